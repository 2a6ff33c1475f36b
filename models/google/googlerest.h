// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "google/googleclient.h"
#include "google/googleendpoints.h"
#include "google/googleerror.h"
#include "net/http.h"
#include "net/recordedanswer.h"
#include "net/retry.h"

#include <QJsonArray>

namespace slipway::google {

/// One call of Google's JSON APIs, before it is signed.
struct Call {
    GoogleApi api = GoogleApi::Container;
    QByteArray method = "GET";
    QString path = {}; ///< segments already through segment()
    QList<std::pair<QString, QString>> query = {};
    std::optional<QJsonObject> body = {};
    GoogleNeed need = {};
    bool idempotent = true; ///< false: not repeated when the answer is lost
    QByteArray range = {};
    qint64 maxBodyBytes = 256LL * 1024 * 1024;
    std::chrono::milliseconds timeout{30'000};
};

/// A value as one segment of a path: a slash in it stays in it.
QString segment(const QString &value);

/// Signs calls, repeats them as Google documents, renews the token once after 401, and turns refusals into Errors.
class Rest
{
public:
    Rest(HttpTransport &transport, Clock &clock, GoogleIdentity &identity, GoogleEndpoints endpoints)
        : m_transport(transport)
        , m_clock(clock)
        , m_identity(identity)
        , m_endpoints(std::move(endpoints))
    {
    }

    /// The answer of a success. Errors: see GoogleClient.
    Task<HttpResponse> send(Call call, std::stop_token stop);
    /// The answer, whatever its status. Errors: that nobody answered or nobody could ask.
    Task<RecordedAnswer> answer(Call call, std::stop_token stop);
    QUrl urlOf(const Call &call) const;
    /// The body as an object; a large one is parsed off this thread. Internal when it is no JSON object.
    Task<QJsonObject> json(Call call, std::stop_token stop);
    /// All pages of a list, each handed to @p page. Internal when the pages turn in circles.
    /// @param enough asked after each page; may be empty
    Task<> pages(Call call, std::function<void(const QJsonObject &)> page, std::function<bool()> enough,
                 std::stop_token stop);

private:
    struct Exchange {
        HttpRequest request = {};
        HttpResponse response = {};
    };
    Task<Exchange> exchange(Call call, std::stop_token stop);
    HttpRequest signedRequest(const Call &call, const Secret &token) const;

    HttpTransport &m_transport;
    Clock &m_clock;
    GoogleIdentity &m_identity;
    GoogleEndpoints m_endpoints;
};

} // namespace slipway::google
