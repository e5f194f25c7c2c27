// The record of a run: whatever became of it on the disk, it is read or called damaged; what is read is written the
// same. Input: the bytes of the record. Behind the first line stand the contents of the files; so that changes of the
// first line alone are not all stopped by the check sums, the letter 'r' in front has these put right first.
#include "apply/journal.h"

#include "base/hash.h"
#include "fuzz.h"

namespace burrow {

namespace {

/// The record with every check sum of the first line made to fit the bytes that the lengths beside it cut off.
QByteArray repaired(QByteArrayView input)
{
    const qsizetype lineEnd = input.indexOf('\n');
    if (lineEnd < 0)
        return input.toByteArray();
    QByteArray line = input.first(lineEnd).toByteArray();
    QByteArrayView rest = input.sliced(lineEnd + 1);
    const auto document = json::parse(line, json::strict());
    const json::Node *files = document ? document->root.member("files") : nullptr;
    if (!files)
        return input.toByteArray();
    std::vector<std::pair<qsizetype, QByteArray>> sums;
    for (const json::Node &file : files->children)
        for (const char *side : {"before", "after"})
            if (const json::Node *content = file.member(side)) {
                const json::Node *length = content->member("bytes"), *sum = content->member("sha256");
                const qsizetype size = length ? length->text.toLongLong() : -1;
                if (size < 0 || size > rest.size() || !sum || sum->length != 66)
                    continue;
                sums.emplace_back(sum->offset + 1, sha256(rest.first(size)));
                rest = rest.sliced(size);
            }
    for (const auto &[at, sum] : sums)
        line.replace(at, 64, sum);
    return line + '\n' + input.sliced(lineEnd + 1).toByteArray();
}

} // namespace

void fuzzOne(QByteArrayView input)
{
    const QByteArray bytes = input.startsWith('r') ? repaired(input.sliced(1)) : input.toByteArray();
    const AbsPath file(QStringLiteral("/state/runs/20261121T140200Z-3f9c.journal"));
    const auto run = decodeJournal(bytes, file);
    if (!run) {
        require(!run.error().what.isEmpty() && run.error().path == file.str(), "damage is said with the file");
        return;
    }
    for (const RunFile &one : run->files)
        require(!one.path.isEmpty() && !one.target.isEmpty(), "a file has a place");
    const QByteArray written = encodeJournal(*run);
    const auto again = decodeJournal(written, file);
    require(again.ok() && encodeJournal(*again) == written, "what is read is written the same", written);
}

} // namespace burrow
