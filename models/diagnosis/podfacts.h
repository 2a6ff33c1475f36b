// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/snapshot.h"

#include <QMap>

namespace slipway {

/// One container of a pod: what was asked and how it fares.
struct ContainerFacts {
    QString name = {};
    bool isInit = false;
    bool isSidecar = false; ///< an init container that keeps running
    JsonView spec = {};
    JsonView status = {};
    JsonView waiting() const { return status["state"]["waiting"]; }
    JsonView running() const { return status["state"]["running"]; }
    JsonView terminated() const { return status["state"]["terminated"]; }
    JsonView lastEnd() const { return status["lastState"]["terminated"]; } ///< of the instance before
    /// How it ended most recently: now, or before the restart.
    JsonView end() const { return terminated() ? terminated() : lastEnd(); }
    QString waitingReason() const { return waiting()["reason"].text(); }
    int restarts() const { return int(status["restartCount"].integer()); }
    bool isReady() const { return status["ready"].flag(); }
    QString image() const { return spec["image"].text(); }
    /// command and args, in one list.
    QStringList words() const;
    QString field() const; ///< "spec.containers[name]"
};

/// A pod as rules look at it.
struct PodFacts {
    PodFacts(const Snapshot &snapshot, const KubeObject &pod);

    const Snapshot &snapshot;
    const KubeObject &pod;
    const KubeObject &owner; ///< its Deployment and the like; the pod itself without
    std::vector<ContainerFacts> containers; ///< init containers first
    bool isScheduled = false;
    bool isReady = false;
    qint64 age = 0; ///< seconds, 0 where unknown
    qint64 sinceScheduled = 0;

    const ContainerFacts *container(const QString &name) const;
    JsonView condition(std::string_view type) const;
    /// The latest event with one of these reasons.
    const ObjectEvent *lastEvent(std::initializer_list<QLatin1StringView> reasons) const;
    QString serviceAccount() const;
    /// All labels whose trouble may be this pod's: claims, volumes, classes, node, account, references.
    QStringList upstream() const;
    /// Labels of the unwell pods of a group that begins together and waits for one another.
    QStringList gang() const;
    /// The pod and its owners: what is explained when the pod is.
    QStringList lineage() const;
    /// The log of the instance that failed: the one before the restart, else the present one.
    std::optional<std::string_view> failedLog(const ContainerFacts &container) const;
    std::optional<std::string_view> currentLog(const ContainerFacts &container) const;
};

/// A workload's pod template and where it is: Deployment, StatefulSet, DaemonSet, ReplicaSet, Job, CronJob, or the Pod itself.
struct PodTemplate {
    JsonView metadata = {};
    JsonView spec = {};
    QString path = {}; ///< "spec.template"; empty for a Pod
    explicit operator bool() const { return bool(spec); }
};
PodTemplate podTemplateOf(const KubeObject &object);
/// Whether a label selector (matchLabels and matchExpressions) holds these labels; an empty one holds all.
bool selectsLabels(JsonView selector, JsonView labels);
/// Templates inside any object, wherever they lie: custom resources carry them too (RayCluster, LLMInferenceService).
std::vector<PodTemplate> podTemplatesIn(const KubeObject &object);
/// Of a workload: how many pods it wants; 1 for what has no such field.
qint64 wantedReplicas(const KubeObject &workload);

/// A pod spec's requests with init containers, sidecars and overhead as the scheduler counts them: cpu in millis, all else in units.
/// Source: Kubernetes docs, "Sidecar Containers", "Resource sharing within containers"; pod overhead KEP-688.
QMap<QString, qint64> requestsOf(JsonView podSpec);
/// A quantity map as numbers: cpu in millis, all else in units.
QMap<QString, qint64> quantitiesOf(JsonView quantities);
qint64 quantityOf(const QString &resource, JsonView value);
/// "3920m", "15Gi" for people.
QString quantityText(const QString &resource, qint64 value);
/// Accelerators and other things of device plugins: a name with a domain that is not kubernetes.io's.
bool isExtendedResource(const QString &resource);

} // namespace slipway
