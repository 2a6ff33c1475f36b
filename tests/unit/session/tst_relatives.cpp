// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/fakekubeclient.h"
#include "session/resources/kindgroups.h"
#include "session/resources/relatives.h"
#include "support/runtask.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

QJsonObject object(const char *json)
{
    QJsonParseError error;
    const QJsonObject read = QJsonDocument::fromJson(json, &error).object();
    Q_ASSERT_X(!read.isEmpty(), "object", qPrintable(error.errorString()));
    return read;
}

/// "Uses Secret/token spec.volumes[v]"
QStringList words(const QList<Relative> &relatives)
{
    static const char *const names[] = {"OwnedBy", "Owns", "Uses", "UsedBy", "Selects", "SelectedBy"};
    QStringList all;
    for (const Relative &relative : relatives)
        all << u"%1 %2/%3"_s.arg(QLatin1StringView(names[int(relative.relation)]), relative.kind,
                                 relative.name);
    all.sort();
    return all;
}

constexpr auto podJson =
    R"({"apiVersion":"v1","kind":"Pod","metadata":{"name":"web-1","namespace":"a","uid":"p1",
    "labels":{"app":"web"},"ownerReferences":[{"apiVersion":"apps/v1","kind":"ReplicaSet","name":"web","uid":"r1"}]},
    "spec":{"serviceAccountName":"runner","nodeName":"n1",
      "volumes":[{"name":"w","persistentVolumeClaim":{"claimName":"weights"}},{"name":"b","csi":{"driver":"gcsfuse.csi.storage.gke.io"}}],
      "containers":[{"name":"c","env":[{"name":"T","valueFrom":{"secretKeyRef":{"name":"hf","key":"token"}}}],
        "envFrom":[{"configMapRef":{"name":"settings"}}]}]}})";

} // namespace

class TestRelatives : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void podNamesWhatItNeedsAndWhoOwnsIt()
    {
        QCOMPARE(words(namedRelatives(object(podJson))),
                 (QStringList{u"OwnedBy ReplicaSet/web"_s, u"Uses CSIDriver/gcsfuse.csi.storage.gke.io"_s,
                              u"Uses ConfigMap/settings"_s, u"Uses Node/n1"_s,
                              u"Uses PersistentVolumeClaim/weights"_s, u"Uses Secret/hf"_s,
                              u"Uses ServiceAccount/runner"_s}));
    }

    void routeLeadsToGatewayAndPool()
    {
        const auto found =
            namedRelatives(object(R"({"apiVersion":"gateway.networking.k8s.io/v1","kind":"HTTPRoute",
            "metadata":{"name":"r","namespace":"a"},"spec":{"parentRefs":[{"name":"gw","namespace":"infra"}],
            "rules":[{"backendRefs":[{"group":"inference.networking.k8s.io","kind":"InferencePool","name":"pool"},{"name":"svc"}]}]}})"));
        QCOMPARE(words(found),
                 (QStringList{u"Uses Gateway/gw"_s, u"Uses InferencePool/pool"_s, u"Uses Service/svc"_s}));
        QCOMPARE(found.at(0).nameSpace, u"infra"_s);
        QCOMPARE(found.at(1).apiVersion, u"inference.networking.k8s.io/v1"_s);
        QCOMPARE(found.at(1).nameSpace, u"a"_s);
    }

    void clusterIsAskedForTheOtherDirection()
    {
        FakeKubeClient client;
        client.put(object(podJson));
        client.put(object(
            R"({"apiVersion":"v1","kind":"Service","metadata":{"name":"web","namespace":"a"},"spec":{"selector":{"app":"web"}}})"));
        client.put(object(
            R"({"apiVersion":"v1","kind":"Service","metadata":{"name":"headless","namespace":"a"},"spec":{}})"));
        const auto claim = client.put(object(
            R"({"apiVersion":"v1","kind":"PersistentVolumeClaim","metadata":{"name":"weights","namespace":"a"},"spec":{}})"));
        const auto service = client.object(u"Service"_s, u"a"_s, u"web"_s);
        QCOMPARE(words(test::run(findRelatives(client, *service, {}))->found),
                 QStringList{u"Selects Pod/web-1"_s});
        QCOMPARE(words(test::run(findRelatives(client, claim, {}))->found),
                 QStringList{u"UsedBy Pod/web-1"_s});
        const auto ofPod = test::run(findRelatives(client, *client.object(u"Pod"_s, u"a"_s, u"web-1"_s), {}));
        QVERIFY(words(ofPod->found).contains(u"SelectedBy Service/web"_s));
        QVERIFY(
            !words(ofPod->found).contains(u"SelectedBy Service/headless"_s)); // no selector selects nothing
    }

    void ownedObjectsAreFoundByUid()
    {
        FakeKubeClient client;
        const auto owner = client.put(object(
            R"({"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"web","namespace":"a"},"spec":{}})"));
        QJsonObject child = object(
            R"({"apiVersion":"apps/v1","kind":"ReplicaSet","metadata":{"name":"web-7","namespace":"a"},"spec":{}})");
        QJsonObject metadata = child.value("metadata"_L1).toObject();
        metadata.insert("ownerReferences"_L1,
                        QJsonArray{QJsonObject{
                            {"kind"_L1, "Deployment"_L1}, {"name"_L1, "web"_L1}, {"uid"_L1, uidOf(owner)}}});
        child.insert("metadata"_L1, metadata);
        client.put(child);
        QCOMPARE(words(test::run(findRelatives(client, owner, {}))->found),
                 QStringList{u"Owns ReplicaSet/web-7"_s});
    }

    void kindsThatMayNotBeListedAreSaidToBeUnknown()
    {
        FakeKubeClient client;
        const auto pod = client.put(object(podJson));
        client.failNext(u"list"_s, u"Secret"_s, fail(ErrorKind::Forbidden, u"no"_s).error());
        const auto relatives = test::run(findRelatives(client, pod, {}));
        QVERIFY(relatives);
        QCOMPARE(relatives->notRead, QStringList{u"secrets"_s});
    }

    void kindsAreListedOnceInTheirArea()
    {
        Discovery discovery;
        const auto add = [&discovery](const char *group, const char *version, const char *kind,
                                      const QStringList &verbs) {
            discovery.kinds.append({.kind = {.group = QLatin1StringView(group),
                                             .version = QLatin1StringView(version),
                                             .kind = QLatin1StringView(kind)},
                                    .verbs = verbs});
        };
        const QStringList all{u"get"_s, u"list"_s, u"watch"_s};
        add("serving.kserve.io", "v1alpha2", "LLMInferenceService", all);
        add("serving.kserve.io", "v1alpha1", "LLMInferenceService", all);
        add("", "v1", "Pod", all);
        add("apps", "v1", "Deployment", all);
        add("authorization.k8s.io", "v1", "SelfSubjectAccessReview", {u"create"_s});
        add("iam.cnrm.cloud.google.com", "v1beta1", "IAMPolicyMember", all);
        add("example.com", "v1", "Widget", all);
        QStringList found;
        for (const KindEntry &entry : browsableKinds(discovery))
            found << u"%1 %2 %3"_s.arg(int(entry.area))
                         .arg(entry.discovered.kind.kind, entry.discovered.kind.version);
        QCOMPARE(found,
                 (QStringList{u"0 Deployment v1"_s, u"0 Pod v1"_s, u"1 LLMInferenceService v1alpha2"_s,
                              u"7 IAMPolicyMember v1beta1"_s, u"8 Widget v1"_s}));
    }
};

QTEST_GUILESS_MAIN(TestRelatives)
#include "tst_relatives.moc"
