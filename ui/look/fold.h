// Fold: long text or rare controls behind a link such as "Why?".
#pragma once

#include <QWidget>

namespace burrow::look {

class Link;

/// A Fold shows a link; pressing it shows or hides what is inside.
class Fold : public QWidget
{
    Q_OBJECT
public:
    explicit Fold(QWidget *content, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setOpen(bool open);
    bool isOpen() const { return m_open; }
    Link *link() const { return m_link; }

Q_SIGNALS:
    void opened(bool open);

private:
    void retitle();
    QString m_title;
    Link *m_link;
    QWidget *m_content;
    bool m_open = false;
};

} // namespace burrow::look
