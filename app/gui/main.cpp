// burrow-gui: the assistant. Shows its window first and looks at the machine afterwards.
#include "assistant/assistant.h"
#include "local/local_clock.h"
#include "local/local_fs.h"
#include "local/local_host.h"
#include "look/appearance.h"
#include "quit_signals.h"
#include "session/language.h"
#include "shell/app_icon.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QMessageBox>

using namespace Qt::StringLiterals;
using namespace burrow;

namespace {

StartWishes readWishes(const QApplication &app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Burrow sets up Go and VS Code, and shows every edit before it writes."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption page(u"page"_s, u"Open this step first."_s, u"STEP"_s);
    const QCommandLineOption language(u"lang"_s, u"en or zh_CN."_s, u"LANGUAGE"_s);
    const QCommandLineOption theme(u"theme"_s, u"system, light or dark."_s, u"THEME"_s);
    const QCommandLineOption bundle(u"bundle"_s, u"Open this bundle in Review."_s, u"FILE"_s);
    const QCommandLineOption workspace(u"workspace"_s, u"The project to look at."_s, u"DIR"_s);
    const QCommandLineOption picture(u"picture"_s,
                                     u"Draw the window to FILE once the machine was looked at, and end."_s, u"FILE"_s);
    const QCommandLineOption untilPainted(u"until-painted"_s,
                                          u"End with the first picture of the window: to measure the start."_s);
    parser.addOptions({page, language, theme, bundle, workspace, picture, untilPainted});
    parser.process(app);
    const auto absolute = [](const QString &path) {
        return path.isEmpty() ? path : QFileInfo(path).absoluteFilePath();
    };
    return {parser.value(page),
            parser.value(language),
            parser.value(theme),
            absolute(parser.value(bundle)),
            absolute(parser.value(workspace)),
            absolute(parser.value(picture)),
            parser.isSet(untilPainted)};
}

look::Theme themeOf(const QString &name)
{
    return name == "dark"_L1 ? look::Theme::Dark : name == "light"_L1 ? look::Theme::Light : look::Theme::System;
}

} // namespace

int main(int argc, char *argv[])
{
    Q_INIT_RESOURCE(catalog);
    Q_INIT_RESOURCE(i18n);
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"burrow"_s);
    QApplication::setApplicationDisplayName(u"Burrow"_s);
    QApplication::setApplicationVersion(QStringLiteral(BURROW_VERSION));
    QApplication::setDesktopFileName(u"io.github.burrow.Burrow"_s);
    const StartWishes wishes = readWishes(app);

    auto host = localHost();
    const Os os = host ? host->os : Os::Linux;
    const Preferences kept = host ? readPreferences(*host, LocalFs()) : Preferences();
    look::dress(app, themeOf(wishes.theme.isEmpty() ? kept.theme : wishes.theme), os == Os::MacOs);
    QApplication::setWindowIcon(appIcon());
    if (!host) {
        const QString language = chosenLanguage(wishes, kept);
        speak(language);
        QMessageBox::critical(nullptr, u"Burrow"_s, TextRenderer(language)(host.error().what));
        return 70;
    }

    Assistant assistant(*host, kept, wishes);
    assistant.window().show();
    const QuitSignals quitSignals;
    const int code = QApplication::exec();
    if (wishes.untilPainted || !wishes.picture.isEmpty())
        return code;
    LocalFs ownFiles;
    const LocalClock clock;
    // Where they cannot be kept, the next start has the default window: no reason to end with an error.
    (void)writePreferences(assistant.window().preferences(), WriteAccess{*host, ownFiles, clock});
    return code;
}
