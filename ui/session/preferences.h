// What the app remembers between runs besides the answers: the window, the language, the theme.
#pragma once

#include "machine/machine.h"

#include <QByteArray>
#include <QString>

namespace burrow {

/// How the person left the window.
struct Preferences
{
    QByteArray geometry; ///< of QWidget::saveGeometry
    QString language;    ///< "en", "zh_CN"; empty: as the system
    QString theme;       ///< "system", "light", "dark"
    QString page;        ///< the step that was open
    AbsPath workspace;
    bool operator==(const Preferences &) const = default;
};

/// Missing or damaged files give the defaults: preferences are never worth an error.
Preferences readPreferences(const Host &host, const ReadOnlyFs &fs);
Result<Unit> writePreferences(const Preferences &preferences, const WriteAccess &access);

} // namespace burrow
