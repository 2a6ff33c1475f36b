// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/loadengine.h"

#include "inference/arrivaltime.h"
#include "inference/loadexchange.h"
#include "inference/promptturns.h"

#include <atomic>
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

void startCurlOnce()
{
    static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
    Q_UNUSED(started)
}

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
                      .elapsed = steadyNow() - Nanoseconds(m_startedAt)};
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
        engine->m_curlDue =
            ms < 0 ? std::optional<Nanoseconds>() : steadyNow() + std::chrono::milliseconds(ms);
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
        m_start = steadyNow();
        m_startedAt = m_start.count();
        timespec cpu{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &cpu);
        const auto cpuNs = [](const timespec &t) { return qint64(t.tv_sec) * 1'000'000'000 + t.tv_nsec; };
        const qint64 cpuBefore = cpuNs(cpu);
        loop();
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &cpu);
        const double wall = double((steadyNow() - m_start).count());
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
            const Nanoseconds busySince = steadyNow();
            launchDue();
            drive(CURL_SOCKET_TIMEOUT, 0, m_curlDue && *m_curlDue <= steadyNow());
            const Nanoseconds wait = waitFor();
            if (wait > 0ns)
                prepareAhead(1);
            noteBusy(steadyNow() - busySince);
            const timespec limit{.tv_sec = 0,
                                 .tv_nsec = long(std::max(0ns, std::min(wait, waitFor())).count())};
            const int count = ::epoll_pwait2(m_epoll, events.data(), int(events.size()), &limit, nullptr);
            const Nanoseconds woken = steadyNow();
            for (int i = 0; i < count; ++i) {
                const epoll_event &event = events[std::size_t(i)];
                if (event.data.fd == m_wake)
                    continue;
                const int what = ((event.events & (EPOLLIN | EPOLLHUP | EPOLLERR)) != 0 ? CURL_CSELECT_IN : 0)
                    | ((event.events & EPOLLOUT) != 0 ? CURL_CSELECT_OUT : 0);
                if ((what & CURL_CSELECT_IN) != 0)
                    m_arrived = arrivalOf(event.data.fd, steadyNow()).value_or(woken);
                drive(event.data.fd, what, true);
            }
            m_arrived = 0ns;
            collect();
            if (count > 0)
                noteBusy(steadyNow() - woken);
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
            m_busy.push_back(float(millisecondsOf(stretch)));
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
        const Nanoseconds at = steadyNow();
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
            const Nanoseconds sinceStart = steadyNow() - m_start;
            if (shot.due && *shot.due > sinceStart)
                return;
            LoadExchange *exchange = free();
            exchange->prepare(std::move(shot.body), shot.due.value_or(sinceStart), m_start);
            m_ahead.pop_front();
            ++m_next;
            ++m_inFlight;
            curl_multi_add_handle(m_multi, exchange->handle());
        }
    }

    LoadExchange *free()
    {
        if (m_free.empty()) {
            m_all.push_back(std::make_unique<LoadExchange>(m_job, m_outcome.health, m_arrived));
            return m_all.back().get();
        }
        LoadExchange *exchange = m_free.back();
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
            auto *exchange = reinterpret_cast<LoadExchange *>(own);
            const CURLcode code = message->data.result;
            curl_multi_remove_handle(m_multi, exchange->handle());
            m_outcome.samples.append(exchange->finish(code));
            count(m_outcome.samples.constLast());
            m_outcome.lastEnd = steadyNow() - m_start;
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
    Nanoseconds m_arrived{0}; // while what epoll told of is read: when it came
    std::deque<Shot> m_ahead;
    int m_prepared = 0;
    int m_next = 0;
    int m_inFlight = 0;
    std::vector<std::unique_ptr<LoadExchange>> m_all;
    std::vector<LoadExchange *> m_free;
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
