// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/taskhandle.h"
#include "inference/inferenceclient.h"
#include "kube/labels.h"
#include "plan/target.h"
#include "session/endpoint/endpointlines.h"
#include "session/endpoint/frontdoors.h"
#include "session/endpoint/metricarchive.h"
#include "session/session.h"
#include "telemetry/objectives.h"

namespace slipway {

/// The health and the numbers of one Endpoint, asked for every few seconds while somebody looks, through the API server's proxy.
class EndpointMonitor : public QObject
{
    Q_OBJECT

public:
    enum class Health { Unknown, Serving, Loading, Unhealthy, Unreachable };
    Q_ENUM(Health)

    struct Replica {
        QString pod = {};
        bool podReady = false; ///< as Kubernetes says
        Health health = Health::Unknown;
        QString why = {}; ///< of what is not Serving; the peer's words
        /// Why a load balancer sends it nothing, though it serves whoever comes by another way; empty where none was found to do so.
        QString passedOver = {};
        std::optional<EndpointMetrics> metrics = {};
        QDateTime checked = {};
        bool operator==(const Replica &other) const
        {
            return pod == other.pod && podReady == other.podReady && health == other.health
                && why == other.why && passedOver == other.passedOver;
        }
    };

    /// @p session outlives the monitor. Does nothing until start().
    EndpointMonitor(Session &session, Endpoint endpoint, QObject *parent = nullptr);
    ~EndpointMonitor() override;

    /// From now on it asks through @p session, which outlives the monitor.
    void useSession(Session &session);
    /// Whether its session is connected to the endpoint's cluster; all else is unknown while it is not.
    bool isConnected() const;

    /// Takes the values and the counted requests of the last 30 days, or of @p past, from @p archive, which outlives the monitor, and keeps there
    /// what comes from now on, a minute at a time. Before start(); again, with a longer past, at any time.
    void keepIn(MetricArchive &archive, std::chrono::hours past = MetricHistory::kept);
    /// Up to when the values are those of the history, one a minute or less; 0: there is none.
    qint64 keptUntil() const;

    void start(std::chrono::milliseconds every = std::chrono::seconds(5));
    /// Nobody looks any more: goes on in the background, or not at all.
    void stop();
    /// How often to look while nobody does; none: not at all.
    void setBackground(std::optional<std::chrono::milliseconds> every);
    bool isRunning() const { return m_handle.isRunning(); }
    /// Between start() and stop().
    bool isAttended() const { return m_attendedSince.isValid(); }
    /// Since when it looks as often as period() says; invalid while it does not.
    QDateTime attendedSince() const { return m_attendedSince; }

    const Endpoint &endpoint() const { return m_endpoint; }
    Health health() const { return m_health; }
    /// Why it is not Serving, or why that is not known.
    QString why() const { return m_why; }
    const QList<Replica> &replicas() const { return m_replicas; }
    /// Whether the API server answered the last question. While it does not, replicas() and pods() are as of lastContact(), and no state of now.
    bool isReached() const { return m_isReached; }
    /// The pods behind the Service at the last look, whole, by name: for stage clocks and details.
    const QList<QJsonObject> &pods() const { return m_pods; }
    /// Where requests come in from outside, as of the last quarter of a minute.
    const QList<FrontDoor> &doors() const { return m_doors; }
    /// What the pods' accelerators did at the last look.
    const QList<AcceleratorReading> &accelerators() const { return m_accelerators; }
    /// What the Service selects pods by; empty before the first look.
    const Labels &selector() const { return m_selector; }
    /// The port of the pods that the Service's port leads to; 0 before the first look.
    int targetPort() const { return m_targetPort; }
    /// Over all replicas, between the last two scrapes; nothing before the second one.
    const std::optional<EndpointMetrics> &metrics() const { return m_metrics; }
    /// When the last answer of any kind came; invalid before the first.
    QDateTime lastContact() const { return m_lastContact; }
    /// When numbers came last: they are grey when older than two periods.
    QDateTime lastMetrics() const { return m_lastMetrics; }
    std::chrono::milliseconds period() const { return m_every; }
    /// The slower of the two, where it also looks while nobody does.
    std::chrono::milliseconds longestPeriod() const
    {
        return std::max(m_every, m_background.value_or(m_every));
    }
    const TimeSeries &series(EndpointSeries which) const;
    /// Empty when the line has values; else what is missing, for the empty chart.
    QString whyEmpty(EndpointSeries which) const;
    /// The replicas that have lines of their own, by name: those that are there, and those that went in the last hours.
    QStringList seriesPods() const;
    /// Of one replica, in this sitting alone, for some hours; null: it has none. Gone with the second updated() after seriesPods() no longer
    /// names it.
    const TimeSeries *series(EndpointSeries which, const QString &pod) const;
    /// Its place among all replicas that were ever seen: the same one keeps its colour.
    int podIndex(const QString &pod) const;
    /// How the requests went, counted from bucket to bucket over all replicas.
    const TallyBook &tallies() const;
    /// Why @p tallies() hold nothing of these, by the last look; empty when they do.
    QString whyNotCounted(ObjectiveKind kind) const;

Q_SIGNALS:
    void updated();

private:
    struct Private;
    void beginAnew();
    /// While somebody looks, the server is asked whether it is there between the looks too.
    void feelPulse();
    void noteContact();
    /// @param since  how long ago the server had its last chance to answer
    void noteSilence(const Error &error, std::chrono::milliseconds since);
    Task<> loop(std::stop_token stop);
    Task<> poll(std::stop_token stop);
    void run(std::chrono::milliseconds every);
    void record(const QList<MetricsSnapshot> &snapshots, const QDateTime &at);
    /// Forgets what a recording that was put back says comes later.
    void forgetLines();
    /// What a recording says of the replicas before now, so that the lines do not begin with who looks.
    Task<> recordPast(std::stop_token stop);
    void follow(Session &session);
    /// Notes @p value for the history; with the first one of another minute the former minute is kept.
    void note(EndpointSeries which, qint64 at, double value);
    void countRequests(const EndpointMetrics &window, qint64 at);
    void recordAccelerators(const QList<AcceleratorReading> &readings, const QString &why);
    void recordReplicas(const QList<MetricsSnapshot> &snapshots, const QList<MetricsSnapshot> &previous,
                        qint64 at);
    void beginMinute(qint64 at);
    void keepMinute();
    Session *m_session;
    Endpoint m_endpoint;
    TaskHandle m_handle;
    std::chrono::milliseconds m_every{5'000};
    std::optional<std::chrono::milliseconds> m_background;
    QDateTime m_attendedSince;
    Health m_health = Health::Unknown;
    QString m_why;
    bool m_isReached = false;
    QList<Replica> m_replicas;
    QList<QJsonObject> m_pods;
    QList<FrontDoor> m_doors;
    QList<AcceleratorReading> m_accelerators;
    Labels m_selector;
    int m_targetPort = 0;
    std::optional<EndpointMetrics> m_metrics;
    QDateTime m_lastContact;
    QDateTime m_lastMetrics;
    std::unique_ptr<Private> d;
};

} // namespace slipway
