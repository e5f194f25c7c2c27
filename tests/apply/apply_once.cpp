// A program for tests that watch or kill a real process: applies the same three edits to a HOME, or recovers it.
// usage: apply_once HOME [many|finish|roll-back|undo]      many: 32 new files instead; prints the run; exit 1 with the
// error on standard error
#include "sandbox.h"

#include <cstdio>

using namespace burrow;

int main(int argc, char **argv)
{
    if (argc < 2)
        return 64;
    Sandbox box(AbsPath(QString::fromLocal8Bit(argv[1])), Sandbox::Existing);
    const QByteArray what = argc > 2 ? argv[2] : "apply";
    ApplyReport report;
    if (what == "apply") {
        const Plan plan =
            box.plan({box.set(u"Code/settings.json"_s, u"b"_s, "2"), box.block(u".zshrc"_s, "export X=1\n"),
                      box.env(u"go/env"_s, "GOPROXY", "direct"_ba)});
        report = apply(box.look(plan), plan, box.access(), {});
    } else if (what == "many") {
        std::vector<PlannedEdit> edits;
        for (int i = 0; i < 32; ++i)
            edits.push_back(box.set(QStringLiteral("%1/settings%2.json").arg(i % 10).arg(i), u"b"_s, "2"));
        const Plan plan = box.plan(edits);
        report = apply(box.look(plan), plan, box.access(), {});
    } else if (what == "undo") {
        const History history = box.history();
        report = box.undone(history.runs.empty() ? QString() : history.runs.front().id);
    } else if (const auto unfinished = findUnfinished(box.host, box.fs)) {
        report = recover(*unfinished, what == "finish" ? RecoverHow::Finish : RecoverHow::RollBack, box.access());
    }
    std::puts(qPrintable(report.run));
    if (report.error)
        std::fprintf(stderr, "%d %s %s\n", int(report.error->kind), report.error->what.source.constData(),
                     qPrintable(report.error->path));
    return report.error ? 1 : 0;
}
