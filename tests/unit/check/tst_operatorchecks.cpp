// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/operatorcheck.h"
#include "plan/operators/installoperator.h"
#include "unit/check/checkworld.h"

#include <QTemporaryFile>

using namespace slipway;
using namespace slipway::checkworld;
using namespace Qt::StringLiterals;

class TestOperatorChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fault14KindsThatNobodyServesAreErrorsThatNameTheirInstaller();
    void anOperatorThatIsMissingIsOfferedFromItsRelease();
    void whatWillBeInstalledIsComparedBeforeAnythingIsMade();
    void volumesNeedAClassThatIsThere();
};

void TestOperatorChecks::fault14KindsThatNobodyServesAreErrorsThatNameTheirInstaller()
{
    World world;
    const auto values = "project: ai-lab\nlocation: europe-west4\ncluster: c1\nbucket: ai-models\n"_ba;
    // The add-on that the plan turns on will bring it ...
    QCOMPARE(firstId(findingsOf(world, u"kuberay-gcs"_s, values, u"apis"_s)), u"api.comes"_s);
    // ... and nobody does when it is said to be there: a command that installs it is offered.
    const auto missing = findingsOf(world, u"kuberay-gcs"_s, values + "operator: present\n", u"apis"_s);
    QCOMPARE(firstId(missing), u"api.missing"_s);
    QVERIFY(missing.first().severity == Severity::Error);
    QVERIFY(missing.first().remedies.last().command.contains("kuberay"_L1));
    DiscoveredKind ray;
    ray.kind = {u"ray.io"_s, u"v1alpha1"_s, u"RayCluster"_s, u"rayclusters"_s, true};
    world.kube.addKind(ray);
    QCOMPARE(firstId(findingsOf(world, u"kuberay-gcs"_s, values + "operator: present\n", u"apis"_s)),
             u"api.other-version"_s);
    ray.kind.version = u"v1"_s;
    world.kube.addKind(ray);
    QCOMPARE(firstId(findingsOf(world, u"kuberay-gcs"_s, values + "operator: present\n", u"apis"_s)),
             u"api.served"_s);
}

void TestOperatorChecks::anOperatorThatIsMissingIsOfferedFromItsRelease()
{
    World world;
    const auto values =
        "project: ai-lab\nlocation: europe-west4\ncluster: c1\nmodel: Qwen/Qwen2.5-3B-Instruct\nzone: europe-west4-a\nhuggingFaceSecret: hf\n"_ba;
    const auto ofKServe = [](const QList<Finding> &findings) {
        for (const Finding &finding : findings) {
            if (finding.title.contains("LLMInferenceService"_L1))
                return finding;
        }
        return Finding();
    };
    const Finding missing = ofKServe(findingsOf(world, u"llmd-tpu-gateway"_s, values, u"apis"_s));
    QCOMPARE(missing.id, u"api.missing"_s);
    QStringList installs;
    for (const Remedy &remedy : missing.remedies) {
        if (remedy.change)
            installs.append(remedy.change->object());
    }
    QCOMPARE(installs, QStringList({u"operator/cert-manager"_s, u"operator/kserve"_s}));
    QVERIFY(missing.remedies.last().command.contains("kserve-llmisvc"_L1));
    // Where the plan installs it, it is on its way.
    QCOMPARE(
        ofKServe(findingsOf(world, u"llmd-tpu-gateway"_s, values + "installOperators: true\n", u"apis"_s)).id,
        u"api.comes"_s);
    // What is not pinned is offered by its commands alone.
    for (const Finding &finding : findingsOf(
             world, u"gemma-tpu-kro"_s,
             "project: ai-lab\nlocation: europe-west4\ncluster: c1\nzone: europe-west4-a\n"_ba, u"apis"_s)) {
        if (!finding.title.contains("ResourceGraphDefinition"_L1))
            continue;
        QCOMPARE(finding.id, u"api.missing"_s);
        QVERIFY(std::ranges::none_of(finding.remedies,
                                     [](const Remedy &remedy) { return remedy.change != nullptr; }));
        QVERIFY(finding.remedies.last().command.contains("helm install kro"_L1));
    }
}

void TestOperatorChecks::whatWillBeInstalledIsComparedBeforeAnythingIsMade()
{
    World world;
    class NoNetwork : public OperatorSource
    {
    public:
        Task<OperatorPin> pin(QString id, std::stop_token) override { co_return *operatorPin(id); }
        Task<QByteArray> fetch(OperatorFile, ProgressSink, std::stop_token) override
        {
            co_return fail(ErrorKind::Network, u"Host not found"_s);
        }
    };
    class Way : public ClusterConnector
    {
    public:
        KubeClient *kube() const override { return nullptr; }
        Task<> connect(Target, std::stop_token) override { co_return {}; }
        OperatorSource *operators() override { return &source; }
        NoNetwork source;
    };
    Way way;
    const ChangeContext context{.kube = &world.kube, .clusters = &way, .clock = &world.clock};
    Plan plan;
    plan.steps.append({.id = u"kserve"_s,
                       .change = std::make_shared<InstallOperator>(*operatorPin(u"kserve"_s), QString())});
    QVERIFY(installsOperators(plan));
    QStringList said;
    const CheckEvents events = [&said](const CheckEvent &event) {
        said.append(event.running ? u"begun"_s : u"ended"_s);
    };
    auto findings = ended(checkOperators(plan, context, events, {}));
    QVERIFY(findings);
    QCOMPARE(firstId(*findings), u"operator.cannot-install"_s);
    QVERIFY(findings->first().severity == Severity::Error
            && findings->first().state == Finding::State::Problem);
    QVERIFY(findings->first().cause.contains(operatorPin(u"kserve"_s)->files.first().url));
    QCOMPARE(said, QStringList({u"begun"_s, u"ended"_s}));
    // kro without a file, and with one that nobody has compared with anything.
    plan.steps.first().change = std::make_shared<InstallOperator>(*operatorPin(u"kro"_s), QString());
    findings = ended(checkOperators(plan, context, {}, {}));
    QVERIFY(findings);
    QCOMPARE(firstId(*findings), u"operator.cannot-install"_s);
    QVERIFY(findings->first().remedies.first().command.contains("helm install kro"_L1));
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n");
    file.close();
    plan.steps.first().change = std::make_shared<InstallOperator>(*operatorPin(u"kro"_s), file.fileName());
    findings = ended(checkOperators(plan, context, {}, {}));
    QVERIFY(findings);
    QCOMPARE(firstId(*findings), u"operator.unpinned"_s);
    QVERIFY(findings->first().severity == Severity::Warning);
    QVERIFY(
        findings->first().cause.contains(sha256Of("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n")));
}

void TestOperatorChecks::volumesNeedAClassThatIsThere()
{
    World world;
    const auto values = "model: Qwen/Qwen2.5-3B-Instruct\nstorageClass: gp3\n"_ba;
    world.facts.set(u"model.gated"_s, false);
    QCOMPARE(firstId(findingsOf(world, u"eks-llm-platform"_s, values, u"storage"_s)),
             u"storage.class-missing"_s);
    world.kube.put({{u"apiVersion"_s, u"storage.k8s.io/v1"_s},
                    {u"kind"_s, u"StorageClass"_s},
                    {u"metadata"_s, QJsonObject{{u"name"_s, u"gp3"_s}}},
                    {u"provisioner"_s, u"ebs.csi.aws.com"_s}});
    QCOMPARE(firstId(findingsOf(world, u"eks-llm-platform"_s, values, u"storage"_s)),
             u"storage.driver-missing"_s);
    world.kube.put({{u"apiVersion"_s, u"storage.k8s.io/v1"_s},
                    {u"kind"_s, u"CSIDriver"_s},
                    {u"metadata"_s, QJsonObject{{u"name"_s, u"ebs.csi.aws.com"_s}}}});
    QCOMPARE(firstId(findingsOf(world, u"eks-llm-platform"_s, values, u"storage"_s)), u"storage.classes"_s);
}

QTEST_GUILESS_MAIN(TestOperatorChecks)
#include "tst_operatorchecks.moc"
