// Marks: the state of a thing as a shape. Each state has a shape of its own, so that colour never carries it alone.
#pragma once

#include <QBasicTimer>
#include <QWidget>

namespace burrow::look {

enum class Mark {
    Ok,   ///< filled disc with a tick
    Edit, ///< ring with a dot: will change
    Warn, ///< triangle: needs attention
    Bad,  ///< square with a cross: broken
    Todo, ///< ring: not yet
    Skip, ///< dash: not needed
    Spin, ///< turning arc: running
};

/// What a mark says in words, translated: for tooltips and screen readers.
QString markName(Mark mark);

/// Draws a mark of 16 units into the rectangle. ground is what the tick in a disc is cut out of; turn is the angle of
/// Spin.
void drawMark(QPainter *painter, const QRectF &rect, Mark mark, int turn = 0);
/// Where the turning arc of Spin should stand now; advances only while movement is wanted.
int spinAngle();

/// A MarkLabel shows one mark, and turns it while it spins.
class MarkLabel final : public QWidget
{
    Q_OBJECT
public:
    explicit MarkLabel(Mark mark, QWidget *parent = nullptr);
    void setMark(Mark mark);
    Mark mark() const { return m_mark; }
    QSize sizeHint() const override { return {18, 18}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    Mark m_mark;
    QBasicTimer m_timer;
};

/// The app's own sign, 24 units wide.
void drawLogo(QPainter *painter, const QRectF &rect, const QColor &hollow);

} // namespace burrow::look
