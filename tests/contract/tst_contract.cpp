// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "contracttest.h"

#include <QRandomGenerator>

namespace slipway {
using namespace Qt::StringLiterals;

void ContractTest::initTestCase()
{
    if (qEnvironmentVariable("KUBECONFIG").isEmpty())
        QSKIP("KUBECONFIG names no server; see tests/contract/CMakeLists.txt");
    const auto kubeconfig = loadKubeconfig();
    QVERIFY_OK(kubeconfig);
    const auto context = resolveContext(*kubeconfig);
    QVERIFY_OK(context);
    m_context = *context;
    auto credentials = makeCredentials(m_context, m_consent, m_clock);
    QVERIFY_OK(credentials);
    auto client = makeKubeClient(m_context, *std::move(credentials), m_clock);
    QVERIFY_OK(client);
    m_client = *std::move(client);
    auto transport = makeHttpTransport({.tls = m_context.tls, .proxy = m_context.proxy});
    QVERIFY_OK(transport);
    m_transport = *std::move(transport);

    // A name of its own, so that runs do not meet.
    m_namespace =
        u"slipway-contract-%1"_s.arg(QRandomGenerator::global()->generate(), 8, 16, QLatin1Char('0'));
    const auto made = test::run(m_client->create({{u"apiVersion"_s, u"v1"_s},
                                                  {u"kind"_s, u"Namespace"_s},
                                                  {u"metadata"_s, QJsonObject{{u"name"_s, m_namespace}}}},
                                                 ApplyMode::Persist, never()));
    QVERIFY_OK(made);
    // Real controllers give a namespace its service account; pods are refused until then.
    eventually(
        [this] {
            return test::run(m_client->get(ref(kinds::serviceAccounts(), u"default"_s), never())).has_value();
        },
        10);
}

void ContractTest::cleanupTestCase()
{
    if (m_client && !m_namespace.isEmpty())
        (void)test::run(m_client->remove({kinds::namespaces(), {}, m_namespace}, {}, never()));
    m_client.reset();
}

QJsonObject ContractTest::configMap(const QString &name, const QJsonObject &data,
                                    const QJsonObject &labels) const
{
    QJsonObject metadata{{u"name"_s, name}, {u"namespace"_s, m_namespace}};
    if (!labels.isEmpty())
        metadata.insert("labels"_L1, labels);
    QJsonObject object{{u"apiVersion"_s, u"v1"_s}, {u"kind"_s, u"ConfigMap"_s}, {u"metadata"_s, metadata}};
    if (!data.isEmpty())
        object.insert("data"_L1, data);
    return object;
}

QJsonObject ContractTest::deployment(const QString &name, int replicas) const
{
    const QByteArray text =
        R"({"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"NAME","namespace":"NS","labels":{"app":"NAME"}},
        "spec":{"replicas":REPLICAS,"selector":{"matchLabels":{"app":"NAME"}},"template":{"metadata":{"labels":{"app":"NAME"}},
        "spec":{"containers":[{"name":"main","image":"registry.k8s.io/pause:3.10","ports":[{"containerPort":8000}],
        "resources":{"requests":{"cpu":"100m","memory":"64Mi"}}}]}}}})";
    QByteArray filled = text;
    filled.replace("NAME", name.toUtf8())
        .replace("NS", m_namespace.toUtf8())
        .replace("REPLICAS", QByteArray::number(replicas));
    return QJsonDocument::fromJson(filled).object();
}

bool ContractTest::eventually(const std::function<bool()> &isThere, int seconds)
{
    QDeadlineTimer deadline(std::chrono::seconds{seconds});
    while (!isThere()) {
        if (deadline.hasExpired())
            return false;
        QTest::qWait(100);
    }
    return true;
}

Result<WatchEvent> ContractTest::nextEvent(WatchStream &stream, const QString &type, const QString &name,
                                           QList<WatchEvent> *seen)
{
    for (;;) {
        auto events = test::run(stream.events(never()), std::chrono::seconds(20));
        if (!events)
            return std::unexpected(events.error());
        if (events->isEmpty())
            return fail(ErrorKind::NotFound, u"the watch ended before %1 of %2"_s.arg(type, name));
        for (const WatchEvent &event : *events) {
            if (event.type == type && (name.isEmpty() || nameOf(event.object) == name))
                return event;
            if (seen)
                seen->append(event);
        }
    }
}

Result<HttpResponse> ContractTest::rawJson(const QByteArray &method, const QByteArray &path,
                                           const QByteArray &body, const QByteArray &contentType)
{
    auto credentials = makeCredentials(m_context, m_consent, m_clock);
    if (!credentials)
        return std::unexpected(credentials.error());
    const auto credential = test::run((*credentials)->current(never()));
    if (!credential)
        return std::unexpected(credential.error());
    HttpRequest request{.method = method,
                        .url = QUrl::fromEncoded(m_context.server.toEncoded() + path),
                        .headers = {{"Accept", "application/json"}},
                        .body = body};
    if (!contentType.isEmpty())
        request.headers.append("Content-Type", contentType);
    if (!credential->bearerToken.isEmpty())
        request.headers.append("Authorization", "Bearer " + credential->bearerToken.reveal());
    return test::run(m_transport->send(request, never()));
}

} // namespace slipway

QTEST_GUILESS_MAIN(slipway::ContractTest)
