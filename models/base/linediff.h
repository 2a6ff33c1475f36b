// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace slipway {

/// One line of a unified diff of two texts.
struct DiffLine {
    enum class Kind { Same, Added, Removed, Gap };
    Kind kind = Kind::Same;
    QString text = {};
    bool operator==(const DiffLine &) const = default;
};

/// The shortest edit by whole lines. Long stretches that are the same are folded into a Gap.
/// @param context lines kept around every change; negative keeps all
QList<DiffLine> diffLines(const QString &before, const QString &after, int context = 3);

} // namespace slipway
