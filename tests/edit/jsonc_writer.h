// JSON with comments as people write it, made up from a seed.
#pragma once

#include "json/json.h"

#include <QRandomGenerator>

namespace burrow {

/// Writes a random document. Each comment is unique, /*#12*/ or //#13, so that it can be followed.
class JsoncWriter
{
public:
    explicit JsoncWriter(quint32 seed)
        : m_random(seed)
    {
        m_eol = chance(30) ? "\r\n" : "\n";
        m_unit = pick({"  ", "    ", "\t", "   "});
        m_comments = chance(25) ? 0 : m_random.bounded(45);
        m_trailing = chance(50) ? 0 : m_random.bounded(100);
        m_dense = chance(20);
    }

    QByteArray document()
    {
        QByteArray text = chance(10) ? "\xEF\xBB\xBF" : "";
        if (chance(m_comments))
            text += lineComment() + m_eol;
        text += container(true, 0, chance(15));
        if (chance(70))
            text += m_eol;
        return text;
    }

    bool chance(int percent) { return int(m_random.bounded(100)) < percent; }
    int below(int n) { return int(m_random.bounded(n)); }
    QByteArray pick(std::initializer_list<const char *> list) { return *(list.begin() + below(int(list.size()))); }
    QByteArray key() { return pick({"a", "b", "c", "go.x", "[go]", "", "键"}); }
    QByteArray scalar()
    {
        return pick({"1", "1.0", "\"x\"", "\"// no\"", "true", "null", "-1e3", "\"\\u00e9,}\"", "\"\""});
    }
    QByteArray literal()
    {
        return chance(60) ? scalar() : pick({"[]", "{}", "[1,2]", "{\"n\":{\"m\":[true]}}", "{\"x\":1,\"y\":\"z\"}"});
    }

private:
    QByteArray blockComment()
    {
        return "/*#" + QByteArray::number(++m_count) + (chance(10) ? m_eol + " more " : QByteArray()) + "*/";
    }
    QByteArray lineComment() { return "//#" + QByteArray::number(++m_count) + "."; }

    QByteArray value(int depth, bool oneLine)
    {
        if (depth > 3 || chance(50))
            return scalar();
        return container(chance(60), depth, oneLine || chance(25));
    }

    QByteArray container(bool object, int depth, bool oneLine)
    {
        QByteArray out = object ? "{" : "[", indent = m_unit.repeated(depth + 1);
        const int count = chance(15) ? 0 : 1 + below(4);
        if (!oneLine && chance(m_comments / 3))
            out += ' ' + (chance(50) ? lineComment() : blockComment()) + (count == 0 ? m_eol : QByteArray());
        for (int i = 0; i < count; ++i) {
            const bool last = i + 1 == count;
            if (oneLine) {
                out += m_dense ? "" : i > 0 || chance(20) ? " " : "";
                if (chance(m_comments / 3))
                    out += blockComment() + ' ';
            } else if (i == 0 || chance(95)) {
                out += m_eol + indent;
                if (chance(10))
                    out += m_eol + indent;
                while (chance(m_comments / 2))
                    out += (chance(50) ? lineComment() : blockComment()) + m_eol + indent;
                if (chance(m_comments / 6))
                    out += blockComment() + ' ';
            } else {
                out += ' '; // two on a line
            }
            if (object)
                out += json::quote(key()) + (chance(m_comments / 8) ? blockComment() : QByteArray()) +
                       (m_dense ? ":" : ": ") + (chance(m_comments / 8) ? blockComment() : QByteArray());
            out += value(depth + 1, oneLine);
            if (chance(m_comments / 5))
                out += ' ' + (oneLine || chance(60) ? blockComment() : lineComment() + m_eol + indent);
            if (!last || chance(m_trailing))
                out += ',';
            if (chance(m_comments / 2)) {
                // A line comment needs the next item on a new line: only the last of a container is sure to be followed
                // by one.
                out += ' ' + (!oneLine && last && chance(60) ? lineComment() : blockComment());
            }
        }
        if (!oneLine && count > 0) {
            if (chance(m_comments / 4))
                out += m_eol + indent + lineComment();
            out += m_eol + m_unit.repeated(depth);
        }
        return out + (object ? '}' : ']');
    }

    QRandomGenerator m_random;
    QByteArray m_eol, m_unit;
    int m_comments = 0, m_trailing = 0, m_count = 0;
    bool m_dense = false;
};

} // namespace burrow
