// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalog/accelerator.h"

#include <QDate>
#include <QJsonObject>

namespace slipway {

/// What a cloud charges for besides machines: "google/forwarding-rule", "aws/volume/gp3". Ids are those of services.yaml.
struct ServicePrice {
    QString id = {};
    Price price = {}; ///< per "hour", "GiB-month", "IOPS-month" or "MiBps-month"
    bool operator==(const ServicePrice &) const = default;
};

/// Until when EKS supports a Kubernetes version, and at which price.
struct EksVersion {
    QString version = {}; ///< "1.34"
    QDate standardEnd = {};
    QDate extendedEnd = {};
    Provenance provenance = {};
    bool operator==(const EksVersion &) const = default;
};

/// Dated knowledge of what bills besides machines, beside the Catalog of machines and models.
class ServicePrices
{
public:
    /// services.yaml, compiled in. A fault in it is a bug that the tests catch; at run time it ends in no prices and a log line.
    static const ServicePrices &builtIn();
    /// Adds to what is there; an entry of the same id replaces the former. Errors: Invalid, with where as "file:line: key".
    Result<> addYaml(const QByteArray &yaml, const QString &fileName);
    /// Adds it, or replaces the entry of its id.
    void set(const ServicePrice &service);
    const QList<ServicePrice> &all() const { return m_services; }
    /// Null: not known, which is not the same as free.
    const ServicePrice *service(const QString &id) const;
    const EksVersion *eksVersion(const QString &version) const;

private:
    QList<ServicePrice> m_services;
    QList<EksVersion> m_eksVersions;
};

/// What both clouds' price pages take for a month.
constexpr double hoursPerMonth = 730;

/// An hour of something.
struct HourlyPrice {
    double amount = 0;
    QString currency = {};
    Price price = {}; ///< what it was reckoned from
    bool operator==(const HourlyPrice &) const = default;
};

/// Of @p count pieces of a service that bills by the hour; nothing: not known.
std::optional<HourlyPrice> servicePerHour(const QString &id, double count = 1,
                                          const ServicePrices &prices = ServicePrices::builtIn());
/// Of one machine with so many accelerators on it: to a type that takes several numbers of them, as N1 does, they are added and bill
/// apart. Nothing where either price is not known.
std::optional<Price> machinePerHour(const MachineType &machine, int accelerators);
/// What was asked of a volume besides its size.
struct DiskPerformance {
    int iops = 0; ///< 0: not said
    int throughputMiBps = 0; ///< 0: not said, or the type has none of its own
    bool operator==(const DiskPerformance &) const = default;
};

/// Of a disk, with the operations and the throughput that AWS bills apart: what gp3 has above its own, and all of io1's and io2's.
/// @param type the cloud's: "pd-balanced", "gp3"; nothing comes of one whose price is not known, or of a size that is not
/// @param gib  size in GiB
/// @param isRegional Google's disks that are kept in two zones
std::optional<HourlyPrice> diskPerHour(CloudProvider provider, const QString &type, double gib,
                                       bool isRegional = false, DiskPerformance performance = {},
                                       const ServicePrices &prices = ServicePrices::builtIn());
/// What a StorageClass of the EBS CSI driver asks of a volume of this size. @param parameters the class', whose keys it reads in any case
DiskPerformance performanceOfClass(const QJsonObject &parameters, double gib);
/// Of EKS' control plane. Nothing for a version that the calendar does not have. @param version empty: EKS' default, which is
/// always one in standard support
std::optional<HourlyPrice> eksClusterPerHour(const QString &version, QDate today,
                                             const ServicePrices &prices = ServicePrices::builtIn());
/// The disk type behind a StorageClass that the cloud's own clusters have from the start ("standard-rwo", "gp2") or that is
/// called after it ("gp3"); empty: not known.
QString diskTypeOfClass(CloudProvider provider, const QString &storageClass);

} // namespace slipway
