// The whole way through the real app on a real X server: from Scan over every step to Review, one edit dropped, Apply,
// History, Undo. Once with the mouse, once with the keyboard alone. Real shells, real files, a throw-away home folder.
#include "assistant/assistant.h"
#include "diffview/diff_view.h"
#include "local/local_host.h"
#include "look/card.h"
#include "pages/edit_list.h"
#include "pages/history_tree.h"
#include "pages/page.h"
#include "sandbox.h"
#include "shell/bottom_bar.h"
#include "shell/rail.h"
#include "start_app.h"
#include "walker.h"

#include <QApplication>
#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardPaths>
#include <QTest>

#include <signal.h>

using namespace Qt::StringLiterals;
using namespace burrow;

namespace {

constexpr int patience = 60'000; // ms; shells are started, on machines that may be busy

/// A home folder in which there is something to do for every step.
void furnish(const Sandbox &home)
{
    home.write(u"dotfiles/zshrc"_s, "setopt hist_ignore_dups\n# my prompt\nPROMPT='%1~ %# '\n");
    home.link(u".zshrc"_s, u"dotfiles/zshrc"_s);
    home.write(u".bashrc"_s, "alias ll='ls -l'\n");
    home.write(u".config/go/env"_s, "GOPRIVATE=git.example.com\n");
    home.write(u".config/Code/User/settings.json"_s, "{\n"
                                                     "  // since 2019\n"
                                                     "  \"editor.fontSize\": 13, // pt\n"
                                                     "  \"go.useLanguageServer\": false,\n"
                                                     "  /* an old hand */\n"
                                                     "  \"go.useGoProxyToCheckForToolUpdates\": true,\n"
                                                     "  \"files.eol\": \"\\n\"\n"
                                                     "}\n");
    home.write(u".vscode/extensions/golang.go-0.56.0/package.json"_s,
               R"({"name": "go", "publisher": "golang", "version": "0.56.0"})");
    home.write(u"src/sums/go.mod"_s, "module example.com/sums\n\ngo 1.19\n");
    home.write(u"src/sums/sums.go"_s, "package sums\n\nfunc Sum(a, b int) int {\n\treturn a + b\n}\n\n"
                                      "func Twice(a int) int {\n\treturn a * 2\n}\n");
    home.write(u"src/sums/sums_test.go"_s, "package sums\n\nimport \"testing\"\n\nfunc TestSum(t *testing.T) {\n"
                                           "\tif Sum(1, 2) != 3 {\n\t\tt.Fail()\n\t}\n}\n");
}

/// The home folder without the answers that Burrow keeps for itself.
Tree treeOf(const Sandbox &home)
{
    Tree tree = home.tree();
    tree.removeIf([](auto entry) { return entry.key().startsWith(u".config/burrow"_s); });
    return tree;
}

} // namespace

class WalkTest final : public QObject
{
    Q_OBJECT
public:
    WalkTest(const Screen *screen, QByteArray why)
        : m_screen(screen)
        , m_why(std::move(why))
    {
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_screen)
            QSKIP(m_why.constData());
        QVERIFY(m_hand.reach(m_screen->number()));
        startApp();
    }

    void init()
    {
        m_home = std::make_unique<Sandbox>();
        QVERIFY(m_home->isValid());
        furnish(*m_home);
        for (const QString &name : m_home->env.keys())
            qputenv(name.toLatin1(), m_home->env.value(name).toUtf8());
        for (const char *name : {"ZDOTDIR", "XDG_CONFIG_HOME", "GOENV", "GOFLAGS", "GOPROXY", "GOSUMDB", "GOPATH",
                                 "GOBIN", "GOROOT", "GOTOOLCHAIN"})
            qunsetenv(name);
        const QString zsh = QStandardPaths::findExecutable(u"zsh"_s);
        qputenv("SHELL", zsh.isEmpty() ? QByteArray("/bin/bash") : zsh.toUtf8());
        const auto host = localHost();
        QVERIFY(host);
        StartWishes wishes;
        wishes.language = u"en"_s;
        wishes.workspace = m_home->home() + u"/src/sums"_s;
        m_assistant = std::make_unique<Assistant>(*host, Preferences(), wishes);
        m_walker = std::make_unique<Walker>(window(), session(), m_hand);
        window().show();
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        QVERIFY(QTest::qWaitFor([&] { return session().hasSurvey() && !session().scanning(); }, patience));
        QVERIFY2(session().plan().accepted() >= 2, "the walk needs something to do");
        Walker::rest();
    }

    void cleanup()
    {
        m_walker.reset();
        m_assistant.reset();
        m_home.reset();
    }

    void withTheMouse()
    {
        // The cards: one leads elsewhere, the other back.
        const auto cards = window().page(u"scan"_s)->findChildren<look::Card *>();
        QVERIFY(cards.size() == 3);
        QVERIFY(m_walker->click(cards[2]));
        QVERIFY(QTest::qWaitFor([&] { return session().intent() == Intent::OnlyCheck; }));
        QVERIFY(m_walker->click(cards[0]));
        QVERIFY(QTest::qWaitFor([&] { return session().intent() == Intent::SetUp; }));

        for (const QString &step : {u"go"_s, u"mirrors"_s, u"path"_s, u"settings"_s, u"debug"_s}) {
            QVERIFY(m_walker->click(bar().primary()));
            QVERIFY(QTest::qWaitFor([&] { return window().currentPage() == step; }));
            QVERIFY2(m_walker->everyControlAnswers(), qPrintable(m_walker->complaint()));
        }
        const QString wrong = coverageProblem();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        QVERIFY(m_walker->tickByMouse(u"Entries for tasks.json"_s, u"coverage"_s));

        QVERIFY(m_walker->click(bar().primary()));
        QVERIFY(QTest::qWaitFor([&] { return window().currentPage() == u"review"_s; }));
        Walker::rest();
        auto *list = window().findChild<EditList *>();
        const QString dropped = u"settings:user:go.useGoProxyToCheckForToolUpdates"_s;
        const int row = list->edits()->find(dropped);
        QVERIFY(row >= 0 && list->edits()->row(row).kept);
        list->scrollTo(list->edits()->index(row));
        Walker::rest();
        const QRect item = list->visualRect(list->edits()->index(row));
        QVERIFY(m_walker->click(list->viewport(), QRect(item.left() + 16, item.top() + 7, 16, 16)));
        QVERIFY(QTest::qWaitFor([&] { return !session().plan().find(dropped)->accepted; }));

        const QMap<QString, QByteArray> shown = readReview(list);
        QVERIFY(!shown.isEmpty());
        QVERIFY(shown.values().join().contains("go.useGoProxyToCheckForToolUpdates"));
        applyAndUndo(shown, [&](QAbstractButton *button) { return m_walker->click(button); });
    }

    void withTheKeyboardAlone()
    {
        auto tabToPrimary = [&] { return m_walker->tabTo([&](QWidget *w) { return w == bar().primary(); }); };
        QVERIFY(m_walker->tabTo([](QWidget *w) { return qobject_cast<QRadioButton *>(w) != nullptr; }));
        m_walker->press(keys::right);
        m_walker->press(keys::right);
        QVERIFY(QTest::qWaitFor([&] { return session().intent() == Intent::OnlyCheck; }));
        m_walker->press(keys::left);
        m_walker->press(keys::left);
        QVERIFY(QTest::qWaitFor([&] { return session().intent() == Intent::SetUp; }));

        for (const QString &step : {u"go"_s, u"mirrors"_s, u"path"_s, u"settings"_s, u"debug"_s}) {
            QVERIFY(tabToPrimary());
            m_walker->press(keys::enter);
            QVERIFY(QTest::qWaitFor([&] { return window().currentPage() == step; }));
            QVERIFY2(m_walker->everyTableAnswersToSpace(), qPrintable(m_walker->complaint()));
        }
        m_walker->press(keys::f8);
        QVERIFY(QTest::qWaitFor([&] { return window().currentPage() == u"review"_s; }));

        // To an edit in the list, untick it; F7 goes through the changes of all files.
        auto *list = window().findChild<EditList *>();
        QVERIFY(m_walker->tabTo([&](QWidget *w) { return w == list; }));
        const QString dropped = u"settings:user:go.useGoProxyToCheckForToolUpdates"_s;
        const int row = list->edits()->find(dropped);
        QVERIFY(row >= 0);
        for (int i = 0; i < 40 && list->currentIndex().row() != row; ++i)
            m_walker->press(list->currentIndex().row() < row ? keys::down : keys::up);
        QCOMPARE(list->currentIndex().row(), row);
        m_walker->press(keys::space);
        QVERIFY(QTest::qWaitFor([&] { return !session().plan().find(dropped)->accepted; }));
        const QMap<QString, QByteArray> shown = readReview(list);
        auto *diff = window().page(u"review"_s)->findChild<DiffView *>();
        QSet<QString> reached;
        for (int i = 0; i < 60 && reached.size() < shown.size(); ++i) {
            reached.insert(diff->content().name);
            m_walker->press(keys::f7); // down to the last change of the last file
        }
        for (int i = 0; i < 60 && reached.size() < shown.size(); ++i) {
            reached.insert(diff->content().name);
            m_walker->press(keys::f7, {keys::shift});
        }
        QCOMPARE(reached.size(), shown.size());
        QVERIFY(m_walker->tabTo([&](QWidget *w) { return w == diff; })); // the diff itself is in the round of Tab

        applyAndUndo(shown, [&](QAbstractButton *button) {
            if (button == bar().primary()) {
                if (!tabToPrimary())
                    return false;
                m_walker->press(keys::enter);
            } else {
                m_walker->press(keys::h, {keys::control});
            }
            return true;
        });
    }

    /// main() too: the program itself, as a person starts it.
    void theProgramShowsItself()
    {
        const QString picture = m_home->home() + u"/window.png"_s;
        QProcess program;
        program.start(QStringLiteral(BURROW_BIN_DIR "/burrow-gui"), {u"--picture"_s, picture, u"--page"_s, u"path"_s});
        QVERIFY2(program.waitForFinished(patience), qPrintable(program.errorString()));
        QVERIFY2(program.exitCode() == 0, program.readAllStandardError().constData());
        const QImage drawn(picture);
        QCOMPARE(drawn.size(), QSize(1120, 760));
        QSet<QRgb> colours;
        for (int x = 0; x < drawn.width(); x += 3)
            for (int y = 0; y < drawn.height(); y += 3)
                colours.insert(drawn.pixel(x, y));
        QVERIFY2(colours.size() > 20, "the window is empty");
    }

    /// Ctrl+C in the terminal, the end of the session: the next start goes on where this one was.
    void theProgramKeepsItsPlaceWhenItIsEnded_data()
    {
        QTest::addColumn<int>("signal");
        QTest::addRow("INT") << SIGINT;
        QTest::addRow("TERM") << SIGTERM;
        QTest::addRow("HUP") << SIGHUP;
    }
    void theProgramKeepsItsPlaceWhenItIsEnded()
    {
        QFETCH(int, signal);
        const QString place = m_home->home() + u"/.config/burrow/window.json"_s;
        QFile::remove(place);
        QProcess program;
        program.start(QStringLiteral(BURROW_BIN_DIR "/burrow-gui"), {u"--page"_s, u"path"_s});
        QVERIFY2(program.waitForStarted(patience), qPrintable(program.errorString()));
        // It handles signals once its window is there: /proc tells, elsewhere the start is waited for.
        const auto ready = [&] {
            QFile status(u"/proc/%1/status"_s.arg(program.processId()));
            if (!status.open(QIODevice::ReadOnly))
                return false;
            for (const QByteArray &line : status.readAll().split('\n'))
                if (line.startsWith("SigCgt:"))
                    return (line.sliced(7).trimmed().toULongLong(nullptr, 16) >> (signal - 1) & 1) == 1;
            return false;
        };
        if (QFile::exists(u"/proc/self/status"_s))
            QVERIFY(QTest::qWaitFor(ready, patience));
        else
            QTest::qWait(3000);
        QCOMPARE(::kill(pid_t(program.processId()), signal), 0);
        QVERIFY2(program.waitForFinished(patience), "it does not end");
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 0);
        QFile kept(place);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QVERIFY(kept.readAll().contains("\"page\": \"path\""));
    }

private:
    MainWindow &window() const { return m_assistant->window(); }
    SessionController &session() const { return m_assistant->session(); }
    BottomBar &bar() const { return *window().findChild<BottomBar *>(); }
    Page *page() const { return window().page(window().currentPage()); }

    /// The tests of the project are run for real, by the button on the Debug page. What is wrong with what it says;
    /// empty if nothing.
    QString coverageProblem()
    {
        if (session().survey().goInstalls.empty())
            return {}; // nothing that could run
        for (QPushButton *button : page()->findChildren<QPushButton *>()) {
            if (button->text() != u"Run the tests with coverage"_s)
                continue;
            if (!m_walker->click(button))
                return u"the button to run the tests cannot be clicked"_s;
            const auto said = [&](const QString &words) {
                for (const QLabel *label : page()->findChildren<QLabel *>())
                    if (label->isVisible() && label->text().contains(words))
                        return true;
                return false;
            };
            if (QTest::qWaitFor([&] { return said(u"of the statements ran"_s) || said(u"go test ended"_s); },
                                3 * patience) &&
                said(u"50.0 % of the statements ran."_s))
                return {};
            QString told = u"coverage:"_s;
            for (const QLabel *label : page()->findChildren<QLabel *>())
                if (label->isVisible())
                    told += u'\n' + label->text();
            return told;
        }
        return u"there is no button to run the tests"_s;
    }

    /// What Review says each file will hold, by path: chosen one by one, read from the diff that is painted.
    QMap<QString, QByteArray> readReview(EditList *list)
    {
        QMap<QString, QByteArray> shown;
        const auto *diff = window().page(u"review"_s)->findChild<DiffView *>();
        for (const FileChange &change : session().changes()) {
            const int row = list->edits()->firstOf(change.path);
            list->choose(row);
            Q_EMIT list->chosen(row);
            Walker::rest();
            shown.insert(change.target.str(), diff->content().diff.rightText);
        }
        return shown;
    }

    /// From Review on: every file is then exactly what was shown, and after Undo everything is as it was. use presses
    /// a button: the primary one, or the way to History.
    void applyAndUndo(const QMap<QString, QByteArray> &shown, const std::function<bool(QAbstractButton *)> &use)
    {
        const Tree before = treeOf(*m_home);
        QVERIFY(use(bar().primary()));
        QVERIFY(QTest::qWaitFor([&] { return session().applyRun().report.has_value() && !session().scanning(); },
                                patience));
        QVERIFY2(!session().applyRun().report->error,
                 qPrintable(session().text(session().applyRun().report->error.value_or(Error{}).what)));
        QCOMPARE(window().currentPage(), u"apply"_s);
        for (auto file = shown.begin(); file != shown.end(); ++file) {
            QFile written(file.key());
            QVERIFY2(written.open(QIODevice::ReadOnly), qPrintable(file.key()));
            QCOMPARE(written.readAll(), file.value());
        }
        const Tree after = treeOf(*m_home);
        QVERIFY(after != before);
        for (auto entry = after.begin(); entry != after.end(); ++entry) {
            const QString path = m_home->home() + u'/' + entry.key();
            QVERIFY2(before.value(entry.key()) == entry.value() || shown.contains(path) || entry->startsWith("folder"),
                     qPrintable(u"not shown in Review: "_s + entry.key()));
        }

        QAbstractButton *toHistory = nullptr;
        for (QAbstractButton *button : window().findChildren<QAbstractButton *>())
            if (button->isVisible() && button->accessibleName() == u"History"_s)
                toHistory = button;
        QVERIFY(toHistory);
        QVERIFY(use(toHistory));
        QVERIFY(QTest::qWaitFor([&] { return window().currentPage() == u"history"_s && bar().primary()->isEnabled(); },
                                patience));
        QCOMPARE(window().findChild<HistoryTree *>()->target().run, session().applyRun().report->run);
        QVERIFY(use(bar().primary()));
        QVERIFY(QTest::qWaitFor([&] { return session().undoView().report.has_value() && !session().scanning(); },
                                patience));
        QVERIFY(!session().undoView().report->error);
        const Tree undone = treeOf(*m_home);
        QCOMPARE(undone.keys(), before.keys());
        QVERIFY(undone == before);
    }

    const Screen *m_screen;
    QByteArray m_why;
    Hand m_hand;
    std::unique_ptr<Sandbox> m_home;
    std::unique_ptr<Assistant> m_assistant;
    std::unique_ptr<Walker> m_walker;
};

int main(int argc, char *argv[])
{
    QByteArray why;
    const auto screen = Screen::start(&why);
    QApplication app(argc, argv);
    WalkTest test(screen.get(), why);
    return QTest::qExec(&test, argc, argv);
}

#include "walk_test.moc"
