// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "google/gkeconnection.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <yaml-cpp/yaml.h>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestKubeconfig = 16LL * 1024 * 1024;

struct GkeConnectionWords {
    Q_DECLARE_TR_FUNCTIONS(GkeConnection)
};

/// Writes a tree with the quotes it was read with: yaml-cpp's own emitter drops them, and "1234" would become a number.
/// @return false when the tree grows past any sensible kubeconfig (aliases of aliases)
bool emit(YAML::Emitter &out, const YAML::Node &node, int &budget)
{
    if (--budget < 0)
        return false;
    switch (node.Type()) {
    case YAML::NodeType::Map:
        out << YAML::BeginMap;
        for (const auto &entry : node) {
            out << YAML::Key;
            if (!emit(out, entry.first, budget))
                return false;
            out << YAML::Value;
            if (!emit(out, entry.second, budget))
                return false;
        }
        out << YAML::EndMap;
        return true;
    case YAML::NodeType::Sequence:
        out << YAML::BeginSeq;
        for (const auto &entry : node) {
            if (!emit(out, entry, budget))
                return false;
        }
        out << YAML::EndSeq;
        return true;
    case YAML::NodeType::Scalar:
        if (node.Tag() == "!")
            out << YAML::DoubleQuoted << node.Scalar();
        else
            out << node.Scalar();
        return true;
    default:
        out << YAML::Null;
        return true;
    }
}

/// Replaces the entry of that name, or appends it.
void put(YAML::Node list, const std::string &name, const YAML::Node &entry)
{
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (list[i].IsMap() && list[i]["name"] && list[i]["name"].Scalar() == name) {
            list[i] = entry;
            return;
        }
    }
    list.push_back(entry);
}

} // namespace

Result<GkeConnection> gkeConnection(const GkeClusterRef &ref, const GkeCluster &cluster,
                                    GkeEndpointChoice choice)
{
    GkeConnection connection{.contextName = u"gke_%1_%2_%3"_s.arg(ref.projectId, ref.location, ref.name)};
    const QString where =
        u"projects/%1/locations/%2/clusters/%3"_s.arg(ref.projectId, ref.location, ref.name);
    const bool useDns = choice == GkeEndpointChoice::Dns
        || (choice == GkeEndpointChoice::Automatic && !cluster.isIpEndpointEnabled);
    if (useDns) {
        if (cluster.dnsEndpoint.isEmpty())
            return fail(ErrorKind::Invalid, GkeConnectionWords::tr("The cluster has no DNS endpoint."),
                        where);
        if (!cluster.isDnsEndpointExternal) {
            return fail(
                ErrorKind::Invalid,
                GkeConnectionWords::tr(
                    "The cluster's DNS endpoint takes no traffic from outside its network."),
                where,
                GkeConnectionWords::tr("Allow it: %1")
                    .arg(
                        u"gcloud container clusters update %1 --location=%2 --project=%3 --enable-dns-access"_s
                            .arg(ref.name, ref.location, ref.projectId)));
        }
        connection.server = QUrl(u"https://"_s + cluster.dnsEndpoint, QUrl::StrictMode);
        connection.isDnsEndpoint = true;
    } else {
        const bool isPrivate = choice == GkeEndpointChoice::PrivateIp;
        const QString host = isPrivate ? cluster.privateEndpoint : cluster.endpoint;
        if (isPrivate && host.isEmpty())
            return fail(ErrorKind::Invalid, GkeConnectionWords::tr("The cluster has no private endpoint."),
                        where);
        if (host.isEmpty()) {
            return fail(ErrorKind::Unavailable,
                        GkeConnectionWords::tr("The cluster's control plane has no address yet (status %1).")
                            .arg(cluster.status),
                        where, GkeConnectionWords::tr("Wait until the cluster is RUNNING."));
        }
        connection.server = QUrl(u"https://"_s + host, QUrl::StrictMode);
        connection.caCertificatePem = cluster.caCertificatePem;
    }
    if (!connection.server.isValid() || connection.server.host().isEmpty())
        return fail(ErrorKind::Invalid, GkeConnectionWords::tr("The cluster's endpoint is not an address."),
                    where);
    return connection;
}

Result<QByteArray> kubeconfigWith(const GkeConnection &connection, const QByteArray &existing,
                                  bool useApplicationDefault)
{
    try {
        YAML::Node root = YAML::Load(existing.toStdString());
        if (root.IsNull())
            root = YAML::Node(YAML::NodeType::Map);
        if (!root.IsMap())
            return fail(ErrorKind::Invalid, GkeConnectionWords::tr("The file is not a kubeconfig."));
        if (!root["apiVersion"])
            root["apiVersion"] = "v1";
        if (!root["kind"])
            root["kind"] = "Config";
        for (const char *name : {"clusters", "contexts", "users"}) {
            if (!root[name] || root[name].IsNull())
                root[name] = YAML::Node(YAML::NodeType::Sequence);
            if (!root[name].IsSequence())
                return fail(ErrorKind::Invalid,
                            GkeConnectionWords::tr("The file is not a kubeconfig: “%1” is not a list.")
                                .arg(QLatin1StringView(name)));
        }
        const std::string name = connection.contextName.toStdString();
        YAML::Node cluster;
        cluster["name"] = name;
        cluster["cluster"]["server"] = connection.server.toString(QUrl::FullyEncoded).toStdString();
        if (!connection.caCertificatePem.isEmpty())
            cluster["cluster"]["certificate-authority-data"] =
                connection.caCertificatePem.toBase64().toStdString();
        YAML::Node context;
        context["name"] = name;
        context["context"]["cluster"] = name;
        context["context"]["user"] = name;
        YAML::Node user;
        user["name"] = name;
        YAML::Node exec = user["user"]["exec"];
        exec["apiVersion"] = "client.authentication.k8s.io/v1beta1";
        exec["command"] = "gke-gcloud-auth-plugin";
        if (useApplicationDefault)
            exec["args"].push_back("--use_application_default_credentials");
        exec["installHint"] = "Install gke-gcloud-auth-plugin for use with kubectl: gcloud components "
                              "install gke-gcloud-auth-plugin";
        exec["provideClusterInfo"] = true;
        put(root["clusters"], name, cluster);
        put(root["contexts"], name, context);
        put(root["users"], name, user);
        root["current-context"] = name;

        YAML::Emitter out;
        int budget = 100'000;
        if (!emit(out, root, budget) || !out.good())
            return fail(ErrorKind::Invalid, GkeConnectionWords::tr("The kubeconfig is too large to be one."));
        return QByteArray(out.c_str(), qsizetype(out.size())) + '\n';
    } catch (const YAML::Exception &e) {
        return fail(
            ErrorKind::Invalid,
            GkeConnectionWords::tr("The file is not valid YAML: %1").arg(QString::fromStdString(e.msg)),
            e.mark.is_null() ? QString() : u"line %1"_s.arg(e.mark.line + 1));
    }
}

QString defaultKubeconfigPath(const std::function<QString(const char *)> &environment,
                              const QString &homeFolder)
{
    for (const QString &entry : environment("KUBECONFIG").split(QDir::listSeparator(), Qt::SkipEmptyParts))
        return entry;
    return homeFolder + "/.kube/config"_L1;
}

Result<> writeKubeconfig(const QString &path, const GkeConnection &connection, bool useApplicationDefault)
{
    QByteArray existing;
    if (QFileInfo::exists(path)) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorKind::Forbidden,
                        GkeConnectionWords::tr("The kubeconfig cannot be read: %1").arg(file.errorString()),
                        path);
        // Cut off, it would lose what others wrote.
        if (file.size() > largestKubeconfig)
            return fail(ErrorKind::Invalid, GkeConnectionWords::tr("The kubeconfig is too large to be one."),
                        path);
        existing = file.readAll();
    }
    auto merged = kubeconfigWith(connection, existing, useApplicationDefault);
    if (!merged) {
        merged.error().where = merged.error().where.isEmpty() ? path : path + u", "_s + merged.error().where;
        return std::unexpected(std::move(merged.error()));
    }
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return fail(ErrorKind::Forbidden,
                    GkeConnectionWords::tr("The folder of the kubeconfig cannot be made."), path);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorKind::Forbidden,
                    GkeConnectionWords::tr("The kubeconfig cannot be written: %1").arg(file.errorString()),
                    path);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(*merged);
    if (!file.commit())
        return fail(ErrorKind::Unavailable,
                    GkeConnectionWords::tr("The kubeconfig cannot be written: %1").arg(file.errorString()),
                    path);
    return {};
}

} // namespace slipway
