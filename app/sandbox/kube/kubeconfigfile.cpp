// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/kube/kubeconfigfile.h"

#include <QSaveFile>

namespace slipway::sandbox {

QByteArray kubeconfigText(const KubeconfigParts &parts)
{
    const QByteArray name = parts.contextName.toUtf8();
    return "apiVersion: v1\nkind: Config\ncurrent-context: " + name + "\nclusters:\n- name: " + name
        + "\n  cluster:\n    server: " + parts.server.toUtf8() + "\n    certificate-authority-data: "
        + parts.caPem.toBase64() + "\nusers:\n- name: " + name + "\n  user:\n    token: " + parts.token
        + "\ncontexts:\n- name: " + name + "\n  context:\n    cluster: " + name + "\n    user: " + name
        + "\n    namespace: " + parts.namespaceName.toUtf8() + "\n";
}

QString writePrivateFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    // Owner-only from the first byte: a token must not be readable even for a moment.
    if (!file.open(QIODevice::WriteOnly)
        || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        || file.write(content) != content.size() || !file.commit())
        return path + QStringLiteral(": ") + file.errorString();
    return {};
}

} // namespace slipway::sandbox
