// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/endpoint/drifttablemodel.h"

#include "kube/visibletext.h"

#include <QCoreApplication>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct DriftTableWords {
    Q_DECLARE_TR_FUNCTIONS(DriftTableModel)
};

QString presenceText(Presence presence)
{
    switch (presence) {
    case Presence::There:
        return DriftTableWords::tr("there");
    case Presence::Absent:
        return DriftTableWords::tr("not there");
    case Presence::Unknown:
        break;
    }
    return DriftTableWords::tr("not known");
}

/// Of a field in one leg, where the object may not be there either.
QString legText(const QString &value, Presence object)
{
    if (object == Presence::Unknown)
        return DriftTableWords::tr("not known");
    return value.isEmpty() ? DriftTableWords::tr("not set") : visibleText(value);
}

QString wholeObjectText(const DriftRow &row)
{
    if (row.inFiles == Presence::There) {
        if (row.wasApplied == Presence::There)
            return DriftTableWords::tr("gone from the cluster");
        return row.isLive == Presence::There
            ? DriftTableWords::tr("in the files; made by others, never applied")
            : DriftTableWords::tr("in the files, never applied");
    }
    if (row.inFiles == Presence::Unknown)
        return DriftTableWords::tr("gone from the cluster");
    return row.isLive == Presence::There ? DriftTableWords::tr("applied, no longer in the files")
                                         : DriftTableWords::tr("applied; gone, and no longer in the files");
}

} // namespace

QString apartText(const DriftRow &row)
{
    if (row.path.isEmpty())
        return wholeObjectText(row);
    switch (row.apart) {
    case Apart::Live:
        return DriftTableWords::tr("changed in the cluster");
    case Apart::Files:
        return DriftTableWords::tr("changed in the files, not applied");
    case Apart::Applied:
        return DriftTableWords::tr("files and cluster agree, not applied");
    case Apart::All:
        break;
    }
    return row.wasApplied == Presence::There ? DriftTableWords::tr("all three differ")
                                             : DriftTableWords::tr("files and cluster differ");
}

QStringList waysText(const DriftRow &row)
{
    QStringList ways;
    if (row.inFiles == Presence::There && row.isLive == Presence::Absent)
        ways.append(DriftTableWords::tr("Apply it from the files."));
    else if (row.inFiles == Presence::There && row.path.isEmpty())
        ways.append(DriftTableWords::tr("Apply it, so that Slipway manages it."));
    else if (row.inFiles == Presence::There)
        ways.append(row.apart == Apart::Applied
                        ? DriftTableWords::tr("Apply it, so that the record says so too.")
                        : DriftTableWords::tr("Apply the files' value."));
    else if (row.inFiles == Presence::Absent && row.isLive == Presence::There)
        ways.append(DriftTableWords::tr("Delete it, or put it back into the files."));
    QStringList kept;
    for (const KeptValue &each : row.keep)
        kept.append(u"%1 = %2"_s.arg(each.label, each.value.toVariant().toString()));
    if (!kept.isEmpty())
        ways.append(DriftTableWords::tr("Or keep the cluster's: %1.").arg(kept.join(u", "_s)));
    else if (!row.path.isEmpty() && row.inFiles == Presence::There && row.apart != Apart::Applied)
        ways.append(
            row.isRendered
                ? DriftTableWords::tr("No parameter gives it the cluster's value; the recipe says it in %1.")
                      .arg(row.where)
                : DriftTableWords::tr("Or write the cluster's value into %1.").arg(row.where));
    if (!row.durableWay.isEmpty())
        ways.append(row.durableWay);
    return ways;
}

void DriftTableModel::show(const QList<DriftRow> &rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int DriftTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int DriftTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DriftTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size()
        || (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != SortRole))
        return {};
    const DriftRow &row = m_rows.at(index.row());
    const bool isWhole = row.path.isEmpty();
    switch (index.column()) {
    case ObjectColumn:
        return visibleText(row.object);
    case FieldColumn:
        return isWhole ? tr("the whole object") : visibleText(row.path);
    case ApartColumn:
        return apartText(row);
    case FilesColumn:
        return isWhole ? presenceText(row.inFiles) : legText(row.files, row.inFiles);
    case AppliedColumn:
        return isWhole ? presenceText(row.wasApplied) : legText(row.applied, row.wasApplied);
    case NowColumn:
        if (isWhole)
            return row.isLive == Presence::Absent ? tr("gone") : presenceText(row.isLive);
        return legText(row.now, row.isLive);
    case ManagerColumn:
        return visibleText(row.managers.join(u", "_s));
    case WayColumn:
        return visibleText(waysText(row).join(u' '));
    }
    return {};
}

QVariant DriftTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ObjectColumn:
        return tr("Object");
    case FieldColumn:
        return tr("Field");
    case ApartColumn:
        return tr("What differs");
    case FilesColumn:
        return tr("In the files");
    case AppliedColumn:
        return tr("As applied");
    case NowColumn:
        return tr("Now");
    case ManagerColumn:
        return tr("Set by");
    case WayColumn:
        return tr("What brings them together");
    }
    return {};
}

} // namespace slipway
