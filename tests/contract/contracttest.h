// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/kubeclient.h"
#include "kube/kubestatus.h"
#include "support/runtask.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

/// Fails the test with the whole error when a Result is one.
#define QVERIFY_OK(result)                                                                                   \
    do {                                                                                                     \
        const auto &checkedResult = (result);                                                                \
        QVERIFY2(checkedResult.has_value(), qPrintable(::slipway::errorText(checkedResult)));                \
    } while (false)

namespace slipway {

template <typename T> QString errorText(const Result<T> &result)
{
    return result ? QString() : result.error().toString();
}

/// What Slipway relies on in an API server. The same claims hold for a real kube-apiserver and for the sandbox; a claim
/// that one of them does not keep is a bug, of the sandbox when it is the sandbox.
class ContractTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    // listcontract.cpp: discovery and reading
    void versionIsRead();
    void discoveryHasCoreKindsAndSubresources();
    void unaggregatedDiscoverySaysTheSame();
    void missingObjectIsNotFound();
    void unknownKindIsSaidByTheClient();
    void unknownPathIsPlainText404();
    void unicodeSurvives();
    void metadataAloneCarriesNoData();
    void pagesAddUpToOneSnapshot();
    void selectorsAreObeyed();
    void badSelectorIsRefused();
    void garbageContinueTokenIsRefused();
    void largeObjectIsStored();
    void tooLargeObjectIsRefused();
    void healthIsAnswered();
    void identityIsTold();
    void accessIsReviewed();

    // watchcontract.cpp
    void watchTellsOfEveryChange();
    void watchResumesWithoutRepeating();
    void watchEndsAtItsTimeout();
    void watchOfOneObjectSeesNoOther();
    void selectorWatchTurnsALostMatchIntoDeleted();
    void ancientVersionIsExpired();
    void streamingListEndsWithItsBookmark();
    void eventsOfBothApisAreTheSameObjects();

    // applycontract.cpp
    void applyCreatesThenUpdates();
    void applyOfTheSameChangesNothing();
    void conflictNamesFieldAndOwner();
    void forceTakesOver();
    void leftOutFieldIsRemoved();
    void listsAreMergedByTheirKey();
    void dryRunStoresNothing();
    void duplicateKeysAreRefused();
    void unknownFieldIsTheManifestsFault();
    void strictCreateRefusesUnknownFields();
    void applyWithoutManagerIsRefused();
    void deprecatedApiWarns();
    void immutableFieldIsRefused();
    void aPodIsReplacedByItselfWithAnotherLabel();
    void wrongTypeIsRefused();
    void defaultsAreFilledIn();
    void optimisticLockIsHeld();
    void mergePatchDeletesWithNull();
    void jsonPatchTestIsHeld();
    void strategicPatchMergesContainers();
    void createTwiceAlreadyExists();
    void invalidNamesAreRefused();
    void customResourcesAreApplied();

    // admissioncontract.cpp
    void webhookThatRefusesIsNamedWithItsReason();
    void webhookThatRefusesDeletionKeepsTheObject();
    void fault13WebhookThatIsDownIsNamed();
    void webhookThatIsDownIsPassedOverWhereItMay();
    void fault13FieldsThatAWebhookAddsAreInTheDryRun();

    // lifecyclecontract.cpp
    void deleteHonoursTheUid();
    void finalizersHoldAnObject();
    void foregroundWaitsForDependents();
    void orphansStay();
    void quotaIsRefused();
    void aLoadJobIsValidAndItsPodsHaveIndexes();
    void anIndexedJobNeedsItsCompletions();
    void terminatingNamespaceRefusesContent();
    void missingNamespaceIsNotFound();
    void deploymentBecomesPods();
    void logsNeedAContainerThatStarted();
    void logsOfARunningContainerAreRead();
    void reflectorFollowsTheServer();
    void portForwardCarriesBytes_data();
    void portForwardCarriesBytes();
    void portForwardToNobodyIsNotFound();
    void execRunsACommandOrSaysWhyNot();
    void execInAContainerThatIsNotThereIsRefused();
    void execInNobodyIsNotFound();

private:
    QJsonObject configMap(const QString &name, const QJsonObject &data = {},
                          const QJsonObject &labels = {}) const;
    QJsonObject deployment(const QString &name, int replicas) const;
    ResourceRef ref(const ResourceKind &kind, const QString &name) const { return {kind, m_namespace, name}; }
    /// Polls until @p isThere says so; the server's controllers take their time.
    bool eventually(const std::function<bool()> &isThere, int seconds = 30);
    /// Reads until an event of @p type about @p name came; what came before is kept in @p seen.
    Result<WatchEvent> nextEvent(WatchStream &stream, const QString &type, const QString &name,
                                 QList<WatchEvent> *seen = nullptr);
    Result<HttpResponse> rawJson(const QByteArray &method, const QByteArray &path, const QByteArray &body,
                                 const QByteArray &contentType);
    /// The name of a ready pod of a deployment of that name, made for the purpose.
    QString readyPod(const QString &name);
    std::stop_token never() const { return {}; }

    SystemClock m_clock;
    ListedExecConsent m_consent;
    std::unique_ptr<KubeClient> m_client;
    std::unique_ptr<HttpTransport> m_transport; // for requests that the client would not send
    KubeContext m_context;
    QString m_namespace;
};

} // namespace slipway
