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
    }
    void pathFromStartToEnd()
    {
        using Make = void (*)(const Sandbox &);
        QFETCH(QString, shell);
        QFETCH(Make, make);
        const QString program = QStandardPaths::findExecutable(shell);
        if (program.isEmpty())
            QSKIP(qPrintable(u"needs %1"_s.arg(shell)));
        if (QStandardPaths::findExecutable(u"go"_s).isEmpty() && goFolderBesidePath().isEmpty())
            QSKIP("needs go");
        if (QByteArrayView(QTest::currentDataTag()).endsWith("one folder is there already") &&
            goFolderBesidePath().isEmpty())
            QSKIP("needs go outside of the usual PATH, in /usr/local/go: else no folder is missing");
        Sandbox box;
        QVERIFY(box.isValid());
        make(box);
        box.env.insert(u"SHELL"_s, program);
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
            const QString program = QStandardPaths::findExecutable(shell);
            if (program.isEmpty())
                continue;
            box.env.insert(u"SHELL"_s, program);
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
