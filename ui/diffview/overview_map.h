// The strip at the right of a diff: where in the file the changes are.
#pragma once

#include "diffview/diff_scene.h"

#include <QWidget>

namespace burrow {

class OverviewMap final : public QWidget
{
    Q_OBJECT
public:
    explicit OverviewMap(QWidget *parent);
    /// scene must outlive the map; call again after each new layout.
    void show(const DiffScene *scene);
    void setView(int top, int height); ///< the part of the scene that is in sight
    static constexpr int stripWidth = 12;

Q_SIGNALS:
    void jumped(int y); ///< the person wants to see this height of the scene

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    double scale() const;
    const DiffScene *m_scene = nullptr;
    int m_top = 0, m_height = 0;
};

} // namespace burrow
