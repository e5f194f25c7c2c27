// One PATH entry as a line of our block, quoted for its shell.
#include "edit/file_edit.h"

#include <algorithm>
#include <cstring>

namespace burrow {

namespace {

// Inside double quotes. A '!' leaves them for single quotes, so that the line can also be pasted into an interactive
// shell.
QByteArray posixQuoted(const QByteArray &text)
{
    QByteArray out;
    for (const char c : text) {
        if (c == '!') {
            out += "\"'!'\"";
            continue;
        }
        if (c == '\\' || c == '"' || c == '$' || c == '`')
            out += '\\';
        out += c;
    }
    return out;
}

// An entry as it stands in double quotes of a POSIX shell, in a line that adds it anywhere or in front of all others.
// In nested shells the guard of a line that wants the front holds as long as nobody else has put something before it.
QByteArray posixLine(const QByteArray &entry, bool front)
{
    const QByteArray guard =
        front ? "case \"$PATH:\" in \"" + entry + ":\"*)" : "case \":$PATH:\" in *\":" + entry + ":\"*)";
    return guard + " ;; *) export PATH=\"" + entry + ":$PATH\" ;; esac";
}

QByteArray fishLine(const QByteArray &entry, bool front)
{
    const QByteArray guard = front ? "test \"$PATH[1]\" = " + entry : "contains -- " + entry + " $PATH";
    return guard + "; or set -gx PATH " + entry + " $PATH";
}

// An entry as one word of fish.
QByteArray fishWord(const QByteArray &head, const QByteArray &rest)
{
    const bool plain = std::all_of(rest.begin(), rest.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               (c != '\0' && std::strchr("/._-+,@", c));
    });
    if (plain)
        return head + rest;
    QByteArray quoted = '"' + head;
    for (const char c : rest) {
        if (c == '\\' || c == '"' || c == '$')
            quoted += '\\';
        quoted += c;
    }
    return quoted + '"';
}

// What stands between two parts of a line; nothing if they are not there.
QByteArray between(const QByteArray &line, const QByteArray &before, const QByteArray &after)
{
    const qsizetype end = line.startsWith(before) ? line.indexOf(after, before.size()) : -1;
    return end < 0 ? QByteArray() : line.mid(before.size(), end - before.size());
}

bool isOurs(const QByteArray &line, ShellDialect dialect)
{
    for (const bool front : {false, true}) {
        // A line of ours says its entry twice; written again with that entry, it must be the same line.
        const QByteArray model = dialect == ShellDialect::Fish ? fishLine("\n", front) : posixLine("\n", front);
        const QByteArrayList parts = model.split('\n');
        const QByteArray entry = between(line, parts[0], parts[1]);
        if (!entry.isEmpty() && line == QByteArray(model).replace('\n', entry))
            return true;
    }
    return false;
}

} // namespace

Result<QByteArray> pathLine(ShellDialect dialect, const QString &dir, const QString &home, PathPlace place)
{
    const auto refuse = [&dir](const char *sentence) {
        return Error{ErrorKind::Usage, Text("edit", sentence, {dir}), {}, dir};
    };
    if (!dir.startsWith(u'/'))
        return refuse(QT_TRANSLATE_NOOP("edit", "“%1” is not an absolute folder, so it cannot go on PATH."));
    if (dir.contains(u':'))
        return refuse(QT_TRANSLATE_NOOP("edit", "“%1” holds a colon, which PATH cannot hold."));
    if (std::any_of(dir.begin(), dir.end(), [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7F; }))
        return refuse(QT_TRANSLATE_NOOP(
            "edit", "“%1” holds a line break or another control character, so it cannot go into a start-up file."));
    const QByteArray bytes = dir.toUtf8();
    if (QString::fromUtf8(bytes) != dir)
        return refuse(QT_TRANSLATE_NOOP("edit", "“%1” cannot be written as UTF-8."));

    const QByteArray homeBytes = home.toUtf8();
    const bool inHome = homeBytes.size() > 1 && bytes.startsWith(homeBytes) &&
                        (bytes.size() == homeBytes.size() || bytes[homeBytes.size()] == '/');
    const QByteArray head = inHome ? QByteArray("$HOME") : QByteArray();
    const QByteArray rest = inHome ? bytes.mid(homeBytes.size()) : bytes;
    const bool front = place == PathPlace::Front;
    return (dialect == ShellDialect::Fish ? fishLine(fishWord(head, rest), front)
                                          : posixLine(head + posixQuoted(rest), front)) +
           '\n';
}

QByteArrayList foreignLines(const QByteArray &body, ShellDialect dialect)
{
    QByteArrayList lines = body.split('\n');
    lines.removeIf([&](const QByteArray &line) { return line.trimmed().isEmpty() || isOurs(line, dialect); });
    return lines;
}

} // namespace burrow
