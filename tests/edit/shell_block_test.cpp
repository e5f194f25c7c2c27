// Our block in start-up files: markers, place, and what real shells make of its lines.
#include "edit/file_edit.h"

#include <QDir>
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
        QTest::addRow("no last line break")
            << "x=1"_ba
            << "x=1\n" + beginLine + body + "# <<< burrow <<< (with the line break before this block)\n";
        QTest::addRow("CR LF") << "x=1\r\n"_ba << "x=1\r\n" + block();
        QTest::addRow("any bytes") << "\xFF\xFE\0 \xD6\n"_ba << "\xFF\xFE\0 \xD6\n"_ba + block();
        QTest::addRow("a line that mentions the marker")
            << "echo '# >>> burrow >>>'\n"_ba << "echo '# >>> burrow >>>'\n" + block();
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
        const QByteArray indented =
            "if x; then\r\n  # >>> burrow >>> old words\r\n  export A=0\r\n  # <<< burrow <<<\r\nfi\r\n";
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

    // @@ marks where the block goes.
    void place_data()
    {
        QTest::addColumn<QString>("shell");
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char *shell, const char *name, const QByteArray &text) {
            QTest::addRow("%s: %s", shell, name) << QString::fromLatin1(shell) << text;
        };
        row("bash", "nothing special", "# ~/.bashrc\nexport EDITOR=vi\nalias ll='ls -l'\n@@");
        row("bash", "Debian's guard",
            "# ~/.bashrc: executed by bash(1) for non-login shells.\n\n@@# If not running interactively, don't do "
            "anything\n"
            "case $- in\n    *i*) ;;\n      *) return;;\nesac\n\nHISTCONTROL=ignoreboth\nshopt -s histappend\n");
        row("bash", "root's guard on Ubuntu",
            "@@# If not running interactively, don't do anything\n[ -z \"$PS1\" ] && return\nx=1\n");
        row("bash", "Arch's guard",
            "#\n# ~/.bashrc\n#\n\n@@# If not running interactively, don't do anything\n[[ $- != *i* ]] && "
            "return\n\nalias ls='ls --color=auto'\n");
        row("bash", "guard as an if", "x=1\n@@if [ -z \"$PS1\" ]; then\n   return\nfi\nx=2\n");
        row("bash", "guard over two lines", "x=1\n@@[ -z \"$PS1\" ] &&\n  return\nx=2\n");
        row("bash", "guard with a continued line", "x=1\n@@[ -z \"$PS1\" ] \\\n && return\nx=2\n");
        row("bash", "PATH set anew behind the guard",
            "case $- in *i*) ;; *) return;; esac\nPATH=/usr/local/bin:/usr/bin:/bin\nx=1\n@@");
        row("bash", "PATH set anew, exported", "[ -z \"$PS1\" ] && return\nexport A=1 PATH=\"/usr/bin:/bin\" B=2\n@@");
        row("bash", "PATH set anew under a condition",
            "[ -z \"$PS1\" ] && return\nif true; then\n  PATH=/usr/bin:/bin\nfi\n@@");
        row("bash", "PATH only added to",
            "x=1\n@@[ -z \"$PS1\" ] && return\nPATH=\"$HOME/bin:$PATH\"\nexport PATH=${PATH}:/opt/x\n");
        row("bash", "PATH for one program only", "@@[ -z \"$PS1\" ] && return\nPATH=/usr/bin:/bin ls / >/dev/null\n");
        row("bash", "PATH set in a function", "@@[ -z \"$PS1\" ] && return\nf() { PATH=/nowhere; }\n");
        row("bash", "PATH set anew by a function that is called",
            "f() {\n  PATH=/usr/bin:/bin\n}\n[ -z \"$PS1\" ] && return\nf\nx=1\n@@");
        row("bash", "PATH set anew by a function that another one calls",
            "[ -z \"$PS1\" ] && return\nfunction f { PATH=/usr/bin:/bin; }\ng() { f; }\ng\n@@");
        row("bash", "PATH set anew by eval",
            "[ -z \"$PS1\" ] && return\neval \"x=\\\"1\\\"; export PATH='/usr/bin:/bin'\"\n@@");
        row("bash", "PATH only added to by eval", "@@[ -z \"$PS1\" ] && return\neval 'PATH=\"/opt/x:$PATH\"'\n");
        row("bash", "PATH read", "[ -z \"$PS1\" ] && return\nIFS= read -r PATH <<<\"/usr/bin:/bin\"\n@@");
        row("bash", "PATH printed", "[ -z \"$PS1\" ] && return\nprintf -v PATH %s /usr/bin:/bin\n@@");
        row("bash", "PATH unset", "[ -z \"$PS1\" ] && return\nunset -v PATH\nPATH+=/usr/bin:/bin\n@@");
        row("bash", "PATH from a variable with a longer name",
            "[ -z \"$PS1\" ] && return\nPATH_BEFORE=/usr/bin:/bin\nPATH=${PATH_BEFORE}\n@@");
        row("bash", "PATH set anew behind arithmetic of old",
            "[ -z \"$PS1\" ] && return\nx=$[1<<2]\nPATH=/usr/bin:/bin\n@@");
        row("bash", "PATH set anew between two ends",
            "[ -z \"$PS1\" ] && return\nPATH=/usr/bin:/bin\n@@[ -n \"$STOP\" ] && return\nx=1\n");
        row("bash", "PATH set anew behind an end for all", "x=1\n@@return\nPATH=/nowhere\n");
        row("bash", "/etc/profile read again", "[ -z \"$PS1\" ] && return\n. /etc/profile\n@@");
        row("bash", "exec of another shell",
            "x=1\n@@# fish for me\nif [ -x /nowhere/fish ]; then\n  exec /nowhere/fish -l\nfi\nx=2\n");
        row("bash", "exec with an option", "@@[ -n \"$STOP\" ] && exec -a -fish /nowhere/fish\n");
        row("bash", "exec of a redirection goes on",
            "exec 3>&1 4</dev/null 2>&1\nexec {fd}>/dev/null\nexec >/dev/stdout\nx=1\n@@");
        row("bash", "return in functions",
            "f() {\n  [ -n \"$1\" ] || return 1\n  exit 3\n}\nfunction g {\n  return\n}\nfunction h () ( exit 2 )\n@@");
        row("bash", "exit in a function that is called",
            "f() { [ -z \"$STOP\" ] || exit; }\ng() ( exit 3 )\nx=1\ng\n@@f\n");
        row("bash", "exit in a text for eval", "x=1\n@@eval '[ -z \"$STOP\" ] || exec /nowhere/fish'\n");
        row("bash", "exit in a subshell", "( exit 3 )\nx=$(exit 4)\ny=`exit 5`\n@@");
        row("bash", "words in strings and comments",
            "# return\necho 'return\nexit' \"exec fish\n$(printf '%s' ')')\" >/dev/null # exit\nalias q=exit\ntrap "
            "'exit 0' USR1\necho exit return >/dev/null\nx=\\#\\'\n@@");
        row("bash", "here-documents",
            "cat <<EOF >/dev/null\nreturn\n'\nEOF\ncat >/dev/null <<-'E O'\n\texit\n\tE O\ncat <<<exit >/dev/null\n@@");
        row("bash", "a here-document without end", "x=1\n@@cat <<EOF >/dev/null\nx=2\n");
        row("bash", "a here-document that only begins", "x=1\n@@cat <<EOF >/dev/null");
        row("bash", "case with words like ours",
            "case \"$x\" in\n  exit|return) x=1 ;;\n  (exec) x=2 ;;\n  *) x=3\nesac\nfor i in 1 2; do [ $i = 3 ] && "
            "break; done\n"
            "while false; do :; done </dev/null\nselect a in; do :; done </dev/null\n@@");
        row("bash", "arithmetic and brackets",
            "(( x = 1 << 2 ))\nfor ((i = 0; i < 2; i++)); do :; done\ny=$(( (1 + 2) * 3 ))\n[[ -n $x && ( $y > 1 || a "
            "< b ) ]] || :\na=(1 \"2 3\" $'it\\'s')\nz=${x:-\"}\"}\n@@");
        row("bash", "process substitution", "while read -r l; do :; done < <(printf 'exit\\n')\n@@");
        row("bash", "an end in the last line", "x=1\n@@return");
        row("bash", "an end in the first line", "@@return\n");
        row("bash", "CR LF", "x=1\r\n@@[ -n \"$STOP\" ] && return\r\n");
        row("zsh", "a tidy .zshrc",
            "typeset -U path PATH\npath=(~/bin $path)\npath+=(/opt/x)\nautoload -Uz compinit\nsetopt extended_glob\n@@"
            "if (( $+commands[nowhere] )) { exit }\nfor f (a b c) do :; done\n");
        row("zsh", "guard", "x=1\n@@[[ -o interactive ]] || return\nx=2\n");
        row("zsh", "path set anew", "[[ -o interactive ]] || return\npath=(/usr/local/bin /usr/bin /bin)\n@@");
        row("zsh", "function without a name", "() {\n  local x=1\n  return\n}\nfunction { return }\n@@");
        row("zsh", "short loops and conditions in front of a guard",
            "for f (~/.zsh/*.zsh(N)) source $f\nfor i (1 2) { : }\nif (( $+commands[nowhere] )) { : } elif [[ -n $S ]] "
            "{ "
            ": } else { : }\nwhile (( 0 )) { : }\nfor ((i = 0; i < 2; i++)) { : }\nif [[ -n $S ]] then\n  :\nfi\n@@# "
            "mine\n[[ -o interactive ]] || return\n");
        row("zsh", "a short condition that ends the file", "x=1\n@@if [[ -n $S ]] return\nx=2\n");
        row("zsh", "a short loop that sets path anew",
            "[[ -o interactive ]] || return\nfor d (/usr/bin) path=($d "
            "/bin)\nx=1\n@@");
        row("zsh", "path set anew in a function without a name",
            "[[ -o interactive ]] || return\n() {\n  path=(/usr/bin /bin)\n}\n@@");
        row("zsh", "path set anew by set", "[[ -o interactive ]] || return\nset -A path /usr/bin /bin\n@@");
        row("zsh", "path joined anew", "@@[[ -o interactive ]] || return\nPATH=\"${(j.:.)path}\"\n");
        row("zsh", "/etc/profile read as sh does",
            "[[ -o interactive ]] || return\nemulate sh -c 'source /etc/profile'\n@@");
        row("zsh", "tmux", "@@[[ -z $TMUX && -n $STOP ]] && exec tmux new -A\nx=1\n");
        row("zsh", "path_helper",
            "[[ -o interactive ]] || return\neval \"$(/usr/bin/true /usr/libexec/path_helper -s)\"\n@@");
        row("zsh", "shebang", "#!/bin/zsh\n@@# mine\n[[ -o interactive ]] || return\n");
        row("fish", "nothing special", "set -gx EDITOR vi\nif status is-interactive\n    abbr g git\nend\n@@");
        row("fish", "PATH set anew", "set -gx PATH /usr/local/bin /usr/bin /bin\nset -g x 1\n@@");
        row("fish", "PATH set anew in front of a guard",
            "if test -d /\n    set -x PATH /usr/bin /bin\nelse if true\n    set x 1\nend\n@@# mine\nstatus "
            "is-interactive; or exit\nset x 1\n");
        row("fish", "PATH set anew behind a guard", "status is-interactive\nor exit\nset -gx PATH /usr/bin /bin\n@@");
        row("fish", "PATH set anew by a command", "set PATH (echo /usr/bin; echo /bin)\n@@test -n \"$S\"; and exit\n");
        row("fish", "PATH erased", "set -e PATH\nset -gx PATH /usr/bin\n@@test -n \"$S\"; and exit\n");
        row("fish", "PATH exported anew", "export PATH=/usr/bin:/bin\n@@test -n \"$S\"; and exit\n");
        row("fish", "PATH only added to",
            "@@test -n \"$S\"; and exit\nset PATH /opt/x $PATH\nset -p PATH /opt/y\nset -gxa PATH /opt/z\nset -q "
            "PATH\nfish_add_path /opt\nset PATH[1] /opt/w\nexport PATH=\"/opt/v:$PATH\"\n");
        row("fish", "guard over two lines", "set x 1\n@@status is-interactive\n# well\n\nor exit\nset x 2\n");
        row("fish", "guard as an if", "@@if not status is-interactive\n    return\nend\nset x 1\n");
        row("fish", "guard with a continued line", "@@test -n \"$S\" \\\n  && exit\nset x 1\n");
        row("fish", "hand-over", "@@if test -n \"$S\" # tmux\n    exec tmux new -A\nend\n");
        row("fish", "words in strings, functions and comments",
            "# exit\nset x 'it\\'s\nexit' \"a \\\"b $(echo ')' # c\n) # exit\" (echo exit # )\n)\nfunction q\n    "
            "exit\n    "
            "set -gx PATH /nowhere\nend\nfor i in a b; switch $i; case a; set x 1; case 'exit'; set x 2; end; "
            "end\nwhile false; end\nbegin; set x 3; end >/dev/null\necho exit return; set x a#b\n@@");
        row("zsh", "glob qualifiers", "l=(*(N.) **/*(/N))\nx=${(j.:.)l}\n@@");
    }
    void place()
    {
        QFETCH(QString, shell);
        QFETCH(QByteArray, text);
        QByteArray before = text, after = text;
        before.replace("@@", "");
        const QString dir = u"/nowhere/go/bin"_s;
        const ShellDialect dialect = shell == u"fish"_s ? ShellDialect::Fish : ShellDialect::Posix;
        const QByteArray line = *pathLine(dialect, dir, u"/home/x"_s);
        after.replace("@@", block(line));
        const auto result = applyEdit(before, ShellBlockEdit{dialect, line});
        QVERIFY(result.ok());
        QCOMPARE(*result, after);
        QCOMPARE(*applyEdit(*result, ShellBlockEdit{dialect, {}}), before);

        // The proof: an interactive shell that reads this file has the entry, and has it first in the file's own
        // folder.
        const QString program = QStandardPaths::findExecutable(shell);
        if (program.isEmpty())
            QSKIP(qPrintable(u"needs %1"_s.arg(shell)));
        QTemporaryDir home;
        QDir().mkpath(home.filePath(u".config/fish"_s));
        const QString rc = home.filePath(dialect == ShellDialect::Fish ? u".config/fish/config.fish"_s
                                         : shell == u"zsh"_s           ? u".zshrc"_s
                                                                       : u".bashrc"_s);
        QFile file(rc);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(*result);
        file.close();
        QProcess process;
        QProcessEnvironment environment;
        environment.insert(u"HOME"_s, home.path());
        environment.insert(u"PATH"_s, u"/usr/local/bin:/usr/bin:/bin"_s);
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(home.path());
        process.start(u"setsid"_s, {u"-w"_s, program, u"-i"_s, u"-c"_s, u"echo \"@$PATH@\""_s});
        QVERIFY(process.waitForFinished(60'000));
        const QByteArray out = process.readAllStandardOutput();
        const QByteArray path = out.mid(out.indexOf('@') + 1);
        QVERIFY2(path.contains("/nowhere/go/bin"), (out + process.readAllStandardError()).constData());
    }

    // A backslash at the end of the file would draw our first line into the last one.
    void continuedLastLine_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("between");
        QTest::addColumn<QByteArray>("said");
        const QByteArray one = " (with the line break before this block)";
        const QByteArray two = " (with the two line breaks before this block)";
        const auto row = [](const QByteArray &text, const QByteArray &between, const QByteArray &said) {
            QTest::newRow(text.toPercentEncoding().constData()) << text << between << said;
        };
        row("export A=1\\\n", "\n", one);
        row("export A=1\\", "\n\n", two);
        row("export A=1 \\\n", "\n", one);
        row("export A=1\\\\\n", "", "");
        row("export A=1\\\\", "\n", one);
        row("export A=1 # x\n  # y \\\n", "", "");
    }
    void continuedLastLine()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, between);
        QFETCH(QByteArray, said);
        for (const ShellDialect dialect : {ShellDialect::Posix, ShellDialect::Fish}) {
            const ShellBlockEdit edit{dialect, "export B=2\n"};
            const auto set = applyEdit(text, edit);
            QVERIFY(set.ok());
            QCOMPARE(*set, text + between + block(edit.body).chopped(1) + said + '\n');
            QCOMPARE(*applyEdit(*set, edit), *set);
            QCOMPARE(*applyEdit(*set, ShellBlockEdit{dialect, {}}), text);

            QTemporaryDir home;
            QFile file(home.filePath(u"rc"_s));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(*set);
            file.close();
            QProcess shell;
            shell.start(u"/bin/sh"_s, {u"-c"_s, u". \"$0\"; printf %s \"$A$B\""_s, file.fileName()});
            QVERIFY(shell.waitForFinished(60'000));
            QCOMPARE(shell.readAllStandardOutput(), text.contains("\\\\") ? "1\\2"_ba : "12"_ba);
            QCOMPARE(shell.readAllStandardError(), ""_ba);
        }
    }

    // A guard that came later above the block, or a PATH set anew below it: the block moves to where it takes effect.
    void movesToWhereItTakesEffect_data()
    {
        QTest::addColumn<QByteArray>("before"); // @@ stands for the block
        QTest::addColumn<QByteArray>("after");
        QTest::addRow("guard above") << "a=1\ncase $- in *i*) ;; *) return;; esac\nb=2\n@@c=3\n"_ba
                                     << "a=1\n@@case $- in *i*) ;; *) return;; esac\nb=2\nc=3\n"_ba;
        QTest::addRow("PATH set anew below") << "@@a=1\nexport PATH=/usr/bin:/bin\nb=2\n"_ba
                                             << "a=1\nexport PATH=/usr/bin:/bin\nb=2\n@@"_ba;
        QTest::addRow("hand-over above") << "exec fish\n@@"_ba << "@@exec fish\n"_ba;
        QTest::addRow("not read either way") << "if\n@@"_ba << "if\n@@"_ba;
        QTest::addRow("where somebody put it") << "a=1\n@@b=2\n[[ -o interactive ]] || return\n"_ba
                                               << "a=1\n@@b=2\n[[ -o interactive ]] || return\n"_ba;
        QTest::addRow("PATH is only added to below") << "@@export PATH=\"$HOME/bin:$PATH\"\n"_ba
                                                     << "@@export PATH=\"$HOME/bin:$PATH\"\n"_ba;
    }
    void movesToWhereItTakesEffect()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QByteArray bare = before;
        bare.replace("@@", "");
        const auto moved = applyEdit(before.replace("@@", block()), ShellBlockEdit{ShellDialect::Posix, body});
        QVERIFY(moved.ok());
        QCOMPARE(*moved, after.replace("@@", block()));
        QCOMPARE(*applyEdit(*moved, ShellBlockEdit{ShellDialect::Posix, body}), *moved);
        QCOMPARE(*applyEdit(*moved, ShellBlockEdit{ShellDialect::Posix, {}}), bare);
    }

    void foreignLinesAreSeen()
    {
        for (const ShellDialect dialect : {ShellDialect::Posix, ShellDialect::Fish}) {
            QByteArray ours;
            for (const QString &dir : {u"/home/ann/go/bin"_s, u"/opt/say \"hi\" $x"_s, u"/usr/local/go/bin"_s}) {
                ours += *pathLine(dialect, dir, u"/home/ann"_s);
                ours += *pathLine(dialect, dir, u"/home/ann"_s, PathPlace::Front);
            }
            QCOMPARE(foreignLines(ours, dialect), QByteArrayList());
            QCOMPARE(foreignLines(ours + "\nalias g=git\n", dialect), QByteArrayList{"alias g=git"});
            // A line of ours in which somebody changed one of the two folders
            const QByteArray line = pathLine(dialect, u"/a/b"_s, {})->trimmed();
            QByteArray changed = line;
            changed.replace(changed.lastIndexOf("/a/b"), 4, "/a/c");
            QCOMPARE(foreignLines(changed, dialect), QByteArrayList{changed});
        }
    }

    // Half a file, or one with bytes of another, is no reason to crash, to hang, or to lose a byte.
    void placeInAnything()
    {
        const QByteArray text = "case $- in (a|*i*) ;; *) return;; esac\nf() { x=$(cat <<E\n'${a:-\"$(b `c`)\"}\nE\n); "
                                "}\n[[ a < b ]] && exec \\\n x\n"
                                "PATH=(1 2) function { return } $'\\'' \"\\\"\" >&2 2>&1 ((1<<2)) <(d) ;;& |& << \n";
        quint32 state = 1;
        for (qsizetype size = 0; size <= text.size(); ++size) {
            for (int change = 0; change < 20; ++change) {
                QByteArray before = text.first(size);
                if (change > 0 && size > 0) {
                    state = state * 1664525 + 1013904223;
                    before[qsizetype(state >> 8) % size] = text[qsizetype(state >> 4) % text.size()];
                }
                const auto added = applyEdit(before, ShellBlockEdit{ShellDialect::Posix, body});
                QVERIFY(added.ok());
                QCOMPARE(*applyEdit(*added, ShellBlockEdit{ShellDialect::Posix, {}}), before);
            }
        }
        const QByteArray bomb = "$(" + QByteArray("\"$(").repeated(100'000);
        QVERIFY(applyEdit(bomb, ShellBlockEdit{ShellDialect::Posix, body}).ok());
        QVERIFY(applyEdit(QByteArray(1'000'000, '('), ShellBlockEdit{ShellDialect::Posix, body}).ok());
        QVERIFY(applyEdit(QByteArray("if x; then ").repeated(100'000), ShellBlockEdit{ShellDialect::Posix, body}).ok());
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
        for (const QString &dir : {u"/a\nb"_s, u"/a\rb"_s, u"/a:b"_s, u"/a\u0007b"_s, u"go/bin"_s, QString(),
                                   u"/a\0b"_s, u"/a"_s + QChar(0xD800)}) {
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
        const QStringList names{
            u"go/bin"_s,    u"with space"_s, u"it's"_s,   u"say \"hi\""_s, u"$PATH $(id) `id`"_s,  u"back\\slash"_s,
            u"star*[a]?"_s, u"wow! !!"_s,    u"~tilde"_s, u"{a,b}"_s,      u"semi;colon&|<>()#"_s, u"新しい 🐹"_s,
            u"-dash"_s,     u"=ls"_s,        u"%n^x"_s,   u"end\\"_s};
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
        const QByteArray inner =
            dialect == ShellDialect::Fish
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
