// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/nodetablemodel.h"

#include "kube/quantity.h"
#include "kube/visibletext.h"

#include <QLocale>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

QString acceleratorsText(const NodeRow &node)
{
    QStringList parts;
    for (const auto &[resource, count] : node.accelerators.asKeyValueRange())
        parts.append(
            u"%1 × %2"_s.arg(count).arg(node.acceleratorType.isEmpty() ? resource : node.acceleratorType));
    return parts.join(u", "_s);
}

qint64 acceleratorCount(const NodeRow &node)
{
    qint64 count = 0;
    for (const qint64 each : node.accelerators)
        count += each;
    return count;
}

QString taintsText(const NodeRow &node)
{
    QStringList parts;
    for (const NodeTaint &taint : node.taints)
        parts.append((taint.value.isEmpty() ? taint.key : taint.key + u'=' + taint.value) + u':'
                     + taint.effect);
    return parts.join(u", "_s);
}

} // namespace

NodeTableModel::NodeTableModel(const Clock &clock, QObject *parent)
    : RowTableModel(clock, ColumnCount, AgeColumn, parent)
{
}

QVariant NodeTableModel::data(const QModelIndex &index, int role) const
{
    const NodeRow *node = rowAt(index);
    if (!node)
        return {};
    switch (role) {
    case UidRole:
        return node->uid;
    case IsReadyRole:
        return node->isReady;
    case RowRole:
        return QVariant::fromValue(*node);
    case Qt::ToolTipRole:
        return index.column() == TaintsColumn ? QVariant(visibleText(taintsText(*node))) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == CpuColumn || index.column() == MemoryColumn
            ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
            : QVariant();
    case Qt::DisplayRole:
    case SortRole:
        break;
    default:
        return {};
    }
    const bool raw = role == SortRole;
    switch (index.column()) {
    case NameColumn:
        return visibleText(node->name);
    case StatusColumn: {
        QStringList words = node->isReady ? QStringList{tr("Ready")} : QStringList{tr("Not ready")};
        if (node->isCordoned)
            words.append(tr("cordoned"));
        for (const QString &trouble : node->troubles) {
            if (trouble != "NotReady"_L1)
                words.append(visibleText(trouble));
        }
        return words.join(u", "_s);
    }
    case MachineTypeColumn:
        return visibleText(node->machineType);
    case ZoneColumn:
        return visibleText(node->zone);
    case AcceleratorsColumn:
        return raw ? QVariant(acceleratorCount(*node)) : QVariant(visibleText(acceleratorsText(*node)));
    case CpuColumn:
        return raw ? QVariant(node->cpuMilli)
                   : QVariant(QLocale().toString(double(node->cpuMilli) / 1000.0, 'g', 4));
    case MemoryColumn:
        return raw ? QVariant(node->memoryBytes)
                   : QVariant(QLocale().formattedDataSize(node->memoryBytes, 1, QLocale::DataSizeIecFormat));
    case TaintsColumn:
        return visibleText(taintsText(*node));
    case VersionColumn:
        return visibleText(node->version);
    case AgeColumn:
        return raw ? ageOrder(node->createdSecs) : QVariant(ageText(ageSecs(node->createdSecs)));
    default:
        return {};
    }
}

QVariant NodeTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    case StatusColumn:
        return tr("Status");
    case MachineTypeColumn:
        return tr("Machine type");
    case ZoneColumn:
        return tr("Zone");
    case AcceleratorsColumn:
        return tr("Accelerators");
    case CpuColumn:
        return tr("CPU");
    case MemoryColumn:
        return tr("Memory");
    case TaintsColumn:
        return tr("Taints");
    case VersionColumn:
        return tr("Version");
    case AgeColumn:
        return tr("Age");
    default:
        return {};
    }
}

} // namespace slipway
