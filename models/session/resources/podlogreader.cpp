// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/resources/podlogreader.h"

#include "kube/labelselector.h"
#include "kube/logfollower.h"
#include "kube/podtablemodel.h"
#include "kube/reflector.h"

#include <QJsonArray>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

PodLogReader::PodLogReader(Session &session, Sink sink, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_sink(std::move(sink))
{
    connect(&m_watching, &TaskHandle::finished, this, [this](const Result<> &outcome) {
        // It ends by itself only when the pods may not be listed.
        if (!outcome && outcome.error().kind != ErrorKind::Cancelled) {
            m_error = outcome.error();
            m_settled = true;
            Q_EMIT changed();
        }
    });
}

PodLogReader::~PodLogReader()
{
    stop();
}

void PodLogReader::start(const LogSelection &selection, int tailLines)
{
    stop();
    m_selection = selection;
    m_tailLines = tailLines;
    m_origins.clear();
    m_reading.clear();
    m_seen.clear();
    m_podIndex.clear();
    m_error.reset();
    m_leftOut = 0;
    m_takenInFrame = 0;
    m_settled = false;
    KubeClient *kube = m_session.kube();
    // Nobody else may be looking at this cluster just now. What is over needs no pulse.
    if (kube && !selection.previous)
        m_listener = std::make_unique<ServerPulse::Listener>(m_session.pulse());
    if (!kube) {
        m_error = fail(ErrorKind::Unavailable, tr("not connected to the cluster")).error();
        m_settled = true;
        Q_EMIT changed();
        return;
    }
    if (!selection.labelSelector.isEmpty()) {
        watchPods(*kube);
        return;
    }
    m_settled = true;
    for (const QString &pod : selection.pods) {
        const QString name = pod.section(u'/', -1);
        const QString nameSpace = pod == name ? selection.nameSpace : pod.section(u'/', 0, 0);
        // One container of one pod needs no look at the pod, and can be read by who may read logs and nothing else.
        if (selection.container.isEmpty() || selection.pods.size() > 1)
            addPod(nameSpace, name, nameSpace + u'/' + name);
        else
            follow({.nameSpace = nameSpace,
                    .pod = name,
                    .container = selection.container,
                    .podIndex = podIndexOf(nameSpace, name)});
    }
}

void PodLogReader::stop()
{
    m_watching.abandon();
    m_looking.clear();
    for (std::size_t i = 0; i < m_reading.size(); ++i) {
        m_reading[i]->abandon();
        if (!m_origins[i].isOver())
            m_origins[i].state = LogOrigin::State::Ended;
    }
    m_reflector.reset();
    m_rows.reset();
    m_listener.reset();
}

bool PodLogReader::isOver() const
{
    return m_settled && !m_watching.isRunning() && std::ranges::all_of(m_origins, &LogOrigin::isOver)
        && std::ranges::none_of(m_looking, [](const auto &handle) { return handle->isRunning(); });
}

void PodLogReader::watchPods(KubeClient &kube)
{
    m_rows = makePodRows();
    m_reflector = std::make_unique<Reflector>(kube, m_session.clusterClock(), kinds::pods(),
                                              ReflectorOptions{.nameSpace = m_selection.nameSpace,
                                                               .labelSelector = m_selection.labelSelector,
                                                               .pulse = m_session.pulse()},
                                              *m_rows);
    connect(m_reflector.get(), &Reflector::changed, this, &PodLogReader::takePods);
    connect(m_reflector.get(), &Reflector::stateChanged, this, [this] {
        if (m_reflector->isSynced() && !m_settled) {
            m_settled = true;
            Q_EMIT changed();
        }
    });
    m_watching.start(
        [reflector = m_reflector.get()](std::stop_token stop, ProgressSink) { return reflector->run(stop); });
}

void PodLogReader::takePods()
{
    QList<PodRow> pods = m_rows->takeBatch().upserted;
    // Colours by name, and not by the order in which the server's cache has them.
    std::ranges::sort(pods, {}, &PodRow::name);
    for (const PodRow &pod : std::as_const(pods))
        addPod(pod.nameSpace, pod.name, pod.uid);
    m_settled = m_settled || m_reflector->isSynced();
    Q_EMIT changed();
}

int PodLogReader::podIndexOf(const QString &nameSpace, const QString &name)
{
    const QString key = nameSpace + u'/' + name;
    if (!m_podIndex.contains(key))
        m_podIndex.insert(key, int(m_podIndex.size()));
    return m_podIndex.value(key);
}

void PodLogReader::addPod(const QString &nameSpace, const QString &name, const QString &uid)
{
    if (m_seen.contains(uid))
        return;
    m_seen.insert(uid);
    std::erase_if(m_looking, [](const auto &handle) { return !handle->isRunning(); });
    KubeClient *kube = m_session.kube();
    auto handle = std::make_unique<TaskHandle>();
    const int podIndex = podIndexOf(nameSpace, name);
    connect(handle.get(), &TaskHandle::finished, this,
            [this, nameSpace, name, podIndex](const Result<> &outcome) {
                if (!outcome && outcome.error().kind != ErrorKind::Cancelled) {
                    m_origins.push_back({.nameSpace = nameSpace,
                                         .pod = name,
                                         .podIndex = podIndex,
                                         .state = LogOrigin::State::Failed,
                                         .error = outcome.error()});
                    m_reading.push_back(std::make_unique<TaskHandle>());
                }
                Q_EMIT changed();
            });
    handle->start([kube, ref = ResourceRef{kinds::pods(), nameSpace, name}](
                      std::stop_token stop, ProgressSink) { return kube->get(ref, stop); },
                  [this, podIndex](const QJsonObject &pod) { addContainers(podIndex, pod); });
    m_looking.push_back(std::move(handle));
}

void PodLogReader::addContainers(int podIndex, const QJsonObject &pod)
{
    const QJsonObject spec = pod.value("spec"_L1).toObject();
    const QJsonObject status = pod.value("status"_L1).toObject();
    const auto restarts = [&](const QString &container) {
        for (const auto key : {"containerStatuses"_L1, "initContainerStatuses"_L1}) {
            for (const QJsonValue entry : status.value(key).toArray()) {
                if (entry["name"_L1].toString() == container)
                    return entry["restartCount"_L1].toInt();
            }
        }
        return 0;
    };
    for (const auto key : {"initContainers"_L1, "containers"_L1, "ephemeralContainers"_L1}) {
        for (const QJsonValue entry : spec.value(key).toArray()) {
            const QString container = entry["name"_L1].toString();
            const bool isInit =
                key == "initContainers"_L1 && entry["restartPolicy"_L1].toString() != "Always"_L1;
            const bool isWanted = m_selection.container.isEmpty() ? !isInit || m_selection.initContainers
                                                                  : container == m_selection.container;
            // Of those that never restarted there is no previous instance: nothing to complain of among many.
            if (isWanted && (!m_selection.previous || restarts(container) > 0))
                follow({.nameSpace = namespaceOf(pod),
                        .pod = nameOf(pod),
                        .container = container,
                        .isInit = isInit,
                        .podIndex = podIndex});
        }
    }
}

void PodLogReader::follow(LogOrigin origin)
{
    if (std::ranges::count_if(m_origins, [](const LogOrigin &one) { return !one.isOver(); }) >= mostAtOnce) {
        ++m_leftOut;
        return;
    }
    const int index = int(m_origins.size());
    m_origins.push_back(std::move(origin));
    auto handle = std::make_unique<TaskHandle>();
    connect(handle.get(), &TaskHandle::finished, this, [this, index](const Result<> &outcome) {
        LogOrigin &ended = m_origins[std::size_t(index)];
        ended.state = LogOrigin::State::Ended;
        if (!outcome && outcome.error().kind != ErrorKind::Cancelled) {
            ended.state = LogOrigin::State::Failed;
            ended.error = outcome.error();
        }
        if (isOver())
            m_listener.reset();
        Q_EMIT changed();
    });
    TaskHandle *raw = handle.get();
    m_reading.push_back(std::move(handle));
    raw->start([this, index](std::stop_token stop, ProgressSink) { return read(index, stop); });
}

Task<> PodLogReader::read(int index, std::stop_token stop)
{
    KubeClient *kube = m_session.kube();
    const QString nameSpace = m_origins[std::size_t(index)].nameSpace;
    const QString pod = m_origins[std::size_t(index)].pod;
    const LogOptions options{.container = m_origins[std::size_t(index)].container,
                             .previous = m_selection.previous,
                             .tailLines = m_tailLines};
    const auto enter = [this, index](LogOrigin::State state) {
        m_origins[std::size_t(index)].state = state;
        Q_EMIT changed();
    };
    std::unique_ptr<LogStream> stream;
    if (options.previous) {
        // It is over: following it would only wait.
        auto opened = co_await kube->logs(nameSpace, pod, options, stop);
        if (!opened)
            co_return std::unexpected(std::move(opened.error()));
        stream = *std::move(opened);
        enter(LogOrigin::State::Reading);
    } else {
        stream = followLog(
            *kube, m_session.clusterClock(), nameSpace, pod, options,
            [enter](LogFollowing now) {
                enter(now == LogFollowing::Waiting        ? LogOrigin::State::Waiting
                          : now == LogFollowing::Resuming ? LogOrigin::State::Resuming
                                                          : LogOrigin::State::Reading);
            },
            m_session.pulse());
    }
    for (;;) {
        auto lines = co_await stream->next(stop);
        if (!lines)
            co_return std::unexpected(std::move(lines.error()));
        if (lines->isEmpty())
            co_return {};
        if (const auto pulse = m_session.pulse())
            pulse->heard();
        m_takenInFrame += lines->size();
        m_sink(index, *std::move(lines));
        if (m_takenInFrame > linesAFrame) {
            if (auto slept = co_await m_session.clock().sleepFor(16ms, stop); !slept)
                co_return std::unexpected(std::move(slept.error()));
            m_takenInFrame = 0;
        }
    }
}

QString podSelectorOf(const QJsonObject &object)
{
    const QString kind = object.value("kind"_L1).toString();
    const QString group = object.value("apiVersion"_L1).toString().section(u'/', 0, -2);
    const QJsonObject spec = object.value("spec"_L1).toObject();
    // Their operators name the pods so; a selector they do not have.
    if (kind == "RayCluster"_L1 && group == "ray.io"_L1)
        return u"ray.io/cluster="_s + nameOf(object);
    if (kind == "LeaderWorkerSet"_L1 && group == "leaderworkerset.x-k8s.io"_L1)
        return u"leaderworkerset.sigs.k8s.io/name="_s + nameOf(object);
    const QJsonObject selector = spec.value("selector"_L1).toObject();
    // Elsewhere spec.selector chooses other things: a claim's volumes, a ServiceMonitor's Services.
    static const QSet<QString> plain{u"Service"_s, u"ReplicationController"_s};
    static const QSet<QString> structured{u"Deployment"_s, u"ReplicaSet"_s, u"StatefulSet"_s,
                                          u"DaemonSet"_s,  u"Job"_s,        u"InferencePool"_s};
    if (selector.isEmpty() || (!plain.contains(kind) && !structured.contains(kind)))
        return {};
    // InferencePool's was a plain map before v1.
    const bool isMap =
        plain.contains(kind) || (kind == "InferencePool"_L1 && !selector.value("matchLabels"_L1).isObject());
    if (isMap)
        return LabelSelector::fromMap(selector).toString();
    const auto parsed = LabelSelector::fromJson(selector);
    return parsed ? parsed->toString() : QString();
}

} // namespace slipway
