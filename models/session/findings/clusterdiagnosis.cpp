// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/findings/clusterdiagnosis.h"

#include "diagnosis/incremental.h"
#include "recording/recordedcluster.h"
#include "session/findings/cloudsource.h"

#include <QFileInfo>

namespace slipway {
using namespace Qt::StringLiterals;

ClusterDiagnosis::ClusterDiagnosis(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    connect(&session, &Session::clusterChanged, this, [this] {
        // What was found there says nothing about here.
        m_memory.reset();
        if (m_source == Source::Bundle && !m_asOf.isValid())
            return;
        m_asOf = {};
        m_looking.abandon();
        m_source = Source::Nothing;
        m_subject.clear();
        m_all.clear();
        m_sifted = {};
        m_versions.clear();
        ++m_revision;
        m_bundle.clear();
        m_cloudText.clear();
        m_cloudNotRead.clear();
        m_problem.reset();
        m_lookedAt = {};
        Q_EMIT changed();
    });
    connect(&m_connecting, &TaskHandle::finished, this, [this](const Result<> &outcome) {
        if (!outcome && outcome.error().kind != ErrorKind::Cancelled)
            m_problem = outcome.error();
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
    return int(std::ranges::count_if(m_sifted.shown, [](const Finding &finding) {
        return finding.state == Finding::State::Problem && finding.severity != Severity::Info;
    }));
}

void ClusterDiagnosis::look()
{
    if (m_looking.isRunning() || !m_session.kube())
        return;
    if (const RecordedCluster *record = recordOf(m_session.kube())) {
        lookAtRecord(*record);
        return;
    }
    m_problem.reset();
    m_looking.start(
        [this](std::stop_token stop, ProgressSink progress) {
            return lookWithCloud(m_session, {}, progress, stop);
        },
        [this, subject = clusterName(m_session)](const CloudLook &looked) { showFor(subject, looked); });
}

void ClusterDiagnosis::lookAtRecord(const RecordedCluster &record)
{
    m_problem.reset();
    // Rules that judge what has not changed are not run again; back in time everything has.
    const Playback &playback = record.playback();
    const bool isBack = m_asOf.isValid() && playback.now() < m_asOf;
    if (!m_memory || isBack)
        m_memory = std::make_shared<IncrementalDiagnosis>();
    m_asOf = playback.now();
    m_looking.start(
        [recording = playback.recording(), count = playback.count(), at = playback.position(),
         memory = m_memory](std::stop_token, ProgressSink) {
            return lookAtRecording(recording, count, at, memory);
        },
        [this, path = record.path()](const ClusterLook &look) {
            m_bundlePath = path;
            m_cloudText.clear();
            m_cloudNotRead.clear();
            take(Source::Bundle, QFileInfo(path).fileName(), look);
        });
}

void ClusterDiagnosis::lookIfMoved()
{
    const Playback *playback = playbackOf(m_session.kube());
    if (playback && m_asOf.isValid() && playback->now() != m_asOf)
        look();
}

void ClusterDiagnosis::show(const CloudLook &looked)
{
    showFor(clusterName(m_session), looked);
}

void ClusterDiagnosis::showFor(const QString &subject, const CloudLook &looked)
{
    m_cloudText = coverageText(looked.source, looked.look.cloud);
    m_cloudNotRead = looked.look.cloud.notRead;
    take(Source::Cluster, subject, looked.look);
}

void ClusterDiagnosis::openBundle(const QString &path)
{
    m_looking.abandon();
    m_problem.reset();
    m_asOf = {};
    m_looking.start([path](std::stop_token, ProgressSink) { return lookAtBundle(path); },
                    [this, path](const ClusterLook &look) {
                        m_bundlePath = path;
                        m_cloudText.clear();
                        m_cloudNotRead.clear();
                        take(Source::Bundle, QFileInfo(path).fileName(), look);
                    });
}

bool ClusterDiagnosis::canBrowse() const
{
    if (m_source != Source::Bundle || m_bundlePath.isEmpty() || m_connecting.isRunning())
        return false;
    const RecordedCluster *record = recordOf(m_session.kube());
    return !record || record->path() != m_bundlePath;
}

void ClusterDiagnosis::browseBundle()
{
    if (!canBrowse())
        return;
    m_problem.reset();
    m_connecting.start([this, path = m_bundlePath](std::stop_token stop, ProgressSink) -> Task<> {
        return connectBundle(path, stop);
    });
    Q_EMIT changed();
}

Task<> ClusterDiagnosis::connectBundle(QString path, std::stop_token stop)
{
    auto record = co_await openRecordedCluster(path, m_session.clock(), stop);
    if (!record)
        co_return std::unexpected(std::move(record.error()));
    auto connected = co_await m_session.connectRecord(*std::move(record), stop);
    if (!connected)
        co_return std::unexpected(std::move(connected.error()));
    // It stands at its beginning, and what was found is of its end.
    const Playback *playback = playbackOf(m_session.kube());
    if (playback && playback->recording()->isTimed())
        look();
    co_return {};
}

void ClusterDiagnosis::take(Source source, const QString &subject, const ClusterLook &look)
{
    m_source = source;
    m_subject = subject;
    // While a recording plays the findings are mostly those of the second before: a list that is made anew loses where people read.
    const bool isAsBefore = m_asOf.isValid() && m_revision > 0 && m_all == look.findings;
    m_all = look.findings;
    m_versions = look.versions;
    m_bundle = look.bundle;
    m_isTimed = look.isTimed;
    m_lookedAt = m_session.clock().now();
    if (isAsBefore)
        Q_EMIT changed();
    else
        siftAgain();
}

void ClusterDiagnosis::siftAgain()
{
    QList<Mute> accepted;
    // For a bundle nothing was accepted: it is a record of a cluster at some time, and says all.
    if (MuteStore *store = m_source == Source::Cluster ? mutes() : nullptr) {
        if (auto kept = store->of(m_subject))
            accepted = std::move(*kept);
    }
    m_sifted = sift(m_all, accepted, m_versions);
    ++m_revision;
    Q_EMIT changed();
}

void ClusterDiagnosis::setMutes(std::function<MuteStore *()> store)
{
    m_mutes = std::move(store);
}

Result<> ClusterDiagnosis::mute(const Finding &finding, Mute terms)
{
    MuteStore *store = mutes();
    if (m_source != Source::Cluster || !store)
        return fail(ErrorKind::Unavailable,
                    store ? tr("a finding is accepted in a cluster, not in a bundle")
                          : tr("the file where this is kept cannot be opened"));
    terms.id.clear();
    terms.finding = finding.id;
    terms.subject = finding.subject;
    terms.cluster = m_subject;
    terms.title = finding.title;
    if (auto saved = store->save(terms, m_session.clock().now()); !saved)
        return std::unexpected(std::move(saved.error()));
    siftAgain();
    return {};
}

Result<> ClusterDiagnosis::unmute(const QString &muteId)
{
    MuteStore *store = mutes();
    if (!store)
        return fail(ErrorKind::Unavailable, tr("the file where this is kept cannot be opened"));
    if (auto removed = store->remove(muteId); !removed)
        return removed;
    siftAgain();
    return {};
}

Result<> ClusterDiagnosis::saveBundle(const QString &path) const
{
    if (m_bundle.isEmpty())
        return fail(ErrorKind::NotFound, tr("no cluster has been looked at yet"));
    return writeBundle(path, m_bundle);
}

} // namespace slipway
