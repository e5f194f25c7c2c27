// Tables: rows of facts and choices with hairlines between them and nothing else.
#pragma once

#include "look/labels.h"
#include "look/marks.h"

#include <QAbstractTableModel>
#include <QTableView>

#include <optional>
#include <vector>

namespace burrow::look {

/// A Cell is what one place of a table shows.
struct Cell
{
    enum class Control { None, Check, Radio };

    QString text{};
    QString sub{};    ///< a second, quiet line
    QString beside{}; ///< quiet words behind the text, on its line
    QString sign{};   ///< a sign before the text in a tone of its own: "+", "✓"
    Tone signTone = Tone::Accent;
    Tone tone = Tone::Text;
    Tone subTone = Tone::Quiet;
    Type type = Type::Body;
    Type subType = Type::Quiet;
    std::optional<Mark> mark{};
    Control control = Control::None;
    bool checked = false;
    bool enabled = true;
    std::optional<double> bar{}; ///< 0 to 1: a bar of that share in front of the text
    bool barStrong = false;      ///< in the accent, not in grey
    QString pill{};              ///< a word in a border behind the text
    Tone pillTone = Tone::Quiet;
    QString link{}; ///< words to click behind the sub line, or behind the text if there is none
    QString toolTip{};
    QString accessible{}; ///< what a screen reader says instead of the text, where a sign stands for a word

    bool operator==(const Cell &) const = default;
};

using Row = std::vector<Cell>;

/// How wide a column is.
struct Column
{
    QString title{};
    int width = 0;      ///< pixels; 0 shares what is left
    int dropBelow = 0;  ///< hidden while the table is narrower than this
    bool right = false; ///< set flush right
    int inset = 0;      ///< room at either side, for the wash of a selected row
    bool operator==(const Column &) const = default;
};

/// The values behind a table.
class RowsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    void set(std::vector<Column> columns, std::vector<Row> rows);
    const Cell &cell(const QModelIndex &index) const { return m_rows[size_t(index.row())][size_t(index.column())]; }
    const std::vector<Column> &columns() const { return m_columns; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Only announces the wish: who owns the values sets the rows anew.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void toggled(int row, int column, bool on);

private:
    std::vector<Column> m_columns;
    std::vector<Row> m_rows;
};

/// A Table shows all its rows at full height; the page around it scrolls. Space or a click toggles a cell's box, Enter
/// or a click follows its link.
class Table final : public QTableView
{
    Q_OBJECT
public:
    explicit Table(QWidget *parent = nullptr);
    /// Keeps the place of the keyboard where it can. name is what a screen reader calls the table.
    void setRows(const QString &name, std::vector<Column> columns, std::vector<Row> rows);
    void setHeaderShown(bool shown);
    RowsModel *rowsModel() const { return m_model; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void toggled(int row, int column, bool on);
    void linkClicked(int row, int column);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    bool onLink(const QPoint &at, QModelIndex *index) const;
    RowsModel *m_model;
    QBasicTimer m_spin;
    int m_height = 0;
};

} // namespace burrow::look
