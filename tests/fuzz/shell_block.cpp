// Our block in a shell start-up file: set and removed again, the file is what it was.
// Input: a letter for the dialect, the body of the block, a line "----", the file.
#include "edit/file_edit.h"
#include "fuzz.h"

namespace burrow {

void fuzzOne(QByteArrayView input)
{
    Cutter cutter(input);
    const ShellDialect dialect = cutter.below(2) == 0 ? ShellDialect::Posix : ShellDialect::Fish;
    const QByteArray body = cutter.part().toByteArray();
    const QByteArrayView before = cutter.rest();
    const auto old = findShellBlock(before);
    const auto removedAtOnce = applyEdit(before, ShellBlockEdit{dialect, {}});
    require(old.ok() == removedAtOnce.ok(), "unbalanced markers stop every edit");
    if (!old) {
        require(old.error().kind == ErrorKind::Syntax && old.error().line > 0,
                "unbalanced markers are said with their line");
        require(!applyEdit(before, ShellBlockEdit{dialect, body}).ok(), "unbalanced markers stop every edit");
        return;
    }
    require(old->has_value() || *removedAtOnce == before, "removing what is not there changes nothing");

    const auto set = applyEdit(before, ShellBlockEdit{dialect, body});
    if (!set) {
        require(set.error().kind == ErrorKind::Usage, "only a body that cannot be held is refused");
        return;
    }
    const auto found = findShellBlock(*set);
    require(found.ok(), "the markers are balanced afterwards", *set);
    if (body.isEmpty()) {
        require(!found->has_value(), "an empty body removes the block", *set);
        return;
    }
    const QByteArray whole = body.endsWith('\n') ? body : body + '\n';
    require(found->has_value() && **found == whole, "the block holds what was asked for", *set);
    const auto again = applyEdit(*set, ShellBlockEdit{dialect, body});
    require(again.ok() && *again == *set, "a second time there is nothing to do", *set);
    const auto removed = applyEdit(*set, ShellBlockEdit{dialect, {}});
    require(removed.ok() && *removed == *removedAtOnce, "set and removed, the rest of the file is what it was",
            "--- before\n" + before.toByteArray() + "\n--- set\n" + *set + "\n--- removed\n" + *removed);
}

} // namespace burrow
