// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The questions of a diagnosis, answered in Google's own words.
#include "google/googlecalls.h"
#include "google/googlereading.h"

#include <QRegularExpression>

namespace slipway {
using namespace Qt::StringLiterals;

GoogleReading *readingOf(GoogleClient *client)
{
    return dynamic_cast<GoogleReading *>(client);
}

GoogleQuestion GoogleQuestion::cluster(const GkeClusterRef &ref)
{
    return {.what = What::Cluster, .projectId = ref.projectId, .location = ref.location, .name = ref.name};
}

GoogleQuestion GoogleQuestion::operations(const QString &projectId, const QString &location)
{
    return {.what = What::Operations, .projectId = projectId, .location = location};
}

GoogleQuestion GoogleQuestion::serviceAccount(const QString &email)
{
    return {.what = What::ServiceAccount, .name = email};
}

GoogleQuestion GoogleQuestion::policy(const IamResource &resource)
{
    return {.what = What::Policy, .name = resource.name, .policyOf = resource.kind};
}

GoogleQuestion GoogleQuestion::backendService(const QString &projectId, const QString &region,
                                              const QString &name)
{
    return {.what = What::BackendService, .projectId = projectId, .location = region, .name = name};
}

std::optional<GoogleQuestion> GoogleQuestion::backendServiceAt(const QString &path)
{
    static const QRegularExpression form(
        u"projects/([^/]+)/(?:regions/([^/]+)|global)/backendServices/([^/]+)$"_s);
    const auto match = form.match(path.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    return backendService(match.captured(1), match.captured(2), match.captured(3));
}

GoogleQuestion GoogleQuestion::backendHealth(const QString &projectId, const QString &region,
                                             const QString &name, const QString &group)
{
    return {.what = What::BackendHealth,
            .projectId = projectId,
            .location = region,
            .name = name,
            .group = group};
}

GoogleQuestion GoogleQuestion::healthCheck(const QString &projectId, const QString &region,
                                           const QString &name)
{
    return {.what = What::HealthCheck, .projectId = projectId, .location = region, .name = name};
}

GoogleQuestion GoogleQuestion::subnetworks(const QString &projectId, const QString &region)
{
    return {.what = What::Subnetworks, .projectId = projectId, .location = region};
}

GoogleQuestion GoogleQuestion::project(const QString &projectId)
{
    return {.what = What::Project, .projectId = projectId};
}

namespace google {
namespace {

/// A resource of Compute Engine in a region, or a global one.
QString computePath(const GoogleQuestion &question, QLatin1StringView collection)
{
    const QString scope =
        question.location.isEmpty() ? u"global"_s : u"regions/"_s + segment(question.location);
    return u"/compute/v1/projects/%1/%2/%3"_s.arg(segment(question.projectId), scope, collection);
}

Call computeCall(const GoogleQuestion &question, QLatin1StringView collection, const QString &permission)
{
    return {.api = GoogleApi::Compute,
            .path = computePath(question, collection) + u'/' + segment(question.name),
            .need = projectNeed(question.projectId, permission, u"roles/compute.viewer"_s)};
}

Call callOf(const GoogleQuestion &question)
{
    const QString location =
        u"/v1/projects/%1/locations/%2"_s.arg(segment(question.projectId), segment(question.location));
    switch (question.what) {
    case GoogleQuestion::What::Cluster:
        return {.api = GoogleApi::Container,
                .path = location + u"/clusters/"_s + segment(question.name),
                .need = projectNeed(question.projectId, u"container.clusters.get"_s,
                                    u"roles/container.clusterViewer"_s)};
    case GoogleQuestion::What::Operations:
        return {.api = GoogleApi::Container,
                .path = location + u"/operations"_s,
                .need = projectNeed(question.projectId, u"container.operations.list"_s,
                                    u"roles/container.clusterViewer"_s)};
    case GoogleQuestion::What::ServiceAccount:
        return accountCall(question.name, "GET", {}, u"iam.serviceAccounts.get"_s,
                           u"roles/iam.serviceAccountViewer"_s);
    case GoogleQuestion::What::Policy:
        return policyReadCall({.kind = question.policyOf, .name = question.name});
    case GoogleQuestion::What::BackendService:
        return computeCall(question, "backendServices"_L1, u"compute.backendServices.get"_s);
    case GoogleQuestion::What::BackendHealth: {
        Call call = computeCall(question, "backendServices"_L1, u"compute.backendServices.get"_s);
        call.method = "POST";
        call.path += u"/getHealth"_s;
        call.body = QJsonObject{{"group"_L1, question.group}};
        return call;
    }
    case GoogleQuestion::What::HealthCheck:
        return computeCall(question, "healthChecks"_L1, u"compute.healthChecks.get"_s);
    case GoogleQuestion::What::Project:
        return {.api = GoogleApi::ResourceManager,
                .path = u"/v1/projects/"_s + segment(question.projectId),
                .need =
                    projectNeed(question.projectId, u"resourcemanager.projects.get"_s, u"roles/browser"_s)};
    case GoogleQuestion::What::Subnetworks:
        break;
    }
    return {.api = GoogleApi::Compute,
            .path = computePath(question, "subnetworks"_L1),
            .need =
                projectNeed(question.projectId, u"compute.subnetworks.list"_s, u"roles/compute.viewer"_s)};
}

} // namespace

Task<RecordedAnswer> HttpGoogleClient::answer(GoogleQuestion question, std::stop_token stop)
{
    Call call = callOf(question);
    // Nothing of a look is worth waiting for a minute: what does not answer is noted as such.
    call.timeout = std::chrono::seconds(10);
    call.maxBodyBytes = 4LL * 1024 * 1024;
    co_return co_await m_rest.answer(std::move(call), stop);
}

QString HttpGoogleClient::describe(const GoogleQuestion &question) const
{
    const Call call = callOf(question);
    return QString::fromLatin1(call.method) + u' ' + m_rest.urlOf(call).toString();
}

} // namespace google
} // namespace slipway
