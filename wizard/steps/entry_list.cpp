#include "steps/entry_list.h"

#include "steps/debug_notices.h"
#include "steps/literal.h"

namespace burrow {

using namespace Qt::StringLiterals;

namespace {

using Members = std::vector<std::pair<QString, QByteArray>>;

/// One of the two files: where its entries are and what tells them apart.
struct EntryFile
{
    AbsPath path;
    const char *list;     ///< "configurations", "tasks"
    const char *name;     ///< "name", "label"
    QStringList identity; ///< members that make two entries the same
    QMap<QString, QByteArray> defaults;
    const EntryTemplate *(*templateOf)(const QString &);
};

EntryFile launchEntries(const Survey &survey)
{
    return {launchFile(survey),
            "configurations",
            "name",
            {u"type"_s, u"request"_s, u"mode"_s, u"program"_s, u"args"_s, u"processId"_s, u"waitFor"_s, u"host"_s,
             u"port"_s, u"coreFilePath"_s},
            {{u"mode"_s, "\"auto\""},
             {u"args"_s, "[]"},
             {u"host"_s, "\"127.0.0.1\""},
             {u"port"_s, "2345"},
             {u"program"_s, "\"${workspaceFolder}\""},
             {u"waitFor"_s, "\"\""},
             {u"processId"_s, "0"}},
            launchTemplate};
}

EntryFile taskEntries(const Survey &survey)
{
    return {tasksFile(survey),   "tasks",     "label", {u"type"_s, u"command"_s, u"args"_s},
            {{u"args"_s, "[]"}}, taskTemplate};
}

/// The document stays alive beside the list in it.
struct Present
{
    std::optional<json::Document> document;
    const json::Node *list = nullptr;
};

Present read(const EntryFile &file, const Survey &survey)
{
    Present present;
    const auto snapshot = survey.files.constFind(file.path);
    if (file.path.isEmpty() || snapshot == survey.files.cend() || snapshot->problem)
        return present;
    auto parsed = json::parse(snapshot->bytes);
    if (!parsed)
        return present;
    present.document = std::move(*parsed);
    const json::Node *list = present.document->root.member(file.list);
    present.list = list && list->isArray() ? list : nullptr;
    return present;
}

QByteArray valueOf(const Members &members, const QString &name)
{
    for (const auto &[key, literal] : members)
        if (key == name)
            return literal;
    return {};
}

QByteArray valueOf(const json::Node &entry, const QString &name)
{
    const json::Node *node = entry.member(name.toUtf8());
    return node ? literalOf(*node) : QByteArray();
}

/// True if the entry that is there does what the wanted one would do: the same identity, and all else that was asked
/// for.
bool doesTheSame(const json::Node &there, const Members &wanted, const EntryFile &file)
{
    for (const QString &name : file.identity) {
        QByteArray a = valueOf(there, name), b = valueOf(wanted, name);
        if (a.isEmpty())
            a = file.defaults.value(name);
        if (b.isEmpty())
            b = file.defaults.value(name);
        if (!sameLiteral(a, b))
            return false;
    }
    for (const auto &[name, literal] : wanted)
        if (name != QLatin1String(file.name) && name != "debugAdapter"_L1 && name != "group"_L1 &&
            name != "problemMatcher"_L1 && !file.identity.contains(name) && !sameLiteral(valueOf(there, name), literal))
            return false;
    return true;
}

QString uniqueName(const QString &wanted, const QStringList &taken)
{
    QString name = wanted;
    for (int n = 2; taken.contains(name); ++n)
        name = u"%1 (%2)"_s.arg(wanted).arg(n);
    return name;
}

QString plainName(const Members &members)
{
    const auto parsed = json::parse(members.front().second);
    return parsed ? QString::fromUtf8(parsed->root.text) : QString();
}

QByteArray literalOfMembers(const Members &members)
{
    QByteArrayList parts;
    for (const auto &[name, literal] : members)
        parts << json::quote(name.toUtf8()) + ": " + literal;
    return '{' + parts.join(", ") + '}';
}

Text firstProblem(const EntryTemplate &entry, const EntryChoice &choice)
{
    for (auto it = choice.fields.cbegin(); it != choice.fields.cend(); ++it)
        if (const Text problem = fieldProblem(entry, it.key(), it.value()); !problem.isEmpty())
            return problem;
    return {};
}

std::vector<PlacedEntry> place(const std::vector<EntryChoice> &chosen, const EntryFile &file, const Survey &survey)
{
    const Present present = read(file, survey);
    QStringList names;
    std::vector<const json::Node *> there;
    if (present.list)
        for (const json::Node &entry : present.list->children) {
            there.push_back(&entry);
            if (const json::Node *name = entry.member(file.name))
                names << QString::fromUtf8(name->text);
        }
    std::vector<PlacedEntry> placed;
    for (const EntryChoice &choice : chosen) {
        const EntryTemplate *entry = file.templateOf(choice.kind);
        if (!entry) { // one result for each choice, in their order
            placed.push_back(
                {choice.kind,
                 {},
                 false,
                 {},
                 Text("steps", QT_TRANSLATE_NOOP("steps", "There is no entry called “%1”."), {choice.kind})});
            continue;
        }
        PlacedEntry result{choice.kind, {}, false, {}, firstProblem(*entry, choice)};
        Members members = entryMembers(*entry, choice, survey);
        result.name = plainName(members);
        for (const json::Node *other : there) {
            const bool sameName = valueOf(*other, QString::fromLatin1(file.name)) == members.front().second;
            // The template as it is, under its own name: what the person made of it since is theirs to keep.
            const bool kept = sameName && choice.fields.isEmpty() &&
                              sameLiteral(valueOf(*other, u"request"_s), valueOf(members, u"request"_s)) &&
                              sameLiteral(valueOf(*other, u"command"_s), valueOf(members, u"command"_s));
            if (kept || doesTheSame(*other, members, file)) {
                result.present = true;
                if (const json::Node *name = other->member(file.name))
                    result.name = QString::fromUtf8(name->text);
            }
        }
        if (!result.present && result.problem.isEmpty()) {
            result.name = uniqueName(result.name, names);
            names << result.name;
            members.front().second = json::quote(result.name.toUtf8());
            result.literal = literalOfMembers(members);
        }
        placed.push_back(std::move(result));
    }
    return placed;
}

} // namespace

std::vector<PlacedEntry> placeLaunchEntries(const std::vector<EntryChoice> &chosen, const Survey &survey)
{
    return place(chosen, launchEntries(survey), survey);
}

std::vector<PlacedEntry> placeTaskEntries(const std::vector<EntryChoice> &chosen, const Survey &survey)
{
    return place(chosen, taskEntries(survey), survey);
}

} // namespace burrow
