#include "bundle/redact.h"

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
    static const QRegularExpression forms(
        u"\\b(gh[pousr]_[A-Za-z0-9]{16,}|github_pat_[A-Za-z0-9_]{16,}|glpat-[A-Za-z0-9_-]{16,}|gl(?:ptt|dt|rt|cbt)-[A-"
        u"Za-z0-9_-]{16,}"
        "|(?:AKIA|ASIA)[A-Z0-9]{16}|xox[abeoprs]-[A-Za-z0-9-]{10,}|xapp-[A-Za-z0-9-]{10,}|sk-[A-Za-z0-9_-]{20,}|sk_(?:"
        "live|test)_[A-Za-z0-9]{16,}"
        "|rk_(?:live|test)_[A-Za-z0-9]{16,}|npm_[A-Za-z0-9]{30,}|pypi-[A-Za-z0-9_-]{30,}|hf_[A-Za-z0-9]{20,}|hv[sbr]\\."
        "[A-Za-z0-9_-]{20,}"
        "|AIza[A-Za-z0-9_-]{30,}|ya29\\.[A-Za-z0-9_-]{20,}|dop_v1_[a-f0-9]{32,}|SG\\.[A-Za-z0-9_-]{16,}\\.[A-Za-z0-9_-]"
        "{16,}"
        "|eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]*"
        "|(?:Bearer|Basic|Token)\\s+[A-Za-z0-9+/._~-]{12,}=*)"
        "|-----BEGIN [A-Z ]*PRIVATE KEY-----"
        "|(?i:(?:password|passwd|pwd|secret|token|api_?key|access_?key|auth)\\s*[=:]\\s*[^\\s&;,$'\"]{4,})"
        "|AccountKey=[A-Za-z0-9+/=]{20,}"_s);
    return forms.match(text).hasMatch();
}

bool namesSecret(const QString &name)
{
    // Upper case as variables are written, or the very words: "ui.semanticTokens" is no secret.
    static const QRegularExpression variable(
        u"^[A-Z0-9_]*(PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|CREDENTIALS?)[A-Z0-9_]*$"_s);
    static const QRegularExpression word(
        u"^(password|passwd|passphrase|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|authorization)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return variable.match(name).hasMatch() || word.match(name).hasMatch();
}

Redaction redact(json::Node &value, RedactIn in, const AbsPath &home)
{
    if (value.isString())
        return redactText(value, in, home);
    Redaction result;
    std::vector<json::Node> kept;
    for (json::Node &child : value.children) {
        Redaction part;
        if (value.isObject() && namesSecret(QString::fromUtf8(child.key)) && child.isString() &&
            !child.text.isEmpty() && !isReference(QString::fromUtf8(child.text)))
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
