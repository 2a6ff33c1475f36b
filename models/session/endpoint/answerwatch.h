// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/wayin.h"
#include "telemetry/endpointmetrics.h"

namespace slipway {

/// What the server itself counted while one answer was made: apart from this machine's clock, and from the way in between.
struct ServerFigures {
    struct Step {
        std::optional<double> ms = {}; ///< of the one request, or the mean of all
        QString whyEmpty = {};
    };
    /// Requests that ended there in the window. Of one, the figures are its own; of more, they are of all together.
    int requests = 0;
    int replicas = 0; ///< whose metrics were read
    Step queue = {}, firstToken = {}, prefill = {}, decode = {}, endToEnd = {};
    QString whyNone = {}; ///< there are no figures, and why
    std::optional<double> roundTripMs = {}; ///< of the way in, with the smallest request

    bool isOfThisRequest() const { return requests == 1; }
    QJsonObject toJson() const;
};
/// "Server, this request: queue 0.1 ms · …", or why it is not known; translated, for beside the client's own clock.
QString serverFiguresText(const ServerFigures &figures);
/// Of two readings of the same servers, before and after an answer.
ServerFigures serverFiguresOf(const QList<MetricsSnapshot> &later, const QList<MetricsSnapshot> &earlier);

/// Reads the metrics of whoever answers by a way in, before an answer and after it: by the way itself where it ends at one server,
/// else those of every ready pod behind the endpoint, through the API server.
class AnswerWatch
{
public:
    /// All outlive it. @p endpoint null: an address that nothing more is known of
    AnswerWatch(Session &session, const WayIn &way, const Endpoint *endpoint);

    /// Before the request is sent. Fails only as Cancelled: what could not be read is said by after().
    Task<> before(std::stop_token stop);
    /// After the answer. Waits a moment for the server to count it. Fails only as Cancelled.
    Task<ServerFigures> after(std::stop_token stop);

private:
    Task<QList<MetricsSnapshot>> read(std::stop_token stop);
    Task<MetricsSnapshot> readPage(HttpTransport *transport, QUrl url, QString replica, std::stop_token stop);
    Session &m_session;
    const WayIn &m_way;
    std::optional<Endpoint> m_endpoint;
    Result<QList<MetricsSnapshot>> m_before;
};

} // namespace slipway
