// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/google/standing.h"
#include "app/sandbox/http/httpserver.h"
#include "app/sandbox/kube/cloudhooks.h"
#include "app/sandbox/world/scenario.h"
#include "app/sandbox/world/simclock.h"

#include <QJsonArray>
#include <QObject>
#include <QUrl>

#include <memory>

namespace slipway::sandbox {

/// Google Cloud as Slipway and gcloud use it: one handler for all services, each below its own path prefix.
///
/// `http://127.0.0.1:PORT/<service><path as at Google>`: `/container/v1/projects/…`, `/iam/v1/…`,
/// `/compute/compute/v1/projects/…`, `/storage/storage/v1/b/…`. For compute and storage the doubled word may
/// be left out. State lives in memory; every mutation is real and seen by the next call and by the cluster.
class GoogleCloud : public QObject, public CloudHooks
{
    Q_OBJECT

public:
    /// Both outlive this object.
    GoogleCloud(const Scenario &scenario, SimClock &clock, QObject *parent = nullptr);
    ~GoogleCloud() override;

    /// Where this handler is reachable, without a trailing slash: "http://127.0.0.1:40001".
    void setBaseUrl(const QString &baseUrl);
    /// What clusters.get answers for the served cluster: "127.0.0.1:40002" (gcloud puts https:// before
    /// it) and the PEM of the authority that signed its certificate.
    void setKubernetesEndpoint(const QString &hostAndPort, const QByteArray &caPem);

    /// A cluster that was made through the API runs: plays its Kubernetes API. Answers "127.0.0.1:40003".
    std::function<QString(const QString &name, CloudHooks &hooks)> play;
    /// A cluster was deleted, be it a made one or the served one; its hooks live on until this object dies.
    std::function<void(const QString &name)> stop;
    /// What Compute Engine lists for the objects of a cluster that is played.
    std::function<QList<StandingObject>(const QString &name)> standing;
    /// What the load balancer of one of its backend services finds of the pods.
    std::function<QJsonArray(const QString &name, const QString &backendService)> health;

    void handle(const HttpServerRequest &request, std::shared_ptr<HttpReply> reply);

    /// An access token that is accepted until the process ends; for CLOUDSDK_AUTH_ACCESS_TOKEN.
    QString accessToken() const;
    /// Is @p token one that this cloud issued and that has not expired? The Kubernetes API accepts the same.
    bool acceptsToken(const QString &token) const;

    /// Writes the credential files into @p folder (made if absent, owner-only): `authorized_user.json` and
    /// `service_account.json` with a fresh RS256 key whose token_uri is this cloud.
    /// Errors: Internal (cannot write; `where` names the file).
    Result<> writeCredentials(const QString &folder);

    /// The lines of a sourceable environment file (sh): endpoint overrides for gcloud, dummy credentials and
    /// what Slipway reads. Call after setBaseUrl() and writeCredentials().
    ///
    ///  CLOUDSDK_API_ENDPOINT_OVERRIDES_<SERVICE>  one a service, the list is in environment.cpp
    ///  CLOUDSDK_AUTH_ACCESS_TOKEN       gcloud and gke-gcloud-auth-plugin send it as it is
    ///  CLOUDSDK_AUTH_TOKEN_HOST         where `gcloud auth application-default` sends a refresh token
    ///  CLOUDSDK_CORE_PROJECT, CLOUDSDK_CORE_DISABLE_PROMPTS, CLOUDSDK_CONFIG (a folder of its own, so that
    ///                                   the person's gcloud settings are neither read nor changed)
    ///  GOOGLE_APPLICATION_CREDENTIALS   the authorized_user file
    ///  SLIPWAY_GOOGLE_ENDPOINT          the base URL of all services
    ///  SLIPWAY_OPERATORS_URL            where operators' manifests are, in place of the internet
    ///  SLIPWAY_SANDBOX (an id of this run), KUBECONFIG (when @p kubeconfig is not empty)
    QByteArray environment(const QString &folder, const QString &kubeconfig) const;

    // CloudHooks, for the served cluster
    QString serverVersion() const override;
    QString projectId() const override;
    QString clusterName() const override;
    QString clusterLocation() const override;
    bool isAutopilot() const override;
    bool gcsFuseEnabled() const override;
    bool gcsFuseWebhookUp() const override;
    QStringList csiDrivers() const override;
    QStringList operators() const override;
    bool hasProxyOnlySubnet() const override;
    CloudAnswer reconcile(const CloudRequest &request) override;
    void release(const CloudRequest &request) override;
    BucketAccess bucketAccess(const QString &namespaceName, const QString &serviceAccount,
                              const QMap<QString, QString> &annotations, const QString &bucket,
                              bool readOnly) const override;
    std::vector<NodeShape> nodes() const override;
    std::vector<ScalableGroup> scalableGroups() const override;
    std::vector<NodeShape> autopilotShapes(const QMap<QString, QString> &nodeSelector, qint64 cpuMillis,
                                           qint64 memoryBytes, const QString &acceleratorResource,
                                           int acceleratorCount, QString *why) const override;
    ScaleUpAnswer requestNode(const NodeShape &shape) override;
    void nodeRemoved(const NodeShape &shape) override;
    bool imageExists(const QString &image, QString *problem) const override;
    qint64 imageBytes(const QString &image) const override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace slipway::sandbox
