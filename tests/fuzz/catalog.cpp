// A catalog file that somebody edited: read, or refused with its place.
// Input: a letter for the file, then its text; the other files are the first rows of those that are built in.
#include "catalog/catalog.h"

#include "fuzz.h"
#include "json/json.h"

#include <QDir>
#include <QFile>

namespace burrow {

namespace {

/// The first rows of each section: as good as all of them here, and much quicker.
QByteArray shortened(const QByteArray &text)
{
    auto document = json::parse(text);
    require(document.ok(), "the catalog that is built in can be read");
    for (json::Node &section : document->root.children)
        if (section.isArray())
            section.children.resize(section.key == "conflicts" ? 0 : std::min<size_t>(section.children.size(), 3));
    return json::print(document->root, false);
}

} // namespace

void fuzzOne(QByteArrayView input)
{
    static const QMap<QString, QByteArray> whole = [] {
        QMap<QString, QByteArray> files;
        for (const QString &name : QDir(QStringLiteral(":/catalog")).entryList(QDir::Files)) {
            QFile file(QStringLiteral(":/catalog/") + name);
            if (file.open(QIODevice::ReadOnly))
                files.insert(name, shortened(file.readAll()));
        }
        require(files.size() >= 4 && Catalog::parse(files).ok(), "a few rows of each kind make a catalog");
        return files;
    }();
    Cutter cutter(input);
    QMap<QString, QByteArray> files = whole;
    files[files.keys().at(cutter.below(int(files.size())))] = cutter.rest().toByteArray();
    const auto catalog = Catalog::parse(files);
    if (!catalog)
        require(!catalog.error().what.isEmpty() && !catalog.error().path.isEmpty(),
                "an error says what and in which file");
    else
        for (const SettingRow &row : catalog->settings)
            require(catalog->setting(row.id()) != nullptr, "every setting is found by its id", row.id());
}

} // namespace burrow
