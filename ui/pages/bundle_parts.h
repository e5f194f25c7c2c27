// What the parts of a bundle are called.
#pragma once

#include <QByteArray>
#include <QString>

namespace burrow {

class SessionController;

/// A part of a bundle in words, with its key for those who know it.
struct BundlePart
{
    QString label{};      ///< "Debug: Attach to a remote Delve", "go.lintTool"
    bool isCode = false;  ///< the label is a name from a file
    QString quiet{};      ///< "debug.launch[0]", "User settings"
    QString value{};      ///< on one line, cut where it gets long; empty where the label says it all
    bool isWords = false; ///< the value is a sentence of ours, not JSON
};

/// place: "choices.debug.launch[0]" or the same without "choices."; json: its value, may be empty.
BundlePart partOfBundle(const QString &place, const QByteArray &json, const SessionController &session);

} // namespace burrow
