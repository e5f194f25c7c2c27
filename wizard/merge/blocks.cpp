// Merging where ours is only Burrow's block of a start-up file, or variables of an environment file.
#include "merge/parts.h"

#include <QMap>

namespace burrow {
namespace {

QMap<QByteArray, QByteArray> variablesOf(const QByteArray &text)
{
    QMap<QByteArray, QByteArray> variables;
    for (const EnvLine &line : readEnvLines(text))
        variables.insert(line.key, line.value);
    return variables;
}

std::optional<QByteArray> valueIn(const QMap<QByteArray, QByteArray> &variables, const QByteArray &key)
{
    const auto found = variables.constFind(key);
    return found == variables.cend() ? std::nullopt : std::optional(*found);
}

} // namespace

Result<std::optional<Merge>> mergeBlock(const Texts &texts, ShellDialect dialect)
{
    const auto theirs = findShellBlock(texts.theirs);
    if (!theirs)
        return theirs.error();
    const auto base = findShellBlock(texts.base), ours = findShellBlock(texts.ours);
    if (!base || !ours)
        return std::optional<Merge>();
    const ShellBlockEdit edit{dialect, ours->value_or(QByteArray())};
    if (applyEdit(texts.base, edit).valueOr({}) != texts.ours)
        return std::optional<Merge>();

    Merge merge;
    const bool collides = *theirs != *base && *theirs != *ours;
    const bool oursWins = !collides || texts.oursWins(0);
    if (collides)
        merge.conflicts.push_back({.place = Text("merge", QT_TRANSLATE_NOOP("merge", "Burrow's block")),
                                   .base = *base,
                                   .ours = *ours,
                                   .theirs = *theirs});
    Result<QByteArray> text = oursWins ? applyEdit(texts.theirs, edit) : texts.theirs;
    if (!text)
        return text.error();
    merge.text = *std::move(text);
    return std::optional(std::move(merge));
}

Result<std::optional<Merge>> mergeVariables(const Texts &texts)
{
    const auto base = variablesOf(texts.base), ours = variablesOf(texts.ours), theirs = variablesOf(texts.theirs);
    std::vector<EnvLineEdit> changed;
    for (auto it = base.cbegin(); it != base.cend(); ++it) {
        if (!ours.contains(it.key()))
            changed.push_back({it.key(), std::nullopt});
    }
    for (const EnvLine &line : readEnvLines(texts.ours)) {
        if (valueIn(base, line.key) != line.value)
            changed.push_back({line.key, line.value});
    }
    if (applyEdits(texts.base, {changed.begin(), changed.end()}).valueOr({}) != texts.ours)
        return std::optional<Merge>();

    Merge merge;
    std::vector<FileEdit> wanted;
    for (const EnvLineEdit &edit : changed) {
        const auto before = valueIn(base, edit.key), now = valueIn(theirs, edit.key);
        const bool collides = now != before && now != edit.value;
        if (!collides || texts.oursWins(merge.conflicts.size()))
            wanted.emplace_back(edit);
        if (collides)
            merge.conflicts.push_back({.place = Text::verbatim(QString::fromUtf8(edit.key)),
                                       .base = before,
                                       .ours = edit.value,
                                       .theirs = now});
    }
    Result<QByteArray> text = applyEdits(texts.theirs, wanted);
    if (!text)
        return text.error();
    merge.text = *std::move(text);
    return std::optional(std::move(merge));
}

} // namespace burrow
