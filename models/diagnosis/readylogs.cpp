// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pods that are ready and do not do what they are for: their probe asks whether they listen, and their log says again and again what is
// refused to them, or what they refuse to everybody.
// Source: ollama/ollama llm/server.go and sched.go, v0.5 to v0.17; vllm/entrypoints/openai/serving_chat.py, v0.6 to v0.27.
#include "base/shellwords.h"
#include "diagnosis/families.h"
#include "diagnosis/linerules.h"
#include "diagnosis/logtext.h"
#include "diagnosis/say.h"

#include <QCoreApplication>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

bool modelExceedsMemory(const PodFacts &pod, const ContainerFacts &container, const LogText &log,
                        Report &report)
{
    static const QRegularExpression tooLarge(
        u"model requires more system memory \\(([\\d.]+ \\w+)\\) than is available \\(([\\d.]+ \\w+)\\)"_s);
    QString line;
    const auto match = log.firstMatch(tooLarge, &line);
    if (!match.hasMatch())
        return false;
    const QString limit = container.spec["resources"]["limits"]["memory"].scalar();
    Diagnosis made = fromLog(u"engine.host-memory"_s, pod, container, line);
    made.title = Say::tr("A model that is asked of %1 does not fit into its memory").arg(pod.owner.label());
    if (container.isReady())
        made.severity = Severity::Warning;
    made.cause = !container.isReady()
        ? Say::tr("It takes %1 of the host's memory, and %2 are free.")
              .arg(match.captured(1), match.captured(2))
        : Say::tr("It takes %1 of the host's memory, and %2 are free: requests for it are refused "
                  "while the pod is ready.")
              .arg(match.captured(1), match.captured(2));
    made.evidence.append(seen(pod.pod, container.field() + u".resources.limits.memory"_s,
                              limit.isEmpty() ? Say::tr("(none: the node's memory counts)") : limit));
    made.remedies = {todo(Say::tr("Raise the memory limit, or ask for a smaller or quantised model"),
                          u"kubectl set resources %1/%2%3 -c %4 --limits=memory=SIZE"_s.arg(
                              pod.owner.kind.toLower(), shellWord(pod.owner.name),
                              inNamespace(pod.pod.nameSpace), shellWord(container.name)))};
    report.add(std::move(made));
    return true;
}

namespace {

/// What a container's words say that it serves; empty where they do not.
QString servedBy(const QString &words)
{
    static const QRegularExpression byName(
        u"--served[-_]model[-_]name[= ]+([^\\s'\"]+(?: [^-\\s'\"][^\\s'\"]*)*)"_s);
    static const QRegularExpression byModel(u"(?:--model(?:[-_]path)?[= ]+|\\bserve )([^\\s'\"]+)"_s);
    const QString served = byName.match(words).captured(1);
    return served.isEmpty() ? byModel.match(words).captured(1) : served;
}

// Pods of two workloads with one label, and a Service that selects by that one alone: a request goes to either, and what the one serves the
// other does not know.
bool mixedBehindOneService(const PodFacts &pod, const ContainerFacts &container, const QString &model,
                           const QString &served, const QString &line, Report &report)
{
    const Snapshot &snapshot = pod.snapshot;
    for (const KubeObject *service : snapshot.of(u"Service"_s, pod.pod.nameSpace)) {
        const auto behind = snapshot.podsWith(service->nameSpace, service->spec()["selector"]);
        if (service->spec()["selector"].size() == 0 || std::ranges::find(behind, &pod.pod) == behind.end())
            continue;
        for (const KubeObject *other : behind) {
            const KubeObject &owner = snapshot.topOwner(*other);
            if (&owner == &pod.owner || other->isGoing())
                continue;
            bool serves = false;
            for (const ContainerFacts &each : PodFacts(snapshot, *other).containers)
                serves = serves || servedBy(each.words().join(u' ')).split(u' ').contains(model);
            if (!serves)
                continue;
            Diagnosis made = fromLog(u"service.mixed-models"_s, pod, container, line);
            made.severity = Severity::Warning;
            made.key = service->label();
            made.about = {service->label(), pod.owner.label()};
            made.title = Say::tr("%1 sends to pods that serve different models").arg(service->label());
            made.cause = Say::tr("Its selector takes the pods of %1, which serve %2, and those of %3, which "
                                 "serve %4: a request goes to either, and one of them answers 404.")
                             .arg(owner.label(), model, pod.owner.label(), served);
            QStringList selector;
            for (auto it = service->spec()["selector"].fields().begin(); it != JsonView::Iterator(); ++it)
                selector.append(it.keyText() + u'=' + it.value().text());
            made.evidence.append(seen(*service, u"spec.selector"_s, selector.join(u", "_s)));
            made.evidence.append(seen(*other, u"spec.containers"_s, model));
            made.evidence.append(seen(pod.pod, container.field() + u".args"_s, served));
            made.remedies = {
                todo(Say::tr("Let a Service of its own select each workload by a label that only it has, or "
                             "put a router before them"),
                     u"kubectl edit service %1%2"_s.arg(shellWord(service->name),
                                                        inNamespace(service->nameSpace)))};
            report.add(std::move(made));
            return true;
        }
    }
    return false;
}

} // namespace

// Source: vllm/entrypoints/openai/serving_engine.py (_check_model), SGLang and their like: 404 with these words.
bool modelNotServed(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report)
{
    static const QRegularExpression unknown(u"[Tt]he model `([\\w./:@-]{1,200})` does not exist"_s);
    QHash<QString, int> asked;
    QString line;
    QString model;
    for (const QString &each : log.lines()) {
        if (const auto match = unknown.match(each); match.hasMatch()) {
            line = each;
            model = match.captured(1);
            ++asked[model];
        }
    }
    const QString words = container.words().join(u' ');
    const QString served = servedBy(words);
    // Who hands the answer on is the caller, not the server.
    if (model.isEmpty() || served.isEmpty() || served.split(u' ').contains(model))
        return false;
    if (mixedBehindOneService(pod, container, model, served, line, report))
        return true;
    // One who tries names out is no fault of the cluster: a caller inside it that is set up so is.
    const KubeObject *caller = nullptr;
    for (const KubeObject *other : pod.snapshot.of(u"Pod"_s)) {
        if (caller || other == &pod.pod || other->isGoing() || !other->status()["phase"].is("Running")
            || &pod.snapshot.topOwner(*other) == &pod.owner)
            continue;
        for (const JsonView each : other->spec()["containers"].items()) {
            for (const JsonView variable : each["env"].items()) {
                if (variable["value"].text().contains(model))
                    caller = other;
            }
            for (const JsonView word : each["args"].items()) {
                if (word.text().contains(model))
                    caller = other;
            }
            const auto own = pod.snapshot.log(other->nameSpace, other->name, each["name"].text());
            // Another server that says the same was asked as well, by the same stranger.
            QStringList itsWords;
            for (const JsonView word : each["args"].items())
                itsWords.append(word.text());
            if (own && servedBy(itsWords.join(u' ')).isEmpty()
                && own->contains("The model `" + model.toStdString() + "` does not exist"))
                caller = other;
        }
    }
    if (!caller && asked.value(model) < 5)
        return false;
    Diagnosis made = fromLog(u"engine.model-name"_s, pod, container, line);
    made.severity = Severity::Warning;
    made.about = {pod.owner.label()};
    made.title = Say::tr("%1 is asked for the model %2, which it does not serve by that name")
                     .arg(pod.owner.label(), model);
    made.cause = Say::tr("It serves %1, and answers 404 for any other.").arg(served);
    made.evidence.append(seen(pod.pod, container.field() + u".args"_s, served));
    if (caller) {
        made.cause += u' ' + Say::tr("%1 asks for it.").arg(pod.snapshot.topOwner(*caller).label());
        made.evidence.append(seen(*caller, u"spec.containers"_s, model));
    }
    made.remedies = {editWorkload(Say::tr("Let the caller ask for the name that is served, or serve it by "
                                          "that name besides (--served-model-name)"),
                                  pod)};
    report.add(std::move(made));
    return true;
}

// Kubelets serve with certificates of their own making unless they are told to have them signed.
// Source: metrics-server's README, "Requirements"; Kubernetes docs, "Certificate rotation" (serverTLSBootstrap).
bool kubeletCertificate(const PodFacts &pod, const ContainerFacts &container, const LogText &log,
                        Report &report)
{
    static const QRegularExpression refused(
        u"[Ff]ailed to scrape node.{0,400}x509: (.{1,160}?)(?:\\\\?\"|$)"_s);
    QString line;
    const auto match = log.firstMatch(refused, &line);
    if (!match.hasMatch())
        return false;
    Diagnosis made = fromLog(u"certificate.kubelet"_s, pod, container, line);
    made.title = Say::tr("%1 does not trust the certificates of the nodes' kubelets").arg(pod.owner.label());
    made.cause =
        Say::tr("It reads usage from every kubelet over TLS and refuses: %1. Without it there are no "
                "metrics, and nothing scales by them.")
            .arg(match.captured(1));
    made.remedies = {editWorkload(
        Say::tr("Have the kubelets' certificates signed by the cluster (serverTLSBootstrap, and "
                "approve their requests); on a cluster for trials --kubelet-insecure-tls will do"),
        pod)};
    report.add(std::move(made));
    return true;
}

namespace {

// AWS names the role and the right.
bool roleRefused(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report)
{
    static const QRegularExpression denied(
        u"assumed-role/([\\w+=,.@-]{1,128})/(\\S{1,128}) is not authorized to perform:? ([a-z0-9-]{2,40}:\\w{2,80})"_s);
    QString line;
    QRegularExpressionMatch last;
    int times = 0;
    for (const QString &each : log.lines()) {
        if (const auto match = denied.match(each); match.hasMatch()) {
            ++times;
            last = match;
            line = each;
        }
    }
    if (times < 3)
        return false;
    Diagnosis made = fromLog(u"identity.role-permission"_s, pod, container, line);
    made.severity = Severity::Warning;
    made.key = last.captured(1) + last.captured(3);
    made.title = Say::tr("The role of %1 lacks a permission").arg(pod.owner.label());
    made.cause = Say::tr("Taking the role works; it does not allow %1.").arg(last.captured(3));
    made.about = {pod.owner.label()};
    made.remedies = {
        todo(Say::tr("Add it to the role's policy"),
             u"aws iam list-attached-role-policies --role-name %1"_s.arg(shellWord(last.captured(1))))};
    report.add(std::move(made));
    return true;
}

} // namespace

bool rbacRefused(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report)
{
    static const QRegularExpression rbac(
        u"forbidden: User \\\\?\"system:serviceaccount:([\\w-]+):([\\w.-]+)\\\\?\" cannot (\\w+) resource \\\\?\"([\\w./-]+)\\\\?\""_s);
    int times = 0;
    QString line;
    QRegularExpressionMatch last;
    for (const QString &each : log.lines()) {
        if (const auto match = rbac.match(each); match.hasMatch() && match.captured(1) == pod.pod.nameSpace
            && match.captured(2) == pod.serviceAccount()) {
            ++times;
            line = each;
            last = match;
        }
    }
    // Once may be a question that was asked too early.
    if (times < 3)
        return false;
    Diagnosis made = fromLog(u"operator.permission"_s, pod, container, line);
    made.severity = Severity::Warning;
    made.key = pod.pod.nameSpace + u'/' + pod.serviceAccount() + last.captured(4);
    made.title = Say::tr("%1 may not %2 %3, which it tries again and again")
                     .arg(pod.owner.label(), last.captured(3), last.captured(4));
    made.cause = Say::tr("Its service account lacks a rule of RBAC: what it takes care of does not move.");
    made.about = {pod.owner.label(),
                  objectLabel(u"ServiceAccount"_s, pod.pod.nameSpace, pod.serviceAccount())};
    made.remedies = {todo(Say::tr("Bind a role with that rule to its service account"),
                          u"kubectl auth can-i %1 %2 --as system:serviceaccount:%3:%4"_s.arg(
                              last.captured(3), last.captured(4), pod.pod.nameSpace, pod.serviceAccount()))};
    boundElsewhere(pod, made);
    report.add(std::move(made));
    return true;
}

namespace {

bool bucketRefused(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report)
{
    static const QRegularExpression storage(
        u"(\\S+@\\S+\\.gserviceaccount\\.com|Caller) does not have (storage\\.[\\w.]+) access"_s);
    QString line;
    const auto match = log.firstMatch(storage, &line);
    if (!match.hasMatch())
        return false;
    Diagnosis made = fromLog(u"identity.bucket-permission"_s, pod, container, line);
    made.severity = Severity::Warning;
    made.key = match.captured(1) + match.captured(2);
    made.title = Say::tr("%1 lacks %2 on its bucket").arg(pod.owner.label(), match.captured(2));
    made.cause = match.captured(2) == "storage.buckets.get"_L1
        ? Say::tr("Roles for objects do not hold it: reading the bucket itself takes "
                  "roles/storage.legacyBucketReader besides.")
        : Say::tr("%1 has no role that holds it.").arg(match.captured(1));
    made.about = {pod.owner.label()};
    if (match.captured(1).contains("-compute@developer"_L1)) {
        made.id = u"identity.node-fallback"_s;
        made.title = Say::tr("%1 acts as the node's account %2 and not as its own")
                         .arg(pod.owner.label(), match.captured(1));
        made.cause = Say::tr("Its service account %1 has no annotation, and the node's metadata "
                             "server gives out the node's identity.")
                         .arg(pod.serviceAccount());
        made.evidence.append(seen(pod.pod, u"spec.serviceAccountName"_s, pod.serviceAccount()));
        made.remedies = {
            todo(Say::tr("Run its pods as a service account that is annotated with a Google account"),
                 u"kubectl get serviceaccounts%1 -o yaml"_s.arg(inNamespace(pod.pod.nameSpace)))};
        report.add(std::move(made));
        return true;
    }
    made.remedies = {
        todo(Say::tr("Grant it on the bucket"),
             u"gcloud storage buckets add-iam-policy-binding gs://BUCKET --member MEMBER --role %1"_s.arg(
                 match.captured(2) == "storage.buckets.get"_L1 ? u"roles/storage.legacyBucketReader"_s
                                                               : u"roles/storage.objectUser"_s))};
    report.add(std::move(made));
    return true;
}

// What an engine was not started for is refused to every caller who asks for it.
bool requestsRefused(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report)
{
    static const QRegularExpression unformed(
        u"default chat template is no longer allowed|must provide a chat template|does not (?:have|define) a chat template|ChatTemplateResolutionError"_s);
    static const QRegularExpression tools(
        u"tool choice requires --enable-auto-tool-choice|--tool-call-parser (?:to be set|is required)"_s);
    QString line;
    int noTemplate = 0;
    int noTools = 0;
    for (const QString &each : log.lines()) {
        const bool isTemplate = unformed.match(each).hasMatch();
        if (!isTemplate && !tools.match(each).hasMatch())
            continue;
        ++(isTemplate ? noTemplate : noTools);
        line = each;
    }
    // One who tries something out is no fault of the cluster.
    if (std::max(noTemplate, noTools) < 5)
        return false;
    const bool isTemplate = noTemplate >= noTools;
    Diagnosis made =
        fromLog(isTemplate ? u"engine.no-chat-template"_s : u"engine.no-tools"_s, pod, container, line);
    made.severity = Severity::Warning;
    made.about = {pod.owner.label()};
    made.title = isTemplate
        ? Say::tr("%1 refuses every chat: its model has no chat template").arg(pod.owner.label())
        : Say::tr("%1 refuses callers that bring tools").arg(pod.owner.label());
    made.cause = isTemplate ? Say::tr("The tokenizer of a base model defines none, or chat_template.jinja "
                                      "was not copied with the weights; "
                                      "completions without roles work.")
                            : Say::tr("Agents and tool calling take --enable-auto-tool-choice and the parser "
                                      "of the model's family, and it was "
                                      "started without them.");
    made.evidence.append(commandSeen(pod, container));
    made.remedies = {editWorkload(
        isTemplate
            ? Say::tr("Serve the model's instruct version, or give it a template (--chat-template FILE)")
            : Say::tr(
                  "Start it with --enable-auto-tool-choice --tool-call-parser PARSER (hermes, llama3_json, "
                  "mistral, qwen3_coder, …)"),
        pod)};
    report.add(std::move(made));
    return true;
}

// Google names the right that is lacking, and says at once that the thing may as well not be there.
bool googleRefused(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report)
{
    static const QRegularExpression denied(u"Permission '?([a-z]{2,40}\\.\\w{2,60}\\.\\w{2,40})'? denied"_s);
    QString line;
    QString right;
    int times = 0;
    for (const QString &each : log.lines()) {
        if (const auto match = denied.match(each); match.hasMatch()) {
            ++times;
            right = match.captured(1);
            line = each;
        }
    }
    if (times < 3)
        return false;
    Diagnosis made = fromLog(u"identity.google-permission"_s, pod, container, line);
    made.severity = Severity::Warning;
    made.about = {pod.owner.label()};
    made.title = Say::tr("The Google account of %1 lacks the permission %2").arg(pod.owner.label(), right);
    made.cause = Say::tr("It is refused again and again, while the pod is ready.");
    made.evidence.append(seen(pod.pod, u"spec.serviceAccountName"_s, pod.serviceAccount()));
    made.remedies = {todo(Say::tr("Grant the account a role that holds it"),
                          u"gcloud projects add-iam-policy-binding PROJECT --member MEMBER --role ROLE"_s)};
    report.add(std::move(made));
    return true;
}

bool ingestionLimited(const PodFacts &pod, const ContainerFacts &container, const LogText &log,
                      Report &report)
{
    static const QRegularExpression limited(
        u"(?i)(?:ingestion|per-?stream) rate limit exceeded|maximum active (?:stream|series) limit|max-series-per-user|live traces exceeded"_s);
    QString line;
    int times = 0;
    for (const QString &each : log.lines()) {
        if (limited.match(each).hasMatch()) {
            ++times;
            line = each;
        }
    }
    if (times < 5)
        return false;
    Diagnosis made = fromLog(u"app.ingestion-limit"_s, pod, container, line);
    made.severity = Severity::Warning;
    made.about = {pod.owner.label()};
    made.title = Say::tr("What %1 sends is over the limit of its store, and part of it is lost")
                     .arg(pod.owner.label());
    made.cause = Say::tr("Loki, Tempo and Mimir limit what one tenant may send; what is over it is dropped "
                         "after a few tries.");
    made.remedies = {editWorkload(
        Say::tr("Send less, or raise limits_config of the store (ingestion_rate_mb, per_stream_rate_limit)"),
        pod)};
    report.add(std::move(made));
    return true;
}

/// A log is taken apart only where it holds all the words of a reader: of pods that are ready there are many.
struct ReadyReader {
    std::array<std::string_view, 2> words;
    LogReader read;
};
constexpr std::array readyReaders{
    ReadyReader{{"more system memory", ""}, modelExceedsMemory},
    ReadyReader{{"does not exist", "he model `"}, modelNotServed},
    ReadyReader{{"forbidden: User", ""}, rbacRefused},
    ReadyReader{{"is not authorized to perform", ""}, roleRefused},
    ReadyReader{{" does not have storage.", ""}, bucketRefused},
    ReadyReader{{"ermission ", " denied"}, googleRefused},
    ReadyReader{{"limit exceeded", ""}, ingestionLimited},
    ReadyReader{{"flood-stage", ""}, sinkFull},
    ReadyReader{{"read-only-allow-delete", ""}, sinkFull},
    ReadyReader{{"MISCONF", ""}, sinkFull},
    ReadyReader{{"401", "rror"}, sinkRefuses},
    ReadyReader{{"403", "rror"}, sinkRefuses},
    ReadyReader{{"Unauthenticated", ""}, sinkRefuses},
    ReadyReader{{"chat template", ""}, requestsRefused},
    ReadyReader{{"--tool-call-parser", ""}, requestsRefused},
    ReadyReader{{"no such host", ""}, unresolvedNames},
    ReadyReader{{"ame or service not known", ""}, unresolvedNames},
    ReadyReader{{"ENOTFOUND", ""}, unresolvedNames},
    ReadyReader{{"could not translate host name", ""}, unresolvedNames},
};

} // namespace

void readyLogs(const Snapshot &snapshot, Report &report)
{
    for (const QString &key : snapshot.logged()) {
        const QString ns = key.section(u'/', 0, 0);
        const QString pod = key.section(u'/', 1, 1);
        const QString container = key.section(u'/', 2);
        const std::string_view raw = snapshot.log(ns, pod, container).value_or(std::string_view());
        const auto isAsked = [raw](const ReadyReader &reader) {
            return std::ranges::all_of(reader.words,
                                       [raw](std::string_view word) { return raw.contains(word); });
        };
        const KubeObject *found =
            std::ranges::any_of(readyReaders, isAsked) ? snapshot.find(u"Pod"_s, ns, pod) : nullptr;
        if (!found || found->isGoing())
            continue;
        const PodFacts facts(snapshot, *found);
        const ContainerFacts *own = facts.container(container);
        // Of pods that are not ready the other families know.
        if (!facts.isReady || !own)
            continue;
        const LogText log(raw);
        for (const ReadyReader &reader : readyReaders) {
            if (isAsked(reader))
                reader.read(facts, *own, log, report);
        }
    }
}

} // namespace slipway::diagnosis
