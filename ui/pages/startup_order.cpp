#include "pages/startup_order.h"

#include "steps/path_matrix.h"

#include <QCoreApplication>

#include <algorithm>

namespace burrow {
namespace {

struct StartupWords
{
    Q_DECLARE_TR_FUNCTIONS(burrow::StartupWords)
};

bool reads(const LoadItem &item, ShellMode mode)
{
    return std::find(item.readBy.begin(), item.readBy.end(), mode) != item.readBy.end();
}

} // namespace

std::vector<ShellStart> shellStarts(Os os)
{
    std::vector<ShellStart> starts{{ShellMode::Editor, StartupWords::tr("Editor")}};
    if (os == Os::MacOs) {
        starts.push_back({ShellMode::Login, StartupWords::tr("New terminal")});
        starts.push_back({ShellMode::Interactive, StartupWords::tr("Shell in a shell")});
    } else {
        starts.push_back({ShellMode::Interactive, StartupWords::tr("New terminal")});
        starts.push_back({ShellMode::Login, StartupWords::tr("Login")});
    }
    starts.push_back({ShellMode::Script, StartupWords::tr("Script")});
    return starts;
}

std::vector<look::Column> startupColumns(Os os)
{
    std::vector<look::Column> columns{{.title = StartupWords::tr("File")}};
    for (const ShellStart &start : shellStarts(os))
        columns.push_back({.title = start.title, .width = 110});
    columns.push_back({.title = {}, .width = 150});
    return columns;
}

std::vector<look::Row> startupRows(const ShellFacts &shell, const SessionController &session)
{
    const auto starts = shellStarts(session.host().os);
    std::vector<int> counts(starts.size(), 0);
    std::vector<look::Row> rows;
    for (const LoadItem &item : loadOrder(shell, session.choices(), session.survey())) {
        look::Row row{{.text = session.tilde(item.file),
                       .tone = item.exists ? look::Tone::Text : look::Tone::Faint,
                       .type = look::Type::Code}};
        for (size_t i = 0; i < starts.size(); ++i) {
            if (!reads(item, starts[i].mode)) {
                row.push_back({.text = QStringLiteral("\u2013"),
                               .tone = look::Tone::Faint,
                               .accessible = StartupWords::tr("not read")});
                continue;
            }
            const int place = ++counts[i];
            row.push_back({.text = QString::number(place),
                           .tone = item.exists ? look::Tone::Text : look::Tone::Faint,
                           .accessible = StartupWords::tr("read as number %1").arg(place)});
        }
        row.push_back({.text = item.getsBlock  ? StartupWords::tr("Burrow adds to it")
                               : item.hasBlock ? StartupWords::tr("holds Burrow's lines")
                               : item.system   ? StartupWords::tr("of the system")
                               : item.exists   ? QString()
                                               : StartupWords::tr("not there"),
                       .tone = item.getsBlock ? look::Tone::Accent : look::Tone::Quiet});
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace burrow
