#include "screen.h"

#include <QLocalSocket>
#include <QStandardPaths>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace burrow {
namespace {

constexpr int patience = 15'000; // ms, for an answer of a server that may have to share its cores

template <typename T>
void put(QByteArray &bytes, T value)
{
    const T little = qToLittleEndian(value);
    bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
}

template <typename T>
T get(const QByteArray &bytes, qsizetype at)
{
    return at + qsizetype(sizeof(T)) <= bytes.size() ? qFromLittleEndian<T>(bytes.constData() + at) : T();
}

QByteArray take(QLocalSocket &from, qsizetype count)
{
    while (from.bytesAvailable() < count && from.waitForReadyRead(patience)) {
    }
    return from.read(count);
}

} // namespace

std::unique_ptr<Screen> Screen::start(QByteArray *why)
{
    const QString program = QStandardPaths::findExecutable(u"Xvfb"_s);
    if (program.isEmpty()) {
        *why = "needs Xvfb";
        return nullptr;
    }
    auto screen = std::make_unique<Screen>();
    QProcess &server = screen->m_server;
    // It chooses a free number and writes it to its standard output.
    server.setStandardErrorFile(QProcess::nullDevice());
    server.start(program, {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1600x1000x24"_s, u"-nolisten"_s, u"tcp"_s,
                           u"-terminate"_s});
    QByteArray line;
    while (!line.endsWith('\n') && server.waitForReadyRead(patience))
        line += server.readAllStandardOutput();
    bool isNumber = false;
    screen->m_number = line.trimmed().toInt(&isNumber);
    if (!isNumber) {
        *why = "Xvfb did not start: " + server.errorString().toUtf8();
        return nullptr;
    }
    qputenv("DISPLAY", ":" + QByteArray::number(screen->m_number));
    qputenv("QT_QPA_PLATFORM", "xcb");
    return screen;
}

Screen::~Screen()
{
    m_server.terminate();
    if (!m_server.waitForFinished(5000))
        m_server.kill();
}

Hand::Hand() = default;
Hand::~Hand() = default;

bool Hand::reach(int display)
{
    m_server = std::make_unique<QLocalSocket>();
    m_server->connectToServer(u"/tmp/.X11-unix/X%1"_s.arg(display));
    if (!m_server->waitForConnected(patience))
        return false;
    QByteArray hello("l\0", 2);
    for (const int word : {11, 0, 0, 0, 0})
        put(hello, quint16(word));
    m_server->write(hello);
    const QByteArray head = take(*m_server, 8);
    if (head.isEmpty() || head[0] != 1)
        return false;
    const QByteArray setup = head + take(*m_server, qsizetype(4) * get<quint16>(head, 6));
    const int vendor = get<quint16>(setup, 24), formats = quint8(setup[29]);
    const int first = quint8(setup[34]), last = quint8(setup[35]);
    m_root = get<quint32>(setup, 40 + (vendor + 3) / 4 * 4 + 8 * formats);

    QByteArray query("\x62\0", 2); // QueryExtension
    for (const int word : {4, 5, 0})
        put(query, quint16(word));
    const QByteArray extension = ask(query + QByteArray("XTEST\0\0\0", 8));
    if (extension.size() < 32 || extension[8] == 0)
        return false;
    m_xtest = extension[9];

    QByteArray mapping("\x65\0\x02\0", 4); // GetKeyboardMapping
    mapping += char(first);
    mapping += char(last - first + 1);
    mapping += QByteArray(2, '\0');
    const QByteArray map = ask(mapping);
    const int each = map.size() < 32 ? 0 : quint8(map[1]);
    for (int code = first; each > 0 && code <= last; ++code) {
        const auto keysym = get<quint32>(map, 32 + 4 * qsizetype(each) * (code - first));
        if (keysym != 0 && !m_codes.contains(keysym))
            m_codes.insert(keysym, unsigned(code));
    }
    return m_codes.contains(keys::tab);
}

QByteArray Hand::ask(const QByteArray &request)
{
    m_server->write(request);
    const QByteArray head = take(*m_server, 32);
    return head.size() == 32 && head[0] == 1 ? head + take(*m_server, 4 * qsizetype(get<quint32>(head, 4))) : head;
}

void Hand::send(char kind, unsigned detail, const QPoint &at)
{
    QByteArray request;
    request += m_xtest;
    request += char(2); // FakeInput
    put(request, quint16(9));
    request += kind;
    request += char(detail);
    request += QByteArray(2, '\0');
    put(request, quint32(0)); // at once
    put(request, m_root);
    request += QByteArray(8, '\0');
    put(request, qint16(at.x()));
    put(request, qint16(at.y()));
    request += QByteArray(8, '\0');
    m_server->write(request);
    m_server->flush();
}

void Hand::moveTo(const QPoint &at)
{
    send(6, 0, at);
}

void Hand::click(const QPoint &at)
{
    moveTo(at);
    send(4, 1);
    send(5, 1);
}

void Hand::wheel(const QPoint &at, int notches)
{
    moveTo(at);
    const unsigned button = notches > 0 ? 5 : 4;
    for (int i = 0; i < std::abs(notches); ++i) {
        send(4, button);
        send(5, button);
    }
}

void Hand::key(unsigned keysym, std::initializer_list<unsigned> held)
{
    for (const unsigned hold : held)
        send(2, m_codes.value(hold));
    send(2, m_codes.value(keysym));
    send(3, m_codes.value(keysym));
    for (const unsigned hold : held)
        send(3, m_codes.value(hold));
}

} // namespace burrow
