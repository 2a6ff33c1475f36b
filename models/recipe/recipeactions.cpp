// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/recipeactions.h"

#include "recipe/expressionnode.h"

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

QStringList list(QLatin1StringView names)
{
    return QString(names).split(u' ', Qt::SkipEmptyParts);
}

std::optional<Error> problem(const TextPosition &position, const QString &what)
{
    return fail(ErrorKind::Invalid, what, position.toString()).error();
}

} // namespace

const QList<RecipeAction> &recipeActions()
{
    using enum RecipeStep::Kind;
    static const QList<RecipeAction> actions{
        {Cloud, u"enable-services"_s, list("project services"_L1), {}},
        {Cloud, u"enable-addon"_s, list("project location cluster addon"_L1), {}},
        {Cloud, u"enable-gateway-api"_s, list("project location cluster"_L1), {}},
        {Cloud, u"enable-workload-identity"_s, list("project location cluster"_L1), list("nodePool"_L1)},
        {Cloud, u"create-gke-cluster"_s, list("project location cluster mode"_L1),
         list(
             "releaseChannel addons gatewayApi nodeLocations machineType nodeCount network subnetwork privateNodes"_L1)},
        {Cloud, u"create-gke-node-pool"_s,
         list("project location cluster name machineType nodeCount diskGb provisioning"_L1),
         list(
             "accelerator acceleratorCount topology zones autoscaling minNodes maxNodes reservation serviceAccount diskType labels taints"_L1)},
        {Cloud, u"create-proxy-only-subnet"_s, list("project region network name range"_L1), {}},
        {Cloud, u"create-service-account"_s, list("project accountId"_L1), list("displayName"_L1)},
        {Cloud, u"add-iam-binding"_s, list("role member"_L1), list("bucket serviceAccount project"_L1)},
        {Cloud, u"create-eks-cluster"_s, list("region cluster role"_L1), list("version subnets zones"_L1)},
        {Cloud, u"create-eks-nodegroup"_s,
         list("region cluster name role instanceTypes capacityType diskGiB minSize maxSize desiredSize"_L1),
         list("amiType subnets zones labels taints"_L1)},
        {Cloud, u"install-eks-addon"_s, list("region cluster addon"_L1),
         list("serviceAccount role identity"_L1)},
        {Cloud, u"associate-pod-identity"_s, list("region cluster namespace serviceAccount role"_L1), {}},
        {Cloud, u"ensure-oidc-provider"_s, list("region cluster"_L1), {}},
        {Cloud, u"create-irsa-role"_s, list("region cluster namespace serviceAccount role policies"_L1), {}},
        {Cloud, u"create-iam-role"_s, list("region role service policies"_L1), {}},
        {Cloud, u"request-service-quota"_s, list("region service quota value"_L1), {}},
        {Cloud, u"install-operator"_s, list("operator"_L1), list("file"_L1)},
        {Wait, u"gke-access"_s, list("project location cluster limitMinutes"_L1), {}},
        {Wait, u"cluster-access"_s, list("region cluster limitMinutes"_L1), {}},
        {Wait, u"rollout"_s, list("namespace deployment limitMinutes"_L1), {}},
        {Wait, u"condition"_s, list("apiVersion objectKind name limitMinutes"_L1),
         list("namespace condition path equals among hopeless"_L1)},
        {Wait, u"endpoint"_s, list("name namespace service port limitMinutes"_L1),
         list("servedModelName protocol"_L1)},
    };
    return actions;
}

bool makesCluster(const QString &action)
{
    return action == "create-eks-cluster"_L1 || action == "create-gke-cluster"_L1;
}

const RecipeAction *recipeAction(RecipeStep::Kind kind, const QString &name)
{
    for (const RecipeAction &action : recipeActions()) {
        if (action.kind == kind && action.name == name)
            return &action;
    }
    return nullptr;
}

std::optional<Error> actionProblem(RecipeStep::Kind kind, const QString &name, const YamlNode *arguments,
                                   const TextPosition &step)
{
    const RecipeAction *action = recipeAction(kind, name);
    const QString said = (kind == RecipeStep::Kind::Wait ? u"wait: "_s : u"cloud: "_s) + name;
    if (!action) {
        QStringList names;
        for (const RecipeAction &each : recipeActions()) {
            if (each.kind == kind)
                names << each.name;
        }
        const QString near = nearestName(name, names);
        return problem(step,
                       near.isEmpty() ? u"there is no step \"%1\""_s.arg(said)
                                      : u"there is no step \"%1\"; did you mean \"%2\"?"_s.arg(said, near));
    }
    static const YamlNode none = YamlNode::map({});
    const YamlNode &given = arguments ? *arguments : none;
    const QStringList known = action->required + action->optional;
    for (const YamlNode::Entry &entry : given.entries) {
        // A condition over the whole map is not looked into: what it gives is known only when it is rendered.
        if (entry.key.startsWith(u'$'))
            return {};
        if (known.contains(entry.key))
            continue;
        const QString near = nearestName(entry.key, known);
        return problem(
            entry.position,
            near.isEmpty()
                ? u"\"%1\" takes no \"%2\"; it takes %3"_s.arg(said, entry.key, known.join(u", "_s))
                : u"\"%1\" takes no \"%2\"; did you mean \"%3\"?"_s.arg(said, entry.key, near));
    }
    for (const QString &key : action->required) {
        if (!given.find(key))
            return problem(arguments ? arguments->position : step, u"\"%1\" needs \"%2\""_s.arg(said, key));
    }
    return {};
}

} // namespace slipway
