#include "pages/share_page.h"

#include "bundle/write_bundle.h"
#include "look/table.h"
#include "pages/bundle_parts.h"
#include "pages/words.h"

#include <QClipboard>
#include <QDate>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace burrow {

using look::Tone;
using look::Type;

SharePage::SharePage(SessionController &session, QWidget *parent)
    : Page(u"share"_s, Frame::Column, session, parent)
    , m_nameLabel(new look::Label(Type::Body, Tone::Quiet))
    , m_name(new QLineEdit)
    , m_table(new look::Table)
    , m_nothing(new look::Label(Type::Body, Tone::Quiet))
    , m_text(new QPlainTextEdit)
    , m_outcome(new look::Label(Type::Body, Tone::Ok))
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 24, 0, 0);
    row->setSpacing(12);
    m_nameLabel->setBuddy(m_name);
    m_name->setMaxLength(120);
    m_name->setMinimumWidth(280);
    row->addWidget(m_nameLabel);
    row->addWidget(m_name);
    row->addStretch(1);
    body()->addLayout(row);

    m_outcome->setWordWrap(true);
    m_outcome->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_outcome->setContentsMargins(0, 12, 0, 0);
    body()->addWidget(m_outcome);

    m_parts = addSection();
    m_nothing->setWordWrap(true);
    body()->addWidget(m_nothing);
    body()->addWidget(m_table);

    m_preview = addSection();
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the page scrolls
    m_text->setTabChangesFocus(true);
    body()->addWidget(m_text);
    body()->addStretch(1);

    connect(m_name, &QLineEdit::textChanged, this, [this] {
        m_savedTo.clear();
        invalidate();
    });
    connect(m_table, &look::Table::toggled, this, [this](int index, int, bool on) {
        const QString place = m_items[size_t(index)].place;
        if (on)
            m_leftOut.remove(place);
        else
            m_leftOut.insert(place);
        m_savedTo.clear();
        invalidate();
    });
}

Page::Footer SharePage::footer() const
{
    Footer footer;
    footer.note = m_copied ? tr("Copied. Paste it where it is wanted.")
                           : tr("A bundle never runs anything. Whoever opens it sees each edit first.");
    footer.primary = tr("Save bundle…");
    footer.primaryEnabled = session().hasSurvey();
    footer.flat = tr("Copy");
    footer.flatEnabled = session().hasSurvey();
    footer.review = false;
    return footer;
}

bool SharePage::primary()
{
    const QString suggested = (session().host().home / bundleFileName(bundleName())).str();
    QString chosen = QFileDialog::getSaveFileName(this, tr("Save bundle"), suggested,
                                                  tr("Burrow bundles (*.burrow.json);;All files (*)"));
    if (chosen.isEmpty())
        return true;
    const auto saved = session().saveBundle(AbsPath::from(chosen), m_bundle);
    m_savedTo = saved ? chosen : QString();
    m_error = saved ? std::nullopt : std::optional(saved.error());
    showOutcome();
    return true;
}

void SharePage::flat()
{
    QGuiApplication::clipboard()->setText(QString::fromUtf8(m_bundle));
    m_copied = true;
    Q_EMIT footerChanged();
    QTimer::singleShot(4000, this, [this] {
        m_copied = false;
        Q_EMIT footerChanged();
    });
}

QString SharePage::bundleName() const
{
    const QString name = m_name->text().trimmed();
    return name.isEmpty() ? u"team"_s : name;
}

void SharePage::refresh()
{
    setHeading(tr("Give others the same set-up"));
    setLead(tr("A bundle holds your choices, not your machine: its paths stay here, home folders are folded, secrets "
               "are struck out."));
    m_nameLabel->setText(tr("Name"));
    m_name->setPlaceholderText(u"team"_s);
    exportAnew();
    showParts();
    m_preview->setText(tr("The file"), bundleFileName(bundleName()));
    m_text->setFont(look::font(Type::Code));
    m_text->setAccessibleName(tr("The text of the bundle"));
    if (const QString text = QString::fromUtf8(m_bundle); m_text->toPlainText() != text)
        m_text->setPlainText(text);
    // All of it, with room for the bar that moves long lines.
    const int lines = int(m_bundle.count('\n')) + 1;
    m_text->setFixedHeight(lines * m_text->fontMetrics().lineSpacing() + 2 * int(m_text->document()->documentMargin()) +
                           m_text->horizontalScrollBar()->sizeHint().height() + 4);
    showOutcome();
}

void SharePage::exportAnew()
{
    ExportOptions options;
    options.name = bundleName();
    options.made = QDate::currentDate().toString(Qt::ISODate);
    options.leaveOut = QStringList(m_leftOut.begin(), m_leftOut.end());
    m_items.clear();
    m_bundle = exportBundle(choices(), session().host(), session().catalog(), options, &m_items);
}

void SharePage::showParts()
{
    int kept = 0;
    std::vector<look::Row> rows;
    for (const ExportItem &item : m_items) {
        kept += !item.leftOut;
        const bool mayTravel = !item.leftOut || m_leftOut.contains(item.place);
        const BundlePart words = partOfBundle(item.place, item.value, session());
        look::Cell tick{.control = look::Cell::Control::Check, .checked = !item.leftOut, .enabled = mayTravel};
        tick.accessible = item.leftOut ? tr("%1, left out").arg(words.label) : tr("%1, included").arg(words.label);
        look::Cell part{.text = words.label,
                        .sub = words.quiet,
                        .tone = item.leftOut ? Tone::Quiet : Tone::Text,
                        .type = words.isCode ? Type::Code : Type::Body,
                        .toolTip = item.place};
        if (!item.why.isEmpty())
            part.sub += (part.sub.isEmpty() ? QString() : u"\n"_s) + session().text(item.why);
        if (item.secretStruck) {
            part.pill = tr("secret");
            part.pillTone = Tone::Warn;
        }
        look::Cell value{.text = item.value.isEmpty() ? tr("not shown") : words.value,
                         .tone = item.leftOut ? Tone::Faint : Tone::Quiet,
                         .type = item.value.isEmpty() || words.isWords ? Type::Body : Type::Code};
        rows.push_back({tick, part, value});
    }
    m_parts->setText(tr("What goes in"),
                     m_items.empty() ? QString() : tr("%1 of %n parts", nullptr, int(m_items.size())).arg(kept));
    m_nothing->setVisible(m_items.empty());
    m_nothing->setText(
        tr("Nothing is chosen yet, so a bundle would be empty. Choose something in the steps on the left first."));
    m_table->setVisible(!m_items.empty());
    m_table->setHeaderShown(false);
    m_table->setRows(
        tr("What goes in"),
        {{.title = {}, .width = 36}, {.title = tr("Part"), .width = 380}, {.title = tr("Value"), .dropBelow = 560}},
        std::move(rows));
}

void SharePage::showOutcome()
{
    m_outcome->setVisible(m_error || !m_savedTo.isEmpty());
    if (m_error) {
        m_outcome->setTone(Tone::Bad);
        m_outcome->setText(errorSentence(*m_error, session()));
    } else if (!m_savedTo.isEmpty()) {
        m_outcome->setTone(Tone::Ok);
        m_outcome->setText(tr("Saved as %1. It is not signed: give it to people by a way they trust.")
                               .arg(session().tilde(AbsPath::from(m_savedTo))));
    }
}

} // namespace burrow
