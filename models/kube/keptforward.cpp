// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/keptforward.h"

namespace slipway {
using namespace Qt::StringLiterals;

KeptForward::KeptForward(KubeClient &client, Clock &clock, QString nameSpace, QString labelSelector,
                         quint16 podPort, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_forward(client, nameSpace, {}, podPort)
    , m_reflector(client, clock, kinds::pods(),
                  // Nothing is painted from these rows: there is no frame to wait for.
                  {.nameSpace = nameSpace, .labelSelector = std::move(labelSelector), .frame = {}}, *m_rows)
    , m_stateSince(clock.now())
{
    connect(&m_reflector, &Reflector::changed, this, &KeptForward::take);
    connect(&m_forward, &PortForward::connectionFailed, this, &KeptForward::connectionFailed);
}

KeptForward::~KeptForward() = default;

void KeptForward::take()
{
    const RowBatch<PodRow> batch = m_rows->takeBatch();
    for (const QString &uid : batch.removed)
        m_pods.remove(uid);
    for (const PodRow &row : batch.upserted)
        m_pods.insert(row.uid, row);
    m_woken.complete();
}

bool KeptForward::isReady(const QString &pod) const
{
    return std::any_of(m_pods.begin(), m_pods.end(), [&pod](const PodRow &row) {
        return row.name == pod && row.isReady && !row.isDeleting;
    });
}

QString KeptForward::choose() const
{
    // The one that has been ready longest: it is the least likely to go next.
    const PodRow *best = nullptr;
    for (const PodRow &row : m_pods) {
        if (row.isReady && !row.isDeleting
            && (!best || std::pair(row.readySecs, row.name) < std::pair(best->readySecs, best->name)))
            best = &row;
    }
    return best ? best->name : QString();
}

void KeptForward::setState(State state, std::optional<Error> error)
{
    if (state != m_state)
        m_stateSince = m_clock.now();
    const bool isNew = state != m_state || error != m_error || m_pod != m_toldPod;
    m_toldPod = m_pod;
    m_state = state;
    m_error = std::move(error);
    if (isNew)
        Q_EMIT stateChanged();
}

Task<> KeptForward::run(quint16 localPort, std::stop_token stop)
{
    std::stop_source watching;
    std::stop_callback forward(stop, [&watching] { watching.request_stop(); });
    std::optional<Error> watchEnded;
    Task<> watch = m_reflector.run(watching.get_token());
    watch.start([this, &watch, &watchEnded] {
        auto ended = watch.takeResult();
        watchEnded = ended ? fail(ErrorKind::Internal, u"the watch of the pods ended"_s).error()
                           : std::move(ended.error());
        m_woken.complete();
    });
    for (;;) {
        m_woken = OneShot();
        if (watchEnded) {
            setState(State::Ended, *watchEnded);
            m_forward.setPod({});
            co_return std::unexpected(*watchEnded);
        }
        if (m_pod.isEmpty() || !isReady(m_pod)) {
            const QString next = choose();
            m_pod.clear();
            m_forward.setPod({}); // ends what still hangs on the pod that went
            if (next.isEmpty()) {
                if (m_reflector.isSynced())
                    setState(m_forward.localPort() ? State::Gap : State::Choosing,
                             fail(ErrorKind::Unavailable, u"no pod is ready"_s).error());
            } else {
                m_forward.setPod(next);
                auto port = co_await m_forward.listen(localPort, stop);
                if (port) {
                    m_pod = next;
                    m_changes += m_state == State::Choosing ? 0 : 1;
                    setState(State::Forwarding);
                    continue; // the pod may have gone meanwhile
                }
                m_forward.setPod({});
                const ErrorKind kind = port.error().kind;
                if (kind == ErrorKind::Cancelled || kind == ErrorKind::AlreadyExists
                    || kind == ErrorKind::Forbidden) {
                    setState(State::Ended, port.error());
                    watching.request_stop();
                    co_return std::unexpected(std::move(port.error()));
                }
                setState(m_forward.localPort() ? State::Gap : State::Choosing, port.error());
                (void)co_await m_clock.sleepFor(m_backoff.next(m_clock.monotonic()), stop);
                continue;
            }
        }
        const OneShot woken = m_woken;
        co_await woken;
    }
}

} // namespace slipway
