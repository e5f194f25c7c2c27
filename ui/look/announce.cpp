#include "look/announce.h"

#include <QAccessibleWidget>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace burrow::look {

#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)

void announce(QWidget *from, const QString &words)
{
    if (words.isEmpty() || !QAccessible::isActive())
        return;
    QAccessibleAnnouncementEvent event(from, words);
    QAccessible::updateAccessibility(&event);
}

#else

namespace {

constexpr auto announcement = "announcement"_L1;

/// Before Qt could announce, a notification that appears in the window is what screen readers read out.
QAccessibleInterface *accessibleAnnouncement(const QString &className, QObject *object)
{
    auto *widget = className == "QWidget"_L1 && object && object->objectName() == announcement
                       ? qobject_cast<QWidget *>(object)
                       : nullptr;
    return widget ? new QAccessibleWidget(widget, QAccessible::Notification) : nullptr;
}

} // namespace

void announce(QWidget *from, const QString &words)
{
    if (words.isEmpty() || !QAccessible::isActive())
        return;
    static const bool once = (QAccessible::installFactory(accessibleAnnouncement), true);
    Q_UNUSED(once)
    auto *said = from->window()->findChild<QWidget *>(announcement, Qt::FindDirectChildrenOnly);
    if (!said) {
        said = new QWidget(from->window());
        said->setObjectName(announcement);
        said->setAttribute(Qt::WA_TransparentForMouseEvents);
        said->setFixedSize(1, 1);
        said->lower();
        said->show();
    }
    said->setAccessibleName(words);
    QAccessibleEvent event(said, QAccessible::ObjectShow);
    QAccessible::updateAccessibility(&event);
}

#endif

} // namespace burrow::look
