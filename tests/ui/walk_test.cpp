// The whole way through the real app on a real X server: from Scan over every step to Review, one edit dropped, Apply,
// History, Undo. Once with the mouse, once with the keyboard alone. Real shells, real files, a throw-away home folder.
#include "assistant/assistant.h"
#include "diffview/diff_view.h"
#include "local/local_host.h"
#include "look/card.h"
#include "look/table.h"
#include "pages/edit_list.h"
#include "pages/history_tree.h"
#include "pages/page.h"
#include "sandbox.h"
#include "screen.h"
#include "shell/bottom_bar.h"
#include "shell/rail.h"
#include "start_app.h"

#include <QApplication>
#include <QCheckBox>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStandardPaths>
#include <QTest>

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
    WalkTest(const Screen *screen, const QByteArray &why)
        : m_screen(screen)
        , m_why(why)
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
        window().show();
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        QVERIFY(QTest::qWaitFor([&] { return session().hasSurvey() && !session().scanning(); }, patience));
        QVERIFY2(session().plan().accepted() >= 2, "the walk needs something to do");
        rest();
    }

    void cleanup()
    {
        m_assistant.reset();
        m_home.reset();
    }

    void withTheMouse()
    {
        // The cards: one leads elsewhere, the other back.
        const auto cards = window().page(u"scan"_s)->findChildren<look::Card *>();
        QVERIFY(cards.size() == 3);
        QVERIFY(click(cards[2]));
        QVERIFY(QTest::qWaitFor([&] { return session().intent() == Intent::OnlyCheck; }));
        QVERIFY(click(cards[0]));
        QVERIFY(QTest::qWaitFor([&] { return session().intent() == Intent::SetUp; }));

        for (const QString &step : {u"go"_s, u"mirrors"_s, u"path"_s, u"settings"_s, u"debug"_s}) {
            QVERIFY(click(bar().primary()));
            QVERIFY(QTest::qWaitFor([&] { return window().currentPage() == step; }));
            QVERIFY2(everyControlAnswers(), qPrintable(m_dead));
        }
        QVERIFY2(coverageIsMeasured(), qPrintable(m_dead));
        QVERIFY(tickByMouse(u"Entries for tasks.json"_s, u"coverage"_s));

        QVERIFY(click(bar().primary()));
        QVERIFY(QTest::qWaitFor([&] { return window().currentPage() == u"review"_s; }));
        rest();
        auto *list = window().findChild<EditList *>();
        const QString dropped = u"settings:user:go.useGoProxyToCheckForToolUpdates"_s;
        const int row = list->edits()->find(dropped);
        QVERIFY(row >= 0 && list->edits()->row(row).kept);
        list->scrollTo(list->edits()->index(row));
        rest();
        const QRect item = list->visualRect(list->edits()->index(row));
        QVERIFY(click(list->viewport(), QRect(item.left() + 16, item.top() + 7, 16, 16)));
        QVERIFY(QTest::qWaitFor([&] { return !session().plan().find(dropped)->accepted; }));

        const QMap<QString, QByteArray> shown = readReview(list);
        QVERIFY(!shown.isEmpty());
        QVERIFY(shown.values().join().contains("go.useGoProxyToCheckForToolUpdates"));
        applyAndUndo(shown, [&](QAbstractButton *button) { return click(button); });
    }

    void withTheKeyboardAlone()
    {
        auto tabToPrimary = [&] { return tabTo([&](QWidget *w) { return w == bar().primary(); }); };
        QVERIFY(tabTo([](QWidget *w) { return qobject_cast<QRadioButton *>(w) != nullptr; }));
        press(keys::right);
        press(keys::right);
        QVERIFY(QTest::qWaitFor([&] { return session().intent() == Intent::OnlyCheck; }));
        press(keys::left);
        press(keys::left);
        QVERIFY(QTest::qWaitFor([&] { return session().intent() == Intent::SetUp; }));

        for (const QString &step : {u"go"_s, u"mirrors"_s, u"path"_s, u"settings"_s, u"debug"_s}) {
            QVERIFY(tabToPrimary());
            press(keys::enter);
            QVERIFY(QTest::qWaitFor([&] { return window().currentPage() == step; }));
            QVERIFY2(everyTableAnswersToSpace(), qPrintable(m_dead));
        }
        press(keys::f8);
        QVERIFY(QTest::qWaitFor([&] { return window().currentPage() == u"review"_s; }));

        // To an edit in the list, untick it; F7 goes through the changes of all files.
        auto *list = window().findChild<EditList *>();
        QVERIFY(tabTo([&](QWidget *w) { return w == list; }));
        const QString dropped = u"settings:user:go.useGoProxyToCheckForToolUpdates"_s;
        const int row = list->edits()->find(dropped);
        QVERIFY(row >= 0);
        for (int i = 0; i < 40 && list->currentIndex().row() != row; ++i)
            press(list->currentIndex().row() < row ? keys::down : keys::up);
        QCOMPARE(list->currentIndex().row(), row);
        press(keys::space);
        QVERIFY(QTest::qWaitFor([&] { return !session().plan().find(dropped)->accepted; }));
        const QMap<QString, QByteArray> shown = readReview(list);
        auto *diff = window().page(u"review"_s)->findChild<DiffView *>();
        QSet<QString> reached;
        for (int i = 0; i < 60 && reached.size() < shown.size(); ++i) {
            reached.insert(diff->content().name);
            press(keys::f7); // down to the last change of the last file
        }
        for (int i = 0; i < 60 && reached.size() < shown.size(); ++i) {
            reached.insert(diff->content().name);
            press(keys::f7, {keys::shift});
        }
        QCOMPARE(reached.size(), shown.size());
        QVERIFY(tabTo([&](QWidget *w) { return w == diff; })); // the diff itself is in the round of Tab

        applyAndUndo(shown, [&](QAbstractButton *button) {
            if (button == bar().primary()) {
                if (!tabToPrimary())
                    return false;
                press(keys::enter);
            } else {
                press(keys::h, {keys::control});
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

private:
    MainWindow &window() const { return m_assistant->window(); }
    SessionController &session() const { return m_assistant->session(); }
    BottomBar &bar() const { return *window().findChild<BottomBar *>(); }
    Page *page() const { return window().page(window().currentPage()); }

    /// Lets what was asked for be painted and settle.
    static void rest()
    {
        QTest::qWait(40);
        QCoreApplication::sendPostedEvents();
    }

    void press(unsigned key, std::initializer_list<unsigned> held = {})
    {
        m_hand.key(key, held);
        rest();
    }

    bool tabTo(const std::function<bool(QWidget *)> &there)
    {
        for (int i = 0; i < 120; ++i) {
            if (QWidget *focus = QApplication::focusWidget(); focus && there(focus))
                return true;
            press(keys::tab);
        }
        return false;
    }

    /// Clicks where it is on the screen, after turning the wheel where it is out of sight.
    bool click(QWidget *widget, QRect part = {})
    {
        rest(); // what was done before may have moved it
        if (part.isNull())
            part = widget->rect();
        for (QWidget *above = widget->parentWidget(); above; above = above->parentWidget()) {
            auto *area = qobject_cast<QScrollArea *>(above);
            if (!area)
                continue;
            const QWidget *port = area->viewport();
            for (int turn = 0; turn < 200; ++turn) {
                const int y = port->mapFromGlobal(widget->mapToGlobal(part.center())).y();
                const int by = y < 12 ? -1 : y > port->height() - 12 ? 1 : 0;
                if (by == 0)
                    break;
                const int before = area->verticalScrollBar()->value();
                m_hand.wheel(port->mapToGlobal(QPoint(port->width() - 8, port->height() / 2)), by);
                if (!QTest::qWaitFor([&] { return area->verticalScrollBar()->value() != before; }, 2000)) {
                    qWarning() << "the wheel does not bring it into sight:" << widget << "at" << y;
                    return false;
                }
            }
        }
        const QPoint at = widget->mapToGlobal(part.center());
        const QWidget *top = QApplication::widgetAt(at);
        if (!widget->isVisible() || !widget->isEnabled() || !top || (top != widget && !widget->isAncestorOf(top))) {
            qWarning() << "cannot be clicked:" << widget << "covered by" << top << "at" << at;
            return false;
        }
        m_hand.click(at);
        rest();
        return true;
    }

    QList<look::Table *> tables() const
    {
        QList<look::Table *> shown;
        for (look::Table *table : page()->findChildren<look::Table *>())
            if (table->isVisible())
                shown << table;
        return shown;
    }

    static bool canBeSet(const look::Cell &cell)
    {
        using Control = look::Cell::Control;
        return cell.enabled && (cell.control == Control::Check || (cell.control == Control::Radio && !cell.checked));
    }

    /// After this was done, something the person asked for is different: the answers, or a little window asks more.
    bool answers(const std::function<bool()> &act, const QString &what)
    {
        const Choices before = session().choices();
        if (!act()) {
            m_dead = what + u" cannot be reached"_s;
            return false;
        }
        const bool changed = QTest::qWaitFor(
            [&] { return session().choices() != before || QApplication::activePopupWidget() != nullptr; }, 5000);
        if (!changed)
            m_dead = what + u" does nothing"_s;
        if (QApplication::activePopupWidget()) {
            press(keys::escape);
            if (!QTest::qWaitFor([&] { return !QApplication::activePopupWidget(); }, 5000)) {
                m_dead = what + u" opens something that Escape does not close"_s;
                return false;
            }
        }
        session().setChoices(before);
        rest();
        return changed;
    }

    bool everyControlAnswers()
    {
        rest(); // a page is laid out once it is shown
        for (qsizetype t = 0; t < tables().size(); ++t) {
            for (int r = 0; r < tables()[t]->rowsModel()->rowCount(); ++r) {
                for (int c = 0; c < tables()[t]->rowsModel()->columnCount(); ++c) {
                    look::Table *table = tables()[t];
                    const QModelIndex index = table->rowsModel()->index(r, c);
                    const look::Cell &cell = table->rowsModel()->cell(index);
                    if (!canBeSet(cell))
                        continue;
                    const QString name =
                        window().currentPage() + u": "_s + table->accessibleName() + u", "_s + cell.text;
                    const QRect rect = table->visualRect(index);
                    const QRect box(rect.left(), rect.top() + (rect.height() - 16) / 2, 16, 16);
                    if (!answers([&] { return click(table->viewport(), box); }, name))
                        return false;
                }
            }
        }
        for (QCheckBox *box : page()->findChildren<QCheckBox *>()) {
            if (box->isVisible() && box->isEnabled() &&
                !answers([&] { return click(box, QRect(0, 0, 20, box->height())); },
                         window().currentPage() + u": "_s + box->text()))
                return false;
        }
        return true;
    }

    bool everyTableAnswersToSpace()
    {
        for (qsizetype t = 0; t < tables().size(); ++t) {
            look::Table *table = tables()[t];
            look::RowsModel *rows = table->rowsModel();
            QModelIndex wanted;
            for (int r = 0; r < rows->rowCount() && !wanted.isValid(); ++r)
                for (int c = 0; c < rows->columnCount() && !wanted.isValid(); ++c)
                    if (canBeSet(rows->cell(rows->index(r, c))))
                        wanted = rows->index(r, c);
            if (!wanted.isValid())
                continue;
            const QString name = window().currentPage() + u": "_s + table->accessibleName();
            if (!answers(
                    [&] {
                        if (!tabTo([&](QWidget *w) { return w == table; }))
                            return false;
                        for (int i = 0; i < 60 && table->currentIndex() != wanted; ++i) {
                            const QModelIndex at = table->currentIndex();
                            press(at.row() < wanted.row()         ? keys::down
                                  : at.row() > wanted.row()       ? keys::up
                                  : at.column() < wanted.column() ? keys::right
                                                                  : keys::left);
                        }
                        press(keys::space);
                        return table->currentIndex() == wanted;
                    },
                    name))
                return false;
        }
        return true;
    }

    bool tickByMouse(const QString &tableName, const QString &word)
    {
        for (look::Table *table : tables()) {
            if (table->accessibleName() != tableName)
                continue;
            for (int r = 0; r < table->rowsModel()->rowCount(); ++r) {
                const QModelIndex index = table->rowsModel()->index(r, 0);
                if (!table->rowsModel()->cell(index).text.contains(word, Qt::CaseInsensitive))
                    continue;
                const QRect rect = table->visualRect(index);
                if (!click(table->viewport(), QRect(rect.left(), rect.center().y() - 8, 16, 16)))
                    return false;
                return QTest::qWaitFor([&] { return table->rowsModel()->cell(index).checked; });
            }
        }
        return false;
    }

    /// The tests of the project are run for real, by the button on the Debug page.
    bool coverageIsMeasured()
    {
        if (session().survey().goInstalls.empty())
            return true; // nothing that could run
        for (QPushButton *button : page()->findChildren<QPushButton *>()) {
            if (button->text() != u"Run the tests with coverage"_s)
                continue;
            if (!click(button))
                return false;
            const auto said = [&](const QString &words) {
                for (const QLabel *label : page()->findChildren<QLabel *>())
                    if (label->isVisible() && label->text().contains(words))
                        return true;
                return false;
            };
            if (!QTest::qWaitFor([&] { return said(u"of the statements ran"_s) || said(u"go test ended"_s); },
                                 3 * patience) ||
                !said(u"50.0 % of the statements ran."_s)) {
                m_dead = u"coverage:"_s;
                for (const QLabel *label : page()->findChildren<QLabel *>())
                    if (label->isVisible())
                        m_dead += u'\n' + label->text();
                return false;
            }
            return true;
        }
        m_dead = u"there is no button to run the tests"_s;
        return false;
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
            rest();
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
    QString m_dead; ///< what did not answer
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
