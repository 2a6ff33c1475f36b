// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/finding.h"
#include "store/mutes.h"

#include <QMap>

namespace slipway {

class Session;

/// A finding that is there and accepted.
struct MutedFinding {
    Finding finding = {};
    Mute mute = {};
    bool operator==(const MutedFinding &) const = default;
    /// The finding's JSON with "muted": {"reason","owner","until","since"}.
    QJsonObject toJson() const;
};

struct SiftedFindings {
    QList<Finding> shown = {};
    QList<MutedFinding> muted = {};
};

/// Takes what is accepted out of what was found. Nothing is lost: each finding is in one of the two lists. A mute whose version has come
/// is over; its finding is shown and says so in its evidence.
/// @param versions versionsSeen() of the same look
SiftedFindings sift(const QList<Finding> &findings, const QList<Mute> &mutes,
                    const QMap<QString, QString> &versions);

/// "kserve-controller 0.19", for people; empty when nothing ends it.
QString untilText(const Mute &mute);
/// The name under which what is accepted in the connected cluster is kept.
QString clusterName(const Session &session);
/// {"findings":[…],"muted":n}; with @p withMuted those follow, marked.
QJsonObject siftedJson(const SiftedFindings &sifted, bool withMuted);

} // namespace slipway
