// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/cli.h"

#include <array>

namespace slipway {

std::span<const CommandLine *const> allCommands()
{
    static constexpr std::array all{&zonesCommand,  &fitCommand,      &sizeCommand,   &checkCommand,
                                    &auditCommand,  &renderCommand,   &diffCommand,   &deployCommand,
                                    &statusCommand, &diagnoseCommand, &proveCommand,  &watchCommand,
                                    &execCommand,   &chatCommand,     &benchCommand,  &metricsCommand,
                                    &bundleCommand, &undoCommand,     &destroyCommand};
    return all;
}

} // namespace slipway
