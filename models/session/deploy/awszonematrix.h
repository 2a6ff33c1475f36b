// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "aws/awsclient.h"
#include "session/deploy/zonematrix.h"

namespace slipway {

/// The AWS instance types that a person means: one by its name, or all that carry a chip which only AWS has. Empty: it is not AWS' to say.
QStringList awsInstanceTypesFor(const Catalog &catalog, const QString &asked);

/// Where in a region instance types are offered, how much of their vCPU quota is left, and what they cost. Live answers win over the
/// catalogue: a type that it does not know is read from EC2.
/// @param asked what the cells are called: "g5.xlarge", "inferentia2"
/// Errors: those of the zones and offerings; NotFound (EC2 knows no such type there). Quota and price are unknown where they cannot be read.
Task<ZoneMatrix> readAwsZoneMatrix(AwsClient &aws, Clock &clock, const Catalog &catalog, QString region,
                                   QString asked, QStringList instanceTypes, std::stop_token stop);

/// For a wizard's matrix: of each kind of NVIDIA GPU the cheapest instance type that has @p gpus of them at least, in one region.
QStringList awsGpuTypes(const Catalog &catalog, int gpus);
/// Several types beside each other. A type that cannot be read is a gap, unless none can.
Task<ZoneMatrix> readAwsZoneMatrices(AwsClient &aws, Clock &clock, const Catalog &catalog, QString region,
                                     QStringList instanceTypes, std::stop_token stop);

/// AWS' regions by name and place, for pickers. Source: AWS general reference, "AWS service endpoints", read 2026-11; which of them an
/// account has turned on is its own affair.
struct AwsRegionPlace {
    QString region = {};
    QString name = {}; ///< a place's own name, untranslated
};
const QList<AwsRegionPlace> &awsRegionPlaces();

} // namespace slipway
