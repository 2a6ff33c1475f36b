// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/reflector.h"

#include "kube/kubestatus.h"

#include <QLoggingCategory>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
Q_LOGGING_CATEGORY(lcReflector, "slipway.kube.reflector")

// client-go asks for a random 5 to 10 minutes, so that many watches do not end together.
constexpr int watchSecondsLeast = 300;
constexpr int watchSecondsSpread = 300;
// A watch that ends sooner without a word was not meant: some servers answer 200 and close (kubernetes#104171).
constexpr std::chrono::seconds shortWatch{1};
// After so many of them in a row the version itself may be what the server dislikes.
constexpr int shortWatchesBeforeList = 3;
constexpr auto watchClosed = "WatchClosed"_L1;

// How long a watch may take to be resumed before its rows are no longer called live.
constexpr std::chrono::seconds resumeTime{2};

// A version that the server has not reached yet: its store was restored from a copy, or another cluster answers at this address.
bool isFromAnotherHistory(const Error &error)
{
    return std::ranges::any_of(
        error.causes, [](const ErrorCause &cause) { return cause.reason == "ResourceVersionTooLarge"_L1; });
}

bool isRefusedStreaming(const Error &error)
{
    // 400 or 422 from servers without the gate; 4xx of other kinds mean what they say (facts: fall back on any such refusal).
    return error.kind == ErrorKind::Invalid;
}

} // namespace

Reflector::Reflector(KubeClient &client, Clock &clock, ResourceKind kind, ReflectorOptions options,
                     RowSink &sink, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_clock(clock)
    , m_kind(std::move(kind))
    , m_options(std::move(options))
    , m_sink(sink)
    , m_backoff(Backoff::Settings(),
                m_options.jitterSeed != 0 ? m_options.jitterSeed : std::random_device()())
    , m_closedBackoff({.cap = std::chrono::minutes(1)},
                      m_options.jitterSeed != 0 ? m_options.jitterSeed : std::random_device()())
    , m_random(uint(m_options.jitterSeed != 0 ? m_options.jitterSeed : std::random_device()()))
    , m_stateSince(clock.now())
{
    if (m_options.pulse) {
        connect(m_options.pulse.get(), &ServerPulse::fellSilent, this, &Reflector::fellSilent);
        connect(m_options.pulse.get(), &ServerPulse::answeredAgain, this, &Reflector::answeredAgain);
    }
}

Task<> Reflector::run(std::stop_token stop)
{
    // Beside the loop: tells of changes once a frame, however many events come.
    std::stop_source announcing;
    Task<> announcer = announce(announcing.get_token());
    announcer.start([] { });
    auto ended = co_await loop(stop);
    if (m_sink.hasChanges())
        Q_EMIT changed();
    co_return ended;
}

Task<> Reflector::announce(std::stop_token stop)
{
    for (;;) {
        const OneShot dirty = m_dirty;
        co_await dirty;
        if (m_options.frame.count() > 0) {
            if (auto slept = co_await m_clock.sleepFor(m_options.frame, stop); !slept)
                co_return slept;
        }
        m_dirty = OneShot();
        if (m_sink.hasChanges())
            Q_EMIT changed();
    }
}

Task<> Reflector::loop(std::stop_token stop)
{
    bool justExpired = false;
    for (;;) {
        const int listsBefore = m_lists;
        auto ended = co_await listThenWatch(stop);
        Error error = std::move(ended.error()); // it ends by errors only
        qCDebug(lcReflector) << m_kind.plural << error.toString();
        std::chrono::milliseconds pause{0};
        switch (error.kind) {
        case ErrorKind::Cancelled:
            co_return std::unexpected(std::move(error));
        case ErrorKind::Forbidden:
            setState(State::Forbidden, error);
            co_return std::unexpected(std::move(error));
        case ErrorKind::Expired:
            // Our version has left the history: a new list, at once. Should the list not last until its watch either, with a pause.
            m_version.clear();
            if (justExpired && m_lists <= listsBefore + 1)
                pause = m_backoff.next(m_clock.monotonic());
            justExpired = true;
            setState(m_synced ? State::Reconnecting : State::Connecting, error);
            break;
        case ErrorKind::NotFound:
        case ErrorKind::Unauthorized:
        case ErrorKind::Invalid:
            // The kind may be installed, the person may log in, the server may be mended: slowly on.
            m_version.clear();
            pause = std::chrono::seconds(30);
            setState(State::Failed, error);
            break;
        default:
            pause = (error.reason == watchClosed ? m_closedBackoff : m_backoff).next(m_clock.monotonic());
            setState(m_synced ? State::Reconnecting : State::Connecting, error);
            break;
        }
        if (error.kind != ErrorKind::Expired)
            justExpired = false;
        if (isFromAnotherHistory(error))
            m_version.clear(); // waiting for it would show rows of a state that is gone
        if (error.retryAfter)
            pause = qMax(pause, std::chrono::milliseconds(*error.retryAfter));
        if (pause.count() > 0) {
            if (auto slept = co_await m_clock.sleepFor(pause, stop); !slept)
                co_return slept;
        }
    }
}

Task<> Reflector::listThenWatch(std::stop_token stop)
{
    if (m_version.isEmpty()) {
        bool listed = false;
        if (m_options.watchList && !m_client.watchListRefused) {
            auto streamed = co_await watchOnce(true, stop);
            if (streamed) {
                // It ended after its first part was complete, or the version would be empty still.
                listed = !m_version.isEmpty();
            } else if (isRefusedStreaming(streamed.error())) {
                m_client.watchListRefused = true;
            } else {
                co_return streamed;
            }
        }
        if (!listed) {
            if (auto done = co_await pagedList(stop); !done)
                co_return done;
        }
    }
    int shortOnes = 0;
    for (;;) {
        const auto began = m_clock.monotonic();
        const quint64 eventsBefore = m_events;
        if (auto ended = co_await watchOnce(false, stop); !ended)
            co_return ended;
        // It merely ran out. Resume at once from the last version seen.
        if (m_events != eventsBefore || m_clock.monotonic() - began >= shortWatch) {
            shortOnes = 0;
            continue;
        }
        if (++shortOnes % shortWatchesBeforeList == 0)
            m_version.clear();
        Error error =
            fail(ErrorKind::Unavailable, u"the server closes the watch of %1 at once"_s.arg(m_kind.plural))
                .error();
        error.reason = watchClosed;
        if (m_version.isEmpty())
            co_return std::unexpected(std::move(error));
        setState(State::Reconnecting, error);
        if (auto slept = co_await m_clock.sleepFor(m_closedBackoff.next(m_clock.monotonic()), stop); !slept)
            co_return slept;
    }
}

Task<> Reflector::pagedList(std::stop_token stop)
{
    const ListOptions options{.nameSpace = m_options.nameSpace,
                              .labelSelector = m_options.labelSelector,
                              .fieldSelector = m_options.fieldSelector,
                              .pageSize = m_listInOnePage ? 0 : m_options.pageSize,
                              .asTable = m_options.asTable};
    m_sink.beginList();
    QString token;
    QString version;
    do {
        auto page = co_await m_client.listPage(m_kind, options, token, stop);
        if (!page) {
            // Whoever pages more slowly than the history is compacted would start for ever. One page never expires.
            m_listInOnePage = page.error().kind == ErrorKind::Expired && !token.isEmpty();
            co_return std::unexpected(std::move(page.error()));
        }
        touch();
        auto info = m_sink.addPage(*page);
        if (!info) {
            info.error().where = u"list %1"_s.arg(m_kind.plural);
            co_return std::unexpected(std::move(info.error()));
        }
        if (version.isEmpty())
            version = info->resourceVersion; // all pages are one state
        token = info->continueToken;
        noteChange();
    } while (!token.isEmpty());
    m_sink.endList();
    noteChange();
    ++m_lists;
    m_synced = true;
    m_listInOnePage = false;
    m_version = version;
    if (m_version.isEmpty())
        co_return fail(ErrorKind::Invalid,
                       u"the list of %1 has no resourceVersion to watch from"_s.arg(m_kind.plural));
    co_return {};
}

Task<> Reflector::watchOnce(bool initial, std::stop_token stop)
{
    WatchOptions options{.nameSpace = m_options.nameSpace,
                         .labelSelector = m_options.labelSelector,
                         .fieldSelector = m_options.fieldSelector,
                         .resourceVersion = initial ? QString() : m_version,
                         .sendInitialEvents = initial,
                         .asTable = m_options.asTable,
                         .idleTimeout = m_options.idleTimeout};
    options.serverTimeout = std::chrono::seconds(watchSecondsLeast + int(m_random() % watchSecondsSpread));
    ++m_watches;
    std::stop_source opened;
    std::optional<Task<>> notice;
    if (m_state == State::Live) {
        notice.emplace(noticeSlowness(opened.get_token()));
        notice->start([] { });
    }
    auto stream = co_await m_client.watch(m_kind, options, stop);
    opened.request_stop();
    if (!stream)
        co_return std::unexpected(std::move(stream.error()));
    touch();
    bool initialDone = !initial;
    if (initial)
        m_sink.beginList();
    else
        setState(State::Live);
    m_doubted = false;
    m_cut = std::stop_source();
    const ServerPulse::Listener listener(m_options.pulse);
    const std::stop_callback onStop(stop, [cut = m_cut]() mutable { cut.request_stop(); });
    for (;;) {
        auto lines = co_await (*stream)->read(m_cut.get_token());
        if (!lines && lines.error().kind == ErrorKind::Cancelled && !stop.stop_requested())
            co_return {};
        if (!lines)
            co_return std::unexpected(std::move(lines.error()));
        if (lines->isEmpty())
            co_return {};
        touch();
        if (auto taken = take(*lines, initialDone); !taken)
            co_return std::unexpected(std::move(taken.error()));
    }
}

Task<> Reflector::noticeSlowness(std::stop_token opened)
{
    if (auto slept = co_await m_clock.sleepFor(resumeTime, opened); !slept)
        co_return slept;
    setState(State::Reconnecting,
             fail(ErrorKind::Unavailable, u"the watch ended and is not resumed yet"_s,
                  u"watch %1"_s.arg(m_kind.plural))
                 .error());
    co_return {};
}

Result<> Reflector::take(const QByteArray &lines, bool &initialDone)
{
    QByteArrayView rest(lines);
    while (!rest.isEmpty()) {
        const qsizetype end = rest.indexOf('\n');
        const QByteArrayView line = (end < 0 ? rest : rest.first(end)).trimmed();
        rest = end < 0 ? QByteArrayView() : rest.sliced(end + 1);
        if (line.isEmpty())
            continue;
        auto event = m_sink.applyEvent(line);
        if (!event) {
            // A last document without its line end was cut on the way; anything else is the server's doing.
            if (end < 0)
                return fail(ErrorKind::Network, u"the watch was cut inside an event"_s,
                            u"watch %1"_s.arg(m_kind.plural));
            event.error().where = u"watch %1"_s.arg(m_kind.plural);
            return std::unexpected(std::move(event.error()));
        }
        if (event->type == RowSink::Event::Type::Error)
            return std::unexpected(errorOfStatus(event->status, u"watch %1"_s.arg(m_kind.plural)));
        ++m_events;
        // Half of a first list is nothing to resume from.
        if (event->initialEventsEnd && !initialDone) {
            initialDone = true;
            m_sink.endList();
            ++m_lists;
            m_synced = true;
            setState(State::Live);
        }
        if (initialDone && !event->resourceVersion.isEmpty())
            m_version = event->resourceVersion;
        noteChange();
    }
    return {};
}

void Reflector::setState(State state, std::optional<Error> error)
{
    const bool isNew = state != m_state || error != m_error;
    if (state != m_state)
        m_stateSince = m_clock.now();
    m_state = state;
    m_error = std::move(error);
    if (isNew)
        Q_EMIT stateChanged();
}

void Reflector::fellSilent(const Error &error)
{
    if (m_state != State::Live)
        return;
    m_doubted = true;
    setState(State::Reconnecting, error);
}

void Reflector::answeredAgain()
{
    // That the server answers proves nothing of the connection which this watch has: what was lost with it would never be missed.
    if (m_doubted)
        m_cut.request_stop();
}

void Reflector::noteChange()
{
    if (m_sink.hasChanges())
        m_dirty.complete();
}

void Reflector::touch()
{
    m_lastContact = m_clock.now();
    if (m_options.pulse)
        m_options.pulse->heard();
}

QString stateName(Reflector::State state)
{
    switch (state) {
    case Reflector::State::Connecting:
        return u"Connecting"_s;
    case Reflector::State::Live:
        return u"Live"_s;
    case Reflector::State::Reconnecting:
        return u"Reconnecting"_s;
    case Reflector::State::Forbidden:
        return u"Forbidden"_s;
    case Reflector::State::Failed:
        return u"Failed"_s;
    }
    return {};
}

} // namespace slipway
