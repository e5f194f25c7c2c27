// The bar that looks for a text in a diff.
#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;
class QToolButton;

namespace burrow {

class FindBar final : public QFrame
{
    Q_OBJECT
public:
    explicit FindBar(QWidget *parent);
    QString text() const;
    void open(const QString &text);        ///< shows the bar with this text chosen; an empty one leaves what was there
    void setFound(int current, int count); ///< current from 1; 0 of 0: nothing

Q_SIGNALS:
    void textChanged(const QString &text);
    void next();
    void previous();
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    QLineEdit *m_field;
    QLabel *m_count;
    QToolButton *m_previous, *m_next, *m_close;
};

} // namespace burrow
