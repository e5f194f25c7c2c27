// Journals as bytes: a line of JSON, then the contents of the files.
#include "apply/journal.h"

#include "base/hash.h"
#include "json/json.h"

#include <QStringDecoder>

#include <utility>

namespace burrow {
namespace {

constexpr char schema[] = "burrow.journal/1";

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
        return ObjectWriter()
            .add("env", bytesValue(edit.key))
            .add("value", edit.value ? bytesValue(*edit.value) : QByteArray("null"))
            .text();
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
QByteArray contentValue(bool exists, const QByteArray &bytes)
{
    if (!exists)
        return "null";
    return ObjectWriter().add("bytes", QByteArray::number(bytes.size())).add("sha256", json::quote(sha256(bytes))).text();
}

QByteArray fileValue(const RunFile &file)
{
    ObjectWriter object;
    object.add("number", file.number)
        .add("path", file.path.str())
        .add("target", file.target.str())
        .add("format", file.format == FileFormat::Fish ? QStringLiteral("fish") : formatName(file.format))
        .add("mode", file.mode)
        .add("before", contentValue(file.existed, file.before))
        .add("after", contentValue(!file.removed, file.after))
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

// --- reading ---

QString stringAt(const json::Node &object, QByteArrayView key)
{
    const json::Node *member = object.member(key);
    return member && member->isString() ? QString::fromUtf8(member->text) : QString();
}

int intAt(const json::Node &object, QByteArrayView key, int otherwise = 0)
{
    const json::Node *member = object.member(key);
    bool ok = false;
    const int value = member && member->kind == json::Kind::Number ? member->text.toInt(&ok) : 0;
    return ok ? value : otherwise;
}

QByteArray bytesAt(const json::Node &object, QByteArrayView key)
{
    const json::Node *member = object.member(key);
    if (!member)
        return {};
    if (const json::Node *base64 = member->isObject() ? member->member("base64") : nullptr)
        return QByteArray::fromBase64(base64->text);
    return member->text;
}

Text textAt(const json::Node &object, QByteArrayView key)
{
    const json::Node *member = object.member(key);
    if (!member || !member->isObject())
        return {};
    Text text;
    text.source = bytesAt(*member, "en");
    text.context = bytesAt(*member, "context");
    text.chinese = stringAt(*member, "zh_CN");
    text.count = intAt(*member, "count", -1);
    if (const json::Node *arguments = member->member("arguments")) {
        for (const json::Node &argument : arguments->children)
            text.arguments += QString::fromUtf8(argument.text);
    }
    return text;
}

std::vector<AbsPath> foldersAt(const json::Node &object, QByteArrayView key)
{
    std::vector<AbsPath> folders;
    if (const json::Node *list = object.member(key)) {
        for (const json::Node &folder : list->children)
            folders.push_back(AbsPath::from(QString::fromUtf8(folder.text)));
    }
    return folders;
}

std::optional<FileEdit> readEdit(const json::Node &object)
{
    if (object.member("jsonc")) {
        JsoncEdit edit;
        const QString op = stringAt(object, "jsonc");
        edit.op = op == QLatin1String("remove")   ? JsoncEdit::Op::Remove
                  : op == QLatin1String("insert") ? JsoncEdit::Op::Insert
                                                  : JsoncEdit::Op::Set;
        if (const json::Node *path = object.member("at")) {
            for (const json::Node &part : path->children) {
                if (part.isString())
                    edit.at.emplace_back(part.text);
                else
                    edit.at.emplace_back(part.text.toInt());
            }
        }
        edit.literal = bytesAt(object, "value");
        return edit;
    }
    if (object.member("env")) {
        EnvLineEdit edit{.key = bytesAt(object, "env"), .value = std::nullopt};
        if (const json::Node *value = object.member("value"); value && value->kind != json::Kind::Null)
            edit.value = bytesAt(object, "value");
        return edit;
    }
    if (object.member("block"))
        return ShellBlockEdit{.dialect = stringAt(object, "block") == QLatin1String("fish") ? ShellDialect::Fish : ShellDialect::Posix,
                              .body = bytesAt(object, "value")};
    return std::nullopt;
}

FileFormat formatOf(const QString &name)
{
    for (const FileFormat format : {FileFormat::Jsonc, FileFormat::Shell, FileFormat::GoEnv}) {
        if (name == formatName(format))
            return format;
    }
    return name == QLatin1String("fish") ? FileFormat::Fish : FileFormat::Text;
}

/// Cuts the contents off the front of rest; false if they are not what the JSON line says.
bool takeContent(const json::Node &file, QByteArrayView key, QByteArrayView &rest, bool &exists, QByteArray &bytes)
{
    const json::Node *content = file.member(key);
    exists = content && content->isObject();
    if (!exists)
        return content && content->kind == json::Kind::Null;
    bool ok = false;
    const json::Node *length = content->member("bytes");
    const qsizetype size = length ? length->text.toLongLong(&ok) : -1;
    if (!ok || size < 0 || size > rest.size())
        return false;
    bytes = rest.first(size).toByteArray();
    rest = rest.sliced(size);
    return QString::fromLatin1(sha256(bytes)) == stringAt(*content, "sha256");
}

} // namespace

QByteArray encodeJournal(const Run &run)
{
    QByteArray bytes = ObjectWriter()
                           .add("schema", json::quote(schema))
                           .add("run", run.id)
                           .add("at", run.at.toUTC().toString(Qt::ISODateWithMs))
                           .add("folders", arrayOf(run.folders, folderValue))
                           .add("removed_folders", arrayOf(run.removedFolders, folderValue))
                           .add("files", arrayOf(run.files, fileValue))
                           .text()
                       + '\n';
    qsizetype size = bytes.size();
    for (const RunFile &file : run.files)
        size += file.before.size() + file.after.size();
    bytes.reserve(size);
    for (const RunFile &file : run.files)
        bytes.append(file.before).append(file.after);
    return bytes;
}

Result<Run> decodeJournal(QByteArrayView bytes, const AbsPath &file)
{
    const auto damaged = [&](const QString &detail) {
        return Error{.kind = ErrorKind::Syntax,
                     .what = Text("apply", QT_TRANSLATE_NOOP("apply", "The record of an earlier run in %1 is damaged, so that run cannot "
                                                                      "be undone. Nothing else is affected."),
                                  {file.str()}),
                     .detail = detail,
                     .path = file.str()};
    };
    const qsizetype lineEnd = bytes.indexOf('\n');
    if (lineEnd < 0)
        return damaged(QStringLiteral("its first line has no end"));
    const Result<json::Document> document = json::parse(bytes.first(lineEnd), json::strict());
    if (!document)
        return damaged(document.error().detail);
    const json::Node &root = document->root;
    if (stringAt(root, "schema") != QLatin1String(schema)) {
        return Error{.kind = ErrorKind::Unsupported,
                     .what = Text("apply", QT_TRANSLATE_NOOP("apply", "The record of an earlier run in %1 was written by another version "
                                                                      "of Burrow. Use that version to undo it."),
                                  {file.str()}),
                     .detail = stringAt(root, "schema"),
                     .path = file.str()};
    }
    Run run;
    run.id = stringAt(root, "run");
    run.at = QDateTime::fromString(stringAt(root, "at"), Qt::ISODateWithMs);
    const json::Node *files = root.member("files");
    if (run.id.isEmpty() || !run.at.isValid() || !files || file.name() != run.id + QLatin1String(".journal"))
        return damaged(QStringLiteral("it does not say which run it is"));
    run.folders = foldersAt(root, "folders");
    run.removedFolders = foldersAt(root, "removed_folders");

    QByteArrayView rest = bytes.sliced(lineEnd + 1);
    for (const json::Node &entry : files->children) {
        RunFile one;
        one.number = intAt(entry, "number");
        one.path = AbsPath::from(stringAt(entry, "path"));
        one.target = AbsPath::from(stringAt(entry, "target"));
        one.format = formatOf(stringAt(entry, "format"));
        one.mode = intAt(entry, "mode", 0600);
        bool stays = false;
        if (one.path.isEmpty() || one.target.isEmpty() || !takeContent(entry, "before", rest, one.existed, one.before)
            || !takeContent(entry, "after", rest, stays, one.after))
            return damaged(QStringLiteral("the contents of file %1 are not those that were recorded").arg(one.number));
        one.removed = !stays;
        if (const json::Node *edits = entry.member("edits")) {
            for (const json::Node &item : edits->children) {
                const json::Node *what = item.member("edit");
                const std::optional<FileEdit> edit = what ? readEdit(*what) : std::nullopt;
                if (!edit)
                    return damaged(QStringLiteral("an edit of file %1 is of no known kind").arg(one.number));
                PlannedEdit planned;
                planned.id = stringAt(item, "id");
                planned.step = stringAt(item, "step");
                planned.file = one.path;
                planned.format = one.format;
                planned.edit = *edit;
                planned.title = textAt(item, "title");
                planned.why = textAt(item, "why");
                planned.source = {.ref = stringAt(item, "source"), .date = stringAt(item, "source_date")};
                one.edits.push_back(std::move(planned));
            }
        }
        if (const json::Node *undoes = entry.member("undoes")) {
            for (const json::Node &item : undoes->children)
                one.undoes.push_back({stringAt(item, "run"), intAt(item, "file"), stringAt(item, "edit")});
        }
        run.files.push_back(std::move(one));
    }
    if (!rest.isEmpty())
        return damaged(QStringLiteral("it is longer than it says"));
    return run;
}

} // namespace burrow
