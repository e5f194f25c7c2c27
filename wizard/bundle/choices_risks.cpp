#include "bundle/choices_risks.h"

#include "steps/risk.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace burrow {

namespace {

json::Path pathOfSetting(const QByteArray &id)
{
    const qsizetype slash = id.indexOf('/');
    if (slash < 0)
        return {id};
    return {id.left(slash), id.mid(slash + 1)};
}

void add(std::vector<BundleRisk> &risks, const QString &place, Text why)
{
    if (!why.isEmpty())
        risks.push_back({place, std::move(why)});
}

void addSettings(std::vector<BundleRisk> &risks, const QMap<QByteArray, SettingChoice> &settings, const QString &prefix,
                 const Catalog &catalog)
{
    for (auto it = settings.cbegin(); it != settings.cend(); ++it)
        if (!it->remove)
            add(risks, prefix + u'.' + QString::fromUtf8(it.key()),
                settingRisk(pathOfSetting(it.key()), it->literal, catalog));
}

QString indexed(const QString &place, size_t i)
{
    return place + u'[' + QString::number(i) + u']';
}

Error foreign(const char *sentence, const QString &place)
{
    return Error{ErrorKind::Syntax, Text("bundle", sentence, {u"choices."_s + place}), place};
}

bool hasSpaceOrComma(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isSpace() || c == u',' || c == u'|'; });
}

/// Letters of other scripts can look just like those of a known address; signs of a shell have no business in one.
bool hasOddCharacter(const QString &address)
{
    return std::any_of(address.begin(), address.end(), [](QChar c) {
        return c.unicode() <= 0x20 || c.unicode() >= 0x7f || QStringView(u"\"'`$;&<>(){}\\^#").contains(c);
    });
}

} // namespace

std::vector<BundleRisk> choicesRisks(const Choices &choices, const QString &prefix, const Catalog &catalog)
{
    std::vector<BundleRisk> risks;
    if (choices.mirrors.goproxy)
        for (qsizetype i = 0; i < choices.mirrors.goproxy->size(); ++i)
            add(risks, indexed(prefix + u".mirrors.goproxy"_s, size_t(i)),
                proxyRisk(choices.mirrors.goproxy->at(i), catalog));
    if (choices.mirrors.sumdb)
        add(risks, prefix + u".mirrors.sumdb"_s, sumdbRisk(*choices.mirrors.sumdb, catalog));
    if (choices.mirrors.privatePatterns)
        for (qsizetype i = 0; i < choices.mirrors.privatePatterns->size(); ++i)
            add(risks, indexed(prefix + u".mirrors.private"_s, size_t(i)),
                privatePatternRisk(choices.mirrors.privatePatterns->at(i)));
    addSettings(risks, choices.settings.user, prefix + u".settings.user"_s, catalog);
    addSettings(risks, choices.settings.workspace, prefix + u".settings.workspace"_s, catalog);
    for (size_t i = 0; i < choices.debug.launch.size(); ++i)
        add(risks, indexed(prefix + u".debug.launch"_s, i), launchRisk(choices.debug.launch[i], catalog));
    for (size_t i = 0; i < choices.debug.tasks.size(); ++i)
        add(risks, indexed(prefix + u".debug.tasks"_s, i), taskRisk(choices.debug.tasks[i]));
    return risks;
}

std::optional<Error> findForeignChoice(const Choices &choices)
{
    if (!choices.ticks.isEmpty())
        return foreign(
            QT_TRANSLATE_NOOP("bundle", "%1 does not belong into a bundle: what is ticked is decided in Review."),
            u"ticks"_s);
    if (!choices.bundle.isEmpty())
        return foreign(QT_TRANSLATE_NOOP("bundle", "%1 does not belong into a bundle."), u"bundle"_s);
    static const QRegularExpression version(u"\\A(?:go)?\\d{1,4}(?:\\.\\d{1,4}){0,2}(?:(?:rc|beta)\\d{1,3})?\\z"_s);
    if (const QString &use = choices.go.use; !use.isEmpty() && !version.match(use).hasMatch())
        return foreign(QT_TRANSLATE_NOOP("bundle", "%1 must be a version such as 1.26: a path belongs to one machine."),
                       u"go.use"_s);
    if (!choices.path.files.isEmpty())
        return foreign(QT_TRANSLATE_NOOP("bundle", "%1 belongs to one machine and cannot travel in a bundle."),
                       u"path.files"_s);
    if (!choices.settings.profile.isEmpty())
        return foreign(QT_TRANSLATE_NOOP("bundle", "%1 belongs to one machine and cannot travel in a bundle."),
                       u"settings.profile"_s);
    if (!choices.go.repair.isEmpty())
        return foreign(QT_TRANSLATE_NOOP("bundle", "%1 belongs to one machine and cannot travel in a bundle."),
                       u"go.repair"_s);
    if (!choices.debug.repair.isEmpty())
        return foreign(QT_TRANSLATE_NOOP("bundle", "%1 belongs to one machine and cannot travel in a bundle."),
                       u"debug.repair"_s);
    for (const QString &shell : choices.path.shells)
        if (!QStringList{u"zsh"_s, u"bash"_s, u"fish"_s}.contains(shell))
            return foreign(QT_TRANSLATE_NOOP("bundle", "%1 names a shell that Burrow does not write for."),
                           u"path.shells"_s);
    if (choices.mirrors.separator != ","_L1 && choices.mirrors.separator != "|"_L1)
        return foreign(QT_TRANSLATE_NOOP("bundle", "%1 must be a comma or a bar."), u"mirrors.separator"_s);
    for (const QString &proxy : choices.mirrors.goproxy.value_or(QStringList())) {
        if (proxy.isEmpty() || hasSpaceOrComma(proxy))
            return foreign(QT_TRANSLATE_NOOP("bundle", "%1 holds an entry that is more or less than one address."),
                           u"mirrors.goproxy"_s);
        if (hasOddCharacter(proxy))
            return foreign(
                QT_TRANSLATE_NOOP("bundle", "%1 holds an address with letters or signs that no address has."),
                u"mirrors.goproxy"_s);
        if (!QUrl(proxy).userInfo().isEmpty())
            return foreign(QT_TRANSLATE_NOOP("bundle", "%1 holds a name or password in an address."),
                           u"mirrors.goproxy"_s);
    }
    for (const QString &pattern : choices.mirrors.privatePatterns.value_or(QStringList()))
        if (pattern.isEmpty() || hasSpaceOrComma(pattern))
            return foreign(QT_TRANSLATE_NOOP("bundle", "%1 holds an entry that is more or less than one pattern."),
                           u"mirrors.private"_s);
        else if (hasOddCharacter(pattern))
            return foreign(
                QT_TRANSLATE_NOOP("bundle", "%1 holds a pattern with letters or signs that no module path has."),
                u"mirrors.private"_s);
    if (const QString sumdb = choices.mirrors.sumdb.value_or(QString()); hasOddCharacter(QString(sumdb).remove(u' ')))
        return foreign(QT_TRANSLATE_NOOP("bundle", "%1 holds an address with letters or signs that no address has."),
                       u"mirrors.sumdb"_s);
    return std::nullopt;
}

} // namespace burrow
