// Survey: everything that looking at the machine found, as plain values. See probe/ for who fills it in.
#pragma once

#include "base/abs_path.h"
#include "base/result.h"
#include "base/version.h"
#include "machine/file_system.h"
#include "machine/host.h"

#include <QHash>
#include <QMap>

#include <chrono>
#include <optional>
#include <vector>

namespace burrow {

using Milliseconds = std::chrono::milliseconds;

/// One file as it was when we looked: enough to plan, preview and later notice that it changed.
struct FileSnapshot
{
    AbsPath path;   ///< as the user and the programs call it
    AbsPath target; ///< where links lead; equal to path if it is no link
    bool isLink = false;
    FileStat stat;                ///< of the target
    QByteArray bytes;             ///< empty if missing or unreadable
    QByteArray sha256;            ///< of bytes; empty if the file is missing
    std::optional<Error> problem; ///< unreadable, a folder, too large, a looping link: no edit of it can be planned
    bool folderWritable = true;   ///< a rename in the target's folder would work (asked without trying)
    QString trackedBy;            ///< root of the git work tree that tracks it; empty if none
    QString managedBy;            ///< dotfile manager that owns it: "chezmoi", "stow", "yadm", "home-manager", "nix"
    AbsPath managedSource;        ///< its source file there, if known

    bool exists() const { return stat.exists(); }
};

/// The files that could be edited, by path. Looking up what was never read gives null, which plans nothing.
using FileSnapshots = QMap<AbsPath, FileSnapshot>;

/// System and CPU.
struct SystemFacts
{
    QString name; ///< "Debian GNU/Linux 12 (bookworm)", "macOS 15.6"
    QString version;
    QString kernel;
    bool container = false;
    bool wsl = false;
    std::optional<int> ptraceScope; ///< /proc/sys/kernel/yama/ptrace_scope; nothing if there is no Yama
    bool hasDisplay = false;
};

/// How a shell is started. Editor is the editor's own look-up: $SHELL -i -l -c.
enum class ShellMode { Login, Interactive, Script, Editor };

/// One start-up file of a shell, in the order in which it is read.
struct StartupFile
{
    AbsPath path;
    bool exists = false;
    bool system = false;           ///< below /etc: shown, never edited
    std::vector<ShellMode> readBy; ///< the modes that read it
};

/// What one shell, started in one way, gave its children. Measured by starting it.
/// Editor: where the shell fails or takes too long, the editor goes on with what it was started with; then measured is
/// false, and path and found say that.
struct ShellContext
{
    ShellMode mode = ShellMode::Login;
    bool measured = false;        ///< it answered
    QStringList path;             ///< PATH entries, in order, duplicates kept
    QHash<QString, QString> env;  ///< GO*, CGO_*, HOMEBREW_*, ZDOTDIR, EDITOR-independent variables that it exported
    QMap<QString, AbsPath> found; ///< "go", "gopls", "dlv" -> first executable on that PATH
    Milliseconds took{0}, cpu{0};
    int exitCode = 0; ///< -1: it could not be started, was stopped, or timed out
    bool timedOut = false;
    bool printed = false; ///< its start-up files print something
    QByteArray output;    ///< what they printed or complained, at most 4 KiB
};

/// A shell that is installed.
struct ShellFacts
{
    QString name; ///< "zsh", "bash", "fish", or one that Burrow does not write for ("nu", "tcsh", ..)
    AbsPath program;
    bool supported = true;
    bool isLoginShell = false; ///< $SHELL, else the passwd entry
    bool inUse = false;        ///< the login shell, or it has start-up files of the user's
    AbsPath configDir;         ///< zsh: ZDOTDIR or home; fish: its config folder; else home
    std::vector<StartupFile> files;
    std::vector<ShellContext> contexts;

    const ShellContext *context(ShellMode mode) const
    {
        for (const auto &c : contexts)
            if (c.mode == mode)
                return &c;
        return nullptr;
    }
};

/// Where a Go came from.
enum class GoOrigin { Official, Homebrew, Distribution, Sdk, ToolchainModule, VersionManager, Snap, Other };

/// One Go installation.
struct GoInstall
{
    AbsPath go; ///< the stable path to use: /usr/local/go/bin/go, /opt/homebrew/bin/go, never Cellar/go/1.2.3
    AbsPath goroot;
    QString version; ///< "1.26.8", from GOROOT/VERSION; empty if it could not be read
    QString arch;    ///< of the binary, read from its header: Go's name, or "universal"
    GoOrigin origin = GoOrigin::Other;
    bool onPath = false;                    ///< Burrow's own PATH finds it first
    QHash<QByteArray, QByteArray> defaults; ///< its go.env: GOPROXY, GOSUMDB, GOTOOLCHAIN
};

/// Who gives a Go variable its value: the first that has one wins.
enum class GoEnvOrigin { Process, UserFile, GorootFile, BuiltIn };

struct GoEnvSource
{
    GoEnvOrigin origin = GoEnvOrigin::BuiltIn;
    QString value;
    AbsPath file; ///< UserFile, GorootFile
    int line = 0;
};

/// One Go variable: what counts, and all who have a say, winner first.
struct GoEnvValue
{
    QString name;
    QString effective;
    std::vector<GoEnvSource> sources;
};

/// The Go environment outside any editor.
struct GoEnvFacts
{
    AbsPath file;                     ///< the go env file (GOENV), whether or not it exists
    bool disabled = false;            ///< GOENV=off
    QMap<QString, GoEnvValue> values; ///< GOPROXY, GOSUMDB, GOPRIVATE, GONOPROXY, GONOSUMDB, GOPATH, GOBIN, GOFLAGS,
                                      ///< GOTOOLCHAIN, GOROOT, GO111MODULE, GOWORK, ..
    AbsPath gobin;                    ///< where go install puts programs: GOBIN, else first GOPATH/bin
    FileStat gobinStat;
    std::optional<Error> problem; ///< go could not answer

    QString effective(const QString &name) const { return values.value(name).effective; }
};

/// A Go tool (gopls, dlv, ..) found on the machine, read from the binary without running it.
struct ToolFact
{
    QString name;
    AbsPath path;
    QString version;   ///< "v0.24.0" of the module, "(devel)" possible, empty if not readable
    QString builtWith; ///< Go version, "1.26.8"
    QString arch;
};

struct ExtensionFact
{
    QString id; ///< "golang.go"
    QString version;
    bool operator==(const ExtensionFact &) const = default;
};

/// A profile of an editor; the default one has an empty id.
struct EditorProfile
{
    QString id, name;
    AbsPath settings; ///< its settings.json, whether or not it exists
};

/// An editor of the VS Code family.
struct EditorFacts
{
    QString id;      ///< catalog id: "code", "code-insiders", "codium", "cursor", "windsurf", "code-server"
    QString name;    ///< "VS Code"
    QString version; ///< empty if only its user folder was found
    AbsPath app;     ///< program or bundle; empty likewise
    AbsPath userDir;
    std::vector<EditorProfile> profiles; ///< the default first
    std::vector<ExtensionFact> extensions;
    bool running = false;
    bool settingsSync = false; ///< Settings Sync is switched on

    const ExtensionFact *extension(const QString &extensionId) const
    {
        for (const auto &e : extensions)
            if (e.id == extensionId)
                return &e;
        return nullptr;
    }
};

/// A package main below the workspace.
struct MainPackage
{
    QString dir;        ///< relative to the workspace, "." for its root
    QString importPath; ///< empty if it cannot be told
    bool operator==(const MainPackage &) const = default;
};

/// The folder the user works on, if one was named.
struct WorkspaceFacts
{
    AbsPath root;
    AbsPath goMod, goWork;          ///< the ones that apply to root (searched upward, as go does); empty if none
    QString module;                 ///< module path of go.mod
    QString goLine;                 ///< its go line, "1.24"
    QString toolchainLine;          ///< "go1.26.8", or empty
    QStringList dependencies;       ///< module paths it requires directly
    std::vector<MainPackage> mains; ///< at most 200, sorted
    bool hasTests = false;
    bool mainsTruncated = false;
    AbsPath vscode;   ///< root/.vscode
    AbsPath gitRoot;  ///< empty if in no work tree
    QStringList pins; ///< files that pin a Go version: .go-version, .tool-versions, mise.toml
};

/// How one probe ended: a line of the Scan page.
struct ProbeReport
{
    enum class State { Ok, Attention, Bad, Unknown };
    QString id; ///< "system", "shells", "path", "go", "goenv", "tools", "editors", "settings", "workspace"
    Text title;
    Text summary;
    State state = State::Ok;
    Milliseconds took{0};
    Milliseconds childCpu{0}; ///< CPU time of the programs it ran
    Milliseconds slowestChild{0};
};

/// All that probing found. A picture: take a new one to refresh.
struct Survey
{
    Host host;
    SystemFacts system;
    std::vector<ShellFacts> shells;
    std::vector<GoInstall> goInstalls;
    GoEnvFacts goEnv;
    std::vector<ToolFact> tools;
    std::vector<EditorFacts> editors;
    std::optional<WorkspaceFacts> workspace;
    FileSnapshots files;
    std::vector<AbsPath> changedMeanwhile; ///< files at the top of HOME that changed while the shells started: what
                                           ///< their start-up files write, or another program
    QStringList processes;                 ///< running programs that would need a restart: editor ids, "tmux"
    std::vector<ProbeReport> reports;
    Milliseconds took{0};

    const ShellFacts *shell(const QString &name) const
    {
        for (const auto &s : shells)
            if (s.name == name)
                return &s;
        return nullptr;
    }
    const ShellFacts *loginShell() const
    {
        for (const auto &s : shells)
            if (s.isLoginShell)
                return &s;
        return nullptr;
    }
};

} // namespace burrow
