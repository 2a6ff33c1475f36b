// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Why programs of any making end: what they are told on their command line, heaps of their own, ports and certificates, keys of services,
// and data that somebody else should have made. By class of wording, as runtimes and libraries say it.
// Source: click, argparse, Go's flag and pflag, kingpin, clap, getopt; HotSpot and V8; Go crypto/tls and crypto/x509, OpenSSL; PostgreSQL's
// and MySQL's error codes; Kafka's Errors; Elasticsearch's bootstrap checks; client-go leaderelection; CUDA's device asserts.
#include "base/shellwords.h"
#include "diagnosis/families.h"
#include "diagnosis/linerules.h"
#include "diagnosis/say.h"

#include <QCoreApplication>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

bool argumentRefused(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report)
{
    static const QRegularExpression pattern(
        u"(?:^|\\bERROR:? |[Ee]rror: |: )(?:"
        "Invalid value for '?\"?(--?[\\w-]{1,80})|"
        "No such option:? '?\"?(--?[\\w-]{1,80})|"
        "Missing option '?\"?(--?[\\w-]{1,80})|"
        "argument (--?[\\w-]{1,80})(?:/--?[\\w-]{1,80})*: (?:invalid|expected|ignored|not allowed)|"
        "the following arguments are required: (--?[\\w, -]{1,200})|"
        "flag provided but not defined: (--?[\\w.-]{1,80})|"
        "flag needs an argument: '?\\w?'? ?(?:in )?(--?[\\w-]{1,80})|"
        "invalid (?:argument|value) \"[^\"]{0,200}\" for (?:flag )?\"?(?:-\\w, )?(--?[\\w.-]{1,80})|"
        "unknown (?:long |short |shorthand )?flag:? '?(?:\\w' in )?(--?[\\w.-]{1,80})|"
        "required flag\\(s\\) \"([\\w\", -]{1,200})\" not set|"
        "unexpected argument '(--?[\\w-]{1,80})|"
        "invalid value '[^']{0,200}' for '(--?[\\w-]{1,80})|"
        "unrecognized option:? [`'\"]?(--?[\\w.-]{1,80})|"
        "Unrecognized (?:VM )?option:? '?([\\w+:.=-]{2,80})|"
        "bad option: (--?[\\w-]{1,80})|"
        "[Nn]o such command:? ['\"]?([\\w.:-]{1,80})|"
        "[Uu]nknown (?:sub)?command:? ['\"]([\\w.:-]{1,80})['\"]|"
        "unknown option [`'\"]?(--?[\\w.-]{1,80}))"_s);
    QString line;
    const auto match = log.firstMatch(pattern, &line);
    if (!match.hasMatch())
        return false;
    QString option;
    for (int i = 1; i <= match.lastCapturedIndex() && option.isEmpty(); ++i)
        option = match.captured(i).trimmed();
    Diagnosis made = fromLog(u"app.argument-refused"_s, pod, container, line);
    made.title = Say::tr("%1 does not take its argument %2 as it is").arg(pod.owner.label(), option);
    made.cause = line.section(u"rror: "_s, -1).trimmed().left(300);
    made.evidence.append(commandSeen(pod, container));
    made.evidence.append(seen(pod.pod, container.field() + u".image"_s, container.image()));
    made.remedies = {editWorkload(
        Say::tr("Correct its value or name, or leave it out: this version of the program has it otherwise"),
        pod)};
    report.add(std::move(made));
    return true;
}

// Tables that a migration should have made: what keeps the migration is the cause.
bool schemaMissing(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report)
{
    static const QRegularExpression pattern(
        u"(?i)relation \"?([\\w.\"]{1,120}?)\"? does not exist|(?:no such table|Invalid object name|no such collection):? ['\"]?([\\w.]{1,120})|Table '([\\w.]{1,120})' doesn't exist|(?:column \"?[\\w.]{1,120}\"? does not exist|Unknown column|UndefinedColumn)|table or view does not exist|(?:pending|unapplied) migrations?|(?:run|apply) (?:the )?(?:pending )?migrations"_s);
    QString line;
    const auto match = log.firstMatch(pattern, &line);
    if (!match.hasMatch())
        return false;
    const QString table = match.captured(1) + match.captured(2) + match.captured(3);
    Diagnosis made = fromLog(u"app.schema-missing"_s, pod, container, line);
    made.title = table.isEmpty()
        ? Say::tr("The database of %1 has not the tables that this version wants").arg(pod.owner.label())
        : Say::tr("The database of %1 has no table %2").arg(pod.owner.label(), table);
    made.cause =
        Say::tr("It is reached and answers. The migration that makes its tables has not run, failed, "
                "or went to another database or schema.");
    for (const KubeObject *job : pod.snapshot.of(u"Job"_s, pod.pod.nameSpace)) {
        if (!job->name.contains("migrat"_L1) && !job->name.contains("schema"_L1)
            && !job->name.contains("db-"_L1))
            continue;
        made.evidence.append(seen(*job, u"status.succeeded"_s, job->status()["succeeded"]));
        made.evidence.append(seen(*job, u"status.failed"_s, job->status()["failed"]));
        // It has a trouble of its own, and this comes of it.
        made.isSymptom = made.isSymptom || job->status()["succeeded"].integer() == 0;
        made.from.append(job->label());
    }
    made.evidence.append(seen(pod.pod, container.field() + u".image"_s, container.image()));
    made.remedies = {
        todo(Say::tr("Run the migrations of this version, and see to which database it is told to go"),
             u"kubectl get jobs%1"_s.arg(inNamespace(pod.pod.nameSpace)))};
    report.add(std::move(made));
    return true;
}

// A shell says what it does not find, where the runtime itself has found the shell.
bool commandNotFound(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report)
{
    static const QRegularExpression pattern(
        u"(?:^|/)(?:ba|da|a|z|k)?sh: (?:line )?\\d*:? ?([\\w./+-]{1,120}): (?:command )?not found|^(?:\\S{1,200}: line \\d+: )?([\\w./+-]{1,120}): command not found|exec: \"?([\\w./+-]{1,120})\"?: (?:executable file )?not found"_s);
    QString line;
    const auto match = log.firstMatch(pattern, &line);
    static const QRegularExpression noRight(
        u"(?:^|/)(?:ba|da|a|z|k)?sh: (?:line )?\\d*:? ?([\\w./+-]{1,200}): [Pp]ermission denied|exec:? \"?([\\w./+-]{1,200})\"?: permission denied"_s);
    if (const auto kept = container.end()["exitCode"].integer() == 126 ? log.firstMatch(noRight, &line)
                                                                       : QRegularExpressionMatch();
        kept.hasMatch()) {
        Diagnosis made = fromLog(u"crash.command-not-executable"_s, pod, container, line);
        made.title = Say::tr("The command of container %1 may not be executed").arg(container.name);
        made.cause =
            Say::tr("%1 is there and has no right of execution for the user that the container runs as, or "
                    "lies on a volume that was mounted without it (a ConfigMap has mode 0644).")
                .arg(kept.captured(1) + kept.captured(2));
        made.evidence.append(commandSeen(pod, container));
        made.remedies = {editWorkload(
            Say::tr("Start it by its interpreter (sh FILE), set defaultMode: 0755, or chmod +x in the image"),
            pod)};
        report.add(std::move(made));
        return true;
    }
    if (!match.hasMatch() || container.end()["exitCode"].integer() != 127)
        return false;
    const QString program = match.captured(1) + match.captured(2) + match.captured(3);
    Diagnosis made = fromLog(u"crash.command-not-found"_s, pod, container, line);
    made.title = Say::tr("The command of container %1 is not in its image").arg(container.name);
    made.cause = Say::tr("%1 is not found in %2.").arg(program, container.image());
    made.evidence.append(commandSeen(pod, container));
    made.remedies = {editWorkload(
        Say::tr("Use an image that holds it, install it there, or correct command and PATH"), pod)};
    report.add(std::move(made));
    return true;
}

// Kubernetes names variables after the Services of the namespace, and a program takes REDIS_PORT for its own.
// Source: Kubernetes docs, "Accessing the Service", environment variables.
bool serviceLinks(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report)
{
    static const QRegularExpression pattern(u"\\b(?:tcp|udp)://\\d{1,3}(?:\\.\\d{1,3}){3}:(\\d{1,5})\\b"_s);
    static const QRegularExpression refused(
        u"(?i)invalid|could not (?:convert|parse)|cannot (?:convert|parse)|NumberFormat|not a valid|strconv|failed to parse|parse error|must be (?:an? )?(?:integer|number)|bad port"_s);
    QString line;
    const auto match = log.firstMatch(pattern, &line);
    if (!match.hasMatch() || !refused.match(line).hasMatch()
        || (pod.pod.spec().has("enableServiceLinks") && !pod.pod.spec()["enableServiceLinks"].flag()))
        return false;
    const KubeObject *source = nullptr;
    for (const KubeObject *service : pod.snapshot.of(u"Service"_s, pod.pod.nameSpace)) {
        for (const JsonView port : service->spec()["ports"].items()) {
            if (port["port"].scalar() == match.captured(1))
                source = service;
        }
    }
    Diagnosis made = fromLog(u"config.service-links"_s, pod, container, line);
    made.title =
        Say::tr("%1 takes a variable for its own that Kubernetes made of a Service").arg(pod.owner.label());
    made.cause = source
        ? Say::tr(
              "Every container gets NAME_PORT=tcp://… for each Service of its namespace; that of %1 has the "
              "name of a setting of the program.")
              .arg(source->label())
        : Say::tr(
              "Every container gets NAME_PORT=tcp://… for each Service of its namespace; one of them has the "
              "name of a setting of the program.");
    if (source)
        made.evidence.append(seen(*source, u"metadata.name"_s, source->name));
    const bool canPatch = pod.owner.kind == "Deployment"_L1 || pod.owner.kind == "StatefulSet"_L1
        || pod.owner.kind == "DaemonSet"_L1;
    const QString what = Say::tr("Set enableServiceLinks: false in the pod template");
    made.remedies = {
        canPatch
            ? patchOf(
                  what, pod.owner,
                  {{u"spec"_s,
                    QJsonObject{{u"template"_s,
                                 QJsonObject{{u"spec"_s, QJsonObject{{u"enableServiceLinks"_s, false}}}}}}}})
            : editWorkload(what, pod)};
    report.add(std::move(made));
    return true;
}

// The program does not even begin: a file that somebody wrote is no program of its language.
bool brokenSource(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report)
{
    static const QRegularExpression pattern(
        u"^(?:(?:SyntaxError|IndentationError|TabError|NameError): |(?:Uncaught )?(?:SyntaxError|ReferenceError): |.{0,200}syntax error[,:] |.{0,200}: syntax error near)"_s);
    static const QRegularExpression file(
        u"File \"(/[^\"]{1,200})\", line (\\d+)|^(/[\\w./-]{1,200}\\.(?:js|mjs|cjs|sh|rb|pl|php)):(\\d+)"_s);
    QString line;
    if (!log.firstMatch(pattern, &line).hasMatch())
        return false;
    QString path;
    QString number;
    for (const QString &each : log.lines()) {
        if (const auto match = file.match(each); match.hasMatch()) {
            path = match.captured(1) + match.captured(3);
            number = match.captured(2) + match.captured(4);
        }
    }
    Diagnosis made = fromLog(u"app.code-error"_s, pod, container, line);
    made.title = Say::tr("The program of %1 has a mistake in its own code").arg(pod.owner.label());
    made.cause =
        path.isEmpty() ? line.left(300) : Say::tr("%1, line %2: %3").arg(path, number, line.left(250));
    made.evidence.append(seen(pod.pod, container.field() + u".image"_s, container.image()));
    made.remedies = {editWorkload(Say::tr("Correct it in the image, or go back to the one before"), pod)};
    for (const JsonView mount : container.spec["volumeMounts"].items()) {
        const QString at = mount["mountPath"].text();
        if (path.isEmpty() || at.isEmpty() || !path.startsWith(at))
            continue;
        for (const JsonView volume : pod.pod.spec()["volumes"].items()) {
            const QString map = volume["configMap"]["name"].text();
            if (volume["name"].bytes() != mount["name"].bytes() || map.isEmpty())
                continue;
            made.about.append(objectLabel(u"ConfigMap"_s, pod.pod.nameSpace, map));
            made.evidence.append({objectLabel(u"ConfigMap"_s, pod.pod.nameSpace, map), u"data"_s, path});
            made.remedies = {
                todo(Say::tr("Correct it in %1; a changed ConfigMap restarts nothing by itself")
                         .arg(objectLabel(u"ConfigMap"_s, pod.pod.nameSpace, map)),
                     u"kubectl edit configmap %1%2"_s.arg(shellWord(map), inNamespace(pod.pod.nameSpace)))};
        }
    }
    report.add(std::move(made));
    return true;
}

} // namespace

bool programLines(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report)
{
    if (log.isEmpty())
        return false;
    const QString owner = pod.owner.label();
    const QString node = pod.pod.spec()["nodeName"].text();
    const std::array rules{
        LineRule{"[Ii]nvalid value '?\"?[^'\"]{0,80}'?\"? for (?:env(?:ironment)? var(?:iable)? "
                 ")?([A-Z][A-Z0-9_]{3,80})\\b",
                 "app.variable-refused", Say::tr("%1 refuses the value of one of its variables").arg(owner),
                 Say::tr("It is %1. What it takes is said in the same line."), Say::tr("Correct the value"),
                 "^VLLM_|^SGLANG_|^NCCL_|^HF_|_BACKEND$|_MODE$"},
        LineRule{
            "insufficient memory for the Java Runtime Environment|os::commit_memory\\(.{0,80}failed|Could "
            "not reserve enough space for .{0,40}object heap|[Ii]nitial heap size set to a larger value",
            "app.heap",
            Say::tr("The container of %1 has less memory than its runtime asks for at once").arg(owner),
            Say::tr("The heap's first size (-Xms) and what the runtime needs beside it go beyond the "
                    "container's limit or the node's memory."),
            Say::tr("Lower -Xms and -Xmx to some three quarters of the limit, or raise the limit"),
            "JAVA|JVM|JDK|_OPTS$|-Xm"},
        LineRule{
            "java\\.lang\\.OutOfMemoryError: (Java heap space|GC overhead limit exceeded|Metaspace|Direct "
            "buffer "
            "memory)|(JavaScript heap out of memory)|Reached heap limit",
            "app.heap", Say::tr("%1 has used up the heap that its runtime allows itself").arg(owner),
            Say::tr("It is the runtime's own limit (%1), and not the container's: what the container has "
                    "beyond it stays unused."),
            Say::tr("Raise it with the container's memory: -XX:MaxRAMPercentage or -Xmx for Java, "
                    "--max-old-space-size for Node.js"),
            "JAVA|JVM|JDK|_OPTS$|^NODE_OPTIONS$|-Xm|max-old-space"},
        LineRule{"(?i)bind\\(\\) to \\S{0,60}:(\\d{1,3}) failed \\(13: permission denied\\)|listen "
                 "(?:tcp|udp)\\S? "
                 "\\S{0,60}:(\\d{1,3}): bind: permission denied|EACCES\\W.{0,60}:(\\d{1,3})\\b|could not "
                 "bind to address "
                 "\\S{0,60}:(\\d{1,3})\\b",
                 "app.low-port", Say::tr("%1 may not listen on a port below 1024").arg(owner),
                 Say::tr("It runs as a user who is not root and without the capability NET_BIND_SERVICE, and "
                         "is to listen on %1."),
                 Say::tr("Let it listen above 1024 and send the Service's port there (targetPort), or add "
                         "NET_BIND_SERVICE")},
        LineRule{
            "device-side assert triggered|an illegal memory access was encountered|CUDA error: misaligned "
            "address",
            "engine.device-assert", Say::tr("A kernel of %1 met values that it cannot work with").arg(owner),
            Say::tr(
                "Ids of tokens beyond the vocabulary (a tokenizer or adapter of another model), numbers that "
                "overflowed (float16 where the model wants bfloat16), or a fault of this version's kernels. "
                "Memory and driver are not the matter."),
            Say::tr(
                "Start it once with CUDA_LAUNCH_BLOCKING=1 to see which kernel it is; try --dtype bfloat16, "
                "another attention backend, --enforce-eager, or a newer image"),
            "--dtype|--quantization|--attention-backend|--kv-cache-dtype|VLLM_ATTENTION_BACKEND|--lora-"
            "modules|"
            "reasoning-parser"},
        LineRule{
            "must encode to exactly one token|could not locate think (?:start|end)|reasoning parser "
            "\\S{1,80} (?:not "
            "found|is not)",
            "engine.reasoning-parser", Say::tr("The reasoning parser of %1 is not for its model").arg(owner),
            Say::tr("The marks between which the parser looks for reasoning are no tokens of this model's "
                    "vocabulary."),
            Say::tr("Name the parser of the model's own family, or leave --reasoning-parser out"),
            "reasoning-parser"},
        LineRule{"(?i)x509: certificate signed by unknown authority|PKIX path building failed|unable to "
                 "verify the first "
                 "certificate|self[- ]signed certificate(?: in certificate chain)?",
                 "app.tls-trust", Say::tr("%1 does not trust the certificate of what it calls").arg(owner),
                 Say::tr("Somebody signed it whom the image does not know: an authority of one's own, or a "
                         "proxy that opens what passes it."),
                 Say::tr("Mount the authority and name it (SSL_CERT_FILE, REQUESTS_CA_BUNDLE), or let these "
                         "hosts pass the proxy unopened"),
                 "CERT|CA_BUNDLE|(?i)_PROXY$"},
        LineRule{
            "(?i)certificate has expired|certificate expired on|CERT_HAS_EXPIRED", "app.tls-expired",
            Say::tr("The certificate of what %1 calls has expired").arg(owner),
            Say::tr(
                "Its server goes on presenting it: it was not renewed, or the server was not started again "
                "after it was."),
            Say::tr("Renew the server's certificate, and restart what serves it")},
        LineRule{
            "(?i)certificate is (?:valid for|not valid for) (.{1,200}?), not|hostname mismatch|cannot "
            "validate certificate for \\S{1,80} because|doesn't contain any IP SANs|doesn't match "
            "certificate "
            "subject|IP address mismatch|ERR_TLS_CERT_ALTNAME_INVALID|No subject alternative",
            "app.tls-name", Say::tr("The certificate of what %1 calls is for another name").arg(owner),
            Say::tr("Its server presents one that does not hold the name or address by which it is called."),
            Say::tr("Call it by a name that the certificate holds, or have one issued that holds this name")},
        LineRule{"(?i)server gave HTTP response to HTTPS client|WRONG_VERSION_NUMBER|wrong version "
                 "number|first record does "
                 "not look like a TLS handshake|(?:plain HTTP|HTTP) request (?:was )?sent to (?:an "
                 ")?HTTPS|Unsupported or "
                 "unrecognized SSL message",
                 "app.tls-plain", Say::tr("%1 and what it calls do not agree on TLS").arg(owner),
                 Say::tr("One of them speaks TLS on that port and the other does not."),
                 Say::tr("Correct the address's scheme (http or https) or its port"),
                 "(?i)url|host|addr|endpoint|scheme|tls|ssl"},
        LineRule{
            "407 Proxy Authentication Required|[Tt]unnel connection failed: 407", "app.proxy",
            Say::tr("The proxy through which %1 is sent wants credentials").arg(owner),
            Say::tr(
                "HTTPS_PROXY or HTTP_PROXY names it; what lies inside the cluster should be in NO_PROXY."),
            Say::tr("Put the proxy's user and password into the variables, from a Secret"), "(?i)_PROXY$"},
        LineRule{"(?i)incorrect api key|invalid[_ ](?:x-)?api[_ -]?key|api key (?:is )?(?:invalid|not "
                 "valid|expired|revoked)|"
                 "bad credentials|invalid[_ ]auth(?:entication)? (?:token|credentials)|token (?:has |is "
                 ")?(?:expired|revoked)|"
                 "jwt expired|API_KEY_INVALID",
                 "app.key-refused", Say::tr("A service that %1 calls does not accept its key").arg(owner),
                 Say::tr("It is reached and answers: the key is mistyped, expired, revoked, or another "
                         "environment's."),
                 Say::tr("Put a key that is in force into its Secret, and restart it"), "(?i)key|token"},
        LineRule{
            "\\\\r'?: (?:No such file|command not found)|\\$'\\\\r': command not found|bash\\\\r|\\^M: bad "
            "interpreter",
            "config.line-endings", Say::tr("A script that %1 runs has line ends of Windows").arg(owner),
            Say::tr("Each of its lines ends with a carriage return, which becomes a part of the program's "
                    "name or of "
                    "a command."),
            Say::tr(
                "Save it with line ends of Unix (dos2unix), in the image or in the ConfigMap that holds it")},
        LineRule{
            "(?i)keystore password was incorrect|keystore was tampered with, or password was "
            "incorrect|(?:mac verify "
            "failure|invalid password\\?)|bad decrypt",
            "app.keystore-password",
            Say::tr("The password that %1 has for its keystore or key is not the right one").arg(owner),
            Say::tr(
                "The file is there and is read; it was made with another password than the one that it is "
                "opened with."),
            Say::tr("Give it the password that the file was made with, from the same Secret"),
            "(?i)pass|keystore"},
        LineRule{"(?i)failed to lock memory|\\bmlock syscall|unable to lock (?:JVM )?memory|memory locking "
                 "requested",
                 "app.memory-lock", Say::tr("%1 may not lock its memory").arg(owner),
                 Say::tr("It keeps what it holds from being written to disk (mlock), and the container has "
                         "neither the "
                         "capability nor the limit for it; the memory itself is enough."),
                 Say::tr("Add the capability IPC_LOCK, or switch it off (disable_mlock, "
                         "bootstrap.memory_lock: false)"),
                 "(?i)mlock|memory_lock"},
        LineRule{"(?i)license (?:key )?(?:has |is )?(?:expired|invalid|not "
                 "valid|missing|required)|(?:invalid|expired|missing|no "
                 "valid) licen[sc]e",
                 "app.licence", Say::tr("%1 has no licence that is in force").arg(owner),
                 Say::tr("It ends without one; nothing of the cluster is the matter."),
                 Say::tr("Give it a licence that is in force, by its Secret or variable"), "(?i)licen[sc]e"},
        LineRule{
            "(?i)leader ?election lost|failed to renew (?:the )?lease|lost (?:the )?(?:leader )?lease",
            "app.lease-lost", Say::tr("%1 could not renew its lease in time, and ends for it").arg(owner),
            Say::tr("A controller that leads gives up when the API server does not answer within its "
                    "deadline: the "
                    "API server is slow or away, or the controller's own processor limit holds it up."),
            Say::tr(
                "Raise its processor limit and lease duration; see how long the API server takes to answer")},
        LineRule{
            "max virtual memory areas vm\\.max_map_count \\[(\\d+)\\]|vm\\.max_map_count",
            "node.max-map-count", Say::tr("Node %1 allows too few memory maps for %2").arg(node, owner),
            Say::tr(
                "Elasticsearch and OpenSearch want vm.max_map_count of 262144 and do not start with less."),
            Say::tr(
                "Set it by the node pool's system configuration or a privileged init container (sysctl -w "
                "vm.max_map_count=262144), or node.store.allow_mmap: false")},
        LineRule{
            "(?i)database [\"']?([\\w-]{1,63})[\"']? does not exist|Unknown database '([\\w-]{1,63})'",
            "app.database-missing",
            Say::tr("The server that %1 calls has no database of that name").arg(owner),
            Say::tr(
                "It is reached and lets it in, and has no database %1: it was not created, or the name is "
                "another one there."),
            Say::tr(
                "Create the database, or correct its name; a server's POSTGRES_DB and the like work with an "
                "empty volume alone"),
            "(?i)database|_db$|db_name|dbname|dsn|_url$"},
        LineRule{
            "UNKNOWN_TOPIC_OR_PARTITION|UnknownTopicOrPartition|[Tt]opic \\S{1,200} not present in metadata|"
            "[Uu]nknown topic (?:or partition)?",
            "app.topic-missing", Say::tr("The broker that %1 calls has no such topic").arg(owner),
            Say::tr("It is reached; the topic was not created, its name is another one there, or the user "
                    "may not "
                    "see it."),
            Say::tr("Create the topic (KafkaTopic), or correct its name"), "(?i)topic"},
        LineRule{"InconsistentClusterId|Invalid cluster\\.id in|Incompatible clusterIDs|Cluster ID \\S{1,60} "
                 "doesn't match stored",
                 "app.data-version", Say::tr("The volume of %1 holds data of another cluster").arg(owner),
                 Say::tr("Its stored id is not that of the cluster that it is to join."),
                 Say::tr("Give it the volume that belongs to it, or an empty one")},
        LineRule{
            "(?i)\\.erlang\\.cookie.{0,40}must be accessible by owner only|(?:UNPROTECTED PRIVATE KEY "
            "FILE|permissions "
            "\\d{4} for .{1,120} are too open|permissions on \\S{1,200} are too open|permissions \\d{3,4} "
            "for \\S{1,200} are too open)|private key file .{1,200} has group or world access",
            "config.file-mode",
            Say::tr("A secret file of %1 can be read by others than its owner").arg(owner),
            Say::tr("The program refuses such a file. fsGroup and defaultMode open what a volume holds to "
                    "its group."),
            Say::tr(
                "Set defaultMode 0400 (for fsGroup 0440) on the Secret's volume, or copy the file in an init "
                "container"),
            nullptr},
        LineRule{"(?i)(?:git|bitbucket|gitlab|gitea|gerrit)\\S{0,80}: Permission denied \\(publickey|could "
                 "not read (?:Username|Password) for|Host key "
                 "verification failed|"
                 "fatal: Authentication failed for|remote: Invalid username or (?:password|token)",
                 "app.git-credentials", Say::tr("%1 is not let into a Git repository").arg(owner),
                 Say::tr("Its key or token is missing, not known there or may not read that repository, or "
                         "the host's own "
                         "key is not known to the container."),
                 Say::tr("Give it a key or token that may read the repository, and known_hosts"),
                 "(?i)git|ssh|repo|token"},
        LineRule{
            "exists but is not empty|contains a lost\\+found directory|data directory has files in "
            "it|lost\\+found.{0,80}(?:not empty|invalid|database)",
            "volume.not-empty",
            Say::tr("The volume of %1 is not empty, where its program wants an empty folder").arg(owner),
            Say::tr(
                "The top of a disk's file system holds lost+found, or an earlier attempt left files there."),
            Say::tr("Let it use a folder below the mount (PGDATA=…/pgdata, or subPath), or clear what an "
                    "attempt left")},
        LineRule{
            "\\bMISCONF\\b|flood-stage watermark|read-only-allow-delete|READONLY You can't write against a "
            "read only",
            "app.store-read-only", Say::tr("The store that %1 writes to takes nothing any more").arg(owner),
            Say::tr(
                "It is reached and answers: its disk is full or cannot be written (Redis saves no snapshot, "
                "Elasticsearch closes its indices above the flood-stage watermark), or it is a replica."),
            Say::tr("Give the store's volume room, or let it delete old data; Elasticsearch opens its "
                    "indices again by "
                    "itself below the watermark")},
        LineRule{"No compatible profiles? found|Could not find a profile that is currently runnable",
                 "engine.no-profile",
                 Say::tr("The NIM of %1 has no profile for the accelerators that it was given").arg(owner),
                 Say::tr("Its image holds builds for certain GPUs and counts of them; those that the "
                         "container gets, and "
                         "their free memory, suit none."),
                 Say::tr("Give it the GPUs of one of its profiles (list-model-profiles), or name one in "
                         "NIM_MODEL_PROFILE"),
                 "^NIM_"},
        LineRule{"NoSuchBucket|The specified bucket does not exist|bucket .{0,80}(?:does not|doesn't) exist",
                 "app.bucket-missing", Say::tr("The bucket that %1 is told to use does not exist").arg(owner),
                 Say::tr("The store answers and has none of that name: it is misspelt, of another account's, "
                         "or was not "
                         "made."),
                 Say::tr("Correct its name, or create it"), "(?i)bucket|s3|gcs|storage"},
        LineRule{"insufficient_quota|exceeded your current quota", "app.provider-quota",
                 Say::tr("The service that %1 calls takes no more requests from its account").arg(owner),
                 Say::tr("What the account has paid for or is allowed is used up."),
                 Say::tr("Raise the account's limit, or call with another account's key"), "(?i)key|token"},
    };
    // Words that are so common say why a program ends only where it ends.
    constexpr qsizetype lastWords = 25;
    const LogText tail = log.last(lastWords);
    return argumentRefused(pod, container, tail, report) || tellByLine(rules, pod, container, tail, report)
        || schemaMissing(pod, container, tail, report) || commandNotFound(pod, container, tail, report)
        || serviceLinks(pod, container, tail, report) || brokenSource(pod, container, tail, report);
}

} // namespace slipway::diagnosis
