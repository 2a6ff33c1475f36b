// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/discoveryparser.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

QStringList stringsOf(const QJsonValue &value)
{
    QStringList strings;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &item : array)
        strings.append(item.toString());
    return strings;
}

Result<QJsonObject> objectOf(const QByteArray &body)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (!document.isObject())
        return fail(
            ErrorKind::Invalid,
            u"the discovery answer is not JSON (%1 at byte %2)"_s.arg(error.errorString()).arg(error.offset));
    return document.object();
}

} // namespace

Result<> addAggregated(Discovery &discovery, const QByteArray &body)
{
    auto root = objectOf(body);
    if (!root)
        return std::unexpected(std::move(root.error()));
    const QJsonArray groups = root->value("items"_L1).toArray();
    for (const QJsonValue &groupValue : groups) {
        const QJsonObject group = groupValue.toObject();
        const QString groupName = nameOf(group);
        const QJsonArray versions = group.value("versions"_L1).toArray();
        for (const QJsonValue &versionValue : versions) {
            const QJsonObject version = versionValue.toObject();
            const QString versionName = version.value("version"_L1).toString();
            if (version.value("freshness"_L1) == "Stale"_L1)
                discovery.staleGroupVersions.append(groupName.isEmpty() ? versionName
                                                                        : groupName + u'/' + versionName);
            const QJsonArray resources = version.value("resources"_L1).toArray();
            for (const QJsonValue &resourceValue : resources) {
                const QJsonObject resource = resourceValue.toObject();
                DiscoveredKind found;
                found.kind = {.group = groupName,
                              .version = versionName,
                              .kind =
                                  resource.value("responseKind"_L1).toObject().value("kind"_L1).toString(),
                              .plural = resource.value("resource"_L1).toString(),
                              .namespaced = resource.value("scope"_L1) == "Namespaced"_L1};
                found.verbs = stringsOf(resource.value("verbs"_L1));
                found.shortNames = stringsOf(resource.value("shortNames"_L1));
                found.categories = stringsOf(resource.value("categories"_L1));
                const QJsonArray subresources = resource.value("subresources"_L1).toArray();
                for (const QJsonValue &subresource : subresources)
                    found.subresources.append(subresource.toObject().value("subresource"_L1).toString());
                discovery.kinds.append(std::move(found));
            }
        }
    }
    return {};
}

Result<> addResourceList(Discovery &discovery, const QString &groupVersion, const QByteArray &body)
{
    auto root = objectOf(body);
    if (!root)
        return std::unexpected(std::move(root.error()));
    const auto [group, version] = splitApiVersion(groupVersion);
    const qsizetype first = discovery.kinds.size();
    const QJsonArray resources = root->value("resources"_L1).toArray();
    for (const QJsonValue &value : resources) {
        const QJsonObject resource = value.toObject();
        const QString name = resource.value("name"_L1).toString();
        if (const qsizetype slash = name.indexOf(u'/'); slash > 0) {
            for (qsizetype i = first; i < discovery.kinds.size(); ++i) {
                if (discovery.kinds.at(i).kind.plural == QStringView(name).first(slash))
                    discovery.kinds[i].subresources.append(name.mid(slash + 1));
            }
            continue;
        }
        discovery.kinds.append({.kind = {.group = group,
                                         .version = version,
                                         .kind = resource.value("kind"_L1).toString(),
                                         .plural = name,
                                         .namespaced = resource.value("namespaced"_L1).toBool()},
                                .verbs = stringsOf(resource.value("verbs"_L1)),
                                .shortNames = stringsOf(resource.value("shortNames"_L1)),
                                .categories = stringsOf(resource.value("categories"_L1))});
    }
    return {};
}

Result<QStringList> groupVersionsOf(const QByteArray &body)
{
    auto root = objectOf(body);
    if (!root)
        return std::unexpected(std::move(root.error()));
    QStringList all;
    const QJsonArray groups = root->value("groups"_L1).toArray();
    for (const QJsonValue &value : groups) {
        const QJsonObject group = value.toObject();
        QStringList versions = {
            group.value("preferredVersion"_L1).toObject().value("groupVersion"_L1).toString()};
        const QJsonArray listed = group.value("versions"_L1).toArray();
        for (const QJsonValue &version : listed)
            versions.append(version.toObject().value("groupVersion"_L1).toString());
        versions.removeAll(QString());
        versions.removeDuplicates();
        all += versions;
    }
    return all;
}

} // namespace slipway
