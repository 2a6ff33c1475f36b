// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/target.h"
#include "telemetry/prometheusclient.h"

namespace slipway {

class KubeClient;
class Session;
class Settings;

/// Where a server of the Prometheus API is, and how it knows who asks. Holds no secret.
struct MetricSource {
    enum class Kind {
        None,
        Url,
        Service ///< of the endpoint's cluster, reached through its API server
    };
    enum class Authentication { None, BearerFile, Google };
    Kind kind = Kind::None;
    QUrl url = {};
    QString nameSpace = {};
    QString service = {};
    QString port = {}; ///< a number or a name
    QString path = {}; ///< of a Service: where /api/v1 is below another path
    Authentication authentication = Authentication::None;
    QString bearerFile = {};
    bool operator==(const MetricSource &) const = default;

    /// "https://…", "NAMESPACE/SERVICE:PORT[/path]" or, for Google Managed Prometheus of @p project, "google".
    /// At googleapis.com the Google identity is what one authenticates by. Errors: Invalid, one sentence.
    static Result<MetricSource> parse(const QString &text, const QString &project = {});
    /// As parse() reads it.
    QString text() const;
    /// The same for a sentence: without what only the machine needs.
    QString describe() const;
    /// Why it cannot be used as it is; empty when it can.
    QString problem() const;
    QJsonObject toJson() const;
    static MetricSource fromJson(const QJsonObject &object);
};

/// The clients of one MetricSource: lives no longer than the session's connection that they were made with.
class OpenMetricSource
{
public:
    /// @param session  connected to the cluster for a Service; outlives it
    /// Errors: Invalid, Unavailable (not connected).
    static Result<std::unique_ptr<OpenMetricSource>> open(Session &session, const MetricSource &source);
    PrometheusClient &client() { return m_client; }

private:
    OpenMetricSource(std::unique_ptr<HttpTransport> transport, std::unique_ptr<BearerSource> bearer,
                     const QUrl &baseUrl);
    std::unique_ptr<HttpTransport> m_transport;
    std::unique_ptr<BearerSource> m_bearer;
    PrometheusClient m_client;
};

/// What looks like such a server in the cluster, to be offered: by the labels of the operator, of Helm's charts and of Thanos.
/// @param kube  outlives the task. Errors: as its list().
Task<QList<MetricSource>> findMetricSources(KubeClient *kube, std::stop_token stop);

/// Which source a person has named for a cluster; all endpoints there share it.
class MetricSources : public QObject
{
    Q_OBJECT

public:
    /// @p settings outlive it.
    explicit MetricSources(Settings &settings, QObject *parent = nullptr);
    MetricSource of(const Target &target) const;
    /// Errors: those of Settings::save(); it holds until the program ends all the same.
    Result<> set(const Target &target, const MetricSource &source);

Q_SIGNALS:
    void changed();

private:
    Settings &m_settings;
};

} // namespace slipway
