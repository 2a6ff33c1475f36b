// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/cli.h"
#include "catalog/catalog.h"

namespace slipway {

/// --model and --config.
void addModelOptions(Cli &cli);
/// The model that they name: of the catalogue, by the name of a quantised form, from a config.json in a file or at an address.
/// Errors: Invalid, in words for the person; those of the way to the address.
Task<ModelSpec> chosenModel(Cli *cli, std::stop_token stop);
/// Errors: Invalid, with those that it could have been.
Result<Accelerator> acceleratorCalled(const QString &name);

/// An option's number; @p fallback when it is not given. Errors: Invalid, in words for the person.
Result<double> numberOption(const Cli &cli, const QString &option, double fallback, double low, double high);
/// The same for a whole number.
Result<int> wholeOption(const Cli &cli, const QString &option, int fallback, int low, int high);

} // namespace slipway
