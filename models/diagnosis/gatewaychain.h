// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What gatewayrules.cpp and healthcheckrules.cpp share.
#pragma once

#include "diagnosis/families.h"
#include "diagnosis/podfacts.h"

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

inline bool isGke(const QString &className)
{
    return className.startsWith("gke-l7-"_L1);
}

inline bool isRegional(const QString &className)
{
    return isGke(className) && (className.contains("regional"_L1) || className.contains("rilb"_L1));
}

inline JsonView conditionIn(JsonView conditions, std::string_view type, qint64 generation)
{
    for (const JsonView each : conditions.items()) {
        // What was said of an older spec says nothing of this one.
        if (each["type"].is(type)
            && (generation == 0 || each["observedGeneration"].integer(generation) >= generation))
            return each;
    }
    return {};
}

inline qint64 generationOf(const KubeObject &object)
{
    return object.metadata()["generation"].integer();
}

inline QString edit(const KubeObject &object)
{
    return editCommand(object.kind, object.name, object.nameSpace);
}

inline QString lastEventOf(const Snapshot &snapshot, const KubeObject &object, const QString &words)
{
    const auto &events = snapshot.events(object);
    for (auto it = events.rbegin(); it != events.rend(); ++it) {
        if (it->message.contains(words, Qt::CaseInsensitive))
            return it->message;
    }
    return {};
}

std::vector<const KubeObject *> podsOfPool(const Snapshot &snapshot, const KubeObject &pool);

/// Everything that the rules about one gateway have in hand.
struct Gateways {
    const Snapshot &snapshot;
    Report &report;

    QString classOf(const KubeObject &gateway) const { return gateway.spec()["gatewayClassName"].text(); }

    std::vector<const KubeObject *> parentsOf(const KubeObject &route) const
    {
        std::vector<const KubeObject *> found;
        for (const JsonView parent : route.spec()["parentRefs"].items()) {
            if (parent["kind"].text(u"Gateway"_s) != "Gateway"_L1)
                continue;
            if (const KubeObject *gateway = snapshot.find(
                    u"Gateway"_s, parent["namespace"].text(route.nameSpace), parent["name"].text()))
                found.push_back(gateway);
        }
        return found;
    }

    void gateway(const KubeObject &gateway) const;
    void listeners(const KubeObject &gateway) const;
    /// Listeners of one port that cannot be there together.
    void conflicts(const KubeObject &gateway) const;
    void route(const KubeObject &route) const;
    void backend(const KubeObject &route, JsonView backend) const;
    void statusOf(const KubeObject &route) const;
    void fields(const KubeObject &route) const;
    void policy(const KubeObject &policy) const;
    void pool(const KubeObject &pool) const;
    void health(const KubeObject &target, const QString &kind, const std::vector<const KubeObject *> &pods,
                qint64 port) const;
};

} // namespace slipway::diagnosis
