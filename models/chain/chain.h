// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/finding.h"

#include <QJsonObject>

#include <optional>

namespace slipway {

class Snapshot;
struct KubeObject;

/// One link of a chain: a thing that has to be so for the next one to matter.
struct Link {
    enum class State {
        Holds,
        Broken,
        Unknown, ///< nobody could or did look; why says so. Never a yes, never a no
        NotJudged, ///< it comes after a broken one, whose consequence its trouble may be
    };
    QString id = {}; ///< stable: "google.binding"
    QString what = {}; ///< what it is, translated
    QString object = {}; ///< "Kind/namespace/name", or a cloud resource: "bucket/models"
    State state = State::Unknown;
    QString observed = {}; ///< untrusted
    QString expected = {};
    QString why = {}; ///< why it is broken, or cannot be told
    QList<Evidence> evidence = {};
    QList<Remedy> remedies = {};
};
/// "holds", "broken", "unknown", "not-judged"
QLatin1StringView nameOf(Link::State state);

/// Links in the order in which they have to hold, of one identity or of one way of a request.
struct Chain {
    QString kind = {}; ///< "google-identity", "aws-identity", "request"
    QString title = {}; ///< translated
    QString subject = {}; ///< whose: "Pod/ns/name", "HTTPRoute/ns/name"
    QList<Link> links = {};

    /// The one link that is broken: the first; -1 where none is.
    int broken() const;
    /// Nothing where no link is broken and some are not known.
    std::optional<bool> holds() const;
    /// {"kind","subject","holds":bool|null,"broken":index|null,"links":[{"id","what","object","state","observed","expected","why",
    /// "evidence":[…],"remedy":[…]}]}
    QJsonObject toJson() const;
    /// The broken link as everything else that is wrong is said; nothing where none is broken.
    std::optional<Finding> finding() const;
};
/// {"chains":[…]}
QJsonObject chainsJson(const QList<Chain> &chains);

/// Forges a chain: what comes after a broken link is not judged.
class ChainForge
{
public:
    ChainForge(const QString &kind, const QString &title, const QString &subject);
    /// The link that is added; it is Unknown until told.
    Link &add(const QString &id, const QString &what, const QString &object);
    bool isBroken() const { return m_chain.broken() >= 0; }
    Chain take();

private:
    Chain m_chain;
};

} // namespace slipway
