// A Survey made of values: a description of a machine and a tree of files, for any operating system.
#pragma once

#include "json/json.h"
#include "survey/survey.h"

#include <QMap>

namespace burrow {

/// Files by name. Names are relative to HOME and the same for each system: "@editor/settings.json" is the user folder
/// of VS Code, "@goenv" the go env file, "@work/.." the workspace.
using FileTree = QMap<QString, QByteArray>;

/// Reads all files below a folder of the source tree.
FileTree readTree(const QString &folder);

/// The survey of a machine that host.json describes (see tests/golden/README.md), with these files on it. Shells are
/// not run: their PATH is worked out from lines of the forms that the cases use.
Survey surveyOf(const json::Node &host, Os os, const FileTree &tree);

/// Where a name of a tree lies on that system.
AbsPath placeOf(const QString &name, const Survey &survey);
QString nameOf(const AbsPath &path, const Survey &survey);

} // namespace burrow
