// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A plan that makes an EKS cluster and works in it, ended at every instant at which it can be.
#include "aws/fakeawsclient.h"
#include "dyingjournal.h"
#include "plan/clusterconnector.h"
#include "plan/planrunner.h"
#include "planworld.h"

#include <QTemporaryDir>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

/// The way to the cluster that the plan makes: there is none before it is ACTIVE.
class FakeConnector : public ClusterConnector
{
public:
    FakeConnector(FakeAwsClient &aws, KubeClient &kube) : m_aws(aws), m_kube(kube) { }
    KubeClient *kube() const override { return m_connected ? &m_kube : nullptr; }
    Task<> connect(Target target, std::stop_token) override
    {
        asked = target;
        for (const EksCluster &cluster : std::as_const(m_aws.clusterList)) {
            m_connected = m_connected || (cluster.name == target.cluster && cluster.status == "ACTIVE"_L1);
        }
        if (!m_connected)
            co_return fail(ErrorKind::NotFound, u"no cluster"_s);
        co_return {};
    }
    Target asked;

private:
    FakeAwsClient &m_aws;
    KubeClient &m_kube;
    bool m_connected = false;
};

struct AwsWorld {
    FakeAwsClient aws;
    ReadyKube kube;
    FakeClock clock;
    AwsWorld()
    {
        clock.setAutoAdvance(true);
        aws.subnetList = {{.id = u"subnet-a"_s, .zone = u"eu-central-1a"_s, .isDefaultForZone = true},
                          {.id = u"subnet-b"_s, .zone = u"eu-central-1b"_s, .isDefaultForZone = true}};
    }
    QByteArray state() const
    {
        QByteArray text;
        for (const EksCluster &cluster : aws.clusterList)
            text +=
                cluster.name.toUtf8() + ' ' + cluster.status.toUtf8() + ' ' + cluster.roleArn.toUtf8() + '\n';
        for (const auto &[cluster, groups] : aws.nodegroupLists.asKeyValueRange()) {
            for (const EksNodegroup &group : groups)
                text += group.name.toUtf8() + ' ' + group.status.toUtf8() + ' '
                    + group.subnetIds.join(u',').toUtf8() + '\n';
        }
        for (const auto &[cluster, addons] : aws.addonLists.asKeyValueRange()) {
            for (const EksAddon &addon : addons)
                text += addon.name.toUtf8() + ' ' + addon.status.toUtf8() + '\n';
        }
        for (const auto &[cluster, list] : aws.associations.asKeyValueRange()) {
            for (const EksPodIdentityAssociation &each : list)
                text += each.nameSpace.toUtf8() + '/' + each.serviceAccount.toUtf8() + ' '
                    + each.roleArn.toUtf8() + '\n';
        }
        for (const AwsIamRole &role : aws.roles)
            text += role.arn.toUtf8() + '\n';
        for (const auto &[role, policies] : aws.attached.asKeyValueRange()) {
            for (const AwsAttachedPolicy &policy : policies)
                text += role.toUtf8() + ' ' + policy.arn.toUtf8() + '\n';
        }
        for (const QJsonObject &object : kube.objects()) {
            if (object.value("kind"_L1) == "ConfigMap"_L1)
                text += object["metadata"_L1]["name"_L1].toString().toUtf8() + '\n';
        }
        // Steps run side by side, and their order is nobody's business.
        QByteArrayList lines = text.split('\n');
        std::ranges::sort(lines);
        return lines.join('\n');
    }
};

PlanStep step(const QString &id, QJsonObject change, const QStringList &after)
{
    auto made = changeFromJson(change);
    if (!made)
        qFatal("%s", qPrintable(made.error().toString()));
    return {.id = id, .title = (*made)->title(), .change = *made, .after = after};
}

Plan awsPlan()
{
    const QJsonObject where{{"region"_L1, "eu-central-1"_L1}, {"cluster"_L1, "ml"_L1}};
    const auto with = [&where](QJsonObject more) {
        for (auto it = where.begin(); it != where.end(); ++it)
            more.insert(it.key(), *it);
        return more;
    };
    Plan plan{.name = u"vllm"_s,
              .recipeId = u"eks-llm-platform"_s,
              .target = {.provider = u"aws"_s, .location = u"eu-central-1"_s, .cluster = u"ml"_s}};
    plan.steps = {
        step(u"cluster-role"_s,
             {{"kind"_L1, "create-iam-role"_L1},
              {"region"_L1, "eu-central-1"_L1},
              {"role"_L1, "ml-eks"_L1},
              {"service"_L1, "eks.amazonaws.com"_L1},
              {"policies"_L1, QJsonArray{u"AmazonEKSClusterPolicy"_s}}},
             {}),
        step(u"ebs-role"_s,
             {{"kind"_L1, "create-iam-role"_L1},
              {"region"_L1, "eu-central-1"_L1},
              {"role"_L1, "ml-ebs"_L1},
              {"service"_L1, "pods.eks.amazonaws.com"_L1},
              {"policies"_L1, QJsonArray{u"service-role/AmazonEBSCSIDriverPolicy"_s}}},
             {}),
        step(u"cluster"_s, with({{"kind"_L1, "create-eks-cluster"_L1}, {"role"_L1, "ml-eks"_L1}}),
             {u"cluster-role"_s}),
        step(u"access"_s, with({{"kind"_L1, "wait-cluster-access"_L1}, {"limitMinutes"_L1, 5}}),
             {u"cluster"_s}),
        step(u"nodes"_s,
             with({{"kind"_L1, "create-eks-nodegroup"_L1},
                   {"name"_L1, "gpu"_L1},
                   {"role"_L1, "ml-eks"_L1},
                   {"instanceTypes"_L1, QJsonArray{u"g5.xlarge"_s}},
                   {"capacityType"_L1, "SPOT"_L1},
                   {"diskGiB"_L1, 100},
                   {"minSize"_L1, 0},
                   {"maxSize"_L1, 2},
                   {"desiredSize"_L1, 1}}),
             {u"cluster"_s}),
        step(u"ebs"_s,
             with({{"kind"_L1, "install-eks-addon"_L1},
                   {"addon"_L1, "aws-ebs-csi-driver"_L1},
                   {"serviceAccount"_L1, "ebs-csi-controller-sa"_L1},
                   {"role"_L1, "ml-ebs"_L1}}),
             {u"nodes"_s, u"ebs-role"_s}),
        step(u"identity"_s,
             with({{"kind"_L1, "associate-pod-identity"_L1},
                   {"namespace"_L1, "llm"_L1},
                   {"serviceAccount"_L1, "vllm"_L1},
                   {"role"_L1, "ml-ebs"_L1}}),
             {u"ebs-role"_s, u"cluster"_s}),
        step(u"settings"_s,
             {{"kind"_L1, "apply"_L1},
              {"manifest"_L1,
               QJsonObject{{"apiVersion"_L1, "v1"_L1},
                           {"kind"_L1, "ConfigMap"_L1},
                           {"metadata"_L1,
                            QJsonObject{{"name"_L1, "settings"_L1},
                                        {"namespace"_L1, "default"_L1},
                                        {"labels"_L1,
                                         QJsonObject{{"app.kubernetes.io/managed-by"_L1, "slipway"_L1}}}}}}}},
             {u"access"_s}),
    };
    return plan;
}

} // namespace

class TestAwsPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepsInTheClusterRunOnceItIsThere();
    void fault11KilledAtAnyWriteItResumesToTheSameEnd();
    void fault11KilledAtAnyWriteItRollsBackToNothing();
    void destroyListsWhatRemains();

private:
    std::unique_ptr<Journal> open(const QTemporaryDir &folder)
    {
        auto journal = openJournal(folder.filePath(u"journal"_s));
        if (!journal)
            qFatal("%s", qPrintable(journal.error().toString()));
        return std::move(*journal);
    }
    /// The context of a process that has just started: connected to nothing.
    static ChangeContext contextOf(AwsWorld &world, FakeConnector &connector)
    {
        return {.aws = &world.aws, .clusters = &connector, .clock = &world.clock, .target = awsPlan().target};
    }
    QByteArray undisturbed()
    {
        QTemporaryDir folder(scratchPattern());
        AwsWorld world;
        auto journal = open(folder);
        FakeConnector connector(world.aws, world.kube);
        PlanRunner runner(*journal, contextOf(world, connector));
        const auto outcome = ended(runner.deploy(awsPlan(), {}, {}, {}));
        if (!outcome || !outcome->succeeded())
            qFatal("%s",
                   qPrintable(outcome && outcome->error ? outcome->error->toString() : u"no outcome"_s));
        return world.state();
    }
    /// Runs until the journal dies at that write; false when it did not.
    bool runsUntil(const QTemporaryDir &folder, AwsWorld &world, int write, bool afterWriting)
    {
        auto real = open(folder);
        DyingJournal journal(*real);
        journal.dieAt = write;
        journal.afterWriting = afterWriting;
        FakeConnector connector(world.aws, world.kube);
        PlanRunner runner(journal, contextOf(world, connector));
        finished(runner.deploy(awsPlan(), {.parallel = 1}, {}, {}), [&journal] { return journal.dead; });
        return journal.dead;
    }
    QString runIn(const QTemporaryDir &folder)
    {
        auto journal = open(folder);
        const auto runs = ended(journal->runs(false));
        return runs && !runs->isEmpty() ? runs->first().id : QString();
    }
};

void TestAwsPlan::stepsInTheClusterRunOnceItIsThere()
{
    QTemporaryDir folder(scratchPattern());
    AwsWorld world;
    auto journal = open(folder);
    FakeConnector connector(world.aws, world.kube);
    PlanRunner runner(*journal, contextOf(world, connector));
    QStringList story;
    const auto outcome = ended(runner.deploy(awsPlan(), {},
                                             [&](const StepEvent &event) {
                                                 if (event.state == "done"_L1)
                                                     story << event.step;
                                             },
                                             {}));
    QVERIFY2(outcome && outcome->succeeded(),
             qPrintable(outcome && outcome->error ? outcome->error->toString() : u"?"_s));
    QVERIFY(story.contains(u"settings"_s));
    QVERIFY(story.contains(u"access"_s)); // connecting is something done, not "was so already"
    QVERIFY(story.indexOf(u"cluster"_s) < story.indexOf(u"settings"_s));
    QCOMPARE(connector.asked.provider, u"aws"_s);
    QCOMPARE(connector.asked.location, u"eu-central-1"_s);
    QVERIFY(world.state().contains("settings"));
}

void TestAwsPlan::fault11KilledAtAnyWriteItResumesToTheSameEnd()
{
    const QByteArray expected = undisturbed();
    int deaths = 0;
    for (const bool afterWriting : {false, true}) {
        for (int write = 1;; ++write) {
            QTemporaryDir folder(scratchPattern());
            AwsWorld world;
            if (!runsUntil(folder, world, write, afterWriting))
                break;
            ++deaths;
            auto journal = open(folder);
            FakeConnector connector(world.aws, world.kube);
            // As a new process does before it goes on: a cluster that is there is connected.
            ended(connector.connect(awsPlan().target, {}));
            PlanRunner runner(*journal, contextOf(world, connector));
            const auto outcome = ended(runner.resume(runIn(folder), {}, {}, {}));
            const QByteArray what = QByteArray::number(write) + (afterWriting ? " after" : " before");
            QVERIFY2(
                outcome && outcome->succeeded(),
                what + qPrintable(outcome && outcome->error ? outcome->error->toString() : u" no outcome"_s));
            QVERIFY2(world.state() == expected, what + "\n" + world.state() + "instead of\n" + expected);
            QCOMPARE(world.aws.count(u"createCluster"_s), 1);
            QCOMPARE(world.aws.count(u"createNodegroup"_s), 1);
            QCOMPARE(world.aws.count(u"createAddon"_s), 1);
        }
    }
    QVERIFY2(deaths > 30, QByteArray::number(deaths));
}

void TestAwsPlan::fault11KilledAtAnyWriteItRollsBackToNothing()
{
    for (const bool afterWriting : {false, true}) {
        for (int write = 1;; ++write) {
            QTemporaryDir folder(scratchPattern());
            AwsWorld world;
            const QByteArray before = world.state();
            if (!runsUntil(folder, world, write, afterWriting))
                break;
            auto journal = open(folder);
            FakeConnector connector(world.aws, world.kube);
            ended(connector.connect(awsPlan().target, {}));
            PlanRunner runner(*journal, contextOf(world, connector));
            const auto outcome = ended(runner.rollBack(runIn(folder), {}, {}));
            QVERIFY(outcome);
            const QByteArray what = QByteArray::number(write) + (afterWriting ? " after" : " before");
            QVERIFY2(!outcome->error,
                     what + qPrintable(outcome->error ? outcome->error->toString() : QString()));
            if (world.state()
                != before) // the last write of all, after which it has succeeded, is no death in the middle
                QFAIL(what + "\n" + world.state() + outcome->remarks.join(u'\n').toUtf8());
        }
    }
}

void TestAwsPlan::destroyListsWhatRemains()
{
    QTemporaryDir folder(scratchPattern());
    AwsWorld world;
    auto journal = open(folder);
    FakeConnector connector(world.aws, world.kube);
    PlanRunner runner(*journal, contextOf(world, connector));
    const auto outcome = ended(runner.deploy(awsPlan(), {}, {}, {}));
    QVERIFY(outcome && outcome->succeeded());
    world.aws.nodegroupLists[u"ml"_s].append({.name = u"theirs"_s, .status = u"ACTIVE"_s});
    const auto destroyed = ended(runner.rollBack(outcome->runId, {}, {}));
    QVERIFY(destroyed && !destroyed->error);
    QCOMPARE(destroyed->remarks.size(), 1);
    QVERIFY2(destroyed->remarks.first().contains(u"theirs"_s), qPrintable(destroyed->remarks.first()));
    QCOMPARE(world.aws.clusterList.size(), 1);
}

QTEST_GUILESS_MAIN(TestAwsPlan)
#include "tst_awsplan.moc"
