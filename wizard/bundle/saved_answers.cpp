#include "bundle/saved_answers.h"

#include "json/json.h"
#include "steps/steps.h"

using namespace Qt::StringLiterals;

namespace burrow {

namespace {

/// Makes a folder and whatever is missing above it.
Result<Unit> makeFolders(const AbsPath &folder, FileSystem &fs)
{
    if (fs.stat(folder).type == FileType::Folder)
        return Unit{};
    if (folder.str() != "/"_L1)
        if (const auto above = makeFolders(folder.parent(), fs); !above)
            return above.error();
    return fs.makeFolder(folder, 0700);
}

} // namespace

AbsPath savedAnswersFile(const Host &host)
{
    return host.burrowConfig() / u"choices.json"_s;
}

Result<std::optional<Choices>> readSavedAnswers(const Host &host, const ReadOnlyFs &fs)
{
    const AbsPath file = savedAnswersFile(host);
    const auto bytes = fs.read(file, 4 << 20);
    if (!bytes) {
        if (bytes.error().kind == ErrorKind::NotFound)
            return std::optional<Choices>();
        return bytes.error();
    }
    const auto document = json::parse(*bytes, json::strict());
    auto choices = document ? choicesFromJson(document->root) : Result<Choices>(document.error());
    if (!choices) {
        Error error = choices.error();
        error.path = file.str();
        return error;
    }
    return std::optional<Choices>(*std::move(choices));
}

Result<Unit> writeSavedAnswers(const Choices &choices, const WriteAccess &access)
{
    const AbsPath file = savedAnswersFile(access.host);
    if (const auto made = makeFolders(file.parent(), access.fs); !made)
        return made.error();
    const auto target = access.fs.resolve(file); // someone may keep it in a dotfiles repository
    if (!target)
        return target.error();
    auto staged = access.fs.stage(*target, choicesToJson(choices), 0600);
    if (!staged)
        return staged.error();
    if (const auto done = access.fs.commit(*std::move(staged)); !done)
        return done.error();
    return access.fs.syncFolder(target->parent());
}

Result<Unit> removeSavedAnswers(const WriteAccess &access)
{
    const AbsPath file = savedAnswersFile(access.host);
    if (!access.fs.lstat(file).exists())
        return Unit{};
    return access.fs.remove(file);
}

} // namespace burrow
