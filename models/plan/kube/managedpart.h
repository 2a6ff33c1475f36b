// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace slipway {

/// What a manager has applied of a live object and still owns, with apiVersion, kind, name and namespace; empty where that is nothing.
/// What somebody else has taken over since is not in it: managedFields say who owns a field, not what it was.
/// Source: Kubernetes docs, "Server-Side Apply", and structured-merge-diff's path elements.
QJsonObject managedPart(const QJsonObject &live, const QString &manager);

} // namespace slipway
