// Share: what a bundle of these choices will hold, what stays at home, and the file itself.
#pragma once

#include "bundle/bundle.h"
#include "pages/page.h"

#include <QSet>

class QLineEdit;
class QPlainTextEdit;

namespace burrow {

namespace look {
class Table;
}

class SharePage final : public Page
{
    Q_OBJECT
public:
    SharePage(SessionController &session, QWidget *parent);
    Footer footer() const override;
    bool primary() override;
    void flat() override;

    /// The bundle as it would be saved now.
    QByteArray bundle() const { return m_bundle; }

protected:
    void refresh() override;

private:
    void exportAnew();
    void showParts();
    void showOutcome();
    QString bundleName() const;

    look::Label *m_nameLabel;
    QLineEdit *m_name;
    look::SectionLabel *m_parts;
    look::Table *m_table;
    look::Label *m_nothing;
    look::SectionLabel *m_preview;
    QPlainTextEdit *m_text;
    look::Label *m_outcome; ///< where it was saved, or why not

    QSet<QString> m_leftOut; ///< places the person unticked; only what this page shows, no answer
    std::vector<ExportItem> m_items;
    QByteArray m_bundle;
    QString m_savedTo;
    bool m_copied = false; ///< a moment ago
    std::optional<Error> m_error;
};

} // namespace burrow
