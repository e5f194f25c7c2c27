#include "pages/project_row.h"

#include <QFileDialog>
#include <QHBoxLayout>

namespace burrow {

using look::Tone;
using look::Type;

bool chooseProject(QWidget *parent, SessionController &session)
{
    const AbsPath from = session.workspace().isEmpty() ? session.host().home : session.workspace().parent();
    const QString folder = QFileDialog::getExistingDirectory(parent, ProjectRow::tr("Open a project"), from.str());
    if (folder.isEmpty())
        return false;
    session.setWorkspace(AbsPath::from(folder));
    return true;
}

ProjectRow::ProjectRow(SessionController &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_label(new look::Label(Type::Body, Tone::Quiet))
    , m_name(new look::Label(Type::Code))
    , m_open(new look::Link)
    , m_close(new look::Link)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 16, 0, 0);
    row->setSpacing(10);
    m_name->setWordWrap(true);
    row->addWidget(m_label);
    row->addWidget(m_name, 1);
    row->addWidget(m_open);
    row->addWidget(m_close);
    connect(m_open, &look::Link::clicked, this, [this] { chooseProject(this, m_session); });
    connect(m_close, &look::Link::clicked, this, [this] { m_session.setWorkspace({}); });
}

void ProjectRow::refresh()
{
    const AbsPath &folder = m_session.workspace();
    m_label->setText(tr("Project"));
    m_name->setText(folder.isEmpty() ? tr("none is open") : m_session.tilde(folder));
    m_name->setType(folder.isEmpty() ? Type::Body : Type::Code);
    m_open->setText(folder.isEmpty() ? tr("Open a project…") : tr("Another project…"));
    m_close->setText(tr("Close it"));
    m_close->setAccessibleName(tr("Close the project"));
    m_close->setVisible(!folder.isEmpty());
}

} // namespace burrow
