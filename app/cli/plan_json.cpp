#include "cli/plan_json.h"

#include "base/hash.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace burrow::cli {

namespace {

QString riskName(Risk risk)
{
    switch (risk) {
    case Risk::None: return u"none"_s;
    case Risk::Low: return u"low"_s;
    case Risk::High: return u"high"_s;
    }
    return {};
}

QString sourceText(const Source &source)
{
    return source.date.isEmpty() ? source.ref : source.ref + u" ("_s + source.date + u')';
}

QByteArray shownPatch(const FileChange &change, const AbsPath &home, const Console &console)
{
    const Patch patch = patchFormsOf(change, home);
    return console.secretsShown() ? patch.whole : patch.masked;
}

QJsonObject editJson(const PlannedEdit &edit, const Planned &planned, const Console &console)
{
    const TextRenderer &text = console.jsonTexts();
    // As if this edit alone were accepted.
    const FileSnapshot now = planned.survey.files.value(edit.file);
    QByteArray before = now.sha256, after = now.exists() ? now.sha256 : sha256({}), patch;
    for (const FileChange &change : preview(planned.plan, planned.survey.files, {edit.id})) {
        before = change.beforeSha256;
        after = change.afterSha256;
        patch = shownPatch(change, planned.survey.host.home, console);
    }
    QString why = text(edit.why);
    if (!edit.riskWhy.isEmpty())
        why += (why.isEmpty() ? u""_s : u" "_s) + text(edit.riskWhy);
    return {{u"id"_s, edit.id},
            {u"step"_s, edit.step},
            {u"file"_s, edit.file.str()},
            {u"format"_s, formatName(edit.format)},
            {u"title"_s, text(edit.title)},
            {u"why"_s, why},
            {u"source"_s, sourceText(edit.source)},
            {u"risk"_s, riskName(edit.risk)},
            {u"accepted"_s, edit.accepted},
            {u"before_sha256"_s, hashJson(before)},
            {u"after_sha256"_s, QString::fromLatin1(after)},
            {u"patch"_s, QString::fromUtf8(patch)}};
}

QJsonObject fileJson(const FileChange &change, const AbsPath &home, const Console &console)
{
    const TextRenderer &text = console.jsonTexts();
    QJsonArray notes;
    for (const Text &note : change.notes)
        notes.append(text(note));
    if (change.problem)
        notes.append(text(change.problem->what));
    return {{u"path"_s, change.path.str()},
            {u"before_sha256"_s, hashJson(change.beforeSha256)},
            {u"after_sha256"_s, QString::fromLatin1(change.afterSha256)},
            {u"patch"_s, QString::fromUtf8(shownPatch(change, home, console))},
            {u"edits"_s, QJsonArray::fromStringList(change.edits)},
            {u"notes"_s, notes}};
}

} // namespace

QJsonValue hashJson(const QByteArray &hash)
{
    return hash.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(QString::fromLatin1(hash));
}

QJsonObject planJson(const Planned &planned, const std::vector<FileChange> &changes, const Console &console)
{
    const TextRenderer &text = console.jsonTexts();
    QJsonArray edits, files, blocked;
    for (const PlannedEdit &edit : planned.plan.edits)
        edits.append(editJson(edit, planned, console));
    for (const FileChange &change : changes)
        files.append(fileJson(change, planned.survey.host.home, console));
    for (const Blocked &b : planned.plan.blocked)
        blocked.append(QJsonObject{{u"step"_s, b.step}, {u"why"_s, text(b.why)}});
    for (const FileChange &change : changes) {
        if (!change.problem)
            continue;
        const PlannedEdit *edit = change.edits.isEmpty() ? nullptr : planned.plan.find(change.edits.first());
        blocked.append(QJsonObject{{u"step"_s, edit ? edit->step : QString()}, {u"why"_s, text(change.problem->what)}});
    }
    return {{u"schema"_s, u"burrow.plan/1"_s},
            {u"edits"_s, edits},
            {u"files"_s, files},
            {u"commands"_s, QJsonArray()},
            {u"blocked"_s, blocked}};
}

} // namespace burrow::cli
