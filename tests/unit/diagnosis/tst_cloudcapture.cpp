// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a look asks the cloud, and what of its answers becomes part of a bundle.
#include "clusterbuilder.h"
#include "diagnosis/bundle.h"
#include "diagnosis/capture.h"
#include "diagnosis/cloudquestions.h"
#include "diagnosis/look.h"
#include "unit/plan/planworld.h"

#include <QRegularExpression>
#include <QThreadPool>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

const GkeClusterRef gke{u"ai-lab"_s, u"europe-west4-a"_s, u"models"_s};
const EksClusterRef eks{u"eu-central-1"_s, u"prod"_s};
const QString planted = u"c4n4ryBIRDsinging"_s;

/// Answers by what was asked, counts, and may hang.
template <typename Interface, typename Question> class FakeReading : public Interface
{
public:
    explicit FakeReading(Clock &clock) : m_clock(clock) { }

    std::function<Result<RecordedAnswer>(const Question &)> answers;
    std::function<bool(const Question &)> hangs = [](const Question &) { return false; };
    QList<Question> asked;
    int underWay = 0;
    int mostUnderWay = 0;

    Task<RecordedAnswer> answer(Question question, std::stop_token stop) override
    {
        asked.append(question);
        mostUnderWay = std::max(mostUnderWay, ++underWay);
        if (stop.stop_requested())
            co_return cancelled();
        if (hangs(question)) {
            auto slept = co_await m_clock.sleepFor(std::chrono::hours(1), stop);
            --underWay;
            co_return std::unexpected(slept ? Error{.detail = u"an hour is over"_s} : slept.error());
        }
        --underWay;
        co_return answers(question);
    }
    QString describe(const Question &question) const override
    {
        return u"GET https://cloud.test/%1/%2/%3/%4"_s.arg(QString::number(int(question.what)), question.name,
                                                           extra(question), QString());
    }

private:
    static QString extra(const GoogleQuestion &question)
    {
        return question.group + QString::number(int(question.policyOf));
    }
    static QString extra(const AwsQuestion &question) { return question.serviceAccount; }
    Clock &m_clock;
};
using FakeGoogleReading = FakeReading<GoogleReading, GoogleQuestion>;
using FakeAwsReading = FakeReading<AwsReading, AwsQuestion>;

QJsonObject object(const char *text)
{
    return QJsonDocument::fromJson(QByteArray(text).replace('\'', '"')).object();
}

RecordedAnswer ok(const QByteArray &body)
{
    return {.method = u"GET"_s,
            .url = u"https://cloud.test/x"_s,
            .status = 200,
            .body = QByteArray(body).replace('\'', '"')};
}

template <typename Question> bool has(const QList<Question> &all, const Question &wanted)
{
    return all.contains(wanted);
}

QList<QJsonObject> gkeObjects()
{
    return {
        object("{'kind':'Pod','metadata':{'namespace':'ns','name':'p'},'spec':{'serviceAccountName':'vlm',"
               "'containers':[{'args':['--model','gs:/"
               "/weights-b/gemma']}],"
               "'volumes':[{'csi':{'driver':'gcsfuse.csi.storage.gke.io','volumeAttributes':{'bucketName':'"
               "weights-a'}}},"
               "{'csi':{'driver':'gcsfuse.csi.storage.gke.io','volumeAttributes':{'bucketName':'_'}}}]}}"),
        object("{'kind':'ServiceAccount','metadata':{'namespace':'ns','name':'vlm','annotations':"
               "{'iam.gke.io/gcp-service-account':'vlm@ai-lab.iam.gserviceaccount.com'}}}"),
        object("{'kind':'ServiceAccount','metadata':{'namespace':'ns','name':'unused','annotations':"
               "{'iam.gke.io/gcp-service-account':'idle@ai-lab.iam.gserviceaccount.com'}}}"),
        object("{'kind':'PersistentVolume','spec':{'csi':{'driver':'gcsfuse.csi.storage.gke.io','"
               "volumeHandle':'weights-c:two'}}}"),
        object("{'kind':'Gateway','metadata':{'namespace':'ns','name':'g','annotations':{'networking.gke.io/"
               "backend-services':"
               "'/projects/7/regions/europe-west4/backendServices/gkegw1-a, "
               "/projects/7/global/backendServices/gkegw1-b'}},"
               "'spec':{'gatewayClassName':'gke-l7-regional-external-managed'}}")};
}

} // namespace

class TestCloudCapture : public QObject
{
    Q_OBJECT

private:
    FakeClock m_clock;

private Q_SLOTS:
    void onlyWhatTheObjectsLeadToIsAskedOfGoogle()
    {
        const auto asked = googleQuestions(gke, gkeObjects());
        QVERIFY(has(asked, GoogleQuestion::cluster(gke)));
        const auto vlm = u"vlm@ai-lab.iam.gserviceaccount.com"_s;
        QVERIFY(has(asked, GoogleQuestion::serviceAccount(vlm)));
        QVERIFY(has(asked, GoogleQuestion::policy({IamResource::Kind::ServiceAccount, vlm})));
        for (const QString &bucket : {u"weights-a"_s, u"weights-b"_s, u"weights-c"_s})
            QVERIFY2(has(asked, GoogleQuestion::policy({IamResource::Kind::Bucket, bucket})),
                     qPrintable(bucket));
        QVERIFY(has(asked, GoogleQuestion::policy({IamResource::Kind::Project, u"ai-lab"_s})));
        QVERIFY(has(asked, GoogleQuestion::backendService(u"7"_s, u"europe-west4"_s, u"gkegw1-a"_s)));
        QVERIFY(has(asked, GoogleQuestion::backendService(u"7"_s, {}, u"gkegw1-b"_s)));
        QVERIFY(has(asked, GoogleQuestion::subnetworks(u"ai-lab"_s, u"europe-west4"_s)));
        for (const GoogleQuestion &each : asked) {
            QVERIFY2(!each.name.contains(u"idle@"_s), "nobody runs as it");
            QVERIFY(each.name != "_"_L1);
        }
        QCOMPARE(asked.size(), 12);
    }

    void aClusterWithNothingInItAsksForItselfAlone()
    {
        QCOMPARE(googleQuestions(gke, {}).size(), 2);
        QCOMPARE(awsQuestions(eks, {}).size(), 4);
    }

    void aBackendServiceLeadsToItsHealth()
    {
        const auto asked = GoogleQuestion::backendService(u"7"_s, u"r"_s, u"b"_s);
        const auto next = googleFollowUps(
            asked,
            ok("{'backends':[{'group':'neg-1'},{'group':'neg-2'}],'healthChecks':['x/healthChecks/hc']}"));
        QCOMPARE(next.size(), 3);
        QVERIFY(has(next, GoogleQuestion::backendHealth(u"7"_s, u"r"_s, u"b"_s, u"neg-2"_s)));
        QVERIFY(has(next, GoogleQuestion::healthCheck(u"7"_s, u"r"_s, u"hc"_s)));
    }

    void aBucketOfAnotherProjectLeadsToThatProjectsPolicy()
    {
        const auto asked = GoogleQuestion::policy({IamResource::Kind::Bucket, u"weights"_s});
        const auto next =
            googleFollowUps(asked,
                            ok("{'bindings':[{'role':'roles/"
                               "storage.legacyBucketOwner','members':['projectEditor:data-lake-1',"
                               "'projectOwner:data-lake-1']}]}"));
        QCOMPARE(next.size(), 1);
        QVERIFY(has(next, GoogleQuestion::policy({IamResource::Kind::Project, u"data-lake-1"_s})));
        QVERIFY(googleFollowUps(asked, ok("{'bindings':[{'members':['allUsers']}]}")).isEmpty());
    }

    void rolesOfUsedAccountsAloneAreAskedOfAws()
    {
        const QList<QJsonObject> objects{
            object("{'kind':'Pod','metadata':{'namespace':'ns'},'spec':{'serviceAccountName':'app'}}"),
            object("{'kind':'ServiceAccount','metadata':{'namespace':'ns','name':'app','annotations':"
                   "{'eks.amazonaws.com/role-arn':'arn:aws:iam::123456789012:role/team/app'}}}"),
            object("{'kind':'ServiceAccount','metadata':{'namespace':'other','name':'app','annotations':"
                   "{'eks.amazonaws.com/role-arn':'arn:aws:iam::123456789012:role/nobodys'}}}"),
            object("{'kind':'TargetGroupBinding','spec':{'targetGroupARN':'arn:tg'}}")};
        const auto asked = awsQuestions(eks, objects);
        QVERIFY(has(asked, AwsQuestion::role(eks, u"app"_s)));
        QVERIFY(has(asked, AwsQuestion::rolePolicies(eks, u"app"_s)));
        QVERIFY(has(asked, AwsQuestion::oidcProviders(eks)));
        QVERIFY(has(asked, AwsQuestion::targetHealth(eks, u"arn:tg"_s)));
        QVERIFY(!has(asked, AwsQuestion::role(eks, u"nobodys"_s)));
        const auto associated = awsFollowUps(
            AwsQuestion::podIdentities(eks, {}, {}),
            ok("{'associations':[{'namespace':'ns','serviceAccount':'app','associationId':'a-1'},"
               "{'namespace':'other','serviceAccount':'app','associationId':'a-2'}]}"),
            objects);
        QCOMPARE(associated, QList{AwsQuestion::podIdentity(eks, u"a-1"_s)});
    }

    void whatPodsReadFromS3IsAskedForTheirRole()
    {
        const QList<QJsonObject> objects{
            object("{'kind':'Pod','metadata':{'namespace':'ns'},'spec':{'serviceAccountName':'app',"
                   "'containers':[{'args':['--model','s3:/"
                   "/weights/qwen'],'env':[{'name':'X','value':'s3:/"
                   "/more/a.gguf'}]}]}}"),
            object("{'kind':'Pod','metadata':{'namespace':'ns'},'spec':{'serviceAccountName':'other',"
                   "'containers':[{'args':['s3:/"
                   "/not-ours/x']}]}}"),
            object("{'kind':'ServiceAccount','metadata':{'namespace':'ns','name':'app','annotations':"
                   "{'eks.amazonaws.com/role-arn':'arn:aws:iam::123456789012:role/app'}}}")};
        const QString role = u"arn:aws:iam::123456789012:role/app"_s;
        const auto read = [&role](const QString &resource) {
            return AwsQuestion::roleAccess(eks, role, u"s3:GetObject"_s, resource);
        };
        const auto asked = awsQuestions(eks, objects);
        QVERIFY(has(asked, read(u"arn:aws:s3:::weights/qwen/config.json"_s)));
        QVERIFY(has(asked, read(u"arn:aws:s3:::more/a.gguf"_s)));
        QVERIFY(has(
            asked,
            AwsQuestion::roleAccess(eks, role, u"s3:ListBucket"_s, u"arn:aws:s3:::weights"_s, u"qwen/"_s)));
        QVERIFY(has(asked, AwsQuestion::bucketPolicy(eks, u"weights"_s)));
        QVERIFY(!has(asked, AwsQuestion::bucketPolicy(eks, u"not-ours"_s)));
        // The role of an association is known only by a later answer.
        const auto next = awsFollowUps(AwsQuestion::podIdentity(eks, u"a-1"_s),
                                       ok("{'association':{'namespace':'ns','serviceAccount':'app','roleArn':"
                                          "'arn:aws:iam::123456789012:role/"
                                          "app'}}"),
                                       objects.first(2));
        QVERIFY(has(next, read(u"arn:aws:s3:::weights/qwen/config.json"_s)));
        QVERIFY(has(next, AwsQuestion::bucketPolicy(eks, u"more"_s)));
    }

    // Of a bucket the refusal itself says something: whose it is.
    void aRefusedBucketIsAnAnswerAndWasNotRead()
    {
        FakeAwsReading reading(m_clock);
        reading.answers = [](const AwsQuestion &asked) -> Result<RecordedAnswer> {
            RecordedAnswer answer = ok("{}");
            if (asked.what == AwsQuestion::What::BucketPolicy || asked.what == AwsQuestion::What::Role)
                answer.status = 403;
            return answer;
        };
        const QList<QJsonObject> objects{
            object("{'kind':'Pod','metadata':{'namespace':'ns'},'spec':{'serviceAccountName':'app',"
                   "'containers':[{'args':['s3:/"
                   "/weights/qwen']}]}}"),
            object("{'kind':'ServiceAccount','metadata':{'namespace':'ns','name':'app','annotations':"
                   "{'eks.amazonaws.com/role-arn':'arn:aws:iam::123456789012:role/app'}}}")};
        auto capture = ended(
            captureCloud({.aws = &reading, .eks = eks}, m_clock, objects, std::chrono::seconds(20), {}, {}));
        QVERIFY(capture);
        QCOMPARE(capture->notRead.size(), 2);
        int refused = 0;
        for (const QJsonValue answer : std::as_const(capture->answers))
            refused += answer["status"_L1].toInt() == 403;
        QCOMPARE(refused, 1);
    }

    void answersLeadToFurtherOnesAtAws()
    {
        FakeAwsReading reading(m_clock);
        reading.answers = [](const AwsQuestion &asked) -> Result<RecordedAnswer> {
            if (asked.what == AwsQuestion::What::Nodegroups)
                return ok("{'nodegroups':['gpu']}");
            if (asked.what == AwsQuestion::What::Nodegroup)
                return ok("{'nodegroup':{'resources':{'autoScalingGroups':[{'name':'asg-1'}]}}}");
            if (asked.what == AwsQuestion::What::Addons)
                return ok("{'addons':['vpc-cni']}");
            return ok("{}");
        };
        auto capture =
            ended(captureCloud({.aws = &reading, .eks = eks}, m_clock, {}, std::chrono::seconds(20), {}, {}));
        QVERIFY(capture);
        QVERIFY(has(reading.asked, AwsQuestion::nodegroup(eks, u"gpu"_s)));
        QVERIFY(has(reading.asked, AwsQuestion::scalingActivities(eks, u"asg-1"_s)));
        QVERIFY(has(reading.asked, AwsQuestion::addon(eks, u"vpc-cni"_s)));
        QCOMPARE(capture->asked, reading.asked.size());
        QCOMPARE(capture->answers.size(), reading.asked.size());
        QVERIFY(capture->notRead.isEmpty());
    }

    void thatThereIsNoneIsAnAnswerAndARefusalIsNot()
    {
        FakeGoogleReading reading(m_clock);
        reading.answers = [](const GoogleQuestion &asked) -> Result<RecordedAnswer> {
            RecordedAnswer answer = ok("{'error':{'message':'no'}}");
            answer.status = asked.what == GoogleQuestion::What::ServiceAccount ? 404
                : asked.what == GoogleQuestion::What::Policy                   ? 403
                : asked.what == GoogleQuestion::What::Cluster                  ? 200
                                                                               : 503;
            return answer;
        };
        auto capture = ended(captureCloud({.google = &reading, .gke = gke}, m_clock, gkeObjects(),
                                          std::chrono::seconds(20), {}, {}));
        QVERIFY(capture);
        QList<int> statuses;
        for (const QJsonValue each : std::as_const(capture->answers))
            statuses.append(each["status"_L1].toInt());
        std::ranges::sort(statuses);
        QCOMPARE(statuses, (QList{200, 404}));
        QStringList reasons;
        for (const QJsonValue each : std::as_const(capture->notRead))
            reasons.append(each.toString());
        QVERIFY(reasons.contains(u"Forbidden"_s));
        QVERIFY(reasons.contains(u"Failed"_s));
    }

    void whatHangsIsNotWaitedFor()
    {
        FakeGoogleReading reading(m_clock);
        reading.answers = [](const GoogleQuestion &) -> Result<RecordedAnswer> { return ok("{}"); };
        reading.hangs = [](const GoogleQuestion &asked) {
            return asked.what == GoogleQuestion::What::Policy;
        };
        auto task = captureCloud({.google = &reading, .gke = gke}, m_clock, gkeObjects(),
                                 std::chrono::seconds(20), {}, {});
        bool isDone = false;
        task.start([&isDone] { isDone = true; });
        for (int i = 0; i < 40; ++i) {
            QThreadPool::globalInstance()->waitForDone(); // where answers are read for secrets
            QCoreApplication::processEvents();
        }
        QVERIFY(!isDone);
        m_clock.advance(std::chrono::seconds(21));
        QTRY_VERIFY(isDone);
        auto capture = task.takeResult();
        QVERIFY(capture);
        QVERIFY(capture->answers.size() >= 4);
        QVERIFY(capture->notRead.size() >= 4);
        for (const QJsonValue each : std::as_const(capture->notRead))
            QCOMPARE(each.toString(), u"Late"_s);
        QVERIFY(reading.mostUnderWay <= 6);
    }

    void cancellingEndsIt()
    {
        FakeGoogleReading reading(m_clock);
        reading.answers = [](const GoogleQuestion &) -> Result<RecordedAnswer> { return ok("{}"); };
        std::stop_source source;
        source.request_stop();
        auto capture = ended(captureCloud({.google = &reading, .gke = gke}, m_clock, gkeObjects(),
                                          std::chrono::seconds(20), {}, source.get_token()));
        QVERIFY(!capture);
        QCOMPARE(capture.error().kind, ErrorKind::Cancelled);
    }

    void noCredentialOfTheClusterGetsIntoABundle()
    {
        FakeGoogleReading reading(m_clock);
        const QByteArray canary = planted.toUtf8();
        reading.answers = [&](const GoogleQuestion &) -> Result<RecordedAnswer> {
            RecordedAnswer answer =
                ok("{'name':'models','masterAuth':{'clientKey':'" + canary + "','password':'" + canary
                   + "'},'nodePools':[{'name':'gpu','config':{'machineType':'g2-standard-8','metadata':{'"
                     "startup-script':'"
                   + canary + "'}}}],'nodeConfig':{'metadata':{'x':'" + canary + "'}}}");
            answer.url = u"https://user:%1@cloud.test/x?access_token=%1"_s.arg(planted);
            answer.requestBody = u"{\"password\":\"%1\"}"_s.arg(planted);
            return answer;
        };
        FakeKubeClient kube;
        auto bundle =
            ended(captureBundle(kube, m_clock, {.cloud = {.google = &reading, .gke = gke}}, {}, {}));
        QVERIFY(bundle);
        const QByteArray text = QJsonDocument(*bundle).toJson();
        QVERIFY(text.contains("g2-standard-8"));
        QVERIFY2(!text.contains(canary), text.constData());
    }

    void rulesReadLiveAnswersAsThoseOfABundle()
    {
        FakeAwsReading reading(m_clock);
        reading.answers = [](const AwsQuestion &asked) -> Result<RecordedAnswer> {
            RecordedAnswer answer = ok("{}");
            if (asked.what == AwsQuestion::What::Nodegroups)
                return ok("{'nodegroups':['gpu']}");
            if (asked.what == AwsQuestion::What::Nodegroup)
                return ok("{'nodegroup':{'nodegroupName':'gpu','amiType':'AL2023_x86_64_STANDARD','"
                          "instanceTypes':['g5.xlarge'],"
                          "'health':{'issues':[]}}}");
            return answer;
        };
        FakeKubeClient kube;
        auto look = ended(lookAtCluster(kube, m_clock, {.cloud = {.aws = &reading, .eks = eks}}, {}, {}));
        QVERIFY(look);
        QVERIFY(look->cloud.wasAsked);
        QVERIFY(look->cloud.answers >= 5);
        QVERIFY(std::ranges::any_of(
            look->findings, [](const Finding &each) { return each.id == "accelerator.driver-missing"_L1; }));
    }

    void aClusterOfNoCloudAsksNobody()
    {
        FakeKubeClient kube;
        auto look = ended(lookAtCluster(kube, m_clock, {}, {}, {}));
        QVERIFY(look);
        QVERIFY(!look->cloud.wasAsked);
    }
};

QTEST_GUILESS_MAIN(TestCloudCapture)
#include "tst_cloudcapture.moc"
