// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/recipe/recipetest.h"

#include <QJsonDocument>
#include <QTest>

using namespace slipway;
using namespace slipway::recipetest;
using namespace Qt::StringLiterals;

namespace {

const auto id = u"llmd-tpu-gateway"_s;
const auto basic =
    "project: ai-lab\nlocation: europe-west4-a\ncluster: c1\nmodel: Qwen/Qwen2.5-3B-Instruct\n"_ba;

Facts known()
{
    Facts facts;
    facts.set(u"cluster.autopilot"_s, false);
    facts.set(u"cluster.network"_s, u"lab-net"_s);
    facts.set(u"cluster.gatewayApi"_s, false);
    facts.set(u"namespace.exists"_s, false);
    facts.set(u"model.weightsGiB"_s, 5.8);
    facts.set(u"model.maxPositions"_s, 32768);
    facts.set(u"model.gated"_s, false);
    return facts;
}

/// Every key of a tree, wherever it stands.
QStringList allKeys(const QJsonValue &value)
{
    QStringList keys;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        keys << it.key() << allKeys(*it);
    for (const QJsonValue item : value.toArray())
        keys << allKeys(item);
    return keys;
}

} // namespace

class TestLlmdTpuGateway : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noRuleHasATimeLimit();
    void thePresetStandsInTheServicesNamespaceBeforeTheService();
    void healthChecksAimAtPoolAndServiceOfThisName();
    void theGatewayIsRegionalAndHasItsSubnetFirst();
    void aReplicaTakesAllChipsOfItsHost_data();
    void aReplicaTakesAllChipsOfItsHost();
    void argumentsAreThoseOfATpu();
    void prefixRoutingNamesWhatTheVersionRegisters();
    void theEndpointIsAskedWhereTheServiceListens();
    void aNewClusterGetsItsOperatorsBeforeTheirKindsAreAwaited();
    void aClusterThatIsThereGetsNoneUnasked();
    void choicesThatCannotWorkAreRefused_data();
    void choicesThatCannotWorkAreRefused();
};

void TestLlmdTpuGateway::noRuleHasATimeLimit()
{
    const auto rendering = rendered(id, basic, known());
    QVERIFY2(rendering, qPrintable(rendering.error_or(Error()).toString()));
    for (const RenderedObject &object : rendering->objects())
        QVERIFY2(!allKeys(object.object).contains("timeouts"_L1), qPrintable(object.file));
    // What a route may not limit, the backends do.
    QCOMPARE(objectsOf(*rendering, u"GCPBackendPolicy").size(), 2);
    for (const QJsonObject &policy : objectsOf(*rendering, u"GCPBackendPolicy"))
        QCOMPARE(at(policy, u"spec/default/timeoutSec"_s).toInt(), 300);
}

void TestLlmdTpuGateway::thePresetStandsInTheServicesNamespaceBeforeTheService()
{
    const auto rendering = rendered(id, basic + "namespace: models\n", known());
    QVERIFY(rendering);
    const QJsonObject preset = objectsOf(*rendering, u"LLMInferenceServiceConfig").value(0);
    QCOMPARE(preset["metadata"_L1]["name"_L1].toString(), u"kserve-config-llm-router-route"_s);
    QCOMPARE(preset["metadata"_L1]["namespace"_L1].toString(), u"models"_s);
    QVERIFY(comesAfter(*rendering, u"service"_s, u"route-preset"_s));
    const QJsonArray rules = at(preset, u"spec/router/route/http/spec/rules"_s).toArray();
    QCOMPARE(rules.size(), 3);
    QStringList kinds;
    for (const QJsonValue rule : rules) {
        kinds << at(rule, u"backendRefs/0/kind"_s).toString();
        // One prefix a rule: GKE takes a replaced prefix under no other condition.
        QCOMPARE(rule["matches"_L1].toArray().size(), 1);
        QCOMPARE(at(rule, u"matches/0/path/type"_s).toString(), u"PathPrefix"_s);
        QVERIFY(at(rule, u"matches/0/path/value"_s)
                    .toString()
                    .startsWith("/{{ .ObjectMeta.Namespace }}/{{ .ObjectMeta.Name }}"_L1));
    }
    QCOMPARE(kinds, (QStringList{u"InferencePool"_s, u"InferencePool"_s, u"Service"_s}));
    QCOMPARE(at(rules.at(1), u"filters/0/urlRewrite/path/replacePrefixMatch"_s).toString(),
             u"/v1/chat/completions"_s);
}

void TestLlmdTpuGateway::aNewClusterGetsItsOperatorsBeforeTheirKindsAreAwaited()
{
    const QByteArray fresh = "project: ai-lab\nlocation: europe-west4\ncluster: fresh\nmodel: "
                             "Qwen/Qwen2.5-3B-Instruct\nclusterFrom: create\n";
    const auto rendering = rendered(id, fresh, known());
    QVERIFY2(rendering, qPrintable(rendering.error_or(Error()).toString()));
    QCOMPARE(stepOf(*rendering, u"cert-manager")->arguments["operator"_L1].toString(), u"cert-manager"_s);
    QVERIFY(comesAfter(*rendering, u"cert-manager"_s, u"access"_s));
    QVERIFY(comesAfter(*rendering, u"kserve"_s, u"cert-manager"_s));
    QVERIFY(comesAfter(*rendering, u"kserve"_s, u"gateway-class"_s)); // GKE brings InferencePool with it
    QVERIFY(comesAfter(*rendering, u"kserve-api"_s, u"kserve"_s));
    QVERIFY(comesAfter(*rendering, u"service"_s, u"kserve-api"_s));
    QVERIFY(stepOf(*rendering, u"kserve")->consent);
    QCOMPARE(stepOf(*rendering, u"kserve-api")->arguments["limitMinutes"_L1].toInt(), 5);
    const auto files =
        rendered(id, fresh + "kserveFiles: /srv/kserve\ncertManagerFile: /srv/cert-manager.yaml\n", known());
    QVERIFY(files);
    QCOMPARE(stepOf(*files, u"kserve")->arguments["file"_L1].toString(), u"/srv/kserve"_s);
    QCOMPARE(stepOf(*files, u"cert-manager")->arguments["file"_L1].toString(), u"/srv/cert-manager.yaml"_s);
    // Who installs it by hand has an hour.
    const auto waits = rendered(id, fresh + "installOperators: false\n", known());
    QVERIFY(waits);
    QVERIFY(!stepOf(*waits, u"kserve"));
    QCOMPARE(stepOf(*waits, u"kserve-api")->arguments["limitMinutes"_L1].toInt(), 60);
}

void TestLlmdTpuGateway::aClusterThatIsThereGetsNoneUnasked()
{
    const auto rendering = rendered(id, basic, known());
    QVERIFY(rendering);
    QVERIFY(!stepOf(*rendering, u"kserve") && !stepOf(*rendering, u"cert-manager"));
    const auto asked = rendered(id, basic + "installOperators: true\n", known());
    QVERIFY(asked);
    QVERIFY(stepOf(*asked, u"kserve"));
}

void TestLlmdTpuGateway::healthChecksAimAtPoolAndServiceOfThisName()
{
    const auto rendering = rendered(id, basic + "name: qwen\n", known());
    QVERIFY(rendering);
    QStringList targets;
    for (const QJsonObject &policy : objectsOf(*rendering, u"HealthCheckPolicy")) {
        targets << at(policy, u"spec/targetRef/kind"_s).toString() + u' '
                + at(policy, u"spec/targetRef/name"_s).toString();
        const QJsonValue check = at(policy, u"spec/default/config/httpHealthCheck"_s);
        QCOMPARE(check["requestPath"_L1].toString(), u"/health"_s);
        QCOMPARE(check["port"_L1].toInt(), 8000);
        QCOMPARE(check["portSpecification"_L1].toString(), u"USE_FIXED_PORT"_s);
        QCOMPARE(policy["metadata"_L1]["namespace"_L1].toString(), u"llm-d"_s);
        QVERIFY(at(policy, u"spec/default/timeoutSec"_s).toInt()
                <= at(policy, u"spec/default/checkIntervalSec"_s).toInt());
    }
    QCOMPARE(targets,
             (QStringList{u"InferencePool qwen-inference-pool"_s, u"Service qwen-kserve-workload-svc"_s}));
}

void TestLlmdTpuGateway::theGatewayIsRegionalAndHasItsSubnetFirst()
{
    const auto rendering = rendered(id, basic, known());
    QVERIFY(rendering);
    const RenderedStep *subnet = stepOf(*rendering, u"proxy-subnet");
    QVERIFY(subnet && subnet->consent);
    // The region, although the cluster is a zonal one.
    QCOMPARE(subnet->arguments.value("region"_L1).toString(), u"europe-west4"_s);
    QCOMPARE(subnet->arguments.value("network"_L1).toString(), u"lab-net"_s);
    QVERIFY(comesAfter(*rendering, u"gateway"_s, u"proxy-subnet"_s)
            && comesAfter(*rendering, u"gateway"_s, u"gateway-class"_s));
    QVERIFY(comesAfter(*rendering, u"gateway-class"_s, u"gateway-api"_s));
    QCOMPARE(objectsOf(*rendering, u"Gateway").value(0)["spec"_L1]["gatewayClassName"_L1].toString(),
             u"gke-l7-rilb"_s);
    QCOMPARE(stepOf(*rendering, u"gateway-class")->arguments.value("name"_L1).toString(), u"gke-l7-rilb"_s);
    const Parameter *gatewayClass = recipeNamed(id)->parameter(u"gatewayClass");
    for (const QJsonValue &value : gatewayClass->values)
        QVERIFY(!value.toString().contains("global"_L1) && !value.toString().contains("gxlb"_L1));
    // A Gateway elsewhere lets the model's namespace in, and nobody else.
    const auto elsewhere = rendered(id, basic + "gatewayNamespace: edge\n", known());
    QVERIFY(elsewhere);
    const QJsonObject gateway = objectsOf(*elsewhere, u"Gateway").value(0);
    QCOMPARE(at(gateway, u"spec/listeners/0/allowedRoutes/namespaces/selector/matchLabels"_s)
                 .toObject()
                 .value("kubernetes.io/metadata.name"_L1)
                 .toString(),
             u"llm-d"_s);
    QCOMPARE(objectsOf(*elsewhere, u"Namespace").size(), 2);
}

void TestLlmdTpuGateway::aReplicaTakesAllChipsOfItsHost_data()
{
    QTest::addColumn<int>("chips");
    QTest::addColumn<QString>("topology");
    QTest::newRow("one chip") << 1 << u"1x1"_s;
    QTest::newRow("four chips") << 4 << u"2x2"_s;
    QTest::newRow("eight chips on one host, which 2x4 alone does not say") << 8 << u"2x4"_s;
}

void TestLlmdTpuGateway::aReplicaTakesAllChipsOfItsHost()
{
    QFETCH(int, chips);
    QFETCH(QString, topology);
    const auto rendering =
        rendered(id, basic + "acceleratorCount: " + QByteArray::number(chips) + '\n', known());
    QVERIFY2(rendering, qPrintable(rendering.error_or(Error()).toString()));
    const QJsonValue pod = at(objectsOf(*rendering, u"LLMInferenceService").value(0), u"spec/template"_s);
    const QJsonObject selector = pod["nodeSelector"_L1].toObject();
    QCOMPARE(selector.value("cloud.google.com/gke-tpu-accelerator"_L1).toString(), u"tpu-v6e-slice"_s);
    QCOMPARE(selector.value("cloud.google.com/gke-tpu-topology"_L1).toString(), topology);
    QCOMPARE(selector.contains("node.kubernetes.io/instance-type"_L1), chips == 8);
    const QJsonObject container = at(pod, u"containers/0"_s).toObject();
    QCOMPARE(container["resources"_L1]["requests"_L1].toObject().value("google.com/tpu"_L1).toInt(), chips);
    QCOMPARE(container["resources"_L1]["limits"_L1].toObject().value("google.com/tpu"_L1).toInt(), chips);
    QVERIFY(container.value("args"_L1).toArray().contains(u"--tensor-parallel-size=%1"_s.arg(chips)));
}

void TestLlmdTpuGateway::argumentsAreThoseOfATpu()
{
    const auto rendering = rendered(id, basic + "pattern: prefix-cache\n", known());
    QVERIFY(rendering);
    const QJsonValue container =
        at(objectsOf(*rendering, u"LLMInferenceService").value(0), u"spec/template/containers/0"_s);
    QCOMPARE(container["name"_L1].toString(), u"main"_s); // by which KServe merges it
    const QString arguments = QString::fromUtf8(QJsonDocument(container["args"_L1].toArray()).toJson());
    for (const QString &foreign : {u"gpu-memory-utilization"_s, u"prefix-cache-block-size"_s,
                                   u"enforce-eager"_s, u"disable-log-requests"_s, u"block-size"_s})
        QVERIFY2(!arguments.contains(foreign), qPrintable(foreign));
    QVERIFY(arguments.contains("--enable-prefix-caching"_L1)
            && arguments.contains("--served-model-name=Qwen/Qwen2.5-3B-Instruct"_L1));
    // Compiling takes minutes: a startup probe has the patience, the liveness probe none.
    QVERIFY(at(container, u"startupProbe/failureThreshold"_s).toInt()
                * at(container, u"startupProbe/periodSeconds"_s).toInt()
            >= 20 * 60);
    QVERIFY(!container["livenessProbe"_L1].toObject().contains("initialDelaySeconds"_L1));
    QCOMPARE(at(container, u"securityContext/runAsNonRoot"_s), QJsonValue(false));
}

void TestLlmdTpuGateway::prefixRoutingNamesWhatTheVersionRegisters()
{
    const auto single = rendered(id, basic, known());
    QVERIFY(single);
    const QJsonObject one = objectsOf(*single, u"LLMInferenceService").value(0);
    QCOMPARE(at(one, u"spec/replicas"_s).toInt(), 1);
    QVERIFY(!at(one, u"spec/router/scheduler"_s).toObject().contains("config"_L1));
    const auto three = rendered(id, basic + "pattern: prefix-cache\n", known());
    QVERIFY(three);
    const QJsonObject service = objectsOf(*three, u"LLMInferenceService").value(0);
    QCOMPARE(at(service, u"spec/replicas"_s).toInt(), 3);
    const QJsonValue config = at(service, u"spec/router/scheduler/config/inline"_s);
    QStringList declared;
    for (const QJsonValue plugin : config["plugins"_L1].toArray())
        declared << plugin["type"_L1].toString();
    // llm-d-router v0.10's names; load-aware-scorer, as older guides have it, looks at the queue alone.
    for (const QString &plugin :
         {u"queue-scorer"_s, u"kv-cache-utilization-scorer"_s, u"prefix-cache-scorer"_s,
          u"max-score-picker"_s, u"single-profile-handler"_s})
        QVERIFY2(declared.contains(plugin), qPrintable(plugin));
    QHash<QString, int> weights;
    for (const QJsonValue plugin : at(config, u"schedulingProfiles/0/plugins"_s).toArray()) {
        QVERIFY(declared.contains(plugin["pluginRef"_L1].toString()));
        weights.insert(plugin["pluginRef"_L1].toString(), plugin["weight"_L1].toInt());
    }
    QCOMPARE(weights.value(u"prefix-cache-scorer"_s), 3);
    QCOMPARE(weights.value(u"queue-scorer"_s), 2);
}

void TestLlmdTpuGateway::theEndpointIsAskedWhereTheServiceListens()
{
    const auto rendering = rendered(id, basic + "name: qwen\n", known());
    QVERIFY(rendering);
    const RenderedStep *endpoint = stepOf(*rendering, u"endpoint");
    QCOMPARE(endpoint->arguments.value("service"_L1).toString(), u"qwen-kserve-workload-svc"_s);
    QCOMPARE(endpoint->arguments.value("port"_L1).toInt(), 8000);
    QCOMPARE(endpoint->arguments.value("servedModelName"_L1).toString(), u"Qwen/Qwen2.5-3B-Instruct"_s);
    QVERIFY(comesAfter(*rendering, u"endpoint"_s, u"programmed"_s)
            && comesAfter(*rendering, u"endpoint"_s, u"policies"_s));
}

void TestLlmdTpuGateway::choicesThatCannotWorkAreRefused_data()
{
    QTest::addColumn<QByteArray>("values");
    QTest::addColumn<QString>("parameter");
    QTest::newRow("a GPU") << "accelerator: nvidia-l4\n"_ba << u"accelerator"_s;
    QTest::newRow("the CUDA build") << "image: vllm/vllm-openai:v0.27.1\n"_ba << u"image"_s;
    QTest::newRow("an argument of GPUs")
        << "extraArguments: --gpu-memory-utilization=0.9\n"_ba << u"extraArguments"_s;
    QTest::newRow("an argument that no vLLM has")
        << "extraArguments: --prefix-cache-block-size=16\n"_ba << u"extraArguments"_s;
    QTest::newRow("the internet without a key")
        << "gatewayClass: gke-l7-regional-external-managed\n"_ba << u"gatewayClass"_s;
    QTest::newRow("a global class") << "gatewayClass: gke-l7-global-external-managed\n"_ba
                                    << u"gatewayClass"_s;
    QTest::newRow("prefix-aware routing to one replica")
        << "pattern: prefix-cache\nreplicas: 1\n"_ba << u"replicas"_s;
    QTest::newRow("KServe's own namespace, where the preset would be everybody's")
        << "namespace: kserve\n"_ba << u"namespace"_s;
    QTest::newRow("a proxy subnet too small")
        << "proxySubnetRange: 10.9.0.0/27\n"_ba << u"proxySubnetRange"_s;
    QTest::newRow("a zone of another region") << "zone: us-central1-b\n"_ba << u"zone"_s;
    QTest::newRow("half precision, which TPUs do not calculate in") << "dtype: float16\n"_ba << u"dtype"_s;
}

void TestLlmdTpuGateway::choicesThatCannotWorkAreRefused()
{
    QFETCH(QByteArray, values);
    QFETCH(QString, parameter);
    const auto choices = choicesFromYaml(basic + values, u"values"_s, recipeNamed(id));
    if (!choices) { // what can never be is refused while it is read, by its name
        QVERIFY2(choices.error().detail.contains(parameter), qPrintable(choices.error().toString()));
        return;
    }
    QStringList refused;
    for (const ChoiceProblem &problem : choices->problems(known()))
        refused.append(problem.parameter);
    QVERIFY2(refused.contains(parameter), qPrintable(refused.join(u' ')));
}

QTEST_GUILESS_MAIN(TestLlmdTpuGateway)
#include "tst_llmdtpugateway.moc"
