// GoMod: what a go.mod or go.work file says, as far as Burrow needs it.
#pragma once

#include <QByteArray>
#include <QStringList>

namespace burrow {

/// Both files share one grammar: directives, blocks in parentheses, // comments, quoted strings.
struct GoMod
{
    QString module;     ///< go.mod: the module path
    QString go;         ///< "1.24"
    QString toolchain;  ///< "go1.26.8"
    QStringList direct; ///< go.mod: modules required and not marked // indirect
    QStringList use;    ///< go.work: the folders in use, as written
};

/// Never fails: lines that make no sense are left out, as an editor has to live with half-written files.
GoMod readGoMod(QByteArrayView text);

/// The package name of a Go file, read from its beginning; empty if there is no package clause.
struct PackageClause
{
    QByteArray name;
    bool constrained = false; ///< a build constraint stands above it: not every build takes the file
    bool ignored = false;     ///< no build takes it ("//go:build ignore")
};
PackageClause readPackageClause(QByteArrayView text);

} // namespace burrow
