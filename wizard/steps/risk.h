// Risk rules: what, in choices that came from somebody else, could run code or weaken verification.
#pragma once

#include "catalog/catalog.h"
#include "steps/choices.h"

namespace burrow {

// Each function gives the reason in one sentence, or an empty Text where there is no risk. They judge by what is known
// to be harmless: a name, flag or address that is not known is a risk, so that a new trick need not be known first.

/// A setting, in any spelling: dotted, nested, split in between, in a language block, as part of a whole object.
/// path as in the file, value as JSON text. A value that is no JSON is a risk.
Text settingRisk(const json::Path &path, QByteArrayView value, const Catalog &catalog);

/// An environment variable that go, gopls, tests or the debugger get, or a line of the go env file.
Text envRisk(const QString &name, const QString &value, const Catalog &catalog);

/// One entry of a GOPROXY list: a catalog id, a keyword or an address.
Text proxyRisk(const QString &idOrUrl, const Catalog &catalog);

/// A checksum database: a catalog id, or what GOSUMDB may hold.
Text sumdbRisk(const QString &idOrValue, const Catalog &catalog);

/// A pattern of GOPRIVATE, GONOPROXY, GONOSUMDB: one that matches public code switches its verification off.
Text privatePatternRisk(const QString &pattern);

/// Flags of go build and go test, as one text or one of several.
Text buildFlagRisk(const QString &flags);

/// An entry of launch.json or tasks.json, as chosen.
Text launchRisk(const EntryChoice &entry, const Catalog &catalog);
Text taskRisk(const EntryChoice &entry);

} // namespace burrow
