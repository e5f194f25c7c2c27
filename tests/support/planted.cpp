#include "support/planted.h"

#include <QByteArrayList>
#include <QRandomGenerator>

#include <array>

namespace burrow {

namespace {

constexpr char LowerHex[] = "0123456789abcdef";
constexpr char UpperDigits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr char Mixed[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

/// A token as its maker shapes it. The beginning is put together here, so that no scanner takes this file for a leak.
struct Maker
{
    const char *name, *first, *second;
    const char *letters;
    int length;
};
constexpr std::array Makers{
    Maker{"GitHub", "gh", "p_", Mixed, 36},
    Maker{"GitHub app", "gh", "s_", Mixed, 36},
    Maker{"GitHub, fine-grained", "github", "_pat_", Mixed, 60},
    Maker{"GitLab", "gl", "pat-", Mixed, 20},
    Maker{"GitLab deploy", "gl", "dt-", Mixed, 20},
    Maker{"AWS", "AK", "IA", UpperDigits, 16},
    Maker{"AWS, for a while", "AS", "IA", UpperDigits, 16},
    Maker{"Slack bot", "xo", "xb-", Mixed, 24},
    Maker{"Slack person", "xo", "xp-", Mixed, 40},
    Maker{"Google", "AI", "za", Mixed, 35},
    Maker{"Google OAuth", "ya", "29.", Mixed, 60},
    Maker{"npm", "np", "m_", Mixed, 36},
    Maker{"PyPI", "py", "pi-AgEI", Mixed, 60},
    Maker{"RubyGems", "ruby", "gems_", LowerHex, 48},
    Maker{"Stripe", "sk", "_live_", Mixed, 24},
    Maker{"OpenAI", "s", "k-", Mixed, 40},
    Maker{"Anthropic", "sk", "-ant-api03-", Mixed, 60},
    Maker{"Hugging Face", "h", "f_", Mixed, 34},
    Maker{"Vault", "hv", "s.", Mixed, 24},
    Maker{"SendGrid", "S", "G.abcdefghijklmnopqrstuv.", Mixed, 40},
    Maker{"DigitalOcean", "do", "p_v1_", LowerHex, 64},
    Maker{"Docker Hub", "dckr", "_pat_", Mixed, 27},
    Maker{"Grafana", "gl", "sa_", Mixed, 32},
    Maker{"Linear", "lin", "_api_", Mixed, 40},
    Maker{"Databricks", "da", "pi", LowerHex, 32},
    Maker{"Shopify", "shp", "at_", LowerHex, 32},
    Maker{"Mailgun", "ke", "y-", LowerHex, 32},
    Maker{"New Relic", "NR", "AK-", UpperDigits, 27},
    Maker{"Atlassian", "AT", "ATT3", Mixed, 60},
    Maker{"Telegram", "123456", "7890:AA", Mixed, 33},
    Maker{"JSON web token", "ey", "JhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.", Mixed, 43},
    Maker{"age", "AGE-SECRET", "-KEY-1", UpperDigits, 58},
    Maker{"Supabase", "sb", "p_", LowerHex, 40},
    Maker{"Sentry", "sntr", "yu_", Mixed, 48},
    Maker{"Square", "sq", "0atp-", Mixed, 22},
    Maker{"Heroku by name only", "", "", LowerHex, 36},
};
constexpr std::array Names{"GITHUB_TOKEN",    "DB_PASSWORD",    "AWS_SECRET_ACCESS_KEY", "CLIENT_SECRET",
                           "SERVICE_API_KEY", "NEXUS_PASS",     "SIGNING_PRIVATE_KEY",   "HOMEBREW_GITHUB_API_TOKEN",
                           "SMTP_PASSWD",     "GPG_PASSPHRASE", "REGISTRY_CREDENTIALS",  "JIRA_PAT"};
constexpr std::array Written{"Settings", "LaunchEnv", "Zsh", "Fish", "GoEnv", "Git", "Netrc", "Environment"};

class Planter
{
public:
    std::vector<Planted> plant()
    {
        const std::array anywhere{Carrier::Settings, Carrier::LaunchEnv, Carrier::Zsh,
                                  Carrier::Fish,     Carrier::Git,       Carrier::Environment};
        size_t turn = 0;
        for (const Maker &maker : Makers)
            for (int i = 0; i < 3; ++i)
                token(anywhere[turn++ % anywhere.size()], maker);
        for (const char *name : Names)
            for (const Carrier carrier : {Carrier::LaunchEnv, Carrier::Zsh, Carrier::Fish, Carrier::Environment})
                assign(carrier, name, password(), "by name");
        for (int i = 0; i < 6; ++i) {
            address(Carrier::GoEnv, i == 0 ? "GOPROXY=https://ann:%1@proxy.example/go,direct"
                                           : "GOPROXY=direct,https://ann:%1@proxy.example|off");
            address(Carrier::Zsh, "export https_proxy=\"http://ann:%1@proxy.example:3128\"");
            address(Carrier::Settings, "\"http.proxy." + QByteArray::number(i) + "\": \"http://ann:%1@proxy.example\"");
            address(Carrier::Git, "\turl = https://ann:%1@git.example/team/x" + QByteArray::number(i) + ".git");
            address(Carrier::Environment,
                    "DSN_" + QByteArray::number(i) + "=postgres://ann:%1@db.example:5432/x?sslmode=off");
        }
        add(Carrier::Settings, "header", "\"http.proxyAuthorization\": \"Basic %1\"", random(Mixed, 24));
        add(Carrier::Git, "header", "\textraheader = AUTHORIZATION: basic %1", random(Mixed, 24));
        add(Carrier::Git, "header", "\textraheader = PRIVATE-TOKEN: %1", random(Mixed, 24));
        add(Carrier::Zsh, "header", "alias mine='curl -H \"Authorization: Bearer %1\" https://x.example'",
            random(Mixed, 24));
        add(Carrier::Zsh, "curl", "alias yours='curl -u ann:%1 https://x.example'", password());
        add(Carrier::Fish, "header", "alias ours 'curl -H \"X-Api-Key: %1\" https://x.example'", random(Mixed, 24));
        add(Carrier::Zsh, "query", "export HOOK=\"https://ci.example/hook?access_token=%1&x=1\"", random(Mixed, 24));
        add(Carrier::Zsh, "data source", "export DSN='root:%1@tcp(db.example:3306)/payments'", password());
        for (const char *line : {"machine git.example login ann password %1", "default login ann password %1",
                                 "machine a.example\n  login ann\n  password %1", "machine b.example password %1"})
            add(Carrier::Netrc, "netrc", line, password());
        for (const Carrier carrier : {Carrier::Settings, Carrier::LaunchEnv, Carrier::Zsh, Carrier::Environment})
            keyBlock(carrier);
        return std::move(m_all);
    }

private:
    QByteArray random(const char *letters, int length)
    {
        QByteArray text;
        for (int i = 0; i < length; ++i)
            text += letters[m_dice.bounded(int(qstrlen(letters)))];
        return text;
    }

    /// As a person chooses one: a word, a sign, a number. The number makes it the only one of its kind.
    QByteArray password()
    {
        static constexpr std::array words{"badger", "Warren", "tunnel", "Meadow", "clover"};
        return QByteArray(words[size_t(m_dice.bounded(int(words.size())))]) + "!" +
               QByteArray::number(7000 + m_count++);
    }

    void add(Carrier carrier, const QByteArray &what, QByteArray line, const QByteArray &secret)
    {
        m_all.push_back({carrier, what + " in " + Written[size_t(carrier)], line.replace("%1", secret), secret});
    }

    void address(Carrier carrier, const QByteArray &line)
    {
        add(carrier, "address", line, password().replace('!', '.'));
    }

    void assign(Carrier carrier, const QByteArray &name, const QByteArray &secret, const QByteArray &what)
    {
        const QByteArray own = QByteArray("N") + QByteArray::number(m_count++) + '_' + name;
        switch (carrier) {
        case Carrier::Settings: return add(carrier, what, "\"ext." + own.toLower() + "\": \"%1\"", secret);
        case Carrier::LaunchEnv: return add(carrier, what, '"' + own + "\": \"%1\"", secret);
        case Carrier::Zsh: return add(carrier, what, "export " + own + "='%1'", secret);
        case Carrier::Fish: return add(carrier, what, "set -gx " + own + " '%1'", secret);
        case Carrier::Git: return add(carrier, what, "\thelper = \"!echo password=%1\"", secret);
        default: return add(Carrier::Environment, what, own + "=%1", secret);
        }
    }

    /// Under a name that says nothing, but for the kind that has no look of its own.
    void token(Carrier carrier, const Maker &maker)
    {
        const QByteArray secret = QByteArray(maker.first) + maker.second + random(maker.letters, maker.length);
        if (*maker.first == '\0')
            return assign(carrier, "API_KEY", secret, maker.name);
        const QByteArray own = "THING_" + QByteArray::number(m_count++);
        switch (carrier) {
        case Carrier::Settings: return add(carrier, maker.name, "\"ext." + own + "\": [\"-x=%1\"]", secret);
        case Carrier::LaunchEnv: return add(carrier, maker.name, '"' + own + "\": \"%1\"", secret);
        case Carrier::Zsh: return add(carrier, maker.name, "export " + own + "=%1", secret);
        case Carrier::Fish: return add(carrier, maker.name, "set -gx " + own + " %1", secret);
        case Carrier::Git:
            return add(carrier, maker.name,
                       "\turl = https://" + QByteArray(secret.contains(':') ? "git.example/?x=" : "") + "%1" +
                           (secret.contains(':') ? "" : "@git.example/x.git"),
                       secret);
        default: return add(carrier, maker.name, own + "=%1", secret);
        }
    }

    void keyBlock(Carrier carrier)
    {
        const QByteArray body = random(Mixed, 64), rest = random(Mixed, 40);
        const QByteArray dashes = "-----";
        const bool oneLine = carrier == Carrier::Settings || carrier == Carrier::LaunchEnv;
        const QByteArray eol = oneLine ? "\\n" : "\n";
        const QByteArray block = dashes + "BEGIN OPENSSH PRIVATE" + " KEY" + dashes + eol + body + eol + rest + eol +
                                 dashes + "END OPENSSH PRIVATE" + " KEY" + dashes;
        const QByteArray own = "BLOCK_" + QByteArray::number(m_count++);
        QByteArray line = "export " + own + "='%1'";
        if (oneLine)
            line = '"' + own + "\": \"%1\"";
        else if (carrier == Carrier::Environment)
            line = own + "=%1";
        add(carrier, "private key", line, block);
    }

    QRandomGenerator m_dice{20261121};
    int m_count = 0;
    std::vector<Planted> m_all;
};

} // namespace

const std::vector<Planted> &plantedSecrets()
{
    static const std::vector<Planted> all = Planter().plant();
    return all;
}

QByteArray plantedLines(Carrier carrier, const QByteArray &between)
{
    QByteArrayList lines;
    for (const Planted &one : plantedSecrets())
        if (one.carrier == carrier)
            lines << one.line;
    return lines.join(between);
}

} // namespace burrow
