// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Resource Manager and Service Usage.
#include "google/googlecalls.h"
#include "google/googlejson.h"

namespace slipway::google {
using namespace Qt::StringLiterals;

GoogleNeed projectNeed(const QString &projectId, const QString &permission, const QString &role)
{
    return {.permission = permission,
            .resource = u"project "_s + projectId,
            .role = role,
            .projectId = projectId};
}

Task<QList<GoogleProject>> HttpGoogleClient::projects(std::stop_token stop)
{
    QList<GoogleProject> found;
    auto ended = co_await m_rest.pages(
        {.api = GoogleApi::ResourceManager,
         .path = u"/v1/projects"_s,
         .query = {{u"filter"_s, u"lifecycleState:ACTIVE"_s}, {u"pageSize"_s, u"500"_s}},
         .need = {.permission = u"resourcemanager.projects.get"_s,
                  .resource = u"your projects"_s,
                  .role = u"roles/browser"_s}},
        [&found](const QJsonObject &page) {
            for (const QJsonValue &entry : page.value("projects"_L1).toArray())
                found.append(projectFrom(entry.toObject()));
        },
        {}, stop);
    if (!ended)
        co_return std::unexpected(std::move(ended.error()));
    co_return found;
}

Task<GoogleProject> HttpGoogleClient::project(QString projectId, std::stop_token stop)
{
    auto json = co_await m_rest.json(
        {.api = GoogleApi::ResourceManager,
         .path = u"/v1/projects/"_s + segment(projectId),
         .need = projectNeed(projectId, u"resourcemanager.projects.get"_s, u"roles/browser"_s)},
        stop);
    if (!json)
        co_return std::unexpected(std::move(json.error()));
    co_return projectFrom(*json);
}

Task<QStringList> HttpGoogleClient::testProjectPermissions(QString projectId, QStringList permissions,
                                                           std::stop_token stop)
{
    QStringList held;
    // The method takes at most 100 permissions.
    for (qsizetype at = 0; at < permissions.size(); at += 100) {
        auto json = co_await m_rest.json(
            {.api = GoogleApi::ResourceManager,
             .method = "POST",
             .path = u"/v1/projects/%1:testIamPermissions"_s.arg(segment(projectId)),
             .body = QJsonObject{{"permissions"_L1, QJsonArray::fromStringList(permissions.mid(at, 100))}},
             .need = projectNeed(projectId, u"resourcemanager.projects.get"_s, u"roles/browser"_s)},
            stop);
        if (!json)
            co_return std::unexpected(std::move(json.error()));
        held += stringsFrom(json->value("permissions"_L1));
    }
    co_return held;
}

Task<QList<GoogleService>> HttpGoogleClient::services(QString projectId, QStringList names,
                                                      std::stop_token stop)
{
    QList<GoogleService> found;
    for (qsizetype at = 0; at < names.size(); at += 30) {
        Call call{.api = GoogleApi::ServiceUsage,
                  .path = u"/v1/projects/%1/services:batchGet"_s.arg(segment(projectId)),
                  .need = projectNeed(projectId, u"serviceusage.services.get"_s,
                                      u"roles/serviceusage.serviceUsageViewer"_s)};
        for (const QString &name : names.mid(at, 30))
            call.query.append({u"names"_s, u"projects/%1/services/%2"_s.arg(projectId, name)});
        auto json = co_await m_rest.json(std::move(call), stop);
        if (!json)
            co_return std::unexpected(std::move(json.error()));
        for (const QJsonValue &entry : json->value("services"_L1).toArray())
            found.append(serviceFrom(entry.toObject()));
    }
    co_return found;
}

Task<GoogleOperation> HttpGoogleClient::enableServices(QString projectId, QStringList names,
                                                       std::stop_token stop)
{
    // Enabling what is enabled is a success: it may be repeated. At most 20 at a time.
    GoogleOperation last{.api = GoogleOperation::Api::ServiceUsage,
                         .projectId = projectId,
                         .type = u"ENABLE_SERVICES"_s,
                         .status = u"DONE"_s};
    for (qsizetype at = 0; at < names.size(); at += 20) {
        auto json = co_await m_rest.json(
            {.api = GoogleApi::ServiceUsage,
             .method = "POST",
             .path = u"/v1/projects/%1/services:batchEnable"_s.arg(segment(projectId)),
             .body = QJsonObject{{"serviceIds"_L1, QJsonArray::fromStringList(names.mid(at, 20))}},
             .need = projectNeed(projectId, u"serviceusage.services.enable"_s,
                                 u"roles/serviceusage.serviceUsageAdmin"_s)},
            stop);
        if (!json)
            co_return std::unexpected(std::move(json.error()));
        last = serviceUsageOperationFrom(*json, projectId);
    }
    co_return last;
}

} // namespace slipway::google
