// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Kernels of an engine that want another generation of GPU than the node has: attention backends, FP8, block-scaled formats.
// Source: vllm/attention/utils/fa_utils.py, vllm/v1/attention/backend.py (validate_configuration), sglang/srt/layers/attention
// /attention_registry.py, PyTorch aten/src/ATen/native/cuda/Blas.cpp, Triton third_party/nvidia/backend/compiler.py.
#include "catalog/catalog.h"
#include "diagnosis/families.h"
#include "diagnosis/logtext.h"
#include "diagnosis/say.h"

#include <QCoreApplication>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

/// The GPU of the pod's node for people, with its compute capability where that is known; empty where nothing tells.
QString gpuOf(const PodFacts &pod, QList<Evidence> &evidence)
{
    const KubeObject *node = pod.snapshot.find(u"Node"_s, {}, pod.pod.spec()["nodeName"].text());
    if (!node)
        return {};
    const JsonView labels = node->labels();
    // GPU feature discovery says it itself; else the catalogue knows the kind of chip.
    const JsonView major = labels["nvidia.com/gpu.compute.major"];
    QString capability =
        major ? major.scalar() + u'.' + labels["nvidia.com/gpu.compute.minor"].scalar() : QString();
    QString name;
    for (const char *key :
         {"nvidia.com/gpu.product", "cloud.google.com/gke-accelerator", "node.kubernetes.io/instance-type"}) {
        const QString value = labels[key].text();
        if (value.isEmpty())
            continue;
        const Accelerator *known = Catalog::builtIn().acceleratorFor(value);
        if (name.isEmpty()) {
            name = known ? known->name : value;
            evidence.append(seen(*node, u"metadata.labels[%1]"_s.arg(QLatin1StringView(key)), value));
        }
        if (known && known->computeCapability > 0 && capability.isEmpty()) {
            name = known->name;
            capability = u"%1.%2"_s.arg(known->computeCapability / 10).arg(known->computeCapability % 10);
        }
    }
    return name.isEmpty() || capability.isEmpty()
        ? name
        : Say::tr("%1, compute capability %2").arg(name, capability);
}

/// What the container itself chose, of what decides which kernels are used.
QStringList chosen(const PodFacts &pod, const ContainerFacts &container, QList<Evidence> &evidence)
{
    static const QRegularExpression option(
        u"--((?:attention|mm-attention|prefill-attention|decode-attention|moe-runner|sampling)[-_]backend|kv[-_]cache[-_]dtype|quantization|fp8-gemm-backend)[= ]+([^\\s'\"]+)"_s);
    QStringList names;
    for (auto all = option.globalMatch(container.words().join(u' ')); all.hasNext();) {
        const auto match = all.next();
        names.append(u"--"_s + match.captured(1));
        evidence.append(
            seen(pod.pod, container.field() + u".args --"_s + match.captured(1), match.captured(2)));
    }
    for (const JsonView variable : container.spec["env"].items()) {
        const QString name = variable["name"].text();
        if (name == "VLLM_ATTENTION_BACKEND"_L1 || name == "VLLM_FLASH_ATTN_VERSION"_L1
            || name.startsWith("VLLM_USE_FLASHINFER"_L1) || name.startsWith("VLLM_USE_DEEP_GEMM"_L1)) {
            names.append(name);
            evidence.append(seen(pod.pod, container.field() + u".env[%1]"_s.arg(name), variable["value"]));
        }
    }
    return names;
}

/// The line by which the engine ended. That a kernel is not for this GPU is said as well, at any level, by an engine that then takes
/// another one and works: only an exception tells of an end.
QString refusal(const LogText &log)
{
    static const QRegularExpression exception(u"^(?:[\\w.]{1,120}\\.)?\\w{0,60}(?:Error|Exception)\\b[:(]"_s);
    static const QRegularExpression certain(
        u"type fp8e4nv not supported in this architecture|_scaled_mm is only supported on .{0,40}compute capability|compute capability not supported"_s);
    static const QRegularExpression wanted(
        u"(?i)(?:flash[ -]?attention|flash[ -]?infer|flash_?mla|\\bFA[234]\\b|cutlass|marlin|machete|deep_?gemm|trt-?llm|attention|fp8|fp4|mxfp|moe|w8a8|w4a8|kernel|backend).{0,200}(?:only supports?|only (?:supported|available|implemented|works)|requires?|needs?|not supported|unsupported|at least).{0,120}(?:compute capabilit|\\bsm ?_?(?:>=? ?)?\\d|Ampere|Hopper|Blackwell|\\bAda\\b|\\bH100\\b|architecture)"_s);
    for (const QString &each : log.lines()) {
        const QString line = each.trimmed();
        if (exception.match(line).hasMatch()
            && (certain.match(line).hasMatch() || wanted.match(line).hasMatch()))
            return line;
    }
    return {};
}

} // namespace

bool engineKernels(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report)
{
    const QString line = refusal(log);
    if (line.isEmpty())
        return false;
    Diagnosis made = fromLog(u"engine.kernel-gpu"_s, pod, container, line);
    QList<Evidence> evidence;
    const QString gpu = gpuOf(pod, evidence);
    const QStringList settings = chosen(pod, container, evidence);
    const bool isFp8 = line.contains("fp8"_L1, Qt::CaseInsensitive) || line.contains("_scaled_mm"_L1);
    made.title = isFp8 ? Say::tr("%1 calculates in FP8, which its GPU cannot").arg(pod.owner.label())
                       : Say::tr("%1 uses a kernel that is not made for its GPU").arg(pod.owner.label());
    made.cause = isFp8
        ? Say::tr("That takes compute capability 8.9 (L4, RTX 40) or 9.0 (H100) and later; A100, A10 "
                  "and what is older have no FP8.")
        : Say::tr("Its log says: %1").arg(line.left(300));
    if (!gpu.isEmpty())
        made.cause += u' ' + Say::tr("The node has %1.").arg(gpu);
    made.evidence += evidence;
    made.evidence.append(seen(pod.pod, container.field() + u".image"_s, container.image()));
    made.remedies = {editWorkload(
        !settings.isEmpty() ? Say::tr("Drop %1, so that the engine chooses for this GPU itself; or use nodes "
                                      "of the generation that "
                                      "it wants")
                                  .arg(settings.join(u", "_s))
            : isFp8 ? Say::tr("Serve the model in bfloat16, AWQ or GPTQ, or use L4 or H100 nodes")
                    : Say::tr("Choose another backend, or use nodes of the generation that it wants"),
        pod)};
    report.add(std::move(made));
    return true;
}

} // namespace slipway::diagnosis
