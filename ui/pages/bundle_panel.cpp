#include "pages/bundle_panel.h"

#include "look/table.h"
#include "pages/bundle_parts.h"
#include "pages/words.h"
#include "session/session_controller.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace burrow {

using look::Tone;
using look::Type;

namespace {

/// The kind of the entry that a place is about, as JSON; empty where it is about none.
QByteArray entryAt(const QString &place, const Choices &choices)
{
    const bool isTask = place.startsWith("choices.debug.tasks["_L1);
    if (!isTask && !place.startsWith("choices.debug.launch["_L1))
        return {};
    const auto &entries = isTask ? choices.debug.tasks : choices.debug.launch;
    const size_t index = place.section(u'[', 1).section(u']', 0, 0).toUInt();
    return index < entries.size() ? '"' + entries[index].kind.toUtf8() + '"' : QByteArray();
}

} // namespace

BundlePanel::BundlePanel(const SessionController &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_sentence(new look::Label(Type::Body, Tone::Quiet))
    , m_risks(new look::Table)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_heading = look::addSection(column);
    m_sentence->setWordWrap(true);
    column->addWidget(m_sentence);
    m_risks->setHeaderShown(false);
    column->addWidget(m_risks);
    refresh();
}

void BundlePanel::setTabOrderAfter(QWidget *before)
{
    QWidget::setTabOrder(before, m_risks);
}

void BundlePanel::refresh()
{
    const auto &bundle = m_session.bundle();
    setVisible(bundle.has_value());
    if (!bundle)
        return;
    const QString made = shownDate(QDate::fromString(bundle->made, Qt::ISODate));
    m_heading->setText(tr("Bundle “%1”").arg(bundle->name), tr("made on %1").arg(made));
    const int risks = int(bundle->risks.size());
    m_sentence->setText(
        (risks == 0 ? tr("Nothing in it could run code or weaken verification.")
                    : tr("%n part(s) of it could run code or weaken verification. Their edits are not ticked.", nullptr,
                         risks)) +
        (m_session.language() == "zh_CN"_L1 ? QString() : u" "_s) +
        tr("It is not signed: nothing says who made it. Nothing is written before you have seen each edit."));
    std::vector<look::Row> rows;
    for (const BundleRisk &risk : bundle->risks) {
        const BundlePart part = partOfBundle(risk.place, entryAt(risk.place, bundle->choices), m_session);
        rows.push_back({{.text = part.label,
                         .sub = part.quiet,
                         .type = part.isCode ? Type::Code : Type::Body,
                         .mark = look::Mark::Warn},
                        {.text = m_session.text(risk.why), .tone = Tone::Quiet}});
    }
    m_risks->setVisible(!rows.empty());
    m_risks->setRows(tr("What could do harm"), {{.title = {}, .width = 320}, {.title = {}}}, std::move(rows));
}

} // namespace burrow
