// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace slipway {

/// What an HTTP status alone says of a failure; a peer's own word for it, where it gives one, is asked first.
///
/// 410 is Expired, as Kubernetes means it (a resourceVersion that has left the history). A 4xx without a kind of its own is
/// Invalid: the request has to change. All else is Internal: the peer's fault. Source: RFC 9110, section 15.
ErrorKind kindOfStatus(int httpStatus);

} // namespace slipway
