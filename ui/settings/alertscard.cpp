// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/alertscard.h"

#include <QCheckBox>

namespace slipway {
using namespace Qt::StringLiterals;

AlertsCard::AlertsCard(Settings &settings, QWidget *parent)
    : Card(parent)
    , m_desktop(secondaryLabel({}, this))
{
    content()->addWidget(titleLabel(tr("Alerts"), this));
    content()->addWidget(
        secondaryLabel(tr("While a cluster is connected its endpoints are asked for their state every 30 "
                          "seconds, also while no page shows "
                          "them. An alert comes when one no longer serves, when its numbers stop coming, and "
                          "when an objective's error "
                          "budget burns too fast; once when it begins and once when it is over."),
                       this));
    auto *on = new QCheckBox(tr("&Watch endpoints in the background"), this);
    on->setObjectName(u"alertsOn"_s);
    on->setChecked(settings.flag(onKey, true));
    auto *desktop = new QCheckBox(tr("Show alerts as &notifications of the desktop, too"), this);
    desktop->setObjectName(u"alertsOnDesktop"_s);
    desktop->setChecked(settings.flag(desktopKey, true));
    desktop->setEnabled(on->isChecked());
    content()->addWidget(on);
    content()->addWidget(desktop);
    m_desktop->setObjectName(u"desktopWay"_s);
    m_desktop->hide();
    content()->addWidget(m_desktop);
    connect(on, &QCheckBox::toggled, this, [&settings, desktop](bool isOn) {
        settings.set(onKey, isOn);
        desktop->setEnabled(isOn);
    });
    connect(desktop, &QCheckBox::toggled, this, [&settings](bool isOn) { settings.set(desktopKey, isOn); });
}

void AlertsCard::setDesktop(Desktop desktop)
{
    m_desktop->setVisible(desktop != Desktop::Service);
    m_desktop->setText(
        desktop == Desktop::Tray
            ? tr("This desktop has no notification service: alerts come from a symbol in its tray.")
            : tr("This desktop has neither a notification service nor a tray: alerts are shown "
                 "in this window alone, on the dashboard and as a number beside its name."));
}

} // namespace slipway
