// Colours, fonts and the widgets that every page is made of.
#include "look/appearance.h"
#include "look/card.h"
#include "look/cell_delegate.h"
#include "look/fold.h"
#include "look/marks.h"
#include "look/table.h"
#include "look/text_block.h"
#include "look/tokens.h"
#include "look/type.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QLineEdit>
#include <QPainter>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace burrow::look;

class LookTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyTextCanBeRead_data();
    void everyTextCanBeRead();
    void anyAccentOfTheSystemCanBeRead_data();
    void anyAccentOfTheSystemCanBeRead();
    void themeReachesWidgets();
    void sizesKeepTheirRelation();
    void chineseNeverFallsBackToJapanese();
    void codeHasNoLigatures();
    void eachMarkHasItsOwnShape();
    void marksAreSharpAtEveryScale();
    void tableModelKeepsItsPromises();
    void tableTogglesByMouseAndKeyboard();
    void tableFollowsLinks();
    void linksStandBehindAllWords();
    void tableDropsColumnsWhenNarrow();
    void tableTellsScreenReadersWhatSignsMean();
    void tableBringsTheCellIntoSight();
    void longNamesBreakWhereOneReads();
    void cardIsChosenAnywhere();
    void foldOpensByKeyboard();
};

void LookTest::initTestCase()
{
    dress(*qApp, Theme::Light, false);
}

void LookTest::everyTextCanBeRead_data()
{
    QTest::addColumn<QColor>("ink");
    QTest::addColumn<QColor>("ground");
    for (const Tokens &t : {lightTokens(), darkTokens()}) {
        const QByteArray theme = t.dark ? "dark " : "light ";
        const auto pair = [&](const char *name, const QColor &ink, const QColor &ground) {
            QTest::newRow((theme + name).constData()) << ink << ground;
        };
        const std::pair<const char *, QColor> grounds[] = {
            {"page", t.page}, {"raised", t.raised}, {"sunken", t.sunken}, {"rail", t.rail}};
        for (const auto &[where, ground] : grounds) {
            pair((QByteArray("text on ") + where).constData(), t.text, ground);
            pair((QByteArray("quiet on ") + where).constData(), t.quiet, ground);
            pair((QByteArray("faint on ") + where).constData(), t.faint, ground);
            pair((QByteArray("accent on ") + where).constData(), t.accent, ground);
        }
        pair("accent on its wash", t.accent, t.accentWash);
        pair("text on the accent's wash", t.text, t.accentWash);
        pair("quiet on the accent's wash", t.quiet, t.accentWash);
        pair("primary button", t.onAccent, t.accent);
        pair("primary button pointed at", t.onAccent, t.accentHover);
        pair("ok", t.ok, t.page);
        pair("warn", t.warn, t.page);
        pair("warn on its wash", t.warn, t.warnWash);
        pair("bad", t.bad, t.page);
        pair("bad on its wash", t.bad, t.badWash);
        for (const auto &[where, ground] :
             {std::pair{"page", t.page}, std::pair{"added line", t.addLine}, std::pair{"added word", t.addWord},
              std::pair{"removed line", t.delLine}, std::pair{"removed word", t.delWord}}) {
            pair((QByteArray("code on ") + where).constData(), t.text, ground);
            pair((QByteArray("key on ") + where).constData(), t.synKey, ground);
            pair((QByteArray("string on ") + where).constData(), t.synStr, ground);
            pair((QByteArray("comment on ") + where).constData(), t.synCom, ground);
            pair((QByteArray("number on ") + where).constData(), t.synNum, ground);
            pair((QByteArray("keyword on ") + where).constData(), t.synKw, ground);
        }
        pair("line numbers", t.gutter, t.page);
    }
}

void LookTest::everyTextCanBeRead()
{
    QFETCH(QColor, ink);
    QFETCH(QColor, ground);
    QVERIFY2(contrast(ink, ground) >= 4.5, qPrintable(QString::number(contrast(ink, ground))));
}

void LookTest::anyAccentOfTheSystemCanBeRead_data()
{
    QTest::addColumn<QColor>("accent");
    for (const char *name :
         {"#ffcc00", "#ff0000", "#0000ff", "#62ba46", "#f7821b", "#8e44ad", "#ffffff", "#000000", "#808080"})
        QTest::newRow(name) << QColor(QLatin1String(name));
}

void LookTest::anyAccentOfTheSystemCanBeRead()
{
    QFETCH(QColor, accent);
    for (const Tokens &plain : {lightTokens(), darkTokens()}) {
        const Tokens t = withAccent(plain, accent);
        QVERIFY(contrast(t.accent, t.page) >= 4.5);
        QVERIFY(contrast(t.accent, t.accentWash) >= 4.5);
        QVERIFY(contrast(t.onAccent, t.accent) >= 4.5);
    }
}

void LookTest::themeReachesWidgets()
{
    QWidget window;
    Label &quiet = *new Label(u"words"_s, Type::Body, Tone::Quiet, &window);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QTRY_COMPARE(quiet.palette().color(QPalette::WindowText), lightTokens().quiet);
    setTheme(Theme::Dark);
    QCOMPARE(tokens(), darkTokens());
    QTRY_COMPARE(quiet.palette().color(QPalette::WindowText), darkTokens().quiet);
    QTRY_COMPARE(window.palette().color(QPalette::Window), darkTokens().page);
    setTheme(Theme::Light);
    QTRY_COMPARE(quiet.palette().color(QPalette::WindowText), lightTokens().quiet);
}

void LookTest::sizesKeepTheirRelation()
{
    const double body = font(Type::Body).pointSizeF();
    QVERIFY(qAbs(font(Type::Heading).pointSizeF() / body - 22.0 / 13) < 0.01);
    QVERIFY(qAbs(font(Type::Section).pointSizeF() / body - 15.0 / 13) < 0.01);
    QVERIFY(qAbs(font(Type::Quiet).pointSizeF() / body - 12.0 / 13) < 0.01);
    QVERIFY(font(Type::Heading).weight() == QFont::DemiBold);
}

void LookTest::chineseNeverFallsBackToJapanese()
{
    for (const Type type : {Type::Body, Type::Heading, Type::Code}) {
        const QStringList families = font(type).families();
        QVERIFY2(families.contains(u"PingFang SC"_s) && families.contains(u"Noto Sans CJK SC"_s),
                 qPrintable(families.join(u", "_s)));
        for (const QString &family : families)
            QVERIFY2(!family.contains("JP"_L1) && !family.contains("KR"_L1), qPrintable(family));
    }
}

/// What many code fonts make one sign of looks as its characters look one by one.
void LookTest::codeHasNoLigatures()
{
    QFont code = font(Type::Code);
    for (const QString &family : {u"JetBrains Mono"_s, u"Fira Code"_s, u"Cascadia Code"_s}) { // these are full of them
        if (QFontDatabase::hasFamily(family))
            code.setFamily(family);
    }
    code.setPixelSize(20);
    code.setHintingPreference(QFont::PreferFullHinting); // each letter begins at a whole pixel
    const auto draw = [&](const QStringList &parts) {
        QImage image(400, 40, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setFont(code);
        qreal x = 0;
        for (const QString &part : parts) {
            painter.drawText(QPointF(x, 25), part);
            x += painter.fontMetrics().horizontalAdvance(part);
        }
        return image;
    };
    for (const QString &sign : {u">>>"_s, u"://"_s, u"*)"_s, u"!="_s, u"->"_s, u"||"_s, u"/*"_s, u";;"_s})
        QVERIFY2(draw({sign}) == draw(sign.split(QString(), Qt::SkipEmptyParts)), qPrintable(sign));
}

void LookTest::eachMarkHasItsOwnShape()
{
    QList<QImage> drawn;
    for (const Mark mark : {Mark::Ok, Mark::Edit, Mark::Warn, Mark::Bad, Mark::Todo, Mark::Skip, Mark::Spin}) {
        QImage image(32, 32, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        drawMark(&painter, QRectF(0, 0, 32, 32), mark);
        painter.end();
        // Without colour: shapes alone must tell the states apart.
        const QImage grey = image.convertToFormat(QImage::Format_Grayscale8).convertToFormat(QImage::Format_Mono);
        for (const QImage &other : drawn)
            QVERIFY(grey != other);
        drawn << grey;
        QVERIFY(!markName(mark).isEmpty());
    }
}

void LookTest::marksAreSharpAtEveryScale()
{
    // Painted, not scaled up from a small picture: twice the size shows edges that the doubled picture does not have.
    const auto draw = [](int size) {
        QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        drawMark(&painter, QRectF(0, 0, size, size), Mark::Warn);
        return image;
    };
    QVERIFY(draw(64) != draw(16).scaled(64, 64, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
}

void LookTest::tableModelKeepsItsPromises()
{
    RowsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.set({{.title = u"A"_s}, {.title = u"B"_s}}, {{{.text = u"1"_s}, {.text = u"2"_s}}, {{.text = u"3"_s}}});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.data(model.index(1, 1), Qt::DisplayRole).toString(), QString());
    QSignalSpy changed(&model, &RowsModel::dataChanged);
    QSignalSpy reset(&model, &RowsModel::modelReset);
    model.set({{.title = u"A"_s}, {.title = u"B"_s}}, {{{.text = u"1"_s}, {.text = u"2"_s}}, {{.text = u"4"_s}}});
    QCOMPARE(changed.count(), 1); // only the row that differs
    QCOMPARE(reset.count(), 0);
    model.set({}, {});
    QCOMPARE(model.rowCount(), 0);
}

void LookTest::tableTogglesByMouseAndKeyboard()
{
    Table table;
    table.setRows(u"shells"_s, {{.title = u"Shell"_s}},
                  {{{.text = u"zsh"_s, .control = Cell::Control::Check}},
                   {{.text = u"bash"_s, .control = Cell::Control::Check, .enabled = false}}});
    table.resize(400, 200);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    QSignalSpy toggled(&table, &Table::toggled);
    const auto centre = [&](int row) { return table.visualRect(table.rowsModel()->index(row, 0)).center(); };
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, centre(0));
    QCOMPARE(toggled.count(), 1);
    QCOMPARE(toggled.first(), (QVariantList{0, 0, true}));
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, centre(1));
    QCOMPARE(toggled.count(), 1); // a disabled box stays as it is
    table.setFocus();
    table.setCurrentIndex(table.rowsModel()->index(0, 0));
    QTest::keyClick(&table, Qt::Key_Space);
    QCOMPARE(toggled.count(), 2);
}

void LookTest::tableFollowsLinks()
{
    Table table;
    table.setRows(u"settings"_s, {{.title = u"Key"_s}},
                  {{{.text = u"go.lintTool"_s, .sub = u"Which linter runs"_s, .link = u"Source"_s}}});
    table.resize(500, 100);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    QSignalSpy clicked(&table, &Table::linkClicked);
    const QModelIndex index = table.rowsModel()->index(0, 0);
    const QRect link = CellDelegate::linkRect(index, table.visualRect(index));
    QVERIFY(!link.isEmpty());
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, link.center());
    QCOMPARE(clicked.count(), 1);
    table.setFocus();
    table.setCurrentIndex(index);
    QTest::keyClick(&table, Qt::Key_Return);
    QCOMPARE(clicked.count(), 2);
}

void LookTest::linksStandBehindAllWords()
{
    Table table;
    table.resize(600, 200);
    const QString words = u"sources from their own repository"_s;
    table.setRows(u"List"_s, {{u"Name"_s}},
                  {{Cell{.text = u"direct"_s, .link = u"Remove"_s}},
                   {Cell{.text = u"direct"_s, .beside = words, .link = u"Remove"_s}}});
    const auto linkAt = [&](int row) {
        const QModelIndex index = table.rowsModel()->index(row, 0);
        return CellDelegate::linkRect(index, table.visualRect(index)).left();
    };
    QVERIFY(linkAt(1) >= linkAt(0) + QFontMetrics(font(Type::Quiet)).horizontalAdvance(words));
}

void LookTest::tableDropsColumnsWhenNarrow()
{
    Table table;
    table.setRows(u"t"_s, {{.title = u"A"_s}, {.title = u"B"_s, .width = 120, .dropBelow = 600}},
                  {{{.text = u"1"_s}, {.text = u"2"_s}}});
    table.resize(800, 100);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    QVERIFY(!table.isColumnHidden(1));
    table.resize(500, 100);
    QVERIFY(table.isColumnHidden(1));
}

void LookTest::tableTellsScreenReadersWhatSignsMean()
{
    RowsModel model;
    model.set({{.title = u"A"_s}}, {{{.text = u"Go"_s, .mark = Mark::Bad}},
                                    {{.text = u"+ go"_s, .accessible = u"found after this step"_s}}});
    QCOMPARE(model.data(model.index(0, 0), Qt::AccessibleTextRole).toString(), u"broken, Go"_s);
    QCOMPARE(model.data(model.index(1, 0), Qt::AccessibleTextRole).toString(), u"found after this step"_s);
    // No comma behind a full stop, in either language.
    model.set({{.title = u"A"_s}}, {{{.text = u"go.lintTool"_s, .sub = u"Which linter runs."_s, .link = u"Source"_s}},
                                    {{.text = u"go.lintTool"_s, .sub = u"\u4f7f\u7528\u3002"_s, .link = u"Go"_s}}});
    QCOMPARE(model.data(model.index(0, 0), Qt::AccessibleTextRole).toString(),
             u"go.lintTool, Which linter runs. Source"_s);
    QCOMPARE(model.data(model.index(1, 0), Qt::AccessibleTextRole).toString(), u"go.lintTool, \u4f7f\u7528\u3002Go"_s);
}

void LookTest::tableBringsTheCellIntoSight()
{
    // The table stands at its full height in a page that scrolls: arrows move the page along.
    QScrollArea page;
    page.setWidgetResizable(true);
    auto *column = new QWidget;
    auto *layout = new QVBoxLayout(column);
    auto *above = new QLineEdit;
    layout->addWidget(above);
    auto *table = new Table;
    std::vector<Row> rows(30, Row{{.text = u"go"_s, .control = Cell::Control::Check}});
    table->setRows(u"settings"_s, {{.title = u"Key"_s}}, rows);
    layout->addWidget(table);
    page.setWidget(column);
    page.resize(300, 300);
    page.show();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    above->setFocus();
    table->setCurrentIndex(table->rowsModel()->index(29, 0));
    QCOMPARE(page.verticalScrollBar()->value(), 0); // the keyboard is elsewhere
    table->setCurrentIndex(table->rowsModel()->index(0, 0));
    table->setFocus();
    const auto inSight = [&](int row) {
        const QRect cell = table->visualRect(table->rowsModel()->index(row, 0));
        const QPoint top = table->viewport()->mapTo(page.viewport(), cell.topLeft());
        return top.y() >= 0 && top.y() + cell.height() <= page.viewport()->height();
    };
    for (int row = 1; row < 30; ++row) {
        QTest::keyClick(table, Qt::Key_Down);
        QVERIFY2(inSight(row), qPrintable(QString::number(row)));
    }
    QTest::keyClick(table, Qt::Key_Home, Qt::ControlModifier);
    QVERIFY(inSight(0));
}

void LookTest::longNamesBreakWhereOneReads()
{
    QCOMPARE(breakable(u"Remove go.useGoProxyToCheckForToolUpdates"_s, Type::Body, 100).split(QChar(0x200b)),
             (QStringList{u"Remove go."_s, u"use"_s, u"Go"_s, u"Proxy"_s, u"To"_s, u"Check"_s, u"For"_s, u"Tool"_s,
                          u"Updates"_s}));
    for (const QString &whole : {u"Remove go.useGoProxyToCheckForToolUpdates"_s, u"in VS Code, goproxy.cn"_s})
        QCOMPARE(breakable(whole, Type::Body, 400), whole); // what has room in a line stays in one piece
    QCOMPARE(breakable(u"best with -gcflags"_s, Type::Body, 400).split(QChar(0x2060)),
             (QStringList{u"best with -"_s, u"gcflags"_s}));
}

void LookTest::cardIsChosenAnywhere()
{
    Card card;
    card.setTitle(u"Only check"_s);
    card.setSentence(u"Nothing is changed."_s);
    card.resize(260, 100);
    card.show();
    QVERIFY(QTest::qWaitForWindowExposed(&card));
    QVERIFY(!card.radio()->isChecked());
    QTest::mouseClick(&card, Qt::LeftButton, {}, QPoint(200, 80));
    QVERIFY(card.radio()->isChecked());
    QCOMPARE(card.radio()->accessibleDescription(), u"Nothing is changed."_s);
}

void LookTest::foldOpensByKeyboard()
{
    auto *inside = new Label(u"because"_s, Type::Body);
    Fold fold(inside);
    fold.setTitle(u"Why?"_s);
    fold.show();
    QVERIFY(QTest::qWaitForWindowExposed(&fold));
    QVERIFY(!inside->isVisible());
    QTest::keyClick(fold.link(), Qt::Key_Return);
    QVERIFY(inside->isVisible());
    QCOMPARE(fold.link()->accessibleName(), u"Why?"_s);
}

QTEST_MAIN(LookTest)
#include "look_test.moc"
