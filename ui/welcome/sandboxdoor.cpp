// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/targetconnection.h"
#include "ui/welcome/doors.h"

#include <QListWidget>

#include <algorithm>

namespace slipway {
using namespace Qt::StringLiterals;

SandboxDoor::SandboxDoor(Session &session, SandboxProcess &sandbox, QWidget *parent)
    : Door(parent)
    , m_session(session)
    , m_sandbox(sandbox)
    , m_list(new QListWidget(this))
    , m_description(plainLabel({}, this))
    , m_running(plainLabel({}, this))
    , m_start(makeButton(tr("Start the sandbox"), "primary", u"sandbox"_s, this))
    , m_stop(makeButton(tr("End the sandbox"), "", u"stop"_s, this))
{
    setObjectName(u"sandboxDoor"_s);
    m_start->setObjectName(u"sandboxStart"_s);
    m_column->addWidget(plainLabel(
        tr("A small cloud on this machine: no account, no cost, nothing leaves it. Choose what it is like."),
        this));
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::l);
    m_list->setAccessibleName(tr("Scenario"));
    m_list->setMinimumHeight(180);
    row->addWidget(m_list, 2);
    auto *right = new QVBoxLayout;
    right->addWidget(m_description);
    right->addStretch(1);
    right->addWidget(m_running);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_stop);
    buttons->addWidget(m_start);
    right->addLayout(buttons);
    row->addLayout(right, 3);
    m_column->addLayout(row, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, &SandboxDoor::update);
    connect(m_list, &QListWidget::itemActivated, this, &SandboxDoor::startNow);
    connect(m_start, &QPushButton::clicked, this, &SandboxDoor::startNow);
    connect(m_stop, &QPushButton::clicked, this, &SandboxDoor::stopNow);
    connect(&m_task, &TaskHandle::finished, this, [this](const Result<> &outcome) {
        // A sandbox that could not be entered is of no use and must not keep the session.
        if (!outcome)
            stopNow();
        update();
    });
    update();
}

void SandboxDoor::setScenarios(const QList<SandboxScenario> &scenarios)
{
    m_scenarios = scenarios;
    m_list->clear();
    for (const SandboxScenario &scenario : scenarios)
        m_list->addItem(titleOf(scenario.name));
    m_list->setCurrentRow(scenarios.isEmpty() ? -1 : 0);
    m_list->setVisible(!scenarios.isEmpty());
    update();
}

QString SandboxDoor::titleOf(const QString &name) const
{
    const auto found = std::ranges::find(m_scenarios, name, &SandboxScenario::name);
    return found != m_scenarios.end() && !found->title.isEmpty() ? found->title : name;
}

void SandboxDoor::look()
{
    update();
}

void SandboxDoor::update()
{
    const bool runs = m_sandbox.isRunning();
    m_description->setText(m_scenarios.value(m_list->currentRow()).description);
    m_running->setText(
        runs ? tr("Running: %1")
                   .arg(titleOf(m_sandbox.scenario().isEmpty() ? u"everything-fine"_s : m_sandbox.scenario()))
             : QString());
    m_running->setVisible(runs);
    m_stop->setVisible(runs && !isBusy());
    m_start->setText(runs ? tr("Start again with this") : tr("Start the sandbox"));
    m_start->setEnabled(!isBusy());
}

Task<> SandboxDoor::enter(Session *session, SandboxProcess *sandbox, SandboxProcess::Options options,
                          ProgressSink progress, std::stop_token stop)
{
    progress({.step = u"start"_s, .message = tr("Starting the sandbox…")});
    auto started = co_await sandbox->start(options, stop);
    if (!started)
        co_return std::unexpected(std::move(started.error()));
    Session::Options world;
    world.environment = [sandbox](const char *name) { return sandbox->environment(name); };
    world.kubeconfigPath = sandbox->kubeconfig();
    world.allowGcloud = false;
    session->setOptions(world);
    progress({.step = u"connect"_s, .message = tr("Signing in to its cloud…")});
    if (auto account = co_await signInToSandbox(*session, {}, stop); !account)
        co_return account;
    progress({.step = u"cluster"_s, .message = tr("Connecting to its cluster…")});
    auto version = co_await session->connectContext({}, stop);
    if (!version)
        co_return std::unexpected(std::move(version.error()));
    co_return {};
}

void SandboxDoor::startNow()
{
    if (isBusy())
        return;
    if (!std::exchange(m_entered, true))
        m_before = m_session.options();
    SandboxProcess::Options options{.scenario = m_scenarios.value(m_list->currentRow()).name};
    setBusy(tr("Starting the sandbox…"));
    m_task.start([this, options](std::stop_token stop, ProgressSink progress) {
        return enter(&m_session, &m_sandbox, options, std::move(progress), stop);
    });
    update();
}

void SandboxDoor::stopNow()
{
    m_sandbox.stop();
    if (std::exchange(m_entered, false))
        m_session.setOptions(m_before);
    update();
}

void SandboxDoor::busyChanged(bool busy)
{
    m_list->setEnabled(!busy);
    m_start->setEnabled(!busy);
    m_stop->setEnabled(!busy);
}

} // namespace slipway
