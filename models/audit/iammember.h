// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The form of a member of a Google Cloud policy. Sources: cloud.google.com/iam/docs/principal-identifiers; GKE docs, "Workload Identity
// Federation for GKE".
#pragma once

#include <QString>

#include <optional>

namespace slipway::audit {

/// A text as it was written: without the marks of dollar signs that no shell expands.
QString shown(QString text);

struct MemberProblem {
    QString cause;
    QString correction;
};

/// What a member that names a Kubernetes account is made of.
struct PoolMember {
    QString project, nameSpace, account;
};
std::optional<PoolMember> poolMember(const QString &member);

/// What is wrong with an e-mail of a Google service account, if anything.
std::optional<MemberProblem> emailProblem(const QString &email);
/// What is wrong with a member, if anything. What is filled in later is taken as right.
std::optional<MemberProblem> memberProblem(const QString &member);

} // namespace slipway::audit
