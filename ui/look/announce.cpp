#include "look/announce.h"

#include <QAccessibleWidget>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace burrow::look {
namespace {

constexpr auto announcement = "announcement"_L1;

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
    if (words.isEmpty())
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
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(said, words);
#else
    // Before Qt could announce, a notification that appears in the window is what screen readers read out.
    QAccessibleEvent event(said, QAccessible::ObjectShow);
#endif
    QAccessible::updateAccessibility(&event);
}

} // namespace burrow::look
