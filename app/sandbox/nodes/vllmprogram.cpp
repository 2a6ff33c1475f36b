// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/kube/quantity.h"
#include "app/sandbox/nodes/enginememory.h"
#include "app/sandbox/nodes/program.h"
#include "app/sandbox/nodes/vllmflags.h"
#include "catalog/catalog.h"
#include "catalog/fit.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

class VllmProgram : public Program
{
public:
    using Program::Program;

    void start() override
    {
        if (!parse())
            return;
        later(m_context.timeline->containerStart, [this] { banner(); });
    }
    bool listens(int port) const override
    {
        return m_server && m_server->state() != ModelServer::State::Loading && port == m_port;
    }
    void handle(const HttpServerRequest &request, std::shared_ptr<HttpReply> reply) override
    {
        if (m_server)
            m_server->handle(request, std::move(reply));
        else
            reply->abort();
    }
    /// vLLM takes its share of the memory as soon as it runs; a step keeps the GPU busy, whatever its batch, and a larger one nearly always.
    GpuLoad gpuLoad() const override
    {
        if (!m_server || m_server->state() == ModelServer::State::Dead)
            return {};
        bool ok = false;
        const double share = option(u"--gpu-memory-utilization"_s).toDouble(&ok);
        const int running = m_server->running();
        return {.busy = running > 0 ? std::min(0.99, 0.82 + 0.02 * running) : 0, .memory = ok ? share : 0.9};
    }
    void stop() override
    {
        if (m_server)
            m_server->setState(ModelServer::State::Dead);
    }

private:
    QString option(const QString &name, const QString &otherwise = {}) const
    {
        return m_options.value(name, otherwise);
    }

    void info(const char *process, const QString &file, const QString &text)
    {
        const QString stamp = m_context.clock->now().toString(u"MM-dd hh:mm:ss"_s);
        log((u"(%1) INFO %2 [%3] %4"_s).arg(QLatin1StringView(process), stamp, file, text).toUtf8());
    }
    /// As the stamps of the same lines count, which are the wall clock's however fast this world is.
    double stampedSeconds(SimClock::Duration duration) const
    {
        return double(duration.count()) / 1000 / m_context.clock->speed();
    }
    void error(const QString &text)
    {
        const QString stamp = m_context.clock->now().toString(u"MM-dd hh:mm:ss"_s);
        for (const QString &line : text.split(u'\n'))
            log((u"(EngineCore_DP0 pid=112) ERROR %1 [core.py:708] %2"_s).arg(stamp, line).toUtf8());
    }
    /// The engine's own failure, then the wrapper that every start failure ends in.
    void fail(const QString &text, bool engine = true)
    {
        later(std::chrono::milliseconds(300), [this, text, engine] {
            if (engine) {
                error(
                    u"EngineCore failed to start.\nTraceback (most recent call last):\n  File \"/usr/local/lib/python3.12/dist-packages/vllm/v1/engine/core.py\", line 699, in run_engine_core\n    engine_core = EngineCoreProc(*args, **kwargs)\n"_s
                    + text);
                log("(APIServer pid=1) Traceback (most recent call last):");
                log("(APIServer pid=1)   File \"/usr/local/bin/vllm\", line 7, in <module>");
                log("(APIServer pid=1) RuntimeError: Engine core initialization failed. See root cause "
                    "above. Failed core proc(s): {}");
            } else {
                log("(APIServer pid=1) Traceback (most recent call last):");
                log("(APIServer pid=1)   File \"/usr/local/bin/vllm\", line 7, in <module>");
                for (const QString &line : text.split(u'\n'))
                    log("(APIServer pid=1) " + line.toUtf8());
            }
            exit(1, u"Error"_s);
        });
    }

    bool parse()
    {
        QStringList words;
        const Json &container = m_context.container;
        for (const char *list : {"command", "args"}) {
            for (const Json &word : container[list].array()) {
                QString text = QString::fromStdString(word.str());
                static const QRegularExpression variable(uR"(\$\(([A-Za-z_][A-Za-z0-9_]*)\))"_s);
                for (auto match = variable.match(text); match.hasMatch(); match = variable.match(text)) {
                    const auto found = m_context.environment.find(match.captured(1).toStdString());
                    if (found == m_context.environment.end())
                        break;
                    text.replace(match.capturedStart(), match.capturedLength(),
                                 QString::fromStdString(found->second));
                }
                if (text.contains(u'\n') || text.contains("exec "_L1)
                    || (text.contains(u' ') && text.contains("vllm"_L1)))
                    words +=
                        text.replace(u'\\', u' ').split(QRegularExpression(u"\\s+"_s), Qt::SkipEmptyParts);
                else
                    words.append(text);
            }
        }
        QStringList unknown;
        bool serving = container["command"].empty();
        for (qsizetype i = 0; i < words.size(); ++i) {
            QString word = words.at(i);
            if (!word.startsWith(u'-')) {
                if (word == "serve"_L1 || word.contains("api_server"_L1))
                    serving = true;
                else if (serving && option(u"--model"_s).isEmpty())
                    m_options.insert(u"--model"_s, word);
                continue;
            }
            if (word == "-m"_L1 || word == "-c"_L1 || word == "-lc"_L1)
                continue;
            QString value;
            const qsizetype eq = word.indexOf(u'=');
            const bool inlineValue = eq > 0;
            if (inlineValue) {
                value = word.mid(eq + 1);
                word.truncate(eq);
            }
            if (word.startsWith("--"_L1))
                word.replace(u'_', u'-');
            if (vllm::switches.contains(word)) {
                m_options.insert(word, u"true"_s);
            } else if (vllm::valued.contains(word)) {
                if (!inlineValue && i + 1 < words.size())
                    value = words.at(++i);
                if (word == "--served-model-name"_L1)
                    m_names.append(value);
                while (word == "--served-model-name"_L1 && i + 1 < words.size()
                       && !words.at(i + 1).startsWith(u'-'))
                    m_names.append(words.at(++i));
                m_options.insert(word == "-tp"_L1      ? u"--tensor-parallel-size"_s
                                     : word == "-q"_L1 ? u"--quantization"_s
                                                       : word,
                                 value);
            } else {
                unknown.append(words.at(i));
                while (!inlineValue && i + 1 < words.size() && !words.at(i + 1).startsWith(u'-'))
                    unknown.append(words.at(++i));
            }
        }
        if (!unknown.isEmpty()) {
            later(std::chrono::milliseconds(2500), [this, unknown] {
                log("usage: vllm serve [model_tag] [options]");
                log("vllm: error: unrecognized arguments: " + unknown.join(u' ').toUtf8());
                exit(2, u"Error"_s);
            });
            return false;
        }
        m_port = option(u"--port"_s, u"8000"_s).toInt();
        m_modelName = option(u"--model"_s, u"Qwen/Qwen3-0.6B"_s);
        if (m_names.isEmpty())
            m_names.append(m_modelName);
        const std::string image = container["image"].str();
        static const QRegularExpression tag(uR"(:v?(\d+\.\d+\.\d+))"_s);
        const auto match = tag.match(QString::fromStdString(image));
        m_version = match.hasMatch() ? match.captured(1) : m_context.serverSpec->version;
        return true;
    }

    void banner()
    {
        info("APIServer pid=1", u"api_server.py:1896"_s, u"vLLM API server version "_s + m_version);
        QStringList arguments;
        for (auto it = m_options.cbegin(); it != m_options.cend(); ++it)
            arguments.append(u"'%1': '%2'"_s.arg(it.key().mid(2).replace(u'-', u'_'), it.value()));
        info("APIServer pid=1", u"utils.py:328"_s, u"non-default args: {%1}"_s.arg(arguments.join(u", "_s)));
        const auto limit = [this](const char *resource) {
            return Quantity::of(std::as_const(m_context.container)["resources"]["limits"][resource])
                .value_or(Quantity())
                .toUnits();
        };
        // The TPU build finds chips only, the CUDA build GPUs only.
        m_tpu = m_context.container["image"].str().find("tpu") != std::string::npos;
        const std::int64_t gpus = limit(m_tpu ? "google.com/tpu" : "nvidia.com/gpu");
        const auto bucket =
            m_modelName.startsWith(s3) ? s3Place(m_modelName) : m_context.bucketPath(m_modelName);
        m_model =
            m_context.findModel(bucket.first, bucket.first.isEmpty() ? initializedModel() : bucket.second);
        if (gpus == 0) {
            fail(
                u"RuntimeError: Failed to infer device type, please set the environment variable `VLLM_LOGGING_LEVEL=DEBUG` to turn on verbose logging to help debug the issue."_s,
                false);
            return;
        }
        if (m_modelName.startsWith(s3)) {
            // Its files are listed, and the small ones fetched, before anything of it is read.
            if (const QString problem = m_context.objectStoreProblem(bucket.first, bucket.second);
                !problem.isEmpty()) {
                fail(problem, false);
                return;
            }
        }
        if (!m_model) {
            if (m_modelName.startsWith(u'/'))
                fail(
                    u"OSError: Can't load the configuration of '%1'. If you were trying to load it from 'https://huggingface.co/models', make sure you don't have a local directory with the same name. Otherwise, make sure '%1' is the correct path to a directory containing a config.json file"_s
                        .arg(m_modelName),
                    false);
            else
                fail(
                    u"OSError: %1 is not a local folder and is not a valid model identifier listed on 'https://huggingface.co/models'\nIf this is a private repository, make sure to pass a token having permission to this repo either by logging in with `hf auth login` or by passing `token=<your_token>`"_s
                        .arg(m_modelName),
                    false);
            return;
        }
        if (m_model->gated && bucket.first.isEmpty() && !m_modelName.startsWith(u'/')
            && !m_context.environment.contains("HF_TOKEN")
            && !m_context.environment.contains("HUGGING_FACE_HUB_TOKEN")) {
            fail(
                u"huggingface_hub.errors.GatedRepoError: 401 Client Error. (Request ID: Root=1-sandbox)\n\nCannot access gated repo for url https://huggingface.co/%1/resolve/main/config.json.\nAccess to model %1 is restricted. You must have access to it and be authenticated to access it. Please log in."_s
                    .arg(m_model->id),
                false);
            return;
        }
        later(std::chrono::seconds(3), [this, gpus] { configure(int(gpus)); });
    }

    static constexpr auto s3 = "s3://"_L1;
    /// Bucket and folder of "s3://bucket/folder/".
    static std::pair<QString, QString> s3Place(const QString &url)
    {
        const QString rest = url.sliced(s3.size());
        QString folder = rest.section(u'/', 1);
        while (folder.endsWith(u'/'))
            folder.chop(1);
        return {rest.section(u'/', 0, 0), folder};
    }

    /// What KServe's storage initializer put there, else the name itself.
    QString initializedModel() const
    {
        for (const Json &container : std::as_const(m_context.pod)["spec"]["initContainers"].array()) {
            const QString uri = QString::fromStdString(container["args"][std::size_t(0)].str());
            if (container["name"].str() == "storage-initializer"
                && container["args"][std::size_t(1)].str() == m_modelName.toStdString()
                && uri.startsWith("hf://"_L1))
                return uri.mid(5);
        }
        return m_modelName;
    }

    void configure(int gpus)
    {
        const auto spec = modelFromConfigJson(m_model->configJson, m_model->id);
        const QString accelerator = QString::fromStdString(
            std::as_const(m_context.node)["metadata"]["labels"][m_tpu ? "cloud.google.com/gke-tpu-accelerator"
                                                                      : "cloud.google.com/gke-accelerator"]
                .str());
        // Nodes of EKS have no such label; their type says it.
        const Accelerator *device = accelerator.isEmpty()
            ? Catalog::builtIn().acceleratorFor(QString::fromStdString(
                  std::as_const(m_context.node)["metadata"]["labels"]["node.kubernetes.io/instance-type"]
                      .str()))
            : Catalog::builtIn().accelerator(accelerator);
        FitRequest request;
        request.count = option(u"--tensor-parallel-size"_s, u"1"_s).toInt();
        request.dtype = option(u"--dtype"_s, u"auto"_s);
        if (request.dtype == "half"_L1)
            request.dtype = u"float16"_s;
        request.quantization = option(u"--quantization"_s);
        request.kvCacheDtype = option(u"--kv-cache-dtype"_s, u"auto"_s);
        request.maxModelLen = option(u"--max-model-len"_s, u"0"_s).toInt();
        request.gpuMemoryUtilization = option(u"--gpu-memory-utilization"_s, u"0"_s).toDouble();
        request.maxNumSeqs = option(u"--max-num-seqs"_s, u"0"_s).toInt();
        request.maxNumBatchedTokens = option(u"--max-num-batched-tokens"_s, u"0"_s).toInt();
        request.enforceEager = m_options.contains(u"--enforce-eager"_s);
        if (request.count > gpus) {
            fail(
                (m_tpu
                     ? u"ValueError: tensor parallel size %1 is more than the %2 TPU chips of this host"_s
                     : u"RuntimeError: CUDA error: invalid device ordinal: tensor parallel size %1 needs %1 GPUs, %2 visible"_s)
                    .arg(request.count)
                    .arg(gpus));
            return;
        }
        for (const qint64 bytes : std::as_const(m_model->shards))
            m_weightsBytes += bytes;
        if (spec && device) {
            request.model = *spec;
            request.accelerator = *device;
            m_fit = evaluateFit(request);
            m_maxModelLen = m_fit->maxModelLen;
            m_total = double(m_fit->visibleBytes) / gib;
            if (m_fit->fits)
                m_memory = engineMemory(request, *m_fit, m_weightsBytes, m_context.serverSpec->blockSize);
        } else {
            m_maxModelLen = request.maxModelLen > 0 ? request.maxModelLen : 4096;
        }
        info("APIServer pid=1", u"model.py:547"_s,
             u"Resolved architecture: "_s + (spec ? spec->architecture : u"LlamaForCausalLM"_s));
        if (m_fit && m_fit->verdict == FitVerdict::Refused) {
            QString why = m_fit->reason;
            for (const FitMessage &message : std::as_const(m_fit->messages)) {
                if (message.fatal)
                    why = message.text;
            }
            fail(u"ValueError: "_s + why, false);
            return;
        }
        info("APIServer pid=1", u"model.py:1510"_s, u"Using max model len %1"_s.arg(m_maxModelLen));
        info("APIServer pid=1", u"scheduler.py:205"_s,
             u"Chunked prefill is enabled with max_num_batched_tokens=2048."_s);
        later(std::chrono::seconds(4), [this] { load(); });
    }

    void load()
    {
        info(
            "EngineCore_DP0 pid=112", u"core.py:77"_s,
            u"Initializing a V1 LLM engine (v%1) with config: model='%2', dtype=torch.%3, max_seq_len=%4, tensor_parallel_size=%5"_s
                .arg(m_version, m_modelName, m_fit ? m_fit->effectiveDtype : u"bfloat16"_s)
                .arg(m_maxModelLen)
                .arg(option(u"--tensor-parallel-size"_s, u"1"_s)));
        info("EngineCore_DP0 pid=112", u"gpu_model_runner.py:2602"_s,
             u"Starting to load model %1..."_s.arg(m_modelName));
        if (m_fit && m_fit->verdict == FitVerdict::WeightsTooLarge) {
            later(m_context.timeline->weightsLoadPerGiB * std::max(1, int(m_total / 2)), [this] {
                fail(
                    u"torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 224.00 MiB. GPU 0 has a total capacity of %1 GiB of which 96.00 MiB is free. Including non-PyTorch memory, this process has %2 GiB memory in use."_s
                        .arg(m_total, 0, 'f', 2)
                        .arg(m_total - 0.09, 0, 'f', 2));
            });
            return;
        }
        const auto memory = Quantity::of(std::as_const(m_context.container)["resources"]["limits"]["memory"]);
        qint64 largest = 0;
        for (const qint64 bytes : std::as_const(m_model->shards))
            largest = std::max(largest, bytes);
        if (memory && memory->toUnits() < largest + qint64(1.5 * gib)) {
            // The page cache and pinned buffers of one shard are what fills a small container.
            later(m_context.timeline->weightsLoadPerGiB, [this] { exit(137, u"OOMKilled"_s); });
            return;
        }
        loadShard(0, m_context.clock->elapsed());
    }

    void loadShard(qsizetype done, SimClock::Duration since)
    {
        const qsizetype count = std::max<qsizetype>(1, m_model->shards.size());
        log((u"\rLoading safetensors checkpoint shards: %1% Completed | %2/%3 [00:%4<00:00]"_s)
                .arg(done * 100 / count, 3)
                .arg(done)
                .arg(count)
                .arg((m_context.clock->elapsed() - since).count() / 1000, 2, 10, QLatin1Char('0'))
                .toUtf8());
        if (done < count) {
            const double size = double(m_model->shards.value(done)) / gib;
            later(SimClock::Duration(qint64(double(m_context.timeline->weightsLoadPerGiB.count()) * size)),
                  [this, done, since] { loadShard(done + 1, since); });
            return;
        }
        const double seconds = stampedSeconds(m_context.clock->elapsed() - since);
        info("EngineCore_DP0 pid=112", u"default_loader.py:267"_s,
             u"Loading weights took %1 seconds"_s.arg(seconds, 0, 'f', 2));
        const double weights = (m_memory    ? m_memory->weights
                                    : m_fit ? double(m_fit->weightsBytesPerAccelerator)
                                            : double(m_weightsBytes))
            / gib;
        info("EngineCore_DP0 pid=112", u"gpu_model_runner.py:2653"_s,
             u"Model loading took %1 GiB and %2 seconds"_s.arg(weights, 0, 'f', 4)
                 .arg(seconds + stampedSeconds(std::chrono::milliseconds(600)), 0, 'f', 6));
        later(m_context.timeline->engineInit / 2, [this] { cache(); });
    }

    void cache()
    {
        if (!m_options.contains(u"--enforce-eager"_s)) {
            info("EngineCore_DP0 pid=112", u"backends.py:559"_s, u"Dynamo bytecode transform time: 5.41 s"_s);
            info("EngineCore_DP0 pid=112", u"monitor.py:34"_s,
                 u"torch.compile takes %1 s in total"_s.arg(
                     stampedSeconds(m_context.timeline->engineInit) * 0.35, 0, 'f', 2));
        }
        const double available = m_memory ? m_memory->cache / gib
            : m_fit                       ? double(m_fit->kvCacheBytesPerAccelerator) / gib
                                          : 8.0;
        info("EngineCore_DP0 pid=112", u"gpu_worker.py:298"_s,
             u"Available KV cache memory: %1 GiB"_s.arg(available, 0, 'f', 2));
        if (m_fit && m_fit->verdict == FitVerdict::NoCacheBlocks) {
            fail(
                u"ValueError: No available memory for the cache blocks. Try increasing `gpu_memory_utilization` when initializing the engine."_s);
            return;
        }
        if (m_fit && m_fit->verdict == FitVerdict::ContextTooLong) {
            fail(
                u"ValueError: To serve at least one request with the models's max seq len (%1), (%2 GiB KV cache is needed, which is larger than the available KV cache memory (%3 GiB). Based on the available memory, the estimated maximum model length is %4. Try increasing `gpu_memory_utilization` or decreasing `max_model_len` when initializing the engine."_s
                    .arg(m_maxModelLen)
                    .arg(double(m_fit->kvBytesPerSequence) / gib, 0, 'f', 2)
                    .arg(available, 0, 'f', 2)
                    .arg(m_fit->largestMaxModelLen));
            return;
        }
        const QLocale english(QLocale::English);
        const int fixed = m_context.serverSpec->kvCacheTokens;
        const qint64 tokens = fixed > 0 ? fixed
            : m_memory                  ? m_memory->tokens
            : m_fit                     ? m_fit->maxTokens
                                        : 65536;
        info("EngineCore_DP0 pid=112", u"kv_cache_utils.py:1087"_s,
             u"GPU KV cache size: %1 tokens"_s.arg(english.toString(tokens)));
        info("EngineCore_DP0 pid=112", u"kv_cache_utils.py:1091"_s,
             u"Maximum concurrency for %1 tokens per request: %2x"_s.arg(english.toString(m_maxModelLen))
                 .arg(double(tokens) / m_maxModelLen, 0, 'f', 2));
        later(m_context.timeline->engineInit / 2, [this, tokens] { serve(tokens); });
    }

    void serve(qint64 tokens, bool compiled = false)
    {
        if (m_tpu && !compiled) {
            // Two to three minutes for a model of 3B on v6e: most of a TPU server's start.
            info("EngineCore_DP0 pid=112", u"compilation_manager.py:84"_s,
                 u"Precompile all the subgraphs with possible input shapes."_s);
            later(m_context.timeline->engineInit * 3, [this, tokens] {
                info("EngineCore_DP0 pid=112", u"compilation_manager.py:61"_s,
                     u"Compilation of backbone finished in %1 [secs]."_s.arg(
                         stampedSeconds(m_context.timeline->engineInit * 3), 0, 'f', 2));
                serve(tokens, true);
            });
            return;
        }
        if (!m_tpu && !m_options.contains(u"--enforce-eager"_s)) {
            log("\rCapturing CUDA graphs (mixed prefill-decode, PIECEWISE): 100%|##########| 67/67 "
                "[00:04<00:00, 15.10it/s]");
            info("EngineCore_DP0 pid=112", u"gpu_model_runner.py:3480"_s,
                 u"Graph capturing finished in 7 secs, took %1 GiB"_s.arg(
                     m_memory ? m_memory->graphs / gib : 0.58, 0, 'f', 2));
        }
        if (!m_tpu && m_memory)
            info(
                "EngineCore_DP0 pid=112", u"gpu_worker.py:391"_s,
                u"Free memory on device (%1/%2 GiB) on startup. Desired GPU memory utilization is (%3, %4 GiB). Actual usage is %5 GiB for weight, %6 GiB for peak activation, %7 GiB for non-torch memory, and %8 GiB for CUDAGraph memory."_s
                    .arg(m_memory->total / gib - 0.42, 0, 'f', 2)
                    .arg(m_memory->total / gib, 0, 'f', 2)
                    .arg(m_fit->gpuMemoryUtilization)
                    .arg(m_memory->budget / gib, 0, 'f', 2)
                    .arg(m_memory->weights / gib, 0, 'f', 2)
                    .arg(m_memory->activation / gib, 0, 'f', 2)
                    .arg(m_memory->nonTorch / gib, 0, 'f', 2)
                    .arg(m_memory->graphs / gib, 0, 'f', 2));
        info("EngineCore_DP0 pid=112", u"core.py:210"_s,
             u"init engine (profile, create kv cache, warmup model) took %1 seconds"_s.arg(
                 stampedSeconds(m_context.timeline->engineInit), 0, 'f', 2));
        const ModelServerSpec &spec = *m_context.serverSpec;
        ModelServerSettings settings;
        settings.modelIds = m_names;
        settings.root = m_modelName;
        settings.maxModelLen = m_maxModelLen;
        settings.apiKey = option(u"--api-key"_s,
                                 QString::fromStdString(m_context.environment.contains("VLLM_API_KEY")
                                                            ? m_context.environment.at("VLLM_API_KEY")
                                                            : std::string()));
        settings.tokensPerSecond = spec.tokensPerSecond;
        settings.slowdownPerSequence = spec.slowdownPerSequence;
        settings.prefillTokensPerSecond = spec.prefillTokensPerSecond;
        settings.maxRunningRequests =
            option(u"--max-num-seqs"_s, QString::number(spec.maxRunningRequests)).toInt();
        settings.kvCacheTokens = int(std::min<qint64>(tokens, 10'000'000));
        settings.blockSize = spec.blockSize;
        settings.prefixCaching = !m_options.contains(u"--no-enable-prefix-caching"_s);
        settings.version = m_version;
        settings.upstream = m_context.upstream;
        m_server = std::make_unique<ModelServer>(settings, *m_context.tokenClock);
        connect(m_server.get(), &ModelServer::logLine, this,
                [this](const QString &line) { log(line.toUtf8()); });
        m_server->setState(ModelServer::State::Ready);
        info("APIServer pid=1", u"api_server.py:1971"_s,
             u"Starting vLLM API server 0 on http://0.0.0.0:%1"_s.arg(m_port));
        for (const char *route :
             {"/health, Methods: GET", "/v1/models, Methods: GET", "/v1/chat/completions, Methods: POST",
              "/v1/completions, Methods: POST", "/metrics, Methods: GET"})
            info("APIServer pid=1", u"launcher.py:36"_s, u"Route: "_s + QLatin1StringView(route));
        log("(APIServer pid=1) INFO:     Started server process [1]");
        log("(APIServer pid=1) INFO:     Waiting for application startup.");
        log("(APIServer pid=1) INFO:     Application startup complete.");
    }

    QMap<QString, QString> m_options;
    QStringList m_names;
    QString m_modelName, m_version;
    int m_port = 8000;
    int m_maxModelLen = 4096;
    double m_total = 0;
    bool m_tpu = false;
    qint64 m_weightsBytes = 0;
    std::optional<FoundModel> m_model;
    std::optional<FitReport> m_fit;
    std::optional<EngineMemory> m_memory; ///< of a start that succeeds
    std::unique_ptr<ModelServer> m_server;
};

} // namespace

std::unique_ptr<Program> makeVllmProgram(ProgramContext context)
{
    return std::make_unique<VllmProgram>(std::move(context));
}

} // namespace slipway::sandbox
