// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What AWS does to an EKS cluster, as rows of its endpoint's line of time.
#include "aws/fakeawsclient.h"
#include "base/fakeclock.h"
#include "kube/kubecredentials.h"
#include "session/endpoint/cloudtimeline.h"
#include "support/runtask.h"

#include <QTemporaryDir>
#include <QTimeZone>

using namespace slipway;
using namespace slipway::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QDateTime noon({2026, 11, 30}, {12, 0}, QTimeZone::UTC);
const EksClusterRef c1{u"eu-central-1"_s, u"c1"_s};

EksUpdate update(const QString &id, const QString &status, const QDateTime &created = noon.addSecs(-600))
{
    return {.id = id, .status = status, .type = u"VersionUpdate"_s, .created = created};
}

QStringList messages(const QList<EventRow> &rows)
{
    QStringList all;
    for (const EventRow &row : rows)
        all << row.message;
    all.sort();
    return all;
}

} // namespace

class TestEksTimeline : public QObject
{
    Q_OBJECT

    FakeAwsClient m_aws;

    static bool looks(EksTimeline &timeline, AwsClient &aws)
    {
        return run(timeline.look(&aws, {})).has_value();
    }
    /// Updates and lists of them that were asked for.
    int asked() const { return m_aws.count(u"update"_s) + m_aws.count(u"updates"_s); }

private Q_SLOTS:
    void init() { m_aws = FakeAwsClient(); }

    void anUpdateIsARowLikeAnEvent()
    {
        EksUpdate done = update(u"u-1"_s, u"Successful"_s);
        done.params = {{u"Version"_s, u"1.35"_s}};
        EventRow row = updateRow(done, {}, c1);
        QCOMPARE(row.reason, u"VersionUpdate"_s);
        QCOMPARE(row.message, u"Done (Version 1.35)"_s);
        QCOMPARE(row.objectKind, u"Cluster"_s);
        QCOMPARE(row.objectName, u"c1"_s);
        QCOMPARE(row.type, u"Normal"_s);
        QCOMPARE(row.lastSecs, noon.addSecs(-600).toSecsSinceEpoch());
        QVERIFY(isCloudOperation(row));
        row = updateRow(update(u"u-2"_s, u"InProgress"_s), {.nodegroup = u"gpu"_s}, c1);
        QCOMPARE(row.message, u"Running"_s);
        QCOMPARE(row.objectKind, u"NodeGroup"_s);
        QCOMPARE(row.objectName, u"gpu"_s);
        EksUpdate failed = update(u"u-3"_s, u"Failed"_s);
        failed.errors = {{.code = u"PodEvictionFailure"_s,
                          .message = u"Reached max retries"_s,
                          .resourceIds = {u"ip-10-0-0-1"_s, u"ip-10-0-0-2"_s}},
                         {.code = u"Unknown"_s}};
        row = updateRow(failed, {.addon = u"vpc-cni"_s}, c1);
        QCOMPARE(row.type, u"Warning"_s);
        QCOMPARE(row.objectKind, u"Addon"_s);
        QCOMPARE(row.message,
                 u"Failed: PodEvictionFailure: Reached max retries (ip-10-0-0-1, ip-10-0-0-2); Unknown"_s);
    }

    void whatAutoScalingTriedAgainAndAgainIsOneRow()
    {
        const auto failed = [](int minutesAgo) {
            return ScalingActivity{.status = u"Failed"_s,
                                   .message = u"InsufficientInstanceCapacity"_s,
                                   .started = noon.addSecs(-60 * minutesAgo),
                                   .ended = noon.addSecs(-60 * minutesAgo),
                                   .description = u"Launching a new EC2 instance"_s};
        };
        const QList<EventRow> rows = activityRows({failed(1),
                                                   failed(3),
                                                   {.status = u"Successful"_s,
                                                    .started = noon.addSecs(-1000),
                                                    .ended = noon.addSecs(-959),
                                                    .description = u"Launching a new EC2 instance: i-1"_s},
                                                   failed(20)},
                                                  u"gpu"_s);
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.at(0).count, 3);
        QCOMPARE(rows.at(0).type, u"Warning"_s);
        QCOMPARE(rows.at(0).message, u"Failed: InsufficientInstanceCapacity"_s);
        QCOMPARE(rows.at(0).lastSecs - rows.at(0).firstSecs, 19 * 60);
        QCOMPARE(rows.at(1).message, u"Launching a new EC2 instance: i-1: done after 41 s"_s);
        QVERIFY(isCloudOperation(rows.at(1)));
        // The same try has the same row in the next look, when the oldest is forgotten.
        QCOMPARE(activityRows({failed(1)}, u"gpu"_s).first().uid, rows.at(0).uid);
    }

    void clusterNodeGroupsAndAddonsAreReadApart()
    {
        m_aws.nodegroupLists[u"c1"_s] = {{.name = u"gpu"_s, .autoScalingGroups = {u"asg"_s}}};
        m_aws.addonLists[u"c1"_s] = {{.name = u"vpc-cni"_s}};
        EksUpdate ofCluster = update(u"a"_s, u"Successful"_s);
        EksUpdate ofGroup = update(u"b"_s, u"InProgress"_s);
        EksUpdate ofAddon = update(u"c"_s, u"Cancelled"_s);
        m_aws.updateLists = {{QString(), {ofCluster}}, {u"gpu"_s, {ofGroup}}, {u"vpc-cni"_s, {ofAddon}}};
        m_aws.activities[u"asg"_s] = {{.status = u"Successful"_s,
                                       .started = noon.addSecs(-60),
                                       .description = u"Launching a new EC2 instance: i-1"_s}};
        EksTimeline timeline(c1);
        QVERIFY(looks(timeline, m_aws));
        QCOMPARE(
            messages(timeline.rows(noon)),
            (QStringList{u"Cancelled"_s, u"Done"_s, u"Launching a new EC2 instance: i-1"_s, u"Running"_s}));
        QVERIFY(timeline.problem().isEmpty());
    }

    void anUpdateThatHasEndedIsNotAskedForAgain()
    {
        m_aws.updateLists = {
            {QString(), {update(u"ended"_s, u"Failed"_s), update(u"runs"_s, u"InProgress"_s)}}};
        EksTimeline timeline(c1);
        QVERIFY(looks(timeline, m_aws));
        QVERIFY(looks(timeline, m_aws));
        QCOMPARE(m_aws.calls.count(u"update ended"_s), 1);
        QCOMPARE(m_aws.calls.count(u"update runs"_s), 2);
        m_aws.updateLists[QString()].last().status = u"Successful"_s;
        QVERIFY(looks(timeline, m_aws));
        QVERIFY(looks(timeline, m_aws));
        QCOMPARE(m_aws.calls.count(u"update runs"_s), 3);
        QCOMPARE(messages(timeline.rows(noon)), (QStringList{u"Done"_s, u"Failed"_s}));
    }

    void aLookIsBoundedAndTheNextOneReadsOn()
    {
        QList<EksUpdate> many;
        for (int i = 0; i < 100; ++i)
            many.append(update(u"u-%1"_s.arg(i), u"Successful"_s));
        m_aws.updateLists = {{QString(), many}};
        EksTimeline timeline(c1);
        int before = 0;
        int taken = 0;
        while (timeline.rows(noon).size() < 100 && taken < 10) {
            QVERIFY(looks(timeline, m_aws));
            QVERIFY2(m_aws.calls.size() - before <= 40,
                     qPrintable(QString::number(m_aws.calls.size() - before)));
            before = int(m_aws.calls.size());
            ++taken;
        }
        QCOMPARE(timeline.rows(noon).size(), 100);
        QCOMPARE(taken, 3);
        const int all = asked();
        QVERIFY(looks(timeline, m_aws));
        QCOMPARE(asked(), all + 1); // the list alone
    }

    void whatIsOldIsNeitherShownNorAskedForAgain()
    {
        m_aws.updateLists = {{QString(), {update(u"old"_s, u"Successful"_s, noon.addDays(-15))}}};
        EksTimeline timeline(c1);
        QVERIFY(looks(timeline, m_aws));
        QVERIFY(timeline.rows(noon).isEmpty());
        QVERIFY(looks(timeline, m_aws));
        QCOMPARE(m_aws.count(u"update"_s), 1);
    }

    void aRefusalIsSaidInOneLineAndTheRestIsRead()
    {
        m_aws.nodegroupLists[u"c1"_s] = {{.name = u"gpu"_s, .autoScalingGroups = {u"asg"_s}},
                                         {.name = u"general"_s}};
        m_aws.activities[u"asg"_s] = {
            {.status = u"Failed"_s, .message = u"no capacity"_s, .started = noon.addSecs(-60)}};
        m_aws.failures.insert(u"updates"_s,
                              fail(ErrorKind::Forbidden, u"User is not authorized"_s, {},
                                   u"This needs the IAM action eks:ListUpdates on the cluster c1."_s)
                                  .error());
        EksTimeline timeline(c1);
        QVERIFY(looks(timeline, m_aws));
        QCOMPARE(timeline.problem(), u"This needs the IAM action eks:ListUpdates on the cluster c1."_s);
        QCOMPARE(m_aws.count(u"updates"_s), 1); // nobody is refused three times for the same
        QCOMPARE(messages(timeline.rows(noon)), QStringList{u"Failed: no capacity"_s});
        m_aws.failures.clear();
        QVERIFY(looks(timeline, m_aws));
        QVERIFY(timeline.problem().isEmpty());
        // What was read stays when the next look fails.
        m_aws.failures.insert(u"nodegroups"_s, fail(ErrorKind::Network, u"no route"_s).error());
        QVERIFY(looks(timeline, m_aws));
        QCOMPARE(timeline.problem(), u"no route"_s);
        QCOMPARE(timeline.rows(noon).size(), 1);
    }

    void aNodeGroupThatWentMeanwhileIsNoProblem()
    {
        m_aws.nodegroupLists[u"c1"_s] = {{.name = u"gpu"_s, .autoScalingGroups = {u"asg"_s}}};
        m_aws.failures.insert(u"scalingActivities"_s, fail(ErrorKind::NotFound, u"gone"_s).error());
        EksTimeline timeline(c1);
        QVERIFY(looks(timeline, m_aws));
        QVERIFY(timeline.problem().isEmpty());
        QCOMPARE(m_aws.count(u"updates"_s), 2);
    }

    void aCancelEndsTheLook_data()
    {
        QTest::addColumn<QString>("where");
        for (const auto call :
             {"nodegroups"_L1, "addons"_L1, "updates"_L1, "update"_L1, "scalingActivities"_L1})
            QTest::newRow(call.data()) << QString(call);
    }
    void aCancelEndsTheLook()
    {
        QFETCH(QString, where);
        m_aws.nodegroupLists[u"c1"_s] = {{.name = u"gpu"_s, .autoScalingGroups = {u"asg"_s}}};
        m_aws.updateLists = {{QString(), {update(u"u"_s, u"Successful"_s)}}};
        m_aws.hanging.insert(where);
        EksTimeline timeline(c1);
        std::stop_source stop;
        auto task = timeline.look(&m_aws, stop.get_token());
        bool done = false;
        task.start([&done] { done = true; });
        turn();
        QVERIFY(!done);
        stop.request_stop();
        QTRY_VERIFY(done);
        QCOMPARE(task.takeResult().error_or(Error()).kind, ErrorKind::Cancelled);
        QVERIFY(timeline.problem().isEmpty());
    }

    void itAsksOnceAMinuteWhileSomebodyLooks()
    {
        FakeClock clock;
        ListedExecConsent consent;
        QTemporaryDir home;
        Session session(clock, consent,
                        {.environment = [](const char *) { return QString(); },
                         .homeFolder = home.path(),
                         .kubeconfigPath = home.filePath(u"kubeconfig"_s),
                         .allowGcloud = false},
                        {.aws = [this](const QString &) -> Result<AwsClient *> { return &m_aws; }});
        CloudTimeline timeline(session, {.provider = u"aws"_s, .location = c1.region, .cluster = c1.name});
        timeline.start();
        turn();
        QCOMPARE(asked(), 0); // nobody knows who asks yet
        m_aws.updateLists = {{QString(), {update(u"u"_s, u"Successful"_s, clock.now().addSecs(-60))}}};
        QVERIFY(run(session.connectAws({}, {})));
        turn();
        QCOMPARE(timeline.rows()->rowCount(), 1);
        QCOMPARE(m_aws.count(u"updates"_s), 1);
        clock.advance(60s);
        turn();
        QCOMPARE(m_aws.count(u"updates"_s), 2);
        timeline.stop();
        clock.advance(300s);
        turn();
        QCOMPARE(m_aws.count(u"updates"_s), 2);
    }
};

QTEST_GUILESS_MAIN(TestEksTimeline)
#include "tst_ekstimeline.moc"
