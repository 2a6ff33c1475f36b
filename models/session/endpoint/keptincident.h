// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/endpoint/incidentrules.h"

namespace slipway {

/// What was wrong with an endpoint when it was last watched. The window may be closed while it goes on: since when it does is not
/// forgotten with it.
struct KeptIncident {
    Incident::Kind kind = Incident::Kind::Burning;
    std::optional<Objective> objective = {}; ///< of Burning
    QDateTime since = {};
    QDateTime seen = {}; ///< when it was last known to go on
    bool isOf(const Incident &incident) const;
    /// Whether @p look says that it goes on no longer; what is not known ends nothing.
    bool isOver(const IncidentRules::Look &look) const;
    bool operator==(const KeptIncident &) const = default;
};

/// @param runId of the endpoint: another deployment of the same name begins with nothing wrong
QByteArray toJson(const QList<KeptIncident> &kept, const QString &runId);
/// None of another run; what makes no sense is left out.
QList<KeptIncident> keptIncidentsFromJson(const QByteArray &json, const QString &runId);

} // namespace slipway
