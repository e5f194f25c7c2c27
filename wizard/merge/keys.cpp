// Three-way merge of JSONC: two trees compared with what they came from, key by key; ours become edits of their text.
#include "diff/diff.h"
#include "merge/parts.h"

#include <QCryptographicHash>
#include <QHash>

#include <algorithm>

namespace burrow {
namespace {

using json::Node;
using Op = JsoncEdit::Op;

/// A text and what it says.
struct Document
{
    const QByteArray &text;
    json::Document parsed;

    std::optional<QByteArray> written(const Node *node) const
    {
        return node ? std::optional(text.mid(node->offset, node->length)) : std::nullopt;
    }
};

bool same(const Node *a, const Node *b)
{
    return a == b || (a && b && json::sameValue(*a, *b));
}

bool areObjects(const Node *a, const Node *b)
{
    return a && b && a->isObject() && b->isObject();
}

/// The members of an object that count, in the order of the file.
class Members
{
public:
    explicit Members(const Node *object)
    {
        for (const Node &child : object ? object->children : m_none)
            m_byKey.insert(child.key, &child);
        for (const Node &child : object ? object->children : m_none) {
            if (m_byKey.value(child.key) == &child)
                m_inOrder.push_back(&child);
        }
    }
    const Node *of(const QByteArray &key) const { return m_byKey.value(key); }
    const std::vector<const Node *> &inOrder() const { return m_inOrder; }

private:
    const std::vector<Node> m_none;
    QHash<QByteArray, const Node *> m_byKey;
    std::vector<const Node *> m_inOrder;
};

/// What people call a list element: the name of a launch configuration, the label of a task.
QByteArray nameOf(const Node &element)
{
    for (const char *key : {"name", "label"}) {
        if (const Node *name = element.isObject() ? element.member(key) : nullptr; name && name->isString())
            return name->text;
    }
    return {};
}

/// How the elements of a list correspond to those of the list it came from.
struct Alignment
{
    std::vector<int> at;                 ///< for each element of base its index now, -1 if it is gone; rising
    std::vector<std::vector<int>> added; ///< before each element of base, and at the end: new ones

    Alignment(const Node &base, const Node &side)
        : at(base.children.size(), -1)
        , added(base.children.size() + 1)
    {
        // Equal elements by the line diff, one line each.
        const auto lines = [](const Node &list) {
            QByteArray text;
            for (const Node &element : list.children)
                text += QCryptographicHash::hash(json::print(element, true), QCryptographicHash::Sha256).toHex() + '\n';
            return text;
        };
        const Diff difference = diff(lines(base), lines(side));
        for (const DiffRow &row : difference.rows) {
            if (row.kind == DiffRow::Kind::Same)
                at[size_t(row.left)] = row.right;
        }
        int next = 0; // index of side that comes next
        for (size_t begin = 0; begin <= at.size();) {
            size_t end = begin;
            while (end < at.size() && at[end] < 0)
                ++end;
            const int stop = end < at.size() ? at[end] : int(side.children.size());
            pair(base, side, begin, end, next, stop);
            next = stop + 1;
            begin = end + 1;
        }
    }

private:
    // Within a run without equal ones: elements of one name, or one for one, are the same element, changed.
    void pair(const Node &base, const Node &side, size_t begin, size_t end, int next, int stop)
    {
        const bool oneForOne = end - begin == size_t(stop - next);
        size_t element = begin;
        for (; element < end; ++element) {
            const QByteArray name = nameOf(base.children[element]);
            int match = -1;
            for (int i = next; i < stop && match < 0 && !name.isEmpty(); ++i)
                match = nameOf(side.children[size_t(i)]) == name ? i : -1;
            if (match < 0 && oneForOne && next < stop)
                match = next;
            if (match < 0)
                continue;
            for (; next < match; ++next)
                added[element].push_back(next);
            at[element] = match;
            next = match + 1;
        }
        for (; next < stop; ++next)
            added[end].push_back(next);
    }
};

class KeyMerge
{
public:
    KeyMerge(const Texts &texts, Document base, Document ours, Document theirs)
        : m_texts(texts)
        , m_base(std::move(base))
        , m_ours(std::move(ours))
        , m_theirs(std::move(theirs))
    {
    }

    Result<KeyedMerge> run()
    {
        value({}, {}, &m_base.parsed.root, &m_ours.parsed.root, &m_theirs.parsed.root);
        std::vector<FileEdit> edits(m_edits.begin(), m_edits.end());
        Result<QByteArray> text = applyEdits(m_theirs.text, edits);
        if (!text)
            return text.error();
        m_result.merge.text = *std::move(text);
        return std::move(m_result);
    }

private:
    /// inBase and at: the same place in base and in theirs. Null: not there.
    void value(const json::Path &inBase, const json::Path &at, const Node *base, const Node *ours, const Node *theirs)
    {
        if (same(base, ours) || same(ours, theirs))
            return;
        if (areObjects(ours, theirs) && (!base || base->isObject()))
            return object(inBase, at, base, *ours, *theirs);
        if (base && ours && theirs && base->isArray() && ours->isArray() && theirs->isArray())
            return list(inBase, at, *base, *ours, *theirs);
        if (same(base, theirs))
            write(at, ours);
        else if (conflict(inBase, at, base, ours, theirs))
            write(at, ours);
    }

    void object(const json::Path &inBase, const json::Path &at, const Node *base, const Node &ours, const Node &theirs)
    {
        const Members before(base), mine(&ours), other(&theirs);
        const auto member = [&](const QByteArray &key) {
            json::Path baseKey = inBase, key3 = at;
            baseKey.emplace_back(key);
            key3.emplace_back(key);
            value(baseKey, key3, before.of(key), mine.of(key), other.of(key));
        };
        for (const Node *removed : before.inOrder()) {
            if (!mine.of(removed->key))
                member(removed->key);
        }
        for (const Node *present : mine.inOrder())
            member(present->key);
    }

    void list(const json::Path &inBase, const json::Path &at, const Node &base, const Node &ours, const Node &theirs)
    {
        const Alignment mine(base, ours), other(base, theirs);
        if (addsCollide(ours, mine, theirs, other)) {
            if (conflict(inBase, at, &base, &ours, &theirs))
                write(at, &ours);
            return;
        }
        // Each edit moves the elements behind it: what was found from the front is done from the back.
        std::vector<std::vector<JsoncEdit>> parts;
        const auto part = [&](const auto &collect) {
            std::vector<JsoncEdit> outer = std::exchange(m_edits, {});
            collect();
            parts.push_back(std::exchange(m_edits, std::move(outer)));
        };
        for (size_t i = 0; i <= base.children.size(); ++i) {
            part([&] { insertAdded(at, ours, mine.added[i], theirs, other, i); });
            if (i < base.children.size())
                part([&] { element(inBase, at, base, ours, mine, theirs, other, i); });
        }
        for (auto edits = parts.rbegin(); edits != parts.rend(); ++edits)
            m_edits.insert(m_edits.end(), edits->begin(), edits->end());
    }

    void element(const json::Path &inBase, const json::Path &at, const Node &base, const Node &ours,
                 const Alignment &mine, const Node &theirs, const Alignment &other, size_t index)
    {
        const Node &before = base.children[index];
        const auto now = [&](const Node &side, const Alignment &alignment) {
            return alignment.at[index] < 0 ? nullptr : &side.children[size_t(alignment.at[index])];
        };
        const Node *mineNow = now(ours, mine), *theirsNow = now(theirs, other);
        json::Path baseElement = inBase, place = at;
        baseElement.emplace_back(int(index));
        place.emplace_back(theirsNow ? other.at[index] : placeBefore(other, index, theirs));
        if (theirsNow)
            return value(baseElement, place, &before, mineNow, theirsNow);
        // They took it out: ours, if changed, can only come back as a new one.
        if (mineNow && !same(&before, mineNow) && conflict(baseElement, place, &before, mineNow, nullptr))
            m_edits.push_back({place, Op::Insert, json::print(*mineNow, false)});
    }

    // Where in theirs something belongs that stands before an element of base.
    static int placeBefore(const Alignment &other, size_t index, const Node &theirs)
    {
        for (; index < other.at.size(); ++index) {
            if (other.at[index] >= 0)
                return other.at[index];
        }
        return int(theirs.children.size());
    }

    void insertAdded(const json::Path &at, const Node &ours, const std::vector<int> &added, const Node &theirs,
                     const Alignment &other, size_t gap)
    {
        json::Path place = at;
        place.emplace_back(placeBefore(other, gap, theirs));
        for (auto index = added.rbegin(); index != added.rend(); ++index) {
            const Node &element = ours.children[size_t(*index)];
            if (!isAmong(element, theirs, other.added[gap]))
                m_edits.push_back({place, Op::Insert, json::print(element, false)});
        }
    }

    static bool isAmong(const Node &element, const Node &list, const std::vector<int> &indexes)
    {
        return std::any_of(indexes.begin(), indexes.end(),
                           [&](int i) { return json::sameValue(element, list.children[size_t(i)]); });
    }

    // New objects at one place of a list are entries of their own, and both stay. Plain values there (flags of a
    // command) are one text, whose order only a person can know.
    static bool addsCollide(const Node &ours, const Alignment &mine, const Node &theirs, const Alignment &other)
    {
        for (size_t gap = 0; gap < mine.added.size(); ++gap) {
            bool oursOnly = false, theirsOnly = false, plain = false;
            for (const int i : mine.added[gap]) {
                oursOnly = oursOnly || !isAmong(ours.children[size_t(i)], theirs, other.added[gap]);
                plain = plain || !ours.children[size_t(i)].isObject();
            }
            for (const int i : other.added[gap]) {
                theirsOnly = theirsOnly || !isAmong(theirs.children[size_t(i)], ours, mine.added[gap]);
                plain = plain || !theirs.children[size_t(i)].isObject();
            }
            if (oursOnly && theirsOnly && plain)
                return true;
        }
        return false;
    }

    void write(const json::Path &at, const Node *ours)
    {
        if (ours)
            m_edits.push_back({at, Op::Set, json::print(*ours, false)});
        else
            m_edits.push_back({at, Op::Remove, {}});
    }

    /// Notes it; true if ours shall win.
    bool conflict(const json::Path &inBase, const json::Path &at, const Node *base, const Node *ours,
                  const Node *theirs)
    {
        const bool wins = m_texts.oursWins(m_result.merge.conflicts.size());
        m_result.merge.conflicts.push_back({.place = placeOf(inBase),
                                            .at = at,
                                            .base = m_base.written(base),
                                            .ours = m_ours.written(ours),
                                            .theirs = m_theirs.written(theirs)});
        m_result.inBase.push_back(inBase);
        return wins;
    }

    Text placeOf(const json::Path &inBase) const
    {
        if (inBase.empty())
            return {"merge", QT_TRANSLATE_NOOP("merge", "the whole file")};
        QStringList parts;
        json::Path reached;
        for (const auto &step : inBase) {
            reached.push_back(step);
            if (const auto *key = std::get_if<QByteArray>(&step)) {
                parts << QString::fromUtf8(*key);
                continue;
            }
            const Node *element = m_base.parsed.root.at(reached);
            const QByteArray name = element ? nameOf(*element) : QByteArray();
            parts << (name.isEmpty() ? u'[' + QString::number(std::get<int>(step)) + u']' : QString::fromUtf8(name));
        }
        return Text::verbatim(parts.join(QStringLiteral(" > ")));
    }

    const Texts &m_texts;
    Document m_base, m_ours, m_theirs;
    std::vector<JsoncEdit> m_edits;
    KeyedMerge m_result;
};

} // namespace

Result<KeyedMerge> mergeJsonc(const Texts &texts)
{
    auto base = json::parse(texts.base), ours = json::parse(texts.ours), theirs = json::parse(texts.theirs);
    for (const auto *text : {&theirs, &ours, &base}) {
        if (!*text)
            return text->error();
    }
    return KeyMerge(texts, {texts.base, *std::move(base)}, {texts.ours, *std::move(ours)},
                    {texts.theirs, *std::move(theirs)})
        .run();
}

} // namespace burrow
