#include "pages/diff_toolbar.h"

#include "diffview/diff_view.h"
#include "look/labels.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace burrow {

using look::Tone;
using look::Type;

namespace {

QToolButton *arrowButton(const QString &arrow)
{
    auto *button = new QToolButton;
    button->setText(arrow);
    button->setAutoRaise(true);
    return button;
}

} // namespace

DiffToolbar::DiffToolbar(DiffView *diff, QWidget *parent)
    : QWidget(parent)
    , m_diff(diff)
    , m_name(new look::Label(Type::Code))
    , m_place(new look::Label(Type::Quiet, Tone::Quiet))
    , m_secrets(new look::Link({}, Type::Quiet))
    , m_previous(arrowButton(u"↑"_s))
    , m_next(arrowButton(u"↓"_s))
    , m_more(arrowButton(u"⋯"_s))
    , m_side(new look::PillButton)
    , m_unified(new look::PillButton)
    , m_menu(new QMenu(this))
{
    auto *bar = new QHBoxLayout(this);
    bar->setContentsMargins(16, 4, 10, 4);
    bar->setSpacing(8);
    bar->addWidget(m_name);
    bar->addSpacing(6);
    bar->addWidget(m_place);
    bar->addSpacing(6);
    bar->addWidget(m_secrets);
    bar->addStretch(1);
    bar->addWidget(m_previous);
    bar->addWidget(m_next);
    bar->addSpacing(4);
    bar->addWidget(m_side);
    bar->addWidget(m_unified);
    bar->addWidget(m_more);

    connect(m_previous, &QToolButton::clicked, this, [this] { Q_EMIT stepWanted(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT stepWanted(1); });
    connect(m_side, &look::PillButton::clicked, this, [this] { m_diff->setForm(DiffView::Form::SideBySide); });
    connect(m_unified, &look::PillButton::clicked, this, [this] { m_diff->setForm(DiffView::Form::Unified); });
    connect(m_secrets, &look::Link::clicked, this, [this] { m_diff->setSecretsShown(!m_diff->secretsShown()); });
    connect(m_more, &QToolButton::clicked, m_menu,
            [this] { m_menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    connect(m_menu, &QMenu::aboutToShow, this, &DiffToolbar::fillMenu);
    connect(m_diff, &DiffView::changeChanged, this, &DiffToolbar::showPlace);
    connect(m_diff, &DiffView::formChanged, this, &DiffToolbar::showPlace);
    connect(m_diff, &DiffView::secretsShownChanged, this, &DiffToolbar::showPlace);
}

void DiffToolbar::setFile(const AbsPath &file)
{
    m_name->setText(file.name());
    m_name->setToolTip(file.str());
    showPlace();
}

void DiffToolbar::retranslate()
{
    m_previous->setToolTip(tr("Previous change (Shift+F7)"));
    m_previous->setAccessibleName(tr("Previous change"));
    m_next->setToolTip(tr("Next change (F7)"));
    m_next->setAccessibleName(tr("Next change"));
    m_more->setToolTip(tr("More ways to show the diff"));
    m_more->setAccessibleName(tr("More ways to show the diff"));
    m_side->setText(tr("Side by side"));
    m_unified->setText(tr("Unified"));
    m_side->setToolTip(tr("Side by side or unified (Ctrl+D)"));
    m_unified->setToolTip(m_side->toolTip());
    showPlace();
}

void DiffToolbar::fillMenu()
{
    m_menu->clear();
    const auto option = [&](const QString &text, bool on, auto change) {
        QAction *action = m_menu->addAction(text, this, change);
        action->setCheckable(true);
        action->setChecked(on);
    };
    option(tr("Wrap long lines"), m_diff->wraps(), [this] { m_diff->setWrap(!m_diff->wraps()); });
    option(tr("Show white space"), m_diff->showsWhiteSpace(),
           [this] { m_diff->setWhiteSpaceShown(!m_diff->showsWhiteSpace()); });
    m_menu->addAction(tr("Show all unchanged lines"), m_diff, &DiffView::openAllFolds);
    m_menu->addSeparator();
    m_menu->addAction(tr("Find"), QKeySequence::Find, m_diff, &DiffView::openFind);
    m_menu->addAction(tr("Copy the diff of this file"), this, &DiffToolbar::copyWanted);
}

void DiffToolbar::showPlace()
{
    const int changes = m_diff->changeCount();
    m_place->setText(changes == 0 ? tr("no change")
                                  : tr("change %1 of %2").arg(m_diff->currentChange() + 1).arg(changes));
    m_secrets->setVisible(m_diff->secretCount() > 0);
    m_secrets->setText(m_diff->secretsShown() ? tr("Hide secrets") : tr("Show secrets"));
    m_secrets->setToolTip(tr("Passwords and tokens in this file are drawn as dots"));
    m_side->setChecked(!m_diff->isUnified());
    m_unified->setChecked(m_diff->isUnified());
}

} // namespace burrow
