// How a Cell is drawn. Shared by tables and by who wants to know where a link lies.
#pragma once

#include "look/table.h"

#include <QStyledItemDelegate>

namespace burrow::look {

class CellDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

    /// Height a cell needs in a column of this width.
    static int heightFor(const Cell &cell, int width);
    /// Where the link of a cell lies; empty if it has none.
    static QRect linkRect(const QModelIndex &index, const QRect &cellRect);
};

} // namespace burrow::look
