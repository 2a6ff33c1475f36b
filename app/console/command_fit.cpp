// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/modelchoice.h"
#include "app/console/words.h"
#include "catalog/fit.h"
#include "session/deploy/measuredfit.h"

#include <QCoreApplication>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

void fitOptions(Cli &cli)
{
    addModelOptions(cli);
    cli.parser.addOptions({
        {u"accelerator"_s, Words::tr("accelerator or machine type"), u"TYPE"_s},
        {u"count"_s, Words::tr("accelerators, as tensor parallel size"), u"N"_s, u"1"_s},
        {u"dtype"_s, Words::tr("auto, float16, bfloat16 or float32"), u"D"_s, u"auto"_s},
        {u"quantization"_s, Words::tr("awq, gptq, fp8, …"), u"Q"_s},
        {u"max-model-len"_s, Words::tr("longest context in tokens"), u"L"_s},
        {u"kv-cache-dtype"_s, Words::tr("auto, fp8, fp8_e4m3 or fp8_e5m2"), u"D"_s, u"auto"_s},
        {u"max-num-seqs"_s, Words::tr("sequences at the same time"), u"N"_s},
        {u"max-num-batched-tokens"_s, Words::tr("tokens of one step of the engine"), u"N"_s},
        {u"enforce-eager"_s, Words::tr("without CUDA graphs")},
        {u"engine-version"_s, Words::tr("vLLM's version; the newest known"), u"V"_s},
        {u"gpu-memory-utilization"_s, Words::tr("share of the memory that the engine takes, 0 to 1"), u"U"_s},
    });
}

Task<ExitStatus> runFit(Cli &cli, std::stop_token stop)
{
    const Catalog &catalog = Catalog::builtIn();
    const QString modelId = cli.parser.value(u"model"_s).trimmed();
    const QString acceleratorId = cli.parser.value(u"accelerator"_s).trimmed();
    if (modelId.isEmpty() || acceleratorId.isEmpty())
        co_return cli.usage(Words::tr("pass --model and --accelerator"));
    auto accelerator = acceleratorCalled(acceleratorId);
    if (!accelerator)
        co_return cli.report(accelerator.error());
    FitRequest request;
    auto model = co_await chosenModel(&cli, stop);
    if (!model)
        co_return cli.report(model.error());
    request.model = *std::move(model);
    request.accelerator = *accelerator;
    struct {
        const char *option;
        int FitRequest::*field;
        int low, high;
    } const wholes[] = {{"count", &FitRequest::count, 1, 1024},
                        {"max-model-len", &FitRequest::maxModelLen, 1, 100'000'000},
                        {"max-num-seqs", &FitRequest::maxNumSeqs, 1, 100'000},
                        {"max-num-batched-tokens", &FitRequest::maxNumBatchedTokens, 1, 10'000'000}};
    for (const auto &[option, field, low, high] : wholes) {
        auto number = wholeOption(cli, QString::fromLatin1(option), request.*field, low, high);
        if (!number)
            co_return cli.report(number.error());
        request.*field = *number;
    }
    auto utilization = numberOption(cli, u"gpu-memory-utilization"_s, 0, 0.01, 1);
    if (!utilization)
        co_return cli.report(utilization.error());
    request.gpuMemoryUtilization = *utilization;
    request.enforceEager = cli.parser.isSet(u"enforce-eager"_s);
    request.kvCacheDtype = cli.parser.value(u"kv-cache-dtype"_s).toLower();
    request.engineVersion = cli.parser.value(u"engine-version"_s);
    request.dtype = cli.parser.value(u"dtype"_s).toLower();
    if (!QStringList{u"auto"_s, u"float16"_s, u"half"_s, u"bfloat16"_s, u"float32"_s, u"float"_s}.contains(
            request.dtype))
        co_return cli.usage(
            Words::tr("--dtype takes auto, float16, bfloat16 or float32, not \"%1\"").arg(request.dtype));
    request.quantization = cli.parser.value(u"quantization"_s);
    FitReport report = fitWithAdvice(request, catalog);
    MeasurementArchive measurements(cli.paths().databaseFile());
    overlayMeasurements(measurements, request, request.engineVersion, report);
    if (!cli.isText()) {
        cli.printJson(toJson(report));
        co_return report.fits ? ExitStatus::Fine : ExitStatus::FindingsStand;
    }
    cli.print(cli.styled(report.fits ? Words::tr("Fits.") : Words::tr("Does not fit."),
                         report.fits ? "good" : "bad")
              + u' ' + report.reason);
    for (const FitTerm &term : report.terms)
        cli.print(u"  %1 %2  ± %3   %4"_s.arg(term.id, -14)
                      .arg(gibText(term.bytes), 12)
                      .arg(gibText(term.errorBytes), -10)
                      .arg(cli.styled(term.formula, "dim")));
    for (const FitMessage &message : report.messages)
        cli.print(u"  "_s + cli.styled(message.text, message.fatal ? "bad" : "warn"));
    for (const FitSuggestion &suggestion : report.suggestions) {
        if (suggestion.fits)
            cli.print(Words::tr("  would fit: %1 (%2 tokens of cache)")
                          .arg(suggestion.change)
                          .arg(suggestion.maxTokens));
    }
    co_return report.fits ? ExitStatus::Fine : ExitStatus::FindingsStand;
}

} // namespace

const CommandLine fitCommand{
    "fit", QT_TRANSLATE_NOOP("Cli", "whether a model fits an accelerator's memory, term by term"), fitOptions,
    runFit};

} // namespace slipway
