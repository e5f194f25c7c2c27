// The diff widget: how it is operated, what can be copied from it, what a screen reader gets.
#include "contents.h"
#include "look/appearance.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace burrow;
using namespace Qt::StringLiterals;

class DiffViewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { look::dress(*qApp, look::Theme::Light, false); }

    void secretsAreDotsUntilAskedFor()
    {
        const QByteArray before = "export PATH=/bin\nexport GITHUB_TOKEN=ghp_0123456789abcdefghijABCDEFGHIJ012345\n";
        DiffView view;
        view.resize(900, 400);
        view.setContent(makeContent(before, before + "x=1\n", FileFormat::Shell, u".zshrc"_s));
        view.show();
        QCOMPARE(view.secretCount(), 2); // on either side
        const auto shows = [&](const QString &what) {
            const DisplayLine line = view.scene().display(DiffSide::Right, 1);
            return line.text.contains(what) && view.plainText().contains(what);
        };
        QVERIFY(!shows(u"ghp_"_s) && shows(u"GITHUB_TOKEN=\u2022\u2022\u2022\u2022\u2022\u2022"_s));
        QCOMPARE(view.scene().display(DiffSide::Right, 1).masks.size(), size_t(1));
        QTest::keyClick(&view, Qt::Key_F, Qt::ControlModifier); // finding is no way around
        QTest::keyClicks(view.findChild<QLineEdit *>(), u"ghp_"_s);
        QVERIFY(!view.plainText().contains("ghp_"_L1));
        view.selectAll();
        view.copy();
        QVERIFY(!QApplication::clipboard()->text().contains("ghp_"_L1));
        QSignalSpy shown(&view, &DiffView::secretsShownChanged);
        view.setSecretsShown(true);
        QCOMPARE(shown.size(), 1);
        QVERIFY(shows(u"ghp_0123456789"_s));
        view.setContent(makeContent(before, before + "x=2\n", FileFormat::Shell, u".zshrc"_s));
        QVERIFY(shows(u"ghp_"_s)); // a tick makes a new content of the same file
        view.setContent(makeContent(before, before + "x=1\n", FileFormat::Shell, u".profile"_s));
        QVERIFY(!shows(u"ghp_"_s));
    }

    void ticksAreClickedAndPressed()
    {
        DiffView view;
        view.resize(900, 500);
        view.setContent(settingsContent());
        view.show();
        QSignalSpy toggled(&view, &DiffView::editToggled);
        QSignalSpy activated(&view, &DiffView::editActivated);
        int found = 0;
        for (int i = 0; i < view.scene().itemCount(); ++i) {
            const auto ticks = view.scene().ticksOf(i);
            for (const int edit : ticks) {
                QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, boxOf(view, i, 1));
                QCOMPARE(toggled.count(), ++found);
                QCOMPARE(toggled.last().at(0).toString(), view.content().edits[size_t(edit)].id);
                QCOMPARE(toggled.last().at(1).toBool(), false);
                QCOMPARE(view.currentEdit(), view.content().edits[size_t(edit)].id);
            }
        }
        QCOMPARE(found, 3);
        view.setCurrentEdit(u"settings:user:gopls/ui.semanticTokens"_s);
        QTest::keyClick(&view, Qt::Key_Space);
        QCOMPARE(toggled.last().at(0).toString(), u"settings:user:gopls/ui.semanticTokens"_s);

        // A dropped edit leaves a line where its change would be, with its tick.
        auto dropped = settingsContent();
        dropped->edits[2] = {dropped->edits[2].id, dropped->edits[2].title, false, {}, dropped->edits[2].rows.front()};
        view.setContent(dropped);
        const auto &items = view.scene().items();
        const auto line = std::find_if(items.begin(), items.end(),
                                       [](const DiffItem &item) { return item.kind == DiffItem::Kind::Dropped; });
        QVERIFY(line != items.end());
        QCOMPARE(view.itemText(int(line - items.begin())), u"Dropped: Remove a key that does nothing"_s);
        view.setCurrentEdit(dropped->edits[2].id);
        QTest::keyClick(&view, Qt::Key_Space);
        QCOMPARE(toggled.last().at(0).toString(), dropped->edits[2].id);
        QCOMPARE(toggled.last().at(1).toBool(), true);
        QVERIFY(activated.count() > 0);
    }

    void severalEditsInOneHunkHaveSeveralTicks()
    {
        auto content = makeContent("{}\n"_ba, "{\n  \"a\": 1,\n  \"b\": 2\n}\n"_ba);
        std::vector<int> all;
        for (int i = 0; i < int(content->diff.rows.size()); ++i)
            all.push_back(i);
        content->edits = {{u"a"_s, u"A"_s, true, all, 0}, {u"b"_s, u"B"_s, true, all, 0}};
        DiffView view;
        view.resize(900, 300);
        view.setContent(content);
        QCOMPARE(view.scene().ticksOf(0), std::vector<int>{0});
        QCOMPARE(view.scene().ticksOf(1), std::vector<int>{1});
        // One line for both: both boxes stand there.
        auto single = makeContent("x\n"_ba, "x y\n"_ba);
        single->edits = {{u"a"_s, u"A"_s, true, {0}, 0}, {u"b"_s, u"B"_s, true, {0}, 0}};
        view.setContent(single);
        QCOMPARE(view.scene().ticksOf(0), (std::vector<int>{0, 1}));
    }

    void keysGoFromChangeToChange()
    {
        DiffView view;
        view.resize(900, 200);
        view.setContent(settingsContent());
        view.show();
        QCOMPARE(view.changeCount(), 3);
        QCOMPARE(view.currentChange(), 0);
        QTest::keyClick(&view, Qt::Key_F7);
        QCOMPARE(view.currentChange(), 1);
        QTest::keyClick(&view, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(view.currentChange(), 2);
        QTest::keyClick(&view, Qt::Key_F7);
        QCOMPARE(view.currentChange(), 2);
        QTest::keyClick(&view, Qt::Key_F7, Qt::ShiftModifier);
        QTest::keyClick(&view, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(view.currentChange(), 0);
        // The fold at the top opens with Enter.
        QTest::keyClick(&view, Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(view.caretItem(), 0);
        const int before = view.scene().itemCount();
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(view.scene().itemCount(), before + 14);
        QTest::keyClick(&view, Qt::Key_U);
        QVERIFY(view.isUnified());
    }

    void findLooksIntoFolds()
    {
        DiffView view;
        view.resize(900, 400);
        view.setContent(settingsContent());
        view.show();
        QTest::keyClick(&view, Qt::Key_F, Qt::ControlModifier);
        auto *field = view.findChild<QLineEdit *>();
        QVERIFY(field);
        QTest::keyClicks(field, u"autosave"_s);
        const int item = view.caretItem();
        QVERIFY(view.itemText(item).contains(u"files.autoSave"_s));
        const auto *bar = view.findChild<QWidget *>(u"findBar"_s);
        QVERIFY(!bar->geometry().intersects(view.viewport()->geometry())); // it covers no line
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!field->isVisible());
        QCOMPARE(view.viewport()->y(), 0);
    }

    void copiesTheBytesNotTheirPicture()
    {
        DiffView view;
        view.resize(900, 300);
        view.setContent(makeContent("\tx\u202ey\n"_ba, "\tx\u202ey z\n"_ba, FileFormat::Text, u"a"_s));
        view.show();
        QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), u"\tx\u202ey z"_s);
        QTest::keyClick(&view, Qt::Key_Left, Qt::ControlModifier);
        QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), u"\tx\u202ey"_s);
    }

    void placeAndFoldsSurviveATick()
    {
        DiffView view;
        view.resize(900, 200);
        view.setContent(settingsContent());
        view.show();
        QTest::keyClick(&view, Qt::Key_Home, Qt::ControlModifier);
        QTest::keyClick(&view, Qt::Key_Return);
        const int open = view.scene().itemCount();
        view.verticalScrollBar()->setValue(100);
        view.setContent(settingsContent());
        QCOMPARE(view.scene().itemCount(), open);
        QCOMPARE(view.verticalScrollBar()->value(), 100);
    }

    void screenReadersGetText()
    {
        DiffView view;
        view.resize(900, 400);
        view.setContent(settingsContent());
        view.show();
        QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(&view);
        QVERIFY(reader);
        QAccessibleTextInterface *text = reader->textInterface();
        QVERIFY(text);
        const QString all = text->text(0, text->characterCount());
        QVERIFY(all.contains(u"15 unchanged line"_s));
        QVERIFY(all.contains(u"Line 19 removed:   \"go.useGoProxyToCheckForToolUpdates\": true,"_s));
        QVERIFY(all.contains(u"Line 20 added:     \"ui.semanticTokens\": true,"_s));
        QVERIFY(all.contains(u"Edit, kept: Add gopls · ui.semanticTokens"_s));
        view.nextChange();
        QVERIFY(text->text(text->cursorPosition(), text->characterCount()).startsWith(u"Edit, kept: Add gopls"_s));
        // It follows what is shown.
        view.setContent(makeContent("a\n"_ba, "b\n"_ba));
        QCOMPARE(text->text(0, text->characterCount()), u"Line 1 removed: a\nLine 1 added: b\n"_s);
    }

    void largeFilesOpen()
    {
        QByteArray before, after;
        for (int i = 0; i < 100000; ++i) {
            before += "  \"key" + QByteArray::number(i) + "\": true,\n";
            after += "  \"key" + QByteArray::number(i) + (i % 3 ? "\": true,\n" : "\": false,\n");
        }
        DiffView view;
        view.resize(900, 500);
        view.setContent(makeContent(before, after));
        view.show();
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum());
        view.grab();
        view.setForm(DiffView::Form::Unified);
        view.grab();
        // A line of a million characters is broken, whether wrapping is on or not, and the part in sight is drawn.
        view.setContent(makeContent("{\"a\": [" + QByteArray("1,").repeated(500000) + "1]}"_ba,
                                    "{\"a\": [" + QByteArray("1,").repeated(500000) + "2]}"_ba, FileFormat::Jsonc,
                                    u"min.json"_s));
        QVERIFY(view.scene().height(0) > 1000);
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum());
        view.grab();
    }

    void emptyContentIsHarmless()
    {
        DiffView view;
        view.resize(400, 200);
        view.setContent(std::make_shared<DiffContent>());
        view.show();
        for (const int key : {Qt::Key_F7, Qt::Key_Down, Qt::Key_Return, Qt::Key_Space, Qt::Key_F3, Qt::Key_End})
            QTest::keyClick(&view, Qt::Key(key));
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, {50, 50});
        view.selectAll();
        view.copy();
        view.grab();
        QCOMPARE(view.plainText(), QString());
    }

    void editsKnowTheirRows()
    {
        const AbsPath path(u"/home/ann/settings.json"_s);
        FileSnapshots files;
        FileSnapshot file;
        file.path = file.target = path;
        file.stat.type = FileType::File;
        file.bytes = "{\n  // own\n  \"old\": true,\n  \"a\": 1\n}\n";
        file.sha256 = "x";
        files.insert(path, file);
        const auto edit = [&](const QString &id, json::Path at, QByteArray literal, bool accepted) {
            PlannedEdit planned;
            planned.id = id;
            planned.file = path;
            planned.format = FileFormat::Jsonc;
            planned.edit =
                JsoncEdit{std::move(at), literal.isEmpty() ? JsoncEdit::Op::Remove : JsoncEdit::Op::Set, literal};
            planned.title = Text::verbatim(id);
            planned.accepted = accepted;
            return planned;
        };
        Plan plan;
        plan.edits = {edit(u"b"_s, {"b"_ba}, "2", true), edit(u"c"_s, {"c"_ba}, "3", true),
                      edit(u"old"_s, {"old"_ba}, "", true), edit(u"off"_s, {"d"_ba}, "4", false)};
        const auto changes = preview(plan, files);
        QCOMPARE(changes.size(), size_t(1));
        const TextSource text = [](const Text &t) { return QString::fromUtf8(t.source); };
        const auto content = contentOf(plan, files, path, &changes[0], text);
        QCOMPARE(content->edits.size(), size_t(4));
        const auto rowText = [&](int row) {
            const DiffRow &r = content->diff.rows[size_t(row)];
            return (r.left >= 0 ? content->diff.leftLines[size_t(r.left)].toByteArray() : QByteArray()) + '|' +
                   (r.right >= 0 ? content->diff.rightLines[size_t(r.right)].toByteArray() : QByteArray());
        };
        const auto has = [&](size_t index, const QByteArray &row) {
            const auto &rows = content->edits[index].rows;
            return std::any_of(rows.begin(), rows.end(), [&](int r) { return rowText(r) == row; });
        };
        QVERIFY(has(0, "|  \"b\": 2,"));
        QVERIFY(has(0, "  \"a\": 1|  \"a\": 1,")); // the comma comes with the first
        QVERIFY(!has(0, "|  \"c\": 3"));
        QVERIFY(has(1, "|  \"c\": 3"));
        QVERIFY(has(2, "  \"old\": true,|"));
        QVERIFY(!has(2, "|  \"b\": 2,"));
        QVERIFY(!content->edits[3].kept);
        QVERIFY(content->edits[3].rows.empty());
        QVERIFY(content->edits[3].before >= content->edits[1].rows.back());
    }
};

QTEST_MAIN(DiffViewTest)
#include "diffview_test.moc"
