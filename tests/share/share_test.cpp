// Share: what the page shows is what is saved, and nothing secret is on either.
#include "look/appearance.h"
#include "look/table.h"
#include "pages/bundle_panel.h"
#include "pages/scan_page.h"
#include "pages/share_page.h"
#include "session/language.h"
#include "session/session_controller.h"
#include "support/fake_clock.h"
#include "support/fake_fetcher.h"
#include "support/fake_fs.h"
#include "support/fake_runner.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace burrow;
using namespace Qt::StringLiterals;

namespace {

SessionMachine machine(FakeFs *&fs)
{
    SessionMachine m;
    m.host.home = AbsPath(u"/home/ann"_s);
    auto files = std::make_unique<FakeFs>();
    files->addFolder(u"/home/ann"_s);
    fs = files.get();
    m.fs = std::move(files);
    m.readers = std::make_unique<FakeRunner>();
    m.fetcher = std::make_unique<FakeFetcher>();
    m.clock = std::make_unique<FakeClock>();
    m.loadCatalog = &Catalog::load;
    return m;
}

Choices chosen()
{
    Choices c;
    c.go.use = u"/usr/local/go/bin/go"_s;
    c.mirrors.goproxy = QStringList{u"goproxycn"_s, u"direct"_s};
    c.settings.user.insert("go.toolsEnvVars", {false, "{\"NPM_TOKEN\": \"s3cret\", \"GOFLAGS\": \"-mod=mod\"}"});
    c.settings.user.insert("go.toolsGopath", {false, "\"/home/ann/tools\""});
    return c;
}

/// The page with its session, shown.
struct Shown
{
    FakeFs *fs = nullptr;
    SessionController session;
    SharePage page;
    Shown()
        : session(machine(fs))
        , page(session, nullptr)
    {
        session.setChoices(chosen());
        page.resize(900, 700);
        page.show();
    }
    look::Table *table() { return page.findChild<look::Table *>(); }
    QString preview() { return page.findChild<QPlainTextEdit *>()->toPlainText(); }
    int row(const QString &part)
    {
        auto *model = table()->rowsModel();
        for (int i = 0; i < model->rowCount(); ++i)
            if (model->cell(model->index(i, 1)).toolTip == u"choices."_s + part)
                return i;
        return -1;
    }
    const look::Cell &cell(const QString &part, int column)
    {
        auto *model = table()->rowsModel();
        return model->cell(model->index(row(part), column));
    }
};

} // namespace

class ShareTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        look::dress(*qApp, look::Theme::Light, false);
        speak(u"en"_s);
    }

    void showsWhatGoesIn()
    {
        Shown s;
        QVERIFY(s.row(u"mirrors.goproxy"_s) >= 0);
        QVERIFY(s.cell(u"mirrors.goproxy"_s, 0).checked);
        QCOMPARE(s.cell(u"mirrors.goproxy"_s, 2).text, u"goproxycn, direct"_s);
        QVERIFY(s.preview().contains("goproxycn"_L1));
        QCOMPARE(s.preview().toUtf8(), s.page.bundle());
    }

    void whatCannotTravelSaysWhy()
    {
        Shown s;
        const look::Cell tick = s.cell(u"go.use"_s, 0);
        QVERIFY(!tick.checked && !tick.enabled);
        QVERIFY(!s.cell(u"go.use"_s, 1).sub.isEmpty());
        QVERIFY(!s.preview().contains("/usr/local"_L1));
    }

    void secretsAreOnNeither()
    {
        Shown s;
        QVERIFY(!s.cell(u"settings.user.go.toolsEnvVars"_s, 1).pill.isEmpty());
        QVERIFY(!s.preview().contains("s3cret"_L1) && s.preview().contains("GOFLAGS"_L1));
        auto *model = s.table()->rowsModel();
        for (int row = 0; row < model->rowCount(); ++row)
            for (int column = 0; column < model->columnCount(); ++column)
                QVERIFY(!model->cell(model->index(row, column)).text.contains("s3cret"_L1));
        QVERIFY(s.preview().contains("${env:HOME}/tools"_L1));
    }

    void aTickLeavesAPartOutAndBringsItBack()
    {
        Shown s;
        Q_EMIT s.table()->toggled(s.row(u"mirrors.goproxy"_s), 0, false);
        QVERIFY(!s.preview().contains("goproxycn"_L1));
        const look::Cell tick = s.cell(u"mirrors.goproxy"_s, 0);
        QVERIFY(!tick.checked && tick.enabled); // it may come back
        QVERIFY(s.cell(u"mirrors.goproxy"_s, 2).text.contains("goproxycn"_L1));
        Q_EMIT s.table()->toggled(s.row(u"mirrors.goproxy"_s), 0, true);
        QVERIFY(s.preview().contains("goproxycn"_L1));
        QVERIFY(s.session.choices() == chosen()); // the answers themselves are untouched
    }

    void followsTheChoices()
    {
        Shown s;
        s.session.change([](Choices &c) { c.path.shells = {u"fish"_s}; });
        QVERIFY(s.row(u"path.shells"_s) >= 0);
        s.session.setChoices({});
        QCOMPARE(s.table()->rowsModel()->rowCount(), 0);
        QVERIFY(!s.table()->isVisible());
    }

    void name()
    {
        Shown s;
        s.page.findChild<QLineEdit *>()->setText(u"支付 \"team\""_s);
        QVERIFY(readBundle(s.page.bundle(), Os::Linux, *Catalog::load()).ok());
        QCOMPARE(readBundle(s.page.bundle(), Os::Linux, *Catalog::load())->name, u"支付 \"team\""_s);
        s.page.findChild<QLineEdit *>()->clear();
        QCOMPARE(readBundle(s.page.bundle(), Os::Linux, *Catalog::load())->name, u"team"_s);
    }

    void savesExactlyThat()
    {
        Shown s;
        QVERIFY(s.session.saveBundle(AbsPath(u"/home/ann/team.burrow.json"_s), s.page.bundle()).ok());
        QCOMPARE(*s.fs->read(AbsPath(u"/home/ann/team.burrow.json"_s)), s.page.bundle());
        QVERIFY(!s.session.saveBundle(AbsPath(u"/no/such/folder/team.burrow.json"_s), s.page.bundle()).ok());
        s.page.flat();
        QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), s.page.bundle());
    }

    void anOpenedBundleSaysWhatItIs()
    {
        FakeFs *fs = nullptr;
        SessionController session(machine(fs));
        ScanPage page(session, nullptr);
        page.resize(900, 700);
        page.show();
        QVERIFY(!page.findChild<BundlePanel *>());
        fs->add(
            u"/home/ann/team.burrow.json"_s,
            R"({"schema":"burrow.bundle/1","name":"payments","made":"2026-11-21","needs":"0.1.0","choices":{"mirrors":{"sumdb":"off"}}})");
        fs->add(u"/home/ann/broken.burrow.json"_s, "{");
        session.setIntent(Intent::Bundle);
        QVERIFY(!session.openBundle(u"/home/ann/broken.burrow.json"_s).ok());
        QVERIFY(!page.findChild<BundlePanel *>() && !session.bundle());

        QVERIFY(session.openBundle(u"/home/ann/team.burrow.json"_s).ok());
        const auto *panel = page.findChild<BundlePanel *>();
        QVERIFY(panel && panel->isVisible());
        QString said;
        for (const QLabel *label : panel->findChildren<QLabel *>())
            said += label->text() + u'\n';
        QVERIFY2(said.contains("payments"_L1) && said.contains("1 part of it could run code"_L1) &&
                     said.contains("not signed"_L1),
                 qPrintable(said));
        auto *risks = panel->findChild<look::Table *>();
        QVERIFY(risks->isVisible());
        // The keyboard comes to it between the choices above and what was found.
        QStringList way;
        for (QWidget *at = page.nextInFocusChain(); at != &page; at = at->nextInFocusChain())
            if (qobject_cast<QRadioButton *>(at) || qobject_cast<look::Table *>(at))
                way += at == risks ? u"risks"_s : qobject_cast<QRadioButton *>(at) ? u"choice"_s : u"found"_s;
        QCOMPARE(way, (QStringList{u"choice"_s, u"choice"_s, u"choice"_s, u"risks"_s, u"found"_s}));
        const look::Cell &risk = risks->rowsModel()->cell(risks->rowsModel()->index(0, 0));
        QCOMPARE(risk.text, u"Checksum database"_s);
        QCOMPARE(risk.sub, u"mirrors.sumdb"_s);
        // From here the button leads to Review; the other one to another file.
        QSignalSpy gone(&page, &Page::goTo);
        QVERIFY(page.primary());
        QCOMPARE(gone.size(), 1);
        QCOMPARE(gone.first().first().toString(), u"review"_s);
        QVERIFY(!page.footer().flat.isEmpty());
    }

    void everyWordFollowsTheLanguage()
    {
        Shown s;
        s.session.setLanguage(u"zh_CN"_s);
        QCoreApplication::processEvents();
        const auto isChinese = [](const QString &text) {
            return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
        };
        QVERIFY(isChinese(s.page.footer().primary) && isChinese(s.page.footer().note));
        QVERIFY(isChinese(s.cell(u"go.use"_s, 1).sub));
        int chinese = 0;
        for (const QLabel *label : s.page.findChildren<QLabel *>())
            if (label->isVisible() && !label->text().isEmpty())
                chinese += isChinese(label->text());
        QVERIFY(chinese >= 4);
        s.session.setLanguage(u"en"_s);
    }

    void everyControlHasAName()
    {
        Shown s;
        QVERIFY(!s.page.findChild<QPlainTextEdit *>()->accessibleName().isEmpty());
        QVERIFY(!s.table()->accessibleName().isEmpty());
        for (int row = 0; row < s.table()->rowsModel()->rowCount(); ++row)
            QVERIFY(!s.table()->rowsModel()->cell(s.table()->rowsModel()->index(row, 0)).accessible.isEmpty());
    }
};

QTEST_MAIN(ShareTest)
#include "share_test.moc"
