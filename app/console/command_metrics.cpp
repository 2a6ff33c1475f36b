// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/endpointaccess.h"
#include "app/console/words.h"
#include "base/redact.h"
#include "session/endpoint/metricsource.h"
#include "session/resources/podpattern.h"
#include "telemetry/promqueries.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

void metricsOptions(Cli &cli)
{
    cli.parser.addPositionalArgument(u"endpoint"_s,
                                     Words::tr("name of an endpoint, when neither --file nor --url is given"),
                                     u"[endpoint]"_s);
    cli.parser.addOptions({
        {u"file"_s, Words::tr("a saved /metrics page"), u"FILE"_s},
        {u"previous"_s, Words::tr("an earlier page, for rates and latencies between the two"), u"FILE"_s},
        {u"url"_s, Words::tr("address of a /metrics page"), u"URL"_s},
        {u"interval"_s, Words::tr("seconds between two readings of --url or of an endpoint"), u"S"_s, u"5"_s},
        {u"source"_s,
         Words::tr("asks a server for an endpoint's numbers, and not its pods: prometheus=URL, "
                   "prometheus=NAMESPACE/SERVICE:PORT in its cluster, or google for "
                   "Google Managed Prometheus"),
         u"SOURCE"_s},
        {u"bearer-file"_s, Words::tr("a file that holds the bearer token for --source"), u"FILE"_s},
        {u"window"_s, Words::tr("seconds that rates and latencies of --source are taken over"), u"S"_s,
         u"300"_s},
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
        co_return fail(response->status == 401 || response->status == 403 ? ErrorKind::Unauthorized
                                                                          : ErrorKind::Unavailable,
                       Words::tr("the server answers %1").arg(response->status), url.toString());
    MetricsSnapshot snapshot = MetricsSnapshot::from(MetricsPage(response->body), clock->monotonic());
    if (snapshot.samples == 0)
        co_return fail(ErrorKind::Invalid, Words::tr("no metric in the Prometheus text format was found"),
                       url.toString());
    co_return snapshot;
}

QString valueText(const MetricValue &value, const QString &unit)
{
    return value.value ? QString::number(*value.value, 'f', *value.value < 10 ? 2 : 0) + unit
                       : Words::tr("unknown: %1").arg(value.whyEmpty);
}

QString latencyText(const LatencySummary &summary)
{
    if (!summary.p50)
        return Words::tr("unknown: %1").arg(summary.whyEmpty);
    const auto ms = [](const std::optional<QuantileEstimate> &q) {
        return q ? QString::number(q->value * 1000, 'f', 1) : u"?"_s;
    };
    return u"p50 %1  p95 %2  p99 %3 ms"_s.arg(ms(summary.p50), ms(summary.p95), ms(summary.p99));
}

Result<MetricSource> sourceFrom(const Cli &cli, const Endpoint &endpoint)
{
    const QString text = cli.parser.value(u"source"_s);
    const bool isGoogle = text == "google"_L1;
    if (!isGoogle && !text.startsWith("prometheus="_L1))
        return fail(
            ErrorKind::Invalid,
            Words::tr(
                "--source takes prometheus=URL, prometheus=NAMESPACE/SERVICE:PORT or google, not \"%1\"")
                .arg(redacted(text)));
    auto source = MetricSource::parse(isGoogle ? text : text.sliced(11), endpoint.target.project);
    if (!source)
        return source;
    if (cli.parser.isSet(u"bearer-file"_s)) {
        source->authentication = MetricSource::Authentication::BearerFile;
        source->bearerFile = cli.parser.value(u"bearer-file"_s);
    }
    if (const QString problem = source->problem(); !problem.isEmpty())
        return fail(ErrorKind::Invalid, problem);
    return source;
}

struct Asked {
    EndpointMetrics metrics;
    MetricSource source;
    PromScope scope;
    QStringList warnings;
};

Task<Asked> askSource(Cli &cli, std::chrono::seconds window, std::stop_token stop)
{
    auto endpoint = namedEndpoint(cli);
    if (!endpoint)
        co_return std::unexpected(std::move(endpoint.error()));
    auto source = sourceFrom(cli, *endpoint);
    if (!source)
        co_return std::unexpected(std::move(source.error()));
    // Whose series they are the cluster knows: the server has names of pods only.
    if (auto connected = co_await connectNamed(cli, endpoint->target, ConnectFor::Reading, stop); !connected)
        co_return std::unexpected(std::move(connected.error()));
    auto pods = co_await podsOf(cli.session().kube(), *endpoint, stop);
    if (!pods)
        co_return std::unexpected(std::move(pods.error()));
    auto open = OpenMetricSource::open(cli.session(), *source);
    if (!open)
        co_return std::unexpected(std::move(open.error()));
    Asked asked{.metrics = {},
                .source = *source,
                .scope = promScope(endpoint->target, *pods, source->url),
                .warnings = {}};
    auto metrics = co_await metricsFrom(&(*open)->client(), asked.scope, cli.clock.now().toMSecsSinceEpoch(),
                                        window, &asked.warnings, stop);
    if (!metrics)
        co_return std::unexpected(std::move(metrics.error()));
    asked.metrics = std::move(*metrics);
    co_return asked;
}

Task<ExitStatus> runMetrics(Cli &cli, std::stop_token stop)
{
    std::optional<Asked> asked;
    QList<MetricsSnapshot> later;
    QList<MetricsSnapshot> earlier;
    if (cli.parser.isSet(u"source"_s)) {
        if (cli.parser.isSet(u"file"_s) || cli.parser.isSet(u"url"_s))
            co_return cli.usage(
                Words::tr("--source asks for an endpoint, and goes with neither --file nor --url"));
        bool ok = false;
        const int window = cli.parser.value(u"window"_s).toInt(&ok);
        if (!ok || window < 30 || window > 30 * 24 * 3600)
            co_return cli.usage(Words::tr("--window takes seconds from 30 to 2592000, not \"%1\"")
                                    .arg(cli.parser.value(u"window"_s)));
        auto answer = co_await askSource(cli, std::chrono::seconds(window), stop);
        if (!answer)
            co_return cli.report(answer.error());
        asked = std::move(*answer);
    } else if (cli.parser.isSet(u"bearer-file"_s) || cli.parser.isSet(u"window"_s)) {
        co_return cli.usage(Words::tr("--bearer-file and --window belong to --source"));
    } else if (cli.parser.isSet(u"file"_s)) {
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
            co_return cli.usage(Words::tr("--interval takes seconds from 0.1 to 3600, not \"%1\"")
                                    .arg(cli.parser.value(u"interval"_s)));
        std::unique_ptr<HttpTransport> transport;
        QUrl url;
        if (cli.parser.isSet(u"url"_s)) {
            url = QUrl(cli.parser.value(u"url"_s), QUrl::StrictMode);
            if (!url.isValid() || url.host().isEmpty())
                co_return cli.usage(
                    Words::tr("--url takes an address such as http://127.0.0.1:8000/metrics, not \"%1\"")
                        .arg(cli.parser.value(u"url"_s)));
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
            if (auto connected = co_await connectNamed(cli, endpoint->target, ConnectFor::Reading, stop);
                !connected)
                co_return cli.report(connected.error());
            transport = cli.session().kube()->serviceProxyTransport(
                endpoint->target.nameSpace, endpoint->service, QString::number(endpoint->port));
            url = QUrl(u"http://engine/metrics"_s);
        }
        auto first = co_await fetch(transport.get(), url, &cli.clock, stop);
        if (!first)
            co_return cli.report(first.error());
        cli.sayProgress(Words::tr("Reading again in %1 s, for rates and latencies …").arg(seconds));
        if (auto slept = co_await cli.clock.sleepFor(std::chrono::milliseconds(qint64(seconds * 1000)), stop);
            !slept)
            co_return cli.report(slept.error());
        auto second = co_await fetch(transport.get(), url, &cli.clock, stop);
        if (!second)
            co_return cli.report(second.error());
        earlier.append(*first);
        later.append(*second);
    }
    const EndpointMetrics metrics = asked ? asked->metrics : summarize(later, earlier);
    cli.endProgress();
    if (!cli.isText()) {
        QJsonObject json = toJson(metrics);
        if (asked) {
            json.insert(u"source"_s,
                        QJsonObject{{u"kind"_s, u"prometheus"_s},
                                    {u"at"_s, asked->source.text()},
                                    {u"series"_s, u'{' + asked->scope.matchers() + u'}'}});
            json.insert(u"warnings"_s, QJsonArray::fromStringList(asked->warnings));
        }
        cli.printJson(json);
        co_return ExitStatus::Fine;
    }
    const auto line = [&cli](const QString &name, const QString &text) {
        cli.print(cli.styled(name.leftJustified(26), "bold") + text);
    };
    if (asked) {
        line(Words::tr("From"),
             Words::tr("%1, over the last %2 s")
                 .arg(asked->source.describe())
                 .arg(qint64(metrics.windowSeconds.value_or(0))));
        for (const QString &warning : std::as_const(asked->warnings))
            line(Words::tr("Warning"), warning);
    }
    line(Words::tr("Engine"),
         metrics.engine.isEmpty() ? Words::tr("not recognised")
                                  : metrics.engine + u"  "_s + metrics.models.join(u", "_s));
    line(Words::tr("Requests running"), valueText(metrics.requestsRunning, {}));
    line(Words::tr("Requests waiting"), valueText(metrics.requestsWaiting, {}));
    line(Words::tr("KV cache in use"),
         metrics.kvCacheUse.value ? QString::number(*metrics.kvCacheUse.value * 100, 'f', 1) + u" %"_s
                                  : valueText(metrics.kvCacheUse, {}));
    line(Words::tr("Prompt tokens"), valueText(metrics.promptTokensPerSecond, u"/s"_s));
    line(Words::tr("Output tokens"), valueText(metrics.outputTokensPerSecond, u"/s"_s));
    line(Words::tr("Time to first token"), latencyText(metrics.timeToFirstToken));
    line(Words::tr("Inter-token latency"), latencyText(metrics.interTokenLatency));
    line(Words::tr("End-to-end latency"), latencyText(metrics.endToEnd));
    co_return ExitStatus::Fine;
}

} // namespace

const CommandLine metricsCommand{"metrics",
                                 QT_TRANSLATE_NOOP("Cli", "read an engine's /metrics in one vocabulary"),
                                 metricsOptions, runMetrics};

} // namespace slipway
