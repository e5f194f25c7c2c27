// The kinds of edit, one function each; applyEdit() chooses. Internal to this folder.
#pragma once

#include "edit/file_edit.h"

namespace burrow {

Result<QByteArray> editJsonc(QByteArrayView before, const JsoncEdit &edit);
Result<QByteArray> editEnvLine(QByteArrayView before, const EnvLineEdit &edit);
Result<QByteArray> editDotenv(QByteArrayView before, const EnvLineEdit &edit);
std::vector<EnvLine> readDotenv(QByteArrayView text);
Result<QByteArray> editShellBlock(QByteArrayView before, const ShellBlockEdit &edit);

/// Where a start-up file shall hold a new block so that it takes effect: the offset of a line start, or the
/// size of the text. See shell_place.cpp for the rule.
qsizetype shellBlockPlace(QByteArrayView text, ShellDialect dialect);
/// True if a block there is reached, and no statement behind it sets PATH anew.
bool takesEffectAt(QByteArrayView text, ShellDialect dialect, qsizetype place);

} // namespace burrow
