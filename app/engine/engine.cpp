#include "engine/engine.h"

#include "local/local_host.h"

namespace burrow {

Result<std::unique_ptr<Engine>> Engine::open()
{
    auto host = localHost();
    if (!host)
        return host.error();
    auto catalog = Catalog::load();
    if (!catalog)
        return catalog.error();
    auto engine = std::make_unique<Engine>();
    engine->host = *std::move(host);
    engine->catalog = *std::move(catalog);
    return engine;
}

} // namespace burrow
