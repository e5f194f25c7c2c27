// The rules of the house that no compiler checks. Each failure names the file and the line.
#include "sources.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace house;

namespace {

const QStringList cppFiles{u".cpp"_s, u".h"_s};

/// The output of a program, or nothing when it failed.
QByteArray outputOf(const QString &program, const QStringList &arguments, int *exitCode = nullptr)
{
    QProcess process;
    process.setWorkingDirectory(QStringLiteral(BURROW_SOURCE_DIR));
    process.start(program, arguments);
    process.waitForFinished(60'000);
    if (exitCode)
        *exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return process.readAllStandardOutput() + process.readAllStandardError();
}

} // namespace

class HouseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void topLevelIsFixed()
    {
        const QStringList allowed{
            u"CMakeLists.txt"_s, u"CMakePresets.json"_s, u"LICENSE"_s, u"README.md"_s, u"app"_s,
            u"installer"_s,      u"resources"_s,         u"tests"_s,   u"ui"_s,        u"wizard"_s};
        QStringList others;
        for (const QString &file : projectFiles()) {
            const QString entry = file.section(u'/', 0, 0);
            if (!entry.startsWith(u'.') && !allowed.contains(entry) && !others.contains(entry))
                others << entry;
        }
        QVERIFY(isEmpty(others, u"The top folder holds only what README names; these have a place further down:"_s));
    }

    void includesNameTheirFolder()
    {
        QStringList places;
        for (const QString &file : projectFiles({u"app/"_s, u"ui/"_s, u"wizard/"_s, u"tests/"_s}, cppFiles))
            places << placesOf(uR"(^\s*#\s*include\s*[<\x22](\.\./|wizard/|/))"_s, bytesOf(file), file);
        QVERIFY(isEmpty(places, u"An include is \"folder/header.h\" of a declared dependency:"_s));
    }

    void engineLinksNoGui()
    {
        QStringList places;
        for (const QString &file : projectFiles({u"wizard/"_s}, {u"CMakeLists.txt"_s}))
            places << placesOf(uR"(\b(Gui|Widgets|Svg|Quick)\b)"_s, bytesOf(file), file);
        for (const QString &file : projectFiles({u"wizard/"_s}, cppFiles))
            places << placesOf(
                uR"(#include <(QWidget|QApplication|QGuiApplication|QColor|QFont|QPixmap|QIcon|QImage))"_s,
                bytesOf(file), file);
        QVERIFY(isEmpty(places, u"The engine is Qt Core (local/ also Network):"_s));
    }

    // The operating system is a value, so that the logic of every system is tested on each.
    void onlyLocalAsksTheSystem()
    {
        const QString asks =
            uR"(\bQ_OS_|\bQStandardPaths\b|\bQSysInfo\b|\bqgetenv\b|\bqEnvironmentVariable|\bgetenv\b|)"
            uR"(\bQProcessEnvironment\b|\bQDir::(home|homePath|current|currentPath)\b|__APPLE__|__linux__|_WIN32)"_s;
        // What a program must ask before there is an engine to ask; each with its reason.
        const QStringList exceptions{};
        QStringList places;
        for (const QString &file : projectFiles({u"app/"_s, u"ui/"_s, u"wizard/"_s}, cppFiles)) {
            const QStringList found = placesOf(asks, codeOf(file), file);
            if (!exceptions.contains(file) && !file.startsWith(u"wizard/local/"))
                places << found;
            QVERIFY2(!exceptions.contains(file) || !found.isEmpty(),
                     qPrintable(file + u" needs no exception any more"_s));
        }
        QVERIFY(isEmpty(places, u"Only wizard/local asks the operating system:"_s));
    }

    // Who plans cannot write, because it is never handed anything that can.
    void onlyApplyWrites()
    {
        // Burrow's own files in its own folders.
        const QStringList exceptions{u"wizard/bundle/saved_answers.cpp"_s, u"ui/session/preferences.cpp"_s,
                                     u"ui/pages/coverage_panel.cpp"_s};
        QStringList places;
        for (const QString &file : projectFiles({u"wizard/"_s, u"ui/"_s}, cppFiles)) {
            const QStringList found = placesOf(uR"((?<!ReadOnly)\bFileSystem\s*[&*])"_s, codeOf(file), file);
            const bool mayWrite = file.startsWith(u"wizard/apply/") || file.startsWith(u"wizard/local/") ||
                                  file.startsWith(u"wizard/machine/") || exceptions.contains(file);
            if (!mayWrite)
                places << found;
        }
        for (const QString &file : projectFiles({u"wizard/"_s, u"ui/"_s}, {u"CMakeLists.txt"_s})) {
            if (!file.startsWith(u"wizard/local/"))
                places << placesOf(uR"(\b(DEPS\b[^)]*\blocal|burrow_local)\b)"_s, bytesOf(file), file);
        }
        QVERIFY(isEmpty(places, u"Only apply is handed a FileSystem, and only app links the real machine:"_s));
    }

    void noQSaveFileAndNoShellStrings()
    {
        QStringList places;
        for (const QString &file : projectFiles({u"app/"_s, u"ui/"_s, u"wizard/"_s}, cppFiles))
            places << placesOf(uR"(\bQSaveFile\b|(\.|->)startCommand\s*\(|(?<![:\w])(std::|::)?(system|popen)\s*\()"_s,
                               codeOf(file), file);
        QVERIFY(isEmpty(places, u"Files go through stage and commit, commands are lists of arguments:"_s));
    }

    void commandLineLinksNoGui()
    {
        const QString program = QStringLiteral(BURROW_BIN_DIR "/burrow");
        QVERIFY2(QFile::exists(program), qPrintable(program + u" is not built"_s));
        QByteArray links;
        if (!QStandardPaths::findExecutable(u"readelf"_s).isEmpty())
            links = outputOf(u"readelf"_s, {u"-d"_s, program});
        else if (!QStandardPaths::findExecutable(u"otool"_s).isEmpty())
            links = outputOf(u"otool"_s, {u"-L"_s, program});
        else
            QSKIP("needs readelf or otool");
        QVERIFY2(links.contains("Core"), links.constData()); // the list was really read
        QVERIFY2(!links.contains("Gui") && !links.contains("Widgets"), links.constData());
    }

    void noTraceOfAMachine()
    {
        // Put together here, so that this file does not find itself.
        const QString machine = u"/work"_s + uR"(/(main|wt|shared|\.)|/tmp/[a-z-]*bash_jobs)"_s;
        QStringList places;
        for (const QString &file : projectFiles()) {
            const QByteArray bytes = bytesOf(file);
            if (!bytes.left(8000).contains('\0'))
                places << placesOf(machine, bytes, file);
        }
        QVERIFY(isEmpty(places, u"A path of somebody's machine:"_s));
    }

    void sourcesAreTidyText()
    {
        QStringList places;
        for (const QString &file : projectFiles({u"app/"_s, u"ui/"_s, u"wizard/"_s, u"installer/"_s, u"tests/"_s},
                                                {u".cpp"_s, u".h"_s, u".sh"_s, u".cmake"_s, u"CMakeLists.txt"_s})) {
            const QByteArray bytes = bytesOf(file);
            places << placesOf(uR"([ \t\r]$)"_s, bytes, file);
            if (!bytes.isEmpty() && !bytes.endsWith('\n'))
                places << file + u" (no newline at its end)"_s;
        }
        QVERIFY(isEmpty(places, u"White space at the end of a line, or no newline at the end of the file:"_s));
    }

    void nothingIsLeftForLater()
    {
        // Put together here, so that this file does not find itself.
        const QStringList words{u"TO"_s + u"DO"_s, u"FIX"_s + u"ME"_s, u"XX"_s + u"X"_s, u"HA"_s + u"CK"_s};
        const QString later = uR"(\b(%1)\b)"_s.arg(words.join(u'|'));
        QStringList places;
        for (const QString &file : projectFiles({u"app/"_s, u"ui/"_s, u"wizard/"_s, u"installer/"_s, u"tests/"_s},
                                                {u".cpp"_s, u".h"_s, u".sh"_s, u".cmake"_s}))
            places << placesOf(later, bytesOf(file), file);
        QVERIFY(isEmpty(places, u"What is to be done is an issue, not a comment:"_s));
    }

    void scriptsPassShellcheck()
    {
        if (QStandardPaths::findExecutable(u"shellcheck"_s).isEmpty())
            QSKIP("needs shellcheck");
        QStringList scripts = projectFiles({u"installer/"_s, u"tests/"_s, u"resources/"_s}, {u".sh"_s});
        scripts << u".ci/run"_s;
        QVERIFY(scripts.size() > 4);
        int exitCode = -1;
        const QByteArray said = outputOf(u"shellcheck"_s, QStringList{u"-x"_s} + scripts, &exitCode);
        QVERIFY2(exitCode == 0, said.constData());
    }
};

QTEST_GUILESS_MAIN(HouseTest)
#include "house_test.moc"
