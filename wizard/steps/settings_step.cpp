#include "steps/literal.h"
#include "steps/risk.h"
#include "steps/setting_value.h"
#include "steps/sources.h"
#include "steps/step_plans.h"

namespace burrow {

using namespace Qt::StringLiterals;

namespace {

/// One of the two settings files, with what was chosen for it.
struct Target
{
    bool workspace = false;
    AbsPath file;
    const QMap<QByteArray, SettingChoice> &choices;

    QString name() const { return workspace ? u"workspace"_s : u"user"_s; }
};

Blocked problem(Text why, const AbsPath &file = {})
{
    return {u"settings"_s, std::move(why), file.str()};
}

/// Why the choice cannot be planned; empty if it can.
Text obstacle(const QByteArray &id, const SettingChoice &choice, const Target &target, const Survey &survey,
              const Catalog &catalog)
{
    const auto ref = settingRef(catalog, id);
    if (!ref)
        return Text("steps", QT_TRANSLATE_NOOP("steps", "Burrow knows no setting called %1."), {QString::fromUtf8(id)});
    if (choice.remove)
        return {};
    const Text why = notWritable(*ref, target.workspace, survey);
    return why.isEmpty() ? misfit(*ref, choice.literal) : why;
}

QString shownName(const SettingRef &ref)
{
    QStringList parts{QString::fromUtf8(ref.row->key)};
    if (!ref.row->inner.isEmpty())
        parts << QString::fromUtf8(ref.row->inner);
    if (!ref.member.isEmpty())
        parts << QString::fromUtf8(ref.member);
    return parts.join(u" · "_s);
}

Text whyRemoved(const SettingRef &ref)
{
    if (ref.row->key == "go.useLanguageServer")
        return Text("steps", QT_TRANSLATE_NOOP("steps", "The language server is switched off by this line. Without it "
                                                        "gopls works again: completion, navigation, problems."));
    return ref.row->meaning;
}

PlannedEdit editOf(const SettingRef &ref, const Target &target)
{
    PlannedEdit edit;
    edit.id = u"settings:"_s + target.name() + u':';
    QStringList parts;
    for (const QByteArray &part : {ref.row->key, ref.row->inner, ref.member})
        if (!part.isEmpty())
            parts << idPart(QString::fromUtf8(part));
    edit.id += parts.join(u'/');
    edit.step = u"settings"_s;
    edit.file = target.file;
    edit.format = FileFormat::Jsonc;
    edit.source = sources::of(ref.row->source);
    return edit;
}

void planRemoval(const SettingRef &ref, const Target &target, const SettingPlace &place, const Survey &survey,
                 PlanBuilder &plan)
{
    if (place.shared) {
        plan.block(u"settings"_s,
                   Text("steps",
                        QT_TRANSLATE_NOOP("steps", "%1 stands in a block for several languages, which Burrow leaves "
                                                   "alone. Remove it there by hand."),
                        {shownName(ref)}),
                   target.file.str());
        return;
    }
    std::vector<json::Path> paths = place.others;
    if (place.at)
        paths.insert(paths.begin(), *place.at);
    int number = 0;
    for (json::Path &path : paths) {
        PlannedEdit edit = editOf(ref, target);
        if (++number > 1) // the same setting in another spelling
            edit.id += u'+' + QString::number(number);
        edit.title = Text("steps", QT_TRANSLATE_NOOP("steps", "Remove %1"), {shownName(ref)});
        edit.why = whyRemoved(ref);
        edit.edit = JsoncEdit{std::move(path), JsoncEdit::Op::Remove, {}};
        plan.add(std::move(edit), survey);
    }
}

void planValue(const SettingRef &ref, const SettingChoice &choice, const Target &target, const SettingPlace &place,
               const json::Node *root, QByteArrayView text, const Survey &survey, const Catalog &catalog,
               PlanBuilder &plan)
{
    if (place.at && sameLiteral(place.literal, choice.literal))
        return;
    // A block for several languages stays as it is: one for Go alone overrules it.
    const bool known = place.at && !place.shared;
    json::Path at = known ? *place.at : ref.path();
    if (!known && root && at.size() > 1) {
        // The object may stand there under another spelling ("gopls" itself never does: gopls would not see it).
        const SettingRef whole{ref.row, {}};
        const QByteArray last = std::get<QByteArray>(at.back());
        const SettingPlace parent =
            ref.member.isEmpty() ? findPlace(*root, text, ref.row->key, {}) : findPlace(*root, text, whole);
        if (parent.at && (ref.row->key != "gopls" || std::get<QByteArray>(parent.at->front()) == "gopls")) {
            at = *parent.at;
            at.emplace_back(last);
        }
    }
    PlannedEdit edit = editOf(ref, target);
    edit.title = known ? Text("steps", QT_TRANSLATE_NOOP("steps", "Change %1"), {shownName(ref)})
                       : Text("steps", QT_TRANSLATE_NOOP("steps", "Add %1"), {shownName(ref)});
    edit.why = ref.row->meaning;
    edit.edit = JsoncEdit{at, JsoncEdit::Op::Set, choice.literal};
    edit.riskWhy = settingRisk(at, choice.literal, catalog);
    plan.add(std::move(edit), survey);
    if (ref.row->key != "gopls")
        return;
    // Spellings that gopls takes for a second value, or does not understand, would spoil the one just written.
    int number = 1;
    for (const json::Path &other : place.others) {
        PlannedEdit removal = editOf(ref, target);
        removal.id += u'+' + QString::number(++number);
        removal.title = Text("steps", QT_TRANSLATE_NOOP("steps", "Remove the other spelling of %1"), {shownName(ref)});
        removal.why = Text("steps", QT_TRANSLATE_NOOP("steps", "gopls would complain about a second or unknown key."));
        removal.edit = JsoncEdit{other, JsoncEdit::Op::Remove, {}};
        plan.add(std::move(removal), survey);
    }
}

void planTarget(const Target &target, const Survey &survey, const Catalog &catalog, PlanBuilder &plan)
{
    if (target.file.isEmpty())
        return;
    const auto settings = readSettingsFile(survey, target.file);
    for (auto it = target.choices.cbegin(); it != target.choices.cend(); ++it) {
        if (!obstacle(it.key(), it.value(), target, survey, catalog).isEmpty())
            continue;
        const SettingRef ref = *settingRef(catalog, it.key());
        // Without a readable file the builder says what is wrong with it.
        const SettingPlace place =
            settings ? findPlace(settings->document.root, settings->text, ref)
                     : SettingPlace{it->remove ? std::optional(ref.path()) : std::nullopt, {}, {}, false, false};
        if (it->remove)
            planRemoval(ref, target, place, survey, plan);
        else
            planValue(ref, *it, target, place, settings ? &settings->document.root : nullptr,
                      settings ? QByteArrayView(settings->text) : QByteArrayView(), survey, catalog, plan);
    }
}

void checkTarget(const Target &target, const Survey &survey, const Catalog &catalog, std::vector<Blocked> &problems)
{
    if (target.choices.isEmpty())
        return;
    if (target.file.isEmpty())
        problems.push_back(problem(
            target.workspace
                ? Text("steps",
                       QT_TRANSLATE_NOOP("steps", "Settings of a workspace were chosen, but no workspace is open."))
                : Text("steps",
                       QT_TRANSLATE_NOOP(
                           "steps",
                           "Settings of an editor were chosen, but no such editor or profile was found here."))));
    for (auto it = target.choices.cbegin(); it != target.choices.cend(); ++it)
        if (const Text why = obstacle(it.key(), it.value(), target, survey, catalog); !why.isEmpty())
            problems.push_back(problem(why, target.file));
}

} // namespace

std::vector<Blocked> settingsProblems(const Choices &choices, const Survey &survey, const Catalog &catalog)
{
    std::vector<Blocked> problems;
    checkTarget({false, userSettingsFile(choices.settings, survey), choices.settings.user}, survey, catalog, problems);
    checkTarget({true, workspaceSettingsFile(survey), choices.settings.workspace}, survey, catalog, problems);
    return problems;
}

void planSettings(const Choices &choices, const Survey &survey, const Catalog &catalog, PlanBuilder &plan)
{
    planTarget({false, userSettingsFile(choices.settings, survey), choices.settings.user}, survey, catalog, plan);
    planTarget({true, workspaceSettingsFile(survey), choices.settings.workspace}, survey, catalog, plan);
}

} // namespace burrow
