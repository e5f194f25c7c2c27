// A web server on loopback that misbehaves as it is told, in a thread of its own.
#pragma once

#include <QByteArray>
#include <QMap>
#include <QStringList>
#include <QThread>

#include <atomic>
#include <memory>
#include <mutex>

class QTcpServer;
class QTcpSocket;

namespace burrow {

/// What the server does with a request for a path.
struct Behaviour
{
    QByteArray bytes; ///< what it sends, status line and all
    enum class Then { Close, Reset, Hang } then = Then::Close;
    int delay = 0;     ///< milliseconds before the first byte
    int chunk = 0;     ///< bytes sent at once; 0 = all
    int pause = 5;     ///< milliseconds between chunks
    qint64 repeat = 0; ///< sends `bytes` once, then so many zero bytes
};

/// "HTTP/1.1 STATUS" with a body and its right length.
QByteArray httpAnswer(int status, const QByteArray &body, const QByteArray &type = "application/json",
                      const QByteArray &moreHeaders = {});

class FaultServer
{
public:
    /// With a certificate and its key (PEM) it speaks TLS.
    explicit FaultServer(const QByteArray &certificate = {}, const QByteArray &key = {});
    ~FaultServer();

    void on(const QString &path, Behaviour behaviour);
    void on(const QString &path, int status, const QByteArray &body, const QByteArray &type = "application/json");
    /// For paths that nobody spoke of; 404 at first.
    void otherwise(Behaviour behaviour);
    /// Sends these bytes to each client at once, whatever it wants.
    void greet(const QByteArray &bytes);

    QString url(const QString &path = {}) const;
    quint16 port() const { return m_port; }
    QStringList requests() const;       ///< paths (or the whole target of a proxy request), in order
    QList<QByteArray> headers() const;  ///< request heads
    int open() const { return m_open; } ///< connections that are open now

private:
    void serve(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const Behaviour &behaviour);

    mutable std::mutex m_mutex;
    QMap<QString, Behaviour> m_behaviours;
    Behaviour m_otherwise;
    QByteArray m_greeting;
    QStringList m_requests;
    QList<QByteArray> m_heads;
    std::atomic_int m_open = 0;
    quint16 m_port = 0;
    bool m_tls = false;
    QThread m_thread;
    QTcpServer *m_server = nullptr;
};

} // namespace burrow
