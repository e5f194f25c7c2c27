// DiffView: shows a diff, lets a person read it, search it, copy from it, and take or drop each edit.
#pragma once

#include "diffview/diff_inks.h"
#include "diffview/diff_painter.h"
#include "diffview/diff_scene.h"

#include <QAbstractScrollArea>

#include <memory>
#include <vector>

namespace burrow {

class FindBar;
class OverviewMap;

/// A DiffView paints a DiffContent, side by side or unified. Everything in it can be reached with the keyboard; a
/// screen reader gets it as text (see AccessibleDiff). It changes nothing: a tick is announced by editToggled, and who
/// owns the plan hands in a new content.
class DiffView final : public QAbstractScrollArea
{
    Q_OBJECT
public:
    enum class Form { Auto, SideBySide, Unified }; ///< Auto: unified where the view is narrow

    explicit DiffView(QWidget *parent = nullptr);
    ~DiffView() override;

    /// Shows another content. One of the same file keeps the place, the open folds and the selection of edits.
    void setContent(std::shared_ptr<const DiffContent> content);
    const DiffContent &content() const { return m_scene.content(); }

    void setForm(Form form);
    Form form() const { return m_form; }
    bool isUnified() const { return m_scene.options().unified; }
    void setWrap(bool wrap);
    bool wraps() const { return m_wrap; }
    void setWhiteSpaceShown(bool shown);
    bool showsWhiteSpace() const { return m_whiteSpace; }
    /// Secrets in the two texts are drawn as dots until a person asks to see them; another file hides them again.
    int secretCount() const { return m_scene.secretCount(); }
    bool secretsShown() const { return m_scene.secretsShown(); }
    void setSecretsShown(bool shown);
    /// At most so many lines, without ticks, map, keyboard and scroll bars of its own: "This step will change".
    void setCompact(bool compact, int lines = 8);

    /// The edit in hand: marked at the edge, scrolled into sight. Empty for none.
    void setCurrentEdit(const QString &id);
    QString currentEdit() const;
    int changeCount() const { return int(m_scene.diff().changes.size()); }
    int currentChange() const { return m_change; } ///< from 0; -1 if there is none

    /// The diff as text, a line per row, as a screen reader says it: "20 added: ..".
    QString plainText() const;
    QString itemText(int item) const;
    const DiffScene &scene() const { return m_scene; }
    int caretItem() const { return m_caret.item; }
    void setCaretItem(int item);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

public Q_SLOTS:
    void nextChange();
    void previousChange();
    void openFind();
    void findNext();
    void findPrevious();
    void copy();
    void selectAll();
    void openAllFolds();
    void toggleForm(); ///< side by side or unified

Q_SIGNALS:
    void editToggled(const QString &id, bool kept);
    void editActivated(const QString &id); ///< a row of the edit was clicked or reached
    void changeChanged(int index);
    void formChanged();
    void secretsShownChanged(bool shown);
    void contentChanged();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    struct Hit
    {
        int item = -1, pane = 0, index = 0;
        int tick = -1; ///< edit whose box is there
        bool inText = false;
    };
    struct Match
    {
        int row;
        DiffSide side;
        int at;
    };

    void layOut();
    void setMargins();
    void layOutChildren();
    void refresh();
    int lastVisibleItem() const;
    DiffInks::LastLines lastLinesInSight() const;
    QPoint scroll() const;
    Hit hitAt(const QPoint &at);
    void scrollToItem(int item, bool centre);
    void moveCaret(int item, bool select);
    void chooseItem(int item);
    void activateItem(int item);
    void setCurrentChange(int change);
    void goToChange(int change);
    QString selectedText() const;
    void selectWord(const Hit &hit);
    void closeFind();
    void findAll();
    void showMatch(int match);
    void toggleEdit(int edit);
    int editOfItem(int item) const;
    void announceCaret();

    DiffScene m_scene;
    DiffPainter m_painter;
    DiffDecor m_decor;
    DiffInks m_inks;
    OverviewMap *m_map;
    FindBar *m_findBar = nullptr;
    std::vector<Match> m_matches;
    int m_match = -1;

    Form m_form = Form::Auto;
    bool m_wrap = false, m_whiteSpace = false, m_compact = false;
    int m_compactLines = 8; ///< at most
    DiffPlace m_caret, m_anchor;
    int m_pane = 1; ///< the one that holds caret and selection
    int m_change = -1;
    bool m_selecting = false;
    bool m_keyboard = false; ///< the keyboard was used last: the caret is shown
};

} // namespace burrow
