// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/homepage.h"

#include "ui/common/icons.h"
#include "ui/common/widgets.h"
#include "ui/welcome/doorcard.h"
#include "ui/welcome/doors.h"
#include "ui/welcome/homeoverview.h"

#include <QStackedWidget>

#include <algorithm>

namespace slipway {
using namespace Qt::StringLiterals;

HomePage::HomePage(Session &session, SandboxProcess &sandbox, EndpointRegistry &registry, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_sandbox(sandbox)
    , m_registry(registry)
    , m_stack(new QStackedWidget(this))
    , m_welcome(new QWidget)
    , m_summary(new HomeOverview(session, registry, this))
{
    setObjectName(u"homePage"_s);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);

    auto *column = new QVBoxLayout(m_welcome);
    column->setContentsMargins(spacing::xl, spacing::xl, spacing::xl, spacing::l);
    column->setSpacing(spacing::l);
    auto *head = new QHBoxLayout;
    auto *titles = new QVBoxLayout;
    titles->setSpacing(spacing::xs);
    QLabel *title = titleLabel(tr("From a cloud project to a model that answers"), m_welcome);
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.35);
    title->setFont(large);
    titles->addWidget(title);
    QLabel *subtitle = plainLabel(
        tr("Choose a way in. No account is needed and nothing is sent anywhere but to what you connect."),
        m_welcome);
    setRole(subtitle, "secondary");
    titles->addWidget(subtitle);
    head->addLayout(titles, 1);
    m_back = makeButton(tr("Back"), "", u"chevron-left"_s, m_welcome);
    connect(m_back, &QPushButton::clicked, this, [this] { goBack(); });
    head->addWidget(m_back, 0, Qt::AlignTop);
    column->addLayout(head);
    m_tour = new TourCard(m_welcome);
    column->addWidget(m_tour);
    connect(m_tour, &TourCard::seen, this, &HomePage::tourSeen);

    auto *cards = new QHBoxLayout;
    cards->setSpacing(spacing::l);
    m_panel = new QStackedWidget(m_welcome);
    const auto door = [&](const QString &name, const QString &iconName, const QString &heading,
                          const QString &text) {
        auto *card = new DoorCard(iconName, heading, text, m_welcome);
        card->setObjectName(name);
        cards->addWidget(card, 1);
        connect(card, &DoorCard::chosen, this, [this, index = int(m_doors.size())] { openDoor(index); });
        m_doors.append(card);
    };
    door(u"doorGoogle"_s, u"cloud"_s, tr("Connect Google Cloud"),
         tr("Uses the sign-in that gcloud left on this machine. Finds projects, zones, quota and clusters."));
    door(u"doorKubeconfig"_s, u"server"_s, tr("Open a kubeconfig"),
         tr("Any cluster that you can reach. Its contexts are listed; nothing is contacted before you "
            "choose."));
    door(u"doorSandbox"_s, u"sandbox"_s, tr("Try the sandbox"),
         tr("A pretend cloud on this machine, with a cluster, quota, faults and a model server. Costs "
            "nothing."));
    column->addLayout(cards);
    m_panelCard = new Card(m_welcome);
    m_panelCard->content()->addWidget(m_panel);
    column->addWidget(m_panelCard, 1);
    m_panelCard->hide();
    column->addStretch(0);
    m_filler = new QWidget(m_welcome);
    column->addWidget(m_filler, 1);

    m_stack->addWidget(scrollable(m_welcome, this));
    m_stack->addWidget(scrollable(m_summary, this));
    connect(m_summary, &HomeOverview::newDeploymentRequested, this, &HomePage::newDeploymentRequested);
    connect(m_summary, &HomeOverview::dashboardRequested, this, &HomePage::dashboardRequested);
    connect(m_summary, &HomeOverview::resourcesRequested, this, &HomePage::resourcesRequested);
    connect(m_summary, &HomeOverview::endpointRequested, this, &HomePage::endpointRequested);
    connect(m_summary, &HomeOverview::resumeRequested, this, &HomePage::resumeRequested);
    connect(m_summary, &HomeOverview::discardRequested, this, &HomePage::discardRequested);
    connect(m_summary, &HomeOverview::doorsRequested, this, &HomePage::showDoors);
    for (auto signal : {&Session::googleChanged, &Session::clusterChanged, &Session::targetChanged})
        connect(&session, signal, this, &HomePage::update);
    connect(&registry, &EndpointRegistry::changed, this, &HomePage::update);
    update();
}

HomePage::~HomePage() = default;

std::unique_ptr<Door> HomePage::makeDoor(int index)
{
    if (index == 0)
        return std::make_unique<GoogleDoor>(m_session, this);
    if (index == 1)
        return std::make_unique<KubeconfigDoor>(m_session, this);
    auto door = std::make_unique<SandboxDoor>(m_session, m_sandbox, this);
    if (m_scenarios)
        door->setScenarios(m_scenarios());
    return door;
}

void HomePage::openDoor(int index)
{
    Door *&panel = m_panels.at(std::size_t(index));
    if (!panel) {
        panel = makeDoor(index).release(); // the stack's from here on
        m_panel->addWidget(panel);
        connect(panel, &Door::connected, this, [this] {
            m_doorsAsked = false;
            update();
            Q_EMIT connected();
        });
    }
    m_panel->setCurrentWidget(panel);
    m_panelCard->show();
    m_filler->hide();
    for (int i = 0; i < m_doors.size(); ++i)
        m_doors.at(i)->setChosen(i == index);
    panel->look();
}

bool HomePage::isBusy() const
{
    return std::ranges::any_of(m_panels, [](const Door *door) { return door && door->isBusy(); });
}

void HomePage::update()
{
    const bool somewhere =
        m_session.google() || m_session.kube() || !m_registry.all().isEmpty() || m_hasUnfinished;
    // A door that still works keeps its place on the screen: its progress and its failure are there.
    const bool busy = isBusy();
    m_back->setVisible(somewhere);
    m_summary->update();
    const int index = !somewhere || m_doorsAsked || busy ? 0 : 1;
    if (m_stack->currentIndex() == index)
        return;
    m_stack->setCurrentIndex(index);
    // The control that had the focus is gone; without this the next one in the window's chain gets it, which is the rail's.
    if (index == 1 && isVisible())
        m_summary->focusMain();
}

void HomePage::setUnfinished(const QList<UnfinishedWork> &work)
{
    m_hasUnfinished = !work.isEmpty();
    m_summary->setUnfinished(work);
    update();
}

void HomePage::setTourSeen(bool seen)
{
    m_tour->setVisible(!seen);
}

void HomePage::showDoors()
{
    m_doorsAsked = true;
    update();
}

void HomePage::pageShown()
{
    refresh();
}

void HomePage::pageHidden()
{
    m_doorsAsked = false;
}

void HomePage::refresh()
{
    // A file that cannot be read is the dashboard's to say.
    (void)m_registry.load();
    update();
}

bool HomePage::goBack()
{
    if (!m_doorsAsked)
        return false;
    m_doorsAsked = false;
    update();
    return true;
}

} // namespace slipway
