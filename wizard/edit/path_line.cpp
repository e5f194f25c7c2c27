// One PATH entry as a line of our block (design, section 6), quoted for its shell.
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

QByteArray posixLine(const QByteArray &head, const QByteArray &rest)
{
    const QByteArray entry = head + posixQuoted(rest);
    return "case \":$PATH:\" in *\":" + entry + ":\"*) ;; *) export PATH=\"" + entry + ":$PATH\" ;; esac\n";
}

QByteArray fishLine(const QByteArray &head, const QByteArray &rest)
{
    const bool plain = std::all_of(rest.begin(), rest.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               (c != '\0' && std::strchr("/._-+,@", c));
    });
    QByteArray entry = head;
    if (plain) {
        entry += rest;
    } else {
        for (const char c : rest) {
            if (c == '\\' || c == '"' || c == '$')
                entry += '\\';
            entry += c;
        }
        entry = '"' + entry + '"';
    }
    return "contains -- " + entry + " $PATH; or set -gx PATH " + entry + " $PATH\n";
}

} // namespace

Result<QByteArray> pathLine(ShellDialect dialect, const QString &dir, const QString &home)
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
    return dialect == ShellDialect::Fish ? fishLine(head, rest) : posixLine(head, rest);
}

} // namespace burrow
