// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console.h"
#include "app/console/desktopnotifier.h"
#include "session/endpoint/endpointalerts.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/dashboard/incidentlist.h"
#include "ui/settings/alertscard.h"

namespace slipway {
using namespace Qt::StringLiterals;

void Console::setUpAlerts()
{
    m_alerts = std::make_unique<EndpointAlerts>(*m_session, *m_registry, *m_metrics);
    m_alerts->lookThrough(*m_fleet);
    m_notifier = std::make_unique<DesktopNotifier>();
    const auto tell = [this](const Incident &incident) {
        if (!m_settings.flag(AlertsCard::desktopKey, true))
            return;
        m_notifier->notify(incident.id, incidentTitle(incident), incidentText(incident), incident.isOpen());
    };
    connect(m_alerts.get(), &EndpointAlerts::raised, this, tell);
    connect(m_alerts.get(), &EndpointAlerts::ended, this, tell);
    connect(m_alerts.get(), &EndpointAlerts::changed, this,
            [this] { m_window->setBadge(u"dashboard"_s, m_alerts->openCount()); });
    connect(m_notifier.get(), &DesktopNotifier::activated, this, [this](int id) {
        // It may be off the list by now; the window comes all the same.
        m_window->showPage(u"dashboard"_s);
        for (const Incident &incident : m_alerts->incidents()) {
            if (incident.id != id)
                continue;
            const Endpoint endpoint = incident.endpoint;
            static_cast<DashboardPage *>(m_window->pageWidget(u"dashboard"_s))->openEndpoint(endpoint);
            break;
        }
        m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
        m_window->show();
        m_window->raise();
        m_window->activateWindow();
    });
    connect(&m_settings, &Settings::changed, this, [this](const QString &key) {
        if (key == AlertsCard::onKey)
            m_alerts->setOn(m_settings.flag(key, true));
    });
    // The list is read when a page shows it; alerts must not wait for that.
    connect(m_session.get(), &Session::clusterChanged, this, [this] {
        if (m_session->kube())
            (void)m_registry->load(); // the dashboard says what could not be read
    });
    m_alerts->setOn(m_settings.flag(AlertsCard::onKey, true));
}

void Console::sayHowTheDesktopIsTold(QWidget &settingsPage)
{
    auto *card = settingsPage.findChild<AlertsCard *>();
    m_notifier->findWay(card, [card](DesktopNotifier::Way way) {
        card->setDesktop(way == DesktopNotifier::Way::Service    ? AlertsCard::Desktop::Service
                             : way == DesktopNotifier::Way::Tray ? AlertsCard::Desktop::Tray
                                                                 : AlertsCard::Desktop::None);
    });
}

} // namespace slipway
