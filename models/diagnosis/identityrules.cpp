// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whom a pod is in the cloud: who is refused what, and by whom. The links of each cloud's chain are in files of their own.
#include "diagnosis/identity.h"
#include "diagnosis/logtext.h"
#include "diagnosis/say.h"
#include "google/iampolicy.h"

#include <QCoreApplication>

namespace slipway::diagnosis {

QList<Refusal> refusalsOf(const PodFacts &pod)
{
    static const QRegularExpression words(
        u"(?i)(?:PermissionDenied|Unauthenticated|Error 40[13]|\\b40[13]\\b.{0,80}(?:Forbidden|storage|googleapis|denied)|does not have storage\\.|getAccessToken|Workload Identity Federation is not enabled|AccessDenied|not authorized to perform|AssumeRoleWithWebIdentity|No OpenIDConnect provider|InvalidIdentityToken|Unable to locate credentials|NoCredentialProviders|169\\.254\\.170\\.23|AssumeRoleForPodIdentity|Unable to generate access token|Gaia id not found|(?:ListObjects\\w*|GetObject|PutObject|HeadBucket|HeadObject).{0,160}Access Denied)"_s);
    QList<Refusal> found;
    for (const ObjectEvent &event : pod.snapshot.events(pod.pod)) {
        if (event.isWarning && words.match(event.message).hasMatch())
            found.append({event.message, u"event "_s + event.reason,
                          std::max(pod.snapshot.now() - event.first,
                                   pod.pod.status()["phase"].is("Pending") ? pod.sinceScheduled : 0)});
    }
    for (const ContainerFacts &container : pod.containers) {
        for (const bool previous : {true, false}) {
            const auto log = pod.snapshot.log(pod.pod.nameSpace, pod.pod.name, container.name, previous);
            if (!log)
                continue;
            const LogText lines(*log);
            QString line;
            // The account's name is in the later, fuller lines; the last one counts.
            for (const QString &each : lines.lines()) {
                if (words.match(each).hasMatch() && !each.contains("huggingface"_L1))
                    line = each;
            }
            if (!line.isEmpty()) {
                found.append({line, u"log "_s + container.name, 0});
                break;
            }
        }
    }
    return found;
}

bool isAwsRefusal(const QString &said)
{
    return said.contains("aws"_L1, Qt::CaseInsensitive) || said.contains("sts:"_L1)
        || said.contains("AssumeRole"_L1) || said.contains("OpenIDConnect"_L1) || said.contains("botocore"_L1)
        || said.contains("api error AccessDenied"_L1)
        || (said.contains("(AccessDenied"_L1) && said.contains("when calling the "_L1))
        || said.contains("169.254.170.23"_L1)
        || (said.contains("Access Denied"_L1) && !said.contains("google"_L1))
        || said.contains("Unable to locate credentials"_L1) || said.contains("NoCredentialProviders"_L1)
        || said.contains("InvalidIdentityToken"_L1);
}

bool isGoogleRefusal(const QString &said)
{
    // Image pulls are refused in much the same words, and are the images' matter.
    if (isAwsRefusal(said) || (said.contains("pull"_L1) && said.contains("image"_L1)))
        return false;
    return said.contains("storage"_L1) || said.contains("iam"_L1, Qt::CaseInsensitive)
        || said.contains("Workload Identity"_L1) || said.contains("gserviceaccount"_L1)
        || said.contains("googleapi"_L1);
}

namespace {

// Bindings that can match nobody: somebody meant to grant something.
void malformedMembers(const Snapshot &snapshot, Report &report)
{
    for (const CloudAnswer &answer : snapshot.cloud()) {
        for (const JsonView binding : answer.body["bindings"].items()) {
            for (const JsonView member : binding["members"].items()) {
                const QString text = member.text();
                const MemberSyntax syntax = checkMember(text);
                if (syntax.isValid() || text.startsWith("deleted:"_L1))
                    continue;
                // An account's address without ".iam" is nobody's for certain; other slips may be forms that are new.
                const bool plain = text.endsWith(".gserviceaccount.com"_L1) && !text.contains(".iam."_L1);
                Diagnosis made{.id = u"identity.member-malformed"_s,
                               .severity = plain ? Severity::Warning : Severity::Info,
                               .title = Say::tr("An IAM policy names a member that matches nobody"),
                               .cause = syntax.problem,
                               .evidence = {{answer.url.section(u'?', 0, 0),
                                             u"bindings[%1].members"_s.arg(binding["role"].text()), text}},
                               .remedies = {todo(Say::tr("Replace it by a member in the right form"))},
                               .key = text};
                // Whose grant it was to be: what is refused to those pods is refused for this.
                for (const KubeObject *pod : snapshot.unwellPods()) {
                    const PodFacts facts(snapshot, *pod);
                    const KubeObject *account =
                        snapshot.find(u"ServiceAccount"_s, pod->nameSpace, facts.serviceAccount());
                    const QString gsa = account
                        ? account->annotations()["iam.gke.io/gcp-service-account"].text().section(u'@', 0, 0)
                        : QString();
                    const bool isOurs =
                        text.contains(u'[' + pod->nameSpace + u'/' + facts.serviceAccount() + u']')
                        || text.contains(u"/ns/%1/sa/%2"_s.arg(pod->nameSpace, facts.serviceAccount()))
                        || text.contains(pod->nameSpace + u'/' + facts.serviceAccount())
                        || (!gsa.isEmpty() && text.contains(gsa + u'@'));
                    if (isOurs && !refusalsOf(facts).isEmpty()) {
                        made.severity = Severity::Error;
                        made.about += facts.lineage();
                        made.about.append(u"identity/%1/%2"_s.arg(pod->nameSpace, facts.serviceAccount()));
                        made.evidence.append(seen(*pod, refusalsOf(facts).constFirst().where,
                                                  refusalsOf(facts).constFirst().text));
                    }
                }
                report.add(std::move(made));
            }
        }
    }
}

// Drivers that take the pod's own account say so in their class or volume; others act as the node, and why they do not mount is theirs to
// say. Where volumes have said the cause there is no other.
bool isDriversOwn(const PodFacts &pod, const Refusal &refusal, const Report &report)
{
    // Disks are attached by the driver's controller, whoever they are for.
    if (refusal.where == "event FailedAttachVolume"_L1)
        return true;
    return refusal.where.startsWith("event Failed"_L1)
        && (refusal.where.endsWith("Mount"_L1) || refusal.where.endsWith("AttachVolume"_L1))
        && refusal.text.contains("assumed-role/"_L1) && refusal.text.contains("/i-"_L1)
        && report.isExplained(pod.pod.label());
}

} // namespace

void identityRules(const Snapshot &snapshot, Report &report)
{
    malformedMembers(snapshot, report);
    for (const KubeObject *pod : snapshot.unwellPods()) {
        if (pod->isGoing())
            continue;
        const PodFacts facts(snapshot, *pod);
        vaultLogin(facts, report);
        const QList<Refusal> refusals = refusalsOf(facts);
        if (refusals.isEmpty())
            continue;
        if (report.isExplained(u"identity/%1/%2"_s.arg(pod->nameSpace, facts.serviceAccount())))
            continue; // its grant was written wrongly
        const KubeObject *account =
            snapshot.find(u"ServiceAccount"_s, pod->nameSpace, facts.serviceAccount());
        for (const Refusal &refusal : refusals) {
            // A driver that mounts for a pod speaks of its own rights, not of the pod's.
            if (isDriversOwn(facts, refusal, report))
                continue;
            if (isAwsRefusal(refusal.text)) {
                awsIdentity(facts, refusal, account, report);
                break;
            }
            if (!isGoogleRefusal(refusal.text))
                continue;
            googleIdentity(facts, refusal, account, report);
            break;
        }
    }
}

} // namespace slipway::diagnosis
