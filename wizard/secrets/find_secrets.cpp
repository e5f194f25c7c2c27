#include "secrets/secrets.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace burrow {

namespace {

// All patterns run over the bytes read as Latin-1, so that an offset in the one is an offset in the other.

/// What a match must be besides matching.
enum class Demand {
    Nothing,
    Literal, ///< no reference to a secret kept elsewhere
    Random,  ///< a literal that nobody would write as a plain word: for names such as "token" that also mean other
             ///< things
};

/// A form that secrets take; the secret is the last group that took part in the match, or all of it.
struct Form
{
    SecretKind kind;
    Demand demand;
    QRegularExpression pattern;
};

// Names whose value is a secret. "Sure" ones are that whatever the value; "maybe" ones only if it looks made by dice.
// Names that end otherwise (PASSWORD_FILE, TOKENS, tokenColor) are no such names.
constexpr QLatin1String SureName(
    R"((?:[A-Za-z0-9_.-]*?(?:password|passwd|passphrase|secret|(?:api|access|secret|private|account|encryption)[_-]?key)"
    R"(|(?:auth|access|api|bearer|refresh)[_-]?token)|(?-i:[A-Z0-9_]*(?:CREDENTIALS?|_TOKEN|_PASS|_PWD|_PAT)|TOKEN)))");
constexpr QLatin1String MaybeName(R"((?:[A-Za-z0-9_.-]*?token|auth|pwd|[A-Za-z0-9_]*?_auth|signature))");

// A value up to its end: quoted, or a word of a shell.
constexpr QLatin1String Quoted(R"re((?:"((?:[^"\\\n]++|\\[^\n])++)"|'([^'\n]++)'))re");
constexpr QLatin1String Word(R"re(([^\s"'`;&|<>(){}\[\]]++))re");

QString named(QLatin1String name, const QString &pattern)
{
    return QString(pattern).replace("NAME"_L1, name).replace("QUOTED"_L1, Quoted).replace("WORD"_L1, Word);
}

const std::vector<Form> &forms()
{
    static const std::vector<Form> all = [] {
        std::vector<Form> list;
        const auto add = [&](SecretKind kind, Demand demand, const QString &pattern,
                             QRegularExpression::PatternOptions options = {}) {
            list.push_back({kind, demand, QRegularExpression(pattern, options | QRegularExpression::MultilineOption)});
        };
        constexpr auto anyCase = QRegularExpression::CaseInsensitiveOption;

        // Tokens by the look that their makers gave them, so that they can be found.
        add(SecretKind::Token, Demand::Nothing,
            uR"((?<![A-Za-z0-9_])(?:)"
            "gh[pousr]_[A-Za-z0-9]{16,}|github_pat_[A-Za-z0-9_]{16,}"
            "|glpat-[A-Za-z0-9_.-]{16,}|gl(?:ptt|dt|rt|cbt|soat|ft|imt|agent|oas)-[A-Za-z0-9_-]{16,}"
            "|(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])"
            "|xox[abeoprs]-[A-Za-z0-9-]{10,}|xapp-[A-Za-z0-9-]{10,}|xoxe\\.xox[bp]-[A-Za-z0-9-]{10,}"
            "|sk-[A-Za-z0-9]{20,}|sk-(?:ant|proj|svcacct|or)-[A-Za-z0-9_-]{16,}"
            "|[sr]k_(?:live|test)_[A-Za-z0-9]{16,}|whsec_[A-Za-z0-9]{16,}"
            "|npm_[A-Za-z0-9]{30,}|pypi-[A-Za-z0-9_-]{30,}|rubygems_[a-f0-9]{32,}"
            "|hf_[A-Za-z0-9]{20,}|hv[sbr]\\.[A-Za-z0-9_-]{20,}"
            "|AIza[A-Za-z0-9_-]{30,}|ya29\\.[A-Za-z0-9_-]{20,}|GOCSPX-[A-Za-z0-9_-]{20,}"
            "|do[opr]_v1_[a-f0-9]{32,}|SG\\.[A-Za-z0-9_-]{16,}\\.[A-Za-z0-9_-]{16,}"
            "|dckr_pat_[A-Za-z0-9_-]{16,}|glsa_[A-Za-z0-9_]{20,}|lin_api_[A-Za-z0-9]{20,}|dapi[a-f0-9]{32}"
            "|shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}|sq0(?:atp|csp)-[A-Za-z0-9_-]{20,}|key-[a-f0-9]{32}"
            "|NRAK-[A-Z0-9]{20,}|sbp_[a-f0-9]{32,}|sntry[su]_[A-Za-z0-9_=+/-]{20,}|pscale_tkn_[A-Za-z0-9_.-]{20,}"
            "|ATATT3[A-Za-z0-9_=-]{20,}|ATBB[A-Za-z0-9]{20,}|AGE-SECRET-KEY-1[A-Z0-9]{30,}"
            "|[0-9]{8,10}:AA[A-Za-z0-9_-]{33}"
            "|eyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{4,}\\.[A-Za-z0-9_-]*"
            ")"_s);
        add(SecretKind::Token, Demand::Nothing,
            uR"(https://hooks\.slack\.com/(?:services|workflows)/([A-Za-z0-9/_-]{20,}))"_s);
        add(SecretKind::Token, Demand::Nothing,
            uR"(https://discord(?:app)?\.com/api/webhooks/[0-9]+/([A-Za-z0-9_-]{20,}))"_s);

        // Addresses, also where one slash was lost on the way. The name before a password is none; alone before the @
        // it is one if it looks like one. Each begins where a fixed text stands, so that a long text without it costs
        // nothing.
        add(SecretKind::AddressPassword, Demand::Literal, uR"(:/{1,3}[^/\s:@"'<>]*+:([^/\s"'<>]+)@)"_s);
        add(SecretKind::AddressPassword, Demand::Random, uR"(://([^/\s:@"'<>]{12,}+):?@)"_s);
        add(SecretKind::AddressPassword, Demand::Literal, uR"((?<=[\w.-]):([^\s@"'/:]{1,200})@(?:tcp|unix)\()"_s);
        add(SecretKind::AddressPassword, Demand::Literal,
            uR"([?&](?:token|access_token|api_?key|key|password|passwd|secret|client_secret|sig|signature|X-Amz-Signature)"
            "|auth)=([^\\s&\"'<>#]{4,})"_s,
            anyCase);

        // Headers, also where they stand in git's configuration or in JSON.
        add(SecretKind::Header, Demand::Literal,
            uR"(authorization["']?\s{0,9}[:=]\s{0,9}["']?(?:basic|bearer|token|digest|negotiate)[ \t]{1,9}([^\s"',\\]{4,}+))"
            "(?=[ \\t]*(?:[\"'\\\\,})\\]]|$))"_s,
            anyCase);
        add(SecretKind::Header, Demand::Random, uR"(authorization["']?\s{0,9}[:=]\s{0,9}["']?([^\s"',\\]{8,}+))"_s,
            anyCase);
        add(SecretKind::Header, Demand::Literal,
            uR"(\b(?:(?:private|job|deploy)-token|x-(?:api-key|(?:auth|gitlab|vault)-token|goog-api-key))"
            ")[\"']?[ \\t]*:[ \\t]*[\"']?([^\\s\"',]{4,}+)"_s,
            anyCase);
        add(SecretKind::Header, Demand::Literal, uR"((?:^|["'\s])(?:set-)?cookie:[ \t]*([^\s"'][^"'\n]{7,}+))"_s,
            anyCase);
        add(SecretKind::Header, Demand::Random, uR"(\b(?:bearer|basic)[ \t]+([A-Za-z0-9+/._~-]{12,}+=*))"_s, anyCase);

        add(SecretKind::Netrc, Demand::Literal,
            uR"((?:^[ \t]*|\bmachine\s+\S++\s+|\bdefault\s+)login\s+\S++\s+password\s+(\S++))"_s);
        add(SecretKind::Netrc, Demand::Literal, uR"(\bmachine\s+\S++\s+password\s+(\S++))"_s);
        add(SecretKind::Named, Demand::Literal,
            uR"(\bcurl\b[^\n|;]{0,500}?[ \t](?:-u|--user|-U|--proxy-user)[ =]["']?[^\s:"']{1,200}:([^\s"']++))"_s);
        add(SecretKind::Named, Demand::Literal, uR"(:_(?:authToken|auth|password)[ \t]*=[ \t]*["']?([^\s"']++))"_s);

        // Names. Assignments: NAME=value of a shell, a flag, a data source name; "NAME": "value" of JSON; NAME = value
        // of an .ini; set -gx NAME value and setenv NAME value; {"name": "NAME", "value": "value"}; "--NAME", "value".
        for (const auto &[name, demand] :
             {std::pair(SureName, Demand::Literal), std::pair(MaybeName, Demand::Random)}) {
            for (const QString &pattern :
                 {uR"re((?<![\w$.{?&-])-{0,2}NAME=(?!=)(?:\$?QUOTED|WORD))re"_s,
                  uR"re((?:"NAME"|'NAME')\s*+:\s*+QUOTED)re"_s, uR"re(^[ \t]*+NAME[ \t]*[:=][ \t]*QUOTED)re"_s,
                  uR"re(^[ \t]*+NAME[ \t]*=[ \t]*WORD[ \t]*$)re"_s,
                  uR"re(\b(?:set[ \t]+(?:-[A-Za-z-]+[ \t]+)*|setenv[ \t]+)NAME[ \t]+(?:QUOTED|WORD))re"_s,
                  uR"re("name"\s*+:\s*+"NAME"\s*+,\s*+"value"\s*+:\s*+QUOTED)re"_s,
                  uR"re(["']--?NAME["']\s*+,\s*+QUOTED)re"_s})
                add(SecretKind::Named, demand, named(name, pattern), anyCase);
            // With its value in a word of its own: in prose the next word is a word.
            add(SecretKind::Named, Demand::Random, named(name, uR"re((?<![\w-])--NAME[ \t]+(?:QUOTED|WORD))re"_s),
                anyCase);
        }
        return list;
    }();
    return all;
}

bool isBase64(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/' ||
           c == '=';
}

/// A line of a key block: base64, or a header such as "Proc-Type: 4,ENCRYPTED".
bool isKeyLine(QByteArrayView line)
{
    line = line.trimmed();
    if (line.startsWith("Proc-Type:") || line.startsWith("DEK-Info:") || line.startsWith("Version:") || line.isEmpty())
        return true;
    return std::all_of(line.begin(), line.end(), isBase64);
}

constexpr qsizetype LargestKey = 64 << 10;

/// Key blocks: up to their last line; if that is missing, as far as lines look like those of a key. In a JSON text the
/// whole block stands on one line, so it ends with the quote.
void findKeyBlocks(QByteArrayView text, std::vector<SecretSpan> &found)
{
    static const QRegularExpression first(uR"(-----BEGIN [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----)"_s);
    static const QRegularExpression last(uR"(-----END [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----)"_s);
    qsizetype from = 0;
    while ((from = text.indexOf("-----BEGIN ", from)) >= 0) {
        const QString head = QString::fromLatin1(text.sliced(from, std::min<qsizetype>(80, text.size() - from)));
        const auto begin =
            first.match(head, 0, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        if (!begin.hasMatch()) {
            from += 11;
            continue;
        }
        qsizetype end = from + begin.capturedLength();
        const qsizetype nextBegin = text.indexOf("-----BEGIN ", end);
        const qsizetype reach = std::min(nextBegin < 0 ? text.size() : nextBegin, end + LargestKey);
        const qsizetype endMark = text.first(std::min(reach, text.size())).indexOf("-----END ", end);
        if (endMark >= 0) {
            const QString tail =
                QString::fromLatin1(text.sliced(endMark, std::min<qsizetype>(80, text.size() - endMark)));
            const auto match =
                last.match(tail, 0, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
            end = endMark + (match.hasMatch() ? match.capturedLength() : 0);
        } else {
            qsizetype line = end;
            while (line < text.size() && text[line] != '"' && text[line] != '\'') {
                qsizetype stop = text.indexOf('\n', line);
                const qsizetype quote = text.indexOf('"', line);
                if (stop < 0)
                    stop = text.size();
                if (quote >= 0 && quote < stop) { // the rest of a JSON text
                    end = quote;
                    break;
                }
                if (!isKeyLine(text.sliced(line, stop - line)))
                    break;
                end = stop;
                line = stop + 1;
            }
        }
        found.push_back({from, end - from, SecretKind::PrivateKey});
        from = end;
    }
}

/// Made by dice rather than by a person: letters and digits mixed, or both cases in one long word.
bool looksRandom(QByteArrayView value)
{
    if (value.size() < 8)
        return false;
    bool upper = false, lower = false, digit = false;
    for (const char c : value) {
        upper = upper || (c >= 'A' && c <= 'Z');
        lower = lower || (c >= 'a' && c <= 'z');
        digit = digit || (c >= '0' && c <= '9');
        if (c == ' ' || c == '.' || c == '\\')
            return false; // a sentence, a dotted name, a pattern
    }
    return (digit && (upper || lower)) || (value.size() >= 20 && upper && lower);
}

bool isPlace(QByteArrayView value)
{
    static const QRegularExpression form(
        uR"(^(?:~/|\.{1,2}/|file:|/(?:home|Users|etc|var|run|usr|opt|tmp|root|srv|private|mnt|dev|Library|nix)/|[A-Za-z]:\\))"_s);
    return form.match(QString::fromLatin1(value)).hasMatch();
}

bool meets(Demand demand, QByteArrayView value)
{
    switch (demand) {
    case Demand::Nothing: return true;
    case Demand::Literal: return !isSecretReference(value) && !isPlace(value);
    case Demand::Random: return looksRandom(value) && !isSecretReference(value) && !isPlace(value);
    }
    return true;
}

/// Sorted, and united where they overlap.
std::vector<SecretSpan> united(std::vector<SecretSpan> spans)
{
    std::sort(spans.begin(), spans.end(), [](const SecretSpan &a, const SecretSpan &b) {
        return std::pair(a.offset, b.end()) < std::pair(b.offset, a.end());
    });
    std::vector<SecretSpan> result;
    for (const SecretSpan &span : spans) {
        if (!result.empty() && span.offset < result.back().end())
            result.back().length = std::max(result.back().end(), span.end()) - result.back().offset;
        else
            result.push_back(span);
    }
    return result;
}

} // namespace

std::vector<SecretSpan> findSecrets(QByteArrayView text)
{
    std::vector<SecretSpan> found;
    findKeyBlocks(text, found);
    const QString letters = QString::fromLatin1(text);
    for (const Form &form : forms()) {
        auto it = form.pattern.globalMatch(letters);
        while (it.hasNext()) {
            const auto match = it.next();
            int group = match.lastCapturedIndex();
            while (group > 0 && match.capturedStart(group) < 0)
                --group;
            const SecretSpan span{match.capturedStart(group), match.capturedLength(group), form.kind};
            if (span.length > 0 && meets(form.demand, text.sliced(span.offset, span.length)))
                found.push_back(span);
        }
    }
    return united(std::move(found));
}

QByteArray maskSecrets(QByteArrayView text)
{
    QByteArray result;
    qsizetype from = 0;
    for (const SecretSpan &span : findSecrets(text)) {
        result += text.sliced(from, span.offset - from);
        result += SecretMask;
        result.append(text.sliced(span.offset, span.length).toByteArray().count('\n'), '\n');
        from = span.end();
    }
    result += text.sliced(from);
    return result;
}

QString maskSecretsIn(const QString &text)
{
    return QString::fromUtf8(maskSecrets(QByteArrayView(text.toUtf8())));
}

bool namesSecret(const QString &name)
{
    // Upper case as variables are written, or the very words: "ui.semanticTokens" is no secret.
    static const QRegularExpression variable(
        u"^[A-Z0-9_]*(PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|CREDENTIALS?)[A-Z0-9_]*$"_s);
    static const QRegularExpression word(u"(?:^|[._-])(password|passwd|passphrase|secret|token|api[_-]?key|access[_-]?("
                                         u"?:key|token)|auth[_-]?token|client[_-]?secret"
                                         "|private[_-]?key|authorization)$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return variable.match(name).hasMatch() || word.match(name).hasMatch();
}

bool isSecretReference(QByteArrayView value)
{
    static const QRegularExpression form(
        uR"(^(?:\$(?:[A-Za-z_]\w*|[({].*)?|%[A-Za-z_]\w*%|\{\{.*|%\(.*|%s|<.*|`.*|[*x.\-_]+|true|false|null|none|nil|undefined|yes|no|on|off|0|1)"
        "|\xe2\x80\xa2.*|\\[?redacted.*)$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    return form.match(QString::fromLatin1(value)).hasMatch();
}

} // namespace burrow
