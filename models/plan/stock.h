// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/change.h"
#include "store/stockattempts.h"

namespace slipway {

/// Who remembers where machines were to be had. Apart from ChangeLog, which tells people what was done.
class StockLog
{
public:
    virtual ~StockLog() = default;
    virtual void noted(const QList<StockAttempt> &attempts) = 0;
};
/// Of a log that remembers; null for one that does not.
StockLog *stockLogOf(ChangeLog *log);

/// What a Change that makes machines (a node pool, a node group) found out of stock. Only what is certain: a pool that begins with no
/// node tried nothing, and where of several zones a failure was is said by the cloud's words alone.
/// @param change its toJson() @param ran its outcome
QList<StockAttempt> stockOfChange(const QJsonObject &change, const Result<QJsonObject> &ran,
                                  const QDateTime &at);

/// What a cluster's autoscaler tried: nodes that came, and events that say that none could be had.
/// @param pods those that the events are about: what they ask for says which machines
QList<StockAttempt> stockOfCluster(const QList<QJsonObject> &nodes, const QList<QJsonObject> &events,
                                   const QList<QJsonObject> &pods);

/// Tells the context's log, if it remembers, what a step found out: by itself, or by waiting for what the autoscaler did. It never
/// fails, and takes some seconds at most.
Task<> noteStock(ChangeContext context, QJsonObject change, bool isWait, Result<QJsonObject> ran);

} // namespace slipway
