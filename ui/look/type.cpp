#include "look/type.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QGuiApplication>
#include <QScreen>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

namespace burrow::look {
namespace {

struct Face
{
    double px;
    int line;
    QFont::Weight weight;
    bool code;
};

Face faceOf(Type type)
{
    switch (type) {
    case Type::Heading: return {22, 30, QFont::DemiBold, false};
    case Type::Section: return {15, 22, QFont::DemiBold, false};
    case Type::Lead: return {15, 23, QFont::Normal, false};
    case Type::Body: return {13, 20, QFont::Normal, false};
    case Type::BodyStrong: return {13, 20, QFont::Medium, false};
    case Type::Bold: return {13, 20, QFont::DemiBold, false};
    case Type::Quiet: return {12, 16, QFont::Normal, false};
    case Type::Code: return {12.5, 20, QFont::Normal, true};
    }
    return {};
}

/// A generic family may stand for a font that has Japanese forms of the shared characters; Chinese ones are meant.
QString withoutJapanese(QString family)
{
    for (const auto &region : {"CJK JP"_L1, "CJK KR"_L1, "CJK TC"_L1, "CJK HK"_L1})
        family.replace(region, "CJK SC"_L1);
    return family;
}

struct Fonts
{
    std::array<QFont, 8> fonts;
    double scale = 1;
};

Fonts derive()
{
    Fonts made;
    const QFont system = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    const QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    const double dpi = QGuiApplication::primaryScreen() ? QGuiApplication::primaryScreen()->logicalDotsPerInchY() : 96;
    const double systemPx = system.pixelSize() > 0 ? system.pixelSize() : system.pointSizeF() * dpi / 72;
    // Systems that say 12 or 13 mean the same body text; larger is a wish of the person's.
    made.scale = std::clamp(systemPx / 13, 1.0, 2.0);

    // Chinese faces by name, behind the system's own: the fallback by language gives Japanese forms under LANG=C.
    const QStringList chinese{u"PingFang SC"_s, u"Noto Sans CJK SC"_s, u"Source Han Sans SC"_s, u"Noto Sans SC"_s};
    const QStringList chineseCode{u"Noto Sans Mono CJK SC"_s, u"PingFang SC"_s, u"Noto Sans CJK SC"_s};
    for (size_t i = 0; i < made.fonts.size(); ++i) {
        const Face face = faceOf(Type(i));
        QFont font = face.code ? fixed : system;
        font.setFamilies(QStringList{withoutJapanese(QFontInfo(font).family())} + (face.code ? chineseCode : chinese));
        font.setPointSizeF(face.px * made.scale * 72 / dpi);
        font.setWeight(face.weight);
        if (face.code) // no ligatures: a diff shows the characters of a file, not signs that are made of them
            font.setStyleStrategy(QFont::PreferNoShaping);
        if (Type(i) == Type::Heading)
            font.setLetterSpacing(QFont::AbsoluteSpacing, -0.01 * face.px * made.scale);
        made.fonts[i] = font;
    }
    return made;
}

std::optional<Fonts> cached;

const Fonts &fonts()
{
    if (!cached)
        cached = derive();
    return *cached;
}

} // namespace

QFont font(Type type)
{
    return fonts().fonts[size_t(type)];
}

int lineHeight(Type type)
{
    return int(std::lround(faceOf(type).line * fonts().scale));
}

void deriveFonts()
{
    cached.reset();
}

} // namespace burrow::look
