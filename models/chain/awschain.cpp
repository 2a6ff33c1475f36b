// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "aws/awsfederation.h"
#include "base/shellwords.h"
#include "chain/chainwords.h"
#include "chain/identitychains.h"
#include "diagnosis/cloudremedies.h"
#include "diagnosis/iamfacts.h"
#include "diagnosis/identity.h"
#include "diagnosis/textmatch.h"
#include "plan/aws/irsachanges.h"

#include <QRegularExpression>

namespace slipway {
using namespace Qt::StringLiterals;
using diagnosis::seen;

namespace {

QString nobodyOr(const QStringList &texts)
{
    return texts.isEmpty() ? ChainWords::tr("(nobody)") : texts.join(u", "_s);
}

bool hasVariable(const AccountUse &use, std::string_view name)
{
    for (const KubeObject *pod : use.pods) {
        for (const JsonView container : pod->spec()["containers"].items()) {
            for (const JsonView variable : container["env"].items()) {
                if (variable["name"].is(name))
                    return true;
            }
        }
    }
    return false;
}

struct AwsLinks {
    const CloudFacts &facts;
    const Snapshot &snapshot;
    const AccountUse &use;
    ChainForge forge;
    AwsIamFacts iam;
    QString roleArn = {};
    SaidRefusal refusal = {};

    QString roleLabel() const { return u"role/"_s + roleArn.section(u'/', -1); }
    QString roleName() const { return roleArn.section(u'/', -1); }
    Evidence saidIt() const { return seen(*refusal.pod, refusal.where, refusal.text); }
    /// Whoever was refused something as an assumed role had taken it before; a node's session is named by its instance.
    bool hasTakenTheRole() const
    {
        return refusal && !roleName().isEmpty()
            && refusal.text.contains(u":assumed-role/%1/"_s.arg(roleName()))
            && !refusal.text.contains("AssumeRoleWithWebIdentity"_L1);
    }
    void proveBySaying(Link &link) const
    {
        link.state = Link::State::Holds;
        link.observed = ChainWords::tr("the cloud answered it as %1").arg(roleName());
        link.evidence.append(saidIt());
        link.why.clear();
    }
    QString region() const
    {
        static const QRegularExpression ofIssuer(u"^oidc\\.eks\\.([a-z0-9-]+)\\.amazonaws\\."_s);
        return ofIssuer.match(facts.eksCluster().issuer()).captured(1);
    }
    Remedy trustRemedy() const
    {
        const QString words = ChainWords::tr("Let it in by the trust policy; what stands there stays");
        const EksClusterRef cluster{.region = region(), .name = facts.eksCluster().name};
        if (cluster.region.isEmpty() || cluster.name.isEmpty())
            return diagnosis::todo(
                words,
                u"aws iam update-assume-role-policy --role-name %1 --policy-document file://trust.json"_s.arg(
                    shellWord(roleName())));
        return {.description = words,
                .change = std::make_shared<CreateServiceAccountRole>(cluster, use.nameSpace, use.name,
                                                                     roleName(), QStringList())};
    }

    void annotation()
    {
        Link &link = forge.add(u"aws.annotation"_s, ChainWords::tr("Account names a role"), use.label());
        link.observed = roleArn;
        if (use.object)
            link.evidence = {
                seen(*use.object, u"metadata.annotations[%1]"_s.arg(diagnosis::roleKey), roleArn)};
        static const QRegularExpression form(u"^arn:aws[a-z-]*:iam::\\d{12}:role/[\\w+=,.@/-]+$"_s);
        if (form.match(roleArn).hasMatch() && placeholderIn(roleArn, false).isEmpty()) {
            link.state = Link::State::Holds;
            return;
        }
        link.state = Link::State::Broken;
        link.expected = u"arn:aws:iam::ACCOUNT:role/NAME"_s;
        link.why = placeholderIn(roleArn, false).isEmpty()
            ? ChainWords::tr("It is no ARN of a role, with the account's twelve digits.")
            : ChainWords::tr("It still holds the placeholder %1.").arg(placeholderIn(roleArn, false));
        link.remedies = {diagnosis::todo(
            ChainWords::tr("Put the role's ARN there, and create the pods anew"),
            u"kubectl annotate --overwrite serviceaccount %1%2 %3=ROLE_ARN"_s.arg(
                shellWord(use.name), diagnosis::inNamespace(use.nameSpace), diagnosis::roleKey))};
    }

    void injected()
    {
        const KubeObject *pod = use.pod();
        if (!pod)
            return;
        Link &link = forge.add(u"aws.token"_s, ChainWords::tr("Pod was given a token"), pod->label());
        link.expected = u"AWS_ROLE_ARN, AWS_WEB_IDENTITY_TOKEN_FILE"_s;
        QString given;
        for (const JsonView container : pod->spec()["containers"].items()) {
            for (const JsonView variable : container["env"].items()) {
                if (variable["name"].is("AWS_ROLE_ARN"))
                    given = variable["value"].text();
            }
        }
        if (given == roleArn) {
            link.state = Link::State::Holds;
            link.observed = u"AWS_ROLE_ARN=%1"_s.arg(given);
            return;
        }
        const bool isWithout = given.isEmpty() && refusal
            && (refusal.text.contains("Unable to locate credentials"_L1)
                || refusal.text.contains("NoCredentialProviders"_L1)
                || refusal.text.contains("assumed-role"_L1));
        link.observed =
            given.isEmpty() ? ChainWords::tr("no variable AWS_ROLE_ARN") : u"AWS_ROLE_ARN=%1"_s.arg(given);
        link.why = ChainWords::tr("The variables are put in when a pod is created: it may be older than the "
                                  "annotation.");
        if (given.isEmpty() && !isWithout)
            return;
        link.state = Link::State::Broken;
        link.evidence = {seen(*pod, u"spec.containers[].env[AWS_ROLE_ARN]"_s,
                              given.isEmpty() ? ChainWords::tr("(not set)") : given)};
        if (isWithout)
            link.evidence.append(saidIt());
        const KubeObject &owner = snapshot.topOwner(*pod);
        link.remedies = {diagnosis::todo(
            ChainWords::tr("Create the pods anew"),
            owner.kind == "Pod"_L1
                ? u"kubectl delete pod %1%2"_s.arg(shellWord(pod->name),
                                                   diagnosis::inNamespace(pod->nameSpace))
                : u"kubectl rollout restart %1/%2%3"_s.arg(owner.kind.toLower(), shellWord(owner.name),
                                                           diagnosis::inNamespace(owner.nameSpace)))};
    }

    AwsRole role()
    {
        const AwsRole role = iam.role(roleArn);
        Link &link = forge.add(u"aws.role"_s, ChainWords::tr("Role exists"), roleLabel());
        link.expected = roleArn;
        if (role.fact.answer)
            link.evidence = {{roleLabel(), u"answer"_s, QString::number(role.fact.answer->status)}};
        if (role.fact.isAbsent()) {
            link.state = Link::State::Broken;
            link.observed = u"404 NoSuchEntity"_s;
            link.why = ChainWords::tr("IAM knows no role of that name.");
            link.remedies = {trustRemedy()};
            return role;
        }
        if (!role.fact.isRead()) {
            link.why = role.fact.why();
            if (hasTakenTheRole())
                proveBySaying(link);
            return role;
        }
        link.observed = role.arn.isEmpty() ? roleName() : role.arn;
        if (role.arn.isEmpty() || role.arn == roleArn) {
            link.state = Link::State::Holds;
            return role;
        }
        link.evidence.append({roleLabel(), u"Arn"_s, role.arn});
        if (role.arn.section(u':', 4, 4) != roleArn.section(u':', 4, 4)) {
            link.why = ChainWords::tr("A role of that name was found in another account than the one named.");
            return {.name = role.name};
        }
        link.state = Link::State::Broken;
        link.why = ChainWords::tr("The path before its name is another one.");
        return role;
    }

    void trust(const AwsRole &role)
    {
        const QString issuer = facts.eksCluster().issuer();
        const WebIdentityTrust trust = webIdentityTrust(role.trust, issuer, use.nameSpace, use.name);
        const bool isRefused = refusal && refusal.text.contains("AssumeRoleWithWebIdentity"_L1)
            && !refusal.text.contains("No OpenIDConnect provider"_L1)
            && !refusal.text.contains("InvalidIdentityToken"_L1);
        const QString field = u"AssumeRolePolicyDocument %1"_s;
        struct Part {
            QString id;
            QString what;
            Truth truth;
            QStringList observed;
            QString expected;
            QString field;
            QString why;
        };
        const Part parts[] = {
            {u"aws.trust-provider"_s, ChainWords::tr("Role trusts the cluster's issuer"), trust.provider,
             trust.providers, issuer.isEmpty() ? QString() : u"…:oidc-provider/"_s + issuer, u"Federated"_s,
             ChainWords::tr("No statement of its trust policy lets tokens of this cluster in.")},
            {u"aws.trust-audience"_s, ChainWords::tr("Role takes the token's audience"), trust.audience,
             trust.audiences, stsAudience, u"…:aud"_s,
             ChainWords::tr("The token is made for %1.").arg(stsAudience)},
            {u"aws.trust-subject"_s, ChainWords::tr("Role trusts this account"), trust.subject,
             trust.subjects, serviceAccountSubject(use.nameSpace, use.name), u"…:sub"_s,
             ChainWords::tr("Its trust policy lets other accounts in.")},
        };
        for (const Part &part : parts) {
            Link &link = forge.add(part.id, part.what, roleLabel());
            link.expected = part.expected;
            if (!role.trust.isEmpty() && (part.truth != Truth::Unknown || !part.observed.isEmpty())) {
                link.observed = part.truth == Truth::Yes && part.observed.isEmpty()
                    ? ChainWords::tr("no condition")
                    : nobodyOr(part.observed);
                link.evidence = {{roleLabel(), field.arg(part.field), link.observed}};
            }
            if (part.truth == Truth::Yes) {
                link.state = Link::State::Holds;
            } else if (part.truth == Truth::No) {
                link.state = Link::State::Broken;
                link.why = part.why;
                if (isRefused)
                    link.evidence.append(saidIt());
                link.remedies = {trustRemedy()};
            } else {
                link.why = trust.why;
                if (hasTakenTheRole())
                    proveBySaying(link);
            }
        }
        // The cloud's own word that the role does not trust it, where its policy was not read.
        if (isRefused && role.trust.isEmpty() && !forge.isBroken()) {
            Link &link = forge.add(u"aws.trust"_s, ChainWords::tr("Role lets the token in"), roleLabel());
            link.state = Link::State::Broken;
            link.observed = refusal.text;
            link.expected = serviceAccountSubject(use.nameSpace, use.name);
            link.why = ChainWords::tr("The cloud itself says that it may not.");
            link.evidence = {saidIt()};
            link.remedies = {trustRemedy()};
        }
    }

    void provider()
    {
        const EksFacts cluster = facts.eksCluster();
        const QString issuer = cluster.issuer();
        const OidcProvider provider = iam.oidcProvider(issuer);
        Link &link = forge.add(
            u"aws.oidc-provider"_s, ChainWords::tr("AWS account knows the cluster's issuer"),
            issuer.isEmpty() ? ChainWords::tr("the cluster's issuer") : u"oidc-provider/"_s + issuer);
        link.expected = issuer;
        const bool isRefused = refusal
            && (refusal.text.contains("No OpenIDConnect provider"_L1)
                || refusal.text.contains("InvalidIdentityToken"_L1));
        const auto breaks = [&](const QString &observed, const QString &why) {
            link.state = Link::State::Broken;
            link.observed = observed;
            link.why = why;
            if (isRefused)
                link.evidence.append(saidIt());
            const QString words = ChainWords::tr("Make it known, with STS as audience");
            const EksClusterRef ref{.region = region(), .name = cluster.name};
            link.remedies = {
                ref.region.isEmpty() || ref.name.isEmpty()
                    ? diagnosis::todo(
                          words, u"eksctl utils associate-iam-oidc-provider --cluster CLUSTER --approve"_s)
                    : Remedy{.description = words, .change = std::make_shared<EnsureOidcProvider>(ref)}};
        };
        if (provider.fact.isAbsent())
            return breaks(ChainWords::tr("not among those listed"),
                          ChainWords::tr("Without it no role can be taken by a service account."));
        if (isRefused && !provider.fact.isRead())
            return breaks(refusal.text, ChainWords::tr("The cloud itself says so."));
        if (provider.knowsClientIds && !provider.clientIds.contains(stsAudience)) {
            breaks(nobodyOr(provider.clientIds),
                   ChainWords::tr("It does not take tokens that are made for %1.").arg(stsAudience));
            link.expected = stsAudience;
            return;
        }
        if (provider.fact.isRead()) {
            link.state = Link::State::Holds;
            link.observed = provider.arn;
        } else if (hasTakenTheRole()) {
            proveBySaying(link);
        } else {
            link.why =
                issuer.isEmpty() ? ChainWords::tr("The cluster's issuer is not known.") : provider.fact.why();
        }
    }

    void policies()
    {
        const AttachedPolicies attached = iam.attachedPolicies(roleArn);
        Link &link = forge.add(u"aws.policies"_s, ChainWords::tr("Role may do something"), roleLabel());
        link.observed = attached.fact.isRead() ? nobodyOr(attached.arns) : QString();
        if (attached.fact.isRead() && attached.arns.isEmpty())
            link.observed = ChainWords::tr("no managed policy");
        if (!link.observed.isEmpty())
            link.evidence = {{roleLabel(), u"AttachedPolicies"_s, link.observed}};
        static const QRegularExpression denied(u"not authorized to perform:? (\\S+)"_s);
        if (const auto match = refusal ? denied.match(refusal.text) : QRegularExpressionMatch();
            match.hasMatch() && hasTakenTheRole()) {
            link.state = Link::State::Broken;
            link.expected = match.captured(1);
            if (link.observed.isEmpty())
                link.observed = refusal.text;
            link.why = ChainWords::tr("Taking the role works; it does not allow %1.").arg(match.captured(1));
            link.evidence.append(saidIt());
            link.remedies = {diagnosis::todo(
                ChainWords::tr("Add it to the role's policy"),
                u"aws iam list-attached-role-policies --role-name %1"_s.arg(shellWord(roleName())))};
        } else if (!attached.fact.isRead()) {
            link.why = attached.fact.why();
        } else if (attached.arns.isEmpty()) {
            link.why = ChainWords::tr("Policies of the role itself (inline) were not read.");
        } else {
            link.state = Link::State::Holds;
        }
    }

    void association(const PodIdentity &identity)
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

    void agent()
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
        const bool isReadyThere =
            beside ? PodFacts(snapshot, *beside).isReady : ready >= wanted && wanted > 0;
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

    void podTrust(const AwsRole &role)
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
        const bool isRefused =
            refusal && refusal.text.contains("permissions to assume the associated role"_L1);
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
};

} // namespace

std::optional<Chain> awsChain(const CloudFacts &facts, const AccountUse &use)
{
    const Snapshot &snapshot = facts.snapshot();
    AwsLinks links{facts, snapshot, use,
                   ChainForge(u"aws-identity"_s, ChainWords::tr("Identity at AWS"), use.label()),
                   AwsIamFacts(facts)};
    const QByteArray key = diagnosis::roleKey.toUtf8();
    links.roleArn = use.object ? use.object->annotations()[key.constData()].text() : QString();
    links.refusal = awsRefusal(snapshot, use);
    const PodIdentity identity = facts.podIdentity(use.nameSpace, use.name);
    // The SDKs take the token of the annotation before the agent's credentials.
    if (!links.roleArn.isEmpty()) {
        addAccountLinks(links.forge, snapshot, use);
        links.annotation();
        links.injected();
        const AwsRole role = links.role();
        links.trust(role);
        links.provider();
        links.policies();
        return links.forge.take();
    }
    if (!identity.id.isEmpty() || hasVariable(use, "AWS_CONTAINER_CREDENTIALS_FULL_URI")) {
        links.roleArn = identity.roleArn;
        addAccountLinks(links.forge, snapshot, use);
        links.association(identity);
        links.agent();
        if (!links.roleArn.isEmpty()) {
            const AwsRole role = links.role();
            links.podTrust(role);
            links.policies();
        }
        return links.forge.take();
    }
    if (!links.refusal)
        return {};
    addAccountLinks(links.forge, snapshot, use);
    Link &link = links.forge.add(u"aws.annotation"_s, ChainWords::tr("Account names a role"), use.label());
    link.expected = ChainWords::tr("%1, or a pod identity association").arg(diagnosis::roleKey);
    link.evidence = {links.saidIt()};
    if (use.object && identity.fact.isAbsent()) {
        link.state = Link::State::Broken;
        link.observed = ChainWords::tr("no annotation, and no association");
        link.why = ChainWords::tr("Nothing gives its pods a role of their own.");
        link.remedies = {diagnosis::todo(
            ChainWords::tr("Give it a role, and create the pods anew"),
            u"kubectl annotate serviceaccount %1%2 %3=ROLE_ARN"_s.arg(
                shellWord(use.name), diagnosis::inNamespace(use.nameSpace), diagnosis::roleKey))};
    } else {
        link.observed = ChainWords::tr("no annotation");
        link.why =
            ChainWords::tr("Whether there is an association is not known: %1").arg(identity.fact.why());
    }
    return links.forge.take();
}

} // namespace slipway
