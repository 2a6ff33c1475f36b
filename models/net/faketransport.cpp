// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/faketransport.h"

#include "base/untilcancelled.h"

namespace slipway {

namespace {

class FakeStream : public HttpStream
{
public:
    FakeStream(FakeTransport::Answer answer, std::shared_ptr<int> aborted)
        : m_answer(std::move(answer))
        , m_aborted(std::move(aborted))
    {
    }
    ~FakeStream() override
    {
        if (!m_ended)
            ++*m_aborted;
    }
    int status() const override { return m_answer.status; }
    const HttpHeaders &headers() const override { return m_answer.headers; }
    Task<QByteArray> read(std::stop_token stop) override
    {
        if (stop.stop_requested())
            co_return cancelled();
        // A turn of the event loop, as on a real socket: code that relies on an answer at once must fail in tests.
        OneShot turn;
        turn.complete();
        co_await turn;
        if (stop.stop_requested())
            co_return cancelled();
        if (m_next < m_answer.chunks.size())
            co_return m_answer.chunks.at(m_next++);
        if (m_answer.cut) {
            m_ended = true;
            co_return std::unexpected(*m_answer.cut);
        }
        if (m_answer.hang) {
            auto ended = co_await untilCancelled(stop);
            co_return std::unexpected(std::move(ended.error()));
        }
        m_ended = true;
        co_return QByteArray();
    }

private:
    FakeTransport::Answer m_answer;
    std::shared_ptr<int> m_aborted;
    qsizetype m_next = 0;
    bool m_ended = false;
};

} // namespace

FakeTransport::Answer FakeTransport::answerTo(const HttpRequest &request)
{
    m_requests.append(request);
    if (m_handler) {
        if (auto answer = m_handler(request))
            return *std::move(answer);
    }
    if (m_queue.empty())
        return {.status = 404, .chunks = {"404 page not found"}};
    Answer answer = std::move(m_queue.front());
    m_queue.pop_front();
    return answer;
}

Task<HttpResponse> FakeTransport::send(HttpRequest request, std::stop_token stop)
{
    if (stop.stop_requested())
        co_return cancelled();
    Answer answer = answerTo(request);
    OneShot turn;
    turn.complete();
    co_await turn;
    if (stop.stop_requested())
        co_return cancelled();
    if (answer.error)
        co_return std::unexpected(*answer.error);
    if (answer.hang) {
        auto ended = co_await untilCancelled(stop);
        ++*m_aborted;
        co_return std::unexpected(std::move(ended.error()));
    }
    if (answer.cut)
        co_return std::unexpected(*answer.cut);
    co_return HttpResponse{.status = answer.status, .headers = answer.headers, .body = answer.chunks.join()};
}

Task<std::unique_ptr<HttpStream>> FakeTransport::open(HttpRequest request, std::stop_token stop)
{
    if (stop.stop_requested())
        co_return cancelled();
    Answer answer = answerTo(request);
    OneShot turn;
    turn.complete();
    co_await turn;
    if (stop.stop_requested())
        co_return cancelled();
    if (answer.error)
        co_return std::unexpected(*answer.error);
    if (answer.hang && answer.chunks.isEmpty()) {
        auto ended = co_await untilCancelled(stop);
        ++*m_aborted;
        co_return std::unexpected(std::move(ended.error()));
    }
    co_return std::unique_ptr<HttpStream>(std::make_unique<FakeStream>(std::move(answer), m_aborted));
}

} // namespace slipway
