// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/arrivaltime.h"

#include <QTest>

#include <arpa/inet.h>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace slipway;
using namespace std::chrono_literals;

namespace {

std::chrono::nanoseconds steady()
{
    return std::chrono::steady_clock::now().time_since_epoch();
}

/// Two ends of one TCP connection on this machine.
struct Connection {
    int near = -1;
    int far = -1;

    Connection()
    {
        const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto *generic = reinterpret_cast<sockaddr *>(&address);
        ::bind(listener, generic, size);
        ::listen(listener, 1);
        ::getsockname(listener, generic, &size);
        near = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        ::connect(near, generic, size);
        far = ::accept(listener, nullptr, nullptr);
        ::close(listener);
    }
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;
    ~Connection()
    {
        ::close(near);
        ::close(far);
    }

    /// Sends @p text, and is back when it is there to be read.
    void deliver(const char *text) const
    {
        ::send(far, text, std::strlen(text), 0);
        pollfd wanted{.fd = near, .events = POLLIN, .revents = 0};
        ::poll(&wanted, 1, 10'000);
    }
};

} // namespace

class TestArrivalTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesCameWhenTheyCameAndNotWhenTheyAreRead()
    {
        const Connection connection;
        stampArrivals(connection.near);
        const auto before = steady();
        connection.deliver("data: 1\n\n");
        const auto there = steady();
        while (steady() < there + 20ms) { } // whoever reads is late
        const auto arrival = arrivalOf(connection.near, steady());
        if (!arrival)
            QSKIP("this kernel notes no arrivals on TCP sockets");
        // The wall clock, by which the kernel notes it, may be slewed by a little in between.
        QVERIFY(*arrival >= before - 1ms);
        QVERIFY(*arrival <= there + 1ms);
    }

    void theBytesAreStillThereToBeRead()
    {
        const Connection connection;
        stampArrivals(connection.near);
        connection.deliver("data: 1");
        (void)arrivalOf(connection.near, steady());
        char text[16] = {};
        QCOMPARE(::recv(connection.near, text, sizeof text, 0), 7);
        QCOMPARE(QByteArray(text), QByteArray("data: 1"));
    }

    void whatIsNotThereDidNotArrive()
    {
        const Connection connection;
        stampArrivals(connection.near);
        QVERIFY(!arrivalOf(connection.near, steady()));
        QVERIFY(!arrivalOf(-1, steady()));
    }

    void aSocketThatWasNotToBeStampedTellsNothing()
    {
        const Connection connection;
        connection.deliver("data: 1");
        QVERIFY(!arrivalOf(connection.near, steady()));
    }
};

QTEST_GUILESS_MAIN(TestArrivalTime)
#include "tst_arrivaltime.moc"
