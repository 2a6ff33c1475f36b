// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/snapshot.h"
#include "plan/finding.h"

namespace slipway {

/// The cluster's own names for commands that say CLUSTER, LOCATION, REGION, NETWORK or PROJECT, as rules do of what they do not know: from the
/// cloud's answers of a snapshot. What no answer tells stays a word in capitals, for a person to fill in.
class PlaceNames
{
public:
    explicit PlaceNames(const Snapshot &snapshot);
    void fillIn(QList<Remedy> &remedies) const;

private:
    QHash<QString, QString> m_names; // as a shell takes them
};
void namePlaces(QList<Finding> &findings, const Snapshot &snapshot);

} // namespace slipway
