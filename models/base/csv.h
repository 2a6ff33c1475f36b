// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace slipway {

/// A field of comma-separated values, quoted where it has to be (RFC 4180). A leading = + - @ is a formula to spreadsheets, and names from
/// a cluster must not become one: such a text gets an apostrophe before it.
QString csvField(const QString &text);

/// The fields with commas between, without an end of line.
QString csvRow(const QStringList &fields);

} // namespace slipway
