// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/kube/kubechanges.h"
#include "planworld.h"

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {
QJsonObject configMap(const QString &value, bool ours = true)
{
    QJsonObject metadata{{u"name"_s, u"settings"_s}, {u"namespace"_s, u"ns"_s}};
    if (ours)
        metadata.insert(u"labels"_s, QJsonObject{{u"app.kubernetes.io/managed-by"_s, u"slipway"_s}});
    return {{u"apiVersion"_s, u"v1"_s},
            {u"kind"_s, u"ConfigMap"_s},
            {u"metadata"_s, metadata},
            {u"data"_s, QJsonObject{{u"a"_s, value}}}};
}
} // namespace

class TestKubeChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_kube = std::make_unique<ReadyKube>();
        m_clock.setAutoAdvance(true);
        m_context = {.kube = m_kube.get(), .clock = &m_clock, .target = testTarget()};
    }
    void mergePatchTurnsOneIntoTheOther();
    void whatWasMadeIsDeletedAgain();
    void whatWasThereComesBack();
    void aSuccessorOfSomebodyElseStays();
    void afterACrashOnlyOursIsDeleted();
    void namespaceWithForeignContentStays();
    void secretsNeverReachTheCapture();
    void redactedPartsAreNotWrittenBack();
    void previewSaysWhatWouldHappen();
    void deletingKeepsWhatIsNeededToUndo();
    void changesSurviveTheJournal();
    void errorsKeepKindAndCauses();
    void whatSlipwaySetItselfIsNoConflict();

private:
    std::unique_ptr<ReadyKube> m_kube;
    FakeClock m_clock;
    ChangeContext m_context;
};

void TestKubeChanges::mergePatchTurnsOneIntoTheOther()
{
    const auto json = [](const char *text) { return QJsonDocument::fromJson(text).object(); };
    QCOMPARE(mergePatch(json("{\"a\":1,\"b\":{\"c\":[1],\"d\":2},\"e\":3}"),
                        json("{\"a\":1,\"b\":{\"c\":[1,2]},\"f\":4}")),
             json("{\"b\":{\"c\":[1,2],\"d\":null},\"e\":null,\"f\":4}"));
    QVERIFY(mergePatch(json("{\"a\":{\"b\":1}}"), json("{\"a\":{\"b\":1}}")).isEmpty());
}

void TestKubeChanges::whatWasMadeIsDeletedAgain()
{
    ApplyObject change(configMap(u"1"_s));
    const auto captured = ended(change.capture(m_context, {}));
    QVERIFY(captured);
    QCOMPARE(captured->value("existed"_L1), QJsonValue(false));
    const auto made = ended(change.run(m_context, *captured, {}, {}));
    QVERIFY2(made, qPrintable(made.error_or(Error()).toString()));
    QVERIFY(m_kube->object(u"ConfigMap"_s, u"ns"_s, u"settings"_s));
    const auto undone = ended(change.undo(m_context, *captured, *made, {}, {}));
    QVERIFY2(undone, qPrintable(undone.error_or(Error()).toString()));
    QVERIFY(!m_kube->object(u"ConfigMap"_s, u"ns"_s, u"settings"_s));
    QVERIFY(ended(change.undo(m_context, *captured, *made, {}, {}))); // nothing left to do is no failure
}

void TestKubeChanges::whatWasThereComesBack()
{
    QJsonObject before = configMap(u"old"_s, false);
    before[u"data"_s] = QJsonObject{{u"a"_s, u"old"_s}, {u"b"_s, u"kept"_s}};
    m_kube->put(before);
    ApplyObject change(configMap(u"new"_s));
    const auto captured = ended(change.capture(m_context, {}));
    const auto made = ended(change.run(m_context, *captured, {}, {}));
    QCOMPARE(
        m_kube->object(u"ConfigMap"_s, u"ns"_s, u"settings"_s)->value("data"_L1).toObject().value("a"_L1),
        QJsonValue(u"new"_s));
    QVERIFY(ended(change.undo(m_context, *captured, *made, {}, {})));
    const QJsonObject after = *m_kube->object(u"ConfigMap"_s, u"ns"_s, u"settings"_s);
    QCOMPARE(after.value("data"_L1), before.value("data"_L1));
    QVERIFY(!after.value("metadata"_L1).toObject().contains("labels"_L1));
}

void TestKubeChanges::aSuccessorOfSomebodyElseStays()
{
    ApplyObject change(configMap(u"1"_s));
    const auto captured = ended(change.capture(m_context, {}));
    const auto made = ended(change.run(m_context, *captured, {}, {}));
    m_kube->take(u"ConfigMap"_s, u"ns"_s, u"settings"_s);
    m_kube->put(configMap(u"theirs"_s));
    const auto undone = ended(change.undo(m_context, *captured, *made, {}, {}));
    QVERIFY(undone);
    QVERIFY(!undone->isEmpty()); // it says so
    QVERIFY(m_kube->object(u"ConfigMap"_s, u"ns"_s, u"settings"_s));
}

void TestKubeChanges::afterACrashOnlyOursIsDeleted()
{
    ApplyObject change(configMap(u"1"_s));
    const QJsonObject captured{{u"existed"_s, false}};
    m_kube->put(configMap(u"theirs"_s, false));
    const auto undone = ended(change.undo(m_context, captured, {}, {}, {}));
    QVERIFY(undone && !undone->isEmpty());
    QVERIFY(m_kube->object(u"ConfigMap"_s, u"ns"_s, u"settings"_s));
    m_kube->take(u"ConfigMap"_s, u"ns"_s, u"settings"_s);
    m_kube->put(configMap(u"ours"_s));
    QVERIFY(ended(change.undo(m_context, captured, {}, {}, {})));
    QVERIFY(!m_kube->object(u"ConfigMap"_s, u"ns"_s, u"settings"_s));
}

void TestKubeChanges::namespaceWithForeignContentStays()
{
    const QJsonObject nameSpace{
        {u"apiVersion"_s, u"v1"_s},
        {u"kind"_s, u"Namespace"_s},
        {u"metadata"_s,
         QJsonObject{{u"name"_s, u"ns"_s},
                     {u"labels"_s, QJsonObject{{u"app.kubernetes.io/managed-by"_s, u"slipway"_s}}}}}};
    ApplyObject change(nameSpace);
    const auto captured = ended(change.capture(m_context, {}));
    const auto made = ended(change.run(m_context, *captured, {}, {}));
    m_kube->put(configMap(u"theirs"_s, false));
    auto undone = ended(change.undo(m_context, *captured, *made, {}, {}));
    QVERIFY2(undone, qPrintable(undone.error_or(Error()).toString()));
    QVERIFY(undone->contains("ConfigMap/settings"_L1));
    QVERIFY(m_kube->object(u"Namespace"_s, {}, u"ns"_s));
    m_kube->take(u"ConfigMap"_s, u"ns"_s, u"settings"_s);
    undone = ended(change.undo(m_context, *captured, *made, {}, {}));
    QVERIFY(undone && undone->isEmpty());
    QVERIFY(!m_kube->object(u"Namespace"_s, {}, u"ns"_s));
}

void TestKubeChanges::secretsNeverReachTheCapture()
{
    m_kube->put({{u"apiVersion"_s, u"v1"_s},
                 {u"kind"_s, u"Secret"_s},
                 {u"metadata"_s, QJsonObject{{u"name"_s, u"s"_s}, {u"namespace"_s, u"ns"_s}}},
                 {u"data"_s, QJsonObject{{u"k"_s, u"c2VjcmV0LWNhbmFyeQ=="_s}}}});
    DeleteObject change(u"v1"_s, u"Secret"_s, u"ns"_s, u"s"_s);
    const auto captured = ended(change.capture(m_context, {}));
    QVERIFY(captured);
    QVERIFY(!QJsonDocument(*captured).toJson().contains("c2VjcmV0LWNhbmFyeQ"));
    QVERIFY(ended(change.run(m_context, *captured, {}, {})));
    const auto undone = ended(change.undo(m_context, *captured, {}, {}, {}));
    QVERIFY(undone && !undone->isEmpty()); // said, not written back as "(redacted)"
    QVERIFY(!m_kube->object(u"Secret"_s, u"ns"_s, u"s"_s));
}

void TestKubeChanges::redactedPartsAreNotWrittenBack()
{
    const auto deployment = [](const QString &image, const QString &token) {
        const QJsonObject container{
            {u"name"_s, u"c"_s},
            {u"image"_s, image},
            {u"env"_s, QJsonArray{QJsonObject{{u"name"_s, u"HF_TOKEN"_s}, {u"value"_s, token}}}}};
        return QJsonObject{
            {u"apiVersion"_s, u"apps/v1"_s},
            {u"kind"_s, u"Deployment"_s},
            {u"metadata"_s, QJsonObject{{u"name"_s, u"d"_s}, {u"namespace"_s, u"ns"_s}}},
            {u"spec"_s,
             QJsonObject{{u"template"_s,
                          QJsonObject{{u"spec"_s, QJsonObject{{u"containers"_s, QJsonArray{container}}}}}}}}};
    };
    m_kube->put(deployment(u"old:1"_s, u"hf_abcdefghijklmnopqrst"_s));
    PatchObject change(
        u"apps/v1"_s, u"Deployment"_s, u"ns"_s, u"d"_s,
        deployment(u"new:2"_s, u"hf_abcdefghijklmnopqrst"_s).value("spec"_L1).toObject().isEmpty()
            ? QJsonObject()
            : QJsonObject{
                  {u"spec"_s, deployment(u"new:2"_s, u"hf_abcdefghijklmnopqrst"_s).value("spec"_L1)}});
    const auto captured = ended(change.capture(m_context, {}));
    QVERIFY(!QJsonDocument(*captured).toJson().contains("hf_abcdef"));
    QVERIFY(ended(change.run(m_context, *captured, {}, {})));
    QVERIFY(ended(change.undo(m_context, *captured, {}, {}, {})));
    const QByteArray after = QJsonDocument(*m_kube->object(u"Deployment"_s, u"ns"_s, u"d"_s)).toJson();
    QVERIFY(after.contains("old:1") && after.contains("hf_abcdefghijklmnopqrst")
            && !after.contains("redacted"));
}

void TestKubeChanges::previewSaysWhatWouldHappen()
{
    ApplyObject change(configMap(u"1"_s));
    auto preview = ended(change.preview(m_context, {}));
    QVERIFY(preview);
    QCOMPARE(preview->effect, ChangePreview::Effect::Create);
    QVERIFY(!m_kube->object(u"ConfigMap"_s, u"ns"_s, u"settings"_s)); // nothing was changed
    m_kube->put(configMap(u"1"_s));
    QCOMPARE(ended(change.preview(m_context, {}))->effect, ChangePreview::Effect::Nothing);
    m_kube->put(configMap(u"2"_s));
    preview = ended(change.preview(m_context, {}));
    QCOMPARE(preview->effect, ChangePreview::Effect::Update);
    QVERIFY(!preview->before.isEmpty() && !preview->after.isEmpty());
    m_kube->failNext(u"apply"_s, u"ConfigMap"_s, fail(ErrorKind::Invalid, u"data: Invalid value"_s).error());
    preview = ended(change.preview(m_context, {}));
    QCOMPARE(preview->effect, ChangePreview::Effect::Impossible);
    QVERIFY(preview->summary.contains("Invalid value"_L1));
    m_kube->failNext(u"apply"_s, u"ConfigMap"_s,
                     fail(ErrorKind::NotFound, u"namespaces \"ns\" not found"_s).error());
    QCOMPARE(ended(change.preview(m_context, {}))->effect, ChangePreview::Effect::Create);
    QVERIFY(change.command().startsWith("kubectl apply --server-side --field-manager=slipway"_L1));
}

void TestKubeChanges::deletingKeepsWhatIsNeededToUndo()
{
    m_kube->put(configMap(u"1"_s, false));
    DeleteObject change(u"v1"_s, u"ConfigMap"_s, u"ns"_s, u"settings"_s);
    QVERIFY(change.isDestructive());
    QCOMPARE(ended(change.preview(m_context, {}))->effect, ChangePreview::Effect::Delete);
    const auto captured = ended(change.capture(m_context, {}));
    QVERIFY(ended(change.run(m_context, *captured, {}, {})));
    QVERIFY(!m_kube->object(u"ConfigMap"_s, u"ns"_s, u"settings"_s));
    QVERIFY(ended(change.undo(m_context, *captured, {}, {}, {})));
    QCOMPARE(
        m_kube->object(u"ConfigMap"_s, u"ns"_s, u"settings"_s)->value("data"_L1).toObject().value("a"_L1),
        QJsonValue(u"1"_s));
    // Another object of the same name is not the one that was shown.
    DeleteObject stale(u"v1"_s, u"ConfigMap"_s, u"ns"_s, u"settings"_s, u"another-uid"_s);
    const auto refused = ended(stale.run(m_context, *ended(stale.capture(m_context, {})), {}, {}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
}

void TestKubeChanges::changesSurviveTheJournal()
{
    const QList<std::shared_ptr<Change>> changes = {
        std::make_shared<ApplyObject>(configMap(u"1"_s), true),
        std::make_shared<DeleteObject>(u"v1"_s, u"ConfigMap"_s, u"ns"_s, u"settings"_s, u"u"_s),
        std::make_shared<PatchObject>(u"v1"_s, u"ConfigMap"_s, u"ns"_s, u"settings"_s,
                                      QJsonObject{{u"data"_s, QJsonObject()}})};
    for (const auto &change : changes) {
        const auto again = changeFromJson(change->toJson());
        QVERIFY2(again, qPrintable(again.error_or(Error()).toString()));
        QCOMPARE((*again)->toJson(), change->toJson());
        QCOMPARE((*again)->command(), change->command());
    }
    QVERIFY(!changeFromJson({{u"kind"_s, u"format-disk"_s}}));
    QVERIFY(changeFromJson({{u"kind"_s, u"delete"_s}, {u"apiVersion"_s, u"v1"_s}})
                .error()
                .detail.contains("lacks"_L1));
}

void TestKubeChanges::errorsKeepKindAndCauses()
{
    Error conflict = fail(ErrorKind::Conflict, u"Apply failed with 1 conflict"_s).error();
    conflict.causes = {{.reason = u"FieldManagerConflict"_s,
                        .field = u".data.a"_s,
                        .message = u"conflict with \"kubectl-edit\""_s}};
    m_kube->failNext(u"apply"_s, u"ConfigMap"_s, conflict);
    ApplyObject change(configMap(u"1"_s));
    const auto result = ended(change.run(m_context, {}, {}, {}));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Conflict);
    QCOMPARE(result.error().causes, conflict.causes);
    QCOMPARE(ended(change.run({.clock = &m_clock}, {}, {}, {})).error().kind, ErrorKind::Unavailable);
}

void TestKubeChanges::whatSlipwaySetItselfIsNoConflict()
{
    const auto conflictWith = [](const QString &manager) {
        Error error = fail(ErrorKind::Conflict, u"Apply failed with 1 conflict"_s).error();
        error.causes = {{.reason = u"FieldManagerConflict"_s,
                         .field = u".data.a"_s,
                         .message = u"conflict with \"%1\" using v1"_s.arg(manager)}};
        return error;
    };
    m_kube->put(configMap(u"1"_s));
    ApplyObject change(configMap(u"2"_s));
    const auto captured = ended(change.capture(m_context, {}));
    m_kube->failNext(u"apply"_s, u"ConfigMap"_s, conflictWith(u"kubectl-edit"_s));
    QCOMPARE(ended(change.run(m_context, *captured, {}, {})).error_or(Error()).kind, ErrorKind::Conflict);
    m_kube->failNext(u"apply"_s, u"ConfigMap"_s, conflictWith(u"slipway"_s));
    QVERIFY(ended(change.run(m_context, *captured, {}, {})));
    QCOMPARE(m_kube->object(u"ConfigMap"_s, u"ns"_s, u"settings"_s)->value("data"_L1)["a"_L1].toString(),
             u"2"_s);
}

QTEST_GUILESS_MAIN(TestKubeChanges)
#include "tst_kubechanges.moc"
