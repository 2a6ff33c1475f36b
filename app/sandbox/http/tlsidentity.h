// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/http/httpserver.h"

namespace slipway::sandbox {

/// A fresh certificate authority and a server certificate of it for 127.0.0.1, ::1 and localhost (P-256, one year).
/// Made in memory at every start; nothing is written. Empty texts when OpenSSL fails.
TlsIdentity makeTlsIdentity();

} // namespace slipway::sandbox
