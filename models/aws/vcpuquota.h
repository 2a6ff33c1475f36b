// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "aws/awsclient.h"

namespace slipway {

/// Which quota of EC2 an instance type counts against: vCPUs of all running instances of its group, in a region. Data, with its
/// source, in vcpuquota.cpp.
struct VcpuQuotaKey {
    QString code = {}; ///< on demand: "L-DB2E81BA"
    QString name = {};
    QString spotCode = {};
    QString spotName = {};
    QStringList families = {}; ///< the letters that a type's name begins with: "g" of g5.xlarge
    bool operator==(const VcpuQuotaKey &) const = default;
};
/// Nothing for types whose quota is not known, such as mac or f.
std::optional<VcpuQuotaKey> vcpuQuotaKey(const QString &instanceType);

/// A limit in vCPUs and what is used of it. Nothing means unknown, because …: never zero.
struct VcpuQuota {
    QString code = {};
    QString name = {};
    std::optional<double> limit = {};
    std::optional<double> used = {};
    bool isDefault = false; ///< AWS' default: the account has no value of its own
    int vCpusEach = 0; ///< of one instance of the type; 0: not known
    QString unknownBecause = {};
    std::optional<double> free() const;
    bool operator==(const VcpuQuota &) const = default;
};

/// Pure: merges quota, running instances and what their types count. An instance whose type is not among @p types makes the use unknown.
VcpuQuota vcpuQuota(const VcpuQuotaKey &key, bool spot, const Result<ServiceQuota> &quota,
                    const Result<QList<Ec2InstanceCount>> &running, const QList<Ec2InstanceType> &types,
                    const QString &instanceType);

/// Asks for all of it. It fails only when cancelled: what could not be read is in the answer.
Task<VcpuQuota> readVcpuQuota(AwsClient &client, QString region, QString instanceType, bool spot,
                              std::stop_token stop);

} // namespace slipway
