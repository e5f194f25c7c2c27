#include "pages/entry_form.h"

#include "look/fold.h"
#include "look/labels.h"
#include "steps/literal.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLineEdit>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace burrow {

using look::Tone;
using look::Type;

EntryForm::EntryForm(SessionController &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
}

void EntryForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_kind.clear(); // made anew when it is shown next
}

void EntryForm::show(const EntryTemplate &entry, const EntryChoice &choice, bool enabled)
{
    // The programs that it offers are those of the project that is open now.
    QStringList kind{entry.kind, m_session.language()};
    if (const auto &workspace = m_session.survey().workspace) {
        for (const MainPackage &main : workspace->mains)
            kind << main.dir;
    }
    if (m_kind != kind) {
        m_kind = kind;
        build(entry);
    }
    m_setting = true;
    const auto members = entryMembers(entry, choice, m_session.survey());
    for (Field &field : m_fields) {
        QByteArray literal = field.spec.defaultJson;
        for (const auto &[name, value] : members)
            if (name == field.spec.name)
                literal = value;
        setValue(field, literal);
        const auto given = choice.fields.constFind(field.spec.name);
        const Text problem = given == choice.fields.cend() ? Text() : fieldProblem(entry, field.spec.name, *given);
        field.problem->setText(m_session.text(problem));
        field.problem->setVisible(!problem.isEmpty());
    }
    m_setting = false;
    m_content->setEnabled(enabled);
}

void EntryForm::build(const EntryTemplate &entry)
{
    m_fields.clear();
    delete m_content;
    m_content = new QWidget;
    m_entry = &entry;
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    auto makeForm = [] {
        auto *form = new QFormLayout;
        form->setHorizontalSpacing(16);
        form->setVerticalSpacing(10);
        form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
        form->setLabelAlignment(Qt::AlignLeft);
        return form;
    };
    auto *usual = makeForm();
    column->addLayout(usual);
    auto *rare = new QWidget;
    auto *rareForm = makeForm();
    rare->setLayout(rareForm);
    bool any = false;
    for (const FieldSpec &spec : entry.fields) {
        addField(spec.usual ? usual : rareForm, spec);
        any = any || !spec.usual;
    }
    m_more = new look::Fold(rare);
    m_more->setTitle(tr("More fields"));
    m_more->setVisible(any);
    column->addWidget(m_more);
    m_column->addWidget(m_content);
    QWidget *before = nullptr; // in the order in which they are read
    for (const Field &field : m_fields) {
        if (before)
            setTabOrder(before, field.control);
        before = field.control;
    }
}

void EntryForm::addField(QFormLayout *form, const FieldSpec &spec)
{
    auto *label = new look::Label(m_session.text(spec.label), Type::Body, Tone::Quiet);
    label->setMinimumWidth(116);
    QWidget *control = controlOf(spec);
    label->setBuddy(control);
    control->setAccessibleName(m_session.text(spec.label));
    control->setAccessibleDescription(m_session.text(spec.hint));
    auto *cell = new QWidget;
    auto *column = new QVBoxLayout(cell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    column->addWidget(control);
    if (!spec.hint.isEmpty()) {
        auto *hint = new look::Label(m_session.text(spec.hint), Type::Quiet, Tone::Quiet);
        hint->setWordWrap(true);
        column->addWidget(hint);
    }
    auto *problem = new look::Label(Type::Quiet, Tone::Bad);
    problem->setWordWrap(true);
    problem->hide();
    column->addWidget(problem);
    form->addRow(label, cell);
    m_fields.push_back({spec, label, control, problem});
}

QWidget *EntryForm::controlOf(const FieldSpec &spec)
{
    const QString name = spec.name;
    if (spec.name == "program"_L1 && m_session.survey().workspace && !m_session.survey().workspace->mains.empty())
        return programControl(spec);
    if (spec.type == FieldType::Switch) {
        auto *box = new QCheckBox(tr("yes"));
        connect(box, &QCheckBox::toggled, this, [this, name](bool on) { changed(name, on ? "true" : "false"); });
        return box;
    }
    if (spec.type == FieldType::Choice) {
        auto *combo = new QComboBox;
        combo->addItems(spec.choices);
        connect(combo, &QComboBox::textActivated, this,
                [this, name](const QString &text) { changed(name, json::quote(text.toUtf8())); });
        return combo;
    }
    auto *line = new QLineEdit;
    line->setFont(look::font(Type::Code));
    if (spec.type == FieldType::Number)
        line->setMaximumWidth(110);
    if (spec.type == FieldType::Map)
        line->setPlaceholderText(u"KEY=value; KEY2=value"_s);
    else if (spec.type == FieldType::PathMap)
        line->setPlaceholderText(u"${workspaceFolder} = /src/app"_s);
    connect(line, &QLineEdit::textEdited, this,
            [this, spec](const QString &text) { changed(spec.name, fieldLiteral(spec, text)); });
    return line;
}

/// The program can be typed, or picked among the main packages that were found.
QWidget *EntryForm::programControl(const FieldSpec &spec)
{
    auto *combo = new QComboBox;
    combo->setEditable(true);
    combo->setInsertPolicy(QComboBox::NoInsert);
    combo->setFont(look::font(Type::Code));
    combo->addItem(u"${fileDirname}"_s);
    for (const MainPackage &main : m_session.survey().workspace->mains)
        combo->addItem(mainProgram(main));
    connect(combo->lineEdit(), &QLineEdit::textEdited, this,
            [this, spec](const QString &text) { changed(spec.name, fieldLiteral(spec, text)); });
    connect(combo, &QComboBox::textActivated, this,
            [this, spec](const QString &text) { changed(spec.name, fieldLiteral(spec, text)); });
    return combo;
}

void EntryForm::setValue(Field &field, const QByteArray &literal)
{
    const QSignalBlocker quiet(field.control);
    if (auto *box = qobject_cast<QCheckBox *>(field.control)) {
        box->setChecked(literal == "true");
    } else if (auto *combo = qobject_cast<QComboBox *>(field.control)) {
        const QString text = fieldText(field.spec, literal);
        if (combo->currentText() != text) {
            const QSignalBlocker edit(combo->lineEdit());
            combo->setCurrentText(text);
        }
    } else if (auto *line = qobject_cast<QLineEdit *>(field.control)) {
        // What the person is typing stays as typed, as long as it means the same.
        if (!sameLiteral(fieldLiteral(field.spec, line->text()), literal) ||
            (literal.isEmpty() && !line->text().isEmpty()))
            line->setText(fieldText(field.spec, literal));
    }
}

void EntryForm::changed(const QString &name, const QByteArray &literal)
{
    if (!m_setting)
        Q_EMIT fieldChanged(name, literal);
}

} // namespace burrow
