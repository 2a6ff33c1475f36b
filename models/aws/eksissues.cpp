// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "aws/eksissues.h"

namespace slipway {
using namespace Qt::StringLiterals;

QString eksIssueWords(const QList<EksIssue> &issues)
{
    QStringList lines;
    for (const EksIssue &issue : issues)
        lines << u"%1: %2"_s.arg(issue.code, issue.message);
    return lines.join(u"; "_s);
}

} // namespace slipway
