#include "look/marks.h"

#include "look/appearance.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QPainter>
#include <QPainterPath>

namespace burrow::look {

QString markName(Mark mark)
{
    switch (mark) {
    case Mark::Ok: return QCoreApplication::translate("look", "done");
    case Mark::Edit: return QCoreApplication::translate("look", "will change");
    case Mark::Warn: return QCoreApplication::translate("look", "needs attention");
    case Mark::Bad: return QCoreApplication::translate("look", "broken");
    case Mark::Todo: return QCoreApplication::translate("look", "not yet");
    case Mark::Skip: return QCoreApplication::translate("look", "not needed");
    case Mark::Spin: return QCoreApplication::translate("look", "running");
    }
    return {};
}

void drawMark(QPainter *painter, const QRectF &rect, Mark mark, int turn)
{
    const Tokens &t = tokens();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(rect.topLeft());
    painter->scale(rect.width() / 16, rect.height() / 16);
    painter->setBrush(Qt::NoBrush);
    const auto pen = [](const QColor &color, double width) {
        return QPen(color, width, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
    };
    switch (mark) {
    case Mark::Ok:
        painter->setPen(Qt::NoPen);
        painter->setBrush(t.ok);
        painter->drawEllipse(QPointF(8, 8), 7, 7);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(pen(t.page, 1.7));
        painter->drawPolyline(QPolygonF{{4.8, 8.3}, {7, 10.5}, {11.2, 5.7}});
        break;
    case Mark::Edit:
        painter->setPen(pen(t.accent, 1.5));
        painter->drawEllipse(QPointF(8, 8), 6.3, 6.3);
        painter->setPen(Qt::NoPen);
        painter->setBrush(t.accent);
        painter->drawEllipse(QPointF(8, 8), 2.6, 2.6);
        break;
    case Mark::Warn:
        painter->setPen(QPen(t.warn, 1.5, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        painter->drawPolygon(QPolygonF{{8, 1.6}, {15, 14}, {1, 14}});
        painter->drawLine(QPointF(8, 6), QPointF(8, 10));
        painter->drawLine(QPointF(8, 11.2), QPointF(8, 12.6));
        break;
    case Mark::Bad:
        painter->setPen(pen(t.bad, 1.5));
        painter->drawRoundedRect(QRectF(1.8, 1.8, 12.4, 12.4), 3, 3);
        painter->drawLine(QPointF(5.4, 5.4), QPointF(10.6, 10.6));
        painter->drawLine(QPointF(10.6, 5.4), QPointF(5.4, 10.6));
        break;
    case Mark::Todo:
        painter->setPen(pen(t.lineStrong, 1.5));
        painter->drawEllipse(QPointF(8, 8), 6.3, 6.3);
        break;
    case Mark::Skip:
        painter->setPen(pen(t.faint, 1.6));
        painter->drawLine(QPointF(3, 8), QPointF(13, 8));
        break;
    case Mark::Spin:
        painter->setPen(pen(t.line, 1.8));
        painter->drawEllipse(QPointF(8, 8), 6.3, 6.3);
        painter->setPen(pen(t.accent, 1.8));
        painter->drawArc(QRectF(1.7, 1.7, 12.6, 12.6), (90 - turn) * 16, -90 * 16);
        break;
    }
    painter->restore();
}

int spinAngle()
{
    static QElapsedTimer since;
    if (!since.isValid())
        since.start();
    return int(since.elapsed() * 360 / 1000 % 360);
}

MarkLabel::MarkLabel(Mark mark, QWidget *parent)
    : QWidget(parent)
    , m_mark(mark)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setMark(mark);
}

void MarkLabel::setMark(Mark mark)
{
    m_mark = mark;
    setAccessibleName(markName(mark));
    if (mark == Mark::Spin)
        m_timer.start(60, this);
    else
        m_timer.stop();
    update();
}

void MarkLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawMark(&painter, QRectF(1, (height() - 16) / 2.0, 16, 16), m_mark, spinAngle());
}

void MarkLabel::timerEvent(QTimerEvent *)
{
    if (isVisible())
        update();
}

void MarkLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(markName(m_mark));
    QWidget::changeEvent(event);
}

void drawLogo(QPainter *painter, const QRectF &rect, const QColor &hollow)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(rect.topLeft());
    painter->scale(rect.width() / 24, rect.height() / 24);
    painter->setPen(Qt::NoPen);
    QPainterPath hill(QPointF(2, 20));
    hill.cubicTo(2, 10, 6, 4, 12, 4);
    hill.cubicTo(18, 4, 22, 10, 22, 20);
    painter->setBrush(tokens().accent);
    painter->drawPath(hill);
    QPainterPath door(QPointF(7.5, 20));
    door.cubicTo(7.5, 15, 9.3, 12, 12, 12);
    door.cubicTo(14.7, 12, 16.5, 15, 16.5, 20);
    painter->setBrush(hollow);
    painter->drawPath(door);
    painter->restore();
}

} // namespace burrow::look
