// Several things as one argument of a Text.
#pragma once

#include <QString>
#include <QStringList>

namespace burrow {

/// Stands between the things of a list until the language is known: the unit separator, which no name holds.
inline constexpr char16_t ListSeparator = u'\x1f';

/// "~/go/bin, /usr/local/go/bin" in English, "~/go/bin、/usr/local/go/bin" in Chinese, once a TextRenderer shows it.
inline QString listed(const QStringList &things)
{
    return things.join(QChar(ListSeparator));
}

} // namespace burrow
