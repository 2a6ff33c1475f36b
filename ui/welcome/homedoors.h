// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/sandboxprocess.h"
#include "session/session.h"
#include "ui/common/widgets.h"

#include <QStackedWidget>

namespace slipway {

class Door;
class DoorCard;

/// At most four sentences, skippable, once.
class TourCard : public Card
{
    Q_OBJECT

public:
    explicit TourCard(QWidget *parent = nullptr);

Q_SIGNALS:
    void seen();
};

/// The ways in: a cloud, a kubeconfig, the sandbox. Home before anything is connected.
class HomeDoors : public QWidget
{
    Q_OBJECT

public:
    /// All outlive it.
    HomeDoors(Session &session, SandboxProcess &sandbox, QWidget *parent = nullptr);

    /// Asked once, when the sandbox's door is first opened.
    void setScenarioSource(std::function<QList<SandboxScenario>()> source)
    {
        m_scenarios = std::move(source);
    }
    void setTourSeen(bool seen) { m_tour->setVisible(!seen); }
    /// Whether there is something to go back to.
    void setBackShown(bool shown) { m_back->setVisible(shown); }
    /// A door still works: its progress and its failure are here.
    bool isBusy() const;

Q_SIGNALS:
    void backRequested();
    void tourSeen();
    /// A door led somewhere: the session has an account or a cluster now.
    void connected();

private:
    void open(int index);
    std::unique_ptr<Door> make(int index);

    Session &m_session;
    SandboxProcess &m_sandbox;
    std::function<QList<SandboxScenario>()> m_scenarios;
    std::array<Door *, 4> m_panels =
        {}; // made when they are first opened: the first window does not wait for them
    TourCard *m_tour;
    QPushButton *m_back;
    QStackedWidget *m_panel;
    Card *m_panelCard;
    QWidget *m_filler;
    QList<DoorCard *> m_doors;
};

} // namespace slipway
