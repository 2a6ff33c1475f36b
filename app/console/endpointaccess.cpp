// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/endpointaccess.h"

#include "app/console/words.h"
#include "base/redact.h"
#include "session/endpoint/endpointregistry.h"

#include <QCoreApplication>

namespace slipway {
using namespace Qt::StringLiterals;

Task<> connectNamed(Cli &cli, Target target, ConnectFor purpose, std::stop_token stop)
{
    if (cli.parser.isSet(u"context"_s) || cli.parser.isSet(u"kubeconfig"_s)) {
        if (purpose == ConnectFor::Changing) {
            auto identity = co_await connectIdentity(cli.session(), target, stop);
            if (!identity && identity.error().kind == ErrorKind::Cancelled)
                co_return identity;
        }
        auto connected = co_await cli.connectCluster(stop);
        if (!connected)
            co_return connected;
        target.kubeContext = cli.session().kube()->context().name;
    }
    if (purpose == ConnectFor::Changing)
        co_return co_await connectForRun(cli.session(), target, stop);
    co_return co_await connectTarget(cli.session(), target, stop);
}

Result<> rememberEndpoint(Cli &cli, const Endpoint &endpoint)
{
    EndpointRegistry registry(cli.paths().databaseFile(), cli.clock);
    return registry.load().and_then([&] { return registry.remember(endpoint); });
}

Result<QList<Endpoint>> rememberedEndpoints(Cli &cli)
{
    EndpointRegistry registry(cli.paths().databaseFile(), cli.clock);
    if (auto loaded = registry.load(); !loaded)
        return std::unexpected(std::move(loaded.error()));
    return registry.endpoints();
}

Result<> forgetEndpoint(Cli &cli, const Endpoint &endpoint)
{
    EndpointRegistry registry(cli.paths().databaseFile(), cli.clock);
    if (auto loaded = registry.load(); !loaded)
        return loaded;
    const QList<EndpointRegistry::Known> all = registry.all();
    for (const EndpointRegistry::Known &known : all) {
        if (known.endpoint.name != endpoint.name || known.endpoint.target != endpoint.target)
            continue;
        if (auto forgotten = registry.forget(known.id); !forgotten)
            return forgotten;
    }
    return {};
}

Result<Endpoint> namedEndpoint(Cli &cli)
{
    return endpointNamed(cli, positional(cli).value(0));
}

Result<Endpoint> endpointNamed(Cli &cli, const QString &name)
{
    auto all = rememberedEndpoints(cli);
    if (!all)
        return std::unexpected(std::move(all.error()));
    QStringList names;
    QList<Endpoint> matching;
    for (const Endpoint &endpoint : std::as_const(*all)) {
        names << endpoint.name;
        if (name.isEmpty() || endpoint.name == name)
            matching.append(endpoint);
    }
    if (matching.size() == 1)
        return matching.first();
    if (all->isEmpty())
        return fail(ErrorKind::Invalid, Words::tr("there is no endpoint yet"), {},
                    Words::tr("make one with: slipway deploy"));
    if (matching.isEmpty())
        return fail(ErrorKind::Invalid,
                    Words::tr("there is no endpoint \"%1\"; there are: %2").arg(name, names.join(u", "_s)));
    return fail(ErrorKind::Invalid, Words::tr("which endpoint? There are: %1").arg(names.join(u", "_s)));
}

void addWayInOptions(Cli &cli)
{
    cli.parser.addPositionalArgument(
        u"endpoint"_s, Words::tr("name of an endpoint; the only one when not given"), u"[endpoint]"_s);
    cli.parser.addOption(
        {u"url"_s, Words::tr("base URL of any OpenAI-compatible server instead of an endpoint"), u"URL"_s});
    cli.parser.addOption(
        {u"model"_s, Words::tr("model id; the first that the server names when not given"), u"ID"_s});
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
        opened.title = redacted(opened.way.baseUrl);
    } else {
        auto endpoint = namedEndpoint(cli);
        if (!endpoint)
            co_return std::unexpected(std::move(endpoint.error()));
        if (!endpoint->protocol.isEmpty())
            co_return fail(ErrorKind::Invalid,
                           Words::tr("%1 serves no model; there is nobody to talk to").arg(endpoint->name));
        if (auto connected = co_await connectNamed(cli, endpoint->target, ConnectFor::Reading, stop);
            !connected)
            co_return std::unexpected(std::move(connected.error()));
        endpoint->target = cli.session().target();
        auto way = co_await bestWayInTo(cli.session(), *endpoint, stop);
        if (!way)
            co_return std::unexpected(std::move(way.error()));
        opened.way = std::move(*way);
        opened.title = endpoint->name;
        opened.endpoint = *endpoint;
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
