// The file that `go env -w` keeps, and brew.env: KEY=value lines, values raw to the end of the line.
#include "edit/parts.h"

#include <QHash>

#include <algorithm>

namespace burrow {

namespace {

struct Line
{
    qsizetype start = 0, end = 0; ///< end is after the line break, if there is one
    QByteArrayView text;          ///< without the LF; a CR stays, as go reads it
};

std::vector<Line> linesOf(QByteArrayView text)
{
    std::vector<Line> lines;
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype lf = text.indexOf('\n', start);
        const qsizetype end = lf < 0 ? text.size() : lf + 1;
        lines.push_back({start, end, text.sliced(start, (lf < 0 ? end : lf) - start)});
        start = end;
    }
    return lines;
}

bool sets(QByteArrayView line, QByteArrayView key)
{
    return line.size() > key.size() && line.startsWith(key) && line[key.size()] == '=';
}

bool isName(const QByteArray &key)
{
    const auto letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_'; };
    return !key.isEmpty() && letter(key[0]) &&
           std::all_of(key.begin(), key.end(), [&](char c) { return letter(c) || (c >= '0' && c <= '9'); });
}

// What Homebrew reads: its own variables, and the few that curl and sudo need.
bool isBrewName(QByteArrayView key)
{
    static constexpr const char *others[] = {"SUDO_ASKPASS", "all_proxy",  "no_proxy",
                                             "ftp_proxy",    "http_proxy", "https_proxy"};
    return key.startsWith("HOMEBREW_") ||
           std::any_of(std::begin(others), std::end(others), [&](const char *other) { return key == other; });
}

Error usage(const char *sentence, const QByteArray &shown)
{
    return Error{ErrorKind::Usage, Text("edit", sentence, {QString::fromUtf8(shown)}), {}, {}};
}

std::optional<Error> badEdit(const EnvLineEdit &edit)
{
    if (!isName(edit.key))
        return usage(QT_TRANSLATE_NOOP("edit", "“%1” is no name of a variable."), edit.key);
    if (edit.syntax == EnvSyntax::Brew && !isBrewName(edit.key))
        return usage(QT_TRANSLATE_NOOP("edit", "Homebrew does not read %1 from brew.env: only names that begin with "
                                               "HOMEBREW_, proxies and SUDO_ASKPASS."),
                     edit.key);
    if (!edit.value)
        return std::nullopt;
    const QByteArray &value = *edit.value;
    if (value.contains('\n') || value.contains('\r') || value.contains('\0'))
        return usage(QT_TRANSLATE_NOOP("edit", "The value of %1 holds a line break, which this file cannot hold."),
                     edit.key);
    if (QString::fromUtf8(value).toUtf8() != value)
        return usage(QT_TRANSLATE_NOOP("edit", "The value of %1 is not valid UTF-8, which this file cannot hold."),
                     edit.key);
    return std::nullopt;
}

} // namespace

Result<QByteArray> editEnvLine(QByteArrayView before, const EnvLineEdit &edit)
{
    if (const auto error = badEdit(edit))
        return *error;
    if (edit.syntax == EnvSyntax::Dotenv)
        return editDotenv(before, edit);

    const std::vector<Line> lines = linesOf(before);
    QByteArray after;
    after.reserve(before.size() + 64);
    if (!edit.value) {
        for (const Line &line : lines) {
            if (!sets(line.text, edit.key))
                after += before.sliced(line.start, line.end - line.start);
        }
        return after;
    }
    const QByteArray wanted = edit.key + '=' + *edit.value;
    // The last line of a key is the one that counts: it is the one that changes.
    const auto last =
        std::find_if(lines.rbegin(), lines.rend(), [&](const Line &line) { return sets(line.text, edit.key); });
    if (last != lines.rend()) {
        after += before.first(last->start);
        after += wanted;
        after += before.sliced(last->start + last->text.size());
        if (edit.syntax == EnvSyntax::Brew && !after.endsWith('\n')) // brew would not read the last line
            after += '\n';
        return after;
    }
    after += before;
    if (!after.isEmpty() && !after.endsWith('\n'))
        after += '\n';
    after += wanted + '\n';
    return after;
}

std::vector<EnvLine> readEnvLines(QByteArrayView text, EnvSyntax syntax)
{
    if (syntax == EnvSyntax::Dotenv)
        return readDotenv(text);
    std::vector<EnvLine> found;
    QHash<QByteArrayView, size_t> known;
    int number = 0;
    for (const Line &line : linesOf(text)) {
        ++number;
        const qsizetype equals = line.text.indexOf('=');
        if (equals < 1)
            continue;
        const bool read = syntax == EnvSyntax::Brew ? isBrewName(line.text.first(equals)) && text[line.end - 1] == '\n'
                                                    : line.text[0] >= 'A' && line.text[0] <= 'Z';
        if (!read)
            continue;
        const QByteArrayView key = line.text.first(equals);
        EnvLine entry{key.toByteArray(), line.text.sliced(equals + 1).toByteArray(), number};
        if (const auto at = known.constFind(key); at != known.cend()) {
            found[*at] = std::move(entry);
        } else {
            known.insert(key, found.size());
            found.push_back(std::move(entry));
        }
    }
    std::sort(found.begin(), found.end(), [](const EnvLine &a, const EnvLine &b) { return a.line < b.line; });
    return found;
}

} // namespace burrow
