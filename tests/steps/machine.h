// What the tests of the steps begin with: a machine where nothing is wrong, and the choices of a person.
#pragma once

#include "steps/steps.h"
#include "tree_survey.h"

namespace burrow {

inline const Catalog &catalog()
{
    static const Catalog rows = *Catalog::load();
    return rows;
}

/// A machine where nothing is wrong, with these files and further facts.
inline Survey machine(const FileTree &tree = {}, const QByteArray &more = {}, Os os = Os::Linux)
{
    const auto host = json::parse(R"({"go": [{"goroot": "/usr/local/go", "version": "1.26.8"}],
        "path": ["~/go/bin", "/usr/local/go/bin", "/usr/bin"], "shells": [{"name": "zsh", "login": true}], "editors": ["code"],
        "workspace": {"mains": ["cmd/app"]})" +
                                  more + "}");
    Q_ASSERT(host.ok());
    return surveyOf(host->root, os, tree);
}

inline QString say(const Text &text)
{
    return TextRenderer()(text);
}

/// The choices that --set makes of these.
inline Choices chosen(std::initializer_list<const char *> assignments)
{
    Choices choices;
    for (const char *assignment : assignments)
        if (const auto done = setChoice(choices, QString::fromUtf8(assignment), catalog()); !done)
            qFatal("%s: %s", assignment, qPrintable(say(done.error().what)));
    return choices;
}

} // namespace burrow
