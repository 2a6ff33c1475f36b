// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QMap>
#include <QString>
#include <QStringList>

namespace slipway::sandbox {

/// A volume, load balancer or address: somebody's own, a machine's, or one that stands for an object in a cluster and may outlive
/// it.
struct AwsStanding {
    enum class Kind { Volume, LoadBalancer, ClassicLoadBalancer, Address } kind = Kind::Volume;
    QString id = {}; ///< "vol-…", an ARN, a classic load balancer's name, "eipalloc-…"
    QString name = {}; ///< of a load balancer
    QString region = {};
    QStringList zones = {}; ///< a volume's one
    QMap<QString, QString> tags = {};
    QString type = {}; ///< "gp3"; "network", "application"
    qint64 sizeGiB = 0;
    QString attachedTo = {}; ///< a volume's instance
    QString address = {}; ///< of an address
    QString dnsName = {}; ///< of a load balancer whose Service has it already; empty: one is made up
    bool isInternal = false; ///< a load balancer that does not face the internet
    QDateTime created = {};
};

/// A target group of a load balancer, as its health checks find it now.
struct AwsTargetGroup {
    struct Target {
        QString address = {};
        int port = 0;
        bool isHealthy = false;
    };
    QString arn = {};
    QString name = {};
    QString balancer = {}; ///< ARN
    int port = 0;
    QString checkProtocol = {}; ///< "TCP", "HTTP"
    QString checkPath = {}; ///< of HTTP
    QString checkPort = {}; ///< "traffic-port", "8000"
    QList<Target> targets = {};
};

} // namespace slipway::sandbox
