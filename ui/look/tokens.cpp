#include "look/tokens.h"

#include <cmath>

namespace burrow::look {

const Tokens &lightTokens()
{
    static const Tokens tokens{
        .rail = 0xf4f5f6,
        .page = 0xffffff,
        .raised = 0xffffff,
        .sunken = 0xf7f8f9,
        .text = 0x1b1f23,
        .quiet = 0x5b646d,
        .faint = 0x626b74,
        .line = 0xe2e5e8,
        .lineStrong = 0xc9ced3,
        .accent = 0x00758f,
        .accentHover = 0x00647a,
        .onAccent = 0xffffff,
        .accentWash = 0xe6f3f6,
        .focus = 0x00758f,
        .ok = 0x1a7f37,
        .warn = 0x8a5a00,
        .bad = 0xb42318,
        .warnWash = 0xfff6e0,
        .badWash = 0xfdeeec,
        .addLine = 0xe9f7ec,
        .addWord = 0xbfeac8,
        .delLine = 0xfdefed,
        .delWord = 0xfad0ca,
        .filler = 0xf2f3f5,
        .gutter = 0x69727b,
        .synKey = 0x0b5394,
        .synStr = 0x8b3d00,
        .synCom = 0x48535d,
        .synNum = 0x6a2f9c,
        .synKw = 0x7a1fa2,
        .dark = false,
    };
    return tokens;
}

const Tokens &darkTokens()
{
    static const Tokens tokens{
        .rail = 0x191b1d,
        .page = 0x1f2224,
        .raised = 0x272b2e,
        .sunken = 0x1a1d1f,
        .text = 0xe7e9eb,
        .quiet = 0xa3acb4,
        .faint = 0x8f99a2,
        .line = 0x32373b,
        .lineStrong = 0x474e54,
        .accent = 0x4fb9d3,
        .accentHover = 0x6ac8df,
        .onAccent = 0x06232b,
        .accentWash = 0x17323a,
        .focus = 0x4fb9d3,
        .ok = 0x57c278,
        .warn = 0xe0ad4c,
        .bad = 0xf08a80,
        .warnWash = 0x33290f,
        .badWash = 0x3a1f1c,
        .addLine = 0x16301f,
        .addWord = 0x1f4d30,
        .delLine = 0x3a1f1d,
        .delWord = 0x63302b,
        .filler = 0x1b1e20,
        .gutter = 0x8f99a2,
        .synKey = 0x7fbcf5,
        .synStr = 0xe3a878,
        .synCom = 0xb3bcc4,
        .synNum = 0xc9a0f0,
        .synKw = 0xd79bf0,
        .dark = true,
    };
    return tokens;
}

namespace {

double luminance(const QColor &color)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto mix = [share](float x, float y) { return float(x * (1 - share) + y * share); };
    return QColor::fromRgbF(mix(a.redF(), b.redF()), mix(a.greenF(), b.greenF()), mix(a.blueF(), b.blueF()));
}

} // namespace

double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

Tokens withAccent(Tokens tokens, const QColor &accent)
{
    const QColor towards = tokens.dark ? Qt::white : Qt::black;
    QColor best = accent;
    QColor wash;
    for (int step = 0; step < 25; ++step) {
        best = mixed(accent, towards, step * 0.04);
        wash = mixed(tokens.page, best, tokens.dark ? 0.16 : 0.1);
        if (contrast(best, tokens.page) >= 4.6 && contrast(best, wash) >= 4.6 && contrast(best, tokens.sunken) >= 4.6)
            break;
    }
    tokens.accent = tokens.focus = best;
    tokens.accentHover = mixed(best, towards, 0.14);
    tokens.accentWash = wash;
    tokens.onAccent = contrast(Qt::white, best) >= 4.5 ? QColor(Qt::white) : mixed(best, Qt::black, 0.85);
    return tokens;
}

QPalette paletteOf(const Tokens &t)
{
    QPalette p;
    const auto set = [&p](QPalette::ColorRole role, const QColor &color) { p.setColor(QPalette::All, role, color); };
    set(QPalette::Window, t.page);
    set(QPalette::WindowText, t.text);
    set(QPalette::Base, t.page);
    set(QPalette::AlternateBase, t.sunken);
    set(QPalette::Text, t.text);
    set(QPalette::PlaceholderText, t.quiet);
    set(QPalette::Button, t.raised);
    set(QPalette::ButtonText, t.text);
    set(QPalette::BrightText, t.bad);
    set(QPalette::Highlight, t.accent);
    set(QPalette::HighlightedText, t.onAccent);
    set(QPalette::Link, t.accent);
    set(QPalette::LinkVisited, t.accent);
    set(QPalette::ToolTipBase, t.raised);
    set(QPalette::ToolTipText, t.text);
    set(QPalette::Light, t.raised);
    set(QPalette::Midlight, t.line);
    set(QPalette::Mid, t.line);
    set(QPalette::Dark, t.lineStrong);
    set(QPalette::Shadow, t.dark ? QColor(Qt::black) : t.lineStrong);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, t.faint);
    return p;
}

} // namespace burrow::look
