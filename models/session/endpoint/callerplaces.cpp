// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/endpoint/callerplaces.h"

#include "base/shellwords.h"
#include "plan/equivalentcommand.h"
#include "session/wayin.h"

namespace slipway {
using namespace Qt::StringLiterals;

QList<CallerPlace> callerPlacesOf(const Endpoint &endpoint)
{
    QList<CallerPlace> places;
    if (const auto own = directAddressOf(endpoint))
        places.append({.kind = CallerPlace::Kind::Own, .baseUrl = *own});
    // Ports below 1024 are root's on most machines.
    const int local = endpoint.port < 1024 ? endpoint.port + 8000 : endpoint.port;
    const QString ports =
        local == endpoint.port ? QString::number(local) : u"%1:%2"_s.arg(local).arg(endpoint.port);
    const QString forward = shellCommand({u"kubectl"_s, u"-n"_s, endpoint.target.nameSpace, u"port-forward"_s,
                                          u"service/"_s + endpoint.service, ports});
    places.append({.kind = CallerPlace::Kind::Forwarded,
                   .baseUrl = QUrl(u"http://127.0.0.1:%1"_s.arg(local)),
                   .command = equivalentCommand(forward, endpoint.target)});
    places.append(
        {.kind = CallerPlace::Kind::InCluster,
         .baseUrl = QUrl(
             u"http://%1.%2.svc:%3"_s.arg(endpoint.service, endpoint.target.nameSpace).arg(endpoint.port))});
    return places;
}

} // namespace slipway
