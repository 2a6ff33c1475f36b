// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

#include <optional>

namespace slipway {

/// One object as files, the last apply and the cluster have it. A leg that is nothing is not known; an empty object: it is not there.
struct ThreeLegs {
    std::optional<QJsonObject> files = {};
    std::optional<QJsonObject> applied = {};
    std::optional<QJsonObject> live = {};
};

/// Which leg stands apart from the others.
enum class Apart {
    Live, ///< changed in the cluster since it was applied
    Files, ///< the files say something else now; it has not been applied
    Applied, ///< cluster and files agree on what was never applied
    All, ///< each says something else, or two that are known differ
};
QString apartWord(Apart apart); ///< "live", "files", "applied", "all": of the contract

/// A field that is not the same in all legs that are known. Undefined: not set there, or not known.
struct LegField {
    QString path = {}; ///< as diffObjects() writes it
    QJsonValue files = QJsonValue::Undefined;
    QJsonValue applied = QJsonValue::Undefined;
    QJsonValue live = QJsonValue::Undefined;
    Apart apart = Apart::Live;
    bool operator==(const LegField &) const = default;
};

/// Compares what files and the last apply set; fields that neither sets are left alone, as server-side apply leaves them. Each leg that
/// is known has to be there.
QList<LegField> compareLegs(const ThreeLegs &legs);

/// The files' manifest that brings the fields of @p paths to what the files say, and leaves every other field that differs as the cluster
/// has it.
QJsonObject towardsFiles(const QJsonObject &files, const QJsonObject &live, const QList<LegField> &fields,
                         const QStringList &paths);

} // namespace slipway
