// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/bench/clusterbench.h"

#include "inference/benchanalysis.h"
#include "kube/eventtablemodel.h"
#include "kube/labelselector.h"
#include "kube/podtablemodel.h"
#include "plan/kube/kubechanges.h"
#include "plan/waits/podtrouble.h"
#include "plan/waits/waitchange.h"
#include "session/targetconnection.h"

#include <QCoreApplication>
#include <QRandomGenerator>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct ClusterBenchWords {
    Q_DECLARE_TR_FUNCTIONS(ClusterBench)
public:
    static QString count(const char *text, int n)
    {
        return QCoreApplication::translate("ClusterBench", text, nullptr, n);
    }
};

/// One pod of those behind the endpoint's Service; a ready one if there is any.
Task<QJsonObject> serverPodOf(KubeClient *kube, Endpoint endpoint, std::stop_token stop)
{
    const QString nameSpace = endpoint.target.nameSpace;
    auto service = co_await kube->get({kinds::services(), nameSpace, endpoint.service}, stop);
    if (!service)
        co_return std::unexpected(std::move(service.error()));
    const LabelSelector selector = LabelSelector::fromMap((*service)["spec"_L1]["selector"_L1].toObject());
    if (selector.isEmpty())
        co_return fail(ErrorKind::Invalid,
                       ClusterBenchWords::tr("the Service %1 selects no pods").arg(endpoint.service));
    auto pods = co_await kube->list(kinds::pods(),
                                    {.nameSpace = nameSpace, .labelSelector = selector.toString()}, stop);
    if (!pods)
        co_return std::unexpected(std::move(pods.error()));
    for (const QJsonObject &pod : std::as_const(pods->items)) {
        const PodRow row = podRowOf(pod);
        if (row.isReady && !row.isDeleting)
            co_return pod;
    }
    co_return fail(ErrorKind::Unavailable,
                   ClusterBenchWords::tr("no pod behind the Service %1 is ready").arg(endpoint.service));
}

/// Keeps count of how long each trouble has lasted.
struct Troubles {
    QHash<QString, std::chrono::nanoseconds> since = {};
    bool hasLasted(const QString &key, std::chrono::seconds patience, std::chrono::nanoseconds now)
    {
        const auto found = since.constFind(key);
        if (found != since.constEnd())
            return now - *found >= patience;
        since.insert(key, now);
        return patience == 0s;
    }
};

QString failedConditionOf(const QJsonObject &job)
{
    for (const QJsonValue condition : job["status"_L1]["conditions"_L1].toArray()) {
        if (condition["type"_L1] == "Failed"_L1 && condition["status"_L1] == "True"_L1)
            return u"%1: %2"_s.arg(condition["reason"_L1].toString(), condition["message"_L1].toString());
    }
    return {};
}

Error loadFailed(const QString &detail, const QString &where)
{
    Error error{.kind = ErrorKind::Internal, .detail = detail};
    error.reason = u"LoadPodFailed"_s;
    error.where = where;
    return error;
}

} // namespace

QString loadPodsText(const LoadPods &pods)
{
    QStringList parts;
    const auto part = [&parts](const char *text, int count) {
        if (count > 0)
            parts << ClusterBenchWords::count(text, count);
    };
    part(QT_TRANSLATE_N_NOOP("ClusterBench", "%n wait(s) for a node"), pods.waiting);
    part(QT_TRANSLATE_N_NOOP("ClusterBench", "%n get(s) volumes and image"), pods.preparing);
    part(QT_TRANSLATE_N_NOOP("ClusterBench", "%n send(s) load"), pods.running);
    part(QT_TRANSLATE_N_NOOP("ClusterBench", "%n result(s) collected"), pods.done);
    return ClusterBenchWords::tr("%n load pod(s)", nullptr, pods.wanted)
        + (parts.isEmpty() ? QString() : u": "_s + parts.join(u", "_s));
}

Task<> ClusterBench::prepare(Endpoint endpoint, BenchConfig config, QString tokenizer, std::stop_token stop)
{
    if (const auto problem = clusterLoadProblem(config, config.loadPods))
        co_return fail(ErrorKind::Invalid, *problem);
    if (!endpoint.protocol.isEmpty())
        co_return fail(ErrorKind::Invalid, ClusterBenchWords::tr("%1 serves no model").arg(endpoint.name));
    if (auto connected = co_await connectForRun(m_session, endpoint.target, stop); !connected)
        co_return connected;
    KubeClient *kube = m_session.kube();
    if (!kube)
        co_return fail(ErrorKind::Unavailable, ClusterBenchWords::tr("there is no connection to a cluster"));
    auto pod = co_await serverPodOf(kube, endpoint, stop);
    if (!pod)
        co_return std::unexpected(std::move(pod.error()));
    auto origin = loadPodOriginOf(*pod, tokenizer);
    if (!origin)
        co_return std::unexpected(std::move(origin.error()));
    if (config.modelId.isEmpty())
        config.modelId = endpoint.modelIds.value(0);
    if (config.modelId.isEmpty())
        co_return fail(ErrorKind::Invalid,
                       ClusterBenchWords::tr("it is not known which model %1 serves; name one by --model")
                           .arg(endpoint.name));
    // Who may not list nodes gets no tolerations: a pod that finds no node says so.
    const auto nodes = co_await kube->list(kinds::nodes(), {}, stop);
    if (!nodes && nodes.error().kind == ErrorKind::Cancelled)
        co_return cancelled();
    m_toleratesTaints = nodes && allNodesTainted(nodes->items) && !origin->tolerations.isEmpty();
    m_endpoint = endpoint;
    m_config = config;
    m_config.drawSeed();
    m_origin = std::move(*origin);
    m_stem = u"slipway-bench-"_s + m_session.clock().now().toUTC().toString(u"yyyyMMdd-hhmmss"_s)
        + u"-%1"_s.arg(QRandomGenerator::global()->bounded(0x10000), 4, 16, QChar(u'0'));
    const QList<LoadLevel> levels = loadLevelsOf(m_config);
    m_change = changeFor(0, levels.constFirst());
    auto preview = co_await m_change->preview(m_session.changeContext(m_endpoint.target), stop);
    if (!preview)
        co_return std::unexpected(std::move(preview.error()));
    m_preview = std::move(*preview);
    QStringList &details = m_preview.details;
    if (m_config.sweepTo > 0)
        details << ClusterBenchWords::tr("One Job after the other: the load is doubled to at most %1 at once "
                                         "while throughput grows.")
                       .arg(m_config.sweepTo);
    else if (levels.size() > 1)
        details << ClusterBenchWords::tr("%n Jobs like this, one after the other, each with its load.",
                                         nullptr, int(levels.size()));
    details << ClusterBenchWords::tr(
        "Each Job is removed once its results are here, or when it fails or is stopped; if this program "
        "should die, the cluster removes it 15 minutes after its end.");
    details << ClusterBenchWords::tr("A node that has not got the image %1 yet pulls it: several gigabytes. "
                                     "The pods ask for 1 CPU and 2 GiB each, and for no accelerator.")
                   .arg(m_origin.image);
    if (m_toleratesTaints)
        details << ClusterBenchWords::tr("Every node of this cluster is tainted: the pods tolerate what the "
                                         "server's pods tolerate, and may run beside them.");
    if (const int all = requestsPerPod(m_config, m_config.loadPods) * m_config.loadPods;
        all != m_config.requests)
        details << ClusterBenchWords::tr("%1 requests a load, so that each pod sends as many.").arg(all);
    co_return {};
}

QString ClusterBench::description() const
{
    return ClusterBenchWords::tr("%n pod(s) in the cluster (vllm bench serve of %1)", nullptr,
                                 m_config.loadPods)
        .arg(m_origin.image);
}

std::shared_ptr<Change> ClusterBench::changeFor(int number, LoadLevel level) const
{
    // By the Service's name: kube-proxy shares the connections out among all ready pods.
    const QString nameSpace = m_endpoint.target.nameSpace;
    return std::make_shared<ApplyObject>(benchJobOf(
        {.name = u"%1-%2"_s.arg(m_stem).arg(number + 1),
         .endpoint = m_endpoint.name,
         .nameSpace = nameSpace,
         .origin = m_origin,
         .config = m_config,
         .level = level,
         .baseUrl = u"http://%1.%2.svc:%3"_s.arg(m_endpoint.service, nameSpace).arg(m_endpoint.port),
         .toleratesTaints = m_toleratesTaints}));
}

Task<BenchResult> ClusterBench::run(std::stop_token stop)
{
    Q_ASSERT(m_change);
    BenchResult result{.config = m_config};
    QList<LoadLevel> levels = loadLevelsOf(m_config);
    m_problem.reset();
    m_remark.clear();
    for (qsizetype i = 0; i < levels.size() && !stop.stop_requested(); ++i) {
        const LoadLevel level = levels.at(i);
        if (m_observer.runBegan)
            m_observer.runBegan(int(i), level);
        auto run = co_await runLevel(int(i), level, stop);
        if (!run) {
            if (run.error().kind != ErrorKind::Cancelled)
                m_problem = std::move(run.error());
            break;
        }
        run->concurrency = level.concurrency;
        run->rate = level.rate;
        if (m_observer.runEnded)
            m_observer.runEnded(*run);
        result.runs.append(std::move(*run));
        if (m_config.sweepTo > 0 && i + 1 == levels.size() && level.concurrency * 2 <= m_config.sweepTo
            && throughputStillGrows(result.runs))
            levels.append({.concurrency = level.concurrency * 2});
    }
    if (result.runs.isEmpty() && m_problem)
        co_return std::unexpected(*m_problem);
    if (result.runs.isEmpty())
        co_return cancelled();
    result.cancelled = stop.stop_requested();
    result.knee = kneeOf(result.runs);
    co_return result;
}

Task<BenchRun> ClusterBench::runLevel(int number, LoadLevel level, std::stop_token stop)
{
    auto journal = m_runs.journal();
    if (!journal)
        co_return std::unexpected(std::move(journal.error()));
    const std::shared_ptr<Change> change = number == 0 ? m_change : changeFor(number, level);
    const QString job = change->object().section(u'/', -1);
    Plan plan{.name = job, .target = m_endpoint.target};
    plan.steps = {PlanStep{.id = u"load"_s, .title = change->title(), .change = change}};
    PlanRunner runner(**journal, m_session.changeContext(m_endpoint.target));
    const StepEvents quiet = [](const StepEvent &) { };
    auto outcome = co_await runner.deploy(plan, {.rollBackOnFailure = true}, quiet, stop);
    if (!outcome)
        co_return std::unexpected(std::move(outcome.error()));
    if (!outcome->succeeded())
        co_return std::unexpected(outcome->error.value_or(Error{.kind = ErrorKind::Cancelled}));
    auto parts = co_await collect(job, stop);
    // Whatever came of it, and also when the person stopped it: the Job goes.
    const std::stop_source own;
    auto removed = co_await runner.rollBack(outcome->runId, quiet, own.get_token());
    if (!removed || removed->error)
        m_remark =
            ClusterBenchWords::tr(
                "The Job %1 could not be removed: %2. The cluster removes it 15 minutes after its end.")
                .arg(job, removed ? removed->error->detail : removed.error().detail);
    else if (!removed->remarks.isEmpty())
        m_remark = removed->remarks.join(u' ');
    if (!parts)
        co_return std::unexpected(std::move(parts.error()));
    co_return mergedRun(*parts, m_config.slo);
}

Task<QList<BenchPart>> ClusterBench::collect(QString job, std::stop_token stop)
{
    KubeClient *kube = m_session.kube();
    Clock &clock = m_session.clock();
    const QString nameSpace = m_endpoint.target.nameSpace;
    const QStringList stages{u"scheduled"_s, u"volumes"_s, u"image"_s, u"started"_s, u"ready"_s};
    QMap<QString, BenchPart> parts; // by pod
    Troubles troubles;
    LoadPods last;
    const auto began = clock.monotonic();
    std::optional<std::chrono::nanoseconds> silentSince;
    for (;;) {
        if (kube != m_session.kube())
            co_return fail(
                ErrorKind::Unavailable,
                ClusterBenchWords::tr("the connection to the cluster was given up; the Job %1 is still there")
                    .arg(job));
        auto live = co_await kube->get({kinds::jobs(), nameSpace, job}, stop);
        Result<ObjectList> pods = ObjectList();
        if (live)
            pods = co_await kube->list(kinds::pods(),
                                       {.nameSpace = nameSpace, .labelSelector = loadPodSelector(job)}, stop);
        const auto now = clock.monotonic();
        if (!live || !pods) {
            Error error = live ? std::move(pods.error()) : std::move(live.error());
            if (!live && error.kind == ErrorKind::NotFound)
                co_return fail(ErrorKind::NotFound,
                               ClusterBenchWords::tr("the Job %1 was removed by somebody else").arg(job));
            silentSince = silentSince.value_or(now);
            if (!isTransient(error) || now - *silentSince > 3min)
                co_return std::unexpected(std::move(error));
        } else {
            silentSince.reset();
            LoadPods seen{.wanted = m_config.loadPods, .done = int(parts.size())};
            QString slowest = u"ready"_s;
            QJsonObject failed;
            for (const QJsonObject &pod : std::as_const(pods->items)) {
                const QString name = nameOf(pod), phase = pod["status"_L1]["phase"_L1].toString();
                if (phase == "Failed"_L1) {
                    // Those that the Job ended because of another one are not what failed.
                    if (failed.isEmpty() || !pod["metadata"_L1].toObject().contains("deletionTimestamp"_L1))
                        failed = pod;
                    continue;
                }
                if (phase == "Succeeded"_L1) {
                    if (parts.contains(name))
                        continue;
                    auto part = co_await partOf(name, stop);
                    if (!part)
                        co_return std::unexpected(std::move(part.error()));
                    parts.insert(name, std::move(*part));
                    ++seen.done;
                    continue;
                }
                const PodPosition position = podPosition(pod);
                ++(position.stage == "scheduled"_L1                                     ? seen.waiting
                       : position.stage == "volumes"_L1 || position.stage == "image"_L1 ? seen.preparing
                                                                                        : seen.running);
                if (stages.indexOf(position.stage) < stages.indexOf(slowest)) {
                    slowest = position.stage;
                    seen.detail = position.detail;
                }
                const auto trouble = podTrouble(pod);
                if (trouble && troubles.hasLasted(uidOf(pod) + trouble->reason, trouble->patience, now))
                    co_return std::unexpected(
                        loadFailed(ClusterBenchWords::tr("load pod %1 cannot start: %2: %3")
                                       .arg(name, trouble->reason, trouble->detail),
                                   u"Pod/%1/%2"_s.arg(nameSpace, name)));
            }
            if (!failed.isEmpty()) {
                auto failure = co_await failureOf(failed, stop);
                co_return std::unexpected(failure ? std::move(*failure) : std::move(failure.error()));
            }
            seen.waiting += std::max(0, seen.wanted - int(pods->items.size()));
            if (pods->items.isEmpty() && now - began > 5s) {
                // Quota and admission: no pod exists, so no pod could say it.
                const auto why = co_await whyNoPods(job, stop);
                seen.detail = why ? *why : QString();
                if (!seen.detail.isEmpty() && troubles.hasLasted(u"no pods"_s, 30s, now))
                    co_return std::unexpected(
                        loadFailed(ClusterBenchWords::tr("the Job %1 gets no pods: %2").arg(job, seen.detail),
                                   u"Job/%1/%2"_s.arg(nameSpace, job)));
            }
            if (seen != last && m_observer.podsChanged)
                m_observer.podsChanged(seen);
            if (parts.size() == seen.wanted)
                co_return parts.values();
            if (const QString why = failedConditionOf(*live); !why.isEmpty())
                co_return std::unexpected(loadFailed(
                    last.detail.isEmpty() ? ClusterBenchWords::tr("the Job %1 failed: %2").arg(job, why)
                                          : ClusterBenchWords::tr("the Job %1 failed: %2; last seen: %3")
                                                .arg(job, why, last.detail),
                    u"Job/%1/%2"_s.arg(nameSpace, job)));
            last = seen;
        }
        if (auto slept = co_await clock.sleepFor(1s, stop); !slept)
            co_return std::unexpected(std::move(slept.error()));
    }
}

Task<QByteArray> ClusterBench::logOf(QString pod, std::stop_token stop)
{
    auto stream = co_await m_session.kube()->logs(m_endpoint.target.nameSpace, pod,
                                                  {.container = loadContainer, .timestamps = false}, stop);
    if (!stream)
        co_return std::unexpected(std::move(stream.error()));
    QByteArray log;
    for (;;) {
        auto lines = co_await (*stream)->next(stop);
        if (!lines)
            co_return std::unexpected(std::move(lines.error()));
        if (lines->isEmpty())
            co_return log;
        for (const LogLine &line : std::as_const(*lines))
            log += line.text.toUtf8() + '\n';
    }
}

Task<BenchPart> ClusterBench::partOf(QString pod, std::stop_token stop)
{
    // A kubelet may be a moment behind the pod's end.
    constexpr int tries = 5;
    for (int i = 1;; ++i) {
        auto log = co_await logOf(pod, stop);
        auto file = log ? benchResultIn(*log) : Result<QJsonObject>(std::unexpected(log.error()));
        if (file)
            co_return readVllmBench(*file, m_config.shape == LoadShape::ClosedLoop);
        if (file.error().kind == ErrorKind::Cancelled)
            co_return cancelled();
        if (i == tries)
            co_return std::unexpected(loadFailed(
                ClusterBenchWords::tr("no result from load pod %1: %2").arg(pod, file.error().detail),
                u"Pod/%1/%2"_s.arg(m_endpoint.target.nameSpace, pod)));
        if (auto slept = co_await m_session.clock().sleepFor(1s, stop); !slept)
            co_return std::unexpected(std::move(slept.error()));
    }
}

Task<Error> ClusterBench::failureOf(QJsonObject pod, std::stop_token stop)
{
    const QString name = nameOf(pod);
    const auto log = co_await logOf(name, stop);
    if (!log && log.error().kind == ErrorKind::Cancelled)
        co_return cancelled();
    const QJsonValue ended = pod["status"_L1]["containerStatuses"_L1][0]["state"_L1]["terminated"_L1];
    QString words = log ? lastWordsOf(*log) : QString();
    if (words.isEmpty())
        words = pod["status"_L1]["message"_L1].toString(ended["message"_L1].toString());
    const QString reason = pod["status"_L1]["reason"_L1].toString(ended["reason"_L1].toString());
    QString how = ended.isObject() ? ClusterBenchWords::tr("load pod %1 ended with exit code %2")
                                         .arg(name)
                                         .arg(ended["exitCode"_L1].toInt())
                                   : ClusterBenchWords::tr("load pod %1 failed").arg(name);
    if (!reason.isEmpty() && reason != "Error"_L1)
        how += u" (%1)"_s.arg(reason);
    co_return loadFailed(words.isEmpty() ? how : how + u": "_s + words,
                         u"Pod/%1/%2"_s.arg(namespaceOf(pod), name));
}

Task<QString> ClusterBench::whyNoPods(QString job, std::stop_token stop)
{
    const auto events = co_await m_session.kube()->list(
        kinds::events(),
        {.nameSpace = m_endpoint.target.nameSpace, .fieldSelector = u"involvedObject.name="_s + job}, stop);
    EventRow last;
    for (const QJsonObject &one : events ? events->items : QList<QJsonObject>()) {
        const EventRow row = eventRowOf(one);
        if (row.reason == "FailedCreate"_L1 && row.lastSecs >= last.lastSecs)
            last = row;
    }
    co_return last.message.simplified();
}

} // namespace slipway
