#include "steps/module_state.h"

namespace burrow {

using namespace Qt::StringLiterals;

namespace {

Text modeSentence(const Survey &survey)
{
    const GoEnvValue mode = survey.goEnv.values.value(u"GO111MODULE"_s);
    if (mode.effective == "off"_L1)
        return Text(
            "steps",
            QT_TRANSLATE_NOOP(
                "steps",
                "Modules are switched off (GO111MODULE=off): go looks for packages below GOPATH and ignores go.mod."));
    if (mode.effective == "auto"_L1)
        return Text(
            "steps",
            QT_TRANSLATE_NOOP("steps",
                              "GO111MODULE=auto: modules are used only where a go.mod is found, as before Go 1.16."));
    return Text("steps", QT_TRANSLATE_NOOP("steps", "Modules are on, as they are by default since Go 1.16."));
}

bool belowGopath(const AbsPath &root, const Survey &survey)
{
    for (const QString &entry : survey.goEnv.effective(u"GOPATH"_s).split(u':', Qt::SkipEmptyParts))
        if (const AbsPath gopath = AbsPath::from(entry); !gopath.isEmpty() && root.isWithin(gopath / u"src"_s))
            return true;
    return false;
}

void addWorkspace(std::vector<Text> &sentences, const Survey &survey)
{
    const WorkspaceFacts &workspace = *survey.workspace;
    const AbsPath &home = survey.host.home;
    const bool off = survey.goEnv.effective(u"GO111MODULE"_s) == "off"_L1;
    if (workspace.goMod.isEmpty()) {
        sentences.push_back(Text("steps", QT_TRANSLATE_NOOP("steps", "There is no go.mod in %1 or above it."),
                                 {workspace.root.tilde(home)}));
        if (belowGopath(workspace.root, survey))
            sentences.push_back(Text(
                "steps", QT_TRANSLATE_NOOP(
                             "steps", "The folder lies below GOPATH/src, which counts only while modules are off.")));
        if (!off && workspace.goWork.isEmpty())
            sentences.push_back(Text(
                "steps",
                QT_TRANSLATE_NOOP(
                    "steps", "go build will answer that go.mod was not found. The command go mod init makes one.")));
    } else {
        sentences.push_back(Text("steps", QT_TRANSLATE_NOOP("steps", "This is the module %1, by %2."),
                                 {workspace.module, workspace.goMod.tilde(home)}));
        if (!workspace.goLine.isEmpty())
            sentences.push_back(
                Text("steps", QT_TRANSLATE_NOOP("steps", "It asks for Go %1 or newer."), {workspace.goLine}));
        if (!workspace.toolchainLine.isEmpty())
            sentences.push_back(Text("steps", QT_TRANSLATE_NOOP("steps", "Its toolchain line suggests %1."),
                                     {workspace.toolchainLine}));
    }
    if (!workspace.pins.isEmpty())
        sentences.push_back(
            Text("steps", QT_TRANSLATE_NOOP("steps", "Version managers read their pin from %1; go itself does not."),
                 {workspace.pins.join(u", "_s)}));
    const QString gowork = survey.goEnv.effective(u"GOWORK"_s);
    if (gowork == "off"_L1)
        sentences.push_back(Text("steps", QT_TRANSLATE_NOOP("steps", "GOWORK=off: a go.work file would be ignored.")));
    else if (!workspace.goWork.isEmpty())
        sentences.push_back(
            Text("steps", QT_TRANSLATE_NOOP("steps", "%1 joins several modules; go works on all of them at once."),
                 {workspace.goWork.tilde(home)}));
}

/// Whether go will switch to another toolchain for this module.
void addToolchain(std::vector<Text> &sentences, const Survey &survey)
{
    const QString toolchain = survey.goEnv.effective(u"GOTOOLCHAIN"_s);
    const GoInstall *current = nullptr;
    for (const GoInstall &install : survey.goInstalls)
        if (install.onPath)
            current = &install;
    const auto wanted = Version::parse(survey.workspace->toolchainLine.isEmpty() ? survey.workspace->goLine
                                                                                 : survey.workspace->toolchainLine);
    const auto asked = Version::parse(survey.workspace->goLine);
    const auto here = current ? Version::parse(current->version) : std::nullopt;
    if (!wanted || !here || *wanted <= *here)
        return;
    if (toolchain.startsWith("local"_L1) && !toolchain.contains(u'+')) {
        if (asked && *asked > *here)
            sentences.push_back(Text(
                "steps",
                QT_TRANSLATE_NOOP(
                    "steps",
                    "Go %1 is too old for it, and GOTOOLCHAIN=local forbids fetching a newer one: go will refuse."),
                {current->version}));
    } else if (*here >= Version{1, 21, 0, {}}) {
        sentences.push_back(Text("steps", QT_TRANSLATE_NOOP("steps", "Go %1 will fetch and use %2 for it by itself."),
                                 {current->version, wanted->str()}));
    } else {
        sentences.push_back(Text(
            "steps",
            QT_TRANSLATE_NOOP(
                "steps", "Go %1 is too old for it, and older than the releases that fetch a newer one by themselves."),
            {current->version}));
    }
}

} // namespace

std::vector<Text> moduleState(const Survey &survey)
{
    std::vector<Text> sentences;
    if (survey.goEnv.problem) {
        sentences.push_back(Text(
            "steps", QT_TRANSLATE_NOOP("steps", "What go would do here is unknown, because go could not be asked.")));
        return sentences;
    }
    sentences.push_back(modeSentence(survey));
    if (survey.workspace) {
        addWorkspace(sentences, survey);
        if (!survey.workspace->goMod.isEmpty())
            addToolchain(sentences, survey);
    }
    if (const QString gopath = survey.goEnv.effective(u"GOPATH"_s); !gopath.isEmpty())
        sentences.push_back(Text(
            "steps", QT_TRANSLATE_NOOP("steps", "GOPATH is %1: downloaded modules and installed programs go there."),
            {AbsPath::from(gopath).isEmpty() ? gopath : AbsPath(gopath).tilde(survey.host.home)}));
    return sentences;
}

GobinState gobinState(const Survey &survey)
{
    GobinState state;
    state.dir = survey.goEnv.gobin;
    const QString shown = state.dir.tilde(survey.host.home);
    if (state.dir.isEmpty()) {
        state.fault = GobinState::Fault::Unknown;
        state.what = Text(
            "steps",
            QT_TRANSLATE_NOOP("steps", "Where go install puts programs is unknown, because go could not be asked."));
        return state;
    }
    const FileStat &stat = survey.goEnv.gobinStat;
    if (!stat.exists()) {
        state.fault = GobinState::Fault::Missing;
        state.what = Text("steps", QT_TRANSLATE_NOOP("steps", "%1 does not exist yet; go install makes it."), {shown});
    } else if (stat.type != FileType::Folder) {
        state.fault = GobinState::Fault::NotAFolder;
        state.what = Text(
            "steps", QT_TRANSLATE_NOOP("steps", "%1 is no folder, so go install fails. Move that file away."), {shown});
    } else if (survey.host.uid != 0 && stat.uid != survey.host.uid) {
        state.fault = GobinState::Fault::NotOurs;
        state.what = Text(
            "steps",
            QT_TRANSLATE_NOOP("steps", "%1 belongs to another user, often because go install was once run with sudo."),
            {shown});
    } else if (!stat.writable) {
        state.fault = GobinState::Fault::NotWritable;
        state.what = Text("steps", QT_TRANSLATE_NOOP("steps", "%1 is not writable, so go install fails."), {shown});
    } else {
        state.what = Text("steps", QT_TRANSLATE_NOOP("steps", "%1 is there and yours."), {shown});
    }
    for (const ShellFacts &shell : survey.shells) {
        const ShellMode terminal = survey.host.os == Os::MacOs ? ShellMode::Login : ShellMode::Interactive;
        const bool lacks = std::any_of(shell.contexts.begin(), shell.contexts.end(), [&](const ShellContext &context) {
            return (context.mode == terminal || context.mode == ShellMode::Editor) && context.measured &&
                   std::none_of(context.path.begin(), context.path.end(),
                                [&](const QString &e) { return AbsPath::from(e) == state.dir; });
        });
        if (shell.inUse && lacks)
            state.notOnPath << shell.name;
    }
    return state;
}

} // namespace burrow
