// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../diagnosis/cloudbuilder.h"
#include "chain/prove.h"
#include "chain/requestways.h"

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

const Names shop{.ns = u"shop"_s, .app = u"catalog"_s, .node = u"n-1"_s, .other = u"edge"_s};
const QString regional = u"gke-l7-regional-external-managed"_s;

QString condition(const QString &type, const QString &status, const QString &reason = u"R"_s,
                  const QString &message = {})
{
    return u"{'type':'%1','status':'%2','reason':'%3','message':'%4'}"_s.arg(type, status, reason, message);
}

QJsonObject gatewayClass(const QString &name)
{
    return obj(
        u"{'apiVersion':'gateway.networking.k8s.io/v1','kind':'GatewayClass','metadata':{'name':'$1'},'spec':{'controllerName':'x'},'status':{'conditions':[{'type':'Accepted','status':'True'}]}}"_s,
        {name});
}
QJsonObject gateway(const QString &className,
                    const QString &programmed = condition(u"Programmed"_s, u"True"_s), int minutes = 60,
                    const QString &addresses = u"{'value':'203.0.113.7'}"_s)
{
    return obj(
        u"{'apiVersion':'gateway.networking.k8s.io/v1','kind':'Gateway','metadata':{'name':'front','namespace':'shop','creationTimestamp':'$1'},'spec':{'gatewayClassName':'$2'},'status':{'addresses':[$4],'conditions':[$3]}}"_s,
        {Cluster::ago(minutes), className, programmed, addresses});
}
QJsonObject route(const QString &backend, const QString &conditions, int minutes = 60)
{
    return obj(
        u"{'apiVersion':'gateway.networking.k8s.io/v1','kind':'HTTPRoute','metadata':{'name':'ways','namespace':'shop','creationTimestamp':'$1'},'spec':{'parentRefs':[{'name':'front'}],'rules':[{'backendRefs':[{$2}]}]},'status':{'parents':[{'parentRef':{'name':'front'},'conditions':[$3]}]}}"_s,
        {Cluster::ago(minutes), backend, conditions});
}
const QString taken = condition(u"Accepted"_s, u"True"_s) + u',' + condition(u"ResolvedRefs"_s, u"True"_s);
const QString toService = u"'name':'catalog','port':80"_s;

QJsonObject service(const QString &ports = u"{'port':80,'targetPort':8000}"_s,
                    const QString &selector = u"'app':'catalog'"_s, const QString &annotations = {})
{
    return obj(
        u"{'apiVersion':'v1','kind':'Service','metadata':{'name':'catalog','namespace':'shop','creationTimestamp':'$3','annotations':{$4}},'spec':{'selector':{$2},'ports':[$1]}}"_s,
        {ports, selector, Cluster::ago(60), annotations});
}
QJsonObject slice(bool ready = true)
{
    return obj(
        u"{'apiVersion':'discovery.k8s.io/v1','kind':'EndpointSlice','metadata':{'name':'catalog-x','namespace':'shop','labels':{'kubernetes.io/service-name':'catalog'}},'endpoints':[{'addresses':['10.0.0.5'],'conditions':{'ready':$1},'targetRef':{'kind':'Pod','name':'catalog-5d4-x1'}}]}"_s,
        {ready ? u"true"_s : u"false"_s});
}
const QString engine =
    u"'nodeName':'n-1','containers':[{'name':'main','ports':[{'containerPort':8000}],'readinessProbe':{'httpGet':{'path':'/health','port':8000}}}]"_s;

QJsonObject policy(const QString &path, int port = 8000)
{
    return obj(
        u"{'apiVersion':'networking.gke.io/v1','kind':'HealthCheckPolicy','metadata':{'name':'check','namespace':'shop'},'spec':{'targetRef':{'group':'','kind':'Service','name':'catalog'},'default':{'config':{'type':'HTTP','httpHealthCheck':{'requestPath':'$1','port':$2}}}}}"_s,
        {path, QString::number(port)});
}

struct World {
    QString className = u"istio"_s;
    QJsonObject gatewayObject = gateway(u"istio"_s);
    QJsonObject routeObject = route(toService, taken);
    QJsonObject serviceObject = service();
    QJsonObject sliceObject = slice();
    QString podSpec = engine;
    QString podStatus = running();
    QList<QJsonObject> more = {};

    Cluster cluster() const
    {
        Cluster made;
        made.listedAll().add(gatewayClass(className)).add(gatewayObject).add(routeObject);
        if (!serviceObject.isEmpty())
            made.add(serviceObject);
        if (!sliceObject.isEmpty())
            made.add(sliceObject);
        App::make(shop, podSpec, podStatus).to(made);
        for (const QJsonObject &each : more)
            made.add(each);
        return made;
    }
    static World gke() { return {.className = regional, .gatewayObject = gateway(regional)}; }
};

Chain chainOf(const Snapshot &snapshot, const ProbeAnswers &probes = {},
              const QString &name = u"httproute/ways"_s)
{
    const QList<Chain> chains = prove(snapshot, ProofSubject::parse(name, u"shop"_s), probes);
    return chains.isEmpty() ? Chain{} : chains.constFirst();
}
QString brokenId(const Chain &chain)
{
    return chain.broken() >= 0 ? chain.links.at(chain.broken()).id : QString();
}
const Link &linkOf(const Chain &chain, const QString &id)
{
    const auto found = std::ranges::find(chain.links, id, &Link::id);
    if (found == chain.links.end())
        qFatal("no link %s", qPrintable(id));
    return *found;
}
QByteArray text(const Chain &chain)
{
    return QJsonDocument(chain.toJson()).toJson();
}

/// What the load balancer and the kubelet would be told, sent again.
ProbeAnswers answered(const Snapshot &snapshot, const QHash<QString, int> &byPath)
{
    ProbeAnswers answers;
    for (const ProbeRequest &each :
         probesToProve(snapshot, ProofSubject::parse(u"httproute/ways"_s, u"shop"_s)))
        answers[each] = {.kind = ProbeAnswer::Kind::Answered, .status = byPath.value(each.path, 404)};
    return answers;
}

const QString backendPath =
    u"compute/v1/projects/p/regions/r/backendServices/gkegw1-ab12-shop-catalog-80-xyz"_s;
Cloud balancer(const QString &health, const QString &path = u"/"_s)
{
    return Cloud()
        .get(
            backendPath, 200,
            obj(u"{'healthChecks':['https://x/healthChecks/hc'],'backends':[{'group':'https://x/networkEndpointGroups/neg-a'}]}"_s))
        .post(backendPath + u"/getHealth"_s, 200, obj(u"{'healthStatus':[$1]}"_s, {health}),
              u"{\"group\":\"https://x/networkEndpointGroups/neg-a\"}"_s)
        .get(
            u"compute/v1/projects/p/regions/r/healthChecks/hc"_s, 200,
            obj(u"{'type':'HTTP','httpHealthCheck':{'port':8000,'portSpecification':'USE_FIXED_PORT','requestPath':'$1'}}"_s,
                {path}));
}
const QString unhealthy = u"{'healthState':'UNHEALTHY','port':8000}"_s;
const QString healthy = u"{'healthState':'HEALTHY','port':8000}"_s;

} // namespace

class TestRequestChains : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeWayHolds();
    void oneLinkIsNamed_data();
    void oneLinkIsNamed();
    void aGatewayOfGkeNeedsAnAddress();
    void whatIsYoungIsNotBroken();
    void whatWasNotListedIsNotMissing();
    void podsThatAreNotReadyAreTheOneBrokenLink();
    void podsThatStartAreNotBroken();
    void aCheckThatAsksElsewhereIsNamed();
    void aHealthyBackendHolds();
    void theCheckIsSentAgain();
    void theDefaultCheckIsSentAgainWhereNoPolicyIs();
    void aCheckThatNobodyTriedIsUnknown();
    void aPodThatAnswersOnlyTheServerNamesTheFirewall();
    void aPodThatStoppedToAnswerIsNamed();
    void aPoolNeedsItsPicker();
    void aServiceHasAPlainWay();
    void aServiceBehindARouteHasItsWay();
    void anIngressHasItsWay();
    void targetGroupsTellTheirReason();
    void aCheckThatAsksOtherwiseIsMendedAtTheService();
    void subjectsAreFoundByKindAndName();
    void aGatewayWithoutRoutesIsNotBroken();
};

void TestRequestChains::aWholeWayHolds()
{
    const auto snapshot = World().cluster().snapshot();
    const Chain chain = chainOf(*snapshot);
    QVERIFY2(chain.holds() == std::optional(true), text(chain));
    QCOMPARE(chain.subject, u"HTTPRoute/shop/ways"_s);
}

void TestRequestChains::oneLinkIsNamed_data()
{
    QTest::addColumn<QJsonObject>("gatewayObject");
    QTest::addColumn<QJsonObject>("routeObject");
    QTest::addColumn<QJsonObject>("serviceObject");
    QTest::addColumn<QString>("broken");
    QTest::addColumn<QString>("observed");
    const QJsonObject well = gateway(u"istio"_s);
    const QJsonObject way = route(toService, taken);
    QTest::newRow("a class that does not exist")
        << gateway(u"isto"_s) << way << service() << u"request.class"_s << u"isto"_s;
    QTest::newRow("a gateway that is not programmed")
        << gateway(u"istio"_s, condition(u"Programmed"_s, u"False"_s, u"Invalid"_s, u"no subnet"_s)) << way
        << service() << u"request.gateway"_s << u"Programmed=False (Invalid)"_s;
    QTest::newRow("a gateway of which nobody speaks")
        << gateway(u"istio"_s, {}) << way << service() << u"request.gateway"_s
        << u"no controller has said it"_s;
    QTest::newRow("a gateway without an address")
        << gateway(u"istio"_s, condition(u"Programmed"_s, u"True"_s), 60, {}) << way << service() << QString()
        << QString();
    QTest::newRow("a route that is not taken")
        << well << route(toService, condition(u"Accepted"_s, u"False"_s, u"NotAllowedByListeners"_s))
        << service() << u"request.route"_s << u"Accepted=False (NotAllowedByListeners)"_s;
    QTest::newRow("a backend that is misspelt")
        << well << route(u"'name':'catalogue','port':80"_s, taken) << service() << u"request.backend"_s
        << u"not among those listed"_s;
    QTest::newRow("a port that the Service lacks") << well << route(u"'name':'catalog','port':8000"_s, taken)
                                                   << service() << u"request.backend"_s << u"80"_s;
    QTest::newRow("references that are not granted")
        << well
        << route(toService,
                 condition(u"Accepted"_s, u"True"_s) + u','
                     + condition(u"ResolvedRefs"_s, u"False"_s, u"RefNotPermitted"_s))
        << service() << u"request.references"_s << u"ResolvedRefs=False (RefNotPermitted)"_s;
    QTest::newRow("a selector that finds nobody")
        << well << way << service(u"{'port':80,'targetPort':8000}"_s, u"'app':'katalog'"_s)
        << u"request.selector"_s << QString();
}

void TestRequestChains::oneLinkIsNamed()
{
    QFETCH(QJsonObject, gatewayObject);
    QFETCH(QJsonObject, routeObject);
    QFETCH(QJsonObject, serviceObject);
    QFETCH(QString, broken);
    QFETCH(QString, observed);
    World world;
    world.gatewayObject = gatewayObject;
    world.routeObject = routeObject;
    world.serviceObject = serviceObject;
    const auto snapshot = world.cluster().snapshot();
    const Chain chain = chainOf(*snapshot);
    QVERIFY2(brokenId(chain) == broken, text(chain));
    if (broken.isEmpty()) // another controller may serve it all the same
        return;
    const Link &link = chain.links.at(chain.broken());
    if (!observed.isEmpty())
        QCOMPARE(link.observed, observed);
    QVERIFY(!link.remedies.isEmpty());
    for (int i = chain.broken() + 1; i < chain.links.size(); ++i)
        QVERIFY(chain.links.at(i).state == Link::State::NotJudged);
}

void TestRequestChains::aGatewayOfGkeNeedsAnAddress()
{
    World world = World::gke();
    world.gatewayObject = gateway(regional, condition(u"Programmed"_s, u"True"_s), 60, {});
    const auto snapshot = world.cluster().snapshot();
    QCOMPARE(brokenId(chainOf(*snapshot)), u"request.address"_s);
}

void TestRequestChains::whatIsYoungIsNotBroken()
{
    World world;
    world.gatewayObject = gateway(u"istio"_s, condition(u"Programmed"_s, u"False"_s, u"Pending"_s), 2, {});
    world.routeObject = route(toService, {}, 1);
    const auto snapshot = world.cluster().snapshot();
    const Chain chain = chainOf(*snapshot);
    QVERIFY2(chain.broken() < 0 && !chain.holds(), text(chain));
}

void TestRequestChains::whatWasNotListedIsNotMissing()
{
    Cluster cluster;
    cluster.listed({u"HTTPRoute"_s}).add(route(toService, taken));
    const auto snapshot = cluster.snapshot();
    const Chain chain = chainOf(*snapshot);
    QVERIFY2(chain.broken() < 0 && !chain.holds(), text(chain));
}

void TestRequestChains::podsThatAreNotReadyAreTheOneBrokenLink()
{
    World world = World::gke();
    world.podStatus = crashing();
    world.sliceObject = slice(false);
    const auto snapshot = balancer(unhealthy).with(world.cluster());
    const Chain chain = chainOf(*snapshot);
    QVERIFY2(brokenId(chain) == "request.pods"_L1, text(chain));
    QCOMPARE(chain.links.at(chain.broken()).observed, u"main: CrashLoopBackOff"_s);
}

void TestRequestChains::podsThatStartAreNotBroken()
{
    World world;
    world.sliceObject = slice(false);
    Cluster cluster;
    cluster.listedAll().add(gatewayClass(u"istio"_s)).add(world.gatewayObject).add(world.routeObject);
    cluster.add(service()).add(slice(false));
    App::make(shop, engine, starting(3), 4).to(cluster);
    const auto snapshot = cluster.snapshot();
    const Chain chain = chainOf(*snapshot);
    QVERIFY2(chain.broken() < 0 && !chain.holds(), text(chain));
    // Made this very second, and there is no node for it yet.
    Cluster fresh;
    fresh.listedAll().add(service()).add(slice(false));
    App::make(shop, u"'containers':[{'name':'main'}]"_s,
              pending(u"0/1 nodes are available: 1 Insufficient nvidia.com/gpu."_s, 0), 0)
        .to(fresh);
    const auto young = fresh.snapshot();
    QVERIFY2(chainOf(*young, {}, u"svc/catalog"_s).broken() < 0, text(chainOf(*young, {}, u"svc/catalog"_s)));
}

void TestRequestChains::aCheckThatAsksElsewhereIsNamed()
{
    World world = World::gke();
    world.more = {policy(u"/"_s)};
    const auto snapshot = balancer(unhealthy).with(world.cluster());
    const Chain chain = chainOf(*snapshot);
    QVERIFY2(brokenId(chain) == "request.health-check"_L1, text(chain));
    const Link &link = chain.links.at(chain.broken());
    QCOMPARE(link.observed, u"HTTP :8000/"_s);
    QCOMPARE(link.expected, u"HTTP :8000/health"_s);
    QVERIFY(link.remedies.constFirst().change);
    // Without a policy there is one to be made.
    world.more = {};
    const auto without = balancer(unhealthy).with(world.cluster());
    QCOMPARE(brokenId(chainOf(*without)), u"request.health-check"_s);
    QVERIFY(linkOf(chainOf(*without), u"request.health-check"_s).remedies.constFirst().change);
}

void TestRequestChains::aHealthyBackendHolds()
{
    // It asks elsewhere than the pods' own probe does, and is answered.
    const auto snapshot = balancer(healthy + u',' + unhealthy, u"/live"_s).with(World::gke().cluster());
    const Chain chain = chainOf(*snapshot);
    QVERIFY2(chain.holds() == std::optional(true), text(chain));
}

void TestRequestChains::theCheckIsSentAgain()
{
    World world = World::gke();
    world.more = {policy(u"/helth"_s)};
    const auto snapshot = world.cluster().snapshot();
    const Chain broken = chainOf(*snapshot, answered(*snapshot, {{u"/health"_s, 200}}));
    QVERIFY2(brokenId(broken) == "request.health-check"_L1, text(broken));
    QCOMPARE(broken.links.at(broken.broken()).observed, u"HTTP :8000/helth → 404"_s);
    const Chain whole = chainOf(*snapshot, answered(*snapshot, {{u"/health"_s, 200}, {u"/helth"_s, 200}}));
    QVERIFY2(whole.holds() == std::optional(true), text(whole));
    // 302 is well for a kubelet and not for the load balancer.
    const Chain moved = chainOf(*snapshot, answered(*snapshot, {{u"/health"_s, 200}, {u"/helth"_s, 302}}));
    QCOMPARE(brokenId(moved), u"request.health-check"_s);
}

void TestRequestChains::theDefaultCheckIsSentAgainWhereNoPolicyIs()
{
    const auto snapshot = World::gke().cluster().snapshot();
    const Chain broken = chainOf(*snapshot, answered(*snapshot, {{u"/health"_s, 200}}));
    QVERIFY2(brokenId(broken) == "request.health-check"_L1, text(broken));
    const Chain whole = chainOf(*snapshot, answered(*snapshot, {{u"/health"_s, 200}, {u"/"_s, 200}}));
    QVERIFY2(whole.holds() == std::optional(true), text(whole));
}

void TestRequestChains::aCheckThatNobodyTriedIsUnknown()
{
    World world = World::gke();
    world.more = {policy(u"/other"_s)};
    const auto snapshot = world.cluster().snapshot();
    const Chain chain = chainOf(*snapshot);
    QVERIFY2(chain.broken() < 0 && !chain.holds(), text(chain));
    QVERIFY(!linkOf(chain, u"request.health-check"_s).why.isEmpty());
    ProbeAnswers refused;
    for (const ProbeRequest &each :
         probesToProve(*snapshot, ProofSubject::parse(u"httproute/ways"_s, u"shop"_s)))
        refused[each] = {.kind = ProbeAnswer::Kind::Forbidden, .status = 403};
    QVERIFY(chainOf(*snapshot, refused).broken() < 0);
}

void TestRequestChains::aPodThatAnswersOnlyTheServerNamesTheFirewall()
{
    const auto snapshot = balancer(unhealthy, u"/health"_s).with(World::gke().cluster());
    const Chain chain = chainOf(*snapshot, answered(*snapshot, {{u"/health"_s, 200}}));
    QVERIFY2(brokenId(chain) == "request.health-check"_L1, text(chain));
    QVERIFY(chain.links.at(chain.broken()).why.contains("firewall"_L1));
}

void TestRequestChains::aPodThatStoppedToAnswerIsNamed()
{
    const auto snapshot = World().cluster().snapshot();
    ProbeAnswers answers;
    for (const ProbeRequest &each :
         probesToProve(*snapshot, ProofSubject::parse(u"httproute/ways"_s, u"shop"_s)))
        answers[each] = {.kind = ProbeAnswer::Kind::NobodyListens, .status = 503};
    const Chain chain = chainOf(*snapshot, answers);
    QVERIFY2(brokenId(chain) == "request.answer"_L1, text(chain));
    QCOMPARE(chain.links.at(chain.broken()).observed, u"HTTP :8000/health → connection refused"_s);
}

void TestRequestChains::aPoolNeedsItsPicker()
{
    World world = World::gke();
    world.routeObject =
        route(u"'group':'inference.networking.k8s.io','kind':'InferencePool','name':'catalog'"_s, taken);
    const QJsonObject pool = obj(
        u"{'apiVersion':'inference.networking.k8s.io/v1','kind':'InferencePool','metadata':{'name':'catalog','namespace':'shop'},'spec':{'selector':{'matchLabels':{'app':'catalog'}},'targetPorts':[{'number':8000}],'endpointPickerRef':{'name':'picker'}}}"_s);
    world.more = {pool};
    const auto missing = world.cluster().snapshot();
    QVERIFY2(brokenId(chainOf(*missing)) == "request.picker"_L1, text(chainOf(*missing)));
    QJsonObject picker = over(service(), obj(u"{'metadata':{'name':'picker'}}"_s));
    world.more = {pool, picker};
    const auto snapshot = world.cluster().snapshot();
    const Chain chain = chainOf(*snapshot, answered(*snapshot, {{u"/health"_s, 200}, {u"/"_s, 200}}));
    QVERIFY2(chain.holds() == std::optional(true), text(chain));
}

void TestRequestChains::aServiceHasAPlainWay()
{
    Cluster cluster;
    cluster.listedAll().add(service()).add(slice());
    App::make(shop, engine, running()).to(cluster);
    const auto snapshot = cluster.snapshot();
    const Chain chain = chainOf(*snapshot, {}, u"svc/catalog"_s);
    QVERIFY2(chain.holds() == std::optional(true), text(chain));
    Cluster named;
    named.listedAll().add(service(u"{'port':80,'targetPort':'http'}"_s));
    App::make(shop, engine, running()).to(named);
    const auto wrong = named.snapshot();
    const Chain broken = chainOf(*wrong, {}, u"svc/catalog"_s);
    QVERIFY2(brokenId(broken) == "request.endpoints"_L1, text(broken));
    QCOMPARE(broken.links.at(broken.broken()).observed, u"targetPort: http"_s);
}

void TestRequestChains::aServiceBehindARouteHasItsWay()
{
    const auto snapshot = World().cluster().snapshot();
    const Chain chain = chainOf(*snapshot, {}, u"service/catalog"_s);
    QCOMPARE(chain.subject, u"HTTPRoute/shop/ways"_s);
    QCOMPARE(prove(*snapshot, ProofSubject::parse(u"pod/catalog-5d4-x1"_s, u"shop"_s)).size(), 1);
    QCOMPARE(prove(*snapshot, ProofSubject::parse(u"gateway/front"_s, u"shop"_s)).size(), 1);
}

void TestRequestChains::anIngressHasItsWay()
{
    const QJsonObject ingress = obj(
        u"{'apiVersion':'networking.k8s.io/v1','kind':'Ingress','metadata':{'name':'door','namespace':'shop','creationTimestamp':'$1','annotations':{'ingress.kubernetes.io/backends':'{\\u0022k8s1-ab-shop-catalog-80-cd\\u0022:\\u0022UNHEALTHY\\u0022}'}},'spec':{'rules':[{'http':{'paths':[{'backend':{'service':{'name':'catalog','port':{'number':80}}}}]}}]},'status':{'loadBalancer':{'ingress':[{'ip':'203.0.113.9'}]}}}"_s,
        {Cluster::ago(60)});
    Cluster cluster;
    cluster.listedAll().add(ingress).add(service()).add(slice());
    App::make(shop, engine, running()).to(cluster);
    const auto snapshot = cluster.snapshot();
    const Chain chain = chainOf(*snapshot, {}, u"ingress/door"_s);
    QVERIFY2(brokenId(chain) == "request.health-check"_L1, text(chain));
    QCOMPARE(chain.links.at(chain.broken()).observed, u"UNHEALTHY"_s);
    QVERIFY(linkOf(chain, u"request.address"_s).state == Link::State::Holds);
}

void TestRequestChains::targetGroupsTellTheirReason()
{
    const QString arn = u"arn:aws:elasticloadbalancing:eu-west-1:1:targetgroup/k8s-shop/1"_s;
    Cluster cluster;
    cluster.listedAll().add(service()).add(slice()).add(obj(
        u"{'apiVersion':'elbv2.k8s.aws/v1beta1','kind':'TargetGroupBinding','metadata':{'name':'t','namespace':'shop'},'spec':{'targetGroupARN':'$1','serviceRef':{'name':'catalog','port':80}}}"_s,
        {arn}));
    App::make(shop, engine, running()).to(cluster);
    const QString form = u"Action=DescribeTargetHealth&TargetGroupArn=%1"_s.arg(
        QString::fromLatin1(QUrl::toPercentEncoding(arn)));
    const auto snapshot =
        Cloud()
            .post(
                {}, 200,
                u"<DescribeTargetHealthResponse><DescribeTargetHealthResult><TargetHealthDescriptions><member><Target><Id>10.0.0.5</Id><Port>8000</Port></Target><TargetHealth><State>unhealthy</State><Reason>Target.ResponseCodeMismatch</Reason><Description>Health checks failed with these codes: [404]</Description></TargetHealth></member></TargetHealthDescriptions></DescribeTargetHealthResult></DescribeTargetHealthResponse>"_s,
                form)
            .with(cluster);
    const Chain chain = chainOf(*snapshot, {}, u"svc/catalog"_s);
    QVERIFY2(brokenId(chain) == "request.targets"_L1, text(chain));
    QCOMPARE(chain.links.at(chain.broken()).observed, u"unhealthy: Target.ResponseCodeMismatch"_s);
    const auto unasked = Cloud().with(cluster);
    QVERIFY(chainOf(*unasked, {}, u"svc/catalog"_s).broken() < 0);
    // Pods that are ready for a moment alone are still being asked.
    Cluster fresh;
    fresh.listedAll().add(service()).add(slice()).add(obj(
        u"{'apiVersion':'elbv2.k8s.aws/v1beta1','kind':'TargetGroupBinding','metadata':{'name':'t','namespace':'shop'},'spec':{'targetGroupARN':'$1','serviceRef':{'name':'catalog','port':80}}}"_s,
        {arn}));
    App::make(shop, engine, running(1)).to(fresh);
    const auto early =
        Cloud()
            .post(
                {}, 200,
                u"<DescribeTargetHealthResponse><DescribeTargetHealthResult><TargetHealthDescriptions><member><Target><Id>10.0.0.5</Id></Target><TargetHealth><State>unhealthy</State></TargetHealth></member></TargetHealthDescriptions></DescribeTargetHealthResult></DescribeTargetHealthResponse>"_s,
                form)
            .with(fresh);
    QVERIFY2(chainOf(*early, {}, u"svc/catalog"_s).broken() < 0, text(chainOf(*early, {}, u"svc/catalog"_s)));
}

void TestRequestChains::aCheckThatAsksOtherwiseIsMendedAtTheService()
{
    const QString arn = u"arn:aws:elasticloadbalancing:eu-west-1:1:targetgroup/k8s-shop/1"_s;
    QJsonObject balanced = service();
    QJsonObject spec = balanced.value("spec"_L1).toObject();
    spec.insert("type"_L1, u"LoadBalancer"_s);
    balanced.insert("spec"_L1, spec);
    balanced.insert("status"_L1,
                    obj(u"{'loadBalancer':{'ingress':[{'hostname':'k8s-shop.elb.amazonaws.com'}]}}"_s));
    Cluster cluster;
    cluster.listedAll().add(balanced).add(slice()).add(obj(
        u"{'apiVersion':'elbv2.k8s.aws/v1beta1','kind':'TargetGroupBinding','metadata':{'name':'t','namespace':'shop'},'spec':{'targetGroupARN':'$1','serviceRef':{'name':'catalog','port':80}}}"_s,
        {arn}));
    App::make(
        shop,
        u"'nodeName':'n-1','containers':[{'name':'main','ports':[{'containerPort':8000}],'readinessProbe':{'httpGet':{'path':'/health','port':8000}}}]"_s,
        running())
        .to(cluster);
    const QString asked = QString::fromLatin1(QUrl::toPercentEncoding(arn));
    const auto snapshot =
        Cloud()
            .post(
                {}, 200,
                u"<DescribeTargetHealthResponse><DescribeTargetHealthResult><TargetHealthDescriptions><member><Target><Id>10.0.0.5</Id></Target><TargetHealth><State>unhealthy</State><Reason>Target.FailedHealthChecks</Reason></TargetHealth></member></TargetHealthDescriptions></DescribeTargetHealthResult></DescribeTargetHealthResponse>"_s,
                u"Action=DescribeTargetHealth&TargetGroupArn="_s + asked)
            .post(
                {}, 200,
                u"<DescribeTargetGroupsResponse><DescribeTargetGroupsResult><TargetGroups><member><HealthCheckProtocol>HTTP</HealthCheckProtocol><HealthCheckPort>traffic-port</HealthCheckPort><HealthCheckPath>/</HealthCheckPath></member></TargetGroups></DescribeTargetGroupsResult></DescribeTargetGroupsResponse>"_s,
                u"Action=DescribeTargetGroups&TargetGroupArns.member.1="_s + asked)
            .with(cluster);
    const Chain chain = chainOf(*snapshot, {}, u"svc/catalog"_s);
    QVERIFY2(brokenId(chain) == "request.targets"_L1, text(chain));
    const Link &link = chain.links.at(chain.broken());
    QCOMPARE(link.observed, u"unhealthy: Target.FailedHealthChecks, HTTP GET /"_s);
    QVERIFY2(link.expected.endsWith(u"/health"_s), text(chain));
    QVERIFY(link.remedies.constFirst().change);
    QVERIFY2(link.remedies.constFirst().change->command().contains(u"aws-load-balancer-healthcheck-path"_s),
             qPrintable(link.remedies.constFirst().change->command()));
}

void TestRequestChains::subjectsAreFoundByKindAndName()
{
    const auto snapshot = World().cluster().snapshot();
    const auto count = [&](const QString &text, const QString &ns = u"shop"_s) {
        return objectsOf(*snapshot, ProofSubject::parse(text, ns)).size();
    };
    QCOMPARE(count(u"services/catalog"_s), std::size_t(1));
    QCOMPARE(count(u"po/catalog-5d4-x1"_s), std::size_t(1));
    QCOMPARE(count(u"deploy/catalog"_s), std::size_t(1));
    QCOMPARE(count(u"catalog"_s), std::size_t(2)); // Service and Deployment
    QCOMPARE(count(u"catalog"_s, u"other"_s), std::size_t(0));
    QCOMPARE(count(u"catalog"_s, {}), std::size_t(2));
    QCOMPARE(count(u"Service/shop/catalog"_s, u"other"_s), std::size_t(1));
    QCOMPARE(count(u"gateway/catalog"_s), std::size_t(0));
}

void TestRequestChains::aGatewayWithoutRoutesIsNotBroken()
{
    Cluster cluster;
    cluster.listedAll().add(gatewayClass(u"istio"_s)).add(gateway(u"istio"_s));
    const auto snapshot = cluster.snapshot();
    const Chain chain = chainOf(*snapshot, {}, u"gateway/front"_s);
    QVERIFY2(chain.broken() < 0 && !chain.holds(), text(chain));
    QCOMPARE(chain.subject, u"Gateway/shop/front"_s);
}

} // namespace slipway

QTEST_GUILESS_MAIN(slipway::TestRequestChains)
#include "tst_requestchains.moc"
