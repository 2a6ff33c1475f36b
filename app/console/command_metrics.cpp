// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/endpointaccess.h"

#include "telemetry/endpointmetrics.h"

#include <QCoreApplication>
#include <QFile>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

void options(Cli &cli)
{
    cli.parser.addPositionalArgument(u"endpoint"_s, Words::tr("name of an endpoint, when neither --file nor --url is given"), u"[endpoint]"_s);
    cli.parser.addOptions({
        {u"file"_s, Words::tr("a saved /metrics page"), u"FILE"_s},
        {u"previous"_s, Words::tr("an earlier page, for rates and latencies between the two"), u"FILE"_s},
        {u"url"_s, Words::tr("address of a /metrics page"), u"URL"_s},
        {u"interval"_s, Words::tr("seconds between two readings of --url or of an endpoint"), u"S"_s, u"5"_s},
    });
}

Result<MetricsSnapshot> readPage(const QString &name, std::chrono::nanoseconds at)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Invalid, file.errorString(), name);
    if (file.size() > 256LL * 1024 * 1024)
        return fail(ErrorKind::Invalid, Words::tr("a page of more than 256 MiB is not read"), name);
    MetricsSnapshot snapshot = MetricsSnapshot::from(MetricsPage(file.readAll()), at);
    if (snapshot.samples == 0)
        return fail(ErrorKind::Invalid, Words::tr("no metric in the Prometheus text format was found"), name);
    return snapshot;
}

Task<MetricsSnapshot> fetch(HttpTransport *transport, QUrl url, Clock *clock, std::stop_token stop)
{
    auto response = co_await transport->send({.url = url}, stop);
    if (!response)
        co_return std::unexpected(std::move(response.error()));
    if (!response->isSuccess())
        co_return fail(response->status == 401 || response->status == 403 ? ErrorKind::Unauthorized : ErrorKind::Unavailable,
                       Words::tr("the server answers %1").arg(response->status), url.toString());
    MetricsSnapshot snapshot = MetricsSnapshot::from(MetricsPage(response->body), clock->monotonic());
    if (snapshot.samples == 0)
        co_return fail(ErrorKind::Invalid, Words::tr("no metric in the Prometheus text format was found"), url.toString());
    co_return snapshot;
}

QString valueText(const MetricValue &value, const QString &unit)
{
    return value.value ? QString::number(*value.value, 'f', *value.value < 10 ? 2 : 0) + unit : Words::tr("unknown: %1").arg(value.whyEmpty);
}

QString latencyText(const LatencySummary &summary)
{
    if (!summary.p50)
        return Words::tr("unknown: %1").arg(summary.whyEmpty);
    const auto ms = [](const std::optional<QuantileEstimate> &q) { return q ? QString::number(q->value * 1000, 'f', 1) : u"?"_s; };
    return u"p50 %1  p95 %2  p99 %3 ms"_s.arg(ms(summary.p50), ms(summary.p95), ms(summary.p99));
}

Task<ExitStatus> run(Cli &cli, std::stop_token stop)
{
    QList<MetricsSnapshot> later;
    QList<MetricsSnapshot> earlier;
    if (cli.parser.isSet(u"file"_s)) {
        auto page = readPage(cli.parser.value(u"file"_s), 60s);
        if (!page)
            co_return cli.report(page.error());
        later.append(*page);
        if (cli.parser.isSet(u"previous"_s)) {
            // Files carry no time: rates are per the difference of process uptime where it is exposed, else per minute.
            auto before = readPage(cli.parser.value(u"previous"_s), 0s);
            if (!before)
                co_return cli.report(before.error());
            earlier.append(*before);
        }
    } else {
        bool ok = false;
        const double seconds = cli.parser.value(u"interval"_s).toDouble(&ok);
        if (!ok || seconds < 0.1 || seconds > 3600)
            co_return cli.usage(Words::tr("--interval takes seconds from 0.1 to 3600, not \"%1\"").arg(cli.parser.value(u"interval"_s)));
        std::unique_ptr<HttpTransport> transport;
        QUrl url;
        if (cli.parser.isSet(u"url"_s)) {
            url = QUrl(cli.parser.value(u"url"_s), QUrl::StrictMode);
            if (!url.isValid() || url.host().isEmpty())
                co_return cli.usage(Words::tr("--url takes an address such as http://127.0.0.1:8000/metrics, not \"%1\"").arg(cli.parser.value(u"url"_s)));
            if (url.path().isEmpty() || url.path() == "/"_L1)
                url.setPath(u"/metrics"_s);
            auto made = makeHttpTransport({});
            if (!made)
                co_return cli.report(made.error());
            transport = std::move(*made);
        } else {
            auto endpoint = namedEndpoint(cli);
            if (!endpoint)
                co_return cli.report(endpoint.error());
            if (auto connected = co_await connectNamed(cli, endpoint->target, ConnectFor::Reading, stop); !connected)
                co_return cli.report(connected.error());
            transport = cli.session().kube()->serviceProxyTransport(endpoint->target.nameSpace, endpoint->service, QString::number(endpoint->port));
            url = QUrl(u"http://engine/metrics"_s);
        }
        auto first = co_await fetch(transport.get(), url, &cli.clock, stop);
        if (!first)
            co_return cli.report(first.error());
        cli.sayProgress(Words::tr("Reading again in %1 s, for rates and latencies …").arg(seconds));
        if (auto slept = co_await cli.clock.sleepFor(std::chrono::milliseconds(qint64(seconds * 1000)), stop); !slept)
            co_return cli.report(slept.error());
        auto second = co_await fetch(transport.get(), url, &cli.clock, stop);
        if (!second)
            co_return cli.report(second.error());
        earlier.append(*first);
        later.append(*second);
    }
    const EndpointMetrics metrics = summarize(later, earlier);
    cli.endProgress();
    if (!cli.isText()) {
        cli.printJson(toJson(metrics));
        co_return ExitStatus::Fine;
    }
    const auto line = [&cli](const QString &name, const QString &text) { cli.print(cli.styled(name.leftJustified(26), "bold") + text); };
    line(Words::tr("Engine"), metrics.engine.isEmpty() ? Words::tr("not recognised") : metrics.engine + u"  "_s + metrics.models.join(u", "_s));
    line(Words::tr("Requests running"), valueText(metrics.requestsRunning, {}));
    line(Words::tr("Requests waiting"), valueText(metrics.requestsWaiting, {}));
    line(Words::tr("KV cache in use"), metrics.kvCacheUse.value ? QString::number(*metrics.kvCacheUse.value * 100, 'f', 1) + u" %"_s : valueText(metrics.kvCacheUse, {}));
    line(Words::tr("Prompt tokens"), valueText(metrics.promptTokensPerSecond, u"/s"_s));
    line(Words::tr("Output tokens"), valueText(metrics.outputTokensPerSecond, u"/s"_s));
    line(Words::tr("Time to first token"), latencyText(metrics.timeToFirstToken));
    line(Words::tr("Inter-token latency"), latencyText(metrics.interTokenLatency));
    line(Words::tr("End-to-end latency"), latencyText(metrics.endToEnd));
    co_return ExitStatus::Fine;
}

} // namespace

const CommandLine metricsCommand{"metrics", QT_TRANSLATE_NOOP("Cli", "read an engine's /metrics in one vocabulary"), options, run};

} // namespace slipway
