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

} // namespace slipway::diagnosis
