// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/modelchoice.h"

#include "app/console/words.h"
#include "catalog/hfconfigfetch.h"

#include <QCoreApplication>
#include <QFile>

#include <cmath>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

bool isAddress(const QString &text)
{
    return text.startsWith("https://"_L1, Qt::CaseInsensitive)
        || text.startsWith("http://"_L1, Qt::CaseInsensitive);
}

QString didYouMean(const QStringList &similar)
{
    return similar.isEmpty() ? QString() : Words::tr(" (did you mean %1?)").arg(similar.join(u", "_s));
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

Result<ModelSpec> modelIn(const QString &fileName, const QString &modelId)
{
    QFile config(fileName);
    if (!config.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Invalid, u"%1: %2"_s.arg(fileName, config.errorString()));
    if (config.size() > 4 * 1024 * 1024)
        return fail(ErrorKind::Invalid,
                    Words::tr("%1: a config.json of %2 MiB is none").arg(fileName).arg(config.size() >> 20));
    auto model = modelFromConfigJson(config.readAll(), modelId);
    if (!model)
        return std::unexpected(std::move(model.error()).within(fileName));
    return model;
}

std::unexpected<Error> noNumber(const Cli &cli, const QString &option, double low, double high)
{
    return fail(ErrorKind::Invalid,
                Words::tr("--%1 takes a number from %2 to %3, not \"%4\"")
                    .arg(option)
                    .arg(low)
                    .arg(high)
                    .arg(cli.parser.value(option)));
}

} // namespace

void addModelOptions(Cli &cli)
{
    cli.parser.addOptions({
        {u"model"_s, Words::tr("Hugging Face id, or the address of a model's page"), u"ID"_s},
        {u"config"_s,
         Words::tr("the model's config.json, for one that is not in the catalogue: a file or an address"),
         u"FILE"_s},
    });
}

Task<ModelSpec> chosenModel(Cli *cli, std::stop_token stop)
{
    const Catalog &catalog = Catalog::builtIn();
    const QString modelId = cli->parser.value(u"model"_s).trimmed();
    const QString config = cli->parser.value(u"config"_s);
    if (isAddress(config))
        co_return co_await modelAt(config, isAddress(modelId) ? QString() : modelId, stop);
    if (!config.isEmpty())
        co_return modelIn(config, modelId);
    if (isAddress(modelId))
        co_return co_await modelAt(modelId, {}, stop);
    if (const ModelSpec *model = catalog.model(modelId))
        co_return *model;
    if (const auto quantized = catalog.modelByQuantizedName(modelId))
        co_return *quantized;
    co_return fail(ErrorKind::Invalid,
                   Words::tr("the catalogue does not know the model \"%1\"%2; for any other pass "
                             "its config.json by --config")
                       .arg(modelId, didYouMean(catalog.similarModels(modelId))));
}

Result<Accelerator> acceleratorCalled(const QString &name)
{
    const Catalog &catalog = Catalog::builtIn();
    if (const Accelerator *accelerator = catalog.acceleratorFor(name))
        return *accelerator;
    QStringList known;
    for (const Accelerator &each : catalog.accelerators())
        known << each.id;
    return fail(ErrorKind::Invalid,
                Words::tr("\"%1\" is not an accelerator that is known%2; known are: %3")
                    .arg(name, didYouMean(catalog.similarAccelerators(name)), known.join(u", "_s)));
}

Result<double> numberOption(const Cli &cli, const QString &option, double fallback, double low, double high)
{
    if (!cli.parser.isSet(option))
        return fallback;
    bool isNumber = false;
    const double value = cli.parser.value(option).toDouble(&isNumber);
    if (!isNumber || !(value >= low && value <= high))
        return noNumber(cli, option, low, high);
    return value;
}

Result<int> wholeOption(const Cli &cli, const QString &option, int fallback, int low, int high)
{
    auto value = numberOption(cli, option, fallback, low, high);
    if (!value)
        return std::unexpected(std::move(value.error()));
    if (*value != std::floor(*value))
        return noNumber(cli, option, low, high);
    return int(*value);
}

} // namespace slipway
