// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/loadengine.h"

#include "base/redact.h"
#include "inference/completionevent.h"
#include "inference/promptturns.h"
#include "inference/sseparser.h"
#include "net/http.h"

#include <QDateTime>

#include <atomic>
#include <curl/curl.h>
#include <deque>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <thread>
#include <unistd.h>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Nanoseconds = std::chrono::nanoseconds;

namespace {

Nanoseconds now()
{
    return std::chrono::duration_cast<Nanoseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

double milliseconds(Nanoseconds duration)
{
    return std::chrono::duration<double, std::milli>(duration).count();
}

void startCurlOnce()
{
    static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
    Q_UNUSED(started)
}

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

/// One request in flight. Reused, connection and all, for the next.
class Exchange
{
public:
    /// @param woken  when the loop learned of what is being read; zero: it reads without having been woken
    Exchange(const LoadJob &job, EngineHealth &health, const Nanoseconds &woken)
        : m_job(job)
        , m_health(health)
        , m_woken(woken)
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
        curl_easy_setopt(m_easy, CURLOPT_CONNECTTIMEOUT_MS,
                         long(std::min<qint64>(job.timeout.count(), 30'000)));
        curl_easy_setopt(m_easy, CURLOPT_WRITEFUNCTION, &Exchange::onBytes);
        curl_easy_setopt(m_easy, CURLOPT_WRITEDATA, this);
        curl_easy_setopt(m_easy, CURLOPT_PRIVATE, this);
        curl_easy_setopt(m_easy, CURLOPT_ERRORBUFFER, m_words);
    }
    Exchange(const Exchange &) = delete;
    Exchange &operator=(const Exchange &) = delete;
    ~Exchange()
    {
        curl_easy_cleanup(m_easy);
        curl_slist_free_all(m_headers);
    }

    CURL *handle() const { return m_easy; }

    void prepare(QByteArray body, Nanoseconds scheduled, Nanoseconds start)
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
        m_sent = now();
        m_sample.sent = m_sent - start;
    }

    LoadSample finish(CURLcode code)
    {
        const Nanoseconds end = now();
        m_sample.e2eMs = milliseconds(end - m_sent);
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

private:
    static std::size_t onBytes(char *bytes, std::size_t size, std::size_t count, void *self)
    {
        return static_cast<Exchange *>(self)->receive({bytes, qsizetype(size * count)}) ? size * count : 0;
    }

    void readHead()
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

    bool receive(QByteArrayView bytes)
    {
        // What was there when the loop woke came then, and not when its turn is: hundreds of streams may be ready at once.
        m_now = m_woken > 0ns ? m_woken : now();
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

    void take(const SseEvent &event)
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
            m_sample.ttftMs = milliseconds(m_now - m_sent);
        else
            m_sample.gapsMs.append(milliseconds(m_now - m_last));
        if (m_job.readStamps)
            compare(event.data);
        m_last = m_now;
    }

    /// Ours against the peer's: the monotonic clock is one for the whole machine.
    void compare(const QByteArray &data)
    {
        const qsizetype at = data.lastIndexOf("\"t\":");
        if (at < 0)
            return;
        const qint64 stamp = QByteArrayView(data).sliced(at + 4).chopped(1).toLongLong();
        if (m_lastStamp == 0)
            m_health.ttftErrorMs.append(double(m_now.count() - stamp) / 1e6);
        else
            m_health.itlErrorMs.append(
                std::abs(double((m_now - m_last).count() - (stamp - m_lastStamp)) / 1e6));
        m_lastStamp = stamp;
    }

    void takeWhole()
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

    std::optional<std::chrono::seconds> retryAfter() const
    {
        curl_off_t seconds = 0;
        if (curl_easy_getinfo(m_easy, CURLINFO_RETRY_AFTER, &seconds) != CURLE_OK || seconds <= 0)
            return {};
        return std::chrono::seconds(seconds);
    }

    const LoadJob &m_job;
    EngineHealth &m_health;
    const Nanoseconds &m_woken;
    CURL *m_easy;
    curl_slist *m_headers = nullptr;
    char m_words[CURL_ERROR_SIZE] = {};
    QByteArray m_proxy;
    QByteArray m_body;
    SseParser m_parser;
    QByteArray m_plain; // an answer that is no stream
    LoadSample m_sample;
    Nanoseconds m_start{0}, m_sent{0}, m_now{0}, m_last{0};
    qint64 m_lastStamp = 0;
    int m_events = 0;
    int m_usageTokens = 0;
    int m_status = 0;
    bool m_isStream = false;
    bool m_finished = false;
    std::optional<Error> m_failure;
};

class Engine
{
public:
    explicit Engine(LoadJob job) : m_job(std::move(job))
    {
        startCurlOnce();
        m_wake = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    }
    Engine(const Engine &) = delete;
    Engine &operator=(const Engine &) = delete;
    ~Engine()
    {
        cancel();
        if (m_thread.joinable())
            m_thread.join();
        ::close(m_wake);
    }

    void start()
    {
        m_thread = std::thread([this] { run(); });
    }
    void cancel()
    {
        m_stop = true;
        const quint64 one = 1;
        [[maybe_unused]] const auto written = ::write(m_wake, &one, sizeof one);
    }
    bool isDone() const { return m_done; }
    int finished() const { return m_finished; }
    LoadTick tick() const
    {
        LoadTick tick{.finished = m_finished,
                      .requests = m_job.requests,
                      .failed = m_failed,
                      .outputTokens = m_outputTokens,
                      .elapsed = now() - Nanoseconds(m_startedAt)};
        const int good = tick.finished - tick.failed;
        if (good > 0) {
            tick.meanTtftMs = double(m_ttftUs) / 1000 / good;
            tick.meanE2eMs = double(m_e2eUs) / 1000 / good;
        }
        return tick;
    }
    bool hasStarted() const { return m_startedAt != 0; }
    LoadOutcome takeOutcome()
    {
        m_thread.join();
        return std::move(m_outcome);
    }

private:
    struct Shot {
        QByteArray body;
        std::optional<Nanoseconds> due;
    };

    static int onSocket(CURL *, curl_socket_t socket, int what, void *self, void *known)
    {
        auto *engine = static_cast<Engine *>(self);
        if (what == CURL_POLL_REMOVE) {
            ::epoll_ctl(engine->m_epoll, EPOLL_CTL_DEL, socket, nullptr);
            return 0;
        }
        epoll_event event{};
        event.events = ((what & CURL_POLL_IN) != 0 ? quint32(EPOLLIN) : 0U)
            | ((what & CURL_POLL_OUT) != 0 ? quint32(EPOLLOUT) : 0U);
        event.data.fd = socket;
        ::epoll_ctl(engine->m_epoll, known ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, socket, &event);
        curl_multi_assign(engine->m_multi, socket, engine);
        return 0;
    }
    static int onTimer(CURLM *, long ms, void *self)
    {
        auto *engine = static_cast<Engine *>(self);
        engine->m_curlDue = ms < 0 ? std::optional<Nanoseconds>() : now() + std::chrono::milliseconds(ms);
        return 0;
    }

    void run()
    {
        preferPromptTurns();
        m_epoll = ::epoll_create1(EPOLL_CLOEXEC);
        epoll_event wake{};
        wake.events = EPOLLIN;
        wake.data.fd = m_wake;
        ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_wake, &wake);
        m_multi = curl_multi_init();
        curl_multi_setopt(m_multi, CURLMOPT_SOCKETFUNCTION, &Engine::onSocket);
        curl_multi_setopt(m_multi, CURLMOPT_SOCKETDATA, this);
        curl_multi_setopt(m_multi, CURLMOPT_TIMERFUNCTION, &Engine::onTimer);
        curl_multi_setopt(m_multi, CURLMOPT_TIMERDATA, this);
        constexpr long kept =
            20'000; // connections for reuse: libcurl's default is four times the requests in flight
        curl_multi_setopt(m_multi, CURLMOPT_MAXCONNECTS, kept);
        prepareAhead(64);
        m_start = now();
        m_startedAt = m_start.count();
        timespec cpu{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &cpu);
        const auto cpuNs = [](const timespec &t) { return qint64(t.tv_sec) * 1'000'000'000 + t.tv_nsec; };
        const qint64 cpuBefore = cpuNs(cpu);
        loop();
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &cpu);
        const double wall = double((now() - m_start).count());
        m_outcome.health.cpuShare = wall > 0 ? double(cpuNs(cpu) - cpuBefore) / wall : 0;
        std::ranges::sort(m_busy);
        if (!m_busy.empty()) {
            m_outcome.health.loopLagP99Ms = m_busy[(m_busy.size() - 1) * 99 / 100];
            m_outcome.health.loopLagMaxMs = m_busy.back();
        }
        for (const auto &exchange : m_all)
            curl_multi_remove_handle(m_multi, exchange->handle());
        m_all.clear();
        curl_multi_cleanup(m_multi);
        ::close(m_epoll);
        m_done = true;
    }

    void loop()
    {
        std::vector<epoll_event> events(1024);
        while (!m_stop && m_finished < m_job.requests) {
            const Nanoseconds busySince = now();
            launchDue();
            drive(CURL_SOCKET_TIMEOUT, 0, m_curlDue && *m_curlDue <= now());
            const Nanoseconds wait = waitFor();
            if (wait > 0ns)
                prepareAhead(1);
            noteBusy(now() - busySince);
            const timespec limit{.tv_sec = 0,
                                 .tv_nsec = long(std::max(0ns, std::min(wait, waitFor())).count())};
            const int count = ::epoll_pwait2(m_epoll, events.data(), int(events.size()), &limit, nullptr);
            m_woken = now();
            for (int i = 0; i < count; ++i) {
                const epoll_event &event = events[std::size_t(i)];
                if (event.data.fd == m_wake)
                    continue;
                const int what = ((event.events & (EPOLLIN | EPOLLHUP | EPOLLERR)) != 0 ? CURL_CSELECT_IN : 0)
                    | ((event.events & EPOLLOUT) != 0 ? CURL_CSELECT_OUT : 0);
                drive(event.data.fd, what, true);
            }
            const Nanoseconds woken = std::exchange(m_woken, 0ns);
            collect();
            if (count > 0)
                noteBusy(now() - woken);
        }
    }

    void drive(curl_socket_t socket, int what, bool really)
    {
        if (!really)
            return;
        if (socket == CURL_SOCKET_TIMEOUT)
            m_curlDue.reset();
        int running = 0;
        curl_multi_socket_action(m_multi, socket, what, &running);
    }

    void noteBusy(Nanoseconds stretch)
    {
        constexpr std::size_t most = 2'000'000;
        if (m_busy.size() < most)
            m_busy.push_back(float(milliseconds(stretch)));
    }

    bool hasPlace() const
    {
        const int limit = m_job.schedule->concurrency();
        return limit <= 0 || m_inFlight < limit;
    }

    /// How long nothing is to be done; never more than a tenth of a second.
    Nanoseconds waitFor()
    {
        Nanoseconds wait = 100ms;
        const Nanoseconds at = now();
        if (m_curlDue)
            wait = std::min(wait, *m_curlDue - at);
        if (hasPlace() && m_next < m_job.requests) {
            prepareAhead(m_ahead.empty() ? 1 : 0);
            const auto &due = m_ahead.front().due;
            wait = std::min(wait, due ? m_start + *due - at : 0ns);
        }
        return wait;
    }

    void prepareAhead(int count)
    {
        constexpr std::size_t most = 256;
        for (; count > 0 && m_prepared < m_job.requests && m_ahead.size() < most; --count) {
            m_ahead.push_back({m_job.body(m_prepared), m_job.schedule->due(m_prepared)});
            ++m_prepared;
        }
    }

    void launchDue()
    {
        while (m_next < m_job.requests && hasPlace()) {
            if (m_ahead.empty())
                prepareAhead(1);
            Shot &shot = m_ahead.front();
            const Nanoseconds sinceStart = now() - m_start;
            if (shot.due && *shot.due > sinceStart)
                return;
            Exchange *exchange = free();
            exchange->prepare(std::move(shot.body), shot.due.value_or(sinceStart), m_start);
            m_ahead.pop_front();
            ++m_next;
            ++m_inFlight;
            curl_multi_add_handle(m_multi, exchange->handle());
        }
    }

    Exchange *free()
    {
        if (m_free.empty()) {
            m_all.push_back(std::make_unique<Exchange>(m_job, m_outcome.health, m_woken));
            return m_all.back().get();
        }
        Exchange *exchange = m_free.back();
        m_free.pop_back();
        return exchange;
    }

    void collect()
    {
        int left = 0;
        while (CURLMsg *message = curl_multi_info_read(m_multi, &left)) {
            if (message->msg != CURLMSG_DONE)
                continue;
            char *own = nullptr;
            curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &own);
            auto *exchange = reinterpret_cast<Exchange *>(own);
            const CURLcode code = message->data.result;
            curl_multi_remove_handle(m_multi, exchange->handle());
            m_outcome.samples.append(exchange->finish(code));
            count(m_outcome.samples.constLast());
            m_outcome.lastEnd = now() - m_start;
            m_free.push_back(exchange);
            --m_inFlight;
            ++m_finished;
        }
    }

    void count(const LoadSample &sample)
    {
        if (sample.error) {
            ++m_failed;
            return;
        }
        m_outputTokens += sample.outputTokens;
        m_ttftUs += qint64(sample.ttftMs.value_or(0) * 1000);
        m_e2eUs += qint64(sample.e2eMs * 1000);
    }

    LoadJob m_job;
    LoadOutcome m_outcome;
    std::thread m_thread;
    std::atomic_bool m_stop = false;
    std::atomic_bool m_done = false;
    std::atomic_int m_finished = 0;
    std::atomic_int m_failed = 0;
    std::atomic<qint64> m_outputTokens = 0;
    std::atomic<qint64> m_ttftUs = 0;
    std::atomic<qint64> m_e2eUs = 0;
    std::atomic<qint64> m_startedAt = 0;
    int m_wake = -1;
    int m_epoll = -1;
    CURLM *m_multi = nullptr;
    std::optional<Nanoseconds> m_curlDue;
    Nanoseconds m_start{0};
    Nanoseconds m_woken{0}; // while what epoll told of is read
    std::deque<Shot> m_ahead;
    int m_prepared = 0;
    int m_next = 0;
    int m_inFlight = 0;
    std::vector<std::unique_ptr<Exchange>> m_all;
    std::vector<Exchange *> m_free;
    std::vector<float> m_busy;
};

} // namespace

Task<LoadOutcome> runLoad(LoadJob job, Clock &clock, ProgressSink progress, std::stop_token stop)
{
    const int requests = job.requests;
    const QString step = job.step;
    const auto onTick = job.onTick;
    Engine engine(std::move(job));
    std::stop_callback onStop(stop, [&engine] { engine.cancel(); });
    engine.start();
    int told = 0;
    while (!engine.isDone()) {
        // Looks in ten times a second; the engine does not wait for it.
        (void)co_await clock.sleepFor(requests < 50 ? 10ms : 100ms, {});
        if (onTick && engine.hasStarted())
            onTick(engine.tick());
        if (const int finished = engine.finished(); finished != told) {
            told = finished;
            progress({.step = step,
                      .message = u"%1 of %2 requests"_s.arg(finished).arg(requests),
                      .fraction = double(finished) / std::max(1, requests)});
        }
    }
    co_return engine.takeOutcome();
}

} // namespace slipway
