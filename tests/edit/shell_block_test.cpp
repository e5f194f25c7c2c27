// Our block in start-up files: markers, place, and what real shells make of its lines.
#include "edit/file_edit.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace burrow;
using namespace Qt::StringLiterals;

namespace {

const QByteArray beginLine = "# >>> burrow >>> managed by Burrow; edits between these lines are replaced\n";
const QByteArray endLine = "# <<< burrow <<<\n";
const QByteArray body = "export A=1\n";

QByteArray block(const QByteArray &lines = body)
{
    return beginLine + lines + endLine;
}

} // namespace

class ShellBlockTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void addedAndRemoved_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addRow("missing file") << ""_ba << block();
        QTest::addRow("at the end") << "alias ll='ls -l'\n"_ba << "alias ll='ls -l'\n" + block();
        QTest::addRow("no last line break") << "x=1"_ba
            << "x=1\n" + beginLine + body + "# <<< burrow <<< (with the line break before this block)\n";
        QTest::addRow("CR LF") << "x=1\r\n"_ba << "x=1\r\n" + block();
        QTest::addRow("any bytes") << "\xFF\xFE\0 \xD6\n"_ba << "\xFF\xFE\0 \xD6\n"_ba + block();
        QTest::addRow("a line that mentions the marker") << "echo '# >>> burrow >>>'\n"_ba << "echo '# >>> burrow >>>'\n" + block();
        QTest::addRow("a longer word") << "# >>> burrow >>>x\n"_ba << "# >>> burrow >>>x\n" + block();
    }
    void addedAndRemoved()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const auto added = applyEdit(before, ShellBlockEdit{ShellDialect::Posix, body});
        QVERIFY(added.ok());
        QCOMPARE(*added, after);
        QCOMPARE(*applyEdit(*added, ShellBlockEdit{ShellDialect::Posix, body}), after);
        QCOMPARE(**findShellBlock(*added), body);
        QCOMPARE(*applyEdit(*added, ShellBlockEdit{ShellDialect::Posix, {}}), before);
        QCOMPARE(*applyEdit(before, ShellBlockEdit{ShellDialect::Posix, {}}), before);
        QVERIFY(!findShellBlock(before)->has_value());
    }

    void replacedInPlace()
    {
        const QByteArray text = "a\n" + block("old\nedited by hand\n") + "b";
        QCOMPARE(*applyEdit(text, ShellBlockEdit{ShellDialect::Posix, "new"}), "a\n" + block("new\n") + "b");
        QCOMPARE(*applyEdit(text, ShellBlockEdit{ShellDialect::Posix, {}}), "a\nb"_ba);
        QCOMPARE(**findShellBlock(text), "old\nedited by hand\n"_ba);
        // A block that somebody's formatter moved in, in a file with CR LF
        const QByteArray indented = "if x; then\r\n  # >>> burrow >>> old words\r\n  export A=0\r\n  # <<< burrow <<<\r\nfi\r\n";
        QCOMPARE(*applyEdit(indented, ShellBlockEdit{ShellDialect::Posix, {}}), "if x; then\r\nfi\r\n"_ba);
    }

    void lineBreakIsKeptWhenTextFollows()
    {
        QByteArray text = *applyEdit("x=1", ShellBlockEdit{ShellDialect::Posix, body});
        text += "y=2\n";
        QCOMPARE(*applyEdit(text, ShellBlockEdit{ShellDialect::Posix, {}}), "x=1\ny=2\n"_ba);
    }

    void unbalanced_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::addRow("no end") << "a\n" + beginLine + body << 2;
        QTest::addRow("no start") << "a\nb\n" + endLine << 3;
        QTest::addRow("two starts") << beginLine + body + block() << 3;
        QTest::addRow("two ends") << block() + endLine << 4;
        QTest::addRow("two blocks") << block() + "x\n" + block() << 5;
    }
    void unbalanced()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, line);
        for (const QByteArray &lines : {body, QByteArray()}) {
            const auto result = applyEdit(text, ShellBlockEdit{ShellDialect::Posix, lines});
            QVERIFY(!result.ok());
            QCOMPARE(result.error().kind, ErrorKind::Syntax);
            QCOMPARE(result.error().line, line);
        }
        QVERIFY(!findShellBlock(text).ok());
    }

    void badBodies()
    {
        for (const QByteArray &lines : {"a\0b\n"_ba, "a\r\n"_ba, beginLine, "x\n  " + endLine}) {
            const auto result = applyEdit("x\n", ShellBlockEdit{ShellDialect::Posix, lines});
            QVERIFY(!result.ok());
            QCOMPARE(result.error().kind, ErrorKind::Usage);
        }
    }

    void lineAsTheDesignHasIt()
    {
        QCOMPARE(*pathLine(ShellDialect::Posix, u"/home/ann/go/bin"_s, u"/home/ann"_s),
                 "case \":$PATH:\" in *\":$HOME/go/bin:\"*) ;; *) export PATH=\"$HOME/go/bin:$PATH\" ;; esac\n"_ba);
        QCOMPARE(*pathLine(ShellDialect::Fish, u"/home/ann/go/bin"_s, u"/home/ann"_s),
                 "contains -- $HOME/go/bin $PATH; or set -gx PATH $HOME/go/bin $PATH\n"_ba);
        QCOMPARE(*pathLine(ShellDialect::Posix, u"/home/anna/go"_s, u"/home/ann"_s),
                 "case \":$PATH:\" in *\":/home/anna/go:\"*) ;; *) export PATH=\"/home/anna/go:$PATH\" ;; esac\n"_ba);
        QVERIFY(pathLine(ShellDialect::Posix, u"/go"_s, u"/"_s)->contains("\"/go:$PATH\""));
    }

    void refusedFolders()
    {
        for (const QString &dir : {u"/a\nb"_s, u"/a\rb"_s, u"/a:b"_s, u"/a\u0007b"_s, u"go/bin"_s, QString(), u"/a\0b"_s, u"/a"_s + QChar(0xD800)}) {
            for (const ShellDialect dialect : {ShellDialect::Posix, ShellDialect::Fish}) {
                const auto line = pathLine(dialect, dir, u"/home/ann"_s);
                QVERIFY(!line.ok());
                QCOMPARE(line.error().kind, ErrorKind::Usage);
            }
        }
    }

    void realShells_data()
    {
        QTest::addColumn<QString>("shell");
        QTest::addColumn<QString>("name"); // of the folder below home
        const QStringList names{u"go/bin"_s, u"with space"_s, u"it's"_s, u"say \"hi\""_s, u"$PATH $(id) `id`"_s, u"back\\slash"_s,
                                u"star*[a]?"_s, u"wow! !!"_s, u"~tilde"_s, u"{a,b}"_s, u"semi;colon&|<>()#"_s, u"新しい 🐹"_s,
                                u"-dash"_s, u"=ls"_s, u"%n^x"_s, u"end\\"_s};
        for (const QString &shell : {u"bash"_s, u"zsh"_s, u"dash"_s, u"fish"_s}) {
            for (const QString &name : names)
                QTest::addRow("%s %s", qPrintable(shell), qPrintable(name)) << shell << name;
        }
    }
    void realShells()
    {
        QFETCH(QString, shell);
        QFETCH(QString, name);
        const QString program = QStandardPaths::findExecutable(shell);
        if (program.isEmpty())
            QSKIP(qPrintable(u"needs %1"_s.arg(shell)));
        // The home folder's own name is as hard: the shell must not read it again. The folder itself does not exist.
        QTemporaryDir home(QStringLiteral("/tmp/home $x 'y' XXXXXX"));
        QVERIFY(home.isValid());
        const QString dir = home.path() + u'/' + name;
        const ShellDialect dialect = shell == u"fish"_s ? ShellDialect::Fish : ShellDialect::Posix;
        const QByteArray line = *pathLine(dialect, dir, home.path());
        QVERIFY(line.contains("$HOME/"));

        QFile file(home.filePath(u"rc"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write((dialect == ShellDialect::Posix ? "set -u\n" : "") + block(line));
        file.close();
        // Once, again in the same shell, and in a nested shell: one entry each time.
        const QByteArray inner = dialect == ShellDialect::Fish
                                     ? "source \"$HOME/rc\"; source \"$HOME/rc\"; exec $SHELL_UNDER_TEST -c 'source \"$HOME/rc\"; env'"_ba
                                     : ". \"$HOME/rc\"; . \"$HOME/rc\"; exec \"$SHELL_UNDER_TEST\" -c '. \"$HOME/rc\"; env'"_ba;
        QProcess process;
        process.setProgram(program);
        QStringList arguments;
        if (shell == u"bash"_s)
            arguments << u"--norc"_s << u"--noprofile"_s;
        if (shell == u"zsh"_s)
            arguments << u"-f"_s;
        if (shell == u"fish"_s)
            arguments << u"--no-config"_s;
        process.setArguments(arguments << u"-c"_s << QString::fromUtf8(inner));
        QProcessEnvironment environment;
        environment.insert(u"HOME"_s, home.path());
        environment.insert(u"PATH"_s, u"/usr/local/bin:/usr/bin:/bin"_s);
        environment.insert(u"SHELL_UNDER_TEST"_s, program);
        environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s); // fish reads its files in the locale's encoding
        process.setProcessEnvironment(environment);
        process.start();
        QVERIFY(process.waitForFinished(60'000));
        const QByteArray errors = process.readAllStandardError();
        QVERIFY2(errors.isEmpty(), errors.constData());
        QByteArray path;
        for (const QByteArray &variable : process.readAllStandardOutput().split('\n')) {
            if (variable.startsWith("PATH="))
                path = variable.mid(5);
        }
        QCOMPARE(path, dir.toUtf8() + ":/usr/local/bin:/usr/bin:/bin");
    }
};

QTEST_GUILESS_MAIN(ShellBlockTest)
#include "shell_block_test.moc"
