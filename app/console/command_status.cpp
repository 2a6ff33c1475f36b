// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/endpointaccess.h"
#include "app/console/outlookoutput.h"
#include "app/console/words.h"
#include "base/whenall.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

void statusOptions(Cli &cli)
{
    cli.parser.addPositionalArgument(u"endpoint"_s, Words::tr("name of an endpoint; all when not given"),
                                     u"[endpoint]"_s);
}

/// One endpoint, and what is true of it now, as far as it could be asked.
struct Looked {
    Endpoint endpoint = {};
    QJsonObject status = {};
    std::optional<Outlook> outlook = {};
};

Task<QJsonObject> ask(KubeClient *kube, Clock *clock, Endpoint endpoint, std::stop_token stop)
{
    QJsonObject said;
    const auto transport = kube->serviceProxyTransport(endpoint.target.nameSpace, endpoint.service,
                                                       QString::number(endpoint.port));
    if (!endpoint.protocol.isEmpty()) {
        // It serves no model that could be listed; it is well when it says so.
        HttpRequest request;
        request.url = QUrl(u"http://engine"_s + endpoint.healthPath());
        request.timeout = std::chrono::seconds(10);
        auto health = co_await transport->send(request, stop);
        said.insert(u"ready"_s, health && health->isSuccess());
        if (!health || !health->isSuccess())
            said.insert(u"reason"_s, health ? u"HTTP %1"_s.arg(health->status) : health.error().detail);
        co_return said;
    }
    InferenceClient client(*transport, *clock, QUrl(u"http://engine"_s));
    auto models = co_await client.models(stop);
    said.insert(u"ready"_s, models.has_value());
    if (!models)
        said.insert(u"reason"_s, models.error().detail);
    co_return said;
}

Task<Looked> look(Cli *cli, Session *session, Endpoint endpoint, bool withOutlook, std::stop_token stop)
{
    Looked looked{.endpoint = endpoint, .status = endpoint.toJson()};
    looked.status.insert(u"target"_s, endpoint.target.toJson());
    looked.status.insert(u"ready"_s, QJsonValue::Null);
    // --context and --kubeconfig win, and go by the command's own session.
    auto connected = session == &cli->session()
        ? co_await connectNamed(*cli, endpoint.target, ConnectFor::Reading, stop)
        : co_await connectTarget(*session, endpoint.target, stop);
    if (!connected) {
        if (connected.error().kind == ErrorKind::Cancelled)
            co_return std::unexpected(std::move(connected.error()));
        looked.status.insert(u"unknownBecause"_s, connected.error().detail);
        co_return looked;
    }
    const auto said = co_await ask(session->kube(), &cli->clock, endpoint, stop);
    for (auto it = said->begin(); it != said->end(); ++it)
        looked.status.insert(it.key(), it.value());
    // Logs are read for it: only of those that were asked for by name.
    if (withOutlook && endpoint.protocol.isEmpty()) {
        auto outlook = co_await lookAtPredictions(cli, session->kube(), endpoint, stop);
        if (!outlook)
            co_return std::unexpected(std::move(outlook.error()));
        looked.outlook = *outlook;
        if (looked.outlook) {
            looked.status.insert(u"predictedAndMeasured"_s, toJson(looked.outlook->rows));
            looked.status.insert(u"differsFromPlan"_s,
                                 QJsonArray::fromStringList(looked.outlook->differences));
        }
    }
    co_return looked;
}

/// Endpoints of one cluster, one after the other, by one connection.
Task<QList<Looked>> lookAtCluster(Cli *cli, Session *session, QList<Endpoint> endpoints, bool withOutlook,
                                  std::stop_token stop)
{
    QList<Looked> all;
    for (const Endpoint &endpoint : std::as_const(endpoints)) {
        auto looked = co_await look(cli, session, endpoint, withOutlook, stop);
        if (!looked)
            co_return std::unexpected(std::move(looked.error()));
        all.append(*looked);
        if (session == &cli->session())
            session->disconnectCluster(); // the next one may be elsewhere
    }
    co_return all;
}

/// In the order of @p endpoints. Each cluster is asked by itself, so that one that is down or slow holds no other up.
Task<QList<Looked>> lookAtAll(Cli *cli, QList<Endpoint> endpoints, bool withOutlook, std::stop_token stop)
{
    if (cli->parser.isSet(u"context"_s) || cli->parser.isSet(u"kubeconfig"_s))
        co_return co_await lookAtCluster(cli, &cli->session(), endpoints, withOutlook, stop);
    std::vector<std::pair<QString, QList<Endpoint>>> clusters; // by key
    for (const Endpoint &endpoint : std::as_const(endpoints)) {
        const QString cluster = endpoint.target.clusterKey();
        auto known = std::ranges::find(clusters, cluster, &std::pair<QString, QList<Endpoint>>::first);
        if (known == clusters.end())
            known = clusters.insert(clusters.end(), {cluster, {}});
        known->second.append(endpoint);
    }
    if (clusters.size() > 1)
        cli->sayProgress(Words::tr("Asking %1 clusters…").arg(clusters.size()));
    std::vector<std::unique_ptr<Session>> sessions;
    std::vector<Task<QList<Looked>>> asked;
    for (const auto &[cluster, there] : clusters) {
        sessions.push_back(cli->makeSession());
        asked.push_back(lookAtCluster(cli, sessions.back().get(), there, withOutlook, stop));
    }
    auto answers = co_await whenAll(std::move(asked));
    cli->endProgress();
    QList<Looked> all;
    for (auto &answer : *answers) {
        if (!answer)
            co_return std::unexpected(std::move(answer.error()));
        all += *answer;
    }
    const auto place = [&endpoints](const Looked &looked) { return endpoints.indexOf(looked.endpoint); };
    std::ranges::stable_sort(all, {}, place);
    co_return all;
}

Task<ExitStatus> runStatus(Cli &cli, std::stop_token stop)
{
    auto remembered = rememberedEndpoints(cli);
    if (!remembered)
        co_return cli.report(remembered.error());
    const QStringList words = positional(cli);
    if (!words.isEmpty())
        remembered->removeIf([&](const Endpoint &endpoint) { return !words.contains(endpoint.name); });
    if (!words.isEmpty() && remembered->isEmpty())
        co_return cli.usage(Words::tr("there is no endpoint \"%1\"").arg(words.join(u", "_s)));
    auto all = co_await lookAtAll(&cli, *remembered, !words.isEmpty(), stop);
    if (!all)
        co_return cli.report(all.error());
    QJsonArray list;
    qsizetype ready = 0;
    for (const Looked &looked : std::as_const(*all)) {
        const Endpoint &endpoint = looked.endpoint;
        ready += looked.status.value("ready"_L1).toBool() ? 1 : 0;
        list.append(looked.status);
        if (!cli.isText())
            continue;
        const QJsonValue state = looked.status.value("ready"_L1);
        const QString word = state.isNull() ? Words::tr("unknown")
            : state.toBool()                ? Words::tr("ready")
                                            : Words::tr("not ready");
        cli.print(cli.styled(word.leftJustified(10),
                             state.isNull()       ? "dim"
                                 : state.toBool() ? "good"
                                                  : "bad")
                  + endpoint.name.leftJustified(28) + endpoint.modelIds.join(u","_s).leftJustified(36)
                  + endpoint.target.describe());
        const QString why =
            looked.status.value("reason"_L1).toString(looked.status.value("unknownBecause"_L1).toString());
        if (!why.isEmpty())
            cli.print(u"          "_s + cli.styled(why, "dim"));
        if (looked.outlook)
            printOutlook(cli, *looked.outlook);
    }
    const qsizetype found = all->size();
    // Runs that were interrupted are part of the truth.
    QJsonArray open;
    if (auto journal = cli.runs().journal()) {
        if (auto runs = co_await (*journal)->runs(true)) {
            for (const JournalRun &each : std::as_const(*runs)) {
                open.append(QJsonObject{
                    {u"run"_s, each.id}, {u"name"_s, each.name}, {u"state"_s, toString(each.state)}});
                if (cli.isText())
                    cli.print(cli.styled(Words::tr("open run").leftJustified(10), "warn")
                              + each.name.leftJustified(28)
                              + Words::tr("go on: slipway deploy --resume %1").arg(each.id));
            }
        }
    }
    if (!cli.isText())
        cli.printJson({{u"endpoints"_s, list}, {u"openRuns"_s, open}});
    else if (found == 0 && open.isEmpty())
        cli.print(Words::tr("There is no endpoint yet. Make one with: slipway deploy"));
    co_return ready == found ? ExitStatus::Fine : ExitStatus::FindingsStand;
}

} // namespace

const CommandLine statusCommand{"status",
                                QT_TRANSLATE_NOOP("Cli", "the endpoints made so far and whether they answer"),
                                statusOptions, runStatus};

} // namespace slipway
