// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/bench/benchsession.h"

namespace slipway {

/// Files that a load comes from; empty where none does.
struct BenchFiles {
    QString trace = {};
    QString dataset = {};
};

/// The command that loads in the same way. Without the key, which it takes from its environment.
QString benchCommand(const BenchSubject &subject, const BenchConfig &config, const BenchFiles &files);

} // namespace slipway
