// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/logfollower.h"

#include "base/backoff.h"

#include <QHash>
#include <QJsonArray>
#include <QTimeZone>

#include <algorithm>
#include <vector>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

// The kubelet of a node that was taken away will not come back; its pods stay listed for minutes.
constexpr int triesForTheLast = 4;

// A log that nobody writes to and a connection that died without a word look alike, also where the server answers all others. So a silent
// stream is left for a new one, which tells: what was lost is read then.
constexpr std::chrono::milliseconds silenceOfLog{60'000};
// The new one of a healthy server is there at once; until then the view says Reading.
constexpr std::chrono::milliseconds openedSoon{1'500};

/// Tells lines that were seen from new ones when a stream is read again from some second on: the API server passes sinceTime on in whole
/// seconds (kubernetes, pkg/registry/core/pod/strategy.go, LogLocation), so the lines of that second come again.
class SeenLines
{
public:
    /// From where to read on; invalid when no line had a time.
    QDateTime since() const
    {
        return m_second == 0 ? QDateTime() : QDateTime::fromSecsSinceEpoch(m_second - 1, QTimeZone::UTC);
    }
    void add(const LogLine &line)
    {
        const qint64 second = secondOf(line);
        if (second > m_second) {
            m_before = second == m_second + 1 ? std::move(m_now) : std::vector<size_t>();
            m_now.clear();
            m_second = second;
        }
        // Standard output and standard error may pass each other by a little; what is a second late is not asked for again.
        if (second == m_second)
            m_now.push_back(keyOf(line));
        else if (second == m_second - 1)
            m_before.push_back(keyOf(line));
    }
    /// A stream that begins at since() is about to be read.
    void beginAgain()
    {
        m_again.clear();
        for (const auto *keys : {&m_before, &m_now}) {
            for (const size_t key : *keys)
                ++m_again[key];
        }
        m_newFrom = m_second + 1;
    }
    /// Whether @p line of the stream that was begun again is one that was seen.
    bool wasSeen(const LogLine &line)
    {
        if (m_newFrom == 0)
            return false;
        const qint64 second = secondOf(line);
        if (second >= m_newFrom) {
            m_again.clear();
            m_newFrom = 0;
            return false;
        }
        if (line.time.isValid() && second < m_newFrom - 2)
            return true; // older than what was asked for
        const auto found = m_again.find(keyOf(line));
        if (found == m_again.end())
            return false;
        if (--*found == 0)
            m_again.erase(found);
        return true;
    }

private:
    static qint64 secondOf(const LogLine &line)
    {
        return line.time.isValid() ? line.time.toSecsSinceEpoch() : 0;
    }
    static size_t keyOf(const LogLine &line)
    {
        return qHashMulti(0, line.time.isValid() ? line.time.toMSecsSinceEpoch() : 0, line.text);
    }

    qint64 m_second = 0; // of the newest line
    std::vector<size_t> m_now; // lines of that second; only their hashes, for there may be half a million
    std::vector<size_t> m_before; // of the second before
    QHash<size_t, int> m_again;
    qint64 m_newFrom = 0; // the second from which nothing can have been seen
};

/// What the pod says of a container.
enum class Fate { Runs, Waits, Ended };

Fate fateOf(const QJsonObject &pod, const QString &container)
{
    const QJsonObject status = pod.value("status"_L1).toObject();
    const QJsonObject spec = pod.value("spec"_L1).toObject();
    const QString phase = status.value("phase"_L1).toString();
    const bool isOver = phase == "Succeeded"_L1 || phase == "Failed"_L1
        || !pod.value("metadata"_L1)["deletionTimestamp"_L1].isUndefined();
    const auto isIn = [&](QLatin1StringView list) {
        return std::ranges::any_of(spec.value(list).toArray(), [&](const QJsonValue &entry) {
            return entry["name"_L1].toString() == container;
        });
    };
    if (!container.isEmpty() && !isIn("containers"_L1) && !isIn("initContainers"_L1)
        && !isIn("ephemeralContainers"_L1))
        return Fate::Ended;
    QString policy = spec.value("restartPolicy"_L1).toString(u"Always"_s);
    for (const QJsonValue init : spec.value("initContainers"_L1).toArray()) {
        if (init["name"_L1].toString() != container)
            continue;
        // A sidecar is an init container that always starts again; the others run until they succeed.
        policy = init["restartPolicy"_L1].toString() == "Always"_L1 ? u"Always"_s
            : policy == "Never"_L1                                  ? policy
                                                                    : u"OnFailure"_s;
    }
    for (const auto key :
         {"containerStatuses"_L1, "initContainerStatuses"_L1, "ephemeralContainerStatuses"_L1}) {
        for (const QJsonValue entry : status.value(key).toArray()) {
            // Without a name the pod has one container.
            if (!container.isEmpty() && entry["name"_L1].toString() != container)
                continue;
            const QJsonObject state = entry["state"_L1].toObject();
            if (state.contains("running"_L1))
                return Fate::Runs;
            if (!state.contains("terminated"_L1))
                return isOver ? Fate::Ended : Fate::Waits;
            const bool failed = state.value("terminated"_L1)["exitCode"_L1].toInt() != 0;
            const bool again = !isOver && key != "ephemeralContainerStatuses"_L1
                && (policy == "Always"_L1 || (policy == "OnFailure"_L1 && failed));
            return again ? Fate::Waits : Fate::Ended;
        }
    }
    return isOver ? Fate::Ended : Fate::Waits;
}

bool isMendedByTime(const Error &error)
{
    return error.kind == ErrorKind::Network || error.kind == ErrorKind::Timeout
        || error.kind == ErrorKind::TooManyRequests || error.kind == ErrorKind::Unavailable
        || error.kind == ErrorKind::Internal;
}

class FollowedLog : public LogStream
{
public:
    FollowedLog(KubeClient &client, Clock &clock, QString nameSpace, QString pod, LogOptions options,
                std::function<void(LogFollowing)> tell, const std::shared_ptr<ServerPulse> &pulse)
        : m_client(client)
        , m_clock(clock)
        , m_namespace(std::move(nameSpace))
        , m_pod(std::move(pod))
        , m_options(std::move(options))
        , m_tell(std::move(tell))
    {
        m_options.follow = true;
        m_options.timestamps = true;
        if (m_options.idleTimeout.count() == 0)
            m_options.idleTimeout = silenceOfLog;
        if (!pulse)
            return;
        QObject::connect(pulse.get(), &ServerPulse::fellSilent, &m_context, [this] {
            m_doubted = m_stream != nullptr;
            if (m_doubted)
                say(LogFollowing::Resuming);
        });
        // That the server answers proves nothing of the connection which this stream has.
        QObject::connect(pulse.get(), &ServerPulse::answeredAgain, &m_context, [this] {
            if (std::exchange(m_doubted, false))
                m_cut.request_stop();
        });
    }

    Task<QList<LogLine>> next(std::stop_token stop) override
    {
        while (!m_ended) {
            if (!m_stream) {
                std::stop_source opened;
                Task<> slowness = noticeSlowness(opened.get_token());
                if (std::exchange(m_wasQuiet, false))
                    slowness.start([] { });
                auto tried = co_await open(stop);
                opened.request_stop();
                if (!tried)
                    co_return std::unexpected(std::move(tried.error()));
                continue;
            }
            const std::stop_callback onStop(stop, [cut = m_cut]() mutable { cut.request_stop(); });
            auto lines = co_await m_stream->next(m_cut.get_token());
            const bool isCut = !lines && lines.error().kind == ErrorKind::Cancelled && !stop.stop_requested();
            if (lines && !lines->isEmpty()) {
                QList<LogLine> fresh = freshOf(*std::move(lines));
                if (!fresh.isEmpty())
                    co_return fresh;
                continue;
            }
            if (!lines && !isCut
                && (lines.error().kind == ErrorKind::Cancelled || lines.error().kind == ErrorKind::Invalid))
                co_return std::unexpected(std::move(lines.error()));
            m_stream.reset();
            // Silence is no news: the container is not asked after, and unless the new stream is late nobody is told.
            m_wasQuiet = !lines && lines.error().kind == ErrorKind::Timeout && !m_last
                && (!m_gave || m_seen.since().isValid());
            if (m_wasQuiet)
                continue;
            auto fate = co_await look(stop);
            if (!fate)
                co_return std::unexpected(std::move(fate.error()));
            // Without times it cannot be told what was seen.
            if ((*fate == Fate::Ended && (m_last || m_gone)) || (m_gave && !m_seen.since().isValid())) {
                m_ended = true;
                break;
            }
            // What was written between a cut and the container's end is still to be read, once and without following.
            m_last = *fate == Fate::Ended;
            if (m_last)
                continue;
            say(*fate == Fate::Runs ? LogFollowing::Resuming : LogFollowing::Waiting);
            // A clean end after a while is what rotation does: at once. Whoever ends every stream is not hammered.
            const bool wasLong = m_clock.monotonic() - m_openedAt >= std::chrono::seconds(1);
            if (wasLong)
                m_backoff.reset();
            if ((!lines && !isCut) || *fate == Fate::Waits || !wasLong) {
                if (auto slept = co_await pause(stop); !slept)
                    co_return std::unexpected(std::move(slept.error()));
            }
        }
        co_return QList<LogLine>();
    }

private:
    /// Opens the stream, or says why it cannot be; without either, try again.
    Task<> open(std::stop_token stop)
    {
        LogOptions options = m_options;
        if (m_seen.since().isValid()) {
            options.sinceTime = m_seen.since();
            options.since = {};
            options.tailLines = -1;
        } else if (m_wasOpen) {
            options.tailLines = -1; // it was empty: whatever is there now is new
        }
        options.follow = !m_last;
        auto stream = co_await m_client.logs(m_namespace, m_pod, options, stop);
        if (stream) {
            if (m_seen.since().isValid())
                m_seen.beginAgain();
            m_stream = *std::move(stream);
            m_doubted = false;
            m_cut = std::stop_source();
            m_openedAt = m_clock.monotonic();
            m_wasOpen = true;
            if (!m_last)
                say(LogFollowing::Reading);
            co_return {};
        }
        const Error error = std::move(stream.error());
        if (error.kind == ErrorKind::Cancelled)
            co_return std::unexpected(error);
        // Before it starts, a container's log is refused as a bad request, without a reason to tell it by: the pod knows.
        auto fate = co_await look(stop);
        if (!fate)
            co_return std::unexpected(std::move(fate.error()));
        if (m_gone && m_wasOpen) {
            m_ended = true;
            co_return {};
        }
        const bool isWorthWaiting = *fate == Fate::Waits
            || (m_wasOpen && isMendedByTime(error) && (!m_last || m_backoff.failures() < triesForTheLast));
        if (!isWorthWaiting)
            co_return std::unexpected(error);
        say(*fate == Fate::Waits ? LogFollowing::Waiting : LogFollowing::Resuming);
        co_return co_await pause(stop);
    }

    Task<> noticeSlowness(std::stop_token opened)
    {
        if (auto slept = co_await m_clock.sleepFor(openedSoon, opened); !slept)
            co_return slept;
        say(LogFollowing::Resuming);
        co_return {};
    }

    /// What has become of the container. A pod that cannot be asked for now counts as running: the stream itself will tell.
    Task<Fate> look(std::stop_token stop)
    {
        auto pod = co_await m_client.get({kinds::pods(), m_namespace, m_pod}, stop);
        if (!pod) {
            if (pod.error().kind == ErrorKind::Cancelled)
                co_return std::unexpected(std::move(pod.error()));
            m_gone = pod.error().kind == ErrorKind::NotFound;
            co_return m_gone ? Fate::Ended : Fate::Runs;
        }
        // A StatefulSet's next pod has the same name.
        const QString uid = uidOf(*pod);
        m_gone = !m_uid.isEmpty() && uid != m_uid;
        if (m_gone)
            co_return Fate::Ended;
        m_uid = uid;
        co_return fateOf(*pod, m_options.container);
    }

    Task<> pause(std::stop_token stop) { return m_clock.sleepFor(m_backoff.next(m_clock.monotonic()), stop); }

    QList<LogLine> freshOf(QList<LogLine> lines)
    {
        QList<LogLine> fresh;
        fresh.reserve(lines.size());
        for (LogLine &line : lines) {
            if (m_seen.wasSeen(line))
                continue;
            m_seen.add(line);
            m_gave = true;
            fresh.append(std::move(line));
        }
        return fresh;
    }

    void say(LogFollowing now)
    {
        if (std::exchange(m_now, now) != now && m_tell)
            m_tell(now);
    }

    KubeClient &m_client;
    Clock &m_clock;
    QString m_namespace;
    QString m_pod;
    LogOptions m_options;
    std::function<void(LogFollowing)> m_tell;
    std::unique_ptr<LogStream> m_stream;
    std::optional<LogFollowing> m_now;
    QObject m_context; // ends what was connected
    std::stop_source m_cut; // of the stream
    bool m_doubted = false; // the server fell silent while it was open
    SeenLines m_seen;
    QString m_uid;
    // A restarting kubelet is back within seconds, and a person is watching.
    Backoff m_backoff{{.first = std::chrono::milliseconds(500), .cap = std::chrono::milliseconds(10'000)}};
    std::chrono::nanoseconds m_openedAt{0};
    bool m_wasOpen = false;
    bool m_last = false; // the container is over: what is left is read, without following
    bool m_gone = false;
    bool m_wasQuiet = false; // the stream was left for its silence
    bool m_gave = false;
    bool m_ended = false;
};

} // namespace

std::unique_ptr<LogStream> followLog(KubeClient &client, Clock &clock, const QString &nameSpace,
                                     const QString &pod, const LogOptions &options,
                                     std::function<void(LogFollowing)> tell,
                                     const std::shared_ptr<ServerPulse> &pulse)
{
    return std::make_unique<FollowedLog>(client, clock, nameSpace, pod, options, std::move(tell), pulse);
}

} // namespace slipway
