#include "edit/shell_command.h"

#include "edit/shell_scan.h"
#include "edit/shell_words.h"

#include <QByteArray>

#include <algorithm>
#include <cstring>

namespace burrow {

namespace {

using Words = std::vector<QByteArrayView>;

bool has(const Words &words, QByteArrayView wanted)
{
    return std::find(words.begin(), words.end(), wanted) != words.end();
}

// A word without its quotes, expansions as they are.
QByteArray unquoted(QByteArrayView word)
{
    QByteArray out;
    char quote = '\0';
    for (qsizetype i = 0; i < word.size(); ++i) {
        const char c = word[i];
        if (c == '\\' && quote != '\'' && i + 1 < word.size()) {
            if (quote == '"' && !std::strchr("\\\"$`", word[i + 1]))
                out += c;
            out += word[++i];
        } else if ((c == '"' || c == '\'') && (quote == '\0' || quote == c)) {
            quote = quote == '\0' ? c : '\0';
        } else {
            out += c;
        }
    }
    return out;
}

// What the text does that eval is given.
ShellEffect effectOfText(Words::const_iterator from, Words::const_iterator to, int depth)
{
    constexpr int maxDepth = 4;
    ShellEffect effect;
    if (depth >= maxDepth)
        return effect;
    QByteArray text;
    for (auto word = from; word != to; ++word)
        text += unquoted(*word) + ' ';
    for (const ShellLandmark &mark : scanShell(text, depth + 1).value_or(std::vector<ShellLandmark>())) {
        effect.exits = effect.exits || mark.kind == ShellLandmark::Stop;
        effect.resetsPath = effect.resetsPath || mark.kind == ShellLandmark::PathReset;
    }
    return effect;
}

bool setsPathByName(QByteArrayView command, const Words &arguments)
{
    if (command == "printf")
        return has(arguments, "-v") && has(arguments, "PATH");
    if (command == "set")
        return has(arguments, "-A") && has(arguments, "path");
    return isOneOf(command, {"read", "unset"}) && has(arguments, "PATH");
}

} // namespace

ShellEffect effectOf(const Words &words, int depth)
{
    const auto resets = [](QByteArrayView word) { return assignmentOf(word) == ShellAssignment::PathReset; };
    const auto assigns = [](QByteArrayView word) { return assignmentOf(word) != ShellAssignment::None; };
    ShellEffect effect;
    effect.resetsPath =
        std::any_of(words.begin(), words.end(), [](QByteArrayView word) { return word.contains("path_helper"); });
    const auto first = std::find_if_not(words.begin(), words.end(), assigns);
    if (first == words.end()) { // PATH=.. program sets it for that program only
        effect.resetsPath = effect.resetsPath || std::any_of(words.begin(), words.end(), resets);
        return effect;
    }

    const QByteArrayView command = first->startsWith('\\') ? first->sliced(1) : *first;
    const Words arguments(first + 1, words.end());
    if (command == "return") {
        effect.returns = true;
    } else if (isOneOf(command, {"exit", "logout"})) {
        effect.exits = true;
    } else if (command == "exec") { // of redirections only, it goes on
        effect.exits =
            std::any_of(arguments.begin(), arguments.end(), [](QByteArrayView word) { return !word.startsWith('-'); });
    } else if (isOneOf(command, {"export", "typeset", "declare", "readonly"})) {
        effect.resetsPath = effect.resetsPath || std::any_of(arguments.begin(), arguments.end(), resets);
    } else if (isOneOf(command, {"source", "."})) {
        effect.resetsPath =
            !arguments.empty() && isOneOf(arguments.front(), {"/etc/profile", "/etc/zprofile", "/etc/environment"});
    } else if (command == "eval" || command == "emulate") { // zsh: emulate sh -c '. /etc/profile'
        const auto flag = std::find(arguments.begin(), arguments.end(), QByteArrayView("-c"));
        const auto text = command == "eval" ? arguments.begin() : flag == arguments.end() ? flag : flag + 1;
        const ShellEffect inner = effectOfText(text, arguments.end(), depth);
        effect.exits = inner.exits;
        effect.resetsPath = effect.resetsPath || inner.resetsPath;
    } else {
        effect.resetsPath = effect.resetsPath || setsPathByName(command, arguments);
    }
    return effect;
}

} // namespace burrow
