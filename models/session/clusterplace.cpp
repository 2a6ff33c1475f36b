// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/clusterplace.h"

#include "session/awsaccess.h"

namespace slipway {
using namespace Qt::StringLiterals;

std::optional<Target> cloudPlaceOf(const KubeContext &context)
{
    // "gke_PROJECT_LOCATION_CLUSTER", none of which has an underscore.
    if (const QStringList parts = context.name.split(u'_'); parts.size() == 4 && parts.first() == "gke"_L1)
        return Target{
            .provider = u"google"_s, .project = parts.at(1), .location = parts.at(2), .cluster = parts.at(3)};
    if (const auto place = eksPlaceOf(context))
        return Target{.provider = u"aws"_s,
                      .project = place->accountId,
                      .location = place->region,
                      .cluster = place->cluster};
    return {};
}

} // namespace slipway
