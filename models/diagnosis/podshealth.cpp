// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/podshealth.h"

namespace slipway {
using namespace Qt::StringLiterals;

bool isWarmingUp(qint64 readySince, qint64 now)
{
    constexpr qint64 warmUpSecs = 120;
    return now - readySince < warmUpSecs;
}

bool isWarmingUp(const Snapshot &snapshot, const KubeObject &pod)
{
    for (const JsonView condition : pod.status()["conditions"].items()) {
        if (!condition["type"].is("Ready") || !condition["status"].is("True"))
            continue;
        const qint64 since = secondsOf(condition["lastTransitionTime"]);
        // Where nobody wrote down since when, it is as long as one likes.
        return since > 0 && isWarmingUp(since, snapshot.now());
    }
    return true;
}

PodsHealth healthOf(const CloudFacts &facts, const std::vector<const KubeObject *> &pods)
{
    PodsHealth health;
    QHash<QString, const KubeObject *> byAddress;
    for (const KubeObject *pod : pods) {
        if (const QString address = pod->status()["podIP"].text(); !address.isEmpty())
            byAddress.insert(address, pod);
    }
    for (const CloudAnswer *answer : facts.healthAnswers()) {
        for (const JsonView state : answer->body["healthStatus"].items()) {
            const KubeObject *pod = byAddress.value(state["ipAddress"].text());
            if (!pod)
                continue;
            if (state["healthState"].is("HEALTHY")) {
                ++health.healthy;
            } else if (state["healthState"].is("UNHEALTHY")) {
                ++(isWarmingUp(facts.snapshot(), *pod) ? health.warmingUp : health.unhealthy);
                health.answeredBy = answer->url.section(u'/', -2);
            }
        }
    }
    return health;
}

} // namespace slipway
