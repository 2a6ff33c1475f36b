// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QMetaType>
#include <QString>

namespace slipway {

/// Where things go.
struct Target {
    QString provider = {}; ///< google, aws; empty: a cluster by kubeconfig alone
    QString project = {}; ///< project id, or AWS account
    QString projectNumber = {}; ///< Google; empty when not known
    QString location = {}; ///< zone or region of the cluster
    QString cluster = {};
    QString nameSpace = {};
    QString kubeContext = {}; ///< kubeconfig context, when that is how the cluster is reached
    bool operator==(const Target &) const = default;

    QJsonObject toJson() const;
    static Target fromJson(const QJsonObject &object);
    /// "ai-lab · europe-west4 · cluster · namespace", without what is empty.
    QString describe() const;
    /// Names the cluster alone: what is in one cluster has one key, whatever its namespace. Not for people's eyes.
    QString clusterKey() const;
};

/// A deployed, named inference service.
struct Endpoint {
    QString name = {};
    QString recipeId = {};
    Target target = {};
    QString service = {}; ///< Service in the target's namespace
    int port = 0;
    /// What answers there: empty, an OpenAI-compatible server; "ray", the dashboard and job API of a Ray head, which serves no model.
    QString protocol = {};
    /// As the contract's "url": an address that answers where one is known, else the path through the API server.
    QString url = {};
    QStringList modelIds = {}; ///< as /v1/models names them
    bool ready = false;
    bool needsApiKey = false;
    QString runId = {}; ///< the journal's run that made it
    bool operator==(const Endpoint &) const = default;

    /// Where the service, and each pod behind it, says that it is well.
    QString healthPath() const;
    /// DESIGN.md: {"name","url","model","ready"}
    QJsonObject toJson() const;
    /// All of it, to be kept.
    QJsonObject toStored() const;
    static Endpoint fromStored(const QJsonObject &object);
};

} // namespace slipway

Q_DECLARE_METATYPE(slipway::Endpoint)
