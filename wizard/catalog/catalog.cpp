#include "catalog/catalog.h"

#include "catalog/row_reader.h"
#include "catalog/setting_rows.h"

#include <QFile>
#include <QRegularExpression>

namespace burrow {

using namespace Qt::StringLiterals;

namespace {

const QStringList fileNames{u"mirrors.json"_s, u"settings.json"_s, u"tools.json"_s, u"editors.json"_s};

QString readId(RowReader &reader, const char *name, QSet<QString> &seen)
{
    static const QRegularExpression form(u"^[a-z0-9][a-z0-9-]*$"_s);
    const QString id = reader.text(name);
    if (!form.match(id).hasMatch())
        reader.fail(
            Text("catalog", QT_TRANSLATE_NOOP("catalog", "“%1” is no id: small letters, digits and hyphens."), {id}));
    if (seen.contains(id))
        reader.fail(Text("catalog", QT_TRANSLATE_NOOP("catalog", "“%1” is there twice."), {id}));
    seen.insert(id);
    return id;
}

void requireHttps(RowReader &reader, const QString &url)
{
    if (!isPlainHttps(url))
        reader.fail(
            Text("catalog",
                 QT_TRANSLATE_NOOP("catalog",
                                   "“%1” must be an https address without credentials and without a slash at its end."),
                 {url}));
}

void readMirrors(CatalogFile &file, Catalog &catalog)
{
    if (!file.open(u"burrow.catalog.mirrors/1"_s, {u"goproxy"_s, u"sumdb"_s}))
        return;
    QSet<QString> proxyIds;
    for (const json::Node &node : file.rows(u"goproxy"_s)) {
        RowReader reader(file, node);
        ProxyRow row;
        row.id = readId(reader, "id", proxyIds);
        row.name = reader.both("name");
        row.owner = reader.both("owner");
        row.url = reader.text("url", {});
        row.official = reader.flag("official");
        row.offered = reader.flag("offered", true);
        row.proxiesSumdb = reader.maybe("proxies_sumdb");
        row.note = reader.both("note");
        row.source = reader.source();
        reader.finish();
        if (row.id != "direct"_L1)
            requireHttps(reader, row.url);
        else if (!row.url.isEmpty())
            reader.fail(Text("catalog", QT_TRANSLATE_NOOP("catalog", "direct is a keyword and has no address.")));
        catalog.proxies.push_back(std::move(row));
    }
    QSet<QString> sumdbIds;
    for (const json::Node &node : file.rows(u"sumdb"_s)) {
        RowReader reader(file, node);
        SumdbRow row;
        row.id = readId(reader, "id", sumdbIds);
        row.value = reader.text("value");
        row.probeUrl = reader.text("probe", {});
        row.usesProxy = reader.flag("uses_proxy");
        row.offered = reader.flag("offered", true);
        row.note = reader.both("note");
        row.source = reader.source();
        reader.finish();
        if (row.value != "off"_L1)
            requireHttps(reader, row.probeUrl);
        catalog.sumdbs.push_back(std::move(row));
    }
}

void readTools(CatalogFile &file, Catalog &catalog)
{
    static const QRegularExpression module(u"^[a-z0-9.-]+\\.[a-z]+(/[A-Za-z0-9._~-]+)+$"_s);
    if (!file.open(u"burrow.catalog.tools/1"_s, {u"tools"_s}))
        return;
    QSet<QString> names;
    for (const json::Node &node : file.rows(u"tools"_s)) {
        RowReader reader(file, node);
        ToolRow row;
        row.name = readId(reader, "name", names);
        row.importPath = reader.text("import_path");
        row.meaning = reader.both("meaning");
        row.source = reader.source();
        reader.finish();
        if (!module.match(row.importPath).hasMatch())
            reader.fail(
                Text("catalog", QT_TRANSLATE_NOOP("catalog", "“%1” is no import path of Go."), {row.importPath}));
        catalog.tools.push_back(std::move(row));
    }
}

void readEditors(CatalogFile &file, Catalog &catalog)
{
    if (!file.open(u"burrow.catalog.editors/1"_s, {u"editors"_s}))
        return;
    QSet<QString> ids;
    const auto requireStart = [](RowReader &reader, const QStringList &paths, const QStringList &starts, bool wanted) {
        for (const QString &path : paths) {
            const bool starting =
                std::any_of(starts.begin(), starts.end(), [&](const QString &s) { return path.startsWith(s); });
            if (starting != wanted || path.contains(".."_L1))
                reader.fail(
                    Text("catalog",
                         QT_TRANSLATE_NOOP("catalog", "The path “%1” does not have the form that this list needs."),
                         {path}));
        }
    };
    for (const json::Node &node : file.rows(u"editors"_s)) {
        RowReader reader(file, node);
        EditorRow row;
        row.id = readId(reader, "id", ids);
        row.name = reader.text("name");
        row.macApps = reader.list("mac_apps", true);
        row.macUserDirs = reader.list("mac_user_dirs", true);
        row.linuxUserDirs = reader.list("linux_user_dirs", true);
        row.extensionDirs = reader.list("extension_dirs", true);
        row.commands = reader.list("commands", true);
        row.linuxApps = reader.list("linux_apps", true);
        row.processes = reader.list("processes", true);
        row.source = reader.source();
        reader.finish();
        requireStart(reader, row.macApps + row.linuxApps, {u"/"_s}, true);
        requireStart(reader, row.linuxUserDirs, {u"$CONFIG/"_s, u"~/"_s}, true);
        requireStart(reader, row.macUserDirs + row.extensionDirs, {u"/"_s, u"~"_s, u"$"_s}, false);
        catalog.editors.push_back(std::move(row));
    }
}

bool sameAddress(QStringView a, QStringView b)
{
    while (a.endsWith(u'/'))
        a.chop(1);
    while (b.endsWith(u'/'))
        b.chop(1);
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

} // namespace

const ProxyRow *Catalog::proxy(const QString &idOrUrl) const
{
    for (const ProxyRow &row : proxies)
        if (row.id == idOrUrl || (!row.url.isEmpty() && sameAddress(row.url, idOrUrl)))
            return &row;
    return nullptr;
}

const SettingRow *Catalog::setting(const QByteArray &id) const
{
    for (const SettingRow &row : settings) {
        const bool same = row.inner.isEmpty()
                              ? id == row.key
                              : id.size() == row.key.size() + 1 + row.inner.size() && id.startsWith(row.key) &&
                                    id.at(row.key.size()) == '/' && id.endsWith(row.inner);
        if (same)
            return &row;
    }
    return nullptr;
}

const EditorRow *Catalog::editor(const QString &id) const
{
    for (const EditorRow &row : editors)
        if (row.id == id)
            return &row;
    return nullptr;
}

Result<Catalog> Catalog::load()
{
    QMap<QString, QByteArray> files;
    for (const QString &name : fileNames) {
        QFile file(u":/catalog/"_s + name);
        if (file.open(QIODevice::ReadOnly))
            files.insert(name, file.readAll());
    }
    return parse(files);
}

Result<Catalog> Catalog::parse(const QMap<QString, QByteArray> &files)
{
    const std::pair<QString, void (*)(CatalogFile &, Catalog &)> readers[] = {{fileNames.at(0), readMirrors},
                                                                              {fileNames.at(1), readSettings},
                                                                              {fileNames.at(2), readTools},
                                                                              {fileNames.at(3), readEditors}};
    Catalog catalog;
    for (const auto &[name, read] : readers) {
        if (!files.contains(name))
            return Error{
                ErrorKind::NotFound,
                Text("catalog", QT_TRANSLATE_NOOP("catalog", "Burrow's own file %1 is missing: reinstall it."), {name}),
                {},
                name};
        CatalogFile file(name, files.value(name));
        read(file, catalog);
        if (file.failed())
            return file.error();
    }
    return catalog;
}

} // namespace burrow
