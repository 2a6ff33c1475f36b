// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace slipway::sandbox {

struct KubeconfigParts {
    QString server; ///< https://127.0.0.1:PORT
    QByteArray caPem;
    QByteArray token;
    QString contextName; ///< also the cluster's and the user's name
    QString namespaceName = QStringLiteral("default");
};

QByteArray kubeconfigText(const KubeconfigParts &parts);

/// Writes a file that only its owner may read, all or nothing. @return an error text, empty when done
QString writePrivateFile(const QString &path, const QByteArray &content);

} // namespace slipway::sandbox
