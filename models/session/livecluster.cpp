// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/livecluster.h"

namespace slipway {

// One reflector with its rows and the model that they go to; ends with its task.
struct LiveCluster::Watch {
    Kind kind;
    std::unique_ptr<RowSink> sink;
    std::unique_ptr<Reflector> reflector;
    TaskHandle handle;
    // Until the first complete list: the rows seen so far. Then the model loses those that a former watch left behind.
    QSet<QString> seen;
    bool reconciled = false;
};

namespace {

template <typename Model>
using RowOf = typename std::remove_cvref_t<decltype(std::declval<Model>().rows())>::value_type;

template <typename Model> void removeRows(Model *model, const std::function<bool(const QString &uid)> &goes)
{
    RowBatch<RowOf<Model>> batch;
    for (const auto &row : model->rows()) {
        if (goes(row.uid))
            batch.removed.append(row.uid);
    }
    if (!batch.isEmpty())
        model->merge(batch);
}

} // namespace

LiveCluster::LiveCluster(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_namespace(session.target().nameSpace)
    , m_targetNamespace(m_namespace)
    , m_pods(std::make_unique<PodTableModel>(session.clusterClock()))
    , m_events(std::make_unique<EventTableModel>(session.clusterClock()))
    , m_nodes(std::make_unique<NodeTableModel>(session.clusterClock()))
{
    connect(&session, &Session::clusterChanged, this, [this] { restart(); });
    // Another namespace of the Target is another place to look at; the person may still choose a third.
    connect(&session, &Session::targetChanged, this, [this] {
        const QString wanted = m_session.target().nameSpace;
        if (std::exchange(m_targetNamespace, wanted) != wanted)
            setNamespace(wanted);
    });
}

LiveCluster::~LiveCluster() = default;

LiveCluster::Lease::~Lease()
{
    if (m_cluster)
        m_cluster->release(m_kinds);
}

std::unique_ptr<LiveCluster::Lease> LiveCluster::watch(Kinds kinds)
{
    for (const Kind kind : {Pods, Events, Nodes}) {
        if (kinds.testFlag(kind))
            ++m_leases[kind];
    }
    update();
    return std::unique_ptr<Lease>(new Lease(this, kinds));
}

void LiveCluster::release(Kinds kinds)
{
    for (const Kind kind : {Pods, Events, Nodes}) {
        if (kinds.testFlag(kind))
            --m_leases[kind];
    }
    update();
}

void LiveCluster::setNamespace(const QString &nameSpace)
{
    if (nameSpace == m_namespace)
        return;
    m_namespace = nameSpace;
    restart();
}

void LiveCluster::restart()
{
    m_watches.clear();
    // Rows of another cluster or namespace must not be taken for rows of this one. This is the one place where rows
    // go all at once; a reconnect of the same cluster keeps them.
    const auto all = [](const QString &) { return true; };
    removeRows(m_pods.get(), all);
    removeRows(m_events.get(), all);
    removeRows(m_nodes.get(), all);
    update();
}

void LiveCluster::update()
{
    if (!m_session.kube())
        m_watches.clear();
    std::erase_if(m_watches, [this](const auto &watch) { return m_leases.value(watch->kind) <= 0; });
    const auto isRunning = [this](Kind kind) {
        return std::ranges::any_of(m_watches, [kind](const auto &watch) { return watch->kind == kind; });
    };
    const auto start = [this](Kind kind, auto rows, auto *model, const char *apiVersion, const char *kindName,
                              bool namespaced) {
        const auto resource = wellKnownKind(QLatin1StringView(apiVersion), QLatin1StringView(kindName));
        Q_ASSERT(resource);
        auto watch = std::make_unique<Watch>();
        watch->kind = kind;
        auto *source = rows.get();
        watch->sink = std::move(rows);
        ReflectorOptions options;
        options.pulse = m_session.pulse();
        if (namespaced)
            options.nameSpace = m_namespace;
        watch->reflector = std::make_unique<Reflector>(*m_session.kube(), m_session.clusterClock(), *resource,
                                                       options, *source);
        Reflector *reflector = watch->reflector.get();
        Watch *raw = watch.get();
        const auto take = [raw, source, model] {
            const auto batch = source->takeBatch();
            if (!raw->reconciled) {
                for (const auto &row : batch.upserted)
                    raw->seen.insert(row.uid);
            }
            if (!batch.isEmpty())
                model->merge(batch);
            if (!raw->reconciled && raw->reflector->isSynced()) {
                raw->reconciled = true;
                removeRows(model, [raw](const QString &uid) { return !raw->seen.contains(uid); });
                raw->seen.clear();
            }
        };
        connect(reflector, &Reflector::changed, this, take);
        connect(reflector, &Reflector::stateChanged, this, [this, take] {
            take();
            stateChangedInside();
        });
        watch->handle.start([reflector](std::stop_token stop, ProgressSink) { return reflector->run(stop); });
        m_watches.push_back(std::move(watch));
    };
    if (m_session.kube()) {
        if (m_leases.value(Pods) > 0 && !isRunning(Pods))
            start(Pods, makePodRows(), m_pods.get(), "v1", "Pod", true);
        if (m_leases.value(Events) > 0 && !isRunning(Events))
            start(Events, makeEventRows(), m_events.get(), "v1", "Event", true);
        if (m_leases.value(Nodes) > 0 && !isRunning(Nodes))
            start(Nodes, makeNodeRows(), m_nodes.get(), "v1", "Node", false);
    }
    stateChangedInside();
}

void LiveCluster::stateChangedInside()
{
    // Ordered from fine to bad: the header shows the worst.
    State worst = State::Idle;
    for (const auto &watch : m_watches)
        worst = std::max(worst, stateOf(watch->kind));
    // A forbidden list of nodes must not make live pods look dead.
    if (worst == State::Forbidden && stateOf(Pods) == State::Live)
        worst = State::Live;
    m_state = worst;
    if (std::exchange(m_telling, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_telling = false;
            Q_EMIT stateChanged();
        },
        Qt::QueuedConnection);
}

LiveCluster::State liveState(Reflector::State state)
{
    switch (state) {
    case Reflector::State::Connecting:
        return LiveCluster::State::Connecting;
    case Reflector::State::Live:
        return LiveCluster::State::Live;
    case Reflector::State::Reconnecting:
        return LiveCluster::State::Reconnecting;
    case Reflector::State::Forbidden:
        return LiveCluster::State::Forbidden;
    case Reflector::State::Failed:
        return LiveCluster::State::Failed;
    }
    return LiveCluster::State::Idle;
}

LiveCluster::State LiveCluster::stateOf(Kind kind) const
{
    for (const auto &watch : m_watches) {
        if (watch->kind == kind)
            return liveState(watch->reflector->state());
    }
    return State::Idle;
}

std::optional<Error> LiveCluster::errorOf(Kind kind) const
{
    for (const auto &watch : m_watches) {
        if (watch->kind == kind)
            return watch->reflector->lastError();
    }
    return {};
}

QDateTime LiveCluster::lastContact(Kind kind) const
{
    for (const auto &watch : m_watches) {
        if (watch->kind == kind)
            return watch->reflector->lastContact();
    }
    return {};
}

bool LiveCluster::isSynced(Kind kind) const
{
    return std::ranges::any_of(
        m_watches, [kind](const auto &watch) { return watch->kind == kind && watch->reflector->isSynced(); });
}

void LiveCluster::refresh()
{
    // What is live needs no refresh. The others list at once; their rows stay until the list says which are gone.
    std::erase_if(m_watches, [this](const auto &watch) { return stateOf(watch->kind) != State::Live; });
    update();
}

} // namespace slipway
