// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/arrivaltime.h"

#include <cstring>
#include <sys/socket.h>
#include <time.h>

namespace slipway {

using namespace std::chrono_literals;
using Nanoseconds = std::chrono::nanoseconds;

namespace {

Nanoseconds durationOf(const timespec &time)
{
    return std::chrono::seconds(time.tv_sec) + Nanoseconds(time.tv_nsec);
}

Nanoseconds wallNow()
{
    timespec time{};
    ::clock_gettime(CLOCK_REALTIME, &time);
    return durationOf(time);
}

} // namespace

void stampArrivals(int socket)
{
    const int on = 1;
    (void)::setsockopt(socket, SOL_SOCKET, SO_TIMESTAMPNS, &on, sizeof on);
}

std::optional<Nanoseconds> arrivalOf(int socket, Nanoseconds now)
{
    // What waits longer than this was not left by a loop that turns; the clocks were set.
    constexpr Nanoseconds most = 10s;
    char byte = 0;
    iovec piece{.iov_base = &byte, .iov_len = 1};
    alignas(cmsghdr) char control[CMSG_SPACE(sizeof(timespec))] = {};
    msghdr message{};
    message.msg_iov = &piece;
    message.msg_iovlen = 1;
    message.msg_control = control;
    message.msg_controllen = sizeof control;
    if (::recvmsg(socket, &message, MSG_PEEK | MSG_DONTWAIT) <= 0)
        return {};
    for (cmsghdr *part = CMSG_FIRSTHDR(&message); part != nullptr; part = CMSG_NXTHDR(&message, part)) {
        if (part->cmsg_level != SOL_SOCKET || part->cmsg_type != SCM_TIMESTAMPNS)
            continue;
        timespec time{};
        std::memcpy(&time, CMSG_DATA(part), sizeof time);
        const Nanoseconds waited = wallNow() - durationOf(time);
        if (waited < 0ns || waited > most)
            return {};
        return now - waited;
    }
    return {};
}

} // namespace slipway
