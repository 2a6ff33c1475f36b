// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/loadexchange.h"

#include "base/redact.h"
#include "inference/arrivaltime.h"
#include "inference/completionevent.h"
#include "net/http.h"

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Nanoseconds = std::chrono::nanoseconds;

namespace {

Error errorOf(CURLcode code, const char *words)
{
    Error error{.kind = ErrorKind::Network,
                .detail = redacted(QString::fromUtf8(*words != '\0' ? words : curl_easy_strerror(code)))};
    switch (code) {
    case CURLE_OPERATION_TIMEDOUT:
        error.kind = ErrorKind::Timeout;
        break;
    case CURLE_COULDNT_CONNECT:
        error.reason = u"ConnectionRefused"_s;
        break;
    case CURLE_COULDNT_RESOLVE_HOST:
        error.reason = u"HostNotFound"_s;
        break;
    case CURLE_PARTIAL_FILE:
    case CURLE_RECV_ERROR:
    case CURLE_SEND_ERROR:
    case CURLE_GOT_NOTHING:
        error.reason = u"ConnectionClosed"_s;
        break;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CONNECT_ERROR:
        error.reason = u"TlsFailed"_s;
        break;
    default:
        break;
    }
    return error;
}

int onNewSocket(void *, curl_socket_t socket, curlsocktype)
{
    stampArrivals(socket);
    return CURL_SOCKOPT_OK;
}

} // namespace

Nanoseconds steadyNow()
{
    return std::chrono::duration_cast<Nanoseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

LoadExchange::LoadExchange(const LoadJob &job, EngineHealth &health, const Nanoseconds &arrived)
    : m_job(job)
    , m_health(health)
    , m_arrived(arrived)
    , m_easy(curl_easy_init())
{
    for (const QByteArray &line : job.headerLines)
        m_headers = curl_slist_append(m_headers, line.constData());
    m_headers = curl_slist_append(m_headers, "Content-Type: application/json");
    m_headers = curl_slist_append(m_headers, "Accept: text/event-stream");
    m_headers = curl_slist_append(m_headers, "Expect:"); // never a round trip before a long prompt
    if (!job.apiKey.isEmpty())
        m_headers =
            curl_slist_append(m_headers, ("Authorization: Bearer " + job.apiKey.reveal()).constData());
    m_proxy = proxyFromEnvironment(job.url, [](const char *name) {
                  return qEnvironmentVariable(name);
              }).toEncoded();
    curl_easy_setopt(m_easy, CURLOPT_URL, job.url.toEncoded().constData());
    curl_easy_setopt(m_easy, CURLOPT_PROXY,
                     m_proxy.constData()); // empty: none, whatever the environment says
    curl_easy_setopt(m_easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(m_easy, CURLOPT_USERAGENT, "slipway/" SLIPWAY_VERSION);
    curl_easy_setopt(m_easy, CURLOPT_HTTPHEADER, m_headers);
    curl_easy_setopt(m_easy, CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_1_1));
    curl_easy_setopt(m_easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(m_easy, CURLOPT_TIMEOUT_MS, long(job.timeout.count()));
    curl_easy_setopt(m_easy, CURLOPT_CONNECTTIMEOUT_MS, long(std::min<qint64>(job.timeout.count(), 30'000)));
    curl_easy_setopt(m_easy, CURLOPT_SOCKOPTFUNCTION, &onNewSocket);
    curl_easy_setopt(m_easy, CURLOPT_WRITEFUNCTION, &LoadExchange::onBytes);
    curl_easy_setopt(m_easy, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(m_easy, CURLOPT_PRIVATE, this);
    curl_easy_setopt(m_easy, CURLOPT_ERRORBUFFER, m_words);
}

LoadExchange::~LoadExchange()
{
    curl_easy_cleanup(m_easy);
    curl_slist_free_all(m_headers);
}

void LoadExchange::prepare(QByteArray body, Nanoseconds scheduled, Nanoseconds start)
{
    m_body = std::move(body);
    m_parser = SseParser();
    m_plain.clear();
    m_words[0] = '\0';
    m_sample = {};
    m_sample.scheduled = scheduled;
    m_events = m_usageTokens = 0;
    m_status = 0;
    m_isStream = m_finished = false;
    m_failure.reset();
    m_lastStamp = 0;
    curl_easy_setopt(m_easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(m_body.size()));
    curl_easy_setopt(m_easy, CURLOPT_POSTFIELDS, m_body.constData()); // not copied
    m_start = start;
    m_now = 0ns;
    m_sent = steadyNow();
    m_sample.sent = m_sent - start;
}

LoadSample LoadExchange::finish(CURLcode code)
{
    // What came whole was over when its last bytes came.
    const Nanoseconds end = code == CURLE_OK && m_now > m_sent ? m_now : steadyNow();
    m_sample.e2eMs = millisecondsOf(end - m_sent);
    if (code == CURLE_OK || (code == CURLE_PARTIAL_FILE && m_finished)) {
        readHead();
        if (m_status < 200 || m_status >= 300)
            m_failure = errorFromBody(m_status, m_plain, retryAfter());
        else if (!m_isStream)
            takeWhole();
        else if (!m_failure)
            (void)m_parser.finish([this](const SseEvent &event) { take(event); });
        if (!m_failure && m_isStream && !m_finished)
            m_failure = Error{.kind = ErrorKind::Network,
                              .detail = u"the stream ended before the answer did"_s,
                              .reason = u"Cut"_s};
    } else if (!m_failure) {
        m_failure = errorOf(code, m_words);
    }
    m_sample.usageMissing = m_usageTokens == 0;
    m_sample.outputTokens = m_usageTokens > 0 ? m_usageTokens : m_events;
    if (!m_failure && m_sample.outputTokens == 0)
        m_failure =
            Error{.kind = ErrorKind::Internal, .detail = u"the answer is empty"_s, .reason = u"Empty"_s};
    if (m_sample.ttftMs && m_sample.outputTokens > 1)
        m_sample.tpotMs = (m_sample.e2eMs - *m_sample.ttftMs) / (m_sample.outputTokens - 1);
    m_sample.error = std::move(m_failure);
    return std::move(m_sample);
}

std::size_t LoadExchange::onBytes(char *bytes, std::size_t size, std::size_t count, void *self)
{
    return static_cast<LoadExchange *>(self)->receive({bytes, qsizetype(size * count)}) ? size * count : 0;
}

void LoadExchange::readHead()
{
    if (m_status != 0)
        return;
    long status = 0;
    curl_easy_getinfo(m_easy, CURLINFO_RESPONSE_CODE, &status);
    m_status = int(status);
    const char *type = nullptr;
    curl_easy_getinfo(m_easy, CURLINFO_CONTENT_TYPE, &type);
    m_isStream = m_status >= 200 && m_status < 300 && type
        && QByteArray(type).toLower().startsWith("text/event-stream");
}

bool LoadExchange::receive(QByteArrayView bytes)
{
    // It came when the kernel says, and not when its turn is: hundreds of streams may be ready at once.
    m_now = m_arrived > 0ns ? m_arrived : steadyNow();
    readHead();
    if (!m_isStream) {
        constexpr qsizetype most = 16 * 1024 * 1024;
        m_plain += bytes;
        return m_plain.size() <= most;
    }
    auto fed = m_parser.feed(bytes, [this](const SseEvent &event) { take(event); });
    if (!fed && !m_failure)
        m_failure = std::move(fed.error());
    return !m_failure;
}

void LoadExchange::take(const SseEvent &event)
{
    if (m_failure)
        return;
    if (event.data.startsWith("[DONE]")) {
        m_finished = true;
        return;
    }
    auto delta = parseCompletionEvent(event.data, m_job.chat);
    if (!delta) {
        m_failure = std::move(delta.error());
        return;
    }
    if (delta->usage) {
        m_usageTokens = delta->usage->outputTokens;
        m_sample.promptTokens = delta->usage->promptTokens;
    }
    m_finished |= !delta->finishReason.isEmpty();
    if (!delta->isOutput())
        return;
    ++m_events;
    if (!m_sample.ttftMs)
        m_sample.ttftMs = millisecondsOf(m_now - m_sent);
    else
        m_sample.gapsMs.append(millisecondsOf(m_now - m_last));
    if (m_job.readStamps)
        compare(event.data);
    m_last = m_now;
}

void LoadExchange::compare(const QByteArray &data)
{
    const qsizetype at = data.lastIndexOf("\"t\":");
    if (at < 0)
        return;
    const qint64 stamp = QByteArrayView(data).sliced(at + 4).chopped(1).toLongLong();
    if (m_lastStamp == 0)
        m_health.ttftErrorMs.append(double(m_now.count() - stamp) / 1e6);
    else
        m_health.itlErrorMs.append(std::abs(double((m_now - m_last).count() - (stamp - m_lastStamp)) / 1e6));
    m_lastStamp = stamp;
}

void LoadExchange::takeWhole()
{
    auto delta = parseCompletionEvent(m_plain, m_job.chat);
    if (!delta) {
        m_failure = std::move(delta.error());
        return;
    }
    m_events = delta->isOutput() ? 1 : 0;
    if (delta->usage) {
        m_usageTokens = delta->usage->outputTokens;
        m_sample.promptTokens = delta->usage->promptTokens;
    }
}

std::optional<std::chrono::seconds> LoadExchange::retryAfter() const
{
    curl_off_t seconds = 0;
    if (curl_easy_getinfo(m_easy, CURLINFO_RETRY_AFTER, &seconds) != CURLE_OK || seconds <= 0)
        return {};
    return std::chrono::seconds(seconds);
}

} // namespace slipway
