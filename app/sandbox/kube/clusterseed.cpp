// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/kube/clusterseed.h"

#include "app/sandbox/kube/cloudhooks.h"
#include "app/sandbox/kube/crdfiles.h"
#include "app/sandbox/kube/podidentity.h"

#include <QLoggingCategory>

namespace slipway::sandbox {

namespace {

void add(ApiServer &server, const char *group, const char *kind, const std::string &ns, Json object)
{
    const ResourcePtr resource = server.resourceOfKind(group, kind);
    if (const auto created =
            server.create(*resource, ns, std::move(object), {.manager = "gke-addon-manager"});
        !created)
        qWarning("sandbox: cannot seed %s: %s", kind, created.error().message.c_str());
}

Json named(const std::string &name)
{
    return Json::obj({{"metadata", Json::obj({{"name", name}})}});
}

Json storageClass(const char *name, const char *provisioner, const char *type, const char *mode,
                  bool isDefault)
{
    Json out = named(name);
    out["provisioner"] = provisioner;
    if (*type)
        out["parameters"]["type"] = type;
    out["reclaimPolicy"] = "Delete";
    out["volumeBindingMode"] = mode;
    out["allowVolumeExpansion"] = true;
    if (isDefault)
        out["metadata"]["annotations"]["storageclass.kubernetes.io/is-default-class"] = "true";
    return out;
}

void seedGkeClasses(ApiServer &server)
{
    add(server, "storage.k8s.io", "StorageClass", {},
        storageClass("standard-rwo", "pd.csi.storage.gke.io", "pd-balanced", "WaitForFirstConsumer", true));
    add(server, "storage.k8s.io", "StorageClass", {},
        storageClass("premium-rwo", "pd.csi.storage.gke.io", "pd-ssd", "WaitForFirstConsumer", false));
    add(server, "storage.k8s.io", "StorageClass", {},
        storageClass("standard", "kubernetes.io/gce-pd", "pd-standard", "Immediate", false));
}

/// As EKS makes them: gp2 names the in-tree provisioner, and from 1.30 on it is not the default.
void seedEksClasses(ApiServer &server)
{
    Json gp2 = storageClass("gp2", "kubernetes.io/aws-ebs", "gp2", "WaitForFirstConsumer", false);
    gp2["parameters"]["fsType"] = "ext4";
    gp2["allowVolumeExpansion"] = Json();
    add(server, "storage.k8s.io", "StorageClass", {}, gp2);
}

/// GKE's own, which comes with nodes that have GPUs. Source: GKE docs, "Collect and view DCGM metrics" (on by default from 1.32.1).
void seedDcgmExporter(ApiServer &server)
{
    const Json labels = Json::obj({{"app.kubernetes.io/name", "gke-managed-dcgm-exporter"},
                                   {"app.kubernetes.io/part-of", "gke-managed-dcgm-exporter"}});
    Json set = named("dcgm-exporter");
    set["metadata"]["labels"] = labels;
    set["metadata"]["labels"]["addonmanager.kubernetes.io/mode"] = "Reconcile";
    set["spec"]["selector"]["matchLabels"] = labels;
    Json &pod = set["spec"]["template"];
    pod["metadata"]["labels"] = labels;
    pod["spec"]["priorityClassName"] = "system-node-critical";
    pod["spec"]["tolerations"] = Json::list({Json::obj({{"operator", "Exists"}})});
    pod["spec"]["affinity"]["nodeAffinity"]["requiredDuringSchedulingIgnoredDuringExecution"]
       ["nodeSelectorTerms"] =
           Json::list({Json::obj({{"matchExpressions",
                                   Json::list({Json::obj({{"key", "cloud.google.com/gke-accelerator"},
                                                          {"operator", "Exists"}})})}})});
    pod["spec"]["containers"] = Json::list({Json::obj(
        {{"name", "dcgm-exporter"},
         {"image", "gke.gcr.io/gke-dcgm-exporter:4.4.1-4.6.0-gke.17"},
         {"ports",
          Json::list({Json::obj({{"name", "metrics"}, {"containerPort", 9400}, {"protocol", "TCP"}})})}})});
    add(server, "apps", "DaemonSet", "gke-managed-system", set);
}

} // namespace

void syncAddons(ApiServer &server)
{
    const CloudHooks &cloud = server.cloud();
    const QStringList running = cloud.operators();
    for (const QString &name : builtInOperators()) {
        if (!running.contains(name))
            removeCrds(server, name);
        else if (const std::string problem = installCrds(server, builtInCrds(name)); !problem.empty())
            qWarning("sandbox: cannot define the kinds of %s: %s", qPrintable(name), problem.c_str());
    }
    const bool isGke = cloud.flavor() == ClusterFlavor::Gke;
    if (isGke && server.resourceOfKind("gateway.networking.k8s.io", "GatewayClass")) {
        for (const char *name : {"gke-l7-regional-external-managed", "gke-l7-rilb",
                                 "gke-l7-global-external-managed", "gke-l7-gxlb"}) {
            if (server.store().find("gateway.networking.k8s.io/gatewayclasses", {}, name))
                continue;
            Json gatewayClass = named(name);
            gatewayClass["spec"]["controllerName"] = "networking.gke.io/gateway";
            add(server, "gateway.networking.k8s.io", "GatewayClass", {}, gatewayClass);
        }
    }
    const ResourcePtr drivers = server.resourceOfKind("storage.k8s.io", "CSIDriver");
    const std::string fuse = "gcsfuse.csi.storage.gke.io";
    const bool there = server.store().find(drivers->storage, {}, fuse) != nullptr;
    if (cloud.gcsFuseEnabled() && !there) {
        Json driver = named(fuse);
        // attachRequired false: nothing is ever attached, so an attach timeout always means a misspelt driver.
        driver["spec"] = Json::obj(
            {{"attachRequired", false},
             {"podInfoOnMount", true},
             {"requiresRepublish", true},
             {"fsGroupPolicy", "None"},
             {"volumeLifecycleModes", Json::list({"Persistent", "Ephemeral"})},
             {"tokenRequests",
              Json::list({Json::obj({{"audience", cloud.projectId().toStdString() + ".svc.id.goog"}})})}});
        add(server, "storage.k8s.io", "CSIDriver", {}, driver);
        Json webhook = named("gcsfuse-sidecar-injector.csi.storage.gke.io");
        webhook["webhooks"] =
            Json::list({Json::obj({{"name", "gcsfuse-sidecar-injector.csi.storage.gke.io"},
                                   {"failurePolicy", "Ignore"},
                                   {"sideEffects", "None"},
                                   {"admissionReviewVersions", Json::list({"v1"})},
                                   {"clientConfig",
                                    Json::obj({{"service",
                                                Json::obj({{"name", "gcs-fuse-csi-driver-webhook"},
                                                           {"namespace", "kube-system"},
                                                           {"path", "/inject"}})}})},
                                   {"rules",
                                    Json::list({Json::obj({{"apiGroups", Json::list({""})},
                                                           {"apiVersions", Json::list({"v1"})},
                                                           {"operations", Json::list({"CREATE"})},
                                                           {"resources", Json::list({"pods"})},
                                                           {"scope", "*"}})})}})});
        add(server, "admissionregistration.k8s.io", "MutatingWebhookConfiguration", {}, webhook);
    } else if (!cloud.gcsFuseEnabled() && there) {
        (void)server.remove(*drivers, {}, fuse, {});
        (void)server.remove(
            *server.resourceOfKind("admissionregistration.k8s.io", "MutatingWebhookConfiguration"), {},
            "gcsfuse-sidecar-injector.csi.storage.gke.io", {});
    }
    syncPodIdentityAgent(server);
    const QStringList present = cloud.csiDrivers();
    // An addon that is deleted takes its driver along; one that somebody installed by hand stays.
    for (const auto &[key, object] : std::map(server.store().objects(drivers->storage))) {
        if (object->value["metadata"]["annotations"]["sandbox.slipway.dev/addon"].str() == "true"
            && !present.contains(QString::fromStdString(key.second)))
            (void)server.remove(*drivers, {}, key.second, {});
    }
    for (const QString &name : present) {
        if (server.store().find(drivers->storage, {}, name.toStdString()))
            continue;
        Json driver = named(name.toStdString());
        driver["spec"] = Json::obj({{"attachRequired", true}, {"podInfoOnMount", false}});
        driver["metadata"]["annotations"]["sandbox.slipway.dev/addon"] = "true";
        add(server, "storage.k8s.io", "CSIDriver", {}, driver);
    }
}

void seedCluster(ApiServer &server, const std::string &caPem)
{
    const bool isGke = server.cloud().flavor() == ClusterFlavor::Gke;
    std::vector<const char *> namespaces{"default", "kube-system", "kube-public", "kube-node-lease"};
    if (isGke)
        namespaces.push_back("gke-managed-system");
    for (const char *name : namespaces) {
        add(server, "", "Namespace", {}, named(name));
        // The controllers would make these too; here they are there from the first moment.
        add(server, "", "ServiceAccount", name, named("default"));
        Json ca = named("kube-root-ca.crt");
        ca["data"]["ca.crt"] = caPem;
        add(server, "", "ConfigMap", name, ca);
    }
    Json kubernetes = named("kubernetes");
    kubernetes["metadata"]["labels"] = Json::obj({{"component", "apiserver"}, {"provider", "kubernetes"}});
    kubernetes["spec"] = Json::obj(
        {{"clusterIP", isGke ? "34.118.224.1" : "10.100.0.1"},
         {"ports",
          Json::list(
              {Json::obj({{"name", "https"}, {"port", 443}, {"protocol", "TCP"}, {"targetPort", 443}})})}});
    add(server, "", "Service", "default", kubernetes);
    if (!isGke)
        seedEksClasses(server);
    else
        seedGkeClasses(server);
    for (const auto &[name, value] : {std::pair{"system-cluster-critical", 2'000'000'000},
                                      std::pair{"system-node-critical", 2'000'001'000}}) {
        Json priority = named(name);
        priority["value"] = value;
        priority["description"] = "Used for system critical pods.";
        add(server, "scheduling.k8s.io", "PriorityClass", {}, priority);
    }
    for (const char *name : {"cluster-admin", "admin", "edit", "view"}) {
        Json role = named(name);
        const bool all = std::string_view(name) == "cluster-admin";
        role["rules"] = Json::list(
            {Json::obj({{"apiGroups", Json::list({"*"})},
                        {"resources", Json::list({"*"})},
                        {"verbs", all ? Json::list({"*"}) : Json::list({"get", "list", "watch"})}})});
        add(server, "rbac.authorization.k8s.io", "ClusterRole", {}, role);
    }
    if (isGke)
        seedDcgmExporter(server);
    syncAddons(server);
}

} // namespace slipway::sandbox
