// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace slipway {

/// Of @p candidates the one that @p name was meant to be, case aside: a slip of the pen away, or the same words in another order or with
/// one more or less. Empty when none is near.
QString nearest(const QString &name, const QStringList &candidates);
/// What was never replaced in a value that is used as it stands: "ACCOUNT_ID", "<PROJECT_ID>", "${REGION}", "{{ .Values.x }}",
/// "YOUR_BUCKET", "changeme". Empty when the text looks final.
/// @param isUsedByShell "$(VAR)" and "${VAR}" may be replaced by Kubernetes or a shell there
QString placeholderIn(const QString &text, bool isUsedByShell);

} // namespace slipway
