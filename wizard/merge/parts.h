// The ways to merge, one function each; merge3() chooses. Internal to this folder.
#pragma once

#include "merge/merge.h"

namespace burrow {

/// The three texts of a merge, and who wins where they collide.
struct Texts
{
    const QByteArray &base, &ours, &theirs;
    const std::vector<MergeSide> &answers;

    bool oursWins(size_t conflict) const { return conflict < answers.size() && answers[conflict] == MergeSide::Ours; }
};

/// A merge by key, with where each conflict lies in base (lists may count otherwise in theirs).
struct KeyedMerge
{
    Merge merge;
    std::vector<json::Path> inBase;
};

Result<KeyedMerge> mergeJsonc(const Texts &texts);
Merge mergeByLine(const Texts &texts);
/// Nothing where more than the block, or than variables, turned base into ours: then lines are what can be compared.
Result<std::optional<Merge>> mergeBlock(const Texts &texts, ShellDialect dialect);
Result<std::optional<Merge>> mergeVariables(const Texts &texts);

} // namespace burrow
