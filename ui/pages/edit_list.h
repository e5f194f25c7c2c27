// The list at the left of Review: edits by file, each with its tick.
#pragma once

#include "base/abs_path.h"
#include "plan/plan.h"

#include <QAbstractListModel>
#include <QListView>

#include <vector>

namespace burrow {

/// One line of the list.
struct EditRow
{
    enum class Kind {
        File, ///< heading: the file the edits below it go to
        Edit,
        Heading, ///< "Cannot be changed"
        Problem, ///< why something is not among the edits
    };
    Kind kind = Kind::Edit;
    QString id = {};   ///< Edit: its id
    QString step = {}; ///< Problem: where it can be put right
    AbsPath file = {};
    QString text = {};
    QString sub = {}; ///< File: its folder, and where a link leads
    bool kept = true;
    Risk risk = Risk::None;
    QString toolTip = {};
    bool operator==(const EditRow &) const = default;
};

class EditListModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    /// Rows of the same shape are changed in place, so that focus and scroll position stay.
    void set(std::vector<EditRow> rows);
    const EditRow &row(int i) const { return m_rows[size_t(i)]; }
    int find(const QString &edit) const; ///< -1 if it is not there
    int firstOf(const AbsPath &file) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Announces the wish; the plan decides.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void toggled(const QString &edit, bool kept);

private:
    std::vector<EditRow> m_rows;
};

/// Arrows move, Space ticks, Enter shows. A click on a box ticks, one beside it only chooses.
class EditList final : public QListView
{
    Q_OBJECT
public:
    explicit EditList(QWidget *parent = nullptr);
    EditListModel *edits() const { return m_model; }
    void choose(int row);

Q_SIGNALS:
    void chosen(int row); ///< by the person

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    EditListModel *m_model;
    bool m_silent = false;
};

} // namespace burrow
