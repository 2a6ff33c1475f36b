// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/recipe/recipetest.h"

#include <QTest>

using namespace slipway;
using namespace slipway::recipetest;
using namespace Qt::StringLiterals;

namespace {

const auto id = u"kuberay-gcs"_s;
const auto basic = "project: ai-lab\nlocation: europe-west4\ncluster: c1\nbucket: ai-data\n"_ba;

Facts known(bool autopilot)
{
    Facts facts;
    facts.set(u"project.number"_s, u"123456789012"_s);
    facts.set(u"cluster.autopilot"_s, autopilot);
    facts.set(u"cluster.rayOperator"_s, false);
    facts.set(u"namespace.exists"_s, false);
    return facts;
}

} // namespace

class TestKubeRayGcs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPodGroupActsAsTheSameAccount_data();
    void everyPodGroupActsAsTheSameAccount();
    void accessIsOnTheBucketAndNoMoreThanNeeded();
    void theOperatorComesBeforeTheCluster();
    void theProofAsksTheClusterOfThePlan();
    void olderGuidesMistakesAreNotMade();
    void choicesThatCannotWorkAreRefused_data();
    void choicesThatCannotWorkAreRefused();
};

void TestKubeRayGcs::everyPodGroupActsAsTheSameAccount_data()
{
    QTest::addColumn<bool>("autopilot");
    QTest::newRow("on Autopilot, which refuses the label of the metadata server") << true;
    QTest::newRow("on Standard, where the label keeps pods off pools without it") << false;
}

void TestKubeRayGcs::everyPodGroupActsAsTheSameAccount()
{
    QFETCH(bool, autopilot);
    const auto rendering = rendered(id, basic + "gpuWorkers: 2\nworkers: 3\n", known(autopilot));
    QVERIFY2(rendering, qPrintable(rendering.error_or(Error()).toString()));
    const QJsonObject cluster = objectsOf(*rendering, u"RayCluster").value(0);
    const QList<QJsonObject> groups = podTemplates(cluster);
    QCOMPARE(groups.size(), 3);
    const QString account =
        objectsOf(*rendering, u"ServiceAccount").value(0)["metadata"_L1]["name"_L1].toString();
    QVERIFY(!account.isEmpty());
    for (const QJsonObject &group : groups) {
        QCOMPARE(at(group, u"spec/serviceAccountName"_s).toString(), account);
        const QJsonObject selector = at(group, u"spec/nodeSelector"_s).toObject();
        QCOMPARE(selector.value("iam.gke.io/gke-metadata-server-enabled"_L1),
                 autopilot ? QJsonValue(QJsonValue::Undefined) : QJsonValue(u"true"_s));
        // Ray takes the limits for what it may hand out.
        QCOMPARE(at(group, u"spec/containers/0/resources/requests/memory"_s),
                 at(group, u"spec/containers/0/resources/limits/memory"_s));
    }
    const QJsonObject gpu = at(cluster, u"spec/workerGroupSpecs/1"_s).toObject();
    QCOMPARE(gpu.value("replicas"_L1).toInt(), 2);
    QCOMPARE(at(gpu, u"template/spec/containers/0/resources/limits"_s)
                 .toObject()
                 .value("nvidia.com/gpu"_L1)
                 .toInt(),
             1);
    QVERIFY(
        at(gpu, u"template/spec/nodeSelector"_s).toObject().contains("cloud.google.com/gke-accelerator"_L1));
}

void TestKubeRayGcs::accessIsOnTheBucketAndNoMoreThanNeeded()
{
    const auto direct = rendered(id, basic, known(false));
    QVERIFY(direct);
    const RenderedStep *access = stepOf(*direct, u"bucket-access");
    QVERIFY(access);
    QCOMPARE(access->arguments.value("bucket"_L1).toString(), u"ai-data"_s);
    QCOMPARE(access->arguments.value("role"_L1).toString(), u"roles/storage.objectUser"_s);
    QVERIFY(access->arguments.value("member"_L1)
                .toString()
                .endsWith("ai-lab.svc.id.goog/subject/ns/ray/sa/ray"_L1));
    QVERIFY(
        !objectsOf(*direct, u"ServiceAccount").value(0)["metadata"_L1].toObject().contains("annotations"_L1));
    const auto account = rendered(id, basic + "identity: service-account\n", known(false));
    QVERIFY(account);
    const QString email = u"slipway-ray@ai-lab.iam.gserviceaccount.com"_s;
    QCOMPARE(stepOf(*account, u"bucket-access")->arguments.value("member"_L1).toString(),
             u"serviceAccount:"_s + email);
    QCOMPARE(stepOf(*account, u"impersonation")->arguments.value("member"_L1).toString(),
             u"serviceAccount:ai-lab.svc.id.goog[ray/ray]"_s);
    QCOMPARE(objectsOf(*account, u"ServiceAccount")
                 .value(0)["metadata"_L1]["annotations"_L1]["iam.gke.io/gcp-service-account"_L1]
                 .toString(),
             email);
}

void TestKubeRayGcs::theOperatorComesBeforeTheCluster()
{
    const auto off = rendered(id, basic, known(false));
    QVERIFY(off);
    QVERIFY(stepOf(*off, u"operator") && stepOf(*off, u"operator")->consent);
    QVERIFY(comesAfter(*off, u"operator-api"_s, u"operator"_s));
    for (const QString &before :
         {u"operator-api"_s, u"bucket-access"_s, u"service-account"_s, u"namespace"_s})
        QVERIFY2(comesAfter(*off, u"ray-cluster"_s, before), qPrintable(before));
    QVERIFY(comesAfter(*off, u"proof"_s, u"provisioned"_s));
    QVERIFY(comesAfter(*off, u"endpoint"_s, u"proven"_s));
    // What is on already, or somebody else's, is only waited for.
    Facts on = known(false);
    on.set(u"cluster.rayOperator"_s, true);
    QVERIFY(!stepOf(*rendered(id, basic, on), u"operator"));
    const auto present = rendered(id, basic + "prepareCloud: false\n", known(false));
    QVERIFY(present);
    QVERIFY(!stepOf(*present, u"operator") && stepOf(*present, u"operator-api")
            && !stepOf(*present, u"bucket-access"));
}

void TestKubeRayGcs::theProofAsksTheClusterOfThePlan()
{
    const auto rendering = rendered(id, basic + "name: lab\nproofPath: checks/today\n", known(false));
    QVERIFY(rendering);
    const QJsonObject job = objectsOf(*rendering, u"Job").value(0);
    const QJsonArray args = at(job, u"spec/template/spec/containers/0/args"_s).toArray();
    QVERIFY(args.contains(u"--address=http://lab-head-svc:8265"_s));
    QCOMPARE(args.at(args.size() - 2).toString(), u"ai-data"_s);
    QCOMPARE(args.last().toString(), u"checks/today"_s);
    // The script that it runs is the one of the ConfigMap that it mounts.
    const QString map = at(job, u"spec/template/spec/volumes/0/configMap/name"_s).toString();
    const QString file = at(job, u"spec/template/spec/containers/0/volumeMounts/0/subPath"_s).toString();
    const QString script = objectNamed(*rendering, u"ConfigMap", map)["data"_L1][file].toString();
    QVERIFY(args.contains(file));
    QVERIFY(script.contains("upload_from_string"_L1) && script.contains("download_as_text"_L1)
            && script.contains("NodeAffinitySchedulingStrategy"_L1));
    QVERIFY(!script.contains("get_bucket"_L1)); // needs a right that objectUser does not have
    const RenderedStep *endpoint = stepOf(*rendering, u"endpoint");
    QCOMPARE(endpoint->arguments.value("service"_L1).toString(), u"lab-head-svc"_s);
    QCOMPARE(stepOf(*rendering, u"proven")->arguments.value("name"_L1), job["metadata"_L1]["name"_L1]);
}

void TestKubeRayGcs::olderGuidesMistakesAreNotMade()
{
    const auto rendering = rendered(id, basic, known(false));
    QVERIFY(rendering);
    const QJsonObject cluster = objectsOf(*rendering, u"RayCluster").value(0);
    QCOMPARE(cluster.value("apiVersion"_L1).toString(), u"ray.io/v1"_s);
    QVERIFY(!at(cluster, u"metadata/labels"_s).toObject().contains("controller-tools.k8s.io"_L1));
    QVERIFY(at(cluster, u"spec/headGroupSpec/template/spec/containers/0/image"_s)
                .toString()
                .endsWith(u':' + at(cluster, u"spec/rayVersion"_s).toString()));
    QVERIFY(!cluster["spec"_L1].toObject().contains("enableInTreeAutoscaling"_L1));
    QCOMPARE(
        rendered(id, basic + "maxWorkers: 4\n", known(false))
            .and_then([](const Rendering &r) -> Result<bool> {
                return objectsOf(r, u"RayCluster").value(0)["spec"_L1]["enableInTreeAutoscaling"_L1].toBool();
            })
            .value_or(false),
        true);
}

void TestKubeRayGcs::choicesThatCannotWorkAreRefused_data()
{
    QTest::addColumn<QByteArray>("values");
    QTest::addColumn<QString>("parameter");
    QTest::newRow("a head with too little memory for Ray's own processes")
        << "headMemory: 2Gi\n"_ba << u"headMemory"_s;
    QTest::newRow("fewer workers at most than at least")
        << "workers: 4\nmaxWorkers: 2\n"_ba << u"maxWorkers"_s;
    QTest::newRow("the add-on without a way to turn it on")
        << "prepareCloud: false\noperator: addon\n"_ba << u"operator"_s;
    QTest::newRow("an image that means another one tomorrow")
        << "image: rayproject/ray:latest\n"_ba << u"image"_s;
    QTest::newRow("a TPU where Ray's GPU image runs")
        << "gpuWorkers: 1\naccelerator: tpu-v6e-slice\n"_ba << u"accelerator"_s;
}

void TestKubeRayGcs::choicesThatCannotWorkAreRefused()
{
    QFETCH(QByteArray, values);
    QFETCH(QString, parameter);
    const auto choices = choicesFromYaml(basic + values, u"values"_s, recipeNamed(id));
    if (!choices) { // what can never be is refused while it is read, by its name
        QVERIFY2(choices.error().detail.contains(parameter), qPrintable(choices.error().toString()));
        return;
    }
    QStringList refused;
    for (const ChoiceProblem &problem : choices->problems(known(false)))
        refused.append(problem.parameter);
    QCOMPARE(refused, QStringList{parameter});
}

QTEST_GUILESS_MAIN(TestKubeRayGcs)
#include "tst_kuberaygcs.moc"
