// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "google/googletypes.h"
#include "google/iampolicy.h"
#include "net/recordedanswer.h"

#include <optional>

namespace slipway {

class GoogleClient;

/// One thing that a diagnosis asks Google; made by the functions below.
struct GoogleQuestion {
    enum class What {
        Cluster,
        Operations,
        ServiceAccount,
        Policy,
        BackendService,
        BackendHealth,
        HealthCheck,
        Subnetworks,
        Project
    };
    What what = What::Cluster;
    QString projectId = {};
    QString location = {}; ///< zone or region; empty for what is global
    QString name = {};
    QString group = {}; ///< of BackendHealth: the group's URL
    IamResource::Kind policyOf = IamResource::Kind::Bucket;
    bool operator==(const GoogleQuestion &) const = default;

    static GoogleQuestion cluster(const GkeClusterRef &ref);
    /// All of a location that run or ended lately.
    static GoogleQuestion operations(const QString &projectId, const QString &location);
    static GoogleQuestion serviceAccount(const QString &email);
    static GoogleQuestion policy(const IamResource &resource);
    /// @param region empty: a global one
    static GoogleQuestion backendService(const QString &projectId, const QString &region,
                                         const QString &name);
    /// As an annotation of a Gateway writes it: projects/P/regions/R/backendServices/N, or projects/P/global/backendServices/N.
    static std::optional<GoogleQuestion> backendServiceAt(const QString &path);
    /// @param group URL of one of its backends[].group: its instances' or network endpoints' health
    static GoogleQuestion backendHealth(const QString &projectId, const QString &region, const QString &name,
                                        const QString &group);
    static GoogleQuestion healthCheck(const QString &projectId, const QString &region, const QString &name);
    static GoogleQuestion subnetworks(const QString &projectId, const QString &region);
    /// Whose answer has the number, by which principals of a workload pool are named.
    static GoogleQuestion project(const QString &projectId);
};

/// Google's own answers, as they came: what rules and provers judge, live as in a bundle. Apart from GoogleClient, which gives success
/// as values and turns the rest into errors.
class GoogleReading
{
public:
    virtual ~GoogleReading() = default;
    /// Errors: only where nothing answered or nobody could ask (Unauthorized, Network, Timeout, Cancelled, Unavailable, Invalid).
    virtual Task<RecordedAnswer> answer(GoogleQuestion question, std::stop_token stop) = 0;
    /// "GET https://…", for what could not be asked.
    virtual QString describe(const GoogleQuestion &question) const = 0;
};

/// Of a client that records; null for one that does not.
GoogleReading *readingOf(GoogleClient *client);

} // namespace slipway
