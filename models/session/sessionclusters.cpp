// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/sessionclusters.h"

#include "plan/change.h"
#include "session/targetconnection.h"

namespace slipway {

Task<> SessionClusters::connect(Target target, std::stop_token stop)
{
    return connectTarget(m_session, std::move(target), stop);
}

ChangeContext Session::changeContext(const Target &target)
{
    return {.kube = kube(),
            .google = google(),
            .aws = aws(),
            .clusters = m_clusters.get(),
            .clock = &m_clock,
            .target = target,
            .log = m_changeLog};
}

} // namespace slipway
