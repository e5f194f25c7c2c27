#include "steps/go_env_repair.h"

#include "steps/sources.h"

#include <QRegularExpression>

namespace burrow {

using namespace Qt::StringLiterals;

namespace {

/// What go makes of a value: a sentence if it stops on it.
Text complaint(const QByteArray &key, const QByteArray &value)
{
    const QString text = QString::fromUtf8(value);
    const QString name = QString::fromUtf8(key);
    if (key == "GOROOT")
        return Text("steps", QT_TRANSLATE_NOOP(
                                 "steps", "GOROOT is fixed here. Once that folder is gone, after an upgrade for one, "
                                          "every go command fails; go finds its own folder without this line."));
    if (value.isEmpty() && (key == "GOPROXY" || key == "GOSUMDB"))
        return Text(
            "steps",
            QT_TRANSLATE_NOOP(
                "steps",
                "An empty %1 line does not mean the default: go stops on it. Without the line the default is used."),
            {name});
    if (value.isEmpty())
        return {};
    if (key == "GOPROXY") {
        static const QRegularExpression separator(u"[,|]"_s);
        static const QRegularExpression entry(u"^(?:direct|off|(?:https?|file)://[^\\s\"'“”]+)$"_s);
        int entries = 0;
        for (const QString &part : text.split(separator)) {
            const QString proxy = part.trimmed(); // go trims each entry itself
            if (proxy.isEmpty())
                continue;
            ++entries;
            if (!entry.match(proxy).hasMatch())
                return Text("steps",
                            QT_TRANSLATE_NOOP("steps", "go cannot use “%1” in GOPROXY: an entry is an address with "
                                                       "https:// in front, direct or off, without quotes."),
                            {proxy});
        }
        if (entries == 0)
            return Text(
                "steps",
                QT_TRANSLATE_NOOP(
                    "steps",
                    "GOPROXY names no proxy at all, and go stops on that. Without the line the default is used."));
        return {};
    }
    if (key == "GOSUMDB") {
        static const QRegularExpression known(
            u"^(?:off|sum\\.golang\\.org|sum\\.golang\\.google\\.cn|[^\\s\"'+]+\\+[0-9a-f]{8}\\+\\S+)(?:\\s+\\S+)?$"_s);
        if (!known.match(text).hasMatch())
            return Text("steps", QT_TRANSLATE_NOOP("steps", "go cannot use “%1” as a checksum database."), {text});
        return {};
    }
    if (key == "GOPATH" || key == "GOMODCACHE" || key == "GOBIN" || key == "GOCACHE" || key == "GOTMPDIR") {
        const QString first = key == "GOPATH" ? text.section(u':', 0, 0) : text;
        if (!first.startsWith(u'/') && !(key == "GOCACHE" && text == "off"_L1))
            return Text(
                "steps",
                QT_TRANSLATE_NOOP("steps", "%1 must be an absolute folder; go takes “%2” as it is written and fails."),
                {name, text});
        return {};
    }
    if (key == "GOFLAGS") {
        static const QRegularExpression word(u"'[^']*'|\"[^\"]*\"|\\S+"_s);
        auto it = word.globalMatch(text);
        while (it.hasNext()) {
            QString flag = it.next().captured();
            if (flag.size() >= 2 && (flag.front() == u'\'' || flag.front() == u'"') && flag.back() == flag.front())
                flag = flag.mid(1, flag.size() - 2);
            static const QRegularExpression form(u"^--?[A-Za-z]"_s);
            if (!form.match(flag).hasMatch())
                return Text(
                    "steps",
                    QT_TRANSLATE_NOOP("steps", "“%1” in GOFLAGS is no flag, and every go command fails because of it."),
                    {flag});
        }
        return {};
    }
    if (key == "GO111MODULE" && value != "on" && value != "off" && value != "auto")
        return Text("steps", QT_TRANSLATE_NOOP("steps", "GO111MODULE can be on, off or auto; “%1” stops go."), {text});
    if (key == "GOTOOLCHAIN") {
        static const QRegularExpression form(
            u"^(?:(?:local|auto|path|go\\d+(?:\\.\\d+){0,2}(?:[a-z]+\\d+)?(?:-[\\w.+-]+)?)(?:\\+(?:auto|path))?)$"_s);
        if (!form.match(text).hasMatch())
            return Text(
                "steps",
                QT_TRANSLATE_NOOP("steps",
                                  "go cannot use “%1” as GOTOOLCHAIN: a name is local, auto, path, or like go1.26.8."),
                {text});
    }
    return {};
}

/// The value without quotes around it, white space and a carriage return.
QByteArray tidy(const QByteArray &value)
{
    QByteArray result = value.trimmed();
    if (result.size() >= 2 && (result.front() == '"' || result.front() == '\'') && result.back() == result.front())
        result = result.mid(1, result.size() - 2).trimmed();
    return result;
}

Source sourceOf(const QByteArray &key)
{
    if (key == "GOPROXY")
        return sources::moduleProxy();
    return key == "GOSUMDB" ? sources::checksumDatabase() : sources::goEnvironment();
}

} // namespace

std::vector<GoEnvRepair> goEnvRepairs(const Survey &survey)
{
    std::vector<GoEnvRepair> repairs;
    const auto file = survey.files.constFind(survey.goEnv.file);
    if (survey.goEnv.disabled || file == survey.files.cend())
        return repairs;
    // Variables whose quotes or line ends can never be meant; in CC or GOFLAGS quotes have a meaning.
    static const QByteArrayList plain{"GOPROXY",     "GOSUMDB",   "GOPATH",      "GOBIN",       "GOMODCACHE",
                                      "GOCACHE",     "GOTMPDIR",  "GO111MODULE", "GOTOOLCHAIN", "GOPRIVATE",
                                      "GONOPROXY",   "GONOSUMDB", "GOINSECURE",  "GOOS",        "GOARCH",
                                      "CGO_ENABLED", "GOROOT"};
    for (const EnvLine &line : readEnvLines(file->bytes)) {
        const QByteArray tidied = tidy(line.value);
        GoEnvRepair repair{QString::fromUtf8(line.key), line.line, line.value, std::nullopt, true, {},
                           sourceOf(line.key)};
        const bool quoted = line.value.startsWith('"') || line.value.startsWith('\'') || line.value.endsWith('\r');
        if (line.key == "GO111MODULE" && tidied == "off") {
            repair.stops = false;
            repair.why = Text(
                "steps",
                QT_TRANSLATE_NOOP(
                    "steps",
                    "Modules are switched off: go.mod files are ignored everywhere. Few projects want that today."));
        } else if (quoted && plain.contains(line.key)) {
            // What was meant is clear once quotes and line ends are off; it stays if go can use it.
            repair.why = complaint(line.key, tidied);
            if (repair.why.isEmpty() && !tidied.isEmpty())
                repair.value = tidied;
            if (repair.why.isEmpty())
                repair.why =
                    Text("steps",
                         QT_TRANSLATE_NOOP("steps", "go takes the value of %1 as it is written, quotes and line ends "
                                                    "included, so it does not mean what it looks like."),
                         {repair.key});
        } else {
            repair.why = complaint(line.key, line.value);
        }
        if (!repair.why.isEmpty())
            repairs.push_back(std::move(repair));
    }
    return repairs;
}

} // namespace burrow
