// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/resources/podlogreader.h"

#include <QAbstractListModel>
#include <QTimer>

#include <deque>

namespace slipway {

/// The logs of one container or of many as rows in the order of their times: followed, bounded, with control characters made
/// visible. New rows come once a frame.
class PodLogModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { TimeRole = Qt::UserRole, CutRole, PodRole, ContainerRole };
    enum class State {
        Idle,
        Connecting,
        Waiting, ///< for a container to start, or for pods to appear
        Following,
        Resuming, ///< every stream that there is has ended although its container runs
        Ended,
        Failed, ///< nothing can be read: error() says why
    };
    Q_ENUM(State)

    static constexpr int capacity = 50'000;
    /// A line may have 64 KiB: rows are bounded by their length too, to 64 MiB.
    static constexpr qint64 mostCharacters = 32LL * 1024 * 1024;

    explicit PodLogModel(Session &session, QObject *parent = nullptr);
    ~PodLogModel() override;

    /// Forgets the rows and reads @p selection: the last @p tailLines lines of each container, then what comes.
    void open(const LogSelection &selection, int tailLines = 2'000);
    /// Ends the streams; the rows stay.
    void close();
    /// Rows stand still; what comes meanwhile is kept and shown by resume().
    void pause();
    void resume();
    bool isPaused() const { return m_paused; }

    const LogSelection &selection() const { return m_selection; }
    State state() const { return m_state; }
    std::optional<Error> error() const;
    /// Lines that had to go to keep within the capacity.
    qint64 dropped() const { return m_dropped; }
    /// Lines that wait while paused.
    qsizetype waiting() const { return qsizetype(m_incoming.size()); }
    /// Length in characters of the longest row so far, for the width of a view.
    qsizetype longest() const { return m_longest; }

    const std::vector<LogOrigin> &origins() const { return m_reader.origins(); }
    int leftOut() const { return m_reader.leftOut(); }
    /// Names of the pods, in the order of their podIndex.
    QStringList pods() const;
    /// Rows of a hidden pod are kept, and come back in their places.
    void setPodHidden(const QString &pod, bool hidden);
    bool isPodHidden(const QString &pod) const { return m_hiddenPods.contains(pod); }

    const LogLine &line(int row) const { return m_lines[std::size_t(row)].line; }
    const LogOrigin &origin(int row) const
    {
        return m_reader.origins()[std::size_t(m_lines[std::size_t(row)].origin)];
    }
    /// The next row from @p from, in either direction and around the end, that contains @p text; -1: none.
    int find(const QString &text, int from, bool backwards) const;
    /// Rows that contain @p text, up to row @p last.
    int count(const QString &text, int last = capacity) const;
    /// Rows as text with time stamps, and with pod and container when there are several.
    QString text(int firstRow, int lastRow) const;
    /// Writes all rows to @p path, as text() has them, and what was dropped. Errors: Internal (the file cannot be written).
    Result<> save(const QString &path) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void stateChanged();
    /// Pods or containers came, or one ended.
    void originsChanged();

private:
    struct Row {
        LogLine line;
        qint64 order; // by which rows are sorted, in milliseconds since 1970
        int origin;
    };
    void take(int origin, QList<LogLine> lines);
    void flush();
    void insertSorted(std::deque<Row> rows);
    void moveIntoPlace(std::ptrdiff_t first, std::ptrdiff_t middle);
    void dropOldest();
    void dropFront(std::deque<Row> &rows);
    void updateState();
    void prefix(QString &text, const Row &row) const;

    Session &m_session;
    LogSelection m_selection;
    int m_tailLines = 0;
    PodLogReader m_reader;
    QTimer m_frame;
    std::deque<Row> m_lines;
    std::deque<Row> m_hidden; // of hidden pods
    std::deque<Row> m_incoming;
    QSet<QString> m_hiddenPods;
    std::vector<qint64> m_lastOrder; // by origin: where a line without time belongs
    State m_state = State::Idle;
    qint64 m_dropped = 0;
    qsizetype m_longest = 0;
    qint64 m_characters = 0; // of all three
    bool m_paused = false;
    bool m_closed = false;
};

} // namespace slipway
