// Announcements: what a screen reader says without being asked, since it changes while nobody is there.
#pragma once

#include <QString>

class QWidget;

namespace burrow::look {

/// Has these words read out once: a scan has ended, files are written, something was copied.
void announce(QWidget *from, const QString &words);

} // namespace burrow::look
