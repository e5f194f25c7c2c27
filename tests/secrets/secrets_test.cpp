// Secrets are found wherever people leave them, and ordinary files hold none.
#include "secrets/secrets.h"
#include "support/planted.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace burrow;
using namespace Qt::StringLiterals;

namespace {

QByteArray textOf(QByteArrayView text, const std::vector<SecretSpan> &spans)
{
    QByteArrayList found;
    for (const SecretSpan &span : spans)
        found << text.sliced(span.offset, span.length).toByteArray();
    return found.join(" | ");
}

} // namespace

class SecretsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); } // a pattern that is none only warns
    void planted_data();
    void planted();
    void allAtOnce();
    void exactly_data();
    void exactly();
    void ordinary_data();
    void ordinary();
    void ordinaryFiles_data();
    void ordinaryFiles();
    void names_data();
    void names();
    void references();
    void maskKeepsLines();
    void longTexts_data();
    void longTexts();
};

void SecretsTest::planted_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("secret");
    for (const Planted &one : plantedSecrets())
        QTest::addRow("%s: %s", one.what.constData(), one.secret.left(12).constData()) << one.line << one.secret;
}

void SecretsTest::planted()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, secret);
    const auto spans = findSecrets(line);
    // The secret, whole and alone: what stands around it stays readable.
    QCOMPARE(textOf(line, spans), secret);
    QVERIFY(!maskSecrets(line).contains(secret));
}

void SecretsTest::allAtOnce()
{
    QByteArray text;
    QSet<QByteArray> different;
    for (const Planted &one : plantedSecrets()) {
        text += one.line + '\n';
        different.insert(one.secret);
    }
    QVERIFY2(different.size() >= 200, qPrintable(QString::number(different.size())));
    QCOMPARE(size_t(different.size()), plantedSecrets().size());
    const QByteArray masked = maskSecrets(text);
    for (const Planted &one : plantedSecrets()) {
        QVERIFY2(!masked.contains(one.secret), one.what);
        if (one.secret.contains("PRIVATE"))
            continue;
        for (qsizetype i = 0; i + 8 < one.secret.size(); i += 8) // no part either
            QVERIFY2(!masked.contains(one.secret.mid(i + 1, 8)), one.what);
    }
    QCOMPARE(masked.count('\n'), text.count('\n'));
    QVERIFY(findSecrets(masked).empty());
    qsizetype last = 0;
    for (const SecretSpan &span : findSecrets(text)) {
        QVERIFY(span.offset >= last && span.length > 0 && span.end() <= text.size());
        last = span.end();
    }
}

void SecretsTest::exactly_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("found");
    const auto row = [](const QByteArray &text, const QByteArray &found) {
        QTest::addRow("%s", text.left(70).replace('\n', ' ').constData()) << text << found;
    };
    row("GOPROXY=https://ann:s3cr.t@proxy.example,direct", "s3cr.t");
    row("https://ann:p@ss@proxy.example/x", "p@ss");
    row("https://a:b@c.d,https://e:f@g.h", "b | f");
    row("/home/ann/https:/ann:s3cr.t@proxy.example", "s3cr.t"); // taken for a path
    row("https://ann@proxy.example", "");
    row("ssh://git@github.com/x.git", "");
    row("git@github.com:team/x.git", "");
    row("https://:onlypassword@h.example", "onlypassword");
    row("\"DB_PASSWORD\": \"a \\\"quoted\\\" one\"", "a \\\"quoted\\\" one");
    row("export DB_PASSWORD=hunter2 OTHER=1", "hunter2");
    row("DB_PASSWORD=hunter2; echo", "hunter2");
    row("DB_PASSWORD=$'h\\'", "h\\");
    row("{\"name\": \"DB_PASSWORD\", \"value\": \"hunter2\"}", "hunter2");
    row("\"args\": [\"--password\", \"hunter2\", \"-v\"]", "hunter2");
    row("\"args\": [\"-password=hunter2\"]", "hunter2");
    row("tool --token 8f14e45fceea167a -v", "8f14e45fceea167a");
    row("mysql: host=h user=ann password=hunter2 dbname=x", "hunter2");
    row("Server=h;User Id=ann;Password=hunter2;Database=x", "hunter2");
    row("  password = hunter2", "hunter2");
    row("Authorization: Basic YW5uOnB3", "YW5uOnB3");
    row("\"Authorization\": \"Bearer abcdefgh\"", "abcdefgh");
    row("{\"auths\": {\"r.example\": {\"auth\": \"YW5uOmh1bnRlcjI=\"}}}", "YW5uOmh1bnRlcjI=");
    row("//registry.npmjs.org/:_authToken=hunter2", "hunter2");
    row("https://x.example/?a=1&token=abcd1234#x", "abcd1234");
    // A block cut off: as much as looks like a key.
    row("-----BEGIN RSA PRIVATE"
        " KEY-----\nAAAA\nBBBB",
        "-----BEGIN RSA PRIVATE"
        " KEY-----\nAAAA\nBBBB");
    row("\"k\": \"-----BEGIN PRIVATE"
        " KEY-----\\nAAAA\", \"x\": 1",
        "-----BEGIN PRIVATE"
        " KEY-----\\nAAAA");
    row("# looks like -----BEGIN PRIVATE"
        " KEY----- and so on\nx=1",
        "-----BEGIN PRIVATE"
        " KEY-----");
}

void SecretsTest::exactly()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, found);
    QCOMPARE(textOf(text, findSecrets(text)), found);
}

void SecretsTest::ordinary_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {
             "export GITHUB_TOKEN=$(pass show github)",
             "export GITHUB_TOKEN=`cat ~/.token`",
             "export GITHUB_TOKEN=\"$OTHER_TOKEN\"",
             "export GITHUB_TOKEN=${GITHUB_TOKEN:-}",
             "export GITHUB_TOKEN=",
             "export GITHUB_TOKEN=\"\"",
             "\"GITHUB_TOKEN\": \"${env:GITHUB_TOKEN}\"",
             "\"password\": \"${input:password}\"",
             "\"password\": \"\"",
             "\"password\": \"********\"",
             "\"password\": \"<your password>\"",
             "\"savePassword\": true, \"password\": null",
             "GITHUB_TOKEN: ${{ secrets.GITHUB_TOKEN }}",
             "if [ -z \"$GITHUB_TOKEN\" ]; then echo no token; fi",
             "[ \"$password\" = \"$again\" ] || exit",
             "[[ $TOKEN == abc12345 ]]",
             "read -rs password",
             "unset GITHUB_TOKEN AWS_SECRET_ACCESS_KEY",
             "export SSH_AUTH_SOCK=/run/user/1000/gnupg/S.gpg-agent.ssh",
             "export PASSWORD_STORE_DIR=~/.password-store",
             "export DB_PASSWORD_FILE=/run/secrets/db",
             "export VAULT_TOKEN=~/.vault-token",
             "export GOOGLE_APPLICATION_CREDENTIALS=/home/ann/key.json",
             "export GPG_KEY=E3FF2839C048B25C084DEBE9B26995E310250568",
             "export OLDPWD=/home/ann PWD=/home/ann",
             "export KEYTIMEOUT=1 MAX_TOKENS=4096",
             "# --token prints the token, --password asks for the password",
             "# authentication: basic authentication, bearer tokens, token refresh",
             "# the authorization header; Authorization: see below",
             "\"editor.semanticTokenColorCustomizations\": {\"enabled\": true}",
             "\"editor.tokenColorCustomizations\": {\"comments\": \"#229977\"}",
             "{\"token\": \"comment\", \"foreground\": \"aaaaaa\"}",
             "{\"token\": \"variable.parameter.function\"}",
             "\"gopls\": {\"ui.semanticTokens\": true}",
             "\"git.terminalAuthentication\": true, \"github.gitAuthentication\": false",
             "\"remote.SSH.showLoginTerminal\": true, \"password-store\": \"gnome-libsecret\"",
             "\"go.toolsEnvVars\": {\"GOPRIVATE\": \"git.corp.example\", \"GOAUTH\": \"netrc\"}",
             "GONOSUMDB=*.corp.example GOSUMDB=sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8",
             "GOPROXY=https://goproxy.cn,https://mirrors.aliyun.com/goproxy/,direct",
             "https://example.com/path@v1.2.3/x:y@z",
             "PATH=/usr/bin:/opt/node@18/bin:/opt/go:/x@y",
             "https://proxy.golang.org/github.com/!burnt!sushi/toml/@v/v1.4.0.info",
             "golang.org/x/tools v0.1.0 h1:po9/4sTYwZU9lPhi1tOrb4hCv3qrhiQ77LZfGa2OjwY=",
             "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
             "source ~/.oh-my-zsh/plugins/git-secret/git-secret.plugin.zsh",
             "alias sk-dark='theme dark'",
             "index 0123456..89abcde 100644",
             "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----",
             "-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----",
             "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ6Yk0cVb1z0 ann@desk",
             "machine-learning login shell; password managers",
             "set -gx EDITOR vim; set -U fish_key_bindings fish_vi_key_bindings",
             "curl -fsSL https://get.example/install.sh | sh -s -- --user ann:staff",
             "\"name\": \"token\", \"value\": \"x\"",
             "bindkey '^R' history-incremental-search-backward",
             "HISTORY_IGNORE='(*password*|*token=*)'",
             "zstyle ':completion:*' matcher-list 'm:{a-z}={A-Z}'",
             "?key=&token=",
         })
        QTest::addRow("%s", QByteArray(text).left(70).replace('\n', ' ').constData()) << QByteArray(text);
}

void SecretsTest::ordinary()
{
    QFETCH(QByteArray, text);
    QCOMPARE(textOf(text, findSecrets(text)), QByteArray());
}

/// Every file that another test takes for an example of what people have.
void SecretsTest::ordinaryFiles_data()
{
    QTest::addColumn<QString>("file");
    for (const auto &folder : {u"/tests/golden"_s, u"/tests/ui/samples"_s, u"/resources/catalog"_s, u"/installer"_s}) {
        QDirIterator it(QStringLiteral(BURROW_SOURCE_DIR) + folder, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString file = it.next();
            QTest::addRow("%s", qPrintable(file.mid(qsizetype(qstrlen(BURROW_SOURCE_DIR)) + 1))) << file;
        }
    }
}

void SecretsTest::ordinaryFiles()
{
    QFETCH(QString, file);
    QFile f(file);
    QVERIFY(f.open(QIODevice::ReadOnly));
    const QByteArray bytes = f.readAll();
    QCOMPARE(textOf(bytes, findSecrets(bytes)), QByteArray());
}

void SecretsTest::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("secret");
    for (const char *name : {"GITHUB_TOKEN", "NPM_TOKEN", "DB_PASSWORD", "AWS_SECRET_ACCESS_KEY", "API_KEY", "password",
                             "apiKey", "sonarlint.token", "Authorization", "client_secret", "x.accessToken"})
        QTest::addRow("%s", name) << QString::fromLatin1(name) << true;
    for (const char *name : {"ui.semanticTokens", "GOFLAGS", "GOAUTH", "SSH_AUTH_SOCK",
                             "editor.tokenColorCustomizations", "go.testEnvVars", "keyboard.dispatch", "PATH"})
        QTest::addRow("%s", name) << QString::fromLatin1(name) << false;
}

void SecretsTest::names()
{
    QFETCH(QString, name);
    QTEST(namesSecret(name), "secret");
}

void SecretsTest::references()
{
    for (const char *value :
         {"$TOKEN", "${env:TOKEN}", "$(pass x)", "`pass x`", "{{ x }}", "<token>", "****", "null", "%TOKEN%"})
        QVERIFY2(isSecretReference(value), value);
    for (const char *value : {"hunter2", "pa$$word", "a<b", "1e4"})
        QVERIFY2(!isSecretReference(value), value);
}

void SecretsTest::maskKeepsLines()
{
    const QByteArray block =
        QByteArray("K='-----BEGIN PRIVATE") + " KEY-----\nAAAA\n-----END PRIVATE" + " KEY-----'\nexport X=1\n";
    QCOMPARE(maskSecrets(block), QByteArray("K='") + SecretMask + "\n\n'\nexport X=1\n");
    QCOMPARE(maskSecrets(QByteArray("nothing here\n")), QByteArray("nothing here\n"));
    QCOMPARE(maskSecretsIn(u"TOKEN=ä"_s), u"TOKEN=••••••"_s);
    QCOMPARE(maskSecrets(QByteArray()), QByteArray());
}

void SecretsTest::longTexts_data()
{
    // Texts on which a careless pattern takes the square of their length, or gives up.
    QTest::addColumn<QByteArray>("text");
    constexpr int Long = 1 << 20;
    const auto row = [](const QByteArray &part) {
        QTest::addRow("%s", part.constData()) << part.repeated(Long / int(part.size()));
    };
    for (const char *part : {"a",
                             "A_",
                             "\"",
                             "\\\"",
                             "://",
                             ":a",
                             "a:",
                             "@",
                             "password",
                             "curl -u ",
                             "set -g ",
                             "login a ",
                             "-----BEGIN ",
                             "-----BEGIN PRIVATE KEY-----",
                             "authorization: ",
                             "?key=",
                             "token=",
                             "eyJ",
                             "1234567890:",
                             "\n",
                             " ",
                             "-",
                             "machine "})
        row(part);
}

void SecretsTest::longTexts()
{
    QFETCH(QByteArray, text);
    const QByteArray last = "\nexport DB_PASSWORD=hunter2 ";
    const QByteArray whole = text + last;
    const auto spans = findSecrets(whole);
    QVERIFY(!spans.empty());
    QVERIFY(!maskSecrets(whole).contains("hunter2"));
}

QTEST_GUILESS_MAIN(SecretsTest)
#include "secrets_test.moc"
