#include "probe/go_env_probe.h"

#include "edit/file_edit.h"
#include "json/json.h"

using namespace Qt::StringLiterals;

namespace burrow {

namespace {

/// Variables that only the process environment may set; the go env file cannot.
const QStringList environmentOnly{u"GOWORK"_s, u"GOENV"_s};
/// What we look at. None of the names that make `go env` run the C compiler is among them.
const QStringList names{u"GOPROXY"_s,    u"GOSUMDB"_s,     u"GOPRIVATE"_s, u"GONOPROXY"_s,    u"GONOSUMDB"_s,
                        u"GOINSECURE"_s, u"GOPATH"_s,      u"GOBIN"_s,     u"GOFLAGS"_s,      u"GOTOOLCHAIN"_s,
                        u"GOROOT"_s,     u"GO111MODULE"_s, u"GOWORK"_s,    u"GOMODCACHE"_s,   u"GOCACHE"_s,
                        u"GOENV"_s,      u"GOVCS"_s,       u"GOAUTH"_s,    u"GOEXPERIMENT"_s, u"GOOS"_s,
                        u"GOARCH"_s,     u"CGO_ENABLED"_s};

/// What a variable is where nobody says anything, as far as it does not depend on the version of go.
QString builtIn(const Host &host, const QString &name, const QString &goPath)
{
    if (name == "GOPATH"_L1)
        return (host.home / u"go"_s).str();
    if (name == "GOMODCACHE"_L1)
        return goPath.section(u':', 0, 0) + u"/pkg/mod"_s;
    if (name == "GOCACHE"_L1)
        return (host.os == Os::MacOs ? host.home / u"Library/Caches/go-build"_s : host.xdgCache() / u"go-build"_s)
            .str();
    if (name == "GOTOOLCHAIN"_L1)
        return u"local"_s;
    if (name == "GOOS"_L1)
        return host.os == Os::MacOs ? u"darwin"_s : u"linux"_s;
    if (name == "GOARCH"_L1)
        return host.arch;
    return {};
}

AbsPath standardFile(const Host &host)
{
    return host.os == Os::MacOs ? host.home / u"Library/Application Support/go/env"_s : host.xdgConfig() / u"go/env"_s;
}

/// The last line of a key counts; an empty one does too: it hides what go.env says.
std::optional<GoEnvSource> fromFile(const std::vector<EnvLine> &lines, const QString &name, GoEnvOrigin origin,
                                    const AbsPath &file)
{
    std::optional<GoEnvSource> source;
    for (const EnvLine &line : lines)
        if (QString::fromUtf8(line.key) == name)
            source = GoEnvSource{origin, QString::fromUtf8(line.value), file, line.line};
    return source;
}

/// A variable of the process environment: ours, else what the login shell gives.
QString exported(const Host &host, const ShellFacts *shell, const QString &name)
{
    if (const QString own = host.var(name); !own.isEmpty())
        return own;
    if (!shell)
        return {};
    for (const ShellMode mode : {ShellMode::Editor, ShellMode::Interactive, ShellMode::Login})
        if (const ShellContext *context = shell->context(mode); context && context->measured)
            return context->env.value(name);
    return {};
}

} // namespace

Result<QMap<QString, QString>> askGo(const Look &look, const AbsPath &go)
{
    Command command;
    command.argv = QStringList{go.str(), u"env"_s, u"-json"_s, u"GOVERSION"_s} + names;
    for (auto it = look.host.env.cbegin(); it != look.host.env.cend(); ++it)
        if (it.key().startsWith("GO"_L1) || it.key().startsWith("CGO_"_L1) || it.key().startsWith("XDG_"_L1))
            command.env.insert(it.key(), it.value());
    command.env.insert(u"HOME"_s, look.host.home.str());
    command.env.insert(u"PATH"_s, look.host.var(u"PATH"_s));
    command.env.insert(u"LC_ALL"_s, u"C"_s);
    command.env.insert(u"GOTOOLCHAIN"_s, u"local"_s); // any other would download the toolchain a project asks for
    command.env.insert(u"TEST_TELEMETRY_DIR"_s, u"/dev/null/x"_s); // cmd/go's own: or telemetry files appear below HOME
    command.deadline = Milliseconds(5000);
    command.effect = Effect::Reads;
    const auto ran = look.readers.run(command, look.cancel);
    if (!ran)
        return ran.error();
    const auto document = json::parse(ran->out, json::strict());
    if (ran->exitCode != 0 || !document || !document->root.isObject()) {
        const QString said = QString::fromUtf8(ran->err.isEmpty() ? ran->out : ran->err).trimmed();
        return Error{.kind = ErrorKind::Io,
                     .what = Text("probe", QT_TRANSLATE_NOOP("probe", "%1 does not answer: %2"),
                                  {go.str(), said.section(u'\n', 0, 0)}),
                     .detail = said,
                     .path = go.str()};
    }
    QMap<QString, QString> answers;
    for (const json::Node &member : document->root.children)
        answers.insert(QString::fromUtf8(member.key), QString::fromUtf8(member.text));
    return answers;
}

GoEnvFacts readGoEnv(const Look &look, const ShellFacts *loginShell, const GoInstall *install,
                     const std::optional<Result<QMap<QString, QString>>> &answers)
{
    GoEnvFacts facts;
    const Host &host = look.host;
    const QString moved = exported(host, loginShell, u"GOENV"_s);
    facts.disabled = moved == "off"_L1;
    facts.file = AbsPath::from(moved).isEmpty() ? standardFile(host) : AbsPath(moved);
    const auto ownLines = facts.disabled ? std::vector<EnvLine>() : readEnvLines(look.text(facts.file));
    const AbsPath goEnv = install ? install->goroot / u"go.env"_s : AbsPath();
    const auto rootLines = install ? readEnvLines(look.text(goEnv)) : std::vector<EnvLine>();
    const QMap<QString, QString> said = answers && answers->ok() ? **answers : QMap<QString, QString>();
    if (answers && !answers->ok())
        facts.problem = answers->error();

    for (const QString &name : names) {
        GoEnvValue value;
        value.name = name;
        if (const QString own = exported(host, loginShell, name); !own.isEmpty())
            value.sources.push_back({GoEnvOrigin::Process, own, {}, 0});
        if (!environmentOnly.contains(name)) {
            if (const auto source = fromFile(ownLines, name, GoEnvOrigin::UserFile, facts.file))
                value.sources.push_back(*source);
            if (const auto source = fromFile(rootLines, name, GoEnvOrigin::GorootFile, goEnv))
                value.sources.push_back(*source);
        }
        const bool isSet = !value.sources.empty() && !value.sources.front().value.isEmpty();
        QString standard = builtIn(host, name, facts.effective(u"GOPATH"_s));
        if (name == "GOENV"_L1)
            standard = facts.file.str();
        else if (!isSet && name != "GOTOOLCHAIN"_L1 && said.contains(name)) // go was asked with GOTOOLCHAIN=local
            standard = said.value(name);
        else if (name == "GOROOT"_L1 && install)
            standard = install->goroot.str();
        if (name == "GONOPROXY"_L1 || name == "GONOSUMDB"_L1)
            standard = facts.effective(u"GOPRIVATE"_s); // which is their default
        if (!standard.isEmpty())
            value.sources.push_back({GoEnvOrigin::BuiltIn, standard, {}, 0});
        value.effective = isSet ? value.sources.front().value : standard;
        facts.values.insert(name, value);
    }
    const AbsPath gobin = AbsPath::from(facts.effective(u"GOBIN"_s));
    const AbsPath firstPath = AbsPath::from(facts.effective(u"GOPATH"_s).section(u':', 0, 0));
    facts.gobin = !gobin.isEmpty() ? gobin : firstPath.isEmpty() ? host.home / u"go/bin"_s : firstPath / u"bin"_s;
    facts.gobinStat = look.fs.stat(facts.gobin);
    return facts;
}

} // namespace burrow
