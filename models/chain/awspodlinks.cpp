// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What pods are given of an identity at AWS, and by whom. Source: EKS user guide, "IAM roles for service accounts" and "EKS Pod Identity";
// aws/amazon-eks-pod-identity-webhook.
#include "base/shellwords.h"
#include "chain/awslinks.h"
#include "chain/chainwords.h"
#include "diagnosis/cloudremedies.h"
#include "diagnosis/identity.h"

#include <QDateTime>

namespace slipway {
using namespace Qt::StringLiterals;
using diagnosis::seen;

namespace {

/// The value of a variable in any container of a pod; empty: none has it.
QString variableOf(const KubeObject &pod, std::string_view name)
{
    for (const JsonView container : pod.spec()["containers"].items()) {
        for (const JsonView variable : container["env"].items()) {
            if (variable["name"].is(name))
                return variable["value"].text();
        }
    }
    return {};
}

/// When the annotation was last written, as the server noted; 0: not known.
qint64 annotatedAt(const KubeObject &account)
{
    qint64 latest = 0;
    const QByteArray field = "f:" + diagnosis::roleKey.toUtf8();
    for (const JsonView entry : account.metadata()["managedFields"].items()) {
        if (entry["fieldsV1"]["f:metadata"]["f:annotations"].has(field.constData()))
            latest =
                std::max(latest, QDateTime::fromString(entry["time"].text(), Qt::ISODate).toSecsSinceEpoch());
    }
    return latest;
}

// The webhook of EKS hears of an association some seconds after it was made.
constexpr qint64 hearsWithin = 60;

} // namespace

void AwsLinks::notGiven(Link &link, qint64 since, const QString &why)
{
    const KubeObject &pod = *use.pod();
    link.why = why;
    const bool isWithout = refusal
        && (refusal.text.contains("Unable to locate credentials"_L1)
            || refusal.text.contains("NoCredentialProviders"_L1) || refusal.text.contains("assumed-role"_L1));
    // Of a pod that is well nobody knows that it needs the role at all.
    const bool isOlder =
        since > 0 && pod.created() > 0 && pod.created() < since && !PodFacts(snapshot, pod).isReady;
    if (!isWithout && !isOlder)
        return;
    link.state = Link::State::Broken;
    link.evidence = {seen(pod, u"spec.containers[].env[%1]"_s.arg(link.expected.section(u", "_s, 0, 0)),
                          ChainWords::tr("(not set)"))};
    if (since > 0 && pod.created() > 0 && pod.created() < since)
        link.evidence.append(
            seen(pod, u"metadata.creationTimestamp"_s, pod.metadata()["creationTimestamp"].text()));
    if (isWithout)
        link.evidence.append(saidIt());
    link.remedies = {diagnosis::createPodsAnew(ChainWords::tr("Create the pods anew"), snapshot, pod)};
}

void AwsLinks::injected()
{
    const KubeObject *pod = use.pod();
    if (!pod)
        return;
    Link &link = forge.add(u"aws.token"_s, ChainWords::tr("Pod was given a token"), pod->label());
    link.expected = u"AWS_ROLE_ARN, AWS_WEB_IDENTITY_TOKEN_FILE"_s;
    const QString given = variableOf(*pod, "AWS_ROLE_ARN");
    if (given == roleArn) {
        link.state = Link::State::Holds;
        link.observed = u"AWS_ROLE_ARN=%1"_s.arg(given);
        return;
    }
    if (given.isEmpty()) {
        link.observed = ChainWords::tr("no variable AWS_ROLE_ARN");
        return notGiven(link, use.object ? annotatedAt(*use.object) : 0,
                        ChainWords::tr("The variables are put in when a pod is created: it may be older than "
                                       "the annotation."));
    }
    link.state = Link::State::Broken;
    link.observed = u"AWS_ROLE_ARN=%1"_s.arg(given);
    link.why = ChainWords::tr(
        "The variables are put in when a pod is created: it may be older than the annotation.");
    link.evidence = {seen(*pod, u"spec.containers[].env[AWS_ROLE_ARN]"_s, given)};
    link.remedies = {diagnosis::createPodsAnew(ChainWords::tr("Create the pods anew"), snapshot, *pod)};
}

void AwsLinks::address(const PodIdentity &identity)
{
    const KubeObject *pod = use.pod();
    if (!pod)
        return;
    Link &link =
        forge.add(u"aws.address"_s, ChainWords::tr("Pod was given the agent's address"), pod->label());
    link.expected = u"AWS_CONTAINER_CREDENTIALS_FULL_URI, AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"_s;
    const QString given = variableOf(*pod, "AWS_CONTAINER_CREDENTIALS_FULL_URI");
    if (!given.isEmpty()) {
        link.state = Link::State::Holds;
        link.observed = given;
        return;
    }
    link.observed = ChainWords::tr("no variable AWS_CONTAINER_CREDENTIALS_FULL_URI");
    notGiven(link, identity.created > 0 ? identity.created + hearsWithin : 0,
             ChainWords::tr("The variables are put in when a pod is created: it may be older than the "
                            "association."));
}

void AwsLinks::association(const PodIdentity &identity)
{
    Link &link =
        forge.add(u"aws.association"_s, ChainWords::tr("Account is associated with a role"), use.label());
    if (identity.id.isEmpty()) {
        link.why = identity.fact.why();
        link.observed = ChainWords::tr("the pod was given the agent's address");
        return;
    }
    link.state = Link::State::Holds;
    link.observed = identity.roleArn.isEmpty() ? identity.id : identity.roleArn;
    link.evidence = {{u"podIdentityAssociation/"_s + identity.id, u"roleArn"_s, identity.roleArn}};
}

void AwsLinks::agent()
{
    const QString name = u"eks-pod-identity-agent"_s;
    const KubeObject *agent = snapshot.find(u"DaemonSet"_s, u"kube-system"_s, name);
    Link &link = forge.add(u"aws.agent"_s, ChainWords::tr("Agent answers on the node"),
                           objectLabel(u"DaemonSet"_s, u"kube-system"_s, name));
    if (!agent) {
        if (snapshot.presence(u"DaemonSet"_s, u"kube-system"_s, name) == Snapshot::Presence::Absent
            && !facts.eksCluster().json["computeConfig"]["enabled"].flag()) {
            link.state = Link::State::Broken;
            link.observed = ChainWords::tr("not among those listed");
            link.why = ChainWords::tr("Nobody gives the pods of a node their credentials.");
            if (refusal && refusal.text.contains("169.254.170.23"_L1))
                link.evidence.append(saidIt());
            link.remedies = {
                diagnosis::installEksAddon(ChainWords::tr("Install the add-on"), snapshot, name)};
        } else if (facts.eksCluster().json["computeConfig"]["enabled"].flag()) {
            link.state = Link::State::Holds;
            link.observed = ChainWords::tr("Auto Mode brings it along");
        } else {
            link.why = ChainWords::tr("DaemonSets were not listed.");
        }
        return;
    }
    const qint64 wanted = agent->status()["desiredNumberScheduled"].integer();
    const qint64 ready = agent->status()["numberReady"].integer();
    link.observed = ChainWords::tr("%1 of %2 ready").arg(ready).arg(wanted);
    link.evidence = {seen(*agent, u"status.numberReady"_s, QString::number(ready)),
                     seen(*agent, u"status.desiredNumberScheduled"_s, QString::number(wanted))};
    // What counts is the one beside the pod.
    const QString node = use.pod() ? use.pod()->spec()["nodeName"].text() : QString();
    const KubeObject *beside = nullptr;
    for (const KubeObject *each : snapshot.ownedBy(*agent)) {
        if (!node.isEmpty() && each->spec()["nodeName"].text() == node)
            beside = each;
    }
    const bool isReadyThere = beside ? PodFacts(snapshot, *beside).isReady : ready >= wanted && wanted > 0;
    if (isReadyThere) {
        link.state = Link::State::Holds;
    } else if (beside || (refusal && refusal.text.contains("169.254.170.23"_L1))
               || (ready == 0 && wanted > 0)) {
        link.state = Link::State::Broken;
        link.why = node.isEmpty() ? ChainWords::tr("No agent is ready.")
                                  : ChainWords::tr("The agent on %1 is not ready.").arg(node);
        if (refusal)
            link.evidence.append(saidIt());
        link.remedies = {diagnosis::todo(ChainWords::tr("See why it is not ready"),
                                         u"kubectl describe daemonset %1 -n kube-system"_s.arg(name))};
    } else {
        link.why = ChainWords::tr("Whether the one on the pod's node is ready is not known.");
    }
}

void AwsLinks::podTrust(const AwsRole &role)
{
    const PodIdentityTrust trust = podIdentityTrust(role.trust, use.nameSpace, use.name);
    Link &link = forge.add(u"aws.trust-pods"_s, ChainWords::tr("Role trusts Pod Identity"), roleLabel());
    link.expected = u"pods.eks.amazonaws.com: sts:AssumeRole, sts:TagSession"_s;
    if (!role.trust.isEmpty()) {
        link.observed = nobodyOr(trust.services);
        if (!trust.actionNames.isEmpty())
            link.observed += u": "_s + trust.actionNames.join(u", "_s);
        link.evidence = {{roleLabel(), u"AssumeRolePolicyDocument"_s, link.observed}};
    }
    const bool isRefused = refusal && refusal.text.contains("permissions to assume the associated role"_L1);
    if (trust.service == Truth::Yes && trust.actions == Truth::Yes && trust.conditions == Truth::Yes) {
        link.state = Link::State::Holds;
    } else if (trust.service == Truth::No || trust.actions == Truth::No || trust.conditions == Truth::No
               || isRefused) {
        link.state = Link::State::Broken;
        link.why = trust.service == Truth::No
            ? ChainWords::tr("Its trust policy does not let Pod Identity in.")
            : trust.actions == Truth::No
            ? ChainWords::tr("Both actions are needed: the session is tagged with pod and namespace.")
            : trust.conditions == Truth::No
            ? ChainWords::tr("Its conditions name another namespace or account.")
            : ChainWords::tr("The cloud itself says that it may not.");
        if (isRefused) {
            link.evidence.append(saidIt());
            if (link.observed.isEmpty())
                link.observed = refusal.text;
        }
        link.remedies = {diagnosis::todo(
            ChainWords::tr("Correct the trust policy"),
            u"aws iam update-assume-role-policy --role-name %1 --policy-document file://trust.json"_s.arg(
                shellWord(roleName())))};
    } else if (hasTakenTheRole()) {
        proveBySaying(link);
    } else {
        link.why = trust.why;
    }
}

} // namespace slipway
