// Every page with every kind of machine: opens, names its controls, cuts no text off, speaks both languages.
#include "look/appearance.h"
#include "look/labels.h"
#include "look/table.h"
#include "pages/page.h"
#include "pages/pages.h"
#include "samples/samples.h"
#include "session/language.h"
#include "shell/main_window.h"
#include "start_app.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace burrow;

namespace {

struct Machine
{
    const char *name;
    Survey (*survey)(const Host &);
};

constexpr Machine machines[] = {{"empty", emptySurvey}, {"full", fullSurvey}, {"broken", brokenSurvey}};

/// A window with a finished scan, of a given size and language.
struct Opened
{
    explicit Opened(Survey (*survey)(const Host &), const QString &language = u"en"_s, QSize size = {1120, 760})
        : session(sessionWith(survey))
    {
        session->setLanguage(language);
        window = std::make_unique<MainWindow>(*session, Preferences());
        window->resize(size);
        window->show();
        QSignalSpy scanned(session.get(), &SessionController::surveyChanged);
        session->scan();
        scanned.wait(10'000);
    }
    ~Opened()
    {
        window.reset();
        session.reset();
        speak(u"en"_s);
    }

    std::unique_ptr<SessionController> session;
    std::unique_ptr<MainWindow> window;
};

/// Controls that a person can operate, and images, must say what they are.
void findUnnamed(QAccessibleInterface *at, const QString &path, QStringList &unnamed)
{
    if (!at || !at->isValid() || at->state().invisible)
        return;
    static const QSet<QAccessible::Role> named{
        QAccessible::Button,       QAccessible::CheckBox, QAccessible::RadioButton, QAccessible::ComboBox,
        QAccessible::EditableText, QAccessible::List,     QAccessible::Table,       QAccessible::Tree,
        QAccessible::Graphic,      QAccessible::Link,     QAccessible::SpinBox,     QAccessible::Slider,
        QAccessible::ListItem};
    const QString here = path + u"/"_s + QString::number(at->role()) + u":"_s +
                         (at->object() ? QLatin1String(at->object()->metaObject()->className()) : "?"_L1);
    if (named.contains(at->role()) && at->text(QAccessible::Name).trimmed().isEmpty())
        unnamed << here;
    if (at->role() == QAccessible::ComboBox || at->role() == QAccessible::Table)
        return;
    for (int i = 0; i < at->childCount(); ++i)
        findUnnamed(at->child(i), here, unnamed);
}

/// Texts that do not get the room they need.
QStringList cutTexts(const QWidget &window)
{
    QStringList cut;
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        if (!label->isVisibleTo(&window) || label->text().isEmpty() || label->width() == 0)
            continue;
        const bool fits = label->wordWrap() ? label->heightForWidth(label->width()) <= label->height() + 1
                                            : label->sizeHint().width() <= label->width() + 1;
        if (!fits)
            cut << u"label \"%1\" %2x%3 needs %4x%5"_s.arg(label->text())
                       .arg(label->width())
                       .arg(label->height())
                       .arg(label->sizeHint().width())
                       .arg(label->heightForWidth(label->width()));
    }
    for (const QAbstractButton *button : window.findChildren<QAbstractButton *>()) {
        if (!button->isVisibleTo(&window) || button->text().isEmpty())
            continue;
        const int needs = button->fontMetrics().size(Qt::TextShowMnemonic, button->text()).width();
        if (needs > button->width() + 1)
            cut << u"button \"%1\" is %2 wide, needs %3"_s.arg(button->text()).arg(button->width()).arg(needs);
    }
    // A table stands at its full height: the page around it is what scrolls.
    for (const look::Table *table : window.findChildren<look::Table *>()) {
        const int rows = table->rowsModel()->rowCount();
        if (!table->isVisibleTo(&window) || rows == 0)
            continue;
        const int bottom = table->rowViewportPosition(rows - 1) + table->rowHeight(rows - 1);
        if (bottom > table->viewport()->height() + 1)
            cut << u"table \"%1\" is %2 high, needs %3"_s.arg(table->accessibleName())
                       .arg(table->viewport()->height())
                       .arg(bottom);
    }
    return cut;
}

bool hasChinese(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

/// Section headings whose quiet words do not follow close behind.
QStringList tornSections(const QWidget &window)
{
    QStringList torn;
    for (const look::SectionLabel *section : window.findChildren<look::SectionLabel *>()) {
        const auto labels = section->findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly);
        if (!section->isVisibleTo(&window) || labels.size() < 2 || labels[1]->text().isEmpty())
            continue;
        if (labels[1]->x() - labels[0]->x() > labels[0]->sizeHint().width() + 8)
            torn << labels[0]->text() + u" | "_s + labels[1]->text();
    }
    return torn;
}

QStringList visibleTexts(const QWidget &window)
{
    QStringList texts;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&window))
            continue;
        texts << widget->toolTip() << widget->accessibleName() << widget->accessibleDescription();
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            texts << label->text();
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            texts << button->text();
        if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
            texts << edit->placeholderText();
        if (const auto *combo = qobject_cast<const QComboBox *>(widget))
            for (int i = 0; i < combo->count(); ++i)
                texts << combo->itemText(i);
        if (const auto *view = qobject_cast<const QAbstractItemView *>(widget); view && view->model())
            for (int r = 0; r < view->model()->rowCount(); ++r)
                for (int c = 0; c < view->model()->columnCount(); ++c)
                    for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)})
                        texts << view->model()->index(r, c).data(role).toString();
    }
    texts.removeAll(QString());
    return texts;
}

/// English sentences that have a Chinese translation that differs.
QSet<QString> translatedSources()
{
    QSet<QString> sources;
    const QDir folder(QStringLiteral(BURROW_SOURCE_DIR "/resources/translations"));
    for (const QString &name : folder.entryList({u"*_zh_CN.ts"_s})) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        QXmlStreamReader xml(&file);
        QString source;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == "source"_L1)
                source = xml.readElementText();
            else if (xml.name() == "translation"_L1 &&
                     xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed() != source)
                sources << source;
        }
    }
    return sources;
}

} // namespace

class PagesTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        startApp();
        QAccessible::setActive(true);
    }

    void opensWithEveryMachine_data() { eachPageOnEachMachine(); }
    void opensWithEveryMachine()
    {
        QFETCH(QString, page);
        QFETCH(int, machine);
        Opened opened(machines[machine].survey);
        QVERIFY(opened.session->hasSurvey());
        QVERIFY(opened.window->open(page));
        QCOMPARE(opened.window->currentPage(), page);
        QVERIFY(!opened.window->grab().isNull());
        QVERIFY2(!opened.window->page(page)->accessibleName().isEmpty(), "a page has a heading");
    }

    void opensBeforeTheScanEnds_data() { eachPage(); }
    void opensBeforeTheScanEnds()
    {
        QFETCH(QString, page);
        const auto session = sessionWith(fullSurvey);
        MainWindow window(*session, Preferences());
        window.show();
        QVERIFY(window.open(page));
        QVERIFY(!window.grab().isNull());
    }

    void everyControlHasAName_data() { eachPageOnEachMachine(); }
    void everyControlHasAName()
    {
        QFETCH(QString, page);
        QFETCH(int, machine);
        Opened opened(machines[machine].survey);
        opened.window->open(page);
        QCoreApplication::processEvents();
        QStringList unnamed;
        findUnnamed(QAccessible::queryAccessibleInterface(opened.window.get()), {}, unnamed);
        QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(u'\n')));
    }

    void headingsAreHeadings_data() { eachPage(); }
    void headingsAreHeadings()
    {
        QFETCH(QString, page);
        Opened opened(fullSurvey);
        opened.window->open(page);
        QStringList headings;
        for (look::Label *label : opened.window->page(page)->findChildren<look::Label *>()) {
            QAccessibleInterface *told = QAccessible::queryAccessibleInterface(label);
            QVERIFY(told);
            QCOMPARE(told->role(), label->isHeading() ? QAccessible::Heading : QAccessible::StaticText);
            QCOMPARE(told->text(QAccessible::Name), label->text());
            if (label->isVisibleTo(opened.window.get())) {
                QVERIFY2(!label->text().isEmpty(), "an empty label is read out as a pause");
                if (label->isHeading())
                    headings << label->text();
            }
        }
        QVERIFY(!headings.isEmpty());
    }

    void noTextIsCutOff_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<int>("machine");
        QTest::addColumn<QString>("language");
        for (const PageRow &row : pageRows())
            for (int m = 0; m < int(std::size(machines)); ++m)
                for (const char *language : {"en", "zh_CN"})
                    QTest::addRow("%s, %s, %s", row.id, machines[m].name, language)
                        << QString::fromLatin1(row.id) << m << QString::fromLatin1(language);
    }
    void noTextIsCutOff()
    {
        QFETCH(QString, page);
        QFETCH(int, machine);
        QFETCH(QString, language);
        Opened opened(machines[machine].survey, language, {900, 600});
        opened.window->open(page);
        QCoreApplication::processEvents();
        QTest::qWait(20);
        const QStringList cut = cutTexts(*opened.window);
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
        QCOMPARE(opened.window->size(), QSize(900, 600));
    }

    void chineseLeavesNoEnglish_data() { eachPageOnEachMachine(); }
    void chineseLeavesNoEnglish()
    {
        QFETCH(QString, page);
        QFETCH(int, machine);
        static const QSet<QString> english = translatedSources();
        QVERIFY(english.size() > 50);
        Opened opened(machines[machine].survey);
        opened.window->open(page);
        QCoreApplication::processEvents();
        // Switched while it is open: every text has to follow.
        opened.session->setLanguage(u"zh_CN"_s);
        QCoreApplication::processEvents();
        QStringList left;
        for (const QString &text : visibleTexts(*opened.window))
            if (english.contains(text))
                left << text;
        left.removeDuplicates();
        QVERIFY2(left.isEmpty(), qPrintable(left.join(u'\n')));

        QStringList joinedInEnglish; // Chinese has signs of its own between the things of a list
        for (const QString &text : visibleTexts(*opened.window))
            if (hasChinese(text) && text.contains(u", "_s))
                joinedInEnglish << text;
        QVERIFY2(joinedInEnglish.isEmpty(), qPrintable(joinedInEnglish.join(u'\n')));
        const QStringList torn = tornSections(*opened.window);
        QVERIFY2(torn.isEmpty(), qPrintable(torn.join(u'\n')));
    }

    void englishKnowsOneFromMany_data() { eachPageOnEachMachine(); }
    void englishKnowsOneFromMany()
    {
        QFETCH(QString, page);
        QFETCH(int, machine);
        Opened opened(machines[machine].survey);
        opened.window->open(page);
        QCoreApplication::processEvents();
        for (const QString &text : visibleTexts(*opened.window))
            QVERIFY2(!text.contains(u"(s)"_s) && !text.contains(u"%n"_s), qPrintable(text));
    }

    void themeCanBeChangedOnEveryPage_data() { eachPage(); }
    void themeCanBeChangedOnEveryPage()
    {
        QFETCH(QString, page);
        Opened opened(fullSurvey);
        opened.window->open(page);
        const QImage light = opened.window->grab().toImage();
        look::setTheme(look::Theme::Dark);
        QCoreApplication::processEvents();
        const QImage dark = opened.window->grab().toImage();
        look::setTheme(look::Theme::Light);
        QCoreApplication::processEvents();
        QVERIFY(light != dark);
        QVERIFY(dark.pixelColor(dark.width() - 5, 5).lightness() < 80);
    }

    void tabReachesEverythingAndComesRound_data() { eachPage(); }
    void tabReachesEverythingAndComesRound()
    {
        QFETCH(QString, page);
        Opened opened(fullSurvey);
        opened.window->open(page);
        opened.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(opened.window.get()));
        QSet<QWidget *> wanted;
        for (QWidget *widget : opened.window->findChildren<QWidget *>())
            if (widget->isVisibleTo(opened.window.get()) && widget->isEnabled() &&
                (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy())
                wanted << widget;
        // Of radio buttons that exclude each other Tab reaches the chosen one; arrows do the rest.
        QSet<QWidget *> reached;
        for (int i = 0; i < 2 * int(wanted.size()) + 10; ++i) {
            QTest::keyClick(opened.window.get(), Qt::Key_Tab);
            if (QWidget *focus = QApplication::focusWidget())
                reached << focus;
        }
        QStringList missed;
        for (const QWidget *widget : wanted) {
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            const bool grouped =
                button && button->isCheckable() && !button->isChecked() && (button->group() || button->autoExclusive());
            if (!reached.contains(const_cast<QWidget *>(widget)) && !grouped)
                missed << QLatin1String(widget->metaObject()->className()) + u" "_s + widget->accessibleName() +
                              (button ? button->text() : QString());
        }
        QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u'\n')));
    }

private:
    static void eachPage()
    {
        QTest::addColumn<QString>("page");
        for (const PageRow &row : pageRows())
            QTest::addRow("%s", row.id) << QString::fromLatin1(row.id);
    }
    static void eachPageOnEachMachine()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<int>("machine");
        for (const PageRow &row : pageRows())
            for (int m = 0; m < int(std::size(machines)); ++m)
                QTest::addRow("%s, %s", row.id, machines[m].name) << QString::fromLatin1(row.id) << m;
    }
};

QTEST_MAIN(PagesTest)
#include "pages_test.moc"
