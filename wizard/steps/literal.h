// JSON literals as they travel through choices: compact and in one spelling, so that equal values compare equal.
#pragma once

#include "json/json.h"

namespace burrow {

/// One line, ", " and ": " between, numbers as written: {"a": 1, "b": [1.0, 2]}.
QByteArray literalOf(const json::Node &node);
/// The same for JSON text; as it is if it does not parse.
QByteArray tidyLiteral(const QByteArray &text);
/// True if both are JSON and mean the same value.
bool sameLiteral(const QByteArray &a, const QByteArray &b);

} // namespace burrow
