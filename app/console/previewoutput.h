// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/cli.h"
#include "plan/change.h"
#include "session/deploy/plancost.h"

namespace slipway {

/// "create", "update", …: of the contract.
QString effectWord(ChangePreview::Effect effect);
/// What a Change would do, field by field, as text.
void printPreview(Cli &cli, const Change &change, const ChangePreview &preview, const QString &title = {});
/// What the plan costs, an hour and a month, part by part.
void printCost(Cli &cli, const PlanCost &cost);
/// {"object","effect","summary","fields":[{"path","before","after"}],"command"}, and "problem" where there is one.
QJsonObject previewJson(const Change &change, const ChangePreview &preview);

} // namespace slipway
