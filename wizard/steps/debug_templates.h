// Entries for launch.json and tasks.json as data: what they hold, and which fields are legal in them.
#pragma once

#include "base/text.h"
#include "json/json.h"
#include "steps/choices.h"
#include "survey/survey.h"

#include <vector>

namespace burrow {

/// How a field is asked for.
enum class FieldType {
    Text,
    Path, ///< with VS Code variables such as ${workspaceFolder}
    Number,
    Switch,
    Choice,  ///< one of FieldSpec::choices
    List,    ///< array of texts
    Map,     ///< object of texts: environment variables
    PathMap, ///< array of {from, to}: where sources lie here and there
};

/// A field that an entry may have.
struct FieldSpec
{
    QString name;
    FieldType type = FieldType::Text;
    QStringList choices;
    QByteArray defaultJson; ///< what the debugger takes without it; empty: nothing
    bool required = false;
    bool usual = false; ///< shown at first; the others behind "More"
    Text label, hint;   ///< the hint may be empty
};

/// A kind of entry.
struct EntryTemplate
{
    QString kind; ///< "package", ..; "build", ..
    Text title;   ///< "Debug this package"
    Text hint;    ///< one line below it
    std::vector<std::pair<QString, QByteArray>>
        fixed;                     ///< members in their order, with JSON text; "name" or "label" first
    std::vector<FieldSpec> fields; ///< all that are legal, the usual ones first

    const FieldSpec *field(const QString &name) const;
};

QStringList launchKinds();
QStringList taskKinds();
/// Null for an unknown kind.
const EntryTemplate *launchTemplate(const QString &kind);
const EntryTemplate *taskTemplate(const QString &kind);

/// The members of an entry as they will be written, in their order: the template for this workspace, with the person's
/// fields over it. Fields that the template does not know are left out.
std::vector<std::pair<QString, QByteArray>> entryMembers(const EntryTemplate &entry, const EntryChoice &choice,
                                                         const Survey &survey);

/// "${workspaceFolder}/cmd/app" for a main package below the workspace.
QString mainProgram(const MainPackage &main);

/// Why a field's value cannot be written: unknown field, no JSON, another type, none of its choices. Empty if it can.
Text fieldProblem(const EntryTemplate &entry, const QString &name, const QByteArray &literal);

} // namespace burrow
