// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/podtablemodel.h"
#include "kube/portforward.h"
#include "kube/reflector.h"

#include <QObject>

namespace slipway {

/// A port of this machine that leads to one ready pod of several, and to another when that one goes. The port stays the same.
///
/// A pod that is deleted, moved or not ready any more is left at once, as its watch tells; connections through it end with it, and
/// new ones go to the next. While no pod is ready, connections are refused and state() says since when.
class KeptForward : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Choosing, ///< nothing was forwarded yet
        Forwarding,
        Gap, ///< no pod is ready; the port is kept
        Ended, ///< run() ended
    };
    Q_ENUM(State)

    /// @param labelSelector of the pods, e.g. a Service's. @p client and @p clock outlive it.
    KeptForward(KubeClient &client, Clock &clock, QString nameSpace, QString labelSelector, quint16 podPort,
                QObject *parent = nullptr);
    ~KeptForward() override;

    /// Ends by cancel, or when the first pod cannot be forwarded to at all.
    /// @param localPort 0 takes a free one
    /// Errors: AlreadyExists (the local port is taken), Forbidden (pods may not be watched, or forwarded to).
    Task<> run(quint16 localPort, std::stop_token stop);

    State state() const { return m_state; }
    QDateTime stateSince() const { return m_stateSince; }
    /// 0 until the first pod was found.
    quint16 localPort() const { return m_forward.localPort(); }
    QString pod() const { return m_pod; }
    /// How often another pod had to be taken.
    int changes() const { return m_changes; }
    int connections() const { return m_forward.connections(); }
    const std::optional<Error> &lastError() const { return m_error; }

Q_SIGNALS:
    /// Also when it leads to another pod, with or without a gap between.
    void stateChanged();
    void connectionFailed(const slipway::Error &error);

private:
    QString choose() const;
    bool isReady(const QString &pod) const;
    void setState(State state, std::optional<Error> error = {});
    void take();

    Clock &m_clock;
    PortForward m_forward;
    std::unique_ptr<RowSource<PodRow>> m_rows = makePodRows();
    Reflector m_reflector;
    QHash<QString, PodRow> m_pods; // by uid
    QString m_pod;
    QString m_toldPod; // of the last stateChanged()
    State m_state = State::Choosing;
    QDateTime m_stateSince;
    std::optional<Error> m_error;
    Backoff m_backoff;
    OneShot m_woken;
    int m_changes = 0;
};

} // namespace slipway
