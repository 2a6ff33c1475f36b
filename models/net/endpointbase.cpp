// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/endpointbase.h"

#include <QRegularExpression>

namespace slipway {
using namespace Qt::StringLiterals;

bool isLoopbackHost(const QString &host)
{
    static const QRegularExpression address(u"\\A127(?:\\.[0-9]{1,3}){3}\\z"_s);
    return host == "localhost"_L1 || host == "::1"_L1 || address.match(host).hasMatch();
}

Result<QString> checkedEndpointBase(const QString &text, const QString &variable)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return fail(ErrorKind::Invalid, u"%1 is not an absolute URL."_s.arg(variable), variable);
    const bool isSafe =
        url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isLoopbackHost(url.host()));
    if (!isSafe) {
        return fail(
            ErrorKind::Invalid,
            u"%1 must be an https URL, or http on this machine: credentials are sent there."_s.arg(variable),
            variable);
    }
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return fail(ErrorKind::Invalid, u"%1 must have no user name, query or fragment."_s.arg(variable),
                    variable);
    QString base = url.toString(QUrl::FullyEncoded);
    while (base.endsWith(u'/'))
        base.chop(1);
    return base;
}

} // namespace slipway
