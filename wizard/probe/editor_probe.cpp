#include "probe/editor_probe.h"

#include "json/json.h"
#include "probe/system_probe.h"

using namespace Qt::StringLiterals;

namespace burrow {

namespace {

/// A string member of a JSON file; empty if the file or the member is not there.
QString jsonString(const Look &look, const AbsPath &file, QByteArrayView name)
{
    const auto document = json::parse(look.text(file));
    const json::Node *member = document ? document->root.member(name) : nullptr;
    return member && member->isString() ? QString::fromUtf8(member->text) : QString();
}

AbsPath belowHome(const Look &look, QString pattern)
{
    if (pattern.startsWith("$CONFIG/"_L1))
        return look.host.xdgConfig() / pattern.sliced(8);
    if (pattern.startsWith("~/"_L1))
        pattern = pattern.sliced(2);
    return pattern.startsWith(u'/') ? AbsPath(pattern) : look.host.home / pattern;
}

/// The version that an application's folder carries, and empty if there is no application.
QString versionIn(const Look &look, const AbsPath &app)
{
    if (look.host.os == Os::MacOs) {
        const QString version = jsonString(look, app / u"Contents/Resources/app/package.json"_s, "version");
        return version.isEmpty() ? plistString(look.text(app / u"Contents/Info.plist"_s), "CFBundleShortVersionString")
                                 : version;
    }
    const QString version = jsonString(look, app / u"resources/app/package.json"_s, "version");
    return version.isEmpty() ? jsonString(look, app / u"package.json"_s, "version") : version;
}

/// The folder of the application that a command belongs to: /usr/share/code for /usr/bin/code ->
/// ../share/code/bin/code.
AbsPath appOfCommand(const Look &look, const AbsPath &command)
{
    const auto real = look.fs.resolve(command);
    if (!real)
        return {};
    AbsPath folder = real->parent();
    for (int up = 0; up < 5 && folder.str() != "/"_L1; ++up, folder = folder.parent())
        if (!versionIn(look, folder).isEmpty())
            return folder;
    return {};
}

void findApp(const Look &look, const EditorRow &row, EditorFacts &editor)
{
    const bool isMac = look.host.os == Os::MacOs;
    std::vector<AbsPath> places;
    for (const QString &app : isMac ? row.macApps : row.linuxApps) {
        places.push_back(AbsPath(app));
        if (isMac)
            places.push_back(look.host.home / u"Applications"_s / AbsPath(app).name());
    }
    for (const AbsPath &place : places) {
        if (!look.isFolder(place))
            continue;
        editor.app = place;
        editor.version = versionIn(look, place);
        if (!editor.version.isEmpty())
            return;
    }
    auto folders = pathFolders(look.host.var(u"PATH"_s));
    folders.emplace_back(u"/usr/local/bin"_s);
    folders.emplace_back(u"/usr/bin"_s);
    folders.emplace_back(u"/opt/homebrew/bin"_s);
    for (const QString &command : row.commands) {
        const AbsPath program = findProgram(look, folders, command);
        if (program.isEmpty())
            continue;
        const AbsPath app = appOfCommand(look, program);
        // "code" inside a remote session or WSL leads to a helper of the editor on another machine: no app, but a
        // command.
        editor.app = app.isEmpty() ? program : app;
        editor.version = app.isEmpty() ? QString() : versionIn(look, app);
        return;
    }
}

/// The user's folder, in the order in which the editor itself decides.
std::vector<AbsPath> userFolders(const Look &look, const EditorRow &row)
{
    std::vector<AbsPath> folders;
    if (row.id == "code"_L1) {
        if (const AbsPath portable = AbsPath::from(look.host.var(u"VSCODE_PORTABLE"_s)); !portable.isEmpty())
            folders.push_back(portable / u"user-data/User"_s);
        if (const AbsPath data = AbsPath::from(look.host.var(u"VSCODE_APPDATA"_s)); !data.isEmpty())
            folders.push_back(data / u"Code/User"_s);
    }
    for (const QString &pattern : look.host.os == Os::MacOs ? row.macUserDirs : row.linuxUserDirs)
        folders.push_back(belowHome(look, pattern));
    return folders;
}

std::vector<EditorProfile> findProfiles(const Look &look, const AbsPath &userDir)
{
    std::vector<EditorProfile> profiles{{{}, {}, userDir / u"settings.json"_s}};
    QMap<QString, QString> names;
    const auto storage = json::parse(look.text(userDir / u"globalStorage/storage.json"_s));
    const json::Node *list = storage ? storage->root.member("userDataProfiles") : nullptr;
    if (list && list->isArray()) {
        for (const json::Node &profile : list->children) {
            const json::Node *place = profile.member("location");
            const json::Node *name = profile.member("name");
            if (place && name)
                names.insert(AbsPath(u'/' + QString::fromUtf8(place->text)).name(), QString::fromUtf8(name->text));
        }
    }
    for (const QString &id : look.names(userDir / u"profiles"_s))
        if (const AbsPath folder = userDir / u"profiles"_s / id; look.isFolder(folder))
            profiles.push_back({id, names.value(id, id), folder / u"settings.json"_s});
    return profiles;
}

std::vector<ExtensionFact> findExtensions(const Look &look, const EditorRow &row)
{
    std::vector<AbsPath> folders;
    if (const AbsPath portable = AbsPath::from(look.host.var(u"VSCODE_PORTABLE"_s));
        !portable.isEmpty() && row.id == "code"_L1)
        folders.push_back(portable / u"extensions"_s);
    for (const QString &pattern : row.extensionDirs)
        folders.push_back(belowHome(look, pattern));
    std::vector<ExtensionFact> extensions;
    for (const AbsPath &folder : folders) {
        // A folder that the index does not name is a left-over of an update.
        const auto index = json::parse(look.fs.read(folder / u"extensions.json"_s, 16 << 20).valueOr({}));
        if (!index || !index->root.isArray())
            continue;
        for (const json::Node &entry : index->root.children) {
            const json::Node *id = entry.at({QByteArray("identifier"), QByteArray("id")});
            const json::Node *version = entry.member("version");
            if (id && id->isString())
                extensions.push_back(
                    {QString::fromUtf8(id->text).toLower(), version ? QString::fromUtf8(version->text) : QString()});
        }
    }
    return extensions;
}

} // namespace

std::vector<EditorFacts> findEditors(const Look &look)
{
    std::vector<EditorFacts> editors;
    for (const EditorRow &row : look.catalog.editors) {
        if (look.cancel.isCancelled())
            break;
        EditorFacts editor;
        editor.id = row.id;
        editor.name = row.name;
        findApp(look, row, editor);
        bool hasUserDir = false;
        for (const AbsPath &folder : userFolders(look, row)) {
            if (editor.userDir.isEmpty())
                editor.userDir = folder; // where it would be made
            if (!hasUserDir && look.isFolder(folder)) {
                editor.userDir = folder;
                hasUserDir = true;
            }
        }
        if (editor.app.isEmpty() && !hasUserDir)
            continue;
        editor.profiles = findProfiles(look, editor.userDir);
        editor.extensions = findExtensions(look, row);
        // Settings Sync keeps what it sent last here.
        editor.settingsSync = look.isFile(editor.userDir / u"sync/settings/lastSyncsettings.json"_s);
        editors.push_back(std::move(editor));
    }
    return editors;
}

} // namespace burrow
