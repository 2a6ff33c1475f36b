// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Servers that are ready and refuse every request: their probe asks whether they listen, and their log says what they cannot do.
// Source: ollama/ollama llm/server.go and sched.go, v0.5 to v0.17.
#include "base/shellwords.h"
#include "diagnosis/families.h"
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
    made.severity = Severity::Warning;
    made.title = Say::tr("A model that is asked of %1 does not fit into its memory").arg(pod.owner.label());
    made.cause = Say::tr("It takes %1 of the host's memory, and %2 are free: requests for it are refused "
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

// Source: vllm/entrypoints/openai/serving_engine.py (_check_model), SGLang and their like: 404 with these words.
bool modelNotServed(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report)
{
    static const QRegularExpression unknown(u"[Tt]he model `([\\w./:@-]{1,200})` does not exist"_s);
    static const QRegularExpression byName(
        u"--served[-_]model[-_]name[= ]+([^\\s'\"]+(?: [^-\\s'\"][^\\s'\"]*)*)"_s);
    static const QRegularExpression byModel(u"(?:--model(?:[-_]path)?[= ]+|\\bserve )([^\\s'\"]+)"_s);
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
    QString served = byName.match(words).captured(1);
    if (served.isEmpty())
        served = byModel.match(words).captured(1);
    // Who hands the answer on is the caller, not the server.
    if (model.isEmpty() || served.isEmpty() || served.split(u' ').contains(model))
        return false;
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
            if (own && own->contains("The model `" + model.toStdString() + "` does not exist"))
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

} // namespace slipway::diagnosis
