#include "diffview/overview_map.h"

#include "look/appearance.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace burrow {

OverviewMap::OverviewMap(QWidget *parent)
    : QWidget(parent)
{
    setFixedWidth(stripWidth);
    setCursor(Qt::ArrowCursor);
    setFocusPolicy(Qt::NoFocus); // the keyboard has its own ways from change to change
}

void OverviewMap::show(const DiffScene *scene)
{
    m_scene = scene;
    update();
}

void OverviewMap::setView(int top, int height)
{
    m_top = top;
    m_height = height;
    update();
}

/// A short text keeps its true size, so that marks stand beside their lines; a long one is squeezed.
double OverviewMap::scale() const
{
    return m_scene && m_scene->totalHeight() > height() ? double(height()) / m_scene->totalHeight() : 1;
}

void OverviewMap::paintEvent(QPaintEvent *)
{
    const look::Tokens &tokens = look::tokens();
    QPainter painter(this);
    painter.fillRect(rect(), tokens.sunken);
    painter.fillRect(QRect(0, 0, 1, height()), tokens.line);
    if (!m_scene)
        return;
    const double k = scale();
    if (k < 1) {
        QColor sight = tokens.accent;
        sight.setAlphaF(0.12F);
        painter.fillRect(QRectF(1, m_top * k, width() - 1, std::max(8.0, m_height * k)), sight);
    }
    // Removed at the left, added at the right, full width where only one of them: never told by colour alone.
    const auto mark = [&](int from, int to, bool removed, bool added) {
        const double y = from * k, size = std::max(3.0, (to - from) * k);
        const double from2 = removed && added ? 7 : 3;
        if (removed)
            painter.fillRect(QRectF(3, y, added ? 3 : 7, size), tokens.bad);
        if (added)
            painter.fillRect(QRectF(from2, y, removed ? 3 : 7, size), tokens.ok);
    };
    for (int i = 0; i < m_scene->itemCount();) {
        const int change = m_scene->changeOf(m_scene->item(i));
        if (change < 0) {
            ++i;
            continue;
        }
        const int first = i;
        bool removed = false, added = false;
        for (; i < m_scene->itemCount() && m_scene->changeOf(m_scene->item(i)) == change; ++i) {
            const DiffRow &row = m_scene->diff().rows[size_t(m_scene->item(i).row)];
            removed |= row.left >= 0;
            added |= row.right >= 0;
        }
        mark(m_scene->top(first), m_scene->top(i), removed, added);
    }
}

void OverviewMap::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        Q_EMIT jumped(int(event->position().y() / scale()));
}

void OverviewMap::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        Q_EMIT jumped(int(event->position().y() / scale()));
}

} // namespace burrow
