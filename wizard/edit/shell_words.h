// Words of a POSIX-like shell: where they end, what quotes and brackets enclose, what they assign. Internal to this
// folder.
#pragma once

#include <QByteArrayView>

#include <algorithm>
#include <initializer_list>

namespace burrow {

inline bool isOneOf(QByteArrayView word, std::initializer_list<const char *> list)
{
    return std::any_of(list.begin(), list.end(), [&](const char *entry) { return word == entry; });
}

/// A space, a tab, or the CR of a file that was saved with CR LF.
inline bool isShellBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

/// What a word ends at, unless it is quoted.
inline bool endsShellWord(char c)
{
    return isShellBlank(c) || c == '\n' || c == ';' || c == '&' || c == '|' || c == '<' || c == '>' || c == '(' ||
           c == ')';
}

/// Passes over quoted and bracketed text. Every function takes the offset of the opening character and returns the one
/// after the closing character, -1 if there is none.
class ShellQuotes
{
public:
    explicit ShellQuotes(QByteArrayView text)
        : m_text(text)
    {
    }

    qsizetype single(qsizetype at) const;             ///< '..'
    qsizetype ansi(qsizetype at) const;               ///< $'..', at the quote
    qsizetype backtick(qsizetype at) const;           ///< `..`
    qsizetype twofold(qsizetype at, int depth) const; ///< ".."
    /// ( .. ), { .. }, [ .. ] with everything in it. Parentheses of a case pattern make it fail, which only costs the
    /// early place.
    qsizetype bracket(qsizetype at, int depth) const;
    /// One character, or a whole quoted or bracketed part. Within double quotes a single quote is plain.
    qsizetype step(qsizetype at, int depth, bool singleQuotes) const;
    /// The end of the word that begins here.
    qsizetype wordEnd(qsizetype at) const;
    /// [[ .. ]], from behind its first word.
    qsizetype conditionEnd(qsizetype at) const;

private:
    static constexpr int maxDepth = 64;
    QByteArrayView m_text;
};

/// What NAME=value, NAME+=value or name=(..) does to PATH.
enum class ShellAssignment {
    None,      ///< the word assigns nothing
    Other,     ///< another variable, or PATH with its old value in the new one
    PathReset, ///< PATH, without its old value
};
ShellAssignment assignmentOf(QByteArrayView word);

} // namespace burrow
