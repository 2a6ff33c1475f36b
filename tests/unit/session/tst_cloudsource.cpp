// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who is asked for a look at a cluster besides the cluster, and what is said where nobody could be.
#include "aws/fakeawsclient.h"
#include "session/findings/cloudsource.h"
#include "session/findings/clusterdiagnosis.h"
#include "unit/ui_dashboard/fakeworld.h"

#include <QFile>
#include <QTest>

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;

namespace {

const auto gkeContext = u"gke_ai-lab_europe-west4-a_models"_s;
const auto eksContext = u"arn:aws:eks:eu-central-1:123456789012:cluster/prod"_s;

class ReadingGoogle : public FakeGoogleClient, public GoogleReading
{
public:
    Task<RecordedAnswer> answer(GoogleQuestion question, std::stop_token) override
    {
        const bool isCluster = question.what == GoogleQuestion::What::Cluster;
        co_return RecordedAnswer{.method = u"GET"_s,
                                 .url = u"https://container.test/"_s + question.name,
                                 .status = isCluster ? 200 : 403,
                                 .body = "{}"};
    }
    QString describe(const GoogleQuestion &question) const override
    {
        return u"GET https://google.test/%1"_s.arg(int(question.what));
    }
};

class ReadingAws : public FakeAwsClient, public AwsReading
{
public:
    QList<AwsQuestion> asked;
    Task<RecordedAnswer> answer(AwsQuestion question, std::stop_token) override
    {
        asked.append(question);
        co_return RecordedAnswer{
            .method = u"GET"_s, .url = u"https://eks.test"_s, .status = 200, .body = "{}"};
    }
    QString describe(const AwsQuestion &question) const override
    {
        return u"GET https://aws.test/%1"_s.arg(int(question.what));
    }
};

/// A session on a cluster of a cloud, whose clients record.
struct CloudWorld {
    explicit CloudWorld(const QString &context)
    {
        Session::Options options = world.session->options();
        options.kubeconfigPath = world.folder.filePath(u"cloud"_s);
        QFile file(options.kubeconfigPath);
        if (file.open(QIODevice::WriteOnly))
            file.write(u"apiVersion: v1\nkind: Config\ncurrent-context: '%1'\n"
                       "clusters: [{name: '%1', cluster: {server: 'https://cluster.invalid:6443'}}]\n"
                       "users: [{name: alex, user: {token: not-a-secret}}]\n"
                       "contexts: [{name: '%1', context: {cluster: '%1', user: alex}}]\n"_s.arg(context)
                           .toUtf8());
        file.close();
        SessionFactories factories;
        factories.kube = [](KubeContext kubeContext, std::unique_ptr<KubeCredentialSource>,
                            Clock &) -> Result<std::unique_ptr<KubeClient>> {
            auto client = std::make_unique<FakeKubeClient>();
            client->setContext(kubeContext);
            return client;
        };
        factories.google = [this]() -> std::unique_ptr<GoogleClient> {
            auto client = std::make_unique<ReadingGoogle>();
            ++tried;
            if (refuses)
                client->failures.insert(u"accessToken"_s, *refuses);
            return client;
        };
        factories.aws = [this](const QString &) -> Result<AwsClient *> {
            ++tried;
            if (refuses)
                return std::unexpected(*refuses);
            return &aws;
        };
        session = std::make_unique<Session>(world.clock, world.consent, options, factories);
        connected = run(session->connectContext(context, {})).has_value();
    }
    FakeWorld world;
    ReadingAws aws;
    std::optional<Error> refuses;
    std::unique_ptr<Session> session;
    bool connected = false;
    int tried = 0; ///< identities
};

} // namespace

class TestCloudSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void aClusterOfGoogleIsAskedWhereNobodyHadLoggedIn()
    {
        CloudWorld world(gkeContext);
        QVERIFY(world.connected);
        const KubeClient *before = world.session->kube();
        auto source = run(openCloud(*world.session, {}));
        QVERIFY(source);
        QCOMPARE(source->state, CloudSource::State::Open);
        QVERIFY(source->door.google);
        QCOMPARE(source->door.gke, (GkeClusterRef{u"ai-lab"_s, u"europe-west4-a"_s, u"models"_s}));
        QCOMPARE(world.session->kube(), before);
    }

    // Pages look as soon as a cluster is connected, and then the Target is still that of the one before.
    void aLookThatBeginsWithTheConnectionAsksTheNewClustersCloud()
    {
        CloudWorld world(gkeContext);
        world.session->setTarget({.provider = u"google"_s,
                                  .project = u"other"_s,
                                  .location = u"us-central1"_s,
                                  .cluster = u"before"_s,
                                  .kubeContext = u"gke_other_us-central1_before"_s});
        auto source = run(openCloud(*world.session, {}));
        QVERIFY(source);
        QCOMPARE(source->door.gke.name, u"models"_s);
    }

    // What is accepted in a cluster is kept by its name.
    void whoeverIsToldOfAClusterFindsItsNameInTheTarget()
    {
        CloudWorld world(gkeContext);
        QString seen;
        connect(world.session.get(), &Session::clusterChanged, this,
                [&] { seen = clusterName(*world.session); });
        world.session->setTarget({.provider = u"google"_s,
                                  .project = u"other"_s,
                                  .location = u"us-central1"_s,
                                  .cluster = u"before"_s,
                                  .nameSpace = u"ns"_s});
        QVERIFY(run(world.session->connectContext(gkeContext, {})));
        QCOMPARE(seen, u"models"_s);
        QCOMPARE(world.session->target().project, u"ai-lab"_s);
        QCOMPARE(world.session->target().nameSpace, u"ns"_s);
    }

    void aClusterOfNoCloudIsNotCalledByTheNameOfTheOneBefore()
    {
        FakeWorld world;
        QString seen;
        connect(world.session.get(), &Session::clusterChanged, this,
                [&] { seen = clusterName(*world.session); });
        world.session->setTarget({.provider = u"google"_s,
                                  .project = u"other"_s,
                                  .location = u"us-central1"_s,
                                  .cluster = u"before"_s});
        world.connectCluster();
        QCOMPARE(seen, u"demo"_s);
        QVERIFY(world.session->target().provider.isEmpty());
    }

    void aTargetOfAnotherConnectionIsNotThisClusters()
    {
        FakeWorld world;
        world.connectCluster();
        world.session->setTarget({.provider = u"google"_s,
                                  .project = u"other"_s,
                                  .location = u"us-central1"_s,
                                  .cluster = u"before"_s});
        auto source = run(openCloud(*world.session, {}));
        QVERIFY(source);
        QCOMPARE(source->state, CloudSource::State::NoCloud);
    }

    void whatIsSaidNamesHowMuchWasTold()
    {
        CloudWorld world(gkeContext);
        auto looked = run(lookWithCloud(*world.session, {}, {}, {}));
        QVERIFY(looked);
        QCOMPARE(looked->look.cloud.answers, 1);
        QCOMPARE(looked->look.cloud.notRead.size(), 1);
        const QString text = coverageText(looked->source, looked->look.cloud);
        QVERIFY2(text.startsWith(u"Google Cloud was asked too: 1 answer"_s) && text.endsWith(u": 1."_s),
                 qPrintable(text));
    }

    void whoIsNotLoggedInIsToldAndTheClusterIsReadAllTheSame_data()
    {
        QTest::addColumn<QString>("context");
        QTest::newRow("Google") << gkeContext;
        QTest::newRow("AWS") << eksContext;
    }
    void whoIsNotLoggedInIsToldAndTheClusterIsReadAllTheSame()
    {
        QFETCH(QString, context);
        CloudWorld world(context);
        world.refuses =
            Error{.kind = ErrorKind::Unauthorized, .detail = u"no credentials"_s, .hint = u"Type: login"_s};
        auto looked = run(lookWithCloud(*world.session, {}, {}, {}));
        QVERIFY(looked);
        QCOMPARE(looked->source.state, CloudSource::State::NoIdentity);
        QVERIFY(!looked->look.cloud.wasAsked);
        const QString text = coverageText(looked->source, looked->look.cloud);
        QVERIFY2(text.contains(u"was not asked"_s) && text.contains(u"Type: login"_s), qPrintable(text));
    }

    void whoWatchesAFixTriesToLogInOnce_data() { whoIsNotLoggedInIsToldAndTheClusterIsReadAllTheSame_data(); }
    void whoWatchesAFixTriesToLogInOnce()
    {
        QFETCH(QString, context);
        CloudWorld world(context);
        world.refuses =
            Error{.kind = ErrorKind::Unauthorized, .detail = u"no credentials"_s, .hint = u"Type: login"_s};
        const auto memory = std::make_shared<LookMemory>();
        for (int look = 0; look < 3; ++look) {
            auto looked = run(lookWithCloud(*world.session, {}, {}, {}, memory));
            QVERIFY(looked);
            QCOMPARE(looked->source.state, CloudSource::State::NoIdentity);
            QVERIFY(coverageText(looked->source, looked->look.cloud).contains(u"Type: login"_s));
        }
        QCOMPARE(world.tried, 1);
        // Another look, begun by a person, tries anew.
        world.refuses.reset();
        auto looked = run(lookWithCloud(*world.session, {}, {}, {}));
        QVERIFY(looked);
        QCOMPARE(world.tried, 2);
    }

    void anotherAccountOfAwsIsNotAsked()
    {
        CloudWorld world(eksContext);
        world.aws.identity.accountId = u"999999999999"_s;
        auto looked = run(lookWithCloud(*world.session, {}, {}, {}));
        QVERIFY(looked);
        QCOMPARE(looked->source.state, CloudSource::State::OtherAccount);
        QVERIFY(world.aws.asked.isEmpty());
        QVERIFY(coverageText(looked->source, looked->look.cloud).contains(u"999999999999"_s));
    }

    void itsOwnAccountIsAsked()
    {
        CloudWorld world(eksContext);
        world.aws.identity.accountId = u"123456789012"_s;
        auto looked = run(lookWithCloud(*world.session, {}, {}, {}));
        QVERIFY(looked);
        QCOMPARE(looked->source.state, CloudSource::State::Open);
        QVERIFY(world.aws.asked.contains(AwsQuestion::cluster({u"eu-central-1"_s, u"prod"_s})));
    }

    void aClusterOfNoCloudSaysNothing()
    {
        FakeWorld world;
        world.connectCluster();
        auto looked = run(lookWithCloud(*world.session, {}, {}, {}));
        QVERIFY(looked);
        QCOMPARE(looked->source.state, CloudSource::State::NoCloud);
        QVERIFY(coverageText(looked->source, looked->look.cloud).isEmpty());
    }

    void aBundleTellsNothingOfTheCloudOfTheLastLook()
    {
        CloudWorld world(gkeContext);
        ClusterDiagnosis diagnosis(*world.session);
        diagnosis.look();
        QTRY_VERIFY(!diagnosis.isLooking());
        QVERIFY(!diagnosis.cloudText().isEmpty());
        QVERIFY(!diagnosis.cloudNotRead().isEmpty());
        const QString path = world.world.folder.filePath(u"bundle.json"_s);
        QVERIFY(diagnosis.saveBundle(path));
        diagnosis.openBundle(path);
        QTRY_COMPARE(diagnosis.source(), ClusterDiagnosis::Source::Bundle);
        QVERIFY(diagnosis.cloudText().isEmpty());
        QVERIFY(diagnosis.cloudNotRead().isEmpty());
    }

    // The client that an EKS cluster's tokens come from is replaced; a GKE cluster's is not touched by it.
    void anotherIdentityOfAwsLeavesAClusterOfGoogleConnected()
    {
        CloudWorld world(gkeContext);
        QVERIFY(run(world.session->connectGoogle({}, {})));
        QVERIFY(world.session->kube());
        QVERIFY(run(world.session->connectAws({}, {})));
        QVERIFY(world.session->kube());
    }

    void anotherIdentityOfAwsDropsTheClusterThatMayUseTheFormer()
    {
        CloudWorld world(eksContext);
        QVERIFY(run(world.session->connectAws({}, {})));
        QVERIFY(world.session->kube());
        QVERIFY(run(world.session->connectAws({}, {})));
        QVERIFY(!world.session->kube());
    }
};

QTEST_GUILESS_MAIN(TestCloudSource)
#include "tst_cloudsource.moc"
