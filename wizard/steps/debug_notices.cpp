#include "steps/debug_notices.h"

#include "base/listed.h"
#include "steps/debug_fields.h"
#include "steps/sources.h"

namespace burrow {

using namespace Qt::StringLiterals;

AbsPath launchFile(const Survey &survey)
{
    return survey.workspace ? survey.workspace->vscode / u"launch.json"_s : AbsPath();
}

AbsPath tasksFile(const Survey &survey)
{
    return survey.workspace ? survey.workspace->vscode / u"tasks.json"_s : AbsPath();
}

Text attachRefusal(const Survey &survey)
{
    if (survey.host.os != Os::Linux || survey.host.uid == 0)
        return {};
    if (survey.system.ptraceScope == 3)
        return Text(
            "steps",
            QT_TRANSLATE_NOOP(
                "steps",
                "This machine refuses every attach until it is restarted with another setting (ptrace_scope is 3)."));
    if (survey.system.ptraceScope == 2)
        return Text("steps", QT_TRANSLATE_NOOP(
                                 "steps", "On this machine only root may attach to a process (ptrace_scope is 2)."));
    if (survey.system.ptraceScope == 1)
        return Text("steps", QT_TRANSLATE_NOOP(
                                 "steps", "On this machine a debugger may attach only to programs it started itself "
                                          "(/proc/sys/kernel/yama/ptrace_scope is 1), so attaching to a running "
                                          "process is refused. As root: sysctl kernel.yama.ptrace_scope=0."));
    if (survey.system.container)
        return Text("steps", QT_TRANSLATE_NOOP("steps", "In a container attaching works only with the capability "
                                                        "SYS_PTRACE (docker run --cap-add=SYS_PTRACE)."));
    return {};
}

namespace {

/// Judges one entry of launch.json; collects notices whose edits work on the entry at its index.
class EntryJudge
{
public:
    EntryJudge(const json::Node &entry, int index, std::vector<DebugNotice> &notices)
        : m_entry(entry)
        , m_index(index)
        , m_notices(notices)
    {
        const json::Node *name = entry.member("name");
        m_name = name && name->isString() ? QString::fromUtf8(name->text) : QString();
    }

    void judge()
    {
        if (m_name.isEmpty())
            add(u"name"_s,
                Text("steps", QT_TRANSLATE_NOOP("steps", "Entry %1 has no name; the editor does not offer it."),
                     {QString::number(m_index + 1)}));
        const QString request = text("request");
        if (request == "attach"_L1)
            judgeAttach();
        else if (request == "launch"_L1)
            judgeLaunch();
        else
            add(u"request"_s,
                Text("steps", QT_TRANSLATE_NOOP("steps", "%1: request must be launch or attach."), {shown()}));
        judgeLegacy();
        judgePort();
    }

private:
    void judgeAttach()
    {
        const QString mode = text("mode");
        if (!mode.isEmpty() && mode != "local"_L1 && mode != "remote"_L1) {
            addRemoval(u"mode"_s,
                       Text("steps",
                            QT_TRANSLATE_NOOP("steps", "%1: attach knows the modes local and remote only, not %2. Core "
                                                       "files and binaries are modes of launch."),
                            {shown(), mode}),
                       true);
            return;
        }
        judgeFields(mode == "remote"_L1 ? Remote : Local);
    }

    void judgeLaunch()
    {
        const QString mode = text("mode");
        static const QStringList modes{u"auto"_s, u"debug"_s, u"test"_s, u"exec"_s, u"replay"_s, u"core"_s};
        if (!mode.isEmpty() && !modes.contains(mode)) {
            addRemoval(u"mode"_s,
                       Text("steps", QT_TRANSLATE_NOOP("steps", "%1: launch has no mode %2. It can be one of: %3."),
                            {shown(), mode, listed(modes)}),
                       true);
            return;
        }
        if (mode == "core"_L1 && text("coreFilePath").isEmpty())
            add(u"coreFilePath"_s,
                Text("steps", QT_TRANSLATE_NOOP("steps", "%1: the mode core needs the core file in coreFilePath."),
                     {shown()}));
        if (mode == "replay"_L1)
            return; // traces of rr have attributes of their own
        // With host or port the debugger runs elsewhere, and launch takes them.
        judgeFields(mode == "exec"_L1 ? Exec : mode == "core"_L1 ? Core : Build);
    }

    /// Attributes of the debugger that do nothing in an entry of this kind. Others belong to VS Code or somebody else.
    void judgeFields(LaunchUse use)
    {
        for (const LaunchField &field : launchFields()) {
            const bool server =
                use != Local && use != Core && (field.spec.name == "host"_L1 || field.spec.name == "port"_L1);
            if ((field.uses & use) || server || !m_entry.member(field.spec.name.toUtf8()))
                continue;
            addRemoval(field.spec.name,
                       Text("steps", QT_TRANSLATE_NOOP("steps", "%1: %2 means nothing in an entry of this kind."),
                            {shown(), field.spec.name}),
                       false);
        }
        if (m_entry.member("corePath"))
            addRemoval(u"corePath"_s,
                       Text("steps",
                            QT_TRANSLATE_NOOP("steps", "%1: there is no corePath; the attribute is coreFilePath."),
                            {shown()}),
                       false);
    }

    void judgeLegacy()
    {
        if (text("debugAdapter") == "legacy"_L1)
            addRemoval(u"debugAdapter"_s,
                       Text("steps",
                            QT_TRANSLATE_NOOP("steps", "%1 still uses the legacy debug adapter. Without the line "
                                                       "Delve's own adapter is used, which is faster and maintained."),
                            {shown()}),
                       false);
        for (const QString &name : {u"apiVersion"_s, u"dlvLoadConfig"_s, u"useApiV1"_s, u"remotePath"_s})
            if (m_entry.member(name.toUtf8()))
                addRemoval(name,
                           Text("steps",
                                QT_TRANSLATE_NOOP(
                                    "steps",
                                    "%1: only the legacy debug adapter reads %2; Delve's own adapter warns about it."),
                                {shown(), name}),
                           false);
        if (const json::Node *flags = m_entry.member("dlvFlags"))
            for (const json::Node &flag : flags->children)
                if (flag.text.startsWith("--listen") || flag.text.startsWith("--headless"))
                    addRemoval(u"dlvFlags"_s,
                               Text("steps",
                                    QT_TRANSLATE_NOOP(
                                        "steps", "%1: the editor sets %2 itself; in dlvFlags it makes the start fail."),
                                    {shown(), QString::fromUtf8(flag.text)}),
                               false);
    }

    void judgePort()
    {
        const json::Node *port = m_entry.member("port");
        if (!port || port->kind == json::Kind::Number)
            return;
        bool ok = false;
        const int number = port->text.toInt(&ok);
        const Text what("steps", QT_TRANSLATE_NOOP("steps", "%1: port must be a number, without quotes."), {shown()});
        if (!ok || number < 1 || number > 65535)
            return add(u"port"_s, what);
        DebugNotice notice = make(u"port"_s, what);
        notice.repair = Text("steps", QT_TRANSLATE_NOOP("steps", "Write port as a number"));
        notice.edit = JsoncEdit{path("port"), JsoncEdit::Op::Set, QByteArray::number(number)};
        m_notices.push_back(std::move(notice));
    }

    QString text(const char *member) const
    {
        const json::Node *node = m_entry.member(member);
        return node && node->isString() ? QString::fromUtf8(node->text) : QString();
    }

    QString shown() const { return m_name.isEmpty() ? u"#"_s + QString::number(m_index + 1) : m_name; }
    json::Path path(const char *member) const { return {QByteArray("configurations"), m_index, QByteArray(member)}; }

    DebugNotice make(const QString &field, Text what) const
    {
        // Ids keep their meaning when entries are moved; entries without a name go by their place.
        return {u"launch/"_s + QString(shown()).replace(u'/', u"~1"_s) + u'/' + field,
                shown(),
                std::move(what),
                {},
                std::nullopt,
                sources::debugging()};
    }

    void add(const QString &field, Text what) { m_notices.push_back(make(field, std::move(what))); }

    void addRemoval(const QString &field, Text what, bool wholeEntry)
    {
        DebugNotice notice = make(field, std::move(what));
        if (std::any_of(m_notices.begin(), m_notices.end(), [&](const DebugNotice &n) { return n.id == notice.id; }))
            return;
        if (wholeEntry) {
            notice.repair = Text("steps", QT_TRANSLATE_NOOP("steps", "Remove the entry"));
            notice.edit = JsoncEdit{{QByteArray("configurations"), m_index}, JsoncEdit::Op::Remove, {}};
        } else {
            notice.repair = Text("steps", QT_TRANSLATE_NOOP("steps", "Remove %1"), {field});
            notice.edit = JsoncEdit{path(field.toUtf8().constData()), JsoncEdit::Op::Remove, {}};
        }
        m_notices.push_back(std::move(notice));
    }

    const json::Node &m_entry;
    int m_index;
    std::vector<DebugNotice> &m_notices;
    QString m_name;
};

} // namespace

std::vector<DebugNotice> launchNotices(const Survey &survey)
{
    std::vector<DebugNotice> notices;
    const auto file = survey.files.constFind(launchFile(survey));
    if (file == survey.files.cend() || file->problem)
        return notices;
    const auto parsed = json::parse(file->bytes);
    if (!parsed)
        return notices;
    const json::Node *configurations = parsed->root.member("configurations");
    if (!configurations || !configurations->isArray())
        return notices;
    int index = 0;
    for (const json::Node &entry : configurations->children) {
        const json::Node *type = entry.member("type");
        if (entry.isObject() && type && type->text == "go")
            EntryJudge(entry, index, notices).judge();
        ++index;
    }
    return notices;
}

} // namespace burrow
