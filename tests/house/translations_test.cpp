// Every sentence that a person may read is there in both languages, and says the same with the same arguments.
// The sources are read anew by lupdate, into a copy: a sentence that was added or changed and not translated fails
// here.
#include "sources.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <set>

using namespace Qt::StringLiterals;
using namespace house;

namespace {

struct Message
{
    QString context, source;
    bool isPlural = false;
    QString type;             ///< "", "unfinished", "vanished", "obsolete"
    QStringList translations; ///< one, or a form for each number

    QString name() const { return u"%1: \"%2\""_s.arg(context, source); }
};

QString run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(QStringLiteral(BURROW_SOURCE_DIR));
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    process.waitForFinished(60'000);
    const bool fine = process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    return fine ? QString() : u"%1: %2"_s.arg(process.errorString(), QString::fromUtf8(process.readAll()));
}

std::vector<Message> messagesOf(const QString &file)
{
    QFile in(file);
    std::vector<Message> messages;
    if (!in.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&in);
    QString context;
    while (xml.readNextStartElement() || !xml.atEnd()) {
        if (!xml.isStartElement())
            continue;
        if (xml.name() == "TS"_L1 || xml.name() == "context"_L1)
            continue;
        if (xml.name() == "name"_L1) {
            context = xml.readElementText();
        } else if (xml.name() == "message"_L1) {
            Message message{context, {}, xml.attributes().value("numerus"_L1) == "yes"_L1, {}, {}};
            while (xml.readNextStartElement()) {
                if (xml.name() == "source"_L1) {
                    message.source = xml.readElementText();
                } else if (xml.name() == "translation"_L1) {
                    message.type = xml.attributes().value("type"_L1).toString();
                    if (message.isPlural) {
                        while (xml.readNextStartElement())
                            message.translations << xml.readElementText();
                    } else {
                        message.translations << xml.readElementText();
                    }
                } else {
                    xml.skipCurrentElement();
                }
            }
            messages.push_back(message);
        }
    }
    return messages;
}

/// %1, %2, %L1 of a sentence; %n is apart, as one of several forms may leave it out.
std::multiset<QString> argumentsOf(const QString &text)
{
    static const QRegularExpression place(u"%L?[0-9]+"_s);
    std::multiset<QString> found;
    for (auto it = place.globalMatch(text); it.hasNext();)
        found.insert(it.next().captured());
    return found;
}

} // namespace

class TranslationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_dir.isValid());
        readAnew(u"zh_CN"_s, {}, m_chinese);
        readAnew(u"en"_s, {u"-pluralonly"_s}, m_english);
    }

    void everySentenceIsTranslated()
    {
        QVERIFY(m_chinese.size() > 20);
        QStringList missing;
        for (const Message &message : m_chinese) {
            if (message.type == u"unfinished" || message.translations.isEmpty() ||
                message.translations.contains(QString()))
                missing << message.name();
        }
        QVERIFY(isEmpty(missing, u"Not translated (installer/translations.sh brings them into the .ts files):"_s));
    }

    void noTranslationIsLeftOver()
    {
        QStringList stale;
        for (const Message &message : m_chinese) {
            if (message.type == u"vanished" || message.type == u"obsolete")
                stale << message.name();
        }
        QVERIFY(isEmpty(stale, u"No source says this any more (installer/translations.sh removes it):"_s));
    }

    void argumentsAreTheSame()
    {
        QStringList wrong;
        for (const Message &message : m_chinese) {
            for (const QString &translation : message.translations) {
                if (translation.isEmpty())
                    continue; // reported above
                if (argumentsOf(translation) != argumentsOf(message.source) ||
                    translation.contains(u"%n"_s) != message.source.contains(u"%n"_s))
                    wrong << message.name() + u" -> "_s + translation;
            }
        }
        for (const Message &message : m_english) {
            for (const QString &translation : message.translations) {
                if (argumentsOf(translation) != argumentsOf(message.source))
                    wrong << message.name() + u" -> "_s + translation;
            }
        }
        QVERIFY(isEmpty(wrong, u"The translation has other arguments than the source:"_s));
    }

    void pluralsHaveTheirForms()
    {
        QStringList wrong;
        for (const Message &message : m_chinese) {
            if (message.source.contains(u"%n"_s) && !message.isPlural)
                wrong << message.name() + u" (mark it with QT_TRANSLATE_N_NOOP, or \"1 files\" is shown)"_s;
        }
        for (const Message &message : m_english) {
            if (message.translations.size() != 2 || message.translations.contains(QString()))
                wrong << message.name() + u" (needs both forms in the English .ts file)"_s;
        }
        QVERIFY(isEmpty(wrong, u"A sentence with a count has a form for one and for many:"_s));
    }

    // Sentences are calm, and say "assistant".
    void wordsAreOurs()
    {
        QStringList wrong;
        for (const Message &message : m_chinese) {
            if (message.source.contains(u"wizard"_s, Qt::CaseInsensitive) ||
                message.source.contains(QRegularExpression(uR"(\w!(\s|$))"_s)))
                wrong << message.name();
            for (const QString &translation : message.translations) {
                if (translation.contains(u'！'))
                    wrong << message.name() + u" -> "_s + translation;
            }
        }
        QVERIFY(isEmpty(wrong, u"The text says \"wizard\" or shouts:"_s));
    }

    // Chinese as it is set: full-width punctuation after a Chinese character.
    void chineseHasChinesePunctuation()
    {
        static const QRegularExpression halfWidth(
            uR"([\x{4e00}-\x{9fff}][,;:?!](\s|$|[\x{4e00}-\x{9fff}])|[\x{4e00}-\x{9fff}]\.(\s|$))"_s);
        static const QRegularExpression quoted(u"“[^”]*”"_s);
        QStringList wrong;
        for (const Message &message : m_chinese) {
            for (const QString &translation : message.translations) {
                // What stands in quotation marks is the words of another program.
                if (halfWidth.match(QString(translation).remove(quoted)).hasMatch())
                    wrong << translation;
            }
        }
        QVERIFY(isEmpty(wrong, u"Half-width punctuation after a Chinese character:"_s));
    }

private:
    // All .ts files of a language, put together and brought up to date with all sources.
    void readAnew(const QString &language, const QStringList &options, std::vector<Message> &messages)
    {
        const QString copy = m_dir.filePath(language + u".ts"_s);
        const QStringList files = projectFiles({u"resources/translations/"_s}, {u"_%1.ts"_s.arg(language)});
        if (!files.isEmpty()) {
            const QString failed = run(QStringLiteral(BURROW_LCONVERT), files + QStringList{u"-o"_s, copy});
            QVERIFY2(failed.isEmpty(), qPrintable(failed));
        }
        const QString failed =
            run(QStringLiteral(BURROW_LUPDATE),
                options + QStringList{u"-locations"_s, u"none"_s, u"-source-language"_s, u"en"_s, u"-target-language"_s,
                                      language, u"-I"_s, u"wizard"_s, u"-I"_s, u"ui"_s, u"-I"_s, u"app"_s, u"wizard"_s,
                                      u"ui"_s, u"app"_s, u"-ts"_s, copy});
        QVERIFY2(failed.isEmpty(), qPrintable(failed));
        messages = messagesOf(copy);
    }

    QTemporaryDir m_dir;
    std::vector<Message> m_chinese, m_english;
};

QTEST_GUILESS_MAIN(TranslationsTest)
#include "translations_test.moc"
