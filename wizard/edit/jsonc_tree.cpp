#include "edit/jsonc_tree.h"

#include "json/reader.h"

#include <algorithm>

namespace burrow {

/// Adds what it reads to the branches of a tree. Offsets are moved, for a part that was cut out of a longer text.
class JsoncTreeReader
{
public:
    JsoncTreeReader(std::vector<JsoncTree::Branch> &branches, qsizetype move)
        : m_branches(branches)
        , m_move(move)
    {
    }

    void open(char kind, qsizetype offset)
    {
        const int branch = int(m_branches.size());
        if (m_open.empty())
            rootStart = offset + m_move;
        else
            beginValue(offset, branch);
        m_branches.push_back({Container{kind == '{', offset + m_move, offset + m_move, {}, -1}, {}});
        m_open.push_back(branch);
    }
    void close(qsizetype offset)
    {
        current().container.close = offset + m_move;
        m_open.pop_back();
        if (m_open.empty())
            rootEnd = offset + m_move + 1;
        else
            current().container.items.back().valueEnd = offset + m_move + 1;
    }
    void key(const json::Token &token)
    {
        Item &item = current().container.items.emplace_back();
        item.start = token.offset + m_move;
        item.keyEnd = token.end + m_move;
        current().below.push_back(-1);
    }
    void scalar(const json::Token &token)
    {
        if (m_open.empty()) {
            rootStart = token.offset + m_move;
            rootEnd = token.end + m_move;
            return;
        }
        beginValue(token.offset, -1);
        current().container.items.back().valueEnd = token.end + m_move;
    }
    void comma(qsizetype offset) { current().container.items.back().comma = offset + m_move; }

    qsizetype rootStart = 0, rootEnd = 0;

private:
    JsoncTree::Branch &current() { return m_branches[size_t(m_open.back())]; }

    void beginValue(qsizetype offset, int branch)
    {
        if (!current().container.object) {
            Item &item = current().container.items.emplace_back();
            item.start = offset + m_move;
            current().below.push_back(-1);
        }
        current().container.items.back().valueStart = offset + m_move;
        current().below.back() = branch;
    }

    std::vector<JsoncTree::Branch> &m_branches;
    qsizetype m_move = 0;
    std::vector<int> m_open;
};

namespace {

bool isNamed(QByteArrayView text, const Item &item, const QByteArray &name)
{
    const QByteArrayView inside = text.sliced(item.start + 1, item.keyEnd - item.start - 2);
    if (!inside.contains('\\'))
        return inside == name;
    const auto key = json::parse(text.sliced(item.start, item.keyEnd - item.start));
    return key && key->root.text == name;
}

} // namespace

Result<JsoncTree> JsoncTree::of(QByteArrayView text)
{
    JsoncTree tree;
    JsoncTreeReader reader(tree.m_branches, 0);
    const json::Options options;
    const json::Problem problem = json::read(text, options, reader, &tree.m_blank);
    if (problem.reason != json::Reason::None)
        return json::syntaxError(text, problem, options.maxDepth);
    tree.m_rootStart = reader.rootStart;
    tree.m_rootEnd = reader.rootEnd;
    return tree;
}

Walk JsoncTree::walk(QByteArrayView text, const json::Path &path)
{
    Walk walk;
    walk.blank = m_blank;
    walk.rootStart = m_rootStart;
    walk.rootEnd = m_rootEnd;
    m_walked.clear();
    int branch = m_branches.empty() ? -1 : 0;
    for (size_t step = 0; branch >= 0; ++step) {
        const Branch &here = m_branches[size_t(branch)];
        m_walked.push_back(branch);
        Container &container = walk.levels.emplace_back(here.container);
        branch = -1;
        if (step == path.size())
            break;
        const auto *name = std::get_if<QByteArray>(&path[step]);
        const auto *index = std::get_if<int>(&path[step]);
        for (size_t i = 0; i < container.items.size(); ++i) {
            Item &item = container.items[i];
            item.wanted = container.object ? name && isNamed(text, item, *name) : index && *index == int(i);
            if (item.wanted)
                container.found = int(i);
        }
        if (container.found >= 0 && step + 1 < path.size())
            branch = here.below[size_t(container.found)];
    }
    return walk;
}

void JsoncTree::shift(qsizetype from, qsizetype by)
{
    const auto move = [&](qsizetype &offset) { offset += offset >= from ? by : 0; };
    move(m_rootStart);
    move(m_rootEnd);
    for (Branch &branch : m_branches) {
        move(branch.container.open);
        move(branch.container.close);
        for (Item &item : branch.container.items) {
            move(item.start);
            move(item.keyEnd);
            move(item.valueStart);
            move(item.valueEnd);
            move(item.comma);
        }
    }
}

bool JsoncTree::follow(QByteArrayView text, const std::vector<Splice> &splices, size_t levels)
{
    if (m_blank || levels == 0 || levels != m_walked.size() || splices.empty())
        return false;
    qsizetype from = splices.front().start, to = splices.front().end, growth = 0;
    for (const Splice &splice : splices) {
        from = qMin(from, splice.start);
        to = qMax(to, splice.end);
        growth += splice.text.size() - (splice.end - splice.start);
    }
    const auto changed = size_t(m_walked.back());
    std::vector<Item> old = std::move(m_branches[changed].container.items);
    std::vector<int> oldBelow = std::move(m_branches[changed].below);
    const qsizetype open = m_branches[changed].container.open, close = m_branches[changed].container.close;
    if (from <= open || to > close)
        return false;

    // Items that the splices do not even touch stay; what lies between them is read again.
    const auto firstTouched =
        std::find_if(old.begin(), old.end(), [&](const Item &item) { return item.end() >= from; });
    const auto firstAfter = std::find_if(firstTouched, old.end(), [&](const Item &item) { return item.start > to; });
    const qsizetype partStart = firstTouched == old.begin() ? open + 1 : std::prev(firstTouched)->end();
    const qsizetype partEnd = (firstAfter == old.end() ? close : firstAfter->start) + growth;
    const size_t kept = size_t(firstTouched - old.begin()), after = size_t(firstAfter - old.begin());

    m_branches[changed].container.items = std::move(old);
    shift(to, growth);
    old = std::move(m_branches[changed].container.items);

    const bool object = m_branches[changed].container.object;
    // The line break ends a comment that may stand last.
    const QByteArray part =
        (object ? '{' : '[') + text.sliced(partStart, partEnd - partStart).toByteArray() + (object ? "\n}" : "\n]");
    const int read = int(m_branches.size());
    JsoncTreeReader reader(m_branches, partStart - 1);
    if (json::read(QByteArrayView(part), json::Options(), reader).reason != json::Reason::None)
        return false;
    Branch found = std::move(m_branches[size_t(read)]);
    Branch &branch = m_branches[changed];
    branch.container.items.assign(old.begin(), old.begin() + qsizetype(kept));
    branch.below.assign(oldBelow.begin(), oldBelow.begin() + qsizetype(kept));
    const auto append = [](auto &to_, const auto &from_, size_t first) {
        to_.insert(to_.end(), from_.begin() + qsizetype(first), from_.end());
    };
    append(branch.container.items, found.container.items, 0);
    append(branch.below, found.below, 0);
    append(branch.container.items, old, after);
    append(branch.below, oldBelow, after);
    return true;
}

} // namespace burrow
