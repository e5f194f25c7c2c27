#include "probe/settings_summary.h"

namespace burrow {

namespace {

/// Counts comments outside of strings; the text is known to parse.
int countComments(QByteArrayView text)
{
    int count = 0;
    bool inString = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text.at(i);
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '/' && i + 1 < text.size() && (text.at(i + 1) == '/' || text.at(i + 1) == '*')) {
            const bool isLine = text.at(i + 1) == '/';
            const qsizetype end = isLine ? text.indexOf('\n', i) : text.indexOf(QByteArrayView("*/"), i + 2);
            ++count;
            i = end < 0 ? text.size() : isLine ? end : end + 1;
        }
    }
    return count;
}

/// What a file says; nothing where it says neither yes nor no.
std::optional<bool> usesLanguageServer(const FileSnapshots &files, const AbsPath &path)
{
    const auto found = files.constFind(path);
    if (found == files.constEnd() || found->problem)
        return std::nullopt;
    const auto document = json::parse(found->bytes);
    const json::Node *value = document ? document->root.member("go.useLanguageServer") : nullptr;
    return value && value->kind == json::Kind::Bool ? std::optional(value->isTrue()) : std::nullopt;
}

} // namespace

SettingsSummary summarize(QByteArrayView text, const json::Document &document, const Catalog &catalog)
{
    SettingsSummary summary;
    summary.comments = countComments(text);
    for (const SettingRow &row : catalog.settings)
        if ((row.status == SettingStatus::Removed || row.status == SettingStatus::NeverExisted) &&
            document.root.at(row.path()))
            summary.dead += row.id();
    return summary;
}

AbsPath languageServerOffIn(const FileSnapshots &files, const AbsPath &userSettings,
                            const std::optional<WorkspaceFacts> &workspace)
{
    if (workspace) {
        const AbsPath settings = workspace->vscode / QStringLiteral("settings.json");
        if (const auto uses = usesLanguageServer(files, settings))
            return *uses ? AbsPath() : settings;
    }
    return usesLanguageServer(files, userSettings).value_or(true) ? AbsPath() : userSettings;
}

} // namespace burrow
