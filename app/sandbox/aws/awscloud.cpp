// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/aws/awscloud.h"

#include "app/sandbox/aws/ekshooks.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

struct AwsCloud::Private {
    Private(const Scenario &scenario, SimClock &clock) : world(scenario, clock), router(world)
    {
        addSts(world, router);
        addEksClusters(world, router);
        addEksNodegroups(world, router);
        addEksAddons(world, router);
        addEksAccess(world, router);
        addEksUpdates(world, router);
        addEc2Catalogue(world, router);
        addEc2Instances(world, router);
        addEc2Standing(world, router);
        addLoadBalancers(world, router);
        addServiceQuotas(world, router);
        addEcr(world, router);
        addAwsIam(world, router);
        addAwsIamPolicies(world, router);
        addS3(world, router);
        addPricing(world, router);
        addAutoScaling(world, router);
    }

    AwsWorld world;
    AwsRouter router;
    std::map<QString, std::vector<std::unique_ptr<EksHooks>>> hooks; // by cluster, the living one last
    AwsKeys::Key key;
    QByteArray token;
    QByteArray host;
};

AwsCloud::AwsCloud(const Scenario &scenario, SimClock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(scenario, clock))
{
    const AwsPrincipalState &user = d->world.users.first();
    d->key = d->world.keys.issue({.arn = user.arn, .userId = user.id, .principal = "user/"_L1 + user.name});
    d->token = "sandbox-" + awsRandomHex(48).toLatin1();
    d->world.clusterStarts = [this](const QString &region,
                                    const QString &name) -> std::pair<QString, QByteArray> {
        auto &line = d->hooks[name];
        line.push_back(std::make_unique<EksHooks>(d->world, region, name));
        return play ? play(name, *line.back()) : std::pair<QString, QByteArray>();
    };
    d->world.standingOf = [this](const QString &cluster) {
        return standing ? standing(cluster) : QList<AwsStanding>();
    };
    d->world.targetGroupsOf = [this](const QString &cluster) {
        return targetGroups ? targetGroups(cluster) : QList<AwsTargetGroup>();
    };
    d->world.clusterEnds = [this](const QString &region, const QString &name) {
        d->world.leaveBehind(region, name);
        if (stop)
            stop(name);
    };
    d->world.changed = [this] {
        for (const auto &[name, line] : d->hooks) {
            if (line.back()->changed)
                line.back()->changed();
        }
    };
    // Auto Scaling looks again and again, and the world's faults end by themselves.
    clock.every(std::chrono::seconds(30), [this] { reconcileAllNodegroups(d->world); });
}

AwsCloud::~AwsCloud() = default;

void AwsCloud::start(const QString &baseUrl)
{
    d->world.baseUrl = baseUrl;
    d->host = QUrl(baseUrl).authority().toLatin1();
    const AwsSpec &spec = d->world.spec;
    for (auto it = spec.clusters.cbegin(); it != spec.clusters.cend(); ++it)
        seedEksCluster(d->world, it.key(), *it);
    d->world.notify();
}

void AwsCloud::handle(const HttpServerRequest &request, std::shared_ptr<HttpReply> reply)
{
    d->router.handle(request, std::move(reply));
}

std::optional<std::string> AwsCloud::userOf(const QString &cluster, const QByteArray &token) const
{
    if (token == d->token)
        return d->world.users.first().arn.toStdString();
    const auto found = d->hooks.find(cluster);
    return found == d->hooks.end() ? std::nullopt : found->second.back()->userOf(token, d->host);
}

QByteArray AwsCloud::lastingToken() const
{
    return d->token;
}

QString AwsCloud::clusterArn(const QString &name) const
{
    return d->world.arn(u"eks"_s, d->world.spec.region, "cluster/"_L1 + name);
}

QByteArray AwsCloud::environment(const QString &folder) const
{
    QByteArray text;
    const auto line = [&text](const QByteArray &name, const QString &value) {
        text += "export " + name + "='" + value.toUtf8() + "'\n";
    };
    line("AWS_ENDPOINT_URL", d->world.baseUrl);
    line("AWS_ACCESS_KEY_ID", d->key.id);
    line("AWS_SECRET_ACCESS_KEY", d->key.secret);
    line("AWS_REGION", d->world.spec.region);
    line("AWS_DEFAULT_REGION", d->world.spec.region);
    line("AWS_CONFIG_FILE", folder + "/aws-config"_L1);
    line("AWS_SHARED_CREDENTIALS_FILE", folder + "/aws-credentials"_L1);
    line("AWS_EC2_METADATA_DISABLED", u"true"_s);
    line("AWS_PAGER", {});
    return text + "unset AWS_PROFILE AWS_SESSION_TOKEN\n";
}

} // namespace slipway::sandbox
