// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Turning kubeconfig entries into one checked KubeContext.
#include "base/redact.h"
#include "base/shellwords.h"
#include "kube/kubeconfig.h"
#include "kube/visibletext.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

// A chain of certificates has some kilobytes; a whole system bundle a quarter of a megabyte.
constexpr qint64 maxPemBytes = 4 * 1024 * 1024;

Result<QByteArray> readPem(const QString &path, const QString &what, const FilePosition &from)
{
    const QFileInfo info(path);
    QFile file(path);
    if (!info.exists())
        return fail(ErrorKind::Invalid, u"the %1 %2 is not there"_s.arg(what, path), from.toString());
    if (!info.isFile() || info.size() > maxPemBytes || !file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Invalid, u"the %1 %2 cannot be read"_s.arg(what, path), from.toString());
    return file.read(maxPemBytes);
}

Result<QUrl> serverUrl(const KubeconfigCluster &cluster, bool usesTls)
{
    QString text = cluster.server.trimmed();
    if (text.isEmpty())
        return fail(ErrorKind::Invalid, u"cluster \"%1\" has no server"_s.arg(cluster.name),
                    cluster.position.toString());
    if (!text.contains("://"_L1))
        text.prepend(usesTls ? "https://"_L1 : "http://"_L1); // as client-go does
    QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != "https"_L1 && url.scheme() != "http"_L1))
        return fail(ErrorKind::Invalid,
                    u"the server of cluster \"%1\" is not an http or https URL: %2"_s.arg(cluster.name,
                                                                                          redacted(text)),
                    cluster.position.toString());
    url.setUserInfo({});
    url.setQuery(QString());
    url.setFragment({});
    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path, QUrl::StrictMode);
    return url;
}

Result<> checkUser(const KubeconfigUser &user)
{
    const QString where = user.position.toString();
    const bool hasToken = !user.bearerToken.isEmpty() || !user.tokenFile.isEmpty();
    if (hasToken && !user.username.isEmpty())
        return fail(ErrorKind::Invalid,
                    u"user \"%1\" has both a token and a user name with password"_s.arg(user.name), where,
                    u"keep one of them"_s);
    if (user.exec && !user.authProvider.isEmpty())
        return fail(ErrorKind::Invalid,
                    u"user \"%1\" has both an exec plugin and an auth-provider"_s.arg(user.name), where);
    if (!user.authProvider.isEmpty() && !hasToken)
        return fail(ErrorKind::Invalid,
                    u"user \"%1\" uses the auth-provider \"%2\", which Kubernetes removed in 1.26"_s.arg(
                        user.name, user.authProvider),
                    where, u"let the cloud's command line write this kubeconfig again"_s);
    const bool hasCertificate =
        !user.clientCertificateData.isEmpty() || !user.clientCertificateFile.isEmpty();
    const bool hasKey = !user.clientKeyData.isEmpty() || !user.clientKeyFile.isEmpty();
    if (hasCertificate != hasKey)
        return fail(ErrorKind::Invalid,
                    hasCertificate ? u"user \"%1\" has a client certificate but no key"_s.arg(user.name)
                                   : u"user \"%1\" has a client key but no certificate"_s.arg(user.name),
                    where);
    if (user.impersonateUser.isEmpty()
        && (!user.impersonateUid.isEmpty() || !user.impersonateGroups.isEmpty()
            || !user.impersonateExtra.isEmpty()))
        return fail(ErrorKind::Invalid,
                    u"user \"%1\" impersonates groups, a uid or extra fields but no user"_s.arg(user.name),
                    where);
    return {};
}

Result<> fillTls(KubeContext &context)
{
    const KubeconfigCluster &cluster = context.cluster;
    const KubeconfigUser &user = context.user;
    context.tls.serverName = cluster.tlsServerName;
    context.tls.insecureSkipVerify = cluster.insecureSkipVerify;
    const bool hasAuthority = !cluster.caData.isEmpty() || !cluster.caFile.isEmpty();
    if (cluster.insecureSkipVerify && hasAuthority)
        return fail(
            ErrorKind::Invalid,
            u"cluster \"%1\" names a certificate authority and asks not to verify"_s.arg(cluster.name),
            cluster.position.toString(), u"remove insecure-skip-tls-verify"_s);
    if (!cluster.caData.isEmpty()) {
        context.tls.caCertificatesPem = cluster.caData;
    } else if (!cluster.caFile.isEmpty()) {
        auto pem = readPem(cluster.caFile, u"certificate authority"_s, cluster.position);
        if (!pem)
            return std::unexpected(std::move(pem.error()));
        context.tls.caCertificatesPem = *pem;
    }
    if (!user.clientCertificateData.isEmpty()) {
        context.tls.clientCertificatePem = user.clientCertificateData;
    } else if (!user.clientCertificateFile.isEmpty()) {
        auto pem = readPem(user.clientCertificateFile, u"client certificate"_s, user.position);
        if (!pem)
            return std::unexpected(std::move(pem.error()));
        context.tls.clientCertificatePem = *pem;
    }
    if (!user.clientKeyData.isEmpty()) {
        context.tls.clientKeyPem = user.clientKeyData;
    } else if (!user.clientKeyFile.isEmpty()) {
        auto pem = readPem(user.clientKeyFile, u"client key"_s, user.position);
        if (!pem)
            return std::unexpected(std::move(pem.error()));
        context.tls.clientKeyPem = Secret(*pem);
    }
    return {};
}

QString knownContexts(const Kubeconfig &kubeconfig)
{
    constexpr qsizetype shown = 8;
    QStringList names;
    for (const KubeconfigContext &context :
         kubeconfig.contexts.first(qMin(shown, kubeconfig.contexts.size())))
        names.append(visibleText(context.name.left(100)));
    if (names.isEmpty())
        return u"the kubeconfig has no contexts; let the cloud's command line write one"_s;
    if (kubeconfig.contexts.size() > shown)
        names.append(u"… (%1 in all)"_s.arg(kubeconfig.contexts.size()));
    // For the window too, where there is no --context.
    return u"the kubeconfig has the contexts "_s + names.join(u", "_s);
}

} // namespace

QString KubeContext::execCommandLine() const
{
    if (!user.exec || credentials != Credentials::Exec)
        return {};
    QStringList parts;
    for (const auto &[variable, value] : user.exec->environment)
        parts.append(visibleText(variable) + u'=' + shellWord(visibleText(value)));
    parts.append(shellWord(visibleText(user.exec->command)));
    for (const QString &argument : user.exec->arguments)
        parts.append(shellWord(visibleText(argument)));
    return parts.join(u' ');
}

QString KubeContext::credentialsDescription() const
{
    switch (credentials) {
    case Credentials::None:
        return u"none"_s;
    case Credentials::ClientCertificate:
        return u"client certificate"_s;
    case Credentials::BearerToken:
        return u"bearer token"_s;
    case Credentials::TokenFile:
        return u"token file "_s + user.tokenFile;
    case Credentials::Basic:
        return u"user name and password"_s;
    case Credentials::Exec:
        return u"exec: "_s + redacted(execCommandLine());
    }
    return {};
}

Result<KubeContext> resolveContext(const Kubeconfig &kubeconfig, const QString &name)
{
    const QString wanted = name.isEmpty() ? kubeconfig.currentContext : name;
    const QString files = kubeconfig.files.join(u", "_s);
    if (wanted.isEmpty())
        return fail(ErrorKind::NotFound, u"the kubeconfig has no current context"_s, files,
                    u"choose one with --context"_s);
    const KubeconfigContext *entry = kubeconfig.context(wanted);
    if (!entry)
        return fail(ErrorKind::NotFound, u"there is no context \"%1\""_s.arg(visibleText(wanted.left(200))),
                    files, knownContexts(kubeconfig));
    const KubeconfigCluster *cluster = kubeconfig.cluster(entry->cluster);
    if (!cluster)
        return fail(
            ErrorKind::NotFound,
            u"context \"%1\" refers to the cluster \"%2\", which is not there"_s.arg(wanted, entry->cluster),
            entry->position.toString(),
            u"add the cluster, or let the cloud's command line write this kubeconfig again"_s);
    const KubeconfigUser *user = kubeconfig.user(entry->user);
    if (!user && !entry->user.isEmpty())
        return fail(
            ErrorKind::NotFound,
            u"context \"%1\" refers to the user \"%2\", which is not there"_s.arg(wanted, entry->user),
            entry->position.toString(),
            u"add the user, or let the cloud's command line write this kubeconfig again"_s);

    KubeContext context;
    context.name = wanted;
    context.clusterName = entry->cluster;
    context.userName = entry->user;
    context.file = entry->position.file;
    context.cluster = *cluster;
    if (user)
        context.user = *user;
    if (!entry->nameSpace.isEmpty()) {
        static const QRegularExpression dnsLabel(u"^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$"_s);
        if (!dnsLabel.match(entry->nameSpace).hasMatch())
            return fail(ErrorKind::Invalid,
                        u"\"%1\" is not a namespace's name"_s.arg(visibleText(entry->nameSpace.left(100))),
                        entry->position.toString());
        context.nameSpace = entry->nameSpace;
    }
    const bool usesTls =
        !cluster->caData.isEmpty() || !cluster->caFile.isEmpty() || cluster->insecureSkipVerify;
    auto server = serverUrl(*cluster, usesTls);
    if (!server)
        return std::unexpected(std::move(server.error()));
    context.server = *server;
    context.disableCompression = cluster->disableCompression;
    if (!cluster->proxyUrl.isEmpty()) {
        context.proxy = QUrl(cluster->proxyUrl, QUrl::StrictMode);
        const QString scheme = context.proxy.scheme();
        if (context.proxy.host().isEmpty()
            || (scheme != "http"_L1 && scheme != "https"_L1 && scheme != "socks5"_L1))
            return fail(
                ErrorKind::Invalid,
                u"the proxy-url of cluster \"%1\" is not an http, https or socks5 URL"_s.arg(cluster->name),
                cluster->position.toString());
    }
    if (auto checked = checkUser(context.user); !checked)
        return std::unexpected(std::move(checked.error()));
    if (context.server.scheme() == "http"_L1) {
        // client-go reads no credentials for plain http either: anybody on the way could use them.
        context.warnings.append(u"the server is reached by plain http; no credentials are sent"_s);
        return context;
    }
    if (auto filled = fillTls(context); !filled)
        return std::unexpected(std::move(filled.error()));
    if (cluster->insecureSkipVerify)
        context.warnings.append(u"the server's certificate is not verified (insecure-skip-tls-verify)"_s);

    // Anything explicit switches the plugin off, as in client-go.
    using Credentials = KubeContext::Credentials;
    if (!context.user.bearerToken.isEmpty() && context.user.tokenFile.isEmpty()) {
        context.credentials = Credentials::BearerToken;
    } else if (!context.user.tokenFile.isEmpty()) {
        context.credentials = Credentials::TokenFile;
    } else if (!context.user.username.isEmpty()) {
        context.credentials = Credentials::Basic;
        context.warnings.append(u"user name and password: API servers dropped this in Kubernetes 1.19"_s);
    } else if (!context.tls.clientCertificatePem.isEmpty()) {
        context.credentials = Credentials::ClientCertificate;
    } else if (context.user.exec) {
        context.credentials = Credentials::Exec;
    }
    return context;
}

} // namespace slipway
