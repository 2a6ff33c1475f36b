// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/kube/takenback.h"

namespace slipway {

/// Watches one object after one Change of it: whether somebody sets back what the Change set, as a controller does that makes the
/// object from something else.
class SetBackWatch
{
public:
    /// @param before, after the object as the journal keeps it, redacted; before empty: the Change made it
    SetBackWatch(const QJsonObject &before, const QJsonObject &after);

    /// Takes a state of the object, in the order in which they come; empty: it is gone.
    /// @returns whether anything was learnt by it
    bool see(const QJsonObject &live);

    /// Fields of the Change that are another value now, with who owns them; empty while all stands.
    const QList<FieldSince> &away() const { return m_away; }
    /// How often it went from as the Change left it to something else.
    int times() const { return m_times; }
    bool isGone() const { return m_isGone; }
    /// Where to make the change so that it lasts, one sentence, by the last state in which a field was away; empty: all stands.
    const QString &durableWay() const { return m_durableWay; }

private:
    QJsonObject m_after;
    QStringList m_changed; ///< paths that the Change set
    QList<FieldSince> m_away;
    QString m_durableWay;
    int m_times = 0;
    bool m_isGone = false;
};

/// Where the fields of @p live that went away come from, one sentence: its controlling owner, a Helm release, an Argo CD application, a
/// Flux object, a kro instance, an autoscaler, an add-on manager; else where their managers take it from.
/// Source: the labels and annotations that these tools document.
QString durableWay(const QJsonObject &live, const QList<FieldSince> &away);

} // namespace slipway
