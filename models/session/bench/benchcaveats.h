// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/benchhistory.h"

#include <QStringList>

namespace slipway {

/// Why a difference between two results is not the server's alone, a sentence each; empty when it is.
QStringList benchCaveats(const BenchRecord &before, const BenchRecord &after);
/// The same of two saved results (BenchResult::toJson()), which do not say by which way they were measured.
QStringList benchCaveats(const QJsonObject &before, const QJsonObject &after);

} // namespace slipway
