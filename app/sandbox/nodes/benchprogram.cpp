// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `vllm bench serve`: sends real requests to the cluster's servers and prints what it measured. Source of options, lines and of the
// result's shape: vllm/benchmarks/serve.py and lib/ready_checker.py of vLLM 0.27.
#include "app/sandbox/nodes/podnetwork.h"
#include "base/taskhandle.h"
#include "inference/benchanalysis.h"
#include "inference/clusterload.h"

#include <QCryptographicHash>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

const QStringList benchSwitches{u"--save-result"_s, u"--save-detailed"_s,     u"--disable-tqdm"_s,
                                u"--ignore-eos"_s,  u"--trust-remote-code"_s, u"--append-result"_s,
                                u"--insecure"_s,    u"--profile"_s,           u"--use-beam-search"_s};
const QStringList benchValued{u"--backend"_s,
                              u"--endpoint"_s,
                              u"--base-url"_s,
                              u"--host"_s,
                              u"--port"_s,
                              u"--model"_s,
                              u"--tokenizer"_s,
                              u"--tokenizer-mode"_s,
                              u"--served-model-name"_s,
                              u"--dataset-name"_s,
                              u"--random-input-len"_s,
                              u"--random-output-len"_s,
                              u"--random-range-ratio"_s,
                              u"--random-prefix-len"_s,
                              u"--input-len"_s,
                              u"--output-len"_s,
                              u"--num-prompts"_s,
                              u"--request-rate"_s,
                              u"--burstiness"_s,
                              u"--max-concurrency"_s,
                              u"--num-warmups"_s,
                              u"--seed"_s,
                              u"--temperature"_s,
                              u"--top-p"_s,
                              u"--top-k"_s,
                              u"--min-p"_s,
                              u"--frequency-penalty"_s,
                              u"--presence-penalty"_s,
                              u"--repetition-penalty"_s,
                              u"--ready-check-timeout-sec"_s,
                              u"--percentile-metrics"_s,
                              u"--metric-percentiles"_s,
                              u"--result-dir"_s,
                              u"--result-filename"_s,
                              u"--label"_s,
                              u"--request-id-prefix"_s,
                              u"--extra-body"_s,
                              u"--logprobs"_s};
const QStringList benchLists{u"--goodput"_s, u"--metadata"_s, u"--header"_s};

/// The words after `vllm bench serve`, when the container runs that.
std::optional<QStringList> benchWordsOf(const Json &container)
{
    QStringList words, arguments;
    for (const Json &word : container["command"].array())
        words.append(QString::fromStdString(word.str()));
    for (const Json &word : container["args"].array())
        arguments.append(QString::fromStdString(word.str()));
    const qsizetype script = words.indexOf(u"-c"_s) + 1;
    if (script > 0 && words.value(script).contains("vllm bench serve \"$@\""_L1))
        return arguments;
    const QStringList all = words + arguments;
    const qsizetype bench = all.indexOf(u"bench"_s);
    if (bench < 1 || !all.at(bench - 1).endsWith("vllm"_L1) || all.value(bench + 1) != "serve"_L1)
        return {};
    return all.sliced(bench + 2);
}

class BenchProgram : public Program
{
public:
    BenchProgram(ProgramContext context, QStringList words)
        : Program(std::move(context))
        , m_words(std::move(words))
        , m_transport(m_context.dial)
    {
        const Json &command = std::as_const(m_context.container)["command"];
        for (const Json &word : command.array())
            m_prints = m_prints || QString::fromStdString(word.str()) == vllmBenchScript();
        const auto seed = m_context.environment.find("SLIPWAY_SEED");
        const auto index = m_context.environment.find("JOB_COMPLETION_INDEX");
        if (m_prints && seed != m_context.environment.end() && index != m_context.environment.end())
            m_options.insert(u"--seed"_s,
                             QString::number(std::stoull(seed->second) + std::stoull(index->second)));
    }

    void start() override
    {
        // Python reads vLLM before it reads its options.
        later(m_context.timeline->containerStart, [this] {
            if (parse() && checkTokenizer())
                begin();
        });
    }
    bool listens(int) const override { return false; }
    void handle(const HttpServerRequest &, std::shared_ptr<HttpReply> reply) override { reply->abort(); }
    void stop() override { m_running.abandon(); }

private:
    QString option(const QString &name, const QString &otherwise = {}) const
    {
        return m_options.value(name, otherwise);
    }

    bool usage(const QString &problem)
    {
        log("usage: vllm bench serve [options]");
        log("vllm bench serve: error: " + problem.toUtf8());
        exit(2, u"Error"_s);
        return false;
    }
    bool raises(const QString &error)
    {
        log("Traceback (most recent call last):");
        log("  File \"/usr/local/bin/vllm\", line 7, in <module>");
        log("    sys.exit(main())");
        for (const QString &line : error.split(u'\n'))
            log(line.toUtf8());
        exit(1, u"Error"_s);
        return false;
    }

    bool parse()
    {
        QStringList unknown;
        for (qsizetype i = 0; i < m_words.size(); ++i) {
            QString word = m_words.at(i), value;
            const qsizetype eq = word.startsWith("--"_L1) ? word.indexOf(u'=') : -1;
            if (eq > 0) {
                value = word.sliced(eq + 1);
                word.truncate(eq);
            }
            if (word.startsWith("--"_L1))
                word.replace(u'_', u'-');
            if (benchSwitches.contains(word)) {
                m_options.insert(word, u"true"_s);
            } else if (benchValued.contains(word)) {
                if (eq < 0 && (i + 1 >= m_words.size() || m_words.at(i + 1).startsWith("--"_L1)))
                    return usage(u"argument %1: expected one argument"_s.arg(word));
                m_options.insert(word, eq < 0 ? m_words.at(++i) : value);
            } else if (benchLists.contains(word)) {
                QStringList values{value};
                while (eq < 0 && i + 1 < m_words.size() && !m_words.at(i + 1).startsWith("--"_L1))
                    values.append(m_words.at(++i));
                m_options.insert(word, values.join(u' ').trimmed());
            } else {
                unknown.append(m_words.at(i));
            }
        }
        if (!unknown.isEmpty())
            return usage(u"unrecognized arguments: "_s + unknown.join(u' '));
        const QString backend = option(u"--backend"_s, u"openai"_s);
        if (backend != "openai"_L1 && backend != "openai-chat"_L1 && backend != "vllm"_L1)
            return usage(
                u"argument --backend: invalid choice: '%1' (choose from 'vllm', 'openai', 'openai-chat')"_s
                    .arg(backend));
        if (const QString set = option(u"--dataset-name"_s, u"random"_s); set != "random"_L1)
            return raises(u"ValueError: the sandbox plays the random dataset only, not '%1'"_s.arg(set));
        const auto whole = [this](const QString &name, int otherwise) {
            return option(name, QString::number(otherwise)).toInt();
        };
        m_config.modelId = option(u"--served-model-name"_s, option(u"--model"_s));
        m_config.chat = backend == "openai-chat"_L1;
        m_config.requests = whole(u"--num-prompts"_s, 1000);
        m_config.promptTokens = option(u"--input-len"_s, option(u"--random-input-len"_s, u"1024"_s)).toInt();
        m_config.outputTokens = option(u"--output-len"_s, option(u"--random-output-len"_s, u"128"_s)).toInt();
        m_config.seed = option(u"--seed"_s, u"0"_s).toULongLong();
        m_config.mostInFlight = whole(u"--max-concurrency"_s, 0);
        m_config.warmup = whole(u"--num-warmups"_s, 0);
        m_rate =
            option(u"--request-rate"_s, u"inf"_s) == "inf"_L1 ? 0 : option(u"--request-rate"_s).toDouble();
        if (m_options.contains(u"--max-concurrency"_s) && m_config.mostInFlight <= 0)
            return raises(u"ValueError: --max-concurrency must be greater than 0"_s);
        const auto real = [this](const QString &name) {
            return m_options.contains(name) ? std::optional(option(name).toDouble()) : std::nullopt;
        };
        SamplingParameters &sampling = m_config.sampling;
        sampling.temperature = real(u"--temperature"_s);
        sampling.topP = real(u"--top-p"_s);
        sampling.minP = real(u"--min-p"_s);
        sampling.frequencyPenalty = real(u"--frequency-penalty"_s);
        sampling.presencePenalty = real(u"--presence-penalty"_s);
        sampling.repetitionPenalty = real(u"--repetition-penalty"_s);
        if (const auto topK = real(u"--top-k"_s))
            sampling.topK = int(*topK);
        for (const QString &pair : option(u"--goodput"_s).split(u' ', Qt::SkipEmptyParts)) {
            const QString name = pair.section(u':', 0, 0);
            const double ms = pair.section(u':', 1).toDouble();
            if (name == "ttft"_L1)
                m_config.slo.ttftMs = ms;
            else if (name == "tpot"_L1)
                m_config.slo.tpotMs = ms;
            else if (name == "e2el"_L1)
                m_config.slo.e2eMs = ms;
            else
                return raises(
                    u"ValueError: Invalid metric name found, %1: %2. The service level objective name should be one of ['ttft', 'tpot', 'e2el']. "_s
                        .arg(name)
                        .arg(ms));
        }
        return true;
    }

    bool checkTokenizer()
    {
        const QString tokenizer = option(u"--tokenizer"_s, option(u"--model"_s));
        const auto [bucket, path] = m_context.bucketPath(tokenizer);
        const auto model = m_context.findModel(bucket, bucket.isEmpty() ? tokenizer : path);
        if (!model)
            return raises(
                u"OSError: %1 is not a local folder and is not a valid model identifier listed on 'https://huggingface.co/models'\nIf this is a private repository, make sure to pass a token having permission to this repo either by logging in with `hf auth login` or by passing `token=<your_token>`"_s
                    .arg(tokenizer));
        if (model->gated && bucket.isEmpty() && !m_context.environment.contains("HF_TOKEN")
            && !m_context.environment.contains("HUGGING_FACE_HUB_TOKEN"))
            return raises(
                u"huggingface_hub.errors.GatedRepoError: 401 Client Error.\nAccess to model %1 is restricted. You must have access to it and be authenticated to access it. Please log in."_s
                    .arg(model->id));
        return true;
    }

    void begin()
    {
        QUrl url(option(
            u"--base-url"_s,
            u"http://%1:%2"_s.arg(option(u"--host"_s, u"127.0.0.1"_s), option(u"--port"_s, u"8000"_s))));
        QString path = option(u"--endpoint"_s, u"/v1/completions"_s);
        path.remove(m_config.chat ? u"/chat/completions"_s : u"/completions"_s);
        url.setPath(url.path() + path);
        const auto key = m_context.environment.find("OPENAI_API_KEY");
        m_client = std::make_unique<InferenceClient>(
            m_transport, m_clock, url,
            key == m_context.environment.end() ? Secret() : Secret(QByteArray::fromStdString(key->second)));
        m_generator = std::make_unique<LoadGenerator>(*m_client, m_clock);
        log("Starting initial single prompt test run...");
        const int patience = option(u"--ready-check-timeout-sec"_s, u"0"_s).toInt();
        if (patience <= 0) {
            log("Skipping endpoint ready check.");
            measure();
            return;
        }
        log(u"Waiting for endpoint to become up in %1 seconds"_s.arg(patience).toUtf8());
        m_readyUntil = m_context.clock->elapsed() + std::chrono::seconds(patience);
        tryOnce();
    }

    void tryOnce()
    {
        m_running.start(
            [this](std::stop_token stop, ProgressSink) {
                return m_generator->runSchedule(m_config, std::make_shared<ClosedLoop>(1), 1, 0, {}, stop);
            },
            [this](const BenchRun &run) {
                if (run.failed == 0) {
                    log("Initial test run completed.");
                    measure();
                    return;
                }
                const QString error = toolError(*run.samples.constFirst().error);
                log(u"WARNING [ready_checker.py:75] Endpoint is not ready. Error='%1'"_s
                        .arg(error.section(u'\n', -1))
                        .toUtf8());
                if (m_context.clock->elapsed() + std::chrono::seconds(5) < m_readyUntil)
                    later(std::chrono::seconds(5), [this] { tryOnce(); });
                else
                    raises(
                        u"ValueError: Initial test run failed - Please make sure benchmark arguments are correctly specified. Error: "_s
                        + error);
            });
    }

    void measure()
    {
        if (m_config.warmup > 0 && !std::exchange(m_isWarm, true)) {
            log(u"Warming up with %1 requests..."_s.arg(m_config.warmup).toUtf8());
            const int atOnce = m_config.mostInFlight > 0 ? m_config.mostInFlight : m_config.warmup;
            m_running.start(
                [this, atOnce](std::stop_token stop, ProgressSink) {
                    return m_generator->runSchedule(m_config, std::make_shared<ClosedLoop>(atOnce),
                                                    m_config.warmup, 0, {}, stop);
                },
                [this](const BenchRun &) {
                    log("Warmup run completed.");
                    measure();
                });
            return;
        }
        log("Starting main benchmark run...");
        log(u"Traffic request rate: %1"_s.arg(m_rate > 0 ? QString::number(m_rate) : u"inf"_s).toUtf8());
        std::shared_ptr<LoadSchedule> schedule;
        if (m_rate > 0)
            schedule = std::make_shared<PoissonRate>(m_rate, m_config.seed, m_config.mostInFlight);
        else
            schedule = std::make_shared<ClosedLoop>(m_config.mostInFlight > 0 ? m_config.mostInFlight
                                                                              : m_config.requests);
        m_running.start(
            [this, schedule](std::stop_token stop, ProgressSink) {
                return m_generator->runSchedule(m_config, schedule, m_config.requests, 1, {}, stop);
            },
            [this](const BenchRun &run) { finish(run); });
    }

    /// What the tool keeps of a request that failed: the reason phrase of a status, or the end of a traceback.
    static QString toolError(const Error &error)
    {
        switch (error.httpStatus) {
        case 400:
            return u"Bad Request"_s;
        case 401:
            return u"Unauthorized"_s;
        case 403:
            return u"Forbidden"_s;
        case 404:
            return u"Not Found"_s;
        case 429:
            return u"Too Many Requests"_s;
        case 500:
            return u"Internal Server Error"_s;
        case 503:
            return u"Service Unavailable"_s;
        default:
            break;
        }
        if (error.reason == "Cut"_L1)
            return u"Traceback (most recent call last):\naiohttp.client_exceptions.ServerDisconnectedError: Server disconnected"_s;
        return error.kind == ErrorKind::Network
            ? u"Traceback (most recent call last):\naiohttp.client_exceptions.ClientConnectorError: Cannot connect to host [%1]"_s
                  .arg(error.detail)
            : u"Traceback (most recent call last):\nValueError: "_s + error.detail;
    }

    void finish(BenchRun run)
    {
        run.rate = m_rate;
        run.concurrency = m_config.mostInFlight;
        for (LoadSample &sample : run.samples) {
            if (sample.error)
                sample.error->detail = toolError(*sample.error);
        }
        const auto line = [this](const QString &name, const QString &value) {
            log((name.leftJustified(40) + u' ' + value).toUtf8());
        };
        log("============ Serving Benchmark Result ============");
        line(u"Successful requests:"_s, QString::number(run.requests));
        line(u"Failed requests:"_s, QString::number(run.failed));
        line(u"Benchmark duration (s):"_s, QString::number(run.durationS, 'f', 2));
        line(u"Request throughput (req/s):"_s, QString::number(run.requestsPerS, 'f', 2));
        line(u"Output token throughput (tok/s):"_s, QString::number(run.outputTokensPerS, 'f', 2));
        if (run.ttftMs.count > 0) {
            log("---------------Time to First Token----------------");
            line(u"Mean TTFT (ms):"_s, QString::number(run.ttftMs.mean, 'f', 2));
            line(u"P99 TTFT (ms):"_s, QString::number(run.ttftMs.p99, 'f', 2));
        }
        log("==================================================");
        if (m_prints)
            print(run);
        exit(0, u"Completed"_s);
    }

    /// As the Job's script does it.
    void print(const BenchRun &run)
    {
        QJsonObject file = toVllmBenchJson({.config = m_config}, run, m_clock.now());
        QJsonArray queued;
        for (const LoadSample &sample : run.samples)
            queued.append(sample.slipMs() / 1000);
        file.insert(u"label"_s, QJsonValue());
        file.insert(u"tokenizer_id"_s, option(u"--tokenizer"_s, option(u"--model"_s)));
        file.insert(u"queue_times"_s, queued);
        file.insert(u"slipway_ended"_s, double(m_clock.now().toMSecsSinceEpoch()) / 1000);
        const QByteArray text = QJsonDocument(file).toJson(QJsonDocument::Compact);
        const QByteArray packed = qCompress(text, 9).sliced(4).toBase64(); // without Qt's own head
        log("slipway-bench-result 1 " + QByteArray::number(text.size()) + ' '
            + QCryptographicHash::hash(packed, QCryptographicHash::Sha256).toHex());
        constexpr qsizetype width = 4096;
        for (qsizetype at = 0; at < packed.size(); at += width)
            log(packed.mid(at, width));
        log("slipway-bench-result end");
    }

    QStringList m_words;
    QMap<QString, QString> m_options;
    BenchConfig m_config;
    double m_rate = 0;
    bool m_prints = false, m_isWarm = false;
    SimClock::Duration m_readyUntil{0};
    SystemClock m_clock; // requests are real: they take the time that they take
    PodTransport m_transport;
    std::unique_ptr<InferenceClient> m_client;
    std::unique_ptr<LoadGenerator> m_generator;
    TaskHandle m_running; // last: it uses the others
};

} // namespace

std::unique_ptr<Program> makeBenchProgram(ProgramContext &context)
{
    auto words = benchWordsOf(context.container);
    if (!words)
        return nullptr;
    return std::make_unique<BenchProgram>(std::move(context), std::move(*words));
}

} // namespace slipway::sandbox
