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

// What is true of an endpoint now, as far as it could be asked.
Task<QJsonObject> look(Cli *cli, Endpoint endpoint, std::stop_token stop)
{
    QJsonObject status = endpoint.toJson();
    status.insert(u"target"_s, endpoint.target.toJson());
    status.insert(u"ready"_s, QJsonValue::Null);
    auto connected = co_await connectNamed(*cli, endpoint.target, ConnectFor::Reading, stop);
    if (!connected) {
        if (connected.error().kind == ErrorKind::Cancelled)
            co_return std::unexpected(std::move(connected.error()));
        status.insert(u"unknownBecause"_s, connected.error().detail);
        co_return status;
    }
    const auto transport = cli->session().kube()->serviceProxyTransport(
        endpoint.target.nameSpace, endpoint.service, QString::number(endpoint.port));
    if (!endpoint.protocol.isEmpty()) {
        // It serves no model that could be listed; it is well when it says so.
        HttpRequest request;
        request.url = QUrl(u"http://engine"_s + endpoint.healthPath());
        request.timeout = std::chrono::seconds(10);
        auto health = co_await transport->send(request, stop);
        status.insert(u"ready"_s, health && health->isSuccess());
        if (!health || !health->isSuccess())
            status.insert(u"reason"_s, health ? u"HTTP %1"_s.arg(health->status) : health.error().detail);
        co_return status;
    }
    InferenceClient client(*transport, cli->clock, QUrl(u"http://engine"_s));
    auto models = co_await client.models(stop);
    status.insert(u"ready"_s, models.has_value());
    if (!models)
        status.insert(u"reason"_s, models.error().detail);
    co_return status;
}

Task<ExitStatus> runStatus(Cli &cli, std::stop_token stop)
{
    auto all = rememberedEndpoints(cli);
    if (!all)
        co_return cli.report(all.error());
    const QStringList words = positional(cli);
    QJsonArray list;
    int found = 0;
    int ready = 0;
    for (const Endpoint &endpoint : std::as_const(*all)) {
        if (!words.isEmpty() && !words.contains(endpoint.name))
            continue;
        ++found;
        // One after the other: each may need a connection of its own.
        auto status = co_await look(&cli, endpoint, stop);
        if (!status)
            co_return cli.report(status.error());
        std::optional<Outlook> outlook;
        // Logs are read for it: only of those that were asked for by name.
        if (!words.isEmpty() && endpoint.protocol.isEmpty() && cli.session().kube()) {
            auto looked = co_await lookAtPredictions(&cli, endpoint, stop);
            if (!looked)
                co_return cli.report(looked.error());
            outlook = *looked;
        }
        if (outlook) {
            status->insert(u"predictedAndMeasured"_s, toJson(outlook->rows));
            status->insert(u"differsFromPlan"_s, QJsonArray::fromStringList(outlook->differences));
        }
        cli.session().disconnectCluster();
        ready += status->value("ready"_L1).toBool() ? 1 : 0;
        list.append(*status);
        if (!cli.isText())
            continue;
        const QJsonValue state = status->value("ready"_L1);
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
            status->value("reason"_L1).toString(status->value("unknownBecause"_L1).toString());
        if (!why.isEmpty())
            cli.print(u"          "_s + cli.styled(why, "dim"));
        if (outlook)
            printOutlook(cli, *outlook);
    }
    if (!words.isEmpty() && found == 0)
        co_return cli.usage(Words::tr("there is no endpoint \"%1\"").arg(words.join(u", "_s)));
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

const CommandLine statusCommand{
    "status", QT_TRANSLATE_NOOP("Cli", "the endpoints made so far and whether they answer"), statusOptions, runStatus};

} // namespace slipway
