// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/controllers/nodefit.h"
#include "app/sandbox/kube/fixedcloud.h"
#include "app/sandbox/kube/patch.h"
#include "app/sandbox/kube/quantity.h"
#include "app/sandbox/kube/restapi.h"

#include <QTest>
#include <QUrl>

using namespace slipway::sandbox;
using namespace Qt::StringLiterals;

namespace {

Json yaml(const std::string &text)
{
    return parseYaml(text).value;
}

struct Api {
    SimClock clock{1, SimClock::Mode::Manual};
    FixedCloud cloud;
    ApiServer server{clock, cloud};
    RestApi rest{server};

    Api() { (void)call("POST", u"/api/v1/namespaces"_s, R"({"metadata":{"name":"default"}})"); }
    std::shared_ptr<RecordedReply> call(const QByteArray &method, const QString &target,
                                        const QByteArray &body = {},
                                        const QByteArray &type = "application/json")
    {
        HttpServerRequest request;
        request.method = method;
        request.path = target.section(u'?', 0, 0);
        request.query = QUrlQuery(target.section(u'?', 1));
        request.headers.append("Content-Type", type);
        request.body = body;
        auto reply = std::make_shared<RecordedReply>();
        rest.handle(request, reply);
        return reply;
    }
    static Json json(const std::shared_ptr<RecordedReply> &reply)
    {
        return Json::parse(reply->body().toStdString()).value;
    }
    void configMap(const char *name, const char *label)
    {
        (void)call("POST", u"/api/v1/namespaces/default/configmaps"_s,
                   QByteArray(R"({"metadata":{"name":")") + name + R"(","labels":{"l":")" + label
                       + R"("}},"data":{"a":"b"}})");
    }
    static std::vector<Json> events(const std::shared_ptr<RecordedReply> &reply)
    {
        std::vector<Json> out;
        for (const QByteArray &line : reply->body().split('\n')) {
            if (!line.isEmpty())
                out.push_back(Json::parse(line.toStdString()).value);
        }
        return out;
    }
};

} // namespace

class TestSandboxKube : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void selectorsChoose_data();
    void selectorsChoose();
    void quantitiesAreCanonical_data();
    void quantitiesAreCanonical();
    void strategicPatchMergesByKeyAndDeletes();
    void jsonPatchTestFails();
    void watchShowsEnteringAndLeavingASelection();
    void watchFromLostHistoryIsExpired();
    void streamingListEndsWithTheMarkedBookmark();
    void continueTokenExpiresWithANewOne();
    void strictValidationNamesTheField();
    void invalidObjectListsItsCauses();
    void foreignPreconditionIsAConflict();
    void hostileBodiesAreRefused_data();
    void hostileBodiesAreRefused();
    void schedulerSaysWhyANodeCannot_data();
    void schedulerSaysWhyANodeCannot();
    void allocatableFollowsTheFormula();
    void credentialsArePutInWhenAPodIsCreated();
    void aContainerKeepsItsOwnCredentials();
};

void TestSandboxKube::selectorsChoose_data()
{
    QTest::addColumn<QString>("selector");
    QTest::addColumn<bool>("matches");
    QTest::newRow("equal") << u"app=web"_s << true;
    QTest::newRow("not equal") << u"app!=web"_s << false;
    QTest::newRow("absent key counts as not equal") << u"zone!=a"_s << true;
    QTest::newRow("set") << u"app in (db, web),tier notin (x)"_s << true;
    QTest::newRow("exists") << u"app,!zone"_s << true;
    QTest::newRow("two, one wrong") << u"app=web,tier=x"_s << false;
    QTest::newRow("empty") << QString() << true;
}

void TestSandboxKube::selectorsChoose()
{
    QFETCH(QString, selector);
    QFETCH(bool, matches);
    const auto parsed = LabelSelector::parse(selector.toStdString());
    QVERIFY(parsed);
    QCOMPARE(parsed->matches(yaml("{app: web, tier: front}")), matches);
    QVERIFY(!LabelSelector::parse("a in b"));
}

void TestSandboxKube::quantitiesAreCanonical_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("canonical");
    for (const auto &[text, canonical] : {std::pair{"0.5", "500m"},
                                          {"1024Mi", "1Gi"},
                                          {"1500m", "1500m"},
                                          {"1e3", "1e3"},
                                          {"12000", "12k"},
                                          {"0.1Gi", "107374182400m"},
                                          {"16Gi", "16Gi"},
                                          {"1000Ki", "1000Ki"},
                                          {"-3", "-3"},
                                          {"0", "0"}})
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(canonical);
}

void TestSandboxKube::quantitiesAreCanonical()
{
    QFETCH(QString, text);
    QFETCH(QString, canonical);
    const auto parsed = Quantity::parse(text.toStdString());
    QVERIFY(parsed);
    QCOMPARE(QString::fromStdString(parsed->canonical()), canonical);
    for (const char *bad : {"", "Gi", "1Gb", "1.2.3", "--1"})
        QVERIFY(!Quantity::parse(bad));
}

void TestSandboxKube::strategicPatchMergesByKeyAndDeletes()
{
    Api api;
    const SchemaPtr schema = api.server.resource("", "v1", "pods")->schema;
    Json pod = yaml("{spec: {containers: [{name: a, image: x, env: [{name: K, value: '1'}]}, {name: b, "
                    "image: y}], nodeSelector: {p: q}}}");
    QVERIFY(strategicMergePatch(pod,
                                yaml("{spec: {containers: [{name: a, image: z}, {name: b, $patch: delete}, "
                                     "{name: c, image: n}], nodeSelector: null}}"),
                                *schema));
    QCOMPARE(
        QString::fromStdString(pod.dump()),
        u"{\"spec\":{\"containers\":[{\"env\":[{\"name\":\"K\",\"value\":\"1\"}],\"image\":\"z\",\"name\":\"a\"},{\"image\":\"n\",\"name\":\"c\"}]}}"_s);
}

void TestSandboxKube::jsonPatchTestFails()
{
    Json object = yaml("{a: [1, 2]}");
    QVERIFY(jsonPatch(object, yaml("[{op: add, path: /a/-, value: 3}, {op: remove, path: /a/0}]")));
    QCOMPARE(object.dump(), std::string("{\"a\":[2,3]}"));
    const auto refused = jsonPatch(object, yaml("[{op: test, path: /a/0, value: 9}]"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, 422);
    QVERIFY(!jsonPatch(object, yaml("[{op: replace, path: /b/c, value: 9}]")));
}

void TestSandboxKube::watchShowsEnteringAndLeavingASelection()
{
    Api api;
    api.configMap("one", "x");
    const auto version = QString::number(api.server.store().version());
    const auto watch = api.call(
        "GET",
        u"/api/v1/namespaces/default/configmaps?watch=1&labelSelector=l=y&resourceVersion="_s + version);
    api.configMap("two", "y");
    (void)api.call("PATCH", u"/api/v1/namespaces/default/configmaps/one"_s,
                   R"({"metadata":{"labels":{"l":"y"}}})", "application/merge-patch+json");
    (void)api.call("PATCH", u"/api/v1/namespaces/default/configmaps/one"_s, R"({"data":{"a":"c"}})",
                   "application/merge-patch+json");
    (void)api.call("PATCH", u"/api/v1/namespaces/default/configmaps/one"_s,
                   R"({"metadata":{"labels":{"l":"z"}}})", "application/merge-patch+json");
    (void)api.call("DELETE", u"/api/v1/namespaces/default/configmaps/two"_s);
    std::string seen;
    for (const Json &event : Api::events(watch))
        seen += event["type"].str() + ":" + event.at("object.metadata.name").str() + " ";
    QCOMPARE(QString::fromStdString(seen), u"ADDED:two ADDED:one MODIFIED:one DELETED:one DELETED:two "_s);
}

void TestSandboxKube::watchFromLostHistoryIsExpired()
{
    Api api;
    const auto old = QString::number(api.server.store().version());
    api.configMap("one", "x");
    api.server.store().compact();
    const QString target = u"/api/v1/configmaps?watch=1&resourceVersion="_s + old;
    const auto inside = api.call("GET", target);
    QCOMPARE(inside->status(), 200);
    QVERIFY(inside->isDone());
    const Json event = Api::events(inside).at(0);
    QCOMPARE(event["type"].str(), std::string("ERROR"));
    QCOMPARE(event.at("object.code").integer(), 410);
    api.rest.expiredAsHttp = true;
    const auto plain = api.call("GET", target);
    QCOMPARE(plain->status(), 410);
    QCOMPARE(Api::json(plain)["reason"].str(), std::string("Expired"));
}

void TestSandboxKube::streamingListEndsWithTheMarkedBookmark()
{
    Api api;
    api.configMap("one", "x");
    const auto watch = api.call(
        "GET",
        u"/api/v1/configmaps?watch=1&sendInitialEvents=true&resourceVersionMatch=NotOlderThan&allowWatchBookmarks=true"_s);
    const auto events = Api::events(watch);
    QCOMPARE(events.size(), 2U);
    QCOMPARE(events[0]["type"].str(), std::string("ADDED"));
    QCOMPARE(events[1]["type"].str(), std::string("BOOKMARK"));
    QCOMPARE(events[1]["object"]["metadata"]["annotations"]["k8s.io/initial-events-end"].str(),
             std::string("true"));
    QCOMPARE(api.call("GET", u"/api/v1/configmaps?watch=1&sendInitialEvents=true"_s)->status(), 422);
}

void TestSandboxKube::continueTokenExpiresWithANewOne()
{
    Api api;
    for (const char *name : {"a", "b", "c"})
        api.configMap(name, "x");
    const Json first = Api::json(api.call("GET", u"/api/v1/configmaps?limit=1"_s));
    QCOMPARE(first["items"].size(), 1U);
    QCOMPARE(first.at("metadata.remainingItemCount").integer(), 2);
    const QString token = QString::fromStdString(first.at("metadata.continue").str());
    (void)api.call("DELETE", u"/api/v1/namespaces/default/configmaps/b"_s);
    // A page is of the first page's moment: b is still in it.
    const Json second = Api::json(api.call("GET", u"/api/v1/configmaps?limit=1&continue="_s + token));
    QCOMPARE(second["items"][std::size_t(0)].at("metadata.name").str(), std::string("b"));
    api.server.store().compact();
    const auto expired = api.call("GET", u"/api/v1/configmaps?limit=1&continue="_s + token);
    QCOMPARE(expired->status(), 410);
    const QString next = QString::fromStdString(Api::json(expired).at("metadata.continue").str());
    QVERIFY(!next.isEmpty());
    const Json rest = Api::json(api.call("GET", u"/api/v1/configmaps?limit=5&continue="_s + next));
    QCOMPARE(rest["items"].size(), 1U);
}

void TestSandboxKube::strictValidationNamesTheField()
{
    Api api;
    const QByteArray body = R"({"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"x"},"dta":{}})";
    const auto strict =
        api.call("POST", u"/api/v1/namespaces/default/configmaps?fieldValidation=Strict"_s, body);
    QCOMPARE(strict->status(), 400);
    QVERIFY(QString::fromStdString(Api::json(strict)["message"].str())
                .endsWith(u"strict decoding error: unknown field \"dta\""_s));
    const auto warned = api.call("POST", u"/api/v1/namespaces/default/configmaps"_s, body);
    QCOMPARE(warned->status(), 201);
    QCOMPARE(warned->headers().value("Warning"), QByteArray("299 - \"unknown field \\\"dta\\\"\""));
}

void TestSandboxKube::invalidObjectListsItsCauses()
{
    Api api;
    const auto refused = api.call(
        "POST", u"/apis/apps/v1/namespaces/default/deployments"_s,
        R"({"metadata":{"name":"Bad_Name"},"spec":{"selector":{"matchLabels":{"a":"b"}},"template":{"metadata":{"labels":{"a":"c"}},"spec":{"containers":[{"name":"x"}]}}}})");
    QCOMPARE(refused->status(), 422);
    const Json status = Api::json(refused);
    QCOMPARE(status["reason"].str(), std::string("Invalid"));
    QVERIFY(status.at("details.causes").size() >= 1);
    QCOMPARE(status.at("details.causes")[std::size_t(0)]["field"].str(), std::string("metadata.name"));
}

void TestSandboxKube::foreignPreconditionIsAConflict()
{
    Api api;
    api.configMap("one", "x");
    const auto refused = api.call("DELETE", u"/api/v1/namespaces/default/configmaps/one"_s,
                                  R"({"preconditions":{"uid":"other"}})");
    QCOMPARE(refused->status(), 409);
    QCOMPARE(api.call("GET", u"/api/v1/namespaces/default/configmaps/one"_s)->status(), 200);
}

void TestSandboxKube::hostileBodiesAreRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut short") << QByteArray(R"({"metadata":{"name":)");
    QTest::newRow("deep") << QByteArray(2000, '[');
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("a wrong type") << QByteArray(R"({"metadata":{"name":"x"},"data":"text"})");
    QTest::newRow("bad escapes") << QByteArray(R"({"metadata":{"name":"\uZZZZ"}})");
}

void TestSandboxKube::hostileBodiesAreRefused()
{
    QFETCH(QByteArray, body);
    Api api;
    const auto refused = api.call("POST", u"/api/v1/namespaces/default/configmaps"_s, body);
    QCOMPARE(refused->status(), 400);
    QCOMPARE(Api::json(refused)["kind"].str(), std::string("Status"));
    QVERIFY(!parseYaml(
                 "a: &a [x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, "
                 "*b, *b, *b]\nd: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]\n"
                 "e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d]\nf: &f [*e, *e, *e, *e, *e, *e, *e, *e, *e]\ng: "
                 "&g [*f, *f, *f, *f, *f, *f, *f, *f, *f]\nh: [*g, *g, *g, *g, *g, *g, *g, *g, *g]\n")
                 .ok);
}

void TestSandboxKube::schedulerSaysWhyANodeCannot_data()
{
    QTest::addColumn<QByteArray>("spec");
    QTest::addColumn<QString>("reasons");
    QTest::newRow("fits") << QByteArray("{containers: [{name: a, resources: {requests: {cpu: '1'}}}]}")
                          << QString();
    QTest::newRow("too much") << QByteArray(
        "{containers: [{name: a, resources: {requests: {cpu: '9', memory: 99Gi}}}]}")
                              << u"Insufficient cpu|Insufficient memory"_s;
    QTest::newRow("no such device") << QByteArray(
        "{containers: [{name: a, resources: {requests: {nvidia.com/gpu: 1}}}]}")
                                    << u"Insufficient nvidia.com/gpu"_s;
    QTest::newRow("label") << QByteArray("{nodeSelector: {x: y}, containers: []}")
                           << u"node(s) didn't match Pod's node affinity/selector"_s;
    QTest::newRow("affinity") << QByteArray(
        "{affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: "
        "[{matchExpressions: [{key: zone, operator: NotIn, values: [a]}]}]}}}, containers: []}")
                              << u"node(s) didn't match Pod's node affinity/selector"_s;
}

void TestSandboxKube::schedulerSaysWhyANodeCannot()
{
    QFETCH(QByteArray, spec);
    QFETCH(QString, reasons);
    const NodeFit node = NodeFit::of(yaml("{metadata: {name: n, labels: {zone: a}}, status: {allocatable: "
                                          "{cpu: '4', memory: 16Gi, pods: '110'}}}"));
    QStringList said;
    for (const std::string &reason : node.refusals(PodNeeds(Json::obj({{"spec", yaml(spec.toStdString())}}))))
        said.append(QString::fromStdString(reason));
    QCOMPARE(said.join(u'|'), reasons);
    const NodeFit tainted =
        NodeFit::of(yaml("{metadata: {name: n}, spec: {taints: [{key: gpu, value: present, effect: "
                         "NoSchedule}]}, status: {allocatable: {pods: '9'}}}"));
    QCOMPARE(tainted.refusals(PodNeeds(yaml("{spec: {containers: []}}"))).front(),
             std::string("node(s) had untolerated taint {gpu: present}"));
    QVERIFY(
        tainted
            .refusals(PodNeeds(yaml("{spec: {tolerations: [{key: gpu, operator: Exists}], containers: []}}")))
            .empty());
}

void TestSandboxKube::allocatableFollowsTheFormula()
{
    constexpr qint64 mib = 1024 * 1024;
    QCOMPARE(allocatableMemory(16384 * mib) / mib, 13325); // g2-standard-4
    QCOMPARE(allocatableMemory(49152 * mib) / mib, 43615); // g2-standard-12
    QCOMPARE(allocatableCpuMillis(4000), 3920);
}

namespace {

PodCredentials credentials()
{
    return {.environment = {{u"AWS_REGION"_s, u"us-west-2"_s}, {u"AWS_ROLE_ARN"_s, u"arn:r"_s}},
            .volume = u"aws-iam-token"_s,
            .mountPath = u"/var/run/secrets/eks.amazonaws.com/serviceaccount"_s,
            .tokenPath = u"token"_s,
            .audience = u"sts.amazonaws.com"_s};
}
const QByteArray twoContainers =
    R"({"metadata":{"name":"p"},"spec":{"initContainers":[{"name":"i","image":"a"}],"containers":[{"name":"c","image":"a","env":[{"name":"AWS_REGION","value":"eu-west-1"}]}]}})";

} // namespace

void TestSandboxKube::credentialsArePutInWhenAPodIsCreated()
{
    Api api;
    (void)api.call("POST", u"/api/v1/namespaces/default/serviceaccounts"_s,
                   R"({"metadata":{"name":"default"}})");
    QCOMPARE(api.call("POST", u"/api/v1/namespaces/default/pods"_s, twoContainers)->status(), 201);
    // One that is older stays as it is.
    api.cloud.credentials = credentials();
    const Json before = Api::json(api.call("GET", u"/api/v1/namespaces/default/pods/p"_s));
    QVERIFY(!QByteArray::fromStdString(before.dump()).contains("aws-iam-token"));
    (void)api.call("DELETE", u"/api/v1/namespaces/default/pods/p?gracePeriodSeconds=0"_s);
    QCOMPARE(api.call("POST", u"/api/v1/namespaces/default/pods"_s, twoContainers)->status(), 201);
    const Json pod = Api::json(api.call("GET", u"/api/v1/namespaces/default/pods/p"_s));
    for (const char *list : {"initContainers", "containers"}) {
        const Json &container = pod["spec"][list][std::size_t(0)];
        const std::string text = container.dump();
        QVERIFY2(text.find("arn:r") != std::string::npos, text.c_str());
        QVERIFY2(text.find("/var/run/secrets/eks.amazonaws.com/serviceaccount") != std::string::npos,
                 text.c_str());
    }
    // Its own region is its own.
    QCOMPARE(pod["spec"]["containers"][std::size_t(0)]["env"][std::size_t(0)]["value"].str(), "eu-west-1");
    QVERIFY(QByteArray::fromStdString(pod["spec"]["volumes"].dump())
                .contains(R"("audience":"sts.amazonaws.com")"));
}

void TestSandboxKube::aContainerKeepsItsOwnCredentials()
{
    Api api;
    api.cloud.credentials = credentials();
    (void)api.call("POST", u"/api/v1/namespaces/default/serviceaccounts"_s,
                   R"({"metadata":{"name":"default"}})");
    QCOMPARE(
        api.call(
               "POST", u"/api/v1/namespaces/default/pods"_s,
               R"({"metadata":{"name":"p"},"spec":{"containers":[{"name":"c","image":"a","env":[{"name":"AWS_ROLE_ARN","value":"arn:mine"}]}]}})")
            ->status(),
        201);
    const Json pod = Api::json(api.call("GET", u"/api/v1/namespaces/default/pods/p"_s));
    QCOMPARE(pod["spec"]["containers"][std::size_t(0)]["env"].size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(TestSandboxKube)
#include "tst_sandboxkube.moc"
