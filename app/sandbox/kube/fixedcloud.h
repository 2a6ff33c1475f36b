// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/kube/cloudhooks.h"

namespace slipway::sandbox {

/// A cloud whose answers are plain members: for tests of the Kubernetes side alone.
class FixedCloud : public CloudHooks
{
public:
    QString version = QStringLiteral("v1.33.5-gke.1201000");
    bool autopilot = false;
    bool fuse = true;
    bool webhook = true;
    BucketAccess access;
    std::vector<NodeShape> shapes;
    std::vector<ScalableGroup> groups;
    ScaleUpAnswer answer;
    QString missingImage;
    std::optional<PodCredentials> credentials;
    bool agent = false;

    QString serverVersion() const override { return version; }
    QString projectId() const override { return QStringLiteral("test-project"); }
    QString clusterName() const override { return QStringLiteral("test"); }
    QString clusterLocation() const override { return QStringLiteral("us-central1"); }
    bool isAutopilot() const override { return autopilot; }
    bool gcsFuseEnabled() const override { return fuse; }
    bool gcsFuseWebhookUp() const override { return fuse && webhook; }
    BucketAccess bucketAccess(const QString &, const QString &, const QMap<QString, QString> &,
                              const QString &, bool) const override
    {
        return access;
    }
    std::optional<PodCredentials> podCredentials(const QString &, const QString &,
                                                 const QMap<QString, QString> &) const override
    {
        return credentials;
    }
    bool hasPodIdentityAgent() const override { return agent; }
    std::vector<NodeShape> nodes() const override { return shapes; }
    std::vector<ScalableGroup> scalableGroups() const override { return groups; }
    std::vector<NodeShape> autopilotShapes(const QMap<QString, QString> &, qint64, qint64, const QString &,
                                           int, QString *) const override
    {
        return autopilot ? shapes : std::vector<NodeShape>();
    }
    ScaleUpAnswer requestNode(const NodeShape &shape) override
    {
        for (ScalableGroup &group : groups)
            group.size +=
                group.shape.nodePool == shape.nodePool && answer.outcome == ScaleUpAnswer::Outcome::Granted
                ? 1
                : 0;
        return answer;
    }
    void nodeRemoved(const NodeShape &) override { }
    bool imageExists(const QString &image, QString *problem) const override
    {
        if (missingImage.isEmpty() || image != missingImage)
            return true;
        *problem = QStringLiteral("not found");
        return false;
    }
    qint64 imageBytes(const QString &) const override { return 40LL * 1024 * 1024; }

    /// A usual node: 4 CPUs, 16 GiB.
    static NodeShape plainNode(const QString &pool = QStringLiteral("default-pool"))
    {
        NodeShape out;
        out.nodePool = pool;
        out.machineType = QStringLiteral("e2-standard-4");
        out.zone = QStringLiteral("us-central1-a");
        out.cpuMillis = 4000;
        out.memoryBytes = 16LL * 1024 * 1024 * 1024;
        return out;
    }
};

} // namespace slipway::sandbox
