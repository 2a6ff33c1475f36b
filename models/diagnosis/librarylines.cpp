// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What libraries say that do not go together with one another, with the node's limits or with what they call.
// Source: huggingface/tokenizers (serde's errors of tokenizer.json), PyTorch forum and issues on ABI and torchvision, CPython's errno names,
// requests and urllib3 exceptions, PostgreSQL, MySQL and Redis messages of full connection tables, NVIDIA NIM docs, Ollama server/images.go.
#include "diagnosis/families.h"
#include "diagnosis/linerules.h"
#include "diagnosis/say.h"

namespace slipway::diagnosis {

bool libraryLines(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report)
{
    const QString owner = pod.owner.label();
    const QString node = pod.pod.spec()["nodeName"].text();
    const std::array rules{
        LineRule{"did not match any variant of untagged enum (\\w+)", "engine.tokenizer-version",
                 Say::tr("The tokenizer that %1 reads is newer than its library").arg(owner),
                 Say::tr("tokenizer.json is written in a form (%1) that the installed tokenizers and "
                         "transformers do not know, or it is "
                         "cut off."),
                 Say::tr("Use a newer image of the engine, or the model's files of an earlier revision")},
        LineRule{
            "compiled using NumPy 1\\.x cannot be run in|numpy\\.core\\.multiarray failed to "
            "import|numpy\\.dtype size "
            "changed|Descriptors cannot be created directly|Detected (?:incompatible|mismatched) Protobuf",
            "app.library-versions",
            Say::tr("Two libraries of Python in the image of %1 are of different generations").arg(owner),
            Say::tr("One was built or generated for another major version (NumPy 1 and 2, protobuf before "
                    "and after "
                    "3.20) than the one that is installed beside it."),
            Say::tr(
                "Pin both to versions that go together (numpy<2, protobuf<4), or use newer ones of both")},
        LineRule{"undefined symbol: (_Z\\w{1,160})|operator (torch(?:vision|audio)::\\w+) does not exist",
                 "app.binary-mismatch",
                 Say::tr("A compiled part in the image of %1 is for another release of PyTorch").arg(owner),
                 Say::tr("%1 is not there: torch, torchvision, flash-attn and an engine's own extension have "
                         "to be of one release and of "
                         "one CUDA; a package that was installed afterwards has changed one of them."),
                 Say::tr("Use the engine's own image, or install all of them together and pinned")},
        LineRule{
            "AttributeError: '?\\w*(?:Tokenizer|Config|Processor)\\w*'? (?:object )?has no attribute "
            "'?(\\w+)",
            "engine.transformers-version",
            Say::tr("The engine of %1 and its transformers are of two generations").arg(owner),
            Say::tr("It asks for %1, which this version of transformers has no more, or not yet."),
            Say::tr(
                "Use the engine's own image, or pin transformers to the version that it was released with")},
        LineRule{
            "`?rope_scaling`? must be a dictionary|Unrecognized configuration class|Unrecognized model in "
            "\\S{1,200}\\. Should "
            "have a `model_type` key",
            "engine.transformers-version",
            Say::tr("The engine of %1 does not understand its model's configuration").arg(owner),
            Say::tr(
                "config.json is written for a newer transformers than the image has, or is not a model's."),
            Say::tr("Use a newer image of the engine, or the model's files of an earlier revision")},
        // Not vLLM's warning at every start, which names that error as one that a low limit can cause.
        LineRule{"^(?!.*(?:can cause|Consider increasing)).*(?:\\[Errno 24\\]|EMFILE|(?<!watcher: )[Tt]oo "
                 "many open files)",
                 "app.open-files", Say::tr("%1 has as many files open as it may").arg(owner),
                 Say::tr("The runtime's limit of open files (ulimit -n) is reached: too many at once, or "
                         "some that are never closed."),
                 Say::tr("Raise the limit in the program or the runtime's configuration, or open fewer files "
                         "at once")},
        LineRule{"can't start new thread|pthread_create failed|unable to create new native thread|failed to "
                 "create new OS thread|fork: (?:retry: )?Resource temporarily unavailable",
                 "app.process-limit", Say::tr("%1 may start no more threads").arg(owner),
                 Say::tr("The kubelet limits the processes and threads of a pod (podPidsLimit), and "
                         "libraries start as many as the node has "
                         "processors, not as many as the container may use."),
                 Say::tr("Set OMP_NUM_THREADS and OPENBLAS_NUM_THREADS to what the container has, or raise "
                         "podPidsLimit of the nodes"),
                 "_NUM_THREADS$"},
        LineRule{
            "[Uu]nable to connect to proxy|[Cc]annot connect to proxy|ProxyError|proxyconnect tcp",
            "app.proxy", Say::tr("%1 is sent through a proxy that does not answer").arg(owner),
            Say::tr(
                "HTTPS_PROXY or HTTP_PROXY names it; what lies inside the cluster should be in NO_PROXY."),
            Say::tr("Correct the proxy's address, or take the variables out"), "(?i)_PROXY$"},
        LineRule{"CERTIFICATE_VERIFY_FAILED|certificate verify failed: (?:self|unable)|[Uu]nable to get "
                 "local issuer certificate|SELF_SIGNED_CERT_IN_CHAIN",
                 "app.tls-trust", Say::tr("%1 does not trust the certificate of what it calls").arg(owner),
                 Say::tr("Somebody signed it whom the image does not know: an authority of one's own, or a "
                         "proxy that opens what passes it."),
                 Say::tr("Mount the authority and name it (SSL_CERT_FILE, REQUESTS_CA_BUNDLE), or let these "
                         "hosts pass the proxy unopened"),
                 "CERT|CA_BUNDLE|(?i)_PROXY$"},
        LineRule{
            "remaining connection slots are reserved|too many clients already|Too many connections|max "
            "number of clients reached",
            "app.store-connections", Say::tr("The database that %1 calls has no connection left").arg(owner),
            Say::tr("It counts the connections of all its callers together, and each replica of each of them "
                    "holds a pool."),
            Say::tr("Put a pooler in front (PgBouncer), make the pools smaller, or raise max_connections"),
            "(?i)pool"},
        LineRule{"(?i)authenticat\\w+ (?:with|to) NGC|check your NGC_API_KEY|NGC.{0,60}\\b40[13]\\b",
                 "engine.ngc-key",
                 Say::tr("NVIDIA's catalogue (NGC) does not accept the key of %1").arg(owner),
                 Say::tr("NGC_API_KEY is not valid, or its organisation has no right to this NIM."),
                 Say::tr("Put a key of build.nvidia.com or NGC with that right into the Secret"), "^NGC_"},
        LineRule{"pull model manifest: (?:file does not exist|not found)", "engine.model-not-found",
                 Say::tr("Ollama's library does not have the model that %1 asks for").arg(owner),
                 Say::tr("The name or its tag is misspelt, or it is newer than the library."),
                 Say::tr("Correct the model's name and tag"), "ollama"},
        LineRule{
            "(?i)(?:NVML|nvidia|gpu).{0,60}\\bdriver (?:is )?not (?:loaded|running)|couldn't communicate "
            "with the NVIDIA "
            "driver",
            "accelerator.driver-not-loaded", Say::tr("Node %1 has no GPU driver that runs").arg(node),
            Say::tr(
                "%1 reaches the driver's library, and no kernel module answers it: the node has no GPU, its "
                "driver is not installed yet, or the module could not be loaded.")
                .arg(owner),
            Say::tr("See that the pod runs on nodes with GPUs alone (nodeSelector), and that the driver's "
                    "installer has ended there")},
        LineRule{"NVML_SUCCESS == r|Failed to initialize NVML", "accelerator.lost",
                 Say::tr("The containers of node %1 have lost sight of its GPU").arg(node),
                 Say::tr("NVML does not answer inside the container: the driver was changed under it, or the "
                         "runtime took its devices away "
                         "when systemd was reloaded."),
                 Say::tr("Delete the pod; where that does not help, have the node replaced")},
    };
    return tellByLine(rules, pod, container, log, report);
}

} // namespace slipway::diagnosis
