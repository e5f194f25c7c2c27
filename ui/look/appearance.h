// Appearance: which theme the app shows, and the colours that go with it.
#pragma once

#include "look/tokens.h"

class QApplication;

namespace burrow::look {

enum class Theme { System, Light, Dark };

/// Gives the application its style, fonts and palette. Call once, before the first widget is made.
/// nativeStyle keeps the style of the platform (macOS): our tokens then colour only what we paint ourselves.
void dress(QApplication &app, Theme theme, bool nativeStyle);

/// Changes the theme of the running app; each widget gets a PaletteChange event.
void setTheme(Theme theme);
Theme theme();

/// The colours in force now. Read them when painting, never keep them.
const Tokens &tokens();

} // namespace burrow::look
