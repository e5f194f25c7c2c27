#include "bundle/bundle.h"
#include "bundle/materialise.h"
#include "bundle/write_bundle.h"
#include "cli/planning.h"
#include "cli/verbs.h"

#include <QDate>

using namespace Qt::StringLiterals;

namespace burrow::cli {

namespace {

int writeTo(const AbsPath &folder, const std::vector<MaterialFile> &files, Engine &engine, Console &console)
{
    if (engine.fs.stat(folder).type != FileType::Folder) {
        console.note(console.text(QT_TRANSLATE_NOOP("cli", "--to names no folder: %1"), {folder.str()}));
        return UsageError;
    }
    for (const MaterialFile &file : files) {
        // A link would lead out of the folder that was named.
        const AbsPath above = (folder / file.path).parent();
        if (above != folder && engine.fs.lstat(above).exists() && engine.fs.lstat(above).type != FileType::Folder) {
            console.note(console.text(QT_TRANSLATE_NOOP("cli", "%1 is a link or no folder, so nothing was written."),
                                      {above.str()}));
            return LeftUndone;
        }
        if (engine.fs.lstat(folder / file.path).exists()) {
            console.note(
                console.text(QT_TRANSLATE_NOOP("cli", "%1 is already there, so nothing was written. “burrow apply "
                                                      "--workspace” changes existing files and shows each edit."),
                             {(folder / file.path).str()}));
            return LeftUndone;
        }
    }
    for (const MaterialFile &file : files) {
        const AbsPath path = folder / file.path;
        auto done = engine.fs.makeFolder(path.parent(), 0755);
        if (done)
            done = writeBundleFile(path, file.bytes, engine.writes());
        if (!done) {
            console.error(done.error());
            return LeftUndone;
        }
        console.line(
            console.text(QT_TRANSLATE_NOOP("cli", "Written: %1"), {console.styled(path.str(), Style::Strong)}));
    }
    return Fine;
}

void sayWhatStays(const std::vector<ExportItem> &items, Console &console)
{
    for (const ExportItem &item : items)
        if (!item.why.isEmpty())
            console.note(item.place + u": "_s + console.text(item.why));
}

} // namespace

int runExport(const Arguments &given, Console &console)
{
    if (given.has("sign")) {
        console.note(console.text(
            QT_TRANSLATE_NOOP("cli", "Signing is not supported yet: leave out --sign to get an unsigned bundle.")));
        return UsageError;
    }
    if (given.has("output") && given.has("to")) {
        console.note(console.text(
            QT_TRANSLATE_NOOP("cli", "-o and --to exclude each other: --to writes the bundle into the folder too.")));
        return UsageError;
    }
    Planned planned;
    if (const int code = makePlan(given, console, planned); code != Fine)
        return code;
    Engine &engine = *planned.engine;
    ExportOptions options;
    options.name = planned.choices.bundle.isEmpty() ? u"team"_s : planned.choices.bundle; // handed on under its name
    if (given.has("name"))
        options.name = given.value("name");
    options.made = engine.clock.now().date().toString(Qt::ISODate);
    options.leaveOut = given.values("leave-out");
    std::vector<ExportItem> items;
    const QByteArray bundle = exportBundle(planned.choices, engine.host, engine.catalog, options, &items);
    // What we would refuse ourselves must not be handed on.
    if (const auto own = readBundle(bundle, engine.host.os, engine.catalog); !own) {
        console.error(own.error());
        return given.has("name") && own.error().line > 0 ? UsageError : OwnError;
    }
    sayWhatStays(items, console);
    if (given.has("to")) {
        std::vector<Text> risky;
        auto files = materialise(planned.choices, planned.survey, engine.catalog, &risky);
        if (!files) {
            console.error(files.error());
            return OwnError;
        }
        for (const Text &why : risky)
            console.note(console.text(
                QT_TRANSLATE_NOOP("cli", "Left out of the folder, because it came from somebody else's bundle: %1"),
                {console.text(why)}));
        files->insert(files->begin(), {bundleFileName(options.name), bundle});
        return writeTo(absolute(given.value("to"), console), *files, engine, console);
    }
    if (!given.has("output") || given.value("output") == "-"_L1) {
        console.data(bundle);
        return Fine;
    }
    const AbsPath file = absolute(given.value("output"), console);
    if (const auto done = writeBundleFile(file, bundle, engine.writes()); !done) {
        console.error(done.error());
        return LeftUndone;
    }
    console.note(console.text(QT_TRANSLATE_NOOP("cli", "Written: %1"), {file.str()}));
    return Fine;
}

} // namespace burrow::cli
