// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Taints with which nodes join, and which somebody takes away who may not be there.
#include "diagnosis/say.h"
#include "diagnosis/scheduling.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

// "ebs.csi.aws.com/agent-not-ready" is taken away by that driver's own pod on the node: where nobody has installed it, by none.
// Source: the drivers' docs on startup taints; Karpenter docs, "NodePools", startupTaints; Cilium docs, "Taint Effects".
bool addAgentMissing(const PodFacts &pod, const KubeObject &node, const QString &taint, Diagnosis &made)
{
    static const QRegularExpression agent(u"\\b([a-z0-9.-]+)/agent-not-ready\\b"_s);
    const QString domain = agent.match(taint).captured(1);
    if (domain.isEmpty() || !pod.snapshot.isListed(u"DaemonSet"_s))
        return false;
    // Of "ebs.csi.aws.com" and "node.cilium.io" the words that its DaemonSet is called by.
    static const QSet<QString> common{u"node"_s, u"aws"_s, u"com"_s,     u"io"_s,
                                      u"csi"_s,  u"gke"_s, u"storage"_s, u"k8s"_s};
    QStringList words = domain.split(u'.');
    words.removeIf([](const QString &word) { return common.contains(word); });
    if (words.isEmpty()
        || std::ranges::any_of(pod.snapshot.of(u"DaemonSet"_s), [&words](const KubeObject *set) {
               return set->name.contains(words.constFirst());
           }))
        return false;
    made.id = u"node.agent-missing"_s;
    made.isSymptom = false;
    made.about.append(node.label());
    made.title = Say::tr("New nodes wait for %1, which is not installed").arg(domain);
    made.cause = Say::tr("They join with the taint %1, which that driver's own pod takes away once it runs "
                         "there, and no DaemonSet of "
                         "it is in the cluster.")
                     .arg(taint);
    made.evidence.append({u"DaemonSet"_s, u"answer"_s, Say::tr("(not among those listed)")});
    made.remedies = {
        todo(Say::tr("Install the driver, or take the taint out of the node pool's startup taints"),
             u"kubectl get daemonsets --all-namespaces"_s)};
    return true;
}

} // namespace slipway::diagnosis
