// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/taskhandle.h"
#include "inference/inferenceclient.h"
#include "session/endpoint/answerwatch.h"
#include "session/endpoint/callerplaces.h"
#include "session/wayin.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace slipway {

class ClusterFleet;

/// Whom to talk to: an endpoint or an address, its key and its model; and the way in, which is opened when it is first used.
class EndpointChooser : public QWidget
{
    Q_OBJECT

public:
    /// @p session outlives it.
    explicit EndpointChooser(Session &session, QWidget *parent = nullptr);

    /// Endpoints of another cluster than the sitting's own are reached beside it. @p fleet outlives the chooser.
    void reachThrough(ClusterFleet &fleet);
    /// Without labels, for a column of several.
    void setCompact(bool compact);
    void setEndpoints(const QList<Endpoint> &endpoints);
    void choose(const Endpoint &endpoint);
    /// Whether there is somebody to talk to.
    bool isChosen() const;
    bool isChosen(const Endpoint &which) const { return endpoint() && *endpoint() == which; }
    void focusAddress();
    /// Empty: the first that the server names.
    QString modelId() const;
    /// "gemma-prod", with its cluster where another has the same name; or the address.
    QString title() const;
    /// Asks the server for its models.
    void fetchModels();
    bool hasModels() const;

    /// Opens the way in, once for each choice. @p request is sent by it; a model that is not named is asked for first.
    Task<CompletionReply> complete(CompletionRequest request, InferenceClient::DeltaHandler onDelta,
                                   std::stop_token stop, InferenceClient::RawHandler onRaw = {});
    /// What the server counted for the last complete(), which has ended. Errors: Cancelled, Unavailable (its way is gone).
    Task<ServerFigures> serverFigures(std::stop_token stop);
    /// The way that is open; none before the first use.
    const std::optional<WayIn> &way() const { return m_way; }
    /// Whether the server answers anything at all, within SilenceWatch::patience. Errors: Unavailable (there is no way in yet), Cancelled.
    Task<bool> isAnswering(std::stop_token stop);
    /// By which addresses others call what is chosen.
    QList<CallerPlace> callerPlaces() const;

Q_SIGNALS:
    void changed(); ///< another choice: what was begun by the former way is over
    void wayChanged();
    /// An answer to fetchModels(); without an error all is well.
    void modelsFetched(const slipway::Result<> &outcome);
    /// The way in was lost with the connection to its cluster.
    void wayLost();

private:
    const Endpoint *endpoint() const;
    void useChoice();
    Task<> openWay(std::stop_token stop);
    Task<WayIn> wayToEndpoint(Endpoint endpoint, std::stop_token stop);
    Task<QList<ServedModel>> listModels(std::stop_token stop);

    QString nameOf(const Endpoint &endpoint) const;
    void loseWay();
    /// Until the person has chosen: the first endpoint whose cluster is connected already.
    void preferConnected();
    Session &sessionOfEndpoint() const;

    Session &m_session;
    ClusterFleet *m_fleet = nullptr; ///< null: the sitting goes where the endpoint is
    QMetaObject::Connection
        m_ofWay; ///< to whose connection m_way goes through, where that is not the sitting's
    QList<Endpoint> m_endpoints;
    std::optional<WayIn> m_way;
    QString m_wayFor; // what m_way leads to
    std::unique_ptr<AnswerWatch> m_watch; // by m_way
    bool m_isCompact = false;
    QLabel *m_endpointLabel;
    bool m_isChosen = false; ///< by the person or from another page
    QComboBox *m_endpoint;
    QLabel *m_urlLabel;
    QLineEdit *m_url;
    QLabel *m_keyLabel;
    QLineEdit *m_apiKey;
    QLabel *m_modelLabel;
    QComboBox *m_model;
    TaskHandle m_models;
};

} // namespace slipway
