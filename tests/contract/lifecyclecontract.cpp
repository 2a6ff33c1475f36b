// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Deletion, quota, namespaces, controllers, logs.
#include "contracttest.h"

namespace slipway {
using namespace Qt::StringLiterals;

void ContractTest::deleteHonoursTheUid()
{
    const auto made = test::run(m_client->create(configMap(u"mine"_s), ApplyMode::Persist, never()));
    QVERIFY_OK(made);
    const auto other = test::run(m_client->remove(
        ref(kinds::configMaps(), u"mine"_s), {.uid = u"00000000-0000-0000-0000-000000000000"_s}, never()));
    QVERIFY(!other);
    QCOMPARE(other.error().kind, ErrorKind::Conflict);
    const auto gone = test::run(
        m_client->remove(ref(kinds::configMaps(), u"mine"_s), {.uid = uidOf(made->object)}, never()));
    QVERIFY_OK(gone);
    QVERIFY(gone->isEmpty());
    const auto again = test::run(m_client->remove(ref(kinds::configMaps(), u"mine"_s), {}, never()));
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::NotFound);
}

void ContractTest::finalizersHoldAnObject()
{
    QJsonObject object = configMap(u"held"_s);
    QJsonObject metadata = object.value("metadata"_L1).toObject();
    metadata.insert("finalizers"_L1, QJsonArray{u"contract.slipway.dev/hold"_s});
    object.insert("metadata"_L1, metadata);
    QVERIFY_OK(test::run(m_client->create(object, ApplyMode::Persist, never())));
    const auto held = test::run(m_client->remove(ref(kinds::configMaps(), u"held"_s), {}, never()));
    QVERIFY_OK(held);
    QVERIFY(held->value("metadata"_L1).toObject().contains("deletionTimestamp"_L1));
    QVERIFY_OK(test::run(m_client->get(ref(kinds::configMaps(), u"held"_s), never())));
    const auto released = test::run(
        m_client->patch(ref(kinds::configMaps(), u"held"_s), PatchType::Merge,
                        QJsonObject{{u"metadata"_s, QJsonObject{{u"finalizers"_s, QJsonValue::Null}}}},
                        ApplyMode::Persist, never()));
    QVERIFY_OK(released);
    const auto gone = test::run(m_client->get(ref(kinds::configMaps(), u"held"_s), never()));
    QVERIFY(!gone);
    QCOMPARE(gone.error().kind, ErrorKind::NotFound);
}

void ContractTest::foregroundWaitsForDependents()
{
    QVERIFY_OK(test::run(m_client->apply(deployment(u"foreground"_s, 0), {}, never())));
    QVERIFY(eventually([this] {
        const auto sets = test::run(m_client->list(
            kinds::replicaSets(), {.nameSpace = m_namespace, .labelSelector = u"app=foreground"_s}, never()));
        return sets && sets->items.size() == 1;
    }));
    const auto held = test::run(m_client->remove(ref(kinds::deployments(), u"foreground"_s),
                                                 {.propagation = Propagation::Foreground}, never()));
    QVERIFY_OK(held);
    if (!held->isEmpty())
        QVERIFY(held->value("metadata"_L1)
                    .toObject()
                    .value("finalizers"_L1)
                    .toArray()
                    .contains(u"foregroundDeletion"_s));
    QVERIFY(eventually([this] {
        const auto sets = test::run(m_client->list(
            kinds::replicaSets(), {.nameSpace = m_namespace, .labelSelector = u"app=foreground"_s}, never()));
        return sets && sets->items.isEmpty()
            && !test::run(m_client->get(ref(kinds::deployments(), u"foreground"_s), never())).has_value();
    }));
}

void ContractTest::orphansStay()
{
    QVERIFY_OK(test::run(m_client->apply(deployment(u"orphaning"_s, 0), {}, never())));
    const auto sets = [this] {
        return test::run(m_client->list(
            kinds::replicaSets(), {.nameSpace = m_namespace, .labelSelector = u"app=orphaning"_s}, never()));
    };
    QVERIFY(eventually([&] {
        const auto found = sets();
        return found && found->items.size() == 1;
    }));
    QVERIFY_OK(test::run(m_client->remove(ref(kinds::deployments(), u"orphaning"_s),
                                          {.propagation = Propagation::Orphan}, never())));
    QVERIFY(eventually([this] {
        return !test::run(m_client->get(ref(kinds::deployments(), u"orphaning"_s), never())).has_value();
    }));
    const auto left = sets();
    QVERIFY_OK(left);
    QCOMPARE(left->items.size(), 1);
    QVERIFY(
        left->items.first().value("metadata"_L1).toObject().value("ownerReferences"_L1).toArray().isEmpty());
}

void ContractTest::quotaIsRefused()
{
    const QJsonObject quota{
        {u"apiVersion"_s, u"v1"_s},
        {u"kind"_s, u"ResourceQuota"_s},
        {u"metadata"_s, QJsonObject{{u"name"_s, u"no-services"_s}, {u"namespace"_s, m_namespace}}},
        {u"spec"_s, QJsonObject{{u"hard"_s, QJsonObject{{u"services"_s, u"0"_s}}}}}};
    QVERIFY_OK(test::run(m_client->create(quota, ApplyMode::Persist, never())));
    QVERIFY(eventually([this] {
        const auto now = test::run(m_client->get(ref(kinds::resourceQuotas(), u"no-services"_s), never()));
        return now && now->value("status"_L1).toObject().value("hard"_L1).toObject().contains("services"_L1);
    }));
    const QJsonObject service{
        {u"apiVersion"_s, u"v1"_s},
        {u"kind"_s, u"Service"_s},
        {u"metadata"_s, QJsonObject{{u"name"_s, u"refused"_s}, {u"namespace"_s, m_namespace}}},
        {u"spec"_s, QJsonObject{{u"ports"_s, QJsonArray{QJsonObject{{u"port"_s, 80}}}}}}};
    const auto refused = test::run(m_client->apply(service, {}, never()));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::QuotaExceeded);
    QCOMPARE(refused.error().reason, u"Forbidden"_s);
    QCOMPARE(refused.error().httpStatus, 403);
    QVERIFY2(
        refused.error().detail.contains(
            u"exceeded quota: no-services, requested: services=1, used: services=0, limited: services=0"_s),
        qPrintable(refused.error().detail));
    QVERIFY_OK(test::run(m_client->remove(ref(kinds::resourceQuotas(), u"no-services"_s), {}, never())));
}

void ContractTest::terminatingNamespaceRefusesContent()
{
    const QString name = m_namespace + u"-end"_s;
    QVERIFY_OK(test::run(m_client->create({{u"apiVersion"_s, u"v1"_s},
                                           {u"kind"_s, u"Namespace"_s},
                                           {u"metadata"_s, QJsonObject{{u"name"_s, name}}}},
                                          ApplyMode::Persist, never())));
    // A finalizer on an object inside keeps it terminating for as long as we need.
    QJsonObject held = configMap(u"held"_s);
    held.insert("metadata"_L1,
                QJsonObject{{u"name"_s, u"held"_s},
                            {u"namespace"_s, name},
                            {u"finalizers"_s, QJsonArray{u"contract.slipway.dev/hold"_s}}});
    QVERIFY_OK(test::run(m_client->create(held, ApplyMode::Persist, never())));
    const ResourceRef space{kinds::namespaces(), {}, name};
    QVERIFY_OK(test::run(m_client->remove(space, {}, never())));
    const auto now = test::run(m_client->get(space, never()));
    QVERIFY_OK(now);
    QCOMPARE(now->value("status"_L1).toObject().value("phase"_L1).toString(), u"Terminating"_s);
    QJsonObject late = configMap(u"late"_s);
    late.insert("metadata"_L1, QJsonObject{{u"name"_s, u"late"_s}, {u"namespace"_s, name}});
    const auto refused = test::run(m_client->create(late, ApplyMode::Persist, never()));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Forbidden);
    QCOMPARE(refused.error().causes.value(0).reason, u"NamespaceTerminating"_s);
    QVERIFY2(refused.error().detail.contains(u"because it is being terminated"_s),
             qPrintable(refused.error().detail));
    QVERIFY_OK(test::run(
        m_client->patch({kinds::configMaps(), name, u"held"_s}, PatchType::Merge,
                        QJsonObject{{u"metadata"_s, QJsonObject{{u"finalizers"_s, QJsonValue::Null}}}},
                        ApplyMode::Persist, never())));
    QVERIFY2(eventually(
                 [&] {
                     const auto left = test::run(m_client->get(space, never()));
                     return !left && left.error().kind == ErrorKind::NotFound;
                 },
                 60),
             "the namespace did not go");
}

void ContractTest::missingNamespaceIsNotFound()
{
    QJsonObject object = configMap(u"nowhere"_s);
    object.insert("metadata"_L1,
                  QJsonObject{{u"name"_s, u"nowhere"_s}, {u"namespace"_s, u"there-is-none"_s}});
    const auto refused = test::run(m_client->apply(object, {}, never()));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::NotFound);
    QCOMPARE(refused.error().detail, u"namespaces \"there-is-none\" not found"_s);
}

void ContractTest::deploymentBecomesPods()
{
    QVERIFY_OK(test::run(m_client->apply(deployment(u"rolled"_s, 2), {}, never())));
    QList<QJsonObject> pods;
    QVERIFY(eventually([&] {
        const auto found = test::run(m_client->list(
            kinds::pods(), {.nameSpace = m_namespace, .labelSelector = u"app=rolled"_s}, never()));
        pods = found ? found->items : QList<QJsonObject>();
        return pods.size() == 2;
    }));
    for (const QJsonObject &pod : std::as_const(pods)) {
        const QJsonObject owner =
            pod.value("metadata"_L1).toObject().value("ownerReferences"_L1).toArray().first().toObject();
        QCOMPARE(owner.value("kind"_L1).toString(), u"ReplicaSet"_s);
        QVERIFY(owner.value("controller"_L1).toBool());
    }
    QVERIFY_OK(test::run(m_client->remove(ref(kinds::deployments(), u"rolled"_s),
                                          {.propagation = Propagation::Background}, never())));
    QVERIFY2(
        eventually(
            [this] {
                const auto left = test::run(m_client->list(
                    kinds::pods(), {.nameSpace = m_namespace, .labelSelector = u"app=rolled"_s}, never()));
                return left && left->items.isEmpty();
            },
            60),
        "the pods of the deleted deployment stayed");
}

void ContractTest::logsNeedAContainerThatStarted()
{
    // No node carries this label, so the pod never starts.
    QJsonObject pod =
        QJsonDocument::fromJson(R"({"apiVersion":"v1","kind":"Pod","metadata":{"name":"unstarted"},
        "spec":{"nodeSelector":{"contract.slipway.dev/none":"true"},"containers":[{"name":"a","image":"x"},{"name":"b","image":"x"}]}})")
            .object();
    pod.insert("metadata"_L1, QJsonObject{{u"name"_s, u"unstarted"_s}, {u"namespace"_s, m_namespace}});
    QVERIFY_OK(test::run(m_client->create(pod, ApplyMode::Persist, never())));
    const auto unnamed = test::run(m_client->logs(m_namespace, u"unstarted"_s, {}, never()));
    QVERIFY(!unnamed);
    QCOMPARE(unnamed.error().kind, ErrorKind::Invalid);
    QVERIFY2(unnamed.error().detail.contains(u"a container name must be specified"_s),
             qPrintable(unnamed.error().detail));
    const auto missing =
        test::run(m_client->logs(m_namespace, u"unstarted"_s, {.container = u"c"_s}, never()));
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, ErrorKind::Invalid);
    const auto nobody = test::run(m_client->logs(m_namespace, u"nobody"_s, {.container = u"a"_s}, never()));
    QVERIFY(!nobody);
    QCOMPARE(nobody.error().kind, ErrorKind::NotFound);
    QVERIFY(eventually([this] {
        const auto now = test::run(m_client->get(ref(kinds::pods(), u"unstarted"_s), never()));
        for (const QJsonValue &value :
             now ? now->value("status"_L1).toObject().value("conditions"_L1).toArray() : QJsonArray()) {
            if (value.toObject().value("reason"_L1) == "Unschedulable"_L1)
                return value.toObject().value("message"_L1).toString().contains(u"nodes are available"_s);
        }
        return false;
    }));
    QVERIFY_OK(
        test::run(m_client->remove(ref(kinds::pods(), u"unstarted"_s), {.gracePeriodSeconds = 0}, never())));
}

} // namespace slipway
