// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QList>

namespace slipway {

/// Adds a person's own accelerators, machine types and models to Catalog::builtIn(): every *.yaml of the folder in the order of names; an entry
/// of the same id takes the place of ours. Once, before anybody asks the catalogue; not thread-safe. A folder that is not there holds none.
/// @return the files that could not be read, none of which changed anything: where is "file:line: key"
QList<Error> addDataPacks(const QString &folder);

} // namespace slipway
