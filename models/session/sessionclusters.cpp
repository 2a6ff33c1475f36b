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

OperatorSource *SessionClusters::operators()
{
    if (!m_transport) {
        auto transport = makeHttpTransport({});
        if (!transport)
            return nullptr; // only options that nobody gave could be wrong
        m_transport = std::move(*transport);
    }
    const QString base = m_session.environment(HttpOperatorSource::variable);
    std::unique_ptr<OperatorSource> &source = m_operators[base];
    if (!source)
        source = std::make_unique<HttpOperatorSource>(*m_transport, m_session.clock(), base);
    return source.get();
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
