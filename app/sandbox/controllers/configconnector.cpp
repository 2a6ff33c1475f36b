// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/controllers/configconnector.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

constexpr const char *connectorFinalizer = "cnrm.cloud.google.com/finalizer";

bool isReady(const Json &object)
{
    return std::ranges::any_of(object["status"]["conditions"].array(), [](const Json &one) {
        return one["type"].str() == "Ready" && one["status"].str() == "True";
    });
}

QString text(const Json &value)
{
    return QString::fromStdString(value.str());
}

} // namespace

void ConfigConnectorController::observe(const StoreEvent &event)
{
    const Json &object = event.object->value;
    if (event.storage == m_storage) {
        if (event.type != StoreEvent::Type::Deleted)
            enqueue({object["metadata"]["namespace"].str(), object["metadata"]["name"].str()});
    } else if ((event.storage == connectors || event.storage == accounts || event.storage == buckets)
               && event.type != StoreEvent::Type::Deleted) {
        // What waited for it may go on.
        for (const auto &[key, other] : store().objects(m_storage)) {
            if (!isReady(other->value))
                enqueue(key);
        }
    }
}

std::string ConfigConnectorController::actingAccount()
{
    const auto &objects = store().objects(connectors);
    return objects.empty() ? std::string()
                           : objects.begin()->second->value["spec"]["googleServiceAccount"].str();
}

std::vector<CloudRequest> ConfigConnectorController::requestsOf(const Json &object, CloudAnswer &problem)
{
    const std::string &ns = object["metadata"]["namespace"].str();
    const Json &spec = object["spec"];
    const QString name =
        text(spec["resourceID"]).isEmpty() ? text(object["metadata"]["name"]) : text(spec["resourceID"]);
    if (m_storage == std::string_view(accounts))
        return {
            {.kind = CloudRequest::Kind::ServiceAccount, .name = name, .detail = text(spec["displayName"])}};
    if (m_storage == std::string_view(buckets))
        return {{.kind = CloudRequest::Kind::Bucket,
                 .name = name,
                 .detail = text(spec["location"]).isEmpty() ? u"US"_s : text(spec["location"])}};
    const auto dependency = [&](const char *storage, const std::string &kind,
                                const std::string &wanted) -> ObjectPtr {
        const ObjectPtr found = store().find(storage, ns, wanted);
        if (found && isReady(found->value))
            return found;
        problem.reason = found ? u"DependencyNotReady"_s : u"DependencyNotFound"_s;
        problem.message = QString::fromStdString("reference " + kind + " " + ns + "/" + wanted
                                                 + (found ? " is not ready" : " is not found"));
        return nullptr;
    };
    CloudRequest target;
    const Json &reference = spec["resourceRef"];
    const std::string &kind = reference["kind"].str();
    if (kind == "StorageBucket") {
        target.kind = CloudRequest::Kind::BucketBinding;
        const ObjectPtr bucket = dependency(buckets, kind, reference["name"].str());
        if (!bucket)
            return {};
        target.name = text(bucket->value["spec"]["resourceID"]).isEmpty()
            ? text(bucket->value["metadata"]["name"])
            : text(bucket->value["spec"]["resourceID"]);
    } else if (kind == "IAMServiceAccount") {
        target.kind = CloudRequest::Kind::ServiceAccountBinding;
        const ObjectPtr account = dependency(accounts, kind, reference["name"].str());
        if (!account)
            return {};
        target.name = text(account->value["status"]["email"]);
    } else {
        problem.reason = u"DependencyInvalid"_s;
        problem.message = QString::fromStdString("the sandbox knows no bindings on the kind " + kind);
        return {};
    }
    std::vector<CloudRequest> requests;
    const auto memberOf = [&](const Json &holder) -> QString {
        if (!holder["member"].str().empty())
            return text(holder["member"]);
        const ObjectPtr account = dependency(accounts, "IAMServiceAccount",
                                             holder["memberFrom"]["serviceAccountRef"]["name"].str());
        return account ? u"serviceAccount:"_s + text(account->value["status"]["email"]) : QString();
    };
    if (m_storage == std::string_view(members)) {
        target.detail = text(spec["role"]);
        target.members = {memberOf(spec)};
        requests.push_back(target);
    }
    for (const Json &binding : spec["bindings"].array()) {
        target.detail = text(binding["role"]);
        target.members.clear();
        for (const Json &member : binding["members"].array())
            target.members.append(memberOf(member));
        requests.push_back(target);
    }
    const bool whole = std::ranges::none_of(
        requests, [](const CloudRequest &each) { return each.members.contains(QString()); });
    return whole ? requests : std::vector<CloudRequest>();
}

void ConfigConnectorController::syncConnector(const Store::Key &key)
{
    setStatus(connectors, key, [](Json &status) { status["healthy"] = true; });
}

void ConfigConnectorController::sync(const Store::Key &key)
{
    if (m_storage == std::string_view(connectors))
        return syncConnector(key);
    const ObjectPtr found = store().find(m_storage, key.first, key.second);
    if (!found)
        return;
    const std::string account = actingAccount();
    CloudAnswer answer{.reason = u"Unmanaged"_s, .message = u"No controller is managing this resource."_s};
    std::vector<CloudRequest> requests;
    if (!account.empty())
        requests = requestsOf(found->value, answer);
    const auto guards = [](const Json &object) {
        return std::ranges::any_of(object["metadata"]["finalizers"].array(),
                                   [](const Json &one) { return one.str() == connectorFinalizer; });
    };
    if (!found->value["metadata"]["deletionTimestamp"].isNull()) {
        for (CloudRequest &request : requests)
            server().cloud().release(request);
        (void)server().mutate(m_storage, key.first, key.second, "cnrm-controller", {}, [](Json &object) {
            std::erase_if(object["metadata"]["finalizers"].arrayRef(),
                          [](const Json &one) { return one.str() == connectorFinalizer; });
        });
        return;
    }
    if (account.empty() && guards(found->value))
        return;
    if (!guards(found->value)) {
        (void)server().mutate(m_storage, key.first, key.second, "cnrm-controller", {}, [](Json &object) {
            object["metadata"]["finalizers"].push(connectorFinalizer);
        });
        return; // that change brings us back
    }
    for (CloudRequest &request : requests) {
        request.actingAccount = QString::fromStdString(account);
        answer = server().cloud().reconcile(request);
        if (!answer.ready)
            break;
    }
    setStatus(m_storage, key, [&](Json &status) {
        setCondition(status, "Ready", answer.ready, answer.reason.toStdString(), answer.message.toStdString(),
                     server().now());
        status["observedGeneration"] = found->value["metadata"]["generation"];
        if (!answer.email.isEmpty()) {
            status["email"] = answer.email.toStdString();
            status["member"] = "serviceAccount:" + answer.email.toStdString();
        }
    });
    if (!answer.ready)
        enqueueAfter(key, std::chrono::seconds(30));
}

} // namespace slipway::sandbox
