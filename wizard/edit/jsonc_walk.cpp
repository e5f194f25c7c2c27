#include "edit/jsonc_walk.h"

#include "json/reader.h"

namespace burrow {

namespace {

// Follows the path while the reader passes by. Containers off the path are only counted.
class Follower
{
public:
    Follower(QByteArrayView text, const json::Path &path, Walk &walk)
        : m_text(text)
        , m_path(path)
        , m_walk(walk)
    {
    }

    void open(char kind, qsizetype offset)
    {
        const bool follow = m_depth == 0 || (m_depth == m_tracked && beginValue(offset) && m_tracked < m_path.size());
        if (m_depth == 0)
            m_walk.rootStart = offset;
        ++m_depth;
        if (!follow)
            return;
        m_walk.levels.resize(m_tracked);
        m_walk.levels.push_back(Container{kind == '{', offset, offset, {}, -1});
        if (m_tracked == 0) // most items of a settings.json are its outermost; fetching memory anew for them takes time
            m_walk.levels.back().items.reserve(size_t(m_text.size() / 64));
        ++m_tracked;
    }
    void close(qsizetype offset)
    {
        if (m_depth == m_tracked)
            m_walk.levels[--m_tracked].close = offset;
        --m_depth;
        if (m_depth == 0)
            m_walk.rootEnd = offset + 1;
        else if (m_depth == m_tracked)
            current().items.back().valueEnd = offset + 1;
    }
    void key(const json::Token &token)
    {
        if (m_depth != m_tracked)
            return;
        Item &item = current().items.emplace_back();
        item.start = token.offset;
        item.keyEnd = token.end;
        item.wanted = names(token);
    }
    void scalar(const json::Token &token)
    {
        if (m_depth == 0) {
            m_walk.rootStart = token.offset;
            m_walk.rootEnd = token.end;
        } else if (m_depth == m_tracked) {
            beginValue(token.offset);
            current().items.back().valueEnd = token.end;
        }
    }
    void comma(qsizetype offset)
    {
        if (m_depth == m_tracked)
            current().items.back().comma = offset;
    }

private:
    Container &current() { return m_walk.levels[m_tracked - 1]; }

    // The value of an item of the current container starts here; true if the path leads through it.
    bool beginValue(qsizetype offset)
    {
        Container &container = current();
        if (!container.object) {
            Item &item = container.items.emplace_back();
            item.start = offset;
            item.wanted = m_tracked <= m_path.size() && std::holds_alternative<int>(m_path[m_tracked - 1]) &&
                          std::get<int>(m_path[m_tracked - 1]) == int(container.items.size()) - 1;
        }
        Item &item = container.items.back();
        item.valueStart = offset;
        if (!item.wanted)
            return false;
        container.found = int(container.items.size()) - 1;
        m_walk.levels.resize(m_tracked); // what an earlier equal key led to does not count any more
        return true;
    }

    bool names(const json::Token &token) const
    {
        if (m_tracked > m_path.size())
            return false;
        const auto *name = std::get_if<QByteArray>(&m_path[m_tracked - 1]);
        if (!name)
            return false;
        if (token.escaped)
            return json::decode(m_text, token) == *name;
        return m_text.sliced(token.offset + 1, token.end - token.offset - 2) == *name;
    }

    QByteArrayView m_text;
    const json::Path &m_path;
    Walk &m_walk;
    size_t m_depth = 0;   // brackets around us
    size_t m_tracked = 0; // how many of them, from the outermost, lie on the path
};

} // namespace

Result<Walk> walk(QByteArrayView text, const json::Path &path)
{
    Walk result;
    Follower follower(text, path, result);
    const json::Options options;
    const json::Problem problem = json::read(text, options, follower, &result.blank);
    if (problem.reason != json::Reason::None)
        return json::syntaxError(text, problem, options.maxDepth);
    return result;
}

} // namespace burrow
