// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <chrono>
#include <memory>

namespace slipway {

struct EchoOptions {
    std::chrono::microseconds firstToken{0}; ///< from the request's last byte to the first token
    std::chrono::microseconds gap{0}; ///< between tokens; zero sends all at once
    quint16 port = 0; ///< 0 takes a free one
};

/// What an EchoServer has answered so far; by it anybody's count can be checked.
struct EchoTally {
    qint64 answers = 0; ///< whole ones, streams and others
    std::chrono::nanoseconds lastAnswer{
        0}; ///< of the monotonic clock, when its last byte was given to the kernel
};

/// A model server that answers at once and says in each event when it sent it ("t", nanoseconds of the monotonic clock, which
/// all processes of a machine share). What a load generator measures against it is the load generator's own error.
/// Runs on a thread of its own, on loopback; knows POST with max_tokens and stream, and closes what it does not understand.
class EchoServer
{
public:
    static Result<std::unique_ptr<EchoServer>> start(EchoOptions options);
    ~EchoServer();
    quint16 port() const;
    EchoTally tally() const;

private:
    class Private;
    explicit EchoServer(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace slipway
