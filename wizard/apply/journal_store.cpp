// Where journals lie and what they are called.
#include "apply/journal.h"

#include <QRandomGenerator>

#include <algorithm>

namespace burrow {
namespace {

const QString journalSuffix = QStringLiteral(".journal");
const QString doneSuffix = QStringLiteral(".done");
const QString rolledBackSuffix = QStringLiteral(".rolled-back");

constexpr int tokenLength = 6;
constexpr qint64 journalLimit = qint64(1) << 30; ///< bytes; far more than a run of the largest files that are edited

} // namespace

AbsPath runsFolder(const Host &host)
{
    return host.burrowState() / QStringLiteral("runs");
}

AbsPath journalFile(const Host &host, const QString &run)
{
    return runsFolder(host) / (run + journalSuffix);
}

AbsPath markFile(const Host &host, const QString &run, Outcome outcome)
{
    return runsFolder(host) / (run + (outcome == Outcome::Done ? doneSuffix : rolledBackSuffix));
}

Result<std::vector<KnownRun>> listRuns(const Host &host, const ReadOnlyFs &fs)
{
    const Result<QStringList> names = fs.list(runsFolder(host));
    if (!names) {
        if (names.error().kind == ErrorKind::NotFound)
            return std::vector<KnownRun>();
        return names.error();
    }
    std::vector<KnownRun> runs;
    for (const QString &name : *names) {
        if (name.startsWith(u'.') || !name.endsWith(journalSuffix))
            continue;
        const QString id = name.chopped(journalSuffix.size());
        const auto has = [&](const QString &suffix) { return std::ranges::binary_search(*names, id + suffix); };
        runs.push_back({id, has(doneSuffix)         ? Outcome::Done
                            : has(rolledBackSuffix) ? Outcome::RolledBack
                                                    : Outcome::None});
    }
    return runs;
}

QStringList marksWithoutJournal(const Host &host, const ReadOnlyFs &fs)
{
    const QStringList names = fs.list(runsFolder(host)).valueOr({});
    QStringList ids;
    for (const QString &suffix : {doneSuffix, rolledBackSuffix}) {
        for (const QString &name : names) {
            const QString id = name.chopped(std::min(name.size(), suffix.size()));
            if (!name.startsWith(u'.') && name.endsWith(suffix) && !names.contains(id + journalSuffix))
                ids += id;
        }
    }
    return ids;
}

Result<Run> readRun(const Host &host, const ReadOnlyFs &fs, const KnownRun &known)
{
    const AbsPath file = journalFile(host, known.id);
    const Result<QByteArray> bytes = fs.read(file, journalLimit);
    if (!bytes)
        return bytes.error();
    Result<Run> run = decodeJournal(*bytes, file);
    if (!run)
        return run;
    switch (known.outcome) {
    case Outcome::None: run->state = Run::State::Unfinished; break;
    case Outcome::Done: run->state = Run::State::Done; break;
    case Outcome::RolledBack: run->state = Run::State::RolledBack; break;
    }
    return run;
}

QString newToken()
{
    static constexpr char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789";
    QString token;
    for (int i = 0; i < tokenLength; ++i)
        token += QLatin1Char(letters[QRandomGenerator::system()->bounded(int(sizeof letters - 1))]);
    return token;
}

bool isToken(const QString &text)
{
    return text.size() == tokenLength &&
           std::ranges::all_of(text, [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'); });
}

QString newRunId(const QDateTime &utc, const std::vector<KnownRun> &taken)
{
    for (;;) {
        const QString id =
            utc.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'")) +
            QStringLiteral("-%1").arg(QRandomGenerator::system()->bounded(0x10000), 4, 16, QLatin1Char('0'));
        if (std::ranges::find(taken, id, &KnownRun::id) == taken.end())
            return id;
    }
}

} // namespace burrow
