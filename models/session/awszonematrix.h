// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "aws/awsclient.h"
#include "session/zonematrix.h"

namespace slipway {

/// The AWS instance types that a person means: one by its name, or all that carry a chip which only AWS has. Empty: it is not AWS' to say.
QStringList awsInstanceTypesFor(const Catalog &catalog, const QString &asked);

/// Where in a region instance types are offered, how much of their vCPU quota is left, and what they cost. Live answers win over the
/// catalogue: a type that it does not know is read from EC2.
/// @param asked what the cells are called: "g5.xlarge", "inferentia2"
/// Errors: those of the zones and offerings; NotFound (EC2 knows no such type there). Quota and price are unknown where they cannot be read.
Task<ZoneMatrix> readAwsZoneMatrix(AwsClient &aws, Clock &clock, const Catalog &catalog, QString region,
                                   QString asked, QStringList instanceTypes, std::stop_token stop);

} // namespace slipway
