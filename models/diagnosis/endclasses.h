// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace slipway::diagnosis {

/// What class an error is of that no rule knows: gives what that means and what to do, in general words.
bool explainEnd(const QString &error, QString &cause, QString &remedy);

} // namespace slipway::diagnosis
