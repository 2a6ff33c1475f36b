// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QJsonObject>

namespace slipway {

/// A JWT signed with RS256, as a service account's key makes it.
/// @param keyPem an unencrypted RSA private key. Errors: Invalid (not such a key); no error carries any of it.
/// Source: RFC 7515, RFC 7518 section 3.3; RFC 7523.
Result<QByteArray> signedJwt(QJsonObject header, const QJsonObject &claims, const Secret &keyPem);

/// The claims of a JWT that came over a trusted connection: the signature is not checked. Empty when it is none.
QJsonObject claimsOfTrustedJwt(const QByteArray &jwt);

} // namespace slipway
