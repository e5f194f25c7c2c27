// The rail: the steps at the left, each with its state in word and shape.
#pragma once

#include "look/marks.h"

#include <QAbstractListModel>
#include <QListView>

#include <vector>

namespace burrow {

/// One step as the rail shows it.
struct RailRow
{
    QString id;
    QString title;
    QString words; ///< "3 edits"; may be empty
    look::Mark mark = look::Mark::Todo;
    bool operator==(const RailRow &) const = default;
};

class RailModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void set(std::vector<RailRow> rows);
    const RailRow &row(int i) const { return m_rows[size_t(i)]; }
    int find(const QString &id) const; ///< -1 if it is not in the rail

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<RailRow> m_rows;
};

/// A list of steps; arrows move, Enter or a click opens. Narrow, it shows only the marks, with tooltips.
class Rail final : public QListView
{
    Q_OBJECT
public:
    explicit Rail(QWidget *parent = nullptr);
    RailModel *rows() const { return m_rows; }
    void setCurrent(const QString &id);
    void setNarrow(bool narrow);
    bool isNarrow() const { return m_narrow; }

Q_SIGNALS:
    void chosen(const QString &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    RailModel *m_rows;
    QString m_current;
    bool m_narrow = false;
    QBasicTimer m_spin;
    friend class RailDelegate;
};

} // namespace burrow
