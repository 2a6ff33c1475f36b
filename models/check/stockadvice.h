// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check/check.h"

namespace slipway::check {

/// Which machines, as attempts to get them are remembered.
struct StockSubject {
    QString name = {}; ///< for people: "NVIDIA L4", "g5.xlarge"
    QString accelerator = {}; ///< GKE's name; empty: the machine type alone says it
    QStringList machineTypes = {};
    bool spot = false;
};

/// What real attempts of the last days say about zones that offer it. Nothing when nobody tried there: no cloud tells its stock.
/// A warning when the last try in each zone that was tried failed and none is left untried, with where it was had instead; else a note
/// which zone to try first.
/// @param zones that offer it and that the plan may use
/// @param others that offer it and that another choice would reach
std::optional<Finding> stockFinding(const CheckContext &context, const StockSubject &subject,
                                    const QStringList &zones, const QStringList &others);

} // namespace slipway::check
