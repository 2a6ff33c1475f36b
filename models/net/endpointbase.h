// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QUrl>

namespace slipway {

/// localhost, ::1 and 127.0.0.0/8; an address, not a name that begins like one: 127.example.com is somebody else's machine.
bool isLoopbackHost(const QString &host);

/// The base URL of a cloud's API that a person or a sandbox puts in the real one's place, without trailing slash. It carries
/// credentials, so it must be https or loopback.
/// @param variable what named it, for the error
/// Errors: Invalid (no absolute URL, http to another machine, user name, query or fragment in it).
Result<QString> checkedEndpointBase(const QString &text, const QString &variable);

} // namespace slipway
