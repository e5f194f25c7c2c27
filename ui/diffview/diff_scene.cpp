#include "diffview/diff_scene.h"

#include <algorithm>
#include <cmath>

namespace burrow {

namespace {

/// Lines longer than this are broken even where wrapping is off: no widget draws a million characters in a row.
constexpr int longestUnbroken = 4000;
constexpr int tickSize = 24;

} // namespace

DiffScene::DiffScene()
    : m_content(std::make_shared<DiffContent>())
{
}

void DiffScene::setContent(std::shared_ptr<const DiffContent> content)
{
    // Folds are known by the left line they begin with: a dropped edit must not close what was opened.
    QSet<int> openLines;
    for (const int row : std::as_const(m_open)) {
        if (content->isOfSameFile(*m_content) && row < int(diff().rows.size()))
            openLines.insert(diff().rows[size_t(row)].left);
    }
    if (!content->isOfSameFile(*m_content))
        m_secretsShown = false; // another file, another decision
    m_content = std::move(content);
    m_secrets[0] = findSecrets(diff().leftText);
    m_secrets[1] = findSecrets(diff().rightText);
    m_displays.clear();
    m_open.clear();
    const auto &rows = diff().rows;
    for (int row = 0; row < int(rows.size()) && !openLines.isEmpty(); ++row) {
        if (rows[size_t(row)].left >= 0 && openLines.contains(rows[size_t(row)].left))
            m_open.insert(row);
    }
    layOut();
}

bool DiffScene::setLayout(const DiffSceneOptions &options, const DiffMetrics &metrics, int width)
{
    if (options == m_options && metrics == m_metrics && width == m_width)
        return false;
    if (options.whiteSpace != m_options.whiteSpace)
        m_displays.clear();
    m_options = options;
    m_metrics = metrics;
    m_width = width;
    layOut();
    return true;
}

void DiffScene::openFold(int item)
{
    m_open.insert(m_items[size_t(item)].row);
    layOut();
}

void DiffScene::openAllFolds()
{
    for (const DiffItem &item : m_items) {
        if (item.kind == DiffItem::Kind::Fold)
            m_open.insert(item.row);
    }
    layOut();
}

void DiffScene::reveal(int row)
{
    const int item = itemOfRow(row);
    if (item >= 0 && m_items[size_t(item)].kind == DiffItem::Kind::Fold)
        openFold(item);
}

void DiffScene::placePanes()
{
    const size_t most = std::max(diff().leftLines.size(), diff().rightLines.size());
    const int digits = std::max(2, int(QByteArray::number(qulonglong(most)).size()));
    const int number = int(std::ceil(digits * m_metrics.column));
    const int ticks = m_options.compact || content().edits.empty() ? 0 : std::max(1, m_mostTicks) * tickSize + 4;
    const auto place = [&](int x, int width, int tickWidth, int columns) {
        DiffPane pane;
        pane.x = x;
        pane.width = width;
        pane.tickX = x + 4;
        pane.tickWidth = tickWidth;
        pane.numberX = x + tickWidth + (tickWidth ? 0 : 8);
        pane.numberWidth = number;
        pane.numberColumns = columns;
        pane.signX = pane.numberX + columns * (number + 8);
        pane.signWidth = 20;
        pane.textX = pane.signX + pane.signWidth;
        pane.textWidth = std::max(0, x + width - pane.textX);
        return pane;
    };
    if (m_options.unified) {
        m_panes[0] = place(0, m_width, ticks, m_options.compact ? 1 : 2);
        m_panes[1] = {};
    } else {
        const int left = m_width / 2;
        m_panes[0] = place(0, left, 0, 1);
        m_panes[1] = place(left, m_width - left, ticks, 1); // its first pixel is the line between the two
    }
}

void DiffScene::placeTicks()
{
    // An edit's tick stands at its first row; where that one is taken, at the next of its rows that is free.
    m_ticks.clear();
    m_mostTicks = 0;
    if (m_options.compact)
        return;
    std::vector<int> itemOf(diff().rows.size(), -1);
    for (int i = itemCount() - 1; i >= 0; --i) {
        if (m_items[size_t(i)].kind == DiffItem::Kind::Row)
            itemOf[size_t(m_items[size_t(i)].row)] = i;
    }
    QHash<int, int> taken;
    for (int edit = 0; edit < int(content().edits.size()); ++edit) {
        const auto &rows = content().edits[size_t(edit)].rows;
        if (rows.empty())
            continue;
        int chosen = itemOf[size_t(rows.front())];
        for (const int row : rows) {
            if (!taken.contains(itemOf[size_t(row)])) {
                chosen = itemOf[size_t(row)];
                break;
            }
        }
        m_ticks.emplace_back(chosen, edit);
        m_mostTicks = std::max(m_mostTicks, ++taken[chosen]);
    }
    std::sort(m_ticks.begin(), m_ticks.end());
}

bool DiffScene::breaksLine(int columns, int pane) const
{
    return columns > longestUnbroken || (m_options.wrap && columns * m_metrics.column > m_panes[pane].textWidth);
}

/// Room for the words behind a line, so that it can be scrolled clear of them.
int DiffScene::noteColumns(const DiffItem &item, int pane) const
{
    const QString note = rowNote(diff(), diff().rows[size_t(item.row)], sideOf(item, pane));
    return note.isEmpty() ? 0 : columnsOf(note) + 6;
}

/// Lines that a row takes in a pane; a note that finds no room behind a broken text gets one of its own.
int DiffScene::linesOf(const DiffItem &item, int pane)
{
    const int line = lineOf(item, pane);
    if (line < 0)
        return 1;
    const int columns = columnsOfLine(sideOf(item, pane), line);
    const int note = noteColumns(item, pane);
    if (!breaksLine(columns, pane)) {
        if (m_options.wrap)
            return (columns + note) * m_metrics.column > m_panes[pane].textWidth ? 2 : 1;
        m_widest = std::max(m_widest, columns + note);
        return 1;
    }
    return int(breaks(item, pane).size()) + 1 + (note ? 1 : 0);
}

void DiffScene::layOut()
{
    m_items = diffItems(content(), {m_options.unified, m_options.compact ? 1 : 3, m_options.compact}, m_open);
    placeTicks();
    placePanes();
    m_tops.resize(m_items.size() + 1);
    m_widest = 0;
    int y = 0;
    for (size_t i = 0; i < m_items.size(); ++i) {
        m_tops[i] = y;
        const DiffItem &item = m_items[i];
        if (item.kind != DiffItem::Kind::Row) {
            y += m_options.compact ? 9 : m_metrics.foldHeight;
            continue;
        }
        int lines = 1;
        for (int pane = 0; pane < paneCount(); ++pane)
            lines = std::max(lines, linesOf(item, pane));
        y += lines * m_metrics.lineHeight;
    }
    m_tops.back() = y;
}

int DiffScene::itemAt(int y) const
{
    if (m_items.empty())
        return -1;
    const auto next = std::upper_bound(m_tops.begin(), m_tops.end() - 1, y);
    return std::max(0, int(next - m_tops.begin()) - 1);
}

int DiffScene::itemOfRow(int row) const
{
    for (int i = 0; i < itemCount(); ++i) {
        const DiffItem &item = m_items[size_t(i)];
        if ((item.kind == DiffItem::Kind::Row && item.row == row) ||
            (item.kind == DiffItem::Kind::Fold && row >= item.row && row < item.row + item.count))
            return i;
    }
    return -1;
}

int DiffScene::overhang() const
{
    if (m_options.wrap)
        return 0;
    int least = m_panes[0].textWidth;
    if (!m_options.unified)
        least = std::min(least, m_panes[1].textWidth);
    const int widest = int(std::ceil(m_widest * m_metrics.column)) + 16;
    return std::max(0, widest - least);
}

DiffSide DiffScene::sideOf(const DiffItem &item, int pane) const
{
    if (m_options.unified)
        return item.show == DiffItem::Show::Left ? DiffSide::Left : DiffSide::Right;
    return pane == 0 ? DiffSide::Left : DiffSide::Right;
}

int DiffScene::lineOf(const DiffItem &item, int pane) const
{
    if (item.kind != DiffItem::Kind::Row)
        return -1;
    const DiffRow &row = diff().rows[size_t(item.row)];
    return sideOf(item, pane) == DiffSide::Left ? row.left : row.right;
}

QByteArrayView DiffScene::bytesOf(DiffSide side, int line) const
{
    return (side == DiffSide::Left ? diff().leftLines : diff().rightLines)[size_t(line)];
}

void DiffScene::setSecretsShown(bool shown)
{
    if (m_secretsShown == shown)
        return;
    m_secretsShown = shown;
    m_displays.clear();
    layOut();
}

std::vector<HiddenBytes> DiffScene::hiddenIn(DiffSide side, int line) const
{
    const auto &secrets = m_secrets[side == DiffSide::Right];
    if (m_secretsShown || secrets.empty())
        return {};
    const QByteArrayView bytes = bytesOf(side, line);
    const qsizetype from = bytes.data() - (side == DiffSide::Left ? diff().leftText : diff().rightText).constData();
    const qsizetype to = from + bytes.size();
    std::vector<HiddenBytes> hidden;
    auto secret = std::ranges::partition_point(secrets, [&](const SecretSpan &span) { return span.end() <= from; });
    for (; secret != secrets.end() && secret->offset < to; ++secret) {
        const qsizetype at = std::max(secret->offset, from);
        hidden.push_back({at - from, std::min(secret->end(), to) - at});
    }
    return hidden;
}

DisplayLine DiffScene::displayNow(DiffSide side, int line, bool whiteSpace) const
{
    return displayLine(bytesOf(side, line), whiteSpace, hiddenIn(side, line));
}

int DiffScene::columnsOfLine(DiffSide side, int line) const
{
    return hiddenIn(side, line).empty() ? columnsOf(bytesOf(side, line)) : columnsOf(display(side, line).text);
}

const DisplayLine &DiffScene::display(DiffSide side, int line) const
{
    const quint64 key = quint64(line) << 1 | quint64(side == DiffSide::Right);
    DisplayLine *found = m_displays.object(key);
    if (!found) {
        found = new DisplayLine(displayNow(side, line, m_options.whiteSpace));
        m_displays.insert(key, found);
    }
    return *found; // NOLINT(clang-analyzer-cplusplus.NewDelete): only what is larger than the cache goes at once
}

std::vector<int> DiffScene::breaks(const DiffItem &item, int pane) const
{
    const int line = lineOf(item, pane);
    if (line < 0)
        return {};
    if (!breaksLine(columnsOfLine(sideOf(item, pane), line), pane))
        return {};
    const QString &text = display(sideOf(item, pane), line).text;
    return breaksOf(text, columnsIn(pane), hangingOf(text, columnsIn(pane)));
}

int DiffScene::columnsIn(int pane) const
{
    return std::max(8, int(m_panes[pane].textWidth / m_metrics.column) - 1);
}

int DiffScene::changeOf(const DiffItem &item) const
{
    if (item.kind != DiffItem::Kind::Row)
        return -1;
    const auto &changes = diff().changes;
    const auto after = std::upper_bound(changes.begin(), changes.end(), item.row,
                                        [](int row, const DiffChange &change) { return row < change.first; });
    return after != changes.begin() && item.row <= (after - 1)->last ? int(after - changes.begin()) - 1 : -1;
}

int DiffScene::itemOfChange(int change) const
{
    const int row = diff().changes[size_t(change)].first;
    const auto found = std::find_if(m_items.begin(), m_items.end(), [&](const DiffItem &item) {
        return item.kind == DiffItem::Kind::Row && item.row >= row;
    });
    return int(found - m_items.begin());
}

std::vector<int> DiffScene::ticksOf(int item) const
{
    std::vector<int> edits;
    for (auto tick = std::lower_bound(m_ticks.begin(), m_ticks.end(), std::pair(item, 0));
         tick != m_ticks.end() && tick->first == item; ++tick)
        edits.push_back(tick->second);
    return edits;
}

bool DiffScene::belongsTo(int item, int edit) const
{
    const DiffItem &it = m_items[size_t(item)];
    if (it.kind == DiffItem::Kind::Dropped)
        return it.count == edit;
    if (it.kind != DiffItem::Kind::Row)
        return false;
    const auto &rows = content().edits[size_t(edit)].rows;
    return std::binary_search(rows.begin(), rows.end(), it.row);
}

} // namespace burrow
