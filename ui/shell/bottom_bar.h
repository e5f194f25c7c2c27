// The bar below every page: a quiet note, and the ways to go on, always in the same places.
#pragma once

#include "pages/page.h"

class QPushButton;

namespace burrow {

class BottomBar final : public QWidget
{
    Q_OBJECT
public:
    /// Where Back leads: the step before, or the edit in Review that led here.
    enum class Back { None, Step, Review };

    explicit BottomBar(QWidget *parent = nullptr);
    /// edits is how many are ticked: "Review 7 edits".
    void set(const Page::Footer &footer, int edits, Back back);
    QPushButton *primary() const { return m_primary; }

Q_SIGNALS:
    void back();
    void flat();
    void review();
    void primaryPressed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    look::Label *m_note;
    QPushButton *m_back, *m_flat, *m_review, *m_primary;
};

} // namespace burrow
