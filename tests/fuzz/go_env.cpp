// One line of the go env file: its key gets the value, every other line stays.
// Input: the name, a line; the value, a line; then the file.
#include "edit/file_edit.h"
#include "fuzz.h"

namespace burrow {

namespace {

QByteArrayList othersThan(const QByteArray &key, const QByteArray &text)
{
    QByteArrayList lines = text.split('\n');
    lines.removeIf([&](const QByteArray &line) { return line.startsWith(key + '='); });
    while (!lines.isEmpty() && lines.last().isEmpty()) // whether the last line ends
        lines.removeLast();
    return lines;
}

std::optional<QByteArray> valueOf(const QByteArray &key, const QByteArray &text)
{
    for (const EnvLine &line : readEnvLines(text))
        if (line.key == key)
            return line.value;
    return std::nullopt;
}

} // namespace

void fuzzOne(QByteArrayView input)
{
    Cutter cutter(input);
    const QByteArray key = cutter.line().toByteArray(), value = cutter.line().toByteArray();
    const QByteArray before = cutter.rest().toByteArray();
    int last = 0;
    for (const EnvLine &line : readEnvLines(before)) {
        require(line.line > last && line.line <= before.count('\n') + 1, "lines come in order");
        require(!line.key.isEmpty() && !line.key.contains('\n') && !line.value.contains('\n'), "a line is one line");
        last = line.line;
    }
    const auto set = applyEdit(before, EnvLineEdit{key, value});
    const auto removed = applyEdit(before, EnvLineEdit{key, std::nullopt});
    if (!removed) {
        require(removed.error().kind == ErrorKind::Usage && !set.ok(), "only a name that is none is refused");
        return;
    }
    require(othersThan(key, *removed) == othersThan(key, before), "removing takes no other line", *removed);
    require(!valueOf(key, *removed), "after removing there is no such line", *removed);
    require(*applyEdit(*removed, EnvLineEdit{key, std::nullopt}) == *removed, "removed twice is removed once");
    if (!set) {
        require(set.error().kind == ErrorKind::Usage, "only a value that cannot be held is refused");
        return;
    }
    require(othersThan(key, *set) == othersThan(key, before), "setting takes no other line", *set);
    require(*applyEdit(*set, EnvLineEdit{key, value}) == *set, "a second time there is nothing to do", *set);
    if (key[0] >= 'A' && key[0] <= 'Z') // go reads no others
        require(valueOf(key, *set) == value, "go reads what was asked for", *set);
}

} // namespace burrow
