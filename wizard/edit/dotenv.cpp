// A dotenv file, as launch.json's envFile names one: read as VS Code's Go extension reads it (a line at a time, the
// last of a name counts), and with the values over several lines that other readers of such files allow left whole.
#include "edit/parts.h"

#include <QHash>

#include <algorithm>
#include <cstring>

namespace burrow {

namespace {

/// One assignment, as byte offsets.
struct Assignment
{
    qsizetype start = 0;                    ///< of its line
    qsizetype keyStart = 0, keyEnd = 0;     ///< the name
    qsizetype valueStart = 0, valueEnd = 0; ///< with its quotes; white space at the end of the line not counted
    qsizetype commentStart = -1;            ///< "# .." behind the value, -1 if there is none
    qsizetype lineEnd = 0;                  ///< before the line break
    qsizetype next = 0;                     ///< start of the next line
    int line = 0;
};

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\v' || c == '\f';
}

bool isNamePart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.' ||
           c == '-';
}

bool isQuote(char c)
{
    return c == '"' || c == '\'' || c == '`';
}

class Reader
{
public:
    explicit Reader(QByteArrayView text)
        : m_text(text)
    {
    }

    std::vector<Assignment> all() const
    {
        std::vector<Assignment> found;
        int line = 1;
        for (qsizetype start = m_text.startsWith("\xEF\xBB\xBF") ? 3 : 0; start < m_text.size();) {
            Assignment assignment = at(start);
            assignment.line = line;
            if (assignment.keyEnd > assignment.keyStart)
                found.push_back(assignment);
            line += int(std::count(m_text.begin() + start, m_text.begin() + assignment.next, '\n'));
            start = assignment.next;
        }
        return found;
    }

private:
    qsizetype skipBlanks(qsizetype at, qsizetype end) const
    {
        while (at < end && isBlank(m_text[at]))
            ++at;
        return at;
    }
    void setLineEnd(Assignment &assignment, qsizetype from) const
    {
        const qsizetype lf = m_text.indexOf('\n', from);
        assignment.next = lf < 0 ? m_text.size() : lf + 1;
        assignment.lineEnd = lf < 0 ? m_text.size() : lf;
        if (assignment.lineEnd > from && m_text[assignment.lineEnd - 1] == '\r')
            --assignment.lineEnd;
    }

    // The line that starts here; without a name if it assigns nothing.
    Assignment at(qsizetype start) const
    {
        Assignment assignment;
        assignment.start = start;
        setLineEnd(assignment, start);
        const auto word = [&](qsizetype from) {
            while (from < assignment.lineEnd && isNamePart(m_text[from]))
                ++from;
            return from;
        };
        qsizetype nameStart = skipBlanks(start, assignment.lineEnd), nameEnd = word(nameStart);
        qsizetype next = skipBlanks(nameEnd, assignment.lineEnd);
        if (m_text.sliced(nameStart, nameEnd - nameStart) == "export" && next > nameEnd && next < assignment.lineEnd &&
            m_text[next] != '=') {
            nameStart = next;
            nameEnd = word(nameStart);
            next = skipBlanks(nameEnd, assignment.lineEnd);
        }
        if (nameEnd == nameStart || next == assignment.lineEnd || m_text[next] != '=')
            return assignment;
        assignment.keyStart = nameStart;
        assignment.keyEnd = nameEnd;
        readValue(assignment, skipBlanks(next + 1, assignment.lineEnd));
        return assignment;
    }

    void readValue(Assignment &assignment, qsizetype start) const
    {
        assignment.valueStart = start;
        if (readQuoted(assignment))
            return;
        assignment.valueEnd = assignment.lineEnd;
        for (qsizetype i = start + 1; i < assignment.lineEnd; ++i) {
            if (m_text[i] == '#' && isBlank(m_text[i - 1])) {
                assignment.commentStart = assignment.valueEnd = i;
                break;
            }
        }
        while (assignment.valueEnd > start && isBlank(m_text[assignment.valueEnd - 1]))
            --assignment.valueEnd;
    }

    // A value in quotes, perhaps over several lines, with nothing but a comment behind it.
    bool readQuoted(Assignment &assignment) const
    {
        const qsizetype open = assignment.valueStart;
        if (open >= assignment.lineEnd || !isQuote(m_text[open]))
            return false;
        const char quote = m_text[open];
        qsizetype close = open + 1;
        while (close < m_text.size() && m_text[close] != quote)
            close += quote != '\'' && m_text[close] == '\\' ? 2 : 1;
        if (close >= m_text.size())
            return false;
        Assignment whole = assignment;
        setLineEnd(whole, close);
        const qsizetype rest = skipBlanks(close + 1, whole.lineEnd);
        if (rest < whole.lineEnd && m_text[rest] != '#')
            return false;
        whole.valueEnd = close + 1;
        whole.commentStart = rest < whole.lineEnd ? rest : -1;
        assignment = whole;
        return true;
    }

    QByteArrayView m_text;
};

// The value as the extension sees it, but for ${NAME}, which it replaces.
QByteArray valueOf(QByteArrayView text, const Assignment &assignment)
{
    QByteArray value = text.sliced(assignment.valueStart, assignment.valueEnd - assignment.valueStart).toByteArray();
    if (value.size() < 2 || !isQuote(value[0]) || value.back() != value[0])
        return value;
    const bool expands = value[0] == '"';
    value = value.mid(1, value.size() - 2);
    return expands ? value.replace("\\n", "\n") : value;
}

bool isPlain(const QByteArray &value)
{
    return std::all_of(value.begin(), value.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               (c != '\0' && std::strchr("_./:@%+,=-~{}", c));
    });
}

// Quotes that give the value back in every reader: in double quotes a backslash and a lone $ mean something to some.
std::optional<QByteArray> quoted(const QByteArray &value)
{
    if (isPlain(value))
        return value;
    const bool dollar = value.contains('$') && !value.contains("${");
    if (!value.contains('"') && !value.contains('\\') && !value.contains('`') && !dollar)
        return '"' + value + '"';
    if (!value.contains('\''))
        return '\'' + value + '\'';
    return std::nullopt;
}

QByteArray eolOf(QByteArrayView text)
{
    const qsizetype lf = text.indexOf('\n');
    return lf > 0 && text[lf - 1] == '\r' ? "\r\n" : "\n";
}

} // namespace

Result<QByteArray> editDotenv(QByteArrayView before, const EnvLineEdit &edit)
{
    std::vector<Assignment> lines = Reader(before).all();
    std::erase_if(lines, [&](const Assignment &line) {
        return before.sliced(line.keyStart, line.keyEnd - line.keyStart) != edit.key;
    });
    if (!edit.value) {
        QByteArray after;
        qsizetype done = 0;
        for (const Assignment &line : lines) {
            after += before.sliced(done, line.start - done);
            done = line.next;
            if (line.commentStart >= 0) // on a line of its own
                after += before.sliced(line.commentStart, line.next - line.commentStart);
        }
        return after + before.sliced(done).toByteArray();
    }

    const std::optional<QByteArray> value = quoted(*edit.value);
    if (!value)
        return Error{ErrorKind::Usage,
                     Text("edit",
                          QT_TRANSLATE_NOOP("edit", "The value of %1 holds both kinds of quotes, or one of them with a "
                                                    "backslash or $: readers of this file do not agree on those."),
                          {QString::fromUtf8(edit.key)}),
                     {},
                     {}};
    const QByteArray eol = eolOf(before);
    if (lines.empty()) {
        QByteArray after = before.toByteArray();
        const bool ended = after.isEmpty() || after == "\xEF\xBB\xBF" || after.endsWith('\n');
        // Without a line break at its end the file stays so.
        return after + (ended ? QByteArray() : eol) + edit.key + '=' + *value + (ended ? eol : QByteArray());
    }
    const Assignment &last = lines.back(); // the one that counts
    if (last.commentStart < 0 && valueOf(before, last) == *edit.value)
        return before.toByteArray();
    QByteArray after = before.first(last.start).toByteArray();
    // Behind an unquoted value the extension takes a comment for a part of it: it goes above.
    if (last.commentStart >= 0)
        after += before.sliced(last.commentStart, last.lineEnd - last.commentStart).toByteArray() + eol;
    after += before.sliced(last.start, last.valueStart - last.start);
    after += *value;
    return after + before.sliced(last.commentStart >= 0 ? last.lineEnd : last.valueEnd).toByteArray();
}

std::vector<EnvLine> readDotenv(QByteArrayView text)
{
    std::vector<EnvLine> found;
    for (const Assignment &line : Reader(text).all()) {
        EnvLine entry{text.sliced(line.keyStart, line.keyEnd - line.keyStart).toByteArray(), valueOf(text, line),
                      line.line};
        std::erase_if(found, [&](const EnvLine &earlier) { return earlier.key == entry.key; });
        found.push_back(std::move(entry));
    }
    return found;
}

} // namespace burrow
