// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Server-side apply, create and the patches.
#include "contracttest.h"

#include <QFile>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

QJsonObject dataOf(const QJsonObject &object)
{
    return object.value("data"_L1).toObject();
}

QJsonObject withSpec(QJsonObject object, const QString &key, const QJsonValue &value)
{
    QJsonObject spec = object.value("spec"_L1).toObject();
    if (value.isUndefined())
        spec.remove(key);
    else
        spec.insert(key, value);
    object.insert("spec"_L1, spec);
    return object;
}

/// The deployment with a change inside its first container.
QJsonObject withContainer(QJsonObject object, const std::function<void(QJsonObject &)> &change)
{
    QJsonObject spec = object.value("spec"_L1).toObject();
    QJsonObject pod = spec.value("template"_L1).toObject();
    QJsonObject podSpec = pod.value("spec"_L1).toObject();
    QJsonArray containers = podSpec.value("containers"_L1).toArray();
    QJsonObject first = containers.first().toObject();
    change(first);
    containers[0] = first;
    podSpec.insert("containers"_L1, containers);
    pod.insert("spec"_L1, podSpec);
    spec.insert("template"_L1, pod);
    object.insert("spec"_L1, spec);
    return object;
}

QJsonObject firstContainer(const QJsonObject &deployment)
{
    return deployment.value("spec"_L1)
        .toObject()
        .value("template"_L1)
        .toObject()
        .value("spec"_L1)
        .toObject()
        .value("containers"_L1)
        .toArray()
        .first()
        .toObject();
}

} // namespace

void ContractTest::applyCreatesThenUpdates()
{
    const auto created = test::run(m_client->apply(configMap(u"applied"_s, {{u"a"_s, u"1"_s}}), {}, never()));
    QVERIFY_OK(created);
    QVERIFY(created->created);
    const QJsonArray managers =
        created->object.value("metadata"_L1).toObject().value("managedFields"_L1).toArray();
    QCOMPARE(managers.size(), 1);
    QCOMPARE(managers.first().toObject().value("manager"_L1).toString(), u"slipway"_s);
    QCOMPARE(managers.first().toObject().value("operation"_L1).toString(), u"Apply"_s);
    const auto updated = test::run(m_client->apply(configMap(u"applied"_s, {{u"a"_s, u"2"_s}}), {}, never()));
    QVERIFY_OK(updated);
    QVERIFY(!updated->created);
    QCOMPARE(dataOf(updated->object).value("a"_L1).toString(), u"2"_s);
    QCOMPARE(uidOf(updated->object), uidOf(created->object));
    QVERIFY(resourceVersionOf(updated->object) != resourceVersionOf(created->object));
}

void ContractTest::applyOfTheSameChangesNothing()
{
    const auto first = test::run(m_client->apply(deployment(u"same"_s, 0), {}, never()));
    QVERIFY_OK(first);
    // The controller writes status; wait until it is done before comparing versions.
    QString version;
    eventually([&] {
        const auto now = test::run(m_client->get(ref(kinds::deployments(), u"same"_s), never()));
        const bool settled = now
            && now->value("status"_L1).toObject().value("observedGeneration"_L1).toInt() == 1
            && version == resourceVersionOf(*now);
        if (now)
            version = resourceVersionOf(*now);
        return settled;
    });
    const auto again = test::run(m_client->apply(deployment(u"same"_s, 0), {}, never()));
    QVERIFY_OK(again);
    QCOMPARE(resourceVersionOf(again->object), version);
    QCOMPARE(again->object.value("metadata"_L1).toObject().value("generation"_L1).toInt(), 1);
}

void ContractTest::conflictNamesFieldAndOwner()
{
    QVERIFY_OK(test::run(
        m_client->apply(deployment(u"contested"_s, 0), {.fieldManager = u"someone-else"_s}, never())));
    const auto refused = test::run(m_client->apply(deployment(u"contested"_s, 1), {}, never()));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QCOMPARE(refused.error().reason, u"Conflict"_s);
    const QList<FieldConflict> conflicts = fieldConflicts(refused.error());
    QCOMPARE(conflicts, (QList<FieldConflict>{{u".spec.replicas"_s, u"someone-else"_s}}));
}

void ContractTest::forceTakesOver()
{
    QVERIFY_OK(
        test::run(m_client->apply(configMap(u"forced"_s, {{u"a"_s, u"theirs"_s}, {u"b"_s, u"theirs"_s}}),
                                  {.fieldManager = u"someone-else"_s}, never())));
    const auto forced =
        test::run(m_client->apply(configMap(u"forced"_s, {{u"a"_s, u"ours"_s}}), {.force = true}, never()));
    QVERIFY_OK(forced);
    QCOMPARE(dataOf(forced->object), (QJsonObject{{u"a"_s, u"ours"_s}, {u"b"_s, u"theirs"_s}}));
    // The former owner meets the conflict now.
    const auto theirs = test::run(m_client->apply(configMap(u"forced"_s, {{u"a"_s, u"again"_s}}),
                                                  {.fieldManager = u"someone-else"_s}, never()));
    QVERIFY(!theirs);
    QCOMPARE(fieldConflicts(theirs.error()), (QList<FieldConflict>{{u".data.a"_s, u"slipway"_s}}));
}

void ContractTest::leftOutFieldIsRemoved()
{
    QVERIFY_OK(test::run(m_client->apply(
        configMap(u"shrinking"_s, {{u"keep"_s, u"1"_s}, {u"drop"_s, u"2"_s}, {u"shared"_s, u"3"_s}}), {},
        never())));
    QVERIFY_OK(test::run(m_client->apply(configMap(u"shrinking"_s, {{u"shared"_s, u"3"_s}}),
                                         {.fieldManager = u"someone-else"_s}, never())));
    const auto shrunk =
        test::run(m_client->apply(configMap(u"shrinking"_s, {{u"keep"_s, u"1"_s}}), {}, never()));
    QVERIFY_OK(shrunk);
    QCOMPARE(dataOf(shrunk->object), (QJsonObject{{u"keep"_s, u"1"_s}, {u"shared"_s, u"3"_s}}));
}

void ContractTest::listsAreMergedByTheirKey()
{
    QVERIFY_OK(test::run(m_client->apply(deployment(u"merged"_s, 0), {}, never())));
    // Somebody adds a variable and a second container; ours stay and so do theirs.
    QJsonObject theirs = withContainer(deployment(u"merged"_s, 0), [](QJsonObject &container) {
        container = {{u"name"_s, u"main"_s},
                     {u"image"_s, u"registry.k8s.io/pause:3.10"_s},
                     {u"env"_s, QJsonArray{QJsonObject{{u"name"_s, u"THEIRS"_s}, {u"value"_s, u"1"_s}}}}};
    });
    theirs = withSpec(theirs, u"replicas"_s, QJsonValue::Undefined);
    QVERIFY_OK(test::run(m_client->apply(theirs, {.fieldManager = u"someone-else"_s}, never())));
    const QJsonObject ours = withContainer(deployment(u"merged"_s, 0), [](QJsonObject &container) {
        container.insert("env"_L1, QJsonArray{QJsonObject{{u"name"_s, u"OURS"_s}, {u"value"_s, u"2"_s}}});
    });
    const auto merged = test::run(m_client->apply(ours, {}, never()));
    QVERIFY_OK(merged);
    QStringList variables;
    for (const QJsonValue &value : firstContainer(merged->object).value("env"_L1).toArray())
        variables.append(value.toObject().value("name"_L1).toString());
    variables.sort();
    QCOMPARE(variables, (QStringList{u"OURS"_s, u"THEIRS"_s}));
    QVERIFY(firstContainer(merged->object).contains("resources"_L1));
}

void ContractTest::dryRunStoresNothing()
{
    const auto dry =
        test::run(m_client->apply(deployment(u"dry"_s, 1), {.mode = ApplyMode::DryRun}, never()));
    QVERIFY_OK(dry);
    QVERIFY(dry->created);
    QCOMPARE(firstContainer(dry->object).value("terminationMessagePath"_L1).toString(),
             u"/dev/termination-log"_s); // defaults are in it
    QVERIFY(!uidOf(dry->object).isEmpty());
    const auto read = test::run(m_client->get(ref(kinds::deployments(), u"dry"_s), never()));
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::NotFound);
    QVERIFY_OK(test::run(m_client->apply(configMap(u"dry"_s, {{u"a"_s, u"1"_s}}), {}, never())));
    const auto changed = test::run(
        m_client->apply(configMap(u"dry"_s, {{u"a"_s, u"2"_s}}), {.mode = ApplyMode::DryRun}, never()));
    QVERIFY_OK(changed);
    QCOMPARE(dataOf(changed->object).value("a"_L1).toString(), u"2"_s);
    const auto kept = test::run(m_client->get(ref(kinds::configMaps(), u"dry"_s), never()));
    QVERIFY_OK(kept);
    QCOMPARE(dataOf(*kept).value("a"_L1).toString(), u"1"_s);
    const auto deleted =
        test::run(m_client->remove(ref(kinds::configMaps(), u"dry"_s), {.mode = ApplyMode::DryRun}, never()));
    QVERIFY_OK(deleted);
    QVERIFY_OK(test::run(m_client->get(ref(kinds::configMaps(), u"dry"_s), never())));
}

void ContractTest::duplicateKeysAreRefused()
{
    const QByteArray body =
        R"({"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"twice"},"data":{"a":"1"},"data":{"a":"2"}})";
    const auto answer = rawJson("PATCH",
                                kinds::configMaps().path(m_namespace, u"twice"_s)
                                    + "?fieldManager=slipway&fieldValidation=Strict",
                                body, "application/apply-patch+yaml");
    QVERIFY_OK(answer);
    QCOMPARE(answer->status, 400);
    const Error error = errorOfAnswer(answer->status, answer->headers, answer->body, {});
    QCOMPARE(error.kind, ErrorKind::Invalid);
    QVERIFY2(error.detail.contains("strict decoding"_L1), qPrintable(error.detail));
    QVERIFY2(error.detail.contains("data"_L1), qPrintable(error.detail));
}

void ContractTest::unknownFieldIsTheManifestsFault()
{
    const auto refused =
        test::run(m_client->apply(withSpec(deployment(u"typo"_s, 0), u"replica"_s, 3), {}, never()));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QCOMPARE(refused.error().reason, u"UnknownField"_s);
    QCOMPARE(refused.error().httpStatus, 500); // untyped, and not to be repeated
    QVERIFY2(refused.error().detail.contains(".spec.replica: field not declared in schema"_L1),
             qPrintable(refused.error().detail));
    QCOMPARE(refused.error().causes.value(0).field, u".spec.replica"_s);
}

void ContractTest::strictCreateRefusesUnknownFields()
{
    QJsonObject object = withContainer(deployment(u"strict"_s, 0),
                                       [](QJsonObject &container) { container.insert("imagee"_L1, u"x"_s); });
    const auto refused = test::run(m_client->create(object, ApplyMode::Persist, never()));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QCOMPARE(refused.error().httpStatus, 400);
    QVERIFY2(refused.error().detail.contains(uR"(unknown field "spec.template.spec.containers[0].imagee")"_s),
             qPrintable(refused.error().detail));
    // With Warn it is accepted and said.
    const auto warned =
        rawJson("POST", kinds::deployments().path(m_namespace) + "?fieldValidation=Warn&dryRun=All",
                QJsonDocument(object).toJson(), "application/json");
    QVERIFY_OK(warned);
    QCOMPARE(warned->status, 201);
    QVERIFY2(warningsOf(warned->headers).join(u' ').contains(u"unknown field"_s),
             qPrintable(warningsOf(warned->headers).join(u' ')));
}

void ContractTest::applyWithoutManagerIsRefused()
{
    const auto answer = rawJson("PATCH", kinds::configMaps().path(m_namespace, u"x"_s),
                                R"({"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"x"}})",
                                "application/apply-patch+yaml");
    QVERIFY_OK(answer);
    // Facts disagree on 400 or 422 across versions; both are Invalid to us.
    QCOMPARE(errorOfAnswer(answer->status, answer->headers, answer->body, {}).kind, ErrorKind::Invalid);
}

void ContractTest::deprecatedApiWarns()
{
    // core/v1 Endpoints warn from 1.33 on; what else is deprecated differs from version to version.
    const auto answer = rawJson("GET", "/api/v1/namespaces/" + m_namespace.toUtf8() + "/endpoints", {}, {});
    QVERIFY_OK(answer);
    QCOMPARE(answer->status, 200);
    const auto version = test::run(m_client->version(never()));
    QVERIFY_OK(version);
    QCOMPARE(
        warningsOf(answer->headers),
        version->atLeast(1, 33)
            ? QStringList{u"v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice"_s}
            : QStringList());
}

void ContractTest::immutableFieldIsRefused()
{
    QVERIFY_OK(test::run(m_client->apply(deployment(u"fixed"_s, 0), {}, never())));
    QJsonObject object = deployment(u"fixed"_s, 0);
    QJsonObject spec = object.value("spec"_L1).toObject();
    const QJsonObject labels{{u"app"_s, u"other"_s}};
    spec.insert("selector"_L1, QJsonObject{{u"matchLabels"_s, labels}});
    QJsonObject pod = spec.value("template"_L1).toObject();
    pod.insert("metadata"_L1, QJsonObject{{u"labels"_s, labels}});
    spec.insert("template"_L1, pod);
    object.insert("spec"_L1, spec);
    const auto refused = test::run(m_client->apply(object, {}, never()));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QCOMPARE(refused.error().httpStatus, 422);
    QVERIFY2(refused.error().detail.contains(u"field is immutable"_s), qPrintable(refused.error().detail));
    QCOMPARE(refused.error().causes.value(0).field, u"spec.selector"_s);
    QCOMPARE(refused.error().causes.value(0).reason, u"FieldValueInvalid"_s);
}

void ContractTest::aPodIsReplacedByItselfWithAnotherLabel()
{
    // What the server itself put into the spec must not count as a change of it.
    const QJsonObject pod{
        {u"apiVersion"_s, u"v1"_s},
        {u"kind"_s, u"Pod"_s},
        {u"metadata"_s, QJsonObject{{u"name"_s, u"replaced"_s}}},
        {u"spec"_s,
         QJsonObject{{u"nodeSelector"_s, QJsonObject{{u"contract"_s, u"nowhere"_s}}},
                     {u"containers"_s,
                      QJsonArray{QJsonObject{{u"name"_s, u"main"_s},
                                             {u"image"_s, u"registry.k8s.io/pause:3.10"_s}}}}}}};
    const auto made =
        rawJson("POST", kinds::pods().path(m_namespace), QJsonDocument(pod).toJson(), "application/json");
    QVERIFY_OK(made);
    QCOMPARE(made->status, 201);
    const auto read = rawJson("GET", kinds::pods().path(m_namespace, u"replaced"_s), {}, {});
    QVERIFY_OK(read);
    QJsonObject object = QJsonDocument::fromJson(read->body).object();
    QJsonObject metadata = object["metadata"_L1].toObject();
    metadata.insert(u"labels"_s, QJsonObject{{u"step"_s, u"labelled"_s}});
    metadata.remove(u"resourceVersion"_s); // the scheduler writes to it meanwhile
    object.insert(u"metadata"_s, metadata);
    const auto replaced = rawJson("PUT", kinds::pods().path(m_namespace, u"replaced"_s),
                                  QJsonDocument(object).toJson(), "application/json");
    QVERIFY_OK(replaced);
    QVERIFY2(replaced->status == 200, replaced->body.constData());
}

void ContractTest::wrongTypeIsRefused()
{
    const auto refused = test::run(m_client->create(
        withSpec(deployment(u"mistyped"_s, 0), u"replicas"_s, u"three"_s), ApplyMode::Persist, never()));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QCOMPARE(refused.error().httpStatus, 400);
}

void ContractTest::defaultsAreFilledIn()
{
    const auto made = test::run(m_client->apply(deployment(u"defaults"_s, 0), {}, never()));
    QVERIFY_OK(made);
    const QJsonObject spec = made->object.value("spec"_L1).toObject();
    QCOMPARE(spec.value("progressDeadlineSeconds"_L1).toInt(), 600);
    QCOMPARE(spec.value("revisionHistoryLimit"_L1).toInt(), 10);
    QCOMPARE(spec.value("strategy"_L1).toObject().value("type"_L1).toString(), u"RollingUpdate"_s);
    QCOMPARE(firstContainer(made->object).value("imagePullPolicy"_L1).toString(), u"IfNotPresent"_s);
    QCOMPARE(firstContainer(made->object)
                 .value("ports"_L1)
                 .toArray()
                 .first()
                 .toObject()
                 .value("protocol"_L1)
                 .toString(),
             u"TCP"_s);
    QCOMPARE(made->object.value("metadata"_L1).toObject().value("generation"_L1).toInt(), 1);
    QVERIFY(made->object.value("metadata"_L1).toObject().contains("creationTimestamp"_L1));
}

void ContractTest::optimisticLockIsHeld()
{
    const auto made =
        test::run(m_client->create(configMap(u"locked"_s, {{u"a"_s, u"1"_s}}), ApplyMode::Persist, never()));
    QVERIFY_OK(made);
    const auto patch = [&](const QString &version) {
        return test::run(
            m_client->patch(ref(kinds::configMaps(), u"locked"_s), PatchType::Merge,
                            QJsonObject{{u"metadata"_s, QJsonObject{{u"resourceVersion"_s, version}}},
                                        {u"data"_s, QJsonObject{{u"a"_s, u"2"_s}}}},
                            ApplyMode::Persist, never()));
    };
    QVERIFY_OK(patch(resourceVersionOf(made->object)));
    const auto stale = patch(resourceVersionOf(made->object));
    QVERIFY(!stale);
    QCOMPARE(stale.error().kind, ErrorKind::Conflict);
    QVERIFY2(stale.error().detail.contains(u"the object has been modified"_s),
             qPrintable(stale.error().detail));
    QVERIFY(fieldConflicts(stale.error()).isEmpty());
}

void ContractTest::mergePatchDeletesWithNull()
{
    QVERIFY_OK(test::run(m_client->create(configMap(u"nulled"_s, {{u"a"_s, u"1"_s}, {u"b"_s, u"2"_s}}),
                                          ApplyMode::Persist, never())));
    const auto patched = test::run(m_client->patch(
        ref(kinds::configMaps(), u"nulled"_s), PatchType::Merge,
        QJsonObject{{u"data"_s, QJsonObject{{u"a"_s, QJsonValue::Null}}}}, ApplyMode::Persist, never()));
    QVERIFY_OK(patched);
    QCOMPARE(dataOf(patched->object), (QJsonObject{{u"b"_s, u"2"_s}}));
}

void ContractTest::jsonPatchTestIsHeld()
{
    QVERIFY_OK(
        test::run(m_client->create(configMap(u"json"_s, {{u"a"_s, u"1"_s}}), ApplyMode::Persist, never())));
    const auto patch = [this](const QString &expected) {
        return test::run(m_client->patch(
            ref(kinds::configMaps(), u"json"_s), PatchType::Json,
            QJsonArray{QJsonObject{{u"op"_s, u"test"_s}, {u"path"_s, u"/data/a"_s}, {u"value"_s, expected}},
                       QJsonObject{{u"op"_s, u"add"_s}, {u"path"_s, u"/data/b"_s}, {u"value"_s, u"2"_s}}},
            ApplyMode::Persist, never()));
    };
    const auto refused = patch(u"other"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QCOMPARE(refused.error().httpStatus, 422);
    const auto patched = patch(u"1"_s);
    QVERIFY_OK(patched);
    QCOMPARE(dataOf(patched->object), (QJsonObject{{u"a"_s, u"1"_s}, {u"b"_s, u"2"_s}}));
}

void ContractTest::strategicPatchMergesContainers()
{
    QVERIFY_OK(test::run(m_client->create(deployment(u"strategic"_s, 0), ApplyMode::Persist, never())));
    const QJsonObject patch =
        QJsonDocument::fromJson(
            R"({"spec":{"template":{"spec":{"containers":[{"name":"main","env":[{"name":"A","value":"1"}]}]}}}})")
            .object();
    const auto patched = test::run(m_client->patch(ref(kinds::deployments(), u"strategic"_s),
                                                   PatchType::Strategic, patch, ApplyMode::Persist, never()));
    QVERIFY_OK(patched);
    QCOMPARE(firstContainer(patched->object).value("image"_L1).toString(), u"registry.k8s.io/pause:3.10"_s);
    QCOMPARE(firstContainer(patched->object).value("env"_L1).toArray().size(), 1);
}

void ContractTest::createTwiceAlreadyExists()
{
    QVERIFY_OK(test::run(m_client->create(configMap(u"only-once"_s), ApplyMode::Persist, never())));
    const auto again = test::run(m_client->create(configMap(u"only-once"_s), ApplyMode::Persist, never()));
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::AlreadyExists);
    QCOMPARE(again.error().detail, u"configmaps \"only-once\" already exists"_s);
}

void ContractTest::invalidNamesAreRefused()
{
    const auto refused = test::run(m_client->create(configMap(u"Not_A_Name"_s), ApplyMode::Persist, never()));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QCOMPARE(refused.error().httpStatus, 422);
    QCOMPARE(refused.error().causes.value(0).field, u"metadata.name"_s);
}

void ContractTest::customResourcesAreApplied()
{
    const QByteArray crdText =
        R"({"apiVersion":"apiextensions.k8s.io/v1","kind":"CustomResourceDefinition","metadata":{"name":"berths.contract.slipway.dev"},
        "spec":{"group":"contract.slipway.dev","scope":"Namespaced","names":{"plural":"berths","singular":"berth","kind":"Berth","listKind":"BerthList"},
        "versions":[{"name":"v1","served":true,"storage":true,"schema":{"openAPIV3Schema":{"type":"object","properties":{"spec":{"type":"object",
        "required":["length"],"properties":{"length":{"type":"integer","minimum":1},"mode":{"type":"string","enum":["dry","wet"],"default":"wet"}}}}}}}]}})";
    const ResourceRef crd{kinds::customResourceDefinitions(), {}, u"berths.contract.slipway.dev"_s};
    QVERIFY_OK(test::run(m_client->apply(QJsonDocument::fromJson(crdText).object(), {}, never())));
    QVERIFY2(eventually([&] {
                 const auto now = test::run(m_client->get(crd, never()));
                 for (const QJsonValue &value : now
                          ? now->value("status"_L1).toObject().value("conditions"_L1).toArray()
                          : QJsonArray()) {
                     if (value.toObject().value("type"_L1) == "Established"_L1
                         && value.toObject().value("status"_L1) == "True"_L1)
                         return true;
                 }
                 return false;
             }),
             "the definition was not established");
    const auto berth = [this](const QJsonObject &spec) {
        return QJsonObject{{u"apiVersion"_s, u"contract.slipway.dev/v1"_s},
                           {u"kind"_s, u"Berth"_s},
                           {u"metadata"_s, QJsonObject{{u"name"_s, u"one"_s}, {u"namespace"_s, m_namespace}}},
                           {u"spec"_s, spec}};
    };
    // Discovery may lag behind the condition by a moment.
    QVERIFY(eventually([&] {
        return test::run(m_client->kindOf(u"contract.slipway.dev/v1"_s, u"Berth"_s, never())).has_value();
    }));
    QVERIFY(eventually(
        [&] { return test::run(m_client->apply(berth({{u"length"_s, 12}}), {}, never())).has_value(); }));
    const auto read = test::run(m_client->get(
        {{u"contract.slipway.dev"_s, u"v1"_s, u"Berth"_s, u"berths"_s, true}, m_namespace, u"one"_s},
        never()));
    QVERIFY_OK(read);
    QCOMPARE(read->value("spec"_L1).toObject().value("mode"_L1).toString(), u"wet"_s);
    const auto wrong = test::run(m_client->apply(berth({{u"length"_s, 0}}), {}, never()));
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().kind, ErrorKind::Invalid);
    QCOMPARE(wrong.error().httpStatus, 422);
    QCOMPARE(wrong.error().causes.value(0).field, u"spec.length"_s);
    const auto unknown = test::run(m_client->apply(berth({{u"length"_s, 5}, {u"lenght"_s, 5}}), {}, never()));
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().kind, ErrorKind::Invalid);
    QVERIFY_OK(test::run(m_client->remove(crd, {}, never())));
}

} // namespace slipway
