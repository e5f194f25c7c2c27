#include "pages/words.h"

#include "look/announce.h"
#include "session/session_controller.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QLocale>
#include <QToolTip>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace burrow {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(burrow::Words)
};

} // namespace

QString joined(const QStringList &things, const SessionController &session)
{
    return things.join(session.language() == "zh_CN"_L1 ? u"、"_s : u", "_s);
}

QString duration(Milliseconds took)
{
    const QLocale locale;
    if (took < Milliseconds(1000))
        return Words::tr("%1 ms").arg(locale.toString(qint64(took.count())));
    const double seconds = double(took.count()) / 1000;
    return Words::tr("%1 s").arg(locale.toString(seconds, 'f', seconds < 10 ? 1 : 0));
}

QString nameAmong(const AbsPath &file, const std::vector<AbsPath> &all)
{
    const bool shared =
        std::ranges::any_of(all, [&](const AbsPath &other) { return other != file && other.name() == file.name(); });
    return shared ? file.parent().name() + u'/' + file.name() : file.name();
}

QString shownDate(QDate date)
{
    return QLocale().toString(date, Words::tr("d MMM yyyy", "how a date is written"));
}

QString shownTime(const QDateTime &at)
{
    const QDateTime here = at.toLocalTime();
    const bool thisYear = here.date().year() == QDate::currentDate().year();
    return QLocale().toString(here, thisYear ? Words::tr("d MMM HH:mm", "how a time of this year is written")
                                             : Words::tr("d MMM yyyy HH:mm", "how a time is written"));
}

look::Mark markOf(ProbeReport::State state)
{
    switch (state) {
    case ProbeReport::State::Ok: return look::Mark::Ok;
    case ProbeReport::State::Attention: return look::Mark::Warn;
    case ProbeReport::State::Bad: return look::Mark::Bad;
    case ProbeReport::State::Unknown: return look::Mark::Skip;
    }
    return look::Mark::Skip;
}

QString errorSentence(const Error &error, const SessionController &session)
{
    const QString what = session.text(error.what);
    if (error.line <= 0)
        return what;
    return error.column > 0 ? Words::tr("%1 (line %2, column %3)").arg(what).arg(error.line).arg(error.column)
                            : Words::tr("%1 (line %2)").arg(what).arg(error.line);
}

void copyText(const QString &text, QWidget *from, QRect part)
{
    QGuiApplication::clipboard()->setText(text);
    const QPoint below = (part.isNull() ? from->rect() : part).bottomLeft();
    QToolTip::showText(from->mapToGlobal(below), Words::tr("Copied"), from);
    look::announce(from, Words::tr("Copied"));
}

QString originWords(const GoEnvSource &source, const SessionController &session)
{
    switch (source.origin) {
    case GoEnvOrigin::Process: return Words::tr("environment of this program");
    case GoEnvOrigin::UserFile:
    case GoEnvOrigin::GorootFile: {
        const QString file = session.tilde(source.file);
        return source.line > 0 ? Words::tr("%1, line %2").arg(file).arg(source.line) : file;
    }
    case GoEnvOrigin::BuiltIn: return Words::tr("built into go");
    }
    return {};
}

} // namespace burrow
