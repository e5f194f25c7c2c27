#include "pages/proxy_list.h"

#include "secrets/secrets.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace burrow {
namespace {

bool isLast(const QString &entry)
{
    return entry == "direct"_L1 || entry == "off"_L1;
}

} // namespace

QStringList proxyEntries(const QString &goproxy, const Catalog &catalog)
{
    static const QRegularExpression separators(u"[,|]"_s);
    QStringList entries;
    for (QString entry : goproxy.split(separators, Qt::SkipEmptyParts)) {
        entry = entry.trimmed();
        const ProxyRow *known = isLast(entry) ? nullptr : catalog.proxy(entry);
        if (!entry.isEmpty())
            entries << (known ? known->id : entry);
    }
    return entries;
}

QStringList shownProxies(const Choices &choices, const Survey &survey, const Catalog &catalog)
{
    if (!choices.mirrors.goproxy)
        return proxyEntries(survey.goEnv.effective(u"GOPROXY"_s), catalog);
    if (choices.mirrors.goproxy->isEmpty())
        return {u"google"_s, u"direct"_s};
    return *choices.mirrors.goproxy;
}

QString shownSeparator(const Choices &choices, const Survey &survey)
{
    const QString today = survey.goEnv.effective(u"GOPROXY"_s);
    const qsizetype at = today.indexOf(QRegularExpression(u"[,|]"_s));
    return choices.mirrors.goproxy || at < 0 ? choices.mirrors.separator : today.mid(at, 1);
}

QString separatorToWrite(const Choices &choices, const Survey &survey)
{
    const GoEnvValue set = survey.goEnv.values.value(u"GOPROXY"_s);
    const bool byPerson = !set.sources.empty() && (set.sources.front().origin == GoEnvOrigin::Process ||
                                                   set.sources.front().origin == GoEnvOrigin::UserFile);
    return byPerson ? shownSeparator(choices, survey) : choices.mirrors.separator;
}

void chooseProxies(Choices &choices, const Survey &survey, const QStringList &list)
{
    choices.mirrors.separator = separatorToWrite(choices, survey);
    choices.mirrors.goproxy = list;
}

QStringList withProxy(QStringList list, const QString &entry, bool in)
{
    list.removeAll(entry);
    if (!in)
        return list;
    qsizetype at = list.size();
    while (!isLast(entry) && at > 0 && isLast(list[at - 1]))
        --at;
    list.insert(at, entry);
    return list;
}

QStringList movedProxy(QStringList list, qsizetype from, int by)
{
    const qsizetype to = from + by;
    if (from < 0 || from >= list.size() || to < 0 || to >= list.size() || isLast(list[from]) || isLast(list[to]))
        return list;
    list.swapItemsAt(from, to);
    return list;
}

QString proxyTitle(const QString &entry, const Catalog &catalog)
{
    if (isLast(entry))
        return entry;
    const ProxyRow *known = catalog.proxy(entry);
    const QUrl url(known ? known->url : entry);
    if (url.host().isEmpty())
        return maskSecretsIn(entry);
    return url.adjusted(QUrl::RemoveUserInfo).authority() + (url.path() == "/"_L1 ? QString() : url.path());
}

QStringList ownProxies(const QStringList &list, const Catalog &catalog)
{
    QStringList own;
    for (const QString &entry : list)
        if (!isLast(entry) && !catalog.proxy(entry))
            own << entry;
    return own;
}

} // namespace burrow
