// Scanner: the tokens of a JSON or JSONC text, as byte ranges. Nothing is decoded or copied.
#pragma once

#include <QByteArrayView>

#include <bit>
#include <cstdint>
#include <cstring>

namespace burrow::json {

/// Why a text does not parse. Each has its sentence in problem.cpp.
enum class Reason {
    None,
    CommentNotAllowed,
    TrailingComma,
    UnterminatedComment,
    UnterminatedString,
    LineBreakInString,
    ControlCharacter,
    BadEscape,
    BadUnicodeEscape,
    LoneSurrogate,
    InvalidUtf8,
    Utf16,
    BadNumber,
    LeadingZero,
    NotANumber,
    UnknownWord,
    UnquotedName,
    SingleQuote,
    CurlyQuote,
    FullWidth,
    HashComment,
    ConflictMarker,
    StrayByteOrderMark,
    UnexpectedCharacter,
    MissingComma,
    ExtraComma,
    MissingColon,
    MissingName,
    MissingValue,
    WrongBracket,
    NeverClosed,
    TextAfterEnd,
    TooDeep,
    TooBig,
    DuplicateName,
    Empty,
};

/// Where and why reading stopped.
struct Problem
{
    Reason reason = Reason::None;
    qsizetype offset = 0;     ///< byte the message points at
    qsizetype length = 0;     ///< of the text to show in the message, if any
    qsizetype openOffset = 0; ///< NeverClosed, WrongBracket: the bracket it is about
};

/// A Token is a byte range with its kind: one of { } [ ] : , for punctuation, " a string, 0 a number, t f n a word,
/// E the end of the text, ! a problem.
struct Token
{
    char kind = 'E';
    bool escaped = false; ///< a string with a backslash in it
    qsizetype offset = 0, end = 0;
};

/// A Scanner walks once over the text. Whitespace is space, tab, CR and LF, as in jsonc-parser 3, with which VS Code
/// checks and edits; a BOM only at the start. The part of VS Code that reads settings (src/vs/base/common/json.ts)
/// takes no-break, ideographic and other Unicode spaces too, which its editor underlines: such a file is refused, the
/// place shown.
class Scanner
{
public:
    Scanner(QByteArrayView text, bool comments, bool loneSurrogates)
        : m_begin(text.data())
        , m_at(text.data())
        , m_end(text.data() + text.size())
        , m_comments(comments)
        , m_loneSurrogates(loneSurrogates)
    {
        if (text.startsWith("\xEF\xBB\xBF"))
            m_at += 3;
    }

    Token next()
    {
        for (;;) {
            skipSpace();
            if (m_at == m_end)
                return Token{'E', false, offset(m_at), offset(m_at)};
            if (*m_at != '/')
                break;
            if (!skipComment())
                return bad();
        }
        const char *start = m_at;
        switch (*m_at) {
        case '{':
        case '}':
        case '[':
        case ']':
        case ':':
        case ',': ++m_at; return Token{*start, false, offset(start), offset(m_at)};
        case '"': {
            bool escaped = false;
            if (!skipString(escaped))
                return bad();
            return Token{'"', escaped, offset(start), offset(m_at)};
        }
        case 't': return word("true", 't');
        case 'f': return word("false", 'f');
        case 'n': return word("null", 'n');
        case '-':
        case '0':
        case '1':
        case '2':
        case '3':
        case '4':
        case '5':
        case '6':
        case '7':
        case '8':
        case '9':
            if (!skipNumber())
                return bad();
            return Token{'0', false, offset(start), offset(m_at)};
        default: failAt(start); return bad();
        }
    }

    /// Takes a punctuation byte if it follows at once, without white space, as it mostly does; true if it did.
    bool take(char punctuation)
    {
        if (m_at == m_end || *m_at != punctuation)
            return false;
        ++m_at;
        return true;
    }
    /// Where the scanner stands.
    qsizetype offset() const { return offset(m_at); }

    const Problem &problem() const { return m_problem; }

private:
    qsizetype offset(const char *at) const { return at - m_begin; }
    Token bad() const { return Token{'!', false, m_problem.offset, m_problem.offset}; }
    bool fail(Reason reason, const char *at, qsizetype length = 0)
    {
        m_problem = Problem{reason, offset(at), length, 0};
        return false;
    }

    // All bytes of a word that are neither whitespace nor punctuation, as VS Code's scanner takes them together.
    const char *wordEnd(const char *at) const
    {
        while (at != m_end && !endsWord(*at))
            ++at;
        return at;
    }
    static bool endsWord(char c)
    {
        switch (c) {
        case ' ':
        case '\t':
        case '\r':
        case '\n':
        case '{':
        case '}':
        case '[':
        case ']':
        case ':':
        case ',':
        case '"':
        case '/': return true;
        default: return false;
        }
    }

    Token word(const char *spelling, char kind)
    {
        const char *start = m_at;
        const char *end = wordEnd(start);
        if (end - start != qsizetype(std::strlen(spelling)) || std::memcmp(start, spelling, size_t(end - start)) != 0) {
            fail(Reason::UnknownWord, start, end - start);
            return bad();
        }
        m_at = end;
        return Token{kind, false, offset(start), offset(end)};
    }

    static uint64_t eight(const char *at)
    {
        uint64_t bytes = 0;
        std::memcpy(&bytes, at, sizeof bytes);
        return bytes;
    }
    static constexpr uint64_t ones = 0x0101010101010101ULL, highs = 0x8080808080808080ULL;

    // Most gaps are nothing, one space, or a line break and an indent.
    void skipSpace()
    {
        const char *at = m_at;
        while (at != m_end && static_cast<unsigned char>(*at) <= ' ') {
            const char c = *at;
            if (c != ' ' && c != '\n' && c != '\r' && c != '\t')
                break;
            ++at;
            while (c == '\n' && m_end - at >= 4 && std::memcmp(at, "    ", 4) == 0)
                at += 4;
        }
        m_at = at;
    }

    // To the next quote, backslash, control character or non-ASCII byte, eight bytes at once. The lowest byte that is
    // marked is always a true one: a borrow can only come from below, from another marked byte.
    const char *skipPlain(const char *at) const
    {
        while (m_end - at >= 8) {
            const uint64_t bytes = eight(at);
            const uint64_t quotes = bytes ^ (ones * '"'), backslashes = bytes ^ (ones * '\\');
            const uint64_t marked =
                (((quotes - ones) & ~quotes) | ((backslashes - ones) & ~backslashes) | (bytes - ones * 0x20) | bytes) &
                highs;
            if (marked == 0) {
                at += 8;
                continue;
            }
            if constexpr (std::endian::native == std::endian::little)
                at += std::countr_zero(marked) / 8;
            break;
        }
        return at;
    }

    bool skipString(bool &escaped)
    {
        const char *start = m_at, *at = m_at + 1;
        for (;;) {
            at = skipPlain(at);
            if (at == m_end)
                return fail(Reason::UnterminatedString, start);
            const auto byte = static_cast<unsigned char>(*at);
            if (byte == '"') {
                m_at = at + 1;
                return true;
            }
            if (byte == '\\') {
                escaped = true;
                m_at = at;
                if (!skipEscape(start))
                    return false;
                at = m_at;
            } else if (byte < 0x20) {
                return byte == '\n' || byte == '\r' ? fail(Reason::LineBreakInString, start)
                                                    : fail(Reason::ControlCharacter, at, 1);
            } else if (byte < 0x80) {
                ++at;
            } else if (const qsizetype length = utf8Length(at, m_end)) {
                at += length;
            } else {
                return fail(Reason::InvalidUtf8, at);
            }
        }
    }

    bool skipComment()
    {
        const char *start = m_at;
        if (m_end - m_at < 2 || (m_at[1] != '/' && m_at[1] != '*'))
            return fail(Reason::UnexpectedCharacter, m_at, 1);
        if (!m_comments)
            return fail(Reason::CommentNotAllowed, m_at);
        m_at += 2;
        if (start[1] == '/') {
            // A lone CR ends the line, too: look for it only up to the LF.
            const void *lf = std::memchr(m_at, '\n', size_t(m_end - m_at));
            const char *stop = lf ? static_cast<const char *>(lf) : m_end;
            const void *cr = std::memchr(m_at, '\r', size_t(stop - m_at));
            m_at = cr ? static_cast<const char *>(cr) : stop;
            return true;
        }
        while (const void *star = std::memchr(m_at, '*', size_t(m_end - m_at))) {
            m_at = static_cast<const char *>(star) + 1;
            if (m_at != m_end && *m_at == '/') {
                ++m_at;
                return true;
            }
        }
        return fail(Reason::UnterminatedComment, start);
    }

    bool skipEscape(const char *stringStart);
    bool skipNumber();
    bool failAt(const char *at); ///< at a byte that starts no token
    Reason unexpected(const char *at) const;

public:
    /// Bytes of the UTF-8 character that starts here, 0 if there is none.
    static qsizetype utf8Length(const char *at, const char *end);

private:
    const char *m_begin, *m_at, *m_end;
    bool m_comments, m_loneSurrogates;
    Problem m_problem;
};

} // namespace burrow::json
