// Secrets found in any text: spans that fit it, and a mask that leaves none behind.
#include "secrets/secrets.h"

#include "fuzz.h"

namespace burrow {

void fuzzOne(QByteArrayView input)
{
    qsizetype last = 0;
    for (const SecretSpan &span : findSecrets(input)) {
        require(span.offset >= last && span.length > 0 && span.end() <= input.size(), "spans come in order and fit");
        last = span.end();
    }
    const QByteArray masked = maskSecrets(input);
    require(masked.count('\n') == input.toByteArray().count('\n'), "lines keep their numbers");
}

} // namespace burrow
