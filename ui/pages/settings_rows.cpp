#include "pages/settings_rows.h"

#include "secrets/secrets.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace burrow {

using look::Cell;
using look::Tone;
using look::Type;

namespace {

struct SettingWords
{
    Q_DECLARE_TR_FUNCTIONS(SettingsPage)

public:
    static QString topic(const QString &id)
    {
        if (id == "language-server"_L1)
            return tr("Language server");
        if (id == "completion"_L1)
            return tr("Completion");
        if (id == "diagnostics"_L1)
            return tr("Problems and analyses");
        if (id == "hints"_L1)
            return tr("Inlay hints");
        if (id == "format"_L1)
            return tr("Formatting");
        if (id == "lint"_L1)
            return tr("Linting");
        if (id == "build"_L1)
            return tr("Building and loading");
        if (id == "test"_L1)
            return tr("Testing and coverage");
        if (id == "debug"_L1)
            return tr("Debugging");
        if (id == "tools"_L1)
            return tr("Tools");
        if (id == "environment"_L1)
            return tr("Environment");
        return tr("Editor and display");
    }
    static QString worth() { return tr("Worth a look"); }
    static QString notSet() { return tr("not set"); }
    static QString notSet(const QString &standard) { return tr("not set (%1)").arg(standard); }
    static QString removed() { return tr("removed"); }
    static QString change() { return tr("Change…"); }
    static QString source() { return tr("Source"); }
    static QString noEffect() { return tr("no effect today"); }
    static QString unseen() { return tr("gopls does not see it"); }
    static QString deprecated() { return tr("deprecated"); }
    static QString experimental() { return tr("experimental"); }
    static QString workspaceWins() { return tr("the workspace wins"); }
    static QString headings(int column) { return column == 0 ? tr("Key") : column == 1 ? tr("Now") : tr("Will be"); }
};

bool matches(const SettingView &view, const QString &filter, const SessionController &session)
{
    const SettingRow &row = *view.row;
    for (const QString &word : filter.split(u' ', Qt::SkipEmptyParts))
        if (!shownName(row).contains(word, Qt::CaseInsensitive) &&
            !QString::fromUtf8(row.id()).contains(word, Qt::CaseInsensitive) &&
            !session.text(row.meaning).contains(word, Qt::CaseInsensitive) &&
            !SettingWords::topic(row.topic).contains(word, Qt::CaseInsensitive))
            return false;
    return true;
}

std::optional<QByteArray> written(const SettingState &state, bool workspace)
{
    return workspace ? state.workspace : state.user;
}

Cell keyCell(const SettingView &view, bool checked, bool possible, const SessionController &session)
{
    const SettingRow &row = *view.row;
    Cell cell{.text = shownName(row), .sub = session.text(row.meaning), .type = Type::Code};
    cell.control = Cell::Control::Check;
    cell.checked = checked;
    cell.enabled = possible;
    cell.link = SettingWords::source();
    cell.toolTip = row.source.ref + u" · "_s + row.source.date;
    if (view.unseen) {
        cell.pill = SettingWords::unseen();
        cell.pillTone = Tone::Warn;
    } else if (row.dead()) {
        cell.pill = SettingWords::noEffect();
        cell.pillTone = Tone::Warn;
    } else if (row.status == SettingStatus::Deprecated) {
        cell.pill = SettingWords::deprecated();
        cell.pillTone = Tone::Warn;
    } else if (row.experimental) {
        cell.pill = SettingWords::experimental();
    }
    return cell;
}

} // namespace

const QMap<QByteArray, SettingChoice> &chosenIn(const Choices &choices, bool workspace)
{
    return workspace ? choices.settings.workspace : choices.settings.user;
}

QMap<QByteArray, SettingChoice> &chosenIn(Choices &choices, bool workspace)
{
    return workspace ? choices.settings.workspace : choices.settings.user;
}

QString shownName(const SettingRow &row)
{
    const QString key = QString::fromUtf8(row.key);
    return row.inner.isEmpty() ? key : key + u" · "_s + QString::fromUtf8(row.inner);
}

QString shortValue(const QByteArray &literal)
{
    QString text = QString::fromUtf8(literal).simplified();
    if (const auto parsed = json::parse(literal); parsed && parsed->root.isString())
        text = QString::fromUtf8(parsed->root.text);
    text = maskSecretsIn(text);
    if (text.isEmpty())
        text = u"\"\""_s;
    return text.size() > 28 ? text.left(27) + u'…' : text;
}

QByteArray valueOfTick(const SettingView &view, bool workspace)
{
    const SettingRow &row = *view.row;
    const auto now = written(view.now, workspace);
    if (!row.adviceJson.isEmpty() && now != row.adviceJson)
        return row.adviceJson;
    if (row.type == "boolean"_L1 && row.values.isEmpty())
        return (now ? *now : row.defaultJson) == "true" ? "false" : "true";
    return {};
}

std::vector<SettingGroup> settingGroups(const std::vector<SettingView> &views, const SettingsQuery &query,
                                        const SessionController &session)
{
    std::vector<SettingGroup> groups{{u"worth"_s, SettingWords::worth(), {}, 0}};
    for (const QString &topic : settingTopics())
        groups.push_back({u"topic:"_s + topic, SettingWords::topic(topic), {}, 0});
    const auto &chosen = chosenIn(session.choices(), query.workspace);
    for (const SettingView &view : views) {
        const SettingRow &row = *view.row;
        const bool isChosen = chosen.contains(row.id());
        // What is gone for good is shown only where it is found.
        if ((row.dead() && !written(view.now, query.workspace) && !isChosen) || !matches(view, query.filter, session))
            continue;
        SettingGroup &group = view.worthALook ? groups.front() : groups[size_t(settingTopics().indexOf(row.topic)) + 1];
        group.rows.push_back(&view);
        group.chosen += isChosen;
    }
    // What needs the person comes first: harm, then what is found and dead, then what is offered.
    std::stable_sort(groups.front().rows.begin(), groups.front().rows.end(),
                     [](const SettingView *a, const SettingView *b) {
                         const auto weight = [](const SettingView &v) {
                             return v.row->advice == Advice::Offered || v.row->advice == Advice::Recommended ? 0 : 1;
                         };
                         return weight(*a) > weight(*b);
                     });
    std::erase_if(groups, [](const SettingGroup &g) { return g.rows.empty(); });
    return groups;
}

std::vector<look::Column> settingColumns()
{
    return {{.title = SettingWords::headings(0)},
            {.title = SettingWords::headings(1), .width = 160},
            {.title = SettingWords::headings(2), .width = 180}};
}

look::Row settingCells(const SettingView &view, const SettingsQuery &query, const SessionController &session)
{
    const SettingRow &row = *view.row;
    const auto &chosen = chosenIn(session.choices(), query.workspace);
    const auto choice = chosen.constFind(row.id());
    const bool isChosen = choice != chosen.cend();
    const Text &obstacle = query.workspace ? view.notInWorkspace : view.notInUser;
    const auto now = written(view.now, query.workspace);
    const bool possible = isChosen || obstacle.isEmpty() || now;

    Cell key = keyCell(view, isChosen, possible, session);
    if (!possible)
        key.toolTip = session.text(obstacle);

    Cell nowCell{.type = Type::Code};
    if (now) {
        nowCell.text = shortValue(*now);
        nowCell.toolTip = maskSecretsIn(QString::fromUtf8(*now));
    } else {
        nowCell.text =
            row.defaultJson.isEmpty() ? SettingWords::notSet() : SettingWords::notSet(shortValue(row.defaultJson));
        nowCell.tone = Tone::Quiet;
        nowCell.type = row.defaultJson.isEmpty() ? Type::Body : Type::Code;
    }
    if (!query.workspace && view.now.winner == SettingWinner::Workspace)
        nowCell.sub = SettingWords::workspaceWins();

    Cell will{.type = Type::Code};
    if (isChosen && choice->remove) {
        will.text = SettingWords::removed();
        will.type = Type::Body;
    } else if (isChosen) {
        will.text = shortValue(choice->literal);
        will.toolTip = maskSecretsIn(QString::fromUtf8(choice->literal));
    } else if (row.dead() && now) {
        will.text = SettingWords::removed();
        will.type = Type::Body;
        will.tone = Tone::Faint;
    } else if (const QByteArray suggested = valueOfTick(view, query.workspace); !suggested.isEmpty()) {
        will.text = shortValue(suggested);
        will.tone = Tone::Faint;
    }
    if (possible && !row.dead())
        will.link = SettingWords::change();
    return {key, nowCell, will};
}

} // namespace burrow
