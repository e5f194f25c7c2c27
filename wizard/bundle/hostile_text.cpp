#include "bundle/hostile_text.h"

#include "bundle/redact.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace burrow {

namespace {

constexpr int MostValues = 20'000;
constexpr qsizetype MostChildren = 2'000;
constexpr qsizetype LongestText = 16 << 10;
constexpr qsizetype LongestNumber = 40;

bool isReadableNumber(const QByteArray &text)
{
    bool ok = false;
    const double value = text.size() > LongestNumber ? 0 : text.toDouble(&ok);
    return ok && std::isfinite(value);
}

/// Joiners have a use between letters of some scripts and in emoji; beside ASCII they only hide.
bool isIdleJoiner(const QList<uint> &text, qsizetype i)
{
    if (text[i] != 0x200c && text[i] != 0x200d)
        return false;
    return i == 0 || i + 1 == text.size() || text[i - 1] < 0x80 || text[i + 1] < 0x80;
}

/// Walks a document and stops at the first thing to refuse.
class Inspector
{
public:
    explicit Inspector(QByteArrayView text)
        : m_text(text)
    {
    }

    std::optional<Error> inspect(const json::Node &node, const QString &place)
    {
        if (++m_values > MostValues)
            return refuse(QT_TRANSLATE_NOOP("bundle", "The bundle holds more than %1 values."),
                          {QString::number(MostValues)}, node);
        if (node.children.size() > size_t(MostChildren))
            return refuse(QT_TRANSLATE_NOOP("bundle", "%1 holds more than %2 entries."),
                          {withoutHidden(place), QString::number(MostChildren)}, node);
        if (auto problem = inspectText(node.key, place, node); problem)
            return problem;
        if (node.isString() && place != "name"_L1)
            if (auto problem = inspectText(node.text, place, node); problem)
                return problem;
        if (node.kind == json::Kind::Number && !isReadableNumber(node.text))
            return refuse(QT_TRANSLATE_NOOP("bundle",
                                            "%1 holds a number that is larger or longer than programs can read "
                                            "(%2 digits at most)."),
                          {withoutHidden(place), QString::number(LongestNumber)}, node);
        if (holdsSecret(node))
            return refuse(QT_TRANSLATE_NOOP("bundle",
                                            "%1 holds what looks like a password or token. Everybody who has the "
                                            "bundle has it too: it should be changed and left out."),
                          {withoutHidden(place)}, node);
        for (size_t i = 0; i < node.children.size(); ++i) {
            const json::Node &child = node.children[i];
            const QString below = node.isArray()    ? place + u'[' + QString::number(i) + u']'
                                  : place.isEmpty() ? QString::fromUtf8(child.key)
                                                    : place + u'.' + QString::fromUtf8(child.key);
            if (auto problem = inspect(child, below); problem)
                return problem;
        }
        return std::nullopt;
    }

private:
    std::optional<Error> inspectText(const QByteArray &bytes, const QString &place, const json::Node &node) const
    {
        if (bytes.size() > LongestText)
            return refuse(QT_TRANSLATE_NOOP("bundle", "%1 is longer than %2 bytes."),
                          {withoutHidden(place.left(80)), QString::number(LongestText)}, node);
        const QList<uint> characters = QString::fromUtf8(bytes).toUcs4();
        for (qsizetype i = 0; i < characters.size(); ++i) {
            const uint c = characters[i];
            const QString code = u"U+"_s + QString::number(c, 16).toUpper().rightJustified(4, u'0');
            switch (isIdleJoiner(characters, i) ? Hidden::Unseen : hiddenKind(c)) {
            case Hidden::No: break;
            case Hidden::Control:
                return refuse(QT_TRANSLATE_NOOP("bundle", "%1 holds the control character %2."),
                              {withoutHidden(place), code}, node);
            case Hidden::Turning:
                return refuse(
                    QT_TRANSLATE_NOOP(
                        "bundle",
                        "%1 holds %2, a character that turns the direction of text and so hides what it says."),
                    {withoutHidden(place), code}, node);
            case Hidden::Unseen:
                return refuse(QT_TRANSLATE_NOOP("bundle", "%1 holds %2, a character that cannot be seen."),
                              {withoutHidden(place), code}, node);
            }
        }
        return std::nullopt;
    }

    std::optional<Error> refuse(const char *sentence, const QStringList &arguments, const json::Node &node) const
    {
        return at(Error{ErrorKind::Syntax, Text("bundle", sentence, arguments)}, node, m_text);
    }

    QByteArrayView m_text;
    int m_values = 0;
};

} // namespace

Hidden hiddenKind(char32_t c)
{
    if ((c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7f && c < 0xa0))
        return Hidden::Control;
    if ((c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200e || c == 0x200f || c == 0x061c)
        return Hidden::Turning;
    const bool joiner = c == 0x200c || c == 0x200d;
    const bool unseen = (c >= 0x200b && c <= 0x200d) || (c >= 0x2060 && c <= 0x2065) || (c >= 0x206a && c <= 0x206f) ||
                        c == 0xfeff || c == 0x00ad || c == 0x034f || c == 0x115f || c == 0x1160 || c == 0x17b4 ||
                        c == 0x17b5 || (c >= 0x180b && c <= 0x180f) || c == 0x2028 || c == 0x2029 || c == 0x2800 ||
                        c == 0x3164 || c == 0xffa0 || (c >= 0xfff0 && c <= 0xfffb) || (c >= 0xfdd0 && c <= 0xfdef) ||
                        (c & 0xfffe) == 0xfffe || (c >= 0x1d173 && c <= 0x1d17a) || (c >= 0xe0000 && c <= 0xe0fff);
    return unseen && !joiner ? Hidden::Unseen : Hidden::No;
}

QString withoutHidden(const QString &text)
{
    QString shown;
    for (const uint c : text.toUcs4())
        shown +=
            hiddenKind(c) == Hidden::No ? QString::fromUcs4(reinterpret_cast<const char32_t *>(&c), 1) : u"\ufffd"_s;
    return shown;
}

std::optional<Error> findHostileText(const json::Node &root, QByteArrayView text)
{
    return Inspector(text).inspect(root, {});
}

Error at(Error error, const json::Node &node, QByteArrayView text)
{
    const qsizetype offset = node.keyOffset >= 0 ? node.keyOffset : node.offset;
    error.line = error.column = 1;
    for (qsizetype i = 0; i < offset && i < text.size(); ++i) {
        if (text[i] == '\n') {
            ++error.line;
            error.column = 1;
        } else if ((text[i] & 0xc0) != 0x80) { // not the rest of a UTF-8 character
            ++error.column;
        }
    }
    return error;
}

const json::Node *nodeAtPlace(const json::Node &node, const QString &prefix, const QString &place)
{
    if (prefix == place)
        return &node;
    if (!place.startsWith(prefix))
        return nullptr;
    for (size_t i = 0; i < node.children.size(); ++i) {
        const json::Node &child = node.children[i];
        const QString below = node.isArray()     ? prefix + u'[' + QString::number(i) + u']'
                              : prefix.isEmpty() ? QString::fromUtf8(child.key)
                                                 : prefix + u'.' + QString::fromUtf8(child.key);
        if (const json::Node *found = nodeAtPlace(child, below, place))
            return found;
    }
    return nullptr;
}

} // namespace burrow
