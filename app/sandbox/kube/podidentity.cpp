// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/kube/podidentity.h"

#include "app/sandbox/kube/cloudhooks.h"

#include <algorithm>

namespace slipway::sandbox {

namespace {

const std::string agentNamespace = "kube-system";

void give(Json &container, const PodCredentials &given)
{
    const auto &set = std::as_const(container)["env"].array();
    const bool hasOwn = std::ranges::any_of(set, [&](const Json &variable) {
        return variable["name"].str() == "AWS_ROLE_ARN"
            || variable["name"].str() == "AWS_WEB_IDENTITY_TOKEN_FILE"
            || variable["name"].str() == "AWS_CONTAINER_CREDENTIALS_FULL_URI";
    });
    if (hasOwn)
        return;
    for (const auto &[name, value] : given.environment) {
        const std::string key = name.toStdString();
        if (std::ranges::none_of(std::as_const(container)["env"].array(),
                                 [&](const Json &one) { return one["name"].str() == key; }))
            container["env"].push(Json::obj({{"name", key}, {"value", value.toStdString()}}));
    }
    container["volumeMounts"].push(Json::obj({{"name", given.volume.toStdString()},
                                              {"mountPath", given.mountPath.toStdString()},
                                              {"readOnly", true}}));
}

} // namespace

void injectPodCredentials(Json &pod, ApiServer &server)
{
    const Json &spec = std::as_const(pod)["spec"];
    const std::string ns = std::as_const(pod).at("metadata.namespace").str();
    const std::string name = spec["serviceAccountName"].str("default");
    const ObjectPtr account = server.store().find("/serviceaccounts", ns, name);
    if (!account)
        return;
    QMap<QString, QString> annotations;
    for (const auto &[key, value] : account->value["metadata"]["annotations"].object())
        annotations.insert(QString::fromStdString(key), QString::fromStdString(value.str()));
    const auto given =
        server.cloud().podCredentials(QString::fromStdString(ns), QString::fromStdString(name), annotations);
    if (!given)
        return;
    const std::string volume = given->volume.toStdString();
    if (std::ranges::any_of(spec["volumes"].array(),
                            [&](const Json &one) { return one["name"].str() == volume; }))
        return;
    for (const std::string_view list : {"initContainers", "containers"}) {
        if (!spec.contains(list))
            continue;
        for (Json &container : pod["spec"][list].arrayRef())
            give(container, *given);
    }
    pod["spec"]["volumes"].push(Json::obj(
        {{"name", volume},
         {"projected",
          Json::obj(
              {{"defaultMode", 420},
               {"sources",
                Json::list({Json::obj({{"serviceAccountToken",
                                        Json::obj({{"audience", given->audience.toStdString()},
                                                   {"expirationSeconds", 86400},
                                                   {"path", given->tokenPath.toStdString()}})}})})}})}}));
}

void syncPodIdentityAgent(ApiServer &server)
{
    const ResourcePtr sets = server.resourceOfKind("apps", "DaemonSet");
    const bool isThere = server.store().find(sets->storage, agentNamespace, podIdentityAgent) != nullptr;
    if (server.cloud().hasPodIdentityAgent() == isThere)
        return;
    if (isThere) {
        (void)server.remove(*sets, agentNamespace, podIdentityAgent, {});
        return;
    }
    const Json labels = Json::obj(
        {{"app.kubernetes.io/name", podIdentityAgent}, {"app.kubernetes.io/instance", podIdentityAgent}});
    Json set = Json::obj({{"metadata", Json::obj({{"name", podIdentityAgent}, {"labels", labels}})}});
    set["spec"]["selector"]["matchLabels"] = labels;
    Json &pod = set["spec"]["template"];
    pod["metadata"]["labels"] = labels;
    pod["spec"]["priorityClassName"] = "system-node-critical";
    pod["spec"]["hostNetwork"] = true;
    pod["spec"]["tolerations"] = Json::list({Json::obj({{"operator", "Exists"}})});
    pod["spec"]["containers"] = Json::list({Json::obj(
        {{"name", podIdentityAgent},
         {"image",
          "602401143452.dkr.ecr." + server.cloud().clusterLocation().toStdString()
              + ".amazonaws.com/eks/eks-pod-identity-agent:v0.1.34"},
         {"args",
          Json::list({"--port", "80", "--cluster-name", server.cloud().clusterName().toStdString(),
                      "--probe-port", "2703"})},
         {"ports",
          Json::list(
              {Json::obj({{"name", "proxy"}, {"containerPort", 80}, {"protocol", "TCP"}}),
               Json::obj({{"name", "probes-port"}, {"containerPort", 2703}, {"protocol", "TCP"}})})}})});
    if (const auto made = server.create(*sets, agentNamespace, std::move(set), {.manager = "eks"}); !made)
        qWarning("sandbox: cannot make the pod identity agent: %s", made.error().message.c_str());
}

bool podIdentityAgentAnswers(const Store &store, const std::string &node)
{
    const auto &pods = store.objects("/pods");
    return std::ranges::any_of(pods, [&](const auto &entry) {
        const Json &pod = entry.second->value;
        return entry.first.first == agentNamespace && pod["spec"]["nodeName"].str() == node
            && pod["metadata"]["labels"]["app.kubernetes.io/name"].str() == podIdentityAgent
            && std::ranges::any_of(pod["status"]["conditions"].array(), [](const Json &condition) {
                   return condition["type"].str() == "Ready" && condition["status"].str() == "True";
               });
    });
}

} // namespace slipway::sandbox
