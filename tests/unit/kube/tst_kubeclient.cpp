// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fakeclock.h"
#include "kube/fakekubeclient.h"
#include "kube/kubestatus.h"
#include "support/runtask.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

/// Passes requests on to a FakeTransport that the test keeps.
class Borrowed : public HttpTransport
{
public:
    explicit Borrowed(FakeTransport &transport) : m_transport(transport) { }
    Task<HttpResponse> send(HttpRequest request, std::stop_token stop) override
    {
        return m_transport.send(request, stop);
    }
    Task<std::unique_ptr<HttpStream>> open(HttpRequest request, std::stop_token stop) override
    {
        return m_transport.open(request, stop);
    }

private:
    FakeTransport &m_transport;
};

/// Gives token-1, token-2, … as it is rejected.
class CountingCredentials : public KubeCredentialSource
{
public:
    int version = 1;
    bool renewable = true;
    Task<KubeCredential> current(std::stop_token) override
    {
        co_return KubeCredential{.bearerToken = Secret("token-" + QByteArray::number(version))};
    }
    bool rejected(const KubeCredential &) override
    {
        version += renewable;
        return renewable;
    }
};

QByteArray status(int code, const QByteArray &reason, const QByteArray &message,
                  const QByteArray &details = "{}")
{
    return "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"status\":\"Failure\",\"code\":"
        + QByteArray::number(code) + ",\"reason\":\"" + reason + "\",\"message\":\"" + message
        + "\",\"details\":" + details + "}";
}

const ResourceRef pod{kinds::pods(), u"ns"_s, u"p"_s};

} // namespace

class TestKubeClient : public QObject
{
    Q_OBJECT

private:
    FakeClock m_clock;
    std::unique_ptr<FakeTransport> m_server;
    CountingCredentials *m_credentials = nullptr;
    std::unique_ptr<KubeClient> m_client;

    QUrl lastUrl() const { return m_server->requests().last().url; }
    QString lastQuery() const { return m_server->requests().last().url.query(); }

private Q_SLOTS:
    void init()
    {
        m_clock.setAutoAdvance(true);
        m_client.reset();
        m_server = std::make_unique<FakeTransport>();
        KubeContext context;
        context.server = QUrl(u"https://example.invalid/prefix"_s);
        context.nameSpace = u"team"_s;
        auto credentials = std::make_unique<CountingCredentials>();
        m_credentials = credentials.get();
        auto client = makeKubeClient(context, std::move(credentials), m_clock,
                                     [this](TransportOptions) -> Result<std::unique_ptr<HttpTransport>> {
                                         return std::make_unique<Borrowed>(*m_server);
                                     });
        QVERIFY(client);
        m_client = *std::move(client);
    }

    void pathPrefixAndBearerAreSent()
    {
        m_server->enqueue(FakeTransport::json(200, R"({"kind":"Pod","metadata":{"name":"p"}})"));
        QVERIFY(test::run(m_client->get(pod, {})));
        QCOMPARE(lastUrl().toString(), u"https://example.invalid/prefix/api/v1/namespaces/ns/pods/p"_s);
        QCOMPARE(m_server->requests().last().headers.value("Authorization").value(),
                 QByteArray("Bearer token-1"));
    }

    void namesAreEscaped()
    {
        m_server->enqueue(FakeTransport::json(200, "{}"));
        (void)test::run(m_client->get({kinds::configMaps(), u"../x"_s, u"a/b?c#d"_s}, {}));
        QCOMPARE(lastUrl().path(QUrl::FullyEncoded),
                 u"/prefix/api/v1/namespaces/..%2Fx/configmaps/a%2Fb%3Fc%23d"_s);
    }

    void errorsBecomeKinds_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("bad request") << 400 << status(400, "BadRequest", "x") << ErrorKind::Invalid;
        QTest::newRow("forbidden") << 403 << status(403, "Forbidden", "pods is forbidden")
                                   << ErrorKind::Forbidden;
        QTest::newRow("quota") << 403
                               << status(403, "Forbidden",
                                         "pods \\\"p\\\" is forbidden: exceeded quota: q, requested: a=1")
                               << ErrorKind::QuotaExceeded;
        QTest::newRow("not found") << 404 << status(404, "NotFound", "x") << ErrorKind::NotFound;
        QTest::newRow("plain 404") << 404 << QByteArray("404 page not found\n") << ErrorKind::NotFound;
        QTest::newRow("exists") << 409 << status(409, "AlreadyExists", "x") << ErrorKind::AlreadyExists;
        QTest::newRow("conflict") << 409 << status(409, "Conflict", "x") << ErrorKind::Conflict;
        QTest::newRow("expired") << 410 << status(410, "Expired", "x") << ErrorKind::Expired;
        QTest::newRow("gone") << 410 << status(410, "Gone", "x") << ErrorKind::Expired;
        QTest::newRow("too large") << 413 << QByteArray() << ErrorKind::Invalid;
        QTest::newRow("invalid") << 422 << status(422, "Invalid", "x") << ErrorKind::Invalid;
        QTest::newRow("internal") << 500 << status(500, "InternalError", "webhook") << ErrorKind::Internal;
        QTest::newRow("unknown field on apply")
            << 500
            << status(500, "",
                      "failed to create typed patch object (ns/n; apps/v1, Kind=Deployment): .spec.foo: "
                      "field not declared in schema")
            << ErrorKind::Invalid;
        QTest::newRow("server timeout") << 500 << status(500, "ServerTimeout", "x") << ErrorKind::Unavailable;
        QTest::newRow("load balancer page")
            << 502 << QByteArray("<html>bad gateway</html>") << ErrorKind::Unavailable;
        QTest::newRow("timeout") << 504 << status(504, "Timeout", "x") << ErrorKind::Timeout;
        QTest::newRow("not JSON") << 200 << QByteArray("<html>login</html>") << ErrorKind::Internal;
    }
    void errorsBecomeKinds()
    {
        QFETCH(int, code);
        QFETCH(QByteArray, body);
        QFETCH(ErrorKind, kind);
        m_server->enqueue(
            {.status = code, .headers = {{"Content-Type", "application/json"}}, .chunks = {body}});
        const auto answer = test::run(m_client->get(pod, {}));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, kind);
        QCOMPARE(answer.error().where, u"GET https://example.invalid/prefix/api/v1/namespaces/ns/pods/p"_s);
        QCOMPARE(answer.error().steps, QStringList{u"get Pod/ns/p"_s});
        QVERIFY(!answer.error().detail.isEmpty() || code == 200);
        QCOMPARE(m_server->requests().size(), 1); // none of these is repeated
    }

    void retryAfterIsObeyedAndOnlyThen()
    {
        m_server->enqueue({.status = 429,
                           .headers = {{"Retry-After", "7"}},
                           .chunks = {"Too many requests, please try again later."}});
        m_server->enqueue(FakeTransport::json(200, R"({"kind":"Pod"})"));
        QVERIFY(test::run(m_client->get(pod, {})));
        QCOMPARE(m_clock.slept(), std::chrono::milliseconds(7000));
        m_server->enqueue({.status = 429, .chunks = {"Too many requests, please try again later."}});
        const auto refused = test::run(m_client->get(pod, {}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::TooManyRequests);
        QCOMPARE(refused.error().detail, u"Too many requests, please try again later."_s);
    }

    void createIsNotRepeatedAfterALostAnswer()
    {
        m_server->enqueue({.error = fail(ErrorKind::Network, u"cut"_s).error()});
        const auto made = test::run(m_client->create(
            {{u"apiVersion"_s, u"v1"_s}, {u"kind"_s, u"ConfigMap"_s}}, ApplyMode::Persist, {}));
        QVERIFY(!made);
        QCOMPARE(made.error().kind, ErrorKind::Network);
        QCOMPARE(m_server->requests().size(), 1);
    }

    void applyIsRepeatedAfterALostAnswer()
    {
        m_server->enqueue({.error = fail(ErrorKind::Network, u"cut"_s).error()});
        m_server->enqueue(FakeTransport::json(200, R"({"kind":"ConfigMap"})"));
        // Only a connection that failed; onlyWithRetryAfter speaks of answers.
        const auto made = test::run(m_client->apply({{u"apiVersion"_s, u"v1"_s},
                                                     {u"kind"_s, u"ConfigMap"_s},
                                                     {u"metadata"_s, QJsonObject{{u"name"_s, u"c"_s}}}},
                                                    {}, {}));
        QVERIFY2(made, made ? "" : qPrintable(made.error().toString()));
        QCOMPARE(m_server->requests().size(), 2);
    }

    void unauthorisedIsRepeatedOnceWithFreshCredentials()
    {
        m_server->enqueue(FakeTransport::json(401, status(401, "Unauthorized", "Unauthorized")));
        m_server->enqueue(FakeTransport::json(200, R"({"kind":"Pod"})"));
        QVERIFY(test::run(m_client->get(pod, {})));
        QCOMPARE(m_server->requests().last().headers.value("Authorization").value(),
                 QByteArray("Bearer token-2"));
        for (int i = 0; i < 3; ++i)
            m_server->enqueue(FakeTransport::json(401, status(401, "Unauthorized", "Unauthorized")));
        const auto refused = test::run(m_client->get(pod, {}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Unauthorized);
        QCOMPARE(m_server->requests().size(), 4); // two before, two now: no loop
    }

    void unauthorisedWithoutFreshCredentialsIsSaid()
    {
        m_credentials->renewable = false;
        m_server->enqueue(FakeTransport::json(401, status(401, "Unauthorized", "Unauthorized")));
        QCOMPARE(test::run(m_client->get(pod, {})).error().kind, ErrorKind::Unauthorized);
        QCOMPARE(m_server->requests().size(), 1);
    }

    void backendsUnauthorisedIsPassedOn()
    {
        m_server->enqueue(FakeTransport::json(401, R"({"error":"Unauthorized"})"));
        auto proxy = m_client->serviceProxyTransport(u"ns"_s, u"vllm"_s, u"8000"_s);
        const auto answer = test::run(
            proxy->send({.url = QUrl(u"http://ignored/v1/models?a=b"_s),
                         .headers = {{"Authorization", "Bearer inference-key"}, {"X-Api-Key", "k"}}},
                        {}));
        QVERIFY(answer);
        QCOMPARE(answer->status, 401);
        QCOMPARE(m_server->requests().size(), 1);
        const HttpRequest &sent = m_server->requests().last();
        QCOMPARE(
            sent.url.toString(),
            u"https://example.invalid/prefix/api/v1/namespaces/ns/services/vllm:8000/proxy/v1/models?a=b"_s);
        QCOMPARE(sent.headers.values("Authorization"), QList<QByteArray>{"Bearer token-1"});
        QCOMPARE(sent.headers.value("X-Api-Key").value(), QByteArray("k"));
    }

    void proxyStreamsAreOpened()
    {
        m_server->enqueue({.status = 200,
                           .headers = {{"Content-Type", "text/event-stream"}},
                           .chunks = {"data: a\n\n", "data: b\n\n"}});
        auto proxy = m_client->podProxyTransport(u"ns"_s, u"p"_s);
        auto stream = test::run(proxy->open(
            {.method = "POST", .url = QUrl(u"http://x/v1/chat/completions"_s), .body = "{}"}, {}));
        QVERIFY(stream);
        QCOMPARE(*test::run((*stream)->readAll(1000, {})), QByteArray("data: a\n\ndata: b\n\n"));
        QCOMPARE(lastUrl().path(), u"/prefix/api/v1/namespaces/ns/pods/p/proxy/v1/chat/completions"_s);
    }

    void applySendsOnlyWhatAManagerOwns()
    {
        m_server->enqueue({.status = 201,
                           .headers = {{"Content-Type", "application/json"},
                                       {"Warning", "299 - \"say \\\"please\\\"\""},
                                       {"Warning", "299 - \"two\", 299 - \"three\""}},
                           .chunks = {R"({"kind":"Deployment","metadata":{"name":"d"}})"}});
        const QJsonObject object =
            QJsonDocument::fromJson(
                R"({"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"d","uid":"u","resourceVersion":"5",
            "managedFields":[{}],"generation":3,"creationTimestamp":"x"},"spec":{"replicas":1},"status":{"replicas":1}})")
                .object();
        const auto applied =
            test::run(m_client->apply(object, {.mode = ApplyMode::DryRun, .force = true}, {}));
        QVERIFY(applied);
        QVERIFY(applied->created);
        QCOMPARE(applied->warnings, (QStringList{u"say \"please\""_s, u"two"_s, u"three"_s}));
        const HttpRequest &sent = m_server->requests().last();
        QCOMPARE(sent.method, QByteArray("PATCH"));
        QCOMPARE(sent.headers.value("Content-Type").value(), QByteArray("application/apply-patch+yaml"));
        QCOMPARE(sent.url.path(),
                 u"/prefix/apis/apps/v1/namespaces/team/deployments/d"_s); // the context's namespace
        QCOMPARE(lastQuery(), u"fieldManager=slipway&fieldValidation=Strict&force=true&dryRun=All"_s);
        QCOMPARE(
            QJsonDocument::fromJson(sent.body).object(),
            QJsonDocument::fromJson(
                R"({"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"d","resourceVersion":"5"},"spec":{"replicas":1}})")
                .object());
    }

    void conflictsAreReadFromCauses()
    {
        m_server->enqueue(
            FakeTransport::json(409,
                                status(409, "Conflict", "Apply failed with 1 conflict",
                                       "{\"causes\":[{\"reason\":\"FieldManagerConflict\",\"message\":"
                                       "\"conflict with \\\"kubectl-edit\\\" using apps/v1 at "
                                       "2026-11-21T09:00:00Z\",\"field\":\".spec.replicas\"}]}")));
        const auto refused = test::run(m_client->apply({{u"apiVersion"_s, u"apps/v1"_s},
                                                        {u"kind"_s, u"Deployment"_s},
                                                        {u"metadata"_s, QJsonObject{{u"name"_s, u"d"_s}}}},
                                                       {}, {}));
        QVERIFY(!refused);
        QCOMPARE(fieldConflicts(refused.error()),
                 (QList<FieldConflict>{{u".spec.replicas"_s, u"kubectl-edit"_s}}));
    }

    void tooLargeBodiesAreNotSent()
    {
        const auto refused = test::run(m_client->create({{u"apiVersion"_s, u"v1"_s},
                                                         {u"kind"_s, u"ConfigMap"_s},
                                                         {u"data"_s, QString(4 * 1024 * 1024, u'x')}},
                                                        ApplyMode::Persist, {}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Invalid);
        QVERIFY(m_server->requests().isEmpty());
    }

    void expiredContinueTokenListsAgainNeverPartly()
    {
        m_server->enqueue(FakeTransport::json(
            200,
            R"({"metadata":{"resourceVersion":"10","continue":"t1"},"items":[{"metadata":{"name":"a"}}]})"));
        m_server->enqueue(FakeTransport::json(410, status(410, "Expired", "x")));
        m_server->enqueue(FakeTransport::json(
            200,
            R"({"metadata":{"resourceVersion":"20","continue":"t2"},"items":[{"metadata":{"name":"b"}}]})"));
        m_server->enqueue(FakeTransport::json(
            200, R"({"metadata":{"resourceVersion":"20"},"items":[{"metadata":{"name":"c"}}]})"));
        const auto list = test::run(m_client->list(kinds::pods(), {.pageSize = 1}, {}));
        QVERIFY(list);
        QCOMPARE(list->items.size(), 2);
        QCOMPARE(nameOf(list->items.first()), u"b"_s);
        QCOMPARE(list->items.first().value("kind"_L1).toString(), u"Pod"_s);
        QCOMPARE(list->resourceVersion, u"20"_s);
    }

    void watchLinesComeWholeHoweverTheyAreSplit()
    {
        const QByteArray body = "{\"type\":\"ADDED\",\"object\":{\"metadata\":{\"name\":\"ä\"}}}\r\n{"
                                "\"type\":\"BOOKMARK\",\"object\":{}}\n{\"type\":\"DELETED\",\"object\":{}}";
        for (qsizetype size = 1; size <= body.size(); ++size) {
            QList<QByteArray> chunks;
            for (qsizetype at = 0; at < body.size(); at += size)
                chunks.append(body.mid(at, size));
            m_server->enqueue({.status = 200, .chunks = chunks});
            auto stream = test::run(m_client->watch(kinds::pods(), {}, {}));
            QVERIFY(stream);
            QStringList types;
            for (;;) {
                const auto events = test::run((*stream)->events({}));
                QVERIFY2(events, events ? "" : qPrintable(events.error().toString()));
                if (events->isEmpty())
                    break;
                for (const WatchEvent &event : *events)
                    types.append(event.type);
            }
            QCOMPARE(types, (QStringList{u"ADDED"_s, u"BOOKMARK"_s, u"DELETED"_s}));
        }
    }

    void errorFramesAndRefusedWatchesAreErrors()
    {
        m_server->enqueue(
            {.status = 200,
             .chunks = {"{\"type\":\"ERROR\",\"object\":" + status(410, "Expired", "too old") + "}\n"}});
        auto stream = test::run(m_client->watch(kinds::pods(), {.resourceVersion = u"1"_s}, {}));
        QVERIFY(stream);
        QCOMPARE(test::run((*stream)->events({})).error().kind, ErrorKind::Expired);
        m_server->enqueue(FakeTransport::json(410, status(410, "Expired", "too old")));
        QCOMPARE(test::run(m_client->watch(kinds::pods(), {.resourceVersion = u"1"_s}, {})).error().kind,
                 ErrorKind::Expired);
    }

    void cutWatchIsNetwork()
    {
        m_server->enqueue({.status = 200,
                           .chunks = {"{\"type\":\"ADD"},
                           .cut = fail(ErrorKind::Network, u"cut"_s).error()});
        auto stream = test::run(m_client->watch(kinds::pods(), {}, {}));
        QVERIFY(stream);
        QCOMPARE(test::run((*stream)->read({})).error().kind, ErrorKind::Network);
    }

    void endlessWatchLineIsRefused()
    {
        QList<QByteArray> chunks(70, QByteArray(1024 * 1024, 'x'));
        m_server->enqueue({.status = 200, .chunks = chunks});
        auto stream = test::run(m_client->watch(kinds::pods(), {}, {}));
        QVERIFY(stream);
        QCOMPARE(test::run((*stream)->read({})).error().kind, ErrorKind::Invalid);
    }

    void droppingAWatchAbortsIt()
    {
        m_server->enqueue(
            {.status = 200, .chunks = {"{\"type\":\"BOOKMARK\",\"object\":{}}\n"}, .hang = true});
        auto stream = test::run(m_client->watch(kinds::pods(), {}, {}));
        QVERIFY(stream);
        stream->reset();
        QCOMPARE(m_server->aborted(), 1);
    }

    void aServerThatSharesItselfOutIsHardlyThrottledHere()
    {
        // How long three hundred requests, one after the other, are held back by this side.
        const auto heldBack = [this](bool isFair) {
            init();
            m_server->setHandler([isFair](const HttpRequest &) {
                auto answer = FakeTransport::json(200, R"({"kind":"Pod","metadata":{"name":"p"}})");
                if (isFair)
                    answer.headers.append("X-Kubernetes-Pf-Flowschema-Uid", "u");
                return std::optional(answer);
            });
            const auto began = m_clock.monotonic();
            for (int i = 0; i < 300; ++i) {
                if (!test::run(m_client->get(pod, {})))
                    return std::chrono::nanoseconds(-1);
            }
            return m_clock.monotonic() - began;
        };
        QVERIFY(heldBack(false) >= std::chrono::seconds(3)); // a hundred at once, then fifty a second
        QCOMPARE(heldBack(true).count(), 0);
    }

    void cancelAbortsARequest()
    {
        m_server->enqueue({.hang = true});
        std::stop_source stop;
        auto task = m_client->get(pod, stop.get_token());
        bool done = false;
        task.start([&done] { done = true; });
        test::turn();
        QVERIFY(!done);
        stop.request_stop();
        QTRY_VERIFY(done);
        QCOMPARE(task.takeResult().error().kind, ErrorKind::Cancelled);
        QCOMPARE(m_server->aborted(), 1);
    }

    void fault21LogLinesHaveTimesAndLimits()
    {
        const QByteArray longLine = "2026-11-21T10:00:01.5Z " + QByteArray(200'000, 'y');
        const auto read = [&](bool follow) {
            m_server->enqueue(
                {.status = 200,
                 .chunks = {"2026-11-21T10:00:00.123456789Z hel", "lo \x1b[31m\xff\r\n" + longLine,
                            "\nno stamp\n2026-11-21T10:00:02Z last"}});
            QList<LogLine> lines;
            auto logs = test::run(
                m_client->logs(u"ns"_s, u"p"_s, {.container = u"c"_s, .follow = follow, .tailLines = 5}, {}));
            while (logs) {
                const auto more = test::run((*logs)->next({}));
                if (!more || more->isEmpty())
                    break;
                lines += *more;
            }
            return lines;
        };
        const QList<LogLine> lines = read(false);
        QCOMPARE(lines.size(), 4);
        QCOMPARE(lines.at(0).text, u"hello \u001b[31m\ufffd"_s);
        QCOMPARE(lines.at(0).time, QDateTime({2026, 11, 21}, {10, 0, 0, 123}, QTimeZone::UTC));
        QVERIFY(lines.at(1).cut);
        QVERIFY(lines.at(1).text.size() <= 65536);
        QCOMPARE(lines.at(2).text, u"no stamp"_s);
        QVERIFY(!lines.at(2).time.isValid());
        QCOMPARE(lines.at(3).text, u"last"_s);
        // Who follows reads on when the stream ends, and then gets the line whole: half of it would be a line that nobody wrote.
        QCOMPARE(read(true), lines.first(3));
        QCOMPARE(lastQuery(), u"container=c&follow=true&timestamps=true&tailLines=5"_s);
    }

    void logsOfAWaitingContainerAreInvalid()
    {
        m_server->enqueue(FakeTransport::json(
            400, status(400, "BadRequest", "container is waiting to start: ContainerCreating")));
        const auto logs = test::run(m_client->logs(u"ns"_s, u"p"_s, {}, {}));
        QVERIFY(!logs);
        QCOMPARE(logs.error().kind, ErrorKind::Invalid);
    }

    void staleDiscoveryIsUnknownNotAbsent()
    {
        const HttpHeaders aggregated{
            {"Content-Type", "application/json;v=v2;g=apidiscovery.k8s.io;as=APIGroupDiscoveryList"}};
        const auto groups = [&](const QByteArray &freshness) {
            m_server->enqueue(
                {.status = 200,
                 .headers = aggregated,
                 .chunks = {
                     R"({"items":[{"metadata":{},"versions":[{"version":"v1","freshness":"Current","resources":[]}]}]})"}});
            m_server->enqueue(
                {.status = 200,
                 .headers = aggregated,
                 .chunks = {
                     R"({"items":[{"metadata":{"name":"metrics.k8s.io"},"versions":[{"version":"v1beta1","freshness":")"
                     + freshness + R"(","resources":[]}]}]})"}});
        };
        groups("Stale");
        groups("Stale");
        const auto kind = test::run(m_client->kindOf(u"metrics.k8s.io/v1beta1"_s, u"NodeMetrics"_s, {}));
        QVERIFY(!kind);
        QCOMPARE(kind.error().reason, u"StaleDiscovery"_s);
        groups("Current");
        const auto absent = test::run(m_client->kindOf(u"metrics.k8s.io/v1beta1"_s, u"NodeMetrics"_s, {}));
        QVERIFY(!absent);
    }

    void oldServersAreDiscoveredGroupByGroup()
    {
        m_server->setHandler([](const HttpRequest &request) -> std::optional<FakeTransport::Answer> {
            const QString path = request.url.path();
            if (path.endsWith("/api"_L1))
                return FakeTransport::json(200, R"({"kind":"APIVersions","versions":["v1"]})");
            if (path.endsWith("/api/v1"_L1))
                return FakeTransport::json(
                    200,
                    R"({"resources":[{"name":"pods","kind":"Pod","namespaced":true,"verbs":["get"],"shortNames":["po"]},{"name":"pods/log","kind":"Pod"}]})");
            if (path.endsWith("/apis"_L1))
                return FakeTransport::json(
                    200,
                    R"({"groups":[{"name":"a.b","preferredVersion":{"groupVersion":"a.b/v2"},"versions":[{"groupVersion":"a.b/v1"},{"groupVersion":"a.b/v2"}]},{"name":"down","versions":[{"groupVersion":"down/v1"}]}]})");
            if (path.endsWith("/apis/a.b/v2"_L1) || path.endsWith("/apis/a.b/v1"_L1))
                return FakeTransport::json(
                    200, R"({"resources":[{"name":"cars","kind":"Car","namespaced":false}]})");
            return FakeTransport::Answer{.status = 503, .chunks = {"service unavailable"}};
        });
        const auto discovery = test::run(m_client->discovery(true, {}));
        QVERIFY2(discovery, discovery ? "" : qPrintable(discovery.error().toString()));
        QCOMPARE(discovery->find(u"v1"_s, u"Pod"_s)->subresources, QStringList{u"log"_s});
        QCOMPARE(discovery->findByName(u"car"_s)->kind.version, u"v2"_s);
        QCOMPARE(discovery->presence(u"down/v1"_s, u"X"_s), Discovery::Presence::Unknown);
        QCOMPARE(discovery->presence(u"a.b/v1"_s, u"X"_s), Discovery::Presence::Absent);
    }

    void deleteSendsItsPreconditions()
    {
        m_server->enqueue(FakeTransport::json(200, R"({"kind":"Status","status":"Success"})"));
        const auto gone = test::run(m_client->remove(
            pod, {.propagation = Propagation::Foreground, .gracePeriodSeconds = 0, .uid = u"u-1"_s}, {}));
        QVERIFY(gone);
        QVERIFY(gone->isEmpty());
        const QJsonObject body = QJsonDocument::fromJson(m_server->requests().last().body).object();
        QCOMPARE(body.value("propagationPolicy"_L1).toString(), u"Foreground"_s);
        QCOMPARE(body.value("gracePeriodSeconds"_L1).toInt(-1), 0);
        QCOMPARE(body.value("preconditions"_L1).toObject().value("uid"_L1).toString(), u"u-1"_s);
    }

    void fault30SecretsStayOutOfErrors()
    {
        m_server->enqueue(
            FakeTransport::json(500,
                                status(500, "InternalError",
                                       "bad header Authorization: Bearer "
                                       "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJlc2lnbmF0dXJl")));
        const auto answer = test::run(m_client->get(pod, {}));
        QVERIFY(!answer);
        QVERIFY2(!answer.error().toString().contains(u"eyJhbGciOiJSUzI1NiJ9"_s),
                 qPrintable(answer.error().toString()));
    }

    void fakeTellsItsWatchesAndKeepsItsCalls()
    {
        FakeKubeClient fake;
        auto stream = test::run(fake.watch(kinds::configMaps(), {}, {}));
        QVERIFY(stream);
        const QJsonObject object{{u"apiVersion"_s, u"v1"_s},
                                 {u"kind"_s, u"ConfigMap"_s},
                                 {u"metadata"_s, QJsonObject{{u"name"_s, u"c"_s}, {u"namespace"_s, u"n"_s}}}};
        QVERIFY(test::run(fake.apply(object, {.mode = ApplyMode::DryRun}, {})));
        QVERIFY(fake.objects().isEmpty());
        const auto applied = test::run(fake.apply(object, {}, {}));
        QVERIFY(applied && applied->created);
        QVERIFY(!test::run(fake.apply(object, {}, {}))->created);
        QVERIFY(test::run(fake.remove({kinds::configMaps(), u"n"_s, u"c"_s}, {}, {})));
        QStringList types;
        while (types.size() < 2) {
            const auto events = test::run((*stream)->events({}));
            QVERIFY(events);
            for (const WatchEvent &event : *events)
                types.append(event.type);
        }
        QCOMPARE(types, (QStringList{u"ADDED"_s, u"DELETED"_s}));
        fake.failNext(u"get"_s, u"Pod"_s, fail(ErrorKind::Forbidden, u"no"_s).error());
        QCOMPARE(test::run(fake.get(pod, {})).error().kind, ErrorKind::Forbidden);
        QCOMPARE(fake.calls().value(1), u"apply ConfigMap/n/c (dry-run)"_s);
    }
};

QTEST_GUILESS_MAIN(TestKubeClient)
#include "tst_kubeclient.moc"
