// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What load balancers found of pods is those pods' alone, and takes its time.
#include "cloudbuilder.h"
#include "diagnosis/podshealth.h"

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

QJsonObject podAt(const QString &name, const QString &address, int readyMinutes, bool isReady = true)
{
    return obj(
        u"{'apiVersion':'v1','kind':'Pod','metadata':{'name':'$1','namespace':'chat','uid':'$1','labels':{'"
        u"app':'$1'}},"
        "'spec':{'nodeName':'n','containers':[{'name':'c','image':'nginx:1.27','ports':[{'containerPort':"
        "8080}]}]},"
        "'status':{'phase':'Running','podIP':'$2','conditions':[{'type':'Ready','status':'$3','"
        "lastTransitionTime':'$4'}],"
        "'containerStatuses':[{'name':'c','ready':$5,'started':true,'restartCount':0,'state':{'running':{'startedAt':'$4'}}}]}}"_s,
        {name, address, isReady ? u"True"_s : u"False"_s, Cluster::ago(readyMinutes),
         isReady ? u"true"_s : u"false"_s});
}

Cloud found(const QString &backend, const QString &address, const QString &state)
{
    return Cloud().post(
        u"compute/v1/projects/p/regions/r/backendServices/%1/getHealth"_s.arg(backend), 200,
        obj(u"{'healthStatus':[{'ipAddress':'$1','port':8080,'healthState':'$2'}]}"_s, {address, state}));
}

PodsHealth healthIn(const std::shared_ptr<const Snapshot> &snapshot)
{
    const CloudFacts facts(*snapshot);
    return healthOf(facts, snapshot->of(u"Pod"_s));
}

QStringList idsIn(const std::shared_ptr<const Snapshot> &snapshot)
{
    QStringList ids;
    for (const Finding &finding : diagnose(*snapshot)) {
        if (finding.severity != Severity::Info)
            ids.append(finding.id);
    }
    return ids;
}

} // namespace

class TestPodsHealth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statesAreToldByAddress()
    {
        const PodsHealth ill = healthIn(found(u"b"_s, u"10.0.0.1"_s, u"UNHEALTHY"_s)
                                            .with(Cluster().add(podAt(u"a"_s, u"10.0.0.1"_s, 30))));
        QCOMPARE(ill.unhealthy, 1);
        QCOMPARE(ill.answeredBy, u"b/getHealth"_s);
        const PodsHealth other = healthIn(found(u"b"_s, u"10.0.0.2"_s, u"UNHEALTHY"_s)
                                              .with(Cluster().add(podAt(u"a"_s, u"10.0.0.1"_s, 30))));
        QVERIFY(!other.isKnown());
    }

    void aPodThatIsNewOrNotReadyIsWarmingUp()
    {
        for (const QJsonObject &pod :
             {podAt(u"a"_s, u"10.0.0.1"_s, 1), podAt(u"a"_s, u"10.0.0.1"_s, 30, false)}) {
            const PodsHealth health =
                healthIn(found(u"b"_s, u"10.0.0.1"_s, u"UNHEALTHY"_s).with(Cluster().add(pod)));
            QCOMPARE(health.warmingUp, 1);
            QCOMPARE(health.unhealthy, 0);
        }
    }

    // A start is no fault: pods are in the load balancer's groups before they are ready.
    void aRolloutRaisesNoAlarm_data()
    {
        QTest::addColumn<int>("readyMinutes");
        QTest::addColumn<bool>("isReady");
        QTest::addColumn<bool>("alarms");
        QTest::newRow("starting") << 3 << false << false;
        QTest::newRow("just ready") << 1 << true << false;
        QTest::newRow("ready for long") << 30 << true << true;
    }
    void aRolloutRaisesNoAlarm()
    {
        QFETCH(int, readyMinutes);
        QFETCH(bool, isReady);
        QFETCH(bool, alarms);
        const auto snapshot =
            found(u"b"_s, u"10.0.0.1"_s, u"UNHEALTHY"_s)
                .with(Cluster().listedAll().add(podAt(u"a"_s, u"10.0.0.1"_s, readyMinutes, isReady)));
        QCOMPARE(idsIn(snapshot).contains(u"gateway.backend-unhealthy"_s), alarms);
    }

    // Two servers on one port: only the one that is ill is named.
    void anotherServersTroubleIsNotThisOnes()
    {
        Cluster cluster;
        cluster.listedAll()
            .add(obj(
                u"{'apiVersion':'gateway.networking.k8s.io/v1','kind':'GatewayClass','metadata':{'name':'gke-l7-rilb'}}"_s))
            .add(obj(
                u"{'apiVersion':'gateway.networking.k8s.io/"
                u"v1','kind':'Gateway','metadata':{'name':'g','namespace':'chat','creationTimestamp':'$1'},"
                "'spec':{'gatewayClassName':'gke-l7-rilb','listeners':[{'name':'h','port':80,'protocol':'"
                "HTTP'}]},"
                "'status':{'addresses':[{'value':'10.9.9.9'}],'conditions':[{'type':'Programmed','status':'True'},{'type':'Accepted','status':'True'}]}}"_s,
                {Cluster::ago(300)}));
        for (const QString &name : {u"well"_s, u"ill"_s}) {
            cluster.add(podAt(name, name == "well"_L1 ? u"10.0.0.1"_s : u"10.0.0.2"_s, 60))
                .add(obj(u"{'apiVersion':'v1','kind':'Service','metadata':{'name':'$1','namespace':'chat'},"
                         "'spec':{'selector':{'app':'$1'},'ports':[{'port':8080,'targetPort':8080}]}}"_s,
                         {name}))
                .add(obj(
                    u"{'apiVersion':'gateway.networking.k8s.io/"
                    u"v1','kind':'HTTPRoute','metadata':{'name':'$1','namespace':'chat','creationTimestamp':'"
                    u"$2'},"
                    "'spec':{'parentRefs':[{'name':'g'}],'rules':[{'backendRefs':[{'name':'$1','port':8080}]}"
                    "]},"
                    "'status':{'parents':[{'parentRef':{'name':'g'},'conditions':[{'type':'Accepted','status':'True'},{'type':'ResolvedRefs','status':'True'}]}]}}"_s,
                    {name, Cluster::ago(300)}));
        }
        Cloud cloud = found(u"a"_s, u"10.0.0.1"_s, u"HEALTHY"_s);
        cloud.post(
            u"compute/v1/projects/p/regions/r/backendServices/b/getHealth"_s, 200,
            obj(u"{'healthStatus':[{'ipAddress':'10.0.0.2','port':8080,'healthState':'UNHEALTHY'}]}"_s));
        QStringList subjects;
        for (const Finding &finding : diagnose(*cloud.with(cluster))) {
            if (finding.id == "gateway.health-policy-missing"_L1)
                subjects.append(finding.subject);
        }
        QCOMPARE(subjects, QStringList{u"Service/chat/ill"_s});
    }
};

QTEST_GUILESS_MAIN(TestPodsHealth)
#include "tst_podshealth.moc"
