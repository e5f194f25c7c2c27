#include "session/preferences.h"

#include "json/json.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace burrow {
namespace {

constexpr qint64 largest = 1 << 20;

AbsPath preferencesFile(const Host &host)
{
    return host.burrowConfig() / u"window.json"_s;
}

/// Makes the folders above a file that are missing: private, as all of Burrow's own.
Result<Unit> makeFolders(const AbsPath &folder, FileSystem &fs)
{
    if (fs.stat(folder).exists())
        return Unit{};
    if (const auto parent = makeFolders(folder.parent(), fs); !parent)
        return parent.error();
    return fs.makeFolder(folder, 0700);
}

Result<Unit> write(const AbsPath &file, const QByteArray &bytes, FileSystem &fs)
{
    if (const auto made = makeFolders(file.parent(), fs); !made)
        return made.error();
    const auto target = fs.resolve(file);
    if (!target)
        return target.error();
    auto staged = fs.stage(*target, bytes, 0600);
    if (!staged)
        return staged.error();
    return fs.commit(std::move(*staged));
}

QString textOf(const json::Node &object, QByteArrayView name)
{
    const json::Node *node = object.member(name);
    return node && node->isString() ? QString::fromUtf8(node->text) : QString();
}

} // namespace

Preferences readPreferences(const Host &host, const ReadOnlyFs &fs)
{
    const auto bytes = fs.read(preferencesFile(host), largest);
    if (!bytes)
        return {};
    const auto document = json::parse(*bytes, json::strict());
    if (!document || !document->root.isObject())
        return {};
    const json::Node &root = document->root;
    return {.geometry = QByteArray::fromBase64(textOf(root, "geometry").toLatin1()),
            .language = textOf(root, "language"),
            .theme = textOf(root, "theme"),
            .page = textOf(root, "page"),
            .workspace = AbsPath::from(textOf(root, "workspace"))};
}

Result<Unit> writePreferences(const Preferences &preferences, const WriteAccess &access)
{
    if (preferences == readPreferences(access.host, access.fs))
        return Unit{};
    const QJsonObject object{
        {u"schema"_s, u"burrow.window/1"_s},   {u"geometry"_s, QString::fromLatin1(preferences.geometry.toBase64())},
        {u"language"_s, preferences.language}, {u"theme"_s, preferences.theme},
        {u"page"_s, preferences.page},         {u"workspace"_s, preferences.workspace.str()}};
    return write(preferencesFile(access.host), QJsonDocument(object).toJson(), access.fs);
}

} // namespace burrow
