// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A port that is taken: by another container of the pod, or by whoever else is on the network of the node itself.
#include "diagnosis/families.h"
#include "diagnosis/linerules.h"
#include "diagnosis/say.h"

#include <QCoreApplication>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

// Who else of the pod listens on the port of the line.
void portInUse(const PodFacts &pod, const ContainerFacts &container, const QString &line, Diagnosis &made)
{
    static const QRegularExpression anyPort(u"[:\\s(](\\d{2,5})\\)?(?::|\\b.{0,30}(?:in use|EADDRINUSE))"_s);
    // Python's number of the error is no port, and its address is a pair.
    static const QRegularExpression errorNumber(u"\\[Errno \\d+\\]|errno:? ?-?\\d+"_s);
    static const QRegularExpression pair(u"\\('[^']{0,60}', (\\d{2,5})\\)"_s);
    QString words = line;
    words.remove(errorNumber);
    // An address says it best; a place in the program's source looks like one.
    static const QRegularExpression address(
        u"(?:\\d\\.\\d{1,3}|\\]|\\*|localhost|addr=\\S{0,60}?):(\\d{2,5})\\b"_s);
    QString port = pair.match(words).captured(1);
    if (port.isEmpty())
        port = address.match(words).captured(1);
    for (auto all = anyPort.globalMatch(words); port.isEmpty() && all.hasNext();) {
        const QString each = all.next().captured(1);
        if (!all.hasNext())
            port = each;
    }
    if (port.isEmpty())
        return;
    made.title = Say::tr("The port %1 that %2 listens on is taken in its pod").arg(port, pod.owner.label());
    // On the node's own network everybody there shares them.
    const bool isNodes = pod.pod.spec()["hostNetwork"].flag();
    for (const KubeObject *other : isNodes ? pod.snapshot.of(u"Pod"_s) : std::vector<const KubeObject *>()) {
        if (other == &pod.pod || !other->spec()["hostNetwork"].flag()
            || other->spec()["nodeName"].bytes() != pod.pod.spec()["nodeName"].bytes())
            continue;
        for (const JsonView each : other->spec()["containers"].items()) {
            for (const JsonView open : each["ports"].items()) {
                if (open["containerPort"].scalar() != port)
                    continue;
                made.cause =
                    Say::tr("Both are on the network of node %1 itself, where %2 listens on it.")
                        .arg(pod.pod.spec()["nodeName"].text(), pod.snapshot.topOwner(*other).label());
                made.evidence.append(seen(*other, u"spec.containers[].ports"_s, port));
            }
        }
    }
    for (const ContainerFacts &other : pod.containers) {
        for (const JsonView each : other.spec["ports"].items()) {
            if (other.name == container.name || each["containerPort"].scalar() != port)
                continue;
            made.cause = Say::tr("The container %1 of the same pod listens on it, and containers of one pod "
                                 "share their ports.")
                             .arg(other.name);
            made.evidence.append(seen(pod.pod, other.field() + u".ports"_s, port));
        }
    }
}

} // namespace slipway::diagnosis
