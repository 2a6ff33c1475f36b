// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/fakeclock.h"
#include "google/fakegoogleclient.h"
#include "kube/contextguard.h"
#include "kube/fakekubeclient.h"
#include "session/endpoint/endpointregistry.h"
#include "session/livecluster.h"
#include "session/session.h"
#include "support/runtask.h"

#include <QTemporaryDir>

namespace slipway::test {

/// A session on a cluster in memory, with one endpoint of two replicas whose engines count requests.
class FakeWorld
{
public:
    /// @param context  of its kubeconfig, and of endpoint()
    explicit FakeWorld(QString context = QStringLiteral("demo"));

    /// Connects by the kubeconfig context.
    void connectCluster();
    /// Another one of the same world. Nobody is connected by it.
    std::unique_ptr<Session> makeSession();
    /// The cluster's client, once connected.
    FakeKubeClient *kube = nullptr;
    /// Of its context.
    Protection protection = Protection::None;
    FakeClock clock;
    ListedExecConsent consent;
    QTemporaryDir folder;
    std::unique_ptr<Session> session;
    FakeGoogleClient *google = nullptr;
    std::optional<Error> googleRefuses;
    /// Another client of Google's than the plain one; empty: that.
    std::function<std::unique_ptr<FakeGoogleClient>()> makeGoogle;
    /// The next connections.
    std::optional<Error> clusterRefuses;
    /// Asked before the engines are, where it is there.
    std::function<std::optional<FakeTransport::Answer>(const HttpRequest &request)> answersFirst;

    Endpoint endpoint() const;
    static QJsonObject pod(const QString &name, bool ready, const QString &nameSpace = QStringLiteral("llm"));
    static QJsonObject event(const QString &name, const QString &pod, const QString &type,
                             const QString &reason, const QString &message, const QString &at);
    static QJsonObject node(const QString &name, bool withGpu);
    /// The engines' counters move on, as after some seconds of load.
    void serve(int requests, double ttftSeconds);
    int running = 3;
    int waiting = 0;
    double kvUse = 0.31;
    /// Pods whose /health answers 503.
    QSet<QString> ill;
    /// No engine gives metrics.
    bool withoutMetrics = false;

private:
    void fill();
    FakeTransport::Answer answer(const HttpRequest &request) const;
    QString m_context;
    QList<QByteArray> m_buckets{"0.05", "0.1", "0.25", "0.5", "1", "2.5", "+Inf"};
    QList<int> m_counts{0, 0, 0, 0, 0, 0, 0};
    int m_finished = 0;
    double m_sum = 0;
};

} // namespace slipway::test
