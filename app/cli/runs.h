// Past runs, as history, undo and recover show them.
#pragma once

#include "apply/transaction.h"
#include "cli/console.h"
#include "engine/engine.h"

namespace burrow::cli {

/// A run with its files and edits, as lines.
void printRun(const Run &run, const AbsPath &home, Console &console);

/// Whether nothing stands in the way of a new run; if not, says what: a run that was interrupted, or one under way.
bool isFreeToWrite(Engine &engine, Console &console);

/// Says what went wrong and what could not be kept.
void sayNotes(const ApplyReport &report, Console &console);

} // namespace burrow::cli
