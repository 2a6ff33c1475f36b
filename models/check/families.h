// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check/check.h"

#include <QCoreApplication>

namespace slipway {

// The checks, each defined in the file of its family. A new one: its function there, its name here and in checks.cpp.
// Functions, because titles are translated when they are asked for, not before main().
Check choicesCheck();
Check googleCredentialsCheck();
Check googleServicesCheck();
Check googlePermissionsCheck();
Check clusterCheck();
Check kubeAccessCheck();
Check apisCheck();
Check gatewayCheck();
Check tpuCheck();
Check storageCheck();
Check addonCheck();
Check workloadIdentityCheck();
Check bucketCheck();
Check acceleratorZoneCheck();
Check quotaCheck();
Check capacityCheck();
Check allocatableCheck();
Check fitCheck();
Check namespaceLimitsCheck();
Check collisionsCheck();
Check secretsCheck();
Check imageCheck();
Check awsIdentityCheck();
Check eksClusterCheck();
Check eksNodegroupCheck();
Check eksSubnetsCheck();
Check ec2ZonesCheck();
Check vcpuQuotaCheck();
Check ebsDriverCheck();
Check podIdentityCheck();
Check ecrCheck();

namespace check {
/// Translates; not called tr(), which lupdate would take for a class of ours and then look no further inside the brackets.
inline QString words(const char *text)
{
    return QCoreApplication::translate("Check", text);
}
/// "No Google identity", as the error of a check that needs one.
Error noGoogle();
Error noCluster();
/// What is wrong without a remedy in code: a sentence and the command to type.
Remedy advice(const QString &description, const QString &command = {});
/// What Slipway can do itself.
Remedy remedyBy(std::shared_ptr<Change> change);
/// Whether the EKS cluster is not there because the plan makes it.
bool isToBeMade(const CheckContext &context, const Result<EksCluster> &cluster);
/// The same of GKE's, by the answer to the question for it.
bool isToBeMade(const CheckContext &context, const Error &error);
/// The subnets that a person named for the new cluster; none for the default VPC's.
QStringList namedSubnets(const CheckContext &context);
/// Where the cluster goes that the plan makes. Errors besides EC2's own: NotFound when one that was named is not there.
Task<QList<Ec2Subnet>> subnetsOfNewCluster(CheckContext &context, std::stop_token stop);
/// That more quota was asked for, when, and that it is not decided. @param at invalid: not known
QString pendingText(const QString &amount, const QDateTime &at);
/// "The plan makes it", in place of a fault.
Finding willBeMade(const QString &id, const QString &what);
} // namespace check

} // namespace slipway
