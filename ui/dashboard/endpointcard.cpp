// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/endpointcard.h"

#include "kube/visibletext.h"
#include "ui/common/format.h"
#include "ui/common/sentences.h"
#include "ui/common/usertext.h"
#include "ui/endpoints/endpointwords.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

EndpointCard::EndpointCard(Session &session, const EndpointRegistry::Known &known,
                           std::shared_ptr<EndpointMonitor> monitor, QWidget *parent)
    : Card(parent)
    , m_session(session)
    , m_known(known)
    , m_monitor(monitor ? std::move(monitor) : std::make_shared<EndpointMonitor>(session, known.endpoint))
    , m_pill(new StatusPill(this))
    , m_sentence(plainLabel({}, this))
    , m_numbers(secondaryLabel({}, this))
    , m_age(secondaryLabel({}, this))
    , m_connect(makeButton(tr("Connect"), "", {}, this))
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
    auto *state = new QHBoxLayout;
    state->addWidget(m_sentence, 1);
    m_connect->setObjectName(u"connectEndpoint"_s);
    m_connect->setAccessibleName(tr("Connect the cluster of %1").arg(visibleText(known.endpoint.name)));
    m_connect->hide();
    connect(m_connect, &QPushButton::clicked, this, &EndpointCard::connectRequested);
    state->addWidget(m_connect, 0, Qt::AlignTop);
    content()->addLayout(state);
    m_numbers->setObjectName(u"endpointNumbers"_s);
    m_numbers->setFont(numberFont(m_numbers->font()));
    m_numbers->hide();
    content()->addWidget(m_numbers);
    auto *facts = new QHBoxLayout;
    facts->setSpacing(spacing::xl);
    const auto fact = [&](const QString &label, const QString &value, int stretch) {
        auto *text =
            new ElidedLabel(tr("%1: %2", "label, value").arg(label, value.isEmpty() ? tr("unknown") : value),
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

void EndpointCard::offerConnection()
{
    m_canConnect = true;
    showState();
}

void EndpointCard::reachThrough(Session &session, const Way &way)
{
    m_monitor->useSession(session);
    m_way = way;
    showState();
}

void EndpointCard::showState()
{
    if (m_monitor->isConnected()) {
        if (m_monitor->lastContact().isValid() || m_monitor->health() != EndpointMonitor::Health::Unknown)
            showHealth(*m_pill, *m_monitor);
        else
            m_pill->set(StatusPill::State::Working, tr("asking"));
        m_sentence->setText(stateSentence(*m_monitor));
        setRole(m_sentence, "");
        hideConnect();
    } else {
        showHowItIsReached();
        setRole(m_sentence, "secondary");
    }
    showNumbers();
    setAccessibleName(u"%1. %2"_s.arg(m_known.endpoint.name, m_sentence->text()));
    Q_EMIT stateChanged();
}

void EndpointCard::showNumbers()
{
    const QStringList numbers = m_monitor->isConnected() ? loadNumbers(*m_monitor) : QStringList();
    m_numbers->setVisible(!numbers.isEmpty());
    if (numbers.isEmpty())
        return;
    const Staleness age = staleness(m_monitor->lastMetrics(), m_session.clusterClock().now(),
                                    m_monitor->longestPeriod(), m_monitor->isReached());
    m_numbers->setText(
        u"%1 · %2"_s.arg(numbers.join(u" · "_s), age.isStale ? tr("stale, %1").arg(age.text) : age.text));
    setRole(m_numbers, age.isStale ? "warn" : "secondary");
}

void EndpointCard::hideConnect()
{
    // Who has just pressed it goes on with this endpoint, not with the next one.
    if (m_connect->hasFocus())
        setFocus(Qt::OtherFocusReason);
    m_connect->hide();
}

void EndpointCard::showHowItIsReached()
{
    using State = LiveCluster::State;
    if (m_canConnect && m_way.state != State::Connecting)
        m_connect->show();
    else
        hideConnect();
    m_connect->setText(m_way.error ? tr("Connect again") : tr("Connect"));
    if (m_way.state == State::Connecting) {
        m_pill->set(StatusPill::State::Working, tr("connecting"));
        m_sentence->setText(tr("State unknown until its cluster is connected, which is being done."));
        return;
    }
    if (m_way.error) {
        const UserText text = userText(*m_way.error);
        m_pill->set(StatusPill::State::Bad, m_way.isTrying ? tr("not reached") : tr("refused"));
        m_sentence->setText(visibleText(joinedSentences(
            {tr("State unknown, because its cluster is not connected:"), asSentence(text.headline),
             text.advice, m_way.isTrying ? tr("It is tried again by itself.") : QString()})));
        return;
    }
    m_pill->set(StatusPill::State::Unknown, tr("not connected"));
    m_sentence->setText(m_canConnect
                            ? tr("State unknown, because its cluster is not connected.")
                            : tr("State unknown, because its cluster is not connected. Open it to connect."));
}

void EndpointCard::updateAge()
{
    const qint64 age = std::max<qint64>(0, m_known.created.secsTo(m_session.clusterClock().now()));
    m_age->setText(m_known.created.isValid() ? tr("deployed %1").arg(formatAge(std::chrono::seconds(age)))
                                             : QString());
    showNumbers();
}

void EndpointCard::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT activated();
}

void EndpointCard::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_connect->hasFocus()) // it comes here from there
        m_connect->click();
    else if (isEnter || event->key() == Qt::Key_Space)
        Q_EMIT activated();
    else
        Card::keyPressEvent(event);
}

void EndpointCard::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Open"), this, &EndpointCard::activated);
    if (m_monitor->isConnected() && m_canDisconnect)
        menu->addAction(tr("&Disconnect its cluster"), this, &EndpointCard::disconnectRequested)
            ->setObjectName(u"disconnectEndpoint"_s);
    else if (!m_connect->isHidden())
        menu->addAction(m_connect->text(), this, &EndpointCard::connectRequested);
    menu->popup(event->globalPos());
}

void EndpointCard::focusInEvent(QFocusEvent *)
{
    setSelected(true);
}

void EndpointCard::focusOutEvent(QFocusEvent *)
{
    setSelected(false);
}

} // namespace slipway
