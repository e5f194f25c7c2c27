// Banner: a calm question across the top of the page, with its answers; never a dialog in the way.
#pragma once

#include <QWidget>

class QPushButton;

namespace burrow {

namespace look {
class Label;
}

class Banner final : public QWidget
{
    Q_OBJECT
public:
    enum class Kind { Question, Warning };
    explicit Banner(Kind kind, QWidget *parent = nullptr);
    void setTexts(const QString &sentence, const QString &first, const QString &second);

Q_SIGNALS:
    void firstChosen();
    void secondChosen();

protected:
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    Kind m_kind;
    look::Label *m_sentence;
    QPushButton *m_first, *m_second;
};

} // namespace burrow
