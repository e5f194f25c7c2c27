// The files of the repository, for tests that read them.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace house {

/// All files of the project, relative to its top folder: what git tracks, or without git what is there besides builds.
QStringList projectFiles();

/// Those of them below one of these folders ("wizard/") that end in one of these ("*.cpp" as ".cpp").
QStringList projectFiles(const QStringList &folders, const QStringList &endings);

/// The bytes of one of them.
QByteArray bytesOf(const QString &file);

/// A C++ source without its comments and without what stands in its string literals; line numbers stay.
QByteArray codeOf(const QString &file);

/// "file:line" for each line of a text that a pattern matches.
QStringList placesOf(const QString &pattern, const QByteArray &text, const QString &file);

/// Whether a list of findings is empty; else prints the rule that was broken, and all of them (QVERIFY2 would cut them
/// off).
bool isEmpty(const QStringList &findings, const QString &rule);

} // namespace house
