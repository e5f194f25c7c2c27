// Plan and preview of 60 edits, as it happens at each change of a choice, beside one frame of a 60 Hz screen.
//   bench_plan
#include "steps/steps.h"
#include "tree_survey.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>

using namespace burrow;
using namespace Qt::StringLiterals;

namespace {

constexpr double frame = 1000.0 / 60; // ms

/// A settings.json of about that many bytes, with comments, as people have them.
QByteArray settings(qsizetype size)
{
    QByteArray text = "{\n";
    for (int i = 0; text.size() < size; ++i)
        text += "    // about " + QByteArray::number(i) + "\n    \"extension" + QByteArray::number(i) +
                ".option\": { \"a\": [1, 2], \"b\": true }, // keep\n";
    return text + "    \"gopls\": {\n        \"ui.semanticTokens\": false\n    }\n}\n";
}

Survey machine(qsizetype size)
{
    const auto host = json::parse(
        R"({"go": [{"goroot": "/usr/local/go", "version": "1.26.8"}], "path": ["/usr/bin"], "editors": ["code"],
        "shells": [{"name": "zsh", "login": true}, {"name": "bash"}, {"name": "fish"}], "workspace": {"mains": ["cmd/app"]}})");
    const QByteArray rc = QByteArray("alias ll='ls -l'\n").repeated(200);
    return surveyOf(host->root, Os::Linux,
                    {{u"@editor/settings.json"_s, settings(size)},
                     {u"@work/.vscode/settings.json"_s, settings(size / 4)},
                     {u".zshrc"_s, rc},
                     {u".bashrc"_s, rc},
                     {u".profile"_s, rc},
                     {u"@goenv"_s, "GOFLAGS=-mod=readonly\n"}});
}

/// Choices that make that many edits.
Choices choices(int edits, const Survey &survey, const Catalog &catalog)
{
    Choices result;
    for (const char *assignment :
         {"path.shells=zsh,bash,fish", "mirrors.goproxy=goproxycn,direct", "mirrors.sumdb=googlecn",
          "mirrors.private=git.example.com", "debug.launch=package,file,test,attach,remote,exec",
          "debug.tasks=build,test,coverage"})
        if (!setChoice(result, QString::fromLatin1(assignment), catalog))
            std::abort();
    for (const SettingRow &row : catalog.settings) {
        if (int(buildPlan(result, survey, catalog).edits.size()) >= edits)
            break;
        if (row.type == "boolean"_L1 && row.values.isEmpty() && row.status == SettingStatus::Active)
            result.settings.user.insert(row.id(), SettingChoice{false, row.defaultJson == "true" ? "false" : "true"});
    }
    return result;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void measure(const char *name, qsizetype size, const Catalog &catalog)
{
    const Survey survey = machine(size);
    const Choices chosen = choices(60, survey, catalog);
    std::vector<double> planning, previewing;
    size_t edits = 0, files = 0;
    for (int round = 0; round < 60; ++round) {
        QElapsedTimer timer;
        timer.start();
        const Plan plan = buildPlan(chosen, survey, catalog);
        const double planned = double(timer.nsecsElapsed()) / 1e6;
        const auto changes = preview(plan, survey.files);
        if (round >= 10) { // warm
            planning.push_back(planned);
            previewing.push_back(double(timer.nsecsElapsed()) / 1e6 - planned);
        }
        edits = plan.edits.size();
        files = changes.size();
    }
    const double plan = median(planning), shown = median(previewing);
    std::printf("%-24s %6zu %6zu %10.2f %10.2f %10.2f %10.2f %8.2f\n", name, edits, files, plan, shown, plan + shown,
                frame, (plan + shown) / frame);
}

} // namespace

int main()
{
    const auto catalog = Catalog::load();
    if (!catalog)
        return 1;
    std::printf("%-24s %6s %6s %10s %10s %10s %10s %8s\n", "settings.json of", "edits", "files", "plan ms",
                "preview ms", "both ms", "frame ms", "ratio");
    measure("1 KB", 1'000, *catalog);
    measure("20 KB", 20'000, *catalog);
    measure("100 KB", 100'000, *catalog);
}
