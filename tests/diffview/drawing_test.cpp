// The diff widget: what it draws. With BURROW_SHOTS=FOLDER it also leaves pictures of what it shows there.
#include "contents.h"
#include "diffview/display_line.h"
#include "diffview/syntax_ink.h"
#include "look/appearance.h"

#include <QApplication>
#include <QLineEdit>
#include <QSet>
#include <QTest>

using namespace burrow;
using namespace Qt::StringLiterals;

class DrawingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { look::dress(*qApp, look::Theme::Light, false); }

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
};

QTEST_MAIN(DrawingTest)
#include "drawing_test.moc"
