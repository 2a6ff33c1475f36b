// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/oneshot.h"
#include "net/http.h"

#include <QList>

#include <deque>
#include <functional>

namespace slipway {

/// An HttpTransport that answers from a script, for the tests of every client. Never opens a socket.
class FakeTransport : public HttpTransport
{
public:
    /// One answer. Body chunks are what a stream's read() gives, in turn; send() joins them.
    struct Answer {
        int status = 200;
        HttpHeaders headers = {};
        QList<QByteArray> chunks = {};
        std::optional<Error> error = {}; ///< instead of an answer
        std::optional<Error> cut = {}; ///< after the chunks, instead of the clean end
        bool hang = false; ///< no answer (or, with chunks, no end) until the request is cancelled
    };
    static Answer json(int status, const QByteArray &body)
    {
        return {.status = status, .headers = {{"Content-Type", "application/json"}}, .chunks = {body}};
    }

    /// The next request without a handler's answer takes the next of these, in order.
    void enqueue(Answer answer) { m_queue.push_back(std::move(answer)); }
    /// Asked first; nothing falls through to the queue, and an empty queue answers 404.
    void setHandler(std::function<std::optional<Answer>(const HttpRequest &)> handler)
    {
        m_handler = std::move(handler);
    }

    const QList<HttpRequest> &requests() const { return m_requests; }
    int aborted() const { return *m_aborted; }

    Task<HttpResponse> send(HttpRequest request, std::stop_token stop) override;
    Task<std::unique_ptr<HttpStream>> open(HttpRequest request, std::stop_token stop) override;

private:
    Answer answerTo(const HttpRequest &request);
    std::function<std::optional<Answer>(const HttpRequest &)> m_handler;
    std::deque<Answer> m_queue;
    QList<HttpRequest> m_requests;
    std::shared_ptr<int> m_aborted = std::make_shared<int>(0);
};

} // namespace slipway
