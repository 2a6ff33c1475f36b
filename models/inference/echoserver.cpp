// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/echoserver.h"

#include "inference/promptturns.h"

#include <QByteArray>
#include <queue>

#include <arpa/inet.h>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <unordered_map>

namespace slipway {
using Nanoseconds = std::chrono::nanoseconds;

namespace {

qint64 nowNs()
{
    return std::chrono::duration_cast<Nanoseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

qint64 numberAfter(QByteArrayView text, QByteArrayView key, qint64 fallback)
{
    const qsizetype at = text.indexOf(key);
    if (at < 0)
        return fallback;
    qsizetype from = at + key.size();
    while (from < text.size() && (text[from] == ' ' || text[from] == ':'))
        ++from;
    qint64 value = 0;
    qsizetype digits = 0;
    for (; from < text.size() && digits < 9 && text[from] >= '0' && text[from] <= '9'; ++from, ++digits)
        value = value * 10 + (text[from] - '0');
    return digits > 0 ? value : fallback;
}

/// Clients of other languages put a space after the colon.
bool isTrueAfter(QByteArrayView text, QByteArrayView key)
{
    const qsizetype at = text.indexOf(key);
    if (at < 0)
        return false;
    qsizetype from = at + key.size();
    while (from < text.size() && (text[from] == ' ' || text[from] == ':'))
        ++from;
    return text.sliced(from).startsWith("true");
}

QByteArray chunk(const QByteArray &data)
{
    return QByteArray::number(data.size(), 16) + "\r\n" + data + "\r\n";
}

} // namespace

class EchoServer::Private
{
public:
    ~Private()
    {
        m_stop = true;
        if (m_wake >= 0) {
            const quint64 one = 1;
            [[maybe_unused]] const auto written = ::write(m_wake, &one, sizeof one);
        }
        if (m_thread.joinable())
            m_thread.join();
        for (const auto &[fd, peer] : m_peers)
            ::close(fd);
        for (const int fd : {m_listener, m_epoll, m_wake}) {
            if (fd >= 0)
                ::close(fd);
        }
    }

    Result<> begin(const EchoOptions &options)
    {
        m_options = options;
        m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
        const int on = 1;
        ::setsockopt(m_listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(options.port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        constexpr int backlog = 4096;
        if (m_listener < 0 || ::bind(m_listener, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0
            || ::listen(m_listener, backlog) != 0
            || ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size) != 0)
            return fail(ErrorKind::Network,
                        QStringLiteral("the echo server cannot listen: %1")
                            .arg(QString::fromLocal8Bit(std::strerror(errno))));
        port = ntohs(address.sin_port);
        m_epoll = ::epoll_create1(EPOLL_CLOEXEC);
        m_wake = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
        watch(m_listener, EPOLLIN, EPOLL_CTL_ADD);
        watch(m_wake, EPOLLIN, EPOLL_CTL_ADD);
        m_thread = std::thread([this] { serve(); });
        return {};
    }

    quint16 port = 0;
    std::atomic<qint64> answers = 0;
    std::atomic<qint64> lastAnswer = 0;

private:
    struct Peer {
        QByteArray in;
        QByteArray out;
        qint64 generation = 0;
        int tokensLeft = 0;
        int tokensSaid = 0;
        bool isWaiting = false; // for EPOLLOUT
    };
    struct Due {
        qint64 at;
        int fd;
        qint64 generation;
        bool operator>(const Due &other) const { return at > other.at; }
    };

    void watch(int fd, quint32 events, int operation) const
    {
        epoll_event event{};
        event.events = events;
        event.data.fd = fd;
        ::epoll_ctl(m_epoll, operation, fd, &event);
    }

    void serve()
    {
        preferPromptTurns();
        std::array<epoll_event, 512> events;
        while (!m_stop) {
            timespec wait{.tv_sec = 1, .tv_nsec = 0};
            if (!m_due.empty()) {
                const qint64 left = std::clamp<qint64>(m_due.top().at - nowNs(), 0, 999'999'999);
                wait = {.tv_sec = 0, .tv_nsec = long(left)};
            }
            const int count = ::epoll_pwait2(m_epoll, events.data(), int(events.size()), &wait, nullptr);
            for (int i = 0; i < count; ++i) {
                const int fd = events[std::size_t(i)].data.fd;
                if (fd == m_listener)
                    acceptAll();
                else if (fd != m_wake && (events[std::size_t(i)].events & EPOLLOUT) != 0)
                    flush(fd);
                else if (fd != m_wake)
                    receive(fd);
            }
            while (!m_due.empty() && m_due.top().at <= nowNs()) {
                const Due due = m_due.top();
                m_due.pop();
                const auto peer = m_peers.find(due.fd);
                if (peer != m_peers.end() && peer->second.generation == due.generation)
                    say(due.fd, peer->second, due.at);
            }
        }
    }

    void acceptAll()
    {
        for (;;) {
            const int fd = ::accept4(m_listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
            if (fd < 0)
                return;
            const int on = 1;
            ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
            m_peers[fd] = Peer{.generation = ++m_generation};
            watch(fd, EPOLLIN, EPOLL_CTL_ADD);
        }
    }

    void drop(int fd)
    {
        m_peers.erase(fd);
        ::close(fd);
    }

    void receive(int fd)
    {
        Peer &peer = m_peers[fd];
        std::array<char, 65536> buffer;
        for (;;) {
            const ssize_t got = ::recv(fd, buffer.data(), buffer.size(), 0);
            if (got == 0 || (got < 0 && errno != EAGAIN && errno != EWOULDBLOCK)) {
                drop(fd);
                return;
            }
            if (got < 0)
                break;
            peer.in.append(buffer.data(), got);
        }
        const qsizetype head = peer.in.indexOf("\r\n\r\n");
        if (head < 0)
            return;
        const QByteArray lower = peer.in.first(head).toLower();
        const qint64 length = numberAfter(lower, "content-length", 0);
        if (peer.in.size() < head + 4 + length)
            return;
        const QByteArray body = peer.in.mid(head + 4, length);
        peer.in.remove(0, head + 4 + length);
        constexpr qint64 usual = 16;
        const int tokens = int(std::max<qint64>(1, numberAfter(body, "\"max_tokens\"", usual)));
        if (isTrueAfter(body, "\"stream\"")) {
            peer.tokensLeft = tokens;
            peer.tokensSaid = 0;
            peer.generation = ++m_generation;
            if (m_options.firstToken.count() > 0) {
                m_due.push({nowNs() + Nanoseconds(m_options.firstToken).count(), fd, peer.generation});
            } else {
                say(fd, peer, nowNs());
            }
            return;
        }
        const QByteArray answer =
            R"({"object":"chat.completion","model":"echo","choices":[{"index":0,"message":{"role":"assistant","content":"a"},"finish_reason":"length"}],"usage":{"prompt_tokens":1,"completion_tokens":1}})";
        write(fd, peer,
              "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                  + QByteArray::number(answer.size()) + "\r\n\r\n" + answer);
        noteAnswer();
    }

    void noteAnswer()
    {
        lastAnswer = nowNs();
        ++answers;
    }

    /// The next token, or all of them where there is no gap.
    void say(int fd, Peer &peer, qint64 due)
    {
        QByteArray out;
        if (peer.tokensSaid == 0)
            out = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";
        const bool atOnce = m_options.gap.count() == 0;
        do {
            ++peer.tokensSaid;
            --peer.tokensLeft;
            out += chunk(
                R"(data: {"id":"e","object":"chat.completion.chunk","model":"echo","choices":[{"index":0,"delta":{"content":" word"},"finish_reason":null}],"t":)"
                + QByteArray::number(nowNs()) + "}\n\n");
        } while (atOnce && peer.tokensLeft > 0);
        if (peer.tokensLeft == 0) {
            out += chunk(R"(data: {"choices":[{"index":0,"delta":{},"finish_reason":"length"}]})"
                         "\n\ndata: "
                         R"({"choices":[],"usage":{"prompt_tokens":1,"completion_tokens":)"
                         + QByteArray::number(peer.tokensSaid) + "}}\n\ndata: [DONE]\n\n")
                + "0\r\n\r\n";
        } else {
            m_due.push({due + Nanoseconds(m_options.gap).count(), fd, peer.generation});
        }
        const bool isWhole = peer.tokensLeft == 0;
        write(fd, peer, out);
        if (isWhole)
            noteAnswer();
    }

    void write(int fd, Peer &peer, const QByteArray &bytes)
    {
        peer.out += bytes;
        if (!peer.isWaiting)
            flush(fd);
    }

    void flush(int fd)
    {
        const auto found = m_peers.find(fd);
        if (found == m_peers.end())
            return;
        Peer &peer = found->second;
        while (!peer.out.isEmpty()) {
            const ssize_t sent = ::send(fd, peer.out.constData(), std::size_t(peer.out.size()), MSG_NOSIGNAL);
            if (sent < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) {
                if (!std::exchange(peer.isWaiting, true))
                    watch(fd, EPOLLIN | EPOLLOUT, EPOLL_CTL_MOD);
                return;
            }
            if (sent < 0)
                return; // receive() sees the end
            peer.out.remove(0, sent);
        }
        if (std::exchange(peer.isWaiting, false))
            watch(fd, EPOLLIN, EPOLL_CTL_MOD);
    }

    EchoOptions m_options;
    int m_listener = -1;
    int m_epoll = -1;
    int m_wake = -1;
    std::atomic_bool m_stop = false;
    std::thread m_thread;
    std::unordered_map<int, Peer> m_peers;
    std::priority_queue<Due, std::vector<Due>, std::greater<>> m_due;
    qint64 m_generation = 0;
};

EchoServer::EchoServer(std::unique_ptr<Private> priv) : d(std::move(priv)) { }
EchoServer::~EchoServer() = default;

quint16 EchoServer::port() const
{
    return d->port;
}

EchoTally EchoServer::tally() const
{
    return {.answers = d->answers, .lastAnswer = Nanoseconds(d->lastAnswer)};
}

Result<std::unique_ptr<EchoServer>> EchoServer::start(EchoOptions options)
{
    auto priv = std::make_unique<Private>();
    if (auto begun = priv->begin(options); !begun)
        return std::unexpected(std::move(begun.error()));
    return std::unique_ptr<EchoServer>(new EchoServer(std::move(priv)));
}

} // namespace slipway
