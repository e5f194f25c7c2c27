// Above the diff in Review: that somebody else wrote this file meanwhile, and where both changed the same place.
#pragma once

#include "base/abs_path.h"

#include <QWidget>

#include <vector>

namespace burrow {

class SessionController;
namespace look {
class Label;
class Table;
} // namespace look

class MergePanel final : public QWidget
{
    Q_OBJECT
public:
    explicit MergePanel(SessionController &session, QWidget *parent = nullptr);
    /// Hidden where nobody else wrote the file.
    void showFor(const AbsPath &file);

private:
    SessionController &m_session;
    look::Label *m_sentence;
    look::Table *m_questions;
    std::vector<size_t> m_shown; ///< by row: index into the session's questions
};

} // namespace burrow
