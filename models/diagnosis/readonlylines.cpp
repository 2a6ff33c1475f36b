// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A program that ends because it may not write: what it writes to was mounted read-only, by one of five fields, or is the image itself.
// Source: Kubernetes docs, "Volumes" (readOnly, recursiveReadOnly), securityContext.readOnlyRootFilesystem; ConfigMaps and Secrets are
// always mounted read-only.
#include "diagnosis/families.h"
#include "diagnosis/logtext.h"
#include "diagnosis/say.h"

#include <QCoreApplication>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

/// Where a path lies and what makes that read-only.
struct ReadOnlyPlace {
    QString mountPath;
    QString volume;
    QString field; ///< what says so
    QString value;
};

ReadOnlyPlace placeOf(const PodFacts &pod, const ContainerFacts &container, const QString &path)
{
    ReadOnlyPlace place;
    JsonView mount;
    for (const JsonView each : container.spec["volumeMounts"].items()) {
        const QString at = each["mountPath"].text();
        if ((path == at || path.startsWith(at.endsWith(u'/') ? at : at + u'/'))
            && at.size() > place.mountPath.size()) {
            place.mountPath = at;
            place.volume = each["name"].text();
            mount = each;
        }
    }
    if (!mount) {
        if (const JsonView root = container.spec["securityContext"]["readOnlyRootFilesystem"]; root.flag()) {
            place.field = container.field() + u".securityContext.readOnlyRootFilesystem"_s;
            place.value = root.scalar();
        }
        return place;
    }
    if (mount["readOnly"].flag()) {
        place.field = container.field() + u".volumeMounts[%1].readOnly"_s.arg(place.volume);
        place.value = u"true"_s;
        return place;
    }
    for (const JsonView volume : pod.pod.spec()["volumes"].items()) {
        if (volume["name"].text() != place.volume)
            continue;
        for (const char *always : {"configMap", "secret", "projected", "downwardAPI", "image"}) {
            if (volume.has(always)) {
                place.field = u"spec.volumes[%1]"_s.arg(place.volume);
                place.value = QLatin1StringView(always);
            }
        }
        for (const char *source : {"persistentVolumeClaim", "csi", "nfs", "gcePersistentDisk"}) {
            if (volume[source]["readOnly"].flag()) {
                place.field = u"spec.volumes[%1].%2.readOnly"_s.arg(place.volume, QLatin1StringView(source));
                place.value = u"true"_s;
            }
        }
        if (!place.field.isEmpty())
            break;
        const KubeObject *claim = pod.snapshot.find(u"PersistentVolumeClaim"_s, pod.pod.nameSpace,
                                                    volume["persistentVolumeClaim"]["claimName"].text());
        const JsonView modes = claim ? claim->spec()["accessModes"] : JsonView();
        if (modes.size() == 1 && modes.at(0).is("ReadOnlyMany")) {
            place.field = u"PersistentVolumeClaim %1, spec.accessModes"_s.arg(claim->name);
            place.value = modes.at(0).text();
        }
    }
    return place;
}

} // namespace

bool readOnlyLines(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report)
{
    static const QRegularExpression readOnly(u"(?i)read-only file ?system|\\bEROFS\\b"_s);
    static const QRegularExpression pathIn(u"(/[A-Za-z0-9_.@+-]+(?:/[A-Za-z0-9_.@+-]+)*)"_s);
    // Many a library tries to write a cache, says that it could not, and goes on: only what ends the program counts.
    const QString line = log.causeLine();
    if (!readOnly.match(line).hasMatch())
        return false;
    QString path;
    ReadOnlyPlace place;
    for (auto all = pathIn.globalMatch(line); all.hasNext();) {
        const QString candidate = all.next().captured(1);
        const ReadOnlyPlace found = placeOf(pod, container, candidate);
        if (path.isEmpty() || (place.field.isEmpty() && !found.field.isEmpty())) {
            path = candidate;
            place = found;
        }
    }
    Diagnosis made = fromLog(u"volume.read-only"_s, pod, container, line);
    made.title = path.isEmpty()
        ? Say::tr("%1 wants to write where it can only read").arg(pod.owner.label())
        : Say::tr("%1 wants to write to %2, which is read-only").arg(pod.owner.label(), path);
    if (!place.mountPath.isEmpty()) {
        made.cause = Say::tr("The volume %1 is mounted at %2, and only for reading.")
                         .arg(place.volume, place.mountPath);
        made.remedies = {editWorkload(
            Say::tr("Let it write elsewhere, such as an emptyDir (for Hugging Face's libraries HF_HOME), or "
                    "mount the volume for writing"),
            pod)};
    } else if (!place.field.isEmpty()) {
        made.cause = Say::tr("The container's own file system was made read-only, and no volume is mounted "
                             "at or above that path.");
        made.remedies = {editWorkload(Say::tr("Mount an emptyDir there"), pod)};
    } else {
        made.cause = Say::tr("Nothing in the pod says so: the volume's driver or the node's disk gives it "
                             "for reading only, as a disk does after an error.");
        made.isSymptom = true;
        made.from = pod.upstream();
        made.remedies = {editWorkload(Say::tr("Let it write elsewhere, such as an emptyDir"), pod)};
    }
    if (!place.field.isEmpty())
        made.evidence.append(seen(pod.pod, place.field, place.value));
    report.add(std::move(made));
    return true;
}

} // namespace slipway::diagnosis
