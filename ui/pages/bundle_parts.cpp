#include "pages/bundle_parts.h"

#include "json/json.h"
#include "pages/words.h"
#include "session/session_controller.h"
#include "steps/debug_templates.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace burrow {
namespace {

constexpr qsizetype longestValue = 72;

struct PartWords
{
    Q_DECLARE_TR_FUNCTIONS(burrow::BundlePart)

public:
    static QString userSettings() { return tr("User settings"); }
    static QString workspaceSettings() { return tr("Workspace settings"); }
    static QString removed() { return tr("removed"); }
    static QString debug(const QString &entry) { return tr("Debug: %1").arg(entry); }
    static QString task(const QString &entry) { return tr("Task: %1").arg(entry); }
    /// The fields of the choices that are no lists of their own; empty for others.
    static QString field(const QString &place)
    {
        if (place == "go.use"_L1)
            return tr("Which Go is used");
        if (place == "go.pin_in_editor"_L1)
            return tr("That Go in the editor's settings");
        if (place == "go.repair"_L1)
            return tr("Repaired lines of the go env file");
        if (place == "mirrors.goproxy"_L1)
            return tr("Module proxies");
        if (place == "mirrors.separator"_L1)
            return tr("When the next proxy is asked");
        if (place == "mirrors.sumdb"_L1)
            return tr("Checksum database");
        if (place == "mirrors.private"_L1)
            return tr("Private modules");
        if (place == "path.shells"_L1)
            return tr("Shells that shall find Go");
        if (place == "path.files"_L1)
            return tr("Start-up files of the shells");
        if (place == "settings.editor"_L1)
            return tr("Editor");
        if (place == "settings.profile"_L1)
            return tr("Profile of the editor");
        if (place == "debug.repair"_L1)
            return tr("Repaired entries of launch.json");
        return {};
    }
};

/// A JSON value on one line, as a person writes it: texts without their quotes, a list of texts without its brackets.
QString oneLine(const QByteArray &json, const SessionController &session)
{
    const auto shortened = [](const QString &text) {
        return text.size() > longestValue ? text.left(longestValue) + u'…' : text;
    };
    if (const auto parsed = json::parse(json)) {
        const auto isText = [](const json::Node &node) { // one that shows all it holds
            const QString text = QString::fromUtf8(node.text);
            return node.isString() && !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c.isPrint(); });
        };
        const json::Node &root = parsed->root;
        if (isText(root))
            return shortened(QString::fromUtf8(root.text));
        if (root.isArray() && !root.children.empty() && std::ranges::all_of(root.children, isText)) {
            QStringList texts;
            for (const json::Node &node : root.children)
                texts << QString::fromUtf8(node.text);
            return shortened(joined(texts, session));
        }
    }
    QString text = QString::fromUtf8(json).simplified();
    for (const auto &[spaced, tight] :
         {std::pair{u"[ "_s, u"["_s}, {u" ]"_s, u"]"_s}, {u"{ "_s, u"{"_s}, {u" }"_s, u"}"_s}})
        text.replace(spaced, tight);
    return shortened(text);
}

QString kindOf(const QByteArray &entry)
{
    const auto parsed = json::parse(entry);
    if (!parsed)
        return {};
    if (!parsed->root.isObject())
        return QString::fromUtf8(parsed->root.text);
    const json::Node *kind = parsed->root.member("kind");
    return kind ? QString::fromUtf8(kind->text) : QString();
}

} // namespace

BundlePart partOfBundle(const QString &whole, const QByteArray &json, const SessionController &session)
{
    const QString place = whole.startsWith("choices."_L1) ? whole.sliced(8) : whole;
    BundlePart part{.label = place, .isCode = true, .quiet = {}, .value = oneLine(json, session)};
    for (const auto &[prefix, scope] : {std::pair{u"settings.user."_s, PartWords::userSettings()},
                                        {u"settings.workspace."_s, PartWords::workspaceSettings()}}) {
        if (!place.startsWith(prefix))
            continue;
        part.label = place.sliced(prefix.size()).replace(u'/', u" · "_s); // as on the page Settings
        part.quiet = scope;
        if (json.trimmed() == "null") {
            part.value = PartWords::removed();
            part.isWords = true;
        }
        return part;
    }
    const bool isTask = place.startsWith("debug.tasks["_L1);
    if (isTask || place.startsWith("debug.launch["_L1)) {
        const QString kind = kindOf(json);
        if (const EntryTemplate *entry = isTask ? taskTemplate(kind) : launchTemplate(kind)) {
            const QString title = session.text(entry->title);
            part = {.label = isTask ? PartWords::task(title) : PartWords::debug(title), .quiet = place};
            if (json.trimmed().startsWith('{')) // its own fields
                part.value = oneLine(json, session);
        }
        return part;
    }
    if (const QString words = PartWords::field(place); !words.isEmpty()) {
        part.label = words;
        part.isCode = false;
        part.quiet = place;
    }
    return part;
}

} // namespace burrow
