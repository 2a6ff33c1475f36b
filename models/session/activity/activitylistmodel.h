// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QAbstractListModel>
#include <QTimer>

namespace slipway {

/// What runs and what has just ended, for the activity drawer. Whoever runs Changes reports here; the durable record is
/// store/activitylog.
class ActivityListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    /// The same numbers as ui/shell/activitydrawer.h expects.
    enum Role {
        MessageRole = Qt::UserRole + 1,
        StateRole,
        FractionRole,
        ElapsedRole,
        ExpectedRole,
        CancellableRole
    };

    explicit ActivityListModel(const Clock &clock, QObject *parent = nullptr);

    /// @param cancel empty: cannot be cancelled
    /// @return the activity's id
    int begin(const QString &title, std::chrono::milliseconds expected, std::function<void()> cancel);
    void report(int id, const QString &message, std::optional<double> fraction);
    /// @param state "done", "failed" or "cancelled"
    void end(int id, const QString &state, const QString &message);
    void cancel(int row);
    int running() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    struct Entry {
        int id = 0;
        QString title;
        QString message;
        QString state = QStringLiteral("running");
        std::optional<double> fraction;
        std::chrono::nanoseconds began{0};
        std::optional<std::chrono::nanoseconds> ended;
        std::chrono::milliseconds expected{0};
        std::function<void()> cancel;
    };
    int rowOf(int id) const;
    const Clock &m_clock;
    QList<Entry> m_entries;
    QTimer m_tick;
    int m_nextId = 1;
};

} // namespace slipway
