// Lines of the go env file and of brew.env.
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
        row("brew.env", "http_proxy=a\n", "http_proxy", "b", "http_proxy=b\n");
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
