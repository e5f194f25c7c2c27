// Which programs run: /proc on Linux, ps on macOS.
#include "probe/editor_probe.h"

using namespace Qt::StringLiterals;

namespace burrow {

namespace {

constexpr qsizetype commLength = 15; // the kernel keeps no more of a name

std::optional<QStringList> fromProc(const Look &look)
{
    const auto entries = look.fs.list(AbsPath(u"/proc"_s));
    if (!entries)
        return std::nullopt;
    QStringList programs;
    for (const QString &entry : *entries)
        if (entry.front().isDigit())
            if (const auto name = look.fs.read(AbsPath(u"/proc/"_s + entry + u"/comm"_s), 64))
                programs += QString::fromUtf8(name->trimmed());
    return programs;
}

std::optional<QStringList> fromPs(const Look &look)
{
    Command command;
    command.argv = {u"/bin/ps"_s, u"-axo"_s, u"comm="_s};
    command.env = {{u"LC_ALL"_s, u"C"_s}};
    command.deadline = Milliseconds(3000);
    command.effect = Effect::Reads;
    const auto ran = look.readers.run(command, look.cancel);
    if (!ran || ran->exitCode != 0)
        return std::nullopt;
    QStringList programs;
    for (const QByteArray &line : ran->out.split('\n'))
        programs += QString::fromUtf8(line.trimmed()); // macOS prints the whole path
    return programs;
}

} // namespace

std::optional<QStringList> runningPrograms(const Look &look)
{
    return look.host.os == Os::MacOs ? fromPs(look) : fromProc(look);
}

QStringList noteRunning(const Look &look, const std::optional<QStringList> &programs, std::vector<EditorFacts> &editors)
{
    QStringList running;
    if (!programs)
        return running;
    const auto named = [&](const QString &name) {
        return std::ranges::any_of(*programs, [&](const QString &program) {
            return program.section(u'/', -1) == (look.host.os == Os::Linux ? name.left(commLength) : name);
        });
    };
    // On macOS the main program is called Electron in most of them: the bundle tells them apart.
    const auto inside = [&](const AbsPath &bundle) {
        const QString begin = bundle.str() + u"/Contents/MacOS/"_s;
        return !bundle.isEmpty() &&
               std::ranges::any_of(*programs, [&](const QString &p) { return p.startsWith(begin); });
    };
    for (EditorFacts &editor : editors) {
        const EditorRow *row = look.catalog.editor(editor.id);
        editor.running =
            (look.host.os == Os::MacOs && inside(editor.app)) || (row && std::ranges::any_of(row->processes, named));
        if (editor.running)
            running += editor.id;
    }
    if (named(u"tmux"_s) || named(u"tmux: server"_s))
        running += u"tmux"_s;
    return running;
}

} // namespace burrow
