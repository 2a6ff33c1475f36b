// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/labels.h"
#include "kube/rowtablemodel.h"

#include <QDateTime>
#include <QHash>

namespace slipway {

/// A pod in a few hundred bytes: what tables, stage clocks and first diagnoses read.
struct PodRow {
    QString uid = {};
    QString name = {};
    QString nameSpace = {};
    QString phase = {}; ///< status.phase
    QString status = {}; ///< as kubectl prints it: CrashLoopBackOff, Init:1/2, Terminating, …
    QString reason = {}; ///< why not ready: of the waiting container, else of the failed condition
    QString message = {}; ///< the words beside reason, untrusted
    QString node = {};
    QString ip = {};
    QString owner = {}; ///< "ReplicaSet/vllm-5d8f"
    Labels labels = {};
    int ready = 0;
    int containers = 0;
    int restarts = 0;
    qint64 createdSecs = 0; ///< since 1970, UTC
    qint64 startedSecs = 0; ///< 0: the kubelet has not seen it
    qint64 readySecs = 0; ///< when the Ready condition became true; 0 while it is not
    qint64 lastRestartSecs = 0;
    bool isReady = false;
    bool isDeleting = false;
    bool operator==(const PodRow &) const = default;
};

class PodTableModel : public RowTableModel<PodRow>
{
    Q_OBJECT

public:
    enum Column {
        NameColumn,
        NamespaceColumn,
        ReadyColumn,
        StatusColumn,
        RestartsColumn,
        NodeColumn,
        OwnerColumn,
        AgeColumn,
        ColumnCount
    };
    enum Role {
        SortRole = Qt::UserRole, ///< the raw number or text
        UidRole,
        SeverityRole, ///< Severity
        ReasonRole,
        MessageRole,
        RowRole, ///< PodRow as QVariant
    };
    enum class Severity { Fine, Working, Trouble, Done };
    Q_ENUM(Severity)

    explicit PodTableModel(const Clock &clock, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

/// How bad a pod's state is, for colour and sorting; ui/ picks the colour.
PodTableModel::Severity severityOf(const PodRow &pod);

/// The row of one pod object, for those who hold a QJsonObject.
PodRow podRowOf(const QJsonObject &pod);

} // namespace slipway

Q_DECLARE_METATYPE(slipway::PodRow)
