#include "plan/masked_patch.h"

#include "diff/diff.h"
#include "secrets/secrets.h"

#include <algorithm>

namespace burrow {
namespace {

/// Puts the text anew, line by line with its endings, secrets masked; the lines are views of the new one. A line that
/// lies within a secret becomes the mask alone, so that lines keep their numbers.
void mask(QByteArray &text, std::vector<QByteArrayView> &lines)
{
    const std::vector<SecretSpan> secrets = findSecrets(text);
    if (secrets.empty())
        return;
    QByteArray masked;
    std::vector<std::pair<qsizetype, qsizetype>> places; // of the new lines: start, length
    for (size_t i = 0; i < lines.size(); ++i) {
        qsizetype at = lines[i].data() - text.constData();
        const qsizetype end = at + lines[i].size();
        const qsizetype start = masked.size();
        auto secret = std::ranges::partition_point(secrets, [&](const SecretSpan &span) { return span.end() <= at; });
        for (; secret != secrets.end() && secret->offset < end; ++secret) {
            masked += QByteArrayView(text).sliced(at, std::max(qsizetype(0), secret->offset - at));
            masked += SecretMask;
            at = std::min(end, secret->end());
        }
        masked += QByteArrayView(text).sliced(at, end - at);
        places.emplace_back(start, masked.size() - start);
        const qsizetype next = i + 1 < lines.size() ? lines[i + 1].data() - text.constData() : text.size();
        masked += QByteArrayView(text).sliced(end, next - end); // how the line ends
    }
    text = masked;
    for (size_t i = 0; i < lines.size(); ++i)
        lines[i] = QByteArrayView(text).sliced(places[i].first, places[i].second);
}

QByteArray markedName(const QByteArray &name)
{
    const qsizetype end = name.endsWith('\t') ? name.size() - 1 : name.size(); // the tab ends a name that has spaces
    return name == "/dev/null" ? name : name.first(end) + ".secrets-masked" + name.sliced(end);
}

} // namespace

Patch patchBetween(const QByteArray &before, const QByteArray &after, const QByteArray &oldName,
                   const QByteArray &newName)
{
    Diff shown = diff(before, after);
    const QByteArray whole = unifiedPatch(shown, oldName, newName);
    mask(shown.leftText, shown.leftLines);
    mask(shown.rightText, shown.rightLines);
    if (unifiedPatch(shown, oldName, newName) == whole)
        return {whole, whole};
    return {whole, unifiedPatch(shown, markedName(oldName), markedName(newName))};
}

Patch patchFormsOf(const FileChange &change, const AbsPath &home)
{
    const auto [before, after] = patchNames(change, home);
    return patchBetween(change.before, change.after, before, after);
}

} // namespace burrow
