#include "bundle/redact.h"

#include "secrets/secrets.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace burrow {

namespace {

const QRegularExpression &credentialsInAddress()
{
    static const QRegularExpression form(uR"(\b([A-Za-z][A-Za-z0-9+.-]*://)[^/\s@'"]*@)"_s);
    return form;
}

/// A value that only refers to a secret kept elsewhere is none.
bool isReference(const QString &text)
{
    static const QRegularExpression form(uR"(^\$\{(env|input|config|command):[^}]+\}$|^\$[A-Za-z_][A-Za-z0-9_]*$)"_s);
    return form.match(text).hasMatch();
}

bool foldHome(QString &text, const AbsPath &home)
{
    if (home.isEmpty() || home.str() == "/"_L1)
        return false;
    // Only where the path begins and ends: "/home/ann" is not in "/home/anna", nor in "/mnt/home/ann".
    const QRegularExpression form(u"(?<![A-Za-z0-9_./-])"_s + QRegularExpression::escape(home.str()) +
                                  u"(?=/|$|[\\s\"':,;])"_s);
    const QString before = text;
    text.replace(form, u"${env:HOME}"_s);
    return text != before;
}

bool isMachinePath(const QString &text)
{
    return text.startsWith(u'/') || text.startsWith("file:"_L1);
}

Redaction redactText(json::Node &node, RedactIn in, const AbsPath &home)
{
    Redaction result;
    QString text = QString::fromUtf8(node.text);
    if (const QString clean = QString(text).replace(credentialsInAddress(), u"\\1"_s); clean != text) {
        text = clean;
        result.secretStruck = true;
    }
    if (looksSecret(text)) {
        result.secretStruck = true;
        result.keep = false;
        return result;
    }
    if (in != RedactIn::GoEnv)
        result.folded = foldHome(text, home);
    if (in != RedactIn::Entry && isMachinePath(text)) {
        result.pathLeftOut = true;
        result.keep = false;
    }
    node.text = text.toUtf8();
    return result;
}

} // namespace

bool looksSecret(const QString &text)
{
    return !findSecrets(text.toUtf8()).empty();
}

bool holdsSecret(const json::Node &value)
{
    if (!value.isString() || value.text.isEmpty())
        return false;
    if (looksSecret(QString::fromUtf8(value.text)))
        return true;
    return value.keyOffset >= 0 && !isReference(QString::fromUtf8(value.text)) &&
           !findSecrets(json::quote(value.key) + ": " + json::quote(value.text)).empty();
}

Redaction redact(json::Node &value, RedactIn in, const AbsPath &home)
{
    if (value.isString())
        return redactText(value, in, home);
    Redaction result;
    std::vector<json::Node> kept;
    for (json::Node &child : value.children) {
        Redaction part;
        const bool byName = value.isObject() && namesSecret(QString::fromUtf8(child.key)) && child.isString() &&
                            !child.text.isEmpty() && !isReference(QString::fromUtf8(child.text));
        if (byName || (value.isObject() && holdsSecret(child) && !looksSecret(QString::fromUtf8(child.text))))
            part = Redaction{.keep = false, .secretStruck = true, .folded = false, .pathLeftOut = false};
        else
            part = redact(child, in, home);
        result.secretStruck = result.secretStruck || part.secretStruck;
        result.folded = result.folded || part.folded;
        result.pathLeftOut = result.pathLeftOut || part.pathLeftOut;
        if (part.keep)
            kept.push_back(std::move(child));
    }
    // A list or object of which nothing is left says nothing any more.
    result.keep = value.children.empty() || !kept.empty();
    value.children = std::move(kept);
    return result;
}

} // namespace burrow
