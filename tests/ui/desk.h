// Desk: the app's window over files in memory, for tests that write, undo and look at what became of the files.
#pragma once

#include "base/hash.h"
#include "pages/history_tree.h"
#include "pages/page.h"
#include "samples/samples.h"
#include "shell/main_window.h"
#include "start_app.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace burrow {

/// A session on files in memory that looks at them anew with each scan.
struct Desk
{
    Desk()
        : session(sessionWith(fullSurvey))
    {
        FakeFs &files = fs();
        for (const FileSnapshot &file : fullSurvey(session->host()).files) {
            if (file.exists())
                files.add(file.path.str(), file.bytes);
        }
        session->machine().look = [&files](const ProbeAccess &access, const Catalog &, const SurveyRequest &,
                                           const CancelToken &, const std::function<void(const ProbeReport &)> &) {
            Survey survey = fullSurvey(access.host);
            survey.processes = QStringList{u"tmux"_s};
            for (FileSnapshot &file : survey.files) {
                file.stat = files.stat(file.path);
                file.bytes = file.exists() ? files.read(file.path).valueOr({}) : QByteArray();
                file.sha256 = file.exists() ? sha256(file.bytes) : QByteArray();
            }
            return survey;
        };
        session->setLanguage(u"en"_s);
        window = std::make_unique<MainWindow>(*session, Preferences());
        window->show();
        scan();
    }
    FakeFs &fs() const { return static_cast<FakeFs &>(*session->machine().fs); }
    void scan() const
    {
        QSignalSpy scanned(session.get(), &SessionController::surveyChanged);
        session->scan();
        QVERIFY(scanned.wait(10'000));
    }
    QPushButton *primary() const
    {
        for (QPushButton *button : window->findChildren<QPushButton *>()) {
            if (button->isDefault() && button->isVisibleTo(window.get()))
                return button;
        }
        return nullptr;
    }
    QString heading() const { return window->page(window->currentPage())->accessibleName(); }
    template <typename T>
    T *find() const
    {
        return window->findChild<T *>();
    }
    QMap<QString, QByteArray> tree() const
    {
        QMap<QString, QByteArray> all = fs().tree();
        all.removeIf([this](auto entry) {
            return AbsPath(entry.key()).isWithin(session->host().burrowState().parent().parent());
        });
        return all;
    }
    QString apply() const
    {
        window->open(u"apply"_s);
        QSignalSpy scanned(session.get(), &SessionController::surveyChanged);
        primary()->click();
        return scanned.wait(10'000) && session->applyRun().report ? session->applyRun().report->run : QString();
    }
    /// Opens History with this selected, once what undo would do is known.
    bool choose(const UndoTarget &target) const
    {
        window->open(u"history"_s);
        if (!QTest::qWaitFor([&] { return session->history().find(target.run) != nullptr; }))
            return false;
        return find<HistoryTree>()->select(target) && QTest::qWaitFor([&] {
                   return session->undoView().target == target && !session->undoView().steps.empty();
               });
    }
    bool pressUndo() const
    {
        QSignalSpy scanned(session.get(), &SessionController::surveyChanged);
        primary()->click();
        return scanned.wait(10'000) && session->undoView().report && !session->undoView().report->error;
    }

    std::unique_ptr<SessionController> session;
    std::unique_ptr<MainWindow> window;
};

} // namespace burrow
