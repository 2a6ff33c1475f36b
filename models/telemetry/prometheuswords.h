// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace slipway {

/// What is said of a Prometheus server and its answers.
struct Prometheus {
    Q_DECLARE_TR_FUNCTIONS(Prometheus)
};

} // namespace slipway
