// Where everything of a diff view stands: a value without a widget, laid out for a width.
#pragma once

#include "diffview/diff_items.h"
#include "diffview/display_line.h"
#include "secrets/secrets.h"

#include <QCache>
#include <QRect>

#include <memory>
#include <optional>

namespace burrow {

/// Sizes that come from the fonts.
struct DiffMetrics
{
    int lineHeight = 20;
    int foldHeight = 24;
    double column = 7.5; ///< width of a character of the code face
    bool operator==(const DiffMetrics &) const = default;
};

struct DiffSceneOptions
{
    bool unified = false;
    bool wrap = false;
    bool whiteSpace = false;
    bool compact = false; ///< changed places only, one context line, one number column, no ticks
    bool operator==(const DiffSceneOptions &) const = default;
};

/// A pane is a text with its margin: numbers, then sign. x from the left edge of the view.
struct DiffPane
{
    int x = 0, width = 0;
    int tickX = 0, tickWidth = 0; ///< width 0: no ticks in this pane
    int numberX = 0, numberWidth = 0, numberColumns = 1;
    int signX = 0, signWidth = 0;
    int textX = 0, textWidth = 0;
};

/// A place in the text: an item, the side of it, and an index into the text as drawn.
struct DiffPlace
{
    int item = 0;
    int index = 0;
    bool operator==(const DiffPlace &) const = default;
    auto operator<=>(const DiffPlace &) const = default;
};

class DiffScene
{
public:
    DiffScene();

    void setContent(std::shared_ptr<const DiffContent> content);
    const DiffContent &content() const { return *m_content; }
    const Diff &diff() const { return m_content->diff; }
    std::shared_ptr<const DiffContent> shared() const { return m_content; }

    /// Lays out anew if anything differs. True if it did.
    bool setLayout(const DiffSceneOptions &options, const DiffMetrics &metrics, int width);
    const DiffSceneOptions &options() const { return m_options; }
    const DiffMetrics &metrics() const { return m_metrics; }
    void openFold(int item);
    void openAllFolds();
    /// Opens the fold that hides a row, if one does.
    void reveal(int row);

    const std::vector<DiffItem> &items() const { return m_items; }
    const DiffItem &item(int index) const { return m_items[size_t(index)]; }
    int itemCount() const { return int(m_items.size()); }
    int top(int item) const { return m_tops[size_t(item)]; }
    int height(int item) const { return m_tops[size_t(item) + 1] - m_tops[size_t(item)]; }
    int totalHeight() const { return m_tops.back(); }
    /// The item at a height, clamped; -1 if there is none at all.
    int itemAt(int y) const;
    /// The first item that shows a row; the fold that hides it.
    int itemOfRow(int row) const;

    int paneCount() const { return m_options.unified ? 1 : 2; }
    const DiffPane &pane(int index) const { return m_panes[index]; }
    int paneAt(int x) const { return m_options.unified || x < m_panes[1].x ? 0 : 1; }
    /// Pixels of the widest line beyond the width of its pane.
    int overhang() const;

    /// Which text a pane shows for an item; and its line there, -1 for filler.
    DiffSide sideOf(const DiffItem &item, int pane) const;
    int lineOf(const DiffItem &item, int pane) const;
    QByteArrayView bytesOf(DiffSide side, int line) const;
    const DisplayLine &display(DiffSide side, int line) const;
    /// The same made anew, for those who look at every line once.
    DisplayLine displayNow(DiffSide side, int line, bool whiteSpace) const;
    /// Secrets in the two texts are drawn as dots until they are shown.
    int secretCount() const { return int(m_secrets[0].size() + m_secrets[1].size()); }
    bool secretsShown() const { return m_secretsShown; }
    void setSecretsShown(bool shown);
    /// Where the line of an item is broken in a pane; empty if it is not.
    std::vector<int> breaks(const DiffItem &item, int pane) const;
    /// How many characters a broken line may have in a pane.
    int columnsIn(int pane) const;

    /// Index of the change an item belongs to, or -1.
    int changeOf(const DiffItem &item) const;
    int itemOfChange(int change) const;
    /// The edits whose tick stands beside an item, as indexes into content().edits.
    std::vector<int> ticksOf(int item) const;
    /// Whether an item belongs to an edit.
    bool belongsTo(int item, int edit) const;

private:
    void layOut();
    void placePanes();
    void placeTicks();
    int linesOf(const DiffItem &item, int pane);
    int noteColumns(const DiffItem &item, int pane) const;
    bool breaksLine(int columns, int pane) const;
    std::vector<HiddenBytes> hiddenIn(DiffSide side, int line) const;
    int columnsOfLine(DiffSide side, int line) const;

    std::shared_ptr<const DiffContent> m_content;
    std::vector<SecretSpan> m_secrets[2]; ///< of the left and the right text
    bool m_secretsShown = false;
    DiffSceneOptions m_options;
    DiffMetrics m_metrics;
    int m_width = 0;
    OpenFolds m_open;
    std::vector<DiffItem> m_items;
    std::vector<int> m_tops{0};
    DiffPane m_panes[2];
    int m_widest = 0;                         ///< columns of the widest line that is not broken
    std::vector<std::pair<int, int>> m_ticks; ///< item, edit; sorted
    int m_mostTicks = 0;
    mutable QCache<quint64, DisplayLine> m_displays{4000};
};

} // namespace burrow
