// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/cli.h"

#include "catalog/fit.h"

#include <QCoreApplication>
#include <QFile>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

void options(Cli &cli)
{
    cli.parser.addOptions({
        {u"model"_s, Words::tr("Hugging Face id"), u"ID"_s},
        {u"config"_s, Words::tr("the model's config.json, for one that is not in the catalogue"), u"FILE"_s},
        {u"accelerator"_s, Words::tr("accelerator or machine type"), u"TYPE"_s},
        {u"count"_s, Words::tr("accelerators, as tensor parallel size"), u"N"_s, u"1"_s},
        {u"dtype"_s, Words::tr("auto, float16, bfloat16 or float32"), u"D"_s, u"auto"_s},
        {u"quantization"_s, Words::tr("awq, gptq, fp8, …"), u"Q"_s},
        {u"max-model-len"_s, Words::tr("longest context in tokens"), u"L"_s},
        {u"gpu-memory-utilization"_s, Words::tr("share of the memory that the engine takes, 0 to 1"), u"U"_s},
    });
}

Task<ExitStatus> run(Cli &cli, std::stop_token)
{
    const Catalog &catalog = Catalog::builtIn();
    const QString modelId = cli.parser.value(u"model"_s);
    const QString acceleratorId = cli.parser.value(u"accelerator"_s);
    if (modelId.isEmpty() || acceleratorId.isEmpty())
        co_return cli.usage(Words::tr("pass --model and --accelerator"));
    FitRequest request;
    if (const QString file = cli.parser.value(u"config"_s); !file.isEmpty()) {
        QFile config(file);
        if (!config.open(QIODevice::ReadOnly))
            co_return cli.usage(u"%1: %2"_s.arg(file, config.errorString()));
        if (config.size() > 4 * 1024 * 1024)
            co_return cli.usage(Words::tr("%1: a config.json of %2 MiB is none").arg(file).arg(config.size() >> 20));
        auto model = modelFromConfigJson(config.readAll(), modelId);
        if (!model)
            co_return cli.report(std::move(model.error()).within(file));
        request.model = *model;
    } else if (const ModelSpec *model = catalog.model(modelId)) {
        request.model = *model;
    } else {
        const QStringList similar = catalog.similarModels(modelId);
        co_return cli.usage(Words::tr("the catalogue does not know the model \"%1\"%2; for any other pass its config.json by --config")
                                .arg(modelId, similar.isEmpty() ? QString() : Words::tr(" (did you mean %1?)").arg(similar.join(u", "_s))));
    }
    const Accelerator *accelerator = catalog.acceleratorFor(acceleratorId);
    if (!accelerator) {
        QStringList known;
        for (const Accelerator &each : catalog.accelerators())
            known << each.id;
        co_return cli.usage(Words::tr("\"%1\" is not an accelerator that is known; known are: %2").arg(acceleratorId, known.join(u", "_s)));
    }
    request.accelerator = *accelerator;
    bool ok = true;
    const auto number = [&](const QString &option, double low, double high) -> double {
        if (!cli.parser.isSet(option))
            return 0;
        bool isNumber = false;
        const double value = cli.parser.value(option).toDouble(&isNumber);
        if (!isNumber || value < low || value > high) {
            ok = false;
            cli.usage(Words::tr("--%1 takes a number from %2 to %3, not \"%4\"").arg(option).arg(low).arg(high).arg(cli.parser.value(option)));
        }
        return value;
    };
    request.count = std::max(1, int(number(u"count"_s, 1, 1024)));
    request.maxModelLen = int(number(u"max-model-len"_s, 1, 100'000'000));
    request.gpuMemoryUtilization = number(u"gpu-memory-utilization"_s, 0.01, 1.0);
    if (!ok)
        co_return ExitStatus::Usage;
    request.dtype = cli.parser.value(u"dtype"_s);
    if (!QStringList{u"auto"_s, u"float16"_s, u"half"_s, u"bfloat16"_s, u"float32"_s, u"float"_s}.contains(request.dtype))
        co_return cli.usage(Words::tr("--dtype takes auto, float16, bfloat16 or float32, not \"%1\"").arg(request.dtype));
    request.quantization = cli.parser.value(u"quantization"_s);
    const FitReport report = fitWithAdvice(request, catalog);
    if (!cli.isText()) {
        cli.printJson(toJson(report));
        co_return report.fits ? ExitStatus::Fine : ExitStatus::FindingsStand;
    }
    cli.print(cli.styled(report.fits ? Words::tr("Fits.") : Words::tr("Does not fit."), report.fits ? "good" : "bad") + u' ' + report.reason);
    for (const FitTerm &term : report.terms)
        cli.print(u"  %1 %2  ± %3   %4"_s.arg(term.id, -14).arg(gibText(term.bytes), 12).arg(gibText(term.errorBytes), -10).arg(cli.styled(term.formula, "dim")));
    for (const FitMessage &message : report.messages)
        cli.print(u"  "_s + cli.styled(message.text, message.fatal ? "bad" : "warn"));
    for (const FitSuggestion &suggestion : report.suggestions) {
        if (suggestion.fits)
            cli.print(Words::tr("  would fit: %1 (%2 tokens of cache)").arg(suggestion.change).arg(suggestion.maxTokens));
    }
    co_return report.fits ? ExitStatus::Fine : ExitStatus::FindingsStand;
}

} // namespace

const CommandLine fitCommand{"fit", QT_TRANSLATE_NOOP("Cli", "whether a model fits an accelerator's memory, term by term"), options, run};

} // namespace slipway
