// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/benchmark/benchterms.h"

#include "ui/common/widgets.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct Term {
    const char *name;
    const char *meaning;
};

// Sources: vllm/benchmarks/serve.py; GuideLLM docs/guides/metrics.md; AIPerf aiperf/metrics/types; inference-perf docs/metrics.md.
constexpr Term terms[] = {
    {QT_TRANSLATE_NOOP("BenchTerms", "TTFT, time to first token"),
     QT_TRANSLATE_NOOP("BenchTerms",
                       "From sending a request to the first event that carries output: text, reasoning or a "
                       "tool call. The wait in the server's queue is in it.")},
    {QT_TRANSLATE_NOOP("BenchTerms", "ITL, inter-token latency"),
     QT_TRANSLATE_NOOP("BenchTerms",
                       "The gaps between output events, of all requests together. An event may carry several "
                       "tokens. AIPerf calls this inter-chunk latency.")},
    {QT_TRANSLATE_NOOP("BenchTerms", "TPOT, time per output token"),
     QT_TRANSLATE_NOOP("BenchTerms",
                       "(E2E − TTFT) / (output tokens − 1), one value a request. As in vLLM; GuideLLM's "
                       "contains the first token, and AIPerf calls this inter-token latency.")},
    {QT_TRANSLATE_NOOP("BenchTerms", "E2E, end to end"),
     QT_TRANSLATE_NOOP("BenchTerms", "From sending a request to the last byte of its answer.")},
    {QT_TRANSLATE_NOOP("BenchTerms", "From the scheduled instant"),
     QT_TRANSLATE_NOOP("BenchTerms",
                       "The same, counted from when the request was due: what a person would have waited. It "
                       "differs from sending when the rate is more than the limit at once lets through.")},
    {QT_TRANSLATE_NOOP("BenchTerms", "Goodput"),
     QT_TRANSLATE_NOOP("BenchTerms",
                       "Requests a second that kept every service level, counted from the scheduled instant. "
                       "Failed requests kept none.")},
    {QT_TRANSLATE_NOOP("BenchTerms", "p50, p95, p99"),
     QT_TRANSLATE_NOOP("BenchTerms",
                       "So many percent of the values are at most this, by linear interpolation. Of fewer "
                       "than 100 requests the 99th is nearly the largest.")},
    {QT_TRANSLATE_NOOP("BenchTerms", "Closed loop, constant, Poisson"),
     QT_TRANSLATE_NOOP("BenchTerms",
                       "In a closed loop the next request leaves when one ends: a slow server is asked less, "
                       "and its queue stays hidden. At a rate, requests leave when they are due: evenly, or "
                       "at random as many independent people ask.")},
    {QT_TRANSLATE_NOOP("BenchTerms", "Knee"),
     QT_TRANSLATE_NOOP(
         "BenchTerms",
         "The load after which latency grows faster than throughput: the point of the curve furthest above "
         "the line from its lightest to its heaviest load. It takes three runs.")},
    {QT_TRANSLATE_NOOP("BenchTerms", "Client-bound"),
     QT_TRANSLATE_NOOP("BenchTerms",
                       "These figures may be this side's and not the server's: the sending thread was busy, "
                       "what arrived had to wait, requests left late, or the load came near to what this "
                       "side manages against an echo.")},
    {QT_TRANSLATE_NOOP("BenchTerms", "Calibration"),
     QT_TRANSLATE_NOOP("BenchTerms",
                       "Before the first run this side is measured against a built-in server that answers at "
                       "once and stamps what it sends: how much it can do, and its own error at this load.")},
    {QT_TRANSLATE_NOOP("BenchTerms", "Warm-up"),
     QT_TRANSLATE_NOOP(
         "BenchTerms",
         "Requests before each run that are not counted: connections, caches and graphs are made by then.")},
    {QT_TRANSLATE_NOOP("BenchTerms", "By chance"),
     QT_TRANSLATE_NOOP("BenchTerms",
                       "The probability that two results of the same server differ as much (Mann-Whitney U "
                       "test of the single requests, two-sided). Below 0.01 a change counts. Throughput has "
                       "one value a run: there a change of 5 % counts.")},
};

} // namespace

QWidget *makeBenchTerms(QWidget *parent)
{
    auto *content = new QWidget(parent);
    content->setObjectName(u"benchTerms"_s);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, spacing::s, 0);
    column->setSpacing(spacing::xs);
    for (const Term &term : terms) {
        auto *name = plainLabel(QCoreApplication::translate("BenchTerms", term.name), content);
        QFont font = name->font();
        font.setWeight(QFont::DemiBold);
        name->setFont(font);
        column->addWidget(name);
        auto *meaning = secondaryLabel(QCoreApplication::translate("BenchTerms", term.meaning), content);
        meaning->setContentsMargins(0, 0, 0, spacing::s);
        column->addWidget(meaning);
    }
    column->addStretch();
    return scrollable(content, parent);
}

} // namespace slipway
