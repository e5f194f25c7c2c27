// Reading journals. They come from the disk, so nothing in them is believed unseen.
#include "apply/journal.h"
#include "base/hash.h"
#include "json/json.h"

namespace burrow {
namespace {

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

Text readText(const json::Node &object)
{
    Text text;
    text.source = bytesAt(object, "en");
    text.context = bytesAt(object, "context");
    text.chinese = stringAt(object, "zh_CN");
    text.count = intAt(object, "count", -1);
    if (const json::Node *arguments = object.member("arguments")) {
        for (const json::Node &argument : arguments->children)
            text.arguments += QString::fromUtf8(argument.text);
    }
    if (const json::Node *then = object.member("then")) { // no deeper than the parser goes
        for (const json::Node &next : then->children)
            text.following.push_back(readText(next));
    }
    return text;
}

Text textAt(const json::Node &object, QByteArrayView key)
{
    const json::Node *member = object.member(key);
    return member && member->isObject() ? readText(*member) : Text();
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
        const QString syntax = stringAt(object, "syntax");
        edit.syntax = syntax == QLatin1String("brew")     ? EnvSyntax::Brew
                      : syntax == QLatin1String("dotenv") ? EnvSyntax::Dotenv
                                                          : EnvSyntax::Go;
        return edit;
    }
    if (object.member("block"))
        return ShellBlockEdit{.dialect = stringAt(object, "block") == QLatin1String("fish") ? ShellDialect::Fish
                                                                                            : ShellDialect::Posix,
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

Result<Run> decodeJournal(QByteArrayView bytes, const AbsPath &file)
{
    const auto damaged = [&](const QString &detail) {
        return Error{
            .kind = ErrorKind::Syntax,
            .what = Text("apply",
                         QT_TRANSLATE_NOOP("apply", "The record of an earlier run in %1 is damaged, so that run cannot "
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
    if (stringAt(root, "schema") != QLatin1String(journalSchema)) {
        return Error{
            .kind = ErrorKind::Unsupported,
            .what = Text("apply",
                         QT_TRANSLATE_NOOP("apply", "The record of an earlier run in %1 was written by another version "
                                                    "of Burrow. Use that version to undo it."),
                         {file.str()}),
            .detail = stringAt(root, "schema"),
            .path = file.str()};
    }
    const qsizetype hashEnd = bytes.indexOf('\n', lineEnd + 1);
    if (hashEnd < 0 || bytes.sliced(lineEnd + 1, hashEnd - lineEnd - 1) != sha256(bytes.first(lineEnd)))
        return damaged(QStringLiteral("its first line is not as it was written"));
    Run run;
    run.token = stringAt(root, "staging");
    run.id = stringAt(root, "run");
    run.at = QDateTime::fromString(stringAt(root, "at"), Qt::ISODateWithMs);
    const json::Node *files = root.member("files");
    if (!isToken(run.token) || run.id.isEmpty() || !run.at.isValid() || !files ||
        file.name() != run.id + QLatin1String(".journal"))
        return damaged(QStringLiteral("it does not say which run it is"));
    run.folders = foldersAt(root, "folders");
    run.removedFolders = foldersAt(root, "removed_folders");

    QByteArrayView rest = bytes.sliced(hashEnd + 1);
    for (const json::Node &entry : files->children) {
        RunFile one;
        one.number = intAt(entry, "number");
        one.path = AbsPath::from(stringAt(entry, "path"));
        one.target = AbsPath::from(stringAt(entry, "target"));
        one.format = formatOf(stringAt(entry, "format"));
        one.mode = intAt(entry, "mode", 0600);
        bool stays = false;
        if (one.path.isEmpty() || one.target.isEmpty() ||
            !takeContent(entry, "before", rest, one.existed, one.before) ||
            !takeContent(entry, "after", rest, stays, one.after))
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
