// MainWindow: the rail, the page, and the bar below it.
#pragma once

#include "session/preferences.h"
#include "session/session_controller.h"

#include <QHash>
#include <QWidget>

#include <array>

class QMenu;
class QStackedWidget;

namespace burrow {

namespace look {
class Label;
}
class Banner;
class BottomBar;
class Page;
class Rail;
class RailFrame;

/// The one window. Pages are made when they are first shown, so that the window is there at once.
class MainWindow final : public QWidget
{
    Q_OBJECT
public:
    MainWindow(SessionController &session, const Preferences &preferences, QWidget *parent = nullptr);

    /// Opens a step or "history"; false if there is no such page.
    bool open(const QString &page, const QString &anchor = {});
    QString currentPage() const;
    /// Reads a bundle and shows it in Review, or says what is wrong with it.
    void openBundle(const QString &file);
    Page *page(const QString &id); ///< made if it was not shown before; null if there is none
    /// How the person leaves the window, to be kept for the next start.
    Preferences preferences() const;

Q_SIGNALS:
    void firstPainted();

protected:
    bool focusNextPrevChild(bool next) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void addShortcuts();
    void showRail();
    void showBar();
    void showBanners();
    void say(const QString &sentence); ///< above the page
    void goBack();
    void goOn();
    void step(int by); ///< that many steps along the rail
    void pressPrimary();

    SessionController &m_session;
    Preferences m_preferences;
    RailFrame *m_railFrame;
    Rail *m_rail;
    Banner *m_resume, *m_recovery;
    look::Label *m_message; ///< what came of something asked at the window itself
    QStackedWidget *m_stack;
    BottomBar *m_bar;
    QHash<QString, Page *> m_pages;
    QString m_current;
    std::array<QString, 4> m_told; ///< page, heading, sentence and note as a screen reader knows them
    QString m_before;              ///< the step to go back to from a page outside the rail
    QString m_returnTo;            ///< the page whose "Change…" led here
    bool m_closing = false;
    bool m_painted = false;
};

} // namespace burrow
