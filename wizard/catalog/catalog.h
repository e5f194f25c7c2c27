// Catalog: what we know about mirrors, settings, tools and editors, read from resources/catalog/*.json.
#pragma once

#include "base/result.h"
#include "base/version.h"
#include "json/json.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace burrow {

/// Where a fact is known from: each row of the catalog has one.
struct FactSource
{
    QString ref, date;
    bool operator==(const FactSource &) const = default;
};

/// A module proxy (mirrors.json, "goproxy").
struct ProxyRow
{
    QString id;  ///< "goproxycn"
    Text name;   ///< "goproxy.cn"
    Text owner;  ///< "Qiniu, mainland China"
    QString url; ///< without a trailing slash; empty for the keyword direct
    bool official = false;
    bool offered = true;              ///< false: known, and recognised, but not offered
    std::optional<bool> proxiesSumdb; ///< as documented; the race measures it
    Text note;
    FactSource source;
};

/// A checksum database (mirrors.json, "sumdb").
struct SumdbRow
{
    QString id;    ///< "default", "googlecn"; "off" is recognised and never offered
    QString value; ///< what GOSUMDB says
    QString probeUrl;
    bool usesProxy = false;
    bool offered = true;
    Text note;
    FactSource source;
};

/// What we advise about a setting.
enum class Advice { Recommended, Offered, OnRequest, Diagnosis, DoNotWrite };
/// Whether it still does what it says.
enum class SettingStatus { Active, Deprecated, Removed, NeverExisted };

/// A setting of the extension, of gopls, or of the editor for Go (settings.json in the catalog).
/// gopls settings have the key "gopls" and the name inside it in `inner` ("ui.semanticTokens"); language blocks
/// likewise
/// ("[go]", "editor.defaultFormatter").
struct SettingRow
{
    QByteArray key;         ///< "go.lintTool", "gopls", "[go]"
    QByteArray inner;       ///< member of that object, or empty
    QString topic;          ///< one of settingTopics()
    QString type;           ///< "boolean", "string", "number", "array", "object"
    QStringList values;     ///< for enumerations
    QByteArray defaultJson; ///< JSON text; empty = no default
    QString scope;          ///< "window", "resource", "machine-overridable", "application"
    Advice advice = Advice::OnRequest;
    QByteArray adviceJson; ///< the value we would write if asked; empty = the person has to say
    SettingStatus status = SettingStatus::Active;
    QString replacedBy;        ///< for removed and deprecated ones; may be empty
    QString since;             ///< gopls release that has it first, "v0.24.0"
    bool codeRisk = false;     ///< can run code or weaken verification
    bool experimental = false; ///< gopls may change or drop it
    bool noEffect = false;     ///< still accepted, but nothing reads it
    Text meaning;              ///< one sentence
    FactSource source;

    /// Still known to the extension or to gopls, if only as deprecated.
    bool alive() const { return status == SettingStatus::Active || status == SettingStatus::Deprecated; }
    /// Does nothing today: worth removing where it is found.
    bool dead() const { return !alive() || noEffect; }
    /// "gopls/ui.semanticTokens", "go.lintTool": as --set settings.user.KEY and edit ids spell it.
    QByteArray id() const { return inner.isEmpty() ? key : key + '/' + inner; }
    json::Path path() const { return inner.isEmpty() ? json::Path{key} : json::Path{key, inner}; }
};

/// One condition of a conflict, on the value that counts (the default included).
struct SettingCondition
{
    enum class Op {
        Set,   ///< written somewhere
        Unset, ///< written nowhere
        Is,    ///< has this value, by default too
        IsNot, ///< has another value, by default too
    };
    QByteArray key; ///< id of a setting, or of a member below it ("go.alternateTools/go")
    Op op = Op::Set;
    QByteArray value; ///< JSON text, for Is and IsNot
};

/// Settings that silence each other (settings.json, "conflicts"): all conditions together.
struct SettingConflict
{
    QString id;
    std::vector<SettingCondition> when;
    Text why;
    FactSource source;
};

/// A Go tool (tools.json).
struct ToolRow
{
    QString name; ///< "gopls"
    QString importPath;
    Text meaning;
    FactSource source;
};

/// An editor of the VS Code family (editors.json).
struct EditorRow
{
    QString id, name;
    QStringList macApps;       ///< "/Applications/Visual Studio Code.app", also looked for in ~/Applications
    QStringList macUserDirs;   ///< relative to home
    QStringList linuxUserDirs; ///< with "$CONFIG" for XDG_CONFIG_HOME, "~" for home
    QStringList extensionDirs; ///< relative to home
    QStringList commands;      ///< "code"
    QStringList linuxApps;     ///< "/usr/share/code"
    QStringList processes;     ///< names of its main process
    FactSource source;
};

/// The topics of settings, in the order in which they are shown.
const QStringList &settingTopics();

/// All rows. Loading validates every row; a test does the same for the shipped files.
struct Catalog
{
    std::vector<ProxyRow> proxies;
    std::vector<SumdbRow> sumdbs;
    std::vector<SettingRow> settings;
    std::vector<SettingConflict> conflicts;
    std::vector<ToolRow> tools;
    std::vector<EditorRow> editors;

    const ProxyRow *proxy(const QString &idOrUrl) const;
    const SettingRow *setting(const QByteArray &id) const;
    const EditorRow *editor(const QString &id) const;

    /// From the resources built into the program.
    static Result<Catalog> load();
    /// From texts by file name ("mirrors.json"): for tests.
    static Result<Catalog> parse(const QMap<QString, QByteArray> &files);
};

} // namespace burrow
