// The project: opened in the app, changed, closed; and the way back from a field to the edit in Review that led to it.
#include "desk.h"
#include "look/appearance.h"
#include "look/table.h"
#include "pages/edit_details.h"
#include "pages/edit_list.h"

#include <QComboBox>
#include <QFileDialog>
#include <QTemporaryDir>
#include <QTimer>

using namespace burrow;

namespace {

/// Chooses a folder in the dialog that is about to open, or none.
void chooseInDialog(const QString &folder)
{
    QTimer::singleShot(0, qApp, [folder] {
        QFileDialog *dialog = nullptr;
        QVERIFY(
            QTest::qWaitFor([&] { return (dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget())); }));
        if (folder.isEmpty()) {
            dialog->reject();
            return;
        }
        dialog->selectFile(folder);
        QMetaObject::invokeMethod(dialog, "accept");
    });
}

/// The link or button of a page that says this.
QAbstractButton *buttonOf(QWidget *page, const QString &text)
{
    for (QAbstractButton *button : page->findChildren<QAbstractButton *>())
        if (button->isVisibleTo(page) && button->text() == text)
            return button;
    return nullptr;
}

} // namespace

class ProjectPageTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        Q_INIT_RESOURCE(catalog);
        Q_INIT_RESOURCE(i18n);
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        look::dress(*qApp, look::Theme::Light, false);
    }

    void aProjectIsOpenedAndClosed_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("says");
        QTest::newRow("Go") << u"go"_s << u"Open a project…"_s;
        QTest::newRow("Debug & test") << u"debug"_s << u"Open a project…"_s;
        QTest::newRow("Settings") << u"settings"_s << u"Workspace…"_s;
    }
    void aProjectIsOpenedAndClosed()
    {
        QFETCH(QString, page);
        QFETCH(QString, says);
        QTemporaryDir folder;
        Desk desk;
        lookAtWhatIsOpen(desk);
        desk.scan();
        desk.window->open(page);
        Page *shown = desk.window->page(page);

        // Nothing is chosen: nothing happens.
        QAbstractButton *opens = buttonOf(shown, says);
        QVERIFY(opens);
        chooseInDialog({});
        opens->click();
        QVERIFY(desk.session->workspace().isEmpty());

        QSignalSpy scanned(desk.session.get(), &SessionController::surveyChanged);
        chooseInDialog(folder.path());
        buttonOf(shown, says)->click();
        QCOMPARE(desk.session->workspace().str(), folder.path());
        QVERIFY(scanned.wait(10'000));
        QCOMPARE(desk.session->survey().workspace->root.str(), folder.path());
        QVERIFY(!buttonOf(shown, says));
        if (page == "settings"_L1) {
            QAbstractButton *scope = buttonOf(shown, u"Workspace "_s + AbsPath(folder.path()).name());
            QVERIFY(scope && scope->isChecked()); // what was asked for is shown at once
            return;
        }
        QAbstractButton *closes = buttonOf(shown, u"Close it"_s);
        QVERIFY(closes);
        closes->click();
        QVERIFY(scanned.wait(10'000));
        QVERIFY(!desk.session->survey().workspace);
        QVERIFY(buttonOf(shown, says));
    }

    void anotherProjectHasOtherPrograms()
    {
        Desk desk;
        desk.session->change([](Choices &c) { c.debug.launch = {{u"package"_s, {}}}; });
        desk.window->open(u"debug"_s);
        const auto programs = [&] {
            QStringList all;
            for (const QComboBox *combo : desk.window->page(u"debug"_s)->findChildren<QComboBox *>())
                if (combo->isEditable())
                    for (int i = 0; i < combo->count(); ++i)
                        all << combo->itemText(i);
            return all;
        };
        QVERIFY(programs().contains(u"${workspaceFolder}/cmd/payments"_s));
        const auto before = desk.session->machine().look;
        desk.session->machine().look = [before](const auto &access, const auto &catalog, const auto &request,
                                                const auto &cancel, const auto &arrived) {
            Survey survey = before(access, catalog, request, cancel, arrived);
            survey.workspace->mains = {{u"cmd/other"_s, u"git.example.com/payments/cmd/other"_s}};
            return survey;
        };
        desk.scan();
        QVERIFY(programs().contains(u"${workspaceFolder}/cmd/other"_s));
        QVERIFY(!programs().contains(u"${workspaceFolder}/cmd/payments"_s));
    }

    /// What can be ticked shows its box: a mark in its place would hide it.
    void whatIsWrongInLaunchJsonCanBeTicked()
    {
        Desk desk;
        const auto before = desk.session->machine().look;
        desk.session->machine().look = [before](const auto &access, const auto &catalog, const auto &request,
                                                const auto &cancel, const auto &arrived) {
            Survey survey = before(access, catalog, request, cancel, arrived);
            FileSnapshot &launch = survey.files[survey.workspace->vscode / u"launch.json"_s];
            launch.stat.type = FileType::File;
            launch.bytes = R"({"configurations": [{"name": "Old", "type": "go", "request": "attach", "mode": "local",
                "processId": 0, "debugAdapter": "legacy", "apiVersion": 1}]})";
            return survey;
        };
        desk.scan();
        desk.window->open(u"debug"_s);
        look::Table *wrong = nullptr;
        for (look::Table *table : desk.window->page(u"debug"_s)->findChildren<look::Table *>())
            if (table->accessibleName() == "What is wrong in launch.json"_L1)
                wrong = table;
        QVERIFY(wrong && wrong->rowsModel()->rowCount() >= 2);
        const look::Cell &cell = wrong->rowsModel()->cell(wrong->rowsModel()->index(0, 0));
        QCOMPARE(cell.control, look::Cell::Control::Check);
        QVERIFY(!cell.mark);
    }

    /// A row that shows an entry's form beside the list is chosen by its words; only its box ticks, and a second look
    /// at what was filled in does not throw it away.
    void lookingAtAnEntryKeepsIt()
    {
        Desk desk;
        desk.session->change([](Choices &c) { c.debug.launch = {{u"package"_s, {{u"args"_s, "[\"-v\"]"}}}}; });
        desk.window->open(u"debug"_s);
        QVERIFY(QTest::qWaitForWindowExposed(desk.window.get()));
        look::Table *list = nullptr;
        for (look::Table *table : desk.window->page(u"debug"_s)->findChildren<look::Table *>())
            if (table->accessibleName() == "Entries for launch.json"_L1)
                list = table;
        QVERIFY(list);
        const Choices chosen = desk.session->choices();
        const auto press = [&](int row, int x) {
            const QRect rect = list->visualRect(list->rowsModel()->index(row, 0));
            QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, {rect.left() + x, rect.center().y()});
        };
        press(1, 120);
        QVERIFY(desk.session->choices() == chosen);
        press(0, 120);
        QVERIFY(desk.session->choices() == chosen);
        QCOMPARE(list->currentIndex().row(), 0);
        press(1, 20);
        QCOMPARE(int(desk.session->choices().debug.launch.size()), 2);
        press(0, 20);
        QCOMPARE(int(desk.session->choices().debug.launch.size()), 1);
    }

    void whatReadsAPinIsNamed()
    {
        Desk desk;
        const auto before = desk.session->machine().look;
        desk.session->machine().look = [before](const auto &access, const auto &catalog, const auto &request,
                                                const auto &cancel, const auto &arrived) {
            Survey survey = before(access, catalog, request, cancel, arrived);
            survey.workspace->pins = {u".go-version"_s};
            FileSnapshot &settings = survey.files[survey.editors.front().profiles.front().settings];
            settings.bytes = "{\"go.alternateTools\": {\"go\": \"/usr/bin/go\"}}";
            return survey;
        };
        desk.scan();
        desk.window->open(u"go"_s);
        QStringList told;
        for (look::Table *table : desk.window->page(u"go"_s)->findChildren<look::Table *>())
            for (int row = 0; row < table->rowsModel()->rowCount(); ++row) {
                QStringList cells;
                for (int column = 0; column < table->rowsModel()->columnCount(); ++column)
                    cells << table->rowsModel()->cell(table->rowsModel()->index(row, column)).text;
                told << cells.join(u" | "_s);
            }
        const QString all = told.join(u'\n');
        QVERIFY2(all.contains(u".go-version"_s), qPrintable(all));
        // The editor takes what its settings name, whatever its PATH holds.
        QCOMPARE(told.filter(u"editor, by its settings"_s).size(), 1);
        QVERIFY2(told.filter(u"editor, by its settings"_s).front().startsWith("1.19.8"_L1), qPrintable(all));
    }

    void backFromAFieldIsTheEditThatLedThere()
    {
        Desk desk;
        desk.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        desk.window->open(u"review"_s);
        const auto *list = desk.find<EditList>();
        QString setting;
        for (const PlannedEdit &edit : desk.session->plan().edits)
            if (edit.step == "settings"_L1)
                setting = edit.id;
        QVERIFY(!setting.isEmpty());
        desk.window->page(u"review"_s)->reveal(setting);
        Q_EMIT desk.find<EditDetails>()->changeWanted();
        QCOMPARE(desk.window->currentPage(), u"settings"_s);

        QAbstractButton *back = buttonOf(desk.window.get(), u"Back to Review"_s);
        QVERIFY(back);
        back->click();
        QCOMPARE(desk.window->currentPage(), u"review"_s);
        QCOMPARE(list->edits()->row(list->currentIndex().row()).id, setting);
        // Whoever goes on from there by another way goes back step by step.
        Q_EMIT desk.find<EditDetails>()->changeWanted();
        QTest::keyClick(desk.window.get(), Qt::Key_Right, Qt::AltModifier);
        QVERIFY(!buttonOf(desk.window.get(), u"Back to Review"_s));
        QTest::keyClick(desk.window.get(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(desk.window->currentPage(), u"settings"_s);
    }

private:
    /// The survey has the project that is open, and none else.
    static void lookAtWhatIsOpen(Desk &desk)
    {
        const auto before = desk.session->machine().look;
        desk.session->machine().look = [before](const auto &access, const auto &catalog, const SurveyRequest &request,
                                                const auto &cancel, const auto &arrived) {
            Survey survey = before(access, catalog, request, cancel, arrived);
            if (request.workspace.isEmpty()) {
                survey.workspace.reset();
            } else {
                survey.workspace->root = request.workspace;
                survey.workspace->vscode = request.workspace / u".vscode"_s;
            }
            return survey;
        };
    }
};

QTEST_MAIN(ProjectPageTest)
#include "project_page_test.moc"
