// The list of pages: adding one is a line in pages.cpp.
#pragma once

#include <QString>

#include <span>

class QWidget;

namespace burrow {

class Page;
class SessionController;

/// A PageRow says how the page of a step is made. Its title and place in the rail come from allSteps(); a page that
/// belongs to no step ("history") is not in the rail.
struct PageRow
{
    const char *id;
    Page *(*make)(SessionController &session, QWidget *parent);
};

std::span<const PageRow> pageRows();
const PageRow *pageRow(const QString &id);

} // namespace burrow
