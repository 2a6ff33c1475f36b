// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/endpoint/metricsource.h"

#include "kube/kubeclient.h"
#include "session/session.h"
#include "store/settings.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
struct MetricSourceWords {
    Q_DECLARE_TR_FUNCTIONS(slipway::MetricSource)
};

// The identity is made with the first question: a source may be opened before anybody has signed in.
class GoogleBearer : public BearerSource
{
public:
    explicit GoogleBearer(Session &session) : m_session(session) { }
    Task<Secret> bearer(std::stop_token stop) override
    {
        if (!m_session.google()) {
            auto connected = co_await m_session.connectGoogle({}, stop);
            if (!connected)
                co_return std::unexpected(std::move(connected.error()));
        }
        co_return co_await m_session.google()->accessToken(stop);
    }

private:
    Session &m_session;
};

bool isGoogle(const QUrl &url)
{
    return url.host() == "googleapis.com"_L1 || url.host().endsWith(".googleapis.com"_L1);
}

bool isLoopback(const QUrl &url)
{
    return url.host() == "127.0.0.1"_L1 || url.host() == "localhost"_L1 || url.host() == "::1"_L1;
}

QString keyOf(const Target &target)
{
    // The namespace is no part of it: one server scrapes them all.
    const QString cluster = target.cluster.isEmpty()
        ? target.kubeContext
        : QStringList{target.provider, target.project, target.location, target.cluster}.join(u'/');
    return u"metrics.source."_s + cluster;
}

const QString &kindName(MetricSource::Kind kind)
{
    static const QString names[] = {u"none"_s, u"url"_s, u"service"_s};
    return names[int(kind)];
}

const QString &authenticationName(MetricSource::Authentication authentication)
{
    static const QString names[] = {u"none"_s, u"file"_s, u"google"_s};
    return names[int(authentication)];
}
} // namespace

Result<MetricSource> MetricSource::parse(const QString &text, const QString &project)
{
    const QString typed = text.trimmed();
    MetricSource source;
    if (typed == "google"_L1) {
        if (project.isEmpty())
            return fail(
                ErrorKind::Invalid,
                MetricSourceWords::tr(
                    "Google Managed Prometheus belongs to a project, and the endpoint's is not known"));
        source = {
            .kind = Kind::Url, .url = googlePrometheusUrl(project), .authentication = Authentication::Google};
        return source;
    }
    if (typed.contains("://"_L1)) {
        auto url = prometheusBaseUrl(typed);
        if (!url)
            return std::unexpected(std::move(url.error()));
        source = {.kind = Kind::Url,
                  .url = *url,
                  .authentication = isGoogle(*url) ? Authentication::Google : Authentication::None};
        return source;
    }
    static const QRegularExpression form(
        u"^([a-z0-9](?:[-a-z0-9]*[a-z0-9])?)/([a-z0-9](?:[-.a-z0-9]*[a-z0-9])?):([0-9]{1,5}|[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)(/[-._~/A-Za-z0-9]*)?$"_s);
    const QRegularExpressionMatch match = form.match(typed);
    if (!match.hasMatch())
        return fail(ErrorKind::Invalid,
                    MetricSourceWords::tr("a Prometheus server is named by http://…, https://…, or "
                                          "NAMESPACE/SERVICE:PORT in the cluster, not by \"%1\"")
                        .arg(typed));
    source = {.kind = Kind::Service,
              .nameSpace = match.captured(1),
              .service = match.captured(2),
              .port = match.captured(3),
              .path = match.captured(4)};
    while (source.path.endsWith(u'/'))
        source.path.chop(1);
    return source;
}

QString MetricSource::text() const
{
    switch (kind) {
    case Kind::None:
        break;
    case Kind::Url:
        return url.toString();
    case Kind::Service:
        return u"%1/%2:%3%4"_s.arg(nameSpace, service, port, path);
    }
    return {};
}

QString MetricSource::describe() const
{
    if (kind == Kind::Url && url.host() == "monitoring.googleapis.com"_L1)
        return MetricSourceWords::tr("Google Managed Prometheus");
    return kind == Kind::Url ? url.host() + (url.port() > 0 ? u":%1"_s.arg(url.port()) : QString()) : text();
}

QString MetricSource::problem() const
{
    if (authentication == Authentication::None)
        return {};
    if (kind == Kind::Service)
        return MetricSourceWords::tr(
            "The API server's proxy takes authentication away, so a Service is asked without.");
    if (authentication == Authentication::BearerFile && bearerFile.isEmpty())
        return MetricSourceWords::tr("Name the file that holds the bearer token.");
    // It opens all of the account's cloud, not metrics alone.
    if (authentication == Authentication::Google && !(isGoogle(url) && url.scheme() == "https"_L1)
        && !isLoopback(url))
        return MetricSourceWords::tr(
                   "The Google identity is shown to https://….googleapis.com alone, not to %1.")
            .arg(url.host());
    return {};
}

QJsonObject MetricSource::toJson() const
{
    QJsonObject object{
        {u"kind"_s, kindName(kind)}, {u"at"_s, text()}, {u"by"_s, authenticationName(authentication)}};
    if (!bearerFile.isEmpty())
        object.insert(u"file"_s, bearerFile);
    return object;
}

MetricSource MetricSource::fromJson(const QJsonObject &object)
{
    auto source = parse(object["at"_L1].toString());
    if (!source || object["kind"_L1].toString() == kindName(Kind::None))
        return {};
    for (const Authentication one :
         {Authentication::None, Authentication::BearerFile, Authentication::Google}) {
        if (object["by"_L1].toString() == authenticationName(one))
            source->authentication = one;
    }
    source->bearerFile = object["file"_L1].toString();
    return *source;
}

OpenMetricSource::OpenMetricSource(std::unique_ptr<HttpTransport> transport,
                                   std::unique_ptr<BearerSource> bearer, const QUrl &baseUrl)
    : m_transport(std::move(transport))
    , m_bearer(std::move(bearer))
    , m_client(*m_transport, baseUrl, m_bearer.get())
{
}

Result<std::unique_ptr<OpenMetricSource>> OpenMetricSource::open(Session &session, const MetricSource &source)
{
    if (const QString problem = source.problem(); !problem.isEmpty())
        return fail(ErrorKind::Invalid, problem);
    if (source.kind == MetricSource::Kind::None)
        return fail(ErrorKind::Invalid, MetricSourceWords::tr("no Prometheus server is named"));
    std::unique_ptr<HttpTransport> transport;
    std::unique_ptr<BearerSource> bearer;
    QUrl url = source.url;
    if (source.kind == MetricSource::Kind::Service) {
        if (!session.kube())
            return fail(ErrorKind::Unavailable,
                        MetricSourceWords::tr("%1 is a Service of the cluster, which is not connected")
                            .arg(source.text()));
        transport = session.kube()->serviceProxyTransport(source.nameSpace, source.service, source.port);
        url = QUrl(u"http://%1.%2:%3"_s.arg(source.service, source.nameSpace,
                                            source.port.toInt() > 0 ? source.port : u"80"_s));
        url.setPath(source.path);
    } else {
        // What the sandbox's banner promises.
        if (session.isSandbox() && !isLoopback(url))
            return fail(
                ErrorKind::Invalid,
                MetricSourceWords::tr("in the sandbox nothing outside this machine is asked, so %1 is not")
                    .arg(url.host()));
        auto made = makeHttpTransport({});
        if (!made)
            return std::unexpected(std::move(made.error()));
        transport = std::move(*made);
    }
    if (source.authentication == MetricSource::Authentication::BearerFile)
        bearer = bearerFromFile(source.bearerFile);
    else if (source.authentication == MetricSource::Authentication::Google)
        bearer = std::make_unique<GoogleBearer>(session);
    return std::unique_ptr<OpenMetricSource>(
        new OpenMetricSource(std::move(transport), std::move(bearer), url));
}

Task<QList<MetricSource>> findMetricSources(KubeClient *kube, std::stop_token stop)
{
    QList<MetricSource> found;
    for (const QString &selector :
         {u"app.kubernetes.io/name in (thanos-query,thanos-query-frontend)"_s,
          u"app.kubernetes.io/name=prometheus"_s, u"app in (kube-prometheus-stack-prometheus,prometheus)"_s,
          u"operated-prometheus=true"_s}) {
        auto services =
            co_await kube->list(*wellKnownKind(u"v1"_s, u"Service"_s), {.labelSelector = selector}, stop);
        if (!services)
            co_return std::unexpected(std::move(services.error()));
        for (const QJsonObject &service : std::as_const(services->items)) {
            const QString component =
                service["metadata"_L1]["labels"_L1]["app.kubernetes.io/component"_L1].toString();
            const QJsonArray ports = service["spec"_L1]["ports"_L1].toArray();
            if (ports.isEmpty()
                || (!component.isEmpty()
                    && !QStringList{u"server"_s, u"prometheus"_s, u"query"_s, u"query-frontend"_s}.contains(
                        component)))
                continue;
            QJsonValue port = ports.first();
            for (const QJsonValue &one : ports) {
                if (one["port"_L1].toInt() == 9090
                    || QStringList{u"http-web"_s, u"web"_s, u"http"_s}.contains(one["name"_L1].toString())) {
                    port = one;
                    break;
                }
            }
            const MetricSource source{.kind = MetricSource::Kind::Service,
                                      .nameSpace = service["metadata"_L1]["namespace"_L1].toString(),
                                      .service = service["metadata"_L1]["name"_L1].toString(),
                                      .port = QString::number(port["port"_L1].toInt())};
            if (!found.contains(source))
                found.append(source);
        }
    }
    co_return found;
}

MetricSources::MetricSources(Settings &settings, QObject *parent) : QObject(parent), m_settings(settings)
{
    connect(&settings, &Settings::changed, this, [this](const QString &key) {
        if (key.startsWith("metrics.source."_L1))
            Q_EMIT changed();
    });
}

MetricSource MetricSources::of(const Target &target) const
{
    return MetricSource::fromJson(m_settings.value(keyOf(target)).toObject());
}

Result<> MetricSources::set(const Target &target, const MetricSource &source)
{
    const QString key = keyOf(target);
    const QJsonValue value = source.kind == MetricSource::Kind::None ? QJsonValue(QJsonValue::Undefined)
                                                                     : QJsonValue(source.toJson());
    if (!m_settings.set(key, value))
        return fail(ErrorKind::Invalid,
                    MetricSourceWords::tr("the address looks as if it held a secret, which is not kept"));
    return m_settings.save();
}

} // namespace slipway
