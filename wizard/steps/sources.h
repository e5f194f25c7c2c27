// Where the facts behind the steps are known from. Internal to steps/.
#pragma once

#include "catalog/catalog.h"
#include "plan/plan.h"

namespace burrow::sources {

inline Source of(const FactSource &fact)
{
    return {fact.ref, fact.date};
}
inline Source of(const char *url)
{
    return {QString::fromLatin1(url), QStringLiteral("2026-11-21")};
}

inline Source goEnvironment()
{
    return of("https://pkg.go.dev/cmd/go#hdr-Environment_variables");
}
inline Source moduleProxy()
{
    return of("https://go.dev/ref/mod#goproxy-protocol");
}
inline Source checksumDatabase()
{
    return of("https://go.dev/ref/mod#checksum-database");
}
inline Source privateModules()
{
    return of("https://go.dev/ref/mod#private-modules");
}
inline Source installation()
{
    return of("https://go.dev/doc/install");
}
inline Source findingGo()
{
    return of(
        "https://github.com/golang/vscode-go/blob/28e27ffd3a0eca1de30b1a9656a75cbd47e94e4e/extension/src/util.ts");
}
inline Source debugging()
{
    return of("https://github.com/golang/vscode-go/blob/28e27ffd3a0eca1de30b1a9656a75cbd47e94e4e/docs/debugging.md");
}
inline Source tasks()
{
    return of("https://github.com/golang/vscode-go/blob/28e27ffd3a0eca1de30b1a9656a75cbd47e94e4e/extension/src/"
              "goTaskProvider.ts");
}
inline Source zshFiles()
{
    return of("https://zsh.sourceforge.io/Doc/Release/Files.html");
}
inline Source bashFiles()
{
    return of("https://www.gnu.org/software/bash/manual/html_node/Bash-Startup-Files.html");
}
inline Source fishFiles()
{
    return of("https://fishshell.com/docs/current/language.html#configuration");
}

} // namespace burrow::sources
