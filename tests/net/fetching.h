// What the tests of the fetcher ask with.
#pragma once

#include "local/local_fetcher.h"

namespace burrow {

inline const QHash<QString, QString> NoEnvironment;

inline FetchRequest to(const QString &url, std::chrono::milliseconds deadline = std::chrono::milliseconds(5000))
{
    return {.url = url, .deadline = deadline};
}

} // namespace burrow
