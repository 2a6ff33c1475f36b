// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/activity/activitylistmodel.h"

namespace slipway {
using namespace Qt::StringLiterals;
using std::chrono::duration_cast;
using std::chrono::milliseconds;

namespace {
constexpr qsizetype kept = 50; // of what ended; the durable record has all
}

ActivityListModel::ActivityListModel(const Clock &clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_clock(clock)
{
    m_tick.setInterval(1000);
    m_tick.callOnTimeout(this, [this] {
        for (int row = 0; row < m_entries.size(); ++row) {
            if (!m_entries.at(row).ended)
                Q_EMIT dataChanged(index(row), index(row), {ElapsedRole});
        }
    });
}

int ActivityListModel::begin(const QString &title, milliseconds expected, std::function<void()> cancel)
{
    while (m_entries.size() >= kept) {
        const auto ended =
            std::ranges::find_if(m_entries, [](const Entry &entry) { return entry.ended.has_value(); });
        if (ended == m_entries.end())
            break;
        const int row = int(ended - m_entries.begin());
        beginRemoveRows({}, row, row);
        m_entries.removeAt(row);
        endRemoveRows();
    }
    beginInsertRows({}, int(m_entries.size()), int(m_entries.size()));
    Entry entry;
    entry.id = m_nextId++;
    entry.title = title;
    entry.began = m_clock.monotonic();
    entry.expected = expected;
    entry.cancel = std::move(cancel);
    m_entries.append(std::move(entry));
    endInsertRows();
    m_tick.start();
    return m_entries.last().id;
}

void ActivityListModel::report(int id, const QString &message, std::optional<double> fraction)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    Entry &entry = m_entries[row];
    if (entry.message == message && entry.fraction == fraction)
        return;
    entry.message = message;
    entry.fraction = fraction;
    Q_EMIT dataChanged(index(row), index(row));
}

void ActivityListModel::end(int id, const QString &state, const QString &message)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    Entry &entry = m_entries[row];
    entry.state = state;
    entry.message = message;
    entry.ended = m_clock.monotonic();
    entry.cancel = {};
    if (state == "done"_L1)
        entry.fraction = 1.0;
    Q_EMIT dataChanged(index(row), index(row));
    if (running() == 0)
        m_tick.stop();
}

void ActivityListModel::cancel(int row)
{
    if (row < 0 || row >= m_entries.size())
        return;
    // Copied: what it does may end the entry and with it the function.
    if (const auto call = m_entries.at(row).cancel)
        call();
}

int ActivityListModel::running() const
{
    return int(std::ranges::count_if(m_entries, [](const Entry &entry) { return !entry.ended; }));
}

int ActivityListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant ActivityListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_entries.size())
        return {};
    const Entry &entry = m_entries.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return entry.title;
    case MessageRole:
        return entry.message;
    case StateRole:
        return entry.state;
    case FractionRole:
        return entry.fraction ? QVariant(*entry.fraction) : QVariant();
    case ElapsedRole:
        return qint64(
            duration_cast<milliseconds>(entry.ended.value_or(m_clock.monotonic()) - entry.began).count());
    case ExpectedRole:
        return entry.expected.count() > 0 ? QVariant(qint64(entry.expected.count())) : QVariant();
    case CancellableRole:
        return entry.cancel != nullptr;
    default:
        return {};
    }
}

QHash<int, QByteArray> ActivityListModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    names.insert({{MessageRole, "message"},
                  {StateRole, "state"},
                  {FractionRole, "fraction"},
                  {ElapsedRole, "elapsed"},
                  {ExpectedRole, "expected"},
                  {CancellableRole, "cancellable"}});
    return names;
}

int ActivityListModel::rowOf(int id) const
{
    for (int row = 0; row < m_entries.size(); ++row) {
        if (m_entries.at(row).id == id)
            return row;
    }
    return -1;
}

} // namespace slipway
