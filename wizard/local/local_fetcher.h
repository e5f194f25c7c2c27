// The real network, on Qt Network.
#pragma once

#include "machine/fetcher.h"

namespace burrow {

class LocalFetcher final : public Fetcher
{
public:
    /// Any thread may call it; each call has a connection of its own. The system's proxy settings and HTTP(S)_PROXY count.
    Result<FetchAnswer> fetch(const FetchRequest &request, const CancelToken &cancel,
                              const std::function<void(FetchStage)> &onStage = {}) override;
};

} // namespace burrow
