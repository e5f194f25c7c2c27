#include "attacks.h"

namespace burrow {

const std::vector<Attack> &attacks()
{
    static const std::vector<Attack> all = [] {
        std::vector<Attack> list;
        addRefusedAttacks(list);
        addFlaggedAttacks(list);
        return list;
    }();
    return all;
}

QByteArray bundleOf(const QByteArray &choices, const QByteArray &more)
{
    return "{\n  \"schema\": \"burrow.bundle/1\",\n  \"name\": \"team\",\n  \"made\": \"2026-11-21\",\n  \"needs\": "
           "\"0.1.0\",\n" +
           more + "  \"choices\": " + choices + "\n}\n";
}

} // namespace burrow
