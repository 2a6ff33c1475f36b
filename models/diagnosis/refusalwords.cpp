// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Classes of what clouds and controllers refuse, in the words that conditions and events hand on.
// Source: Compute API errors; ELBv2 and EC2 API error codes; EKS API, "Issue" (codes of node groups); aws-load-balancer-controller
// pkg/networking/subnet_resolver.go; ingress-gce pkg/utils and pkg/translator; AWS KMS docs, "Key states".
#include "diagnosis/refusalwords.h"

#include "diagnosis/complaints.h"
#include "diagnosis/families.h"
#include "diagnosis/logtext.h"
#include "diagnosis/say.h"

#include <QCoreApplication>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

struct RefusalWords {
    const char *pattern; ///< a literal: it is compiled once
    const char *cause; ///< %1: what the pattern's first group holds
    const char *remedy;
    const char *command;
};

constexpr std::array refusalWords{
    RefusalWords{
        "(?i)(?:KMS key|key) (arn:\\S{1,200}|projects/\\S{1,250}) (?:is not accessible|is "
        "(?:disabled|pending|not "
        "enabled))|InvalidKMSKey\\w*|KMSInvalidState\\w*|(?:kms|cloudkms)\\S{0,60} "
        ".{0,80}(?:disabled|pending deletion|"
        "not found|denied)",
        QT_TRANSLATE_NOOP("Diagnosis",
                          "The key that is to encrypt it (%1) cannot be used: it is switched off or being "
                          "deleted, or its policy does not let the driver's role use it."),
        QT_TRANSLATE_NOOP("Diagnosis",
                          "Let the driver's role use the key (kms:CreateGrant, kms:Decrypt, "
                          "kms:GenerateDataKeyWithoutPlaintext), or name another key"),
        "aws kms describe-key --key-id KEY"},
    RefusalWords{
        "(?i)instances failed to join the kubernetes cluster|NodeCreationFailure",
        QT_TRANSLATE_NOOP(
            "Diagnosis",
            "Machines are made and start, and none becomes a node in time: the role is not let "
            "into the cluster (access entry, aws-auth), the subnets have no way to the cluster's "
            "endpoint and registries (NAT gateway or VPC endpoints), or the start script of "
            "their image fails."),
        QT_TRANSLATE_NOOP("Diagnosis",
                          "See that the node's role has an access entry of type EC2_LINUX and that its "
                          "subnets have a way out; the machine's own log says which it is"),
        "aws ec2 get-console-output --latest --output text --instance-id INSTANCE"},
    RefusalWords{
        "(?i)insufficient (?:available |free )?IP addresses|InsufficientFreeAddresses|not enough (?:free "
        ")?(?:IP )?addresses|"
        "IP_SPACE_EXHAUSTED",
        QT_TRANSLATE_NOOP(
            "Diagnosis",
            "The subnets in question have too few free addresses: a load balancer takes up to eight of each "
            "subnet, nodes and pods theirs."),
        QT_TRANSLATE_NOOP("Diagnosis", "Free addresses, or name larger subnets"),
        "aws ec2 describe-subnets --query \"Subnets[].[SubnetId,AvailableIpAddressCount]\""},
    RefusalWords{
        "(?i)unable to resolve at least one subnet|couldn't auto-discover subnets|no (?:matching|eligible) "
        "subnets? (?:found|available)|subnets? .{0,40}(?:at least two|2 or more).{0,40}availability zones?",
        QT_TRANSLATE_NOOP("Diagnosis",
                          "The load balancer's controller finds no subnets for it: they bear no tag "
                          "kubernetes.io/role/elb (public) or kubernetes.io/role/internal-elb, or lie in one "
                          "zone only."),
        QT_TRANSLATE_NOOP("Diagnosis",
                          "Tag subnets of two zones at least, or name them in the annotation subnets"),
        "aws ec2 create-tags --resources SUBNETS --tags Key=kubernetes.io/role/elb,Value=1"},
    RefusalWords{
        "(?i)(?:no certificate found for host|CertificateNotFound|certificate .{0,200}not found|"
        "UnsupportedCertificate):? ?([\\w.*-]{0,200})",
        QT_TRANSLATE_NOOP("Diagnosis",
                          "There is no certificate for it (%1) in this account and region that is issued."),
        QT_TRANSLATE_NOOP("Diagnosis", "Have one issued there for its host, or name another by its ARN"),
        "aws acm list-certificates --query \"CertificateSummaryList[].[DomainName,Status,CertificateArn]\""},
    RefusalWords{
        "(?i)requested ip \\\\?\"?([\\d.]{7,15})\\\\?\"? is neither static nor assigned|static ip "
        "(?:name|address)?:? ?\"?([\\w-]{1,63})?\"? (?:doesn't|does not) "
        "(?:translate|exist|resolve)|the given "
        "static ip name (\\S{1,63}) doesn't translate",
        QT_TRANSLATE_NOOP("Diagnosis",
                          "There is no reserved address %1 of the right kind: an external load balancer "
                          "takes a global one, an internal or regional one an address of its region."),
        QT_TRANSLATE_NOOP("Diagnosis", "Reserve it, or name one that exists"),
        "gcloud compute addresses list"},
    RefusalWords{
        "(?i)expected \\\\?[\"']?NodePort\\\\?[\"']? or \\\\?[\"']?LoadBalancer|service .{0,120} is type "
        ".{0,4}ClusterIP",
        QT_TRANSLATE_NOOP("Diagnosis",
                          "GKE's Ingress reaches a Service of type ClusterIP by network endpoint groups "
                          "alone, and the Service does not ask for one."),
        QT_TRANSLATE_NOOP("Diagnosis",
                          "Give the Service the annotation cloud.google.com/neg: '{\"ingress\": true}'"),
        "kubectl annotate service SERVICE cloud.google.com/neg='{\"ingress\": true}'"},
    RefusalWords{
        "(?i)instanceAlreadyExists|BucketAlreadyExists|AlreadyOwnedByYou|DuplicateLoadBalancerName|"
        "(?:Error 409|StatusCode: 409|\\b409\\b).{0,200}(?:already exists|alreadyExists)|already exists\\.? "
        ".{0,60}(?:"
        "different|another|not managed)|can't reuse the name",
        QT_TRANSLATE_NOOP("Diagnosis",
                          "The cloud has something of that name already, which others made, or which was "
                          "deleted so lately that its name is still kept."),
        QT_TRANSLATE_NOOP("Diagnosis",
                          "Give it another name in the cloud (spec.resourceID and the like), or take over "
                          "the one that is there"),
        ""},
    RefusalWords{
        "(?i)quota(?: metric)?:? ['\"]?([A-Za-z][\\w./-]{2,99}?)['\"]? (?:is |has been "
        ")?exceeded|quotaExceeded|"
        "QUOTA_EXCEEDED|\\b(\\w{3,60}LimitExceeded|TooMany[A-Z]\\w{2,60})\\b",
        QT_TRANSLATE_NOOP("Diagnosis",
                          "A quota of the project or account is used up (%1); all that it holds counts, and "
                          "not this cluster's alone."),
        QT_TRANSLATE_NOOP("Diagnosis", "Ask for more of it, or free some"), ""},
    RefusalWords{
        "(?i)\\bconstraints?/([\\w./]{3,120})|violates? (?:an? )?(?:organization|org) polic|blocked by "
        "(?:an? )?"
        "(?:organization|service control) polic|with an explicit deny in a service control policy",
        QT_TRANSLATE_NOOP("Diagnosis", "A policy of the organisation forbids it (%1), whatever roles allow."),
        QT_TRANSLATE_NOOP("Diagnosis",
                          "Make it as the policy wants, or have those who keep the policy make an exception"),
        ""},
    RefusalWords{
        "(?i)do not match any of the allowed destinations|is not permitted in project|not allowed in project",
        QT_TRANSLATE_NOOP(
            "Diagnosis",
            "The project that it belongs to does not let it go there: its lists of destinations, "
            "repositories and kinds are what it may."),
        QT_TRANSLATE_NOOP(
            "Diagnosis",
            "Add the namespace, repository or kind to the AppProject, or put the application into "
            "another project"),
        "kubectl get appprojects.argoproj.io --all-namespaces -o yaml"},
    RefusalWords{
        "(?i)repository not found|failed to list refs|unable to clone|error (?:testing|creating) repository|"
        "authentication required: |terminal prompts disabled|ssh: handshake failed: ssh: unable to "
        "authenticate",
        QT_TRANSLATE_NOOP(
            "Diagnosis",
            "The repository does not let it in: its address is misspelt, or the credentials that are "
            "kept for it are missing, expired, or may not read it."),
        QT_TRANSLATE_NOOP("Diagnosis",
                          "Correct the address, or the Secret with the credentials of that repository"),
        "kubectl get secrets --all-namespaces -l argocd.argoproj.io/secret-type"},
    RefusalWords{
        "(?i)unable to resolve '?([\\w./-]{1,200}?)'? to a commit|couldn't find remote ref ([\\w./-]{1,200})",
        QT_TRANSLATE_NOOP("Diagnosis", "The repository has no branch, tag or commit %1."),
        QT_TRANSLATE_NOOP("Diagnosis", "Correct targetRevision or spec.ref, or push it"), ""},
    RefusalWords{
        "(?i)app path does not exist|kustomization path not found",
        QT_TRANSLATE_NOOP("Diagnosis", "The repository has no folder of that name at that revision."),
        QT_TRANSLATE_NOOP("Diagnosis", "Correct the path, or the revision"), ""},
    RefusalWords{
        "(?i)(?:SASL )?authentication failed|invalid (?:credentials|user(?:name)? or password|api key)|login "
        "failed|"
        "WRONGPASS|NOAUTH|ACCESS_REFUSED|\\b401 Unauthorized\\b|status(?: code)?:? 401\\b",
        QT_TRANSLATE_NOOP(
            "Diagnosis",
            "Whom its controller calls for it answers, and does not accept the user, password or token "
            "that it was given."),
        QT_TRANSLATE_NOOP(
            "Diagnosis",
            "Correct the Secret that it refers to (authenticationRef, secretRef, auth); most controllers "
            "try again by themselves"),
        ""},
    RefusalWords{
        "(?i)requested volume size \\d+ is less than the size \\d+ (?:for|of) the source",
        QT_TRANSLATE_NOOP(
            "Diagnosis",
            "The claim asks for less than the snapshot or disk holds that it is to be made from."),
        QT_TRANSLATE_NOOP("Diagnosis", "Make the claim anew, and ask for at least the size of its source"),
        "kubectl get volumesnapshots --all-namespaces -o "
        "custom-columns=NAME:.metadata.name,SIZE:.status.restoreSize"},
    RefusalWords{
        "NoSuchBucket|(?i:the specified bucket does not exist|bucket .{0,80}(?:doesn't|does not) exist)",
        QT_TRANSLATE_NOOP(
            "Diagnosis",
            "The store answers and has no bucket of that name: it is misspelt, of another account's or "
            "region's, or was not made."),
        QT_TRANSLATE_NOOP("Diagnosis", "Correct the bucket's name, or create it"), ""},
    RefusalWords{"(?i)BILLING_DISABLED|billing (?:account )?.{0,60}(?:is )?(?:disabled|closed|not "
                 "enabled)|requires billing",
                 QT_TRANSLATE_NOOP("Diagnosis", "The project has no billing account that pays."),
                 QT_TRANSLATE_NOOP("Diagnosis", "Link one to the project"),
                 "gcloud billing projects link PROJECT --billing-account ACCOUNT"},
};

} // namespace

bool explainRefusal(const QString &said, Diagnosis &made)
{
    if (const auto missing = missingRightIn(said)) {
        made.cause = rightMissing(*missing);
        made.remedies = {todo(Say::tr("Give the controller's account that right; it tries again by itself"))};
        return true;
    }
    for (const RefusalWords &each : refusalWords) {
        const auto match = compiled(each.pattern).match(said);
        if (!match.hasMatch())
            continue;
        QString told;
        for (int i = 1; i <= match.lastCapturedIndex() && told.isEmpty(); ++i)
            told = match.captured(i);
        const QString cause = Say::tr(each.cause);
        made.cause =
            cause.contains("%1"_L1) ? cause.arg(told.isEmpty() ? match.captured(0).left(120) : told) : cause;
        made.remedies = {todo(Say::tr(each.remedy), QLatin1StringView(each.command))};
        return true;
    }
    return false;
}

// Source: kyverno pkg/webhooks/utils/error.go; gatekeeper pkg/webhook/policy.go; GKE docs, "Autopilot constraints"; Kubernetes docs, "Validating
// Admission Policy".
bool explainPolicy(const QString &said, Diagnosis &made)
{
    static const QRegularExpression pattern(
        u"blocked due to the following policies\\s+([\\w.-]{1,253}):\\s+([\\w.-]{1,253}: .{3,400})|denied the request: \\[([\\w.-]{1,253})\\] (.{3,400})|\\[denied by ([\\w.-]{1,253})\\]\\\\?\":\\[\\\\?\"(.{3,400}?)\\\\?\"[\\],]|ValidatingAdmissionPolicy '([^']{1,253})' with binding '[^']{1,253}' denied request: (.{3,400})"_s,
        QRegularExpression::DotMatchesEverythingOption);
    const auto match = pattern.match(said);
    if (!match.hasMatch())
        return false;
    QString policy;
    QString wants;
    for (int i = 1; i < match.lastCapturedIndex() && policy.isEmpty(); i += 2) {
        policy = match.captured(i);
        wants = match.captured(i + 1).simplified();
    }
    made.cause = Say::tr("The policy %1 wants it otherwise: %2").arg(policy, wants.left(300));
    made.remedies = {
        todo(Say::tr("Change what it names in the template, or have those who keep the policy make an "
                     "exception"))};
    return true;
}

bool imageRefusedIn(const QString &said, Diagnosis &made)
{
    static const QRegularExpression image(
        u"(?i)(?:unable to fetch|failed to (?:pull|fetch|resolve)|(?:err|error) (?:pulling|resolving)) image \\\\?[\"']?([\\w./:@-]{3,255})"_s);
    const auto match = image.match(said);
    if (!match.hasMatch())
        return false;
    static const QRegularExpression refused(
        u"(?i)\\b40[13]\\b|unauthorized|forbidden|denied|authentication required"_s);
    static const QRegularExpression absent(
        u"(?i)\\b404\\b|MANIFEST_UNKNOWN|manifest unknown|NAME_UNKNOWN|not found"_s);
    const QString name = match.captured(1);
    if (refused.match(said).hasMatch()) {
        made.id = u"image.no-access"_s;
        made.title = Say::tr("The registry does not hand out %1").arg(name);
        made.cause = Say::tr("It wants credentials: whoever looks the image up uses the pull secrets of the "
                             "namespace's service account, and there are none for it, or they are not "
                             "let in.");
        made.remedies = {todo(
            Say::tr("Give the service account a pull secret for the registry"),
            u"kubectl patch serviceaccount default -p '{\"imagePullSecrets\":[{\"name\":\"SECRET\"}]}'"_s)};
        return true;
    }
    if (!absent.match(said).hasMatch())
        return false;
    made.id = u"image.not-found"_s;
    made.title = Say::tr("The image %1 does not exist").arg(name);
    made.cause = Say::tr("The registry answers, and has no such repository or tag.");
    made.remedies = {todo(Say::tr("Push it, or name one that exists"))};
    return true;
}

} // namespace slipway::diagnosis
