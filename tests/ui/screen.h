// A screen of our own: an X server without a monitor, and a hand that moves its pointer and presses its keys.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QPoint>
#include <QProcess>

#include <memory>

class QLocalSocket;

namespace burrow {

/// Xvfb, started for this process. It ends by itself with the last program that shows something on it.
class Screen
{
public:
    /// Starts it and makes it the display of this process. Empty: why there is none.
    static std::unique_ptr<Screen> start(QByteArray *why);
    ~Screen();
    int number() const { return m_number; }

private:
    QProcess m_server;
    int m_number = -1;
};

/// What a person does, as the X server hears it (XTEST, spoken to directly): it reaches whatever window is there, so a
/// control that is covered, disabled or out of sight does not answer.
class Hand
{
public:
    Hand();
    ~Hand();
    /// Takes hold of pointer and keyboard of a display; false if it cannot.
    bool reach(int display);
    void moveTo(const QPoint &at);
    void click(const QPoint &at);
    void wheel(const QPoint &at, int notches); ///< positive: towards the end of the page
    /// Presses and lets go a key with what is held meanwhile. Names are X keysyms: 0xff09 is Tab.
    void key(unsigned keysym, std::initializer_list<unsigned> held = {});

private:
    void send(char kind, unsigned detail, const QPoint &at = {});
    QByteArray ask(const QByteArray &request);
    std::unique_ptr<QLocalSocket> m_server;
    char m_xtest = 0;
    quint32 m_root = 0;
    QHash<unsigned, unsigned> m_codes; ///< key code by keysym
};

/// The keysyms that the walks need.
namespace keys {
constexpr unsigned tab = 0xff09, enter = 0xff0d, escape = 0xff1b, space = ' ', up = 0xff52, down = 0xff54,
                   left = 0xff51, right = 0xff53, f7 = 0xffc4, f8 = 0xffc5, shift = 0xffe1, control = 0xffe3,
                   alt = 0xffe9, h = 'h';
}

} // namespace burrow
