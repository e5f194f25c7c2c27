#include "bundle/bundle.h"
#include "cli/planning.h"
#include "cli/verbs.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace burrow::cli {

namespace {

QJsonArray risksJson(const std::vector<BundleRisk> &risks, const TextRenderer &text)
{
    QJsonArray array;
    for (const BundleRisk &risk : risks)
        array.append(QJsonObject{{u"place"_s, risk.place}, {u"why"_s, text(risk.why)}});
    return array;
}

QJsonObject verifyJson(const QString &file, const Result<Bundle> &bundle, const TextRenderer &text)
{
    QJsonObject document{
        {u"schema"_s, u"burrow.verify/1"_s},
        {u"file"_s, file},
        {u"accepted"_s, bundle.ok()},
        {u"signed"_s, false},
        {u"error"_s, bundle ? QJsonValue(QJsonValue::Null) : QJsonValue(errorJson(bundle.error(), text))}};
    for (const auto &key : {u"name"_s, u"made"_s, u"needs"_s})
        document.insert(key, QJsonValue::Null);
    document.insert(u"risks"_s, bundle ? risksJson(bundle->risks, text) : QJsonArray());
    document.insert(u"other_risks"_s, bundle ? risksJson(bundle->otherRisks, text) : QJsonArray());
    if (bundle) {
        document.insert(u"name"_s, bundle->name);
        document.insert(u"made"_s, bundle->made);
        document.insert(u"needs"_s, bundle->needs);
    }
    return document;
}

void printRisks(const std::vector<BundleRisk> &risks, Console &console)
{
    for (const BundleRisk &risk : risks)
        console.line(u"  "_s + console.styled(risk.place, Style::Warning) + u"  "_s +
                     console.styled(console.text(risk.why), Style::Plain));
}

void printBundle(const Bundle &bundle, Console &console)
{
    console.line(console.text(QT_TRANSLATE_NOOP("cli", "%1, made on %2, for Burrow %3 and newer. Its form is right."),
                              {console.styled(visible(bundle.name), Style::Strong), bundle.made, bundle.needs}));
    console.line(console.text(QT_TRANSLATE_NOOP("cli", "It is not signed: nothing says who made it.")));
    if (bundle.risks.empty() && bundle.otherRisks.empty()) {
        console.line(console.text(QT_TRANSLATE_NOOP("cli", "Nothing in it could run code or weaken verification.")));
        return;
    }
    if (!bundle.risks.empty()) {
        console.line(console.text(
            QT_TRANSLATE_N_NOOP("cli", "%n choices could run code or weaken verification. They will not be ticked:"),
            {}, int(bundle.risks.size())));
        printRisks(bundle.risks, console);
    }
    if (!bundle.otherRisks.empty()) {
        console.line(console.text(QT_TRANSLATE_N_NOOP("cli", "%n risky choices are for other systems:"), {},
                                  int(bundle.otherRisks.size())));
        printRisks(bundle.otherRisks, console);
    }
}

} // namespace

int runVerify(const Arguments &given, Console &console)
{
    if (given.has("allowed-signers")) {
        console.note(console.text(QT_TRANSLATE_NOOP(
            "cli", "Signed bundles are not supported yet: this Burrow checks their form and their risks only.")));
        return UsageError;
    }
    if (given.operands().isEmpty()) {
        console.note(console.text(QT_TRANSLATE_NOOP("cli", "Which bundle? burrow verify FILE")));
        return UsageError;
    }
    const auto engine = openEngine(console);
    if (!engine)
        return OwnError;
    const QString name = given.operands().first();
    const auto bytes = readBundleBytes(name, *engine, console);
    const Result<Bundle> bundle =
        bytes ? readBundle(*bytes, engine->host.os, engine->catalog) : Result<Bundle>(bytes.error());
    const int code = bundle ? Fine : bytes ? LeftUndone : refusalCode(bytes.error());
    if (given.has("json") && code != UsageError)
        console.json(verifyJson(name, bundle, console.jsonTexts()));
    if (!bundle) {
        Error error = bundle.error();
        if (bytes)
            error.path = name;
        console.error(error);
        return code;
    }
    if (!given.has("json"))
        printBundle(*bundle, console);
    return Fine;
}

} // namespace burrow::cli
