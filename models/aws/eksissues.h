// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "aws/awstypes.h"

namespace slipway {

/// "CODE: message; …", in EKS' words.
QString eksIssueWords(const QList<EksIssue> &issues);

} // namespace slipway
