// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/logproof.h"

#include "diagnosis/podfacts.h"

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

/// The pod of that label; where it is gone, the pods of the workload that the finding is about.
std::vector<const KubeObject *> podsNow(const Snapshot &snapshot, const QString &label,
                                        const QString &subject)
{
    const QString nameSpace = label.section(u'/', 1, 1);
    if (const KubeObject *same = snapshot.find(u"Pod"_s, nameSpace, label.section(u'/', 2)))
        return {same};
    std::vector<const KubeObject *> found;
    for (const KubeObject *pod : snapshot.of(u"Pod"_s, nameSpace)) {
        const QString owner = snapshot.topOwner(*pod).label();
        if (subject == owner || subject.startsWith(owner + u'/'))
            found.push_back(pod);
    }
    return found;
}

} // namespace

bool couldBeSeen(const Snapshot &snapshot, const Finding &finding)
{
    for (const Evidence &evidence : finding.evidence) {
        if (!evidence.field.startsWith("log "_L1) || !evidence.object.startsWith("Pod/"_L1))
            continue;
        const QString container = evidence.field.section(u' ', 1, 1);
        const QString ended = u"status.containerStatuses[%1]"_s.arg(container);
        const bool hadEnded = std::ranges::any_of(
            finding.evidence, [&ended](const Evidence &each) { return each.field == ended; });
        for (const KubeObject *pod : podsNow(snapshot, evidence.object, finding.subject)) {
            const PodFacts facts(snapshot, *pod);
            const ContainerFacts *now = facts.container(container);
            if (pod->isGoing() || !now || (hadEnded && now->isReady()))
                continue;
            if (!facts.currentLog(*now) && !facts.failedLog(*now))
                return false;
        }
    }
    return true;
}

} // namespace slipway
