#include "diff/spans.h"

#include "diff/script.h"

#include <QChar>
#include <QHashFunctions>

#include <algorithm>

namespace burrow {

namespace {

enum class TokenKind { Word, Number, Space, Other };

struct Token
{
    QByteArrayView text;
    TokenKind kind;
};

struct CodePoint
{
    char32_t value; ///< 0xFFFD with one byte for a byte that is not UTF-8
    int bytes;
};

/// Decodes strictly: overlong forms, surrogates and cut sequences are single invalid bytes.
CodePoint decode(QByteArrayView text, qsizetype at)
{
    const auto byte = [&](qsizetype i) { return at + i < text.size() ? quint8(text[at + i]) : quint8(0); };
    const auto follows = [&](qsizetype i) { return (byte(i) & 0xC0) == 0x80; };
    const quint8 first = byte(0);
    if (first < 0x80)
        return {first, 1};
    char32_t value = 0;
    int bytes = 0;
    if (first >= 0xC2 && first <= 0xDF && follows(1)) {
        value = char32_t((first & 0x1F) << 6 | (byte(1) & 0x3F));
        bytes = 2;
    } else if (first >= 0xE0 && first <= 0xEF && follows(1) && follows(2)) {
        value = char32_t((first & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F));
        bytes = value >= 0x800 && !(value >= 0xD800 && value <= 0xDFFF) ? 3 : 0;
    } else if (first >= 0xF0 && first <= 0xF4 && follows(1) && follows(2) && follows(3)) {
        value = char32_t((first & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F));
        bytes = value >= 0x10000 && value <= 0x10FFFF ? 4 : 0;
    }
    return bytes ? CodePoint{value, bytes} : CodePoint{0xFFFD, 1};
}

constexpr char32_t zeroWidthJoiner = 0x200D;

TokenKind kindOf(char32_t c)
{
    if (c < 0x80) {
        const char ascii = char(c);
        if ((ascii >= 'a' && ascii <= 'z') || (ascii >= 'A' && ascii <= 'Z') || ascii == '_')
            return TokenKind::Word;
        if (ascii >= '0' && ascii <= '9')
            return TokenKind::Number;
        return ascii == ' ' || ascii == '\t' ? TokenKind::Space : TokenKind::Other;
    }
    // Scripts that put no space between words would make a line one word: each of their characters stands for itself.
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar: return TokenKind::Other;
    default: return QChar::isLetter(c) ? TokenKind::Word : TokenKind::Other;
    }
}

std::vector<Token> tokensOf(QByteArrayView line)
{
    std::vector<Token> tokens;
    for (qsizetype at = 0; at < line.size();) {
        CodePoint c = decode(line, at);
        const TokenKind kind = kindOf(c.value);
        qsizetype end = at + c.bytes;
        while (end < line.size()) {
            const bool joins = c.value == zeroWidthJoiner;
            c = decode(line, end);
            const TokenKind next = kindOf(c.value);
            const bool sameWord =
                (next == kind && kind != TokenKind::Other) || (kind == TokenKind::Word && next == TokenKind::Number);
            if (!joins && !sameWord && c.value != zeroWidthJoiner && !QChar::isMark(c.value))
                break;
            end += c.bytes;
        }
        tokens.push_back({line.sliced(at, end - at), kind});
        at = end;
    }
    return tokens;
}

/// Anything a person would read; a byte order mark is not.
bool isWord(const Token &token)
{
    return token.kind == TokenKind::Word || token.kind == TokenKind::Number ||
           (token.kind == TokenKind::Other && quint8(token.text[0]) >= 0x80 && token.text != "\xef\xbb\xbf");
}

qsizetype wordBytes(const std::vector<Token> &tokens, int from, int to)
{
    qsizetype bytes = 0;
    for (int i = from; i < to; ++i)
        bytes += isWord(tokens[size_t(i)]) ? tokens[size_t(i)].text.size() : 0;
    return bytes;
}

qsizetype allBytes(const std::vector<Token> &tokens, int from, int to)
{
    return from == to ? 0
                      : tokens[size_t(to) - 1].text.data() + tokens[size_t(to) - 1].text.size() -
                            tokens[size_t(from)].text.data();
}

/// Joins differences that only a comma or a very short word keeps apart: one mark reads better than crumbs.
std::vector<detail::Hunk> joinCrumbs(const std::vector<detail::Hunk> &hunks, const std::vector<Token> &left)
{
    std::vector<detail::Hunk> joined;
    for (const detail::Hunk &hunk : hunks) {
        if (!joined.empty()) {
            detail::Hunk &last = joined.back();
            const int from = last.left + last.leftCount;
            const qsizetype island = allBytes(left, from, hunk.left);
            const qsizetype words = wordBytes(left, from, hunk.left);
            // Where one side only gains something on both sides of the island, that side keeps its text unmarked.
            const bool oneSided =
                (last.leftCount == 0 && hunk.leftCount == 0) || (last.rightCount == 0 && hunk.rightCount == 0);
            if (oneSided ? words == 0 && island <= 1 : (words == 0 && island <= 3) || island <= 2) {
                last.leftCount = hunk.left + hunk.leftCount - last.left;
                last.rightCount = hunk.right + hunk.rightCount - last.right;
                continue;
            }
        }
        joined.push_back(hunk);
    }
    return joined;
}

Span spanOf(const std::vector<Token> &tokens, QByteArrayView line, int from, int count)
{
    return {tokens[size_t(from)].text.data() - line.data(), allBytes(tokens, from, from + count)};
}

std::vector<QByteArrayView> textsOf(const std::vector<Token> &tokens)
{
    std::vector<QByteArrayView> texts;
    texts.reserve(tokens.size());
    for (const Token &token : tokens)
        texts.push_back(token.text);
    return texts;
}

} // namespace

InlineSpans inlineSpans(QByteArrayView left, QByteArrayView right)
{
    const std::vector<Token> leftTokens = tokensOf(left), rightTokens = tokensOf(right);
    const auto hunks = detail::editScript(textsOf(leftTokens), textsOf(rightTokens));
    InlineSpans spans;
    for (const detail::Hunk &hunk : joinCrumbs(hunks, leftTokens)) {
        if (hunk.leftCount)
            spans.left.push_back(spanOf(leftTokens, left, hunk.left, hunk.leftCount));
        if (hunk.rightCount)
            spans.right.push_back(spanOf(rightTokens, right, hunk.right, hunk.rightCount));
    }
    return spans;
}

namespace detail {

WordBag wordBag(QByteArrayView line)
{
    WordBag bag;
    for (const Token &token : tokensOf(line)) {
        if (!isWord(token))
            continue;
        bag.words.push_back({qHashBits(token.text.data(), size_t(token.text.size())), int(token.text.size())});
        bag.bytes += int(token.text.size());
    }
    std::sort(bag.words.begin(), bag.words.end(), [](const auto &a, const auto &b) { return a.hash < b.hash; });
    return bag;
}

int likeness(const WordBag &left, const WordBag &right)
{
    if (left.bytes + right.bytes == 0)
        return 50;
    qint64 common = 0;
    for (auto l = left.words.begin(), r = right.words.begin(); l != left.words.end() && r != right.words.end();) {
        if (l->hash == r->hash) {
            common += l->bytes;
            ++l, ++r;
        } else if (l->hash < r->hash) {
            ++l;
        } else {
            ++r;
        }
    }
    return int(200 * common / (qint64(left.bytes) + right.bytes));
}

std::vector<Span> wholeText(QByteArrayView line)
{
    const auto isSpace = [](char c) { return c == ' ' || c == '\t'; };
    qsizetype from = 0, to = line.size();
    while (from < to && isSpace(line[from]))
        ++from;
    while (to > from && isSpace(line[to - 1]))
        --to;
    if (from == to)
        return {};
    return {{from, to - from}};
}

} // namespace detail
} // namespace burrow
