// Secrets planted in the files that the app changes: while they are masked, nothing that leaves the window has one, be
// it drawn, copied, logged or read aloud.
#include "desk.h"
#include "diffview/diff_view.h"
#include "look/labels.h"
#include "support/planted.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QTest>
#include <QToolButton>

using namespace burrow;

namespace {

constexpr char password[] = "hunter2hunter2";

/// The first secret that a text gives away; empty if it holds none.
QByteArray leakIn(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    for (const Planted &one : plantedSecrets()) {
        for (const QByteArray &line : one.secret.split('\n')) // a part of a key is one, too
            if (line.size() > 8 && bytes.contains(line))
                return one.what + ": " + line;
    }
    return bytes.contains(password) ? QByteArray(password) : QByteArray();
}

void gather(QAccessibleInterface *at, QStringList &said)
{
    if (!at || !at->isValid() || at->state().invisible)
        return;
    for (const auto kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
        said << at->text(kind);
    if (QAccessibleTextInterface *text = at->textInterface())
        said << text->text(0, text->characterCount());
    if (at->object() && at->object()->isWidgetType())
        said << static_cast<QWidget *>(at->object())->toolTip();
    for (int i = 0; i < at->childCount(); ++i)
        gather(at->child(i), said);
}

/// Files with secrets around each place that is changed, answers that hold one, and the window on them.
struct Planting
{
    Planting()
    {
        // Our edits go before, between and behind them, so each hunk has some.
        write(u".config/Code/User/settings.json"_s, "{\n  \"go.useGoProxyToCheckForToolUpdates\": true,\n  " +
                                                        plantedLines(Carrier::Settings, ",\n  ") +
                                                        ",\n  \"files.eol\": \"\\n\"\n}\n");
        write(u"src/payments/.vscode/launch.json"_s,
              "{\n  \"version\": \"0.2.0\",\n  \"configurations\": [\n    {\"name\": \"x\", \"type\": \"go\", "
              "\"request\": \"launch\", \"program\": \"${workspaceFolder}\", \"env\": {\n      " +
                  plantedLines(Carrier::LaunchEnv, ",\n      ") + "\n    }}\n  ]\n}\n");
        write(u".zprofile"_s, plantedLines(Carrier::Zsh) + '\n');
        write(u".zshrc"_s, plantedLines(Carrier::Zsh) + '\n');
        write(u".bashrc"_s, plantedLines(Carrier::Zsh) + '\n');
        write(u".config/go/env"_s, plantedLines(Carrier::GoEnv) + "\nGOPRIVATE=git.example.com\n");
        auto look = desk.session->machine().look;
        desk.session->machine().look = [look](const ProbeAccess &access, const Catalog &catalog,
                                              const SurveyRequest &request, const CancelToken &cancel,
                                              const std::function<void(const ProbeReport &)> &arrived) {
            Survey survey = look(access, catalog, request, cancel, arrived);
            const QString list = u"https://ann:%1@proxy.example,direct"_s.arg(QLatin1String(password));
            GoEnvValue &proxy = survey.goEnv.values[u"GOPROXY"_s];
            proxy.effective = list;
            for (GoEnvSource &source : proxy.sources)
                source.value = list;
            return survey;
        };
        desk.scan();
        desk.session->change([](Choices &c) {
            c.mirrors.goproxy =
                QStringList{u"https://ann:%1@proxy.example"_s.arg(QLatin1String(password)), u"direct"_s};
            c.path.shells = {u"zsh"_s, u"bash"_s};
            c.settings.user.insert("go.toolsEnvVars", {false, QByteArray("{\"GOPROXY\": \"https://ann:") + password +
                                                                  "@proxy.example\"}"});
            c.debug.launch.push_back({.kind = u"test"_s, .fields = {}});
        });
    }
    void write(const QString &below, const QByteArray &text) { desk.fs().add(u"/home/gopher/"_s + below, text); }
    QString said(const QString &page) const
    {
        desk.window->open(page);
        QCoreApplication::processEvents();
        QStringList said;
        gather(QAccessible::queryAccessibleInterface(desk.window.get()), said);
        return said.join(u'\n');
    }
    DiffView *diff() const { return desk.window->page(u"review"_s)->findChild<DiffView *>(); }
    QPushButton *copyAsPatch() const
    {
        for (QPushButton *button : desk.window->findChildren<QPushButton *>())
            if (button->isFlat() && button->isVisibleTo(desk.window.get()))
                return button;
        return nullptr;
    }
    /// "Show secrets" above the diff.
    look::Link *secretsLink() const
    {
        for (look::Link *link : desk.window->page(u"review"_s)->findChildren<look::Link *>())
            if (link->isVisibleTo(desk.window.get()) && link->text().contains(u"secrets"_s))
                return link;
        return nullptr;
    }
    bool copyThisFile() const
    {
        for (QMenu *menu : desk.window->page(u"review"_s)->findChildren<QMenu *>()) {
            Q_EMIT menu->aboutToShow();
            for (QAction *action : menu->actions())
                if (action->text() == u"Copy the diff of this file"_s) {
                    action->trigger();
                    return true;
                }
        }
        return false;
    }
    QString note() const
    {
        QStringList all;
        for (const QLabel *label : desk.window->findChildren<QLabel *>())
            if (label->isVisibleTo(desk.window.get()))
                all << label->text();
        return all.join(u'\n');
    }
    static QString copied() { return QApplication::clipboard()->text(); }
    Desk desk;
};

} // namespace

class SecretsPageTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { startApp(); }
    void init() { QApplication::clipboard()->clear(); }

    void pagesShowNone_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addRow("en") << u"en"_s;
        QTest::addRow("zh_CN") << u"zh_CN"_s;
    }

    void pagesShowNone()
    {
        QFETCH(QString, language);
        Planting p;
        p.desk.session->setLanguage(language);
        QVERIFY(!leakIn(QString::fromUtf8(plantedLines(Carrier::Zsh))).isEmpty()); // it would be noticed
        for (const char *page :
             {"scan", "go", "mirrors", "path", "settings", "debug", "review", "apply", "share", "history"}) {
            const QString said = p.said(QLatin1String(page));
            QVERIFY2(said.size() > 200, page);
            QVERIFY2(leakIn(said).isEmpty(), QByteArray(page) + ": " + leakIn(said));
        }
        QVERIFY(p.said(u"review"_s).contains(u"\u2022\u2022\u2022"_s)); // there was something to mask
    }

    void everyFileOfReview()
    {
        Planting p;
        p.desk.window->open(u"review"_s);
        int files = 0, secrets = 0;
        QSet<AbsPath> seen;
        for (const PlannedEdit &edit : p.desk.session->plan().edits) {
            if (seen.contains(edit.file))
                continue;
            seen.insert(edit.file);
            p.desk.window->open(u"review"_s, edit.id);
            p.diff()->openAllFolds();
            ++files;
            secrets += p.diff()->secretCount();
            QStringList said;
            gather(QAccessible::queryAccessibleInterface(p.diff()), said);
            QVERIFY(said.join(u'\n').size() > 100);
            QCOMPARE(leakIn(said.join(u'\n')), QByteArray());
            for (const bool unified : {true, false}) {
                p.diff()->setForm(unified ? DiffView::Form::Unified : DiffView::Form::SideBySide);
                p.diff()->selectAll();
                p.diff()->copy();
                QVERIFY(!p.copied().isEmpty());
                QCOMPARE(leakIn(p.copied()), QByteArray());
            }
            QApplication::clipboard()->clear();
            QVERIFY(p.copyThisFile());
            QCOMPARE(leakIn(p.copied()), QByteArray());
            // Nothing to be found either: whether a guess is right is not told.
            p.diff()->openFind();
            QTest::keyClicks(QApplication::focusWidget(), QLatin1String(password).left(8));
        }
        QVERIFY2(files >= 4, QByteArray::number(files));
        QVERIFY2(secrets > 100, QByteArray::number(secrets));
        qInfo("secrets: files=%d shown_as_dots=%d", files, secrets);
    }

    void patchIsMaskedUntilShown()
    {
        Planting p;
        p.desk.window->open(u"review"_s);
        QVERIFY(p.copyAsPatch());
        p.copyAsPatch()->click();
        const QString masked = p.copied();
        QCOMPARE(leakIn(masked), QByteArray());
        QVERIFY2(masked.startsWith(u"Secrets are masked in this patch"_s), qPrintable(masked.left(100)));
        QVERIFY(masked.contains(u".secrets-masked\n"_s)); // so no program applies it
        QVERIFY2(p.note().contains(u"cannot be applied"_s), qPrintable(p.note()));

        // Shown one after the other, the whole patch is the real one.
        QSet<AbsPath> files;
        for (const FileChange &change : p.desk.session->changes())
            files.insert(change.path);
        for (const FileChange &change : p.desk.session->changes()) {
            p.desk.window->open(u"review"_s, change.edits.front());
            QVERIFY(!p.diff()->secretsShown()); // another file, another decision
            if (p.secretsLink())
                p.secretsLink()->click();
        }
        p.copyAsPatch()->click();
        QByteArray whole;
        for (const FileChange &change : p.desk.session->changes())
            whole += patchOf(change, p.desk.session->host().home);
        QCOMPARE(p.copied().toUtf8(), whole);
        QVERIFY2(p.note().contains(u"Paste it where a patch is wanted"_s), qPrintable(p.note()));

        // Whoever leaves the page hides them.
        p.desk.window->open(u"scan"_s);
        p.desk.window->open(u"review"_s);
        QVERIFY(!p.diff()->secretsShown());
        p.copyAsPatch()->click();
        QCOMPARE(leakIn(p.copied()), QByteArray());
    }

    void oneFileShown()
    {
        Planting p;
        const PlannedEdit *edit = p.desk.session->plan().find(u"settings:user:go.useGoProxyToCheckForToolUpdates"_s);
        QVERIFY(edit);
        p.desk.window->open(u"review"_s, edit->id);
        QVERIFY(p.secretsLink());
        p.secretsLink()->click();
        QVERIFY(p.copyThisFile());
        QVERIFY(!leakIn(p.copied()).isEmpty());
        QVERIFY(!p.copied().contains(u".secrets-masked"_s));
        QStringList said;
        gather(QAccessible::queryAccessibleInterface(p.diff()), said);
        QVERIFY(!leakIn(said.join(u'\n')).isEmpty()); // who asked hears them
        // And hidden again they are gone from there as well.
        p.secretsLink()->click();
        said.clear();
        gather(QAccessible::queryAccessibleInterface(p.diff()), said);
        QCOMPARE(leakIn(said.join(u'\n')), QByteArray());
        QVERIFY(p.copyThisFile());
        QCOMPARE(leakIn(p.copied()), QByteArray());
    }

    void logAndHistoryHaveNone()
    {
        Planting p;
        p.desk.fs().fault = [](const char *operation, const AbsPath &path) -> std::optional<Error> {
            if (qstrcmp(operation, "stage") == 0 && path.name() == u"launch.json"_s)
                return Error{.kind = ErrorKind::Io,
                             .what =
                                 Text::verbatim(u"Refused for https://ann:%1@x.example"_s.arg(QLatin1String(password))),
                             .detail = u"proxy https://ann:%1@x.example"_s.arg(QLatin1String(password)),
                             .path = path.str()};
            return std::nullopt;
        };
        QCOMPARE(p.desk.apply(), QString());
        QString said = p.said(u"apply"_s);
        for (const QLabel *label : p.desk.window->page(u"apply"_s)->findChildren<QLabel *>())
            said += label->text(); // what is folded away, too
        QVERIFY2(said.contains(u"Refused for"_s) && said.contains(u"proxy https://ann"_s), qPrintable(said));
        QCOMPARE(leakIn(said), QByteArray());
        p.desk.fs().fault = {};
        p.desk.window->open(u"review"_s); // after a refusal that is where one goes on
        QSignalSpy scanned(p.desk.session.get(), &SessionController::surveyChanged);
        p.desk.primary()->click();
        QVERIFY(scanned.wait(10'000));
        const QString run = p.desk.session->applyRun().report->run;
        QVERIFY(!run.isEmpty());
        QVERIFY(p.desk.choose({run, 0, {}}));
        QCOMPARE(leakIn(p.said(u"history"_s)), QByteArray());
    }
};

QTEST_MAIN(SecretsPageTest)
#include "secrets_page_test.moc"
