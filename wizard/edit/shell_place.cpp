#include "edit/parts.h"
#include "edit/shell_scan.h"

namespace burrow {

namespace {

// The start of the comment lines directly above a line: they speak of what follows. A first line "#!" is none.
qsizetype aboveItsComments(QByteArrayView text, qsizetype place, qsizetype notBefore)
{
    while (place > notBefore) {
        const qsizetype previous = place < 2 ? 0 : text.lastIndexOf('\n', place - 2) + 1;
        const QByteArrayView line = text.sliced(previous, place - previous).trimmed();
        if (!line.startsWith('#') || (previous == 0 && line.startsWith("#!")))
            break;
        place = previous;
    }
    return qMax(place, notBefore);
}

// Between which offsets a block takes effect.
struct Reach
{
    qsizetype from = 0; ///< behind the last statement that sets PATH anew, if that is reached
    qsizetype to = 0;   ///< the first statement after that which may end the file early, or the end of the text
};

std::optional<Reach> reachOf(QByteArrayView text, ShellDialect dialect)
{
    const auto landmarks = dialect == ShellDialect::Fish ? scanFish(text) : scanShell(text);
    if (!landmarks)
        return std::nullopt;
    Reach reach{0, text.size()};
    qsizetype reached = text.size();
    for (const ShellLandmark &mark : *landmarks) {
        if (mark.kind == ShellLandmark::Stop && mark.always)
            reached = qMin(reached, mark.start);
    }
    for (const ShellLandmark &mark : *landmarks) {
        if (mark.kind == ShellLandmark::PathReset && mark.start < reached)
            reach.from = qMax(reach.from, mark.end);
    }
    for (const ShellLandmark &mark : *landmarks) {
        if (mark.kind == ShellLandmark::Stop && mark.start >= reach.from)
            reach.to = qMin(reach.to, mark.start);
    }
    return reach;
}

} // namespace

// At the end, where our entries come first on PATH; but
// - before the first statement that may end the file early: Debian's .bashrc returns at once in shells that are not
//   interactive, and a file that ends in `exec fish` would never reach a block behind it. Our lines print nothing, so
//   scp and rsync do not mind them;
// - and behind the last statement that sets PATH anew, if that is reached.
qsizetype shellBlockPlace(QByteArrayView text, ShellDialect dialect)
{
    const auto reach = reachOf(text, dialect);
    return !reach || reach->to == text.size() ? text.size() : aboveItsComments(text, reach->to, reach->from);
}

// A file that is not understood is left as it is.
bool takesEffectAt(QByteArrayView text, ShellDialect dialect, qsizetype place)
{
    const auto reach = reachOf(text, dialect);
    return !reach || (place >= reach->from && place <= reach->to);
}

bool setsPathAnew(QByteArrayView text, ShellDialect dialect)
{
    const auto reach = reachOf(text, dialect);
    return reach && reach->from > 0;
}

} // namespace burrow
