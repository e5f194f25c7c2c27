// DiffView: finding, selecting and copying text; the diff in words.
#include "diffview/diff_view.h"
#include "diffview/find_bar.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QScrollBar>

#include <algorithm>

namespace burrow {

void DiffView::openFind()
{
    if (!m_findBar) {
        m_findBar = new FindBar(this);
        connect(m_findBar, &FindBar::textChanged, this, &DiffView::findAll);
        connect(m_findBar, &FindBar::next, this, &DiffView::findNext);
        connect(m_findBar, &FindBar::previous, this, &DiffView::findPrevious);
        connect(m_findBar, &FindBar::closed, this, [this] {
            closeFind();
            setFocus(Qt::OtherFocusReason);
        });
    }
    const QString selected = selectedText();
    m_findBar->open(selected.contains(u'\n') ? QString() : selected);
    setMargins();
    layOutChildren();
    findAll();
}

void DiffView::closeFind()
{
    m_findBar->hide();
    m_decor.find.clear();
    setMargins();
    viewport()->update();
}

/// Searches both texts, what is folded away too. A line that both sides share counts once.
void DiffView::findAll()
{
    m_matches.clear();
    m_match = -1;
    m_decor.find = m_findBar ? m_findBar->text() : QString();
    m_decor.foundCurrent = {};
    if (!m_decor.find.isEmpty()) {
        const auto search = [&](int row, DiffSide side, int line) {
            if (line < 0)
                return;
            const QString text = m_scene.displayNow(side, line, m_whiteSpace).text;
            for (qsizetype at = text.indexOf(m_decor.find, 0, Qt::CaseInsensitive); at >= 0;
                 at = text.indexOf(m_decor.find, at + m_decor.find.size(), Qt::CaseInsensitive))
                m_matches.push_back({row, side, int(at)});
        };
        const auto &rows = m_scene.diff().rows;
        for (int row = 0; row < int(rows.size()); ++row) {
            if (rows[size_t(row)].kind != DiffRow::Kind::Same)
                search(row, DiffSide::Left, rows[size_t(row)].left);
            search(row, DiffSide::Right, rows[size_t(row)].right);
        }
        const int from = m_caret.item < m_scene.itemCount() ? m_scene.item(m_caret.item).row : 0;
        const auto first =
            std::find_if(m_matches.begin(), m_matches.end(), [&](const Match &m) { return m.row >= from; });
        if (!m_matches.empty())
            showMatch(first == m_matches.end() ? 0 : int(first - m_matches.begin()));
    }
    if (m_findBar)
        m_findBar->setFound(m_match + 1, int(m_matches.size()));
    viewport()->update();
}

void DiffView::showMatch(int match)
{
    m_match = match;
    const Match &m = m_matches[size_t(match)];
    m_scene.reveal(m.row);
    layOut();
    for (int i = m_scene.itemOfRow(m.row); i >= 0 && i < m_scene.itemCount() && i - m_scene.itemOfRow(m.row) < 1 << 20;
         ++i) {
        const DiffItem &item = m_scene.item(i);
        const int pane = isUnified() ? 0 : m.side == DiffSide::Right;
        if (item.row != m.row || m_scene.sideOf(item, pane) != m.side)
            continue;
        m_caret = m_anchor = {i, m.at};
        m_decor.foundCurrent = {pane, {i, m.at}, {i, m.at + int(m_decor.find.size())}};
        setCurrentChange(m_scene.changeOf(item));
        scrollToItem(i, true);
        const DiffPane &p = m_scene.pane(pane);
        const int x = m_painter.xOf(m_scene, item, pane, m.at);
        if (x < scroll().x() || x > scroll().x() + p.textWidth - 80)
            horizontalScrollBar()->setValue(x - p.textWidth / 3);
        break;
    }
    if (m_findBar)
        m_findBar->setFound(m_match + 1, int(m_matches.size()));
    announceCaret();
    viewport()->update();
}

void DiffView::findNext()
{
    if (m_matches.empty())
        return openFind();
    showMatch((m_match + 1) % int(m_matches.size()));
}

void DiffView::findPrevious()
{
    if (m_matches.empty())
        return openFind();
    showMatch((m_match + int(m_matches.size()) - 1) % int(m_matches.size()));
}

/// The bytes of the file, not what stands for them on the screen.
QString DiffView::selectedText() const
{
    const DiffSelection &selection = m_decor.selection;
    if (selection.isEmpty())
        return {};
    QStringList lines;
    for (int i = selection.from.item; i <= selection.to.item && i < m_scene.itemCount(); ++i) {
        const DiffItem &item = m_scene.item(i);
        const int line = m_scene.lineOf(item, selection.pane);
        if (line < 0)
            continue;
        const DiffSide side = m_scene.sideOf(item, selection.pane);
        const QByteArrayView bytes = m_scene.bytesOf(side, line);
        const DisplayLine &display = m_scene.display(side, line);
        if (!display.masks.empty()) { // hidden secrets are copied as they are drawn
            const int first = i == selection.from.item ? selection.from.index : 0;
            const int last = i == selection.to.item ? selection.to.index : int(display.text.size());
            lines << display.text.mid(first, last - first);
            continue;
        }
        const qsizetype from = i == selection.from.item ? display.byteAt(selection.from.index) : 0;
        const qsizetype to = i == selection.to.item ? display.byteAt(selection.to.index) : bytes.size();
        lines << QString::fromUtf8(bytes.sliced(std::min(from, to), std::max(qsizetype(0), to - from)));
    }
    return lines.join(u'\n');
}

void DiffView::selectWord(const Hit &hit)
{
    const DiffItem &item = m_scene.item(hit.item);
    const int line = m_scene.lineOf(item, hit.pane);
    if (line < 0)
        return;
    const QString &text = m_scene.display(m_scene.sideOf(item, hit.pane), line).text;
    const auto isWord = [&](int i) { return text[i].isLetterOrNumber() || text[i] == u'_' || text[i].isSurrogate(); };
    int from = std::clamp(hit.index, 0, int(text.size())), to = from;
    while (from > 0 && isWord(from - 1))
        --from;
    while (to < text.size() && isWord(to))
        ++to;
    if (from == to && to < text.size())
        ++to;
    m_pane = hit.pane;
    m_anchor = {hit.item, from};
    m_caret = {hit.item, to};
    m_decor.selection = {hit.pane, m_anchor, m_caret};
    viewport()->update();
}

void DiffView::copy()
{
    const QString text = selectedText();
    if (!text.isEmpty())
        QApplication::clipboard()->setText(text);
}

void DiffView::selectAll()
{
    if (m_scene.itemCount() == 0)
        return;
    if (isUnified())
        m_pane = 0;
    m_anchor = {};
    moveCaret(m_scene.itemCount() - 1, true);
}

QString DiffView::itemText(int index) const
{
    const DiffItem &item = m_scene.item(index);
    if (item.kind == DiffItem::Kind::Fold)
        return tr("%n unchanged line(s)", nullptr, item.count);
    if (item.kind == DiffItem::Kind::Dropped)
        return tr("Dropped: %1").arg(content().edits[size_t(item.count)].title);
    const DiffRow &row = m_scene.diff().rows[size_t(item.row)];
    const auto said = [&](DiffSide side, int line) {
        const QString note = rowNote(m_scene.diff(), row, side);
        const QString text = m_scene.displayNow(side, line, false).text;
        return note.isEmpty() ? text : tr("%1 (%2)").arg(text, note);
    };
    const bool showsLeft = item.show != DiffItem::Show::Right, showsRight = item.show != DiffItem::Show::Left;
    QString text;
    if (row.kind == DiffRow::Kind::Same)
        text = tr("Line %1: %2").arg(row.right + 1).arg(said(DiffSide::Right, row.right));
    else if (row.left >= 0 && row.right >= 0 && showsLeft && showsRight)
        text = tr("Line %1 changed from: %2\nto: %3")
                   .arg(row.right + 1)
                   .arg(said(DiffSide::Left, row.left), said(DiffSide::Right, row.right));
    else if (row.left >= 0 && showsLeft)
        text = tr("Line %1 removed: %2").arg(row.left + 1).arg(said(DiffSide::Left, row.left));
    else
        text = tr("Line %1 added: %2").arg(row.right + 1).arg(said(DiffSide::Right, row.right));
    for (const int edit : m_scene.ticksOf(index))
        text = tr("Edit, kept: %1").arg(content().edits[size_t(edit)].title) + u'\n' + text;
    return text;
}

QString DiffView::plainText() const
{
    QStringList lines;
    for (int i = 0; i < m_scene.itemCount(); ++i)
        lines << itemText(i);
    return lines.join(u'\n');
}

void DiffView::setCaretItem(int item)
{
    moveCaret(item, false);
}

void DiffView::announceCaret()
{
    if (!QAccessible::isActive())
        return;
    int offset = 0;
    for (int i = 0; i < m_caret.item && i < m_scene.itemCount(); ++i)
        offset += int(itemText(i).size()) + 1;
    QAccessibleTextCursorEvent event(this, offset);
    QAccessible::updateAccessibility(&event);
}

} // namespace burrow
