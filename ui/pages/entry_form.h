// The form of one entry of launch.json or tasks.json: only fields that are legal in it.
#pragma once

#include "session/session_controller.h"
#include "steps/debug_templates.h"

#include <QWidget>

class QFormLayout;
class QVBoxLayout;

namespace burrow {

namespace look {
class Fold;
class Label;
} // namespace look

/// Shows the fields of one kind of entry with the values they will have. A change hands back the field's JSON text; an
/// empty one means: as in the template.
class EntryForm final : public QWidget
{
    Q_OBJECT
public:
    explicit EntryForm(SessionController &session, QWidget *parent = nullptr);
    /// Makes the form for an entry, or brings its values up to date if it is already shown. enabled: its box is ticked.
    void show(const EntryTemplate &entry, const EntryChoice &choice, bool enabled);

Q_SIGNALS:
    void fieldChanged(const QString &field, const QByteArray &literal);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Field
    {
        FieldSpec spec;
        QWidget *label, *control;
        look::Label *problem;
    };

    void build(const EntryTemplate &entry);
    void addField(QFormLayout *form, const FieldSpec &spec);
    QWidget *controlOf(const FieldSpec &spec);
    QWidget *programControl(const FieldSpec &spec);
    void setValue(Field &field, const QByteArray &literal);
    void changed(const QString &name, const QByteArray &literal);

    SessionController &m_session;
    QVBoxLayout *m_column;
    QWidget *m_content = nullptr;
    look::Fold *m_more = nullptr;
    QStringList m_kind; ///< what the fields were made for
    const EntryTemplate *m_entry = nullptr;
    std::vector<Field> m_fields;
    bool m_setting = false;
};

/// How a field's JSON text looks in a line of text, and back. Lists are words with quotes where needed, maps KEY=value
/// and path maps from=to, separated by semicolons.
QString fieldText(const FieldSpec &spec, const QByteArray &literal);
QByteArray fieldLiteral(const FieldSpec &spec, const QString &text);

} // namespace burrow
