// What each test of the app's windows begins with.
#pragma once

#include "look/appearance.h"

#include <QApplication>

/// The app's data and languages, and the look that it has without a desktop. Outside of burrow: resources are global.
inline void startApp()
{
    Q_INIT_RESOURCE(catalog);
    Q_INIT_RESOURCE(i18n);
    burrow::look::dress(*qApp, burrow::look::Theme::Light, false);
}
