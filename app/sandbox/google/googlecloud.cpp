// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/google/googlecloud.h"

#include "app/sandbox/google/clusterhooks.h"
#include "app/sandbox/google/environment.h"
#include "app/sandbox/google/tokenservice.h"

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

const QByteArray kJsonType = QByteArrayLiteral("application/json; charset=UTF-8");

GoogleCall::Style styleOf(const QString &service)
{
    return service == "compute"_L1 ? GoogleCall::Style::Compute
        : service == "storage"_L1  ? GoogleCall::Style::Storage
                                   : GoogleCall::Style::Rpc;
}

QString bearerOf(const HttpServerRequest &request)
{
    const QByteArray value = request.headers.value("Authorization");
    return value.size() > 7 && value.left(7).toLower() == "bearer "
        ? QString::fromLatin1(value.mid(7).trimmed())
        : QString();
}

void unauthorized(const std::shared_ptr<HttpReply> &reply, const QString &service, bool missing, bool expired)
{
    const GoogleCall::Style style = styleOf(service);
    const HttpHeaderList headers{
        {"WWW-Authenticate",
         missing ? "Bearer realm=\"https://accounts.google.com/\""
                 : "Bearer realm=\"https://accounts.google.com/\", error=\"invalid_token\""}};
    if (style == GoogleCall::Style::Storage) {
        const QString text = missing
            ? u"Anonymous caller does not have storage.buckets.get access to the Google Cloud Storage "
              u"bucket. "
              "Permission 'storage.buckets.get' denied on resource (or it may not exist)."_s
            : u"Invalid Credentials"_s;
        reply->send(401, kJsonType,
                    googleErrorBody(style, 401, "UNAUTHENTICATED", text,
                                    missing ? u"required"_s : u"authError"_s, {}),
                    headers);
        return;
    }
    const QString text = missing
        ? u"Request is missing required authentication credential. Expected OAuth 2 access token, login "
          u"cookie or other valid "
          "authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project."_s
        : u"Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or "
          u"other valid "
          "authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project."_s;
    QJsonObject info{{u"@type"_s, u"type.googleapis.com/google.rpc.ErrorInfo"_s},
                     {u"reason"_s,
                      missing       ? u"CREDENTIALS_MISSING"_s
                          : expired ? u"ACCESS_TOKEN_EXPIRED"_s
                                    : u"ACCESS_TOKEN_TYPE_UNSUPPORTED"_s},
                     {u"domain"_s, u"googleapis.com"_s},
                     {u"metadata"_s, QJsonObject{{u"service"_s, service + ".googleapis.com"_L1}}}};
    reply->send(401, kJsonType, googleErrorBody(style, 401, "UNAUTHENTICATED", text, u"authError"_s, {info}),
                headers);
}

struct PendingFault {
    Fault fault;
    int left;
};

} // namespace

struct GoogleCloud::Private {
    Private(const Scenario &scenario, SimClock &clock)
        : context(scenario, clock)
        , tokens(context)
        , hooks(context)
        , googleRouter(
              router, [this](const HttpServerRequest &request) { return tokens.callerOf(bearerOf(request)); })
    {
        for (const Fault &fault : scenario.faultsOf(FaultKind::HttpError))
            httpFaults.append({fault, fault.times});
        tokens.addRoutes(router, googleRouter);
        addResourceManager(context, googleRouter);
        addServiceUsage(context, googleRouter);
        addCompute(context, googleRouter);
        addCloudQuotas(context, googleRouter);
        addQuotaPreferences(context, googleRouter);
        addContainer(context, googleRouter);
        addIam(context, googleRouter);
        addStorage(context, googleRouter);
        addBilling(context, googleRouter);
        router.setFallback([](const HttpServerRequest &request, std::shared_ptr<HttpReply> reply) {
            const QString service = request.path.section(u'/', 1, 1);
            // As Google answers unknown paths; 501 would make gcloud retry for minutes.
            const QString text = u"Method not found. The sandbox does not implement %1 %2."_s.arg(
                QString::fromLatin1(request.method), request.path.left(300));
            reply->send(404, kJsonType,
                        googleErrorBody(styleOf(service), 404, "NOT_FOUND", text, u"notFound"_s, {}));
        });
    }

    /// An HTTP fault of the scenario that strikes this call; true when it has answered.
    bool strikes(const QString &service, const HttpServerRequest &request,
                 const std::shared_ptr<HttpReply> &reply)
    {
        for (PendingFault &pending : httpFaults) {
            const Fault &fault = pending.fault;
            if (pending.left == 0 || fault.service != service || !request.path.contains(fault.path))
                continue;
            --pending.left;
            const bool limited = fault.status == 429;
            const char *status = limited ? "RESOURCE_EXHAUSTED"
                : fault.status == 503    ? "UNAVAILABLE"
                : fault.status == 403    ? "PERMISSION_DENIED"
                                         : "INTERNAL";
            const QString text = limited ? u"Quota exceeded for quota metric 'Read requests' and limit 'Read "
                                           u"requests per minute' of service "
                                           "'%1.googleapis.com'."_s.arg(service)
                                         : u"The service is currently unavailable."_s;
            QJsonArray details;
            if (limited)
                details.append(QJsonObject{{u"@type"_s, u"type.googleapis.com/google.rpc.ErrorInfo"_s},
                                           {u"reason"_s, u"RATE_LIMIT_EXCEEDED"_s},
                                           {u"domain"_s, u"googleapis.com"_s}});
            HttpHeaderList headers;
            if (limited || fault.status == 503)
                headers.append("Retry-After", "1");
            reply->send(fault.status, kJsonType,
                        googleErrorBody(styleOf(service), fault.status, status, text,
                                        limited ? u"rateLimitExceeded"_s : u"backendError"_s, details),
                        headers);
            return true;
        }
        return false;
    }

    EnvironmentFacts facts() const
    {
        return {context.baseUrl,          context.scenario.defaultProject(),
                context.scenario.account, tokens.lastingToken(),
                tokens.clientId(),        tokens.clientSecret(),
                tokens.refreshToken(),    tokens.keyId(),
                tokens.keyEmail(),        tokens.privateKeyPem()};
    }

    CloudContext context;
    TokenService tokens;
    ClusterHooks hooks;
    std::map<std::pair<QString, QString>, std::vector<std::unique_ptr<ClusterHooks>>>
        made; // the living one last
    HttpRouter router;
    GoogleRouter googleRouter;
    QList<PendingFault> httpFaults;
};

GoogleCloud::GoogleCloud(const Scenario &scenario, SimClock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(scenario, clock))
{
    d->context.changed = [this] {
        if (changed)
            changed();
        for (const auto &[key, line] : d->made) {
            if (line.back()->changed)
                line.back()->changed();
        }
    };
    d->context.clusterStarts = [this](const QString &project, const QString &cluster) {
        auto &line = d->made[{project, cluster}];
        line.push_back(std::make_unique<ClusterHooks>(d->context, project, cluster));
        return play ? play(cluster, *line.back()) : QString();
    };
    d->context.standing = [this](const QString &cluster) {
        return standing ? standing(cluster) : QList<StandingObject>();
    };
    d->context.health = [this](const QString &cluster, const QString &backendService) {
        return health ? health(cluster, backendService) : QJsonArray();
    };
    d->context.clusterEnds = [this](const QString &project, const QString &cluster) {
        // GKE deletes nodes and control plane; load balancers and disks of objects that were not deleted before it stay.
        d->context.projects[project].leftBehind += d->context.standing(cluster);
        if (stop)
            stop(cluster);
    };
}

GoogleCloud::~GoogleCloud() = default;

void GoogleCloud::setBaseUrl(const QString &baseUrl)
{
    d->context.baseUrl = baseUrl;
}

void GoogleCloud::setKubernetesEndpoint(const QString &hostAndPort, const QByteArray &caPem)
{
    d->context.kubernetesEndpoint = hostAndPort;
    d->context.kubernetesCa = caPem;
}

void GoogleCloud::handle(const HttpServerRequest &request, std::shared_ptr<HttpReply> reply)
{
    HttpServerRequest asked = request;
    // gcloud's media downloads start at the host's root, whatever the override says.
    if (asked.path.startsWith("/download/storage/"_L1))
        asked.path.prepend("/storage"_L1);
    const QString service = asked.path.section(u'/', 1, 1);
    // gcloud's beta commands ask the same of v1beta.
    if (asked.path.startsWith("/cloudquotas/v1beta/"_L1))
        asked.path.replace("/v1beta/"_L1, "/v1/"_L1);
    // Google's own paths of these two begin with the service's name again.
    for (const QString &name : {u"compute"_s, u"storage"_s}) {
        const QString doubled = u"/%1/%1/"_s.arg(name);
        if (asked.path.startsWith(doubled))
            asked.path = u"/%1/"_s.arg(name) + asked.path.mid(doubled.size());
    }
    if (service != "oauth2"_L1 || asked.path.endsWith("/userinfo"_L1)) {
        const QString token = bearerOf(asked);
        if (d->tokens.callerOf(token).isEmpty())
            return unauthorized(reply, service, token.isEmpty(), d->tokens.isExpired(token));
    }
    if (d->strikes(service, asked, reply))
        return;
    d->router.dispatch(std::move(asked), std::move(reply));
}

QString GoogleCloud::accessToken() const
{
    return d->tokens.lastingToken();
}

bool GoogleCloud::acceptsToken(const QString &token) const
{
    return !d->tokens.callerOf(token).isEmpty();
}

Result<> GoogleCloud::writeCredentials(const QString &folder)
{
    return writeCredentialFiles(folder, d->facts());
}

QByteArray GoogleCloud::environment(const QString &folder, const QString &kubeconfig) const
{
    return environmentText(folder, kubeconfig, d->facts());
}

QString GoogleCloud::serverVersion() const
{
    return u'v' + d->hooks.cluster().spec.version;
}

QString GoogleCloud::projectId() const
{
    return d->hooks.projectId();
}

QString GoogleCloud::clusterName() const
{
    return d->hooks.clusterName();
}

QString GoogleCloud::clusterLocation() const
{
    return d->hooks.cluster().spec.location;
}

bool GoogleCloud::isAutopilot() const
{
    return d->hooks.cluster().spec.autopilot;
}

bool GoogleCloud::gcsFuseEnabled() const
{
    return d->hooks.cluster().spec.gcsFuseCsiDriver;
}

bool GoogleCloud::gcsFuseWebhookUp() const
{
    return d->hooks.webhookUp();
}

QStringList GoogleCloud::csiDrivers() const
{
    return d->hooks.csiDrivers();
}

QStringList GoogleCloud::operators() const
{
    return d->hooks.operators();
}

bool GoogleCloud::hasProxyOnlySubnet() const
{
    return d->hooks.hasProxyOnlySubnet();
}

CloudAnswer GoogleCloud::reconcile(const CloudRequest &request)
{
    return d->hooks.reconcile(request);
}

void GoogleCloud::release(const CloudRequest &request)
{
    d->hooks.release(request);
}

BucketAccess GoogleCloud::bucketAccess(const QString &namespaceName, const QString &serviceAccount,
                                       const QMap<QString, QString> &annotations, const QString &bucket,
                                       bool readOnly) const
{
    return d->hooks.bucketAccess(namespaceName, serviceAccount, annotations, bucket, readOnly);
}

std::vector<NodeShape> GoogleCloud::nodes() const
{
    return d->hooks.nodes();
}

std::vector<ScalableGroup> GoogleCloud::scalableGroups() const
{
    return d->hooks.groups();
}

std::vector<NodeShape> GoogleCloud::autopilotShapes(const QMap<QString, QString> &nodeSelector,
                                                    qint64 cpuMillis, qint64 memoryBytes,
                                                    const QString &acceleratorResource, int acceleratorCount,
                                                    QString *why) const
{
    return d->hooks.autopilotShapes(nodeSelector, cpuMillis, memoryBytes, acceleratorResource,
                                    acceleratorCount, why);
}

ScaleUpAnswer GoogleCloud::requestNode(const NodeShape &shape)
{
    return d->hooks.requestNode(shape);
}

void GoogleCloud::nodeRemoved(const NodeShape &shape)
{
    d->hooks.nodeRemoved(shape);
}

bool GoogleCloud::imageExists(const QString &image, QString *problem) const
{
    return d->hooks.imageExists(image, problem);
}

qint64 GoogleCloud::imageBytes(const QString &image) const
{
    return d->hooks.imageBytes(image);
}

} // namespace slipway::sandbox
