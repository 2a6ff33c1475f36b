// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// For the models that open sockets of their own: whoever includes this links Qt6::Network privately.
#pragma once

#include "net/http.h"

#include <QSslConfiguration>

namespace slipway {

/// The checked form of @p options. Errors: Invalid (a PEM that cannot be read, an encrypted key, a certificate without its key).
Result<QSslConfiguration> sslConfigurationOf(const TlsOptions &options);

} // namespace slipway
