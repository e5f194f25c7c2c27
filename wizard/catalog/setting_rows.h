// Reading the rows of settings.json. Internal to catalog/.
#pragma once

#include "catalog/row_reader.h"

namespace burrow {

void readSettings(CatalogFile &file, Catalog &catalog);

} // namespace burrow
