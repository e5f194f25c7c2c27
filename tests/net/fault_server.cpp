#include "fault_server.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace burrow {

namespace {

/// Closes with RST instead of FIN.
void reset(QTcpSocket *socket)
{
    const linger now{1, 0};
    ::setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    socket->abort();
}

} // namespace

QByteArray httpAnswer(int status, const QByteArray &body, const QByteArray &type, const QByteArray &moreHeaders)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Some Reason\r\nContent-Type: " + type +
           "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + moreHeaders +
           "Connection: close\r\n\r\n" + body;
}

FaultServer::FaultServer(const QByteArray &certificate, const QByteArray &key)
{
    m_otherwise.bytes = httpAnswer(404, "not found", "text/plain");
    m_tls = !certificate.isEmpty();
    if (m_tls) {
        auto *server = new QSslServer;
        QSslConfiguration ssl = QSslConfiguration::defaultConfiguration();
        ssl.setLocalCertificate(QSslCertificate(certificate));
        ssl.setPrivateKey(QSslKey(key, QSsl::Ec));
        ssl.setPeerVerifyMode(QSslSocket::VerifyNone);
        server->setSslConfiguration(ssl);
        m_server = server;
    } else {
        m_server = new QTcpServer;
    }
    m_server->setListenBacklogSize(1024);
    m_server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_server,
        [this] {
            QObject::connect(m_server, &QTcpServer::pendingConnectionAvailable, m_server, [this] {
                while (QTcpSocket *socket = m_server->nextPendingConnection())
                    serve(socket);
            });
            m_server->listen(QHostAddress::LocalHost);
            m_port = m_server->serverPort();
        },
        Qt::BlockingQueuedConnection);
}

FaultServer::~FaultServer()
{
    m_thread.quit();
    m_thread.wait();
}

void FaultServer::on(const QString &path, Behaviour behaviour)
{
    const std::lock_guard lock(m_mutex);
    m_behaviours.insert(path, std::move(behaviour));
}

void FaultServer::on(const QString &path, int status, const QByteArray &body, const QByteArray &type)
{
    on(path, Behaviour{.bytes = httpAnswer(status, body, type)});
}

void FaultServer::otherwise(Behaviour behaviour)
{
    const std::lock_guard lock(m_mutex);
    m_otherwise = std::move(behaviour);
}

void FaultServer::greet(const QByteArray &bytes)
{
    const std::lock_guard lock(m_mutex);
    m_greeting = bytes;
}

QString FaultServer::url(const QString &path) const
{
    return (m_tls ? u"https"_s : u"http"_s) + u"://127.0.0.1:%1"_s.arg(m_port) + path;
}

QStringList FaultServer::requests() const
{
    const std::lock_guard lock(m_mutex);
    return m_requests;
}

QList<QByteArray> FaultServer::headers() const
{
    const std::lock_guard lock(m_mutex);
    return m_heads;
}

void FaultServer::serve(QTcpSocket *socket)
{
    ++m_open;
    QObject::connect(socket, &QTcpSocket::disconnected, socket, [this, socket] {
        --m_open;
        socket->deleteLater();
    });
    {
        const std::lock_guard lock(m_mutex);
        if (!m_greeting.isEmpty()) {
            socket->write(m_greeting);
            socket->disconnectFromHost();
            return;
        }
    }
    auto head = std::make_shared<QByteArray>();
    const auto read = [this, socket, head] {
        *head += socket->readAll();
        if (!head->contains("\r\n\r\n"))
            return;
        Behaviour behaviour;
        {
            const std::lock_guard lock(m_mutex);
            const QString path = QString::fromLatin1(head->split(' ').value(1));
            m_requests << path;
            m_heads << *head;
            behaviour = m_behaviours.value(path, m_otherwise);
        }
        head->clear();
        QTimer::singleShot(behaviour.delay, socket, [this, socket, behaviour] { answer(socket, behaviour); });
    };
    QObject::connect(socket, &QTcpSocket::readyRead, socket, read);
    if (socket->bytesAvailable() > 0)
        read();
}

void FaultServer::answer(QTcpSocket *socket, const Behaviour &behaviour)
{
    const qsizetype size = behaviour.chunk > 0 ? behaviour.chunk : behaviour.bytes.size();
    socket->write(behaviour.bytes.left(size));
    if (size < behaviour.bytes.size()) {
        Behaviour rest = behaviour;
        rest.bytes = behaviour.bytes.sliced(size);
        QTimer::singleShot(behaviour.pause, socket, [this, socket, rest] { answer(socket, rest); });
        return;
    }
    if (behaviour.repeat > 0) {
        QObject::connect(socket, &QTcpSocket::bytesWritten, socket, [socket, left = behaviour.repeat](qint64) mutable {
            if (socket->bytesToWrite() > 0 || left <= 0)
                return;
            const qint64 now = std::min<qint64>(left, 1 << 20);
            left -= now;
            socket->write(QByteArray(now, '\0'));
        });
        return;
    }
    socket->flush();
    switch (behaviour.then) {
    case Behaviour::Then::Close: socket->disconnectFromHost(); break;
    case Behaviour::Then::Reset: reset(socket); break;
    case Behaviour::Then::Hang: break;
    }
}

} // namespace burrow
