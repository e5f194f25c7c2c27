// Taking edits out of a text that has changed since. Pure. Internal to apply/.
#pragma once

#include "apply/transaction.h"

#include <optional>

namespace burrow {

/// One edit of a run with the text it was applied to.
struct AppliedEdit
{
    const PlannedEdit *edit = nullptr;
    QByteArray before;
};

/// Takes edits (in the order in which they were applied) out of current by meaning: the old value of the key comes
/// back, the added one goes. Nothing if a value is no longer what the edit made it: that is for the person to decide.
std::optional<QByteArray> takeOut(const QByteArray &current, const std::vector<AppliedEdit> &edits);

/// Is the text one that the programs of this format can still read?
bool isWellFormed(FileFormat format, const QByteArray &text);

/// Do both texts mean the same: equal values for JSONC, equal bytes else.
bool meansTheSame(FileFormat format, const QByteArray &one, const QByteArray &other);

/// Nothing but blank lines, an empty object, no comment: what is left of a file that was only made for an edit.
bool isAsGoodAsEmpty(FileFormat format, const QByteArray &text);

} // namespace burrow
