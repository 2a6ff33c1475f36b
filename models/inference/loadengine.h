// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/progress.h"
#include "base/secret.h"
#include "inference/loadschedule.h"

#include <QUrl>

#include <functional>

namespace slipway {

inline double millisecondsOf(std::chrono::nanoseconds duration)
{
    return std::chrono::duration<double, std::milli>(duration).count();
}

/// One request of a load test and what became of it.
struct LoadSample {
    std::chrono::nanoseconds scheduled{0}; ///< since the run's start: when it was due
    std::chrono::nanoseconds sent{0}; ///< the same: when it left
    int promptTokens = 0;
    int outputTokens = 0;
    std::optional<double> ttftMs = {}; ///< from sending
    std::optional<double> tpotMs = {};
    double e2eMs = 0; ///< from sending
    QList<double> gapsMs = {};
    std::optional<Error> error = {};
    bool usageMissing = false;

    /// How long it waited on this side before it left.
    double slipMs() const { return millisecondsOf(sent - scheduled); }
};

/// What a run cost this side, by which to judge whether it measured the server or itself.
struct EngineHealth {
    double cpuShare = 0; ///< of one core, of the thread that sends and receives
    double loopLagP99Ms = 0; ///< how long what had arrived waited for its turn, at most
    double loopLagMaxMs = 0;
    QList<double> ttftErrorMs = {}; ///< against the peer's own send stamps, where it gives them
    QList<double> itlErrorMs = {};
};

struct LoadOutcome {
    QList<LoadSample> samples = {};
    std::chrono::nanoseconds lastEnd{0}; ///< since the run's start
    EngineHealth health = {};
};

/// How far a run is, for people who watch.
struct LoadTick {
    int finished = 0; ///< of @ref requests, failed ones too
    int requests = 0;
    int failed = 0;
    qint64 outputTokens = 0;
    double meanTtftMs = 0; ///< of what succeeded; 0 before the first
    double meanE2eMs = 0;
    std::chrono::nanoseconds elapsed{0}; ///< since the run's start
    bool operator==(const LoadTick &) const = default;
};

/// What to send, and how often.
struct LoadJob {
    QUrl url = {}; ///< of the very path, http or https
    QList<QByteArray> headerLines = {}; ///< "Name: value", besides Content-Type and Accept
    Secret apiKey = {};
    bool chat = true;
    std::chrono::milliseconds timeout{600'000};
    std::shared_ptr<LoadSchedule> schedule = {};
    int requests = 0;
    /// The body of request @p index. Called from the engine's thread, ahead of time where it can be.
    std::function<QByteArray(int index)> body = {};
    bool readStamps = false; ///< events carry the "t" of EchoServer
    QString step = {}; ///< of the progress reports
    /// Called some ten times a second on the thread of runLoad()'s caller.
    std::function<void(const LoadTick &)> onTick = {};
};

/// Sends a job from a thread of its own, over libcurl: one epoll loop, no event loop of the interface in between.
///
/// Qt's QNetworkAccessManager hands each piece of a body through two event loops, of which one may be drawing, and keeps six
/// connections to a host unless told otherwise: both would show in the figures.
/// Cancelled samples are not in the outcome: what a person stopped did not fail. It always succeeds itself.
Task<LoadOutcome> runLoad(LoadJob job, Clock &clock, ProgressSink progress, std::stop_token stop);

} // namespace slipway
