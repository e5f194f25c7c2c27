// Draws a DiffScene.
#pragma once

#include "diffview/diff_scene.h"
#include "diffview/syntax_ink.h"

#include <QCache>
#include <QFont>
#include <QTextLayout>

class QPainter;

namespace burrow {

/// A stretch of text within one pane, from included to excluded.
struct DiffSelection
{
    int pane = 0;
    DiffPlace from, to;
    bool isEmpty() const { return from == to; }
    bool operator==(const DiffSelection &) const = default;
};

/// What is drawn on top of the scene.
struct DiffDecor
{
    int currentEdit = -1; ///< index of the edit in hand
    int caretItem = -1;   ///< item with the keyboard; -1 without focus
    int hotItem = -1;     ///< item under the pointer, if a click there does something
    DiffSelection selection;
    QString find;               ///< marked wherever it stands
    DiffSelection foundCurrent; ///< the hit in hand
};

class DiffPainter
{
public:
    DiffPainter();

    /// To be called when fonts or colours changed.
    void forget()
    {
        m_cells.clear();
        m_inks[0] = m_inks[1] = nullptr;
    }
    /// To be called when lines from this one on got their inks.
    void forgetUninked();
    void setFonts();
    DiffMetrics metrics() const;

    /// Draws the part of the scene that stands in a view of this size. scroll: left upper corner in the scene.
    void paint(QPainter &painter, const DiffScene &scene, const DiffDecor &decor, QSize view, QPoint scroll,
               const SyntaxInk *leftInk, const SyntaxInk *rightInk);

    /// The index into the text under a point of an item's text area, relative to its first line and its text edge.
    int indexAt(const DiffScene &scene, const DiffItem &item, int pane, QPoint at);
    /// x of an index, relative to the text edge.
    int xOf(const DiffScene &scene, const DiffItem &item, int pane, int index);

private:
    /// A line of text, shaped; several parts where it is broken.
    struct Cell
    {
        std::vector<std::unique_ptr<QTextLayout>> parts;
        std::vector<int> starts;
        double hanging = 0; ///< x of the parts after the first
        bool inked = false;
        double x(size_t part) const { return part == 0 ? 0 : hanging; }
    };
    const Cell &cellOf(const DiffScene &scene, const DiffItem &item, int pane, const SyntaxInk *ink);
    void paintRow(QPainter &painter, int index, int pane, int y);
    void paintMargin(QPainter &painter, int index, int pane, int y);
    void paintText(QPainter &painter, int index, int pane, int y);
    void paintBand(QPainter &painter, int index, int y);
    void paintHatch(QPainter &painter, const QRect &rect);
    void paintRange(QPainter &painter, const Cell &cell, int from, int to, const QColor &color, int y, bool rounded);

    QFont m_code, m_italic, m_quiet;
    double m_ascent = 0, m_textHeight = 0;
    QCache<quint64, Cell> m_cells{3000};

    // In force during paint().
    const DiffScene *m_scene = nullptr;
    const DiffDecor *m_decor = nullptr;
    const SyntaxInk *m_inks[2] = {nullptr, nullptr};
    int m_scrollX = 0, m_scrollY = 0;
};

} // namespace burrow
