// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/taskhandle.h"
#include "catalog/catalog.h"
#include "catalog/serviceprice.h"
#include "plan/target.h"

#include <QObject>

namespace slipway {

class Session;

/// The list prices that a plan is reckoned with: the cloud's own of the plan's region where they could be read, else the built-in ones,
/// each with its date and region.
class PlanPrices : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    PlanPrices(Session &session, const Catalog &catalog);

    const ServicePrices &all() const { return m_prices; }
    /// Reads those of the place and the machines, once for each. Google's list is long, and is read beside the rest: changed() tells when it
    /// is there. Errors: Cancelled.
    Task<> learn(Target where, QStringList machineTypes, std::stop_token stop);
    /// Waits until what is being read beside is there, or until nobody would wait for it any longer. Errors: Cancelled.
    Task<> settled(std::stop_token stop);
    /// Another identity: what was read by the former may be of a region that the next plan is not for.
    void forget();

Q_SIGNALS:
    void changed();

private:
    Task<> learnAws(QString region, QStringList machineTypes, std::stop_token stop);
    void learnGoogle(const QString &region);

    Session &m_session;
    const Catalog &m_catalog;
    ServicePrices m_prices = ServicePrices::builtIn();
    QString m_about; ///< region and machines; empty: the built-in prices
    TaskHandle m_reading;
};

} // namespace slipway
