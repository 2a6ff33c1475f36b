// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a role may do: where it is known what its pods read, that; else whether it may do anything.
#include "base/shellwords.h"
#include "chain/awslinks.h"
#include "chain/chainwords.h"
#include "diagnosis/cloudremedies.h"
#include "diagnosis/families.h"

#include <QRegularExpression>

namespace slipway {
using namespace Qt::StringLiterals;
using diagnosis::seen;

namespace {

constexpr qsizetype mostBuckets = 4;

struct ReadPlace {
    S3Use place;
    Evidence evidence;
};

/// The places in S3 that the account's pods name.
QList<ReadPlace> readPlaces(const Snapshot &snapshot, const AccountUse &use)
{
    QList<ReadPlace> found;
    for (const KubeObject *pod : use.pods) {
        for (const ContainerFacts &container : PodFacts(snapshot, *pod).containers) {
            QStringList texts = container.words();
            for (const JsonView variable : container.spec["env"].items())
                texts.append(variable["value"].text());
            for (const S3Use &each : s3UsesIn(texts)) {
                if (found.size() < mostBuckets && std::ranges::none_of(found, [&](const ReadPlace &one) {
                        return one.place.bucket == each.bucket;
                    }))
                    found.append(
                        {each, seen(*pod, container.field(), u"s3://%1/%2"_s.arg(each.bucket, each.folder))});
            }
        }
    }
    return found;
}

QString decisionText(const RoleAccess &access)
{
    switch (access.decision) {
    case RoleAccess::Decision::Allowed:
        return u"allowed"_s;
    case RoleAccess::Decision::NotAllowed:
        return u"implicitDeny"_s;
    case RoleAccess::Decision::Denied:
        return u"explicitDeny"_s;
    case RoleAccess::Decision::Unknown:
        break;
    }
    return ChainWords::tr("not known");
}

struct Word {
    Link::State state = Link::State::Unknown;
    QString why = {};
};

/// What the role's side and the bucket's side come to. The same account's bucket needs one of them, another's both; a word against it, on
/// either side, ends it.
Word wordOf(const RoleAccess &access, const BucketWord &bucket, PolicyWord own, const QString &action)
{
    using enum RoleAccess::Decision;
    if (bucket.state == BucketWord::State::Missing)
        return {Link::State::Broken, ChainWords::tr("There is no bucket of that name, with anybody.")};
    if (!access.fact.isRead() || access.decision == Unknown)
        return {.why = access.fact.isRead() ? ChainWords::tr("IAM's answer says nothing of it.")
                                            : access.fact.why()};
    if (access.decision != Allowed && !access.missing.isEmpty())
        return {.why = ChainWords::tr("It hangs on %1, which only the request itself has.")
                           .arg(access.missing.join(u", "_s))};
    if (access.decision == Denied)
        return {Link::State::Broken,
                access.isOrganizations
                    ? ChainWords::tr("The organisation's policies do not allow %1.").arg(action)
                    : access.isBoundary
                    ? ChainWords::tr("The role's permissions boundary does not allow %1.").arg(action)
                    : ChainWords::tr("A policy forbids %1 to it: no permission that is added helps.")
                          .arg(action)};
    if (bucket.state == BucketWord::State::Foreign && access.decision == Allowed)
        return {.why = ChainWords::tr(
                    "The bucket is another account's, whose policy for it has to let the role in "
                    "too and cannot be read from here.")};
    if (bucket.state == BucketWord::State::Withheld && access.decision == Allowed)
        return {.why = ChainWords::tr(
                    "The role's own policies allow it. The bucket's policy was refused to whoever "
                    "asked: it may forbid it, or be another account's.")};
    if (own == PolicyWord::MayDeny)
        return {.why = ChainWords::tr(
                    "The bucket's own policy forbids it to some; whether to this role cannot be "
                    "told.")};
    if (access.decision == Allowed)
        return {Link::State::Holds, {}};
    if (own == PolicyWord::Allows)
        return access.isOrganizations || access.isBoundary
            ? Word{.why = ChainWords::tr(
                       "The bucket's own policy lets the role in; a policy above the role does not.")}
            : Word{Link::State::Holds, {}};
    if (bucket.state == BucketWord::State::Foreign)
        return {Link::State::Broken,
                ChainWords::tr(
                    "The bucket is another account's: the role's own policies have to allow %1 too, and "
                    "they do not.")
                    .arg(action)};
    if (own == PolicyWord::MayAllow
        || (bucket.state != BucketWord::State::Read && bucket.state != BucketWord::State::Silent))
        return {
            .why = ChainWords::tr("The role's own policies do not allow it; whether the bucket's policy does "
                                  "cannot be told.")};
    return {
        Link::State::Broken,
        ChainWords::tr("Taking the role works; neither its policies nor the bucket's allow %1.").arg(action)};
}

} // namespace

void AwsLinks::access()
{
    const QList<ReadPlace> places = readPlaces(snapshot, use);
    static const QRegularExpression deniedAction(u"not authorized to perform:? (\\S+)"_s);
    static const QRegularExpression deniedBucket(u"arn:aws[a-z-]*:s3:::([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])"_s);
    const bool isDenied = hasTakenTheRole() && deniedAction.match(refusal.text).hasMatch();
    const QString saidAction = isDenied ? deniedAction.match(refusal.text).captured(1) : QString();
    const QString saidBucket = isDenied ? deniedBucket.match(refusal.text).captured(1) : QString();
    const QString partition = roleArn.section(u':', 1, 1);
    const bool isOfPlace =
        std::ranges::any_of(places, [&](const ReadPlace &each) { return each.place.bucket == saidBucket; });
    const bool isAsked = std::ranges::any_of(places, [&](const ReadPlace &each) {
        return iam.access(roleArn, u"s3:GetObject"_s, each.place.objectArn(partition)).fact.isKnown()
            || each.place.bucket == saidBucket;
    });
    if (!isAsked || (isDenied && !isOfPlace))
        policies();
    if (!isAsked)
        return;
    for (const ReadPlace &each : places) {
        const QString object = each.place.objectArn(partition);
        const BucketWord bucket = iam.bucket(each.place.bucket);
        const QString readAction = u"s3:GetObject"_s;
        const RoleAccess read = iam.access(roleArn, readAction, object);
        const RoleAccess list = iam.access(roleArn, u"s3:ListBucket"_s, each.place.bucketArn(partition));
        Link &link = forge.add(u"aws.bucket"_s, ChainWords::tr("Role may read the bucket"),
                               u"bucket/"_s + each.place.bucket);
        link.expected = u"s3:GetObject %1"_s.arg(object);
        link.evidence = {each.evidence};
        if (read.fact.isRead()) {
            link.observed = u"s3:GetObject %1"_s.arg(decisionText(read));
            if (list.fact.isRead())
                link.observed += u", s3:ListBucket %1"_s.arg(decisionText(list));
            link.evidence.append({roleLabel(), u"SimulatePrincipalPolicy"_s, link.observed});
        }
        const Word word =
            wordOf(read, bucket, resourcePolicyWord(bucket.policy, roleArn, readAction, object), readAction);
        link.state = word.state;
        link.why = word.why;
        if (bucket.state == BucketWord::State::Missing)
            link.observed = u"404 NoSuchBucket"_s;
        // The cloud's own word on this very bucket.
        if (each.place.bucket == saidBucket) {
            link.state = Link::State::Broken;
            link.expected = saidAction;
            if (link.observed.isEmpty())
                link.observed = refusal.text;
            if (word.state != Link::State::Broken || saidAction != readAction)
                link.why = ChainWords::tr("Taking the role works; it does not allow %1.").arg(saidAction);
            link.evidence.append(saidIt());
        }
        if (link.state == Link::State::Broken && bucket.state != BucketWord::State::Missing
            && read.decision != RoleAccess::Decision::Denied)
            link.remedies = {
                diagnosis::letReadBucket(ChainWords::tr("Let the role read it by a policy of its own"),
                                         snapshot, roleArn, each.place)};
    }
}

void AwsLinks::policies()
{
    const AttachedPolicies attached = iam.attachedPolicies(roleArn);
    Link &link = forge.add(u"aws.policies"_s, ChainWords::tr("Role may do something"), roleLabel());
    link.observed = attached.fact.isRead() ? nobodyOr(attached.arns) : QString();
    const AttachedPolicies own = iam.inlinePolicies(roleArn);
    if (attached.fact.isRead() && attached.arns.isEmpty())
        link.observed = own.arns.isEmpty() ? ChainWords::tr("no managed policy") : own.arns.join(u", "_s);
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
    } else if (attached.arns.isEmpty() && own.arns.isEmpty()) {
        link.why = own.fact.isRead()
            ? ChainWords::tr("It has no policy at all: it may do only what others' policies let it do.")
            : ChainWords::tr("Policies of the role itself (inline) were not read.");
    } else {
        link.state = Link::State::Holds;
    }
}

} // namespace slipway
