// go.mod, go.work and the beginning of Go files, as somebody is just typing them.
#include "probe/go_mod.h"

#include "fuzz.h"

namespace burrow {

void fuzzOne(QByteArrayView input)
{
    const GoMod mod = readGoMod(input);
    for (const QString &word : {mod.module, mod.go, mod.toolchain})
        require(!word.contains(u'\n'), "a directive stands on one line");
    for (const QStringList &list : {mod.direct, mod.use})
        for (const QString &word : list)
            require(!word.isEmpty() && !word.contains(u'\n'), "an entry of a list is one word of one line");
    const PackageClause clause = readPackageClause(input);
    for (const char c : clause.name)
        require(static_cast<unsigned char>(c) > ' ' && c != ';' && c != '/', "the name of a package is a name",
                clause.name);
}

} // namespace burrow
