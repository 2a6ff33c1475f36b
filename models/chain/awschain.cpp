// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "aws/awsfederation.h"
#include "base/shellwords.h"
#include "chain/awslinks.h"
#include "chain/chainwords.h"
#include "diagnosis/cloudremedies.h"
#include "diagnosis/identity.h"
#include "diagnosis/textmatch.h"

#include <QRegularExpression>

namespace slipway {
using namespace Qt::StringLiterals;
using diagnosis::seen;

namespace {

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

} // namespace

QString nobodyOr(const QStringList &texts)
{
    return texts.isEmpty() ? ChainWords::tr("(nobody)") : texts.join(u", "_s);
}

Evidence AwsLinks::saidIt() const
{
    return seen(*refusal.pod, refusal.where, refusal.text);
}

bool AwsLinks::hasTakenTheRole() const
{
    return refusal && !roleName().isEmpty() && refusal.text.contains(u":assumed-role/%1/"_s.arg(roleName()))
        && !refusal.text.contains("AssumeRoleWithWebIdentity"_L1);
}

void AwsLinks::proveBySaying(Link &link) const
{
    link.state = Link::State::Holds;
    link.observed = ChainWords::tr("the cloud answered it as %1").arg(roleName());
    link.evidence.append(saidIt());
    link.why.clear();
}

Remedy AwsLinks::trustRemedy() const
{
    return diagnosis::letTakeRole(ChainWords::tr("Let it in by the trust policy; what stands there stays"),
                                  snapshot, roleArn, use.nameSpace, use.name);
}

void AwsLinks::annotation()
{
    Link &link = forge.add(u"aws.annotation"_s, ChainWords::tr("Account names a role"), use.label());
    link.observed = roleArn;
    if (use.object)
        link.evidence = {seen(*use.object, u"metadata.annotations[%1]"_s.arg(diagnosis::roleKey), roleArn)};
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
    link.remedies = {
        diagnosis::todo(ChainWords::tr("Put the role's ARN there, and create the pods anew"),
                        u"kubectl annotate --overwrite serviceaccount %1%2 %3=ROLE_ARN"_s.arg(
                            shellWord(use.name), diagnosis::inNamespace(use.nameSpace), diagnosis::roleKey))};
}

AwsRole AwsLinks::role()
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

void AwsLinks::trust(const AwsRole &role)
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
        {u"aws.trust-subject"_s, ChainWords::tr("Role trusts this account"), trust.subject, trust.subjects,
         serviceAccountSubject(use.nameSpace, use.name), u"…:sub"_s,
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

void AwsLinks::provider()
{
    const EksFacts cluster = facts.eksCluster();
    const QString issuer = cluster.issuer();
    const OidcProvider provider = iam.oidcProvider(issuer);
    Link &link =
        forge.add(u"aws.oidc-provider"_s, ChainWords::tr("AWS account knows the cluster's issuer"),
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
        link.remedies = {
            diagnosis::makeIssuerKnown(ChainWords::tr("Make it known, with STS as audience"), snapshot)};
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
    // What counts is what the pod was given when it was created; for the next one the webhook takes an association before the annotation.
    const bool hasToken = hasVariable(use, "AWS_ROLE_ARN");
    const bool knowsAgent = hasVariable(use, "AWS_CONTAINER_CREDENTIALS_FULL_URI");
    const bool isAssociated = !identity.id.isEmpty() && (!hasToken || links.roleArn.isEmpty());
    if (!links.roleArn.isEmpty() && !isAssociated && (hasToken || !knowsAgent)) {
        addAccountLinks(links.forge, snapshot, use);
        links.annotation();
        links.injected();
        const AwsRole role = links.role();
        links.trust(role);
        links.provider();
        links.access();
        return links.forge.take();
    }
    if (isAssociated || knowsAgent) {
        links.roleArn = identity.roleArn;
        addAccountLinks(links.forge, snapshot, use);
        links.association(identity);
        links.address(identity);
        links.agent();
        if (!links.roleArn.isEmpty()) {
            const AwsRole role = links.role();
            links.podTrust(role);
            links.access();
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
