// Choices: all answers of the person. The only mutable state; pages, flags and bundles are three ways to fill it.
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace burrow {

/// Which installed Go the editor, the tools and the project shall use.
struct GoChoices
{
    QString use;              ///< path of a go program, or a version such as "1.26.8" or "1.26"; empty: leave as it is
    bool pinInEditor = false; ///< write go.alternateTools.go (user settings): works without any PATH
    QStringList repair;       ///< variables of the go env file whose line is mended or removed (see go_env_repair.h)
    bool operator==(const GoChoices &) const = default;
};

/// The go env file. Nothing in an optional means: leave as it is.
struct MirrorChoices
{
    std::optional<QStringList> goproxy; ///< catalog ids, URLs, or the keywords direct and off, in order; empty list:
                                        ///< official default (line removed)
    QString separator = QStringLiteral("|");    ///< "," next on 404 and 410 only; "|" next on any error
    std::optional<QString> sumdb;               ///< catalog id or value; "default" removes the line
    std::optional<QStringList> privatePatterns; ///< GOPRIVATE; empty list removes the line
    bool operator==(const MirrorChoices &) const = default;
};

/// Which shells get a PATH block.
struct PathChoices
{
    QStringList shells;           ///< names: "zsh", "bash", "fish"
    QMap<QString, QString> files; ///< shell -> start-up file that the person chose instead of the standard one
    bool operator==(const PathChoices &) const = default;
};

/// What shall become of a setting.
struct SettingChoice
{
    bool remove = false;
    QByteArray literal; ///< JSON text, unless remove
    bool operator==(const SettingChoice &) const = default;
};

/// Settings by id ("go.lintTool", "gopls/ui.semanticTokens", "[go]/editor.defaultFormatter").
struct SettingsChoices
{
    QString editor;  ///< catalog id; empty: the first editor found
    QString profile; ///< profile id; empty: the default one
    QMap<QByteArray, SettingChoice> user, workspace;
    bool operator==(const SettingsChoices &) const = default;
};

/// One entry of launch.json or tasks.json: a template and what the person changed in it.
struct EntryChoice
{
    QString kind; ///< launch: "package", "file", "test", "attach", "remote", "core", "exec"; tasks: "build", "test",
                  ///< "coverage"
    QMap<QString, QByteArray>
        fields; ///< field -> JSON text, over the template's; only legal ones (see debug_templates.h)
    bool operator==(const EntryChoice &) const = default;
};

struct DebugChoices
{
    std::vector<EntryChoice> launch, tasks;
    QStringList repair; ///< ids of notices about existing entries that shall be mended (see debug_notices.h)
    bool operator==(const DebugChoices &) const = default;
};

/// Everything chosen, comparable, kept between runs (without this machine's paths where a bundle is made of it).
struct Choices
{
    GoChoices go;
    MirrorChoices mirrors;
    PathChoices path;
    SettingsChoices settings;
    DebugChoices debug;
    QMap<QString, bool> ticks; ///< edit id -> kept or dropped in Review, over the edit's own default
    QString
        bundle; ///< name of the bundle these choices came from; what it holds is untrusted: risky edits start unticked
    bool operator==(const Choices &) const = default;
};

} // namespace burrow
