// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// File systems that say themselves whose their files are, and programs that want to change it: fsGroup has no part in it.
// Source: EFS docs, "Working with access points" (enforced user); aws-efs-csi-driver, docs/README (dynamic provisioning, gidRangeStart);
// csi-driver-nfs and Filestore docs on root squash; azurefile-csi-driver, docs/driver-parameters (mount options uid, gid).
#include "diagnosis/linerules.h"
#include "diagnosis/say.h"
#include "diagnosis/volumes.h"

#include <QCoreApplication>

namespace slipway::diagnosis {

bool ownerIsFixed(const PodFacts &pod, const ContainerFacts &container, const QString &volumeName,
                  const QString &line, Report &report)
{
    static const QRegularExpression shared(
        u"^(?:efs\\.csi\\.aws\\.com|nfs\\.csi\\.k8s\\.io|filestore\\.csi\\.storage\\.gke\\.io|file\\.csi\\.azure\\.com|smb\\.csi\\.k8s\\.io|s3\\.csi\\.aws\\.com|gcsfuse\\.csi\\.storage\\.gke\\.io)$"_s);
    static const QRegularExpression changing(u"\\b(?:chown|chmod|chgrp|lchown|fchown|set_?permissions)\\b"_s);
    for (const JsonView volume : pod.pod.spec()["volumes"].items()) {
        if (volume["name"].text() != volumeName)
            continue;
        const auto [driver, bound] = driverBehind(pod, volume);
        const bool changes =
            changing.match(line).hasMatch() || changing.match(container.words().join(u' ')).hasMatch();
        if (!changes || !(shared.match(driver).hasMatch() || (bound && bound->spec().has("nfs"))))
            return false;
        Diagnosis made = fromLog(u"volume.owner-fixed"_s, pod, container, line);
        const QString handle = bound ? bound->spec()["csi"]["volumeHandle"].text() : QString();
        made.title = Say::tr("%1 wants to change the owner of files that its shared file system fixes")
                         .arg(pod.owner.label());
        made.cause = handle.contains("::fsap-"_L1)
            ? Say::tr("The volume is reached through an EFS access point, for which every file is its own "
                      "user's: changing that is refused, to root too.")
            : Say::tr("The file server, not the node, says whose a file is: root is squashed there, or the "
                      "owner comes from the mount options.");
        made.evidence.append(
            seen(pod.pod, container.field() + u".command"_s, container.words().join(u' ').left(300)));
        if (bound)
            made.evidence.append(
                seen(*bound, u"spec.csi.driver"_s, handle.isEmpty() ? driver : driver + u' ' + handle));
        made.remedies = {editWorkload(
            Say::tr("Leave the change of owner out, and run as the user that the access point, export or "
                    "mount options name"),
            pod)};
        report.add(std::move(made));
        return true;
    }
    return false;
}

} // namespace slipway::diagnosis
