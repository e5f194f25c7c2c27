#include "edit/shell_words.h"

namespace burrow {

qsizetype ShellQuotes::single(qsizetype at) const
{
    const qsizetype end = m_text.indexOf('\'', at + 1);
    return end < 0 ? -1 : end + 1;
}

qsizetype ShellQuotes::ansi(qsizetype at) const
{
    for (qsizetype i = at + 1; i < m_text.size(); ++i) {
        if (m_text[i] == '\\')
            ++i;
        else if (m_text[i] == '\'')
            return i + 1;
    }
    return -1;
}

qsizetype ShellQuotes::backtick(qsizetype at) const
{
    for (qsizetype i = at + 1; i < m_text.size(); ++i) {
        if (m_text[i] == '\\')
            ++i;
        else if (m_text[i] == '`')
            return i + 1;
    }
    return -1;
}

qsizetype ShellQuotes::twofold(qsizetype at, int depth) const
{
    for (qsizetype i = at + 1; i >= 0 && i < m_text.size();) {
        if (m_text[i] == '"')
            return i + 1;
        i = step(i, depth, false);
    }
    return -1;
}

qsizetype ShellQuotes::bracket(qsizetype at, int depth) const
{
    const char close = m_text[at] == '(' ? ')' : m_text[at] == '[' ? ']' : '}';
    for (qsizetype i = at + 1; i >= 0 && i < m_text.size();) {
        if (m_text[i] == close)
            return i + 1;
        if (m_text[i] == m_text[at]) {
            i = depth > maxDepth ? -1 : bracket(i, depth + 1);
        } else if (close == ')' && m_text[i] == '#' && (isShellBlank(m_text[i - 1]) || m_text[i - 1] == '\n')) {
            i = m_text.indexOf('\n', i);
        } else {
            i = step(i, depth, true);
        }
    }
    return -1;
}

qsizetype ShellQuotes::step(qsizetype at, int depth, bool singleQuotes) const
{
    if (depth > maxDepth)
        return -1;
    const char next = at + 1 < m_text.size() ? m_text[at + 1] : '\0';
    switch (m_text[at]) {
    case '\\': return qMin(at + 2, m_text.size());
    case '\'': return singleQuotes ? single(at) : at + 1;
    case '"': return twofold(at, depth + 1);
    case '`': return backtick(at);
    case '$':
        if (next == '(' || next == '{' || next == '[') // $[..] is arithmetic
            return bracket(at + 1, depth + 1);
        if (next == '\'' && singleQuotes)
            return ansi(at + 1);
        return at + 1;
    default: return at + 1;
    }
}

qsizetype ShellQuotes::wordEnd(qsizetype at) const
{
    while (at >= 0 && at < m_text.size() && !endsShellWord(m_text[at]))
        at = step(at, 0, true);
    return at;
}

qsizetype ShellQuotes::conditionEnd(qsizetype at) const
{
    while (at >= 0 && at < m_text.size()) {
        if (endsShellWord(m_text[at])) {
            ++at;
            continue;
        }
        const qsizetype start = at;
        at = wordEnd(at);
        if (at > 0 && m_text.sliced(start, at - start) == "]]")
            return at;
    }
    return -1;
}

namespace {

bool isNamePart(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

// True for $NAME, ${NAME.. and zsh's ${(flags)NAME.., not for $NAMES.
bool mentionsVariable(QByteArrayView text, QByteArrayView name)
{
    for (qsizetype at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
        const qsizetype end = at + name.size();
        const QByteArrayView before = text.first(at);
        const bool expanded =
            before.endsWith('$') || before.endsWith("${") || (before.endsWith(')') && before.contains("${("));
        if (expanded && (end == text.size() || !isNamePart(text[end])))
            return true;
    }
    return false;
}

} // namespace

ShellAssignment assignmentOf(QByteArrayView word)
{
    const qsizetype equals = word.indexOf('=');
    if (equals < 1)
        return ShellAssignment::None;
    QByteArrayView name = word.first(equals);
    const bool adds = name.endsWith('+');
    if (adds)
        name.chop(1);
    if (name.isEmpty() || !std::all_of(name.begin(), name.end(), isNamePart))
        return ShellAssignment::None;
    const QByteArrayView value = word.sliced(equals + 1);
    const bool keeps = adds || mentionsVariable(value, "PATH") || mentionsVariable(value, "path");
    return (name == "PATH" || name == "path") && !keeps ? ShellAssignment::PathReset : ShellAssignment::Other;
}

} // namespace burrow
