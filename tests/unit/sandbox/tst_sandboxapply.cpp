// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/kube/apiserver.h"
#include "app/sandbox/kube/fixedcloud.h"

#include <QTest>

#include <algorithm>

using namespace slipway::sandbox;
using namespace std::chrono_literals;

namespace {

Json yaml(const char *text)
{
    return parseYaml(text).value;
}

const char *web = R"(
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: default, labels: {app: web}}
spec:
  replicas: 2
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers:
      - {name: web, image: "nginx:1.27", ports: [{containerPort: 80}]}
      - {name: side, image: "busybox:1"}
)";

/// An API server with the namespace `default`, and a shorthand for applying.
struct World {
    SimClock clock{1, SimClock::Mode::Manual};
    FixedCloud cloud;
    ApiServer server{clock, cloud};
    ResourcePtr deployments = server.resource("apps", "v1", "deployments");

    World()
    {
        (void)server.create(*server.resource("", "v1", "namespaces"), {}, yaml("metadata: {name: default}"),
                            {});
    }
    ApiResult<ObjectPtr> apply(const Json &config, const char *manager, bool force = false,
                               bool dryRun = false)
    {
        return server.apply(*deployments, "default", "web", config, force,
                            {.manager = manager, .dryRun = dryRun});
    }
    Json live() { return server.store().find("apps/deployments", "default", "web")->value; }
};

Json fieldsOf(const Json &object, const char *manager)
{
    for (const Json &entry : object.at("metadata.managedFields").array()) {
        if (entry["manager"].str() == manager)
            return entry["fieldsV1"];
    }
    return {};
}

} // namespace

class TestSandboxApply : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void createsThenAnswersTheSameWithoutAWrite();
    void ownsWhatItNamesAndNoDefaults();
    void conflictNamesTheOtherManagerAndTheField();
    void forceTakesTheFieldOver();
    void removesWhatIsNoLongerAppliedAndOwnedByNobodyElse();
    void keepsWhatAnotherManagerAlsoOwns();
    void mergesContainersByName();
    void unknownFieldIsAnUntypedError();
    void dryRunStoresNothing();
    void updateMovesOwnership();
};

void TestSandboxApply::createsThenAnswersTheSameWithoutAWrite()
{
    World world;
    const auto first = world.apply(yaml(web), "slipway");
    QVERIFY(first);
    world.clock.advance(5s);
    const auto second = world.apply(yaml(web), "slipway");
    QVERIFY(second);
    QCOMPARE((*second)->version, (*first)->version);
}

void TestSandboxApply::ownsWhatItNamesAndNoDefaults()
{
    World world;
    QVERIFY(world.apply(yaml(web), "slipway"));
    const Json fields = fieldsOf(world.live(), "slipway");
    QVERIFY(fields["f:spec"].contains("f:replicas"));
    QVERIFY(!fields["f:spec"].contains("f:progressDeadlineSeconds"));
    QCOMPARE(world.live().at("spec.progressDeadlineSeconds").integer(), 600);
    QVERIFY(
        fields["f:spec"]["f:template"]["f:spec"]["f:containers"]["k:{\"name\":\"web\"}"]["f:ports"].contains(
            "k:{\"containerPort\":80,\"protocol\":\"TCP\"}"));
}

void TestSandboxApply::conflictNamesTheOtherManagerAndTheField()
{
    World world;
    QVERIFY(world.apply(yaml(web), "slipway"));
    (void)world.server.mutate("apps/deployments", "default", "web", "kubectl-edit", {},
                              [](Json &object) { object["spec"]["replicas"] = 5; });
    const auto refused = world.apply(yaml(web), "slipway");
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, 409);
    QCOMPARE(refused.error().message,
             std::string("Apply failed with 1 conflict: conflict with \"kubectl-edit\" using apps/v1 at "
                         "2026-11-21T10:00:00Z: .spec.replicas"));
    const Json &cause = refused.error().details["causes"][std::size_t(0)];
    QCOMPARE(cause["reason"].str(), std::string("FieldManagerConflict"));
    QCOMPARE(cause["field"].str(), std::string(".spec.replicas"));
}

void TestSandboxApply::forceTakesTheFieldOver()
{
    World world;
    QVERIFY(world.apply(yaml(web), "slipway"));
    (void)world.server.mutate("apps/deployments", "default", "web", "kubectl-edit", {},
                              [](Json &object) { object["spec"]["replicas"] = 5; });
    QVERIFY(world.apply(yaml(web), "slipway", true));
    QCOMPARE(world.live().at("spec.replicas").integer(), 2);
    QVERIFY(fieldsOf(world.live(), "kubectl-edit").isNull());
}

void TestSandboxApply::removesWhatIsNoLongerAppliedAndOwnedByNobodyElse()
{
    World world;
    Json config = yaml(web);
    config["metadata"]["annotations"]["team"] = "ml";
    QVERIFY(world.apply(config, "slipway"));
    QCOMPARE(world.live().at("metadata.annotations.team").str(), std::string("ml"));
    QVERIFY(world.apply(yaml(web), "slipway"));
    QVERIFY(world.live().at("metadata.annotations.team").isNull());
}

void TestSandboxApply::keepsWhatAnotherManagerAlsoOwns()
{
    World world;
    Json config = yaml(web);
    config["metadata"]["labels"]["team"] = "ml";
    QVERIFY(world.apply(config, "slipway"));
    QVERIFY(world.apply(
        yaml("{apiVersion: apps/v1, kind: Deployment, metadata: {name: web, labels: {team: ml}}}"), "other"));
    QVERIFY(world.apply(yaml(web), "slipway"));
    QCOMPARE(world.live().at("metadata.labels.team").str(), std::string("ml"));
}

void TestSandboxApply::mergesContainersByName()
{
    World world;
    QVERIFY(world.apply(yaml(web), "slipway"));
    Json config = yaml(web);
    config["spec"]["template"]["spec"]["containers"].arrayRef().erase(
        config["spec"]["template"]["spec"]["containers"].arrayRef().begin() + 1);
    QVERIFY(world.apply(config, "slipway"));
    QCOMPARE(world.live().at("spec.template.spec.containers").size(), 1U);
    QVERIFY(world.apply(yaml("{apiVersion: apps/v1, kind: Deployment, metadata: {name: web}, spec: "
                             "{template: {spec: {containers: [{name: extra, image: x}]}}}}"),
                        "other"));
    const Json containers = world.live().at("spec.template.spec.containers");
    QCOMPARE(containers.size(), 2U);
    QCOMPARE(containers[std::size_t(0)]["image"].str(), std::string("nginx:1.27"));
}

void TestSandboxApply::unknownFieldIsAnUntypedError()
{
    World world;
    Json config = yaml(web);
    config["spec"]["foo"] = 1;
    const auto refused = world.apply(config, "slipway");
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, 500);
    QVERIFY(refused.error().reason.empty());
    QCOMPARE(refused.error().message,
             std::string("failed to create typed patch object (default/web; apps/v1, Kind=Deployment): "
                         ".spec.foo: field not declared in schema"));
}

void TestSandboxApply::dryRunStoresNothing()
{
    World world;
    const auto tried = world.apply(yaml(web), "slipway", false, true);
    QVERIFY(tried);
    QVERIFY(!(*tried)->value.at("metadata.uid").str().empty());
    QVERIFY(!world.server.store().find("apps/deployments", "default", "web"));
}

void TestSandboxApply::updateMovesOwnership()
{
    World world;
    QVERIFY(world.apply(yaml(web), "slipway"));
    Json object = world.live();
    object["spec"]["replicas"] = 7;
    QVERIFY(world.server.update(*world.deployments, "default", "web", object, {.manager = "scaler"}));
    QVERIFY(!fieldsOf(world.live(), "slipway")["f:spec"].contains("f:replicas"));
    QVERIFY(fieldsOf(world.live(), "scaler")["f:spec"].contains("f:replicas"));
    // The version that was read has moved on: the next write with it is refused.
    const auto stale =
        world.server.update(*world.deployments, "default", "web", object, {.manager = "scaler"});
    QVERIFY(!stale);
    QCOMPARE(stale.error().message,
             std::string("Operation cannot be fulfilled on deployments.apps \"web\": the object has been "
                         "modified; please apply your changes to the latest version and try again"));
}

QTEST_GUILESS_MAIN(TestSandboxApply)
#include "tst_sandboxapply.moc"
