// Style: Fusion with our shapes, for systems without a native style that Qt follows.
#pragma once

#include <QProxyStyle>

namespace burrow::look {

/// Draws buttons, boxes, fields and scroll bars from the tokens. A push button with setDefault(true) is the primary
/// one, one with setFlat(true) looks like a link.
class Style final : public QProxyStyle
{
    Q_OBJECT
public:
    Style();

    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;
};

/// The shapes themselves, for delegates that draw them inside a cell.
void drawCheckBox(QPainter *painter, const QRect &box, Qt::CheckState state, bool enabled);
void drawRadioButton(QPainter *painter, const QRect &box, bool checked, bool enabled);
/// A ring around what has the keyboard focus.
void drawFocusRing(QPainter *painter, const QRectF &around, double radius);

} // namespace burrow::look
