// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What Config Connector does in the project of the served cluster. Texts: Config Connector's, as its troubleshooting page quotes them.
#include "app/sandbox/google/clusterhooks.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

CloudAnswer failed(const QString &message)
{
    return {.reason = u"UpdateFailed"_s,
            .message = u"Update call failed: error applying desired state: "_s + message};
}

/// The bindings with @p members added to @p role; nothing when they hold it already.
std::optional<IamBindings> withMembers(IamBindings bindings, const QString &role, const QStringList &members)
{
    auto found = std::find_if(bindings.begin(), bindings.end(), [&](const IamBinding &each) {
        return each.role == role && each.condition.isEmpty();
    });
    if (found == bindings.end()) {
        bindings.append({role, {}, {}});
        found = std::prev(bindings.end());
    }
    bool changed = false;
    for (const QString &member : members) {
        if (!found->members.contains(member)) {
            found->members.append(member);
            changed = true;
        }
    }
    return changed ? std::optional(bindings) : std::nullopt;
}

} // namespace

CloudAnswer ClusterHooks::reconcile(const CloudRequest &request)
{
    ProjectState &on = project();
    const QString controller =
        u"serviceAccount:%1[cnrm-system/cnrm-controller-manager]"_s.arg(cluster().spec.workloadPool);
    const auto [owner, acting] = m_context.serviceAccount(request.actingAccount);
    if (!acting || !bindingsGrant(acting->effective, {controller}, u"iam.serviceAccounts.getAccessToken"_s))
        return failed(
            u"googleapi: Error 403: Permission 'iam.serviceAccounts.getAccessToken' denied on resource (or it may not exist)."_s);
    const QString member = u"serviceAccount:"_s + request.actingAccount;
    const auto denied = [&](const QString &permission, const QString &resource) {
        return failed(
            u"googleapi: Error 403: Permission '%1' denied on resource '%2' (or it may not exist)., forbidden"_s
                .arg(permission, resource));
    };
    const auto may = [&](const QString &permission) {
        return bindingsGrant(on.effective, {member}, permission);
    };
    const CloudAnswer done{
        .ready = true, .reason = u"UpToDate"_s, .message = u"The resource is up to date"_s};
    switch (request.kind) {
    case CloudRequest::Kind::ServiceAccount: {
        const QString email = u"%1@%2.iam.gserviceaccount.com"_s.arg(request.name, on.id);
        if (!on.serviceAccounts.contains(email)) {
            if (!may(u"iam.serviceAccounts.create"_s))
                return denied(u"iam.serviceAccounts.create"_s, u"projects/"_s + on.id);
            if (request.name.size() < 6 || request.name.size() > 30)
                return failed(u"googleapi: Error 400: Invalid service account ID: '%1'."_s.arg(request.name));
            ServiceAccountState account;
            account.spec.displayName = request.detail;
            account.email = email;
            account.uniqueId = m_context.uniqueNumber();
            on.serviceAccounts.insert(email, account);
        }
        CloudAnswer answer = done;
        answer.email = email;
        return answer;
    }
    case CloudRequest::Kind::Bucket: {
        const auto [holder, there] = m_context.bucket(request.name);
        if (there)
            return holder == &on
                ? done
                : failed(u"googleapi: Error 409: The requested bucket name is not available., conflict"_s);
        if (!may(u"storage.buckets.create"_s))
            return denied(u"storage.buckets.create"_s, u"projects/"_s + on.id);
        BucketState bucket;
        bucket.spec.location = request.detail.toUpper();
        bucket.spec.locationType =
            m_context.scenario.regions.contains(request.detail.toLower()) ? u"region"_s : u"multi-region"_s;
        bucket.created = m_context.clock.now();
        on.buckets.insert(request.name, bucket);
        return done;
    }
    case CloudRequest::Kind::BucketBinding: {
        const auto [holder, bucket] = m_context.bucket(request.name);
        if (!bucket)
            return failed(u"googleapi: Error 404: The specified bucket does not exist., notFound"_s);
        if (const auto wanted = withMembers(bucket->policy.bindings(), request.detail, request.members)) {
            if (!may(u"storage.buckets.setIamPolicy"_s))
                return denied(u"storage.buckets.setIamPolicy"_s, u"buckets/"_s + request.name);
            bucket->policy.set(*wanted, {});
            bucket->effective = *wanted;
        }
        return done;
    }
    case CloudRequest::Kind::ServiceAccountBinding: {
        const auto [holder, account] = m_context.serviceAccount(request.name);
        if (!account)
            return failed(
                u"googleapi: Error 404: Service account %1 does not exist., notFound"_s.arg(request.name));
        if (const auto wanted = withMembers(account->policy.bindings(), request.detail, request.members)) {
            if (!may(u"iam.serviceAccounts.setIamPolicy"_s))
                return denied(u"iam.serviceAccounts.setIamPolicy"_s, u"serviceAccounts/"_s + request.name);
            account->policy.set(*wanted, {});
            account->effective = *wanted;
        }
        return done;
    }
    }
    return {};
}

void ClusterHooks::release(const CloudRequest &request)
{
    ProjectState &on = project();
    if (request.kind == CloudRequest::Kind::ServiceAccount)
        on.serviceAccounts.remove(u"%1@%2.iam.gserviceaccount.com"_s.arg(request.name, on.id));
    else if (request.kind == CloudRequest::Kind::Bucket)
        on.buckets.remove(request.name);
}

} // namespace slipway::sandbox
