// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/target.h"
#include "session/endpoint/endpointmonitor.h"

namespace slipway {

/// Something that is wrong with an endpoint, from when it was noticed until it was over.
struct Incident {
    enum class Kind {
        Burning, ///< an objective's error budget burns too fast
        NotReady, ///< it served, and does no longer
        Stale, ///< its numbers stopped coming
    };
    int id = 0; ///< counts up; 0: none
    Kind kind = Kind::Burning;
    Endpoint endpoint = {};
    std::optional<Objective> objective = {}; ///< of Burning
    std::optional<BurnRate> burn = {}; ///< of Burning, as it was when it was noticed
    QString why = {}; ///< of NotReady; the peer's words, untrusted
    QDateTime since = {}; ///< of Stale the last numbers
    QDateTime noticed = {};
    QDateTime unwatched =
        {}; ///< it began in an earlier sitting: from here until it was noticed again nobody watched
    QDateTime ended = {}; ///< invalid: it goes on
    bool isOpen() const { return !ended.isValid(); }
    bool operator==(const Incident &other) const { return id == other.id && ended == other.ended; }
};

/// When one endpoint's looks become incidents and when these are over. Told of each look; asks nobody and waits for nothing.
///
/// What is not known changes nothing: old numbers neither raise nor end an incident, and after a pause (the computer slept) waiting begins anew.
class IncidentRules
{
public:
    // Of our own choice. A rolling update without a spare replica is "not ready" for some looks; who is woken for it learns to ignore alerts.
    static constexpr std::chrono::seconds notReadyAfter{30};
    static constexpr std::chrono::seconds readyAfter{60};
    /// Numbers older than this, and than six looks, are an incident of their own.
    static constexpr std::chrono::seconds staleAfter{180};
    static constexpr std::chrono::seconds freshAfter{30};
    /// As long as the fast rule's short window: what comes back within it was not over.
    static constexpr std::chrono::seconds calmAfter{300};

    struct Look {
        QDateTime now = {};
        bool isConnected = false; ///< to the endpoint's cluster; without it nothing is known
        EndpointMonitor::Health health = EndpointMonitor::Health::Unknown;
        QString why = {};
        QDateTime lastMetrics = {}; ///< invalid: there were none
        std::chrono::milliseconds period{30'000};
        QList<ObjectiveReport> reports = {};
    };
    /// @return incidents that begin, without id and endpoint, and those that are over, with ended
    QList<Incident> judge(const Look &look);
    /// It served before these looks began: that it does not is news.
    void setWasServing() { m_wasServing = true; }

private:
    /// On after it was so for a while without a break, off after it was not so for a while.
    struct Latch {
        bool isOn = false;
        QDateTime turning = {}; ///< since when the opposite is seen
        /// @return whether it turned; nothing is known: no
        bool feed(std::optional<bool> seen, const QDateTime &now, std::chrono::seconds on,
                  std::chrono::seconds off);
    };
    void judgeReadiness(const Look &look, QList<Incident> &changes);
    void judgeStaleness(const Look &look, QList<Incident> &changes);
    void judgeObjectives(const Look &look, QList<Incident> &changes);
    static void note(QList<Incident> &changes, const Latch &latch, Incident incident, const QDateTime &now);

    QDateTime m_last; ///< look
    QDateTime m_resumed; ///< since when looks come regularly
    bool m_wasServing = false;
    Latch m_notReady;
    Latch m_stale;
    QMap<ObjectiveKind, Latch> m_burning;
    QMap<ObjectiveKind, Objective> m_objectives; ///< of the latches: another threshold is another question
};

} // namespace slipway
