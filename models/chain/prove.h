// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chain/chain.h"
#include "chain/probereplay.h"

namespace slipway {

/// What is to be proven, as a person names it.
struct ProofSubject {
    QString kind = {}; ///< as it was typed: "pod", "svc", "HTTPRoute"; empty: any
    QString nameSpace = {}; ///< empty: any
    QString name = {};
    QString service = {}; ///< of an endpoint: the Service that it is answered by
    bool isEndpoint = false; ///< its way and its pods' identities

    /// "NAME", "KIND/NAME" or "Kind/namespace/name"; a namespace in it wins over @p nameSpace.
    static ProofSubject parse(const QString &text, const QString &nameSpace);
    QString text() const;
};

/// The objects that are meant: of a name without a kind all that a way or an identity can be proven of.
std::vector<const KubeObject *> objectsOf(const Snapshot &snapshot, const ProofSubject &subject);

/// Every chain through the subject: ways of requests, then identities; broken ones first. Empty where there is nothing to prove.
/// @param probes that were sent again, see probesToProve()
QList<Chain> prove(const Snapshot &snapshot, const ProofSubject &subject, const ProbeAnswers &probes = {});
/// What to send again for it.
QList<ProbeRequest> probesToProve(const Snapshot &snapshot, const ProofSubject &subject);

} // namespace slipway
