// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "aws/awsinventory.h"
#include "aws/awsrest.h"
#include "aws/httpawsclient.h"
#include "net/http.h"
#include "support/runtask.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace slipway {

/// What Slipway relies on in AWS. tst_aws.cpp has it but for roles and identity providers, which are in awsrolescontract.cpp.
class TestAws : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theCallerIsKnown();
    void aRoleOfAProfileIsAssumed();
    void clustersAndNodegroupsAreRead();
    void clustersAndNodegroupsAreMadeAndRemoved();
    void whatIsNotThereIsNotFound();
    void instanceTypesAreThoseOfAws();
    void offeringsAreByZone();
    void addonsAndPricesAreRead();
    void updatesAndActivitiesAreRead();
    void zonesAndSubnetsAreRead();
    void runningInstancesAreCounted();
    void volumesAndAddressesAreListed();
    void machinesAreListedByTheirTags();
    void loadBalancersAreListedWithTheirTags();
    void quotasAreRead();
    void imagesAreFoundByTag();
    void rolesAreMadeAndReadAgain();
    void rolesAreTakenBack();
    void aRolesOwnPolicyIsPutReadAndDeleted();
    void aBucketThatIsNotThereSaysSo();
    void whatBillsBesidesMachinesIsListed();
    void oidcProvidersAreRead();
    void oidcProvidersAreMadeAndTrusted();
    void whatTheServerDoesNotKnowIsAnErrorInWords();
    void signaturesAreCheckedAndTaken();
    void aWrongSecretIsUnauthorized();
    void aMissingPermissionNamesItsAction();

private:
    template <typename T> static QString why(const Result<T> &result)
    {
        return result ? QString() : result.error().toString();
    }
    std::unique_ptr<AwsIdentity> identityWith(const QMap<QByteArray, QString> &environment);
    aws::Rest rest(AwsIdentity &identity)
    {
        return aws::Rest(aws::Wire(*m_transport, m_clock, identity.settings().endpoints), identity);
    }
    QJsonObject rpc(AwsService service, const QByteArray &method, const QString &path,
                    const QJsonObject &body);
    aws::XmlNode query(AwsService service, const QString &action, const aws::Parameters &parameters);
    void makeRole(const QString &name, const QJsonObject &principal);

    SystemClock m_clock;
    std::unique_ptr<HttpTransport> m_transport;
    std::unique_ptr<AwsIdentity> m_identity;
    std::unique_ptr<AwsClient> m_client;
    QString m_region;
    bool m_isMoto = false;
    QString m_account;
    QMap<QByteArray, QString> m_someone; // keys of a user that moto made
};

} // namespace slipway
