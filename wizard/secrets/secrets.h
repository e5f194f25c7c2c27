// Secrets in text: where they stand, so that they can be hidden before somebody else sees the text.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <vector>

namespace burrow {

/// How a secret was known for one.
enum class SecretKind {
    Token,           ///< by its look: ghp_.., AKIA.., a JSON web token
    PrivateKey,      ///< a PEM or PGP block, with its first and last line
    AddressPassword, ///< "https://ann:PASSWORD@host", "?token=..", a data source name
    Header,          ///< the value behind "Authorization:" and its kin
    Netrc,           ///< the word behind "password" in a line of .netrc
    Named,           ///< by the name of the variable, key or flag that it is given to
};

/// A secret in a text: bytes from offset on.
struct SecretSpan
{
    qsizetype offset = 0;
    qsizetype length = 0;
    SecretKind kind = SecretKind::Token;
    qsizetype end() const { return offset + length; }
    bool operator==(const SecretSpan &) const = default;
};

/// All secrets in a text of any kind (settings.json, a shell file, a go env file, git's configuration, a log), in order
/// and without overlap. A span holds the secret alone: not its name, not its quotes, not the rest of an address. What
/// only refers to a secret kept elsewhere ($TOKEN, ${env:TOKEN}, $(pass show x)) is none. Pure; time grows with the
/// length of the text.
std::vector<SecretSpan> findSecrets(QByteArrayView text);

/// What stands in a masked text instead of a secret, whatever its length.
inline constexpr char SecretMask[] = "\xe2\x80\xa2\xe2\x80\xa2\xe2\x80\xa2\xe2\x80\xa2\xe2\x80\xa2\xe2\x80\xa2";

/// The text with each secret replaced by SecretMask. Line breaks inside a secret stay, so lines keep their numbers.
QByteArray maskSecrets(QByteArrayView text);
QString maskSecretsIn(const QString &text);

/// True for a name that says that its value is a secret: "GITHUB_TOKEN", "password", "sonarlint.apiKey".
bool namesSecret(const QString &name);

/// True for a value that only refers to a secret kept elsewhere, or is none yet: "$TOKEN", "${input:token}", "<token>".
bool isSecretReference(QByteArrayView value);

} // namespace burrow
