// What stands behind the command `burrow`: options for every verb, the right verb, its exit code.
#include "cli/verbs.h"

using namespace Qt::StringLiterals;

namespace burrow::cli {

namespace {

/// Options that every verb takes, wherever they stand.
struct Common
{
    bool help = false, version = false;
    QString language;
    QStringList rest;
};

Result<Common> takeCommon(const QStringList &words)
{
    Common common;
    bool optionsEnded = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words.at(i);
        optionsEnded = optionsEnded || word == "--"_L1;
        if (optionsEnded) {
            common.rest << word;
        } else if (word == "--help"_L1 || word == "-h"_L1) {
            common.help = true;
        } else if (word == "--version"_L1) {
            common.version = true;
        } else if (word == "--lang"_L1 || word.startsWith("--lang="_L1)) {
            common.language = word == "--lang"_L1 ? words.value(++i) : word.sliced(7);
            if (common.language != "en"_L1 && common.language != "zh_CN"_L1)
                return Error{
                    ErrorKind::Usage, Text("cli", QT_TRANSLATE_NOOP("cli", "--lang takes en or zh_CN.")), {}, {}};
        } else {
            common.rest << word;
        }
    }
    return common;
}

int openAssistant(Console &console)
{
    const LocalTerminal &terminal = console.terminal();
    if (!terminal.display) {
        console.note(console.text(
            QT_TRANSLATE_NOOP("cli", "The assistant needs a display, and there is none. What you can do here:")));
        writeError(helpText(console).toUtf8());
        return UsageError;
    }
    // On macOS the app is a bundle beside the tool, or holds it.
    const AbsPath folder = terminal.program.parent();
    QList<AbsPath> places{folder / u"burrow-gui"_s};
    if (terminal.os == Os::MacOs)
        places = {folder / u"Burrow.app/Contents/MacOS/Burrow"_s, folder / u"Burrow"_s, folder / u"burrow-gui"_s};
    for (const AbsPath &program : places) {
        const Error error = replaceProcess(program, {});
        if (error.kind == ErrorKind::NotFound)
            continue;
        console.error(error);
        return OwnError;
    }
    console.note(console.text(
        QT_TRANSLATE_NOOP("cli", "The app (burrow-gui) is not installed beside this program in %1."), {folder.str()}));
    return OwnError;
}

int usageError(Console &console, const Error &error, const QString &more)
{
    console.error(error);
    console.note(console.text(QT_TRANSLATE_NOOP("cli", "“%1” shows what is possible."), {more}));
    return UsageError;
}

int runVerb(const QStringList &words, const Common &common, Console &console)
{
    const QString name = words.first();
    const Verb *verb = findVerb(name);
    if (!verb) {
        QStringList known;
        for (const Verb &v : allVerbs())
            known << QLatin1String(v.name);
        const QString meant = nearest(name, known);
        const Text what =
            meant.isEmpty()
                ? Text("cli", QT_TRANSLATE_NOOP("cli", "There is no “burrow %1”."), {name})
                : Text("cli", QT_TRANSLATE_NOOP("cli", "There is no “burrow %1”. Did you mean “burrow %2”?"),
                       {name, meant});
        return usageError(console, Error{ErrorKind::Usage, what, {}, {}}, u"burrow --help"_s);
    }
    const QString help = u"burrow "_s + name + u" --help"_s;
    if (common.help) {
        console.data(helpText(*verb, console).toUtf8());
        return Fine;
    }
    const auto arguments = parseArguments(*verb, words.sliced(1));
    if (!arguments)
        return usageError(console, arguments.error(), help);
    if (arguments->has("show-secrets"))
        console.showSecrets();
    return verb->run(*arguments, console);
}

int dispatch(const Result<Common> &common, Console &console)
{
    if (!common)
        return usageError(console, common.error(), u"burrow --help"_s);
    QStringList words = common->rest;
    if (!words.isEmpty() && words.first() == "help"_L1) {
        words.removeFirst();
        Common help = *common;
        help.help = true;
        help.rest = words;
        return dispatch(help, console);
    }
    if (words.isEmpty() && common->version) {
        console.data("burrow " BURROW_VERSION "\n");
        return Fine;
    }
    if (words.isEmpty() && common->help) {
        console.data(helpText(console).toUtf8());
        return Fine;
    }
    if (words.isEmpty())
        return openAssistant(console);
    if (words.first().startsWith(u'-')) {
        const Error unknown{ErrorKind::Usage,
                            Text("cli", QT_TRANSLATE_NOOP("cli", "“burrow” knows no option %1."), {words.first()}),
                            {},
                            {}};
        return usageError(console, unknown, u"burrow --help"_s);
    }
    return runVerb(words, *common, console);
}

} // namespace

int runBurrow(const QStringList &words, const LocalTerminal &terminal)
{
    const auto common = takeCommon(words);
    Console console(terminal, common ? common->language : QString());
    const int code = dispatch(common, console);
    if (console.outputFailed()) {
        console.note(console.text(QT_TRANSLATE_NOOP("cli", "Standard output could not be written completely.")));
        return OwnError;
    }
    return code;
}

} // namespace burrow::cli
