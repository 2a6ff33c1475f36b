// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What every KubeClient does alike.
#include "kube/kubeclient.h"

#include "kube/kubestatus.h"

#include <QJsonDocument>

namespace slipway {
using namespace Qt::StringLiterals;

Discovery::Presence Discovery::presence(const QString &apiVersion, const QString &kind) const
{
    if (find(apiVersion, kind))
        return Presence::Served;
    return staleGroupVersions.contains(apiVersion) ? Presence::Unknown : Presence::Absent;
}

const DiscoveredKind *Discovery::find(const QString &apiVersion, const QString &kind) const
{
    const auto [group, version] = splitApiVersion(apiVersion);
    for (const DiscoveredKind &candidate : kinds) {
        if (candidate.kind.kind == kind && candidate.kind.group == group && candidate.kind.version == version)
            return &candidate;
    }
    return nullptr;
}

const DiscoveredKind *Discovery::findByName(const QString &name) const
{
    const QString wanted = name.toLower();
    const auto [plural, group] = [&wanted] {
        const qsizetype dot = wanted.indexOf(u'.');
        return dot < 0 ? std::pair(wanted, QString()) : std::pair(wanted.left(dot), wanted.mid(dot + 1));
    }();
    for (const DiscoveredKind &candidate : kinds) {
        if (!group.isEmpty() && candidate.kind.group != group)
            continue;
        if (candidate.kind.plural == plural || candidate.kind.kind.toLower() == plural
            || candidate.shortNames.contains(plural))
            return &candidate;
    }
    return nullptr;
}

Task<ResourceKind> KubeClient::kindOf(QString apiVersion, QString kind, std::stop_token stop)
{
    if (const auto known = wellKnownKind(apiVersion, kind))
        co_return *known;
    for (int attempt = 0; attempt < 2; ++attempt) {
        const bool fresh = attempt == 1;
        auto found = co_await discovery(fresh, stop);
        if (!found)
            co_return std::unexpected(std::move(found.error()).within(u"discovery"_s));
        if (const DiscoveredKind *served = found->find(apiVersion, kind))
            co_return served->kind;
        if (fresh && found->presence(apiVersion, kind) == Discovery::Presence::Unknown) {
            Error error =
                fail(ErrorKind::Unavailable,
                     u"the API server cannot tell which kinds %1 has: its backing server does not answer"_s
                         .arg(apiVersion))
                    .error();
            error.reason = u"StaleDiscovery"_s;
            co_return std::unexpected(std::move(error));
        }
    }
    Error error =
        fail(ErrorKind::NotFound, u"no matches for kind \"%1\" in version \"%2\""_s.arg(kind, apiVersion), {},
             u"install the CustomResourceDefinition or the add-on that brings it"_s)
            .error();
    error.reason = u"NoKindMatch"_s;
    co_return std::unexpected(std::move(error));
}

Task<QList<WatchEvent>> WatchStream::events(std::stop_token stop)
{
    auto lines = co_await read(stop);
    if (!lines)
        co_return std::unexpected(std::move(lines.error()));
    QList<WatchEvent> events;
    const QList<QByteArray> documents = lines->split('\n');
    for (const QByteArray &document : documents) {
        if (document.trimmed().isEmpty())
            continue;
        QJsonParseError parseError;
        const QJsonObject event = QJsonDocument::fromJson(document, &parseError).object();
        if (event.isEmpty())
            co_return fail(ErrorKind::Invalid,
                           u"a watch event is not JSON (%1 at byte %2)"_s.arg(parseError.errorString())
                               .arg(parseError.offset));
        const QJsonObject object = event.value("object"_L1).toObject();
        const QString type = event.value("type"_L1).toString();
        if (type == "ERROR"_L1)
            co_return std::unexpected(errorOfStatus(object, u"watch"_s));
        events.append({type, object});
    }
    co_return events;
}

Task<SocketAccess> KubeClient::socketAccess(QByteArray, std::stop_token)
{
    co_return fail(ErrorKind::Invalid, u"this client has no sockets"_s);
}

std::unique_ptr<HttpTransport> KubeClient::serviceProxyTransport(const QString &nameSpace,
                                                                 const QString &service, const QString &port)
{
    return proxyTransport({.nameSpace = nameSpace, .name = service, .port = port});
}

std::unique_ptr<HttpTransport> KubeClient::podProxyTransport(const QString &nameSpace, const QString &pod,
                                                             const QString &port)
{
    return proxyTransport({.nameSpace = nameSpace, .name = pod, .port = port, .isPod = true});
}

} // namespace slipway
