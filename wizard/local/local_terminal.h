// The terminal and the shell that a command line program was started from, as values.
#pragma once

#include "base/abs_path.h"
#include "base/result.h"
#include "machine/host.h"

#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <optional>

namespace burrow {

/// Who reads and writes at the other end of this process, asked once at its start.
struct LocalTerminal
{
    Os os = Os::Linux;
    bool inputIsTerminal = false, outputIsTerminal = false, errorIsTerminal = false;
    bool colour = false;  ///< standard output may be coloured: a terminal, not TERM=dumb, no NO_COLOR
    bool display = false; ///< a window could be shown
    QString language;     ///< "zh_CN" or "en", from LC_ALL, LC_MESSAGES, LANG
    AbsPath cwd;          ///< empty if the current folder is gone
    AbsPath program;      ///< this executable, links resolved
};
LocalTerminal localTerminal();

/// The language of a locale name such as "zh_CN.UTF-8": "zh_CN" for Chinese, else "en".
QString languageOfLocale(const QString &locale);

/// Writes all bytes to standard output or standard error. False if they could not all be written (a full disk, a closed
/// pipe).
bool writeOutput(QByteArrayView bytes);
void writeError(QByteArrayView bytes);

/// All of standard input, at most limit bytes.
Result<QByteArray> readInput(qint64 limit);
/// One line from standard input without its line break; nothing at its end.
std::optional<QString> readLine();

/// Becomes another program, with this one's environment. Returns only if that failed.
Error replaceProcess(const AbsPath &program, const QStringList &arguments);

} // namespace burrow
