// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/findings/provechains.h"

namespace slipway {
using namespace Qt::StringLiterals;

Task<CloudProof> proveWithCloud(Session &session, ProofSubject subject, ProofOptions options,
                                ProgressSink progress, std::stop_token stop)
{
    auto source = co_await openCloud(session, stop);
    if (!source)
        co_return std::unexpected(std::move(source.error()));
    // Whoever was logged in meanwhile may have replaced the cluster.
    if (!session.kube())
        co_return fail(ErrorKind::Unavailable, ProveChains::tr("no cluster is connected"));
    options.capture.cloud = source->door;
    auto proof = co_await proveInCluster(*session.kube(), session.clock(), std::move(subject), options,
                                         std::move(progress), stop);
    if (!proof)
        co_return std::unexpected(std::move(proof.error()));
    co_return CloudProof{std::move(*proof), std::move(*source)};
}

ProveChains::ProveChains(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    connect(&session, &Session::clusterChanged, this, [this] {
        // What held there says nothing about here.
        m_proving.abandon();
        m_proof = {};
        m_at = {};
        m_problem.reset();
        m_progress.clear();
        m_whyNotAsked.clear();
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
    m_whyNotAsked.clear();
    m_problem.reset();
    m_proving.start(
        [this](std::stop_token stop, ProgressSink progress) {
            return proveWithCloud(m_session, m_subject, {}, progress, stop);
        },
        [this](const CloudProof &proven) {
            m_proof = proven.proof;
            m_whyNotAsked = proven.whyNotAsked();
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
