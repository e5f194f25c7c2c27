#include "pages/pages.h"

#include "pages/apply_page.h"
#include "pages/debug_page.h"
#include "pages/go_page.h"
#include "pages/history_page.h"
#include "pages/mirrors_page.h"
#include "pages/path_page.h"
#include "pages/review_page.h"
#include "pages/scan_page.h"
#include "pages/settings_page.h"
#include "pages/share_page.h"

namespace burrow {
namespace {

template <typename T>
Page *make(SessionController &session, QWidget *parent)
{
    return new T(session, parent);
}

constexpr PageRow rows[] = {
    {"scan", make<ScanPage>},         {"go", make<GoPage>},
    {"mirrors", make<MirrorsPage>},   {"path", make<PathPage>},
    {"settings", make<SettingsPage>}, {"debug", make<DebugPage>},
    {"review", make<ReviewPage>},     {"apply", make<ApplyPage>},
    {"share", make<SharePage>},       {"history", make<HistoryPage>},
};

} // namespace

std::span<const PageRow> pageRows()
{
    return rows;
}

const PageRow *pageRow(const QString &id)
{
    for (const PageRow &row : rows)
        if (id == QLatin1String(row.id))
            return &row;
    return nullptr;
}

} // namespace burrow
