// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/google/googlechanges.h"
#include "planworld.h"

using namespace slipway;
using namespace Qt::StringLiterals;

class TestGoogleChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_google = std::make_unique<FakeGoogleClient>();
        fillGoogle(*m_google);
        m_clock.setAutoAdvance(true);
        m_context = {.google = m_google.get(), .clock = &m_clock, .target = testTarget()};
    }
    void onlyMissingServicesAreEnabled();
    void addonIsTurnedOffAgainOnlyWhenItWasOff();
    void accountIsDeletedOnlyWhenMade();
    void bindingRemovesOnlyWhatItAdded();
    void bindingWaitsForANewAccount();
    void malformedMembersAreRefused();
    void previewsAskAndChangeNothing();
    void whatIsSoAlreadyIsSaidWithItsCatch();
    void anInterruptedAddonWaitsForWhatItBegan();
    void changesSurviveTheJournal();
    void withoutIdentityNothingRuns();

private:
    /// capture, run, undo; what the journal would keep in between.
    std::pair<QJsonObject, QJsonObject> runOf(Change &change)
    {
        const auto captured = ended(change.capture(m_context, {}));
        if (!captured)
            qFatal("%s", qPrintable(captured.error().toString()));
        const auto made = ended(change.run(m_context, *captured, {}, {}));
        if (!made)
            qFatal("%s", qPrintable(made.error().toString()));
        return {*captured, *made};
    }
    std::unique_ptr<FakeGoogleClient> m_google;
    FakeClock m_clock;
    ChangeContext m_context;
};

void TestGoogleChanges::onlyMissingServicesAreEnabled()
{
    m_google->serviceStates.insert(u"container.googleapis.com"_s, u"ENABLED"_s);
    EnableServices change(u"ai-lab"_s, {u"container.googleapis.com"_s, u"storage.googleapis.com"_s});
    runOf(change);
    QCOMPARE(m_google->serviceStates.value(u"storage.googleapis.com"_s), u"ENABLED"_s);
    QCOMPARE(m_google->count(u"enableServices"_s), 1);
    const auto [captured, made] = runOf(change);
    QCOMPARE(m_google->count(u"enableServices"_s), 1);
    QCOMPARE(made.value("unchanged"_L1), QJsonValue(true));
    QVERIFY(*ended(change.alreadyDone(m_context, captured, {})));
}

void TestGoogleChanges::addonIsTurnedOffAgainOnlyWhenItWasOff()
{
    const GkeClusterRef ref{.projectId = u"ai-lab"_s, .location = u"europe-west4"_s, .name = u"c1"_s};
    EnableAddon change(ref, GkeAddon::GcsFuseCsi);
    const auto [captured, made] = runOf(change);
    QVERIFY(m_google->clusterList.items.first().isGcsFuseCsiEnabled);
    QVERIFY(ended(change.undo(m_context, captured, made, {}, {})));
    QVERIFY(!m_google->clusterList.items.first().isGcsFuseCsiEnabled);
    m_google->clusterList.items.first().isGcsFuseCsiEnabled = true;
    const auto [capturedOn, madeOn] = runOf(change);
    QVERIFY(ended(change.undo(m_context, capturedOn, madeOn, {}, {})));
    QVERIFY(m_google->clusterList.items.first().isGcsFuseCsiEnabled);
}

void TestGoogleChanges::accountIsDeletedOnlyWhenMade()
{
    CreateServiceAccount change(u"ai-lab"_s, u"slipway-vllm"_s, u"Reads weights"_s);
    const auto [captured, made] = runOf(change);
    QCOMPARE(m_google->serviceAccounts.size(), 1);
    QVERIFY(ended(change.undo(m_context, captured, made, {}, {})));
    QVERIFY(m_google->serviceAccounts.isEmpty());
    m_google->serviceAccounts = {
        {.email = u"slipway-vllm@ai-lab.iam.gserviceaccount.com"_s, .uniqueId = u"42"_s}};
    const auto [capturedOld, madeOld] = runOf(change);
    QCOMPARE(m_google->count(u"createServiceAccount"_s), 1);
    QVERIFY(ended(change.undo(m_context, capturedOld, madeOld, {}, {})));
    QCOMPARE(m_google->serviceAccounts.size(), 1);
}

void TestGoogleChanges::bindingRemovesOnlyWhatItAdded()
{
    const IamResource bucket{.kind = IamResource::Kind::Bucket, .name = u"ai-models"_s};
    const QString role = u"roles/storage.objectViewer"_s;
    const QString member = workloadPrincipal(u"123456789012"_s, u"ai-lab"_s, u"inference"_s, u"vllm"_s);
    AddIamBinding change(bucket, role, member);
    const auto [captured, made] = runOf(change);
    QCOMPARE(hasMember(m_google->policies.value(u"ai-models"_s), role, member), MemberState::Present);
    QVERIFY(ended(change.undo(m_context, captured, made, {}, {})));
    QCOMPARE(hasMember(m_google->policies.value(u"ai-models"_s), role, member), MemberState::Absent);
    QCOMPARE(hasMember(m_google->policies.value(u"ai-models"_s), role, u"user:someone@example.com"_s),
             MemberState::Present);
    // One that had it before keeps it.
    AddIamBinding known(bucket, role, u"user:someone@example.com"_s);
    const auto [capturedKnown, madeKnown] = runOf(known);
    QVERIFY(ended(known.undo(m_context, capturedKnown, madeKnown, {}, {})));
    QCOMPARE(hasMember(m_google->policies.value(u"ai-models"_s), role, u"user:someone@example.com"_s),
             MemberState::Present);
    m_google->policyConflicts = 2; // somebody else writes at the same time
    runOf(change);
    QCOMPARE(hasMember(m_google->policies.value(u"ai-models"_s), role, member), MemberState::Present);
}

void TestGoogleChanges::bindingWaitsForANewAccount()
{
    AddIamBinding change({.kind = IamResource::Kind::Bucket, .name = u"ai-models"_s},
                         u"roles/storage.objectViewer"_s,
                         u"serviceAccount:new@ai-lab.iam.gserviceaccount.com"_s);
    m_google->failOnce[u"setPolicy"_s] = {
        fail(ErrorKind::Invalid, u"Service account new@ai-lab.iam.gserviceaccount.com does not exist."_s)
            .error()};
    runOf(change);
    QVERIFY(m_clock.slept() > std::chrono::seconds(5));
    // One that never comes into being ends the wait.
    m_google->failures.insert(u"setPolicy"_s, fail(ErrorKind::Invalid, u"does not exist"_s).error());
    AddIamBinding never({.kind = IamResource::Kind::Bucket, .name = u"ai-models"_s},
                        u"roles/storage.objectViewer"_s,
                        u"serviceAccount:never@ai-lab.iam.gserviceaccount.com"_s);
    const auto result = ended(never.run(m_context, {}, {}, {}));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Invalid);
}

void TestGoogleChanges::malformedMembersAreRefused()
{
    // The seed's slip: the domain without ".iam".
    AddIamBinding change({.kind = IamResource::Kind::Bucket, .name = u"ai-models"_s},
                         u"roles/storage.objectViewer"_s,
                         u"serviceAccount:reader@ai-lab.gserviceaccount.com"_s);
    QCOMPARE(ended(change.preview(m_context, {}))->effect, ChangePreview::Effect::Impossible);
    QVERIFY(!ended(change.run(m_context, {}, {}, {})));
    QCOMPARE(m_google->count(u"setPolicy"_s), 0);
}

void TestGoogleChanges::previewsAskAndChangeNothing()
{
    const GkeClusterRef ref{.projectId = u"ai-lab"_s, .location = u"europe-west4"_s, .name = u"c1"_s};
    const QList<std::shared_ptr<Change>> changes = {
        std::make_shared<EnableServices>(u"ai-lab"_s, QStringList{u"storage.googleapis.com"_s}),
        std::make_shared<EnableAddon>(ref, GkeAddon::GcsFuseCsi),
        std::make_shared<CreateServiceAccount>(u"ai-lab"_s, u"reader-1"_s, u"R"_s),
        std::make_shared<AddIamBinding>(IamResource{.name = u"ai-models"_s}, u"roles/storage.objectViewer"_s,
                                        u"user:other@example.com"_s)};
    for (const auto &change : changes) {
        const auto preview = ended(change->preview(m_context, {}));
        QVERIFY2(preview, qPrintable(change->kind()));
        QVERIFY(preview->effect == ChangePreview::Effect::Update
                || preview->effect == ChangePreview::Effect::Create);
        QVERIFY(!preview->summary.isEmpty());
        QVERIFY(change->command().startsWith("gcloud "_L1));
    }
    for (const QString &call :
         {u"enableServices"_s, u"setAddon"_s, u"createServiceAccount"_s, u"setPolicy"_s})
        QCOMPARE(m_google->count(call), 0);
    m_google->failures.insert(u"cluster"_s, fail(ErrorKind::Forbidden, u"no"_s).error());
    QCOMPARE(ended(changes.at(1)->preview(m_context, {}))->effect, ChangePreview::Effect::Unknown);
}

void TestGoogleChanges::whatIsSoAlreadyIsSaidWithItsCatch()
{
    m_google->serviceAccounts = {
        {.email = u"reader-1@ai-lab.iam.gserviceaccount.com"_s, .uniqueId = u"42"_s, .isDisabled = true}};
    CreateServiceAccount account(u"ai-lab"_s, u"reader-1"_s, u"R"_s);
    const auto disabled = ended(account.preview(m_context, {}));
    QVERIFY(disabled);
    QCOMPARE(disabled->effect, ChangePreview::Effect::Nothing);
    QCOMPARE(disabled->details.size(), 1);
    QVERIFY(account.undoText(*ended(account.capture(m_context, {}))).isEmpty());
    m_google->serviceStates.insert(u"storage.googleapis.com"_s, u"ENABLED"_s);
    EnableServices services(u"ai-lab"_s, {u"storage.googleapis.com"_s});
    const auto enabled = ended(services.preview(m_context, {}));
    QVERIFY(enabled);
    QCOMPARE(enabled->effect, ChangePreview::Effect::Nothing);
    QVERIFY(enabled->details.join(u' ').contains(u"stays enabled"_s));
}

void TestGoogleChanges::anInterruptedAddonWaitsForWhatItBegan()
{
    const GkeClusterRef ref{.projectId = u"ai-lab"_s, .location = u"europe-west4"_s, .name = u"c1"_s};
    EnableAddon change(ref, GkeAddon::GcsFuseCsi);
    const auto captured = ended(change.capture(m_context, {}));
    QVERIFY(captured);
    m_google->pollsUntilDone = 3;
    QVERIFY(
        ended(m_google->setAddon(ref, GkeAddon::GcsFuseCsi, true, {}))); // and then the program was killed
    QVERIFY(!m_google->clusterList.items.first().isGcsFuseCsiEnabled);
    QVERIFY(*ended(change.alreadyDone(m_context, *captured, {})));
    QCOMPARE(m_google->count(u"setAddon"_s), 1);
}

void TestGoogleChanges::changesSurviveTheJournal()
{
    const GkeClusterRef ref{.projectId = u"ai-lab"_s, .location = u"europe-west4"_s, .name = u"c1"_s};
    const QList<std::shared_ptr<Change>> changes = {
        std::make_shared<EnableServices>(u"ai-lab"_s, QStringList{u"storage.googleapis.com"_s}),
        std::make_shared<EnableAddon>(ref, GkeAddon::RayOperator),
        std::make_shared<CreateServiceAccount>(u"ai-lab"_s, u"reader-1"_s, u"R"_s),
        std::make_shared<AddIamBinding>(
            IamResource{.kind = IamResource::Kind::ServiceAccount, .name = u"a@b.iam.gserviceaccount.com"_s},
            u"r"_s, u"m"_s),
        std::make_shared<EnableWorkloadIdentity>(ref),
        std::make_shared<EnableWorkloadIdentity>(ref, u"gpu"_s)};
    for (const auto &change : changes) {
        const auto again = changeFromJson(change->toJson());
        QVERIFY2(again, qPrintable(change->kind() + again.error_or(Error()).toString()));
        QCOMPARE((*again)->toJson(), change->toJson());
        QCOMPARE((*again)->command(), change->command());
    }
}

void TestGoogleChanges::withoutIdentityNothingRuns()
{
    EnableServices change(u"ai-lab"_s, {u"storage.googleapis.com"_s});
    QCOMPARE(ended(change.capture({.clock = &m_clock}, {})).error().kind, ErrorKind::Unavailable);
}

QTEST_GUILESS_MAIN(TestGoogleChanges)
#include "tst_googlechanges.moc"
