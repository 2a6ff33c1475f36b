// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/endpoint/enginestart.h"

#include <QRegularExpression>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

constexpr double bytesPerGib = 1024.0 * 1024 * 1024;

using Match = QRegularExpressionMatch;

double numberIn(const QString &text)
{
    return QString(text).remove(u',').toDouble();
}

/// Of several workers the one that says more, or less.
void most(std::optional<EngineFigure> &figure, double value, const LogLine &line)
{
    if (!figure || value > figure->value)
        figure = {.value = value, .at = line.time, .line = line.text.trimmed()};
}

void least(std::optional<EngineFigure> &figure, double value, const LogLine &line)
{
    if (!figure || value < figure->value)
        figure = {.value = value, .at = line.time, .line = line.text.trimmed()};
}

struct Form {
    QRegularExpression pattern;
    void (*read)(const Match &match, const LogLine &line, EngineStart &start);
};

QRegularExpression form(const char *text)
{
    return QRegularExpression(QLatin1StringView(text));
}

const QList<Form> &forms()
{
    static const QList<Form> all{
        {form(R"(vLLM API server version v?(\d+\.\d+\.\d+\S*))"),
         [](const Match &m, const LogLine &, EngineStart &s) { s.version = m.captured(1); }},
        {form(R"(Initializing (?:a V[01] |an )?LLM engine \(v?(\d+\.\d+\.\d+[^)\s]*)\) with config: (.*))"),
         [](const Match &m, const LogLine &, EngineStart &s) {
             s.version = m.captured(1);
             const QString config = m.captured(2);
             const auto value = [&config](const char *key) {
                 const QRegularExpression pair(u"(?:^|[ ,])%1='?([^,' ]+)'?"_s.arg(QLatin1StringView(key)));
                 return pair.match(config).captured(1);
             };
             s.modelPath = value("model");
             s.dtype = value("dtype").remove(u"torch."_s);
             s.quantization = value("quantization");
             if (s.quantization == "None"_L1)
                 s.quantization.clear();
             s.maxModelLen = value("max_seq_len").toInt();
             s.tensorParallelSize = value("tensor_parallel_size").toInt();
         }},
        // "14.98 GiB", "15.0 GiB memory", and of 0.6 "GB" that were GiB all the same.
        {form(
             R"((?:Model loading took|Loading model weights took) ([\d.]+) Gi?B(?: memory)?(?: and ([\d.]+) seconds)?)"),
         [](const Match &m, const LogLine &line, EngineStart &s) {
             most(s.weightsBytes, numberIn(m.captured(1)) * bytesPerGib, line);
             if (!m.captured(2).isEmpty())
                 most(s.weightsSeconds, numberIn(m.captured(2)), line);
         }},
        // The CPU build says seconds alone.
        {form(R"((?:Loading weights|Initializing model) took ([\d.]+) seconds)"),
         [](const Match &m, const LogLine &line, EngineStart &s) {
             if (!s.weightsBytes)
                 most(s.weightsSeconds, numberIn(m.captured(1)), line);
         }},
        // 0.6 and 0.7: one line for all terms.
        {form(
             R"(model weights take ([\d.]+)GiB; non_torch_memory takes (-?[\d.]+)GiB; PyTorch activation peak memory takes ([\d.]+)GiB; the rest of the memory reserved for KV Cache is ([\d.]+)GiB)"),
         [](const Match &m, const LogLine &line, EngineStart &s) {
             most(s.weightsBytes, numberIn(m.captured(1)) * bytesPerGib, line);
             most(s.nonTorchBytes, numberIn(m.captured(2)) * bytesPerGib, line);
             most(s.activationBytes, numberIn(m.captured(3)) * bytesPerGib, line);
             least(s.cacheBytes, numberIn(m.captured(4)) * bytesPerGib, line);
         }},
        {form(
             R"(Actual usage is ([\d.]+) GiB for weight, ([\d.]+) GiB for peak activation, (-?[\d.]+) GiB for non-torch memory, and (-?[\d.]+) GiB for CUDAGraph memory)"),
         [](const Match &m, const LogLine &line, EngineStart &s) {
             most(s.activationBytes, numberIn(m.captured(2)) * bytesPerGib, line);
             most(s.nonTorchBytes, numberIn(m.captured(3)) * bytesPerGib, line);
             most(s.graphsBytes, numberIn(m.captured(4)) * bytesPerGib, line);
         }},
        // Later versions: weights and what is outside PyTorch in one figure.
        {form(
             R"(Actual usage is ([\d.]+) GiB for consumed memory \(weights \+ non-torch\), ([\d.]+) GiB for peak activation, and (-?[\d.]+) GiB for CUDAGraph memory)"),
         [](const Match &m, const LogLine &line, EngineStart &s) {
             if (s.weightsBytes)
                 most(s.nonTorchBytes,
                      std::max(0.0, numberIn(m.captured(1)) * bytesPerGib - s.weightsBytes->value), line);
             most(s.activationBytes, numberIn(m.captured(2)) * bytesPerGib, line);
             most(s.graphsBytes, numberIn(m.captured(3)) * bytesPerGib, line);
         }},
        {form(R"(Graph capturing finished in [\d.]+ secs(?:, took (-?[\d.]+) GiB)?)"),
         [](const Match &m, const LogLine &line, EngineStart &s) {
             if (!m.captured(1).isEmpty())
                 most(s.graphsBytes, numberIn(m.captured(1)) * bytesPerGib, line);
         }},
        {form(R"(Available KV cache memory: (-?[\d.]+) GiB)"),
         [](const Match &m, const LogLine &line, EngineStart &s) {
             least(s.cacheBytes, numberIn(m.captured(1)) * bytesPerGib, line);
         }},
        {form(R"(Explicitly set \(([\d.]+)/[\d.]+\) GiB for KV cache)"),
         [](const Match &m, const LogLine &line, EngineStart &s) {
             least(s.cacheBytes, numberIn(m.captured(1)) * bytesPerGib, line);
         }},
        {form(R"((?:GPU|CPU|TPU|XPU|HPU) KV cache size: ([\d,]+) tokens)"),
         [](const Match &m, const LogLine &line, EngineStart &s) {
             least(s.cacheTokens, numberIn(m.captured(1)), line);
         }},
        // Before 0.8; blocks of 16 tokens unless it was told otherwise, which the line does not say.
        {form(R"(# (?:GPU|CUDA|cuda|TPU) blocks: (\d+), # CPU blocks)"),
         [](const Match &m, const LogLine &line, EngineStart &s) {
             least(s.cacheTokens, numberIn(m.captured(1)) * 16, line);
         }},
        {form(R"(Maximum concurrency for ([\d,]+) tokens per request: ([\d.]+)x)"),
         [](const Match &m, const LogLine &line, EngineStart &s) {
             if (s.maxModelLen == 0)
                 s.maxModelLen = int(numberIn(m.captured(1)));
             least(s.concurrency, numberIn(m.captured(2)), line);
         }},
        {form(R"(torch\.compile (?:takes|took) ([\d.]+) s)"),
         [](const Match &m, const LogLine &line, EngineStart &s) {
             most(s.compileSeconds, numberIn(m.captured(1)), line);
         }},
        {form(R"(Compilation of backbone finished in ([\d.]+) \[secs\])"),
         [](const Match &m, const LogLine &line, EngineStart &s) {
             most(s.compileSeconds, numberIn(m.captured(1)), line);
         }},
        {form(R"(init engine \([^)]*\) took ([\d.]+) s)"),
         [](const Match &m, const LogLine &line, EngineStart &s) {
             most(s.engineSeconds, numberIn(m.captured(1)), line);
         }},
    };
    return all;
}

} // namespace

EngineStart readEngineStart(const QList<LogLine> &lines)
{
    static const QRegularExpression banner(uR"(\bversion (\d+\.\d+\.\d+\S*)\s*$)"_s);
    EngineStart start;
    for (const LogLine &line : lines) {
        if (!start.begun.isValid())
            start.begun = line.time;
        if (line.text.contains("Application startup complete"_L1)) {
            start.serving = line.time;
            break;
        }
        for (const Form &each : forms()) {
            if (const auto match = each.pattern.match(line.text); match.hasMatch())
                each.read(match, line, start);
        }
        if (start.version.isEmpty() && line.text.contains("api_utils.py"_L1)) {
            if (const auto match = banner.match(line.text); match.hasMatch())
                start.version = match.captured(1);
        }
    }
    return start;
}

} // namespace slipway
