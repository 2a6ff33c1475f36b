// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/endpoint/endpointmonitor.h"
#include "ui/common/widgets.h"

namespace slipway {

/// What a state is called and how it looks.
StatusPill::State pillOf(EndpointMonitor::Health health);
QString healthName(EndpointMonitor::Health health);
/// The whole endpoint's; one of which a ready replica does not answer serves partly.
void showHealth(StatusPill &pill, const EndpointMonitor &monitor);

/// "Serving. 2 of 2 replicas ready, TTFT p95 310 ms."
QString stateSentence(EndpointMonitor::Health health, const QString &why,
                      const QList<EndpointMonitor::Replica> &replicas,
                      const std::optional<EndpointMetrics> &metrics);
QString stateSentence(const EndpointMonitor &monitor);

/// What it does, as of its last two looks: "3.9 req/s", "264 tok/s", "8 running, 2 waiting", "KV cache 12 %". What is not known is left out.
QStringList loadNumbers(const EndpointMonitor &monitor);

/// What tells pods apart: "…7kq2z" of "gemma-prod-5d8f-7kq2z" beside its like. In the order given.
QStringList distinctNames(const QStringList &pods);

/// "12 s ago", and whether that is too old to trust: more than two periods, or of a cluster that is not reached any more.
struct Staleness {
    QString text = {};
    bool isStale = false;
};
Staleness staleness(const QDateTime &at, const QDateTime &now, std::chrono::milliseconds period,
                    bool isReached = true);

} // namespace slipway
