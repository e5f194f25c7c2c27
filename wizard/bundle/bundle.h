// Bundle: choices as one readable, versioned file for teammates. Untrusted when it comes in.
#pragma once

#include "steps/choices.h"
#include "steps/risk.h"
#include "steps/steps.h"

#include <optional>
#include <vector>

namespace burrow {

/// Something in a bundle that could run code or weaken verification.
struct BundleRisk
{
    QString place; ///< "choices.settings.user.go.alternateTools"
    Text why;
    bool operator==(const BundleRisk &) const = default;
};

/// A read bundle.
struct Bundle
{
    QString name;
    QString made;    ///< ISO date
    QString needs;   ///< least Burrow version
    Choices choices; ///< general ones with those of this system put over them; Choices::bundle is the name
    std::vector<BundleRisk> risks;      ///< of the general choices and those for this system
    std::vector<BundleRisk> otherRisks; ///< of choices for other systems, which do not count here
};

/// What of the choices goes into a bundle.
struct ExportOptions
{
    QString name;
    QString made;         ///< ISO date
    QStringList leaveOut; ///< places: "choices.mirrors", "choices.settings.user.go.lintTool"
};

/// A part of what an export would hold, for the Share page: what it is, and whether something was struck out.
struct ExportItem
{
    QString place;
    QByteArray value;          ///< JSON text as exported
    bool secretStruck = false; ///< credentials were removed
    bool folded = false;       ///< a home folder became ${env:HOME} or ~
    bool leftOut = false;      ///< cannot travel (a path of this machine) or was left out
    Text why;
};

/// The bundle text in canonical form: sorted keys, LF. Secrets are struck out, home folders folded, paths of this
/// machine left out.
QByteArray exportBundle(const Choices &choices, const Host &host, const Catalog &catalog, const ExportOptions &options,
                        std::vector<ExportItem> *items = nullptr);

/// Reads a bundle: Syntax errors and unknown keys with their place, a newer schema named as such, refusal of what could
/// mislead a reader (control characters, hidden and turning ones), of secrets, and of what belongs to one machine.
/// Limits, each stated where it is broken: 1 MiB, 32 levels, 20 000 values, 2 000 entries in one list, 16 KiB in one
/// text, 40 digits in one number. Line and column where there is one. Nothing in it is run or fetched.
Result<Bundle> readBundle(QByteArrayView text, Os os, const Catalog &catalog);

} // namespace burrow
