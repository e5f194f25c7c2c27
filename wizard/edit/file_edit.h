// Edits as data, and the pure functions that apply them: bytes in, bytes out.
#pragma once

#include "base/result.h"
#include "json/json.h"

#include <QByteArray>
#include <QByteArrayList>

#include <optional>
#include <variant>
#include <vector>

namespace burrow {

/// Changes one value of a JSONC file (settings.json, launch.json, tasks.json, *.code-workspace).
struct JsoncEdit
{
    enum class Op {
        Set,    ///< set the value at the path; creates what is missing; an index at or past the end (or -1) appends
        Remove, ///< remove the member (every one of equal keys) or the array element
        Insert, ///< insert into an array before the index at the end of the path
    };
    json::Path at;
    Op op = Op::Set;
    QByteArray literal; ///< the value as JSON text, compact or not; it is laid out in the file's own style

    bool operator==(const JsoncEdit &) const = default;
};

/// Who reads the KEY=value lines of a file, which says how they are written.
enum class EnvSyntax {
    Go,     ///< the go env file: values raw to the end of the line
    Brew,   ///< Homebrew's brew.env: raw too, names of Homebrew's own only, and a last line without end is not read
    Dotenv, ///< a file that launch.json's envFile names: "export " in front, quotes, values over several lines
};

/// Sets or removes one variable of such a file.
struct EnvLineEdit
{
    QByteArray key;
    std::optional<QByteArray> value; ///< as its reader sees it; nothing removes every line of the key
    EnvSyntax syntax = EnvSyntax::Go;

    bool operator==(const EnvLineEdit &) const = default;
};

/// A shell language that Burrow writes.
enum class ShellDialect { Posix, Fish };

/// Sets or removes Burrow's own block in a shell start-up file.
struct ShellBlockEdit
{
    ShellDialect dialect = ShellDialect::Posix;
    QByteArray body; ///< lines between the markers, LF, last one included; empty removes the block

    bool operator==(const ShellBlockEdit &) const = default;
};

using FileEdit = std::variant<JsoncEdit, EnvLineEdit, ShellBlockEdit>;

/// Applies one edit. A missing file is empty text. Setting what is already there, and removing what is not, return the
/// same bytes. An index past the end appends; in the middle of a path the list is filled up with null before it.
/// Errors: Syntax (the file does not parse: place and reason; or unbalanced markers), Unsupported (path through a
/// scalar, a name in a list), Usage (a literal that is no JSON, a value with a line break).
Result<QByteArray> applyEdit(QByteArrayView before, const FileEdit &edit);

/// Applies several edits in order, each to the result of the one before.
Result<QByteArray> applyEdits(QByteArrayView before, const std::vector<FileEdit> &edits);

/// Where on PATH an entry is wanted.
enum class PathPlace {
    Anywhere, ///< nothing is done where PATH holds it; it comes first where it does not
    Front,    ///< also put in front where PATH holds it further back
};

/// The line of a PATH entry in our block: guarded, quoted for the shell, $HOME kept as a variable.
/// dir is a folder as text; a leading home folder is written as $HOME. Error Usage for a name that cannot be written
/// (line break, NUL, and ':' which PATH cannot hold).
Result<QByteArray> pathLine(ShellDialect dialect, const QString &dir, const QString &home,
                            PathPlace place = PathPlace::Anywhere);

/// The lines in the body of a block that pathLine() does not write: somebody edited the block by hand.
QByteArrayList foreignLines(const QByteArray &body, ShellDialect dialect);

/// The body of our block in a start-up file, if it has one. Error Syntax for unbalanced or doubled markers.
Result<std::optional<QByteArray>> findShellBlock(QByteArrayView text);

/// True if a start-up file sets PATH to something without its old value, in a place that is reached: what files before
/// it added is lost.
bool setsPathAnew(QByteArrayView text, ShellDialect dialect);

/// The value that a file gives a key, as its reader sees it (last line wins; Go and Brew: raw, CR kept), with its line
/// from 1.
struct EnvLine
{
    QByteArray key, value;
    int line = 0;
};
std::vector<EnvLine> readEnvLines(QByteArrayView text, EnvSyntax syntax = EnvSyntax::Go);

} // namespace burrow
