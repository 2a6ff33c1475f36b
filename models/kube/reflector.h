// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/backoff.h"
#include "base/clock.h"
#include "base/oneshot.h"
#include "kube/kubeclient.h"
#include "kube/rowsource.h"
#include "kube/serverpulse.h"

#include <QObject>

namespace slipway {

struct ReflectorOptions {
    QString nameSpace = {}; ///< empty: all
    QString labelSelector = {};
    QString fieldSelector = {};
    int pageSize = 500; ///< what client-go and kubectl use
    /// changed() comes at most once in this time: one display frame.
    std::chrono::milliseconds frame{16};
    /// Silence that counts as a dead connection. Bookmarks come about once a minute, so a healthy watch is never quiet for so long.
    std::chrono::milliseconds idleTimeout{90'000};
    /// Tries the streaming list first; a server that refuses it is remembered in the client.
    bool watchList = true;
    /// Asks for the server's own columns; the sink then reads Tables (makeTableRows()).
    bool asTable = false;
    quint64 jitterSeed = 0; ///< 0 draws one
    /// Of the same client: tells within two seconds that the server hangs. Null: a silent server is noticed by idleTimeout alone.
    std::shared_ptr<ServerPulse> pulse = {};
};

/// Keeps a RowSink equal to what the server holds of one kind: list, watch, resume, list again.
///
/// A watch that ends is resumed from the last version seen; only 410 lists again, and then rows are compared by uid,
/// so nothing flickers. Rows of a broken connection stay, marked by state() and lastContact().
/// Source: client-go, tools/cache/reflector.go; Kubernetes docs, "API Concepts", "Efficient detection of changes".
class Reflector : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Connecting, ///< nothing complete was seen yet
        Live, ///< rows are what the server holds
        Reconnecting, ///< rows are as old as lastContact(); trying
        Forbidden, ///< the server says no; run() ended
        Failed, ///< tries go on slowly: the kind is not there, credentials refused, answers unusable
    };
    Q_ENUM(State)

    /// @p client, @p clock and @p sink outlive the reflector.
    Reflector(KubeClient &client, Clock &clock, ResourceKind kind, ReflectorOptions options, RowSink &sink,
              QObject *parent = nullptr);

    /// Ends only by cancel or with Forbidden.
    Task<> run(std::stop_token stop);

    State state() const { return m_state; }
    QDateTime stateSince() const { return m_stateSince; }
    /// When the server last said something on this watch; rows are at least that fresh.
    QDateTime lastContact() const { return m_lastContact; }
    /// Why it is not Live; nothing while it is.
    const std::optional<Error> &lastError() const { return m_error; }
    const ResourceKind &kind() const { return m_kind; }
    int lists() const { return m_lists; } ///< complete lists so far, streaming ones too
    int watches() const { return m_watches; }
    quint64 events() const { return m_events; }
    /// Set once a complete list was seen: an empty table then really is empty.
    bool isSynced() const { return m_synced; }

Q_SIGNALS:
    /// The sink has a batch; at most once a frame.
    void changed();
    void stateChanged();

private:
    Task<> loop(std::stop_token stop);
    Task<> listThenWatch(std::stop_token stop);
    Task<> pagedList(std::stop_token stop);
    Task<> watchOnce(bool initial, std::stop_token stop);
    Task<> noticeSlowness(std::stop_token opened);
    Result<> take(const QByteArray &lines, bool &initialDone);
    Task<> announce(std::stop_token stop);
    void setState(State state, std::optional<Error> error = {});
    void fellSilent(const Error &error);
    void answeredAgain();
    void noteChange();
    void touch();

    KubeClient &m_client;
    Clock &m_clock;
    ResourceKind m_kind;
    ReflectorOptions m_options;
    RowSink &m_sink;
    Backoff m_backoff;
    Backoff m_closedBackoff; // a server that answers and closes is well, and is asked twice a minute at most
    std::minstd_rand m_random;
    State m_state = State::Connecting;
    QDateTime m_stateSince;
    QDateTime m_lastContact;
    std::optional<Error> m_error;
    QString m_version; // to resume from; empty asks for a list
    bool m_synced = false;
    bool m_listInOnePage = false;
    OneShot m_dirty;
    bool m_doubted = false; // the server fell silent while this was live
    std::stop_source m_cut; // ends the watch that is open, to be resumed
    int m_lists = 0;
    int m_watches = 0;
    quint64 m_events = 0;
};

QString stateName(Reflector::State state);

} // namespace slipway
