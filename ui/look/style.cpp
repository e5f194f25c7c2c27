#include "look/style.h"

#include "look/appearance.h"
#include "look/type.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleOption>

namespace burrow::look {
namespace {

constexpr double controlRadius = 7;

/// Where a one-pixel line is sharp.
QRectF crisp(const QRect &rect)
{
    return QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
}

void drawButton(QPainter *painter, const QStyleOptionButton &button)
{
    const Tokens &t = tokens();
    const bool enabled = button.state & QStyle::State_Enabled;
    const bool hover = enabled && (button.state & QStyle::State_MouseOver);
    const bool down = button.state & (QStyle::State_Sunken | QStyle::State_On);
    const bool primary = button.features & QStyleOptionButton::DefaultButton;
    const bool flat = button.features & QStyleOptionButton::Flat;
    const bool focus = (button.state & QStyle::State_HasFocus) && (button.state & QStyle::State_KeyboardFocusChange);

    QColor fill = t.raised, border = t.lineStrong;
    if (primary) {
        fill = enabled ? (hover || down ? t.accentHover : t.accent) : t.line;
        border = fill;
    } else if (flat) {
        fill = hover || down ? t.accentWash : QColor(Qt::transparent);
        border = Qt::transparent;
    } else if (down) {
        fill = t.line;
    } else if (hover) {
        fill = t.sunken;
    }
    if (focus && !primary)
        border = t.focus;
    painter->setPen(border.alpha() == 0 ? QPen(Qt::NoPen) : QPen(border, focus ? 2 : 1));
    painter->setBrush(fill);
    const double inset = focus && !primary ? 1 : 0.5;
    painter->drawRoundedRect(QRectF(button.rect).adjusted(inset, inset, -inset, -inset), controlRadius, controlRadius);
    if (focus && primary) {
        painter->setPen(QPen(t.onAccent, 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(button.rect).adjusted(3, 3, -3, -3), controlRadius - 3, controlRadius - 3);
    }
}

/// A number to type, without arrows: it looks like any other field.
bool isBareSpinBox(QStyle::ComplexControl control, const QStyleOptionComplex *option)
{
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    return control == QStyle::CC_SpinBox && spin && spin->buttonSymbols == QAbstractSpinBox::NoButtons;
}

void drawField(QPainter *painter, const QRect &rect, QStyle::State state)
{
    const Tokens &t = tokens();
    const bool focus = state & QStyle::State_HasFocus;
    painter->setPen(QPen(focus ? t.focus : t.lineStrong, 1));
    painter->setBrush(state & QStyle::State_Enabled ? t.raised : t.sunken);
    painter->drawRoundedRect(crisp(rect), controlRadius, controlRadius);
    if (focus) {
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(crisp(rect).adjusted(1, 1, -1, -1), controlRadius - 1, controlRadius - 1);
    }
}

void drawChevron(QPainter *painter, const QPointF &centre)
{
    painter->setPen(QPen(tokens().quiet, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawPolyline(QPolygonF{centre + QPointF(-4, -2), centre + QPointF(0, 2), centre + QPointF(4, -2)});
}

void drawScrollBar(QPainter *painter, const QStyle *style, const QStyleOptionSlider &bar, const QWidget *widget)
{
    if (bar.maximum <= bar.minimum)
        return; // nothing to scroll
    const QRect handle = style->subControlRect(QStyle::CC_ScrollBar, &bar, QStyle::SC_ScrollBarSlider, widget);
    const bool hot = bar.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    painter->setPen(Qt::NoPen);
    painter->setBrush(hot ? tokens().faint : tokens().lineStrong);
    const QRectF thumb = QRectF(handle).adjusted(2, 2, -2, -2);
    const double radius = std::min(thumb.width(), thumb.height()) / 2;
    painter->drawRoundedRect(thumb, radius, radius);
}

} // namespace

void drawCheckBox(QPainter *painter, const QRect &box, Qt::CheckState state, bool enabled)
{
    const Tokens &t = tokens();
    const bool on = state != Qt::Unchecked;
    const QColor fill = !enabled ? t.line : on ? t.accent : t.raised;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(on ? fill : t.lineStrong, 1.5));
    painter->setBrush(fill);
    painter->drawRoundedRect(QRectF(box).adjusted(0.75, 0.75, -0.75, -0.75), 3.5, 3.5);
    painter->setPen(QPen(enabled ? t.onAccent : t.faint, 2));
    painter->setBrush(Qt::NoBrush);
    const QPointF o = box.topLeft();
    if (state == Qt::Checked)
        painter->drawPolyline(QPolygonF{o + QPointF(3.7, 8.5), o + QPointF(6.6, 11.4), o + QPointF(12.3, 4.7)});
    else if (state == Qt::PartiallyChecked)
        painter->drawLine(o + QPointF(4, 8), o + QPointF(12, 8));
    painter->restore();
}

void drawRadioButton(QPainter *painter, const QRect &box, bool checked, bool enabled)
{
    const Tokens &t = tokens();
    const QPointF centre = QRectF(box).center();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (checked) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(enabled ? t.accent : t.lineStrong);
        painter->drawEllipse(centre, 8, 8);
        painter->setBrush(t.onAccent);
        painter->drawEllipse(centre, 3, 3);
    } else {
        painter->setPen(QPen(t.lineStrong, 1.5));
        painter->setBrush(enabled ? t.raised : t.line);
        painter->drawEllipse(centre, 7.25, 7.25);
    }
    painter->restore();
}

void drawFocusRing(QPainter *painter, const QRectF &around, double radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(tokens().focus, 1.5));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(around.adjusted(0.75, 0.75, -0.75, -0.75), radius, radius);
    painter->restore();
}

Style::Style()
    : QProxyStyle(QStringLiteral("Fusion"))
{
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QPushButton *>(widget))
        widget->setFont(font(Type::BodyStrong));
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget) ||
        qobject_cast<QScrollBar *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    switch (element) {
    case PE_PanelButtonCommand:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            drawButton(painter, *button);
        break;
    case PE_FrameDefaultButton:
    case PE_FrameLineEdit: break;
    case PE_FrameFocusRect:
        // Push buttons draw their own.
        if (!qobject_cast<const QPushButton *>(widget) && (option->state & State_KeyboardFocusChange))
            drawFocusRing(painter, option->rect, 4);
        break;
    case PE_IndicatorCheckBox:
        drawCheckBox(painter, option->rect,
                     option->state & State_NoChange ? Qt::PartiallyChecked
                     : option->state & State_On     ? Qt::Checked
                                                    : Qt::Unchecked,
                     option->state & State_Enabled);
        break;
    case PE_IndicatorRadioButton:
        drawRadioButton(painter, option->rect, option->state & State_On, option->state & State_Enabled);
        break;
    case PE_PanelLineEdit:
        // The field inside a combo box has no frame of its own.
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            drawField(painter, option->rect, option->state);
        break;
    case PE_PanelTipLabel:
        painter->setPen(tokens().lineStrong);
        painter->setBrush(tokens().raised);
        painter->drawRect(crisp(option->rect));
        break;
    default:
        painter->setRenderHint(QPainter::Antialiasing, false);
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
    painter->restore();
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        button && element == CE_PushButtonLabel) {
        QStyleOptionButton mine = *button;
        if (mine.state & State_Enabled) {
            if (mine.features & QStyleOptionButton::DefaultButton)
                mine.palette.setColor(QPalette::ButtonText, tokens().onAccent);
            else if (mine.features & QStyleOptionButton::Flat)
                mine.palette.setColor(QPalette::ButtonText, tokens().accent);
        }
        mine.features &= ~QStyleOptionButton::HasMenu;
        QProxyStyle::drawControl(element, &mine, painter, widget);
        return;
    }
    if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
        bar && element == CE_ProgressBar) {
        const double span = std::max(1, bar->maximum - bar->minimum);
        const QRectF groove(option->rect.x(), option->rect.center().y() - 2.5, option->rect.width(), 6);
        QRectF done = groove;
        done.setWidth(groove.width() * (bar->progress - bar->minimum) / span);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(tokens().line);
        painter->drawRoundedRect(groove, 3, 3);
        painter->setBrush(tokens().accent);
        painter->drawRoundedRect(done, 3, 3);
        painter->restore();
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option); bar && control == CC_ScrollBar) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        drawScrollBar(painter, this, *bar, widget);
        painter->restore();
        return;
    }
    if (control == CC_ComboBox) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        drawField(painter, option->rect, option->state);
        drawChevron(painter, QPointF(option->rect.right() - 14, QRectF(option->rect).center().y()));
        painter->restore();
        return;
    }
    if (isBareSpinBox(control, option)) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        drawField(painter, option->rect, option->state);
        painter->restore();
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    switch (type) {
    case CT_PushButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        return {(button && button->text.isEmpty() ? 12 : 30) + size.width(), std::max(32, size.height() + 10)};
    }
    case CT_LineEdit: return QProxyStyle::sizeFromContents(type, option, size, widget).expandedTo({0, 28});
    case CT_SpinBox: return QProxyStyle::sizeFromContents(type, option, size, widget).expandedTo({0, 28});
    case CT_ComboBox: return {size.width() + 44, std::max(28, size.height() + 8)};
    default: return QProxyStyle::sizeFromContents(type, option, size, widget);
    }
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return option->rect.adjusted(10, 1, -28, -1);
    if (isBareSpinBox(control, option) && part == SC_SpinBoxEditField)
        return option->rect.adjusted(8, 1, -8, -1);
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, part, widget);

    // A bar without arrows: the handle has the whole length to move in.
    const bool across = bar->orientation == Qt::Horizontal;
    const int room = across ? bar->rect.width() : bar->rect.height();
    const int range = bar->maximum - bar->minimum;
    const int length = range == 0 ? room
                                  : std::clamp(int(qint64(room) * bar->pageStep / (qint64(range) + bar->pageStep)),
                                               std::min(28, room), room);
    const int start =
        sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, room - length, bar->upsideDown);
    const auto along = [&](int from, int size) {
        return across ? QRect(bar->rect.x() + from, bar->rect.y(), size, bar->rect.height())
                      : QRect(bar->rect.x(), bar->rect.y() + from, bar->rect.width(), size);
    };
    switch (part) {
    case SC_ScrollBarSlider: return along(start, length);
    case SC_ScrollBarSubPage: return along(0, start);
    case SC_ScrollBarAddPage: return along(start + length, room - start - length);
    case SC_ScrollBarGroove: return bar->rect;
    default: return {};
    }
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    return element == SE_LineEditContents && frame && frame->lineWidth > 0 ? rect.adjusted(7, 0, -7, 0) : rect;
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return 16;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return 8;
    case PM_ScrollBarExtent: return 11;
    case PM_ScrollView_ScrollBarSpacing: return 0;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_ComboBoxFrameWidth: return 1;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText: return 0;
    case SH_ComboBox_Popup: return 0;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace burrow::look
