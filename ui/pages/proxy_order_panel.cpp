#include "pages/proxy_order_panel.h"

#include "look/fold.h"
#include "look/labels.h"
#include "look/table.h"
#include "pages/proxy_list.h"
#include "pages/words.h"

#include <QComboBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace burrow {

using look::Cell;
using look::Tone;
using look::Type;

ProxyOrderPanel::ProxyOrderPanel(SessionController &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_leave(new look::Link)
    , m_standard(new look::Link)
    , m_whyText(new look::Label(Type::Body, Tone::Quiet))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_title = look::addSection(column);
    m_title->addAtEnd(m_standard);
    m_title->addAtEnd(m_leave);
    column->addLayout(orderRow());
    column->addSpacing(12);
    column->addLayout(separatorRow());
    m_whyText->setWordWrap(true);
    m_whyText->setMaximumWidth(760);
    m_why = new look::Fold(m_whyText);
    column->addSpacing(6);
    column->addWidget(m_why);

    connect(m_leave, &look::Link::clicked, this,
            [this] { m_session.change([](Choices &c) { c.mirrors.goproxy.reset(); }); });
    connect(m_standard, &look::Link::clicked, this, [this] { setList({}); });
}

QHBoxLayout *ProxyOrderPanel::orderRow()
{
    auto *across = new QHBoxLayout;
    across->setSpacing(16);
    m_order = new look::Table;
    m_order->setHeaderShown(false);
    m_order->setSelectionMode(QAbstractItemView::SingleSelection);
    across->addWidget(m_order, 1);
    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(6);
    m_up = new QPushButton(u"\u2191"_s);
    m_down = new QPushButton(u"\u2193"_s);
    for (QPushButton *button : {m_up, m_down}) {
        button->setFixedSize(36, 32);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    across->addLayout(buttons);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_order, &look::Table::linkClicked, this, [this](int place) {
        const QStringList entries = list();
        setList(withProxy(entries, entries.value(place), false));
    });
    return across;
}

QHBoxLayout *ProxyOrderPanel::separatorRow()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    m_ifFails = new look::Label(Type::Body, Tone::Quiet);
    m_separator = new QComboBox;
    for (const QString &separator : {u"|"_s, u","_s})
        m_separator->addItem(QString(), separator); // {} would be an icon, and the sign the text
    m_ifFails->setBuddy(m_separator);
    row->addWidget(m_ifFails);
    row->addWidget(m_separator);
    row->addStretch();
    connect(m_separator, &QComboBox::activated, this, [this] {
        m_session.change([this](Choices &c) {
            c.mirrors.separator = m_separator->currentData().toString();
            if (!c.mirrors.goproxy)
                c.mirrors.goproxy = shownProxies(c, m_session.survey(), m_session.catalog());
        });
    });
    return row;
}

QStringList ProxyOrderPanel::list() const
{
    return shownProxies(m_session.choices(), m_session.survey(), m_session.catalog());
}

void ProxyOrderPanel::setList(const QStringList &list)
{
    m_session.change([&](Choices &c) { chooseProxies(c, m_session.survey(), list); });
}

void ProxyOrderPanel::move(int by)
{
    const int at = m_order->currentIndex().row();
    const QStringList before = list(), moved = movedProxy(before, at, by);
    if (moved == before)
        return;
    setList(moved);
    m_order->setCurrentIndex(m_order->rowsModel()->index(at + by, 0));
}

void ProxyOrderPanel::refresh()
{
    const MirrorChoices &mirrors = m_session.choices().mirrors;
    const auto &values = m_session.survey().goEnv.values;
    const auto set = values.constFind(u"GOPROXY"_s);
    QString origin;
    if (!mirrors.goproxy && set != values.cend() && !set->sources.empty())
        origin = originWords(set->sources.front(), m_session);
    const QStringList entries = list();
    m_title->setText(tr("Asked in this order"), mirrors.goproxy ? QString() : origin);
    m_leave->setText(tr("Leave as it is"));
    m_leave->setVisible(mirrors.goproxy.has_value());
    m_standard->setText(tr("Go's default"));
    m_standard->setVisible(entries != QStringList{u"google"_s, u"direct"_s});

    std::vector<look::Row> rows;
    for (const QString &entry : entries) {
        const ProxyRow *known = m_session.catalog().proxy(entry);
        Cell cell{.text = proxyTitle(entry, m_session.catalog()), .type = Type::BodyStrong};
        if (known && known->url.isEmpty())
            cell.beside = m_session.text(known->owner);
        else if (known && !known->note.isEmpty())
            cell.toolTip = m_session.text(known->note);
        if (entries.size() > 1)
            cell.link = tr("Remove");
        rows.push_back({{.text = QString::number(rows.size() + 1), .tone = Tone::Quiet}, cell});
    }
    m_order->setRows(tr("Asked in this order"), {{.title = {}, .width = 28}, {.title = {}}}, std::move(rows));
    m_up->setAccessibleName(tr("Ask earlier"));
    m_up->setToolTip(tr("Ask the chosen one earlier"));
    m_down->setAccessibleName(tr("Ask later"));
    m_down->setToolTip(tr("Ask the chosen one later"));

    m_ifFails->setText(tr("If one fails"));
    m_separator->setAccessibleName(tr("If one fails"));
    m_separator->setItemText(0, tr("try the next after any error ( | )"));
    m_separator->setItemText(1, tr("try the next only if it lacks the module ( , )"));
    m_separator->setCurrentIndex(shownSeparator(m_session.choices(), m_session.survey()) == ","_L1 ? 1 : 0);
    m_why->setTitle(tr("Why?"));
    m_whyText->setText(tr(
        "After a comma go asks the next proxy only when this one says that it does not have the module (404 or 410). "
        "A proxy that is down or times out stops the download. After a bar go moves on after any error. "
        "What is fetched is checked against go.sum and the checksum database either way, so moving on costs no "
        "safety."));
}

} // namespace burrow
