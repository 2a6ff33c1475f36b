// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace slipway {

/// A kind as the API serves it: what is needed to write its URLs.
struct ResourceKind {
    QString group = {}; ///< empty for the core group
    QString version = {};
    QString kind = {};
    QString plural = {};
    bool namespaced = true;

    QString apiVersion() const; ///< "v1", "apps/v1"
    /// "/apis/apps/v1/namespaces/ns/deployments/name/subresource", each part percent-encoded. An empty namespace of a
    /// namespaced kind is all namespaces, an empty name the collection.
    QByteArray path(const QString &nameSpace = {}, const QString &name = {},
                    const QString &subresource = {}) const;
    bool operator==(const ResourceKind &) const = default;
};

/// One object by kind, namespace and name.
struct ResourceRef {
    ResourceKind kind = {};
    QString nameSpace = {};
    QString name = {};
    QString toString() const; ///< "Deployment/ns/name", as Findings name objects
    bool operator==(const ResourceRef &) const = default;
};

/// Kinds that every server has, or that Slipway writes itself: no discovery is needed for their URLs.
/// @return nothing for a kind that only discovery knows
std::optional<ResourceKind> wellKnownKind(const QString &apiVersion, const QString &kind);

namespace kinds {
ResourceKind pods();
ResourceKind events();
ResourceKind nodes();
ResourceKind namespaces();
ResourceKind services();
ResourceKind configMaps();
ResourceKind secrets();
ResourceKind serviceAccounts();
ResourceKind persistentVolumeClaims();
ResourceKind persistentVolumes();
ResourceKind resourceQuotas();
ResourceKind limitRanges();
ResourceKind deployments();
ResourceKind replicaSets();
ResourceKind statefulSets();
ResourceKind daemonSets();
ResourceKind jobs();
ResourceKind storageClasses();
ResourceKind csiDrivers();
ResourceKind customResourceDefinitions();
} // namespace kinds

/// "v1" → {"", "v1"}; "apps/v1" → {"apps", "v1"}.
std::pair<QString, QString> splitApiVersion(const QString &apiVersion);

/// metadata.name and the like, for objects of any kind.
QString nameOf(const QJsonObject &object);
QString namespaceOf(const QJsonObject &object);
QString uidOf(const QJsonObject &object);
QString resourceVersionOf(const QJsonObject &object);
/// "Kind/namespace/name" or "Kind/name".
QString objectLabel(const QJsonObject &object);

} // namespace slipway
