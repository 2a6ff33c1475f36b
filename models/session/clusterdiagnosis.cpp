// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/clusterdiagnosis.h"

#include "base/worker.h"
#include "diagnosis/bundle.h"
#include "diagnosis/capture.h"
#include "diagnosis/diagnosis.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace slipway {
using namespace Qt::StringLiterals;

ClusterDiagnosis::ClusterDiagnosis(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    connect(&session, &Session::clusterChanged, this, [this] {
        // What was found there says nothing about here.
        if (m_source == Source::Bundle)
            return;
        m_looking.abandon();
        m_source = Source::Nothing;
        m_subject.clear();
        m_findings.clear();
        m_bundle.clear();
        m_problem.reset();
        m_lookedAt = {};
        Q_EMIT changed();
    });
    connect(&m_looking, &TaskHandle::started, this, &ClusterDiagnosis::changed);
    connect(&m_looking, &TaskHandle::progressed, this, [this](const Progress &progress) {
        m_progress = progress.message;
        Q_EMIT changed();
    });
    connect(&m_looking, &TaskHandle::finished, this, [this](const Result<> &outcome) {
        m_progress.clear();
        if (!outcome && outcome.error().kind != ErrorKind::Cancelled)
            m_problem = outcome.error();
        Q_EMIT changed();
    });
}

ClusterDiagnosis::~ClusterDiagnosis() = default;

int ClusterDiagnosis::troubles() const
{
    return int(std::ranges::count_if(m_findings, [](const Finding &finding) {
        return finding.state == Finding::State::Problem && finding.severity != Severity::Info;
    }));
}

void ClusterDiagnosis::look()
{
    if (m_looking.isRunning() || !m_session.kube())
        return;
    m_problem.reset();
    const QString subject =
        m_session.target().cluster.isEmpty() ? m_session.kube()->context().name : m_session.target().cluster;
    m_looking.start(
        [this](std::stop_token stop, ProgressSink progress) { return lookAt({}, progress, stop); },
        [this, subject](const Answer &answer) { take(Source::Cluster, subject, answer); });
}

Task<ClusterDiagnosis::Answer> ClusterDiagnosis::lookAt(QString nameSpace, ProgressSink progress,
                                                        std::stop_token stop)
{
    auto captured = co_await captureBundle(*m_session.kube(), m_session.clock(), {.nameSpace = nameSpace},
                                           progress, stop);
    if (!captured)
        co_return std::unexpected(std::move(captured.error()));
    // Reading and judging ten thousand objects takes longer than a frame.
    co_return co_await onWorker([object = std::move(*captured)]() -> Result<Answer> {
        Answer answer;
        answer.bundle = QJsonDocument(object).toJson(QJsonDocument::Compact);
        auto snapshot = readBundle(answer.bundle, u"cluster"_s);
        if (!snapshot)
            return std::unexpected(std::move(snapshot.error()));
        answer.findings = diagnose(**snapshot);
        return answer;
    });
}

void ClusterDiagnosis::openBundle(const QString &path)
{
    m_looking.abandon();
    m_problem.reset();
    m_looking.start(
        [path](std::stop_token, ProgressSink) {
            return onWorker([path]() -> Result<Answer> {
                auto snapshot = readBundleFile(path);
                if (!snapshot)
                    return std::unexpected(std::move(snapshot.error()));
                return Answer{.findings = diagnose(**snapshot)};
            });
        },
        [this, path](const Answer &answer) { take(Source::Bundle, QFileInfo(path).fileName(), answer); });
}

void ClusterDiagnosis::take(Source source, const QString &subject, const Answer &answer)
{
    m_source = source;
    m_subject = subject;
    m_findings = answer.findings;
    m_bundle = answer.bundle;
    m_lookedAt = m_session.clock().now();
    Q_EMIT changed();
}

Result<> ClusterDiagnosis::saveBundle(const QString &path) const
{
    if (m_bundle.isEmpty())
        return fail(ErrorKind::NotFound, tr("no cluster has been looked at yet"));
    QSaveFile file(path);
    // Redaction takes what it knows; what a cluster says is nobody else's business all the same.
    if (!file.open(QIODevice::WriteOnly)
        || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        || file.write(m_bundle) != m_bundle.size() || !file.commit())
        return fail(file.error() == QFileDevice::ResourceError ? ErrorKind::Unavailable
                        : file.error() == QFileDevice::OpenError
                            || file.error() == QFileDevice::PermissionsError
                        ? ErrorKind::Forbidden
                        : ErrorKind::Internal,
                    file.errorString(), path);
    return {};
}

} // namespace slipway
