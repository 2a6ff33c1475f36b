// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "net/http.h"

#include <QByteArray>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <functional>
#include <optional>

namespace slipway {

/// Where an entry stands, for errors and for writing back to the file that it came from.
struct FilePosition {
    QString file = {};
    int line = 0; ///< 1 is the first
    QString toString() const; ///< "file:line"
    bool operator==(const FilePosition &) const = default;
};

/// users[].user.exec: a program that prints credentials. Nothing here runs it; see kubecredentials.h.
struct ExecConfig {
    enum class Interactive { Never, IfAvailable, Always };
    QString command = {}; ///< as written; a relative path with a slash is already made absolute
    QStringList arguments = {};
    QList<std::pair<QString, QString>> environment = {};
    QString apiVersion = {}; ///< client.authentication.k8s.io/v1 or …/v1beta1
    QString installHint = {}; ///< untrusted text
    bool provideClusterInfo = false;
    Interactive interactive = Interactive::IfAvailable;
    bool operator==(const ExecConfig &) const = default;
};

struct KubeconfigCluster {
    QString name = {};
    FilePosition position = {};
    QString server = {};
    QByteArray caData = {}; ///< PEM, decoded; wins over caFile
    QString caFile = {}; ///< absolute
    bool insecureSkipVerify = false;
    QString tlsServerName = {};
    QString proxyUrl = {};
    bool disableCompression = false;
    QJsonObject execExtension = {}; ///< extension client.authentication.k8s.io/exec, handed to plugins
};

struct KubeconfigUser {
    QString name = {};
    FilePosition position = {};
    QByteArray clientCertificateData = {}; ///< PEM, decoded; wins over the file
    QString clientCertificateFile = {};
    Secret clientKeyData = {};
    QString clientKeyFile = {};
    Secret bearerToken = {};
    QString tokenFile = {};
    QString username = {};
    Secret password = {};
    std::optional<ExecConfig> exec = {};
    QString authProvider = {}; ///< the name of an in-tree provider that Kubernetes removed (gcp, azure)
    QString impersonateUser = {};
    QString impersonateUid = {};
    QStringList impersonateGroups = {};
    QMap<QString, QStringList> impersonateExtra = {};
};

struct KubeconfigContext {
    QString name = {};
    FilePosition position = {};
    QString cluster = {};
    QString user = {};
    QString nameSpace = {}; ///< empty when the file names none
};

/// One or more kubeconfig files, merged as client-go merges them: the first file that defines a name wins for
/// the whole entry. A plain value; reading it dials nothing and runs nothing.
/// Source: client-go, tools/clientcmd/loader.go; Kubernetes docs, "Organizing Cluster Access Using kubeconfig Files".
struct Kubeconfig {
    QStringList files = {}; ///< those that were read, in order
    QList<KubeconfigCluster> clusters = {};
    QList<KubeconfigUser> users = {};
    QList<KubeconfigContext> contexts = {};
    QString currentContext = {};
    QStringList warnings = {}; ///< e.g. a file of the KUBECONFIG list that is not there

    const KubeconfigCluster *cluster(const QString &name) const;
    const KubeconfigUser *user(const QString &name) const;
    const KubeconfigContext *context(const QString &name) const;
};

/// One cluster as one context sees it, checked and with its files read: all that a client needs to be made.
struct KubeContext {
    enum class Credentials { None, ClientCertificate, BearerToken, TokenFile, Exec, Basic };
    QString name = {};
    QString clusterName = {};
    QString userName = {};
    QString nameSpace = QStringLiteral("default");
    QString file = {}; ///< the file of the context's entry
    QUrl server = {}; ///< may carry a path prefix, without a slash at its end
    TlsOptions tls = {}; ///< with client certificate and key when the kubeconfig has them
    QUrl proxy = {}; ///< empty: by the environment
    bool disableCompression = false;
    KubeconfigCluster cluster = {};
    KubeconfigUser user = {};
    Credentials credentials = Credentials::None;
    QStringList warnings = {}; ///< for people: plain http, insecure, basic authentication

    /// The server's certificate is not verified: ui/ shows a lasting mark.
    bool isInsecure() const { return tls.insecureSkipVerify || server.scheme() == QLatin1StringView("http"); }
    /// The exact command line of the exec plugin, quoted for reading; empty when there is none.
    QString execCommandLine() const;
    /// "client certificate", "exec: aws eks get-token …"; never a secret.
    QString credentialsDescription() const;
};

/// Reads a variable of the environment; tests pass their own.
using EnvironmentReader = std::function<QString(const char *)>;

/// @param explicitPath --kubeconfig: only this file, and it must be there. Empty: $KUBECONFIG's list, else ~/.kube/config.
/// Errors: NotFound (no file at all), Invalid (where is "file:line"; YAML errors, wrong types, duplicate names,
/// files over 16 MiB, over a million YAML nodes or 64 levels, anchors that multiply beyond that).
Result<Kubeconfig> loadKubeconfig(const QString &explicitPath = {},
                                  const EnvironmentReader &environment = {});

/// One file's text, as loadKubeconfig() reads each; @p file names it in errors and anchors relative paths.
Result<Kubeconfig> parseKubeconfig(const QByteArray &yaml, const QString &file);

/// The first that defines a name wins.
Kubeconfig merged(const QList<Kubeconfig> &files);

/// Checks one context and reads the files that it names. An empty name takes the current context.
/// Errors: NotFound (no such context, cluster or user), Invalid (with where file:line and what to do as hint).
Result<KubeContext> resolveContext(const Kubeconfig &kubeconfig, const QString &name = {});

} // namespace slipway
