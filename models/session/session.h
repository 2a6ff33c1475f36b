// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "aws/awsidentity.h"
#include "google/commandrunner.h"
#include "google/googleclient.h"
#include "google/googleendpoints.h"
#include "kube/kubeclient.h"
#include "kube/kubeconfig.h"
#include "plan/target.h"
#include "session/clusterclock.h"

#include <QObject>

#include <memory>

namespace slipway {

class AwsAccess;
class AwsClient;
struct EksClusterRef;
class ChangeLog;
class MeasurementArchive;
class ClusterConnector;
class ServerPulse;
struct ChangeContext;

/// How a session's clients are made; empty members make the real ones. Tests put fakes here.
struct SessionFactories {
    std::function<Result<std::unique_ptr<KubeClient>>(KubeContext, std::unique_ptr<KubeCredentialSource>,
                                                      Clock &)>
        kube = {};
    std::function<std::unique_ptr<GoogleClient>()> google = {};
    /// Errors as of connectAws(); what it gives outlives the session.
    std::function<Result<AwsClient *>(const QString &profile)> aws = {};
};

/// Who we are and where things go, for the length of a sitting: the Google identity, the cluster's client, the Target.
/// The console's pages and the sub-commands share one; nothing here knows pixels.
///
/// Clients live until the next connect…() or disconnect; whoever holds one listens to clusterChanged() and googleChanged().
class Session : public QObject
{
    Q_OBJECT

public:
    struct Options {
        EnvironmentReader environment = {}; ///< empty: the process'
        QString homeFolder = {}; ///< empty: the person's
        QString kubeconfigPath = {}; ///< --kubeconfig; empty: KUBECONFIG or ~/.kube/config
        bool allowGcloud = true;
    };
    /// @p clock and @p consent outlive the session.
    Session(Clock &clock, ExecConsent &consent, Options options, SessionFactories factories = {},
            QObject *parent = nullptr);
    ~Session() override;

    Clock &clock() const { return m_clock; }
    /// Of what is connected: a recording has its own time.
    ClusterClock &clusterClock() const { return *m_clusterClock; }
    QString environment(const char *name) const;
    /// Another world, such as that of a sandbox just started: drops all connections and reads everything anew.
    void setOptions(Options options);
    const Options &options() const { return m_options; }

    /// Everything goes to a sandbox on this machine; the UI says so at all times.
    bool isSandbox() const;

    // --- Google Cloud
    /// Null until connectGoogle() succeeded once.
    GoogleClient *google() const { return m_google.get(); }
    /// The identities that were found, best first; asks nobody.
    Result<QList<GoogleAccount>> googleCandidates();
    /// Makes the client and proves the credential by fetching a token. Errors: Unauthorized with the command to type as hint.
    Task<GoogleAccount> connectGoogle(std::optional<GoogleAccount> candidate, std::stop_token stop);
    const std::optional<GoogleAccount> &googleAccount() const { return m_account; }

    // --- AWS
    /// Null until connectAws() succeeded once.
    AwsClient *aws() const { return m_awsClient; }
    /// Of the profile that the connected kubeconfig context names, where it names one; else aws().
    AwsClient *clusterAws() const;
    /// The names in the person's files; asks nobody. Errors: Invalid, Forbidden (see AwsSettings::read()).
    Result<QStringList> awsProfiles() const;
    /// Who asks there, with account and region; of the last connectAws().
    const std::optional<AwsAccount> &awsAccount() const { return m_awsAccount; }
    /// Finds credentials as AWS' SDKs do and proves them by asking STS who they are.
    /// @param profile empty: as the environment says
    /// Errors: Unauthorized (reason NoCredentials: detail names what was tried), Invalid (no region; a sandbox without AWS).
    Task<AwsAccount> connectAws(QString profile, std::stop_token stop);

    // --- Kubernetes
    KubeClient *kube() const { return m_kube.get(); }
    /// Whether the cluster's server answers, for the watches of kube(); one for all of them. Null without a client.
    std::shared_ptr<ServerPulse> pulse();
    /// Reads the kubeconfig files; dials nobody.
    Result<Kubeconfig> kubeconfig() const;
    /// Connects by a kubeconfig context (empty: the current one) and asks the server for its version.
    Task<KubeVersion> connectContext(QString contextName, std::stop_token stop);
    /// Connects to a GKE cluster with the Google identity's own token: needs no plugin. Needs google().
    Task<KubeVersion> connectGke(GkeClusterRef ref, std::stop_token stop);
    /// Connects to an EKS cluster with tokens of our own making: needs neither the aws program nor a kubeconfig. Needs aws().
    Task<KubeVersion> connectEks(EksClusterRef ref, std::stop_token stop);
    /// Shows a cluster that is no server's, such as a recorded one, in place of the connected one. Errors: those of its version().
    Task<KubeVersion> connectRecord(std::unique_ptr<KubeClient> record, std::stop_token stop);
    void disconnectCluster();
    const std::optional<KubeVersion> &clusterVersion() const { return m_version; }
    /// Why the connection is not to be trusted; empty when it is.
    QString insecureText() const;

    /// Who acts there, for the record: the Google account, else the kubeconfig's user. Empty when nobody is known.
    QString who() const;
    /// Told of every Change that runs by this session; outlives it. Null: none is kept.
    void setChangeLog(ChangeLog *log) { m_changeLog = log; }
    ChangeLog *changeLog() const { return m_changeLog; }

    /// What former endpoints measured, for plans that come after; outlives the session. Null: estimates alone.
    void setMeasurements(MeasurementArchive *archive) { m_measurements = archive; }
    MeasurementArchive *measurements() const { return m_measurements; }

    /// What a Change at @p target works with: the clients as they are now, and a way to clusters that a plan makes.
    ChangeContext changeContext(const Target &target);

    const Target &target() const { return m_target; }
    void setTarget(const Target &target);

Q_SIGNALS:
    void worldChanged(); ///< setOptions(): everything of the former is gone
    void googleChanged();
    void awsChanged();
    void clusterChanged(); ///< connected, disconnected or another one
    void targetChanged();

private:
    Result<> prepareGoogle();
    static Task<KubeCredential> eksCredential(AwsClient *aws, EksClusterRef ref, std::stop_token stop);
    std::unique_ptr<KubeCredentialSource> nativeEksCredentials(const KubeContext &context);
    static Task<KubeCredential> googleCredential(GoogleClient *google, std::stop_token stop);
    Task<KubeVersion> adopt(KubeContext context, std::unique_ptr<KubeCredentialSource> credentials,
                            std::stop_token stop);
    Task<KubeVersion> adoptClient(std::unique_ptr<KubeClient> client, std::stop_token stop);

    Clock &m_clock;
    ExecConsent &m_consent;
    Options m_options;
    SessionFactories m_factories;
    GoogleEndpoints m_endpoints;
    std::unique_ptr<CommandRunner> m_commands;
    std::unique_ptr<HttpTransport> m_googleTransport;
    std::unique_ptr<GoogleIdentity> m_identity;
    std::unique_ptr<GoogleClient> m_google;
    std::optional<GoogleAccount> m_account;
    std::unique_ptr<AwsAccess> m_awsAccess; // of m_awsClient, unless that is a test's
    std::unique_ptr<AwsAccess> m_contextAccess; // of a kubeconfig context whose plugin we replace
    AwsClient *m_awsClient = nullptr;
    std::optional<AwsAccount> m_awsAccount;
    std::unique_ptr<ClusterClock> m_clusterClock;
    std::unique_ptr<KubeClient> m_kube;
    std::shared_ptr<ServerPulse> m_pulse; // of m_kube; made when it is first asked for
    std::optional<KubeVersion> m_version;
    Target m_target;
    ChangeLog *m_changeLog = nullptr;
    MeasurementArchive *m_measurements = nullptr;
    std::unique_ptr<ClusterConnector> m_clusters;
};

} // namespace slipway
