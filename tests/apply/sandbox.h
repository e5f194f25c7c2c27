// A throw-away HOME on the real file system, with edits to apply to it.
#pragma once

#include "apply/transaction.h"
#include "base/hash.h"
#include "local/local_fs.h"
#include "support/fake_clock.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

namespace burrow {

using namespace Qt::StringLiterals;

/// Memory where there is such a folder: for tests that sync thousands of times and are not about the disk.
inline QString memoryFolder()
{
    const QFileInfo memory(u"/dev/shm"_s);
    return memory.isDir() && memory.isWritable() ? memory.filePath() : QDir::tempPath();
}

class Sandbox
{
public:
    /// where: a folder to make it in, for tests that are not about the disk.
    explicit Sandbox(const QString &where = QDir::tempPath())
        : m_dir(std::make_unique<QTemporaryDir>(where + u"/burrow-test-XXXXXX"_s))
        , root(QFileInfo(m_dir->path()).canonicalFilePath()) // macOS: /var is a link
    {
        prepare();
    }
    /// In a folder that is there and stays.
    enum Existing { Existing };
    Sandbox(const AbsPath &folder, enum Existing)
        : root(folder)
    {
        prepare();
    }

    AbsPath at(const QString &name) const { return home / name; }
    void put(const QString &name, const QByteArray &bytes, int mode = 0644) const
    {
        QVERIFY(QDir().mkpath(at(name).parent().str()));
        QFile file(at(name).str());
        QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(name));
        file.write(bytes);
        file.close();
        QCOMPARE(::chmod(at(name).str().toUtf8().constData(), mode_t(mode)), 0);
    }
    QByteArray get(const QString &name) const
    {
        QFile file(at(name).str());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<none>");
    }
    void link(const QString &says, const QString &name) const
    {
        QCOMPARE(::symlink(says.toUtf8().constData(), at(name).str().toUtf8().constData()), 0);
    }

    /// Everything below HOME (Burrow's own state lies beside it): type, mode, bytes or what a link says.
    QMap<QString, QByteArray> tree() const
    {
        QMap<QString, QByteArray> all;
        walk(home, all);
        return all;
    }

    FileSnapshot snapshot(const QString &name) const
    {
        FileSnapshot file;
        file.path = at(name);
        file.isLink = fs.lstat(file.path).type == FileType::Link;
        const auto target = fs.resolve(file.path);
        if (!target) {
            file.target = file.path;
            file.problem = target.error();
            return file;
        }
        file.target = *target;
        file.stat = fs.stat(*target);
        if (!file.exists())
            return file;
        const auto bytes = fs.read(*target);
        if (bytes) {
            file.bytes = *bytes;
            file.sha256 = sha256(*bytes);
        } else {
            file.problem = bytes.error();
        }
        return file;
    }

    static PlannedEdit edit(const AbsPath &file, const QString &id, FileFormat format, FileEdit what)
    {
        PlannedEdit edit;
        edit.id = id;
        edit.step = id.section(u':', 0, 0);
        edit.file = file;
        edit.format = format;
        edit.edit = std::move(what);
        edit.title = Text::verbatim(u"Title of "_s + id);
        return edit;
    }
    /// Sets a value in a JSONC file: key path with '/' between names.
    PlannedEdit set(const QString &file, const QString &key, const QByteArray &literal) const
    {
        return edit(at(file), u"settings:user:"_s + key, FileFormat::Jsonc,
                    JsoncEdit{path(key), JsoncEdit::Op::Set, literal});
    }
    PlannedEdit unset(const QString &file, const QString &key) const
    {
        return edit(at(file), u"settings:user:"_s + key, FileFormat::Jsonc,
                    JsoncEdit{path(key), JsoncEdit::Op::Remove, {}});
    }
    PlannedEdit env(const QString &file, const QByteArray &key, std::optional<QByteArray> value) const
    {
        return edit(at(file), u"mirrors:goenv:"_s + QString::fromUtf8(key), FileFormat::GoEnv, EnvLineEdit{key, value});
    }
    PlannedEdit block(const QString &file, const QByteArray &body) const
    {
        return edit(at(file), u"path:"_s + file + u":block"_s, FileFormat::Shell,
                    ShellBlockEdit{ShellDialect::Posix, body});
    }

    Plan plan(std::vector<PlannedEdit> edits) const { return {.edits = std::move(edits), .blocked = {}}; }
    std::vector<FileChange> look(const Plan &plan) const
    {
        FileSnapshots files;
        for (const PlannedEdit &edit : plan.edits)
            files.insert(edit.file, snapshot(edit.file.str().mid(home.str().size() + 1)));
        return preview(plan, files);
    }
    ApplyReport applyAll(std::vector<PlannedEdit> edits)
    {
        const Plan all = plan(std::move(edits));
        clock.advance(std::chrono::seconds(1));
        return apply(look(all), all, access(), {});
    }
    Result<std::vector<UndoStep>> planned(const QString &target) const
    {
        const auto parsed = UndoTarget::parse(target);
        return parsed ? planUndo(history(), *parsed, fs) : parsed.error();
    }
    ApplyReport undone(const QString &target, const QMap<int, UndoAnswer> &answers = {})
    {
        clock.advance(std::chrono::seconds(1));
        const auto steps = planned(target);
        if (!steps) {
            ApplyReport report;
            report.error = steps.error();
            return report;
        }
        return undo(*steps, answers, *UndoTarget::parse(target), access(), {});
    }
    History history() const { return readHistory(host, fs); }
    WriteAccess access() { return {host, fs, clock}; }

    static json::Path path(const QString &key)
    {
        json::Path path;
        for (const QString &part : key.split(u'/')) {
            bool isIndex = false;
            const int index = part.toInt(&isIndex);
            if (isIndex)
                path.emplace_back(index);
            else
                path.emplace_back(part.toUtf8());
        }
        return path;
    }

    LocalFs fs;
    FakeClock clock;
    Host host;

private:
    void prepare()
    {
        home = root / u"home"_s;
        QDir().mkdir(home.str());
        host.home = home;
        host.env = {{u"HOME"_s, home.str()}, {u"XDG_STATE_HOME"_s, (root / u"state"_s).str()}};
    }
    void walk(const AbsPath &folder, QMap<QString, QByteArray> &all) const
    {
        const QStringList names = fs.list(folder).valueOr({});
        for (const QString &name : names) {
            const AbsPath path = folder / name;
            const FileStat stat = fs.lstat(path);
            const QByteArray mode = QByteArray::number(stat.mode, 8) + ' ';
            if (stat.type == FileType::Link)
                all[path.str()] = "link " + fs.readLink(path).valueOr({}).toUtf8();
            else if (stat.type == FileType::Folder)
                all[path.str()] = "folder " + mode;
            else
                all[path.str()] = "file " + mode + fs.read(path).valueOr("unreadable");
            if (stat.type == FileType::Folder)
                walk(path, all);
        }
    }

    std::unique_ptr<QTemporaryDir> m_dir;

public:
    AbsPath root, home;
};

} // namespace burrow
