// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace slipway {

/// An object as YAML for reading: without managedFields, secret values taken out, control characters made visible.
QString objectYaml(const QJsonObject &object);

} // namespace slipway
