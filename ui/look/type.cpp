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

/// The fonts, each made when it is first asked for: to ask for the family that stands behind a name loads a font, and
/// the first page needs no code.
class Fonts
{
public:
    Fonts()
        : m_system(QFontDatabase::systemFont(QFontDatabase::GeneralFont))
    {
        if (const QScreen *screen = QGuiApplication::primaryScreen())
            m_dpi = screen->logicalDotsPerInchY();
        const double px = m_system.pixelSize() > 0 ? m_system.pixelSize() : m_system.pointSizeF() * m_dpi / 72;
        // Systems that say 12 or 13 mean the same body text; larger is a wish of the person's.
        m_scale = std::clamp(px / 13, 1.0, 2.0);
    }

    double scale() const { return m_scale; }
    const QFont &of(Type type)
    {
        std::optional<QFont> &font = m_fonts[size_t(type)];
        if (!font)
            font = make(type);
        return *font;
    }

private:
    QFont sized(QFont font, double px) const
    {
        font.setPointSizeF(px * m_scale * 72 / m_dpi);
        return font;
    }

    /// Chinese faces by name, behind the system's own: the fallback by language gives Japanese forms under LANG=C.
    const QStringList &families(const QFont &base, bool code)
    {
        QStringList &known = code ? m_codeFamilies : m_families;
        if (known.isEmpty()) {
            known << withoutJapanese(QFontInfo(sized(base, faceOf(code ? Type::Code : Type::Body).px)).family());
            known << (code ? QStringList{u"Noto Sans Mono CJK SC"_s, u"PingFang SC"_s, u"Noto Sans CJK SC"_s}
                           : QStringList{u"PingFang SC"_s, u"Noto Sans CJK SC"_s, u"Source Han Sans SC"_s,
                                         u"Noto Sans SC"_s});
        }
        return known;
    }

    QFont make(Type type)
    {
        const Face face = faceOf(type);
        const QFont base = face.code ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : m_system;
        QFont font = sized(base, face.px);
        font.setFamilies(families(base, face.code));
        font.setWeight(face.weight);
        if (face.code) // no ligatures: a diff shows the characters of a file, not signs that are made of them
            font.setStyleStrategy(QFont::PreferNoShaping);
        if (type == Type::Heading)
            font.setLetterSpacing(QFont::AbsoluteSpacing, -0.01 * face.px * m_scale);
        return font;
    }

    QFont m_system;
    double m_dpi = 96, m_scale = 1;
    QStringList m_families, m_codeFamilies; ///< empty until asked for
    std::array<std::optional<QFont>, 8> m_fonts;
};

std::optional<Fonts> cached;

Fonts &fonts()
{
    if (!cached)
        cached.emplace();
    return *cached;
}

} // namespace

QFont font(Type type)
{
    return fonts().of(type);
}

int lineHeight(Type type)
{
    return int(std::lround(faceOf(type).line * fonts().scale()));
}

void deriveFonts()
{
    cached.reset();
}

} // namespace burrow::look
