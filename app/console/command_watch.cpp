// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/endpointaccess.h"
#include "app/console/words.h"
#include "base/oneshot.h"
#include "session/fleet/fleetcluster.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

// --context may be given more than once.
void watchOptions(Cli &cli)
{
    cli.parser.addOption({{u"A"_s, u"all-namespaces"_s}, Words::tr("pods and events of all namespaces")});
    cli.parser.addOption({u"events"_s, Words::tr("events too")});
}

QJsonObject podJson(const PodRow &pod)
{
    return {{u"kind"_s, u"Pod"_s},         {u"namespace"_s, pod.nameSpace}, {u"name"_s, pod.name},
            {u"status"_s, pod.status},     {u"ready"_s, pod.ready},         {u"containers"_s, pod.containers},
            {u"restarts"_s, pod.restarts}, {u"node"_s, pod.node},           {u"reason"_s, pod.reason},
            {u"message"_s, pod.message}};
}

QJsonObject eventJson(const EventRow &event)
{
    const auto time = [](qint64 seconds) {
        return QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::UTC).toString(Qt::ISODate);
    };
    return {{u"kind"_s, u"Event"_s},
            {u"namespace"_s, event.nameSpace},
            {u"type"_s, event.type},
            {u"reason"_s, event.reason},
            {u"message"_s, event.message},
            {u"object"_s,
             QJsonObject{{u"kind"_s, event.objectKind},
                         {u"namespace"_s, event.objectNamespace},
                         {u"name"_s, event.objectName}}},
            {u"container"_s, event.container},
            {u"source"_s, event.source},
            {u"count"_s, event.count},
            {u"first"_s, time(event.firstSecs)},
            {u"last"_s, time(event.lastSecs)}};
}

/// Prints what changes in a cluster, for as long as it lives.
class Printer : public QObject
{
public:
    /// @param cluster  said with each line; empty: there is one only
    Printer(Cli &cli, LiveCluster &live, QString cluster)
        : m_cli(cli)
        , m_live(live)
        , m_cluster(std::move(cluster))
    {
        connect(live.pods(), &QAbstractItemModel::rowsInserted, this,
                [this](const QModelIndex &, int first, int last) { showPods(first, last); });
        connect(
            live.pods(), &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) { showPods(first.row(), last.row()); });
        connect(live.pods(), &QAbstractItemModel::rowsAboutToBeRemoved, this,
                [this](const QModelIndex &, int first, int last) {
                    for (int row = first; row <= last; ++row)
                        showPod(m_live.pods()->row(row), true);
                });
        connect(live.events(), &QAbstractItemModel::rowsInserted, this,
                [this](const QModelIndex &, int first, int last) { showEvents(first, last); });
        // The same event again, counted once more.
        connect(live.events(), &QAbstractItemModel::dataChanged, this,
                [this](const QModelIndex &first, const QModelIndex &last) {
                    showEvents(first.row(), last.row());
                });
    }

private:
    QString where() const
    {
        return m_cluster.isEmpty() ? QString() : m_cli.styled(m_cluster, "dim") + u"  "_s;
    }
    void printJson(QJsonObject object)
    {
        if (!m_cluster.isEmpty())
            object.insert(u"cluster"_s, m_cluster);
        m_cli.printJson(object);
    }
    void showPods(int first, int last)
    {
        for (int row = first; row <= last; ++row)
            showPod(m_live.pods()->row(row));
    }
    void showPod(const PodRow &pod, bool isDeleted = false)
    {
        if (!m_cli.isText()) {
            QJsonObject object = podJson(pod);
            if (isDeleted) {
                object.insert(u"status"_s, u"Deleted"_s); // the contract is in no language
                object.insert(u"deleted"_s, true);
            }
            printJson(object);
            return;
        }
        const auto severity = severityOf(pod);
        m_cli.print(
            m_cli.styled((isDeleted ? Words::tr("Deleted") : pod.status).leftJustified(20),
                         severity == PodTableModel::Severity::Trouble    ? "bad"
                             : severity == PodTableModel::Severity::Fine ? "good"
                                                                         : "warn")
            + u"%1/%2  "_s.arg(pod.ready).arg(pod.containers) + where() + pod.nameSpace + u'/' + pod.name
            + (pod.message.isEmpty() ? QString() : u"  "_s + m_cli.styled(pod.message.left(200), "dim")));
    }
    void showEvents(int first, int last)
    {
        const EventTableModel *model = m_live.events();
        for (int row = first; row <= last; ++row) {
            if (!m_cli.isText()) {
                printJson(eventJson(model->row(row)));
                continue;
            }
            QStringList cells;
            for (int column = 0; column < model->columnCount(); ++column)
                cells << model->index(row, column).data().toString();
            m_cli.print(m_cli.styled(u"event"_s.leftJustified(20), "dim") + where() + cells.join(u"  "_s));
        }
    }

    Cli &m_cli;
    LiveCluster &m_live;
    QString m_cluster;
};

LiveCluster::Kinds watchedKinds(const Cli &cli)
{
    return cli.parser.isSet(u"events"_s) ? LiveCluster::Kinds(LiveCluster::Pods | LiveCluster::Events)
                                         : LiveCluster::Kinds(LiveCluster::Pods);
}

Task<ExitStatus> watchOne(Cli &cli, std::stop_token stop)
{
    if (auto connected = co_await cli.connectCluster(stop); !connected)
        co_return cli.report(connected.error());
    LiveCluster live(cli.session());
    live.setNamespace(cli.parser.isSet(u"all-namespaces"_s) ? QString() : cli.session().target().nameSpace);
    const Printer printer(cli, live, {});
    QObject context;
    auto last = LiveCluster::State::Idle;
    OneShot over;
    QObject::connect(&live, &LiveCluster::stateChanged, &context, [&] {
        if (live.stateOf(LiveCluster::Pods) == LiveCluster::State::Forbidden)
            over.complete(); // it is not tried again
        if (live.state() == last || over.isCompleting())
            return;
        last = live.state();
        const auto error = live.errorOf(LiveCluster::Pods);
        if (last == LiveCluster::State::Reconnecting)
            cli.say(Words::tr("Reconnecting: %1").arg(error ? error->detail : QString()));
        else if (last == LiveCluster::State::Live)
            cli.say(Words::tr("Live: %1").arg(cli.session().kube()->context().server.toString()));
        else if (last == LiveCluster::State::Failed || last == LiveCluster::State::Forbidden)
            cli.say(Words::tr("Not watching: %1").arg(error ? error->detail : QString()));
    });
    const auto lease = live.watch(watchedKinds(cli));
    const std::stop_callback stopped(stop, [&over] { over.complete(); });
    co_await over;
    if (!stop.stop_requested())
        co_return cli.report(*live.errorOf(LiveCluster::Pods));
    co_return ExitStatus::Fine;
}

/// A cluster beside others. What goes wrong with it is said, and ends nothing: it comes back, or the others go on without it.
class Followed : public QObject
{
public:
    Followed(Cli &cli, const QString &context)
        : m_cli(cli)
        , m_cluster(context, cli.makeSession())
        , m_printer(cli, m_cluster.live(), context)
    {
        connect(&m_cluster, &FleetCluster::stateChanged, this, &Followed::update);
        m_cluster.connectNow();
    }

private:
    void update()
    {
        if (m_cluster.isConnected() && !m_lease) {
            const QString own = m_cli.parser.isSet(u"namespace"_s) ? m_cli.parser.value(u"namespace"_s)
                                                                   : m_cluster.session().target().nameSpace;
            m_cluster.live().setNamespace(m_cli.parser.isSet(u"all-namespaces"_s) ? QString() : own);
            m_lease = m_cluster.live().watch(watchedKinds(m_cli));
        }
        const LiveCluster::State state =
            m_cluster.isConnected() ? m_cluster.live().state() : m_cluster.state();
        const std::optional<Error> error =
            m_cluster.isConnected() ? m_cluster.live().errorOf(LiveCluster::Pods) : m_cluster.error();
        const QString why = error ? error->detail : QString();
        if (state == m_state && why == m_why)
            return;
        m_state = state;
        m_why = why;
        if (state == LiveCluster::State::Live)
            m_cli.say(Words::tr("%1 is live").arg(m_cluster.name()));
        else if (state == LiveCluster::State::Reconnecting)
            m_cli.say(Words::tr("%1 is being reconnected: %2").arg(m_cluster.name(), why));
        else if (state == LiveCluster::State::Failed || state == LiveCluster::State::Forbidden)
            m_cli.say(m_cluster.isTrying()
                          ? Words::tr("%1 is not watched and is tried again: %2").arg(m_cluster.name(), why)
                          : Words::tr("%1 is not watched: %2").arg(m_cluster.name(), why));
    }

    Cli &m_cli;
    FleetCluster m_cluster;
    Printer m_printer;
    std::unique_ptr<LiveCluster::Lease> m_lease;
    LiveCluster::State m_state = LiveCluster::State::Idle;
    QString m_why;
};

Task<ExitStatus> runWatch(Cli &cli, std::stop_token stop)
{
    QStringList contexts = cli.parser.values(u"context"_s);
    contexts.removeDuplicates();
    if (contexts.size() < 2)
        co_return co_await watchOne(cli, stop);
    // A name that is in no file would fail for ever beside the others.
    const auto config = cli.session().kubeconfig();
    if (!config)
        co_return cli.report(config.error());
    for (const QString &name : std::as_const(contexts)) {
        if (!std::ranges::contains(config->contexts, name, &KubeconfigContext::name))
            co_return cli.usage(Words::tr("there is no context \"%1\" in the kubeconfig").arg(name));
    }
    std::vector<std::unique_ptr<Followed>> followed;
    for (const QString &name : std::as_const(contexts))
        followed.push_back(std::make_unique<Followed>(cli, name));
    OneShot over;
    const std::stop_callback stopped(stop, [&over] { over.complete(); });
    co_await over; // Ctrl+C
    co_return ExitStatus::Fine;
}

} // namespace

const CommandLine watchCommand{
    "watch", QT_TRANSLATE_NOOP("Cli", "pods of one cluster or several as they change, until Ctrl+C"),
    watchOptions, runWatch};

} // namespace slipway
