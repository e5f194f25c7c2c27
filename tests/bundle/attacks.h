// Everything that somebody could put into a bundle to harm whoever opens it.
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace burrow {

/// One attack, and what must become of it.
struct Attack
{
    enum class Verdict {
        Refused, ///< the whole bundle, with a sentence and a place
        Flagged, ///< read; the place is named as a risk, and nothing of it is ticked
    };
    QByteArray name;
    QByteArray bundle; ///< its text
    Verdict verdict = Verdict::Refused;
    QString words;      ///< part of the reason
    int line = 0;       ///< Refused: where; 0 if that is not checked
    QString place;      ///< Flagged: "choices.settings.user.go.alternateTools"
    QByteArray carries; ///< Flagged: bytes that no accepted edit may bring into a file
};

/// The whole table. No two attacks have the same text.
const std::vector<Attack> &attacks();

// Its two halves.
void addRefusedAttacks(std::vector<Attack> &all);
void addFlaggedAttacks(std::vector<Attack> &all);

/// A sound bundle with these choices, and whatever else stands in front of them.
QByteArray bundleOf(const QByteArray &choices, const QByteArray &more = {});

} // namespace burrow
