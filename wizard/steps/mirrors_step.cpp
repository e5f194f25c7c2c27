#include "steps/env_value.h"
#include "steps/risk.h"
#include "steps/sources.h"
#include "steps/step_plans.h"

#include <QRegularExpression>
#include <QUrl>

namespace burrow {

using namespace Qt::StringLiterals;

namespace {

constexpr auto officialProxies = "https://proxy.golang.org,direct"_L1;

/// The address of an entry; empty if it is none that go understands.
QString proxyAddress(const QString &entry, const Catalog &catalog)
{
    if (entry == "direct"_L1 || entry == "off"_L1)
        return entry;
    if (const ProxyRow *row = catalog.proxy(entry))
        return row->url;
    const QUrl url(entry, QUrl::StrictMode);
    const bool web = (url.scheme() == "https"_L1 || url.scheme() == "http"_L1) && !url.host().isEmpty();
    static const QRegularExpression splits(u"[,|\\s\"']"_s);
    return url.isValid() && (web || url.scheme() == "file"_L1) && !entry.contains(splits) ? entry : QString();
}

QString sumdbValue(const QString &choice, const Catalog &catalog)
{
    for (const SumdbRow &row : catalog.sumdbs)
        if (row.id == choice)
            return row.value;
    return choice;
}

QString proxyList(const MirrorChoices &mirrors, const Catalog &catalog)
{
    QStringList addresses;
    for (const QString &entry : *mirrors.goproxy)
        addresses << proxyAddress(entry, catalog);
    const QString list = addresses.join(mirrors.separator);
    return list == officialProxies ? QString() : list; // the default needs no line
}

Blocked problem(Text why)
{
    return {u"mirrors"_s, std::move(why), {}};
}

void checkProxies(const MirrorChoices &mirrors, const Catalog &catalog, std::vector<Blocked> &problems)
{
    if (mirrors.separator != ","_L1 && mirrors.separator != "|"_L1)
        problems.push_back(
            problem(Text("steps", QT_TRANSLATE_NOOP("steps", "Proxies are separated by a comma or a bar, not by “%1”."),
                         {mirrors.separator})));
    for (qsizetype i = 0; i < mirrors.goproxy->size(); ++i) {
        const QString &entry = mirrors.goproxy->at(i);
        if (proxyAddress(entry, catalog).isEmpty())
            problems.push_back(problem(Text(
                "steps",
                QT_TRANSLATE_NOOP(
                    "steps", "“%1” is no module proxy: an address with https:// in front, direct or off is meant."),
                {entry})));
        else if ((entry == "direct"_L1 || entry == "off"_L1) && i + 1 < mirrors.goproxy->size())
            problems.push_back(problem(
                Text("steps", QT_TRANSLATE_NOOP("steps", "go never gets past %1: put it at the end of the list."),
                     {entry})));
    }
}

void checkSumdb(const QString &choice, const Catalog &catalog, std::vector<Blocked> &problems)
{
    const QString value = sumdbValue(choice, catalog);
    static const QRegularExpression known(
        u"^(?:sum\\.golang\\.org|sum\\.golang\\.google\\.cn|[^\\s\"'+]+\\+[0-9a-f]{8}\\+\\S+)(?: https?://\\S+)?$"_s);
    if (value == "off"_L1)
        problems.push_back(problem(Text(
            "steps",
            QT_TRANSLATE_NOOP("steps",
                              "Burrow does not switch the checksum database off: every module would go unchecked, and "
                              "Go could no longer fetch its own toolchains. For private modules use GOPRIVATE."))));
    else if (!known.match(value).hasMatch())
        problems.push_back(problem(
            Text("steps", QT_TRANSLATE_NOOP("steps", "“%1” is no checksum database that go knows."), {choice})));
}

void checkPrivate(const QStringList &patterns, std::vector<Blocked> &problems)
{
    static const QRegularExpression form(u"^[^\\s,\"':]+$"_s);
    for (const QString &pattern : patterns) {
        if (pattern.contains("://"_L1))
            problems.push_back(
                problem(Text("steps",
                             QT_TRANSLATE_NOOP("steps", "“%1” is an address: a pattern for private modules is like "
                                                        "git.example.com/team, without https://."),
                             {pattern})));
        else if (!form.match(pattern).hasMatch())
            problems.push_back(problem(Text(
                "steps",
                QT_TRANSLATE_NOOP(
                    "steps",
                    "“%1” cannot be a pattern for private modules: it holds a space, a comma, a colon or a quote."),
                {pattern})));
    }
}

Text whyProxies(const QString &value, const MirrorChoices &mirrors)
{
    if (value.isEmpty())
        return Text("steps", QT_TRANSLATE_NOOP("steps", "Without the line go uses its default, proxy.golang.org."));
    if (mirrors.goproxy->size() < 2)
        return Text("steps", QT_TRANSLATE_NOOP("steps", "go fetches modules from here."));
    if (mirrors.separator == "|"_L1)
        return Text("steps", QT_TRANSLATE_NOOP("steps", "go fetches modules from here. After a bar it moves on to the "
                                                        "next entry on any error, also when a proxy does not answer."));
    return Text("steps",
                QT_TRANSLATE_NOOP("steps", "go fetches modules from here. After a comma it moves on only when a module "
                                           "is not there (404 and 410); a proxy that does not answer stops it."));
}

/// Adds the edit of one variable; who overrules it is said in its reason and in a sentence of its own.
void planVariable(const char *name, const QString &value, Text why, Source source, Text riskWhy, const Survey &survey,
                  PlanBuilder &plan)
{
    const QString key = QString::fromLatin1(name);
    const auto file = survey.files.constFind(survey.goEnv.file);
    const bool already = file != survey.files.cend() && [&] {
        for (const EnvLine &line : readEnvLines(file->bytes))
            if (line.key == name)
                return !value.isEmpty() && line.value == value.toUtf8();
        return value.isEmpty();
    }();
    for (const Override &override : overridesOf(key, value, survey)) {
        Text text;
        switch (override.where) {
        case Override::Where::Process:
            text =
                Text("steps",
                     QT_TRANSLATE_NOOP(
                         "steps",
                         "The variable %1 is set to %2 where Burrow was started, and wins over the go env file there."),
                     {key, override.value});
            break;
        case Override::Where::Shell:
            text = Text("steps",
                        QT_TRANSLATE_NOOP("steps", "The start-up files of %3 set %1 to %2, which wins over the go env "
                                                   "file. Remove it there, or nothing changes."),
                        {key, override.value, override.who});
            break;
        case Override::Where::Editor:
            text = Text(
                "steps",
                QT_TRANSLATE_NOOP(
                    "steps", "In the editor, go.toolsEnvVars in %3 sets %1 to %2, which wins over the go env file."),
                {key, override.value, override.who});
            break;
        }
        plan.block(u"mirrors"_s, std::move(text), override.where == Override::Where::Editor ? override.who : QString());
    }
    if (already)
        return;
    PlannedEdit edit;
    edit.id = u"mirrors:goenv:"_s + key;
    edit.step = u"mirrors"_s;
    edit.file = survey.goEnv.file;
    edit.format = FileFormat::GoEnv;
    edit.edit = EnvLineEdit{name, value.isEmpty() ? std::nullopt : std::optional(value.toUtf8())};
    edit.title = value.isEmpty() ? Text("steps", QT_TRANSLATE_NOOP("steps", "Remove %1 from the go env file"), {key})
                                 : Text("steps", QT_TRANSLATE_NOOP("steps", "Set %1 in the go env file"), {key});
    edit.why = std::move(why);
    edit.source = std::move(source);
    edit.riskWhy = std::move(riskWhy);
    plan.add(std::move(edit), survey);
}

} // namespace

std::vector<Blocked> mirrorMistakes(const MirrorChoices &mirrors, const Catalog &catalog)
{
    std::vector<Blocked> mistakes;
    if (mirrors.goproxy)
        checkProxies(mirrors, catalog, mistakes);
    if (mirrors.sumdb)
        checkSumdb(*mirrors.sumdb, catalog, mistakes);
    if (mirrors.privatePatterns)
        checkPrivate(*mirrors.privatePatterns, mistakes);
    return mistakes;
}

std::vector<Blocked> mirrorProblems(const Choices &choices, const Survey &survey, const Catalog &catalog)
{
    const MirrorChoices &mirrors = choices.mirrors;
    std::vector<Blocked> problems;
    if (!mirrors.goproxy && !mirrors.sumdb && !mirrors.privatePatterns)
        return problems;
    if (survey.goEnv.disabled)
        problems.push_back(problem(Text(
            "steps", QT_TRANSLATE_NOOP(
                         "steps", "GOENV=off is set, so go would not read what Burrow writes. Unset GOENV first."))));
    else if (survey.goEnv.file.isEmpty())
        problems.push_back(problem(Text(
            "steps",
            QT_TRANSLATE_NOOP("steps", "It could not be found out where go keeps its settings on this machine."))));
    for (Blocked &mistake : mirrorMistakes(mirrors, catalog))
        problems.push_back(std::move(mistake));
    return problems;
}

void planMirrors(const Choices &choices, const Survey &survey, const Catalog &catalog, PlanBuilder &plan)
{
    const MirrorChoices &mirrors = choices.mirrors;
    if (survey.goEnv.disabled || survey.goEnv.file.isEmpty())
        return;
    std::vector<Blocked> problems;
    if (mirrors.goproxy) {
        checkProxies(mirrors, catalog, problems);
        Text risk;
        for (const QString &entry : *mirrors.goproxy)
            if (risk.isEmpty())
                risk = proxyRisk(entry, catalog);
        if (problems.empty()) {
            const QString value = proxyList(mirrors, catalog);
            planVariable("GOPROXY", value, whyProxies(value, mirrors), sources::moduleProxy(), risk, survey, plan);
        }
    }
    problems.clear();
    if (mirrors.sumdb) {
        checkSumdb(*mirrors.sumdb, catalog, problems);
        if (problems.empty()) {
            const QString value = *mirrors.sumdb == "default"_L1 ? QString() : sumdbValue(*mirrors.sumdb, catalog);
            const Text why =
                value.isEmpty()
                    ? Text("steps", QT_TRANSLATE_NOOP("steps", "Without the line go uses its default, sum.golang.org."))
                    : Text("steps",
                           QT_TRANSLATE_NOOP("steps", "go checks the modules it fetches against this database."));
            planVariable("GOSUMDB", value, why, sources::checksumDatabase(), sumdbRisk(*mirrors.sumdb, catalog), survey,
                         plan);
        }
    }
    problems.clear();
    if (mirrors.privatePatterns) {
        checkPrivate(*mirrors.privatePatterns, problems);
        Text risk;
        for (const QString &pattern : *mirrors.privatePatterns)
            if (risk.isEmpty())
                risk = privatePatternRisk(pattern);
        if (problems.empty())
            planVariable("GOPRIVATE", mirrors.privatePatterns->join(u','),
                         Text("steps", QT_TRANSLATE_NOOP(
                                           "steps", "Modules that match are fetched straight from their repository; no "
                                                    "proxy and no checksum database hears of them.")),
                         sources::privateModules(), risk, survey, plan);
    }
}

} // namespace burrow
