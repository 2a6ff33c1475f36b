// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Clusters for tests: small pieces with names of one's choice, so that no rule can pass by matching a text.
#pragma once

#include "diagnosis/bundle.h"
#include "diagnosis/diagnosis.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>
#include <QTimeZone>

namespace slipway {

/// JSON in single quotes; $1, $2, … are replaced by the arguments.
inline QJsonObject obj(QString text, const QStringList &arguments = {})
{
    for (qsizetype i = arguments.size(); i > 0; --i)
        text.replace(QStringLiteral("$%1").arg(i), arguments.at(i - 1));
    text.replace(QLatin1Char('\''), QLatin1Char('"'));
    QJsonParseError fault;
    const QJsonObject made = QJsonDocument::fromJson(text.toUtf8(), &fault).object();
    if (fault.error != QJsonParseError::NoError)
        qFatal("test data: %s at %d in %s", qPrintable(fault.errorString()), fault.offset, qPrintable(text));
    return made;
}

/// Puts @p patch over @p base, objects merged.
inline QJsonObject over(QJsonObject base, const QJsonObject &patch)
{
    for (auto it = patch.begin(); it != patch.end(); ++it)
        base.insert(it.key(),
                    it->isObject() && base.value(it.key()).isObject()
                        ? QJsonValue(over(base.value(it.key()).toObject(), it->toObject()))
                        : *it);
    return base;
}

/// A bundle in the making. `now` is noon; ages are given back from there.
class Cluster
{
public:
    static QString ago(int minutes)
    {
        return QDateTime(QDate(2026, 9, 1), QTime(12, 0), QTimeZone::UTC)
            .addSecs(-60LL * minutes)
            .toString(Qt::ISODate);
    }

    Cluster &add(const QJsonObject &object)
    {
        m_objects.append(object);
        return *this;
    }
    Cluster &listed(const QStringList &kinds)
    {
        for (const QString &kind : kinds)
            m_listed.append(kind);
        return *this;
    }
    /// Everything that `slipway bundle` lists.
    Cluster &listedAll()
    {
        return listed(
            QStringLiteral(
                "Pod Node Event Service ConfigMap Secret ServiceAccount PersistentVolumeClaim "
                "PersistentVolume StorageClass CSIDriver CSINode Namespace ResourceQuota LimitRange "
                "Deployment ReplicaSet StatefulSet DaemonSet Job CronJob EndpointSlice Ingress GatewayClass "
                "Gateway HTTPRoute HealthCheckPolicy GCPBackendPolicy InferencePool "
                "ReferenceGrant CustomResourceDefinition ResourceGraphDefinition "
                "MutatingWebhookConfiguration")
                .split(QLatin1Char(' ')));
    }
    Cluster &event(const QJsonObject &about, const QString &reason, const QString &message,
                   int minutesAgo = 1, const QString &type = QStringLiteral("Warning"), int count = 5)
    {
        const QJsonObject metadata = about.value(QLatin1String("metadata")).toObject();
        m_objects.append(QJsonObject{
            {QStringLiteral("apiVersion"), QStringLiteral("v1")},
            {QStringLiteral("kind"), QStringLiteral("Event")},
            {QStringLiteral("metadata"),
             QJsonObject{{QStringLiteral("name"), QStringLiteral("e%1").arg(++m_events)},
                         {QStringLiteral("namespace"), metadata.value(QLatin1String("namespace"))}}},
            {QStringLiteral("involvedObject"),
             QJsonObject{{QStringLiteral("kind"), about.value(QLatin1String("kind"))},
                         {QStringLiteral("namespace"), metadata.value(QLatin1String("namespace"))},
                         {QStringLiteral("name"), metadata.value(QLatin1String("name"))},
                         {QStringLiteral("uid"), metadata.value(QLatin1String("uid"))}}},
            {QStringLiteral("reason"), reason},
            {QStringLiteral("message"), message},
            {QStringLiteral("type"), type},
            {QStringLiteral("count"), count},
            {QStringLiteral("firstTimestamp"), ago(minutesAgo + 5)},
            {QStringLiteral("lastTimestamp"), ago(minutesAgo)}});
        return *this;
    }
    Cluster &log(const QJsonObject &pod, const QString &container, const QString &text, bool previous = false)
    {
        const QJsonObject metadata = pod.value(QLatin1String("metadata")).toObject();
        m_logs.insert(metadata.value(QLatin1String("namespace")).toString() + QLatin1Char('/')
                          + metadata.value(QLatin1String("name")).toString() + QLatin1Char('/') + container
                          + (previous ? QStringLiteral("?previous=true") : QString()),
                      text);
        return *this;
    }
    Cluster &cloud(const QString &method, const QString &url, int status, const QJsonValue &body)
    {
        m_cloud.append(
            QJsonObject{{QStringLiteral("request"),
                         QJsonObject{{QStringLiteral("method"), method}, {QStringLiteral("url"), url}}},
                        {QStringLiteral("status"), status},
                        {QStringLiteral("body"), body}});
        return *this;
    }
    Cluster &applied(const QJsonValue &object, const QJsonObject &response)
    {
        m_applied.append(
            QJsonObject{{QStringLiteral("object"), object}, {QStringLiteral("response"), response}});
        return *this;
    }

    QByteArray bundle() const
    {
        QJsonObject made{{QStringLiteral("format"), QLatin1String(bundleFormat)},
                         {QStringLiteral("now"), ago(0)},
                         {QStringLiteral("cluster"),
                          QJsonObject{{QStringLiteral("apiVersion"), QStringLiteral("v1")},
                                      {QStringLiteral("kind"), QStringLiteral("List")},
                                      {QStringLiteral("items"), m_objects}}},
                         {QStringLiteral("logs"), m_logs},
                         {QStringLiteral("cloud"), m_cloud},
                         {QStringLiteral("apply"), m_applied}};
        if (!m_listed.isEmpty())
            made.insert(QStringLiteral("listed"), m_listed);
        return QJsonDocument(made).toJson(QJsonDocument::Compact);
    }
    std::shared_ptr<const Snapshot> snapshot() const
    {
        auto read = readBundle(bundle(), QStringLiteral("test"));
        if (!read)
            qFatal("test bundle: %s", qPrintable(read.error().toString()));
        return *read;
    }
    QList<Finding> diagnose() const { return slipway::diagnose(*snapshot()); }

private:
    QJsonArray m_objects;
    QJsonArray m_listed;
    QJsonObject m_logs;
    QJsonArray m_cloud;
    QJsonArray m_applied;
    int m_events = 0;
};

/// Names that a test may vary.
struct Names {
    QString ns = QStringLiteral("serving");
    QString app = QStringLiteral("vllm-gemma");
    QString node = QStringLiteral("gke-gpu-1");
    QString other = QStringLiteral("weights");
};

inline QJsonObject
node(const QString &name,
     const QString &allocatable = QStringLiteral("'cpu':'3920m','memory':'14Gi','pods':'110'"),
     const QString &labels = {}, const QString &taints = {})
{
    return obj(QStringLiteral(
                   "{'apiVersion':'v1','kind':'Node','metadata':{'name':'$1','uid':'u-$1','creationTimestamp'"
                   ":'$2','labels':{'kubernetes.io/hostname':'$1'$4}},'spec':{'taints':[$5]},"
                   "'status':{'allocatable':{$3},'conditions':[{'type':'Ready','status':'True','"
                   "lastTransitionTime':'$2'}]}}"),
               {name, Cluster::ago(3000), allocatable,
                labels.isEmpty() ? QString() : QLatin1Char(',') + labels, taints});
}

/// A Deployment, its ReplicaSet, and a pod that is as @p status says.
struct App {
    QJsonObject deployment;
    QJsonObject replicaSet;
    QJsonObject pod;

    static App make(const Names &names, const QString &podSpec, const QString &status, int minutes = 30,
                    int replicas = 1)
    {
        App made;
        const QStringList values{
            names.ns, names.app, podSpec, Cluster::ago(minutes), status, QString::number(replicas)};
        made.deployment =
            obj(QStringLiteral(
                    "{'apiVersion':'apps/"
                    "v1','kind':'Deployment','metadata':{'name':'$2','namespace':'$1','uid':'d-$1-$2','"
                    "generation':1,'creationTimestamp':'$4'},"
                    "'spec':{'replicas':$6,'selector':{'matchLabels':{'app':'$2'}},'template':{'metadata':{'"
                    "labels':{'app':'$2'}},'spec':{$3}}},'status':{'observedGeneration':1}}"),
                values);
        made.replicaSet =
            obj(QStringLiteral("{'apiVersion':'apps/"
                               "v1','kind':'ReplicaSet','metadata':{'name':'$2-5d4','namespace':'$1','uid':'"
                               "r-$1-$2','creationTimestamp':'$4',"
                               "'ownerReferences':[{'apiVersion':'apps/"
                               "v1','kind':'Deployment','name':'$2','uid':'d-$1-$2','controller':true}]},"
                               "'spec':{'replicas':$6,'template':{'metadata':{'labels':{'app':'$2'}},'spec':{"
                               "$3}}},'status':{'replicas':$6}}"),
                values);
        made.pod =
            obj(QStringLiteral(
                    "{'apiVersion':'v1','kind':'Pod','metadata':{'name':'$2-5d4-x1','namespace':'$1','uid':'"
                    "p-$1-$2','creationTimestamp':'$4','labels':{'app':'$2','pod-template-hash':'5d4'},"
                    "'ownerReferences':[{'apiVersion':'apps/"
                    "v1','kind':'ReplicaSet','name':'$2-5d4','uid':'r-$1-$2','controller':true}]},'spec':{$3}"
                    ",'status':{$5}}"),
                values);
        return made;
    }
    void to(Cluster &cluster) const { cluster.add(deployment).add(replicaSet).add(pod); }
};

/// Statuses of pods.
inline QString pending(const QString &message, int minutes = 29)
{
    return QStringLiteral("'phase':'Pending','conditions':[{'type':'PodScheduled','status':'False','reason':'"
                          "Unschedulable','message':'%1','lastTransitionTime':'%2'}]")
        .arg(message, Cluster::ago(minutes));
}
inline QString creating(const QString &reason = QStringLiteral("ContainerCreating"),
                        const QString &message = {}, int minutes = 29)
{
    return QStringLiteral("'phase':'Pending','startTime':'%3','conditions':[{'type':'PodScheduled','status':'"
                          "True','lastTransitionTime':'%3'}],"
                          "'containerStatuses':[{'name':'main','ready':false,'restartCount':0,'state':{'"
                          "waiting':{'reason':'%1','message':'%2'}}}]")
        .arg(reason, message, Cluster::ago(minutes));
}
inline QString crashing(int code = 1, const QString &reason = QStringLiteral("Error"), int restarts = 6)
{
    return QStringLiteral(
               "'phase':'Running','startTime':'%4','conditions':[{'type':'PodScheduled','status':'True','"
               "lastTransitionTime':'%4'},{'type':'Ready','status':'False','lastTransitionTime':'%4'}],"
               "'containerStatuses':[{'name':'main','ready':false,'restartCount':%3,'state':{'waiting':{'"
               "reason':'CrashLoopBackOff','message':'back-off 5m0s restarting failed container'}},"
               "'lastState':{'terminated':{'exitCode':%1,'reason':'%2','startedAt':'%5','finishedAt':'%6'}}}"
               "]")
        .arg(code)
        .arg(reason)
        .arg(restarts)
        .arg(Cluster::ago(29), Cluster::ago(6), Cluster::ago(3));
}
inline QString starting(int minutes = 3)
{
    return QStringLiteral(
               "'phase':'Running','startTime':'%1','conditions':[{'type':'PodScheduled','status':'True','"
               "lastTransitionTime':'%1'},{'type':'Ready','status':'False','lastTransitionTime':'%1'}],"
               "'containerStatuses':[{'name':'main','ready':false,'restartCount':0,'started':false,'state':{'"
               "running':{'startedAt':'%1'}}}]")
        .arg(Cluster::ago(minutes));
}
inline QString running(int minutes = 29, int restarts = 0)
{
    return QStringLiteral(
               "'phase':'Running','startTime':'%1','conditions':[{'type':'PodScheduled','status':'True','"
               "lastTransitionTime':'%1'},{'type':'Ready','status':'True','lastTransitionTime':'%1'}],"
               "'containerStatuses':[{'name':'main','ready':true,'restartCount':%2,'state':{'running':{'"
               "startedAt':'%1'}}}]")
        .arg(Cluster::ago(minutes))
        .arg(restarts);
}

/// Ids of what is warning or above.
inline QStringList idsOf(const QList<Finding> &findings, Severity least = Severity::Warning)
{
    QStringList ids;
    for (const Finding &finding : findings) {
        if (finding.state == Finding::State::Problem && finding.severity >= least)
            ids.append(finding.id);
    }
    return ids;
}
/// Everything as text, for messages of failed tests.
inline QByteArray textOf(const QList<Finding> &findings)
{
    return QJsonDocument(findingsJson(findings, true)).toJson();
}
inline const Finding *findingOf(const QList<Finding> &findings, const QString &id)
{
    const auto found = std::ranges::find(findings, id, &Finding::id);
    return found == findings.end() ? nullptr : &*found;
}

} // namespace slipway
