// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/wayin.h"

#include "session/targetconnection.h"

#include <QCoreApplication>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(WayIn)
};
} // namespace

QString WayIn::description() const
{
    return kind == Kind::Direct ? Words::tr("direct") : Words::tr("API server's service proxy");
}

Task<WayIn> wayInTo(Session &session, Endpoint endpoint, std::stop_token stop)
{
    auto connected = co_await connectTarget(session, endpoint.target, stop);
    if (!connected)
        co_return std::unexpected(std::move(connected.error()));
    WayIn way;
    way.kind = WayIn::Kind::ServiceProxy;
    way.transport = session.kube()->serviceProxyTransport(endpoint.target.nameSpace, endpoint.service, QString::number(endpoint.port));
    way.baseUrl = QUrl(u"http://%1:%2"_s.arg(endpoint.service).arg(endpoint.port));
    co_return way;
}

Result<WayIn> wayInTo(const QString &url)
{
    const QUrl parsed(url.trimmed(), QUrl::StrictMode);
    if (!parsed.isValid() || parsed.host().isEmpty() || (parsed.scheme() != "http"_L1 && parsed.scheme() != "https"_L1))
        return fail(ErrorKind::Invalid, Words::tr("\"%1\" is not an address such as http://127.0.0.1:8000").arg(url));
    auto transport = makeHttpTransport({});
    if (!transport)
        return std::unexpected(std::move(transport.error()));
    WayIn way;
    way.transport = std::move(*transport);
    way.baseUrl = parsed;
    return way;
}

} // namespace slipway
