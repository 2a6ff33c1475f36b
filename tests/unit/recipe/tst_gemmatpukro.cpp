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

const auto id = u"gemma-tpu-kro"_s;
const auto basic = "project: ai-lab\nlocation: us-central1\ncluster: c1\n"_ba;

Facts known()
{
    Facts facts;
    facts.set(u"cluster.autopilot"_s, false);
    facts.set(u"cluster.configConnector"_s, false);
    facts.set(u"cluster.gcsFuse"_s, true);
    facts.set(u"namespace.exists"_s, false);
    return facts;
}

QJsonObject resourceOf(const Rendering &rendering, QStringView resourceId)
{
    for (const QJsonValue resource :
         at(objectsOf(rendering, u"ResourceGraphDefinition").value(0), u"spec/resources"_s).toArray()) {
        if (resource["id"_L1].toString() == resourceId)
            return resource.toObject();
    }
    return {};
}

} // namespace

class TestGemmaTpuKro : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachRoleDoesItsOwnPart();
    void everyReferenceOfTheGraphIsInIt();
    void theInstanceHasOnlyFieldsOfTheSchemaAndAllOfThemAreUsed();
    void secretsAreNamedOnceAndByTheRightKey();
    void eachServerHasAnIdentityAndABucketOfItsOwn();
    void theControllerGetsNoMoreThanItNeeds();
    void theLoaderHoldsNoTpu();
    void whatKroEvaluatesIsLeftToIt();
};

void TestGemmaTpuKro::eachRoleDoesItsOwnPart()
{
    const auto administrator = rendered(id, basic + "role: administrator\n", known());
    QVERIFY2(administrator, qPrintable(administrator.error_or(Error()).toString()));
    QVERIFY(stepOf(*administrator, u"offer") && stepOf(*administrator, u"connector")
            && !stepOf(*administrator, u"server") && !stepOf(*administrator, u"endpoint"));
    const auto user = rendered(id, basic + "role: user\n", known());
    QVERIFY2(user, qPrintable(user.error_or(Error()).toString()));
    QVERIFY(stepOf(*user, u"server") && stepOf(*user, u"endpoint") && !stepOf(*user, u"offer"));
    for (const RenderedStep &step : user->steps)
        QVERIFY2(step.kind != RecipeStep::Kind::Cloud, qPrintable(step.id)); // a user has no rights there
    const auto both = rendered(id, basic, known());
    QVERIFY(both);
    QVERIFY(comesAfter(*both, u"server"_s, u"offered"_s)
            && comesAfter(*both, u"offer"_s, u"connector-kinds"_s));
}

void TestGemmaTpuKro::everyReferenceOfTheGraphIsInIt()
{
    const auto rendering = rendered(id, basic, known());
    QVERIFY(rendering);
    const QJsonObject graph = objectsOf(*rendering, u"ResourceGraphDefinition").value(0);
    QStringList ids{u"schema"_s};
    for (const QJsonValue resource : at(graph, u"spec/resources"_s).toArray())
        ids << resource["id"_L1].toString();
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), ids.size());
    static const QRegularExpression reference(uR"(\$\{([A-Za-z]\w*)\.)"_s);
    int found = 0;
    for (auto it = reference.globalMatch(QString::fromUtf8(QJsonDocument(graph).toJson())); it.hasNext();
         ++found)
        QVERIFY(ids.contains(it.next().captured(1)));
    QVERIFY(found > 20);
}

void TestGemmaTpuKro::theInstanceHasOnlyFieldsOfTheSchemaAndAllOfThemAreUsed()
{
    const auto rendering = rendered(id, basic + "replicas: 2\n", known());
    QVERIFY(rendering);
    const QJsonObject schema =
        at(objectsOf(*rendering, u"ResourceGraphDefinition").value(0), u"spec/schema/spec"_s).toObject();
    const QJsonObject instance = objectsOf(*rendering, u"GemmaOnTPUServer").value(0)["spec"_L1].toObject();
    for (const QString &key : instance.keys())
        QVERIFY2(schema.contains(key), qPrintable(key));
    const QString graph =
        QString::fromUtf8(QJsonDocument(objectsOf(*rendering, u"ResourceGraphDefinition").value(0)).toJson());
    for (const QString &key : schema.keys())
        QVERIFY2(graph.contains(u"schema.spec."_s + key), qPrintable(key));
    QCOMPARE(instance.value("replicas"_L1).toInt(), 2);
}

void TestGemmaTpuKro::secretsAreNamedOnceAndByTheRightKey()
{
    const auto rendering = rendered(id, basic + "kaggleSecret: my-key\n", known());
    QVERIFY(rendering);
    QCOMPARE(objectsOf(*rendering, u"GemmaOnTPUServer").value(0)["spec"_L1]["kaggleSecret"_L1].toString(),
             u"my-key"_s);
    const QJsonObject volume =
        at(resourceOf(*rendering, u"loader"), u"template/spec/template/spec/volumes/0/secret"_s).toObject();
    QCOMPARE(volume.value("secretName"_L1).toString(), u"${schema.spec.kaggleSecret}"_s);
    QCOMPARE(at(volume, u"items/0/key"_s).toString(), u"kaggle.json"_s);
}

void TestGemmaTpuKro::eachServerHasAnIdentityAndABucketOfItsOwn()
{
    const auto rendering = rendered(id, basic, known());
    QVERIFY(rendering);
    QCOMPARE(at(resourceOf(*rendering, u"podAccount"), u"template/metadata/name"_s).toString(),
             u"${schema.metadata.name}"_s); // never "default"
    const QString bucket = at(resourceOf(*rendering, u"bucket"), u"template/metadata/name"_s).toString();
    QVERIFY(bucket.contains("${schema.metadata.name}"_L1)
            && bucket.contains("${schema.metadata.namespace}"_L1));
    QCOMPARE(at(resourceOf(*rendering, u"bucketAccess"), u"template/spec/resourceRef/kind"_s).toString(),
             u"StorageBucket"_s);
    QCOMPARE(
        at(resourceOf(*rendering, u"impersonation"), u"template/spec/bindings/0/members/0/member"_s)
            .toString(),
        u"serviceAccount:ai-lab.svc.id.goog[${podAccount.metadata.namespace}/${podAccount.metadata.name}]"_s);
    for (const QString &pods : {u"loader"_s, u"deployment"_s})
        QCOMPARE(
            at(resourceOf(*rendering, pods), u"template/spec/template/spec/serviceAccountName"_s).toString(),
            u"${podAccount.metadata.name}"_s);
    // Deleting a server must not wait for somebody to empty its bucket.
    QCOMPARE(at(resourceOf(*rendering, u"bucket"), u"template/metadata/annotations"_s)
                 .toObject()
                 .value("cnrm.cloud.google.com/force-destroy"_L1)
                 .toString(),
             u"true"_s);
}

void TestGemmaTpuKro::theControllerGetsNoMoreThanItNeeds()
{
    const auto rendering = rendered(id, basic, known());
    QVERIFY(rendering);
    QStringList roles;
    for (const RenderedStep &step : rendering->steps) {
        if (step.action == "add-iam-binding"_L1)
            roles << step.arguments.value("role"_L1).toString();
    }
    roles.sort();
    QCOMPARE(roles,
             (QStringList{u"roles/iam.serviceAccountAdmin"_s, u"roles/iam.workloadIdentityUser"_s,
                          u"roles/storage.admin"_s}));
    QCOMPARE(
        objectsOf(*rendering, u"ConfigConnector").value(0)["spec"_L1]["googleServiceAccount"_L1].toString(),
        u"config-connector@ai-lab.iam.gserviceaccount.com"_s);
}

void TestGemmaTpuKro::theLoaderHoldsNoTpu()
{
    const auto rendering =
        rendered(id, basic + "acceleratorCount: 8\naccelerator: tpu-v5-lite-podslice\n", known());
    QVERIFY(rendering);
    const QString loader = QString::fromUtf8(QJsonDocument(resourceOf(*rendering, u"loader")).toJson());
    QVERIFY(!loader.contains("google.com/tpu"_L1));
    const QJsonValue pod = at(resourceOf(*rendering, u"deployment"), u"template/spec/template/spec"_s);
    QCOMPARE(pod["nodeSelector"_L1].toObject().value("cloud.google.com/gke-tpu-topology"_L1).toString(),
             u"2x4"_s);
    QCOMPARE(at(pod, u"containers/0/resources/limits"_s).toObject().value("google.com/tpu"_L1).toInt(), 8);
}

void TestGemmaTpuKro::whatKroEvaluatesIsLeftToIt()
{
    const auto rendering = rendered(id, basic, known());
    QVERIFY(rendering);
    const QJsonObject deployment = resourceOf(*rendering, u"deployment");
    QCOMPARE(at(deployment, u"template/spec/replicas"_s).toString(), u"${schema.spec.replicas}"_s);
    QCOMPARE(at(deployment, u"readyWhen/0"_s).toString(),
             u"${deployment.status.availableReplicas == schema.spec.replicas}"_s);
}

QTEST_GUILESS_MAIN(TestGemmaTpuKro)
#include "tst_gemmatpukro.moc"
