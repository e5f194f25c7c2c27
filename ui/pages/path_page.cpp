#include "pages/path_page.h"

#include "look/fold.h"
#include "look/table.h"
#include "pages/startup_order.h"
#include "pages/words.h"
#include "steps/path_matrix.h"
#include "steps/shell_files.h"

#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace burrow {

using look::Cell;
using look::Tone;
using look::Type;

} // namespace burrow
