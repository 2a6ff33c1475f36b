// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/endpointlist.h"

#include "session/targetconnection.h"
#include "ui/common/format.h"
#include "ui/dashboard/endpointwords.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

EndpointCard::EndpointCard(Session &session, const EndpointRegistry::Known &known, std::shared_ptr<EndpointMonitor> monitor, QWidget *parent)
    : Card(parent)
    , m_session(session)
    , m_known(known)
    , m_monitor(monitor ? std::move(monitor) : std::make_shared<EndpointMonitor>(session, known.endpoint))
    , m_pill(new StatusPill(this))
    , m_sentence(plainLabel({}, this))
    , m_age(secondaryLabel({}, this))
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setObjectName(u"endpointCard"_s);
    auto *head = new QHBoxLayout;
    auto *name = new ElidedLabel(known.endpoint.name, Qt::ElideMiddle, this);
    name->setFont(titleFont(font()));
    head->addWidget(name, 1);
    head->addWidget(m_pill);
    content()->addLayout(head);
    content()->addWidget(m_sentence);
    auto *facts = new QHBoxLayout;
    facts->setSpacing(spacing::xl);
    const auto fact = [&](const QString &label, const QString &value, int stretch) {
        auto *text = new ElidedLabel(u"%1: %2"_s.arg(label, value.isEmpty() ? tr("unknown") : value),
                                     Qt::ElideMiddle, this);
        text->setFont(secondaryFont(font()));
        setRole(text, "secondary");
        facts->addWidget(text, stretch);
    };
    fact(tr("Model"), known.endpoint.modelIds.value(0), 3);
    fact(tr("Target"), known.endpoint.target.describe(), 5);
    m_age->setWordWrap(false);
    facts->addWidget(m_age);
    content()->addLayout(facts);
    connect(m_monitor.get(), &EndpointMonitor::updated, this, &EndpointCard::showState);
    showState();
    updateAge();
}

EndpointCard::~EndpointCard()
{
    stop(); // the monitor may go on without this card
}

void EndpointCard::start()
{
    m_isRunning = true;
    m_monitor->start(15s);
    showState();
}

void EndpointCard::stop()
{
    // Once: by now it may be attended by the endpoint's page.
    if (std::exchange(m_isRunning, false))
        m_monitor->stop();
}

QString EndpointCard::sentence() const
{
    return m_sentence->text();
}

void EndpointCard::showState()
{
    if (!isConnectedTo(m_session, m_known.endpoint.target)) {
        m_pill->set(StatusPill::State::Unknown, tr("not connected"));
        m_sentence->setText(tr("State unknown, because its cluster is not connected. Open it to connect."));
        setRole(m_sentence, "secondary");
    } else {
        if (m_monitor->lastContact().isValid() || m_monitor->health() != EndpointMonitor::Health::Unknown)
            showHealth(*m_pill, *m_monitor);
        else
            m_pill->set(StatusPill::State::Working, tr("asking"));
        m_sentence->setText(stateSentence(*m_monitor));
        setRole(m_sentence, "");
    }
    setAccessibleName(u"%1. %2"_s.arg(m_known.endpoint.name, m_sentence->text()));
}

void EndpointCard::updateAge()
{
    const qint64 age = std::max<qint64>(0, m_known.created.secsTo(m_session.clock().now()));
    m_age->setText(m_known.created.isValid() ? tr("deployed %1").arg(formatAge(std::chrono::seconds(age)))
                                             : QString());
}

void EndpointCard::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT activated();
}

void EndpointCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        Q_EMIT activated();
    else
        Card::keyPressEvent(event);
}

void EndpointCard::focusInEvent(QFocusEvent *)
{
    setSelected(true);
}

void EndpointCard::focusOutEvent(QFocusEvent *)
{
    setSelected(false);
}

EndpointList::EndpointList(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_empty(new EmptyState(u"dashboard"_s, tr("No endpoint yet"),
                             tr("An endpoint is a model that answers prompts. Deploy one, and its health, "
                                "latency and throughput are live here."),
                             this))
    , m_column(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *inside = new QWidget;
    m_column->setContentsMargins(spacing::l, spacing::l, spacing::l, spacing::l);
    m_column->setSpacing(spacing::m);
    auto *head = new QHBoxLayout;
    head->addWidget(titleLabel(tr("Endpoints"), inside), 1);
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
        auto *card = new EndpointCard(m_session, known, m_monitors ? m_monitors(known.endpoint) : nullptr, this);
        connect(card, &EndpointCard::activated, this,
                [this, endpoint = known.endpoint] { Q_EMIT opened(endpoint); });
        m_column->insertWidget(m_column->count() - 1, card);
        m_cards.append(card);
        if (m_running)
            card->start();
    }
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
