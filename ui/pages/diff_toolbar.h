// DiffToolbar: the line above the diff in Review: which file and which change, and the ways to look at it.
#pragma once

#include "base/abs_path.h"

#include <QWidget>

class QMenu;
class QToolButton;

namespace burrow {

class DiffView;
namespace look {
class Label;
class Link;
class PillButton;
} // namespace look

class DiffToolbar final : public QWidget
{
    Q_OBJECT
public:
    explicit DiffToolbar(DiffView *diff, QWidget *parent = nullptr);
    /// Which file the diff is of.
    void setFile(const AbsPath &file);
    /// Sets every text anew, in the language of now.
    void retranslate();

Q_SIGNALS:
    void stepWanted(int by); ///< to the next change (1) or the one before (-1)
    void copyWanted();       ///< of the diff of this file

private:
    void fillMenu();
    void showPlace();

    DiffView *m_diff;
    look::Label *m_name, *m_place;
    look::Link *m_secrets; ///< shows what stands behind the dots
    QToolButton *m_previous, *m_next, *m_more;
    look::PillButton *m_side, *m_unified;
    QMenu *m_menu;
};

} // namespace burrow
