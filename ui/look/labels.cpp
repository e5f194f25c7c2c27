#include "look/labels.h"

#include "look/appearance.h"
#include "look/style.h"
#include "look/text_block.h"

#include <QAccessibleWidget>
#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace burrow::look {
namespace {

constexpr int pillHeight = 20;

void drawPillShape(QPainter *painter, const QRectF &rect, const QString &text, const QColor &border, const QColor &ink,
                   const QColor &fill)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(border, 1));
    painter->setBrush(fill);
    painter->drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), rect.height() / 2 - 0.5, rect.height() / 2 - 0.5);
    painter->setFont(look::font(Type::Quiet));
    painter->setPen(ink);
    painter->drawText(rect, Qt::AlignCenter, text);
    painter->restore();
}

/// Tells a screen reader which labels are headings, so that a person can go from one to the next.
class AccessibleLabel final : public QAccessibleWidget
{
public:
    explicit AccessibleLabel(Label *label)
        : QAccessibleWidget(label, label->isHeading() ? QAccessible::Heading : QAccessible::StaticText)
    {
    }
    QString text(QAccessible::Text which) const override
    {
        const QString said = QAccessibleWidget::text(which);
        return which == QAccessible::Name && said.isEmpty() ? static_cast<QLabel *>(widget())->text() : said;
    }
};

QAccessibleInterface *accessibleLabel(const QString &className, QObject *object)
{
    auto *label = className == "burrow::look::Label"_L1 ? qobject_cast<Label *>(object) : nullptr;
    return label ? new AccessibleLabel(label) : nullptr;
}

} // namespace

QColor toneColor(Tone tone)
{
    const Tokens &t = tokens();
    switch (tone) {
    case Tone::Text: return t.text;
    case Tone::Quiet: return t.quiet;
    case Tone::Faint: return t.faint;
    case Tone::Accent: return t.accent;
    case Tone::Ok: return t.ok;
    case Tone::Warn: return t.warn;
    case Tone::Bad: return t.bad;
    }
    return t.text;
}

Label::Label(Type type, Tone tone, QWidget *parent)
    : Label(QString(), type, tone, parent)
{
}

Label::Label(const QString &text, Type type, Tone tone, QWidget *parent)
    : QLabel(text, parent)
    , m_type(type)
    , m_tone(tone)
{
    static const bool once = (QAccessible::installFactory(accessibleLabel), true);
    Q_UNUSED(once)
    setTextFormat(Qt::PlainText);
    setFont(look::font(type));
    follow();
}

void Label::setTone(Tone tone)
{
    m_tone = tone;
    follow();
}

void Label::setType(Type type)
{
    m_type = type;
    setFont(look::font(type));
}

void Label::follow()
{
    const QColor color = toneColor(m_tone);
    if (m_tone == Tone::Text || palette().color(QPalette::WindowText) == color)
        return;
    QPalette mine = palette();
    mine.setColor(QPalette::WindowText, color);
    setPalette(mine);
}

void Label::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        follow();
}

QSize Label::sizeHint() const
{
    if (!isOurs())
        return QLabel::sizeHint();
    const int wide = std::min(fontMetrics().horizontalAdvance(text()) + 1, 640);
    return {wide + contentsMargins().left() + contentsMargins().right(), heightForWidth(wide)};
}

QSize Label::minimumSizeHint() const
{
    return isOurs() ? QSize(80, lineHeight(m_type) + contentsMargins().top() + contentsMargins().bottom())
                    : QLabel::minimumSizeHint();
}

int Label::heightForWidth(int width) const
{
    if (!isOurs())
        return QLabel::heightForWidth(width);
    const QMargins around = contentsMargins();
    return textHeight(text(), m_type, width - around.left() - around.right()) + around.top() + around.bottom();
}

void Label::paintEvent(QPaintEvent *event)
{
    if (textFormat() != Qt::PlainText || (!wordWrap() && (textInteractionFlags() & Qt::TextSelectableByMouse))) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setPen(isEnabled() ? toneColor(m_tone) : tokens().faint);
    QRect room = contentsRect();
    if (!wordWrap()) {
        painter.setFont(font());
        painter.drawText(room.left(), room.top() + baselineIn(room.height(), m_type), text());
        return;
    }
    if (alignment() & Qt::AlignVCenter)
        room.setTop(room.top() + std::max(0, room.height() - textHeight(text(), m_type, room.width())) / 2);
    drawTextBlock(&painter, room, text(), m_type);
}

SectionLabel::SectionLabel(QWidget *parent)
    : QWidget(parent)
    , m_heading(new Label(Type::Section))
    , m_quiet(new Label(Type::Lead, Tone::Quiet))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(5);
    row->addWidget(m_heading);
    row->addWidget(m_quiet, 1);
    m_heading->setMinimumHeight(lineHeight(Type::Section));
}

void SectionLabel::setText(const QString &heading, const QString &quiet)
{
    m_heading->setText(heading);
    m_quiet->setText(quiet);
    m_quiet->setVisible(!quiet.isEmpty());
    // At once: a change of language asks every layout at the same time, and this one may not be asked again.
    layout()->invalidate();
    layout()->activate();
}

void SectionLabel::addAtEnd(QWidget *control)
{
    auto *row = static_cast<QHBoxLayout *>(layout());
    // Where there are no quiet words to fill the line, a button would.
    if (row->count() == 2)
        row->addSpacerItem(new QSpacerItem(0, 0, QSizePolicy::Expanding));
    row->addWidget(control);
}

SectionLabel *addSection(QVBoxLayout *column)
{
    auto *heading = new SectionLabel;
    heading->setContentsMargins(0, 24, 0, 8); // inside, so that the space goes with a hidden section
    column->addWidget(heading);
    return heading;
}

Link::Link(const QString &text, Type type, QWidget *parent)
    : QAbstractButton(parent)
    , m_type(type)
{
    setText(text);
    setFont(look::font(type));
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

void Link::setQuiet(bool quiet)
{
    m_quiet = quiet;
    update();
}

QSize Link::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 2, std::max(lineHeight(m_type), fontMetrics().height()) + 2};
}

void Link::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QFont face = font();
    face.setUnderline(underMouse());
    painter.setFont(face);
    painter.setPen(!isEnabled() ? tokens().faint : m_quiet && !underMouse() ? tokens().quiet : tokens().accent);
    painter.drawText(rect().adjusted(1, 0, -1, 0), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text());
    if (hasFocus())
        drawFocusRing(&painter, rect(), 4);
}

void Link::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void Link::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        update();
}

Pill::Pill(const QString &text, Tone tone, QWidget *parent)
    : QLabel(text, parent)
    , m_tone(tone)
{
    setTextFormat(Qt::PlainText);
    setFont(look::font(Type::Quiet));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Pill::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

QSize Pill::sizeHint() const
{
    return {pillWidth(text()), pillHeight};
}

void Pill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawPill(&painter, QPoint(0, height() / 2), text(), m_tone);
}

int pillWidth(const QString &text)
{
    return QFontMetrics(look::font(Type::Quiet)).horizontalAdvance(text) + 18;
}

int drawPill(QPainter *painter, const QPoint &leftCentre, const QString &text, Tone tone)
{
    const QRectF rect(QRect(leftCentre.x(), leftCentre.y() - pillHeight / 2, pillWidth(text), pillHeight));
    const QColor ink = toneColor(tone);
    drawPillShape(painter, rect, text, tone == Tone::Quiet || tone == Tone::Faint ? tokens().lineStrong : ink, ink,
                  Qt::transparent);
    return int(rect.width());
}

PillButton::PillButton(const QString &text, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(text);
    setCheckable(true);
    setAutoExclusive(true);
    setFont(look::font(Type::Quiet));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

QSize PillButton::sizeHint() const
{
    return {pillWidth(text()) + 4, 24};
}

void PillButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens();
    const QColor ink = !isEnabled() ? t.faint : isChecked() ? t.accent : underMouse() ? t.text : t.quiet;
    drawPillShape(&painter, QRectF(rect()).adjusted(2, 2, -2, -2), text(), isChecked() ? t.accent : t.lineStrong, ink,
                  isChecked() ? t.accentWash : QColor(Qt::transparent));
    if (hasFocus())
        drawFocusRing(&painter, rect(), height() / 2.0);
}

void PillButton::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        update();
}

Hairline::Hairline(Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
}

void Hairline::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), tokens().line);
}

} // namespace burrow::look
