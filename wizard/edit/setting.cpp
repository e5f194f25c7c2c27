#include "edit/setting.h"

#include <algorithm>

namespace burrow {

namespace {

struct Candidate
{
    json::Path path;
    const json::Node *node = nullptr;
};

// What is left of a dotted name after a key that covers its first parts; nothing if it does not.
std::optional<QByteArray> rest(const QByteArray &name, const QByteArray &key)
{
    if (name == key)
        return QByteArray();
    if (!key.isEmpty() && name.size() > key.size() && name.startsWith(key) && name[key.size()] == '.')
        return name.mid(key.size() + 1);
    return std::nullopt;
}

// Every place below an object that the rest of a name leads to, whichever way its dots are cut.
void collect(const json::Node &object, const QByteArray &name, const json::Path &path, std::vector<Candidate> &found)
{
    if (!object.isObject())
        return;
    for (const json::Node &member : object.children) {
        const auto left = rest(name, member.key);
        if (!left || object.member(member.key) != &member)
            continue;
        json::Path to = path;
        to.emplace_back(member.key);
        if (left->isEmpty())
            found.push_back({std::move(to), &member});
        else
            collect(member, *left, to, found);
    }
}

} // namespace

json::Path settingsPlace(const QString &fileName)
{
    if (fileName.endsWith(QLatin1String(".code-workspace")))
        return {QByteArray("settings")};
    if (fileName == QLatin1String("devcontainer.json") || fileName == QLatin1String(".devcontainer.json"))
        return {QByteArray("customizations"), QByteArray("vscode"), QByteArray("settings")};
    return {};
}

std::optional<FoundSetting> findSetting(const json::Node &document, const QByteArray &key, const QByteArray &inner,
                                        const json::Path &below)
{
    const json::Node *place = document.at(below);
    if (!place || !place->isObject())
        return std::nullopt;
    const json::Node &root = *place;
    const QByteArray name = inner.isEmpty() ? key : key + '.' + inner;
    std::vector<Candidate> found, shared;
    for (const json::Node &member : root.children) {
        const bool several = key.startsWith('[') && !inner.isEmpty() && member.key != key &&
                             member.key.startsWith('[') && member.key.contains(key);
        if (several && root.member(member.key) == &member)
            collect(member, inner, json::Path{member.key}, shared);
    }
    for (const json::Node &member : root.children) {
        const auto left = rest(name, member.key);
        if (!left || root.member(member.key) != &member)
            continue;
        if (key.startsWith('[') && member.key != key)
            continue; // VS Code does not cut the name of a language block
        // This member replaces the whole branch of VS Code's tree that it names: what stood deeper in it before is
        // lost.
        std::erase_if(found, [&](const Candidate &earlier) {
            return rest(std::get<QByteArray>(earlier.path.front()), member.key).has_value();
        });
        if (left->isEmpty())
            found.push_back({json::Path{member.key}, &member});
        else
            collect(member, *left, json::Path{member.key}, found);
    }
    const bool isShared = found.empty();
    if (isShared)
        found = std::move(shared);
    if (found.empty())
        return std::nullopt;
    for (Candidate &candidate : found)
        candidate.path.insert(candidate.path.begin(), below.begin(), below.end());
    FoundSetting setting{std::move(found.back().path), found.back().node, {}, isShared};
    found.pop_back();
    for (Candidate &other : found)
        setting.others.push_back(std::move(other.path));
    return setting;
}

} // namespace burrow
