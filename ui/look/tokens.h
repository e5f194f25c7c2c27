// Tokens: every colour of the app, by what it means. The only place that names a colour.
#pragma once

#include <QColor>
#include <QPalette>

namespace burrow::look {

/// A set of colours for one theme. Text and its ground have a contrast of 4.5 or more (a test measures each pair).
struct Tokens
{
    QColor rail, page, raised, sunken;
    QColor text, quiet, faint, line, lineStrong;
    QColor accent, accentHover, onAccent, accentWash, focus;
    QColor ok, warn, bad, warnWash, badWash;
    QColor addLine, addWord, delLine, delWord, filler, gutter;
    QColor synKey, synStr, synCom, synNum, synKw;
    bool dark = false;

    bool operator==(const Tokens &) const = default;
};

const Tokens &lightTokens();
const Tokens &darkTokens();

/// The same tokens with another accent, made darker or lighter until it can be read on each ground it is used on.
Tokens withAccent(Tokens tokens, const QColor &accent);

/// The palette that widgets get. Roles that pages use by name: PlaceholderText is quiet, Link is accent, Mid is line.
QPalette paletteOf(const Tokens &tokens);

/// Contrast of two opaque colours as WCAG 2 defines it, 1 to 21.
double contrast(const QColor &a, const QColor &b);

} // namespace burrow::look
