#include "base/hash.h"
#include "look/appearance.h"
#include "look/fold.h"
#include "look/table.h"
#include "pages/debug_page.h"
#include "pages/entry_form.h"
#include "pages/setting_popup.h"
#include "pages/settings_page.h"
#include "samples/samples.h"
#include "steps/entry_list.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace burrow;
using namespace Qt::StringLiterals;

namespace {

/// A page of a session whose scan has ended.
template <typename P>
struct Shown
{
    explicit Shown(Survey (*survey)(const Host &))
        : session(sessionWith(survey))
    {
        QSignalSpy scanned(session.get(), &SessionController::surveyChanged);
        session->scan();
        if (scanned.isEmpty())
            scanned.wait(10'000);
        session->setChoices({});
        page = std::make_unique<P>(*session, nullptr);
        page->resize(900, 700);
        page->show();
    }

    std::unique_ptr<SessionController> session;
    std::unique_ptr<P> page;
};

look::Table *tableWith(const QWidget &page, const QString &text, int *row = nullptr)
{
    for (look::Table *table : page.findChildren<look::Table *>())
        for (int i = 0; i < table->rowsModel()->rowCount(); ++i)
            if (table->rowsModel()->cell(table->rowsModel()->index(i, 0)).text == text) {
                if (row)
                    *row = i;
                return table;
            }
    return nullptr;
}

void tick(const QWidget &page, const QString &text)
{
    int row = 0;
    look::Table *table = tableWith(page, text, &row);
    QVERIFY2(table, qPrintable(text));
    const bool on = table->rowsModel()->cell(table->rowsModel()->index(row, 0)).checked;
    table->rowsModel()->setData(table->rowsModel()->index(row, 0), on ? Qt::Unchecked : Qt::Checked,
                                Qt::CheckStateRole);
}

} // namespace

class FormsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { look::dress(*qApp, look::Theme::Light, false); }
    void everySettingCanBeReached();
    void filterLeavesWhatMatches();
    void ticksBecomeChoices();
    void popupTakesOnlyWhatFits();
    void revealShowsTheRow();
    void fieldsSurviveTheWayThroughText_data();
    void fieldsSurviveTheWayThroughText();
    void formWritesFields();
    void entriesAreKeptInOrder();
    void whatCanBeMendedHasABoxToTick();
};

void FormsTest::everySettingCanBeReached()
{
    Shown<SettingsPage> shown(fullSurvey);
    QSet<QString> found;
    for (look::Table *table : shown.page->findChildren<look::Table *>())
        for (int i = 0; i < table->rowsModel()->rowCount(); ++i) {
            const QString name = table->rowsModel()->cell(table->rowsModel()->index(i, 0)).text;
            QVERIFY2(!found.contains(name), qPrintable(name)); // in one group only
            found.insert(name);
        }
    for (const SettingRow &row : shown.session->catalog().settings)
        if (!row.dead())
            QVERIFY2(found.contains(shownName(row)), row.id().constData());
}

void FormsTest::filterLeavesWhatMatches()
{
    Shown<SettingsPage> shown(fullSurvey);
    auto *filter = shown.page->findChild<QLineEdit *>();
    QVERIFY(filter);
    filter->setText(u"semantic token"_s);
    int rows = 0;
    for (look::Table *table : shown.page->findChildren<look::Table *>())
        if (table->isVisible())
            rows += table->rowsModel()->rowCount();
    QVERIFY(rows >= 2 && rows < 12);
    QVERIFY(tableWith(*shown.page, u"gopls · ui.semanticTokens"_s)->isVisible());
    filter->setText(u"no such thing at all"_s);
    for (look::Table *table : shown.page->findChildren<look::Table *>())
        QVERIFY(!table->isVisible());
}

void FormsTest::ticksBecomeChoices()
{
    Shown<SettingsPage> shown(fullSurvey);
    tick(*shown.page, u"go.inlayHints.parameterNames"_s);
    const QByteArray key = "go.inlayHints.parameterNames";
    QVERIFY(shown.session->choices().settings.user.contains(key));
    QCOMPARE(shown.session->choices().settings.user[key].literal, "true");
    QVERIFY(tableWith(*shown.page, QString::fromUtf8(key)));
    tick(*shown.page, QString::fromUtf8(key));
    QVERIFY(shown.session->choices().settings.user.isEmpty());
}

void FormsTest::popupTakesOnlyWhatFits()
{
    Shown<SettingsPage> shown(fullSurvey);
    const auto views = settingsView({}, shown.session->survey(), shown.session->catalog());
    const auto viewOf = [&](const QByteArray &id) {
        return *std::find_if(views.begin(), views.end(), [&](const SettingView &v) { return v.row->id() == id; });
    };
    const auto take = [&](const QByteArray &id, const QString &typed, QByteArray *taken) {
        auto *popup = new SettingPopup(viewOf(id), false, *shown.session, shown.page.get());
        QSignalSpy chosen(popup, &SettingPopup::valueChosen);
        if (auto *line = popup->findChild<QLineEdit *>(); line && !qobject_cast<QComboBox *>(line->parent()))
            line->setText(typed);
        else if (auto *combo = popup->findChild<QComboBox *>())
            combo->setCurrentText(typed);
        QPushButton *use = nullptr;
        for (QPushButton *button : popup->findChildren<QPushButton *>())
            if (button->isDefault())
                use = button;
        if (!use)
            return false;
        const bool possible = use->isEnabled();
        use->click();
        *taken = chosen.isEmpty() ? QByteArray() : chosen.first().at(1).toByteArray();
        delete popup;
        return possible;
    };
    QByteArray taken;
    QVERIFY(take("go.testTimeout", u"90s"_s, &taken));
    QCOMPARE(taken, "\"90s\"");
    QVERIFY(take("go.lintTool", u"revive"_s, &taken));
    QCOMPARE(taken, "\"revive\"");
    QVERIFY(take("gopls/memoryLimit", u"1e9"_s, &taken));
    QCOMPARE(taken, "1e9"); // as it was typed
    QVERIFY(!take("gopls/memoryLimit", u"1GiB"_s, &taken));
    QVERIFY(taken.isEmpty());
}

void FormsTest::revealShowsTheRow()
{
    Shown<SettingsPage> shown(fullSurvey);
    shown.page->reveal(u"settings:user:gopls/ui.semanticTokens"_s);
    const look::Table *table = tableWith(*shown.page, u"gopls · ui.semanticTokens"_s);
    QVERIFY(table && table->isVisible());
    QVERIFY(table->currentIndex().isValid());
}

void FormsTest::fieldsSurviveTheWayThroughText_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QByteArray>("literal");
    const auto row = [](FieldType type, const char *literal) {
        QTest::newRow(literal) << int(type) << QByteArray(literal);
    };
    row(FieldType::Text, R"("a b")");
    row(FieldType::Path, R"("${workspaceFolder}/cmd/app")");
    row(FieldType::Number, "2345");
    row(FieldType::List, "[]");
    row(FieldType::List, R"(["-test.run", "^Test X$", "say \"hi\"", ""])");
    row(FieldType::Map, R"({"A": "1", "B": "x=y"})");
    row(FieldType::PathMap, R"([{"from": "${workspaceFolder}", "to": "/src/app"}])");
}

void FormsTest::fieldsSurviveTheWayThroughText()
{
    QFETCH(int, type);
    QFETCH(QByteArray, literal);
    FieldSpec spec;
    spec.name = u"x"_s;
    spec.type = FieldType(type);
    QCOMPARE(fieldLiteral(spec, fieldText(spec, literal)), literal);
}

void FormsTest::formWritesFields()
{
    Shown<DebugPage> shown(fullSurvey);
    tick(*shown.page, u"Attach to a remote Delve"_s);
    QCOMPARE(shown.session->choices().debug.launch.size(), 1);
    auto *form = shown.page->findChild<EntryForm *>();
    QVERIFY(form);
    QLineEdit *port = nullptr;
    for (QLineEdit *line : form->findChildren<QLineEdit *>())
        if (line->accessibleName() == u"Port"_s)
            port = line;
    QVERIFY(port && port->isEnabled());
    port->selectAll();
    QTest::keyClicks(port, u"4000"_s);
    QCOMPARE(shown.session->choices().debug.launch.front().fields.value(u"port"_s), "4000");
    QCOMPARE(port->text(), u"4000"_s);
    port->selectAll();
    QTest::keyClicks(port, u"2345"_s);
    QVERIFY(shown.session->choices().debug.launch.front().fields.isEmpty()); // the template's own value needs no field
    port->selectAll();
    QTest::keyClicks(port, u"x"_s);
    QVERIFY(!shown.session->problemsOf(u"debug"_s).empty());
}

void FormsTest::entriesAreKeptInOrder()
{
    Shown<DebugPage> shown(fullSurvey);
    tick(*shown.page, u"Attach to a process"_s);
    tick(*shown.page, u"Debug the current file"_s);
    QCOMPARE(shown.session->choices().debug.launch.size(), 2);
    QCOMPARE(shown.session->choices().debug.launch.front().kind, u"file"_s);
    tick(*shown.page, u"Attach to a process"_s);
    QCOMPARE(shown.session->choices().debug.launch.size(), 1);
}

/// A launch.json with a fault that can be mended and one that cannot.
Survey faultyLaunch(const Host &host)
{
    Survey survey = fullSurvey(host);
    FileSnapshot &launch = survey.files[survey.workspace->vscode / u"launch.json"_s];
    launch.stat.type = FileType::File;
    launch.stat.readable = launch.stat.writable = true;
    launch.bytes = R"({"version": "0.2.0", "configurations": [
        {"name": "Old", "type": "go", "request": "attach", "mode": "remote", "port": "2345"},
        {"name": "Odd", "type": "go", "request": "nonsense"}]})";
    launch.sha256 = sha256(launch.bytes);
    return survey;
}

void FormsTest::whatCanBeMendedHasABoxToTick()
{
    Shown<DebugPage> shown(faultyLaunch);
    int boxes = 0, marks = 0;
    for (look::Table *table : shown.page->findChildren<look::Table *>()) {
        if (table->accessibleName() != u"What is wrong in launch.json"_s)
            continue;
        for (int row = 0; row < table->rowsModel()->rowCount(); ++row) {
            const look::Cell &cell = table->rowsModel()->cell(table->rowsModel()->index(row, 0));
            // Both have one place: where a mark is drawn, no box is seen.
            QVERIFY(cell.mark.has_value() != (cell.control == look::Cell::Control::Check));
            ++(cell.mark ? marks : boxes);
        }
    }
    QVERIFY(boxes > 0 && marks > 0);
}

QTEST_MAIN(FormsTest)
#include "forms_test.moc"
