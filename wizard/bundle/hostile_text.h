// What a file from somebody else must not contain: too much of it, or characters that hide what it says.
#pragma once

#include "base/result.h"
#include "json/json.h"

namespace burrow {

/// A place in a document as people write it ("choices.settings.user.go.lintTool", "choices.debug.launch[0]") with its
/// node.
struct PlacedNode
{
    QString place;
    const json::Node *node = nullptr;
};

/// How a character hides or turns text.
enum class Hidden {
    No,
    Control, ///< C0 and C1, but line feed and tab
    Turning, ///< changes the direction of what follows (Unicode's bidirectional controls)
    Unseen,  ///< has no shape: zero-width, tags, and the like; joiners are fine, emoji and some scripts need them
};
Hidden hiddenKind(char32_t c);

/// The text with a replacement character for each of these.
QString withoutHidden(const QString &text);

/// Refuses more values (20 000), longer texts (16 KiB), lists (2 000) and numbers (40 digits) than any bundle needs,
/// names or texts with hidden characters, and secrets. The name of the bundle itself is not judged here.
std::optional<Error> findHostileText(const json::Node &root, QByteArrayView text);

/// Line and column of a node in its text, written into an error.
Error at(Error error, const json::Node &node, QByteArrayView text);

/// The node that stands at a place below a node whose own place is prefix; null if none does.
const json::Node *nodeAtPlace(const json::Node &node, const QString &prefix, const QString &place);

} // namespace burrow
