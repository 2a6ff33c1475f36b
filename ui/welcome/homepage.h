// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/endpoint/endpointregistry.h"
#include "session/sandboxprocess.h"
#include "session/session.h"
#include "ui/shell/page.h"

#include <array>
#include <functional>
#include <memory>

class QPushButton;
class QStackedWidget;

namespace slipway {

class Card;
class EndpointMonitor;
class HomeDoors;
class HomeOverview;

/// Something that was left midway: a draft of the wizard, or a run that was interrupted.
struct UnfinishedWork {
    enum class Kind { Draft, Run };
    Kind kind = Kind::Draft;
    QString id = {};
    QString title = {};
    QString detail = {}; ///< "vllm-gcsfuse · step 4 of 7 · 3 h ago"
    bool operator==(const UnfinishedWork &) const = default;
};

/// The first page: the doors on the first run, then where one is and what one left.
class HomePage : public QWidget, public PageEvents
{
    Q_OBJECT

public:
    /// All outlive it.
    HomePage(Session &session, SandboxProcess &sandbox, EndpointRegistry &registry,
             QWidget *parent = nullptr);
    ~HomePage() override;

    /// Asked once, when the sandbox's door is first opened.
    void setScenarioSource(std::function<QList<SandboxScenario>()> source);
    /// Who knows how an endpoint is, for the states in the list; they are asked while the page is shown. Without it there are none.
    void setMonitorSource(std::function<std::shared_ptr<EndpointMonitor>(const Endpoint &)> source);
    void setUnfinished(const QList<UnfinishedWork> &work);
    /// The tour is shown until it was read or skipped once; the app remembers that.
    void setTourSeen(bool seen);
    /// Shows the doors though something is connected.
    void showDoors();

    void pageShown() override;
    void pageHidden() override;
    void refresh() override;
    bool goBack() override;

Q_SIGNALS:
    void newDeploymentRequested();
    void dashboardRequested();
    void endpointRequested(const slipway::Endpoint &endpoint);
    void resourcesRequested();
    void resumeRequested(const slipway::UnfinishedWork &work);
    void discardRequested(const slipway::UnfinishedWork &work);
    void tourSeen();
    /// A door led somewhere: the session has an account or a cluster now.
    void connected();

private:
    void update();
    void makeDoors();
    void makeOverview();

    Session &m_session;
    SandboxProcess &m_sandbox;
    EndpointRegistry &m_registry;
    QStackedWidget *m_stack;
    // Either is made when it is first shown: the first window waits for the one that it shows, and most never need both.
    HomeDoors *m_doors = nullptr;
    QWidget *m_doorsArea = nullptr;
    HomeOverview *m_overview = nullptr;
    QWidget *m_overviewArea = nullptr;
    std::function<QList<SandboxScenario>()> m_scenarios;
    std::function<std::shared_ptr<EndpointMonitor>(const Endpoint &)> m_monitors;
    bool m_isShown = false;
    QList<UnfinishedWork> m_unfinished;
    bool m_tourSeen = false;
    bool m_doorsAsked = false;
};

} // namespace slipway
