// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/eventtablemodel.h"

#include "kube/visibletext.h"

namespace slipway {
using namespace Qt::StringLiterals;

EventTableModel::EventTableModel(const Clock &clock, QObject *parent)
    : RowTableModel(clock, ColumnCount, LastSeenColumn, parent)
{
}

QVariant EventTableModel::data(const QModelIndex &index, int role) const
{
    const EventRow *event = rowAt(index);
    if (!event)
        return {};
    switch (role) {
    case UidRole:
        return event->uid;
    case IsWarningRole:
        return event->type == "Warning"_L1;
    case ObjectUidRole:
        return event->objectUid;
    case RowRole:
        return QVariant::fromValue(*event);
    case Qt::ToolTipRole:
        return index.column() == MessageColumn ? QVariant(visibleText(event->message, true)) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == CountColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::DisplayRole:
    case SortRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case LastSeenColumn:
        return role == SortRole ? QVariant(event->order()) : QVariant(ageText(ageSecs(event->lastSecs)));
    case TypeColumn:
        return visibleText(event->type);
    case ReasonColumn:
        return visibleText(event->reason);
    case ObjectColumn: {
        const QString object = event->objectKind + u'/' + event->objectName;
        return visibleText(event->container.isEmpty() ? object : object + u" ("_s + event->container + u')');
    }
    case CountColumn:
        return event->count;
    case MessageColumn:
        return visibleText(event->message);
    default:
        return {};
    }
}

QVariant EventTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case LastSeenColumn:
        return tr("Last seen");
    case TypeColumn:
        return tr("Type");
    case ReasonColumn:
        return tr("Reason");
    case ObjectColumn:
        return tr("Object");
    case CountColumn:
        return tr("Count");
    case MessageColumn:
        return tr("Message");
    default:
        return {};
    }
}

} // namespace slipway
