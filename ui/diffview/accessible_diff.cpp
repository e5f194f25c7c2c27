#include "diffview/accessible_diff.h"

#include "diffview/diff_view.h"

#include <QScrollBar>

#include <algorithm>

namespace burrow {

namespace {

QAccessibleInterface *makeDiff(const QString &className, QObject *object)
{
    if (className != QLatin1String("burrow::DiffView"))
        return nullptr;
    auto *view = qobject_cast<DiffView *>(object);
    return view ? new AccessibleDiff(view) : nullptr;
}

} // namespace

void AccessibleDiff::install()
{
    static const bool done = [] {
        QAccessible::installFactory(makeDiff);
        return true;
    }();
    Q_UNUSED(done)
}

AccessibleDiff::AccessibleDiff(DiffView *view)
    : QAccessibleWidget(view, QAccessible::EditableText)
{
    const auto forget = [this] { m_stale = true; };
    m_connections[0] = QObject::connect(view, &DiffView::contentChanged, view, forget);
    m_connections[1] = QObject::connect(view, &DiffView::formChanged, view, forget);
    m_connections[2] = QObject::connect(view, &DiffView::secretsShownChanged, view, forget);
}

AccessibleDiff::~AccessibleDiff()
{
    for (const QMetaObject::Connection &connection : m_connections)
        QObject::disconnect(connection);
}

DiffView *AccessibleDiff::diffView() const
{
    return static_cast<DiffView *>(widget());
}

void *AccessibleDiff::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

QAccessible::State AccessibleDiff::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.readOnly = true;
    state.multiLine = true;
    state.selectableText = true;
    return state;
}

QString AccessibleDiff::text(QAccessible::Text kind) const
{
    return kind == QAccessible::Value ? whole() : QAccessibleWidget::text(kind);
}

const QString &AccessibleDiff::whole() const
{
    if (m_stale) {
        m_stale = false;
        m_text.clear();
        m_starts.clear();
        const DiffView &view = *diffView();
        for (int i = 0; i < view.scene().itemCount(); ++i) {
            m_starts.push_back(int(m_text.size()));
            m_text += view.itemText(i) + u'\n';
        }
    }
    return m_text;
}

int AccessibleDiff::itemAt(int offset) const
{
    whole();
    const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), offset);
    return std::max(0, int(after - m_starts.begin()) - 1);
}

void AccessibleDiff::selection(int, int *startOffset, int *endOffset) const
{
    *startOffset = *endOffset = cursorPosition();
}

int AccessibleDiff::cursorPosition() const
{
    whole();
    const int item = diffView()->caretItem();
    return item >= 0 && item < int(m_starts.size()) ? m_starts[size_t(item)] : 0;
}

void AccessibleDiff::setCursorPosition(int position)
{
    diffView()->setCaretItem(itemAt(position));
}

QString AccessibleDiff::text(int startOffset, int endOffset) const
{
    return whole().mid(startOffset, endOffset - startOffset);
}

int AccessibleDiff::characterCount() const
{
    return int(whole().size());
}

QRect AccessibleDiff::characterRect(int offset) const
{
    const DiffView &view = *diffView();
    const int item = itemAt(offset);
    if (item >= view.scene().itemCount())
        return {};
    const int y = view.scene().top(item) - view.verticalScrollBar()->value();
    return {view.viewport()->mapToGlobal(QPoint(0, y)), QSize(view.viewport()->width(), view.scene().height(item))};
}

int AccessibleDiff::offsetAtPoint(const QPoint &point) const
{
    const DiffView &view = *diffView();
    whole();
    const int item = view.scene().itemAt(view.viewport()->mapFromGlobal(point).y() + view.verticalScrollBar()->value());
    return item >= 0 && item < int(m_starts.size()) ? m_starts[size_t(item)] : -1;
}

void AccessibleDiff::scrollToSubstring(int startIndex, int)
{
    diffView()->setCaretItem(itemAt(startIndex));
}

QString AccessibleDiff::attributes(int offset, int *startOffset, int *endOffset) const
{
    whole();
    const int item = itemAt(offset);
    *startOffset = m_starts.empty() ? 0 : m_starts[size_t(item)];
    *endOffset = item + 1 < int(m_starts.size()) ? m_starts[size_t(item) + 1] : characterCount();
    return {};
}

} // namespace burrow
