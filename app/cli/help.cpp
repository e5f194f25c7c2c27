#include "cli/verbs.h"
#include "steps/steps.h"

using namespace Qt::StringLiterals;

namespace burrow::cli {

namespace {

QString padded(const QString &text, qsizetype width)
{
    return text + QString(std::max<qsizetype>(width - columns(text), 1), u' ');
}

QString exitCodes(const Console &console)
{
    return console.text(QT_TRANSLATE_NOOP(
               "cli", "Exit codes: 0 fine · 1 something was left undone, or a bundle was refused · 2 changes are "
                      "pending (only with "
                      "--detailed-exitcode) · 64 usage · 70 an error of Burrow or of this machine.")) +
           u'\n';
}

bool takesSource(const Verb &verb)
{
    for (const Option &option : verb.options)
        if (QLatin1String(option.name) == "recommended"_L1)
            return true;
    return false;
}

} // namespace

QString helpText(const Console &console)
{
    QString text =
        console.text(QT_TRANSLATE_NOOP(
            "cli", "Burrow sets up Go and VS Code. Every edit is shown first, written in one go, and can be undone.")) +
        u"\n\n"_s;
    text += padded(u"  burrow"_s, 18) + console.text(QT_TRANSLATE_NOOP("cli", "open the assistant")) + u'\n';
    for (const Verb &verb : allVerbs())
        text += padded(u"  burrow "_s + QLatin1String(verb.name), 18) + console.text(verb.summary) + u'\n';
    text += u'\n';
    text += padded(u"  --help, -h"_s, 18) +
            console.text(QT_TRANSLATE_NOOP("cli", "this text; after a verb: what it takes")) + u'\n';
    text += padded(u"  --version"_s, 18) + console.text(QT_TRANSLATE_NOOP("cli", "the version of Burrow")) + u'\n';
    text += padded(u"  --lang en|zh_CN"_s, 18) +
            console.text(QT_TRANSLATE_NOOP("cli", "the language of the texts, in JSON too")) + u"\n\n"_s;
    return text + exitCodes(console);
}

QString helpText(const Verb &verb, const Console &console)
{
    QString text = u"burrow "_s + QLatin1String(verb.name) + u' ' + QLatin1String(verb.synopsis) + u"\n\n"_s;
    text += console.text(verb.summary) + u"\n\n"_s;
    for (const Option &option : verb.options) {
        QString name = u"  --"_s + QLatin1String(option.name);
        if (option.letter)
            name += u", -"_s + QLatin1Char(option.letter);
        if (option.value)
            name += u' ' + QLatin1String(option.value);
        text += padded(name, 28) + console.text(option.help) + u'\n';
    }
    if (takesSource(verb)) {
        text += u'\n' +
                console.text(QT_TRANSLATE_NOOP("cli",
                                               "SOURCE is --bundle FILE, --recommended or --set KEY=VALUE; without "
                                               "one, the answers saved by the assistant count.\n"
                                               "--set changes single choices, also on top of the others. Its keys:")) +
                u'\n';
        for (const ChoiceKey &key : choiceKeys())
            text += padded(u"  "_s + key.key, 28) + console.text(key.meaning) + u'\n';
    }
    if (verb.documents)
        text += u'\n' +
                console.text(
                    QT_TRANSLATE_NOOP("cli", "--json prints, and never changes its shape within a major version:")) +
                u"\n  "_s + QString::fromLatin1(verb.documents).replace(u'\n', "\n  "_L1) + u'\n';
    return text + u'\n' + exitCodes(console);
}

} // namespace burrow::cli
