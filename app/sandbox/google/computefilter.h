// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace slipway::sandbox {

/// The list filters of compute: `field eq regex`, `field ne regex`, `field = value`, `field != value`,
/// `field : word`, `field < n` and so on, joined by AND, OR, `|`, `&` and parentheses (AND binds tighter).
class ComputeFilter
{
public:
    /// Nothing when the expression is malformed; an empty one matches all.
    static std::optional<ComputeFilter> parse(const QString &expression);
    bool matches(const QJsonObject &item) const;

private:
    struct Term {
        QString field, op, value;
    };
    using All = QList<Term>;
    QList<All> m_anyOf; ///< disjunctive normal form
};

} // namespace slipway::sandbox
