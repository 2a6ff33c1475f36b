// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/podtablemodel.h"

#include "kube/visibletext.h"

namespace slipway {
using namespace Qt::StringLiterals;

PodTableModel::PodTableModel(const Clock &clock, QObject *parent)
    : RowTableModel(clock, ColumnCount, AgeColumn, parent)
{
}

QVariant PodTableModel::data(const QModelIndex &index, int role) const
{
    const PodRow *pod = rowAt(index);
    if (!pod)
        return {};
    switch (role) {
    case UidRole:
        return pod->uid;
    case SeverityRole:
        return QVariant::fromValue(severityOf(*pod));
    case ReasonRole:
        return visibleText(pod->reason);
    case MessageRole:
        return visibleText(pod->message, true);
    case RowRole:
        return QVariant::fromValue(*pod);
    case Qt::ToolTipRole:
        return index.column() == StatusColumn && !pod->message.isEmpty()
            ? QVariant(visibleText(pod->message, true))
            : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == RestartsColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::DisplayRole:
    case SortRole:
        break;
    default:
        return {};
    }
    const bool raw = role == SortRole;
    switch (index.column()) {
    case NameColumn:
        return visibleText(pod->name);
    case NamespaceColumn:
        return pod->nameSpace;
    case ReadyColumn:
        return raw ? QVariant(pod->ready * 1000 + pod->containers)
                   : QVariant(u"%1/%2"_s.arg(pod->ready).arg(pod->containers));
    case StatusColumn:
        return visibleText(pod->status);
    case RestartsColumn:
        if (raw)
            return pod->restarts;
        return pod->restarts > 0 && pod->lastRestartSecs > 0
            ? tr("%1 (%2 ago)").arg(pod->restarts).arg(ageText(ageSecs(pod->lastRestartSecs)))
            : QString::number(pod->restarts);
    case NodeColumn:
        return pod->node;
    case OwnerColumn:
        return visibleText(pod->owner);
    case AgeColumn:
        return raw ? ageOrder(pod->createdSecs) : QVariant(ageText(ageSecs(pod->createdSecs)));
    default:
        return {};
    }
}

QVariant PodTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    case NamespaceColumn:
        return tr("Namespace");
    case ReadyColumn:
        return tr("Ready");
    case StatusColumn:
        return tr("Status");
    case RestartsColumn:
        return tr("Restarts");
    case NodeColumn:
        return tr("Node");
    case OwnerColumn:
        return tr("Owner");
    case AgeColumn:
        return tr("Age");
    default:
        return {};
    }
}

PodTableModel::Severity severityOf(const PodRow &pod)
{
    using Severity = PodTableModel::Severity;
    if (pod.phase == "Succeeded"_L1)
        return Severity::Done;
    if (pod.phase == "Failed"_L1)
        return Severity::Trouble;
    if (pod.isDeleting)
        return Severity::Working;
    if (pod.isReady)
        return Severity::Fine;
    // What the kubelet and the scheduler say when waiting alone does not help.
    static const QSet<QString> troubles = {u"CrashLoopBackOff"_s,
                                           u"ImagePullBackOff"_s,
                                           u"ErrImagePull"_s,
                                           u"InvalidImageName"_s,
                                           u"ErrImageNeverPull"_s,
                                           u"CreateContainerConfigError"_s,
                                           u"CreateContainerError"_s,
                                           u"RunContainerError"_s,
                                           u"StartError"_s,
                                           u"ContainerCannotRun"_s,
                                           u"OOMKilled"_s,
                                           u"Error"_s,
                                           u"Evicted"_s,
                                           u"Unschedulable"_s,
                                           u"NodeLost"_s,
                                           u"UnexpectedAdmissionError"_s,
                                           u"DeadlineExceeded"_s,
                                           u"ContainerStatusUnknown"_s};
    const QString word = pod.status.startsWith("Init:"_L1) ? pod.status.sliced(5) : pod.status;
    if (troubles.contains(word) || troubles.contains(pod.reason) || pod.phase == "Unknown"_L1)
        return Severity::Trouble;
    return Severity::Working;
}

QString ageText(qint64 seconds)
{
    // apimachinery, pkg/util/duration/duration.go, HumanDuration: two units while they say something.
    if (seconds < 0)
        return {};
    if (seconds < 120)
        return u"%1s"_s.arg(seconds);
    const qint64 minutes = seconds / 60;
    if (minutes < 10)
        return seconds % 60 == 0 ? u"%1m"_s.arg(minutes) : u"%1m%2s"_s.arg(minutes).arg(seconds % 60);
    if (minutes < 180)
        return u"%1m"_s.arg(minutes);
    const qint64 hours = minutes / 60;
    if (hours < 8)
        return minutes % 60 == 0 ? u"%1h"_s.arg(hours) : u"%1h%2m"_s.arg(hours).arg(minutes % 60);
    if (hours < 48)
        return u"%1h"_s.arg(hours);
    const qint64 days = hours / 24;
    if (days < 8)
        return hours % 24 == 0 ? u"%1d"_s.arg(days) : u"%1d%2h"_s.arg(days).arg(hours % 24);
    if (days < 365 * 2)
        return u"%1d"_s.arg(days);
    const qint64 years = days / 365;
    return years < 8 && days % 365 != 0 ? u"%1y%2d"_s.arg(years).arg(days % 365) : u"%1y"_s.arg(years);
}

} // namespace slipway
