// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What one line of an engine's log tells whole, and what an engine says of its own arguments in words that are not known here.
// Source: logs of vLLM 0.6 to 0.27, SGLang 0.4 and 0.5, TGI 3; vllm/config, pydantic's form of errors.
#include "diagnosis/families.h"
#include "diagnosis/logtext.h"
#include "diagnosis/say.h"

#include <QCoreApplication>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

/// Cases that a line tells whole.
struct EngineLine {
    const char *pattern;
    const char *id;
    QString title;
    QString cause; ///< %1: what the pattern's first group holds
    QString remedy;
};

// The claim whose volume is full: the one that the line's path lies on, or the only one that the container may write to. What others read
// from it is not there either.
void fullClaim(const PodFacts &pod, const ContainerFacts &container, const QString &line, Diagnosis &made)
{
    QStringList writable;
    QString named;
    for (const JsonView mount : container.spec["volumeMounts"].items()) {
        for (const JsonView volume : pod.pod.spec()["volumes"].items()) {
            const QString claim = volume["persistentVolumeClaim"]["claimName"].text();
            if (claim.isEmpty() || volume["name"].bytes() != mount["name"].bytes()
                || mount["readOnly"].flag())
                continue;
            writable.append(claim);
            if (line.contains(mount["mountPath"].text() + u'/'))
                named = claim;
        }
    }
    if (named.isEmpty() && writable.size() == 1)
        named = writable.constFirst();
    const KubeObject *claim =
        named.isEmpty() ? nullptr : pod.snapshot.find(u"PersistentVolumeClaim"_s, pod.pod.nameSpace, named);
    if (!claim)
        return;
    made.about.append(claim->label());
    const QString size = claim->status()["capacity"]["storage"].scalar();
    made.cause = Say::tr("%1 has %2, and that is less than what is written there; a model's download takes "
                         "up to twice its size, for Hugging Face keeps partial files besides.")
                     .arg(claim->label(), size);
    made.evidence.append(seen(*claim, u"status.capacity.storage"_s, size));
    made.remedies = {
        todo(Say::tr("Ask for more in the claim; its class has to allow that (allowVolumeExpansion)"),
             editCommand(claim->kind, claim->name, claim->nameSpace))};
}

// The engine was told to ask nobody: then there is nothing wrong with the network.
// Source: huggingface_hub docs, "Environment variables" HF_HUB_OFFLINE; transformers docs, "Offline mode".
void staysOffline(const PodFacts &pod, const ContainerFacts &container, Diagnosis &made)
{
    for (const JsonView variable : container.spec["env"].items()) {
        const QString name = variable["name"].text();
        static const QSet<QString> yes{u"1"_s, u"on"_s, u"yes"_s, u"true"_s};
        if ((name != "HF_HUB_OFFLINE"_L1 && name != "TRANSFORMERS_OFFLINE"_L1)
            || !yes.contains(variable["value"].text().toLower()))
            continue;
        made.id = u"engine.offline"_s;
        made.title =
            Say::tr("%1 was told to stay offline, and the model is not in its cache").arg(pod.owner.label());
        made.cause = Say::tr("%1 forbids it to ask Hugging Face, and the folder that it takes for its cache "
                             "does not hold the "
                             "model, or not that revision.")
                         .arg(name);
        made.evidence.append(seen(pod.pod, container.field() + u".env[%1]"_s.arg(name), variable["value"]));
        made.remedies = {editWorkload(
            Say::tr("Bring the model into the cache's volume and let HF_HOME lead there, or take %1 out")
                .arg(name),
            pod)};
        return;
    }
}

/// What a pattern's groups hold: the words that count of a long line.
QString toldBy(const QRegularExpressionMatch &match, const QString &line)
{
    QString told;
    for (int i = 1; i <= match.lastCapturedIndex() && told.isEmpty(); ++i)
        told = match.captured(i).trimmed();
    while (told.startsWith(u':') || told.startsWith(u'.'))
        told = told.mid(1).trimmed();
    return (told.isEmpty() ? line : told).left(200);
}

bool plainLines(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report)
{
    const QString owner = pod.owner.label();
    const std::array cases = {
        EngineLine{"attention heads \\(\\d+\\) must be divisible by tensor parallel",
                   "engine.tensor-parallel",
                   Say::tr("The model of %1 cannot be split that many ways").arg(owner),
                   Say::tr("The number of attention heads has to be a multiple of --tensor-parallel-size."),
                   Say::tr("Choose a divisor of it")},
        EngineLine{
            "mpiSize == tp \\* pp|world ?size .{0,40}(?:does not match|mismatch)", "engine.tensor-parallel",
            Say::tr("The compiled model of %1 is for another number of accelerators than it is started with")
                .arg(owner),
            Say::tr("A TensorRT engine is built for as many ranks as its parallelism multiplies to, and each "
                    "rank is a "
                    "process of its own."),
            Say::tr(
                "Start as many ranks (--world_size) with as many accelerators, or build it anew for one")},
        EngineLine{
            "PermissionError.{0,120}(?:/\\.cache|cache directory|'/\\.\\w)|Check cache directory permissions",
            "engine.cache-not-writable", Say::tr("%1 may not write its cache").arg(owner),
            Say::tr("It runs as a user without a home, so that the cache of models goes to /.cache."),
            Say::tr("Set HF_HOME to a folder on a volume that its user may write")},
        EngineLine{
            "(?:/dev/(?:vfio|accel)\\S*.{0,40}(?:busy|Busy)|TPU is already in use)", "engine.device-busy",
            Say::tr("Somebody else holds the accelerator that %1 wants").arg(owner),
            Say::tr(
                "A process that was left over on the node, or a container that does not ask for the device."),
            Say::tr("Let one workload alone have the node's chips, and ask for them in limits")},
        EngineLine{
            "invalid device ordinal|has only \\d+ devices? but world size|NotEnoughCUDADevices|Current node "
            "has no GPU available|only found \\d+ "
            "CUDA devices|[Ww]orld "
            "size \\(\\d+\\) is larger than the "
            "number of available GPUs|number of required "
            "GPUs exceeds the total number of available GPUs",
            "engine.too-few-devices",
            Say::tr("%1 is to use more accelerators than its container gets").arg(owner),
            Say::tr("--tensor-parallel-size times --pipeline-parallel-size is above the container's limit."),
            Say::tr("Ask for as many in limits, or lower --tensor-parallel-size")},
        EngineLine{"(?:max_model_len|context_length) \\(\\d+\\) is greater than the derived",
                   "engine.context-too-long",
                   Say::tr("%1 asks for a longer context than the model has").arg(owner),
                   Say::tr("--max-model-len is above what the model's configuration allows."),
                   Say::tr("Lower --max-model-len to the model's own")},
        EngineLine{
            "(?:architectures? .{0,80}(?:not supported|failed to be inspected)|does not recognize this "
            "architecture|unknown model architecture)",
            "engine.architecture-unknown",
            Say::tr("The engine of %1 does not know the model's architecture").arg(owner),
            Say::tr("The model is newer than the image."), Say::tr("Use a newer image of the engine")},
        EngineLine{"quantization method \\S+ is not supported for the current GPU", "engine.quantization-gpu",
                   Say::tr("The GPU of %1 cannot run this quantisation").arg(owner),
                   Say::tr("It needs a higher compute capability."),
                   Say::tr("Choose another quantisation or GPU")},
        EngineLine{
            "(?:Quantization method specified in the model config .{0,80}does not match|Cannot find the "
            "config "
            "file for \\w+)",
            "engine.quantization-mismatch", Say::tr("--quantization of %1 is not the model's").arg(owner),
            Say::tr("The model's own configuration says another one, or none at all."),
            Say::tr("Drop the argument: the engine reads it from the model")},
        EngineLine{"(?:torch\\.bfloat16|torch\\.float16) is not supported for quantization method",
                   "engine.quantization-dtype",
                   Say::tr("--dtype of %1 does not go with the quantisation").arg(owner),
                   Say::tr("The quantisation's kernels take another data type."),
                   Say::tr("Start it with --dtype half, or drop --dtype")},
        // Peers that are not reached, before the wide words about NCCL.
        EngineLine{
            "socketStartConnect: (Connect to .{1,120}? failed.{0,120})|socketPollConnect.{0,40}(connect "
            "returned "
            ".{3,60}, exceeded .{0,60})|NCCL (?:error: )?.{0,80}(remote process exited or there was a "
            "network "
            "error)",
            "engine.rendezvous",
            Say::tr("%1 is one of several ranks and does not reach another one").arg(owner),
            Say::tr(
                "NCCL says: %1. The pod at that address has ended, never came, or is kept away; what it says "
                "itself is the cause, where it says something."),
            Say::tr("Read the log of the other ranks' pods first; then see whether a NetworkPolicy or a "
                    "firewall is between their nodes")},
        EngineLine{
            "/dev/shm.{0,200}No space left|Bus error|NCCL (?:error|WARN).{0,200}(?:shm|shared memory|Shm)",
            "engine.nccl", Say::tr("The accelerators of %1 cannot talk to each other").arg(owner),
            Say::tr("Several of them exchange data through shared memory, which is 64 MB in a container "
                    "unless a volume is mounted there."),
            Say::tr("Mount an emptyDir with medium Memory at /dev/shm")},
        EngineLine{
            "NCCL (?:error|WARN)(.{0,200})|(ncclUnhandledCudaError.{0,200}|ncclSystemError.{0,200})",
            "engine.nccl", Say::tr("The accelerators of %1 cannot talk to each other").arg(owner),
            Say::tr(
                "NCCL says: %1. Mostly it is shared memory, which is 64 MB in a container unless a volume is "
                "mounted there, or a network card that it is told to use and may not."),
            Say::tr(
                "Mount an emptyDir with medium Memory at /dev/shm; NCCL_DEBUG=INFO says which way it tries")},
        EngineLine{"No space left on device", "engine.disk-full", Say::tr("%1 has no disk left").arg(owner),
                   Say::tr("The volume that it writes to, or the node's disk, is full. An engine's cache of "
                           "models takes tens of GB, and "
                           "Hugging Face keeps partial files besides."),
                   Say::tr("Give it a larger volume")},
        EngineLine{
            "SafetensorError: |PytorchStreamReader failed|invalid load key, ", "engine.weights-damaged",
            Say::tr("The weights that %1 reads are damaged").arg(owner),
            Say::tr("A file of them is cut off, or is no weights file at all, such as the pointer that Git "
                    "LFS leaves in its place."),
            Say::tr("Copy the model anew, and compare the sizes of its files with those of its publisher")},
        EngineLine{
            "429 Client Error.{0,200}huggingface|had to rate limit your IP|HfHubHTTPError: 429",
            "engine.download-limited", Say::tr("Hugging Face limits how often %1 may ask").arg(owner),
            Say::tr(
                "Requests without a token are counted by address, which all pods behind one gateway share; "
                "every restart asks again."),
            Say::tr("Give it a token (HF_TOKEN), or bring the model on a volume")},
        EngineLine{
            "(?:LocalEntryNotFoundError|OfflineModeIsEnabled|Max retries exceeded with "
            "url.{0,200}huggingface|ConnectionError.{0,200}huggingface|couldn't connect to "
            "'https://huggingface)",
            "engine.no-egress", Say::tr("%1 cannot reach Hugging Face").arg(owner),
            Say::tr("The pods have no way to the internet, or the engine was told to stay offline, and the "
                    "model is not there."),
            Say::tr("Let it out, name a mirror (HF_ENDPOINT), or bring the model on a volume")},
        EngineLine{"There is no module or parameter named|missing tensor '|size mismatch for "
                   "[\\w.]+|[Uu]nexpected key\\(s\\) "
                   "in state_dict|Following weights were not initialized from checkpoint",
                   "engine.weights-other-layout",
                   Say::tr("The weights that %1 reads are not laid out as its engine expects").arg(owner),
                   Say::tr("Their names or shapes are those of another quantisation, of another tool or of a "
                           "version that "
                           "the engine does not know."),
                   Say::tr("Use a checkpoint made for this engine, name its quantisation (--quantization, "
                           "--load-format), or use a newer image")},
        EngineLine{"GCS at address[= ]{1,2}:\\d+", "engine.ray-address",
                   Say::tr("The address of the Ray head that %1 is to join is empty").arg(owner),
                   Say::tr("Before the port there is no host: the variable that should hold it is not set in "
                           "the container, "
                           "or has another name (LWS_LEADER_ADDRESS, RAY_ADDRESS)."),
                   Say::tr("Use the variable that its controller sets, or name the head's Service")},
        EngineLine{
            "LoRA rank \\d+ is greater than max_lora_rank|lora_rank.{0,40}(?:exceeds|larger than).{0,40}max",
            "engine.lora-rank",
            Say::tr("An adapter of %1 has a higher rank than its engine was started for").arg(owner),
            Say::tr("--max-lora-rank is below the adapter's own rank; room for adapters is set aside at the "
                    "start."),
            Say::tr("Set --max-lora-rank to the adapter's rank")},
        EngineLine{
            "Not enough memory to handle \\d+ (?:prefill|total) tokens|decrease "
            "`?--max-batch-(?:prefill|total)-tokens",
            "engine.batch-too-large",
            Say::tr("One batch of %1 does not fit into the accelerator's memory").arg(owner),
            Say::tr("The weights are loaded; what it tries at its start, a batch of as many tokens as it may "
                    "have at once, takes more than is left."),
            Say::tr("Lower --max-batch-prefill-tokens (and --max-input-tokens with it), or use a quantised "
                    "model or more accelerators (--num-shard)")},
        EngineLine{"[Uu]nknown quantization method|quantization method .{0,40}not (?:recognized|known)",
                   "engine.quantization-unknown",
                   Say::tr("The engine of %1 does not know the model's quantisation").arg(owner),
                   Say::tr("The model's configuration names a method that is newer than the image."),
                   Say::tr("Use a newer image of the engine, or the model in another quantisation")},
        EngineLine{
            "Version tag does not match|Serialized Engine Version|engine plan file is (?:not "
            "compatible|generated on)|incompatible (?:TensorRT|engine) version|TensorRT.{0,80}version "
            "mismatch",
            "engine.compiled-for-other",
            Say::tr("The compiled model of %1 is for another version of its engine").arg(owner),
            Say::tr("A TensorRT engine runs only with the version, and on the GPU, that it was built for."),
            Say::tr("Build it anew with the image's version, or use the image that it was built with")},
        EngineLine{
            "VLLM_PORT .{0,80}(?:appears to be a URI|invalid literal)", "engine.port-variable",
            Say::tr("A Service named vllm breaks the engine of %1").arg(owner),
            Say::tr("Kubernetes gives pods of its namespace a variable VLLM_PORT with an address in it, and "
                    "the engine takes it for its own setting."),
            Say::tr("Rename the Service, or set enableServiceLinks: false")},
        EngineLine{"trust_remote_code=True", "engine.remote-code",
                   Say::tr("The model of %1 brings code of its own, which is not run unasked").arg(owner),
                   Say::tr("The engine refuses it without --trust-remote-code."),
                   Say::tr("Add --trust-remote-code, if you trust the model's publisher")},
    };
    for (const EngineLine &each : cases) {
        QString line;
        const auto match = log.firstMatch(compiled(each.pattern), &line);
        if (!match.hasMatch())
            continue;
        Diagnosis made = fromLog(QLatin1StringView(each.id), pod, container, line);
        made.title = each.title;
        made.cause = each.cause.contains("%1"_L1) ? each.cause.arg(toldBy(match, line)) : each.cause;
        made.evidence.append(commandSeen(pod, container));
        made.remedies = {editWorkload(each.remedy, pod)};
        if (made.id == "engine.disk-full"_L1)
            fullClaim(pod, container, line, made);
        if (made.id == "engine.no-egress"_L1)
            staysOffline(pod, container, made);
        if (made.id == "engine.rendezvous"_L1) {
            made.from = pod.gang();
            made.isSymptom = !made.from.isEmpty();
        }
        // Where no name is resolved, and the name server is not well, this comes of that.
        if (made.id == "engine.no-egress"_L1) {
            made.from = nameServersFor(pod.snapshot, line);
            made.isSymptom =
                !made.from.isEmpty() || std::ranges::any_of(report.all(), [&pod](const Diagnosis &known) {
                    return known.id == "network.policy-blocks"_L1 && known.about.contains(pod.pod.label());
                });
        }
        report.add(std::move(made));
        return true;
    }
    return false;
}

// What the engine's own check of its arguments says, whatever it is about.
bool refusedArguments(const PodFacts &pod, const ContainerFacts &container, const LogText &log,
                      Report &report)
{
    static const QRegularExpression pattern(
        u"Value error, (.{3,400}?)(?: \\[type=|$)|ArgumentValidation\\(\"(.{3,400}?)\"\\)|(?:Type|Value)Error: (?:Error: )?(--[a-z][a-z0-9-]+ .{3,400})"_s);
    QString line;
    const auto match = log.firstMatch(pattern, &line);
    if (!match.hasMatch())
        return false;
    Diagnosis made = fromLog(u"engine.arguments-refused"_s, pod, container, line);
    made.title = Say::tr("The engine of %1 refuses its arguments").arg(pod.owner.label());
    made.cause = (match.captured(1) + match.captured(2) + match.captured(3)).trimmed();
    made.evidence.append(commandSeen(pod, container));
    made.remedies = {editWorkload(Say::tr("Do as the message says"), pod)};
    report.add(std::move(made));
    return true;
}

} // namespace

bool engineLines(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report)
{
    return plainLines(pod, container, log, report) || refusedArguments(pod, container, log, report);
}

} // namespace slipway::diagnosis
