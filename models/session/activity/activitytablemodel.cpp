// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/activity/activitytablemodel.h"

#include "base/csv.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

QString stamp(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

qint64 tookMs(const Activity &activity)
{
    return activity.started.isValid() && activity.ended.isValid() ? activity.started.msecsTo(activity.ended)
                                                                  : -1;
}

} // namespace

void ActivityTableModel::show(const QList<Activity> &activities)
{
    QHash<qint64, int> wanted;
    for (int i = 0; i < activities.size(); ++i)
        wanted.insert(activities.at(i).id, i);
    for (int row = int(m_rows.size()) - 1; row >= 0; --row) {
        if (wanted.contains(m_rows.at(row).id))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
    // Ids only grow and both lists run from new to old: what is new stands in runs between what is there.
    for (int row = 0; row < activities.size();) {
        if (row < m_rows.size() && m_rows.at(row).id == activities.at(row).id) {
            if (m_rows.at(row) != activities.at(row)) {
                m_rows[row] = activities.at(row);
                Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
            }
            ++row;
            continue;
        }
        int last = row;
        while (last + 1 < activities.size()
               && (row >= m_rows.size() || activities.at(last + 1).id != m_rows.at(row).id))
            ++last;
        beginInsertRows({}, row, last);
        for (int i = row; i <= last; ++i)
            m_rows.insert(i, activities.at(i));
        endInsertRows();
        row = last + 1;
    }
}

QString ActivityTableModel::outcomeText(Activity::Outcome outcome)
{
    switch (outcome) {
    case Activity::Outcome::Running:
        return tr("running");
    case Activity::Outcome::Done:
        return tr("done");
    case Activity::Outcome::Failed:
        return tr("failed");
    case Activity::Outcome::RolledBack:
        return tr("taken back");
    case Activity::Outcome::Cancelled:
        return tr("cancelled");
    case Activity::Outcome::Unknown:
        break;
    }
    return tr("interrupted");
}

int ActivityTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ActivityTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ActivityTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Activity &activity = m_rows.at(index.row());
    if (role == OutcomeRole)
        return int(activity.outcome);
    if (role == SortRole) {
        if (index.column() == WhenColumn)
            return activity.id; // written in order, however the clock may have jumped
        if (index.column() == TookColumn)
            return tookMs(activity);
        return data(index, Qt::DisplayRole);
    }
    if (role == Qt::TextAlignmentRole)
        return index.column() == TookColumn ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    if (role == Qt::ToolTipRole) {
        if (index.column() == WhenColumn)
            return stamp(activity.started);
        if (index.column() == OutcomeColumn)
            return activity.message;
        return data(index, Qt::DisplayRole);
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case WhenColumn:
        return QLocale().toString(activity.started.toLocalTime(), QLocale::ShortFormat);
    case WhatColumn:
        return activity.what;
    case OutcomeColumn:
        return outcomeText(activity.outcome);
    case WhoColumn:
        return activity.who.isEmpty() ? tr("not known") : activity.who;
    case WhereColumn:
        return activity.target;
    case TookColumn: {
        const qint64 ms = tookMs(activity);
        return ms < 0   ? QString()
            : ms < 1000 ? tr("%1 ms").arg(ms)
                        : tr("%1 s").arg(QLocale().toString(double(ms) / 1000, 'f', 1));
    }
    case CommandColumn:
        return activity.command;
    default:
        return {};
    }
}

QVariant ActivityTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WhenColumn:
        return tr("When");
    case WhatColumn:
        return tr("What");
    case OutcomeColumn:
        return tr("Outcome");
    case WhoColumn:
        return tr("Who");
    case WhereColumn:
        return tr("Where");
    case TookColumn:
        return tr("Took");
    case CommandColumn:
        return tr("Equivalent command");
    default:
        return {};
    }
}

QByteArray activitiesAsCsv(const QList<Activity> &activities)
{
    QByteArray text = "started,ended,outcome,who,where,what,command,run,message\r\n";
    for (const Activity &activity : activities) {
        const QStringList fields{
            stamp(activity.started), stamp(activity.ended), toString(activity.outcome), activity.who,
            activity.target,         activity.what,         activity.command,           activity.planId,
            activity.message};
        text += csvRow(fields).toUtf8() + "\r\n";
    }
    return text;
}

QByteArray activitiesAsJson(const QList<Activity> &activities)
{
    QJsonArray list;
    for (const Activity &activity : activities) {
        list.append(QJsonObject{{u"started"_s, stamp(activity.started)},
                                {u"ended"_s, stamp(activity.ended)},
                                {u"outcome"_s, toString(activity.outcome)},
                                {u"who"_s, activity.who},
                                {u"where"_s, activity.target},
                                {u"what"_s, activity.what},
                                {u"command"_s, activity.command},
                                {u"run"_s, activity.planId},
                                {u"message"_s, activity.message}});
    }
    return QJsonDocument(QJsonObject{{u"activities"_s, list}}).toJson();
}

} // namespace slipway
