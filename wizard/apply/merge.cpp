#include "apply/merge.h"

#include "json/json.h"

namespace burrow {
namespace {

QByteArrayView withoutMark(QByteArrayView text)
{
    return text.startsWith("\xef\xbb\xbf") ? text.sliced(3) : text;
}

} // namespace

bool isWellFormed(FileFormat format, const QByteArray &text)
{
    switch (format) {
    case FileFormat::Jsonc: return json::parse(text).ok();
    case FileFormat::Shell:
    case FileFormat::Fish: return findShellBlock(text).ok();
    case FileFormat::GoEnv:
    case FileFormat::Text: break;
    }
    return true;
}

bool meansTheSame(FileFormat format, const QByteArray &one, const QByteArray &other)
{
    if (one == other || format != FileFormat::Jsonc)
        return one == other;
    const auto a = json::parse(one), b = json::parse(other);
    return a && b && json::sameValue(a->root, b->root);
}

bool isAsGoodAsEmpty(FileFormat format, const QByteArray &text)
{
    QByteArray rest = withoutMark(text).toByteArray().simplified();
    if (format == FileFormat::Jsonc)
        rest.replace(' ', "");
    return rest.isEmpty() || (format == FileFormat::Jsonc && (rest == "{}" || rest == "[]"));
}

} // namespace burrow
