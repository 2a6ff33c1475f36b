// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/cli.h"
#include "app/console/words.h"
#include "catalog/fit.h"
#include "catalog/hfconfigfetch.h"
#include "session/deploy/measuredfit.h"

#include <QCoreApplication>
#include <QFile>

#include <cmath>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

void fitOptions(Cli &cli)
{
    cli.parser.addOptions({
        {u"model"_s, Words::tr("Hugging Face id, or the address of a model's page"), u"ID"_s},
        {u"config"_s,
         Words::tr("the model's config.json, for one that is not in the catalogue: a file or an address"),
         u"FILE"_s},
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

bool isAddress(const QString &text)
{
    return text.startsWith("https://"_L1, Qt::CaseInsensitive)
        || text.startsWith("http://"_L1, Qt::CaseInsensitive);
}

Task<ModelSpec> modelAt(QString address, QString modelId, std::stop_token stop)
{
    auto where = hfConfigAddress(address);
    if (!where)
        co_return std::unexpected(std::move(where.error()));
    if (!modelId.isEmpty())
        where->modelId = modelId;
    auto transport = makeHttpTransport({});
    if (!transport)
        co_return std::unexpected(std::move(transport.error()));
    const HfConfigAddress chosen = *where;
    co_return co_await fetchHfConfig(**transport, chosen, Secret(qgetenv("HF_TOKEN")), stop);
}

Task<ExitStatus> runFit(Cli &cli, std::stop_token stop)
{
    const Catalog &catalog = Catalog::builtIn();
    const QString modelId = cli.parser.value(u"model"_s).trimmed();
    const QString acceleratorId = cli.parser.value(u"accelerator"_s).trimmed();
    if (modelId.isEmpty() || acceleratorId.isEmpty())
        co_return cli.usage(Words::tr("pass --model and --accelerator"));
    const Accelerator *accelerator = catalog.acceleratorFor(acceleratorId);
    if (!accelerator) {
        const QStringList similar = catalog.similarAccelerators(acceleratorId);
        QStringList known;
        for (const Accelerator &each : catalog.accelerators())
            known << each.id;
        co_return cli.usage(Words::tr("\"%1\" is not an accelerator that is known%2; known are: %3")
                                .arg(acceleratorId,
                                     similar.isEmpty()
                                         ? QString()
                                         : Words::tr(" (did you mean %1?)").arg(similar.join(u", "_s)),
                                     known.join(u", "_s)));
    }
    FitRequest request;
    if (const QString file = cli.parser.value(u"config"_s); isAddress(file)) {
        auto model = co_await modelAt(file, isAddress(modelId) ? QString() : modelId, stop);
        if (!model)
            co_return cli.report(model.error());
        request.model = *std::move(model);
    } else if (!file.isEmpty()) {
        QFile config(file);
        if (!config.open(QIODevice::ReadOnly))
            co_return cli.usage(u"%1: %2"_s.arg(file, config.errorString()));
        if (config.size() > 4 * 1024 * 1024)
            co_return cli.usage(
                Words::tr("%1: a config.json of %2 MiB is none").arg(file).arg(config.size() >> 20));
        auto model = modelFromConfigJson(config.readAll(), modelId);
        if (!model)
            co_return cli.report(std::move(model.error()).within(file));
        request.model = *model;
    } else if (isAddress(modelId)) {
        auto model = co_await modelAt(modelId, {}, stop);
        if (!model)
            co_return cli.report(model.error());
        request.model = *std::move(model);
    } else if (const ModelSpec *model = catalog.model(modelId)) {
        request.model = *model;
    } else if (const auto quantized = catalog.modelByQuantizedName(modelId)) {
        request.model = *quantized;
    } else {
        const QStringList similar = catalog.similarModels(modelId);
        co_return cli.usage(Words::tr("the catalogue does not know the model \"%1\"%2; for any other pass "
                                      "its config.json by --config")
                                .arg(modelId,
                                     similar.isEmpty()
                                         ? QString()
                                         : Words::tr(" (did you mean %1?)").arg(similar.join(u", "_s))));
    }
    request.accelerator = *accelerator;
    bool ok = true;
    const auto number = [&](const QString &option, double low, double high) -> double {
        if (!cli.parser.isSet(option))
            return 0;
        bool isNumber = false;
        const double value = cli.parser.value(option).toDouble(&isNumber);
        const bool isWhole = high <= 1 || value == std::floor(value);
        if (!isNumber || !isWhole || !(value >= low && value <= high)) {
            ok = false;
            cli.usage(Words::tr("--%1 takes a number from %2 to %3, not \"%4\"")
                          .arg(option)
                          .arg(low)
                          .arg(high)
                          .arg(cli.parser.value(option)));
        }
        return value;
    };
    request.count = std::max(1, int(number(u"count"_s, 1, 1024)));
    request.maxModelLen = int(number(u"max-model-len"_s, 1, 100'000'000));
    request.gpuMemoryUtilization = number(u"gpu-memory-utilization"_s, 0.01, 1.0);
    request.maxNumSeqs = int(number(u"max-num-seqs"_s, 1, 100'000));
    request.maxNumBatchedTokens = int(number(u"max-num-batched-tokens"_s, 1, 10'000'000));
    if (!ok)
        co_return ExitStatus::Usage;
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
