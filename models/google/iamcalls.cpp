// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// IAM, and the policies of projects and buckets.
#include "google/googlecalls.h"
#include "google/googlejson.h"

#include <QCoreApplication>

namespace slipway::google {
using namespace Qt::StringLiterals;

Call accountCall(const QString &email, const QByteArray &method, const QString &verb,
                 const QString &permission, const QString &role)
{
    return {.api = GoogleApi::Iam,
            .method = method,
            .path = u"/v1/projects/-/serviceAccounts/"_s + segment(email) + verb,
            .need = {.permission = permission, .resource = u"service account "_s + email, .role = role}};
}

namespace {

Call policyCall(const IamResource &resource, bool write)
{
    switch (resource.kind) {
    case IamResource::Kind::Bucket:
        return bucketCall(resource.name, u"/iam"_s,
                          write ? u"storage.buckets.setIamPolicy"_s : u"storage.buckets.getIamPolicy"_s,
                          u"roles/storage.admin"_s);
    case IamResource::Kind::ServiceAccount:
        return accountCall(resource.name, "POST", write ? u":setIamPolicy"_s : u":getIamPolicy"_s,
                           write ? u"iam.serviceAccounts.setIamPolicy"_s
                                 : u"iam.serviceAccounts.getIamPolicy"_s,
                           write ? u"roles/iam.serviceAccountAdmin"_s : u"roles/iam.securityReviewer"_s);
    case IamResource::Kind::Project:
        break;
    }
    return {.api = GoogleApi::ResourceManager,
            .method = "POST",
            .path = u"/v1/projects/"_s + segment(resource.name)
                + (write ? u":setIamPolicy"_s : u":getIamPolicy"_s),
            .need = projectNeed(resource.name,
                                write ? u"resourcemanager.projects.setIamPolicy"_s
                                      : u"resourcemanager.projects.getIamPolicy"_s,
                                write ? u"roles/resourcemanager.projectIamAdmin"_s
                                      : u"roles/iam.securityReviewer"_s)};
}

} // namespace

Call policyReadCall(const IamResource &resource)
{
    Call call = policyCall(resource, false);
    switch (resource.kind) {
    case IamResource::Kind::Bucket:
        call.query = {{u"optionsRequestedPolicyVersion"_s, u"3"_s}};
        break;
    case IamResource::Kind::ServiceAccount:
        call.method = "POST";
        call.query = {{u"options.requestedPolicyVersion"_s, u"3"_s}};
        break;
    case IamResource::Kind::Project:
        call.method = "POST";
        call.body = QJsonObject{{"options"_L1, QJsonObject{{"requestedPolicyVersion"_L1, 3}}}};
        break;
    }
    return call;
}

Task<GoogleServiceAccount> HttpGoogleClient::serviceAccount(QString email, std::stop_token stop)
{
    auto json = co_await m_rest.json(
        accountCall(email, "GET", {}, u"iam.serviceAccounts.get"_s, u"roles/iam.serviceAccountViewer"_s),
        stop);
    if (!json)
        co_return std::unexpected(std::move(json.error()));
    co_return serviceAccountFrom(*json);
}

Task<GoogleServiceAccount> HttpGoogleClient::createServiceAccount(QString projectId, QString accountId,
                                                                  QString displayName, std::stop_token stop)
{
    auto json = co_await m_rest.json(
        {.api = GoogleApi::Iam,
         .method = "POST",
         .path = u"/v1/projects/%1/serviceAccounts"_s.arg(segment(projectId)),
         .body = QJsonObject{{"accountId"_L1, accountId},
                             {"serviceAccount"_L1, QJsonObject{{"displayName"_L1, displayName}}}},
         .need =
             projectNeed(projectId, u"iam.serviceAccounts.create"_s, u"roles/iam.serviceAccountCreator"_s),
         .idempotent = false},
        stop);
    if (!json)
        co_return std::unexpected(std::move(json.error()));
    co_return serviceAccountFrom(*json);
}

Task<void> HttpGoogleClient::deleteServiceAccount(QString email, std::stop_token stop)
{
    auto json = co_await m_rest.json(
        accountCall(email, "DELETE", {}, u"iam.serviceAccounts.delete"_s, u"roles/iam.serviceAccountAdmin"_s),
        stop);
    if (!json)
        co_return std::unexpected(std::move(json.error()));
    co_return {};
}

Task<IamPolicy> HttpGoogleClient::policy(IamResource resource, std::stop_token stop)
{
    auto json = co_await m_rest.json(policyReadCall(resource), stop);
    if (!json)
        co_return std::unexpected(std::move(json.error()));
    co_return IamPolicy::fromJson(*json);
}

Task<IamPolicy> HttpGoogleClient::setPolicy(IamResource resource, IamPolicy policy, std::stop_token stop)
{
    if (policy.etag.isEmpty()) {
        co_return fail(ErrorKind::Invalid,
                       QCoreApplication::translate(
                           "GoogleClient",
                           "A policy without its etag is not written: it would erase what others changed."),
                       resource.name);
    }
    Call call = policyCall(resource, true);
    call.idempotent =
        false; // a lost answer may have been a success, after which our etag is old: the caller reads again
    if (resource.kind == IamResource::Kind::Bucket) {
        call.method = "PUT";
        call.body = policy.toJson();
    } else {
        call.method = "POST";
        call.body = QJsonObject{{"policy"_L1, policy.toJson()}};
    }
    auto json = co_await m_rest.json(std::move(call), stop);
    if (!json)
        co_return std::unexpected(std::move(json.error()));
    co_return IamPolicy::fromJson(*json);
}

} // namespace slipway::google
