// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/fakeclock.h"
#include "kube/podtablemodel.h"
#include "kube/reflector.h"
#include "support/liveapi.h"
#include "support/runtask.h"

#include <QAbstractItemModelTester>

namespace slipway::test {

inline std::unique_ptr<KubeClient> clientOf(quint16 port, Clock &clock)
{
    auto client = makeKubeClient(LiveApi::context(port), makeStaticCredentials({}), clock);
    if (!client)
        qFatal("%s", qPrintable(client.error().toString()));
    return *std::move(client);
}

/// A table of pods that follows a server, and what a person would have seen of it.
class Follower
{
public:
    FakeClock clock; ///< pauses end at once; silence on a socket is measured in real time
    std::unique_ptr<KubeClient> client;
    std::unique_ptr<RowSource<PodRow>> rows = makePodRows();
    std::unique_ptr<Reflector> reflector;
    PodTableModel model{clock};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    QList<Reflector::State> states;
    QStringList wrong; ///< promises that were broken on the way
    int removed = 0;
    int added = 0;

    /// @param asks  the server, when it is silent: the clock then has to be moved by the test
    explicit Follower(quint16 port, ReflectorOptions options = {}, bool asks = false)
        : client(clientOf(port, clock))
    {
        if (asks)
            options.pulse = std::make_shared<ServerPulse>(*client, clock);
        clock.setAutoAdvance(!asks);
        options.frame = std::chrono::milliseconds(0);
        if (options.jitterSeed == 0)
            options.jitterSeed = 11;
        reflector = std::make_unique<Reflector>(*client, clock, kinds::pods(), options, *rows);
        QObject::connect(&model, &QAbstractItemModel::rowsRemoved, &model,
                         [this](const QModelIndex &, int first, int last) { removed += last - first + 1; });
        QObject::connect(&model, &QAbstractItemModel::rowsInserted, &model,
                         [this](const QModelIndex &, int first, int last) { added += last - first + 1; });
        QObject::connect(reflector.get(), &Reflector::stateChanged, &model,
                         [this] { states.append(reflector->state()); });
        QObject::connect(reflector.get(), &Reflector::changed, &model, [this] {
            const RowBatch<PodRow> batch = rows->takeBatch();
            for (const PodRow &row : batch.upserted) {
                // The label counts up on the server, so a smaller one is a row that went back in time.
                const int step = row.labels.value(u"step").toInt();
                if (step < m_newest.value(row.uid, -1))
                    wrong.append(QStringLiteral("%1 went back from %2 to %3")
                                     .arg(row.name)
                                     .arg(m_newest.value(row.uid))
                                     .arg(step));
                m_newest.insert(row.uid, step);
            }
            model.merge(batch);
            QSet<QString> uids;
            for (const PodRow &row : model.rows())
                uids.insert(row.uid);
            if (uids.size() != model.rowCount())
                wrong.append(QStringLiteral("a row is there twice"));
        });
        m_task.emplace(reflector->run(m_stop.get_token()));
        m_task->start([this] { m_done = true; });
    }
    ~Follower() { (void)finish(); }

    bool finish()
    {
        m_stop.request_stop();
        return eventually([this] { return m_done; });
    }
    bool isLive() const { return reflector->state() == Reflector::State::Live; }
    /// uid → label of every row.
    QMap<QString, QString> shown() const
    {
        QMap<QString, QString> out;
        for (const PodRow &row : model.rows())
            out.insert(row.uid, row.labels.value(u"step"));
        return out;
    }

private:
    QHash<QString, int> m_newest;
    std::stop_source m_stop;
    std::optional<Task<>> m_task;
    bool m_done = false;
};

} // namespace slipway::test
