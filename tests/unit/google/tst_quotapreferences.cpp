// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Requests for quota, as they go to Google and as they are read back.
#include "base/fakeclock.h"
#include "google/httpgoogleclient.h"
#include "google/quotapreference.h"
#include "net/faketransport.h"
#include "support/runtask.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

class NoCommandsAtAll : public CommandRunner
{
public:
    Task<CommandResult> run(QString, QStringList, std::chrono::milliseconds, std::stop_token) override
    {
        co_return fail(ErrorKind::NotFound, u"no gcloud here"_s);
    }
};

const auto secretToken = u"ya29.planted-secret-token"_s;

FakeTransport::Answer good(const QByteArray &body)
{
    return FakeTransport::json(200, body);
}

const QByteArray decidedPreference =
    R"({"name":"projects/42/locations/global/quotaPreferences/p1","service":"compute.googleapis.com","quotaId":"NVIDIA-L4-GPUS-per-project-region",
        "dimensions":{"region":"europe-west4"},"etag":"e1","quotaConfig":{"preferredValue":"8","grantedValue":"4","stateDetail":"Partly."}})";

} // namespace

class TestQuotaPreferences : public QObject
{
    Q_OBJECT

private:
    NoCommandsAtAll m_commands;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<FakeTransport> m_transport;
    std::unique_ptr<GoogleIdentity> m_identity;
    std::unique_ptr<GoogleClient> m_google;

    QuotaPreferences &quotas() { return *quotaPreferencesOf(m_google.get()); }
    enum Call { Read, Create, Update };
    static void addCalls()
    {
        QTest::addColumn<int>("call");
        QTest::newRow("reading") << int(Read);
        QTest::newRow("asking") << int(Create);
        QTest::newRow("asking again") << int(Update);
    }
    Task<> ask(int call, std::stop_token stop)
    {
        std::optional<Error> failed;
        if (call == Read) {
            if (auto all = co_await quotas().quotaPreferences(u"ai-lab"_s, stop); !all)
                failed = all.error();
        } else if (call == Create) {
            if (auto made = co_await quotas().createQuotaPreference(u"ai-lab"_s, u"x"_s, {}, stop); !made)
                failed = made.error();
        } else if (auto made = co_await quotas().updateQuotaPreference({.name = u"projects/42/p1"_s}, stop);
                   !made) {
            failed = made.error();
        }
        if (failed)
            co_return std::unexpected(*failed);
        co_return {};
    }
    QJsonObject lastBody() const
    {
        return QJsonDocument::fromJson(m_transport->requests().constLast().body).object();
    }

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<FakeClock>();
        m_clock->setAutoAdvance(true);
        m_transport = std::make_unique<FakeTransport>();
        m_identity = std::make_unique<GoogleIdentity>(
            *m_transport, *m_clock, m_commands, GoogleEndpoints(),
            GoogleIdentity::Options{.environment =
                                        [](const char *name) {
                                            return qstrcmp(name, "CLOUDSDK_AUTH_ACCESS_TOKEN") == 0
                                                ? secretToken
                                                : QString();
                                        },
                                    .homeFolder = u"/nowhere"_s});
        m_google = makeGoogleClient(*m_transport, *m_clock, *m_identity, GoogleEndpoints());
    }

    void preferencesAreReadPageByPage()
    {
        m_transport->enqueue(
            good(R"({"quotaPreferences":[)" + decidedPreference + R"(],"nextPageToken":"2"})"));
        m_transport->enqueue(good(
            R"({"quotaPreferences":[{"name":"projects/42/locations/global/quotaPreferences/p2","quotaId":"X","reconciling":true,"quotaConfig":{"preferredValue":"-1"}}]})"));
        const auto all = test::run(quotas().quotaPreferences(u"ai-lab"_s, {}));
        QVERIFY(all);
        QCOMPARE(all->size(), 2);
        QCOMPARE(all->first().preferredValue, 8);
        QCOMPARE(all->first().grantedValue, std::optional<qint64>(4));
        QCOMPARE(all->first().stateDetail, u"Partly."_s);
        QCOMPARE(all->first().dimensions.value(u"region"_s), u"europe-west4"_s);
        QVERIFY(all->last().isReconciling);
        QCOMPARE(all->last().preferredValue, -1);
        QVERIFY(!all->last().grantedValue); // not said is not zero
        QCOMPARE(m_transport->requests().first().url.path(),
                 u"/v1/projects/ai-lab/locations/global/quotaPreferences"_s);
    }

    void aRequestSaysWhatIsWantedWhereByWhomAndWhy()
    {
        m_transport->enqueue(good(decidedPreference));
        const auto made = test::run(quotas().createQuotaPreference(
            u"ai-lab"_s, u"slipway-l4"_s,
            {.quotaId = u"GPUS-PER-GPU-FAMILY-per-project-region"_s,
             .dimensions = {{u"region"_s, u"us-central1"_s}, {u"gpu_family"_s, u"NVIDIA_H100"_s}},
             .preferredValue = 8,
             .contactEmail = u"someone@example.com"_s,
             .justification = u"Serving"_s},
            {}));
        QVERIFY(made);
        const HttpRequest request = m_transport->requests().constLast();
        QCOMPARE(request.method, "POST"_ba);
        QCOMPARE(QUrlQuery(request.url).queryItemValue(u"quotaPreferenceId"_s), u"slipway-l4"_s);
        const QJsonObject body = lastBody();
        QCOMPARE(body["service"_L1].toString(), u"compute.googleapis.com"_s);
        QCOMPARE(body["quotaId"_L1].toString(), u"GPUS-PER-GPU-FAMILY-per-project-region"_s);
        QCOMPARE(body["quotaConfig"_L1]["preferredValue"_L1].toString(), u"8"_s);
        QCOMPARE(body["dimensions"_L1]["gpu_family"_L1].toString(), u"NVIDIA_H100"_s);
        QCOMPARE(body["contactEmail"_L1].toString(), u"someone@example.com"_s);
        QCOMPARE(body["justification"_L1].toString(), u"Serving"_s);
    }

    void whatIsThereIsPatchedWithItsEtag()
    {
        m_transport->enqueue(good(decidedPreference));
        const auto made = test::run(
            quotas().updateQuotaPreference({.name = u"projects/42/locations/global/quotaPreferences/p1"_s,
                                            .quotaId = u"NVIDIA-L4-GPUS-per-project-region"_s,
                                            .preferredValue = 9,
                                            .etag = u"e1"_s},
                                           {}));
        QVERIFY(made);
        QCOMPARE(m_transport->requests().constLast().method, "PATCH"_ba);
        QCOMPARE(m_transport->requests().constLast().url.path(),
                 u"/v1/projects/42/locations/global/quotaPreferences/p1"_s);
        QCOMPARE(lastBody()["etag"_L1].toString(), u"e1"_s);
        QVERIFY(!lastBody().contains("dimensions"_L1));
    }

    void refusalsKeepGooglesWords_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<ErrorKind>("kind");
        // As terraform's users quote it: alphagov/govuk-infrastructure, pull request 4682.
        QTest::newRow("a fixed quota")
            << 400 << "INVALID_ARGUMENT"_ba
            << "Could not change quota value because 'is_fixed' field is set"_ba << ErrorKind::Invalid;
        QTest::newRow("one is there")
            << 409 << "ALREADY_EXISTS"_ba << "Requested entity already exists"_ba << ErrorKind::AlreadyExists;
        QTest::newRow("no permission")
            << 403 << "PERMISSION_DENIED"_ba << "Permission 'cloudquotas.quotas.update' denied"_ba
            << ErrorKind::Forbidden;
    }
    void refusalsKeepGooglesWords()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, words);
        QFETCH(ErrorKind, kind);
        m_transport->enqueue(FakeTransport::json(status,
                                                 R"({"error":{"code":)" + QByteArray::number(status)
                                                     + R"(,"message":")" + words + R"(","status":")" + code
                                                     + R"("}})"));
        const auto made = test::run(quotas().createQuotaPreference(u"ai-lab"_s, u"x"_s, {}, {}));
        QVERIFY(!made);
        QCOMPARE(made.error().kind, kind);
        QVERIFY2(made.error().detail.contains(QString::fromLatin1(words)), qPrintable(made.error().detail));
        QVERIFY(!made.error().toString().contains(secretToken));
        QCOMPARE(m_transport->requests().size(), 1); // asking is not repeated by itself
    }

    void whenItWasAskedIsRead()
    {
        QByteArray dated = decidedPreference;
        dated.replace(R"("etag":"e1")",
                      R"("createTime":"2026-11-20T08:00:00Z","updateTime":"2026-11-28T09:30:00.123456789Z")");
        m_transport->enqueue(good(R"({"quotaPreferences":[)" + dated + "," + decidedPreference + "]}"));
        const auto all = test::run(quotas().quotaPreferences(u"ai-lab"_s, {}));
        QVERIFY(all);
        QCOMPARE(all->first().askedAt.toUTC().date(), QDate(2026, 11, 28));
        QVERIFY(!all->last().askedAt.isValid()); // not said
    }

    void aHangEndsWithCancel_data() { addCalls(); }
    void aHangEndsWithCancel()
    {
        QFETCH(int, call);
        m_transport->enqueue({.hang = true});
        std::stop_source stop;
        auto task = ask(call, stop.get_token());
        bool done = false;
        task.start([&done] { done = true; });
        test::turn();
        QVERIFY(!done);
        stop.request_stop();
        QTRY_VERIFY(done);
        QCOMPARE(task.takeResult().error().kind, ErrorKind::Cancelled);
        QCOMPARE(m_transport->aborted(), 1);
    }

    // Reading is repeated; what may have been asked for is not asked for twice.
    void aCutAnswerIsANetworkError_data() { addCalls(); }
    void aCutAnswerIsANetworkError()
    {
        QFETCH(int, call);
        m_transport->setHandler([](const HttpRequest &) {
            return FakeTransport::Answer{.chunks = {"{\"quotaPreferences\":["},
                                         .cut = Error{.kind = ErrorKind::Network, .detail = u"cut"_s}};
        });
        const auto ended = test::run(ask(call, {}));
        QVERIFY(!ended);
        QCOMPARE(ended.error().kind, ErrorKind::Network);
        QCOMPARE(m_transport->requests().size() > 1, call == Read);
    }

    void aCancelBetweenPagesEndsIt()
    {
        m_transport->enqueue(good(R"({"quotaPreferences":[],"nextPageToken":"2"})"));
        m_transport->enqueue({.hang = true});
        std::stop_source stop;
        auto task = ask(Read, stop.get_token());
        bool done = false;
        task.start([&done] { done = true; });
        QTRY_COMPARE(m_transport->requests().size(), 2);
        stop.request_stop();
        QTRY_VERIFY(done);
        QCOMPARE(task.takeResult().error().kind, ErrorKind::Cancelled);
    }

    void metricsHaveANameInCloudQuotas()
    {
        QCOMPARE(quotaIdOfMetric(u"NVIDIA_L4_GPUS"_s), u"NVIDIA-L4-GPUS-per-project-region"_s);
        QCOMPARE(quotaIdOfMetric(u"GPUS_ALL_REGIONS"_s), u"GPUS-ALL-REGIONS-per-project"_s);
    }
};

QTEST_GUILESS_MAIN(TestQuotaPreferences)
#include "tst_quotapreferences.moc"
