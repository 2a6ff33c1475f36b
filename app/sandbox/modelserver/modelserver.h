// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/http/httpserver.h"
#include "app/sandbox/world/simclock.h"

#include <QObject>
#include <QUrl>

#include <memory>

namespace slipway::sandbox {

/// What one model server was started with.
struct ModelServerSettings {
    QStringList modelIds; ///< served names, the first one labels the metrics
    QString root; ///< path or id behind them; empty: the first name
    int maxModelLen = 4096;
    QString apiKey; ///< empty: open, as vLLM
    double tokensPerSecond = 42; ///< decode rate of one lone sequence
    double slowdownPerSequence = 0.012; ///< a step takes this share longer for each further sequence
    double prefillTokensPerSecond = 7000;
    int maxBatchedTokens = 8192; ///< prefill tokens of one step
    int maxRunningRequests = 256; ///< max_num_seqs
    int kvCacheTokens = 65536;
    int blockSize = 16;
    bool prefixCaching = true;
    QString version = QStringLiteral("0.27.1");
    /// Another OpenAI-compatible server's base URL ("http://host:port" or ".../v1"); then generation is
    /// forwarded there byte for byte and this server only measures.
    QUrl upstream;
    QString upstreamApiKey;
};

/// One vLLM-like server process: the OpenAI API, its errors, and Prometheus metrics that move with real load.
/// One instance stands for one pod's container; whoever owns it decides when it loads and dies.
class ModelServer : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Loading, ///< a real vLLM does not listen yet: handle() closes the connection without an answer
        Ready,
        Sleeping, ///< 503 for generation
        Dead, ///< the engine died: /health and generation answer 503 / 500
    };
    Q_ENUM(State)

    /// @param clock  the pace of tokens; normally one of speed 1, so that measured latencies are plausible
    ModelServer(ModelServerSettings settings, SimClock &clock, QObject *parent = nullptr);
    ~ModelServer() override;

    State state() const;
    void setState(State state); ///< leaving Ready ends the running requests with an error event
    const ModelServerSettings &settings() const;

    /// Answers one request; @p reply may be kept for a stream's length, and a disconnect aborts the sequence.
    void handle(const HttpServerRequest &request, std::shared_ptr<HttpReply> reply);

    /// The exposition that GET /metrics serves.
    QByteArray metricsText() const;
    /// Lines that a vLLM process would log ("Engine 000: Avg prompt throughput: …"), oldest first, since the
    /// last call.
    QStringList takeLogLines();

    int running() const;
    int waiting() const;

Q_SIGNALS:
    void stateChanged(slipway::sandbox::ModelServer::State state);
    void logLine(const QString &line);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace slipway::sandbox
