// Labels, links and pills: text with a type and a tone.
#pragma once

#include "look/type.h"

#include <QAbstractButton>
#include <QLabel>

class QVBoxLayout;

namespace burrow::look {

/// What a text says by its colour; never by that alone.
enum class Tone { Text, Quiet, Faint, Accent, Ok, Warn, Bad };
QColor toneColor(Tone tone);

/// A Label is text of one type and tone that follows the theme. Plain text unless setTextFormat says otherwise.
class Label : public QLabel
{
    Q_OBJECT
public:
    explicit Label(Type type = Type::Body, Tone tone = Tone::Text, QWidget *parent = nullptr);
    Label(const QString &text, Type type, Tone tone = Tone::Text, QWidget *parent = nullptr);
    void setTone(Tone tone);
    void setType(Type type);
    bool isHeading() const { return m_type == Type::Heading || m_type == Type::Section; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void follow();
    /// Plain text that wraps is set by us, in lines of the height that its type has.
    bool isOurs() const { return wordWrap() && textFormat() == Qt::PlainText; }
    Type m_type;
    Tone m_tone;
};

/// A SectionLabel is a section's heading with quiet words behind it.
class SectionLabel final : public QWidget
{
    Q_OBJECT
public:
    explicit SectionLabel(QWidget *parent = nullptr);
    void setText(const QString &heading, const QString &quiet = {});
    /// Puts a control at the far end of the line.
    void addAtEnd(QWidget *control);

private:
    Label *m_heading, *m_quiet;
};

/// Adds a section's heading to a column, with the space that sets the section off; its text is set later.
SectionLabel *addSection(QVBoxLayout *column);

/// A Link is a button that looks like a word to click; Space and Enter press it.
class Link : public QAbstractButton
{
    Q_OBJECT
public:
    explicit Link(QWidget *parent = nullptr)
        : Link(QString(), Type::Body, parent)
    {
    }
    Link(const QString &text, Type type = Type::Body, QWidget *parent = nullptr);
    /// Quiet links stay in the background until pointed at: the foot of the rail.
    void setQuiet(bool quiet);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    Type m_type;
    bool m_quiet = false;
};

/// A Pill is a short word in a rounded border.
class Pill : public QLabel
{
    Q_OBJECT
public:
    explicit Pill(const QString &text = {}, Tone tone = Tone::Quiet, QWidget *parent = nullptr);
    void setTone(Tone tone);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone;
};

/// Draws a pill with its left edge and centre line given; returns its width. For delegates.
int drawPill(QPainter *painter, const QPoint &leftCentre, const QString &text, Tone tone);
int pillWidth(const QString &text);

/// A PillButton is a pill that can be chosen: one of a few ways to look at the same thing. Checkable, exclusive among
/// its siblings.
class PillButton : public QAbstractButton
{
    Q_OBJECT
public:
    explicit PillButton(const QString &text = {}, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
};

/// A Hairline is a one-pixel line.
class Hairline : public QWidget
{
    Q_OBJECT
public:
    explicit Hairline(Qt::Orientation orientation = Qt::Horizontal, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace burrow::look
