// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/labels.h"
#include "kube/rowtablemodel.h"

#include <QHash>
#include <QMap>
#include <QStringList>

namespace slipway {

struct NodeTaint {
    QString key = {};
    QString value = {};
    QString effect = {};
    bool operator==(const NodeTaint &) const = default;
};

struct NodeRow {
    QString uid = {};
    QString name = {};
    QString machineType = {};
    QString zone = {};
    QString nodePool = {}; ///< GKE node pool, EKS node group or Karpenter pool label
    QString acceleratorType = {}; ///< from the clouds' labels, e.g. nvidia-l4, tpu-v6e-slice
    QString version = {}; ///< kubelet's
    QMap<QString, qint64> accelerators =
        {}; ///< allocatable extended resources: nvidia.com/gpu, google.com/tpu, …
    qint64 cpuMilli = 0; ///< allocatable
    qint64 memoryBytes = 0; ///< allocatable
    qint64 ephemeralBytes = 0; ///< allocatable
    int pods = 0; ///< allocatable
    QList<NodeTaint> taints = {};
    QStringList troubles = {}; ///< conditions that are bad: MemoryPressure, NotReady reason, …
    Labels labels = {};
    qint64 createdSecs = 0;
    bool isReady = false;
    bool isCordoned = false;
    bool operator==(const NodeRow &) const = default;
};

class NodeTableModel : public RowTableModel<NodeRow>
{
    Q_OBJECT

public:
    enum Column {
        NameColumn,
        StatusColumn,
        MachineTypeColumn,
        ZoneColumn,
        AcceleratorsColumn,
        CpuColumn,
        MemoryColumn,
        TaintsColumn,
        VersionColumn,
        AgeColumn,
        ColumnCount
    };
    enum Role { SortRole = Qt::UserRole, UidRole, IsReadyRole, RowRole };

    explicit NodeTableModel(const Clock &clock, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

NodeRow nodeRowOf(const QJsonObject &node);

} // namespace slipway

Q_DECLARE_METATYPE(slipway::NodeRow)
