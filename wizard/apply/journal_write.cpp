// Writing journals: a line of JSON, then the contents of the files.
#include "apply/journal.h"
#include "base/hash.h"
#include "json/json.h"

#include <QStringDecoder>

#include <utility>

namespace burrow {
namespace {

QByteArray quoted(const QString &text)
{
    return json::quote(text.toUtf8());
}

/// Bytes as a JSON value: a string where they are UTF-8, else {"base64": ".."}.
QByteArray bytesValue(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder.decode(bytes);
    if (!decoder.hasError() && text.toUtf8() == bytes) // the second: a byte order mark is swallowed
        return json::quote(bytes);
    return "{\"base64\":" + json::quote(bytes.toBase64()) + '}';
}

/// Members of a JSON object in the order in which they are added.
class ObjectWriter
{
public:
    ObjectWriter &add(QByteArrayView key, const QByteArray &value)
    {
        if (m_text.size() > 1)
            m_text += ',';
        m_text += json::quote(key) + ':' + value;
        return *this;
    }
    ObjectWriter &add(QByteArrayView key, const QString &value) { return add(key, quoted(value)); }
    ObjectWriter &add(QByteArrayView key, int value) { return add(key, QByteArray::number(value)); }
    QByteArray text() const { return m_text + '}'; }

private:
    QByteArray m_text = "{";
};

template <typename List, typename Write>
QByteArray arrayOf(const List &list, Write write)
{
    QByteArray text = "[";
    for (const auto &item : list) {
        if (text.size() > 1)
            text += ',';
        text += write(item);
    }
    return text + ']';
}

QByteArray textValue(const Text &text)
{
    ObjectWriter object;
    object.add("en", bytesValue(text.source));
    if (!text.context.isEmpty())
        object.add("context", bytesValue(text.context));
    if (!text.arguments.isEmpty())
        object.add("arguments", arrayOf(text.arguments, quoted));
    if (text.count >= 0)
        object.add("count", text.count);
    if (!text.chinese.isEmpty())
        object.add("zh_CN", text.chinese);
    if (!text.following.empty())
        object.add("then", arrayOf(text.following, textValue));
    return object.text();
}

QByteArray pathValue(const json::Path &path)
{
    return arrayOf(path, [](const auto &part) {
        return part.index() == 0 ? json::quote(std::get<0>(part)) : QByteArray::number(std::get<1>(part));
    });
}

struct EditWriter
{
    QByteArray operator()(const JsoncEdit &edit) const
    {
        static constexpr const char *ops[] = {"set", "remove", "insert"};
        return ObjectWriter()
            .add("jsonc", json::quote(ops[int(edit.op)]))
            .add("at", pathValue(edit.at))
            .add("value", bytesValue(edit.literal))
            .text();
    }
    QByteArray operator()(const EnvLineEdit &edit) const
    {
        ObjectWriter object;
        object.add("env", bytesValue(edit.key)).add("value", edit.value ? bytesValue(*edit.value) : QByteArray("null"));
        if (edit.syntax != EnvSyntax::Go)
            object.add("syntax", json::quote(edit.syntax == EnvSyntax::Brew ? "brew" : "dotenv"));
        return object.text();
    }
    QByteArray operator()(const ShellBlockEdit &edit) const
    {
        return ObjectWriter()
            .add("block", json::quote(edit.dialect == ShellDialect::Fish ? "fish" : "posix"))
            .add("value", bytesValue(edit.body))
            .text();
    }
};

QByteArray editValue(const PlannedEdit &edit)
{
    return ObjectWriter()
        .add("id", edit.id)
        .add("step", edit.step)
        .add("title", textValue(edit.title))
        .add("why", textValue(edit.why))
        .add("source", edit.source.ref)
        .add("source_date", edit.source.date)
        .add("edit", std::visit(EditWriter(), edit.edit))
        .text();
}

/// Length and hash of contents that stand behind the JSON line, or null for a file that is not there.
QByteArray contentValue(bool exists, const QByteArray &bytes, const QByteArray &knownSha256)
{
    if (!exists)
        return "null";
    return ObjectWriter()
        .add("bytes", QByteArray::number(bytes.size()))
        .add("sha256", json::quote(knownSha256.isEmpty() ? sha256(bytes) : knownSha256))
        .text();
}

QByteArray fileValue(const RunFile &file)
{
    ObjectWriter object;
    object.add("number", file.number)
        .add("path", file.path.str())
        .add("target", file.target.str())
        .add("format", file.format == FileFormat::Fish ? QStringLiteral("fish") : formatName(file.format))
        .add("mode", file.mode)
        .add("before", contentValue(file.existed, file.before, file.beforeSha256))
        .add("after", contentValue(!file.removed, file.after, file.afterSha256))
        .add("edits", arrayOf(file.edits, editValue));
    if (!file.undoes.empty()) {
        object.add("undoes", arrayOf(file.undoes, [](const UndoneItem &item) {
                       return ObjectWriter().add("run", item.run).add("file", item.file).add("edit", item.edit).text();
                   }));
    }
    return object.text();
}

QByteArray folderValue(const AbsPath &folder)
{
    return quoted(folder.str());
}

} // namespace

QByteArray encodeJournal(const Run &run)
{
    const QByteArray line = ObjectWriter()
                                .add("schema", json::quote(journalSchema))
                                .add("run", run.id)
                                .add("at", run.at.toUTC().toString(Qt::ISODateWithMs))
                                .add("staging", run.token)
                                .add("folders", arrayOf(run.folders, folderValue))
                                .add("removed_folders", arrayOf(run.removedFolders, folderValue))
                                .add("files", arrayOf(run.files, fileValue))
                                .text();
    QByteArray bytes = line + '\n' + sha256(line) + '\n';
    qsizetype size = bytes.size();
    for (const RunFile &file : run.files)
        size += file.before.size() + file.after.size();
    bytes.reserve(size);
    for (const RunFile &file : run.files)
        bytes.append(file.before).append(file.after);
    return bytes;
}

} // namespace burrow
