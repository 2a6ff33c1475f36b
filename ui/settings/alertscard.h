// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/settings.h"
#include "ui/common/widgets.h"

namespace slipway {

/// Whether endpoints are watched while nobody looks, and whether the desktop is told.
class AlertsCard : public Card
{
    Q_OBJECT

public:
    static constexpr QLatin1StringView onKey{"alerts/on"}; // true
    static constexpr QLatin1StringView desktopKey{"alerts/desktop"}; // true

    /// @p settings outlive the card.
    explicit AlertsCard(Settings &settings, QWidget *parent = nullptr);

    /// By what the desktop can be told.
    enum class Desktop { Service, Tray, None };
    void setDesktop(Desktop desktop);

private:
    QLabel *m_desktop;
};

} // namespace slipway
