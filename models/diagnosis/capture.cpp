// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/capture.h"

#include "base/deadline.h"
#include "base/redact.h"
#include "base/whenall.h"
#include "base/worker.h"
#include "diagnosis/bundle.h"
#include "diagnosis/logchoice.h"

#include <QJsonArray>
#include <QSet>
#include <QTimeZone>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

/// Kinds that rules read, whichever group serves them.
const QSet<QString> &wantedKinds()
{
    static const QStringList all =
        u"Pod Node Event Service ConfigMap Secret ServiceAccount PersistentVolumeClaim PersistentVolume "
        u"Namespace ResourceQuota LimitRange "
        "Deployment ReplicaSet StatefulSet DaemonSet Job CronJob EndpointSlice Ingress IngressClass "
        "NetworkPolicy "
        "StorageClass CSIDriver CSINode VolumeAttachment "
        "HorizontalPodAutoscaler PodDisruptionBudget PriorityClass RuntimeClass APIService "
        "MutatingWebhookConfiguration ValidatingWebhookConfiguration CustomResourceDefinition "
        "GatewayClass Gateway HTTPRoute GRPCRoute ReferenceGrant HealthCheckPolicy GCPBackendPolicy "
        "GCPGatewayPolicy InferencePool InferenceObjective InferenceModel "
        "LLMInferenceService LLMInferenceServiceConfig InferenceService LeaderWorkerSet RayCluster "
        "RayService RayJob ResourceGraphDefinition ConfigConnector ConfigConnectorContext "
        "NodePool NodeClaim EC2NodeClass ComputeClass Certificate Issuer ClusterIssuer CertificateRequest "
        "Order Challenge CertificateSigningRequest ManagedCertificate "
        "ExternalSecret SecretStore ClusterSecretStore SealedSecret SecretProviderClass "
        "ProvisioningRequest JobSet VerticalPodAutoscaler TargetGroupBinding VolumeSnapshot "
        "Workload LocalQueue ClusterQueue ResourceFlavor ServingRuntime ClusterServingRuntime "
        "ScaledObject HelmRelease Kustomization Application Workflow TaskRun PipelineRun ClusterPolicy "
        "DeviceClass ResourceClaim ResourceClaimTemplate ResourceSlice NetworkAttachmentDefinition "
        "PeerAuthentication VirtualService DestinationRule ServiceEntry "
        "BackendConfig FrontendConfig Middleware PodGroup SecurityGroupPolicy "
        "TriggerAuthentication ClusterTriggerAuthentication "
        "ServiceMonitor PodMonitor PodMonitoring Prometheus PrometheusAgent Role RoleBinding ClusterRoleBinding"_s
            .split(u' ');
    static const QSet<QString> kinds(all.begin(), all.end());
    return kinds;
}

/// Groups of which every kind counts: what kro, Config Connector and ACK make is named by their users.
bool isWanted(const DiscoveredKind &kind)
{
    if (!kind.verbs.contains(u"list"_s))
        return false;
    const QString &group = kind.kind.group;
    return wantedKinds().contains(kind.kind.kind) || group == "kro.run"_L1
        || group.endsWith("cnrm.cloud.google.com"_L1) || group.endsWith("services.k8s.aws"_L1);
}

/// What captureCloud() reads besides pods.
bool pointsToCloud(const QString &kind)
{
    return kind == "ServiceAccount"_L1 || kind == "PersistentVolume"_L1 || kind == "Gateway"_L1
        || kind == "Ingress"_L1 || kind == "TargetGroupBinding"_L1;
}

/// Of what delivers, builds or runs other things only how it went is read. Values of charts and parameters of runs lie in it under any
/// name, and no redactor knows which of them is a password.
QJsonObject outcomeOnly(const QJsonObject &object)
{
    QJsonObject metadata = object.value("metadata"_L1).toObject();
    metadata.remove("annotations"_L1); // kubectl keeps all of it in one of them
    QJsonObject spec;
    for (const QLatin1StringView key : {"suspend"_L1, "paused"_L1}) {
        if (const QJsonValue value = object.value("spec"_L1)[key]; value.isBool())
            spec.insert(key, value);
    }
    QJsonObject status;
    for (const QLatin1StringView key : {"phase"_L1, "message"_L1, "state"_L1, "conditions"_L1}) {
        if (const QJsonValue value = object.value("status"_L1)[key]; !value.isUndefined())
            status.insert(key, value);
    }
    for (const auto &[part, keys] :
         {std::pair{"sync"_L1, QStringList{u"status"_s}},
          std::pair{"operationState"_L1, QStringList{u"phase"_s, u"message"_s, u"finishedAt"_s}}}) {
        const QJsonObject whole = object.value("status"_L1)[part].toObject();
        QJsonObject kept;
        for (const QString &key : keys) {
            if (whole.contains(key))
                kept.insert(key, whole.value(key));
        }
        if (!kept.isEmpty())
            status.insert(part, kept);
    }
    return {{u"apiVersion"_s, object.value("apiVersion"_L1)},
            {u"kind"_s, object.value("kind"_L1)},
            {u"metadata"_s, metadata},
            {u"spec"_s, spec},
            {u"status"_s, status}};
}

// A CustomResourceDefinition's schema is a megabyte; what rules read is names, versions and conditions.
QJsonObject slim(QJsonObject object)
{
    static const QSet<QString> outcomes{u"HelmRelease"_s,  u"Kustomization"_s, u"Application"_s,
                                        u"Workflow"_s,     u"TaskRun"_s,       u"PipelineRun"_s,
                                        u"ClusterPolicy"_s};
    if (outcomes.contains(object.value("kind"_L1).toString()))
        return outcomeOnly(object);
    if (object.value("kind"_L1) != "CustomResourceDefinition"_L1)
        return object;
    QJsonObject spec = object.value("spec"_L1).toObject();
    QJsonArray versions;
    for (const QJsonValue version : spec.value("versions"_L1).toArray()) {
        QJsonObject each = version.toObject();
        each.remove("schema"_L1);
        versions.append(each);
    }
    spec.insert("versions"_L1, versions);
    object.insert("spec"_L1, spec);
    return object;
}

/// How much of each log, and how long for all of them.
struct LogBounds {
    int lines = 0;
    qint64 bytes = 0;
    std::chrono::milliseconds time{0};
};

/// What the readers share: they take the next log each, so that a slow one holds up nobody else.
struct LogReading {
    QList<LogWanted> wanted = {};
    LogBounds bounds = {};
    qsizetype next = 0;
    QSet<QString> refused = {}; ///< namespaces whose logs may not be read: nobody asks there again
    QJsonObject texts = {};
    QJsonObject unread = {}; ///< why not, by the same keys
    void giveUp(const LogWanted &log, LogAbsence why) { unread.insert(log.key(), QString(nameOf(why))); }
};

LogAbsence absenceOf(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Forbidden:
    case ErrorKind::Unauthorized:
        return LogAbsence::Forbidden;
    case ErrorKind::NotFound:
    case ErrorKind::Invalid: // "previous terminated container … not found", "is waiting to start"
        return LogAbsence::Gone;
    case ErrorKind::Timeout:
    case ErrorKind::Cancelled:
        return LogAbsence::Late;
    default:
        return LogAbsence::Failed;
    }
}

Task<QString> readLog(KubeClient *client, LogWanted wanted, LogBounds bounds, std::stop_token stop)
{
    using namespace std::chrono_literals;
    // The server counts bytes from the oldest of the lines: more is asked for than is kept, so that the newest are among them.
    auto stream = co_await client->logs(wanted.nameSpace, wanted.pod,
                                        {.container = wanted.container,
                                         .previous = wanted.previous,
                                         .timestamps = false,
                                         .tailLines = bounds.lines,
                                         .since = wanted.isOfNow ? 900s : 0s,
                                         .limitBytes = wanted.isOfNow ? 4 * bounds.bytes : bounds.bytes},
                                        stop);
    if (!stream)
        co_return std::unexpected(std::move(stream.error()));
    QString text;
    for (;;) {
        auto lines = co_await (*stream)->next(stop);
        if (!lines)
            co_return std::unexpected(std::move(lines.error()));
        if (lines->isEmpty())
            break;
        for (const LogLine &line : std::as_const(*lines))
            text += line.text + u'\n';
        if (text.size() > bounds.bytes)
            text = text.sliced(text.indexOf(u'\n', text.size() - bounds.bytes) + 1);
    }
    // Megabytes of logs are read for secrets, which is longer than a frame.
    co_return co_await onWorker([text] { return Result<QString>(redacted(text)); });
}

Task<> readNext(KubeClient *client, LogReading *reading, ProgressSink progress, std::stop_token stop)
{
    while (reading->next < reading->wanted.size() && !stop.stop_requested()) {
        const LogWanted each = reading->wanted.at(reading->next++);
        progress({.step = u"logs"_s,
                  .message = u"%1 of %2"_s.arg(reading->next).arg(reading->wanted.size()),
                  .fraction = double(reading->next - 1) / double(reading->wanted.size())});
        if (reading->refused.contains(each.nameSpace)) {
            reading->giveUp(each, LogAbsence::Forbidden);
            continue;
        }
        auto text = co_await readLog(client, each, reading->bounds, stop);
        // A log that is not there any more, or is refused, is no reason to do without the others.
        if (text) {
            reading->texts.insert(each.key(), *text);
            continue;
        }
        reading->giveUp(each, absenceOf(text.error()));
        if (text.error().kind == ErrorKind::Forbidden)
            reading->refused.insert(each.nameSpace);
    }
    co_return Result<>{};
}

Task<std::vector<Result<>>> readAll(KubeClient *client, LogReading *reading, ProgressSink progress,
                                    std::stop_token stop)
{
    // A few at a time: each is a connection of its own.
    constexpr int atOnce = 8;
    std::vector<Task<>> readers;
    for (int i = 0; i < atOnce; ++i)
        readers.push_back(readNext(client, reading, progress, stop));
    co_return co_await whenAll(std::move(readers));
}

/// Cancelled is its only error: what has come when the time is over is what there is.
Task<> readWithin(KubeClient *client, Clock *clock, LogReading *reading, QList<LogWanted> wanted,
                  LogBounds bounds, ProgressSink progress, std::stop_token stop)
{
    reading->wanted = std::move(wanted);
    reading->bounds = bounds;
    reading->next = 0;
    (void)co_await withDeadline(*clock, bounds.time, u"logs"_s, stop, [=](std::stop_token inner) {
        return readAll(client, reading, progress, inner);
    });
    if (stop.stop_requested())
        co_return cancelled();
    for (const LogWanted &each : std::as_const(reading->wanted)) {
        if (!reading->texts.contains(each.key()) && !reading->unread.contains(each.key()))
            reading->giveUp(each, LogAbsence::Late);
    }
    co_return Result<>{};
}

} // namespace

QList<ResourceKind> capturedKinds(const Discovery &discovery)
{
    QList<ResourceKind> kinds;
    QSet<QString> seen; // the preferred version of a group comes first
    for (const DiscoveredKind &each : discovery.kinds) {
        const QString id = each.kind.group + u'/' + each.kind.kind;
        if (!isWanted(each) || seen.contains(id))
            continue;
        seen.insert(id);
        // Events are served by two groups, and are the same.
        if (each.kind.kind != "Event"_L1 || each.kind.group.isEmpty())
            kinds.append(each.kind);
    }
    return kinds;
}

QJsonObject capturedObject(const QJsonObject &object)
{
    return redacted(slim(object));
}

Task<QJsonObject> captureBundle(KubeClient &client, Clock &clock, CaptureOptions options,
                                ProgressSink progress, std::stop_token stop)
{
    auto discovery = co_await client.discovery(true, stop);
    if (!discovery)
        co_return std::unexpected(std::move(discovery.error()));
    const QList<ResourceKind> kinds = capturedKinds(*discovery);
    QSet<QString> served;
    for (const DiscoveredKind &each : std::as_const(discovery->kinds))
        served.insert(each.kind.kind);
    progress({.step = u"list"_s, .message = u"%1 kinds"_s.arg(kinds.size())});
    std::vector<Task<ObjectList>> asked;
    for (const ResourceKind &kind : kinds)
        asked.push_back(
            client.list(kind, {.nameSpace = kind.namespaced ? options.nameSpace : QString()}, stop));
    auto answers = co_await whenAll(std::move(asked));
    if (!answers)
        co_return std::unexpected(std::move(answers.error()));
    QJsonArray items;
    QJsonArray listed;
    QList<QJsonObject> pods;
    QList<QJsonObject> events;
    QList<QJsonObject> pointers; // besides pods: what names things of the cloud
    for (qsizetype i = 0; i < kinds.size(); ++i) {
        auto &answer = answers->at(std::size_t(i));
        if (!answer) {
            if (answer.error().kind == ErrorKind::Cancelled
                || (kinds.at(i) == kinds::pods() && answer.error().kind != ErrorKind::Forbidden))
                co_return std::unexpected(std::move(answer.error()));
            continue; // not asked for, as far as rules are concerned
        }
        // Of one namespace's list the absence of what others hold proves nothing; a rule cannot know which was meant.
        if (options.nameSpace.isEmpty() || !kinds.at(i).namespaced)
            listed.append(kinds.at(i).kind);
        for (const QJsonObject &object : std::as_const(answer->items)) {
            if (kinds.at(i) == kinds::pods())
                pods.append(object);
            else if (kinds.at(i).kind == "Event"_L1)
                events.append(object);
            else if (pointsToCloud(kinds.at(i).kind))
                pointers.append(object);
            items.append(capturedObject(object));
        }
    }
    // A kind that the server does not know has no objects: as good as listed. A group that does not answer is not known.
    if (discovery->staleGroupVersions.isEmpty()) {
        for (const QString &kind : wantedKinds()) {
            if (!served.contains(kind))
                listed.append(kind);
        }
    }
    auto cloud =
        co_await captureCloud(options.cloud, clock, pods + pointers, options.cloudTime, progress, stop);
    if (!cloud)
        co_return std::unexpected(std::move(cloud.error()));
    LogChoice choice = chooseLogs(pods, events, clock.now().toSecsSinceEpoch());
    // Of pods that are ready, whose many logs tell little, it is no loss that some are not read.
    LogReading reading;
    for (qsizetype i = options.logs; i < choice.unwell.size(); ++i)
        reading.giveUp(choice.unwell.at(i), LogAbsence::Unasked);
    choice.unwell.resize(std::min<qsizetype>(choice.unwell.size(), options.logs));
    choice.ready.resize(std::min<qsizetype>(choice.ready.size(), options.readyLogs));
    if (auto read =
            co_await readWithin(&client, &clock, &reading, choice.unwell,
                                {options.logLines, options.logBytes, options.logTime}, progress, stop);
        !read)
        co_return std::unexpected(std::move(read.error()));
    if (auto read = co_await readWithin(&client, &clock, &reading, choice.ready,
                                        {options.readyLogLines, options.readyLogBytes, options.readyLogTime},
                                        progress, stop);
        !read)
        co_return std::unexpected(std::move(read.error()));
    co_return QJsonObject{
        {u"format"_s, QLatin1StringView(bundleFormat)},
        {u"now"_s, clock.now().toUTC().toString(Qt::ISODate)},
        {u"listed"_s, listed},
        {u"cluster"_s, QJsonObject{{u"apiVersion"_s, u"v1"_s}, {u"kind"_s, u"List"_s}, {u"items"_s, items}}},
        {u"logs"_s, reading.texts},
        {u"logsNotRead"_s, reading.unread},
        {u"cloud"_s, cloud->answers},
        {u"cloudNotRead"_s, cloud->notRead},
        {u"apply"_s, QJsonArray()}};
}

} // namespace slipway
