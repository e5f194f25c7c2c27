#include "pages/route_panel.h"

#include "look/labels.h"
#include "look/table.h"
#include "pages/words.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace burrow {

using look::Mark;
using look::Tone;
using look::Type;

RoutePanel::RoutePanel(SessionController &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_module(new QLineEdit)
    , m_test(new QPushButton)
    , m_hops(new look::Table)
    , m_verdict(new look::Label(Type::Body))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_title = look::addSection(column);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_module->setMaximumWidth(420);
    m_module->setFont(look::font(Type::Code));
    m_module->setPlaceholderText(u"golang.org/x/text"_s);
    row->addWidget(m_module, 1);
    row->addWidget(m_test);
    row->addStretch(1);
    column->addLayout(row);
    m_hops->setHeaderShown(false);
    m_verdict->setWordWrap(true);
    m_verdict->setContentsMargins(0, 10, 0, 0);
    column->addWidget(m_hops);
    column->addWidget(m_verdict);
    connect(m_test, &QPushButton::clicked, this, &RoutePanel::test);
    connect(m_module, &QLineEdit::returnPressed, this, &RoutePanel::test);
}

void RoutePanel::test()
{
    const QString module = m_module->text().trimmed();
    m_session.testRoute(module.isEmpty() ? m_module->placeholderText() : module);
}

void RoutePanel::refresh()
{
    const RouteView &route = m_session.route();
    m_title->setText(tr("Test a path"), tr("as go would ask, with the values above"));
    m_module->setAccessibleName(tr("Module path to test"));
    m_test->setText(tr("Test"));
    m_test->setEnabled(!route.running);
    std::vector<look::Row> rows;
    if (route.running)
        rows.push_back({{.text = route.module, .tone = Tone::Quiet, .type = Type::Code, .mark = Mark::Spin}, {}});
    if (route.test)
        for (size_t i = 0; i < route.test->route.hops.size(); ++i) {
            const RouteHop &hop = route.test->route.hops[i];
            const HopResult &result = route.test->hops[i];
            const Mark mark = result.state == HopResult::State::Served   ? Mark::Ok
                              : result.state == HopResult::State::Failed ? Mark::Bad
                                                                         : Mark::Skip;
            rows.push_back({{.text = hop.kind == RouteHop::Kind::Off ? u"off"_s : hop.host,
                             .type = Type::BodyStrong,
                             .mark = mark},
                            {.text = hopWords(result), .tone = Tone::Quiet}});
        }
    m_hops->setVisible(!rows.empty());
    m_hops->setRows(tr("Where it was asked"), {{.title = {}, .width = 260}, {.title = {}}}, std::move(rows));
    m_verdict->setVisible(route.test || route.error);
    if (route.test)
        m_verdict->setText(m_session.text(route.test->verdict));
    else if (route.error)
        m_verdict->setText(errorSentence(*route.error, m_session));
}

QString RoutePanel::hopWords(const HopResult &hop) const
{
    switch (hop.state) {
    case HopResult::State::NotAsked: return tr("not asked");
    case HopResult::State::Asking: return tr("asking");
    case HopResult::State::Served: return tr("has it, newest is %1 · %2").arg(hop.version, duration(hop.took));
    case HopResult::State::NotFound: return tr("does not have it (%1) · %2").arg(hop.status).arg(duration(hop.took));
    case HopResult::State::Failed: return hop.error ? errorSentence(*hop.error, m_session) : tr("failed");
    }
    return {};
}

} // namespace burrow
