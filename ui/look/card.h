// Card: one of a few ways to go on, with a real radio button in it.
#pragma once

#include <QFrame>

class QRadioButton;
class QVBoxLayout;

namespace burrow::look {

class Label;

/// A Card offers one choice: a title, a quiet sentence, and room for more below. A click anywhere chooses it. Cards
/// that exclude each other share a QButtonGroup of their radio() buttons.
class Card : public QFrame
{
    Q_OBJECT
public:
    explicit Card(QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setSentence(const QString &sentence);
    QRadioButton *radio() const { return m_radio; }
    /// Where more widgets can go, below the sentence.
    QVBoxLayout *content() const { return m_content; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QRadioButton *m_radio;
    Label *m_sentence;
    QVBoxLayout *m_content;
};

} // namespace burrow::look
