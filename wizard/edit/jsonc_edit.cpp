#include "edit/jsonc_change.h"
#include "edit/parts.h"
#include "json/reader.h"

namespace burrow {

namespace {

using Op = JsoncEdit::Op;

Error refuse(ErrorKind kind, const char *sentence, const QByteArray &shown = {})
{
    QStringList arguments;
    if (!shown.isNull())
        arguments << QString::fromUtf8(shown);
    return Error{kind, Text("edit", sentence, arguments), {}, {}};
}

QByteArray pathText(const json::Path &path, size_t steps)
{
    QByteArray text;
    for (size_t i = 0; i < steps && i < path.size(); ++i) {
        if (!text.isEmpty())
            text += " > ";
        const auto *name = std::get_if<QByteArray>(&path[i]);
        text += name ? *name : QByteArray::number(std::get<int>(path[i]));
    }
    return text;
}

// The elements that a list of this size lacks before an index in the middle of a path; the last step just appends.
QByteArray fill(const json::Path &path, size_t step, int size)
{
    const int *index = std::get_if<int>(&path[step]);
    return index && *index > size && step + 1 < path.size() ? QByteArray("null,").repeated(*index - size)
                                                            : QByteArray();
}

// The value wrapped in what is missing on the way to it, from this step on.
QByteArray nested(const json::Path &path, size_t step, const QByteArray &literal)
{
    QByteArray value = literal;
    for (size_t i = path.size(); i-- > step;) {
        const auto *name = std::get_if<QByteArray>(&path[i]);
        value = name ? '{' + json::quote(*name) + ':' + value + '}' : '[' + fill(path, i, 0) + value + ']';
    }
    return value;
}

// A file without any value: the object goes behind the comments, and nothing of them changes.
Splice intoBlank(QByteArrayView text, const QByteArray &literal)
{
    const qsizetype start = text.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    const Style style = styleAt(text, Walk{}, text.size());
    const QByteArray document = layOut(literal, style, {}, false);
    if (start == text.size())
        return {start, start, document + style.eol};
    const std::vector<Piece> pieces = piecesOf(text, start, text.size());
    qsizetype place = start;
    QByteArray before, after;
    for (size_t i = 0; i < pieces.size(); ++i) {
        if (!pieces[i].isComment())
            continue;
        place = pieces[i].end;
        before = style.eol;
        for (size_t next = i + 1; next < pieces.size() && !pieces[next].isComment(); ++next) {
            if (pieces[next].kind == Piece::LineBreak) {
                place = pieces[next].end;
                before.clear();
                after = place == text.size() ? style.eol : QByteArray();
                break;
            }
        }
    }
    return {place, place, before + document + after};
}

bool sameValue(QByteArrayView text, qsizetype start, qsizetype end, const QByteArray &literal)
{
    const QByteArrayView old = text.sliced(start, end - start);
    if (old == literal)
        return true;
    const auto left = json::parse(old), right = json::parse(literal);
    return left && right && json::sameValue(left->root, right->root);
}

std::vector<Splice> setRoot(QByteArrayView text, const Walk &walk, const QByteArray &literal)
{
    if (sameValue(text, walk.rootStart, walk.rootEnd, literal))
        return {};
    const Style style = styleAt(text, walk, walk.rootStart);
    return {{walk.rootStart, walk.rootEnd, layOut(literal, style, indentAt(text, walk.rootStart), false)}};
}

std::vector<Splice> replaced(QByteArrayView text, const Walk &walk, const Item &item, const QByteArray &literal)
{
    if (sameValue(text, item.valueStart, item.valueEnd, literal))
        return {};
    const Style style = styleAt(text, walk, item.start);
    const QByteArrayView old = text.sliced(item.valueStart, item.valueEnd - item.valueStart);
    const bool oldOnOneLine =
        old.size() > 2 && (old[0] == '{' || old[0] == '[') && !old.contains('\n') && !old.contains('\r');
    const Container &container = walk.levels.back();
    const QByteArray indent = indentAt(text, item.start);
    const QByteArray key =
        container.object ? text.sliced(item.start, item.keyEnd - item.start).toByteArray() : QByteArray();
    const bool oneLine = oldOnOneLine || isOneLine(text, container) ||
                         (!holdsItems(old) && standsOnOneLine(text, container, style, {key, literal}, indent));
    return {{item.valueStart, item.valueEnd, layOut(literal, style, indent, oneLine)}};
}

} // namespace

std::optional<Error> badEdit(const JsoncEdit &edit)
{
    for (const auto &step : edit.at) {
        if (const int *index = std::get_if<int>(&step); index && (*index < -1 || *index > 1'000'000))
            return refuse(ErrorKind::Usage, QT_TRANSLATE_NOOP("edit", "A place in a list cannot be %1."),
                          QByteArray::number(*index));
    }
    if (edit.at.empty() && edit.op != Op::Set)
        return refuse(ErrorKind::Usage,
                      QT_TRANSLATE_NOOP("edit", "A whole document can be set, not removed or inserted."));
    if (edit.op == Op::Insert && !std::holds_alternative<int>(edit.at.back()))
        return refuse(ErrorKind::Usage,
                      QT_TRANSLATE_NOOP("edit", "“%1” is a name: only an element of a list can be inserted."),
                      pathText(edit.at, edit.at.size()));
    if (edit.op == Op::Remove)
        return std::nullopt;
    json::Options options = json::strict();
    options.rejectDuplicateKeys = false;
    if (const auto literal = json::parse(edit.literal, options); !literal)
        return Error{ErrorKind::Usage, literal.error().what, QString::fromUtf8(edit.literal), {}};
    return std::nullopt;
}

Result<std::vector<Splice>> splicesOf(QByteArrayView before, const JsoncEdit &edit, const Walk &walk)
{
    const std::vector<Splice> none;
    const bool removes = edit.op == Op::Remove;
    if (walk.blank)
        return removes ? none : std::vector{intoBlank(before, nested(edit.at, 0, edit.literal))};
    if (edit.at.empty())
        return setRoot(before, walk, edit.literal);

    const std::vector<Container> &levels = walk.levels;
    const auto through = [&](size_t steps) -> Result<std::vector<Splice>> {
        if (removes)
            return none; // it is not there
        if (steps == 0)
            return refuse(
                ErrorKind::Unsupported,
                QT_TRANSLATE_NOOP("edit", "The file does not hold what is needed here: an object in braces."));
        return refuse(ErrorKind::Unsupported,
                      QT_TRANSLATE_NOOP("edit", "“%1” holds a value that nothing can be put into."),
                      pathText(edit.at, steps));
    };
    if (levels.empty())
        return through(0);
    const size_t step = levels.size() - 1; // the last step whose container is there
    const Container &container = levels.back();
    const auto *name = std::get_if<QByteArray>(&edit.at[step]);
    if (container.object != (name != nullptr))
        return through(step);
    const bool lastStep = step + 1 == edit.at.size();
    if (container.found >= 0) {
        const Item &item = container.items[size_t(container.found)];
        if (!lastStep)
            return through(step + 1);
        const Style style = styleAt(before, walk, item.start);
        switch (edit.op) {
        case Op::Set: return replaced(before, walk, item, edit.literal);
        case Op::Remove: return removeWanted(before, container, style);
        case Op::Insert:
            return insertItem(before, container, size_t(container.found), style, NewItem{{}, edit.literal});
        }
    }
    if (removes)
        return none;
    const Style style = styleAt(before, walk, container.close);
    const bool parentOnOneLine = step > 0 && isOneLine(before, levels[step - 1]);
    const NewItem item{name ? json::quote(*name) : QByteArray(),
                       fill(edit.at, step, int(container.items.size())) + nested(edit.at, step + 1, edit.literal)};
    return appendItem(before, container, parentOnOneLine, style, item);
}

Result<QByteArray> editJsonc(QByteArrayView before, const JsoncEdit &edit)
{
    if (auto error = badEdit(edit))
        return *error;
    const Result<Walk> walked = walk(before, edit.at);
    if (!walked)
        return walked.error();
    Result<std::vector<Splice>> splices = splicesOf(before, edit, *walked);
    if (!splices)
        return splices.error();
    return spliced(before, *std::move(splices));
}

} // namespace burrow
