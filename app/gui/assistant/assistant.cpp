#include "assistant/assistant.h"

#include "local/local_clock.h"
#include "local/local_fetcher.h"
#include "local/local_fs.h"
#include "local/local_runner.h"
#include "session/language.h"

#include <QApplication>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace burrow {
namespace {

SessionMachine realMachine(const Host &host)
{
    return {.host = host,
            .fs = std::make_unique<LocalFs>(),
            .readers = std::make_unique<LocalRunner>(true),
            .runner = std::make_unique<LocalRunner>(),
            .fetcher = std::make_unique<LocalFetcher>(),
            .clock = std::make_unique<LocalClock>()};
}

} // namespace

QString chosenLanguage(const StartWishes &wishes, const Preferences &kept)
{
    return !wishes.language.isEmpty() ? wishes.language : !kept.language.isEmpty() ? kept.language : systemLanguage();
}

Assistant::Assistant(const Host &host, const Preferences &kept, const StartWishes &wishes)
    : m_workspace(wishes.workspace.isEmpty() ? kept.workspace : AbsPath::from(wishes.workspace))
    , m_wishes(wishes)
    , m_session(realMachine(host))
{
    m_session.setLanguage(chosenLanguage(wishes, kept));
    m_window = std::make_unique<MainWindow>(m_session, kept);
    m_session.setKeepsAnswers(wishes.picture.isEmpty());
    if (!wishes.page.isEmpty())
        m_window->open(wishes.page);
    if (wishes.untilPainted) {
        connect(m_window.get(), &MainWindow::firstPainted, this, [] {
            std::puts("painted");
            std::fflush(stdout);
            QApplication::quit();
        });
        return;
    }
    // The first picture of the window comes before anything else is looked at.
    connect(m_window.get(), &MainWindow::firstPainted, this, &Assistant::lookAtMachine);
    connect(&m_session, &SessionController::surveyChanged, this, &Assistant::showWhatWasAsked,
            Qt::SingleShotConnection);
}

void Assistant::lookAtMachine()
{
    // The project of last time may be gone, and must not be made anew by writing into it.
    if (m_workspace.isEmpty() || m_session.files().stat(m_workspace).type != FileType::Folder)
        m_session.scan();
    else
        m_session.setWorkspace(m_workspace);
}

void Assistant::showWhatWasAsked()
{
    if (!m_wishes.bundle.isEmpty())
        m_window->openBundle(m_wishes.bundle);
    if (!m_wishes.page.isEmpty())
        m_window->open(m_wishes.page);
    if (!m_wishes.picture.isEmpty())
        QTimer::singleShot(900, this, [this] { QApplication::exit(m_window->grab().save(m_wishes.picture) ? 0 : 1); });
}

} // namespace burrow
