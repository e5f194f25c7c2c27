#include "steps/risk.h"

#include <QRegularExpression>

namespace burrow {

using namespace Qt::StringLiterals;

namespace {

Text firstRisk(const QStringList &parts, const std::function<Text(const QString &)> &judge)
{
    for (const QString &part : parts)
        if (const Text risk = judge(part.trimmed()); !risk.isEmpty())
            return risk;
    return {};
}

/// Variables that only choose among things Go does by itself.
bool isHarmless(const QString &name, const QString &value)
{
    static const QStringList plain{u"CGO_ENABLED"_s, u"GO111MODULE"_s, u"GOOS"_s,      u"GOARCH"_s,     u"GOAMD64"_s,
                                   u"GOARM"_s,       u"GOARM64"_s,     u"GO386"_s,     u"GOMIPS"_s,     u"GOMIPS64"_s,
                                   u"GOPPC64"_s,     u"GORISCV64"_s,   u"GOWASM"_s,    u"GOMAXPROCS"_s, u"GOGC"_s,
                                   u"GOMEMLIMIT"_s,  u"GOTRACEBACK"_s, u"GOFIPS140"_s, u"TZ"_s,         u"LANG"_s,
                                   u"LC_ALL"_s,      u"NO_COLOR"_s,    u"TERM"_s};
    static const QRegularExpression toolchain(
        u"^(?:local|auto|path|go1\\.\\d+(?:\\.\\d+|rc\\d+)?)(?:\\+(?:auto|path))?$"_s);
    if (plain.contains(name))
        return true;
    if (name == "GOTOOLCHAIN"_L1)
        return toolchain.match(value).hasMatch();
    return name == "GOWORK"_L1 && (value.isEmpty() || value == "off"_L1);
}

} // namespace

Text envRisk(const QString &name, const QString &value, const Catalog &catalog)
{
    // As POSIX has it ("Environment Variables", 8.1): what others make of anything else differs from program to
    // program.
    static const QRegularExpression wellFormed(u"^[A-Za-z_][A-Za-z0-9_]*\\z"_s);
    if (!wellFormed.match(name).hasMatch())
        return Text("steps",
                    QT_TRANSLATE_NOOP("steps", "“%1” is no name of a variable: a name is made of letters, digits and "
                                               "underscores and begins with no digit."),
                    {name});
    if (isHarmless(name, value))
        return {};
    if (name == "GOPROXY"_L1) {
        static const QRegularExpression separator(u"[,|]"_s);
        return firstRisk(value.split(separator, Qt::SkipEmptyParts),
                         [&](const QString &p) { return proxyRisk(p, catalog); });
    }
    if (name == "GOSUMDB"_L1)
        return sumdbRisk(value, catalog);
    if (name == "GOPRIVATE"_L1 || name == "GONOPROXY"_L1)
        return firstRisk(value.split(u',', Qt::SkipEmptyParts), privatePatternRisk);
    if (name == "GOFLAGS"_L1)
        return buildFlagRisk(value);
    if (name == "GONOSUMDB"_L1 || name == "GONOSUMCHECK"_L1)
        return Text(
            "steps",
            QT_TRANSLATE_NOOP(
                "steps",
                "%1 takes modules out of the checksum database's care. For private modules GOPRIVATE is meant."),
            {name});
    if (name == "GOINSECURE"_L1)
        return Text(
            "steps",
            QT_TRANSLATE_NOOP("steps",
                              "GOINSECURE lets go fetch code without encryption and without checking who sends it."));
    static const QRegularExpression loader(
        u"^(?:LD_|DYLD_|PATH$|Path$|BASH_ENV$|ENV$|ZDOTDIR$|GOROOT$|GOTOOLDIR$|GOENV$|GOBIN$|GOPATH$|GOMODCACHE$|GOCACHE)"_s);
    if (loader.match(name).hasMatch())
        return Text("steps", QT_TRANSLATE_NOOP("steps", "%1 decides which programs and libraries are run."), {name});
    static const QRegularExpression runs(
        u"^(?:CC|CXX|FC|AR|PKG_CONFIG|GCCGO|GOAUTH|GOCACHEPROG|GOVCS|CGO_.*|GIT_.*|SSH_.*|EDITOR|VISUAL|PAGER|SHELL)$"_s);
    if (runs.match(name).hasMatch())
        return Text("steps", QT_TRANSLATE_NOOP("steps", "%1 can name programs that go runs."), {name});
    static const QRegularExpression network(u"^(?:https?_proxy|all_proxy|no_proxy|SSL_CERT_FILE|SSL_CERT_DIR)$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    if (network.match(name).hasMatch())
        return Text("steps",
                    QT_TRANSLATE_NOOP("steps", "%1 decides through whom the network is reached, and whom to trust."),
                    {name});
    return Text("steps", QT_TRANSLATE_NOOP("steps", "Burrow does not know what the variable %1 makes programs do."),
                {name});
}

} // namespace burrow
