// Lines of the go env file, of brew.env and of dotenv files.
#include "edit/file_edit.h"

#include <QTest>

using namespace burrow;
using namespace Qt::StringLiterals;

class EnvLinesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void edits_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("value"); // null: removed
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char *name, const QByteArray &before, const QByteArray &key, const QByteArray &value,
                            const QByteArray &after) { QTest::addRow("%s", name) << before << key << value << after; };
        const QByteArray removed;
        row("missing file", "", "GOPROXY", "direct", "GOPROXY=direct\n");
        row("appended", "# mine\nGOFLAGS=-mod=mod\n", "GOPROXY", "a|b,direct",
            "# mine\nGOFLAGS=-mod=mod\nGOPROXY=a|b,direct\n");
        row("no last line break", "GOFLAGS=-v", "GOPROXY", "direct", "GOFLAGS=-v\nGOPROXY=direct\n");
        row("changed in place", "GOPROXY=old\nGOFLAGS=-v\n", "GOPROXY", "new", "GOPROXY=new\nGOFLAGS=-v\n");
        row("changed, no last line break", "GOFLAGS=-v\nGOPROXY=old", "GOPROXY", "new", "GOFLAGS=-v\nGOPROXY=new");
        row("same", "GOPROXY=x\n", "GOPROXY", "x", "GOPROXY=x\n");
        row("same in the last of equal keys", "GOPROXY=a\nGOPROXY=b\n", "GOPROXY", "b", "GOPROXY=a\nGOPROXY=b\n");
        row("last of equal keys", "GOPROXY=a\nGOPROXY=b\n", "GOPROXY", "c", "GOPROXY=a\nGOPROXY=c\n");
        row("a CR is part of the value", "GOPROXY=x\r\nA=1\r\n", "GOPROXY", "x", "GOPROXY=x\nA=1\r\n");
        row("not a comment", "#GOPROXY=x\n GOPROXY=y\n", "GOPROXY", "z", "#GOPROXY=x\n GOPROXY=y\nGOPROXY=z\n");
        row("not a longer name", "GOPROXYX=1\n", "GOPROXY", "z", "GOPROXYX=1\nGOPROXY=z\n");
        row("not export", "export GOPROXY=1\n", "GOPROXY", "z", "export GOPROXY=1\nGOPROXY=z\n");
        row("any bytes stay", "\xFF\xFE\0x\nGOFLAGS=\xFF\n"_ba, "GOPROXY", "z",
            "\xFF\xFE\0x\nGOFLAGS=\xFF\nGOPROXY=z\n"_ba);
        row("empty value", "", "GOFLAGS", "", "GOFLAGS=\n");
        row("every line removed", "GOROOT=/a\n# c\nGOROOT=/b\nA=1\n", "GOROOT", removed, "# c\nA=1\n");
        row("last line removed", "A=1\nGOROOT=/b", "GOROOT", removed, "A=1\n");
        row("not there", "A=1", "GOROOT", removed, "A=1");
    }
    void edits()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, after);
        EnvLineEdit edit{key, value.isNull() ? std::nullopt : std::optional(value)};
        const auto result = applyEdit(before, edit);
        QVERIFY(result.ok());
        QCOMPARE(*result, after);
        QCOMPARE(*applyEdit(*result, edit), after);
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("value");
        QTest::addRow("line break") << "GOPROXY"_ba << "a\nGOFLAGS=-toolexec=x"_ba;
        QTest::addRow("CR") << "GOPROXY"_ba << "a\r"_ba;
        QTest::addRow("NUL") << "GOPROXY"_ba << "a\0b"_ba;
        QTest::addRow("not UTF-8") << "GOPROXY"_ba << "\xFF"_ba;
        QTest::addRow("no name") << ""_ba << "a"_ba;
        QTest::addRow("name with =") << "A=B"_ba << "a"_ba;
        QTest::addRow("name with space") << "A B"_ba << "a"_ba;
        QTest::addRow("name with digit first") << "1A"_ba << "a"_ba;
    }
    void refused()
    {
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, value);
        const auto result = applyEdit("A=1\n", EnvLineEdit{key, value});
        QVERIFY(!result.ok());
        QCOMPARE(result.error().kind, ErrorKind::Usage);
    }

    void brew_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("value"); // null: removed
        QTest::addColumn<QByteArray>("after");
        const QByteArray key = "HOMEBREW_API_DOMAIN", removed;
        QTest::addRow("missing file") << ""_ba << key << "https://a"_ba << "HOMEBREW_API_DOMAIN=https://a\n"_ba;
        QTest::addRow("a proxy") << "# c\nhttp_proxy=a\n"_ba << "http_proxy"_ba << "b c"_ba
                                 << "# c\nhttp_proxy=b c\n"_ba;
        QTest::addRow("brew would not read the last line")
            << "HOMEBREW_API_DOMAIN=x"_ba << key << "y"_ba << "HOMEBREW_API_DOMAIN=y\n"_ba;
        QTest::addRow("a line that brew ignores") << "export HOMEBREW_API_DOMAIN=x\n"_ba << key << "y"_ba
                                                  << "export HOMEBREW_API_DOMAIN=x\nHOMEBREW_API_DOMAIN=y\n"_ba;
        QTest::addRow("removed") << "HOMEBREW_API_DOMAIN=x\n# c\nHOMEBREW_API_DOMAIN=y"_ba << key << removed
                                 << "# c\n"_ba;
    }
    void brew()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, value);
        const EnvLineEdit edit{key, value.isNull() ? std::nullopt : std::optional(value), EnvSyntax::Brew};
        const auto result = applyEdit(before, edit);
        QVERIFY(result.ok());
        QTEST(*result, "after");
        QCOMPARE(*applyEdit(*result, edit), *result);
        if (!value.isNull())
            QCOMPARE(readEnvLines(*result, EnvSyntax::Brew).back().value, value);
    }
    void brewReadsOnlyItsOwn()
    {
        QCOMPARE(applyEdit("", EnvLineEdit{"GOPROXY", "x", EnvSyntax::Brew}).error().kind, ErrorKind::Usage);
        const auto lines =
            readEnvLines("GOPROXY=x\nexport HOMEBREW_A=1\nHOMEBREW_B=2\nno_proxy=h\nHOMEBREW_C=3", EnvSyntax::Brew);
        QCOMPARE(lines.size(), size_t(2));
        QCOMPARE(lines[0].key, "HOMEBREW_B"_ba);
        QCOMPARE(lines[1].key, "no_proxy"_ba);
    }

    void dotenv_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("value"); // of A; null: removed
        QTest::addColumn<QByteArray>("after");
        const QByteArray removed;
        const auto row = [](const char *name, const QByteArray &before, const QByteArray &value,
                            const QByteArray &after) { QTest::addRow("%s", name) << before << value << after; };
        row("missing file", "", "x", "A=x\n");
        row("appended", "B=1\n", "x", "B=1\nA=x\n");
        row("no last line break", "B=1", "x", "B=1\nA=x");
        row("CR LF", "B=1\r\n", "x", "B=1\r\nA=x\r\n");
        row("a byte order mark",
            "\xEF\xBB\xBF"
            "A=1\n",
            "x",
            "\xEF\xBB\xBF"
            "A=x\n");
        row("changed in place", "# c\nA=1\nB=2\n", "x", "# c\nA=x\nB=2\n");
        row("its own spacing", "  export\tA = 1  \r\nB=2", "x", "  export\tA = x  \r\nB=2");
        row("same", "A=x\n", "x", "A=x\n");
        row("same in quotes", "export A='x y'\n", "x y", "export A='x y'\n");
        row("last of equal names", "A=1\nA=2\n", "x", "A=1\nA=x\n");
        row("not a comment", "#A=1\n", "x", "#A=1\nA=x\n");
        row("not a longer name", "AA=1\nA.B=2\n", "x", "AA=1\nA.B=2\nA=x\n");
        row("no assignment", "export A\nA\n=1\n", "x", "export A\nA\n=1\nA=x\n");
        row("a name called export", "export=1\n", "x", "export=1\nA=x\n");
        row("a comment behind goes above", "A=1 # why\nB=2\n", "x", "# why\nA=x\nB=2\n");
        row("no comment without a space", "A=1#2\n", "x", "A=x\n");
        row("a comment behind quotes", "A=\"1 # no\" # why\n", "x", "# why\nA=x\n");
        row("another value over several lines", "B=\"one\nA=2\n\"\nC=1\n", "x", "B=\"one\nA=2\n\"\nC=1\nA=x\n");
        row("its own value over several lines", "A='one\ntwo'\nC=1\n", "x", "A=x\nC=1\n");
        row("a quote that never ends", "B='one\nA=2\n", "x", "B='one\nA=x\n");
        row("a quote within a value", "B=it's\nA=2\nC='\n", "x", "B=it's\nA=x\nC='\n");
        row("text behind the quote", "B='a' b 'c\nA=2\n", "x", "B='a' b 'c\nA=x\n");
        row("a space", "", "x y", "A=\"x y\"\n");
        row("empty", "A=1\n", "", "A=\n");
        row("a hash", "", "x #y", "A=\"x #y\"\n");
        row("quotes", "", "say \"hi\"", "A='say \"hi\"'\n");
        row("an apostrophe", "", "it's", "A=\"it's\"\n");
        row("a backslash", "", "C:\\new", "A='C:\\new'\n");
        row("a dollar", "", "a$b", "A='a$b'\n");
        row("a variable", "", "${HOME}/x", "A=\"${HOME}/x\"\n");
        row("every line removed", "A=1\nB=2\nexport A='x\ny'\nC=3\n", removed, "B=2\nC=3\n");
        row("removed, its comment stays", "A=1 # why\nB=2\n", removed, "# why\nB=2\n");
        row("any bytes stay", "\xFF\0=\nB=\xFF\n"_ba, "x", "\xFF\0=\nB=\xFF\nA=x\n"_ba);
    }
    void dotenv()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, value);
        const EnvLineEdit edit{"A", value.isNull() ? std::nullopt : std::optional(value), EnvSyntax::Dotenv};
        const auto result = applyEdit(before, edit);
        QVERIFY(result.ok());
        QTEST(*result, "after");
        QCOMPARE(*applyEdit(*result, edit), *result);
        std::optional<QByteArray> read;
        for (const EnvLine &line : readEnvLines(*result, EnvSyntax::Dotenv)) {
            if (line.key == "A")
                read = line.value;
        }
        QCOMPARE(read, edit.value);
    }
    void dotenvRefuses()
    {
        for (const QByteArray &value : {"a\nb"_ba, "'\""_ba, "it's $x"_ba, "it's \\"_ba, "\0"_ba, "\xFF"_ba})
            QCOMPARE(applyEdit("", EnvLineEdit{"A", value, EnvSyntax::Dotenv}).error().kind, ErrorKind::Usage);
    }

    void readsAsGoDoes()
    {
        const auto lines =
            readEnvLines("# c=1\nGOPROXY=a\n\nlower=1\n GOFLAGS=x\nGOBIN\n=x\nGOFLAGS=-a=b \r\nGOPROXY=c=d\nGOROOT=");
        QCOMPARE(lines.size(), size_t(3));
        QCOMPARE(lines[0].key, "GOFLAGS"_ba);
        QCOMPARE(lines[0].value, "-a=b \r"_ba);
        QCOMPARE(lines[0].line, 8);
        QCOMPARE(lines[1].key, "GOPROXY"_ba);
        QCOMPARE(lines[1].value, "c=d"_ba);
        QCOMPARE(lines[1].line, 9);
        QCOMPARE(lines[2].value, ""_ba);
    }
};

QTEST_GUILESS_MAIN(EnvLinesTest)
#include "env_lines_test.moc"
