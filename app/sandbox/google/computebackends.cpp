// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// compute v1: backend services, their health checks, and what the load balancers find.
#include "app/sandbox/google/computelists.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

constexpr auto kBackendsStyle = GoogleCall::Style::Compute;

/// The cluster that has it, with the object; nothing when none has.
std::optional<std::pair<QString, QJsonObject>> backendObject(const CloudContext &context,
                                                             const ProjectState &project,
                                                             const QString &collection, const QString &scope,
                                                             const QString &name)
{
    for (auto cluster = project.clusters.cbegin(); context.standing && cluster != project.clusters.cend();
         ++cluster) {
        const QList<StandingObject> all = context.standing(cluster.key());
        for (const StandingObject &each : all) {
            if (each.collection != collection || each.scope != scope
                || each.object.value("name"_L1).toString() != name)
                continue;
            QJsonObject object = each.object;
            object.insert(u"kind"_s, "compute#"_L1 + collection.chopped(1));
            object.insert(u"id"_s, numericId(name));
            object.insert(u"selfLink"_s, link(project, u"%1/%2/%3"_s.arg(scope, collection, name)));
            if (scope != "global"_L1)
                object.insert(u"region"_s, link(project, scope));
            return std::pair(cluster.key(), object);
        }
    }
    return {};
}

} // namespace

void addBackends(CloudContext &context, GoogleRouter &router)
{
    const QString base = u"/compute/v1/projects/{project}"_s;
    const QString api = u"compute.googleapis.com"_s;
    for (const QString &place : {u"/global/"_s, u"/regions/{region}/"_s}) {
        const auto scopeOf = [](const GoogleCall &call) {
            const QString region = call.capture(u"region"_s);
            return region.isEmpty() ? u"global"_s : "regions/"_L1 + region;
        };
        for (const QString &collection : {u"backendServices"_s, u"healthChecks"_s}) {
            // Regional health checks have permissions of their own name.
            const QString permission = u"compute.%1.get"_s.arg(
                collection == "healthChecks"_L1 && place != "/global/"_L1 ? u"regionHealthChecks"_s
                                                                          : collection);
            router.add("GET", base + place + collection + u"/{name}"_s, kBackendsStyle,
                       [&context, api, collection, permission, scopeOf](const GoogleCall &call) {
                           const ProjectState *project =
                               context.require(call, call.capture(u"project"_s), api, permission);
                           if (!project)
                               return;
                           const auto found = backendObject(context, *project, collection, scopeOf(call),
                                                            call.capture(u"name"_s));
                           if (!found)
                               return call.notFound(u"The resource '%1' was not found"_s.arg(
                                   call.request.path.section(u"/compute/v1/"_s, -1)));
                           call.ok(found->second);
                       });
        }
        router.add(
            "POST", base + place + u"backendServices/{name}/getHealth"_s, kBackendsStyle,
            [&context, api, scopeOf](const GoogleCall &call) {
                const ProjectState *project =
                    context.require(call, call.capture(u"project"_s), api, u"compute.backendServices.get"_s);
                const auto body = project ? call.json() : std::nullopt;
                if (!body)
                    return;
                const QString name = call.capture(u"name"_s);
                const auto found =
                    backendObject(context, *project, u"backendServices"_s, scopeOf(call), name);
                if (!found)
                    return call.notFound(u"The resource '%1' was not found"_s.arg(
                        call.request.path.section(u"/compute/v1/"_s, -1)));
                const QString group = body->value("group"_L1).toString();
                bool isIts = false;
                const QJsonArray backends = found->second.value("backends"_L1).toArray();
                for (const QJsonValue each : backends)
                    isIts = isIts || each["group"_L1].toString() == group;
                if (!isIts)
                    return call.refuse(
                        "INVALID_ARGUMENT",
                        u"Invalid value for field 'resource.group': '%1'. The group is not a backend of the service."_s
                            .arg(group.left(300)));
                QJsonObject answer{{u"kind"_s, u"compute#backendServiceGroupHealth"_s}};
                // As at Google, no endpoint gives no list at all.
                if (const QJsonArray states =
                        context.health ? context.health(found->first, name) : QJsonArray();
                    !states.isEmpty())
                    answer.insert(u"healthStatus"_s, states);
                call.ok(answer);
            });
    }
}

} // namespace slipway::sandbox
