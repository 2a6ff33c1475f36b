// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QUrl>

namespace slipway {

/// The one redactor that every sink uses: logs, errors, journals, exports, bundles, clipboard.
///
/// Replaces what looks like a credential by "(redacted)": bearer tokens, JWTs, Google, Hugging Face, AWS, GitHub and
/// OpenAI-style keys, PEM private keys, passwords in URLs, and values of keys named like a secret.
/// It may take away too much; it must not take too little.
QString redacted(QString text);

/// @return the URL for people: no password, no user info, no value of a query item named like a secret.
QString redacted(const QUrl &url);

/// A Kubernetes object or any JSON without secret values: data and stringData of Secrets, environment values and
/// fields named like a secret, the last-applied annotation where it may repeat them, and all else that redacted() finds.
QJsonObject redacted(const QJsonObject &object);

/// Whether a field, header, environment variable or query item of this name holds a credential.
bool isSecretName(const QString &name);

} // namespace slipway
