// Words and marks that several pages use for the same things.
#pragma once

#include "base/result.h"
#include "look/marks.h"
#include "survey/survey.h"

#include <QDateTime>
#include <QRect>
#include <QString>

class QWidget;

namespace burrow {

class SessionController;

/// "zsh, bash"; with the sign that Chinese has for it in Chinese.
QString joined(const QStringList &things, const SessionController &session);
/// "2 ms", "388 ms", "2.1 s", "12 s": as the language writes it.
QString duration(Milliseconds took);
/// "21 Nov 2026": a month in words, since 5/11 is another day to some who read it.
QString shownDate(QDate date);
/// "21 Nov 23:34", with the year where it is another one; in the time of this machine.
QString shownTime(const QDateTime &at);

/// The name of a file, with its folder before it where another of them is called the same: "User/settings.json".
QString nameAmong(const AbsPath &file, const std::vector<AbsPath> &all);

look::Mark markOf(ProbeReport::State state);

/// What went wrong as one sentence, with the place in the file where there is one.
QString errorSentence(const Error &error, const SessionController &session);

/// Puts it on the clipboard and says so, below the control that was pressed or below a part of it.
void copyText(const QString &text, QWidget *from, QRect part = {});

/// Who gives a Go variable its value: "~/.config/go/env, line 2".
QString originWords(const GoEnvSource &source, const SessionController &session);

} // namespace burrow
