#include "shell/app_icon.h"

#include "look/marks.h"

#include <QIconEngine>
#include <QPainter>
#include <QPixmap>

namespace burrow {
namespace {

/// Draws when a size is asked for: nothing is rendered at the start.
class LogoEngine final : public QIconEngine
{
public:
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        look::drawLogo(painter, rect, Qt::white);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap drawn(size);
        drawn.fill(Qt::transparent);
        QPainter painter(&drawn);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return drawn;
    }
    QIconEngine *clone() const override { return new LogoEngine(*this); }
};

} // namespace

QIcon appIcon()
{
    return QIcon(new LogoEngine);
}

} // namespace burrow
