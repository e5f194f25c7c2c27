// PATH from start to end: what each way of starting a shell really finds before, after, after a second run, and after
// undo.
#include "sandbox.h"

#include <QFileInfo>
#include <QStandardPaths>
#include <QTest>

using namespace burrow;
using namespace Qt::StringLiterals;

namespace {

const QByteArray debianBashrc = "# ~/.bashrc: executed by bash(1) for non-login shells.\n\n# If not running "
                                "interactively, don't do anything\ncase $- in\n"
                                "    *i*) ;;\n      *) return;;\nesac\n\nHISTCONTROL=ignoreboth\nshopt -s "
                                "histappend\n[ -x /usr/bin/lesspipe ] && eval \"$(SHELL=/bin/sh lesspipe)\"\n"
                                "alias ll='ls -l'\nif [ -f ~/.bash_aliases ]; then\n    . ~/.bash_aliases\nfi\n";
const QByteArray debianProfile = "# ~/.profile\nif [ -n \"$BASH_VERSION\" ]; then\n    if [ -f \"$HOME/.bashrc\" ]; "
                                 "then\n\t. \"$HOME/.bashrc\"\n    fi\nfi\n"
                                 "if [ -d \"$HOME/bin\" ] ; then\n    PATH=\"$HOME/bin:$PATH\"\nfi\n";

void nothing(const Sandbox &) {}

/// "needs zsh": the first of these programs that is not on this machine; empty if all are.
QByteArray missing(const QStringList &programs)
{
    for (const QString &program : programs) {
        const bool beside = program == u"go"_s && !goFolderBesidePath().isEmpty();
        if (!beside && QStandardPaths::findExecutable(program).isEmpty())
            return "needs " + program.toUtf8();
    }
    return {};
}

} // namespace

class ShellsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pathFromStartToEnd_data()
    {
        using Make = void (*)(const Sandbox &);
        QTest::addColumn<QString>("shell");
        QTest::addColumn<Make>("make");
        const auto row = [](const char *shell, const char *name, Make make) {
            QTest::addRow("%s: %s", shell, name) << QString::fromLatin1(shell) << make;
        };
        row("bash", "no files at all", nothing);
        row("bash", "Debian's files", [](const Sandbox &box) {
            box.write(u".bashrc"_s, debianBashrc);
            box.write(u".profile"_s, debianProfile);
        });
        row("bash", ".bash_profile that reads .bashrc", [](const Sandbox &box) {
            box.write(u".bash_profile"_s, "[[ -f ~/.bashrc ]] && . ~/.bashrc\n");
            box.write(u".bashrc"_s, "[[ $- != *i* ]] && return\nPS1='$ '");
        });
        row("bash", ".bash_profile that hides .profile", [](const Sandbox &box) {
            box.write(u".bash_profile"_s, "export EDITOR=vi\n");
            box.write(u".profile"_s, "export WRONG=1\n");
            box.write(u".bashrc"_s, "alias x=y\n");
        });
        row("bash", "PATH set anew behind the guard", [](const Sandbox &box) {
            box.write(u".bashrc"_s,
                      "case $- in *i*) ;; *) return;; esac\nexport PATH=/usr/local/bin:/usr/bin:/bin:/opt/x\n");
        });
        row("bash", "PATH set anew by a function", [](const Sandbox &box) {
            box.write(u".bashrc"_s, debianBashrc + "tidy() {\n  PATH=/usr/local/bin:/usr/bin:/bin\n}\ntidy\n");
            box.write(u".profile"_s, debianProfile);
        });
        row("bash", "a last line that goes on", [](const Sandbox &box) {
            box.write(u".bashrc"_s, "alias x=y\nexport A=1\\\n");
            box.write(u".profile"_s, "export B=1 \\\n");
        });
        row("bash", "one folder is there already", [](const Sandbox &box) {
            box.write(u".bashrc"_s, "export PATH=\"$HOME/go/bin:$PATH\"\n");
            box.write(u".profile"_s, ". ~/.bashrc\n");
        });
        row("zsh", "no files at all", nothing);
        row("zsh", "a .zshrc with habits", [](const Sandbox &box) {
            box.write(u".zshenv"_s, "export LESS=-R\n");
            box.write(
                u".zshrc"_s,
                "# prompt\nPROMPT='%n@%m %# '\nsetopt extended_glob no_unset\ntypeset -U path\npath=(~/bin $path)\n"
                "mkcd() {\n  [[ -n $1 ]] || return 1\n  mkdir -p $1 && cd $1\n}\nalias ls='ls --color=auto'\nprecmd() "
                "{ : }\n# end");
        });
        row("zsh", "ZDOTDIR set in .zshenv", [](const Sandbox &box) {
            box.write(u".zshenv"_s, "export ZDOTDIR=\"$HOME/.config/zsh\"\n");
            box.write(u".config/zsh/.zshrc"_s, "PROMPT='$ '\n");
            box.write(u".zshrc"_s, "this is not read\n");
        });
        row("zsh", "a link into a folder of dotfiles", [](const Sandbox &box) {
            box.write(u"dotfiles/zsh/zshrc"_s, "alias g=git\n");
            box.link(u".zshrc"_s, u"dotfiles/zsh/zshrc"_s);
        });
        row("zsh", "bytes that are no UTF-8, and CR LF in a comment", [](const Sandbox &box) {
            box.write(u".zshrc"_s, "# gr\xFC\xDF"
                                   "e\r\n: $'\\xff' \xFE\nexport A=1\n");
        });
        row("zsh", "a guard, and a hand-over to another shell at the end", [](const Sandbox &box) {
            box.write(u".zshrc"_s, "[[ -o interactive ]] || return\nif [[ -n $USE_FISH ]]; then\n  exec fish\nfi\n");
        });
        row("zsh", "PATH set anew in .zshrc", [](const Sandbox &box) {
            box.write(u".zshrc"_s, "export PATH=/usr/local/bin:/usr/bin:/bin\nalias g=git\n");
            box.write(u".zprofile"_s, "export PATH=\"$HOME/go/bin:$PATH\"\n");
        });
        row("zsh", "PATH set anew in .zlogin", [](const Sandbox &box) {
            box.write(u".zshrc"_s, "alias g=git\n");
            box.write(u".zlogin"_s, "export PATH=/usr/local/bin:/usr/bin:/bin\n");
        });
        row("bash", "a file that fails and prints", [](const Sandbox &box) {
            box.write(u".bashrc"_s, "echo hello\nno-such-command-here\nfalse\n");
            box.write(u".profile"_s, ". ~/.bashrc\n");
        });
        row("bash", "set -u", [](const Sandbox &box) { box.write(u".bashrc"_s, "set -u\nPS1='$ '\n"); });
        row("fish", "no files at all", nothing);
        row("fish", "a config.fish", [](const Sandbox &box) {
            box.write(u".config/fish/config.fish"_s,
                      "if status is-interactive\n    set -g fish_greeting\nend\nset -gx EDITOR vi\n");
            box.write(u".config/fish/conf.d/a.fish"_s, "fish_add_path -g ~/bin\n");
        });
        row("fish", "PATH set anew in config.fish, and a guard", [](const Sandbox &box) {
            box.write(u".config/fish/config.fish"_s,
                      "set -gx PATH /usr/local/bin /usr/bin /bin\n# the rest is for me\nstatus is-interactive\nor "
                      "exit\nset -g fish_greeting\n");
        });
        row("fish", "PATH set anew in a later file of conf.d", [](const Sandbox &box) {
            box.write(u".config/fish/conf.d/path.fish"_s, "set -x PATH /usr/local/bin /usr/bin /bin\n");
        });
    }
    void pathFromStartToEnd()
    {
        using Make = void (*)(const Sandbox &);
        QFETCH(QString, shell);
        QFETCH(Make, make);
        if (const QByteArray lacks = missing({shell, u"go"_s}); !lacks.isEmpty())
            QSKIP(lacks.constData());
        if (QByteArrayView(QTest::currentDataTag()).endsWith("one folder is there already") &&
            goFolderBesidePath().isEmpty())
            QSKIP("needs go outside of the usual PATH, in /usr/local/go: else no folder is missing");
        Sandbox box;
        QVERIFY(box.isValid());
        make(box);
        box.useShell(shell);
        const Tree atFirst = box.tree();
        const Seen before = box.see(shell);
        QCOMPARE(before.size(), 4);

        const Outcome plan = box.burrow({u"plan"_s, u"--recommended"_s, u"--diff"_s});
        QVERIFY2(plan.code == 0, plan.err.constData());
        QVERIFY2(plan.out.contains("go/bin"), (plan.out + plan.err).constData());
        QVERIFY2(box.tree() == atFirst, "looking leaves no trace");

        const Outcome apply = box.burrow({u"apply"_s, u"--recommended"_s, u"--yes"_s});
        QVERIFY2(apply.code == 0, (apply.out + apply.err).constData());
        const Tree applied = box.tree();
        QVERIFY(applied != atFirst);

        // The shells in use: terminals are interactive, the editor asks a login shell that is interactive.
        QStringList wanted{u"~/go/bin"_s};
        if (!goFolderBesidePath().isEmpty())
            wanted << goFolderBesidePath();
        const Seen after = box.see(shell);
        QCOMPARE(after.size(), 4);
        for (auto mode = after.cbegin(); mode != after.cend(); ++mode) {
            const QStringList &path = mode->path, &old = before[mode.key()].path;
            const QByteArray told =
                (mode.key() + u": "_s + path.join(u':') + u"\nbefore: "_s + old.join(u':') + u'\n').toUtf8() + plan.out;
            QCOMPARE(mode->rest, before[mode.key()].rest);
            QStringList rest = path;
            for (const QString &dir : wanted) {
                if (mode.key().contains(u"interactive"))
                    QVERIFY2(path.count(dir) == 1, told.constData());
                QVERIFY2(path.count(dir) <= 1, told.constData());
                if (!old.contains(dir))
                    rest.removeAll(dir);
            }
            QVERIFY2(rest == old, told.constData());
        }
        // A shell within that shell does not double what we added; what the user's own lines do is theirs.
        const Seen nested =
            box.see(shell, QString(after[u"interactive"_s].path.join(u':')).replace(u"~"_s, box.home()));
        for (const QString &dir : wanted) {
            if (!before[u"interactive"_s].path.contains(dir))
                QCOMPARE(nested[u"interactive"_s].path.count(dir), 1);
        }

        // Nothing is left to do.
        const json::Document again = box.document({u"plan"_s, u"--recommended"_s, u"--json"_s});
        QVERIFY(again.root.member("edits"));
        QVERIFY2(again.root.member("edits")->children.empty(), json::print(again.root, false).constData());
        const Outcome second = box.burrow({u"apply"_s, u"--recommended"_s, u"--yes"_s});
        QVERIFY2(second.code == 0, (second.out + second.err).constData());
        QVERIFY(box.tree() == applied);

        const Outcome undo = box.burrow({u"undo"_s});
        QVERIFY2(undo.code == 0, (undo.out + undo.err).constData());
        const Tree atLast = box.tree();
        QCOMPARE(atLast.keys(), atFirst.keys());
        QVERIFY(atLast == atFirst);
        QVERIFY(box.see(shell) == before);
    }

    // However somebody put the folders on PATH already: the shell is asked, and nothing is planned.
    void knownInEverySpelling_data()
    {
        QTest::addColumn<QString>("shell");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("text"); // @ stands for a folder
        const auto row = [](const char *shell, const char *file, const QByteArray &text) {
            QTest::addRow("%s: %s", shell, text.simplified().constData())
                << QString::fromLatin1(shell) << QString::fromLatin1(file) << text;
        };
        row("bash", ".bashrc", "export PATH=\"@:$PATH\"\n");
        row("bash", ".bashrc", "PATH=$PATH:@ # no export\n");
        row("bash", ".bashrc", "PATH+=:@\n");
        row("bash", ".bashrc", "pathmunge () { PATH=$1:$PATH; }\npathmunge @\n");
        row("bash", ".bashrc", ". ~/.env\n#env export PATH=\"@:$PATH\"\n");
        row("bash", ".bashrc", "for d in @; do case \":$PATH:\" in *:$d:*) ;; *) PATH=$d:$PATH ;; esac; done\n");
        row("bash", ".bashrc", "eval \"$(echo 'export PATH=@:$PATH')\"\r\n");
        row("zsh", ".zshrc", "export PATH=@:$PATH\n");
        row("zsh", ".zshrc", "path+=(@)\n");
        row("zsh", ".zshrc", "path=(@ $path)\nexport PATH\n");
        row("zsh", ".zshrc", "typeset -U path PATH\npath=(@ $path)\n");
        row("zsh", ".zshrc", "path[1,0]=@\n");
        row("zsh", ".zshenv", "source ~/.env\n#env path=(@ $path)\n");
        row("zsh", ".zprofile", "export PATH=@:$PATH\n#env source ~/.zprofile\n#zshrc source ~/.zprofile\n");
        row("fish", ".config/fish/config.fish", "fish_add_path -g @\n");
        row("fish", ".config/fish/config.fish", "fish_add_path --path --append @\n");
        row("fish", ".config/fish/config.fish", "set -gx PATH @ $PATH\n");
        row("fish", ".config/fish/config.fish", "set -x --append PATH @\n");
        row("fish", ".config/fish/conf.d/go.fish", "set -gx PATH $PATH @\n");
        row("fish", ".config/fish/config.fish", "source ~/.env\n#env fish_add_path -g @\n");
    }
    void knownInEverySpelling()
    {
        QFETCH(QString, shell);
        QFETCH(QString, file);
        QFETCH(QByteArray, text);
        if (const QByteArray lacks = missing({shell, u"go"_s}); !lacks.isEmpty())
            QSKIP(lacks.constData());
        Sandbox box;
        box.useShell(shell);
        // fish_add_path takes only folders that are there.
        box.write(u"go/bin/.keep"_s, {});
        QByteArrayList folders{"\"$HOME/go/bin\""};
        if (!goFolderBesidePath().isEmpty())
            folders << goFolderBesidePath().toUtf8();
        const auto forEach = [&](const QByteArray &line) {
            QByteArray all;
            for (const QByteArray &folder : folders)
                all += QByteArray(line).replace('@', folder) + '\n';
            return all;
        };
        QByteArray own, env, rc;
        for (const QByteArray &line : text.split('\n')) {
            if (line.startsWith("#env "))
                env += forEach(line.mid(5));
            else if (line.startsWith("#zshrc "))
                rc += line.mid(7) + '\n';
            else
                own += line.contains('@') ? forEach(line) : line + '\n';
        }
        box.write(file, own);
        box.write(u".env"_s, env);
        if (!rc.isEmpty())
            box.write(u".zshrc"_s, rc);
        if (shell == u"bash"_s)
            box.write(u".profile"_s, ". ~/.bashrc\n");
        const json::Document plan = box.document({u"plan"_s, u"--recommended"_s, u"--json"_s});
        QVERIFY(plan.root.member("edits"));
        QVERIFY2(plan.root.member("edits")->children.empty() && plan.root.member("blocked")->children.empty(),
                 json::print(plan.root, false).constData());
    }

    // A shell that cannot answer is no shell that is fine.
    void aShellThatFailsIsSaid_data()
    {
        QTest::addColumn<QString>("shell");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("said");
        QTest::addRow("bash ends") << u"bash"_s << u".bashrc"_s << "echo no more >&2\nexit 3\n"_ba
                                   << "The start-up files of bash end it (exit code 3)"_ba;
        QTest::addRow("zsh ends") << u"zsh"_s << u".zshrc"_s << "exit 4\n"_ba
                                  << "The start-up files of zsh end it (exit code 4)"_ba;
        QTest::addRow("fish becomes another") << u"fish"_s << u".config/fish/config.fish"_s << "exec false\n"_ba
                                              << "The start-up files of fish end it (exit code 1)"_ba;
        QTest::addRow("zsh becomes another") << u"zsh"_s << u".zshrc"_s << "exec true\n"_ba
                                             << "The start-up files of zsh end it (exit code 0)"_ba;
    }
    void aShellThatFailsIsSaid()
    {
        QFETCH(QString, shell);
        QFETCH(QString, file);
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, said);
        if (const QByteArray lacks = missing({shell}); !lacks.isEmpty())
            QSKIP(lacks.constData());
        Sandbox box;
        box.useShell(shell);
        box.write(file, text);
        if (shell == u"bash"_s)
            box.write(u".profile"_s, ". ~/.bashrc\n");
        const Tree before = box.tree();
        const Outcome plan = box.burrow({u"plan"_s, u"--recommended"_s});
        QVERIFY2(plan.out.contains(said), (plan.out + plan.err).constData());
        QVERIFY2(!plan.out.contains("There is nothing to do"), plan.out.constData());
        const json::Document json = box.document({u"plan"_s, u"--recommended"_s, u"--json"_s});
        QVERIFY(!json.root.member("blocked")->children.empty());
        // Nothing that was asked for elsewhere is held up by it.
        QCOMPARE(box.burrow({u"apply"_s, u"--set"_s, u"mirrors.private=git.example.com"_s, u"--yes"_s}).code, 0);
        QVERIFY(box.tree() != before);
    }

    void aMistakeInAFileIsSaidAndKept_data()
    {
        QTest::addColumn<QString>("shell");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("text");
        QTest::addRow("bash: no fi") << u"bash"_s << u".bashrc"_s << "a=1\nif true; then\n"_ba;
        QTest::addRow("bash: open quote") << u"bash"_s << u".bashrc"_s << "a=1\necho \"x\n"_ba;
        QTest::addRow("zsh: no fi") << u"zsh"_s << u".zshrc"_s << "a=1\nif true; then\n"_ba;
        QTest::addRow("zsh: open quote") << u"zsh"_s << u".zshrc"_s << "a=1\necho \"x\n"_ba;
        QTest::addRow("zsh: a word too many") << u"zsh"_s << u".zshrc"_s << "a=1\nfi\nb=2\n"_ba;
    }
    void aMistakeInAFileIsSaidAndKept()
    {
        QFETCH(QString, shell);
        QFETCH(QString, file);
        QFETCH(QByteArray, text);
        if (const QByteArray lacks = missing({shell, u"go"_s}); !lacks.isEmpty())
            QSKIP(lacks.constData());
        Sandbox box;
        box.useShell(shell);
        box.write(file, text);
        const Outcome plan = box.burrow({u"plan"_s, u"--recommended"_s});
        QVERIFY2(plan.out.contains("only as far as a mistake in it"), (plan.out + plan.err).constData());
        (void)box.burrow({u"apply"_s, u"--recommended"_s, u"--yes"_s});
        QVERIFY(box.read(file).startsWith(text));
        QVERIFY(box.read(file) != text);
    }

    // The test's own way of asking shells is right, too: it is what counts where the oracle is not there.
    void weAskAsTheOracleDoes()
    {
        if (!Sandbox::hasOracle())
            QSKIP("no oracle at ../shared/oracles/shell");
        Sandbox box;
        box.write(u".bashrc"_s, debianBashrc + "PATH=\"$HOME/bin:$PATH\"\n");
        box.write(u".profile"_s, debianProfile + "echo hello\nno-such-command\n");
        box.write(u".zshrc"_s, "path+=(/opt/x)\nno-such-command\n");
        box.write(u".config/fish/config.fish"_s, "set -gx PATH /opt/y $PATH\n");
        for (const QString &shell : {u"bash"_s, u"zsh"_s, u"fish"_s}) {
            if (!missing({shell}).isEmpty())
                continue;
            box.useShell(shell);
            const Seen ours = box.see(shell, {}, false), theirs = box.see(shell, {}, true);
            QCOMPARE(ours.keys(), theirs.keys());
            for (auto mode = ours.cbegin(); mode != ours.cend(); ++mode) {
                QCOMPARE(mode->path, theirs[mode.key()].path);
                QCOMPARE(mode->rest, theirs[mode.key()].rest);
            }
        }
    }

    void scriptsFindGoToo()
    {
        if (goFolderBesidePath().isEmpty())
            QSKIP("needs go outside of the usual PATH, in /usr/local/go");
        Sandbox box;
        box.write(u".bashrc"_s, debianBashrc);
        box.write(u".profile"_s, debianProfile);
        box.env.insert(u"SHELL"_s, u"/bin/bash"_s);
        QCOMPARE(box.burrow({u"apply"_s, u"--recommended"_s, u"--yes"_s}).code, 0);
        // A login shell that is not interactive, as display managers and ssh start it: the guard must not hide the
        // block.
        const Outcome found = box.run(u"/bin/bash"_s, {u"-lc"_s, u"command -v go"_s});
        QCOMPARE(found.out.trimmed(), goFolderBesidePath().toUtf8() + "/go");
    }
};

QTEST_GUILESS_MAIN(ShellsTest)
#include "shells_test.moc"
