#include "pages/setting_popup.h"

#include "look/announce.h"
#include "look/appearance.h"
#include "look/fold.h"
#include "look/labels.h"
#include "pages/settings_rows.h"
#include "secrets/secrets.h"
#include "steps/literal.h"
#include "steps/setting_value.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace burrow {

using look::Tone;
using look::Type;

SettingPopup::SettingPopup(const SettingView &view, bool workspace, SessionController &session, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_row(*view.row)
    , m_now(view.now)
    , m_workspace(workspace)
    , m_session(session)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFixedWidth(420);
    setAccessibleName(shownName(m_row));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(8);
    auto *name = new look::Label(shownName(m_row), Type::Code);
    column->addWidget(name);
    auto *meaning = new look::Label(session.text(m_row.meaning), Type::Quiet, Tone::Quiet);
    meaning->setWordWrap(true);
    column->addWidget(meaning);

    const auto &chosen = chosenIn(session.choices(), workspace);
    const auto choice = chosen.constFind(m_row.id());
    const auto written = workspace ? m_now.workspace : m_now.user;
    const QByteArray start = choice != chosen.cend() && !choice->remove ? choice->literal
                             : written                                  ? *written
                             : !m_row.adviceJson.isEmpty()              ? m_row.adviceJson
                                                                        : m_row.defaultJson;
    addField(column, start);
    m_problem = new look::Label(Type::Quiet, Tone::Bad);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    addFacts(column);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    if (written) {
        auto *remove = new QPushButton(tr("Remove the line"));
        connect(remove, &QPushButton::clicked, this, [this] {
            Q_EMIT valueChosen(m_row.id(), {});
            close();
        });
        buttons->addWidget(remove);
    }
    buttons->addStretch();
    m_take = new QPushButton(tr("Use this value"));
    m_take->setDefault(true);
    connect(m_take, &QPushButton::clicked, this, &SettingPopup::take);
    buttons->addWidget(m_take);
    column->addLayout(buttons);
    check();
}

void SettingPopup::addField(QVBoxLayout *column, const QByteArray &start)
{
    const auto parsed = json::parse(start);
    const QString plain = parsed && !start.isEmpty() && parsed->root.isString() ? QString::fromUtf8(parsed->root.text)
                                                                                : QString::fromUtf8(start);
    QStringList words = m_row.values;
    if (words.isEmpty() && m_row.type == "boolean"_L1)
        words = {u"true"_s, u"false"_s};
    if (!words.isEmpty()) {
        auto *combo = new QComboBox;
        combo->addItems(words);
        combo->setFont(look::font(Type::Code));
        combo->setCurrentText(plain);
        connect(combo, &QComboBox::currentTextChanged, this, &SettingPopup::check);
        m_field = combo;
    } else if (m_row.type == "array"_L1 || m_row.type == "object"_L1) {
        auto *text = new QPlainTextEdit(start.isEmpty() ? (m_row.type == "array"_L1 ? u"[]"_s : u"{}"_s)
                                                        : QString::fromUtf8(start));
        text->setFont(look::font(Type::Code));
        text->setTabChangesFocus(true);
        text->setFixedHeight(96);
        connect(text, &QPlainTextEdit::textChanged, this, &SettingPopup::check);
        m_field = text;
    } else {
        auto *line = new QLineEdit(plain);
        line->setFont(look::font(Type::Code));
        line->selectAll();
        connect(line, &QLineEdit::textChanged, this, &SettingPopup::check);
        connect(line, &QLineEdit::returnPressed, this, &SettingPopup::take);
        m_field = line;
    }
    m_field->setAccessibleName(tr("Value of %1").arg(shownName(m_row)));
    column->addWidget(m_field);
}

void SettingPopup::addFacts(QVBoxLayout *column)
{
    const auto said = [this](const std::optional<QByteArray> &value) {
        return value ? maskSecretsIn(QString::fromUtf8(*value)) : tr("not set");
    };
    QStringList lines;
    const QString effective =
        m_now.effective.isEmpty() ? tr("nothing") : maskSecretsIn(QString::fromUtf8(m_now.effective));
    switch (m_now.winner) {
    case SettingWinner::Default: lines << tr("What counts now: %1, the default.").arg(effective); break;
    case SettingWinner::User: lines << tr("What counts now: %1, from user settings.").arg(effective); break;
    case SettingWinner::Workspace:
        lines << tr("What counts now: %1, from the workspace, which wins over user settings.").arg(effective);
        break;
    }
    lines << tr("User: %1").arg(said(m_now.user)) << tr("Workspace: %1").arg(said(m_now.workspace))
          << tr("Default: %1").arg(m_row.defaultJson.isEmpty() ? tr("nothing") : QString::fromUtf8(m_row.defaultJson));
    if (!m_row.since.isEmpty())
        lines << tr("Known to gopls since %1.").arg(m_row.since);
    if (m_row.codeRisk)
        lines << tr("Can decide which programs are run: take it only from people you trust.");
    auto *facts = new look::Label(lines.join(u'\n'), Type::Quiet, Tone::Quiet);
    facts->setWordWrap(true);
    auto *fold = new look::Fold(facts);
    fold->setTitle(tr("Who decides?"));
    connect(fold, &look::Fold::opened, this, [this] { adjustSize(); });
    column->addWidget(fold);
}

QByteArray SettingPopup::literal() const
{
    QString text;
    if (const auto *combo = qobject_cast<QComboBox *>(m_field))
        text = combo->currentText();
    else if (const auto *line = qobject_cast<QLineEdit *>(m_field))
        text = line->text();
    else if (const auto *plain = qobject_cast<QPlainTextEdit *>(m_field))
        text = plain->toPlainText();
    const SettingRef ref{&m_row, {}};
    const QByteArray asIs = text.trimmed().toUtf8();
    if (m_row.type == "string"_L1 || !misfit(ref, asIs).isEmpty()) {
        const QByteArray quoted = json::quote(text.toUtf8());
        if (misfit(ref, quoted).isEmpty())
            return quoted;
    }
    return tidyLiteral(asIs);
}

void SettingPopup::check()
{
    if (!m_take)
        return;
    const Text problem = misfit({&m_row, {}}, literal());
    const QString sentence = m_session.text(problem);
    if (sentence != m_problem->text())
        look::announce(this, sentence);
    m_problem->setText(sentence);
    m_problem->setVisible(!problem.isEmpty());
    m_take->setEnabled(problem.isEmpty());
    adjustSize();
}

void SettingPopup::take()
{
    if (!m_take->isEnabled())
        return;
    Q_EMIT valueChosen(m_row.id(), literal());
    close();
}

void SettingPopup::openAt(const QRect &around)
{
    adjustSize();
    QPoint at(around.right() - width(), around.bottom() + 4);
    if (const QScreen *here = parentWidget()->screen()) {
        const QRect room = here->availableGeometry();
        if (at.y() + height() > room.bottom())
            at.setY(around.top() - height() - 4);
        at.setX(std::clamp(at.x(), room.left() + 8, std::max(room.left() + 8, room.right() - width() - 8)));
        at.setY(std::max(at.y(), room.top() + 8));
    }
    move(at);
    show();
    m_field->setFocus(Qt::PopupFocusReason);
}

void SettingPopup::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        auto *button = qobject_cast<QPushButton *>(focusWidget());
        (button ? button : m_take)->click();
        return;
    }
    QFrame::keyPressEvent(event); // Escape closes
}

void SettingPopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), look::tokens().raised);
    painter.setPen(look::tokens().lineStrong);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace burrow
