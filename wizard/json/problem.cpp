// The sentences for what can be wrong in a JSON text.
#include "json/reader.h"

namespace burrow::json {

namespace {

struct Place
{
    int line = 1, column = 1;
};

// Lines end as in VS Code: LF, CR LF, or a lone CR. A BOM takes no column; an invalid byte counts as one character.
Place placeOf(QByteArrayView text, qsizetype offset)
{
    Place place;
    const char *at = text.data(), *stop = at + qMin(offset, text.size()), *end = at + text.size();
    if (text.startsWith("\xEF\xBB\xBF") && offset >= 3)
        at += 3;
    while (at < stop) {
        if (*at == '\n' || (*at == '\r' && (at + 1 == end || at[1] != '\n'))) {
            ++place.line;
            place.column = 1;
            ++at;
        } else {
            at += qMax<qsizetype>(1, Scanner::utf8Length(at, end));
            ++place.column;
        }
    }
    return place;
}

const char *sentence(Reason reason)
{
    switch (reason) {
    case Reason::None: break;
    case Reason::CommentNotAllowed:
        return QT_TRANSLATE_NOOP("json", "Line %1, column %2: comments are not allowed in this file.");
    case Reason::TrailingComma:
        return QT_TRANSLATE_NOOP("json", "Line %1, column %2: there is a comma after the last entry.");
    case Reason::UnterminatedComment:
        return QT_TRANSLATE_NOOP("json", "Line %1, column %2: the comment that starts here has no closing */.");
    case Reason::UnterminatedString:
        return QT_TRANSLATE_NOOP("json", "Line %1, column %2: the text that starts here has no closing quote.");
    case Reason::LineBreakInString:
        return QT_TRANSLATE_NOOP("json",
                                 "Line %1, column %2: the text that starts here has no closing quote on its line.");
    case Reason::ControlCharacter:
        return QT_TRANSLATE_NOOP(
            "json",
            "Line %1, column %2: control character %3 in a text; write it as an escape such as \\t or \\u0009.");
    case Reason::BadEscape:
        return QT_TRANSLATE_NOOP("json", "Line %1, column %2: “%3” is no escape; a backslash itself is written \\\\.");
    case Reason::BadUnicodeEscape:
        return QT_TRANSLATE_NOOP("json", "Line %1, column %2: \\u must be followed by four hexadecimal digits.");
    case Reason::LoneSurrogate: return QT_TRANSLATE_NOOP("json", "Line %1, column %2: “%3” is half a character.");
    case Reason::InvalidUtf8:
        return QT_TRANSLATE_NOOP("json", "Line %1, column %2: this is not valid UTF-8; save the file as UTF-8.");
    case Reason::Utf16: return QT_TRANSLATE_NOOP("json", "The file is UTF-16; save it as UTF-8.");
    case Reason::BadNumber:
        return QT_TRANSLATE_NOOP("json", "Line %1, column %2: “%3” is no number as JSON writes it.");
    case Reason::LeadingZero:
        return QT_TRANSLATE_NOOP("json", "Line %1, column %2: “%3” starts with a zero, which JSON does not allow.");
    case Reason::NotANumber: return QT_TRANSLATE_NOOP("json", "Line %1, column %2: JSON has no %3.");
    case Reason::UnknownWord:
        return QT_TRANSLATE_NOOP("json",
                                 "Line %1, column %2: “%3” is no JSON value; a text must stand in double quotes.");
    case Reason::UnquotedName:
        return QT_TRANSLATE_NOOP("json", "Line %1, column %2: the name “%3” must stand in double quotes.");
    case Reason::SingleQuote:
        return QT_TRANSLATE_NOOP("json", "Line %1, column %2: single quotes are not allowed; use double quotes.");
    case Reason::CurlyQuote:
        return QT_TRANSLATE_NOOP("json",
                                 "Line %1, column %2: “%3” is a typographic quote; use the plain double quote.");
    case Reason::FullWidth:
        return QT_TRANSLATE_NOOP("json", "Line %1, column %2: “%3” is a full-width character; use the plain one.");
    case Reason::HashComment:
        return QT_TRANSLATE_NOOP("json", "Line %1, column %2: a comment starts with //, not with #.");
    case Reason::ConflictMarker:
        return QT_TRANSLATE_NOOP("json", "Line %1: this is a merge conflict; resolve it first.");
    case Reason::StrayByteOrderMark:
        return QT_TRANSLATE_NOOP("json",
                                 "Line %1, column %2: an invisible byte order mark stands in the middle of the file.");
    case Reason::UnexpectedCharacter: return QT_TRANSLATE_NOOP("json", "Line %1, column %2: unexpected character %3.");
    case Reason::MissingComma:
        return QT_TRANSLATE_NOOP("json", "Line %1, column %2: a comma is missing before this entry.");
    case Reason::ExtraComma: return QT_TRANSLATE_NOOP("json", "Line %1, column %2: there is a comma too many.");
    case Reason::MissingColon:
        return QT_TRANSLATE_NOOP("json", "Line %1, column %2: a colon is missing after the name.");
    case Reason::MissingName:
        return QT_TRANSLATE_NOOP("json", "Line %1, column %2: a name in double quotes is missing here.");
    case Reason::MissingValue: return QT_TRANSLATE_NOOP("json", "Line %1, column %2: a value is missing here.");
    case Reason::WrongBracket:
        return QT_TRANSLATE_NOOP("json", "Line %1, column %2: this bracket does not match the one opened on line %3.");
    case Reason::NeverClosed:
        return QT_TRANSLATE_NOOP("json", "Line %1, column %2: the bracket opened on line %3 is never closed.");
    case Reason::TextAfterEnd:
        return QT_TRANSLATE_NOOP("json", "Line %1, column %2: there is more text after the end.");
    case Reason::TooDeep:
        return QT_TRANSLATE_NOOP("json", "Line %1, column %2: more than %3 brackets within each other.");
    case Reason::TooBig: return QT_TRANSLATE_NOOP("json", "The file has %1 bytes, more than can be read.");
    case Reason::DuplicateName: return QT_TRANSLATE_NOOP("json", "Line %1, column %2: the name %3 appears twice.");
    case Reason::Empty: return QT_TRANSLATE_NOOP("json", "The file is empty.");
    }
    return "";
}

// What stands at the problem, fit for a message: short, and control characters by their number.
QString shown(QByteArrayView text, const Problem &problem)
{
    const qsizetype first =
        qMax<qsizetype>(1, Scanner::utf8Length(text.data() + problem.offset, text.data() + text.size()));
    QString word =
        QString::fromUtf8(text.sliced(problem.offset, qBound(first, problem.length, text.size() - problem.offset)));
    if (!word.isEmpty() && (!word.at(0).isPrint() || word.at(0).isSpace()) && !word.at(0).isSurrogate())
        return QStringLiteral("U+%1").arg(uint(word.at(0).unicode()), 4, 16, QLatin1Char('0')).toUpper();
    if (word.size() > 40)
        word = word.left(39) + QChar(0x2026);
    return word;
}

} // namespace

Error syntaxError(QByteArrayView text, const Problem &problem, int maxDepth)
{
    const Place place = placeOf(text, problem.offset);
    QStringList arguments{QString::number(place.line), QString::number(place.column)};
    switch (problem.reason) {
    case Reason::ControlCharacter:
    case Reason::BadEscape:
    case Reason::LoneSurrogate:
    case Reason::BadNumber:
    case Reason::LeadingZero:
    case Reason::NotANumber:
    case Reason::UnknownWord:
    case Reason::UnquotedName:
    case Reason::CurlyQuote:
    case Reason::FullWidth:
    case Reason::UnexpectedCharacter:
    case Reason::DuplicateName:
        if (problem.offset < text.size())
            arguments << shown(text, problem);
        break;
    case Reason::WrongBracket:
    case Reason::NeverClosed: arguments << QString::number(placeOf(text, problem.openOffset).line); break;
    case Reason::TooDeep: arguments << QString::number(maxDepth); break;
    case Reason::TooBig: arguments = {QString::number(text.size())}; break;
    case Reason::ConflictMarker: arguments.removeLast(); break;
    case Reason::Utf16:
    case Reason::Empty: arguments.clear(); break;
    default: break;
    }
    Error error{ErrorKind::Syntax, Text("json", sentence(problem.reason), arguments), {}, {}, place.line, place.column};
    return error;
}

} // namespace burrow::json
