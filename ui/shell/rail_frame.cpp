#include "shell/rail_frame.h"

#include "look/appearance.h"
#include "look/labels.h"
#include "shell/rail.h"

#include <QActionGroup>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace burrow {
namespace {

constexpr int wide = 216;
constexpr int narrow = 64;
constexpr int head = 58; // the name above the rail

} // namespace

RailFrame::RailFrame(QWidget *parent)
    : QWidget(parent)
    , m_rail(new Rail)
    , m_history(new look::Link({}, look::Type::Quiet))
    , m_options(new look::Link({}, look::Type::Quiet))
    , m_menu(new QMenu(this))
{
    setFixedWidth(wide);
    m_history->setQuiet(true);
    m_options->setQuiet(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, head, 13, 20);
    column->setSpacing(0);
    column->addWidget(m_rail, 1);
    column->addSpacing(21);
    m_foot = new QVBoxLayout;
    m_foot->setContentsMargins(11, 0, 0, 0);
    m_foot->setSpacing(6);
    m_foot->addWidget(m_history);
    m_foot->addWidget(m_options);
    column->addLayout(m_foot);
    connect(m_history, &look::Link::clicked, this, &RailFrame::historyWanted);
    connect(m_options, &look::Link::clicked, this,
            [this] { m_menu->popup(m_options->mapToGlobal(QPoint(0, -m_menu->sizeHint().height()))); });
}

void RailFrame::setNarrow(bool isNarrow)
{
    if (isNarrow == m_narrow)
        return;
    m_narrow = isNarrow;
    setFixedWidth(isNarrow ? narrow : wide);
    m_rail->setNarrow(isNarrow);
    showFoot();
    update();
}

void RailFrame::retranslate(const QString &language)
{
    m_rail->setAccessibleName(tr("Steps"));
    m_history->setAccessibleName(tr("History"));
    m_history->setToolTip(tr("Every run, and how to undo it (Ctrl+H)"));
    m_options->setAccessibleName(tr("Language and theme"));
    m_options->setToolTip(tr("Language and theme"));
    showFoot();
    fillMenu(language);
}

/// Words where there is room for them, signs where there is not.
void RailFrame::showFoot()
{
    m_history->setText(m_narrow ? u"\u21ba"_s : m_history->accessibleName());
    m_options->setText(m_narrow ? u"\u22ef"_s : m_options->accessibleName());
    for (look::Link *link : {m_history, m_options}) {
        link->setFont(look::font(m_narrow ? look::Type::Lead : look::Type::Quiet)); // a sign alone has to be hit
        m_foot->setAlignment(link, m_narrow ? Qt::AlignHCenter : Qt::AlignLeft);
    }
    m_foot->setContentsMargins(m_narrow ? 0 : 11, 0, 0, 0);
}

void RailFrame::fillMenu(const QString &language)
{
    m_menu->clear();
    auto *languages = new QActionGroup(m_menu);
    // Each language by its own name, so that everybody finds theirs.
    for (const auto &[id, name] : {std::pair{u"en"_s, u"English"_s}, std::pair{u"zh_CN"_s, u"简体中文"_s}}) {
        QAction *action = m_menu->addAction(name);
        action->setCheckable(true);
        action->setChecked(id == language);
        languages->addAction(action);
        connect(action, &QAction::triggered, this, [this, wanted = id] { Q_EMIT languageWanted(wanted); });
    }
    m_menu->addSeparator();
    auto *themes = new QActionGroup(m_menu);
    for (const auto &[theme, name] :
         {std::pair{look::Theme::System, tr("As the system")}, std::pair{look::Theme::Light, tr("Light")},
          std::pair{look::Theme::Dark, tr("Dark")}}) {
        QAction *action = m_menu->addAction(name);
        action->setCheckable(true);
        action->setChecked(theme == look::theme());
        themes->addAction(action);
        connect(action, &QAction::triggered, this, [wanted = theme] { look::setTheme(wanted); });
    }
}

void RailFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const look::Tokens &t = look::tokens();
    painter.fillRect(rect(), t.rail);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), t.line);
    const int left = m_narrow ? (width() - 22) / 2 : 24;
    look::drawLogo(&painter, QRectF(left, 19, 22, 22), t.rail);
    painter.fillRect(QRect(12, m_history->y() - 21 + 11, width() - 25, 1), t.line);
    if (m_narrow)
        return;
    painter.setFont(look::font(look::Type::Section));
    painter.setPen(t.text);
    painter.drawText(QRect(54, 20, width() - 60, look::lineHeight(look::Type::Body)), Qt::AlignVCenter | Qt::AlignLeft,
                     u"Burrow"_s);
}

} // namespace burrow
