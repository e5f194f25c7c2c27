#include "look/appearance.h"

#include "look/style.h"
#include "look/type.h"

#include <QApplication>
#include <QStyle>
#include <QStyleFactory>
#include <QStyleHints>

#include <optional>

namespace burrow::look {
namespace {

/// What the app looks like. One for the process, as QApplication's palette and style are.
struct State
{
    Theme theme = Theme::System;
    Tokens tokens = lightTokens();
    bool systemDark = false;
    std::optional<QColor> systemAccent;
};

State &state()
{
    static State only;
    return only;
}

void readSystem(const QPalette &platform)
{
    State &s = state();
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const Qt::ColorScheme scheme = QGuiApplication::styleHints()->colorScheme();
    s.systemDark = scheme == Qt::ColorScheme::Unknown ? platform.color(QPalette::Window).lightness() < 128
                                                      : scheme == Qt::ColorScheme::Dark;
#else
    s.systemDark = platform.color(QPalette::Window).lightness() < 128;
#endif
#if QT_VERSION >= QT_VERSION_CHECK(6, 6, 0)
    const QColor accent = platform.color(QPalette::Accent);
#else
    const QColor accent = platform.color(QPalette::Highlight);
#endif
    // Where the platform has no opinion its palette has the plain default of Qt's own style.
    const QColor qtDefault(48, 140, 198);
    const bool told = accent.isValid() && accent != qtDefault && accent.hsvSaturation() > 60;
    s.systemAccent = told ? std::optional(accent) : std::nullopt;
}

void wear()
{
    State &s = state();
    const bool dark = s.theme == Theme::Dark || (s.theme == Theme::System && s.systemDark);
    const Tokens &plain = dark ? darkTokens() : lightTokens();
    s.tokens = s.systemAccent ? withAccent(plain, *s.systemAccent) : plain;
    QApplication::setPalette(paletteOf(s.tokens));
}

} // namespace

void dress(QApplication &app, Theme theme, bool nativeStyle)
{
    readSystem(QGuiApplication::palette());
    if (!nativeStyle)
        QApplication::setStyle(new Style);
    deriveFonts();
    QApplication::setFont(font(Type::Body));
    state().theme = theme;
    wear();
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    QObject::connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, &app, [](Qt::ColorScheme scheme) {
        state().systemDark = scheme == Qt::ColorScheme::Dark;
        wear();
    });
#else
    Q_UNUSED(app)
#endif
}

void setTheme(Theme theme)
{
    if (state().theme == theme)
        return;
    state().theme = theme;
    wear();
}

Theme theme()
{
    return state().theme;
}
const Tokens &tokens()
{
    return state().tokens;
}

} // namespace burrow::look
