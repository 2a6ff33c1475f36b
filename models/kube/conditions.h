// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace slipway {

/// The condition of that type in a status; empty when there is none.
QJsonObject conditionIn(const QJsonObject &status, QLatin1StringView type);
/// The same of a whole object.
QJsonObject conditionOf(const QJsonObject &object, QLatin1StringView type);

} // namespace slipway
