// The diff widget: what it shows, how it is operated, what a screen reader gets. With BURROW_SHOTS=FOLDER it also
// leaves pictures of what it shows there.
#include "diffview/diff_view.h"
#include "diffview/display_line.h"
#include "diffview/syntax_ink.h"
#include "look/appearance.h"
#include "plan/plan.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QLineEdit>
#include <QScrollBar>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace burrow;
using namespace Qt::StringLiterals;

namespace {

const QByteArray settingsBefore = R"({
  // my editor, since 2019
  "editor.fontSize": 13,
  "editor.tabSize": 4,
  "editor.wordWrap": "off",
  "files.autoSave": "afterDelay",
  "files.trimTrailingWhitespace": true,
  "terminal.integrated.fontSize": 12,
  "terminal.integrated.scrollback": 10000,
  "workbench.startupEditor": "none",
  "workbench.colorTheme": "Default Light Modern",
  "window.zoomLevel": 0,
  "git.autofetch": true,
  "git.confirmSync": false,
  "explorer.confirmDelete": false,
  "search.exclude": { "**/vendor": true },
  "editor.rulers": [100], // team rule, keep
  /* Go */
  "go.useGoProxyToCheckForToolUpdates": true,
  "gopls": {
    "ui.completion.usePlaceholders": true // args
  },
  "files.eol": "\n"
}
)";

const QByteArray settingsAfter = [] {
    QByteArray text = settingsBefore;
    text.replace("  \"go.useGoProxyToCheckForToolUpdates\": true,\n", "");
    text.replace("  \"gopls\": {\n", "  \"gopls\": {\n    \"ui.semanticTokens\": true,\n");
    text.replace("  \"files.eol\"",
                 "  \"[go]\": {\n    \"editor.defaultFormatter\": \"golang.go\"\n  },\n  \"files.eol\"");
    return text;
}();

std::shared_ptr<DiffContent> makeContent(const QByteArray &before, const QByteArray &after,
                                         FileFormat format = FileFormat::Jsonc,
                                         const QString &name = u"settings.json"_s)
{
    auto content = std::make_shared<DiffContent>();
    content->name = name;
    content->format = format;
    content->diff = diff(before, after);
    return content;
}

/// The settings with the three edits that make them.
std::shared_ptr<DiffContent> settingsContent()
{
    auto content = makeContent(settingsBefore, settingsAfter);
    const auto rowsOf = [&](const QByteArray &needle, int count) {
        std::vector<int> rows;
        for (int i = 0; i < int(content->diff.rows.size()) && rows.size() < size_t(count); ++i) {
            const DiffRow &row = content->diff.rows[size_t(i)];
            const QByteArrayView line = row.right >= 0 ? content->diff.rightLines[size_t(row.right)]
                                                       : content->diff.leftLines[size_t(row.left)];
            if (!rows.empty() || line.contains(needle))
                rows.push_back(i);
        }
        return rows;
    };
    content->edits = {{u"settings:user:gopls/ui.semanticTokens"_s, u"Add gopls · ui.semanticTokens"_s, true,
                       rowsOf("semanticTokens", 1), 0},
                      {u"settings:user:[go]/editor.defaultFormatter"_s, u"Add [go] · editor.defaultFormatter"_s, true,
                       rowsOf("\"[go]\"", 3), 0},
                      {u"settings:user:go.useGoProxyToCheckForToolUpdates"_s, u"Remove a key that does nothing"_s, true,
                       rowsOf("useGoProxy", 1), 0}};
    return content;
}

void shoot(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("BURROW_SHOTS");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    QTest::qWait(60); // inks come in slices
    QVERIFY(widget.grab().save(folder + u'/' + name + u".png"_s));
}

QPoint boxOf(const DiffView &view, int item, int pane)
{
    const DiffPane &p = view.scene().pane(pane);
    return {p.tickX + 11,
            view.scene().top(item) - view.verticalScrollBar()->value() + view.scene().metrics().lineHeight / 2};
}

} // namespace

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

    void bothSidesHaveTheirColours()
    {
        // The last lines stand on the left only: the right text ends earlier, and is coloured all the same.
        DiffView view;
        view.resize(900, 300);
        view.setForm(DiffView::Form::SideBySide);
        const QByteArray kept = "# a comment\nexport EDITOR=vim\n";
        view.setContent(makeContent(kept + "# gone\n", kept, FileFormat::Shell, u".zshrc"_s));
        view.show();
        const auto coloursOf = [&](int pane) {
            const QImage picture = view.viewport()->grab().toImage();
            const DiffPane &place = view.scene().pane(pane);
            const int bottom = view.scene().top(2);
            QSet<QRgb> colours;
            for (int x = place.textX; x < std::min(place.textX + place.textWidth, picture.width()); ++x)
                for (int y = 0; y < bottom; ++y)
                    colours.insert(picture.pixel(x, y));
            return colours;
        };
        QTRY_VERIFY(coloursOf(1).size() > 3);
        QTRY_COMPARE(coloursOf(1).size(), coloursOf(0).size());
    }

    void pictures()
    {
        if (qEnvironmentVariable("BURROW_SHOTS").isEmpty())
            return;
        for (const bool dark : {false, true}) {
            look::setTheme(dark ? look::Theme::Dark : look::Theme::Light);
            const QString suffix = dark ? u"-dark"_s : QString();
            DiffView view;
            view.resize(640, 508);
            view.setContent(settingsContent());
            view.setCurrentEdit(u"settings:user:gopls/ui.semanticTokens"_s);
            view.show();
            shoot(view, u"side"_s + suffix);
            view.setForm(DiffView::Form::Unified);
            shoot(view, u"unified"_s + suffix);
            view.setForm(DiffView::Form::SideBySide);
            view.setWrap(true);
            view.setWhiteSpaceShown(true);
            view.resize(760, 508);
            shoot(view, u"wrap"_s + suffix);
            auto dropped = settingsContent();
            dropped->edits[0].kept = false;
            dropped->edits[0].before = dropped->edits[0].rows.front();
            dropped->edits[0].rows.clear();
            DiffView other;
            other.resize(900, 508);
            other.setContent(dropped);
            other.show();
            QTest::keyClick(&other, Qt::Key_F, Qt::ControlModifier);
            QTest::keyClicks(other.findChild<QLineEdit *>(), u"go"_s);
            shoot(other, u"dropped"_s + suffix);
            DiffView odd;
            odd.resize(900, 300);
            odd.setContent(makeContent(
                "\xef\xbb\xbfGOPROXY=https://goproxy.io,direct\r\nGOPRIVATE=git.example.com\nGOFLAGS=-mod=mod \xe4\xb8\xad\xe6\x96\x87\n# caf\xe9 \xe2\x80\xaegnp.exe\n\tx"_ba,
                "GOPROXY=https://goproxy.cn|https://mirrors.aliyun.com/goproxy/|direct\nGOPRIVATE=git.example.com\nGOFLAGS=-mod=mod \xe4\xb8\xad\xe6\x96\x87\xe5\xad\x97\nGOSUMDB=sum.golang.google.cn\n# caf\xe9 \xe2\x80\xaegnp.exe\n\tx\n"_ba,
                FileFormat::GoEnv, u"env"_s));
            odd.show();
            shoot(odd, u"odd"_s + suffix);
            DiffView compact;
            compact.setCompact(true);
            compact.setContent(makeContent(
                "# mine\nalias ll='ls -l'\n",
                "# mine\nalias ll='ls -l'\n# >>> burrow >>> managed by Burrow; edits between these lines are replaced\ncase \":$PATH:\" in *\":/usr/local/go/bin:\"*) ;; *) export PATH=\"/usr/local/go/bin:$PATH\" ;; esac\ncase \":$PATH:\" in *\":$HOME/go/bin:\"*) ;; *) export PATH=\"$HOME/go/bin:$PATH\" ;; esac\n# <<< burrow <<<\n"_ba,
                FileFormat::Shell, u".zprofile"_s));
            compact.resize(824, compact.sizeHint().height());
            compact.show();
            shoot(compact, u"compact"_s + suffix);
        }
        look::setTheme(look::Theme::Light);
    }

    void whatCannotBeSeenIsWrittenOut_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::addRow("plain") << "a = 1"_ba << u"a = 1"_s;
        QTest::addRow("tabs") << "\ta\tb"_ba << u"    a   b"_s;
        QTest::addRow("Chinese") << "中\t文"_ba << u"中  文"_s;
        QTest::addRow("control") << "a\x1b[0m\x07"_ba << u"a\\u001B[0m\\u0007"_s;
        QTest::addRow("carriage return within") << "a\rb"_ba << u"a\\u000Db"_s;
        QTest::addRow("direction") << "x\u202ey\u2066z"_ba << u"x\\u202Ey\\u2066z"_s;
        QTest::addRow("no width") << "a\u200bb\ufeff"_ba << u"a\\u200Bb\\uFEFF"_s;
        QTest::addRow("joined emoji stay") << "👩\u200d💻"_ba << u"👩\u200d💻"_s;
        QTest::addRow("invalid") << "caf\xe9!"_ba << u"caf\\xE9!"_s;
        QTest::addRow("cut sequence") << "\xe4\xb8"_ba << u"\\xE4\\xB8"_s;
        QTest::addRow("surrogate") << "\xed\xa0\x80"_ba << u"\\xED\\xA0\\x80"_s;
        QTest::addRow("tag characters") << "a\U000e0041"_ba << u"a\\u{E0041}"_s;
        QTest::addRow("zero") << QByteArray("a\0b", 3) << u"a\\u0000b"_s;
    }
    void whatCannotBeSeenIsWrittenOut()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        const DisplayLine line = displayLine(bytes);
        QCOMPARE(line.text, text);
        QCOMPARE(line.at(bytes.size()), int(text.size()));
        QCOMPARE(line.byteAt(int(text.size())), bytes.size());
        QCOMPARE(columnsOf(bytes), columnsOf(text));
    }

    void longLinesBreak()
    {
        QCOMPARE(breaksOf(u"aaaa bbbb cccc"_s, 10), std::vector<int>{10});
        QCOMPARE(breaksOf(u"aaaaaaaaaaaaaaa"_s, 10), std::vector<int>{10});
        QCOMPARE(breaksOf(u"一二三四五六七八九十"_s, 10), (std::vector<int>{5}));
        QCOMPARE(breaksOf(u"short"_s, 10), std::vector<int>{});
        // What follows stands in, and has that much less room.
        QCOMPARE(hangingOf(u"  \"key\": 1"_s, 30), 4);
        QCOMPARE(breaksOf(u"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"_s, 12, 4), (std::vector<int>{12, 20, 28}));
        QCOMPARE(breaksOf(u"🐹🐹🐹🐹🐹🐹"_s, 8), std::vector<int>{8}); // no half of a pair
    }

    void commentsInSettingsAreNoErrors()
    {
        const QStringList lines{u"{ // own"_s, u"  \"a\": \"b\\n\", /* x"_s, u"  y */ \"c\": [1.5e3, true]"_s, u"}"_s};
        SyntaxInk ink(syntaxFor(FileFormat::Jsonc, u"settings.json"_s), int(lines.size()),
                      [&](int line) { return lines[line]; });
        QVERIFY(ink.advance(3, 10000));
        const auto at = [&](int line, const QString &text) {
            const int place = int(lines[line].indexOf(text));
            for (const InkRun &run : ink.runs(line)) {
                if (place >= run.at && place < run.at + run.length)
                    return run.ink;
            }
            return Ink::Text;
        };
        QCOMPARE(at(0, u"{"_s), Ink::Text);
        QCOMPARE(at(0, u"own"_s), Ink::Comment);
        QCOMPARE(at(1, u"\"a"_s), Ink::Key);
        QCOMPARE(at(1, u"\"b"_s), Ink::String);
        QCOMPARE(at(1, u"x"_s), Ink::Comment);
        QCOMPARE(at(2, u"y"_s), Ink::Comment);
        QCOMPARE(at(2, u"\"c"_s), Ink::Key);
        QCOMPARE(at(2, u"1.5"_s), Ink::Number);
        QCOMPARE(at(2, u"true"_s), Ink::Number);
    }

    void everyKindOfFileHasItsColours_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("coloured");
        QTest::addRow("zsh") << int(FileFormat::Shell) << u".zprofile"_s << u"export A=1 # why"_s << u"# why"_s;
        QTest::addRow("bash") << int(FileFormat::Shell) << u".bashrc"_s << u"export A=1 # why"_s << u"# why"_s;
        QTest::addRow("fish") << int(FileFormat::Fish) << u"burrow.fish"_s << u"set -gx A 1 # why"_s << u"# why"_s;
        QTest::addRow("go env") << int(FileFormat::GoEnv) << u"env"_s << u"GOPROXY=direct"_s << u"GOPROXY"_s;
    }
    void everyKindOfFileHasItsColours()
    {
        QFETCH(int, format);
        QFETCH(QString, name);
        QFETCH(QString, line);
        QFETCH(QString, coloured);
        SyntaxInk ink(syntaxFor(FileFormat(format), name), 1, [&](int) { return line; });
        QVERIFY(ink.advance(0, 10000));
        const auto &runs = ink.runs(0);
        QVERIFY(std::any_of(runs.begin(), runs.end(),
                            [&](const InkRun &run) { return line.mid(run.at, run.length) == coloured; }));
    }

    void unchangedPartsFold()
    {
        const auto content = settingsContent();
        const auto items = diffItems(*content, {false, 3, false}, {});
        QCOMPARE(items.front().kind, DiffItem::Kind::Fold);
        QCOMPARE(items.front().count, 15);
        QCOMPARE(items[1].row, 15);
        const auto open = diffItems(*content, {false, 3, false}, {0});
        QCOMPARE(open.size(), content->diff.rows.size());
        // Unified: a changed line is two, what is removed first.
        const auto changed = makeContent("a\nx = 1\ny = 1\n"_ba, "a\nx = 2\ny = 2\n"_ba);
        const auto unified = diffItems(*changed, {true, 3, false}, {});
        QCOMPARE(unified.size(), size_t(5));
        QCOMPARE(unified[1].show, DiffItem::Show::Left);
        QCOMPARE(unified[2].show, DiffItem::Show::Left);
        QCOMPARE(unified[3].show, DiffItem::Show::Right);
        // Compact: nothing but the changed places.
        const auto compact = diffItems(*content, {true, 1, true}, {});
        QCOMPARE(compact.front().kind, DiffItem::Kind::Row);
        QCOMPARE(compact.front().row, 17);
    }

    void endingsAreSaidInWords()
    {
        const auto note = [](const QByteArray &before, const QByteArray &after, int row, DiffSide side) {
            const Diff d = diff(before, after);
            return rowNote(d, d.rows[size_t(row)], side);
        };
        QCOMPARE(note("a\r\n", "a\n", 0, DiffSide::Right), u"CRLF → LF"_s);
        QCOMPARE(note("a\n", "a\r\n", 0, DiffSide::Right), u"LF → CRLF"_s);
        QCOMPARE(note("a\n", "a", 0, DiffSide::Right), u"no newline at end of file"_s);
        QCOMPARE(note("a", "a\n", 0, DiffSide::Left), u"no newline at end of file"_s);
        QCOMPARE(note("a", "a\n", 0, DiffSide::Right), u"newline added at end of file"_s);
        QCOMPARE(note("\xef\xbb\xbf"
                      "a\n",
                      "a\n", 0, DiffSide::Right),
                 u"byte order mark removed"_s);
        QCOMPARE(note("a\n",
                      "\xef\xbb\xbf"
                      "a\n",
                      0, DiffSide::Right),
                 u"byte order mark added"_s);
        QCOMPARE(note("a\r\n", "a\r\nb\n", 1, DiffSide::Right), u"LF"_s);
        QCOMPARE(note("a\r\n", "a\r\nb\r\n", 1, DiffSide::Right), QString());
        QCOMPARE(note("a\n", "b\n", 0, DiffSide::Left), QString());
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

    void narrowViewsAreUnified()
    {
        DiffView view;
        view.setContent(settingsContent());
        view.resize(900, 300);
        view.show();
        QVERIFY(!view.isUnified());
        view.resize(500, 300);
        QVERIFY(view.isUnified());
        view.setForm(DiffView::Form::SideBySide);
        QVERIFY(!view.isUnified());
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
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!field->isVisible());
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
