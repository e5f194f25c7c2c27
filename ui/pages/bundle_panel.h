// What an opened bundle is: its name, when it was made, and what in it could do harm.
#pragma once

#include "look/labels.h"

#include <QWidget>

namespace burrow {

class SessionController;

namespace look {
class Table;
}

/// Shows the bundle whose choices the session holds; hidden while they come from elsewhere.
class BundlePanel final : public QWidget
{
    Q_OBJECT
public:
    explicit BundlePanel(const SessionController &session, QWidget *parent = nullptr);
    /// Reads the session anew, in the language of now.
    void refresh();
    /// Tab comes to what it holds after this.
    void setTabOrderAfter(QWidget *before);

private:
    const SessionController &m_session;
    look::SectionLabel *m_heading;
    look::Label *m_sentence;
    look::Table *m_risks;
};

} // namespace burrow
