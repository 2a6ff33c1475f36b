// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/fit.h"
#include "check/check.h"
#include "plan/planrunner.h"
#include "plan/targetfacts.h"
#include "session/deploy/planprices.h"
#include "session/session.h"

#include <QObject>

namespace slipway {

/// One deployment from choices to a running Endpoint: the job behind the wizard and behind `slipway check|render|deploy`.
/// It holds the Choices, learns the facts of the target, checks, plans, runs and takes back.
class Deployment : public QObject
{
    Q_OBJECT

public:
    /// All outlive it.
    Deployment(Session &session, const Catalog &catalog, Choices choices, QObject *parent = nullptr);
    ~Deployment() override;

    Session &session() const { return m_session; }
    const Catalog &catalog() const { return m_catalog; }
    const Choices &choices() const { return m_choices; }
    const Recipe &recipe() const { return m_choices.recipe(); }
    /// @return why the value cannot be, or nothing
    std::optional<ChoiceProblem> choose(const QString &parameter, const QJsonValue &value);
    void unchoose(const QString &parameter);
    void setChoices(const Choices &choices);

    /// Chosen values with defaults filled in; what is wrong is in problems().
    QJsonObject values() const;
    QList<ChoiceProblem> problems() const;
    Target target() const;
    /// What is known of target, model and accelerator.
    Facts facts() const { return factsNow(); }

    /// What the live source of a parameter offers, for pickers. Errors as of the clients; a source without a client is NotFound.
    /// @param source "projects", "locations", "clusters", "namespaces", "buckets", "bucketPaths", "models", "accelerators", "secrets", "zones"
    struct Suggestion {
        QString value = {};
        QString note = {}; ///< beside it: "Autopilot, v1.33", "europe-west4 · 12 objects"
    };
    /// Of an AWS recipe besides: "regions".
    Task<QList<Suggestion>> suggestions(QString source, std::stop_token stop);

    /// Connects to the target's cluster when the session is not there yet: by the Google identity, or by the kubeconfig context.
    Task<> connectCluster(std::stop_token stop);
    /// Whether the plan of the present choices makes the cluster itself.
    bool makesCluster() const;
    /// Asks the target what defaults and checks depend on; keeps what it learned.
    Task<> learnFacts(std::stop_token stop);
    /// What could not be learned, by fact.
    const QHash<QString, Error> &unknownFacts() const { return m_facts.unknown; }
    /// What was learned of the machines of the target's cluster.
    ClusterPools pools() const;
    /// What the plan is priced by. factsChanged() tells when more of it was read.
    PlanPrices &prices() { return m_prices; }
    const PlanPrices &prices() const { return m_prices; }

    /// The memory fit of the present choices; nothing while model or accelerator are not chosen or not known.
    std::optional<FitReport> fit() const;

    Result<Rendering> rendering() const;
    Result<Plan> plan() const;

    /// Connects, learns and checks. Findings are kept until the choices change.
    Task<QList<Finding>> check(QStringList only, CheckEvents events, std::stop_token stop);
    const QList<Finding> &findings() const { return m_findings; }

    /// What each step would do, in the plan's order. A preview that fails is an entry with Effect::Unknown.
    Task<std::vector<ChangePreview>> preview(Plan plan, std::stop_token stop);

    /// What Changes need to run: the session's clients and this target.
    ChangeContext context() const;
    /// Runs the plan of the present choices.
    Task<RunOutcome> deploy(Journal &journal, RunOptions options, StepEvents events, std::stop_token stop);

Q_SIGNALS:
    void choicesChanged();
    void factsChanged();

private:
    Task<> learnPrices(Target where, std::stop_token stop);
    Task<QList<Suggestion>> awsSuggestions(QString source, std::stop_token stop);
    Facts factsNow() const;
    Session &m_session;
    const Catalog &m_catalog;
    Choices m_choices;
    TargetFacts m_facts;
    PlanPrices m_prices;
    QList<Finding> m_findings;
};

/// Runs that exist already: resume, roll back, destroy. One journal a program.
class RunStore
{
public:
    explicit RunStore(QString journalFile) : m_file(std::move(journalFile)) { }
    /// The journal, opened on first use. Errors: Unavailable (disk full), Forbidden (read-only folder), Internal.
    Result<Journal *> journal();
    /// Another file, such as that of a sandbox's sitting. No run may be going on.
    void setFile(const QString &journalFile);

private:
    QString m_file;
    std::unique_ptr<Journal> m_journal;
};

} // namespace slipway
