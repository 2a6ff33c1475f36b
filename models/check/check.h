// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "aws/awsclient.h"
#include "catalog/catalog.h"
#include "catalog/fit.h"
#include "google/googleclient.h"
#include "kube/kubeclient.h"
#include "plan/finding.h"
#include "plan/plan.h"
#include "store/stockattempts.h"

#include <functional>
#include <memory>

namespace slipway {

/// What every check reads: the same answers for all of them, each asked for once. Lives as long as a run of the checks.
class CheckContext
{
public:
    CheckContext(Target target, Choices choices, Facts facts, const Catalog &catalog, KubeClient *kube,
                 GoogleClient *google, Clock &clock);
    ~CheckContext();

    const Target &target() const { return m_target; }
    const Choices &choices() const { return m_choices; }
    const Facts &facts() const { return m_facts; }
    const Catalog &catalog() const { return m_catalog; }
    KubeClient *kube() const { return m_kube; } ///< null: no cluster connection
    GoogleClient *google() const { return m_google; } ///< null: no Google identity
    /// @param why there is no client, for the checks that need one
    void setAws(AwsClient *aws, std::optional<Error> why = {})
    {
        m_aws = aws;
        m_awsProblem = std::move(why);
    }
    AwsClient *aws() const { return m_aws; } ///< null: no AWS identity
    Error noAws() const; ///< why not
    /// Who adds to an estimate what was measured of the same; none: estimates alone.
    using FitOverlay = std::function<void(const FitRequest &request, FitReport &report)>;
    void setFitOverlay(FitOverlay overlay) { m_fitOverlay = std::move(overlay); }
    const FitOverlay &fitOverlay() const { return m_fitOverlay; }
    /// What came of real attempts to get machines, newest first; empty: nobody remembers any.
    void setStock(QList<StockAttempt> attempts) { m_stock = std::move(attempts); }
    const QList<StockAttempt> &stock() const { return m_stock; }
    Clock &clock() const { return m_clock; }
    /// A resolved choice; null when the recipe has no such parameter.
    QJsonValue value(const QString &parameter) const { return m_values.value(parameter); }
    const QJsonObject &values() const { return m_values; }
    /// The rendering and its plan; why there is none is in problem().
    const std::optional<Rendering> &rendering() const { return m_rendering; }
    const std::optional<Plan> &plan() const { return m_plan; }
    const std::optional<Error> &problem() const { return m_problem; }
    /// Whether the plan itself makes it: that it is not there yet is no fault then.
    /// @param change a Change's kind; @param object its object, empty: any
    bool makes(const QString &change, const QString &object = {}) const;
    /// Of the rendered objects the first of that kind, or an empty object.
    QJsonObject rendered(const QString &kind) const;

    GkeClusterRef clusterRef() const;
    Task<GkeCluster> cluster(std::stop_token stop);
    Task<QList<QJsonObject>> nodes(std::stop_token stop);
    Task<KubeVersion> kubeVersion(std::stop_token stop);
    EksClusterRef eksRef() const { return {m_target.location, m_target.cluster}; }
    /// Errors besides AWS' own: those of noAws(); Invalid with reason NoEksCluster when the target names no EKS cluster.
    Task<EksCluster> eksCluster(std::stop_token stop);
    Task<QList<EksNodegroup>> nodegroups(std::stop_token stop);
    Task<AwsAccount> awsAccount(std::stop_token stop);
    Task<GcsListing> weights(std::stop_token stop); ///< objects below the model's path

private:
    struct Shared;
    Target m_target;
    Choices m_choices;
    Facts m_facts;
    const Catalog &m_catalog;
    KubeClient *m_kube;
    GoogleClient *m_google;
    AwsClient *m_aws = nullptr;
    std::optional<Error> m_awsProblem;
    FitOverlay m_fitOverlay;
    QList<StockAttempt> m_stock;
    Clock &m_clock;
    QJsonObject m_values;
    std::optional<Rendering> m_rendering;
    std::optional<Plan> m_plan;
    std::optional<Error> m_problem;
    std::unique_ptr<Shared> m_shared;
};

/// One preflight check. It fails only when cancelled: what it could not find out is a Finding with state CannotTell.
struct Check {
    QString id = {}; ///< recipes name it: "bucket"
    QString title = {}; ///< what is looked at, translated: "Bucket and weights"
    Task<QList<Finding>> (*run)(CheckContext &context, std::stop_token stop) = nullptr;
};

/// All of them, in the order in which they are shown. Adding one means one line in its family's file.
const QList<Check> &allChecks();
const Check *findCheck(const QString &id);

/// Helpers for families.
Finding passed(const QString &id, const QString &title, QList<Evidence> evidence = {});
Finding cannotTell(const QString &id, const QString &title, const Error &error);
Finding problem(const QString &id, Severity severity, const QString &title, const QString &cause,
                QList<Evidence> evidence = {}, QList<Remedy> remedies = {});

/// One check's news while they run.
struct CheckEvent {
    QString check = {};
    QString title = {};
    bool running = false; ///< begun; else ended, with findings
    QList<Finding> findings = {};
};
using CheckEvents = std::function<void(const CheckEvent &)>;

/// Runs the checks that the recipe names, side by side, each with a deadline; answers stream to @p events.
/// @param only ids to run again by themselves; empty: all of the recipe's
/// @return all findings, most urgent first. Errors: Cancelled.
Task<QList<Finding>> runChecks(CheckContext &context, QStringList only, CheckEvents events,
                               std::stop_token stop);

} // namespace slipway
