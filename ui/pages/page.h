// Page: what each step of the assistant shows in the middle of the window.
#pragma once

#include "look/labels.h"
#include "session/session_controller.h"

#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace burrow {

class StepChangePanel;
namespace look {
class Table;
}

/// A Page is a view of the session: it holds no answers of its own. It reads them in refresh() and hands back whole
/// Choices.
class Page : public QWidget
{
    Q_OBJECT
public:
    /// How a page uses its room: a scrolled column with heading and margins, or all of it as it likes.
    enum class Frame { Column, Bare };

    /// What the bottom bar shows for this page.
    struct Footer
    {
        QString note;    ///< quiet words at its left
        QString primary; ///< empty: Continue
        bool primaryEnabled = true;
        QString flat; ///< one more way to go; empty: none
        bool flatEnabled = true;
        bool back = true;
        bool review = true; ///< "Review 7 edits", where there are any
    };

    Page(QString id, Frame frame, SessionController &session, QWidget *parent);

    const QString &id() const { return m_id; }
    virtual Footer footer() const { return {}; }
    /// The primary button was pressed. False: go on to the next step.
    virtual bool primary() { return false; }
    virtual void flat() {}
    /// Brings the field that makes an edit into view: where "Change.." leads. anchor is an edit id, or what goTo named.
    virtual void reveal(const QString &anchor) { Q_UNUSED(anchor) }
    /// What it consists of, from top to bottom: Tab goes through one after the other.
    std::vector<QWidget *> parts();
    QString lead() const; ///< the sentence below its heading
    /// Refreshes if anything changed since it was last shown.
    void bringUpToDate();

Q_SIGNALS:
    /// Asks the window to open another page ("review"), at a place in it.
    void goTo(const QString &page, const QString &anchor = {});
    void footerChanged();

protected:
    /// Sets every text and control from the session, in the language of now. Called when the survey, the plan or the
    /// language changed and the page is visible, or becomes so.
    virtual void refresh() = 0;
    /// Call when something else changed that refresh() shows.
    void invalidate();

    SessionController &session() const { return m_session; }
    const Choices &choices() const { return m_session.choices(); }

    /// Column pages: where the content goes, below heading and lead.
    QVBoxLayout *body() const { return m_body; }
    void setHeading(const QString &question);
    void setLead(const QString &sentence);
    /// Adds a section heading with its space; its text is set in refresh().
    look::SectionLabel *addSection();
    /// For the page of a step that plans: what stops it below the lead, and "This step will change" at the foot.
    void showStepChanges();

    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QString m_id;
    SessionController &m_session;
    look::Label *m_heading = nullptr;
    look::Label *m_lead = nullptr;
    look::Table *m_problems = nullptr; ///< what stops this step
    QVBoxLayout *m_body = nullptr;
    QScrollArea *m_scroll = nullptr; ///< around the column
    QVBoxLayout *m_outer = nullptr;
    StepChangePanel *m_changes = nullptr;
    void showProblems();

    bool m_stale = true;
    bool m_refreshing = false;
};

} // namespace burrow
