// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A container that ends for what no rule knows: its own last error, of which class that is, and where it comes from.
#include "diagnosis/unknownend.h"

#include "base/shellwords.h"
#include "diagnosis/courses.h"
#include "diagnosis/endclasses.h"
#include "diagnosis/evictions.h"
#include "diagnosis/families.h"
#include "diagnosis/linerules.h"
#include "diagnosis/say.h"
#include "diagnosis/unreadlog.h"

#include <QCoreApplication>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

/// For a title: a list of findings has one line for each.
QString shortened(const QString &text)
{
    constexpr qsizetype longest = 110;
    return text.size() <= longest ? text : text.left(longest).trimmed() + u'…';
}

} // namespace

void unknownEnd(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report)
{
    const JsonView end = container.end();
    const qint64 code = end["exitCode"].integer();
    const LastError error = log.lastError();
    QString line = error.text;
    if (line.isEmpty()) {
        const QStringList message = end["message"].text().split(u'\n', Qt::SkipEmptyParts);
        line = message.isEmpty() ? QString() : message.constLast().trimmed();
    }
    if (line.isEmpty() && !log.isEmpty())
        line = log.lines().constLast();
    Diagnosis made = fromLog(u"crash.loop"_s, pod, container, line);
    const bool isLoop = container.waitingReason() == "CrashLoopBackOff"_L1;
    if ((pod.owner.kind == "Job"_L1 && !isGivenUp(pod)) || courseOf(pod.owner) == Course::Goes)
        made.severity = isLoop ? Severity::Warning : Severity::Info;
    else if (&pod.owner == &pod.pod && pod.pod.spec()["restartPolicy"].is("Never"))
        made.severity = pod.snapshot.now() - secondsOf(end["finishedAt"]) > 3600
            ? Severity::Info
            : Severity::Warning; // somebody tried something out
    else if (!isLoop && container.restarts() < 3 && pod.pod.status()["phase"].text() != "Failed"_L1)
        made.severity = Severity::Info; // one bad start, as when a dependency was late
    if (code == 0 && end) {
        made.id = u"crash.exits-zero"_s;
        made.title = Say::tr("The container %1 of %2 ends at once, and without an error")
                         .arg(container.name, pod.owner.label());
        made.cause = Say::tr("Its command does its work and returns, where Kubernetes expects it to stay: it "
                             "is started again and again.");
        made.evidence.append(commandSeen(pod, container));
        made.remedies = {editWorkload(
            Say::tr("Start the server itself, in the foreground; work that ends belongs into a Job"), pod)};
    } else {
        made.title = container.isInit
            ? Say::tr("The init container %1 of %2 fails").arg(container.name, pod.owner.label())
            : Say::tr("The container %1 of %2 ends again and again").arg(container.name, pod.owner.label());
        if (!error.text.isEmpty())
            made.title += u": "_s + shortened(error.text);
        made.cause = line.isEmpty() ? withoutCauseLine(pod, container, code)
            : error.text.isEmpty()  ? Say::tr("The last line of its log: %1").arg(line)
                                    : Say::tr("Its own last error is: %1").arg(line);
        QString meaning;
        QString remedy;
        if (!error.text.isEmpty() && explainEnd(error.text, meaning, remedy))
            made.cause += u'\n' + meaning;
        if (!error.where.isEmpty())
            made.evidence.append(
                seen(pod.pod, u"log %1"_s.arg(container.name), Say::tr("it comes from %1").arg(error.where)));
        // What is not known gives way to what is.
        made.isSymptom = true;
        made.from = pod.upstream();
        if (!container.isInit && endedBySignal(pod, container, code, made)) {
            report.add(std::move(made));
            return;
        }
        if (!remedy.isEmpty())
            made.remedies.append(editWorkload(remedy, pod));
        made.remedies.append(todo(Say::tr("Read its log"),
                                  u"kubectl logs %1%2 -c %3 --previous"_s.arg(shellWord(pod.pod.name),
                                                                              inNamespace(pod.pod.nameSpace),
                                                                              shellWord(container.name))));
    }
    report.add(std::move(made));
}

} // namespace slipway::diagnosis
