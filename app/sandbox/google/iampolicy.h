// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/world/scenario.h"

#include <QJsonObject>

namespace slipway::sandbox {

/// One resource's allow policy with its optimistic lock.
class IamPolicy
{
public:
    IamPolicy() = default;
    explicit IamPolicy(IamBindings bindings) : m_bindings(std::move(bindings)) { }

    const IamBindings &bindings() const { return m_bindings; }
    QString etag() const;
    /// {version, etag, bindings}; conditions are left out below version 3, as the services do.
    QJsonObject toJson(int requestedVersion) const;

    enum class SetResult { Done, EtagMismatch };
    /// Replaces the bindings; an absent etag overwrites blindly, as at Google.
    SetResult set(const IamBindings &bindings, const QString &etag);

private:
    IamBindings m_bindings;
    quint64 m_revision = 1;
};

/// The bindings of a policy's JSON; equal roles with equal conditions are merged. Nothing when malformed.
std::optional<IamBindings> bindingsFromJson(const QJsonObject &policy);

/// Does a built-in role contain a permission? Unknown roles contain nothing.
bool roleGrants(const QString &role, const QString &permission);

/// Do @p bindings give any of @p members a permission? Conditional bindings count as granted only when their
/// expression is the literal `true`: the sandbox evaluates no CEL.
bool bindingsGrant(const IamBindings &bindings, const QStringList &members, const QString &permission);

/// Is the role one that setIamPolicy accepts: a known predefined role, or a custom one by its shape.
bool isKnownRole(const QString &role);

} // namespace slipway::sandbox
