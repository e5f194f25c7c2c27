// A diff as a screen reader gets it: read-only text, a row after the other, with the caret where the keyboard is.
#pragma once

#include <QAccessibleWidget>

namespace burrow {

class DiffView;

class AccessibleDiff final : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    explicit AccessibleDiff(DiffView *view);
    ~AccessibleDiff() override;
    /// Makes Qt ask us when it meets a DiffView. May be called more than once.
    static void install();

    void *interface_cast(QAccessible::InterfaceType type) override;
    QAccessible::State state() const override;
    QString text(QAccessible::Text kind) const override;
    int childCount() const override { return 0; }

    void selection(int selectionIndex, int *startOffset, int *endOffset) const override;
    int selectionCount() const override { return 0; }
    void addSelection(int, int) override {}
    void removeSelection(int) override {}
    void setSelection(int, int, int) override {}
    int cursorPosition() const override;
    void setCursorPosition(int position) override;
    QString text(int startOffset, int endOffset) const override;
    int characterCount() const override;
    QRect characterRect(int offset) const override;
    int offsetAtPoint(const QPoint &point) const override;
    void scrollToSubstring(int startIndex, int endIndex) override;
    QString attributes(int offset, int *startOffset, int *endOffset) const override;

private:
    const QString &whole() const;
    int itemAt(int offset) const;
    DiffView *diffView() const;
    mutable QString m_text; ///< kept until the view shows something else
    mutable std::vector<int> m_starts;
    mutable bool m_stale = true;
    QMetaObject::Connection m_connections[3];
};

} // namespace burrow
