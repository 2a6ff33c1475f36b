// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// compute v1: aggregated lists, and what clusters make in a project.
#include "app/sandbox/google/computelists.h"

#include "app/sandbox/google/computefilter.h"

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

QString numericId(const QString &name)
{
    return QString::number(1000 + qHash(name, 7) % 900'000);
}

QString link(const ProjectState &project, const QString &tail)
{
    return u"https://www.googleapis.com/compute/v1/projects/%1/%2"_s.arg(project.id, tail);
}

void aggregated(const GoogleCall &call, const QString &kind, const QString &key, const QStringList &scopes,
                const std::function<QJsonArray(const QString &)> &itemsOf)
{
    const auto filter = ComputeFilter::parse(call.request.param(u"filter"_s));
    if (!filter)
        return call.refuse("INVALID_ARGUMENT",
                           u"Invalid value for field 'filter': '%1'. Invalid list filter expression."_s.arg(
                               call.request.param(u"filter"_s).left(200)));
    // A page is a number of items over all scopes, as at Google.
    int size = 500;
    if (call.request.hasParam(u"maxResults"_s))
        size = std::clamp(call.request.param(u"maxResults"_s).toInt(), 1, 500);
    qsizetype skip = 0;
    if (const QString token = call.request.param(u"pageToken"_s); !token.isEmpty()) {
        bool ok = false;
        skip = QByteArray::fromBase64(token.toLatin1(), QByteArray::Base64UrlEncoding).toLongLong(&ok);
        if (!ok || skip < 0)
            return call.refuse("INVALID_ARGUMENT",
                               u"Invalid value for field 'pageToken': '%1'."_s.arg(token.left(80)));
    }
    QJsonObject items;
    qsizetype seen = 0;
    bool more = false;
    for (const QString &scope : scopes) {
        QJsonArray part;
        const QJsonArray all = itemsOf(scope);
        for (const QJsonValue &item : all) {
            if (!filter->matches(item.toObject()))
                continue;
            if (seen >= skip && seen < skip + size)
                part.append(item);
            more = more || seen >= skip + size;
            ++seen;
        }
        if (!part.isEmpty()) {
            items.insert(scope, QJsonObject{{key, part}});
            continue;
        }
        items.insert(
            scope,
            QJsonObject{
                {u"warning"_s,
                 QJsonObject{
                     {u"code"_s, u"NO_RESULTS_ON_PAGE"_s},
                     {u"message"_s, u"There are no results for scope '%1' on this page."_s.arg(scope)},
                     {u"data"_s, QJsonArray{QJsonObject{{u"key"_s, u"scope"_s}, {u"value"_s, scope}}}}}}});
    }
    QJsonObject body{
        {u"kind"_s, kind}, {u"id"_s, call.request.path.section(u"/compute/v1/"_s, -1)}, {u"items"_s, items}};
    if (more)
        body.insert(
            u"nextPageToken"_s,
            QString::fromLatin1(QByteArray::number(skip + size).toBase64(QByteArray::Base64UrlEncoding)));
    call.ok(body);
}

namespace {

constexpr auto kListsStyle = GoogleCall::Style::Compute;
const QString kListsApi = u"compute.googleapis.com"_s;

/// Of all living clusters, and of those that went and left them behind.
QList<StandingObject> standingIn(const CloudContext &context, const ProjectState &project,
                                 const QString &collection)
{
    QList<StandingObject> found = project.leftBehind;
    for (auto cluster = project.clusters.cbegin(); cluster != project.clusters.cend(); ++cluster) {
        if (context.standing)
            found += context.standing(cluster.key());
    }
    found.removeIf([&collection](const StandingObject &each) { return each.collection != collection; });
    return found;
}

QJsonArray standingItems(const CloudContext &context, const ProjectState &project, const QString &collection,
                         const QString &scope)
{
    QJsonArray items;
    const QList<StandingObject> standing = standingIn(context, project, collection);
    for (const StandingObject &each : standing) {
        if (each.scope != scope)
            continue;
        QJsonObject item = each.object;
        const QString name = item.value("name"_L1).toString();
        const QString place = scope.section(u'/', 0, 0).chopped(scope.contains(u'/') ? 1 : 0);
        item.insert(u"kind"_s, "compute#"_L1 + collection.chopped(collection == "addresses"_L1 ? 2 : 1));
        item.insert(u"id"_s, numericId(name));
        item.insert(u"creationTimestamp"_s, CloudContext::stamp(project.created));
        item.insert(u"selfLink"_s, link(project, u"%1/%2/%3"_s.arg(scope, collection, name)));
        if (place != "global"_L1)
            item.insert(place, link(project, scope));
        items.append(item);
    }
    return items;
}

/// What a cluster left behind goes; what a living one still holds is in use.
void deleteStanding(CloudContext &context, const GoogleCall &call, const QString &collection,
                    const QString &scope)
{
    ProjectState *project =
        context.require(call, call.capture(u"project"_s), kListsApi, u"compute.%1.delete"_s.arg(collection));
    if (!project)
        return;
    const QString name = call.capture(u"name"_s);
    const auto isIt = [&](const StandingObject &each) {
        return each.collection == collection && each.scope == scope
            && each.object.value("name"_L1).toString() == name;
    };
    const QString path = u"%1/%2/%3"_s.arg(scope, collection, name);
    if (project->leftBehind.removeIf(isIt) == 0) {
        const QList<StandingObject> living = standingIn(context, *project, collection);
        if (std::ranges::none_of(living, isIt))
            return call.notFound(u"The resource 'projects/%1/%2' was not found"_s.arg(project->id, path));
        return call.refuse(
            "INVALID_ARGUMENT",
            u"The resource 'projects/%1/%2' is already being used by a cluster"_s.arg(project->id, path),
            u"resourceInUseByAnotherResource"_s);
    }
    call.ok({{u"kind"_s, u"compute#operation"_s},
             {u"id"_s, numericId(path)},
             {u"name"_s, u"operation-sandbox-"_s + numericId(path)},
             {u"operationType"_s, u"delete"_s},
             {u"targetLink"_s, link(*project, path)},
             {u"status"_s, u"DONE"_s},
             {u"progress"_s, 100}});
}

} // namespace

void addStanding(CloudContext &context, GoogleRouter &router, const QStringList &scopes)
{
    const QString base = u"/compute/v1/projects/{project}"_s;
    for (const QString &collection :
         {u"forwardingRules"_s, u"addresses"_s, u"disks"_s, u"networkEndpointGroups"_s, u"targetPools"_s}) {
        router.add("GET", base + "/aggregated/"_L1 + collection, kListsStyle,
                   [&context, collection, scopes](const GoogleCall &call) {
                       const ProjectState *project = context.require(
                           call, call.capture(u"project"_s), kListsApi, u"compute.%1.list"_s.arg(collection));
                       if (!project)
                           return;
                       aggregated(call,
                                  u"compute#%1AggregatedList"_s.arg(
                                      collection.chopped(collection == "addresses"_L1 ? 2 : 1)),
                                  collection, scopes, [&](const QString &scope) {
                                      return standingItems(context, *project, collection, scope);
                                  });
                   });
        for (const QString &scope : {u"zones"_s, u"regions"_s})
            router.add("DELETE", base + u"/%1/{place}/%2/{name}"_s.arg(scope, collection), kListsStyle,
                       [&context, collection, scope](const GoogleCall &call) {
                           deleteStanding(context, call, collection, scope + u'/' + call.capture(u"place"_s));
                       });
        router.add("DELETE", base + u"/global/%1/{name}"_s.arg(collection), kListsStyle,
                   [&context, collection](const GoogleCall &call) {
                       deleteStanding(context, call, collection, u"global"_s);
                   });
    }
}

} // namespace slipway::sandbox
