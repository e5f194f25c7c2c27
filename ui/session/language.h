// The language of the app: English or Simplified Chinese.
#pragma once

#include <QString>

namespace burrow {

/// "en" or "zh_CN": what the system prefers of the two.
QString systemLanguage();

/// Installs the translations of a language in the application (Qt's own texts too) and makes it the default locale.
/// Every widget gets a LanguageChange event.
void speak(const QString &language);

} // namespace burrow
