// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The model server that load generators are measured against, ours and others': `bench_echo [FIRST_US GAP_US]` prints its port. Every
// line on standard input is a question of how much was answered: "ANSWERS NANOSECONDS", the latter when the last answer was over.
#include "inference/echoserver.h"

#include <cstdio>
#include <cstdlib>

using namespace slipway;

int main(int argc, char **argv)
{
    EchoOptions options;
    if (argc == 3) {
        options.firstToken = std::chrono::microseconds(std::atoll(argv[1]));
        options.gap = std::chrono::microseconds(std::atoll(argv[2]));
    }
    const auto echo = EchoServer::start(options);
    if (!echo) {
        std::fprintf(stderr, "bench: %s\n", qPrintable(echo.error().toString()));
        return 1;
    }
    std::printf("%d\n", int((*echo)->port()));
    std::fflush(stdout);
    for (int c = std::getchar(); c != EOF; c = std::getchar()) {
        if (c != '\n')
            continue;
        const EchoTally tally = (*echo)->tally();
        std::printf("%lld %lld\n", static_cast<long long>(tally.answers),
                    static_cast<long long>(tally.lastAnswer.count()));
        std::fflush(stdout);
    }
    return 0;
}
