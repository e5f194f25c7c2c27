#include "json/scanner.h"

namespace burrow::json {

qsizetype Scanner::utf8Length(const char *at, const char *end)
{
    const auto byte = [at](int i) { return static_cast<unsigned char>(at[i]); };
    const auto tail = [&](int i) { return (byte(i) & 0xC0) == 0x80; };
    const unsigned char lead = byte(0);
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead <= 0xDF)
        return end - at >= 2 && tail(1) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        if (end - at < 3 || !tail(1) || !tail(2))
            return 0;
        const bool overlong = lead == 0xE0 && byte(1) < 0xA0, surrogate = lead == 0xED && byte(1) > 0x9F;
        return overlong || surrogate ? 0 : 3;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        if (end - at < 4 || !tail(1) || !tail(2) || !tail(3))
            return 0;
        return (lead == 0xF0 && byte(1) < 0x90) || (lead == 0xF4 && byte(1) > 0x8F) ? 0 : 4;
    }
    return 0;
}

namespace {

// Reads \uXXXX at `at`; -1 if it is none.
int unicodeEscape(const char *at, const char *end)
{
    if (end - at < 6 || at[0] != '\\' || at[1] != 'u')
        return -1;
    int value = 0;
    for (int i = 2; i < 6; ++i) {
        const char c = at[i];
        int digit = 0;
        if (c >= '0' && c <= '9')
            digit = c - '0';
        else if (c >= 'a' && c <= 'f')
            digit = c - 'a' + 10;
        else if (c >= 'A' && c <= 'F')
            digit = c - 'A' + 10;
        else
            return -1;
        value = value * 16 + digit;
    }
    return value;
}

} // namespace

bool Scanner::skipEscape(const char *stringStart)
{
    if (m_end - m_at < 2)
        return fail(Reason::UnterminatedString, stringStart);
    if (m_at[1] != 'u') {
        if (m_at[1] == '\0' || !std::strchr("\"\\/bfnrt", m_at[1]))
            return m_at[1] == '\n' || m_at[1] == '\r'
                       ? fail(Reason::LineBreakInString, stringStart)
                       : fail(Reason::BadEscape, m_at, 1 + qMax<qsizetype>(1, utf8Length(m_at + 1, m_end)));
        m_at += 2;
        return true;
    }
    const int value = unicodeEscape(m_at, m_end);
    if (value < 0)
        return fail(Reason::BadUnicodeEscape, m_at);
    if (!m_loneSurrogates && value >= 0xD800 && value <= 0xDFFF) {
        const int low = value < 0xDC00 ? unicodeEscape(m_at + 6, m_end) : -1;
        if (low < 0xDC00 || low > 0xDFFF)
            return fail(Reason::LoneSurrogate, m_at, 6);
        m_at += 6;
    }
    m_at += 6;
    return true;
}

bool Scanner::skipNumber()
{
    const char *start = m_at;
    const auto digits = [this] {
        const char *from = m_at;
        while (m_at != m_end && *m_at >= '0' && *m_at <= '9')
            ++m_at;
        return m_at != from;
    };
    if (*m_at == '-')
        ++m_at;
    if (m_at != m_end && *m_at == '0') {
        ++m_at;
        if (m_at != m_end && *m_at >= '0' && *m_at <= '9')
            return fail(Reason::LeadingZero, start, wordEnd(start) - start);
    } else if (!digits()) {
        const char *end = wordEnd(start);
        return fail(QByteArrayView(start, end).startsWith("-Infinity") ? Reason::NotANumber : Reason::BadNumber, start,
                    end - start);
    }
    if (m_at != m_end && *m_at == '.') {
        ++m_at;
        if (!digits())
            return fail(Reason::BadNumber, start, wordEnd(start) - start);
    }
    if (m_at != m_end && (*m_at == 'e' || *m_at == 'E')) {
        ++m_at;
        if (m_at != m_end && (*m_at == '+' || *m_at == '-'))
            ++m_at;
        if (!digits())
            return fail(Reason::BadNumber, start, wordEnd(start) - start);
    }
    if (m_at == m_end || endsWord(*m_at))
        return true;
    // A full-width comma or a semicolon after a good number is what is wrong, not the number.
    const Reason reason = unexpected(m_at);
    if (reason == Reason::UnknownWord || reason == Reason::BadNumber)
        return fail(Reason::BadNumber, start, wordEnd(start) - start);
    return failAt(m_at);
}

bool Scanner::failAt(const char *at)
{
    const Reason reason = unexpected(at);
    const bool word = reason == Reason::UnknownWord || reason == Reason::NotANumber || reason == Reason::BadNumber;
    return fail(reason, at, word ? wordEnd(at) - at : 0);
}

Reason Scanner::unexpected(const char *at) const
{
    const QByteArrayView rest(at, m_end);
    const bool lineStart = at == m_begin || at[-1] == '\n' || at[-1] == '\r';
    if (lineStart && (rest.startsWith("<<<<<<<") || rest.startsWith("=======") || rest.startsWith(">>>>>>>")))
        return Reason::ConflictMarker;
    if (offset(at) == 0 && (rest.startsWith("\xFF\xFE") || rest.startsWith("\xFE\xFF")))
        return Reason::Utf16;
    if (*at == '#')
        return Reason::HashComment;
    if (*at == '\'')
        return Reason::SingleQuote;
    const auto byte = static_cast<unsigned char>(*at);
    if (byte >= 0x80 && utf8Length(at, m_end) == 0)
        return Reason::InvalidUtf8;
    if (rest.startsWith("\xE2\x80\x9C") || rest.startsWith("\xE2\x80\x9D") || rest.startsWith("\xE2\x80\x98") ||
        rest.startsWith("\xE2\x80\x99"))
        return Reason::CurlyQuote;
    // U+FF01..FF5E, and the ideographic comma and full stop
    if (rest.startsWith("\xEF\xBC") || rest.startsWith("\xEF\xBD") || rest.startsWith("\xE3\x80\x81"))
        return Reason::FullWidth;
    if (rest.startsWith("\xEF\xBB\xBF"))
        return Reason::StrayByteOrderMark;
    const QByteArrayView name(at, wordEnd(at));
    if (name == "NaN" || name == "Infinity" || name == "+Infinity")
        return Reason::NotANumber;
    if ((byte >= '0' && byte <= '9') || byte == '.' || byte == '+')
        return Reason::BadNumber;
    const bool letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '_' || byte == '$';
    return letter ? Reason::UnknownWord : Reason::UnexpectedCharacter;
}

} // namespace burrow::json
