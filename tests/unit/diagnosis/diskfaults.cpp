// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What breaks between a claim, its disk or share and the node that mounts it: in the words of drivers and of the mounts that they start.
#include "corpus.h"
#include "pieces.h"

namespace slipway {
using namespace pieces;

const std::vector<Case> &diskFaults()
{
    static const std::
        vector<Case>
            all{
                {"a disk's type does not fit the machine's series",
                 [](Cluster &c, const Names &n) {
                     c.listedAll()
                         .add(storageClass(u"standard-rwo"_s, u"pd.csi.storage.gke.io"_s))
                         .add(csiDriver(u"pd.csi.storage.gke.io"_s));
                     c.add(over(
                         claim(n, u"'storageClassName':'standard-rwo','volumeName':'pv-1'"_s, u"Bound"_s),
                         {}));
                     held(
                         c, n, mounting(n.other), u"FailedAttachVolume"_s,
                         u"AttachVolume.Attach failed for volume \"pv-1\" : rpc error: code = InvalidArgument desc = Failed to Attach: failed cloud service attach disk call: googleapi: Error 400: pd-balanced disk type cannot be used by n4-standard-8 machine type., badRequest"_s);
                 },
                 {u"volume.disk-type"_s}},
                {"a file server does not let the kubelet change owners",
                 [](Cluster &c, const Names &n) {
                     c.listedAll()
                         .add(csiDriver(u"nfs.csi.k8s.io"_s))
                         .add(storageClass(u"nfs"_s, u"nfs.csi.k8s.io"_s));
                     c.add(claim(n, u"'storageClassName':'nfs','volumeName':'pv-1'"_s, u"Bound"_s));
                     held(
                         c, n, mounting(n.other) + u",'securityContext':{'fsGroup':3001}"_s, u"FailedMount"_s,
                         u"MountVolume.SetUp failed for volume \"pv-1\" : applyFSGroup failed for vol 10.0.0.2#share#pvc-1##: lchown /var/lib/kubelet/pods/ffa5/volumes/kubernetes.io~csi/pv-1/mount/raft: operation not permitted"_s);
                 },
                 {u"volume.fs-group-refused"_s}},
                {"a Lustre's server does not answer",
                 [](Cluster &c, const Names &n) {
                     c.listedAll()
                         .add(csiDriver(u"lustre.csi.storage.gke.io"_s))
                         .add(storageClass(u"lustre"_s, u"lustre.csi.storage.gke.io"_s));
                     c.add(claim(n, u"'storageClassName':'lustre','volumeName':'pv-1'"_s, u"Bound"_s));
                     held(
                         c, n, mounting(n.other), u"FailedMount"_s,
                         u"MountVolume.MountDevice failed for volume \"pv-1\" : rpc error: code = Internal desc = Could not mount \"10.153.32.6@tcp:/lfs\" at \"/var/lib/kubelet/plugins/kubernetes.io/csi/lustre.csi.storage.gke.io/14e0/globalmount\" on node gke-1: mount failed: exit status 5\nMounting command: mount\nMounting arguments: -t lustre 10.153.32.6@tcp:/lfs /var/lib/kubelet/plugins/globalmount\nOutput: mount.lustre: mount 10.153.32.6@tcp:/lfs at /var/lib/kubelet/plugins/globalmount failed: Input/output error\nIs the MGS running?"_s);
                 },
                 {u"volume.lustre-server"_s}},
                {"a claim is to begin with a snapshot that is not there",
                 [](Cluster &c, const Names &n) {
                     c.listedAll()
                         .listed({u"VolumeSnapshot"_s})
                         .add(storageClass(u"standard-rwo"_s, u"pd.csi.storage.gke.io"_s, u"Immediate"_s))
                         .add(csiDriver(u"pd.csi.storage.gke.io"_s));
                     const QJsonObject wanted = claim(
                         n,
                         u"'storageClassName':'standard-rwo','dataSource':{'apiGroup':'snapshot.storage.k8s.io','kind':'VolumeSnapshot','name':'nightly'}"_s);
                     c.add(wanted);
                     App::make(
                         n, mounting(n.other),
                         pending(
                             u"0/3 nodes are available: pod has unbound immediate PersistentVolumeClaims. preemption: 0/3 nodes are available: 3 Preemption is not helpful for scheduling."_s))
                         .to(c);
                     c.event(
                         wanted, u"ProvisioningFailed"_s,
                         u"failed to provision volume with StorageClass \"standard-rwo\": error getting handle for DataSource Type VolumeSnapshot by Name nightly: error getting snapshot nightly from api server: volumesnapshots.snapshot.storage.k8s.io \"nightly\" not found"_s);
                 },
                 {u"volume.snapshot-missing"_s}},
                {"a share of EFS lets nobody in without a right",
                 [](Cluster &c, const Names &n) {
                     c.listedAll()
                         .add(csiDriver(u"efs.csi.aws.com"_s))
                         .add(storageClass(u"efs"_s, u"efs.csi.aws.com"_s));
                     c.add(claim(n, u"'storageClassName':'efs','volumeName':'pv-1'"_s, u"Bound"_s));
                     held(
                         c, n, mounting(n.other), u"FailedMount"_s,
                         u"MountVolume.SetUp failed for volume \"pv-1\" : rpc error: code = Internal desc = Could not mount \"fs-0abc12:/\" at \"/var/lib/kubelet/pods/1/volumes/kubernetes.io~csi/pv-1/mount\": mount failed: exit status 32\nMounting command: mount\nMounting arguments: -t efs -o accesspoint=fsap-1,tls fs-0abc12:/ /var/lib/kubelet/pods/1/mount\nOutput: Could not start amazon-efs-mount-watchdog, unrecognized init system \"aws-efs-csi-dri\"\nb'mount.nfs4: access denied by server while mounting 127.0.0.1:/'"_s);
                 },
                 {u"volume.mount-denied"_s}},
                {"a part of a volume is not to be had",
                 [](Cluster &c, const Names &n) {
                     c.listedAll()
                         .add(csiDriver(u"nfs.csi.k8s.io"_s))
                         .add(storageClass(u"nfs"_s, u"nfs.csi.k8s.io"_s));
                     c.add(claim(n, u"'storageClassName':'nfs','volumeName':'pv-1'"_s, u"Bound"_s));
                     App app = App::make(
                         n,
                         onNode(
                             u"'volumes':[{'name':'d','persistentVolumeClaim':{'claimName':'%1'}}],'containers':[{'name':'main','image':'a:1','volumeMounts':[{'name':'d','mountPath':'/d','subPath':'runs/today'}]}]"_s
                                 .arg(n.other)),
                         creating(
                             u"CreateContainerConfigError"_s,
                             u"failed to prepare subPath for volumeMount \\u0022d\\u0022 of container \\u0022main\\u0022"_s));
                     app.to(c);
                 },
                 {u"pod.stuck-creating"_s}},
                {"the nodes' own disks have not enough left for a claim",
                 [](Cluster &c, const Names &n) {
                     c.listedAll()
                         .listed({u"CSIStorageCapacity"_s})
                         .add(storageClass(u"topolvm"_s, u"topolvm.io"_s))
                         .add(over(csiDriver(u"topolvm.io"_s), obj(u"{'spec':{'storageCapacity':true}}"_s)))
                         .add(node(n.node));
                     c.add(over(claim(n, u"'storageClassName':'topolvm'"_s),
                                obj(u"{'spec':{'resources':{'requests':{'storage':'2Ti'}}}}"_s)));
                     App::make(
                         n, mounting(n.other),
                         pending(
                             u"0/1 nodes are available: 1 node(s) did not have enough free storage. preemption: 0/1 nodes are available: 1 Preemption is not helpful for scheduling."_s))
                         .to(c);
                 },
                 {u"pod.pending"_s}},
            };
    return all;
}

} // namespace slipway
