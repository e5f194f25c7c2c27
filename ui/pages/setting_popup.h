// The small window in which the value of one setting is given.
#pragma once

#include "session/session_controller.h"
#include "steps/settings_view.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace burrow {

namespace look {
class Label;
}

/// Shows what a setting means, what counts now and who says so, and a field that fits its type. Enter takes the value,
/// Escape closes.
class SettingPopup final : public QFrame
{
    Q_OBJECT
public:
    SettingPopup(const SettingView &view, bool workspace, SessionController &session, QWidget *parent);
    /// Opens below that rectangle (global), kept on the screen.
    void openAt(const QRect &around);

Q_SIGNALS:
    /// literal is JSON text; empty: remove the setting from the file.
    void valueChosen(const QByteArray &key, const QByteArray &literal);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void addField(QVBoxLayout *column, const QByteArray &start);
    void addFacts(QVBoxLayout *column);
    QByteArray literal() const;
    void check();
    void take();

    const SettingRow m_row; ///< a copy: the page may make its rows anew while this is open
    SettingState m_now;
    bool m_workspace;
    SessionController &m_session;
    QWidget *m_field = nullptr;
    look::Label *m_problem = nullptr;
    QPushButton *m_take = nullptr;
};

} // namespace burrow
