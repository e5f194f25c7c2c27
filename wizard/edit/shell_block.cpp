// Our block in a start-up file: found by its markers, replaced in place, removed without a trace.
#include "edit/parts.h"

namespace burrow {

namespace {

constexpr char begin[] = "# >>> burrow >>>";
constexpr char end[] = "# <<< burrow <<<";
constexpr char beginLine[] = "# >>> burrow >>> managed by Burrow; edits between these lines are replaced\n";
// Said on the end line where we had to end the line before the block, so that removing the block can take our line
// breaks away again.
constexpr const char *addedLineBreaks[] = {"", " (with the line break before this block)",
                                           " (with the two line breaks before this block)"};

struct Block
{
    qsizetype start = 0, bodyStart = 0, bodyEnd = 0, stop = 0; ///< stop is after the line break of the end line
    int broughtLineBreaks = 0;
};

// A line that only mentions a marker does not count: it must start with it, and a space or the end must follow.
bool isMarker(QByteArrayView line, QByteArrayView marker)
{
    const QByteArrayView text = line.trimmed();
    return text.startsWith(marker) && (text.size() == marker.size() || text[marker.size()] == ' ');
}

Error unbalanced(const char *sentence, int line, int other = 0)
{
    QStringList arguments{QString::number(line)};
    if (other > 0)
        arguments << QString::number(other);
    return Error{ErrorKind::Syntax, Text("edit", sentence, arguments), {}, {}, line, 1};
}

Result<std::optional<Block>> find(QByteArrayView text)
{
    std::optional<Block> found;
    Block open;
    int openLine = 0, foundLine = 0, number = 0;
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype lf = text.indexOf('\n', start);
        const qsizetype stop = lf < 0 ? text.size() : lf + 1;
        const QByteArrayView line = text.sliced(start, stop - start);
        ++number;
        if (isMarker(line, begin)) {
            if (openLine > 0)
                return unbalanced(QT_TRANSLATE_NOOP("edit", "Line %1: a Burrow block starts here, but the one of line "
                                                            "%2 has not ended. Mend the marker lines by hand first."),
                                  number, openLine);
            if (found)
                return unbalanced(QT_TRANSLATE_NOOP("edit", "Line %1: this is a second Burrow block; the first starts "
                                                            "on line %2. Remove one of them by hand first."),
                                  number, foundLine);
            open = Block{start, stop, stop, stop};
            openLine = number;
        } else if (isMarker(line, end)) {
            if (openLine == 0)
                return unbalanced(
                    QT_TRANSLATE_NOOP(
                        "edit",
                        "Line %1: a Burrow block ends here that never started. Mend the marker lines by hand first."),
                    number);
            open.bodyEnd = start;
            open.stop = stop;
            for (const int count : {1, 2})
                if (line.contains(addedLineBreaks[count]))
                    open.broughtLineBreaks = count;
            found = open;
            foundLine = openLine;
            openLine = 0;
        }
        start = stop;
    }
    if (openLine > 0)
        return unbalanced(
            QT_TRANSLATE_NOOP(
                "edit", "Line %1: a Burrow block starts here and never ends. Mend the marker lines by hand first."),
            openLine);
    return found;
}

std::optional<Error> badBody(QByteArrayView body)
{
    const auto refuse = [](const char *sentence) { return Error{ErrorKind::Usage, Text("edit", sentence), {}, {}}; };
    if (body.contains('\0') || body.contains('\r'))
        return refuse(QT_TRANSLATE_NOOP("edit", "A block for a shell cannot hold NUL or CR."));
    for (qsizetype start = 0; start < body.size();) {
        qsizetype stop = body.indexOf('\n', start);
        stop = stop < 0 ? body.size() : stop + 1;
        const QByteArrayView line = body.sliced(start, stop - start);
        if (isMarker(line, begin) || isMarker(line, end))
            return refuse(QT_TRANSLATE_NOOP("edit", "A block for a shell cannot hold Burrow's own marker lines."));
        start = stop;
    }
    return std::nullopt;
}

// The text without the block, and where in it the block stood.
struct Rest
{
    QByteArray text;
    qsizetype place = 0;
};

Rest without(QByteArrayView text, const Block &block)
{
    qsizetype from = block.start;
    for (int left = block.stop == text.size() ? block.broughtLineBreaks : 0; left > 0; --left)
        from -= from > 0 && text[from - 1] == '\n' ? 1 : 0;
    return {text.first(from).toByteArray() + text.sliced(block.stop).toByteArray(), from};
}

// The line breaks that a text lacks before a line of ours can follow. A backslash would draw our line into its own.
int missingLineBreaks(QByteArrayView text)
{
    if (text.isEmpty())
        return 0;
    const bool ended = text.endsWith('\n');
    const QByteArrayView line = ended ? text.chopped(1) : text;
    qsizetype start = line.size();
    while (start > 0 && line[start - 1] == '\\')
        --start;
    // Of an empty view Qt 6.8 says 0 where the byte behind it is the one that is looked for.
    const qsizetype lastLine = line.isEmpty() ? 0 : line.lastIndexOf('\n') + 1;
    const bool comment = line.sliced(lastLine).trimmed().startsWith('#');
    const bool continued = (line.size() - start) % 2 == 1 && !comment;
    return (ended ? 0 : 1) + (continued ? 1 : 0);
}

QByteArray withNewBlock(QByteArrayView text, const QByteArray &body, ShellDialect dialect)
{
    const qsizetype place = shellBlockPlace(text, dialect);
    QByteArray after = text.first(place).toByteArray();
    const int lineBreaks = missingLineBreaks(after);
    after += QByteArray(lineBreaks, '\n') + beginLine + body + end + addedLineBreaks[lineBreaks] + '\n';
    return after + text.sliced(place).toByteArray();
}

} // namespace

Result<QByteArray> editShellBlock(QByteArrayView before, const ShellBlockEdit &edit)
{
    const Result<std::optional<Block>> found = find(before);
    if (!found)
        return found.error();
    if (edit.body.isEmpty())
        return *found ? without(before, **found).text : before.toByteArray();
    if (const auto error = badBody(edit.body))
        return *error;

    QByteArray body = edit.body;
    if (!body.endsWith('\n'))
        body += '\n';
    if (!*found)
        return withNewBlock(before, body, edit.dialect);
    const Block &block = **found;
    // A guard that was added above the block, or a line below it that sets PATH anew, took its effect away.
    const Rest rest = without(before, block);
    if (!takesEffectAt(rest.text, edit.dialect, rest.place))
        return withNewBlock(rest.text, body, edit.dialect);
    return before.first(block.bodyStart).toByteArray() + body + before.sliced(block.bodyEnd).toByteArray();
}

Result<std::optional<QByteArray>> findShellBlock(QByteArrayView text)
{
    const Result<std::optional<Block>> found = find(text);
    if (!found)
        return found.error();
    if (!*found)
        return std::optional<QByteArray>();
    const Block &block = **found;
    return std::optional<QByteArray>(text.sliced(block.bodyStart, block.bodyEnd - block.bodyStart).toByteArray());
}

} // namespace burrow
