// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/nodes/cluster.h"

#include "app/sandbox/controllers/awsbalancer.h"
#include "app/sandbox/controllers/configconnector.h"
#include "app/sandbox/controllers/deviceplugincontroller.h"
#include "app/sandbox/controllers/gatewayapi.h"
#include "app/sandbox/controllers/housekeeping.h"
#include "app/sandbox/controllers/krocontroller.h"
#include "app/sandbox/controllers/llmservicecontroller.h"
#include "app/sandbox/controllers/raycontroller.h"
#include "app/sandbox/controllers/scheduler.h"
#include "app/sandbox/controllers/servicecontroller.h"
#include "app/sandbox/controllers/workloads.h"
#include "app/sandbox/kube/cloudhooks.h"
#include "app/sandbox/kube/clusterseed.h"
#include "app/sandbox/kube/crdfiles.h"
#include "app/sandbox/kube/patch.h"
#include "app/sandbox/nodes/nodeapi.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace slipway::sandbox {

Cluster::Cluster(SimClock &clock, CloudHooks &cloud, KubeletSettings settings)
    : m_server(clock, cloud)
    , m_api(m_server)
    , m_index(m_server.store())
    , m_context{m_server, m_index}
{
    // The quota counts before anybody acts on an event.
    m_controllers.push_back(std::make_unique<QuotaController>(m_context));
    m_controllers.push_back(std::make_unique<NamespaceController>(m_context));
    m_controllers.push_back(std::make_unique<GarbageCollector>(m_context));
    m_controllers.push_back(std::make_unique<DeploymentController>(m_context));
    m_controllers.push_back(std::make_unique<ReplicaSetController>(m_context));
    m_controllers.push_back(std::make_unique<StatefulSetController>(m_context));
    m_controllers.push_back(std::make_unique<DaemonSetController>(m_context));
    m_controllers.push_back(std::make_unique<JobController>(m_context));
    m_controllers.push_back(std::make_unique<EndpointsController>(m_context));
    m_controllers.push_back(std::make_unique<ServiceController>(m_context));
    m_controllers.push_back(std::make_unique<AwsBalancerController>(m_context));
    m_controllers.push_back(std::make_unique<VolumeController>(m_context));
    m_controllers.push_back(std::make_unique<RayClusterController>(m_context));
    m_controllers.push_back(std::make_unique<GatewayController>(m_context));
    m_controllers.push_back(std::make_unique<RouteController>(m_context));
    m_controllers.push_back(
        std::make_unique<PolicyController>(m_context, "networking.gke.io/healthcheckpolicies"));
    m_controllers.push_back(
        std::make_unique<PolicyController>(m_context, "networking.gke.io/gcpbackendpolicies"));
    m_controllers.push_back(std::make_unique<LlmServiceController>(m_context));
    m_controllers.push_back(std::make_unique<LeaderWorkerSetController>(m_context));
    using Connector = ConfigConnectorController;
    for (const char *storage : {Connector::connectors, Connector::accounts, Connector::members,
                                Connector::policies, Connector::buckets})
        m_controllers.push_back(std::make_unique<Connector>(m_context, storage));
    m_controllers.push_back(std::make_unique<KroController>(m_context));
    m_controllers.push_back(std::make_unique<DevicePluginController>(m_context));
    m_scheduler = std::make_unique<Scheduler>(m_context, settings.timeline.podSchedule);
    m_autoscaler = std::make_unique<Autoscaler>(m_context);
    m_scheduler->unschedulable = [this](const std::vector<ObjectPtr> &pods) { m_autoscaler->consider(pods); };
    m_kubelet = std::make_unique<Kubelet>(m_context, std::move(settings));
    m_nodeApi = std::make_unique<NodeApi>(m_server, *m_kubelet);
    m_api.connectSubresource = [this](RestRequest &request) { return m_nodeApi->handle(request); };
}

Cluster::~Cluster()
{
    m_server.cloud().changed = {};
}

ResourcePtr Cluster::resourceOf(const Json &object) const
{
    const std::string &apiVersion = object["apiVersion"].str();
    const std::size_t slash = apiVersion.find('/');
    return m_server.resourceOfKind(slash == std::string::npos ? "" : apiVersion.substr(0, slash),
                                   object["kind"].str());
}

void Cluster::merge(const QJsonObject &change)
{
    const Json patch = Json::parse(QJsonDocument(change).toJson(QJsonDocument::Compact).toStdString()).value;
    const ResourcePtr resource = resourceOf(patch);
    if (!resource) {
        qWarning("sandbox: the scenario changes an object of no known kind");
        return;
    }
    (void)m_server.mutate(resource->storage,
                          resource->namespaced ? patch.at("metadata.namespace").str("default")
                                               : std::string(),
                          patch.at("metadata.name").str(), "scenario", {},
                          [&patch](Json &object) { mergePatch(object, patch); });
}

void Cluster::start(const QByteArray &caPem, const QList<QJsonObject> &manifests,
                    const std::vector<Json> &definitions)
{
    if (const std::string problem = installCrds(m_server, definitions); !problem.empty())
        qWarning("sandbox: a definition is refused: %s", problem.c_str());
    seedCluster(m_server, caPem.toStdString());
    LlmServiceController::installPresets(m_server);
    m_autoscaler->syncNodes();
    m_server.cloud().changed = [this] {
        syncAddons(m_server);
        LlmServiceController::installPresets(m_server);
        m_autoscaler->syncNodes();
    };
    for (const QJsonObject &manifest : manifests) {
        Json object = Json::parse(QJsonDocument(manifest).toJson(QJsonDocument::Compact).toStdString()).value;
        const std::string apiVersion = std::as_const(object)["apiVersion"].str();
        const ResourcePtr resource = resourceOf(object);
        const std::string ns = resource && resource->namespaced
            ? std::as_const(object).at("metadata.namespace").str("default")
            : std::string();
        if (!resource) {
            qWarning("sandbox: the scenario's manifest %s is of no known kind", apiVersion.c_str());
            continue;
        }
        if (resource->namespaced && !m_server.store().find("/namespaces", {}, ns))
            (void)m_server.create(*m_server.resourceOfStorage("/namespaces"), {},
                                  Json::obj({{"metadata", Json::obj({{"name", ns}})}}),
                                  {.manager = "scenario"});
        if (const auto created = m_server.create(*resource, ns, std::move(object), {.manager = "scenario"});
            !created)
            qWarning("sandbox: the scenario's manifest cannot be made: %s", created.error().message.c_str());
    }
}

} // namespace slipway::sandbox
