// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/endpointaccess.h"

#include "store/endpoints.h"

#include <QCoreApplication>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

Result<std::unique_ptr<Database>> openDatabase(const StorePaths &paths)
{
    if (auto made = makePrivateFolder(paths.state); !made)
        return std::unexpected(std::move(made.error()));
    return Database::open(paths.databaseFile(), mainDatabaseOptions());
}

} // namespace

Task<> connectTarget(Cli &cli, Target target, std::stop_token stop)
{
    if (cli.parser.isSet(u"context"_s) || cli.parser.isSet(u"kubeconfig"_s)) {
        auto connected = co_await cli.connectCluster(stop);
        if (!connected)
            co_return connected;
    } else if (target.provider == "google"_L1 && !target.cluster.isEmpty() && target.kubeContext.isEmpty()) {
        auto account = co_await cli.session().connectGoogle({}, stop);
        if (!account)
            co_return std::unexpected(std::move(account.error()));
        auto version = co_await cli.session().connectGke({target.project, target.location, target.cluster}, stop);
        if (!version)
            co_return std::unexpected(std::move(version.error()));
    } else {
        auto version = co_await cli.session().connectContext(target.kubeContext, stop);
        if (!version)
            co_return std::unexpected(std::move(version.error()));
        if (target.provider == "google"_L1) {
            auto account = co_await cli.session().connectGoogle({}, stop);
            if (!account)
                co_return std::unexpected(std::move(account.error()));
        }
    }
    cli.session().setTarget(target);
    co_return {};
}

Result<> rememberEndpoint(const StorePaths &paths, const Endpoint &endpoint, const QDateTime &now)
{
    auto database = openDatabase(paths);
    if (!database)
        return std::unexpected(std::move(database.error()));
    EndpointStore store(**database);
    auto all = store.all();
    if (!all)
        return std::unexpected(std::move(all.error()));
    EndpointRecord record;
    for (const EndpointRecord &known : std::as_const(*all)) {
        if (known.name == endpoint.name && known.target == endpoint.target.toJson())
            record = known;
    }
    record.name = endpoint.name;
    record.recipeId = endpoint.recipeId;
    record.target = endpoint.target.toJson();
    record.urls = {endpoint.url};
    record.modelIds = endpoint.modelIds;
    record.planId = endpoint.runId;
    record.choices = endpoint.toStored();
    if (!record.created.isValid())
        record.created = now;
    auto saved = store.save(record);
    if (!saved)
        return std::unexpected(std::move(saved.error()));
    return {};
}

Result<QList<Endpoint>> rememberedEndpoints(const StorePaths &paths)
{
    auto database = openDatabase(paths);
    if (!database)
        return std::unexpected(std::move(database.error()));
    auto all = EndpointStore(**database).all();
    if (!all)
        return std::unexpected(std::move(all.error()));
    QList<Endpoint> endpoints;
    for (const EndpointRecord &record : std::as_const(*all))
        endpoints.append(Endpoint::fromStored(record.choices));
    return endpoints;
}

Result<> forgetEndpoint(const StorePaths &paths, const Endpoint &endpoint)
{
    auto database = openDatabase(paths);
    if (!database)
        return std::unexpected(std::move(database.error()));
    EndpointStore store(**database);
    auto all = store.all();
    if (!all)
        return std::unexpected(std::move(all.error()));
    for (const EndpointRecord &record : std::as_const(*all)) {
        if (record.name == endpoint.name && record.target == endpoint.target.toJson()) {
            if (auto removed = store.remove(record.id); !removed)
                return removed;
        }
    }
    return {};
}

Result<Endpoint> namedEndpoint(Cli &cli)
{
    auto all = rememberedEndpoints(cli.paths());
    if (!all)
        return std::unexpected(std::move(all.error()));
    const QStringList words = positional(cli);
    QStringList names;
    QList<Endpoint> matching;
    for (const Endpoint &endpoint : std::as_const(*all)) {
        names << endpoint.name;
        if (words.isEmpty() || endpoint.name == words.first())
            matching.append(endpoint);
    }
    if (matching.size() == 1)
        return matching.first();
    if (all->isEmpty())
        return fail(ErrorKind::Invalid, tr("there is no endpoint yet"), {}, tr("make one with: slipway deploy"));
    if (matching.isEmpty())
        return fail(ErrorKind::Invalid, tr("there is no endpoint \"%1\"; there are: %2").arg(words.first(), names.join(u", "_s)));
    return fail(ErrorKind::Invalid, tr("which endpoint? There are: %1").arg(names.join(u", "_s)));
}

void addWayInOptions(Cli &cli)
{
    cli.parser.addPositionalArgument(u"endpoint"_s, tr("name of an endpoint; the only one when not given"), u"[endpoint]"_s);
    cli.parser.addOption({u"url"_s, tr("base URL of any OpenAI-compatible server instead of an endpoint"), u"URL"_s});
    cli.parser.addOption({u"model"_s, tr("model id; the first that the server names when not given"), u"ID"_s});
}

Task<WayIn> openWayIn(Cli &cli, std::stop_token stop)
{
    WayIn way;
    way.apiKey = Secret(qgetenv("SLIPWAY_API_KEY"));
    way.modelId = cli.parser.value(u"model"_s);
    if (cli.parser.isSet(u"url"_s)) {
        way.baseUrl = QUrl(cli.parser.value(u"url"_s), QUrl::StrictMode);
        if (!way.baseUrl.isValid() || way.baseUrl.host().isEmpty())
            co_return fail(ErrorKind::Invalid, tr("--url takes an address such as http://127.0.0.1:8000, not \"%1\"").arg(cli.parser.value(u"url"_s)));
        auto transport = makeHttpTransport({});
        if (!transport)
            co_return std::unexpected(std::move(transport.error()));
        way.transport = std::move(*transport);
        way.description = tr("directly");
    } else {
        auto endpoint = namedEndpoint(cli);
        if (!endpoint)
            co_return std::unexpected(std::move(endpoint.error()));
        if (auto connected = co_await connectTarget(cli, endpoint->target, stop); !connected)
            co_return std::unexpected(std::move(connected.error()));
        way.transport = cli.session().kube()->serviceProxyTransport(endpoint->target.nameSpace, endpoint->service, QString::number(endpoint->port));
        way.baseUrl = QUrl(u"http://%1:%2"_s.arg(endpoint->service).arg(endpoint->port));
        way.description = tr("through the API server's service proxy");
        if (way.modelId.isEmpty() && !endpoint->modelIds.isEmpty())
            way.modelId = endpoint->modelIds.first();
    }
    if (way.modelId.isEmpty()) {
        InferenceClient client(*way.transport, cli.clock, way.baseUrl, way.apiKey);
        auto models = co_await client.models(stop);
        if (!models)
            co_return std::unexpected(std::move(models.error()));
        if (models->isEmpty())
            co_return fail(ErrorKind::NotFound, tr("the server names no model"));
        way.modelId = models->first().id;
    }
    co_return way;
}

} // namespace slipway
