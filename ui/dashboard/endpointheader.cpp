// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/endpointheader.h"

#include "recording/recordedcluster.h"
#include "session/targetconnection.h"
#include "ui/common/icons.h"
#include "ui/common/taborder.h"
#include "ui/common/usertext.h"
#include "ui/endpoints/endpointwords.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QToolButton>

namespace slipway {
using namespace Qt::StringLiterals;
using Health = EndpointMonitor::Health;

EndpointHeader::EndpointHeader(Session &session, const EndpointMonitor &monitor, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_monitor(monitor)
    , m_first(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_pill(new StatusPill(this))
    , m_sentence(plainLabel({}, this))
    , m_why(makeButton(tr("Find out why"), "link", u"findings"_s, this))
    , m_stamp(secondaryLabel({}, this))
    , m_playground(makeButton(tr("Open playground"), "primary", u"chat"_s, this))
    , m_refresh(makeButton(tr("Refresh"), "", u"refresh"_s, this))
    , m_remove(makeButton(tr("Remove"), "quiet", u"cross"_s, this))
    , m_change(makeButton(tr("Change…"), "", u"settings"_s, this))
    , m_more(new QToolButton(this))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(spacing::l, spacing::m, spacing::l, spacing::m);
    rows->setSpacing(spacing::xs);
    makeActions();
    rows->addLayout(makeFirstRow());
    m_sentence->setObjectName(u"endpointSentence"_s);
    auto *state = new QHBoxLayout;
    state->addWidget(m_sentence, 1);
    m_why->setObjectName(u"findOutWhy"_s);
    m_why->setToolTip(tr("Looks at the cluster and names the causes"));
    m_why->hide();
    connect(m_why, &QPushButton::clicked, this, &EndpointHeader::findingsRequested);
    state->addWidget(m_why, 0, Qt::AlignTop);
    rows->addLayout(state);
    rows->addLayout(makeWhere());
    setChangeable(false);
    orderTabs(*this);
}

QLayout *EndpointHeader::makeFirstRow()
{
    auto *naming = new QHBoxLayout;
    auto *actions = new QHBoxLayout;
    auto *back = new QToolButton(this);
    back->setIcon(icon(u"chevron-left"_s, this));
    back->setToolTip(tr("All endpoints (Esc)"));
    back->setAccessibleName(tr("All endpoints"));
    connect(back, &QToolButton::clicked, this, &EndpointHeader::backRequested);
    auto *name = new ElidedLabel(endpoint().name, Qt::ElideMiddle, this);
    name->setFont(titleFont(font()));
    name->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    name->setMinimumWidth(std::min(140, name->sizeHint().width()));
    naming->addWidget(back);
    naming->addWidget(name);
    naming->addWidget(m_pill);
    naming->addStretch(1);
    for (QWidget *each :
         std::initializer_list<QWidget *>{m_remove, m_refresh, m_change, m_more, m_playground})
        actions->addWidget(each);
    actions->addStretch(1);
    m_first->addLayout(naming, 1);
    m_first->addLayout(actions);
    return m_first;
}

QLayout *EndpointHeader::makeWhere()
{
    auto *second = new QHBoxLayout;
    second->setSpacing(spacing::s);
    auto *url = new ElidedLabel(endpoint().url, Qt::ElideMiddle, this);
    url->setFont(secondaryFont(monospaceFont(font())));
    url->setAccessibleName(tr("URL: %1").arg(endpoint().url));
    auto *copy = new QToolButton(this);
    copy->setIcon(icon(u"copy"_s, this));
    copy->setToolTip(tr("Copy the URL"));
    copy->setAccessibleName(copy->toolTip());
    copy->setObjectName(u"copyUrl"_s);
    connect(copy, &QToolButton::clicked, this,
            [this] { QApplication::clipboard()->setText(endpoint().url); });
    auto *facts = new ElidedLabel(
        QStringList{endpoint().modelIds.value(0), endpoint().target.describe()}.join(u" · "_s),
        Qt::ElideMiddle, this);
    facts->setFont(secondaryFont(font()));
    setRole(facts, "secondary");
    m_stamp->setWordWrap(false);
    second->addWidget(url);
    second->addWidget(copy);
    second->addWidget(facts, 1);
    second->addWidget(m_stamp);
    return second;
}

void EndpointHeader::makeActions()
{
    m_playground->setObjectName(u"openPlayground"_s);
    connect(m_playground, &QPushButton::clicked, this, &EndpointHeader::playgroundRequested);
    m_refresh->setAccessibleName(tr("Refresh"));
    m_refresh->setToolTip(tr("Look now (F5)"));
    connect(m_refresh, &QPushButton::clicked, this, &EndpointHeader::refreshRequested);
    m_remove->setAccessibleName(tr("Remove from list"));
    m_remove->setObjectName(u"removeEndpoint"_s);
    m_remove->setToolTip(tr("Forgets the endpoint here; what runs in the cluster stays and keeps costing"));
    connect(m_remove, &QPushButton::clicked, this, &EndpointHeader::removeRequested);
    m_change->setObjectName(u"changeEndpoint"_s);
    m_change->setToolTip(
        tr("Other choices for what runs: scale, upgrade, another precision. Shows first what it does."));
    connect(m_change, &QPushButton::clicked, this, &EndpointHeader::changeRequested);
    m_more->setObjectName(u"moreActions"_s);
    m_more->setText(tr("More"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_more);
    menu->addAction(tr("&Restart…"), this, &EndpointHeader::restartRequested)
        ->setObjectName(u"restartEndpoint"_s);
    m_prove = menu->addAction(tr("&Prove its way…"), this, &EndpointHeader::proveRequested);
    m_prove->setObjectName(u"proveEndpoint"_s);
    m_prove->setToolTip(
        tr("Walks the way of a request and the identity of its pods link by link, and names the broken one"));
    // The page that proves looks at the connected cluster.
    connect(menu, &QMenu::aboutToShow, this,
            [this] { m_prove->setEnabled(isConnectedTo(m_session, endpoint().target)); });
    menu->addSeparator();
    menu->addAction(tr("&Destroy…"), this, &EndpointHeader::destroyRequested)
        ->setObjectName(u"destroyEndpoint"_s);
    m_more->setMenu(menu);
}

void EndpointHeader::setChangeable(bool changeable)
{
    m_change->setVisible(changeable);
    m_more->setVisible(changeable || m_disconnect || m_hasFindings);
    for (QAction *action : m_more->menu()->actions())
        action->setVisible(action == m_prove ? m_hasFindings : changeable || action == m_disconnect);
}

void EndpointHeader::allowDisconnecting()
{
    if (m_disconnect)
        return;
    m_disconnect = new QAction(tr("D&isconnect its cluster"), this);
    m_disconnect->setObjectName(u"disconnectCluster"_s);
    connect(m_disconnect, &QAction::triggered, this, &EndpointHeader::disconnectRequested);
    QMenu *menu = m_more->menu();
    menu->insertAction(menu->actions().value(0), m_disconnect);
    connect(menu, &QMenu::aboutToShow, this,
            [this] { m_disconnect->setEnabled(isConnectedTo(m_session, endpoint().target)); });
    m_more->show();
}

void EndpointHeader::offerFindings()
{
    m_hasFindings = true;
    m_prove->setVisible(true);
    m_more->show();
    showState();
}

void EndpointHeader::setRemovable(bool removable)
{
    m_remove->setVisible(removable);
}

QString EndpointHeader::sentence() const
{
    return m_sentence->text();
}

void EndpointHeader::showStamp()
{
    const Staleness age = staleness(m_monitor.lastContact(), m_session.clusterClock().now(),
                                    m_monitor.period(), m_monitor.isReached());
    m_stamp->setText(age.text.isEmpty() ? QString()
                                        : (age.isStale ? tr("stale, %1") : tr("looked %1")).arg(age.text));
    setRole(m_stamp, age.isStale ? "warn" : "secondary");
}

QSize EndpointHeader::minimumSizeHint() const
{
    // What has no room beside the name goes below it: a wide row keeps no window from getting narrower.
    constexpr int narrowest = 360;
    const QSize wanted = QWidget::minimumSizeHint();
    return {std::min(wanted.width(), scaledToFont(narrowest, font())), wanted.height()};
}

void EndpointHeader::resizeEvent(QResizeEvent *event)
{
    const auto widthOf = [](const QLayout *row, auto measure) {
        int sum = 0;
        for (int i = 0; i < row->count(); ++i) {
            const QWidget *widget = row->itemAt(i)->widget();
            if (widget && !widget->isHidden())
                sum += measure(*widget) + std::max(0, row->spacing());
        }
        return sum;
    };
    const int naming = widthOf(m_first->itemAt(0)->layout(),
                               [](const QWidget &widget) { return widget.minimumSizeHint().width(); });
    int actions = widthOf(m_first->itemAt(1)->layout(),
                          [](const QWidget &widget) { return widget.sizeHint().width(); });
    if (m_refresh->text().isEmpty())
        actions += m_refresh->fontMetrics().horizontalAdvance(tr("Refresh") + tr("Remove")) + spacing::l;
    const int room = width() - 2 * spacing::l;
    const bool isRoomy = room >= std::max(naming, scaledToFont(300, font())) + actions;
    m_first->setDirection(isRoomy ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    showWords(room >= actions);
    QWidget::resizeEvent(event);
}

void EndpointHeader::showWords(bool areShown)
{
    m_refresh->setText(areShown ? tr("Refresh") : QString());
    m_remove->setText(areShown ? tr("Remove") : QString());
}

void EndpointHeader::showState()
{
    showHealth(*m_pill, m_monitor);
    m_sentence->setText(isConnectedTo(m_session, endpoint().target)
                            ? stateSentence(m_monitor)
                            : tr("State unknown, because its cluster is not connected."));
    // A server that is not reached cannot be looked at either.
    m_why->setVisible(
        m_hasFindings && m_monitor.isReached()
        && (m_pill->state() == StatusPill::State::Bad || m_pill->state() == StatusPill::State::Warn));
    // What may not be asked by way of the API server may answer a forwarded port.
    const bool isRecorded = recordOf(m_session.kube()) != nullptr;
    m_playground->setEnabled(!isRecorded
                             && (m_monitor.health() == Health::Serving
                                 || (m_monitor.health() == Health::Unknown && m_monitor.isReached())));
    m_playground->setToolTip(isRecorded                      ? tr("A recording answers nobody")
                                 : m_playground->isEnabled() ? tr("Talk to the model")
                                                             : tr("Opens once a replica serves"));
    showStamp();
}

} // namespace slipway
