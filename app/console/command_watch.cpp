// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/endpointaccess.h"

#include "app/console/words.h"
#include "session/livecluster.h"

#include <QCoreApplication>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

void watchOptions(Cli &cli)
{
    cli.parser.addOption({{u"A"_s, u"all-namespaces"_s}, Words::tr("pods and events of all namespaces")});
    cli.parser.addOption({u"events"_s, Words::tr("events too")});
}

QJsonObject podJson(const PodRow &pod)
{
    return {{u"kind"_s, u"Pod"_s}, {u"namespace"_s, pod.nameSpace}, {u"name"_s, pod.name}, {u"status"_s, pod.status}, {u"ready"_s, pod.ready},
            {u"containers"_s, pod.containers}, {u"restarts"_s, pod.restarts}, {u"node"_s, pod.node}, {u"reason"_s, pod.reason}, {u"message"_s, pod.message}};
}

Task<ExitStatus> runWatch(Cli &cli, std::stop_token stop)
{
    if (auto connected = co_await cli.connectCluster(stop); !connected)
        co_return cli.report(connected.error());
    LiveCluster live(cli.session());
    live.setNamespace(cli.parser.isSet(u"all-namespaces"_s) ? QString() : cli.session().target().nameSpace);
    QObject context;
    const auto showPod = [&cli](const PodRow &pod) {
        if (!cli.isText()) {
            cli.printJson(podJson(pod));
            return;
        }
        const auto severity = severityOf(pod);
        cli.print(cli.styled(pod.status.leftJustified(20), severity == PodTableModel::Severity::Trouble ? "bad" : severity == PodTableModel::Severity::Fine ? "good" : "warn")
                  + u"%1/%2  "_s.arg(pod.ready).arg(pod.containers) + pod.nameSpace + u'/' + pod.name
                  + (pod.message.isEmpty() ? QString() : u"  "_s + cli.styled(pod.message.left(200), "dim")));
    };
    const auto rowsChanged = [&](int first, int last) {
        for (int row = first; row <= last; ++row)
            showPod(live.pods()->row(row));
    };
    QObject::connect(live.pods(), &QAbstractItemModel::rowsInserted, &context, [&](const QModelIndex &, int first, int last) { rowsChanged(first, last); });
    QObject::connect(live.pods(), &QAbstractItemModel::dataChanged, &context, [&](const QModelIndex &first, const QModelIndex &last) { rowsChanged(first.row(), last.row()); });
    QObject::connect(live.pods(), &QAbstractItemModel::rowsAboutToBeRemoved, &context, [&](const QModelIndex &, int first, int last) {
        for (int row = first; row <= last; ++row) {
            PodRow pod = live.pods()->row(row);
            pod.status = Words::tr("Deleted");
            showPod(pod);
        }
    });
    QObject::connect(live.events(), &QAbstractItemModel::rowsInserted, &context, [&](const QModelIndex &, int first, int last) {
        for (int row = first; row <= last; ++row) {
            const auto *model = live.events();
            QStringList cells;
            for (int column = 0; column < model->columnCount(); ++column)
                cells << model->index(row, column).data().toString();
            if (cli.isText())
                cli.print(cli.styled(u"event"_s.leftJustified(20), "dim") + cells.join(u"  "_s));
            else
                cli.printJson({{u"kind"_s, u"Event"_s}, {u"text"_s, cells.join(u"  "_s)}});
        }
    });
    auto last = LiveCluster::State::Idle;
    QObject::connect(&live, &LiveCluster::stateChanged, &context, [&] {
        if (live.state() == last)
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
    const auto lease = live.watch(cli.parser.isSet(u"events"_s) ? LiveCluster::Kinds(LiveCluster::Pods | LiveCluster::Events) : LiveCluster::Kinds(LiveCluster::Pods));
    // Until Ctrl+C: an endless sleep is the simplest thing that a stop wakes.
    for (;;) {
        auto slept = co_await cli.clock.sleepFor(std::chrono::hours(1), stop);
        if (!slept)
            co_return ExitStatus::Fine;
        if (live.state() == LiveCluster::State::Forbidden)
            co_return cli.report(*live.errorOf(LiveCluster::Pods));
    }
}

} // namespace

const CommandLine watchCommand{"watch", QT_TRANSLATE_NOOP("Cli", "pods as they change, until Ctrl+C"), watchOptions, runWatch};

} // namespace slipway
