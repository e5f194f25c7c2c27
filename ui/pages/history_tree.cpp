#include "pages/history_tree.h"

#include "look/appearance.h"
#include "look/marks.h"
#include "look/type.h"
#include "pages/words.h"
#include "session/session_controller.h"

#include <QKeyEvent>
#include <QPainter>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace burrow {
namespace {

enum Role { RunRole = Qt::UserRole, FileRole, EditRole };

QIcon iconOf(look::Mark mark, qreal ratio)
{
    QPixmap pixmap(QSize(16, 16) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    look::drawMark(&painter, QRectF(0, 0, 16, 16), mark);
    painter.end();
    QIcon icon;
    for (const QIcon::Mode mode : {QIcon::Normal, QIcon::Selected, QIcon::Disabled}) // the mark keeps its own colour
        icon.addPixmap(pixmap, mode);
    return icon;
}

look::Mark markOf(Run::State state)
{
    switch (state) {
    case Run::State::Unfinished: return look::Mark::Warn;
    case Run::State::Done: return look::Mark::Ok;
    case Run::State::PartlyUndone: return look::Mark::Edit;
    case Run::State::Undone:
    case Run::State::RolledBack: break;
    }
    return look::Mark::Skip;
}

UndoTarget targetOf(const QTreeWidgetItem *item)
{
    if (!item)
        return {};
    return {item->data(0, RunRole).toString(), item->data(0, FileRole).toInt(), item->data(0, EditRole).toString()};
}

QString keyOf(const UndoTarget &target)
{
    return target.run + u'/' + QString::number(target.file) + u'/' + target.edit;
}

} // namespace

HistoryTree::HistoryTree(SessionController &session, QWidget *parent)
    : QTreeWidget(parent)
    , m_session(session)
{
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setIndentation(16);
    setIconSize({16, 16});
    setUniformRowHeights(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideMiddle);
    connect(this, &QTreeWidget::currentItemChanged, this, [this] {
        if (!m_filling)
            Q_EMIT targetChanged();
    });
}

UndoTarget HistoryTree::target() const
{
    return targetOf(currentItem());
}

QTreeWidgetItem *HistoryTree::add(QTreeWidgetItem *parent, const QString &text, const UndoTarget &target)
{
    auto *item = parent ? new QTreeWidgetItem(parent) : new QTreeWidgetItem(this);
    item->setText(0, text);
    item->setToolTip(0, text); // for what is wider than the column
    item->setData(0, RunRole, target.run);
    item->setData(0, FileRole, target.file);
    item->setData(0, EditRole, target.edit);
    item->setSizeHint(0, QSize(0, 32));
    return item;
}

void HistoryTree::addRun(const Run &run)
{
    const QString at = shownTime(run.at);
    QString text = run.isUndo() ? tr("%1, undo").arg(at) : tr("%1, %n file(s)", nullptr, int(run.files.size())).arg(at);
    QString state;
    switch (run.state) {
    case Run::State::Unfinished: state = tr("interrupted"); break;
    case Run::State::Done: break;
    case Run::State::Undone: state = tr("undone"); break;
    case Run::State::PartlyUndone: state = tr("partly undone"); break;
    case Run::State::RolledBack: state = tr("rolled back"); break;
    }
    if (!state.isEmpty())
        text = tr("%1 (%2)").arg(text, state);
    QTreeWidgetItem *item = add(nullptr, text, {run.id, 0, {}});
    item->setFont(0, look::font(look::Type::BodyStrong));
    item->setIcon(0, iconOf(markOf(run.state), devicePixelRatioF()));
    item->setToolTip(0, text + u'\n' + run.id);
    std::vector<AbsPath> all;
    std::ranges::transform(run.files, std::back_inserter(all), &RunFile::path);
    for (const RunFile &file : run.files) {
        const QString plain = nameAmong(file.path, all);
        const QString name = file.undone ? tr("%1 (%2)").arg(plain, tr("undone")) : plain;
        QTreeWidgetItem *branch = add(item, name, {run.id, file.number, {}});
        branch->setToolTip(0, m_session.tilde(file.path));
        for (const PlannedEdit &edit : file.edits) {
            const QString title = m_session.text(edit.title);
            const bool undone = file.undone || file.undoneEdits.contains(edit.id);
            add(branch, undone ? tr("%1 (%2)").arg(title, tr("undone")) : title, {run.id, file.number, edit.id});
        }
    }
}

void HistoryTree::refresh()
{
    const UndoTarget before = target();
    QSet<QString> open;
    for (QTreeWidgetItemIterator at(this); *at; ++at) {
        if ((*at)->isExpanded())
            open.insert(keyOf(targetOf(*at)));
    }
    m_filling = true;
    // A wash behind the chosen row, as in the other lists; the whole accent would outshine the diff beside it.
    QPalette calm = palette();
    calm.setColor(QPalette::Highlight, look::tokens().accentWash);
    calm.setColor(QPalette::HighlightedText, look::tokens().accent);
    if (calm != palette())
        setPalette(calm);
    setAccessibleName(tr("Runs"));
    const bool first = topLevelItemCount() == 0;
    clear();
    for (const Run &run : m_session.history().runs)
        addRun(run);
    for (QTreeWidgetItemIterator at(this); *at; ++at)
        (*at)->setExpanded(open.contains(keyOf(targetOf(*at))));
    if (!select(before) && topLevelItemCount() > 0)
        setCurrentItem(topLevelItem(0));
    if (first && topLevelItemCount() > 0)
        topLevelItem(0)->setExpanded(true); // so that one sees that there is something inside
    m_filling = false;
    if (keyOf(before) != keyOf(target()))
        Q_EMIT targetChanged();
}

void HistoryTree::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        // Not the window's: Enter on a run must never undo it.
        if (QTreeWidgetItem *item = currentItem())
            item->setExpanded(!item->isExpanded());
        return;
    }
    QTreeWidget::keyPressEvent(event);
}

bool HistoryTree::select(const UndoTarget &target)
{
    for (QTreeWidgetItemIterator at(this); *at; ++at) {
        if (!target.run.isEmpty() && keyOf(targetOf(*at)) == keyOf(target)) {
            setCurrentItem(*at);
            return true;
        }
    }
    return false;
}

} // namespace burrow
