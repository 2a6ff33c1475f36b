// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/modelserver/modelserver.h"

#include "app/sandbox/modelserver/completion.h"
#include "app/sandbox/modelserver/forwarder.h"

#include <QFile>
#include <QJsonDocument>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace slipway::sandbox {

namespace {

const QByteArray kJson = QByteArrayLiteral("application/json");

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// Bytes of memory that this process has resident and virtual.
std::pair<double, double> processMemory()
{
    QFile statm(u"/proc/self/statm"_s);
    if (!statm.open(QIODevice::ReadOnly))
        return {0, 0};
    const QByteArrayList parts = statm.readAll().split(' ');
    return {parts.value(1).toDouble() * 4096, parts.value(0).toDouble() * 4096};
}

} // namespace

struct ModelServer::Private {
    Private(ModelServer &server, ModelServerSettings given, SimClock &time)
        : q(server)
        , settings(std::move(given))
        , clock(time)
        , engine(settings, clock)
        , created(time.now().toSecsSinceEpoch())
    {
        if (!settings.upstream.isEmpty())
            forwarder = std::make_unique<Forwarder>(settings, clock, engine.metrics);
    }

    ModelServer &q;
    ModelServerSettings settings;
    SimClock &clock;
    Tokenizer tokenizer;
    TextGenerator generator;
    Engine engine;
    std::unique_ptr<Forwarder> forwarder;
    State state = State::Loading;
    qint64 created;
    QStringList log;
    SimClock::Id reportTimer = 0;
    quint64 reportedPrompt = 0, reportedGeneration = 0;
    Engine::Time reportedAt{};
    quint64 reportedRequests = 0;
    int open = 0; ///< generation requests in the server

    void write(const QString &line)
    {
        log.append(line);
        if (log.size() > 2000)
            log.removeFirst();
        Q_EMIT q.logLine(line);
    }

    void access(const HttpServerRequest &request, int status)
    {
        // uvicorn's line; its port is the client's, which a handler does not see.
        static const QMap<int, QString> phrases{{200, u"OK"_s},
                                                {400, u"Bad Request"_s},
                                                {401, u"Unauthorized"_s},
                                                {404, u"Not Found"_s},
                                                {405, u"Method Not Allowed"_s},
                                                {500, u"Internal Server Error"_s},
                                                {503, u"Service Unavailable"_s}};
        write(u"INFO:     127.0.0.1:0 - \"%1 %2 HTTP/1.1\" %3 %4"_s
                  .arg(QString::fromLatin1(request.method), request.path)
                  .arg(status)
                  .arg(phrases.value(status)));
    }

    /// Every ten seconds while there is something to say, as vLLM does.
    void report()
    {
        const EngineMetrics &m = engine.metrics;
        const double span =
            std::max(0.001, std::chrono::duration<double>(clock.elapsed() - reportedAt).count());
        const double prompt = double(m.promptTokens - reportedPrompt) / span;
        const double generation = double(m.generationTokens - reportedGeneration) / span;
        const bool busy = prompt > 0 || generation > 0 || q.running() > 0 || q.waiting() > 0;
        reportedPrompt = m.promptTokens;
        reportedGeneration = m.generationTokens;
        reportedAt = clock.elapsed();
        if (!busy) {
            clock.cancel(std::exchange(reportTimer, 0));
            return;
        }
        const double hitRate =
            m.prefixQueries == 0 ? 0 : 100.0 * double(m.prefixHits) / double(m.prefixQueries);
        write(u"INFO %1 [loggers.py:257] Engine 000: Avg prompt throughput: %2 tokens/s, Avg generation "
              u"throughput: %3 tokens/s, "
              "Running: %4 reqs, Waiting: %5 reqs, GPU KV cache usage: %6%, Prefix cache hit rate: %7%"_s
                  .arg(clock.now().toString(u"MM-dd hh:mm:ss"_s))
                  .arg(prompt, 0, 'f', 1)
                  .arg(generation, 0, 'f', 1)
                  .arg(q.running())
                  .arg(q.waiting())
                  .arg(100 * engine.cacheUse(), 0, 'f', 1)
                  .arg(hitRate, 0, 'f', 1));
    }

    void generate(const HttpServerRequest &request, const std::shared_ptr<HttpReply> &reply, bool chat)
    {
        if (state == State::Dead)
            return ModelServerError{
                500,
                u"EngineCore encountered an issue. See stack trace (above) for the root cause."_s,
                u"InternalServerError"_s,
                {}}
                .send(*reply);
        if (state == State::Sleeping)
            return ModelServerError{503,
                                    u"The engine is sleeping. Wake it up before sending requests."_s,
                                    u"ServiceUnavailableError"_s,
                                    {}}
                .send(*reply);
        if (reportTimer == 0) {
            reportedAt = clock.elapsed();
            reportTimer = clock.every(10s, [this] { report(); });
        }
        if (forwarder)
            return forwarder->forward(request, reply);
        auto parsed = GenerationRequest::parse(request.body, chat, settings, tokenizer);
        if (!parsed) {
            access(request, parsed.error().status);
            return parsed.error().send(*reply);
        }
        access(request, 200);
        const auto completion = std::make_shared<Completion>(std::move(*parsed), reply, engine, tokenizer,
                                                             generator, clock.now().toSecsSinceEpoch());
        ++open;
        completion->start([this] { --open; });
    }

    QByteArray models() const
    {
        QJsonArray data;
        for (const QString &id : settings.modelIds) {
            const QJsonObject permission{{u"id"_s, u"modelperm-"_s + QString::number(qHash(id, 2), 16)},
                                         {u"object"_s, u"model_permission"_s},
                                         {u"created"_s, created},
                                         {u"allow_create_engine"_s, false},
                                         {u"allow_sampling"_s, true},
                                         {u"allow_logprobs"_s, true},
                                         {u"allow_search_indices"_s, false},
                                         {u"allow_view"_s, true},
                                         {u"allow_fine_tuning"_s, false},
                                         {u"organization"_s, u"*"_s},
                                         {u"group"_s, QJsonValue::Null},
                                         {u"is_blocking"_s, false}};
            data.append(
                QJsonObject{{u"id"_s, id},
                            {u"object"_s, u"model"_s},
                            {u"created"_s, created},
                            {u"owned_by"_s, u"vllm"_s},
                            {u"root"_s, settings.root.isEmpty() ? settings.modelIds.first() : settings.root},
                            {u"parent"_s, QJsonValue::Null},
                            {u"max_model_len"_s, settings.maxModelLen},
                            {u"permission"_s, QJsonArray{permission}}});
        }
        return compact({{u"object"_s, u"list"_s}, {u"data"_s, data}});
    }

    void tokenize(const HttpServerRequest &request, HttpReply &reply)
    {
        const QJsonObject body = QJsonDocument::fromJson(request.body).object();
        if (const QString model = body.value("model"_L1).toString();
            !model.isEmpty() && !settings.modelIds.contains(model))
            return unknownModel(model).send(reply);
        QString text = body.value("prompt"_L1).toString();
        if (body.contains("messages"_L1)) {
            const auto turns = turnsFromJson(body.value("messages"_L1));
            if (!turns)
                return turns.error().send(reply);
            text = chatTemplate(*turns, body.value("add_generation_prompt"_L1).toBool(true));
        } else if (!body.value("prompt"_L1).isString()) {
            return validationError(u"missing"_s, u"prompt"_s, u"Field required"_s).send(reply);
        }
        QJsonArray tokens;
        const QList<int> ids = tokenizer.encode(text);
        for (const int id : ids)
            tokens.append(id);
        QJsonValue strings = QJsonValue::Null;
        if (body.value("return_token_strs"_L1).toBool())
            strings = QJsonArray::fromStringList(tokenizer.split(text));
        reply.send(200, kJson,
                   compact({{u"count"_s, ids.size()},
                            {u"max_model_len"_s, settings.maxModelLen},
                            {u"tokens"_s, tokens},
                            {u"token_strs"_s, strings}}));
    }

    void detokenize(const HttpServerRequest &request, HttpReply &reply)
    {
        const QJsonValue tokens = QJsonDocument::fromJson(request.body).object().value("tokens"_L1);
        if (!tokens.isArray())
            return validationError(u"missing"_s, u"tokens"_s, u"Field required"_s).send(reply);
        QList<int> ids;
        const QJsonArray array = tokens.toArray();
        for (const QJsonValue &id : array)
            ids.append(id.toInt());
        reply.send(200, kJson, compact({{u"prompt"_s, tokenizer.decode(ids)}}));
    }

    bool authorized(const HttpServerRequest &request) const
    {
        // The key guards the API's paths; probes, metrics and the tokenizer stay open.
        static const QStringList guarded{u"/v1"_s, u"/v2"_s, u"/inference"_s, u"/cohere"_s};
        const bool needs = !settings.apiKey.isEmpty() && request.method != "OPTIONS"
            && std::any_of(guarded.begin(), guarded.end(),
                           [&](const QString &prefix) { return request.path.startsWith(prefix); });
        return !needs || request.headers.value("Authorization") == "Bearer " + settings.apiKey.toUtf8();
    }
};

ModelServer::ModelServer(ModelServerSettings settings, SimClock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, std::move(settings), clock))
{
    Q_ASSERT(!d->settings.modelIds.isEmpty());
}

ModelServer::~ModelServer()
{
    d->clock.cancel(d->reportTimer);
    d->engine.endAll("abort");
}

ModelServer::State ModelServer::state() const
{
    return d->state;
}

void ModelServer::setState(State state)
{
    if (state == d->state)
        return;
    d->state = state;
    if (state != State::Ready)
        d->engine.endAll(state == State::Dead ? "error" : "abort");
    Q_EMIT stateChanged(state);
}

const ModelServerSettings &ModelServer::settings() const
{
    return d->settings;
}

int ModelServer::running() const
{
    return d->engine.running() + (d->forwarder ? d->forwarder->running() : 0);
}

int ModelServer::waiting() const
{
    return d->engine.waiting();
}

QStringList ModelServer::takeLogLines()
{
    return std::exchange(d->log, {});
}

void ModelServer::handle(const HttpServerRequest &request, std::shared_ptr<HttpReply> reply)
{
    if (d->state == State::Loading)
        return reply->abort(); // the port is not even open before the weights are there
    static const QMap<QString, QByteArrayList> routes{{u"/health"_s, {"GET"}},
                                                      {u"/ping"_s, {"GET", "POST"}},
                                                      {u"/version"_s, {"GET"}},
                                                      {u"/metrics"_s, {"GET"}},
                                                      {u"/load"_s, {"GET"}},
                                                      {u"/v1/models"_s, {"GET"}},
                                                      {u"/v1/chat/completions"_s, {"POST"}},
                                                      {u"/v1/completions"_s, {"POST"}},
                                                      {u"/tokenize"_s, {"POST"}},
                                                      {u"/detokenize"_s, {"POST"}},
                                                      {u"/is_sleeping"_s, {"GET"}}};
    const auto route = routes.constFind(request.path);
    if (route == routes.cend())
        return reply->send(404, kJson, "{\"detail\":\"Not Found\"}");
    if (!d->authorized(request)) {
        d->access(request, 401);
        return reply->send(401, kJson, "{\"error\":\"Unauthorized\"}");
    }
    if (!route->contains(request.method) && !(request.method == "HEAD" && route->contains("GET")))
        return reply->send(405, kJson, "{\"detail\":\"Method Not Allowed\"}", {{"Allow", route->join(", ")}});
    const QString &path = route.key();
    if (path == "/health"_L1 || path == "/ping"_L1)
        reply->send(d->state == State::Dead ? 503 : 200, kJson, {});
    else if (path == "/version"_L1)
        reply->send(200, kJson, compact({{u"version"_s, d->settings.version}}));
    else if (path == "/metrics"_L1)
        reply->send(200, "text/plain; version=0.0.4; charset=utf-8", metricsText());
    else if (path == "/load"_L1)
        reply->send(200, kJson, compact({{u"server_load"_s, running() + waiting()}}));
    else if (path == "/is_sleeping"_L1)
        reply->send(200, kJson, compact({{u"is_sleeping"_s, d->state == State::Sleeping}}));
    else if (path == "/v1/models"_L1)
        reply->send(200, kJson, d->models());
    else if (path == "/tokenize"_L1)
        d->tokenize(request, *reply);
    else if (path == "/detokenize"_L1)
        d->detokenize(request, *reply);
    else
        d->generate(request, reply, path == "/v1/chat/completions"_L1);
}

QByteArray ModelServer::metricsText() const
{
    const EngineMetrics &m = d->engine.metrics;
    const ModelServerSettings &s = d->settings;
    const double created = double(d->created);
    const auto [resident, virtualBytes] = processMemory();
    MetricsPage process{{}};
    process.raw("# HELP python_info Python platform information\n# TYPE python_info gauge\n"
                "python_info{implementation=\"CPython\",major=\"3\",minor=\"12\",patchlevel=\"11\",version="
                "\"3.12.11\"} 1.0\n");
    process.gauge("process_virtual_memory_bytes", "Virtual memory size in bytes.", virtualBytes);
    process.gauge("process_resident_memory_bytes", "Resident memory size in bytes.", resident);
    process.gauge("process_start_time_seconds", "Start time of the process since unix epoch in seconds.",
                  created);

    MetricsPage page("engine=\"0\",model_name=\"" + MetricsPage::escaped(s.modelIds.first()) + '"');
    page.gauge("vllm:num_requests_running", "Number of requests in model execution batches.", running());
    page.gauge("vllm:num_requests_waiting", "Number of requests waiting to be processed.", waiting());
    page.family("vllm:num_requests_waiting_by_reason", "gauge",
                "Number of waiting requests by the reason they wait.",
                {{"reason=\"capacity\"", double(waiting())}, {"reason=\"deferred\"", 0}});
    page.family("vllm:engine_sleep_state", "gauge",
                "Engine sleep state; awake = 0 means that the engine is sleeping.",
                {{"sleep_state=\"awake\"", d->state == State::Sleeping ? 0.0 : 1.0},
                 {"sleep_state=\"weights_offloaded\"", d->state == State::Sleeping ? 1.0 : 0.0},
                 {"sleep_state=\"discard_all\"", 0}});
    page.gauge("vllm:kv_cache_usage_perc", "KV-cache usage. 1 means 100 percent usage.",
               d->engine.cacheUse());
    page.counter("vllm:prefix_cache_queries", "Prefix cache queries, in terms of number of queried tokens.",
                 double(m.prefixQueries), created);
    page.counter("vllm:prefix_cache_hits", "Prefix cache hits, in terms of number of cached tokens.",
                 double(m.prefixHits), created);
    page.counter("vllm:num_preemptions", "Cumulative number of preemption from the engine.",
                 double(m.preemptions), created);
    page.counter("vllm:prompt_tokens", "Number of prefill tokens processed.", double(m.promptTokens),
                 created);
    page.counter("vllm:prompt_tokens_cached", "Number of prompt tokens that came from a cache.",
                 double(m.promptTokensCached), created);
    page.counter("vllm:generation_tokens", "Number of generation tokens processed.",
                 double(m.generationTokens), created);
    QList<std::pair<QByteArray, double>> finished, finishedCreated;
    for (auto it = m.finished.cbegin(); it != m.finished.cend(); ++it) {
        finished.append({"finished_reason=\"" + it.key() + '"', double(*it)});
        finishedCreated.append({"finished_reason=\"" + it.key() + '"', created});
    }
    page.family("vllm:request_success", "counter", "Count of successfully processed requests.", finished,
                "_total");
    page.family("vllm:request_success", "gauge", "Count of successfully processed requests.", finishedCreated,
                "_created");
    page.histogram("vllm:request_prompt_tokens", "Number of prefill tokens processed.", m.requestPromptTokens,
                   created);
    page.histogram("vllm:request_generation_tokens", "Number of generation tokens processed.",
                   m.requestGenerationTokens, created);
    page.histogram("vllm:iteration_tokens_total", "Histogram of number of tokens per engine_step.",
                   m.iterationTokens, created);
    page.histogram("vllm:request_max_num_generation_tokens",
                   "Histogram of maximum number of requested generation tokens.", m.requestMaxTokens,
                   created);
    page.histogram("vllm:request_params_n", "Histogram of the n request parameter.", m.requestN, created);
    page.histogram("vllm:request_params_max_tokens", "Histogram of the max_tokens request parameter.",
                   m.requestMaxTokens, created);
    page.histogram("vllm:time_to_first_token_seconds", "Histogram of time to first token in seconds.",
                   m.timeToFirstToken, created);
    page.histogram("vllm:inter_token_latency_seconds", "Histogram of inter-token latency in seconds.",
                   m.interTokenLatency, created);
    page.histogram("vllm:request_time_per_output_token_seconds",
                   "Histogram of time_per_output_token_seconds per request.", m.timePerOutputToken, created);
    page.histogram("vllm:e2e_request_latency_seconds", "Histogram of e2e request latency in seconds.",
                   m.endToEnd, created);
    page.histogram("vllm:request_queue_time_seconds", "Histogram of time spent in WAITING phase for request.",
                   m.queueTime, created);
    page.histogram("vllm:request_inference_time_seconds",
                   "Histogram of time spent in RUNNING phase for request.", m.inferenceTime, created);
    page.histogram("vllm:request_prefill_time_seconds",
                   "Histogram of time spent in PREFILL phase for request.", m.prefillTime, created);
    page.histogram("vllm:request_decode_time_seconds", "Histogram of time spent in DECODE phase for request.",
                   m.decodeTime, created);

    // cache_config_info labels itself: no model_name (vLLM's own habit).
    const auto label = [](const char *name, const QString &value) {
        return QByteArray(name) + "=\"" + MetricsPage::escaped(value) + '"';
    };
    const QByteArrayList cache{
        label("block_size", QString::number(s.blockSize)),
        label("cache_dtype", u"auto"_s),
        label("calculate_kv_scales", u"False"_s),
        label("cpu_offload_gb", u"0"_s),
        label("enable_prefix_caching", s.prefixCaching ? u"True"_s : u"False"_s),
        label("engine", u"0"_s),
        label("gpu_memory_utilization", u"0.92"_s),
        label("kv_cache_size_tokens", QString::number(d->engine.totalBlocks() * s.blockSize)),
        label("num_cpu_blocks", u"None"_s),
        label("num_gpu_blocks", QString::number(d->engine.totalBlocks())),
        label("prefix_caching_hash_algo", u"sha256"_s),
        label("sliding_window", u"None"_s),
        label("swap_space", u"4"_s)};
    MetricsPage info(cache.join(','));
    info.gauge("vllm:cache_config_info", "Information of the LLMEngine CacheConfig", 1);
    return process.text() + page.text() + info.text();
}

} // namespace slipway::sandbox
