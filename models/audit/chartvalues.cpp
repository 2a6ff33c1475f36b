// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Values that commands and files hand to charts, against the names that the charts read; and the order and the objects of releases. Helm
// takes any value without a word, so that a misspelt one is the default in silence. Sources of the names: values.yaml and README of
// gateway-api-inference-extension (inferencepool), ray-project/kuberay (kuberay-operator, ray-cluster), vllm-project/production-stack, and
// the README files of the other charts (read 2026-11-30).
#include "audit/applied.h"
#include "audit/nearest.h"
#include "audit/podmatch.h"
#include "audit/rules.h"

#include <QRegularExpression>

#include <array>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

/// The names a chart reads, below one another. What is not near to one of them is left alone: the list may lack some.
struct ChartNames {
    const char *chart;
    const char *paths; ///< "a.b a.c"; below the last name of a path anything may stand
};

constexpr std::array chartNames{
    ChartNames{
        "inferencepool",
        "inferencePool.name inferencePool.targetPorts inferencePool.targetPortNumber "
        "inferencePool.apiVersion "
        "inferencePool.modelServerType inferencePool.modelServerProtocol "
        "inferencePool.modelServers.matchLabels "
        "inferencePool.selector inferencePool.failureMode inferencePool.appProtocol inferencePool.create "
        "inferenceExtension.replicas inferenceExtension.image.name inferenceExtension.image.hub "
        "inferenceExtension.image.registry inferenceExtension.image.repository "
        "inferenceExtension.image.tag inferenceExtension.image.pullPolicy inferenceExtension.extProcPort "
        "inferenceExtension.env inferenceExtension.flags inferenceExtension.pluginsConfigFile "
        "inferenceExtension.pluginsCustomConfig inferenceExtension.extraContainerPorts "
        "inferenceExtension.extraServicePorts inferenceExtension.affinity inferenceExtension.tolerations "
        "inferenceExtension.nodeSelector inferenceExtension.resources inferenceExtension.monitoring "
        "inferenceExtension.tracing inferenceExtension.sidecar inferenceExtension.latencyPredictor "
        "inferenceExtension.volumes inferenceExtension.volumeMounts inferenceExtension.serviceAccount "
        "inferenceExtension.metricsPort inferenceExtension.mode inferenceExtension.enabled "
        "inferenceObjectives inferenceObjective provider.name provider.gke provider.istio gke "
        "experimentalHttpRoute.enabled experimentalHttpRoute.inferenceGatewayName "
        "experimentalHttpRoute.inferenceGatewayNamespace experimentalHttpRoute.baseModel "
        "experimentalHttpRoute.requestTimeout experimentalHttpRoute.backendRequestTimeout httpRoute"},
    ChartNames{
        "kuberay-operator",
        "nameOverride fullnameOverride componentOverride replicas image.repository image.tag "
        "image.pullPolicy "
        "imagePullSecrets nodeSelector priorityClassName labels annotations podAnnotations affinity "
        "tolerations "
        "serviceAccount.create serviceAccount.name serviceAccount.annotations logging.stdoutEncoder "
        "logging.fileEncoder logging.baseDir logging.fileName logging.sizeLimit batchScheduler.enabled "
        "batchScheduler.name configuration featureGates metrics.enabled metrics.serviceMonitor "
        "operatorCommand "
        "leaderElectionEnabled leaderElection reconcileConcurrency kubeClient.qps kubeClient.burst "
        "rbacEnable "
        "crNamespacedRbacEnable singleNamespaceInstall watchNamespace env resources livenessProbe "
        "readinessProbe podSecurityContext securityContext service.type service.port hostUsers global "
        "useKubernetesProxy extraArgs verticalPodAutoscaler podDisruptionBudget rbac"},
    ChartNames{
        "ray-cluster",
        "image.repository image.tag image.pullPolicy nameOverride fullnameOverride imagePullSecrets common "
        "gcsFaultTolerance head.rayVersion head.enableInTreeAutoscaling head.autoscalerOptions head.labels "
        "head.serviceAccountName head.restartPolicy head.rayStartParams head.initContainers "
        "head.containerEnv "
        "head.envFrom head.ports head.resources head.annotations head.nodeSelector head.tolerations "
        "head.affinity head.priorityClassName head.priority head.topologySpreadConstraints "
        "head.podSecurityContext head.securityContext head.volumes head.volumeMounts head.sidecarContainers "
        "head.command head.args head.headService head.image worker.groupName worker.replicas "
        "worker.minReplicas worker.maxReplicas worker.labels worker.serviceAccountName worker.restartPolicy "
        "worker.rayStartParams worker.initContainers worker.containerEnv worker.envFrom worker.ports "
        "worker.resources worker.annotations worker.nodeSelector worker.tolerations worker.affinity "
        "worker.priorityClassName worker.priority worker.topologySpreadConstraints worker.podSecurityContext "
        "worker.securityContext worker.volumes worker.volumeMounts worker.sidecarContainers worker.command "
        "worker.args worker.disabled worker.image worker.numOfHosts additionalWorkerGroups service global"},
    ChartNames{
        "vllm-stack",
        "servingEngineSpec.enableEngine servingEngineSpec.labels servingEngineSpec.vllmApiKey "
        "servingEngineSpec.modelSpec servingEngineSpec.containerPort servingEngineSpec.servicePort "
        "servingEngineSpec.configs servingEngineSpec.strategy servingEngineSpec.tolerations "
        "servingEngineSpec.maxUnavailablePodDisruptionBudget servingEngineSpec.runtimeClassName "
        "servingEngineSpec.schedulerName servingEngineSpec.securityContext servingEngineSpec.extraPorts "
        "servingEngineSpec.containerSecurityContext servingEngineSpec.startupProbe "
        "servingEngineSpec.livenessProbe servingEngineSpec.readinessProbe servingEngineSpec.imagePullPolicy "
        "servingEngineSpec.extraVolumes servingEngineSpec.extraVolumeMounts servingEngineSpec.env "
        "servingEngineSpec.serviceMonitor servingEngineSpec.annotations servingEngineSpec.podAnnotations "
        "routerSpec cacheserverSpec loraAdapters loraController sharedStorage grafanaDashboards "
        "sharedPvcStorage "
        "imagePullSecrets global"},
    ChartNames{"cert-manager",
               "crds.enabled crds.keep installCRDs global replicaCount image prometheus webhook cainjector "
               "startupapicheck "
               "serviceAccount featureGates extraArgs config resources nodeSelector tolerations namespace "
               "clusterResourceNamespace enableCertificateOwnerRef podLabels ingressShim"},
    ChartNames{
        "kube-prometheus-stack",
        "prometheus.enabled prometheus.prometheusSpec prometheus.service prometheus.ingress "
        "prometheus.additionalServiceMonitors prometheus.additionalPodMonitors prometheus.serviceAccount "
        "prometheus.annotations prometheus.podDisruptionBudget prometheus.networkPolicy prometheus.route "
        "prometheus.serviceMonitor prometheus.extraSecret prometheus.ingressPerReplica grafana alertmanager "
        "prometheusOperator kubeStateMetrics kube-state-metrics nodeExporter prometheus-node-exporter "
        "defaultRules additionalPrometheusRules additionalPrometheusRulesMap kubelet kubeApiServer "
        "kubeControllerManager coreDns kubeDns kubeEtcd kubeScheduler kubeProxy global crds nameOverride "
        "fullnameOverride namespaceOverride commonLabels customRules cleanPrometheusOperatorObjectNames "
        "windowsMonitoring thanosRuler extraManifests kubeTargetVersionOverride kubeVersionOverride"},
    ChartNames{
        "gpu-operator",
        "driver.enabled driver.version driver.repository driver.image driver.rdma driver.usePrecompiled "
        "driver.upgradePolicy driver.manager driver.nvidiaDriverCRD driver.env driver.resources "
        "toolkit.enabled "
        "toolkit.version toolkit.env toolkit.image toolkit.repository devicePlugin dcgm dcgmExporter gfd "
        "migManager mig nodeStatusExporter gds gdrcopy vgpuManager vgpuDeviceManager vfioManager validator "
        "operator daemonsets nfd node-feature-discovery psp psa cdi sandboxWorkloads sandboxDevicePlugin "
        "hostPaths platform ccManager kataManager kataSandboxDevicePlugin"},
    ChartNames{
        "nvidia-device-plugin",
        "config.map config.name config.default config.fallbackStrategies migStrategy failOnInitError "
        "deviceListStrategy deviceIDStrategy compatWithCPUManager nvidiaDriverRoot cdi gfd nfd mps "
        "runtimeClassName "
        "image imagePullSecrets nodeSelector affinity tolerations resources priorityClassName podAnnotations "
        "podSecurityContext securityContext updateStrategy devicePlugin namespaceOverride legacyDaemonsetAPI "
        "selectorLabelsOverride allowDefaultNamespace nameOverride fullnameOverride gdsEnabled mofedEnabled "
        "deviceDiscoveryStrategy gdrcopyEnabled"},
    ChartNames{
        "kro",
        "image config deployment serviceAccount rbac metrics resources nodeSelector tolerations affinity "
        "nameOverride fullnameOverride imagePullSecrets podAnnotations podLabels global crds "
        "podSecurityContext securityContext"},
    ChartNames{
        "aws-load-balancer-controller",
        "clusterName region vpcId vpcTags serviceAccount.create serviceAccount.name "
        "serviceAccount.annotations "
        "serviceAccount.automountServiceAccountToken serviceAccount.imagePullSecrets image replicaCount "
        "enableCertManager ingressClass createIngressClassResource defaultTags enableShield enableWaf "
        "enableWafv2 podLabels podDisruptionBudget resources tolerations nodeSelector affinity "
        "enableServiceMutatorWebhook controllerConfig defaultTargetType logLevel rbac keepTLSSecret "
        "webhookTLS ingressClassConfig ingressClassParams priorityClassName topologySpreadConstraints "
        "syncPeriod watchNamespace disableRestrictedSecurityGroupRules enableBackendSecurityGroup "
        "backendSecurityGroup hostNetwork env extraVolumes extraVolumeMounts serviceMonitor"},
    ChartNames{
        "grafana",
        "adminUser adminPassword admin persistence.enabled persistence.type persistence.size "
        "persistence.storageClassName persistence.accessModes persistence.existingClaim "
        "persistence.annotations "
        "persistence.finalizers persistence.subPath persistence.inMemory persistence.lookupVolumeName "
        "persistence.extraPvcLabels persistence.volumeName persistence.selectorLabels "
        "persistence.disableWarning "
        "service ingress datasources dashboards dashboardProviders dashboardsConfigMaps sidecar grafana.ini "
        "plugins resources nodeSelector tolerations affinity env envFromSecret envFromSecrets envValueFrom "
        "extraConfigmapMounts extraSecretMounts extraVolumeMounts extraVolumes extraContainers "
        "extraInitContainers extraObjects initChownData image replicas rbac serviceAccount serviceMonitor "
        "securityContext containerSecurityContext podAnnotations podLabels deploymentStrategy readinessProbe "
        "livenessProbe imageRenderer alerting notifiers smtp ldap testFramework useStatefulSet "
        "namespaceOverride "
        "nameOverride fullnameOverride autoscaling headlessService assertNoLeakedSecrets route global "
        "createConfigmap downloadDashboards annotations labels networkPolicy podDisruptionBudget "
        "lifecycleHooks "
        "priorityClassName schedulerName hostAliases command args dnsPolicy dnsConfig revisionHistoryLimit "
        "topologySpreadConstraints enableServiceLinks shareProcessNamespace gossipPortName "
        "configMapAnnotations "
        "extraExposePorts extraEmptyDirMounts downloadDashboardsImage envRenderSecret"},
    ChartNames{
        "loki",
        "deploymentMode loki singleBinary read write backend gateway ingester querier queryFrontend "
        "queryScheduler distributor compactor indexGateway bloomGateway bloomBuilder bloomPlanner ruler "
        "overridesExporter patternIngester minio lokiCanary test monitoring chunksCache resultsCache "
        "memberlist memcached memcachedExporter global serviceAccount rbac networkPolicy ingress sidecar "
        "rollout_operator tableManager nameOverride fullnameOverride kubectlImage enterprise adminApi "
        "migrate "
        "extraObjects imagePullSecrets clusterLabelOverride useTestSchema"},
    ChartNames{
        "opentelemetry-collector",
        "mode config alternateConfig presets image command configMap serviceAccount clusterRole "
        "securityContext podSecurityContext nodeSelector tolerations affinity ports service ingress "
        "resources "
        "replicaCount extraEnvs extraEnvsFrom extraVolumes extraVolumeMounts podAnnotations podLabels "
        "podMonitor serviceMonitor autoscaling rollout prometheusRule statefulset initContainers "
        "extraContainers nameOverride fullnameOverride namespaceOverride hostNetwork livenessProbe "
        "readinessProbe startupProbe lifecycleHooks priorityClassName podDisruptionBudget imagePullSecrets "
        "useGOMEMLIMIT networkPolicy internalTelemetryViaOTLP extraManifests annotations hostAliases "
        "topologySpreadConstraints additionalLabels revisionHistoryLimit"},
};

const ChartNames *namesOf(const QString &chart)
{
    QString bare = chart.section(u'/', -1).section(u':', 0, 0);
    static const QRegularExpression packed(u"-v?\\d[\\w.+-]*\\.tgz$"_s);
    bare.remove(packed);
    const auto found = std::ranges::find_if(
        chartNames, [&](const ChartNames &each) { return bare == QLatin1StringView(each.chart); });
    return found == chartNames.end() ? nullptr : &*found;
}

struct Release {
    const Command *command = nullptr;
    ParsedCommand line = {};
    QString name = {}, chart = {};
};

QList<Release> releases(const AuditWorld &world)
{
    QList<Release> found;
    for (const Command &command : world.commands) {
        const ParsedCommand line = parsed(command, &world);
        const bool makes =
            line.word(0) == "install"_L1 || line.word(0) == "upgrade"_L1 || line.word(0) == "template"_L1;
        if (line.program != "helm"_L1 || command.mention || !makes)
            continue;
        const bool isNamed = line.words.size() > 2;
        found.append({&command, line, isNamed ? line.word(1) : QString(), line.word(isNamed ? 2 : 1)});
    }
    return found;
}

/// The first name of a path that the chart does not read, though it reads one that is nearly it.
struct Stray {
    qsizetype level = 0;
    QString meant = {};
};

std::optional<Stray> strayName(const ChartNames &chart, const QStringList &path)
{
    const QStringList all = QString::fromLatin1(chart.paths).split(u' ', Qt::SkipEmptyParts);
    QString above;
    for (qsizetype level = 0; level < path.size(); ++level) {
        QStringList known;
        for (const QString &each : all) {
            if (above.isEmpty() || each.startsWith(above + u'.'))
                known << (above.isEmpty() ? each : each.mid(above.size() + 1)).section(u'.', 0, 0);
        }
        if (known.isEmpty())
            return {};
        if (!known.contains(path.at(level))) {
            // One letter more or less, or another case; "modelServer" for "modelServers".
            const QString meant = nearest(path.at(level), known);
            if (meant.isEmpty() || path.at(level).size() < 4)
                return {};
            return Stray{level, meant};
        }
        above += (above.isEmpty() ? QString() : u"."_s) + path.at(level);
    }
    return {};
}

void sayStray(AuditContext &context, const Release &release, const Stray &stray, const QStringList &path,
              const Place &place)
{
    QStringList right = path;
    right[stray.level] = stray.meant;
    context.report.add("command.chart-value",
                       {{place, u"values"_s, path.mid(0, stray.level + 1).join(u'.')},
                        {release.command->place(), u"helm"_s, release.chart}},
                       AuditText::tr("The chart %1 reads no value %2")
                           .arg(release.chart.section(u'/', -1), path.mid(0, stray.level + 1).join(u'.')),
                       AuditText::tr("helm takes any value without a word; the default stays."),
                       AuditText::tr("Write it as"), right.join(u'.'));
}

QStringList valuePath(QString text)
{
    static const QRegularExpression index(u"\\[\\d+\\].*$"_s);
    // Dots within a name are escaped; below such names nothing is known.
    text = text.section(u'\\', 0, 0);
    return text.remove(index).split(u'.', Qt::SkipEmptyParts);
}

void checkSetValues(AuditContext &context, const Release &release, const ChartNames &chart)
{
    for (const Flag &flag : release.line.flags) {
        if (flag.name != "--set"_L1 && flag.name != "--set-string"_L1 && flag.name != "--set-json"_L1
            && flag.name != "--set-file"_L1)
            continue;
        // Several in one flag are told apart by commas, which lists in braces have too.
        const QStringList pairs = flag.value.contains(u'{') || flag.name == "--set-json"_L1
            ? QStringList{flag.value}
            : flag.value.split(u',', Qt::SkipEmptyParts);
        for (const QString &pair : pairs) {
            const QString name = pair.section(u'=', 0, 0).trimmed();
            const QStringList path = valuePath(name);
            if (masked(name).contains(anyText) || path.isEmpty())
                continue;
            if (const auto stray = strayName(chart, path))
                sayStray(context, release, *stray, path, {release.command->file, flag.line});
        }
    }
}

void walkValues(AuditContext &context, const Release &release, const ChartNames &chart, const QString &file,
                const YamlNode &node, const QStringList &above)
{
    for (const YamlNode::Entry &entry : node.entries) {
        const QStringList path = above + QStringList{entry.key};
        if (const auto stray = strayName(chart, path))
            sayStray(context, release, *stray, path, {file, entry.position.line});
        else
            walkValues(context, release, chart, file, entry.value, path);
    }
}

const DataDocument *valuesFile(const AuditWorld &world, const Release &release, const QString &path)
{
    const DataDocument *found = nullptr;
    for (const DataDocument &document : world.documents) {
        const bool isPiped = path == "-"_L1 && document.order == release.command->order;
        const bool isNamed =
            !document.fileName.isEmpty() && document.fileName.section(u'/', -1) == path.section(u'/', -1);
        if (isPiped || isNamed) {
            // Two of one name: nobody knows which.
            if (found && isNamed)
                return nullptr;
            found = &document;
        }
    }
    return found;
}

/// Charts whose definitions are a chart of their own, and what a chart cannot be installed without.
void checkChartOrder(AuditContext &context, const QList<Release> &all)
{
    const AuditWorld &world = context.world;
    const auto say = [&](const Release &early, const Command &late) {
        if (early.command->file != late.file || early.command->order >= late.order || late.mention
            || early.command->shell.conditional || late.shell.conditional
            || early.line.word(0) == "template"_L1 || isAlternative(*early.command) || isAlternative(late)
            || hasFunctions(world, late.file))
            return;
        context.report.add("order.too-early",
                           {{early.command->place(), u"chart"_s, early.chart},
                            {late.place(), u"command"_s, late.shell.text()}},
                           AuditText::tr("The chart %1 is installed before what it needs")
                               .arg(early.chart.section(u'/', -1)),
                           AuditText::tr("kubectl answers \"no matches for kind\"; ensure CRDs are "
                                         "installed first."),
                           AuditText::tr("Install it before this step"), late.shell.text());
    };
    const auto bare = [](const QString &chart) { return chart.section(u'/', -1).section(u':', 0, 0); };
    for (const Release &release : all) {
        const QString own = bare(release.chart);
        for (const Release &other : all) {
            QString base = bare(other.chart);
            static const QRegularExpression definitions(u"-crds?$"_s);
            if (!base.contains(definitions))
                continue;
            base.remove(definitions);
            const bool isFor = own == base || own == base + u"-resources"_s || own == base + u"-controller"_s;
            // Installed a second time, it is an upgrade.
            const bool isEarlier = std::ranges::any_of(all, [&](const Release &third) {
                return third.chart == other.chart && third.command->order < release.command->order;
            });
            if (isFor && !isEarlier)
                say(release, *other.command);
        }
        static const QStringList needCertManager{u"kserve"_s, u"kserve-resources"_s, u"llmisvc"_s,
                                                 u"kserve-llmisvc-resources"_s, u"opentelemetry-operator"_s};
        if (!needCertManager.contains(own))
            continue;
        const Command *manager = nullptr;
        for (const Command &command : world.commands) {
            const QString text = command.shell.text();
            const bool installs = text.contains("cert-manager"_L1)
                && (text.startsWith("helm install"_L1) || text.startsWith("helm upgrade"_L1)
                    || (text.startsWith("kubectl apply"_L1) && text.contains("://"_L1)));
            if (installs && !manager)
                manager = &command;
        }
        if (manager)
            say(release, *manager);
    }
}

/// The labels by which a pool finds its servers, against those that the servers have.
void checkPoolLabels(AuditContext &context, const Release &release, const QList<PodShape> &shapes)
{
    static const QRegularExpression label(
        u"^inferencePool\\.(?:modelServers\\.matchLabels|selector)\\.([\\w-]+)=(.+)$"_s);
    for (const Flag &flag : release.line.flags) {
        const auto match = label.match(flag.value);
        const QString key = match.captured(1), value = match.captured(2);
        if (flag.name != "--set"_L1 || !match.hasMatch() || masked(value).contains(anyText)
            || value.contains(u','))
            continue;
        QStringList values;
        Place place;
        bool isMet = false;
        for (const PodShape &shape : shapes) {
            const QString own = shape.labels.value(key);
            isMet |= own == value || masked(own).contains(anyText);
            if (!own.isEmpty() && resembles(own, value)) {
                values << own;
                place = shape.manifest->place();
            }
        }
        if (isMet || values.isEmpty())
            continue;
        context.report.add("service.selector",
                           {{{release.command->file, flag.line}, u"matchLabels"_s, key + u'=' + value},
                            {place, u"labels"_s, values.join(u", "_s)}},
                           AuditText::tr("The pool selects %1, but the pods have %2")
                               .arg(key + u'=' + value, key + u'=' + values.first()),
                           AuditText::tr("It has no endpoints: every request is answered with 503."),
                           AuditText::tr("Write it as"), key + u'=' + values.first());
    }
}

/// A route to the pool of a release, which is called after the release.
void checkPoolNames(AuditContext &context, const QList<Release> &pools)
{
    const AuditWorld &world = context.world;
    QStringList names;
    for (const Release &release : pools)
        names << release.name;
    if (names.isEmpty() || std::ranges::any_of(names, [](const QString &name) {
            return name.isEmpty() || masked(name).contains(anyText);
        }))
        return;
    for (const Manifest *pool : world.ofKind(u"InferencePool"))
        names << pool->name;
    for (const Manifest &manifest : world.manifests) {
        const YamlNode *rules =
            manifest.kind == "HTTPRoute"_L1 ? manifest.root.at({u"spec", u"rules"}) : nullptr;
        for (const YamlNode &rule : rules ? rules->items : QList<YamlNode>{}) {
            const YamlNode *backends = rule.find(u"backendRefs");
            for (const YamlNode &backend : backends ? backends->items : QList<YamlNode>{}) {
                const YamlNode *kind = backend.find(u"kind");
                const YamlNode *node = backend.find(u"name");
                const QString name = world.text(manifest, node);
                const YamlNode *group = backend.find(u"group");
                const auto made = std::ranges::find(pools, name, &Release::name);
                // From its first version on, the chart makes pools of the final group.
                if (made != pools.end() && group
                    && world.text(manifest, group) == "inference.networking.x-k8s.io"_L1
                    && made->line.value({u"--version"}).startsWith("v1"_L1)
                    && !made->command->shell.text().contains("apiVersion"_L1))
                    context.report.add(
                        "gateway.name",
                        {{manifest.place(*group), u"spec.rules.backendRefs.group"_s, group->text()},
                         {made->command->place(), u"helm"_s, made->chart}},
                        AuditText::tr("%1: the pool %2 is of group %3")
                            .arg(manifest.label(), name, u"inference.networking.k8s.io"_s),
                        AuditText::tr("The route's reference is not resolved: the pool is not found."),
                        AuditText::tr("Write it as"), u"group: inference.networking.k8s.io"_s);
                if (!kind || !node || kind->text() != "InferencePool"_L1 || names.contains(name)
                    || masked(name).contains(anyText))
                    continue;
                QString meant;
                for (const QString &each : std::as_const(names)) {
                    if (resembles(name, each))
                        meant = each;
                }
                if (!meant.isEmpty())
                    context.report.add("gateway.name",
                                       {{manifest.place(*node), u"spec.rules.backendRefs"_s, name},
                                        {pools.first().command->place(), u"helm"_s, meant}},
                                       AuditText::tr("%1 names the %2 %3, but %4 is created")
                                           .arg(manifest.label(), u"InferencePool"_s, name, meant),
                                       AuditText::tr("The chart calls the pool after the release."),
                                       AuditText::tr("Use one name in both places"), meant);
            }
        }
    }
}

} // namespace

void chartValueRules(AuditContext &context)
{
    const QList<Release> all = releases(context.world);
    if (all.isEmpty())
        return;
    const QList<PodShape> shapes = podShapes(context.world);
    QList<Release> pools;
    for (const Release &release : all) {
        const ChartNames *chart = namesOf(release.chart);
        if (!chart)
            continue;
        checkSetValues(context, release, *chart);
        for (const Flag &flag : release.line.flags) {
            if (flag.name != "-f"_L1 && flag.name != "--values"_L1)
                continue;
            if (const DataDocument *document = valuesFile(context.world, release, flag.value))
                walkValues(context, release, *chart, document->file, document->root, {});
        }
        if (qstrcmp(chart->chart, "inferencepool") == 0) {
            checkPoolLabels(context, release, shapes);
            pools.append(release);
        }
    }
    checkChartOrder(context, all);
    checkPoolNames(context, pools);
}

} // namespace slipway::audit
