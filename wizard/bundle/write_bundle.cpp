#include "bundle/write_bundle.h"

namespace burrow {

QString bundleFileName(const QString &name)
{
    constexpr qsizetype longest = 80; // letters; names may have 255 bytes in most places
    QString file;
    for (const QChar c : name)
        file += c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u'.' ? c : u'-';
    while (file.startsWith(u'.') || file.startsWith(u'-'))
        file.remove(0, 1);
    return (file.isEmpty() ? QStringLiteral("team") : file.left(longest)) + QStringLiteral(".burrow.json");
}

Result<Unit> writeBundleFile(const AbsPath &file, const QByteArray &bytes, const WriteAccess &access)
{
    const auto target = access.fs.resolve(file);
    if (!target)
        return target.error();
    auto staged = access.fs.stage(*target, bytes, 0644);
    if (!staged)
        return staged.error();
    if (auto done = access.fs.commit(*std::move(staged)); !done)
        return done;
    return access.fs.syncFolder(target->parent());
}

} // namespace burrow
