// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pod → service account → role by IRSA or Pod Identity → what the role allows: which link an error's words break.
// Source: EKS docs on IAM roles for service accounts and on Pod Identity.
#include "base/shellwords.h"
#include "diagnosis/cloudremedies.h"
#include "diagnosis/iamfacts.h"
#include "diagnosis/identity.h"
#include "diagnosis/nodefit.h"
#include "diagnosis/say.h"
#include "diagnosis/textmatch.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace slipway::diagnosis {

namespace {

// The agent is a DaemonSet: where it is installed and has no pod on the node, a taint or a selector keeps it away.
void agentOnNode(const PodFacts &pod, Diagnosis &made)
{
    const Snapshot &snapshot = pod.snapshot;
    const JsonView nodeName = pod.pod.spec()["nodeName"];
    const KubeObject *node = snapshot.find(u"Node"_s, {}, nodeName.text());
    for (const KubeObject *set : snapshot.of(u"DaemonSet"_s, u"kube-system"_s)) {
        if (!set->name.contains("pod-identity-agent"_L1))
            continue;
        for (const KubeObject *agent : snapshot.ownedBy(*set)) {
            if (agent->spec()["nodeName"].bytes() != nodeName.bytes())
                continue;
            // It is there and does not answer: what is the matter with it is the cause.
            made.isSymptom = !PodFacts(snapshot, *agent).isReady;
            made.from.append(agent->label());
            return;
        }
        made.about.append(set->label());
        made.evidence.append(
            seen(*set, u"status.desiredNumberScheduled"_s, set->status()["desiredNumberScheduled"]));
        made.cause = Say::tr("%1 has no pod on that node.").arg(set->label());
        for (const JsonView taint : node ? node->spec()["taints"].items() : JsonView().items()) {
            if (taint["effect"].is("PreferNoSchedule")
                || tolerates(podTemplateOf(*set).spec["tolerations"], taint))
                continue;
            made.cause += u' ' + Say::tr("It does not tolerate the taint %1.").arg(taintText(taint));
            made.evidence.append(seen(*node, u"spec.taints"_s, taintText(taint)));
        }
        made.remedies = {todo(Say::tr("Let it run on every node: give the add-on the toleration"),
                              editCommand(set->kind, set->name, set->nameSpace))};
        return;
    }
}

/// Where in a bucket the pod reads; the whole of it where its words do not say.
S3Use placeIn(const PodFacts &pod, const QString &bucket)
{
    QStringList texts;
    for (const ContainerFacts &container : pod.containers) {
        texts += container.words();
        for (const JsonView variable : container.spec["env"].items())
            texts.append(variable["value"].text());
    }
    for (const S3Use &use : s3UsesIn(texts)) {
        if (use.bucket == bucket)
            return use;
    }
    return {.bucket = bucket};
}

} // namespace

void awsIdentity(const PodFacts &pod, const Refusal &refusal, const KubeObject *account, Report &report)
{
    const QString &said = refusal.text;
    const QString arn = account ? account->annotations()[roleKey.toUtf8().constData()].text() : QString();
    Diagnosis made{.severity = Severity::Error,
                   .key = pod.pod.nameSpace + u'/' + pod.serviceAccount(),
                   .about = pod.lineage()};
    made.about.append(objectLabel(u"ServiceAccount"_s, pod.pod.nameSpace, pod.serviceAccount()));
    made.evidence = {seen(pod.pod, refusal.where, said),
                     seen(pod.pod, u"spec.serviceAccountName"_s, pod.serviceAccount())};
    if (account)
        made.evidence.append(seen(*account, u"metadata.annotations[%1]"_s.arg(roleKey),
                                  arn.isEmpty() ? Say::tr("(not set)") : arn));
    static const QRegularExpression form(u"^arn:aws[a-z-]*:iam::\\d{12}:role/[\\w+=,.@/-]+$"_s);
    const QString subject = u"system:serviceaccount:%1:%2"_s.arg(pod.pod.nameSpace, pod.serviceAccount());
    const CloudFacts facts(pod.snapshot);
    const PodIdentity identity = facts.podIdentity(pod.pod.nameSpace, pod.serviceAccount());
    bool injected = false;
    for (const ContainerFacts &container : pod.containers) {
        for (const JsonView variable : container.spec["env"].items())
            injected = injected || variable["name"].is("AWS_ROLE_ARN")
                || variable["name"].is("AWS_CONTAINER_CREDENTIALS_FULL_URI");
    }
    if (!arn.isEmpty() && !form.match(arn).hasMatch()) {
        made.id = u"identity.role-malformed"_s;
        made.title = Say::tr("The annotation of %1 holds no role").arg(account->label());
        made.cause = placeholderIn(arn, false).isEmpty()
            ? Say::tr("A role is named arn:aws:iam::ACCOUNT:role/NAME, with the account's twelve digits.")
            : Say::tr("It still holds the placeholder %1.").arg(placeholderIn(arn, false));
        made.remedies = {todo(Say::tr("Put the role's ARN there, and create the pods anew"),
                              u"kubectl annotate --overwrite serviceaccount %1%2 %3=ROLE_ARN"_s.arg(
                                  shellWord(account->name), inNamespace(account->nameSpace), roleKey))};
    } else if (said.contains("Incorrect token audience"_L1)) {
        const QString audience =
            account ? account->annotations()["eks.amazonaws.com/audience"].text() : QString();
        made.id = u"identity.irsa-trust"_s;
        made.title = Say::tr("AWS does not take the tokens of %1: they are made for another audience")
                         .arg(objectLabel(u"ServiceAccount"_s, pod.pod.nameSpace, pod.serviceAccount()));
        made.cause = Say::tr("The identity provider in IAM takes those for sts.amazonaws.com, as a rule; the "
                             "token is for %1.")
                         .arg(audience.isEmpty() ? u"?"_s : audience);
        if (!audience.isEmpty())
            made.evidence.append(
                seen(*account, u"metadata.annotations[eks.amazonaws.com/audience]"_s, audience));
        made.remedies = {
            !audience.isEmpty()
                ? patchOf(Say::tr("Take the annotation away, and create the pods anew"), *account,
                          {{u"metadata"_s,
                            QJsonObject{{u"annotations"_s,
                                         QJsonObject{{u"eks.amazonaws.com/audience"_s, QJsonValue::Null}}}}}})
                : makeIssuerKnown(Say::tr("Let the provider take that audience"), pod.snapshot)};
    } else if (said.contains("No OpenIDConnect provider"_L1) || said.contains("InvalidIdentityToken"_L1)) {
        made.id = u"identity.oidc-provider-missing"_s;
        made.key = QString();
        made.title = Say::tr("The AWS account does not know the cluster's identity provider");
        made.cause = Say::tr("IAM has no OIDC provider for the cluster's issuer, so that no role can be "
                             "taken by a service account.");
        made.remedies = {makeIssuerKnown(Say::tr("Create it"), pod.snapshot)};
    } else if (const QString wanted = identity.roleArn.isEmpty() ? arn : identity.roleArn; !wanted.isEmpty()
               && (said.contains("AssumeRoleWithWebIdentity"_L1)
                   || said.contains("AssumeRoleForPodIdentity"_L1)
                   || said.contains("permissions to assume the associated role"_L1))
               && AwsIamFacts(facts).role(wanted).fact.state == CloudFact::State::Absent) {
        const QString name = wanted.section(u'/', -1);
        made.id = u"identity.role-missing"_s;
        made.title =
            Say::tr("The role %1, as which %2 is to act, does not exist").arg(name, pod.owner.label());
        made.cause =
            Say::tr("IAM has none of that name in the account. AWS says no more to the pod than that it may "
                    "not take it.");
        made.evidence.append({u"role/"_s + name, u"GetRole"_s, u"NoSuchEntity"_s});
        made.remedies = {
            todo(Say::tr("Create the role, or correct its name in the annotation or association"),
                 u"aws iam get-role --role-name %1"_s.arg(shellWord(name)))};
    } else if (said.contains("AssumeRoleWithWebIdentity"_L1)) {
        made.id = u"identity.irsa-trust"_s;
        made.title = Say::tr("The role does not trust %1")
                         .arg(objectLabel(u"ServiceAccount"_s, pod.pod.nameSpace, pod.serviceAccount()));
        made.cause = Say::tr("Its trust policy has to name exactly %1.").arg(subject);
        const WebIdentityTrust trust =
            webIdentityTrust(AwsIamFacts(facts).role(arn).trust, facts.eksCluster().issuer(),
                             pod.pod.nameSpace, pod.serviceAccount());
        const QString role = u"role/"_s + arn.section(u'/', -1);
        if (trust.provider == Truth::No)
            made.evidence.append(
                {role, u"AssumeRolePolicyDocument …Federated"_s,
                 trust.providers.isEmpty() ? Say::tr("(nobody)") : trust.providers.join(u", "_s)});
        else if (trust.subject == Truth::No)
            made.evidence.append({role, u"AssumeRolePolicyDocument …:sub"_s, trust.subjects.join(u", "_s)});
        else if (trust.audience == Truth::No)
            made.evidence.append({role, u"AssumeRolePolicyDocument …:aud"_s, trust.audiences.join(u", "_s)});
        made.remedies = {letTakeRole(Say::tr("Correct the trust policy"), pod.snapshot, arn,
                                     pod.pod.nameSpace, pod.serviceAccount())};
    } else if (said.contains("169.254.170.23"_L1)) {
        made.id = u"identity.pod-identity-agent"_s;
        made.title = Say::tr("The EKS Pod Identity agent does not answer on %1")
                         .arg(pod.pod.spec()["nodeName"].text());
        made.cause = Say::tr("The pod was given its address for credentials, and the add-on is not installed "
                             "or not ready there.");
        made.remedies = {
            installEksAddon(Say::tr("Install the add-on"), pod.snapshot, u"eks-pod-identity-agent"_s)};
        agentOnNode(pod, made);
    } else if (said.contains("permissions to assume the associated role"_L1)
               || said.contains("AssumeRoleForPodIdentity"_L1)) {
        made.id = u"identity.irsa-trust"_s;
        made.title = Say::tr("The role of %1 does not trust EKS Pod Identity").arg(pod.owner.label());
        made.cause = Say::tr("Its trust policy has to let pods.eks.amazonaws.com do both sts:AssumeRole and "
                             "sts:TagSession.");
        static const QRegularExpression named(
            u"\\b(arn:aws[a-z-]*:iam::\\d{12}:role/[\\w+=,.@/-]*[\\w+=,@/-])"_s);
        const QString told = named.match(said).captured(1);
        const QString trusted = identity.roleArn.isEmpty() ? told : identity.roleArn;
        if (!trusted.isEmpty())
            made.evidence.append({u"podIdentityAssociation/"_s + identity.id, u"roleArn"_s, trusted});
        made.remedies = {letPodsTakeRole(Say::tr("Correct the trust policy"), pod.snapshot, trusted,
                                         pod.pod.nameSpace, pod.serviceAccount())};
    } else if (said.contains("not authorized to perform"_L1) || said.contains("AccessDenied"_L1)
               || said.contains("Access Denied"_L1)) {
        static const QRegularExpression assumed(u"assumed-role/([\\w+=,.@-]+)/(\\S+)"_s);
        const auto match = assumed.match(said);
        const QString role = match.captured(1);
        static const QRegularExpression actionIn(u"not authorized to perform:? (\\S+)"_s);
        // The session of a node is its instance id.
        const bool isNode = match.captured(2).startsWith("i-"_L1);
        if (isNode) {
            made.id = u"identity.node-fallback"_s;
            made.title =
                Say::tr("%1 acts as the node's role %2 and not as its own").arg(pod.owner.label(), role);
            made.cause = arn.isEmpty()
                ? Say::tr("Its service account names no role, so that the node's is used.")
                : Say::tr("Its service account names a role; the pod was made before that, or runs without "
                          "the variables that the webhook adds.");
            static const QRegularExpression right(
                u"not authorized to perform:? ([a-z0-9-]{2,40}:[A-Za-z]\\w{1,80})"_s);
            if (const QString action = right.match(said).captured(1); !action.isEmpty())
                made.cause += u' ' + Say::tr("That one does not allow %1.").arg(action);
            // The network's own plugin is meant to act as the node, whose role has a policy for it.
            const bool isNetwork = pod.pod.nameSpace == "kube-system"_L1
                && (pod.owner.name == "aws-node"_L1 || pod.serviceAccount() == "aws-node"_L1);
            const bool isAssociated = !identity.id.isEmpty() && !injected;
            if (isNetwork) {
                made.title = Say::tr("The nodes' role %1 lacks what the network plugin needs").arg(role);
                made.cause = Say::tr("%1 gives pods their addresses in the node's name; without the policy "
                                     "AmazonEKS_CNI_Policy no pod of the node gets one.")
                                 .arg(pod.owner.label());
                made.remedies = {letNodesDo(Say::tr("Give the nodes' role that policy"), pod.snapshot, role,
                                            u"AmazonEKS_CNI_Policy"_s)};
            } else if (isAssociated) {
                made.cause = Say::tr("Its service account is associated with a role, and the pod was made "
                                     "before that: the variables are put in when a pod is created.");
                made.evidence.append(
                    {u"podIdentityAssociation/"_s + identity.id, u"roleArn"_s, identity.roleArn});
                made.remedies = {createPodsAnew(Say::tr("Create the pods anew"), pod.snapshot, pod.pod)};
            } else if (!arn.isEmpty()) {
                made.remedies = {createPodsAnew(Say::tr("Create the pods anew"), pod.snapshot, pod.pod)};
            } else {
                made.remedies = {
                    todo(
                        Say::tr(
                            "Give its service account a role by EKS Pod Identity, and create the pods anew"),
                        u"aws eks create-pod-identity-association --cluster-name CLUSTER --namespace %1 --service-account %2 --role-arn ROLE_ARN"_s
                            .arg(shellWord(pod.pod.nameSpace), shellWord(pod.serviceAccount()))),
                    todo(Say::tr("Or by its annotation (IRSA)"),
                         u"kubectl annotate serviceaccount %1%2 %3=ROLE_ARN"_s.arg(
                             shellWord(pod.serviceAccount()), inNamespace(pod.pod.nameSpace), roleKey))};
            }
        } else {
            made.id = u"identity.role-permission"_s;
            made.title = Say::tr("The role of %1 lacks a permission").arg(pod.owner.label());
            // SDKs name the right, its command line the operation, and some only that it was denied.
            static const QRegularExpression operation(
                u"when calling the (\\w+) operation|operation error (\\w+: \\w+)|((?:ListObjects\\w*|GetObject|PutObject|HeadBucket|HeadObject) on \\S{3,80}): Access Denied|\\b([a-z0-9-]{2,40}:[A-Z]\\w{2,60})\\b"_s);
            QString action = actionIn.match(said).captured(1);
            if (action.isEmpty()) {
                const auto named = operation.match(said);
                action = named.captured(1) + named.captured(2) + named.captured(3) + named.captured(4);
            }
            made.cause = action.isEmpty()
                ? Say::tr("Taking the role works; what is asked for with it is not allowed to it.")
                : Say::tr("Taking the role works; it does not allow %1.").arg(action);
            static const QRegularExpression denial(u"explicit deny in an? ([\\w -]{3,60}?)(?:[.:,]|$)"_s);
            const auto denied = denial.match(said);
            const bool isForbidden = denied.hasMatch();
            if (isForbidden)
                made.cause += u' '
                    + Say::tr("It is forbidden on purpose, in a %1: no permission that is added helps.")
                          .arg(denied.captured(1));
            const QString roleArn = arn.isEmpty() ? identity.roleArn : arn;
            static const QRegularExpression inBucket(
                u"arn:aws[a-z-]*:s3:::([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])"_s);
            const QString bucket = inBucket.match(said).captured(1);
            if (!bucket.isEmpty() && roleArn.section(u'/', -1) == role && !isForbidden
                && (action == "s3:ListBucket"_L1 || action == "s3:GetObject"_L1))
                made.remedies = {letReadBucket(Say::tr("Let the role read the bucket"), pod.snapshot, roleArn,
                                               placeIn(pod, bucket))};
            else if (isForbidden)
                made.remedies = {todo(
                    Say::tr("Have those who keep that policy take the pods' role out of what it denies, or "
                            "call in the "
                            "way that it wants (a VPC endpoint, TLS, a certain key)"),
                    bucket.isEmpty() ? u"aws organizations list-policies --filter SERVICE_CONTROL_POLICY"_s
                                     : u"aws s3api get-bucket-policy --bucket %1"_s.arg(shellWord(bucket)))};
            else
                made.remedies = {todo(Say::tr("Add it to the role's policy"),
                                      u"aws iam list-attached-role-policies --role-name %1"_s.arg(
                                          shellWord(role.isEmpty() ? arn.section(u'/', -1) : role)))};
        }
    } else if (said.contains("Unable to locate credentials"_L1)
               || said.contains("NoCredentialProviders"_L1)) {
        // An annotation that nothing reads, for the one that is read.
        for (auto it = account ? account->annotations().fields().begin() : JsonView::Iterator();
             it != JsonView::Iterator(); ++it) {
            const QString value = it.value().text();
            if (it.keyText() == roleKey || !form.match(value).hasMatch())
                continue;
            made.id = u"identity.annotation-key"_s;
            made.title = Say::tr("%1 names its role under a key that nothing reads").arg(account->label());
            made.cause = Say::tr("The annotation is %1; it has to be %2.").arg(it.keyText(), roleKey);
            made.evidence.append(seen(*account, u"metadata.annotations[%1]"_s.arg(it.keyText()), value));
            made.remedies = {
                patchOf(Say::tr("Use the right key"), *account,
                        {{u"metadata"_s,
                          QJsonObject{{u"annotations"_s,
                                       QJsonObject{{roleKey, value}, {it.keyText(), QJsonValue::Null}}}}}}),
                createPodsAnew(Say::tr("Create the pods anew"), pod.snapshot, pod.pod)};
            report.add(std::move(made));
            return;
        }
        made.id = u"identity.no-credentials"_s;
        made.title = Say::tr("%1 has no credentials for AWS").arg(pod.owner.label());
        const bool isOlder = !injected && (!arn.isEmpty() || !identity.id.isEmpty());
        if (!identity.id.isEmpty())
            made.evidence.append(
                {u"podIdentityAssociation/"_s + identity.id, u"roleArn"_s, identity.roleArn});
        made.cause = !isOlder ? Say::tr("Its service account names no role, and nothing else gives it one.")
            : identity.id.isEmpty()
            ? Say::tr("Its service account names a role, and the pod was made before that: the variables are "
                      "put in when a pod is created.")
            : Say::tr("Its service account is associated with a role, and the pod was made before that: the "
                      "variables are put in when a pod is created.");
        made.remedies = {
            isOlder ? createPodsAnew(Say::tr("Create the pods anew"), pod.snapshot, pod.pod)
                    : todo(Say::tr("Give its service account a role, and create the pods anew"),
                           u"kubectl annotate serviceaccount %1%2 %3=ROLE_ARN"_s.arg(
                               shellWord(pod.serviceAccount()), inNamespace(pod.pod.nameSpace), roleKey))};
    } else {
        return;
    }
    report.add(std::move(made));
}

} // namespace slipway::diagnosis
