// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/findings/provechains.h"

namespace slipway {
using namespace Qt::StringLiterals;

ProveChains::ProveChains(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    connect(&session, &Session::clusterChanged, this, [this] {
        // What held there says nothing about here.
        m_proving.abandon();
        m_proof = {};
        m_at = {};
        m_problem.reset();
        m_progress.clear();
        Q_EMIT changed();
    });
    connect(&m_proving, &TaskHandle::started, this, &ProveChains::changed);
    connect(&m_proving, &TaskHandle::progressed, this, [this](const Progress &progress) {
        m_progress = progress.message;
        Q_EMIT changed();
    });
    connect(&m_proving, &TaskHandle::finished, this, [this](const Result<> &outcome) {
        m_progress.clear();
        if (!outcome && outcome.error().kind != ErrorKind::Cancelled)
            m_problem = outcome.error();
        Q_EMIT changed();
    });
}

ProveChains::~ProveChains() = default;

ProofSubject ProveChains::subjectOf(const Endpoint &endpoint)
{
    return {.nameSpace = endpoint.target.nameSpace,
            .name = endpoint.name,
            .service = endpoint.service,
            .isEndpoint = true};
}

void ProveChains::prove(const ProofSubject &subject)
{
    if (!m_session.kube())
        return;
    m_proving.abandon();
    m_subject = subject;
    m_proof = {};
    m_at = {};
    m_problem.reset();
    m_proving.start(
        [this](std::stop_token stop, ProgressSink progress) {
            return proveInCluster(*m_session.kube(), m_session.clock(), m_subject, {}, progress, stop);
        },
        [this](const Proof &proof) {
            m_proof = proof;
            m_at = m_session.clock().now();
        });
}

void ProveChains::proveAgain()
{
    prove(ProofSubject(m_subject));
}

void ProveChains::cancel()
{
    m_proving.cancel();
}

QStringList ProveChains::kinds()
{
    return {u"service/"_s, u"pod/"_s,       u"serviceaccount/"_s, u"gateway/"_s,
            u"ingress/"_s, u"httproute/"_s, u"deployment/"_s,     u"inferencepool/"_s};
}

} // namespace slipway
