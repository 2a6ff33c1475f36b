// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A forwarded port as the window keeps it: `bench_forward KUBECONFIG NAMESPACE SELECTOR PORT` prints "PORT POD" once it forwards, and again
// whenever it leads to another pod; "gap" when there is none.
#include "benchkube.h"
#include "kube/keptforward.h"

#include <QCoreApplication>

using namespace slipway;

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc != 5) {
        std::fprintf(stderr, "usage: bench_forward KUBECONFIG NAMESPACE SELECTOR PORT\n");
        return 2;
    }
    SystemClock clock;
    const auto client = bench::clientOf(argv[1], clock);
    KeptForward forward(*client, clock, QString::fromLocal8Bit(argv[2]), QString::fromLocal8Bit(argv[3]),
                        quint16(std::atoi(argv[4])));
    QObject::connect(&forward, &KeptForward::stateChanged, &forward, [&forward] {
        if (forward.state() == KeptForward::State::Forwarding)
            std::printf("%d %s\n", int(forward.localPort()), qPrintable(forward.pod()));
        else
            std::printf("gap\n");
        std::fflush(stdout);
    });
    Task<> task = forward.run(0, {});
    task.start([&task] {
        const Result<> ended = task.takeResult();
        std::fprintf(stderr, "bench: %s\n", ended ? "ended" : qPrintable(ended.error().toString()));
        QCoreApplication::exit(1);
    });
    return QCoreApplication::exec();
}
