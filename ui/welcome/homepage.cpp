// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/homepage.h"

#include "ui/welcome/homedoors.h"
#include "ui/welcome/homeoverview.h"

#include <QStackedWidget>

namespace slipway {
using namespace Qt::StringLiterals;

HomePage::HomePage(Session &session, SandboxProcess &sandbox, EndpointRegistry &registry, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_sandbox(sandbox)
    , m_registry(registry)
    , m_stack(new QStackedWidget(this))
{
    setObjectName(u"homePage"_s);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    for (auto signal :
         {&Session::googleChanged, &Session::awsChanged, &Session::clusterChanged, &Session::targetChanged})
        connect(&session, signal, this, &HomePage::update);
    connect(&registry, &EndpointRegistry::changed, this, &HomePage::update);
    refresh();
}

HomePage::~HomePage() = default;

// A child that gets its parents last is styled and laid out twice, with all that is in it: the empty page goes into its place first.
void HomePage::makeDoors()
{
    m_doors = new HomeDoors(m_session, m_sandbox, m_stack);
    m_doorsArea = scrollable(m_doors, m_stack);
    m_stack->addWidget(m_doorsArea);
    m_doors->setScenarioSource(m_scenarios);
    m_doors->setTourSeen(m_tourSeen);
    connect(m_doors, &HomeDoors::backRequested, this, &HomePage::goBack);
    connect(m_doors, &HomeDoors::tourSeen, this, [this] {
        m_tourSeen = true;
        Q_EMIT tourSeen();
    });
    connect(m_doors, &HomeDoors::connected, this, [this] {
        m_doorsAsked = false;
        update();
        Q_EMIT connected();
    });
}

void HomePage::makeOverview()
{
    m_overview = new HomeOverview(m_session, m_registry, m_stack);
    m_overviewArea = scrollable(m_overview, m_stack);
    m_stack->addWidget(m_overviewArea);
    m_overview->setUnfinished(m_unfinished);
    m_overview->setMonitorSource(m_monitors);
    m_overview->setWatching(m_isShown);
    connect(m_overview, &HomeOverview::newDeploymentRequested, this, &HomePage::newDeploymentRequested);
    connect(m_overview, &HomeOverview::dashboardRequested, this, &HomePage::dashboardRequested);
    connect(m_overview, &HomeOverview::resourcesRequested, this, &HomePage::resourcesRequested);
    connect(m_overview, &HomeOverview::endpointRequested, this, &HomePage::endpointRequested);
    connect(m_overview, &HomeOverview::resumeRequested, this, &HomePage::resumeRequested);
    connect(m_overview, &HomeOverview::discardRequested, this, &HomePage::discardRequested);
    connect(m_overview, &HomeOverview::doorsRequested, this, &HomePage::showDoors);
}

void HomePage::update()
{
    const bool somewhere = m_session.google() || m_session.aws() || m_session.kube()
        || !m_registry.all().isEmpty() || !m_unfinished.isEmpty();
    // A door that still works keeps its place on the screen: its progress and its failure are there.
    const bool doors = !somewhere || m_doorsAsked || (m_doors && m_doors->isBusy());
    if (doors && !m_doors)
        makeDoors();
    else if (!doors && !m_overview)
        makeOverview();
    if (m_doors)
        m_doors->setBackShown(somewhere);
    if (m_overview)
        m_overview->update();
    QWidget *wanted = doors ? m_doorsArea : m_overviewArea;
    if (m_stack->currentWidget() == wanted)
        return;
    m_stack->setCurrentWidget(wanted);
    // The control that had the focus is gone; without this the next one in the window's chain gets it, which is the rail's.
    if (!doors && isVisible())
        m_overview->focusMain();
}

void HomePage::setScenarioSource(std::function<QList<SandboxScenario>()> source)
{
    m_scenarios = std::move(source);
    if (m_doors)
        m_doors->setScenarioSource(m_scenarios);
}

void HomePage::setMonitorSource(std::function<std::shared_ptr<EndpointMonitor>(const Endpoint &)> source)
{
    m_monitors = std::move(source);
    if (m_overview)
        m_overview->setMonitorSource(m_monitors);
}

void HomePage::setUnfinished(const QList<UnfinishedWork> &work)
{
    m_unfinished = work;
    if (m_overview)
        m_overview->setUnfinished(work);
    update();
}

void HomePage::setTourSeen(bool seen)
{
    m_tourSeen = seen;
    if (m_doors)
        m_doors->setTourSeen(seen);
}

void HomePage::showDoors()
{
    m_doorsAsked = true;
    update();
}

void HomePage::pageShown()
{
    m_isShown = true;
    update(); // whoever turns pages has the endpoints read anew
    if (m_overview)
        m_overview->setWatching(true);
}

void HomePage::pageHidden()
{
    m_isShown = false;
    m_doorsAsked = false;
    // Before the next page is shown: an endpoint's monitor has one attendant.
    if (m_overview)
        m_overview->setWatching(false);
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
