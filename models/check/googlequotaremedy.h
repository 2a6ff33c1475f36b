// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check/check.h"
#include "google/acceleratorquota.h"

namespace slipway::check {

/// Which quota is too small, and how much is wanted of it.
struct QuotaWish {
    QString quotaId = {}; ///< Cloud Quotas'
    QMap<QString, QString> dimensions = {};
    double value = 0; ///< the limit that the plan needs
};

/// What to ask Google for so that @p need more fit. Where nobody says how much is in use, all of the limit is taken to be.
QList<QuotaWish> tooSmall(const AcceleratorQuota &quota, int need);

/// Requests to Google for each of them, but for one that is open already, which is told with its date; with what the plan is for as the reason: a person reads it there. The address that Google wants
/// is the identity's own; where it is not known, the request finds it out when it is made.
Task<QList<Remedy>> quotaRequests(CheckContext *context, QList<QuotaWish> wishes, std::stop_token stop);

} // namespace slipway::check
