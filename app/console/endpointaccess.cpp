// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/endpointaccess.h"

#include "store/endpoints.h"

#include <QCoreApplication>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

Result<std::unique_ptr<Database>> openDatabase(const StorePaths &paths)
{
    if (auto made = makePrivateFolder(paths.state); !made)
        return std::unexpected(std::move(made.error()));
    return Database::open(paths.databaseFile(), mainDatabaseOptions());
}

} // namespace

Task<> connectNamed(Cli &cli, Target target, std::stop_token stop)
{
    if (cli.parser.isSet(u"context"_s) || cli.parser.isSet(u"kubeconfig"_s)) {
        auto connected = co_await cli.connectCluster(stop);
        if (!connected)
            co_return connected;
        target.kubeContext = cli.session().kube()->context().name;
    }
    auto connected = co_await connectTarget(cli.session(), target, stop);
    // Cloud steps need the identity as well, even where the cluster was reached by a kubeconfig. Whether they can do
    // without is theirs to say.
    if (connected && target.provider == "google"_L1 && !cli.session().google()) {
        auto account = co_await cli.session().connectGoogle({}, stop);
        if (!account && account.error().kind == ErrorKind::Cancelled)
            co_return std::unexpected(std::move(account.error()));
    }
    co_return connected;
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
        return fail(ErrorKind::Invalid, Words::tr("there is no endpoint yet"), {}, Words::tr("make one with: slipway deploy"));
    if (matching.isEmpty())
        return fail(ErrorKind::Invalid, Words::tr("there is no endpoint \"%1\"; there are: %2").arg(words.first(), names.join(u", "_s)));
    return fail(ErrorKind::Invalid, Words::tr("which endpoint? There are: %1").arg(names.join(u", "_s)));
}

void addWayInOptions(Cli &cli)
{
    cli.parser.addPositionalArgument(u"endpoint"_s, Words::tr("name of an endpoint; the only one when not given"), u"[endpoint]"_s);
    cli.parser.addOption({u"url"_s, Words::tr("base URL of any OpenAI-compatible server instead of an endpoint"), u"URL"_s});
    cli.parser.addOption({u"model"_s, Words::tr("model id; the first that the server names when not given"), u"ID"_s});
}

Task<OpenedWayIn> openWayIn(Cli &cli, std::stop_token stop)
{
    OpenedWayIn opened;
    opened.apiKey = Secret(qgetenv("SLIPWAY_API_KEY"));
    opened.modelId = cli.parser.value(u"model"_s);
    if (cli.parser.isSet(u"url"_s)) {
        auto way = wayInTo(cli.parser.value(u"url"_s));
        if (!way)
            co_return std::unexpected(std::move(way.error()));
        opened.way = std::move(*way);
    } else {
        auto endpoint = namedEndpoint(cli);
        if (!endpoint)
            co_return std::unexpected(std::move(endpoint.error()));
        if (auto connected = co_await connectNamed(cli, endpoint->target, stop); !connected)
            co_return std::unexpected(std::move(connected.error()));
        endpoint->target = cli.session().target();
        auto way = co_await wayInTo(cli.session(), *endpoint, stop);
        if (!way)
            co_return std::unexpected(std::move(way.error()));
        opened.way = std::move(*way);
        if (opened.modelId.isEmpty() && !endpoint->modelIds.isEmpty())
            opened.modelId = endpoint->modelIds.first();
    }
    if (opened.modelId.isEmpty()) {
        InferenceClient client(*opened.way.transport, cli.clock, opened.way.baseUrl, opened.apiKey);
        auto models = co_await client.models(stop);
        if (!models)
            co_return std::unexpected(std::move(models.error()));
        if (models->isEmpty())
            co_return fail(ErrorKind::NotFound, Words::tr("the server names no model"));
        opened.modelId = models->first().id;
    }
    co_return opened;
}

} // namespace slipway
