// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/modelserver/engine.h"

#include <QJsonObject>
#include <QNetworkAccessManager>

namespace slipway::sandbox {

/// Hands generation on to another OpenAI-compatible server: the answer's bytes pass unchanged, and what can be seen of
/// them is measured.
class Forwarder : public QObject
{
    Q_OBJECT

public:
    Forwarder(const ModelServerSettings &settings, SimClock &clock, EngineMetrics &metrics,
              QObject *parent = nullptr);

    void forward(const HttpServerRequest &request, std::shared_ptr<HttpReply> reply);
    int running() const { return m_running; }

Q_SIGNALS:
    void ended(int status);

private:
    struct Transfer;
    QNetworkRequest requestTo(const QString &path) const;
    void send(const std::shared_ptr<Transfer> &transfer);
    void received(const std::shared_ptr<Transfer> &transfer);
    void finished(const std::shared_ptr<Transfer> &transfer);
    void readEvents(Transfer &transfer, const QByteArray &bytes);

    const ModelServerSettings &m_settings;
    SimClock &m_clock;
    EngineMetrics &m_metrics;
    QNetworkAccessManager m_network;
    QString m_upstreamModel; ///< its first model, asked for once
    int m_running = 0;
};

} // namespace slipway::sandbox
