// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/taskhandle.h"
#include "kube/kubeclient.h"
#include "session/session.h"

#include <QAbstractListModel>
#include <QTimer>

#include <deque>

namespace slipway {

/// The log of one container as rows: followed, bounded, with control characters made visible. New rows come once a frame.
class PodLogModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { TimeRole = Qt::UserRole, CutRole };
    enum class State { Idle, Connecting, Following, Ended, Failed };
    Q_ENUM(State)

    struct Source {
        QString nameSpace = {};
        QString pod = {};
        QString container = {};
        bool previous = false; ///< of the instance before the last restart
        bool operator==(const Source &) const = default;
    };

    static constexpr int capacity = 50'000;

    explicit PodLogModel(Session &session, QObject *parent = nullptr);
    ~PodLogModel() override;

    /// Forgets the rows and reads @p source: the last @p tailLines lines, then what comes.
    void open(const Source &source, int tailLines = 2'000);
    /// Ends the stream; the rows stay.
    void close();
    /// Rows stand still; what comes meanwhile is kept and shown by resume().
    void pause();
    void resume();
    bool isPaused() const { return m_paused; }

    const Source &source() const { return m_source; }
    State state() const { return m_state; }
    const std::optional<Error> &error() const { return m_error; }
    /// Lines that had to go to keep within the capacity.
    qint64 dropped() const { return m_dropped; }
    /// Lines that wait while paused.
    qsizetype waiting() const { return qsizetype(m_incoming.size()); }
    /// Length in characters of the longest row so far, for the width of a view.
    qsizetype longest() const { return m_longest; }

    const LogLine &line(int row) const { return m_lines[std::size_t(row)]; }
    /// The next row from @p from, in either direction and around the end, that contains @p text; -1: none.
    int find(const QString &text, int from, bool backwards) const;
    int count(const QString &text) const;
    /// Rows as text with time stamps.
    QString text(int firstRow, int lastRow) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void stateChanged();

private:
    Task<> read(std::stop_token stop);
    void take(QList<LogLine> lines);
    void flush();
    void setState(State state);

    Session &m_session;
    Source m_source;
    int m_tailLines = 0;
    TaskHandle m_handle;
    QTimer m_frame;
    std::deque<LogLine> m_lines;
    std::deque<LogLine> m_incoming;
    State m_state = State::Idle;
    std::optional<Error> m_error;
    qint64 m_dropped = 0;
    qsizetype m_longest = 0;
    bool m_paused = false;
};

} // namespace slipway
