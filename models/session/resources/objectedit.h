// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/change.h"
#include "session/resources/manifestedit.h"

namespace slipway {

/// Why an object is not edited by hand; empty when it is.
QString whyNotEdited(const QJsonObject &object);

/// The text that a person edits: without status and what the server keeps to itself, hidden values hidden.
QString editableYaml(const QJsonObject &object);

/// The Change that an edited text asks for: the fields alone that differ from editableYaml(), whatever else the object holds. It is
/// refused by the server when somebody else has changed the object since it was read.
/// @return nothing when nothing differs; or what is wrong and where
std::expected<std::shared_ptr<Change>, QList<LineProblem>> changeOfEdit(const QJsonObject &object,
                                                                        const QString &text);

} // namespace slipway
