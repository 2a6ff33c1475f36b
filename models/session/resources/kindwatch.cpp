// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/resources/kindwatch.h"

namespace slipway {

KindWatch::KindWatch(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_model(std::make_unique<ServerTableModel>(session.clusterClock()))
{
    // What reads through the old client ends before that client does; the kind may not exist in the new cluster.
    connect(&session, &Session::clusterChanged, this, &KindWatch::stop);
}

KindWatch::~KindWatch() = default;

void KindWatch::start(const ResourceKind &kind, const QString &nameSpace)
{
    const QString wanted = kind.namespaced ? nameSpace : QString();
    if (m_reflector && m_kind == kind && m_namespace == wanted)
        return;
    stop();
    // What another kind prints says nothing of this one, and its cluster may never answer.
    if (std::exchange(m_columnsOf, kind) != kind)
        m_model->setColumns({}, false);
    m_kind = kind;
    m_namespace = wanted;
    run();
}

void KindWatch::run()
{
    if (!m_kind || !m_session.kube())
        return;
    m_rows = makeTableRows();
    m_reflector = std::make_unique<Reflector>(
        *m_session.kube(), m_session.clusterClock(), *m_kind,
        ReflectorOptions{.nameSpace = m_namespace, .asTable = true, .pulse = m_session.pulse()}, *m_rows);
    connect(m_reflector.get(), &Reflector::changed, this, &KindWatch::take);
    connect(m_reflector.get(), &Reflector::stateChanged, this, [this] {
        take();
        Q_EMIT stateChanged();
    });
    m_handle.start(
        [reflector = m_reflector.get()](std::stop_token stop, ProgressSink) { return reflector->run(stop); });
    Q_EMIT stateChanged();
}

void KindWatch::take()
{
    if (m_rows->columns().isEmpty())
        return; // nothing was listed yet
    m_model->setColumns(m_rows->columns(), m_kind->namespaced && m_namespace.isEmpty());
    const auto batch = m_rows->takeBatch();
    if (!batch.isEmpty())
        m_model->merge(batch);
}

void KindWatch::stop()
{
    m_handle.abandon();
    m_reflector.reset();
    m_rows.reset();
    m_kind.reset();
    m_model->clear();
    Q_EMIT stateChanged();
}

void KindWatch::refresh()
{
    if (!m_kind || state() == LiveCluster::State::Live)
        return;
    const ResourceKind kind = *m_kind;
    const QString nameSpace = m_namespace;
    stop();
    start(kind, nameSpace);
}

LiveCluster::State KindWatch::state() const
{
    return m_reflector ? liveState(m_reflector->state()) : LiveCluster::State::Idle;
}

std::optional<Error> KindWatch::error() const
{
    return m_reflector ? m_reflector->lastError() : std::nullopt;
}

QDateTime KindWatch::lastContact() const
{
    return m_reflector ? m_reflector->lastContact() : QDateTime();
}

bool KindWatch::isSynced() const
{
    return m_reflector && m_reflector->isSynced();
}

} // namespace slipway
