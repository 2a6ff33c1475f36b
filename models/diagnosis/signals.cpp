// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Signals that a program gets for a fault of its own machine code: it cannot write a word before it is gone, so that the log is silent or
// about something else. Source: signal(7); exit codes above 128 are signals by the shells' and the container runtimes' convention.
#include "diagnosis/evictions.h"
#include "diagnosis/families.h"
#include "diagnosis/logtext.h"
#include "diagnosis/say.h"

#include <QCoreApplication>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

bool endedBySignal(const PodFacts &pod, const ContainerFacts &container, qint64 exitCode, Diagnosis &made)
{
    const QString owner = pod.owner.label();
    const JsonView node = [&pod] {
        const KubeObject *found = pod.snapshot.find(u"Node"_s, {}, pod.pod.spec()["nodeName"].text());
        return found ? found->json : JsonView();
    }();
    QString remedy;
    switch (exitCode) {
    case 139:
        made.id = u"crash.segmentation-fault"_s;
        made.title =
            Say::tr("The container %1 of %2 ends by a segmentation fault").arg(container.name, owner);
        made.cause = Say::tr(
            "Exit code 139 is signal 11: its machine code touched memory that is not its own, and the "
            "kernel ended it before it could write a word. Mostly it is a library that was built for "
            "another processor, CUDA or Python than the image has, or one that is loaded twice.");
        remedy = Say::tr(
            "Use an image whose libraries were built together, or the version before; a debugger's backtrace "
            "(for Python PYTHONFAULTHANDLER=1) names the library");
        break;
    case 132:
        made.id = u"crash.illegal-instruction"_s;
        made.title =
            Say::tr("The container %1 of %2 uses an instruction that its node's processor does not have")
                .arg(container.name, owner);
        made.cause = Say::tr(
            "Exit code 132 is signal 4: the program was built for a newer processor (AVX2, AVX-512, AMX).");
        remedy = Say::tr("Use nodes of a newer processor, or a build for a plain one");
        break;
    case 135:
        made.id = u"crash.bus-error"_s;
        made.title =
            Say::tr("The container %1 of %2 loses memory that it has mapped").arg(container.name, owner);
        made.cause = Say::tr(
            "Exit code 135 is signal 7: behind the address there is no page. Either /dev/shm is full, which "
            "has 64 MB unless a volume is mounted there, or a file was cut short while it was mapped.");
        remedy = Say::tr("Mount an emptyDir with medium Memory at /dev/shm, or copy the file anew");
        break;
    default:
        return false;
    }
    made.evidence.append(seen(pod.pod, container.field() + u".image"_s, container.image()));
    for (const char *key : {"node.kubernetes.io/instance-type", "kubernetes.io/arch"}) {
        if (const JsonView label = node["metadata"]["labels"][key])
            made.evidence.append({objectLabel(u"Node"_s, {}, node["metadata"]["name"].text()),
                                  u"metadata.labels[%1]"_s.arg(QLatin1StringView(key)), label.text()});
    }
    // A sister that runs well elsewhere says that it is the node.
    const KubeObject *maker = pod.snapshot.byUid(pod.pod.metadata()["ownerReferences"].at(0)["uid"].text());
    for (const KubeObject *each : maker ? pod.snapshot.ownedBy(*maker) : std::vector<const KubeObject *>()) {
        if (each->kind != "Pod"_L1 || each->spec()["nodeName"].bytes() == pod.pod.spec()["nodeName"].bytes()
            || !PodFacts(pod.snapshot, *each).isReady)
            continue;
        made.cause += u' '
            + Say::tr("%1 runs well with the same image on %2: what differs is the node.")
                  .arg(each->label(), each->spec()["nodeName"].text());
        made.evidence.append(seen(*each, u"spec.nodeName"_s, each->spec()["nodeName"]));
        break;
    }
    made.remedies = {editWorkload(remedy, pod)};
    return true;
}

} // namespace slipway::diagnosis
