// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/endpointlist.h"

#include "session/fleet/clusterfleet.h"
#include "session/targetconnection.h"

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

EndpointList::EndpointList(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_empty(new EmptyState(u"dashboard"_s, tr("No endpoint yet"),
                             tr("An endpoint is a model that answers prompts. Deploy one, and its health, "
                                "latency and throughput are live here."),
                             this))
    , m_column(new QVBoxLayout)
    , m_summary(nullptr)
    , m_connectAll(nullptr)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *inside = new QWidget;
    m_column->setContentsMargins(spacing::l, spacing::l, spacing::l, spacing::l);
    m_column->setSpacing(spacing::m);
    auto *head = new QHBoxLayout;
    head->setSpacing(spacing::m);
    head->addWidget(titleLabel(tr("Endpoints"), inside));
    m_summary = secondaryLabel({}, inside);
    m_summary->setObjectName(u"endpointSummary"_s);
    head->addWidget(m_summary, 1);
    m_connectAll = makeButton({}, "", {}, inside);
    m_connectAll->setObjectName(u"connectAll"_s);
    m_connectAll->hide();
    connect(m_connectAll, &QPushButton::clicked, this, [this] {
        for (const EndpointCard *card : std::as_const(m_cards)) {
            if (!card->monitor().isConnected())
                reach(card->known().endpoint);
        }
    });
    head->addWidget(m_connectAll);
    QPushButton *add = makeButton(tr("New deployment"), "", u"add"_s, inside);
    connect(add, &QPushButton::clicked, this, &EndpointList::newDeploymentRequested);
    head->addWidget(add);
    m_column->addLayout(head);
    m_column->addStretch(1);
    inside->setLayout(m_column);
    m_area = scrollable(inside, this);
    column->addWidget(m_area, 1);
    column->addWidget(m_empty, 1);
    QPushButton *first = m_empty->addAction(tr("New deployment"));
    first->setObjectName(u"firstDeployment"_s);
    connect(first, &QPushButton::clicked, this, &EndpointList::newDeploymentRequested);
    m_ages.setInterval(5s);
    m_ages.callOnTimeout(this, [this] {
        for (EndpointCard *card : std::as_const(m_cards))
            card->updateAge();
    });
    m_area->hide();
}

void EndpointList::setMonitors(std::function<std::shared_ptr<EndpointMonitor>(const Endpoint &)> monitors)
{
    m_monitors = std::move(monitors);
    const QList<EndpointRegistry::Known> endpoints = std::exchange(m_shown, {});
    setEndpoints(endpoints);
}

void EndpointList::showAlso(ClusterFleet &fleet)
{
    m_fleet = &fleet;
    connect(&fleet, &ClusterFleet::stateChanged, this, &EndpointList::updateWays);
    connect(&m_connecting, &TaskHandle::finished, this, [this](const Result<> &outcome) {
        m_refused = outcome ? std::nullopt : std::optional(outcome.error());
        updateWays();
    });
    for (EndpointCard *card : std::as_const(m_cards))
        card->offerConnection();
    updateWays();
}

void EndpointList::allowDisconnecting()
{
    m_canDisconnect = true;
    for (EndpointCard *card : std::as_const(m_cards))
        card->offerDisconnection();
}

void EndpointList::reach(const Endpoint &endpoint)
{
    const Target &target = endpoint.target;
    if (m_connecting.isRunning() && m_firstTarget->clusterKey() == target.clusterKey())
        return;
    // The first one is the sitting's own, which the other pages show too.
    if (!m_session.kube() && !m_connecting.isRunning()) {
        m_firstTarget = target;
        m_refused.reset();
        m_connecting.start([this, target](std::stop_token stop, ProgressSink) {
            return connectTarget(m_session, target, stop);
        });
    } else if (FleetCluster *way = m_fleet->wayTo(target); way && way->error()) {
        way->retry(); // at once, with credentials read anew
    } else {
        m_fleet->reach(target);
    }
    updateWays();
}

EndpointCard::Way EndpointList::wayTo(const Target &target) const
{
    if (m_firstTarget && m_firstTarget->clusterKey() == target.clusterKey()) {
        if (m_connecting.isRunning())
            return {.state = LiveCluster::State::Connecting};
        if (m_refused)
            return {.state = LiveCluster::State::Failed, .error = m_refused};
    }
    const FleetCluster *way = m_fleet->wayTo(target);
    return way ? EndpointCard::Way{.state = way->state(), .error = way->error(), .isTrying = way->isTrying()}
               : EndpointCard::Way();
}

void EndpointList::updateWays()
{
    if (!m_fleet)
        return;
    for (EndpointCard *card : std::as_const(m_cards)) {
        const Target &target = card->known().endpoint.target;
        card->reachThrough(m_fleet->sessionFor(target), wayTo(target));
    }
}

QStringList EndpointList::unconnected() const
{
    QStringList clusters;
    for (const EndpointCard *card : m_cards) {
        Target target = card->known().endpoint.target;
        if (card->monitor().isConnected() || wayTo(target).state == LiveCluster::State::Connecting)
            continue;
        target.nameSpace.clear();
        clusters.append(target.describe());
    }
    clusters.removeDuplicates();
    return clusters;
}

QString EndpointList::summary() const
{
    return m_summary->text();
}

void EndpointList::updateSummary()
{
    int serving = 0;
    int loading = 0;
    int troubled = 0;
    int unreached = 0;
    int unknown = 0;
    int apart = 0;
    for (const EndpointCard *card : std::as_const(m_cards)) {
        if (!card->monitor().isConnected()) {
            ++apart;
            continue;
        }
        switch (card->monitor().health()) {
        case EndpointMonitor::Health::Serving:
            ++serving;
            break;
        case EndpointMonitor::Health::Loading:
            ++loading;
            break;
        case EndpointMonitor::Health::Unhealthy:
            ++troubled;
            break;
        case EndpointMonitor::Health::Unreachable:
            ++unreached;
            break;
        case EndpointMonitor::Health::Unknown:
            ++unknown;
            break;
        }
    }
    QStringList parts;
    if (serving > 0)
        parts << tr("%1 serving").arg(serving);
    if (loading > 0)
        parts << tr("%1 loading").arg(loading);
    if (troubled > 0)
        parts << tr("%1 not serving").arg(troubled);
    if (unreached > 0)
        parts << tr("%1 unreachable").arg(unreached);
    if (unknown > 0)
        parts << tr("%1 not known yet").arg(unknown);
    if (apart > 0)
        parts << tr("%1 not connected").arg(apart);
    m_summary->setText(parts.join(u" · "_s));
    // Of one its card has the button.
    const qsizetype clusters = m_fleet ? unconnected().size() : 0;
    m_connectAll->setVisible(clusters > 1);
    m_connectAll->setText(tr("Connect %1 clusters").arg(clusters));
}

void EndpointList::setEndpoints(const QList<EndpointRegistry::Known> &endpoints)
{
    m_empty->setVisible(endpoints.isEmpty());
    m_area->setVisible(!endpoints.isEmpty());
    if (endpoints == m_shown)
        return;
    m_shown = endpoints;
    qDeleteAll(m_cards);
    m_cards.clear();
    for (const EndpointRegistry::Known &known : endpoints) {
        auto *card =
            new EndpointCard(m_session, known, m_monitors ? m_monitors(known.endpoint) : nullptr, this);
        connect(card, &EndpointCard::activated, this,
                [this, endpoint = known.endpoint] { Q_EMIT opened(endpoint); });
        connect(card, &EndpointCard::connectRequested, this,
                [this, endpoint = known.endpoint] { reach(endpoint); });
        connect(card, &EndpointCard::disconnectRequested, this,
                [this, endpoint = known.endpoint] { Q_EMIT disconnectRequested(endpoint); });
        if (m_fleet)
            card->offerConnection();
        if (m_canDisconnect)
            card->offerDisconnection();
        m_column->insertWidget(m_column->count() - 1, card);
        m_cards.append(card);
        connect(card, &EndpointCard::stateChanged, this, &EndpointList::updateSummary);
        if (m_running)
            card->start();
    }
    updateWays();
    updateSummary();
}

void EndpointList::start()
{
    m_running = true;
    m_ages.start();
    for (EndpointCard *card : std::as_const(m_cards))
        card->start();
}

void EndpointList::stop()
{
    m_running = false;
    m_ages.stop();
    for (EndpointCard *card : std::as_const(m_cards))
        card->stop();
}

} // namespace slipway
