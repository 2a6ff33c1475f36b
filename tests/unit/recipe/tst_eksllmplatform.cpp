// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/recipe/recipetest.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace slipway;
using namespace slipway::recipetest;
using namespace Qt::StringLiterals;

namespace {

const auto id = u"eks-llm-platform"_s;
const auto basic = "model: Qwen/Qwen2.5-3B-Instruct\nstorageClass: gp3\n"_ba;
const auto whole = basic
    + "gatewayImage: registry.example/gateway:v1\nquantImage: registry.example/quant:v1\nfinetuneImage: "
      "registry.example/finetune:v1\nevalImage: registry.example/eval:v1\n";

Facts known()
{
    Facts facts;
    facts.set(u"model.gated"_s, false);
    facts.set(u"model.weightsGiB"_s, 5.8);
    facts.set(u"model.maxPositions"_s, 32768);
    facts.set(u"namespace.exists"_s, false);
    return facts;
}

QString place(const QJsonObject &object)
{
    return object["metadata"_L1]["namespace"_L1].toString() + u'/'
        + object["metadata"_L1]["name"_L1].toString();
}

} // namespace

class TestEksLlmPlatform : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAddressNamesAServiceAndAPortThatItHas();
    void everyServiceFindsPodsAndTheirPort();
    void everythingThatIsMountedOrReadIsInThePlan();
    void whoeverWritesAVolumeMay();
    void oneVolumeIsNeverWantedByTwoPods();
    void nobodyHasAPasswordThatOthersKnow();
    void claimsNameTheChosenClass();
    void theConfigurationIsWhatThePinnedVersionsRead();
    void servicesAreLeftOutWithoutTheirImages();
    void theKubeconfigsClusterNeedsNoCloud();
    void aNewClusterGetsAllThatItNeedsInOrder();
    void aNewClusterGoesIntoTheSubnetsThatAreNamed();
    void anExistingClusterIsGivenOnlyWhatIsAskedFor();
    void aClusterWithoutNodesIsRefused();
    void placesOfAwsAreTaken_data();
    void placesOfAwsAreTaken();
};

namespace {

QStringList cloudSteps(const Rendering &rendering)
{
    QStringList ids;
    for (const RenderedStep &step : rendering.steps) {
        if (step.kind != RecipeStep::Kind::Apply && step.action != "rollout"_L1
            && step.action != "endpoint"_L1)
            ids << step.id;
    }
    return ids;
}

const RenderedStep &stepOf(const Rendering &rendering, const QString &stepId)
{
    return *std::ranges::find(rendering.steps, stepId, &RenderedStep::id);
}

} // namespace

void TestEksLlmPlatform::theKubeconfigsClusterNeedsNoCloud()
{
    const auto rendering = rendered(id, basic, known());
    QVERIFY2(rendering, qPrintable(rendering.error_or(Error()).toString()));
    QCOMPARE(cloudSteps(*rendering), QStringList());
    QVERIFY(stepOf(*rendering, u"namespace"_s).after.isEmpty());
}

void TestEksLlmPlatform::aNewClusterGetsAllThatItNeedsInOrder()
{
    const auto rendering =
        rendered(id,
                 "model: Qwen/Qwen2.5-3B-Instruct\nclusterFrom: create\nlocation: eu-central-1\ncluster: "
                 "ML_1\nzone: eu-central-1b\ncapacityType: SPOT\nnodeCount: 2\n",
                 known());
    QVERIFY2(rendering, qPrintable(rendering.error_or(Error()).toString()));
    QCOMPARE(cloudSteps(*rendering),
             (QStringList{u"cluster-role"_s, u"node-role"_s, u"driver-role"_s, u"eks"_s, u"access"_s,
                          u"system-nodes"_s, u"gpu-nodes"_s, u"pod-identity-agent"_s, u"driver"_s}));
    const QJsonObject gpu = stepOf(*rendering, u"gpu-nodes"_s).arguments;
    QCOMPARE(gpu.value("instanceTypes"_L1).toArray(), QJsonArray{u"g5.xlarge"_s});
    QCOMPARE(gpu.value("zones"_L1).toArray(), QJsonArray{u"eu-central-1b"_s});
    QCOMPARE(gpu.value("capacityType"_L1), "SPOT"_L1);
    QCOMPARE(gpu.value("desiredSize"_L1).toInt(), 2);
    QCOMPARE(gpu.value("maxSize"_L1).toInt(), 3);
    QVERIFY(gpu.value("diskGiB"_L1).toInt() >= 100);
    QCOMPARE(gpu.value("role"_L1), stepOf(*rendering, u"node-role"_s).arguments.value("role"_L1));
    QVERIFY(!stepOf(*rendering, u"eks"_s).arguments.contains("version"_L1)); // EKS' own default
    QVERIFY(!stepOf(*rendering, u"eks"_s).arguments.contains("subnets"_L1)); // the default VPC's
    QVERIFY(gpu.value("role"_L1).toString().size() <= 64);
    // What the cluster holds comes once it can be reached, volumes once somebody makes them, the model once there are GPUs.
    QCOMPARE(stepOf(*rendering, u"namespace"_s).after, QStringList{u"access"_s});
    QVERIFY(stepOf(*rendering, u"storage-class"_s).after.contains(u"driver"_s));
    QVERIFY(stepOf(*rendering, u"model"_s).after.contains(u"gpu-nodes"_s));
    // Nothing but what asks for GPUs tolerates the GPU nodes' taint: the rest has nodes of its own.
    QVERIFY(stepOf(*rendering, u"driver"_s).after.contains(u"pod-identity-agent"_s));
    QVERIFY(stepOf(*rendering, u"pod-identity-agent"_s).after.contains(u"system-nodes"_s));
}

void TestEksLlmPlatform::aNewClusterGoesIntoTheSubnetsThatAreNamed()
{
    const QByteArray begin = "model: Qwen/Qwen2.5-3B-Instruct\nclusterFrom: create\nlocation: "
                             "eu-central-1\ncluster: ml\nsubnets: ";
    const auto rendering = rendered(id, begin + "subnet-0a1b2c3d, subnet-4e5f6a7b\n", known());
    QVERIFY2(rendering, qPrintable(rendering.error_or(Error()).toString()));
    QCOMPARE(stepOf(*rendering, u"eks"_s).arguments.value("subnets"_L1).toArray(),
             (QJsonArray{u"subnet-0a1b2c3d"_s, u"subnet-4e5f6a7b"_s}));
    for (const QByteArray &bad : {"subnet-0a1b2c3d"_ba, "vpc-0a1b2c3d,subnet-4e5f6a7b"_ba, "subnet-1,"_ba}) {
        const auto refused = rendered(id, begin + bad + '\n', known());
        QVERIFY2(!refused, bad);
        QVERIFY2(refused.error().toString().contains(u"two subnets"_s),
                 qPrintable(refused.error().toString()));
    }
}

void TestEksLlmPlatform::anExistingClusterIsGivenOnlyWhatIsAskedFor()
{
    const QByteArray there = basic + "clusterFrom: existing\nlocation: eu-central-1\ncluster: ml\n";
    const auto plain = rendered(id, there, known());
    QVERIFY2(plain, qPrintable(plain.error_or(Error()).toString()));
    QCOMPARE(cloudSteps(*plain), QStringList());
    const auto nodes = rendered(id, there + "makeNodegroup: true\n", known());
    QVERIFY2(nodes, qPrintable(nodes.error_or(Error()).toString()));
    QCOMPARE(cloudSteps(*nodes), (QStringList{u"node-role"_s, u"gpu-nodes"_s}));
    QVERIFY(!stepOf(*nodes, u"gpu-nodes"_s).arguments.contains("zones"_L1));
    const auto driver = rendered(id, there + "installDriver: true\n", known());
    QVERIFY2(driver, qPrintable(driver.error_or(Error()).toString()));
    QCOMPARE(cloudSteps(*driver), (QStringList{u"driver-role"_s, u"pod-identity-agent"_s, u"driver"_s}));
}

void TestEksLlmPlatform::aClusterWithoutNodesIsRefused()
{
    const auto rendering = rendered(id,
                                    "model: Qwen/Qwen2.5-3B-Instruct\nclusterFrom: create\nlocation: "
                                    "eu-central-1\ncluster: ml\nmakeNodegroup: false\n",
                                    known());
    QVERIFY(!rendering);
    QVERIFY2(rendering.error().detail.contains(u"no nodes"_s), qPrintable(rendering.error().toString()));
}

void TestEksLlmPlatform::placesOfAwsAreTaken_data()
{
    QTest::addColumn<QByteArray>("place");
    QTest::addColumn<bool>("taken");
    QTest::newRow("a region") << "location: ap-southeast-2\n"_ba << true;
    QTest::newRow("a region with a zone in it")
        << "location: us-west-2\nzone: us-west-2a\nmakeNodegroup: true\n"_ba << true;
    QTest::newRow("a zone of another region")
        << "location: us-west-2\nzone: us-east-1a\nmakeNodegroup: true\n"_ba << false;
    QTest::newRow("a zone in place of a region") << "location: us-west-2a\n"_ba << false;
    QTest::newRow("no place at all") << "cluster: ml\n"_ba << false;
}

void TestEksLlmPlatform::placesOfAwsAreTaken()
{
    QFETCH(QByteArray, place);
    const QByteArray cluster = place.contains("cluster:") ? QByteArray() : "cluster: ml\n"_ba;
    const auto rendering = rendered(id, basic + "clusterFrom: existing\n" + cluster + place, known());
    QTEST(rendering.has_value(), "taken");
}

void TestEksLlmPlatform::everyAddressNamesAServiceAndAPortThatItHas()
{
    const auto rendering = rendered(id, whole, known());
    QVERIFY2(rendering, qPrintable(rendering.error_or(Error()).toString()));
    QHash<QString, QList<int>> ports; // by name and by name.namespace
    for (const QJsonObject &service : objectsOf(*rendering, u"Service")) {
        for (const QJsonValue port : service["spec"_L1]["ports"_L1].toArray()) {
            ports[service["metadata"_L1]["name"_L1].toString()] << port["port"_L1].toInt();
            ports[service["metadata"_L1]["name"_L1].toString() + u'.'
                  + service["metadata"_L1]["namespace"_L1].toString()]
                << port["port"_L1].toInt();
        }
    }
    static const QRegularExpression url(
        uR"(http://([a-z0-9-]+)(?:\.([a-z0-9-]+)\.svc[a-z.]*)?(?::(\d+))?)"_s);
    int found = 0;
    for (const QJsonObject &map : objectsOf(*rendering, u"ConfigMap")) {
        const QString text = QString::fromUtf8(QJsonDocument(map["data"_L1].toObject()).toJson());
        for (auto it = url.globalMatch(text); it.hasNext(); ++found) {
            const auto match = it.next();
            const QString name = match.captured(2).isEmpty() ? match.captured(1)
                                                             : match.captured(1) + u'.' + match.captured(2);
            QVERIFY2(ports.value(name).contains(match.captured(3).toInt()),
                     qPrintable(place(map) + u": "_s + match.captured()));
        }
    }
    QVERIFY(found >= 10);
}

void TestEksLlmPlatform::everyServiceFindsPodsAndTheirPort()
{
    const auto rendering = rendered(id, whole, known());
    QVERIFY(rendering);
    for (const QJsonObject &service : objectsOf(*rendering, u"Service")) {
        bool served = false;
        for (const QJsonObject &deployment : objectsOf(*rendering, u"Deployment")) {
            if (deployment["metadata"_L1]["namespace"_L1] != service["metadata"_L1]["namespace"_L1])
                continue;
            const QJsonValue pod = deployment["spec"_L1]["template"_L1];
            const QJsonObject labels = pod["metadata"_L1]["labels"_L1].toObject();
            const QJsonObject selector = service["spec"_L1]["selector"_L1].toObject();
            bool matches = !selector.isEmpty();
            for (auto it = selector.begin(); it != selector.end(); ++it)
                matches = matches && labels.value(it.key()) == *it;
            if (!matches)
                continue;
            served = true;
            for (const QJsonValue port : service["spec"_L1]["ports"_L1].toArray()) {
                bool listens = false;
                for (const QJsonValue own : at(pod, u"spec/containers/0/ports"_s).toArray())
                    listens = listens || own["containerPort"_L1] == port["targetPort"_L1]
                        || own["name"_L1] == port["targetPort"_L1];
                QVERIFY2(listens, qPrintable(place(service)));
            }
        }
        QVERIFY2(served, qPrintable(place(service)));
    }
}

void TestEksLlmPlatform::everythingThatIsMountedOrReadIsInThePlan()
{
    const auto rendering = rendered(id, whole, known());
    QVERIFY(rendering);
    QSet<QString> there;
    for (const RenderedObject &object : rendering->objects())
        there.insert(object.kind() + u'/' + object.nameSpace() + u'/' + object.name());
    int looked = 0;
    for (const QJsonObject &deployment : objectsOf(*rendering, u"Deployment")) {
        const QString space = deployment["metadata"_L1]["namespace"_L1].toString();
        const QJsonValue pod = at(deployment, u"spec/template/spec"_s);
        QStringList wanted;
        for (const QJsonValue volume : pod["volumes"_L1].toArray()) {
            if (volume.toObject().contains("configMap"_L1))
                wanted << u"ConfigMap/"_s + space + u'/' + volume["configMap"_L1]["name"_L1].toString();
            if (volume.toObject().contains("persistentVolumeClaim"_L1))
                wanted << u"PersistentVolumeClaim/"_s + space + u'/'
                        + volume["persistentVolumeClaim"_L1]["claimName"_L1].toString();
            QVERIFY(!volume.toObject().contains("secret"_L1));
        }
        for (const QJsonValue from : at(pod, u"containers/0/envFrom"_s).toArray())
            wanted << u"ConfigMap/"_s + space + u'/' + from["configMapRef"_L1]["name"_L1].toString();
        if (pod.toObject().contains("serviceAccountName"_L1))
            wanted << u"ServiceAccount/"_s + space + u'/' + pod["serviceAccountName"_L1].toString();
        for (const QString &each : std::as_const(wanted))
            QVERIFY2(there.contains(each), qPrintable(each));
        looked += int(wanted.size());
    }
    QVERIFY(looked > 12);
}

void TestEksLlmPlatform::whoeverWritesAVolumeMay()
{
    const auto rendering = rendered(id, whole, known());
    QVERIFY(rendering);
    int writers = 0;
    for (const QJsonObject &deployment : objectsOf(*rendering, u"Deployment")) {
        const QJsonValue pod = at(deployment, u"spec/template/spec"_s);
        for (const QJsonValue volume : pod["volumes"_L1].toArray()) {
            if (!volume.toObject().contains("persistentVolumeClaim"_L1))
                continue;
            ++writers;
            const QJsonObject security = pod["securityContext"_L1].toObject();
            QVERIFY2(security.contains("fsGroup"_L1), qPrintable(place(deployment)));
            if (security.contains("runAsUser"_L1))
                QCOMPARE(security.value("fsGroup"_L1), security.value("runAsGroup"_L1));
        }
    }
    QCOMPARE(writers, 5); // model cache, metrics, logs, traces, Grafana
}

void TestEksLlmPlatform::oneVolumeIsNeverWantedByTwoPods()
{
    const auto rendering = rendered(id, whole, known());
    QVERIFY(rendering);
    for (const QJsonObject &deployment : objectsOf(*rendering, u"Deployment")) {
        const QJsonArray volumes = at(deployment, u"spec/template/spec/volumes"_s).toArray();
        const bool claims = std::ranges::any_of(volumes, [](const QJsonValue &volume) {
            return volume.toObject().contains("persistentVolumeClaim"_L1);
        });
        if (!claims)
            continue;
        QCOMPARE(at(deployment, u"spec/replicas"_s).toInt(), 1);
        QCOMPARE(at(deployment, u"spec/strategy/type"_s).toString(), u"Recreate"_s);
    }
}

void TestEksLlmPlatform::nobodyHasAPasswordThatOthersKnow()
{
    const auto generated = rendered(id, basic, known());
    QVERIFY(generated);
    QVERIFY(objectsOf(*generated, u"Secret").isEmpty());
    const QJsonObject grafana = objectNamed(*generated, u"Deployment", u"grafana");
    const QString text = QString::fromUtf8(QJsonDocument(grafana).toJson());
    QVERIFY(text.contains("GF_SECURITY_ADMIN_PASSWORD__FILE"_L1) && text.contains("/dev/urandom"_L1));
    const auto own = rendered(id, basic + "grafanaSecret: grafana-login\n", known());
    QVERIFY(own);
    const QString named =
        QString::fromUtf8(QJsonDocument(objectNamed(*own, u"Deployment", u"grafana")).toJson());
    QVERIFY(named.contains("grafana-login"_L1) && !named.contains("PASSWORD__FILE"_L1)
            && !named.contains("/dev/urandom"_L1));
}

void TestEksLlmPlatform::claimsNameTheChosenClass()
{
    const auto chosen = rendered(id, basic, known());
    QVERIFY(chosen);
    for (const QJsonObject &claim : objectsOf(*chosen, u"PersistentVolumeClaim"))
        QCOMPARE(claim["spec"_L1]["storageClassName"_L1].toString(), u"gp3"_s);
    QVERIFY(objectsOf(*chosen, u"StorageClass").isEmpty());
    const auto made = rendered(id, "model: Qwen/Qwen2.5-3B-Instruct\nmakeStorageClass: true\n", known());
    QVERIFY(made);
    const QJsonObject storage = objectsOf(*made, u"StorageClass").value(0);
    QCOMPARE(storage.value("provisioner"_L1).toString(), u"ebs.csi.aws.com"_s);
    QCOMPARE(storage.value("volumeBindingMode"_L1).toString(), u"WaitForFirstConsumer"_s);
    QVERIFY(comesAfter(*made, u"model"_s, u"storage-class"_s));
}

void TestEksLlmPlatform::theConfigurationIsWhatThePinnedVersionsRead()
{
    const auto rendering = rendered(id, whole, known());
    QVERIFY(rendering);
    for (const QJsonObject &map : objectsOf(*rendering, u"ConfigMap")) {
        const QJsonObject data = map["data"_L1].toObject();
        for (auto it = data.begin(); it != data.end(); ++it) {
            if (it.key().endsWith(".json"_L1)) {
                QJsonParseError error;
                const QJsonObject board = QJsonDocument::fromJson(it->toString().toUtf8(), &error).object();
                QCOMPARE(error.error, QJsonParseError::NoError);
                QVERIFY(board.value("panels"_L1).toArray().size() >= 6);
            } else if (it.key().endsWith(".yaml"_L1) || it.key().endsWith(".yml"_L1)) {
                const auto read = parseYaml(it->toString().toUtf8(), it.key());
                QVERIFY2(
                    read,
                    qPrintable(place(map) + u' ' + it.key() + u": "_s + read.error_or(Error()).toString()));
            }
        }
    }
    const QString loki =
        objectNamed(*rendering, u"ConfigMap", u"loki-config")["data"_L1]["config.yaml"_L1].toString();
    QVERIFY(!loki.contains("enforce_metric_name"_L1)); // stops Loki 3
    const QString collector =
        objectNamed(*rendering, u"ConfigMap", u"otel-collector-config")["data"_L1]["config.yaml"_L1]
            .toString();
    QVERIFY(collector.contains("otlphttp/loki"_L1) && !collector.contains("default_labels_enabled"_L1));
    const QString prometheus =
        objectNamed(*rendering, u"ConfigMap", u"prometheus-config")["data"_L1]["prometheus.yml"_L1]
            .toString();
    QVERIFY2(prometheus.contains("names: [llm, observability, platform]"_L1), qPrintable(prometheus));
}

void TestEksLlmPlatform::servicesAreLeftOutWithoutTheirImages()
{
    const auto rendering = rendered(id, basic, known());
    QVERIFY(rendering);
    for (const RenderedObject &object : rendering->objects())
        QVERIFY2(object.nameSpace() != "platform"_L1, qPrintable(object.name()));
    QVERIFY(!stepOf(*rendering, u"platform") && stepOf(*rendering, u"endpoint"));
    const auto half =
        choicesFromYaml(basic + "gatewayImage: registry.example/gateway:v1\n", u"values"_s, recipeNamed(id));
    QVERIFY(half);
    QVERIFY(!half->problems(known()).isEmpty()); // a gateway with nothing behind it
}

QTEST_GUILESS_MAIN(TestEksLlmPlatform)
#include "tst_eksllmplatform.moc"
