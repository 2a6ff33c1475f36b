// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chain/usedbuckets.h"

#include "diagnosis/families.h"

#include <QRegularExpression>

namespace slipway {
using namespace Qt::StringLiterals;
using diagnosis::seen;

namespace {
constexpr auto fuseDriver = "gcsfuse.csi.storage.gke.io";
} // namespace

QList<UsedBucket> bucketsOf(const Snapshot &snapshot, const AccountUse &use)
{
    QList<UsedBucket> found;
    const auto add = [&found](QString name, const Evidence &evidence) {
        if (name.startsWith("gs://"_L1))
            return; // no bucket's name: the mount itself says so
        // A volume handle may say which mount of the bucket it is; "_" stands for all buckets.
        name = name.section(u':', 0, 0);
        if (name.isEmpty() || name == "_"_L1
            || std::ranges::any_of(found, [&](const UsedBucket &each) { return each.name == name; }))
            return;
        found.append({name, evidence});
    };
    static const QRegularExpression url(u"gs://([a-z0-9][a-z0-9._-]{1,220}[a-z0-9])"_s);
    for (const KubeObject *pod : use.pods) {
        for (const JsonView volume : pod->spec()["volumes"].items()) {
            if (volume["csi"]["driver"].is(fuseDriver)) {
                const QString bucket = volume["csi"]["volumeAttributes"]["bucketName"].text();
                add(bucket,
                    seen(*pod,
                         u"spec.volumes[%1].csi.volumeAttributes.bucketName"_s.arg(volume["name"].text()),
                         bucket));
            }
            const KubeObject *claim = snapshot.find(u"PersistentVolumeClaim"_s, pod->nameSpace,
                                                    volume["persistentVolumeClaim"]["claimName"].text());
            const KubeObject *bound = claim
                ? snapshot.find(u"PersistentVolume"_s, {}, claim->spec()["volumeName"].text())
                : nullptr;
            if (bound && bound->spec()["csi"]["driver"].is(fuseDriver))
                add(bound->spec()["csi"]["volumeHandle"].text(),
                    seen(*bound, u"spec.csi.volumeHandle"_s, bound->spec()["csi"]["volumeHandle"]));
        }
        const PodFacts facts(snapshot, *pod);
        for (const ContainerFacts &container : facts.containers) {
            QStringList texts = container.words();
            for (const JsonView variable : container.spec["env"].items())
                texts.append(variable["value"].text());
            for (const QString &text : std::as_const(texts)) {
                if (const auto match = url.match(text); match.hasMatch())
                    add(match.captured(1), seen(*pod, container.field(), match.captured()));
            }
        }
    }
    return found;
}

} // namespace slipway
