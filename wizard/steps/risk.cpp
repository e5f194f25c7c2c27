#include "steps/risk.h"

#include <QRegularExpression>
#include <QUrl>

namespace burrow {

using namespace Qt::StringLiterals;

namespace {

/// Whether go's path.Match takes the pattern for this host. A class of characters and an escape count as any character:
/// more is called public than is, never less.
bool matchesHost(const QString &pattern, const QString &host)
{
    static const QRegularExpression any(uR"(\[[^\]]*\]?|\\.?|\?)"_s);
    const QString simple = QString(pattern).replace(any, u"?"_s);
    const QRegularExpression form(QRegularExpression::wildcardToRegularExpression(simple));
    return form.match(host).hasMatch();
}

} // namespace

Text proxyRisk(const QString &idOrUrl, const Catalog &catalog)
{
    if (idOrUrl == "off"_L1)
        return {};
    if (const ProxyRow *row = catalog.proxy(idOrUrl); row && row->offered)
        return {};
    const QUrl url(idOrUrl);
    if (url.scheme() == "http"_L1)
        return Text("steps",
                    QT_TRANSLATE_NOOP(
                        "steps", "%1 is asked without encryption: anyone on the way can read and change the answers."),
                    {idOrUrl});
    return Text(
        "steps",
        QT_TRANSLATE_NOOP(
            "steps",
            "Burrow does not know the module proxy %1. It learns which modules you use and hands you their code."),
        {idOrUrl});
}

Text sumdbRisk(const QString &idOrValue, const Catalog &catalog)
{
    for (const SumdbRow &row : catalog.sumdbs)
        if (row.offered && (row.id == idOrValue || row.value == idOrValue))
            return {};
    if (idOrValue == "off"_L1)
        return Text(
            "steps",
            QT_TRANSLATE_NOOP(
                "steps", "Without a checksum database nobody notices when a module was changed on its way to you."));
    return Text(
        "steps",
        QT_TRANSLATE_NOOP(
            "steps",
            "Burrow does not know the checksum database %1. Whoever runs it decides which code counts as genuine."),
        {idOrValue});
}

Text privatePatternRisk(const QString &pattern)
{
    // path.Match on the first path elements: what counts is how much of the host is fixed.
    const QString host = pattern.section(u'/', 0, 0);
    static const QRegularExpression wild(u"[*?\\[\\\\]"_s);
    // Hosts where everybody has a folder of their own, and hosts of public code alone.
    static const QStringList forges{u"github.com"_s, u"gitlab.com"_s, u"bitbucket.org"_s, u"gitee.com"_s,
                                    u"codeberg.org"_s};
    static const QStringList publics{u"golang.org"_s, u"google.golang.org"_s, u"go.googlesource.com"_s, u"gopkg.in"_s,
                                     u"k8s.io"_s};
    const QStringList fixed = host.mid(host.lastIndexOf(wild) + 1).split(u'.', Qt::SkipEmptyParts);
    const bool wildHost = host.contains(wild);
    const QString owner = pattern.section(u'/', 1, 1);
    const bool everyOwner = owner.isEmpty() || owner.contains(wild);
    const auto matched = [&](const QStringList &hosts) {
        return std::any_of(hosts.begin(), hosts.end(), [&](const QString &h) {
            return matchesHost(host, h) || (wildHost && h == fixed.join(u'.'));
        });
    };
    if ((wildHost && fixed.size() < 2) || matched(publics) || ((everyOwner || wildHost) && matched(forges)))
        return Text("steps",
                    QT_TRANSLATE_NOOP("steps", "The pattern %1 matches public modules too: they would no longer be "
                                               "checked against the checksum database."),
                    {pattern});
    return {};
}

Text buildFlagRisk(const QString &flags)
{
    static const QRegularExpression harmless(
        u"^--?(?:v|x|n|a|race|msan|asan|short|failfast|json|trimpath|cover|benchmem|work"
        "|(?:count|timeout|parallel|p|run|skip|bench|benchtime|shuffle|cpu|tags|cover(?:mode|pkg)|buildvcs"
        "|test\\.(?:v|short|failfast|benchmem|count|timeout|parallel|run|skip|list|bench|benchtime|shuffle|cpu|fullpath"
        "|paniconexit0))(?:=.*)?"
        "|mod=(?:readonly|vendor|mod)|ldflags=(?:-[sw] ?)+)$"_s);
    // A harmless flag may be followed by its value in a word of its own: "-tags integration", "-run ^TestX$".
    static const QRegularExpression word(u"'[^']*'|\"[^\"]*\"|\\S+"_s);
    auto it = word.globalMatch(flags);
    bool first = true;
    while (it.hasNext()) {
        QString flag = it.next().captured();
        if (flag.size() >= 2 && (flag.front() == u'\'' || flag.front() == u'"') && flag.front() == flag.back())
            flag = flag.mid(1, flag.size() - 2);
        const bool isValue = !flag.startsWith(u'-');
        if (!harmless.match(flag).hasMatch() && !(isValue && !first))
            return Text(
                "steps",
                QT_TRANSLATE_NOOP(
                    "steps", "The flag %1 can make go run a program, or read and write files, of somebody's choice."),
                {flag});
        first = false;
    }
    return {};
}

} // namespace burrow
