// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session.h"

#include "google/gkeconnection.h"
#include "google/googleidentity.h"
#include "google/httpgoogleclient.h"
#include "kube/serverpulse.h"
#include "recording/recordedcluster.h"
#include "session/awsaccess.h"
#include "session/clusterplace.h"
#include "session/sessionclusters.h"

#include <QCoreApplication>
#include <QDir>

namespace slipway {
using namespace Qt::StringLiterals;

Session::Session(Clock &clock, ExecConsent &consent, Options options, SessionFactories factories,
                 QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_consent(consent)
    , m_options(std::move(options))
    , m_factories(std::move(factories))
    , m_commands(makeProcessRunner(clock))
    , m_clusterClock(std::make_unique<ClusterClock>(clock))
    , m_clusters(std::make_unique<SessionClusters>(*this))
{
    if (!m_factories.kube)
        m_factories.kube = [](KubeContext context, std::unique_ptr<KubeCredentialSource> credentials,
                              Clock &c) {
            return makeKubeClient(std::move(context), std::move(credentials), c);
        };
}

Session::~Session() = default;

QString Session::environment(const char *name) const
{
    return m_options.environment ? m_options.environment(name) : qEnvironmentVariable(name);
}

void Session::setOptions(Options options)
{
    disconnectCluster();
    m_google.reset();
    m_identity.reset();
    m_googleTransport.reset();
    m_account.reset();
    m_awsClient = nullptr;
    m_awsAccount.reset();
    m_awsAccess.reset();
    m_contextAccess.reset();
    m_options = std::move(options);
    Q_EMIT googleChanged();
    Q_EMIT awsChanged();
    setTarget({});
    Q_EMIT worldChanged();
}

QString Session::who() const
{
    if (m_account && !m_account->account.isEmpty())
        return m_account->account;
    if (m_kube && !m_kube->context().userName.isEmpty())
        return m_kube->context().userName;
    return m_awsAccount ? m_awsAccount->arn : QString();
}

bool Session::isSandbox() const
{
    return !environment("SLIPWAY_SANDBOX").isEmpty();
}

Result<> Session::prepareGoogle()
{
    if (m_identity)
        return {};
    auto endpoints = GoogleEndpoints::fromEnvironment([this](const char *name) { return environment(name); });
    if (!endpoints)
        return std::unexpected(std::move(endpoints.error()));
    if (!m_googleTransport) {
        auto transport = makeHttpTransport({});
        if (!transport)
            return std::unexpected(std::move(transport.error()));
        m_googleTransport = std::move(*transport);
    }
    m_endpoints = *endpoints;
    m_identity = std::make_unique<GoogleIdentity>(
        *m_googleTransport, m_clock, *m_commands, m_endpoints,
        GoogleIdentity::Options{
            .environment = [this](const char *name) { return environment(name); },
            .homeFolder = m_options.homeFolder,
            .allowGcloud = m_options.allowGcloud,
        });
    return {};
}

Result<QList<GoogleAccount>> Session::googleCandidates()
{
    if (auto ready = prepareGoogle(); !ready)
        return std::unexpected(std::move(ready.error()));
    return m_identity->candidates();
}

Task<GoogleAccount> Session::connectGoogle(std::optional<GoogleAccount> candidate, std::stop_token stop)
{
    std::unique_ptr<GoogleClient> client;
    if (m_factories.google) {
        client = m_factories.google();
    } else {
        if (auto ready = prepareGoogle(); !ready)
            co_return std::unexpected(std::move(ready.error()));
        if (candidate)
            m_identity->use(*candidate);
        client = makeGoogleClient(*m_googleTransport, m_clock, *m_identity, m_endpoints);
    }
    // A token in hand is the proof; an account's name alone is a guess.
    auto secret = co_await client->accessToken(stop);
    if (!secret)
        co_return std::unexpected(std::move(secret.error()).within(u"connect to Google Cloud"_s));
    auto account = co_await client->account(stop);
    if (!account)
        co_return std::unexpected(std::move(account.error()).within(u"connect to Google Cloud"_s));
    // The cluster's client may draw its tokens from the client that is replaced here. Where there was none it cannot.
    if (m_google)
        disconnectCluster();
    m_google = std::move(client);
    m_account = *account;
    Q_EMIT googleChanged();
    co_return *account;
}

Result<Kubeconfig> Session::kubeconfig() const
{
    return loadKubeconfig(m_options.kubeconfigPath, [this](const char *name) -> QString {
        if (QByteArrayView(name) == "HOME" && !m_options.homeFolder.isEmpty())
            return m_options.homeFolder;
        return environment(name);
    });
}

Task<KubeVersion> Session::connectContext(QString contextName, std::stop_token stop)
{
    auto config = kubeconfig();
    if (!config)
        co_return std::unexpected(std::move(config.error()).within(u"read kubeconfig"_s));
    auto context = resolveContext(*config, contextName);
    if (!context)
        co_return std::unexpected(std::move(context.error()).within(u"read kubeconfig"_s));
    auto credentials = makeCredentials(*context, m_consent, m_clock);
    if (auto native = nativeEksCredentials(*context))
        credentials = std::move(native);
    if (!credentials)
        co_return std::unexpected(std::move(credentials.error()).within(u"connect to the cluster"_s));
    auto version = co_await adopt(*context, std::move(*credentials), stop);
    if (version) {
        Target target = m_target;
        target.kubeContext = context->name;
        if (const auto place = cloudPlaceOf(*context)) {
            target.provider = place->provider;
            target.project = place->project;
            target.location = place->location;
            target.cluster = place->cluster;
        }
        if (target.nameSpace.isEmpty())
            target.nameSpace = context->nameSpace;
        setTarget(target);
    }
    co_return version;
}

Task<KubeVersion> Session::connectGke(GkeClusterRef ref, std::stop_token stop)
{
    if (!m_google)
        co_return fail(ErrorKind::Unauthorized, tr("not connected to Google Cloud"));
    auto cluster = co_await m_google->cluster(ref, stop);
    if (!cluster)
        co_return std::unexpected(std::move(cluster.error()).within(u"find the cluster"_s));
    auto connection = gkeConnection(ref, *cluster, GkeEndpointChoice::Automatic);
    if (!connection)
        co_return std::unexpected(std::move(connection.error()).within(u"find the cluster"_s));
    KubeContext context;
    context.name = connection->contextName;
    context.clusterName = connection->contextName;
    context.userName = m_account ? m_account->account : QString();
    context.server = connection->server;
    context.tls.caCertificatesPem = connection->caCertificatePem;
    context.credentials = KubeContext::Credentials::BearerToken;
    GoogleClient *google = m_google.get();
    // What gke-gcloud-auth-plugin would print: the identity's own access token. Without an expiry: the Google client
    // renews it early by itself, and asks again after a 401.
    auto credentials = makeProvidedCredentials(
        [google](std::stop_token inner) { return googleCredential(google, inner); }, m_clock);
    co_return co_await adopt(std::move(context), std::move(credentials), stop);
}

Task<KubeCredential> Session::googleCredential(GoogleClient *google, std::stop_token stop)
{
    auto secret = co_await google->accessToken(stop);
    if (!secret)
        co_return std::unexpected(std::move(secret.error()));
    co_return KubeCredential{.bearerToken = *secret};
}

Task<AwsAccount> Session::connectAws(QString profile, std::stop_token stop)
{
    const auto here = u"connect to AWS"_s;
    std::unique_ptr<AwsAccess> access;
    AwsClient *client = nullptr;
    if (m_factories.aws) {
        auto made = m_factories.aws(profile);
        if (!made)
            co_return std::unexpected(std::move(made.error()).within(here));
        client = *made;
    } else {
        auto made = AwsAccess::make(
            m_clock, m_consent, [this](const char *name) { return environment(name); }, m_options.homeFolder,
            profile);
        if (!made)
            co_return std::unexpected(std::move(made.error()).within(here));
        access = std::move(*made);
        // What is tried in a sandbox stays there.
        if (isSandbox() && !access->settings().endpoints.isOverridden())
            co_return std::unexpected(
                Error{.kind = ErrorKind::Unauthorized,
                      .detail = tr("this one has no AWS"),
                      .reason = u"OtherCloudsSandbox"_s,
                      .hint = tr("Start a sandbox whose name begins with EKS: on Home, under \"Connect to "
                                 "something else\", or by ./dev run --scenario eks-everything-fine.")});
        client = &access->client();
    }
    // STS answers in every region; the first one when none is preset.
    const QString region = client->region().isEmpty() ? u"us-east-1"_s : client->region();
    auto account = co_await client->account(region, stop);
    if (!account)
        co_return std::unexpected(std::move(account.error()).within(here));
    // The cluster's client may draw its tokens from the client that is replaced here. Where there was none it cannot.
    if (m_awsClient)
        disconnectCluster();
    m_awsClient = client;
    m_awsAccess = std::move(access);
    m_awsAccount = *account;
    Q_EMIT awsChanged();
    co_return *account;
}

AwsClient *Session::clusterAws() const
{
    return m_contextAccess ? &m_contextAccess->client() : m_awsClient;
}

Result<QStringList> Session::awsProfiles() const
{
    auto settings =
        AwsSettings::read([this](const char *name) { return environment(name); },
                          m_options.homeFolder.isEmpty() ? QDir::homePath() : m_options.homeFolder);
    if (!settings)
        return std::unexpected(std::move(settings.error()));
    return settings->profileNames;
}

Task<KubeVersion> Session::connectEks(EksClusterRef ref, std::stop_token stop)
{
    if (!m_awsClient)
        co_return fail(ErrorKind::Unauthorized, tr("not connected to AWS"));
    auto cluster = co_await m_awsClient->cluster(ref, stop);
    if (!cluster)
        co_return std::unexpected(std::move(cluster.error()).within(u"find the cluster"_s));
    const QUrl server(cluster->endpoint, QUrl::StrictMode);
    if (cluster->endpoint.isEmpty() || !server.isValid() || server.scheme() != "https"_L1)
        co_return fail(ErrorKind::Unavailable,
                       tr("The cluster's API server has no address yet (status %1).").arg(cluster->status),
                       cluster->arn, tr("Wait until the cluster is ACTIVE."));
    KubeContext context;
    context.name = cluster->arn; // as `aws eks update-kubeconfig` names it
    context.clusterName = cluster->arn;
    context.server = server;
    context.tls.caCertificatesPem = cluster->caCertificatePem;
    context.credentials = KubeContext::Credentials::BearerToken;
    AwsClient *aws = m_awsClient;
    auto credentials = makeProvidedCredentials(
        [aws, ref](std::stop_token inner) { return eksCredential(aws, ref, inner); }, m_clock);
    co_return co_await adopt(std::move(context), std::move(credentials), stop);
}

Task<KubeCredential> Session::eksCredential(AwsClient *aws, EksClusterRef ref, std::stop_token stop)
{
    auto token = co_await aws->clusterToken(std::move(ref), stop);
    if (!token)
        co_return std::unexpected(std::move(token.error()));
    co_return KubeCredential{.bearerToken = token->bearerToken, .expires = token->expires};
}

/// Tokens of our own in place of `aws eks get-token`: the same identity by the same profile, without another program.
std::unique_ptr<KubeCredentialSource> Session::nativeEksCredentials(const KubeContext &context)
{
    const auto place = eksPlaceOf(context);
    if (!place || !place->isNative || place->region.isEmpty())
        return {};
    auto access = AwsAccess::make(
        m_clock, m_consent, [this](const char *name) { return environment(name); }, m_options.homeFolder,
        place->profile);
    // A stand-in's STS would make tokens that no cluster takes; the plugin, where there is one, knows what to do.
    if (!access || (*access)->settings().endpoints.isOverridden())
        return {};
    disconnectCluster(); // the former one may draw its tokens from what is replaced here
    m_contextAccess = std::move(*access);
    AwsClient *aws = &m_contextAccess->client();
    const EksClusterRef ref{place->region, place->cluster};
    return makeProvidedCredentials(
        [aws, ref](std::stop_token inner) { return eksCredential(aws, ref, inner); }, m_clock);
}

Task<KubeVersion> Session::adopt(KubeContext context, std::unique_ptr<KubeCredentialSource> credentials,
                                 std::stop_token stop)
{
    auto client = m_factories.kube(std::move(context), std::move(credentials), m_clock);
    if (!client)
        co_return std::unexpected(std::move(client.error()).within(u"connect to the cluster"_s));
    co_return co_await adoptClient(*std::move(client), stop);
}

Task<KubeVersion> Session::connectRecord(std::unique_ptr<KubeClient> record, std::stop_token stop)
{
    return adoptClient(std::move(record), stop);
}

Task<KubeVersion> Session::adoptClient(std::unique_ptr<KubeClient> client, std::stop_token stop)
{
    auto version = co_await client->version(stop);
    if (!version)
        co_return std::unexpected(std::move(version.error()).within(u"connect to the cluster"_s));
    const auto place = cloudPlaceOf(client->context());
    const QString name = client->context().name;
    // The former client lives until everybody has been told, and has let go of it.
    const std::unique_ptr<KubeClient> old = std::exchange(m_kube, std::move(client));
    m_pulse.reset();
    m_clusterClock->follow(playbackOf(m_kube.get()));
    m_version = *version;
    // Whoever is told looks at once, and names what it finds by the Target.
    const Target before = m_target;
    const bool isAnother = place ? place->provider != before.provider || place->project != before.project
            || place->location != before.location || place->cluster != before.cluster
                                 : !before.cluster.isEmpty() && before.kubeContext != name;
    if (isAnother) {
        m_target = place.value_or(Target());
        m_target.nameSpace = before.nameSpace;
    }
    Q_EMIT clusterChanged();
    if (m_target != before)
        Q_EMIT targetChanged();
    co_return *version;
}

std::shared_ptr<ServerPulse> Session::pulse()
{
    if (m_kube && !m_pulse)
        m_pulse = std::make_shared<ServerPulse>(*m_kube, m_clock);
    return m_pulse;
}

void Session::disconnectCluster()
{
    if (!m_kube)
        return;
    // Told first: whoever uses the client must let go of it before it dies.
    std::unique_ptr<KubeClient> old = std::move(m_kube);
    m_clusterClock->follow(nullptr);
    m_pulse.reset();
    m_version.reset();
    Q_EMIT clusterChanged();
}

QString Session::insecureText() const
{
    if (!m_kube || !m_kube->context().isInsecure())
        return {};
    return m_kube->context().server.scheme() == "http"_L1
        ? tr("The connection to %1 is not encrypted.").arg(m_kube->context().server.host())
        : tr("The certificate of %1 is not verified (insecure-skip-tls-verify).")
              .arg(m_kube->context().server.host());
}

void Session::setTarget(const Target &target)
{
    if (target == m_target)
        return;
    m_target = target;
    Q_EMIT targetChanged();
}

} // namespace slipway
