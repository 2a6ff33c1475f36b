// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A container's log followed as the window follows it, into a file instead of rows: `bench_logs KUBECONFIG NAMESPACE POD` writes to its
// standard output until it is ended, as `kubectl logs -f` does.
#include "benchkube.h"
#include "kube/logfollower.h"

#include <QCoreApplication>

using namespace slipway;

namespace {

Task<> copy(std::unique_ptr<LogStream> stream)
{
    for (;;) {
        auto lines = co_await stream->next({});
        if (!lines)
            co_return std::unexpected(std::move(lines.error()));
        if (lines->isEmpty())
            co_return {};
        QByteArray text;
        for (const LogLine &line : std::as_const(*lines)) {
            text += line.text.toUtf8();
            text += '\n';
        }
        std::fwrite(text.constData(), 1, std::size_t(text.size()), stdout);
        std::fflush(stdout);
    }
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc != 4) {
        std::fprintf(stderr, "usage: bench_logs KUBECONFIG NAMESPACE POD\n");
        return 2;
    }
    SystemClock clock;
    const auto client = bench::clientOf(argv[1], clock);
    Task<> task = copy(
        followLog(*client, clock, QString::fromLocal8Bit(argv[2]), QString::fromLocal8Bit(argv[3]), {}, {}));
    task.start([&task] {
        const Result<> ended = task.takeResult();
        if (!ended)
            std::fprintf(stderr, "bench: %s\n", qPrintable(ended.error().toString()));
        QCoreApplication::exit(ended ? 0 : 1);
    });
    return QCoreApplication::exec();
}
