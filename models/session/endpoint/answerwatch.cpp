// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/endpoint/answerwatch.h"

#include "base/whenall.h"
#include "kube/visibletext.h"
#include "session/targetconnection.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct AnswerWatchWords {
    Q_DECLARE_TR_FUNCTIONS(AnswerWatch)
};

constexpr auto patience = 1s; ///< for a page: the person waits for the answer, not for its figures
constexpr qint64 largestPage = 32LL * 1024 * 1024;

ServerFigures::Step stepOf(const LatencySummary &summary)
{
    if (summary.mean && summary.observations > 0)
        return {.ms = *summary.mean * 1000};
    return {.whyEmpty = summary.whyEmpty};
}

QJsonValue json(const ServerFigures::Step &step)
{
    return step.ms ? QJsonValue(*step.ms) : QJsonValue();
}

} // namespace

QJsonObject ServerFigures::toJson() const
{
    QJsonObject why;
    const auto explain = [&why](const QString &name, const Step &step) {
        if (!step.ms && !step.whyEmpty.isEmpty())
            why.insert(name, step.whyEmpty);
    };
    explain(u"queueMs"_s, queue);
    explain(u"ttftMs"_s, firstToken);
    explain(u"prefillMs"_s, prefill);
    explain(u"decodeMs"_s, decode);
    explain(u"e2eMs"_s, endToEnd);
    QJsonObject object{{u"requests"_s, requests},
                       {u"ofThisRequest"_s, isOfThisRequest()},
                       {u"replicas"_s, replicas},
                       {u"queueMs"_s, json(queue)},
                       {u"ttftMs"_s, json(firstToken)},
                       {u"prefillMs"_s, json(prefill)},
                       {u"decodeMs"_s, json(decode)},
                       {u"e2eMs"_s, json(endToEnd)},
                       {u"roundTripMs"_s, roundTripMs ? QJsonValue(*roundTripMs) : QJsonValue()}};
    if (!whyNone.isEmpty())
        object.insert(u"whyNone"_s, whyNone);
    if (!why.isEmpty())
        object.insert(u"why"_s, why);
    return object;
}

QString serverFiguresText(const ServerFigures &figures)
{
    const auto milliseconds = [](double ms) {
        return AnswerWatchWords::tr("%1 ms").arg(QLocale().toString(ms, 'f', ms < 10 ? 1 : 0));
    };
    QString text;
    if (!figures.whyNone.isEmpty()) {
        text =
            AnswerWatchWords::tr("The server's own view is not known: %1").arg(visibleText(figures.whyNone));
    } else {
        QStringList steps;
        const auto add = [&](const QString &name, const ServerFigures::Step &step) {
            if (step.ms)
                steps << name.arg(milliseconds(*step.ms));
        };
        add(AnswerWatchWords::tr("queue %1"), figures.queue);
        add(AnswerWatchWords::tr("prefill %1"), figures.prefill);
        add(AnswerWatchWords::tr("first token %1"), figures.firstToken);
        add(AnswerWatchWords::tr("decode %1"), figures.decode);
        add(AnswerWatchWords::tr("whole answer %1"), figures.endToEnd);
        const QString figuresText = steps.join(u" · "_s);
        text = figures.isOfThisRequest()
            ? AnswerWatchWords::tr("Server, this request: %1").arg(figuresText)
            : AnswerWatchWords::tr("Server, mean of %n requests together and not of this one alone: %1",
                                   nullptr, figures.requests)
                  .arg(figuresText);
    }
    if (figures.roundTripMs)
        text += u" · "_s
            + AnswerWatchWords::tr("round trip of the way in %1").arg(milliseconds(*figures.roundTripMs));
    return text;
}

ServerFigures serverFiguresOf(const QList<MetricsSnapshot> &later, const QList<MetricsSnapshot> &earlier)
{
    // A replica that came in between has counted since its own start: that is not this window's.
    QList<MetricsSnapshot> both;
    for (const MetricsSnapshot &snapshot : later) {
        if (std::ranges::any_of(
                earlier, [&](const MetricsSnapshot &before) { return before.replica == snapshot.replica; }))
            both.append(snapshot);
    }
    ServerFigures figures{.replicas = int(both.size())};
    if (both.isEmpty()) {
        figures.whyNone = AnswerWatchWords::tr("other servers gave metrics after the answer than before it");
        return figures;
    }
    const EndpointMetrics metrics = summarize(both, earlier);
    if (metrics.restarted) {
        figures.whyNone = AnswerWatchWords::tr(
            "the metrics before and after the answer are those of different server processes");
        return figures;
    }
    const double ended = metrics.endToEnd.observations, begun = metrics.timeToFirstToken.observations;
    figures.requests = int(std::llround(std::max(ended, begun)));
    if (figures.requests == 0) {
        const QString why = metrics.endToEnd.metric.isEmpty() && metrics.timeToFirstToken.metric.isEmpty()
            ? metrics.endToEnd.whyEmpty
            : QString();
        figures.whyNone =
            why.isEmpty() ? AnswerWatchWords::tr("the server counted no request in this time") : why;
        return figures;
    }
    figures.queue = stepOf(metrics.queueTime);
    figures.firstToken = stepOf(metrics.timeToFirstToken);
    figures.prefill = stepOf(metrics.prefillTime);
    figures.decode = stepOf(metrics.decodeTime);
    figures.endToEnd = stepOf(metrics.endToEnd);
    return figures;
}

AnswerWatch::AnswerWatch(Session &session, const WayIn &way, const Endpoint *endpoint)
    : m_session(session)
    , m_way(way)
    , m_endpoint(endpoint ? std::optional(*endpoint) : std::nullopt)
    , m_before(
          fail(ErrorKind::Unavailable, AnswerWatchWords::tr("the metrics were not read before the answer")))
{
}

Task<MetricsSnapshot> AnswerWatch::readPage(HttpTransport *transport, QUrl url, QString replica,
                                            std::stop_token stop)
{
    auto answer =
        co_await transport->send({.url = url, .timeout = patience, .maxBodyBytes = largestPage}, stop);
    if (!answer)
        co_return std::unexpected(std::move(answer.error()));
    if (!answer->isSuccess())
        co_return fail(ErrorKind::Unavailable,
                       AnswerWatchWords::tr("/metrics answers with status %1").arg(answer->status));
    MetricsSnapshot snapshot =
        MetricsSnapshot::from(MetricsPage(answer->body), m_session.clock().monotonic(), replica);
    if (snapshot.samples == 0)
        co_return fail(ErrorKind::Invalid, AnswerWatchWords::tr("/metrics holds no metrics"));
    co_return snapshot;
}

Task<QList<MetricsSnapshot>> AnswerWatch::read(std::stop_token stop)
{
    QList<MetricsSnapshot> pages;
    // A tunnel ends at one pod, which is the one that answers. A balancer would lead each reading to another.
    const bool isTunnel = m_way.kind == WayIn::Kind::PortForward;
    if (!isTunnel && m_endpoint && isConnectedTo(m_session, m_endpoint->target) && m_session.kube()) {
        auto backend = co_await serviceBackendOf(m_session.kube(), *m_endpoint, stop);
        if (!backend)
            co_return std::unexpected(std::move(backend.error()));
        if (!m_session.kube())
            co_return fail(ErrorKind::Unavailable,
                           AnswerWatchWords::tr("the connection to the cluster was given up"));
        std::vector<std::unique_ptr<HttpTransport>> transports;
        std::vector<Task<MetricsSnapshot>> asked;
        for (const QString &pod : std::as_const(backend->ready)) {
            transports.push_back(m_session.kube()->podProxyTransport(m_endpoint->target.nameSpace, pod,
                                                                     QString::number(backend->port)));
            asked.push_back(readPage(transports.back().get(), QUrl(u"http://engine/metrics"_s), pod, stop));
        }
        auto answers = co_await whenAll(std::move(asked));
        if (stop.stop_requested())
            co_return cancelled();
        for (auto &page : *answers) {
            if (page)
                pages.append(std::move(*page));
        }
        if (pages.isEmpty())
            co_return std::unexpected(std::move(answers->front().error()));
        co_return pages;
    }
    QUrl url = m_way.baseUrl;
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    if (path.endsWith("/v1"_L1))
        path.chop(3);
    url.setPath(path + u"/metrics"_s);
    auto page = co_await readPage(m_way.transport.get(), url,
                                  m_way.kept ? m_way.kept->forward.pod() : m_way.pod, stop);
    if (!page)
        co_return std::unexpected(std::move(page.error()));
    pages.append(std::move(*page));
    co_return pages;
}

Task<> AnswerWatch::before(std::stop_token stop)
{
    m_before = co_await read(stop);
    if (!m_before && m_before.error().kind == ErrorKind::Cancelled)
        co_return cancelled();
    co_return {};
}

Task<ServerFigures> AnswerWatch::after(std::stop_token stop)
{
    ServerFigures figures;
    if (!m_before) {
        figures.whyNone = m_before.error().detail;
    } else {
        // Engines count a request when its last token has left, which the client may see a moment earlier.
        constexpr int tries = 8;
        constexpr auto pause = 125ms;
        for (int i = 1;; ++i) {
            auto later = co_await read(stop);
            if (!later && later.error().kind == ErrorKind::Cancelled)
                co_return cancelled();
            if (later)
                figures = serverFiguresOf(*later, *m_before);
            else
                figures.whyNone = later.error().detail;
            if (!later || figures.requests > 0 || i == tries)
                break;
            if (auto slept = co_await m_session.clock().sleepFor(pause, stop); !slept)
                co_return std::unexpected(std::move(slept.error()));
        }
    }
    auto roundTrip = co_await roundTripOf(m_way.transport.get(), m_way.baseUrl, &m_session.clock(), stop);
    if (roundTrip)
        figures.roundTripMs = *roundTrip;
    else if (roundTrip.error().kind == ErrorKind::Cancelled)
        co_return cancelled();
    co_return figures;
}

} // namespace slipway
