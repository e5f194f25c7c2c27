// Bundles from anybody: refused with a reason, or read into choices of which nothing risky is ticked.
#include "bundle/bundle.h"

#include "bundle/hostile_text.h"
#include "fuzz.h"
#include "tree_survey.h"

namespace burrow {

namespace {

bool isPlain(const QString &text)
{
    for (const uint c : text.toUcs4())
        if (hiddenKind(c) != Hidden::No)
            return false;
    return true;
}

const Survey &machine()
{
    static const Survey survey = [] {
        const auto host = json::parse(R"({"go": [{"goroot": "/usr/local/go", "version": "1.26.8"}],
            "path": ["/usr/bin"], "shells": [{"name": "zsh", "login": true}, {"name": "fish"}], "editors": ["code"],
            "workspace": {"mains": ["cmd/app"]}})");
        return surveyOf(host->root, Os::Linux, {});
    }();
    return survey;
}

} // namespace

void fuzzOne(QByteArrayView input)
{
    static const Catalog catalog = *Catalog::load();
    const auto bundle = readBundle(input, Os::Linux, catalog);
    require(bundle.ok() == readBundle(input, Os::MacOs, catalog).ok(), "a bundle is refused everywhere or nowhere");
    if (!bundle) {
        const QString sentence = TextRenderer()(bundle.error().what);
        require(!sentence.isEmpty() && isPlain(sentence), "a refusal says why, and hides nothing itself",
                sentence.toUtf8());
        return;
    }
    for (const BundleRisk &risk : bundle->risks)
        require(!risk.place.isEmpty() && !risk.why.isEmpty(), "a risk has its place and its reason");
    const QByteArray text = choicesToJson(bundle->choices);
    const auto document = json::parse(text, json::strict());
    require(document.ok(), "choices are written as JSON", text);
    const auto again = choicesFromJson(document->root);
    // Values may be laid out anew, and the name of the bundle is no choice; they mean the same.
    require(again.ok() && choicesToJson(*again) == text, "choices come back from their JSON", text);

    const Plan plan = buildPlan(bundle->choices, machine(), catalog);
    for (const PlannedEdit &edit : plan.edits) {
        require(edit.risk != Risk::High || !edit.accepted, "nothing risky is ticked", edit.id.toUtf8());
        require(edit.risk != Risk::High || !edit.riskWhy.isEmpty(), "what is risky says why", edit.id.toUtf8());
    }
    for (const FileChange &change : preview(plan, machine().files))
        require(!change.problem || change.after == change.before, "a file with a problem stays as it is");

    const QByteArray exported =
        exportBundle(bundle->choices, machine().host, catalog, {QStringLiteral("x"), QStringLiteral("2026-11-21"), {}});
    require(readBundle(exported, Os::Linux, catalog).ok(), "what we export we also read", exported);
}

} // namespace burrow
