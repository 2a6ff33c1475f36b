// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/target.h"

#include <QJsonArray>
#include <QStringList>

namespace slipway {

using namespace Qt::StringLiterals;

QJsonObject Target::toJson() const
{
    return {{u"provider"_s, provider},      {u"project"_s, project}, {u"projectNumber"_s, projectNumber},
            {u"location"_s, location},      {u"cluster"_s, cluster}, {u"namespace"_s, nameSpace},
            {u"kubeContext"_s, kubeContext}};
}

Target Target::fromJson(const QJsonObject &object)
{
    return {.provider = object.value("provider"_L1).toString(),
            .project = object.value("project"_L1).toString(),
            .projectNumber = object.value("projectNumber"_L1).toString(),
            .location = object.value("location"_L1).toString(),
            .cluster = object.value("cluster"_L1).toString(),
            .nameSpace = object.value("namespace"_L1).toString(),
            .kubeContext = object.value("kubeContext"_L1).toString()};
}

QString Target::describe() const
{
    QStringList parts{project, location, cluster.isEmpty() ? kubeContext : cluster, nameSpace};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString Target::clusterKey() const
{
    // No part may hold the separator: neither a context's name that anybody typed nor a cloud's own names. The project's
    // number is left out: it is there only where somebody looked it up.
    return QStringList{kubeContext, provider, project, location, cluster}.join(QChar(u'\0'));
}

QString Endpoint::healthPath() const
{
    // Ray: "success" as soon as its Global Control Store answers, which is what KubeRay's own readiness probe asks for.
    return protocol == "ray"_L1 ? u"/api/gcs_healthz"_s : u"/health"_s;
}

QJsonObject Endpoint::toJson() const
{
    return {{u"name"_s, name}, {u"url"_s, url}, {u"model"_s, modelIds.value(0)}, {u"ready"_s, ready}};
}

QJsonObject Endpoint::toStored() const
{
    return {{u"name"_s, name},
            {u"recipe"_s, recipeId},
            {u"target"_s, target.toJson()},
            {u"service"_s, service},
            {u"port"_s, port},
            {u"protocol"_s, protocol},
            {u"url"_s, url},
            {u"models"_s, QJsonArray::fromStringList(modelIds)},
            {u"ready"_s, ready},
            {u"needsApiKey"_s, needsApiKey},
            {u"run"_s, runId}};
}

Endpoint Endpoint::fromStored(const QJsonObject &object)
{
    Endpoint endpoint{.name = object.value("name"_L1).toString(),
                      .recipeId = object.value("recipe"_L1).toString(),
                      .target = Target::fromJson(object.value("target"_L1).toObject()),
                      .service = object.value("service"_L1).toString(),
                      .port = object.value("port"_L1).toInt(),
                      .protocol = object.value("protocol"_L1).toString(),
                      .url = object.value("url"_L1).toString(),
                      .ready = object.value("ready"_L1).toBool(),
                      .needsApiKey = object.value("needsApiKey"_L1).toBool(),
                      .runId = object.value("run"_L1).toString()};
    for (const QJsonValue model : object.value("models"_L1).toArray())
        endpoint.modelIds.append(model.toString());
    return endpoint;
}

} // namespace slipway
