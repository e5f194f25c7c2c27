// The list of module proxies as the Mirrors page shows and edits it. Pure.
#pragma once

#include "catalog/catalog.h"
#include "steps/choices.h"
#include "survey/survey.h"

#include <QStringList>

namespace burrow {

/// The entries of a GOPROXY value, in order; addresses that the catalog knows become its ids.
QStringList proxyEntries(const QString &goproxy, const Catalog &catalog);

/// The list that counts: the one chosen, else the one that go uses today.
QStringList shownProxies(const Choices &choices, const Survey &survey, const Catalog &catalog);

/// What stands between them today, or what was chosen: "," or "|".
QString shownSeparator(const Choices &choices, const Survey &survey);

/// What shall stand between them once the list is chosen: a person's own separator stays, the built-in list's does not.
QString separatorToWrite(const Choices &choices, const Survey &survey);

/// Makes this the list that is written, with that separator.
void chooseProxies(Choices &choices, const Survey &survey, const QStringList &list);

/// The list with an entry added before direct and off, or taken out.
QStringList withProxy(QStringList list, const QString &entry, bool in);

/// The list with the entry at a place moved by one; what follows direct or off would never be asked, so they stay last.
QStringList movedProxy(QStringList list, qsizetype from, int by);

/// What an entry is called: "goproxy.cn", "direct", the host of an address.
QString proxyTitle(const QString &entry, const Catalog &catalog);

/// The entries that are addresses of the person's own.
QStringList ownProxies(const QStringList &list, const Catalog &catalog);

} // namespace burrow
