// The strip below the diff in Review: what the chosen edit is, why, where that is known from, and what can be done with
// it.
#pragma once

#include "plan/plan.h"

#include <QWidget>

namespace burrow {

class SessionController;
namespace look {
class Label;
class Link;
class Pill;
} // namespace look

class EditDetails final : public QWidget
{
    Q_OBJECT
public:
    explicit EditDetails(SessionController &session, QWidget *parent = nullptr);
    /// edit may be null: nothing is chosen. others: how many other edits are kept.
    void show(const PlannedEdit *edit, int others, bool canBringBack);
    /// A problem in place of an edit.
    void show(const Blocked &problem);

Q_SIGNALS:
    void changeWanted();    ///< go to the field this edit comes from
    void onlyThisWanted();  ///< drop all others
    void bringBackWanted(); ///< undo that

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void openSource();

    SessionController &m_session;
    look::Label *m_title, *m_why, *m_riskWhy;
    look::Pill *m_risk;
    look::Link *m_source, *m_only, *m_change;
    QString m_ref;
    bool m_bringsBack = false;
};

} // namespace burrow
