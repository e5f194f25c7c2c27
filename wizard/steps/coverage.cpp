#include "steps/coverage.h"

#include "steps/installed_go.h"

#include <QHash>

namespace burrow {

using namespace Qt::StringLiterals;

namespace {

/// "path/file.go:12.34,56.7 8 1": the block, its statements, how often it ran.
struct Block
{
    QByteArrayView file, range;
    int statements = 0;
    qint64 count = 0;
};

std::optional<Block> blockOf(QByteArrayView line)
{
    const qsizetype lastSpace = line.lastIndexOf(' ');
    const qsizetype space = lastSpace <= 0 ? -1 : line.first(lastSpace).lastIndexOf(' ');
    const qsizetype colon =
        space <= 0 ? -1 : line.first(space).lastIndexOf(':'); // a file name may hold colons and spaces
    if (colon <= 0)
        return std::nullopt;
    Block block;
    block.file = line.first(colon);
    block.range = line.sliced(colon + 1, space - colon - 1);
    bool statements = false, count = false;
    block.statements = line.sliced(space + 1, lastSpace - space - 1).toByteArray().toInt(&statements);
    block.count = line.sliced(lastSpace + 1).toByteArray().toLongLong(&count);
    const bool range = block.range.count('.') == 2 && block.range.count(',') == 1 &&
                       std::all_of(block.range.begin(), block.range.end(),
                                   [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == ','; });
    if (!statements || !count || !range || block.statements < 0 || block.count < 0)
        return std::nullopt;
    return block;
}

Error badLine(int line)
{
    Error error{
        ErrorKind::Syntax,
        Text("steps", QT_TRANSLATE_NOOP("steps", "Line %1 is no line of a Go cover profile."), {QString::number(line)}),
        {},
        {}};
    error.line = line;
    return error;
}

} // namespace

Result<Coverage> readCoverProfile(QByteArrayView text)
{
    Coverage coverage;
    QMap<QByteArray, QHash<QByteArray, std::pair<int, bool>>> blocks; // file -> range -> statements, covered
    int number = 0;
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype lf = text.indexOf('\n', start);
        QByteArrayView line = text.sliced(start, (lf < 0 ? text.size() : lf) - start);
        start = lf < 0 ? text.size() : lf + 1;
        ++number;
        if (line.endsWith('\r'))
            line.chop(1);
        if (line.isEmpty())
            continue;
        if (line.startsWith("mode: ")) { // profiles are sometimes joined, each with a line of its own
            coverage.mode = QString::fromUtf8(line.sliced(6));
            continue;
        }
        const auto block = blockOf(line);
        if (!block || coverage.mode.isEmpty())
            return badLine(number);
        auto &entry = blocks[block->file.toByteArray()][block->range.toByteArray()];
        entry = {block->statements, entry.second || block->count > 0};
    }
    if (coverage.mode.isEmpty())
        return badLine(1);
    for (auto it = blocks.cbegin(); it != blocks.cend(); ++it) {
        FileCoverage file{QString::fromUtf8(it.key()), 0, 0};
        for (const auto &[statements, covered] : it.value()) {
            file.statements += statements;
            file.covered += covered ? statements : 0;
        }
        coverage.statements += file.statements;
        coverage.covered += file.covered;
        coverage.files.push_back(std::move(file));
    }
    return coverage;
}

std::optional<Command> coverageCommand(const Survey &survey, const Choices &choices, const AbsPath &profile)
{
    const GoInstall *chosen = chosenGo(choices.go.use, survey);
    const GoInstall *install = chosen ? chosen : bestGo(survey);
    if (!survey.workspace || !install)
        return std::nullopt;
    Command command;
    command.argv = {install->go.str(), u"test"_s, u"-coverprofile="_s + profile.str(), u"./..."_s};
    command.cwd = survey.workspace->root;
    command.env = survey.host.env;
    command.deadline = std::chrono::minutes(10);
    command.effect = Effect::Writes; // build cache, and whatever the tests do
    return command;
}

} // namespace burrow
