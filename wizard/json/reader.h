// read(): the grammar of JSON and JSONC, once, for the tree of parse() and for the editor's walk to one place.
#pragma once

#include "json/json.h"
#include "json/scanner.h"

#include <vector>

namespace burrow::json {

/// The error that parse() gives for a problem: line, column and the reason in words.
Error syntaxError(QByteArrayView text, const Problem &problem, int maxDepth);

/// Reads a whole text in one pass without recursion and tells the handler what it meets, in order:
///     open(kind '{' or '[', offset), close(offset of the bracket), key(token), scalar(token), comma(offset).
/// blank is set if there is no value at all (allowed with emptyIsObject). The reason of the result is None if all is
/// well.
template <typename Handler>
Problem read(QByteArrayView text, const Options &options, Handler &handler, bool *blank = nullptr)
{
    enum class Want { Value, ValueOrEnd, Name, NameOrEnd, Colon, CommaOrEnd, Nothing };
    if (text.size() > options.maxBytes)
        return Problem{Reason::TooBig, 0, 0, 0};
    Scanner scanner(text, options.comments, options.trailingCommas);
    std::vector<qsizetype> open; // offsets of the brackets around us
    open.reserve(16);
    Want want = Want::Value;
    bool afterComma = false;
    const auto nextItem = [&] { return text[open.back()] == '{' ? Want::NameOrEnd : Want::ValueOrEnd; };
    // What may follow a value; a comma that does is taken on the way.
    const auto after = [&] {
        if (open.empty())
            return Want::Nothing;
        if (!scanner.take(','))
            return Want::CommaOrEnd;
        handler.comma(scanner.offset() - 1);
        afterComma = true;
        return nextItem();
    };
    const auto problem = [](Reason reason, const Token &token) {
        return Problem{reason, token.offset, token.end - token.offset, 0};
    };

    for (;;) {
        const Token token = scanner.next();
        switch (token.kind) {
        case '!': {
            Problem found = scanner.problem();
            if (found.reason == Reason::UnknownWord && (want == Want::Name || want == Want::NameOrEnd))
                found.reason = Reason::UnquotedName;
            return found;
        }
        case 'E':
            if (!open.empty())
                return Problem{Reason::NeverClosed, token.offset, 0, open.back()};
            if (want == Want::Nothing)
                return {};
            if (blank)
                *blank = true;
            return options.emptyIsObject ? Problem{} : problem(Reason::Empty, token);
        case '{':
        case '[':
            if (want != Want::Value && want != Want::ValueOrEnd)
                break;
            if (qsizetype(open.size()) >= options.maxDepth)
                return problem(Reason::TooDeep, token);
            open.push_back(token.offset);
            handler.open(token.kind, token.offset);
            want = token.kind == '{' ? Want::NameOrEnd : Want::ValueOrEnd;
            afterComma = false;
            continue;
        case '}':
        case ']': {
            if (open.empty())
                break;
            const bool matches = text[open.back()] == (token.kind == '}' ? '{' : '[');
            if (!matches)
                return Problem{Reason::WrongBracket, token.offset, 1, open.back()};
            if (want != Want::CommaOrEnd && want != Want::NameOrEnd && want != Want::ValueOrEnd)
                break;
            if (afterComma && !options.trailingCommas)
                return problem(Reason::TrailingComma, token);
            open.pop_back();
            handler.close(token.offset);
            afterComma = false;
            want = after();
            continue;
        }
        case ',':
            if (want != Want::CommaOrEnd)
                break;
            handler.comma(token.offset);
            want = nextItem();
            afterComma = true;
            continue;
        case ':':
            if (want != Want::Colon)
                break;
            want = Want::Value;
            continue;
        case '"':
            if (want == Want::Name || want == Want::NameOrEnd) {
                handler.key(token);
                want = scanner.take(':') ? Want::Value : Want::Colon;
                afterComma = false;
                continue;
            }
            [[fallthrough]];
        default:
            if (want != Want::Value && want != Want::ValueOrEnd)
                break;
            handler.scalar(token);
            afterComma = false;
            want = after();
            continue;
        }
        // Only what does not fit comes here.
        switch (want) {
        case Want::Value:
        case Want::ValueOrEnd:
            return problem(token.kind == ',' && want == Want::ValueOrEnd ? Reason::ExtraComma : Reason::MissingValue,
                           token);
        case Want::Name:
        case Want::NameOrEnd:
            if (token.kind == ',')
                return problem(Reason::ExtraComma, token);
            return problem(token.kind == '0' || token.kind == 't' || token.kind == 'f' || token.kind == 'n'
                               ? Reason::UnquotedName
                               : Reason::MissingName,
                           token);
        case Want::Colon: return problem(Reason::MissingColon, token);
        case Want::CommaOrEnd: return problem(Reason::MissingComma, token);
        case Want::Nothing: return problem(Reason::TextAfterEnd, token);
        }
    }
}

/// The text that a string token stands for, as UTF-8. A lone surrogate becomes its three bytes (WTF-8), so that nothing
/// is lost.
QByteArray decode(QByteArrayView text, const Token &string);

} // namespace burrow::json
