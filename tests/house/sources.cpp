#include "sources.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace house {

namespace {

const QString top = QStringLiteral(BURROW_SOURCE_DIR "/");

QStringList listed()
{
    QProcess git;
    git.setWorkingDirectory(top);
    git.start(u"git"_s, {u"ls-files"_s, u"-z"_s, u"--cached"_s, u"--others"_s, u"--exclude-standard"_s});
    QStringList files;
    if (git.waitForFinished() && git.exitStatus() == QProcess::NormalExit && git.exitCode() == 0) {
        const auto names = git.readAllStandardOutput().split('\0');
        for (const QByteArray &name : names) {
            if (!name.isEmpty() && QFile::exists(top + QString::fromUtf8(name)))
                files << QString::fromUtf8(name);
        }
        return files;
    }
    for (QDirIterator it(top, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
        const QString file = it.next().mid(top.size());
        if (!file.startsWith(u"build") && !file.startsWith(u".git/") && !file.startsWith(u".cache/"))
            files << file;
    }
    return files;
}

} // namespace

QStringList projectFiles()
{
    static const QStringList files = listed();
    return files;
}

QStringList projectFiles(const QStringList &folders, const QStringList &endings)
{
    QStringList found;
    for (const QString &file : projectFiles()) {
        const auto isFolder = [&](const QString &folder) { return file.startsWith(folder); };
        const auto isEnding = [&](const QString &ending) { return file.endsWith(ending); };
        if (std::any_of(folders.begin(), folders.end(), isFolder) &&
            std::any_of(endings.begin(), endings.end(), isEnding))
            found << file;
    }
    return found;
}

QByteArray bytesOf(const QString &file)
{
    QFile in(top + file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

QByteArray codeOf(const QString &file)
{
    // Raw strings first: what looks like a comment or a quote in them is neither.
    static const QRegularExpression hidden(
        uR"(R"([^\s()\\]{0,16})\([\s\S]*?\)\1"|//[^\n]*|/\*[\s\S]*?\*/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+')"_s);
    const QString text = QString::fromUtf8(bytesOf(file));
    QString code;
    qsizetype from = 0;
    for (auto it = hidden.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        code += QStringView(text).mid(from, match.capturedStart() - from);
        // An apostrophe may also separate the digits of a number: 1'000'000.
        const bool isDigits = match.captured().startsWith(u'\'') && from < match.capturedStart() &&
                              text.at(match.capturedStart() - 1).isDigit();
        // What an #include names is not a string.
        const qsizetype lineStart = text.lastIndexOf(u'\n', match.capturedStart()) + 1;
        const bool isInclude = QStringView(text).mid(lineStart).startsWith(u"#include");
        code += isDigits || isInclude ? match.captured() : QString(match.captured().count(u'\n'), u'\n');
        from = match.capturedEnd();
    }
    return (code + text.mid(from)).toUtf8();
}

QStringList placesOf(const QString &pattern, const QByteArray &text, const QString &file)
{
    const QRegularExpression wanted(pattern);
    QStringList places;
    const auto lines = text.split('\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (wanted.match(QString::fromUtf8(lines.at(i))).hasMatch())
            places << u"%1:%2"_s.arg(file).arg(i + 1);
    }
    return places;
}

bool isEmpty(const QStringList &findings, const QString &rule)
{
    if (!findings.isEmpty())
        qWarning().noquote() << rule + u"\n    "_s + findings.join(u"\n    "_s);
    return findings.isEmpty();
}

} // namespace house
