// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Webhooks that change, refuse and are down. Source: Kubernetes docs, "Dynamic Admission Control".
#include "contracttest.h"
#include "support/admissionserver.h"

#include <QScopeGuard>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

/// A configuration whose one webhook is asked about ConfigMaps of @p space that are labelled `webhook: @p name`.
QJsonObject configuration(const QString &kind, const QString &name, const QString &space,
                          const QJsonObject &clientConfig, const QString &failurePolicy,
                          const QJsonArray &operations)
{
    const QJsonObject rule{{u"apiGroups"_s, QJsonArray{u""_s}},
                           {u"apiVersions"_s, QJsonArray{u"v1"_s}},
                           {u"operations"_s, operations},
                           {u"resources"_s, QJsonArray{u"configmaps"_s}}};
    const QJsonObject webhook{
        {u"name"_s, name + u".slipway.test"_s},
        {u"clientConfig"_s, clientConfig},
        {u"rules"_s, QJsonArray{rule}},
        {u"namespaceSelector"_s,
         QJsonObject{{u"matchLabels"_s, QJsonObject{{u"kubernetes.io/metadata.name"_s, space}}}}},
        {u"objectSelector"_s, QJsonObject{{u"matchLabels"_s, QJsonObject{{u"webhook"_s, name}}}}},
        {u"failurePolicy"_s, failurePolicy},
        {u"sideEffects"_s, u"None"_s},
        {u"timeoutSeconds"_s, 5},
        {u"admissionReviewVersions"_s, QJsonArray{u"v1"_s}}};
    return {{u"apiVersion"_s, u"admissionregistration.k8s.io/v1"_s},
            {u"kind"_s, kind},
            {u"metadata"_s, QJsonObject{{u"name"_s, space + u'-' + name}}},
            {u"webhooks"_s, QJsonArray{webhook}}};
}

const QJsonObject nobody{{u"url"_s, u"https://127.0.0.1:1/review"_s}};
const ResourceKind validating{u"admissionregistration.k8s.io"_s, u"v1"_s, u"ValidatingWebhookConfiguration"_s,
                              u"validatingwebhookconfigurations"_s, false};
const ResourceKind mutating{u"admissionregistration.k8s.io"_s, u"v1"_s, u"MutatingWebhookConfiguration"_s,
                            u"mutatingwebhookconfigurations"_s, false};

} // namespace

void ContractTest::webhookThatRefusesIsNamedWithItsReason()
{
    test::AdmissionServer server;
    server.respond = [](const QJsonObject &) {
        return QJsonObject{
            {u"allowed"_s, false},
            {u"status"_s, QJsonObject{{u"code"_s, 403}, {u"message"_s, u"team labels are missing"_s}}}};
    };
    QVERIFY_OK(test::run(
        m_client->create(configuration(u"ValidatingWebhookConfiguration"_s, u"refuses"_s, m_namespace,
                                       server.clientConfig(), u"Fail"_s, {u"CREATE"_s}),
                         ApplyMode::Persist, never())));
    const auto removal = qScopeGuard([this] {
        (void)test::run(m_client->remove({validating, {}, m_namespace + u"-refuses"_s}, {}, never()));
    });
    Result<Written> refused = std::unexpected(Error{});
    // The server takes its time until it asks a new webhook.
    QVERIFY(eventually([&] {
        refused = test::run(m_client->apply(configMap(u"refused"_s, {}, {{u"webhook"_s, u"refuses"_s}}),
                                            {.mode = ApplyMode::DryRun}, never()));
        return !refused;
    }));
    QCOMPARE(refused.error().kind, ErrorKind::Forbidden);
    QCOMPARE(refused.error().httpStatus, 403);
    QVERIFY2(refused.error().detail.contains(
                 u"admission webhook \"refuses.slipway.test\" denied the request: team labels are missing"_s),
             qPrintable(refused.error().toString()));
    QVERIFY(!test::run(m_client->get(ref(kinds::configMaps(), u"refused"_s), never())));
    const QJsonObject asked = server.requests.constLast();
    QCOMPARE(asked.value("operation"_L1).toString(), u"CREATE"_s);
    QCOMPARE(asked.value("dryRun"_L1).toBool(), true);
    // What its selector leaves out is not its business.
    QVERIFY_OK(test::run(m_client->apply(configMap(u"unlabelled"_s), {}, never())));
}

void ContractTest::webhookThatRefusesDeletionKeepsTheObject()
{
    test::AdmissionServer server;
    server.respond = [](const QJsonObject &) {
        return QJsonObject{{u"allowed"_s, false}, {u"status"_s, QJsonObject{{u"message"_s, u"protected"_s}}}};
    };
    QVERIFY_OK(test::run(
        m_client->apply(configMap(u"protected"_s, {}, {{u"webhook"_s, u"protects"_s}}), {}, never())));
    QVERIFY_OK(test::run(
        m_client->create(configuration(u"ValidatingWebhookConfiguration"_s, u"protects"_s, m_namespace,
                                       server.clientConfig(), u"Fail"_s, {u"DELETE"_s}),
                         ApplyMode::Persist, never())));
    {
        const auto removal = qScopeGuard([this] {
            (void)test::run(m_client->remove({validating, {}, m_namespace + u"-protects"_s}, {}, never()));
        });
        const ResourceRef target = ref(kinds::configMaps(), u"protected"_s);
        Error refusal;
        QVERIFY(eventually([&] {
            const auto refused = test::run(m_client->remove(target, {.mode = ApplyMode::DryRun}, never()));
            if (!refused)
                refusal = refused.error();
            return !refused;
        }));
        QVERIFY2(refusal.detail.contains(
                     u"admission webhook \"protects.slipway.test\" denied the request: protected"_s),
                 qPrintable(refusal.toString()));
        QVERIFY(!test::run(m_client->remove(target, {}, never())));
        QVERIFY_OK(test::run(m_client->get(target, never())));
    }
}

void ContractTest::fault13WebhookThatIsDownIsNamed()
{
    QVERIFY_OK(
        test::run(m_client->create(configuration(u"ValidatingWebhookConfiguration"_s, u"down"_s, m_namespace,
                                                 nobody, u"Fail"_s, {u"CREATE"_s, u"UPDATE"_s}),
                                   ApplyMode::Persist, never())));
    const auto removal = qScopeGuard([this] {
        (void)test::run(m_client->remove({validating, {}, m_namespace + u"-down"_s}, {}, never()));
    });
    Result<Written> refused = std::unexpected(Error{});
    QVERIFY(eventually([&] {
        refused = test::run(m_client->apply(configMap(u"blocked"_s, {}, {{u"webhook"_s, u"down"_s}}),
                                            {.mode = ApplyMode::DryRun}, never()));
        return !refused;
    }));
    QCOMPARE(refused.error().httpStatus, 500);
    QCOMPARE(refused.error().reason, u"InternalError"_s);
    QVERIFY2(
        refused.error().detail.contains(
            u"failed calling webhook \"down.slipway.test\": failed to call webhook: Post \"https://127.0.0.1:1/review?timeout=5s\""_s),
        qPrintable(refused.error().toString()));
    QVERIFY2(refused.error().detail.contains(u"connection refused"_s),
             qPrintable(refused.error().toString()));
}

void ContractTest::webhookThatIsDownIsPassedOverWhereItMay()
{
    QVERIFY_OK(test::run(m_client->create(configuration(u"ValidatingWebhookConfiguration"_s, u"ignored"_s,
                                                        m_namespace, nobody, u"Ignore"_s, {u"CREATE"_s}),
                                          ApplyMode::Persist, never())));
    const auto removal = qScopeGuard([this] {
        (void)test::run(m_client->remove({validating, {}, m_namespace + u"-ignored"_s}, {}, never()));
    });
    QVERIFY_OK(
        test::run(m_client->apply(configMap(u"passes"_s, {}, {{u"webhook"_s, u"ignored"_s}}), {}, never())));
}

void ContractTest::fault13FieldsThatAWebhookAddsAreInTheDryRun()
{
    test::AdmissionServer server;
    server.respond = [](const QJsonObject &) {
        const QByteArray patch = R"([{"op":"add","path":"/data","value":{"added":"by a webhook"}}])";
        return QJsonObject{{u"allowed"_s, true},
                           {u"patchType"_s, u"JSONPatch"_s},
                           {u"patch"_s, QString::fromLatin1(patch.toBase64())}};
    };
    QVERIFY_OK(
        test::run(m_client->create(configuration(u"MutatingWebhookConfiguration"_s, u"adds"_s, m_namespace,
                                                 server.clientConfig(), u"Fail"_s, {u"CREATE"_s}),
                                   ApplyMode::Persist, never())));
    const auto removal = qScopeGuard(
        [this] { (void)test::run(m_client->remove({mutating, {}, m_namespace + u"-adds"_s}, {}, never())); });
    Result<Written> shown = std::unexpected(Error{});
    QVERIFY(eventually([&] {
        shown = test::run(m_client->apply(configMap(u"added-to"_s, {}, {{u"webhook"_s, u"adds"_s}}),
                                          {.mode = ApplyMode::DryRun}, never()));
        return shown && shown->object.contains("data"_L1);
    }));
    QCOMPARE(shown->object.value("data"_L1).toObject().value("added"_L1).toString(), u"by a webhook"_s);
    QVERIFY(!test::run(m_client->get(ref(kinds::configMaps(), u"added-to"_s), never())));
}

} // namespace slipway
