// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalog.h"

#include "base/editdistance.h"
#include "base/yamlfields.h"
#include "catalog/datapacks.h"
#include "catalog/provenance.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLoggingCategory>

// A static library's resources are only linked in when something names them; outside any namespace, as Qt asks.
static void initialiseCatalogResources()
{
    Q_INIT_RESOURCE(slipway_catalog);
}

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
Q_LOGGING_CATEGORY(lcCatalog, "slipway.catalog")

constexpr int millionth = 1'000'000;

Accelerator acceleratorOf(const YAML::Node &node, const QString &path)
{
    YamlFields fields(node, path);
    Accelerator accelerator;
    accelerator.id = fields.text("id");
    accelerator.name = fields.text("name");
    accelerator.aliases = fields.texts("aliases");
    const QString vendor = fields.choice("vendor", {u"nvidia"_s, u"tpu"_s, u"neuron"_s});
    accelerator.vendor = vendor == "nvidia"_L1 ? AcceleratorVendor::Nvidia
        : vendor == "tpu"_L1                   ? AcceleratorVendor::GoogleTpu
                                               : AcceleratorVendor::AwsNeuron;
    constexpr qint64 pebibyte = 1LL << 50;
    accelerator.advertisedBytes = fields.integer("advertisedBytes", 1, pebibyte);
    accelerator.visibleBytes = fields.integer("visibleBytes", 1, pebibyte);
    accelerator.computeCapability = int(fields.integer("computeCapability", 10, 999, 0));
    accelerator.dtypes = fields.texts("dtypes");
    if (auto speed = fields.fields("speed")) {
        accelerator.speed = ChipSpeed{.memoryGBps = speed->number("memoryGBps"),
                                      .tflops16 = speed->number("tflops16"),
                                      .tflops8 = speed->number("tflops8", 0),
                                      .linkGBps = speed->number("linkGBps", 0),
                                      .source = speed->text("source")};
        speed->finish();
    }
    accelerator.manySequences = fields.flag("manySequences", false);
    accelerator.note = fields.text("note", {});
    accelerator.provenance = provenanceOf(fields);
    fields.finish();
    return accelerator;
}

MachineType machineTypeOf(const YAML::Node &node, const QString &path)
{
    YamlFields fields(node, path);
    MachineType machine;
    machine.name = fields.text("name");
    machine.provider = fields.choice("provider", {u"google"_s, u"aws"_s}) == "google"_L1
        ? CloudProvider::Google
        : CloudProvider::Aws;
    machine.vCpus = int(fields.integer("vCpus", 1, millionth));
    machine.memoryMiB = fields.integer("memoryMiB", 1, 1LL << 40);
    machine.acceleratorId = fields.text("accelerator", {});
    for (const QString &count : fields.texts("acceleratorCounts")) {
        bool ok = false;
        machine.acceleratorCounts.append(count.toInt(&ok));
        if (!ok || machine.acceleratorCounts.constLast() < 1)
            fields.refuse("acceleratorCounts", u"\"%1\" is no count"_s.arg(count));
    }
    machine.topologies = fields.texts("topologies");
    machine.maxPods = int(fields.integer("maxPods", 1, millionth, 0));
    machine.localStorageGB = int(fields.integer("localStorageGB", 0, millionth, 0));
    if (auto price = fields.fields("price")) {
        machine.price = Price{.amount = price->number("amount"),
                              .currency = price->text("currency"),
                              .per = price->text("per"),
                              .region = price->text("region"),
                              .provenance = provenanceOf(*price)};
        price->finish();
    }
    machine.provenance = provenanceOf(fields);
    fields.finish();
    return machine;
}

int count(YamlFields &fields, const char *key, int most = millionth)
{
    return int(fields.integer(key, 1, most));
}

void readParts(ModelSpec &model, YamlFields &fields)
{
    if (auto mla = fields.fields("mla")) {
        model.mla = MlaSpec{.kvLoraRank = count(*mla, "kvLoraRank"),
                            .qkRopeHeadDim = count(*mla, "qkRopeHeadDim"),
                            .qkNopeHeadDim = count(*mla, "qkNopeHeadDim"),
                            .vHeadDim = count(*mla, "vHeadDim"),
                            .qLoraRank = int(mla->integer("qLoraRank", 0, millionth, 0))};
        mla->finish();
    }
    if (auto moe = fields.fields("moe")) {
        model.moe =
            MoeSpec{.experts = count(*moe, "experts"),
                    .expertsPerToken = count(*moe, "expertsPerToken"),
                    .intermediateSize = count(*moe, "intermediateSize"),
                    .sharedExperts = int(moe->integer("sharedExperts", 0, millionth, 0)),
                    .sharedIntermediateSize = int(moe->integer("sharedIntermediateSize", 0, millionth, 0)),
                    .denseLayers = int(moe->integer("denseLayers", 0, model.layers, 0))};
        moe->finish();
    }
    if (auto quantization = fields.fields("quantization")) {
        model.quantization =
            CheckpointQuantization{.method = quantization->text("method"),
                                   .bits = int(quantization->integer("bits", 1, 16)),
                                   .groupSize = int(quantization->integer("groupSize", 0, millionth, 0)),
                                   .keptModules = quantization->texts("keptModules")};
        quantization->finish();
    }
    model.fullLayers = model.layers;
    if (auto sliding = fields.fields("sliding")) {
        model.slidingLayers = int(sliding->integer("layers", 1, model.layers));
        model.slidingWindow = count(*sliding, "window", 1 << 30);
        model.fullLayers -= model.slidingLayers;
        sliding->finish();
    }
    if (auto linear = fields.fields("linear")) {
        model.linearLayers = int(linear->integer("layers", 1, model.fullLayers));
        model.linearStateBytes = linear->integer("stateBytes", 0, 1LL << 40);
        model.fullLayers -= model.linearLayers;
        linear->finish();
    }
}

ModelSpec modelOf(const YAML::Node &node, const QString &path)
{
    YamlFields fields(node, path);
    ModelSpec model;
    model.id = fields.text("id");
    model.base = fields.text("base", {});
    model.modelType = fields.text("modelType");
    model.architecture = fields.text("architecture", {});
    constexpr qint64 quadrillion = 1'000'000'000'000'000;
    model.parameters = fields.integer("parameters", 1, quadrillion);
    model.activeParameters = fields.integer("activeParameters", 1, model.parameters, model.parameters);
    model.visionParameters = fields.integer("visionParameters", 0, model.parameters, 0);
    model.layers = count(fields, "layers", 10'000);
    model.hiddenSize = count(fields, "hiddenSize");
    model.intermediateSize = count(fields, "intermediateSize", 100 * millionth);
    model.heads = count(fields, "heads");
    model.kvHeads = int(fields.integer("kvHeads", 1, model.heads));
    model.headDim = count(fields, "headDim");
    model.vocabSize = count(fields, "vocabSize", 100 * millionth);
    model.maxPositions = count(fields, "maxPositions", 1 << 30);
    model.dtype = fields.choice("dtype", {u"bfloat16"_s, u"float16"_s, u"float32"_s});
    model.tiedEmbeddings = fields.flag("tiedEmbeddings", false);
    model.attentionBias = fields.flag("attentionBias", false);
    model.outputBias = fields.flag("outputBias", false);
    model.qkNorm = fields.flag("qkNorm", false);
    model.gatedMlp = fields.flag("gatedMlp", true);
    model.normsPerLayer = int(fields.integer("normsPerLayer", 0, 16, 2));
    readParts(model, fields);
    model.licence = fields.text("licence", {});
    model.gated = fields.text("gated", u"unknown"_s);
    model.note = fields.text("note", {});
    model.provenance = provenanceOf(fields);
    fields.finish();
    return model;
}

template <typename T, typename Key> void put(QList<T> &list, T value, Key key)
{
    for (T &present : list) {
        if (key(present).compare(key(value), Qt::CaseInsensitive) == 0) {
            present = std::move(value);
            return;
        }
    }
    list.append(std::move(value));
}

bool same(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

} // namespace

namespace {

Catalog &builtInCatalog()
{
    static Catalog catalog = [] {
        initialiseCatalogResources();
        Catalog loaded;
        if (auto added = loaded.addFolder(u":/catalog"_s); !added)
            qCWarning(lcCatalog) << "The built-in catalogue cannot be read:" << added.error().toString();
        return loaded;
    }();
    return catalog;
}

} // namespace

const Catalog &Catalog::builtIn()
{
    return builtInCatalog();
}

QList<Error> addDataPacks(const QString &folder)
{
    QList<Error> errors;
    constexpr qint64 mostBytes = 4 * 1024 * 1024;
    const QDir files(folder);
    for (const QString &name : files.entryList({u"*.yaml"_s, u"*.yml"_s}, QDir::Files, QDir::Name)) {
        QFile file(files.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) {
            errors.append(fail(ErrorKind::Forbidden, file.errorString(), file.fileName()).error());
            continue;
        }
        if (auto added = builtInCatalog().addYaml(file.read(mostBytes), file.fileName()); !added)
            errors.append(added.error());
    }
    return errors;
}

Result<> Catalog::addYaml(const QByteArray &yaml, const QString &fileName)
{
    struct Parsed {
        QList<Accelerator> accelerators;
        QList<MachineType> machineTypes;
        QList<ModelSpec> models;
    };
    auto parsed = readYaml(yaml, fileName, [](YamlFields &fields) {
        Parsed result;
        int index = 0;
        for (const YAML::Node &node : fields.sequence("accelerators"))
            result.accelerators.append(acceleratorOf(node, u"accelerators[%1]"_s.arg(index++)));
        index = 0;
        for (const YAML::Node &node : fields.sequence("machineTypes"))
            result.machineTypes.append(machineTypeOf(node, u"machineTypes[%1]"_s.arg(index++)));
        index = 0;
        for (const YAML::Node &node : fields.sequence("models"))
            result.models.append(modelOf(node, u"models[%1]"_s.arg(index++)));
        return result;
    });
    if (!parsed)
        return std::unexpected(std::move(parsed.error()));
    for (Accelerator &accelerator : parsed->accelerators)
        put(m_accelerators, std::move(accelerator), [](const Accelerator &a) { return a.id; });
    for (MachineType &machine : parsed->machineTypes)
        put(m_machineTypes, std::move(machine), [](const MachineType &m) { return m.name; });
    for (ModelSpec &model : parsed->models)
        put(m_models, std::move(model), [](const ModelSpec &m) { return m.id; });
    return {};
}

Result<> Catalog::addFolder(const QString &path)
{
    const QDir folder(path);
    if (!folder.exists())
        return fail(ErrorKind::NotFound, u"there is no such folder"_s, path);
    for (const QString &name : folder.entryList({u"*.yaml"_s}, QDir::Files, QDir::Name)) {
        // The metric names live in the same folder and are read by models/telemetry, prices of services by ServicePrices.
        if (name == "metrics-aliases.yaml"_L1 || name == "services.yaml"_L1)
            continue;
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorKind::NotFound, file.errorString(), file.fileName());
        if (auto added = addYaml(file.readAll(), name); !added)
            return added;
    }
    return {};
}

void Catalog::addModel(const ModelSpec &model)
{
    put(m_models, ModelSpec(model), [](const ModelSpec &m) { return m.id; });
}

const Accelerator *Catalog::accelerator(const QString &idOrAlias) const
{
    for (const Accelerator &accelerator : m_accelerators) {
        if (same(accelerator.id, idOrAlias) || same(accelerator.name, idOrAlias)
            || accelerator.aliases.contains(idOrAlias, Qt::CaseInsensitive))
            return &accelerator;
    }
    return nullptr;
}

const Accelerator *Catalog::acceleratorFor(const QString &idAliasOrMachine) const
{
    if (const Accelerator *found = accelerator(idAliasOrMachine))
        return found;
    const MachineType *machine = machineType(idAliasOrMachine);
    return machine && !machine->acceleratorId.isEmpty() ? accelerator(machine->acceleratorId) : nullptr;
}

const MachineType *Catalog::machineType(const QString &name) const
{
    const auto found =
        std::ranges::find_if(m_machineTypes, [&](const MachineType &m) { return same(m.name, name); });
    return found == m_machineTypes.end() ? nullptr : &*found;
}

QList<MachineType> Catalog::machineTypesWith(const QString &acceleratorId, std::optional<int> count) const
{
    QList<MachineType> found;
    for (const MachineType &machine : m_machineTypes) {
        if (same(machine.acceleratorId, acceleratorId)
            && (!count || machine.acceleratorCounts.contains(*count)))
            found.append(machine);
    }
    return found;
}

const ModelSpec *Catalog::model(const QString &modelId) const
{
    const auto found =
        std::ranges::find_if(m_models, [&](const ModelSpec &m) { return same(m.id, modelId); });
    return found == m_models.end() ? nullptr : &*found;
}

std::optional<ModelSpec> Catalog::modelByQuantizedName(const QString &modelId) const
{
    struct Suffix {
        QLatin1StringView pattern; // after the base's name, without regard to case
        QLatin1StringView method;
        int bits;
        int groupSize;
    };
    // As the makers of such repositories name them; the longest first where one ends in another.
    static constexpr Suffix suffixes[] = {
        {"-AWQ-INT4"_L1, "awq"_L1, 4, 128},
        {"-AWQ"_L1, "awq"_L1, 4, 128},
        {"-GPTQ-Int4"_L1, "gptq"_L1, 4, 128},
        {"-GPTQ-Int8"_L1, "gptq"_L1, 8, 128},
        {"-GPTQ"_L1, "gptq"_L1, 4, 128},
        {"-FP8-dynamic"_L1, "fp8"_L1, 8, 0},
        {"-FP8-KV"_L1, "fp8"_L1, 8, 0},
        {"-FP8"_L1, "fp8"_L1, 8, 0},
        {"-quantized.w4a16"_L1, "compressed-tensors"_L1, 4, 128},
        {"-quantized.w8a16"_L1, "compressed-tensors"_L1, 8, 0},
        {"-quantized.w8a8"_L1, "compressed-tensors"_L1, 8, 0},
        {"-NVFP4"_L1, "nvfp4"_L1, 4, 16},
        {"-FP4"_L1, "nvfp4"_L1, 4, 16},
        {"-unsloth-bnb-4bit"_L1, "bitsandbytes"_L1, 4, 64},
        {"-bnb-4bit"_L1, "bitsandbytes"_L1, 4, 64},
    };
    const QString name = modelId.section(u'/', -1);
    for (const Suffix &suffix : suffixes) {
        if (!name.endsWith(suffix.pattern, Qt::CaseInsensitive))
            continue;
        const QString base = name.chopped(suffix.pattern.size());
        const auto found = std::ranges::find_if(m_models, [&](const ModelSpec &m) {
            const QString known = m.id.section(u'/', -1);
            // Meta's own repositories drop their prefix: Meta-Llama-3.1-8B-Instruct is Llama-3.1-8B-Instruct.
            return !m.quantization && (same(known, base) || same("Meta-"_L1 + known, base));
        });
        if (found == m_models.end())
            continue;
        ModelSpec model = *found;
        model.base = found->id;
        model.id = modelId;
        model.quantization = CheckpointQuantization{
            .method = suffix.method, .bits = suffix.bits, .groupSize = suffix.groupSize};
        if (suffix.method == "awq"_L1 || suffix.method == "gptq"_L1)
            model.dtype = u"float16"_s;
        model.note = QCoreApplication::translate("Catalog",
                                                 "Taken as %1 with %2 of %3 bits because of its name; its "
                                                 "config.json (--config) would say for certain.")
                         .arg(found->id, suffix.method)
                         .arg(suffix.bits);
        model.provenance.estimated = true;
        return model;
    }
    return {};
}

QStringList Catalog::similarAccelerators(const QString &text, int most) const
{
    QList<std::pair<int, QString>> ranked;
    const QString wanted = text.left(100).toLower();
    const auto weigh = [&](const QString &id, const QStringList &names) {
        int best = std::numeric_limits<int>::max();
        for (const QString &name : names) {
            best = std::min(best, editDistance(wanted, name.toLower()));
            if (wanted.size() >= 2 && name.contains(wanted, Qt::CaseInsensitive))
                best = std::min(best, 1);
        }
        if (best <= std::max<qsizetype>(2, wanted.size() / 3))
            ranked.append({best, id});
    };
    for (const Accelerator &a : m_accelerators)
        weigh(a.id, QStringList{a.id, a.name} + a.aliases);
    for (const MachineType &m : m_machineTypes) {
        if (!m.acceleratorId.isEmpty())
            weigh(m.name, {m.name});
    }
    std::ranges::stable_sort(ranked, {}, [](const auto &entry) { return entry.first; });
    QStringList found;
    for (const auto &[distance, id] : ranked.first(std::min<qsizetype>(most, ranked.size())))
        found.append(id);
    return found;
}

QStringList Catalog::similarModels(const QString &text, int most) const
{
    QList<std::pair<int, QString>> ranked;
    const QString wanted = text.left(200).toLower();
    for (const ModelSpec &model : m_models) {
        const QString id = model.id.toLower();
        int distance =
            std::min(editDistance(wanted, id), editDistance(wanted.section(u'/', -1), id.section(u'/', -1)));
        if (model.id.contains(wanted, Qt::CaseInsensitive))
            distance = std::min(distance, 1);
        if (distance <= std::max<qsizetype>(4, wanted.size() / 3))
            ranked.append({distance, model.id});
    }
    std::ranges::sort(ranked);
    QStringList found;
    for (const auto &[distance, id] : ranked.first(std::min<qsizetype>(most, ranked.size())))
        found.append(id);
    return found;
}

std::pair<QString, QString> Catalog::dateRange() const
{
    QStringList dates;
    for (const Accelerator &a : m_accelerators)
        dates.append(a.provenance.date);
    for (const MachineType &m : m_machineTypes)
        dates.append(m.provenance.date);
    for (const ModelSpec &m : m_models)
        dates.append(m.provenance.date);
    if (dates.isEmpty())
        return {};
    const auto [oldest, newest] = std::ranges::minmax(dates);
    return {oldest, newest};
}

} // namespace slipway
