#include "pages/merge_panel.h"

#include "look/table.h"
#include "secrets/secrets.h"
#include "session/session_controller.h"

#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace burrow {

using look::Cell;
using look::Type;

namespace {

enum Side { Theirs, Ours, Sides }; // the rows of a question
constexpr qsizetype longestLine = 64, mostLines = 4;

/// What a person compares: the lines as they stand, the beginning of them where they are long or many.
QString shownLines(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        const QString words = line.trimmed();
        if (words.isEmpty())
            continue;
        if (lines.size() == mostLines) {
            lines << u"\u2026"_s;
            break;
        }
        lines << (words.size() > longestLine ? words.left(longestLine) + u'\u2026' : words);
    }
    return lines.join(u'\n');
}

/// A side of a question as a choice, secrets struck out.
Cell sideCell(const std::optional<QByteArray> &value, const QString &absent, const QString &whose, bool checked)
{
    Cell cell{.text = absent, .sub = whose, .control = Cell::Control::Radio, .checked = checked};
    if (value) {
        cell.toolTip = maskSecretsIn(QString::fromUtf8(*value));
        cell.text = shownLines(cell.toolTip);
        cell.type = Type::Code;
    }
    return cell;
}

} // namespace

MergePanel::MergePanel(SessionController &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_sentence(new look::Label(Type::Body))
    , m_questions(new look::Table)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 8);
    column->setSpacing(6);
    m_sentence->setWordWrap(true);
    column->addWidget(m_sentence);
    column->addWidget(m_questions);
    hide();
    m_questions->setHeaderShown(false);
    connect(m_questions, &look::Table::toggled, this, [this](int row, int, bool) {
        m_session.answerMerge(m_shown[size_t(row / Sides)], row % Sides == Ours ? MergeSide::Ours : MergeSide::Theirs);
    });
}

void MergePanel::showFor(const AbsPath &file)
{
    const auto &written = m_session.writtenMeanwhile();
    setVisible(std::ranges::find(written, file) != written.end());
    m_shown.clear();
    std::vector<look::Row> rows;
    const auto &questions = m_session.mergeQuestions();
    for (size_t i = 0; i < questions.size(); ++i) {
        const MergeQuestion &question = questions[i];
        if (question.file != file)
            continue;
        m_shown.push_back(i);
        const QString place = m_session.text(question.conflict.place);
        rows.push_back({sideCell(question.conflict.theirs, tr("removed"), tr("%1, in the file now").arg(place),
                                 question.answer == MergeSide::Theirs)});
        rows.push_back({sideCell(question.conflict.ours, tr("removed"), tr("%1, your edit").arg(place),
                                 question.answer == MergeSide::Ours)});
    }
    QString sentence =
        tr("Another program wrote this file after you looked at it. What it wrote stays; your edits were "
           "made anew on it.");
    if (!rows.empty())
        sentence += u'\n' + tr("%n place(s) were changed by both. What is in the file now counts until you answer.",
                               nullptr, int(m_shown.size()));
    m_sentence->setText(sentence);
    m_questions->setVisible(!rows.empty());
    m_questions->setRows(tr("Places that both changed"), {{.title = tr("Version")}}, std::move(rows));
}

} // namespace burrow
