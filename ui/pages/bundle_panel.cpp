#include "pages/bundle_panel.h"

#include "look/table.h"
#include "session/session_controller.h"

#include <QDate>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace burrow {

using look::Tone;
using look::Type;

BundlePanel::BundlePanel(const SessionController &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_heading(new look::SectionLabel)
    , m_sentence(new look::Label(Type::Body, Tone::Quiet))
    , m_risks(new look::Table)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_heading);
    m_sentence->setWordWrap(true);
    column->addWidget(m_sentence);
    m_risks->setHeaderShown(false);
    column->addWidget(m_risks);
    refresh();
}

void BundlePanel::refresh()
{
    const auto &bundle = m_session.bundle();
    setVisible(bundle.has_value());
    if (!bundle)
        return;
    const QString made = QLocale().toString(QDate::fromString(bundle->made, Qt::ISODate), QLocale::ShortFormat);
    m_heading->setText(tr("Bundle “%1”").arg(bundle->name), tr("made on %1").arg(made));
    const int risks = int(bundle->risks.size());
    m_sentence->setText(
        (risks == 0 ? tr("Nothing in it could run code or weaken verification.")
                    : tr("%n part(s) of it could run code or weaken verification. Their edits are not ticked.", nullptr,
                         risks)) +
        u' ' + tr("It is not signed: nothing says who made it. Nothing is written before you have seen each edit."));
    std::vector<look::Row> rows;
    for (const BundleRisk &risk : bundle->risks) {
        const QString place = risk.place.startsWith("choices."_L1) ? risk.place.sliced(8) : risk.place;
        rows.push_back({{.text = place, .type = Type::Code, .mark = look::Mark::Warn},
                        {.text = m_session.text(risk.why), .tone = Tone::Quiet}});
    }
    m_risks->setVisible(!rows.empty());
    m_risks->setRows(tr("What could do harm"), {{.title = {}, .width = 320}, {.title = {}}}, std::move(rows));
}

} // namespace burrow
