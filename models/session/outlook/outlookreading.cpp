// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/outlook/outlookreading.h"

#include "kube/labelselector.h"
#include "kube/podtablemodel.h"
#include "recipe/recipepacks.h"
#include "session/bench/bencharchive.h"
#include "session/deploy/endpointrollout.h"
#include "session/endpoint/endpointlines.h"
#include "session/endpoint/metricarchive.h"
#include "session/outlook/outlookparts.h"
#include "telemetry/prometheustext.h"

#include <QCoreApplication>
#include <QLoggingCategory>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(lcOutlookReading, "slipway.outlook")

// A start of vLLM with eight workers is some 100 KiB; a download's progress bars can be more.
constexpr qint64 logLimit = 2LL * 1024 * 1024;

bool hasAccelerator(const QJsonValue &container)
{
    const QJsonObject limits = container["resources"_L1]["limits"_L1].toObject();
    return std::ranges::any_of(limits.keys(), [](const QString &key) { return key.contains(u'/'); });
}

/// The one that holds the accelerators, else the first.
QString engineContainer(const QJsonObject &pod)
{
    const QJsonArray containers = pod.value("spec"_L1)["containers"_L1].toArray();
    for (const QJsonValue container : containers) {
        if (hasAccelerator(container))
            return container["name"_L1].toString();
    }
    return containers.isEmpty() ? QString() : containers.first()["name"_L1].toString();
}

/// The last that started among the ready ones, for its events may still be there; else the last that was made.
QJsonObject chosenPod(const QList<QJsonObject> &pods, int &ready)
{
    QJsonObject chosen;
    bool isReady = false;
    QString since;
    for (const QJsonObject &pod : pods) {
        const PodRow row = podRowOf(pod);
        if (row.isDeleting || row.phase == "Succeeded"_L1 || row.phase == "Failed"_L1)
            continue;
        ready += row.isReady ? 1 : 0;
        const QString created = pod.value("metadata"_L1)["creationTimestamp"_L1].toString();
        if (chosen.isEmpty() || (row.isReady && !isReady) || (row.isReady == isReady && created > since)) {
            chosen = pod;
            isReady = row.isReady;
            since = created;
        }
    }
    return chosen;
}

Task<EngineStart> readStart(KubeClient *kube, QString nameSpace, QString pod, QString container,
                            std::stop_token stop)
{
    auto stream = co_await kube->logs(
        nameSpace, pod, {.container = container, .limitBytes = logLimit, .idleTimeout = 10s}, stop);
    if (!stream)
        co_return std::unexpected(std::move(stream.error()));
    QList<LogLine> lines;
    for (;;) {
        auto more = co_await (*stream)->next(stop);
        if (!more)
            co_return std::unexpected(std::move(more.error()));
        if (more->isEmpty())
            break;
        lines += *more;
    }
    co_return readEngineStart(lines);
}

void readCacheInfo(const QByteArray &page, OutlookInput &input)
{
    const MetricsPage metrics(page);
    for (const MetricSample *sample : metrics.named("vllm:cache_config_info")) {
        bool isBlocks = false;
        bool isSize = false;
        const qint64 blocks =
            sample->label("num_gpu_blocks").value_or(QByteArrayView()).toLongLong(&isBlocks);
        const qint64 size = sample->label("block_size").value_or(QByteArrayView()).toLongLong(&isSize);
        if (!isBlocks || !isSize || blocks <= 0 || size <= 0 || blocks > 1'000'000'000'000 / size)
            continue;
        // Of several engines on one page each has its own; the log's figure is that of one too.
        input.cacheBlocks = blocks;
        input.blockSize = size;
        return;
    }
}

void readHistory(const Endpoint &endpoint, const OutlookSources &sources, OutlookInput &input)
{
    const auto complain = [](const Error &error) {
        qCWarning(lcOutlookReading, "%s", qPrintable(error.toString()));
    };
    if (sources.metrics) {
        const auto stretches = sources.metrics->read(endpoint);
        if (!stretches)
            complain(stretches.error());
        for (const MetricStretch &stretch : stretches.value_or(QList<MetricStretch>())) {
            const QDateTime at = QDateTime::fromMSecsSinceEpoch(stretch.at, QTimeZone::UTC);
            // Before that it was another deployment.
            if (input.planned.isValid() && at < input.planned.addSecs(-stretch.seconds))
                continue;
            if (const auto running = stretch.values.constFind(quint8(EndpointSeries::Running));
                running != stretch.values.constEnd()
                && (!input.mostRunning || running->max > input.mostRunning->value))
                input.mostRunning = {.value = running->max, .at = at};
            if (const auto tokens = stretch.values.constFind(quint8(EndpointSeries::OutputTokensPerSecond));
                tokens != stretch.values.constEnd() && at.secsTo(input.now) <= 15 * 60)
                input.tokensPerSecond = {.value = tokens->mean, .at = at};
        }
    }
    if (!sources.benches)
        return;
    const auto records = sources.benches->latest(200);
    if (!records)
        complain(records.error());
    for (const BenchRecord &record : records.value_or(QList<BenchRecord>())) {
        const double tokens = record.summary.value("outputTokensPerS"_L1).toDouble();
        if (record.endpoint != endpoint.name || tokens <= 0
            || (input.planned.isValid() && record.started < input.planned))
            continue;
        input.benchTokensPerSecond = {.value = tokens, .at = record.started};
        break;
    }
}

const Recipe *recipeNamed(const QString &id)
{
    for (const auto &recipe : allRecipes()) {
        if (recipe->id == id)
            return recipe.get();
    }
    return nullptr;
}

Task<> readPlan(Journal *journal, OutlookInput *input, std::stop_token stop)
{
    if (!journal) {
        input->whyNoPlan = OutlookWords::tr("The journal of runs could not be opened.");
        co_return {};
    }
    auto runs = co_await runsOf(*journal, input->endpoint, stop);
    if (!runs) {
        if (runs.error().kind == ErrorKind::Cancelled)
            co_return std::unexpected(std::move(runs.error()));
        input->whyNoPlan = runs.error().detail;
        co_return {};
    }
    if (runs->isEmpty()) {
        input->whyNoPlan = OutlookWords::tr("It was not planned here: the journal has no run of it.");
        co_return {};
    }
    // The last that came to its end: what a failed change would have been does not run.
    const auto last = std::ranges::find(*runs, RunState::Succeeded, &JournalRun::state);
    const JournalRun &run = last == runs->cend() ? runs->first() : *last;
    input->values = run.plan.value("values"_L1).toObject();
    input->planned = run.createdAt;
    co_return {};
}

Task<> readPod(KubeClient *kube, OutlookInput *input, int port, std::stop_token stop)
{
    const QString nameSpace = input->endpoint.target.nameSpace;
    const QString name = nameOf(input->pod);
    const ListOptions about{.nameSpace = nameSpace,
                            .fieldSelector = u"involvedObject.uid="_s + uidOf(input->pod)};
    auto events = co_await kube->list(kinds::events(), about, stop);
    if (stop.stop_requested())
        co_return cancelled();
    for (const QJsonObject &event : events ? events->items : QList<QJsonObject>()) {
        const EventRow row = eventRowOf(event);
        if (row.objectUid.isEmpty() ? row.objectName == name : row.objectUid == uidOf(input->pod))
            input->events.append(row);
    }
    const QString node = input->pod.value("spec"_L1)["nodeName"_L1].toString();
    if (!node.isEmpty()) {
        auto read = co_await kube->get({kinds::nodes(), {}, node}, stop);
        if (stop.stop_requested())
            co_return cancelled();
        input->node = read.value_or(QJsonObject());
    }
    auto start = co_await readStart(kube, nameSpace, name, engineContainer(input->pod), stop);
    if (stop.stop_requested())
        co_return cancelled();
    if (!start)
        input->whyNoLog = OutlookWords::tr("Its log could not be read: %1").arg(start.error().detail);
    else
        input->start = *start;
    if (input->whyNoLog.isEmpty() && podRowOf(input->pod).isReady && !input->start.serving.isValid()
        && !input->start.weightsBytes)
        input->whyNoLog = OutlookWords::tr(
            "The log no longer holds the engine's start, or is not one that is understood here.");
    const auto transport = kube->podProxyTransport(nameSpace, name, QString::number(port));
    auto metrics = co_await transport->send(
        {.url = QUrl(u"http://engine/metrics"_s), .timeout = 10s, .maxBodyBytes = 32LL * 1024 * 1024}, stop);
    if (stop.stop_requested())
        co_return cancelled();
    if (metrics && metrics->isSuccess())
        readCacheInfo(metrics->body, *input);
    co_return {};
}

} // namespace

Task<Outlook> readOutlook(KubeClient *kube, Endpoint endpoint, OutlookSources sources, const Catalog &catalog,
                          Clock &clock, std::stop_token stop)
{
    OutlookInput input{.endpoint = endpoint, .recipe = recipeNamed(endpoint.recipeId), .now = clock.now()};
    if (auto planned = co_await readPlan(sources.journal, &input, stop); !planned)
        co_return std::unexpected(std::move(planned.error()));
    const QString nameSpace = endpoint.target.nameSpace;
    auto service = co_await kube->get({kinds::services(), nameSpace, endpoint.service}, stop);
    if (!service)
        co_return std::unexpected(std::move(service.error()));
    const QJsonObject labels = (*service)["spec"_L1]["selector"_L1].toObject();
    int port = endpoint.port;
    for (const QJsonValue entry : (*service)["spec"_L1]["ports"_L1].toArray()) {
        if (entry["port"_L1].toInt() == endpoint.port && entry["targetPort"_L1].isDouble())
            port = entry["targetPort"_L1].toInt();
    }
    if (!labels.isEmpty()) {
        const ListOptions selected{.nameSpace = nameSpace,
                                   .labelSelector = LabelSelector::fromMap(labels).toString()};
        auto pods = co_await kube->list(kinds::pods(), selected, stop);
        if (!pods)
            co_return std::unexpected(std::move(pods.error()));
        input.pod = chosenPod(pods->items, input.replicas);
    }
    if (!input.pod.isEmpty()) {
        if (auto read = co_await readPod(kube, &input, port, stop); !read)
            co_return std::unexpected(std::move(read.error()));
    }
    readHistory(endpoint, sources, input);
    Outlook outlook = compareOutlook(input, catalog, sources.measurements);
    if (sources.measurements) {
        if (auto kept = sources.measurements->keep(outlook.measurements); !kept)
            qCWarning(lcOutlookReading, "%s", qPrintable(kept.error().toString()));
    }
    co_return outlook;
}

} // namespace slipway
