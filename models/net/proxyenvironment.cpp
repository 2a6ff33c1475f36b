// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/http.h"

#include <QHostAddress>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

/// This machine, or a link-local address, such as a cloud's metadata service: nobody else's proxy can reach either.
bool isLocal(const QString &host)
{
    const QHostAddress address(host);
    return host == "localhost"_L1 || host.endsWith(".localhost"_L1) || address.isLoopback()
        || address.isLinkLocal();
}

// One entry of NO_PROXY, in the forms that Go and curl both take.
bool exempts(QString entry, const QString &host, int port)
{
    entry = entry.trimmed().toLower();
    if (entry.isEmpty())
        return false;
    if (entry == "*"_L1)
        return true;
    const QHostAddress address(host);
    if (entry.contains(u'/')) {
        const auto range = QHostAddress::parseSubnet(entry);
        return range.second >= 0 && !address.isNull() && address.isInSubnet(range);
    }
    if (entry.count(u':') == 1) {
        const qsizetype colon = entry.indexOf(u':');
        if (entry.mid(colon + 1).toInt() != port)
            return false;
        entry.truncate(colon);
    }
    if (!address.isNull())
        return address == QHostAddress(entry);
    if (entry.startsWith("*."_L1))
        entry.remove(0, 1);
    if (entry.startsWith(u'.'))
        return host.endsWith(entry);
    return host == entry || host.endsWith(u'.' + entry);
}

} // namespace

QUrl proxyFromEnvironment(const QUrl &url, const std::function<QString(const char *)> &environment)
{
    const QString host = url.host().toLower();
    if (isLocal(host))
        return {};
    const auto read = [&](const char *lower, const char *upper) {
        const QString value = environment(lower);
        return value.isEmpty() ? environment(upper) : value;
    };
    const bool secure = url.scheme() == "https"_L1 || url.scheme() == "wss"_L1;
    const int port = url.port(secure ? 443 : 80);
    for (const QString &entry : read("no_proxy", "NO_PROXY").split(u',', Qt::SkipEmptyParts)) {
        if (exempts(entry, host, port))
            return {};
    }
    // HTTP_PROXY in upper case can be set by a CGI peer's Proxy header, which is why curl ignores it; a desktop program
    // is no CGI, and people set it.
    QString proxy = secure ? read("https_proxy", "HTTPS_PROXY") : read("http_proxy", "HTTP_PROXY");
    if (proxy.isEmpty())
        proxy = read("all_proxy", "ALL_PROXY");
    if (proxy.isEmpty())
        return {};
    if (!proxy.contains("://"_L1))
        proxy.prepend("http://"_L1);
    return QUrl(proxy);
}

} // namespace slipway
