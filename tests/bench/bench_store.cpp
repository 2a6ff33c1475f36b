// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does with pods, without the window: client, reflector, rows, the table's model. Says the same as the informer of
// tests/controlplane: `bench_store URL EVENTS` prints "synced PODS", then "applied EVENTS". `bench_store URL heap` prints "synced PODS" and,
// when all is at rest, "heap BYTES": what is allocated then.
#include "base/largeblocks.h"
#include "kube/kubeclient.h"
#include "kube/podtablemodel.h"
#include "kube/reflector.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdio>
#include <malloc.h>

using namespace slipway;

int main(int argc, char **argv)
{
    giveLargeBlocksBack(); // as the programs do
    QCoreApplication app(argc, argv);
    if (argc != 3) {
        std::fprintf(stderr, "usage: bench_store URL EVENTS\n");
        return 2;
    }
    const bool wantsHeap = QByteArrayView(argv[2]) == "heap";
    const quint64 events = QByteArray(argv[2]).toULongLong();
    KubeContext context;
    context.name = QStringLiteral("bench");
    context.server = QUrl(QString::fromLocal8Bit(argv[1]));
    SystemClock clock;
    auto client = makeKubeClient(context, makeStaticCredentials({}), clock);
    if (!client) {
        std::fprintf(stderr, "%s\n", qPrintable(client.error().toString()));
        return 1;
    }
    const auto rows = makePodRows();
    Reflector reflector(**client, clock, kinds::pods(), {}, *rows);
    PodTableModel model(clock);
    std::optional<quint64> before;
    QObject::connect(&reflector, &Reflector::changed, &model, [&] {
        model.merge(rows->takeBatch());
        if (!before && reflector.isSynced()) {
            before = reflector.events();
            std::printf("synced %d\n", model.rowCount());
            std::fflush(stdout);
            if (wantsHeap) {
                QTimer::singleShot(std::chrono::seconds(1), &model, [] {
                    const struct mallinfo2 held = ::mallinfo2();
                    std::printf("heap %zu\n", held.uordblks + held.hblkhd);
                    std::fflush(stdout);
                });
            }
        }
        if (!wantsHeap && before && reflector.events() - *before >= events) {
            std::printf("applied %llu\n", static_cast<unsigned long long>(reflector.events() - *before));
            std::fflush(stdout);
            QCoreApplication::exit(0);
        }
    });
    std::stop_source stop;
    auto task = reflector.run(stop.get_token());
    task.start([] { QCoreApplication::exit(1); });
    return QCoreApplication::exec();
}
