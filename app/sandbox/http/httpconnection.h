// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/http/httpserver.h"

#include <QPointer>

namespace slipway::sandbox {

class ConnectionReply;

/// One accepted connection: reads requests one after the other, hands each to the server's handler.
class HttpConnection : public QObject
{
    Q_OBJECT
public:
    /// Takes the socket; a child of @p server.
    HttpConnection(HttpServer &server, QTcpSocket *socket);
    ~HttpConnection() override;

    QTcpSocket *socket() const { return m_socket; }
    QTcpSocket *releaseSocket();
    /// The current answer is complete: the next request may be read, or the connection closed.
    void answered(bool keepAlive);

private:
    enum class State { Head, Body, Chunked, Answering, Closing };
    void read();
    bool readHead();
    bool readBody();
    bool readChunked();
    void refuse(int status, const QByteArray &text);
    void dispatch();
    void gone();

    HttpServer &m_server;
    QTcpSocket *m_socket;
    QByteArray m_buffer;
    HttpServerRequest m_request;
    std::weak_ptr<ConnectionReply> m_reply;
    qint64 m_bodyBytes = 0;
    State m_state = State::Head;
    bool m_keepAlive = true;
    bool m_reading = false;
};

/// The reply that writes to a connection.
class ConnectionReply : public HttpReply
{
public:
    ConnectionReply(HttpConnection *connection, bool keepAlive, bool headOnly, bool chunks)
        : m_connection(connection)
        , m_keepAlive(keepAlive)
        , m_headOnly(headOnly)
        , m_chunks(chunks)
    {
    }
    ~ConnectionReply() override;

    void send(int status, const QByteArray &contentType, const QByteArray &body,
              const HttpHeaderList &headers = {}) override;
    void begin(int status, const QByteArray &contentType, const HttpHeaderList &headers = {}) override;
    void write(const QByteArray &data) override;
    void end() override;
    void abort() override;
    bool isOpen() const override { return m_connection && !m_done; }
    qint64 bytesToWrite() const override;
    void onGone(std::function<void()> told) override { m_gone = std::move(told); }
    void onDrained(std::function<void()> told) override { m_drained = std::move(told); }
    QTcpSocket *takeSocket() override;

    void connectionGone();
    void drained();

private:
    QByteArray head(int status, const QByteArray &contentType, const HttpHeaderList &headers) const;
    void finish();

    QPointer<HttpConnection> m_connection;
    std::function<void()> m_gone;
    std::function<void()> m_drained;
    bool m_keepAlive;
    bool m_headOnly;
    bool m_chunks;
    bool m_begun = false;
    bool m_done = false;
};

} // namespace slipway::sandbox
