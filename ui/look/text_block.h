// TextBlock: words in lines of the height that belongs to their type.
#pragma once

#include "look/type.h"

#include <QRect>
#include <QString>

class QPainter;

namespace burrow::look {

/// Where letters stand in a line of this height: by the face that comes first. The taller ones that Chinese falls back
/// to would push their lines down, and words beside each other would not stand on one line.
int baselineIn(int height, Type type);
/// The same text with places where a name that is wider than its line may break, behind a dot and before a capital, as
/// one reads it, and none behind the sign that a path or an option begins with.
QString breakable(const QString &text, Type type, int width);
/// Height of a text that wraps at this width; 0 for an empty one. Paths in a lead are set in the code face.
int textHeight(const QString &text, Type type, int width);
/// How wide its last line is.
int lastLineWidth(const QString &text, Type type, int width);

/// Draws it from the top of the rectangle, wrapped at its width, in the painter's pen. What stands in one line too wide
/// for it (a path) is cut in the middle. Returns the width of the last line.
int drawTextBlock(QPainter *painter, const QRect &rect, const QString &text, Type type,
                  Qt::Alignment side = Qt::AlignLeft);

} // namespace burrow::look
