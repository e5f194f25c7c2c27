#include "steps/settings_view.h"

#include "steps/literal.h"
#include "steps/setting_value.h"
#include "steps/settings_state.h"
#include "steps/sources.h"
#include "steps/step_plans.h"

namespace burrow {

using namespace Qt::StringLiterals;

namespace {

bool holds(const SettingCondition &condition, const SettingsState &state, const Catalog &catalog)
{
    using Op = SettingCondition::Op;
    const auto ref = settingRef(catalog, condition.key);
    if (!ref) // a whole object, such as gopls
        return state.willHaveObject(condition.key) == (condition.op == Op::Set);
    const SettingState will = state.will(*ref);
    const bool written = will.user || will.workspace;
    switch (condition.op) {
    case Op::Set: return written;
    case Op::Unset: return !written;
    case Op::Is: return sameLiteral(will.effective, condition.value);
    case Op::IsNot: return !sameLiteral(will.effective, condition.value);
    }
    return false;
}

/// True if a choice concerns this setting, or one below or above it.
bool isChosen(const QByteArray &key, const SettingsChoices &choices)
{
    for (const auto *settings : {&choices.user, &choices.workspace})
        for (auto it = settings->cbegin(); it != settings->cend(); ++it)
            if (it.key() == key || it.key().startsWith(key + '/') || key.startsWith(it.key() + '/'))
                return true;
    return false;
}

void addConflicts(const Choices &choices, const SettingsState &state, const Catalog &catalog,
                  std::vector<SettingNotice> &notices)
{
    for (const SettingConflict &conflict : catalog.conflicts) {
        if (!std::all_of(conflict.when.begin(), conflict.when.end(),
                         [&](const SettingCondition &c) { return holds(c, state, catalog); }))
            continue;
        SettingNotice notice{SettingNotice::Kind::Conflict, conflict.id, {}, conflict.why, false,
                             sources::of(conflict.source)};
        for (const SettingCondition &condition : conflict.when) {
            if (std::find(notice.keys.begin(), notice.keys.end(), condition.key) == notice.keys.end())
                notice.keys.push_back(condition.key);
            notice.chosen = notice.chosen || isChosen(condition.key, choices.settings);
        }
        notices.push_back(std::move(notice));
    }
}

void addOverruled(const Choices &choices, const SettingsState &state, const Catalog &catalog,
                  std::vector<SettingNotice> &notices)
{
    for (auto it = choices.settings.user.cbegin(); it != choices.settings.user.cend(); ++it) {
        const auto ref = settingRef(catalog, it.key());
        // Objects are merged member by member, so only the same member is overruled.
        if (!ref || it->remove || (ref->row->type == "object"_L1 && ref->member.isEmpty()))
            continue;
        const SettingState will = state.will(*ref);
        if (will.winner == SettingWinner::Workspace && !sameLiteral(will.effective, it->literal))
            notices.push_back(
                {SettingNotice::Kind::Overruled,
                 QString::fromUtf8(it.key()),
                 {it.key()},
                 Text("steps",
                      QT_TRANSLATE_NOOP("steps", "The workspace sets %1 to %2, and that wins while it is open."),
                      {QString::fromUtf8(it.key()), QString::fromUtf8(will.effective)}),
                 true,
                 sources::of(ref->row->source)});
    }
}

void addSpellings(const std::optional<SettingsDocument> &document, const Choices &choices, const Catalog &catalog,
                  std::vector<SettingNotice> &notices)
{
    if (!document)
        return;
    for (const SettingRow &row : catalog.settings) {
        if (row.key != "gopls" || row.dead())
            continue;
        const SettingPlace place = findPlace(document->document.root, document->text, row.key, row.inner);
        const QString id = QString::fromUtf8(row.id());
        const bool chosen = isChosen(row.id(), choices.settings);
        if (place.unseen)
            notices.push_back({SettingNotice::Kind::Unseen,
                               id,
                               {row.id()},
                               Text("steps",
                                    QT_TRANSLATE_NOOP("steps", "%1 is written in a way that gopls does not see: it "
                                                               "must stand directly inside \"gopls\": { }."),
                                    {QString::fromUtf8(row.inner)}),
                               chosen,
                               sources::of(row.source)});
        else if (!place.others.empty())
            notices.push_back(
                {SettingNotice::Kind::Twice,
                 id,
                 {row.id()},
                 Text("steps",
                      QT_TRANSLATE_NOOP("steps", "%1 is there more than once, which gopls reports as an error."),
                      {QString::fromUtf8(row.inner)}),
                 chosen,
                 sources::of(row.source)});
    }
}

void addUnreadable(const AbsPath &file, const Survey &survey, std::vector<SettingNotice> &notices)
{
    const auto snapshot = survey.files.constFind(file);
    if (file.isEmpty() || snapshot == survey.files.cend())
        return;
    SettingNotice notice{SettingNotice::Kind::Unreadable, file.str(), {}, {}, false, {}};
    if (snapshot->problem) {
        notice.why = snapshot->problem->what;
    } else if (const auto parsed = json::parse(snapshot->bytes); !parsed) {
        notice.why = cannotEdit(file.tilde(survey.host.home), parsed.error());
    } else {
        return;
    }
    notices.push_back(std::move(notice));
}

bool worthALook(const SettingView &view)
{
    const SettingRow &row = *view.row;
    if (view.unseen)
        return true;
    if (row.dead() || row.status == SettingStatus::Deprecated)
        return view.present();
    if (row.key == "go.useLanguageServer")
        return view.now.effective == "false";
    // What is offered and set as advised already needs no look.
    return (row.advice == Advice::Offered || row.advice == Advice::Recommended) &&
           !(view.present() && view.now.effective == row.adviceJson);
}

} // namespace

std::vector<SettingView> settingsView(const Choices &choices, const Survey &survey, const Catalog &catalog)
{
    const SettingsState state(choices, survey);
    const bool noEditor = userSettingsFile(choices.settings, survey).isEmpty();
    std::vector<SettingView> views;
    views.reserve(catalog.settings.size());
    for (const SettingRow &row : catalog.settings) {
        const SettingRef ref{&row, {}};
        SettingView view;
        view.row = &row;
        view.now = state.now(ref);
        view.will = state.will(ref);
        view.unseen = row.key == "gopls" && state.unseen(ref);
        view.notInUser = noEditor ? Text("steps", QT_TRANSLATE_NOOP("steps", "No editor was found."))
                                  : notWritable(ref, false, survey);
        view.notInWorkspace = survey.workspace ? notWritable(ref, true, survey)
                                               : Text("steps", QT_TRANSLATE_NOOP("steps", "No workspace is open."));
        view.worthALook = worthALook(view);
        views.push_back(std::move(view));
    }
    return views;
}

std::vector<SettingNotice> settingNotices(const Choices &choices, const Survey &survey, const Catalog &catalog)
{
    const SettingsState state(choices, survey);
    std::vector<SettingNotice> notices;
    addUnreadable(userSettingsFile(choices.settings, survey), survey, notices);
    addUnreadable(workspaceSettingsFile(survey), survey, notices);
    addConflicts(choices, state, catalog, notices);
    addOverruled(choices, state, catalog, notices);
    addSpellings(state.user(), choices, catalog, notices);
    addSpellings(state.workspace(), choices, catalog, notices);
    std::stable_sort(notices.begin(), notices.end(),
                     [](const SettingNotice &a, const SettingNotice &b) { return a.chosen > b.chosen; });
    return notices;
}

} // namespace burrow
