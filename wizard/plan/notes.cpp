// What a person should know of a file and of its text before it is written.
#include "plan/notes.h"

namespace burrow {

std::vector<Text> fileNotes(const FileSnapshot &file)
{
    std::vector<Text> notes;
    const auto note = [&](Text text) { notes.push_back(std::move(text)); };
    if (!file.exists())
        note(Text("plan", QT_TRANSLATE_NOOP("plan", "This file is new.")));
    if (file.isLink)
        note(Text("plan", QT_TRANSLATE_NOOP("plan", "This is a link. What it leads to is written: %1"),
                  {file.target.str()}));
    if (file.stat.links > 1)
        note(Text("plan",
                  QT_TRANSLATE_N_NOOP("plan",
                                      "This file has %n hard links. Only this name gets the new text; the other names "
                                      "keep the old one."),
                  {}, int(file.stat.links)));
    if (!file.managedBy.isEmpty()) {
        note(file.managedSource.isEmpty()
                 ? Text("plan",
                        QT_TRANSLATE_NOOP("plan",
                                          "%1 owns this file and may put its own version back. Make the same change "
                                          "in its source."),
                        {file.managedBy})
                 : Text("plan",
                        QT_TRANSLATE_NOOP("plan",
                                          "%1 owns this file and may put its own version back. Make the same change "
                                          "in its source: %2"),
                        {file.managedBy, file.managedSource.str()}));
    }
    if (!file.trackedBy.isEmpty())
        note(Text("plan",
                  QT_TRANSLATE_NOOP("plan", "git tracks this file in %1. Others get the change when you commit it."),
                  {file.trackedBy}));
    return notes;
}

void addDuplicateKeys(FileChange &change, const std::vector<QByteArray> &duplicates)
{
    constexpr int most = 5;
    QStringList names;
    for (const QByteArray &path : duplicates) {
        const QString name = QString::fromUtf8(path);
        if (!names.contains(name) && names.size() < most)
            names << name;
    }
    if (!names.isEmpty())
        change.notes.push_back(
            Text("plan",
                 QT_TRANSLATE_NOOP("plan", "Written more than once in this file: %1. Only the last of each counts, and "
                                           "that is the one that changes."),
                 {names.join(QStringLiteral(", "))}));
}

void addHandEdits(FileChange &change, ShellDialect dialect)
{
    const auto before = findShellBlock(change.before), after = findShellBlock(change.after);
    if (!before || !after || !*before)
        return;
    const QByteArrayList stays = after->value_or(QByteArray()).split('\n');
    QStringList gone, kept;
    for (const QByteArray &line : foreignLines(**before, dialect))
        (stays.contains(line) ? kept : gone) << QString::fromUtf8(line.trimmed());
    const auto note = [&](const char *sentence, const QStringList &lines) {
        if (!lines.isEmpty())
            change.notes.push_back(Text("plan", sentence, {lines.join(QStringLiteral(" ⏎ "))}));
    };
    note(QT_TRANSLATE_NOOP("plan", "Burrow's block was edited by hand. What was written into it will be gone: %1"),
         gone);
    note(QT_TRANSLATE_NOOP("plan", "Burrow's block was edited by hand. What was written into it stays: %1"), kept);
}

} // namespace burrow
