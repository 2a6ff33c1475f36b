// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pieces of clusters that the tables of cases share.
#pragma once

#include "clusterbuilder.h"

namespace slipway::pieces {
using namespace Qt::StringLiterals;

inline const QString gpu = u"'cpu':'3920m','memory':'14Gi','pods':'110','nvidia.com/gpu':'1'"_s;
inline const QString gpuPod =
    u"'containers':[{'name':'main','image':'vllm/vllm-openai:v0.11.0','args':['--model','m'],'resources':{'requests':{'cpu':'1'},'limits':{'nvidia.com/gpu':'1'}}}]"_s;
inline const QString plainPod =
    u"'containers':[{'name':'main','image':'nginx:1.27','resources':{'requests':{'cpu':'500m','memory':'1Gi'}}}]"_s;
/// A container that runs and asks for nothing.
inline const QString runs = u"'containers':[{'name':'main','image':'nginx:1.27'}]"_s;
inline const QString noNode = u"0/3 nodes are available: 3 node(s) are not for this pod."_s;

/// Any object: what follows its metadata is @p rest.
inline QJsonObject any(const QString &apiVersion, const QString &kind, const QString &ns, const QString &name,
                       const QString &rest, int minutes = 200)
{
    return obj(
        u"{'apiVersion':'$1','kind':'$2','metadata':{'name':'$4','namespace':'$3','uid':'$2-$3-$4','creationTimestamp':'$6'}$5}"_s,
        {apiVersion, kind, ns, name, rest.isEmpty() ? rest : u',' + rest, Cluster::ago(minutes)});
}
/// The names of another of the same: a cluster with two apps.
inline Names part(const Names &n, const QString &suffix)
{
    Names made = n;
    made.app += u'-' + suffix;
    made.other += u'-' + suffix;
    return made;
}

inline QString onNode(const QString &spec)
{
    return spec + u",'nodeName':'n1'"_s;
}
inline const QString mounted =
    u"'volumes':[{'name':'d','persistentVolumeClaim':{'claimName':'$1'}}],'containers':[{'name':'main','volumeMounts':[{'name':'d','mountPath':'/d'}]}]"_s;

inline QString mounting(const QString &claim)
{
    return QString(mounted).replace(u"$1"_s, claim);
}

inline QJsonObject claim(const Names &n, const QString &spec, const QString &phase = u"Pending"_s,
                         int minutes = 20)
{
    return obj(
        u"{'apiVersion':'v1','kind':'PersistentVolumeClaim','metadata':{'name':'$1','namespace':'$2','uid':'c-$1','creationTimestamp':'$5'},'spec':{'accessModes':['ReadWriteOnce']$3},'status':{'phase':'$4'}}"_s,
        {n.other, n.ns, spec.isEmpty() ? spec : u',' + spec, phase, Cluster::ago(minutes)});
}
inline QJsonObject storageClass(const QString &name, const QString &provisioner,
                                const QString &mode = u"WaitForFirstConsumer"_s)
{
    return obj(
        u"{'apiVersion':'storage.k8s.io/v1','kind':'StorageClass','metadata':{'name':'$1'},'provisioner':'$2','volumeBindingMode':'$3'}"_s,
        {name, provisioner, mode});
}
inline QJsonObject csiDriver(const QString &name)
{
    return obj(
        u"{'apiVersion':'storage.k8s.io/v1','kind':'CSIDriver','metadata':{'name':'$1'},'spec':{'attachRequired':false}}"_s,
        {name});
}
inline QJsonObject service(const Names &n, const QString &selector, const QString &ports)
{
    return obj(
        u"{'apiVersion':'v1','kind':'Service','metadata':{'name':'$1','namespace':'$2','creationTimestamp':'$5'},'spec':{'clusterIP':'10.1.1.1','selector':{$3},'ports':[$4]}}"_s,
        {n.app, n.ns, selector, ports, Cluster::ago(60)});
}
inline QJsonObject account(const Names &n, const QString &name, const QString &annotations)
{
    return obj(
        u"{'apiVersion':'v1','kind':'ServiceAccount','metadata':{'name':'$1','namespace':'$2','annotations':{$3}}}"_s,
        {name, n.ns, annotations});
}
inline QJsonObject gateway(const Names &n, const QString &className, const QString &conditions,
                           int minutes = 60)
{
    return obj(
        u"{'apiVersion':'gateway.networking.k8s.io/v1','kind':'Gateway','metadata':{'name':'gw','namespace':'$1','creationTimestamp':'$4'},'spec':{'gatewayClassName':'$2','listeners':[{'name':'http','port':80,'protocol':'HTTP'}]},'status':{'conditions':[$3]}}"_s,
        {n.ns, className, conditions, Cluster::ago(minutes)});
}
inline QJsonObject gatewayClass(const QString &name)
{
    return obj(
        u"{'apiVersion':'gateway.networking.k8s.io/v1','kind':'GatewayClass','metadata':{'name':'$1'},'status':{'conditions':[{'type':'Accepted','status':'True'}]}}"_s,
        {name});
}
inline QJsonObject route(
    const Names &n, const QString &rule,
    const QString &conditions =
        u"{'type':'Accepted','status':'True'},{'type':'ResolvedRefs','status':'True'},{'type':'Reconciled','status':'True'}"_s)
{
    return obj(
        u"{'apiVersion':'gateway.networking.k8s.io/v1','kind':'HTTPRoute','metadata':{'name':'$1','namespace':'$2','creationTimestamp':'$5'},'spec':{'parentRefs':[{'name':'gw'}],'rules':[{$3}]},'status':{'parents':[{'conditions':[$4]}]}}"_s,
        {n.app, n.ns, rule, conditions, Cluster::ago(60)});
}
inline const QString programmed =
    u"{'type':'Accepted','status':'True'},{'type':'Programmed','status':'True'}"_s;
inline const QString regional = u"gke-l7-regional-external-managed"_s;

/// A cluster of which all is listed, with a gateway that works.
inline Cluster &withGateway(Cluster &c, const Names &n)
{
    return c.listedAll().add(gatewayClass(regional)).add(gateway(n, regional, programmed));
}
/// An app whose container ends with these last words.
inline App crashed(Cluster &c, const Names &n, const QString &podSpec, const QString &log, int code = 1)
{
    const App app = App::make(n, onNode(podSpec), crashing(code));
    app.to(c);
    c.log(app.pod, u"main"_s, log, true);
    return app;
}
/// An app that runs, and whose log says this.
inline App says(Cluster &c, const Names &n, const QString &podSpec, const QString &log)
{
    const App app = App::make(n, onNode(podSpec), running());
    app.to(c);
    c.log(app.pod, u"main"_s, log);
    return app;
}
/// An app whose pod is kept from starting, as an event says.
inline App held(Cluster &c, const Names &n, const QString &podSpec, const QString &reason,
                const QString &message, int minutes = 29)
{
    const App app = App::make(n, onNode(podSpec), creating(u"ContainerCreating"_s, {}, minutes), minutes + 1);
    app.to(c);
    c.event(app.pod, reason, message);
    return app;
}
/// An app whose image is not had, as the kubelet's event says.
inline App heldImage(Cluster &c, const Names &n, const QString &image, const QString &message)
{
    const App app = App::make(n, onNode(u"'containers':[{'name':'main','image':'%1'}]"_s.arg(image)),
                              creating(u"ImagePullBackOff"_s, u"Back-off pulling image"_s));
    app.to(c);
    c.event(app.pod, u"Failed"_s, message);
    return app;
}
/// A pod that mounts a bucket by the FUSE driver, with its sidecar.
inline QString bucketPod(const QString &bucket, const QString &account = u"reader"_s)
{
    return u"'serviceAccountName':'%2','initContainers':[{'name':'gke-gcsfuse-sidecar','restartPolicy':'Always'}],'volumes':[{'name':'w','csi':{'driver':'gcsfuse.csi.storage.gke.io','volumeAttributes':{'bucketName':'%1'}}}],'containers':[{'name':'main','volumeMounts':[{'name':'w','mountPath':'/w'}]}]"_s
        .arg(bucket, account);
}
inline const QString gsa = u"gsa@proj-one1.iam.gserviceaccount.com"_s;
/// A cluster with the FUSE driver and an account that acts as a Google account.
inline Cluster &withFuse(Cluster &c, const Names &n, const QString &email = gsa)
{
    return c.listedAll()
        .add(csiDriver(u"gcsfuse.csi.storage.gke.io"_s))
        .add(account(n, u"reader"_s, u"'iam.gke.io/gcp-service-account':'%1'"_s.arg(email)));
}
/// An inference pool of the app's pods, and a route to it.
inline QJsonObject pool(const Names &n, const QString &version = u"inference.networking.k8s.io/v1"_s)
{
    return obj(
        u"{'apiVersion':'$5','kind':'InferencePool','metadata':{'name':'$1','namespace':'$2','creationTimestamp':'$3'},'spec':{'selector':{'matchLabels':{'app':'$4'}},'targetPorts':[{'number':8000}]}}"_s,
        {n.other, n.ns, Cluster::ago(30), n.app, version});
}
inline QString toPool(const Names &n)
{
    return u"'backendRefs':[{'group':'inference.networking.k8s.io','kind':'InferencePool','name':'%1'}]"_s
        .arg(n.other);
}
inline QJsonObject healthPolicy(const Names &n, const QString &target, const QString &config)
{
    return obj(
        u"{'apiVersion':'networking.gke.io/v1','kind':'HealthCheckPolicy','metadata':{'name':'h','namespace':'$1'},'spec':{'targetRef':{$2},'default':{'config':{$3}}}}"_s,
        {n.ns, target, config});
}
inline const QString onHealth = u"'type':'HTTP','httpHealthCheck':{'requestPath':'/health','port':8000}"_s;
/// An engine that is ready, asked on /health of port 8000.
inline const QString engine =
    u"'containers':[{'name':'main','image':'vllm/vllm-openai:v0.11.0','ports':[{'containerPort':8000}],'readinessProbe':{'httpGet':{'path':'/health','port':8000}}}]"_s;
inline QString refused(int code, const QString &reason, const QString &message)
{
    return u"{'kind':'Status','status':'Failure','reason':'%2','code':%1,'message':'%3'}"_s.arg(code).arg(
        reason, message);
}
/// A custom resource of Config Connector or another operator, with its conditions.
inline QJsonObject custom(const Names &n, const QString &apiVersion, const QString &kind, const QString &name,
                          const QString &conditions, int minutes = 40, const QString &spec = {})
{
    return obj(
        u"{'apiVersion':'$1','kind':'$2','metadata':{'name':'$3','namespace':'$4','creationTimestamp':'$6','generation':1},'spec':{$7},'status':{'conditions':[$5]}}"_s,
        {apiVersion, kind, name, n.ns, conditions, Cluster::ago(minutes), spec});
}
inline QJsonObject condition(const QString &type, const QString &status, const QString &reason,
                             const QString &message, int minutes = 30)
{
    return {{u"type"_s, type},
            {u"status"_s, status},
            {u"reason"_s, reason},
            {u"message"_s, message},
            {u"lastTransitionTime"_s, Cluster::ago(minutes)}};
}

/// Any object with conditions whose words may hold quotes.
inline QJsonObject conditioned(QJsonObject object, const QList<QJsonObject> &conditions)
{
    QJsonObject status = object.value(u"status"_s).toObject();
    QJsonArray all;
    for (const QJsonObject &each : conditions)
        all.append(each);
    status.insert(u"conditions"_s, all);
    object.insert(u"status"_s, status);
    return object;
}

/// A custom resource of which its controller says this; what else its status has, and its spec, are JSON.
inline QJsonObject told(const Names &n, const QString &apiVersion, const QString &kind, bool isNamespaced,
                        std::initializer_list<QJsonObject> conditions, int minutes,
                        const QString &spec = u"{}"_s, const QString &status = u"{}"_s,
                        const QString &annotations = u"{}"_s)
{
    QJsonObject made = obj(
        u"{'apiVersion':'$1','kind':'$2','metadata':{'name':'$3','uid':'$2-$3','creationTimestamp':'$4','generation':1,'annotations':$7},'spec':$5,'status':$6}"_s,
        {apiVersion, kind, n.other, Cluster::ago(minutes), spec, status, annotations});
    if (isNamespaced) {
        QJsonObject metadata = made["metadata"_L1].toObject();
        metadata.insert(u"namespace"_s, n.ns);
        made.insert(u"metadata"_s, metadata);
    }
    if (conditions.size() > 0) {
        QJsonObject whole = made["status"_L1].toObject();
        QJsonArray all;
        for (const QJsonObject &each : conditions)
            all.append(each);
        whole.insert(u"conditions"_s, all);
        made.insert(u"status"_s, whole);
    }
    return made;
}
inline App withInit(Cluster &c, const Names &n, const QString &init, const QString &name,
                    const QString &state, const QString &log, bool previous)
{
    const App app = App::make(
        n, onNode(u"'initContainers':%1,'containers':[{'name':'main','image':'acme/server:1'}]"_s.arg(init)),
        u"'phase':'Pending','startTime':'%1','conditions':[{'type':'PodScheduled','status':'True','lastTransitionTime':'%1'},{'type':'Initialized','status':'False','reason':'ContainersNotInitialized','lastTransitionTime':'%1'}],'initContainerStatuses':[{'name':'%2','ready':false,%3}],'containerStatuses':[{'name':'main','ready':false,'restartCount':0,'state':{'waiting':{'reason':'PodInitializing'}}}]"_s
            .arg(Cluster::ago(49), name, state),
        50);
    app.to(c);
    if (!log.isEmpty())
        c.log(app.pod, name, log, previous);
    return app;
}
/// An app whose init container ends with these last words.
inline App initCrashed(Cluster &c, const Names &n, const QString &init, const QString &name,
                       const QString &log)
{
    return withInit(
        c, n, init, name,
        u"'restartCount':6,'state':{'waiting':{'reason':'CrashLoopBackOff','message':'back-off'}},'lastState':{'terminated':{'exitCode':1,'reason':'Error','startedAt':'%1','finishedAt':'%2'}}"_s
            .arg(Cluster::ago(5), Cluster::ago(4)),
        log, true);
}
/// An app whose init container runs for so long.
inline App initRuns(Cluster &c, const Names &n, const QString &init, const QString &name, const QString &log,
                    int minutes)
{
    return withInit(c, n, init, name,
                    u"'restartCount':0,'state':{'running':{'startedAt':'%1'}}"_s.arg(Cluster::ago(minutes)),
                    log, false);
}

} // namespace slipway::pieces
