// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/http.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace slipway {

/// The peer's clock minus ours, by its Date header; nothing without a header that is one. Signed requests depend on it.
std::optional<std::chrono::seconds> clockDifference(const HttpResponse &response, const QDateTime &now);

} // namespace slipway
