// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pods that had to go for others of higher priority, and for which there is no place now.
#include "base/shellwords.h"
#include "diagnosis/say.h"
#include "diagnosis/scheduling.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

// What the scheduler's message says of preemption, node by node, in words of this pod.
// Source: Kubernetes docs, "Pod Priority and Preemption"; pkg/scheduler/framework/preemption, v1.34.
QString preemptionText(const QString &said)
{
    const QString tail = said.section(u"preemption:"_s, 1);
    if (tail.contains("preemptionPolicy=Never"_L1))
        return Say::tr("Its priority class makes room for nobody: preemptionPolicy is Never.");
    if (tail.contains("No preemption victims found"_L1))
        return Say::tr(
            "What runs there is of the same priority or a higher one, so that nothing is ended for it.");
    return {};
}

// Whose pod took the place of the one that was there before. The event names it by its uid, some versions by its name.
// Source: Kubernetes, pkg/scheduler/framework/preemption/executor.go, "Preempted by pod %v on node %v".
bool addPreemptor(const PodFacts &pod, Diagnosis &made)
{
    static const QRegularExpression pattern(u"Preempted by (?:pod )?([\\w./-]+) on node (\\S+)"_s);
    const Snapshot &snapshot = pod.snapshot;
    const KubeObject *maker = snapshot.byUid(pod.pod.metadata()["ownerReferences"].at(0)["uid"].text());
    const ObjectEvent *told = nullptr;
    QString victim;
    for (const QString &label : snapshot.withEvent(u"Preempted"_s)) {
        if (!label.startsWith(u"Pod/%1/"_s.arg(pod.pod.nameSpace)))
            continue;
        const QString name = label.section(u'/', 2);
        // Another pod of the same maker: its name and five characters, or a number.
        const bool isOurs = name == pod.pod.name
            || (maker && name.startsWith(maker->name + u'-')
                && !name.sliced(maker->name.size() + 1).contains(u'-'));
        if (!isOurs)
            continue;
        for (const ObjectEvent &event : snapshot.events(u"Pod"_s, pod.pod.nameSpace, name)) {
            if (event.reason == "Preempted"_L1 && (!told || event.last >= told->last)) {
                told = &event;
                victim = label;
            }
        }
    }
    const auto match = told ? pattern.match(told->message) : QRegularExpressionMatch();
    if (!match.hasMatch())
        return false;
    const QString who = match.captured(1);
    const KubeObject *other = who.contains(u'/')
        ? snapshot.find(u"Pod"_s, who.section(u'/', 0, 0), who.section(u'/', 1))
        : snapshot.byUid(who);
    made.evidence.append({victim, u"event Preempted"_s, told->message});
    const QString when = duration(snapshot.now() - told->last);
    if (!other) {
        made.cause += u' '
            + Say::tr(
                  "Its pod was there and was ended %1 ago for one of higher priority (%2), which is gone.")
                  .arg(when, who);
        return true;
    }
    const KubeObject &owner = snapshot.topOwner(*other);
    made.title = Say::tr("%1 was preempted by %2, and there is no other place for it")
                     .arg(pod.owner.label(), owner.label());
    made.cause += u' '
        + Say::tr("Its pod was there and was ended %1 ago for %2, whose priority is higher, on %3.")
              .arg(when, other->label(), match.captured(2));
    const auto priority = [](const KubeObject &each) {
        const QString name = each.spec()["priorityClassName"].text();
        return each.spec()["priority"].scalar() + (name.isEmpty() ? QString() : u" ("_s + name + u')');
    };
    made.evidence.append(seen(*other, u"spec.priority"_s, priority(*other)));
    made.evidence.append(seen(pod.pod, u"spec.priority"_s, priority(pod.pod)));
    made.remedies.prepend(
        todo(Say::tr("Give it a priority class of its own, as high as what must not push it out"),
             u"kubectl get priorityclasses"_s));
    return true;
}

} // namespace slipway::diagnosis
