// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/iamfacts.h"

#include "diagnosis/say.h"
#include "diagnosis/textmatch.h"
#include "google/iampolicy.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

/// A Kubernetes account as a member names it.
struct NamedAccount {
    QString pool;
    QString number; ///< empty in the older form
    QString nameSpace;
    QString serviceAccount; ///< empty for a whole namespace
    explicit operator bool() const { return !pool.isEmpty(); }
};

NamedAccount accountIn(const QString &member)
{
    static const QRegularExpression older(
        u"^serviceAccount:([^\\[\\]@]+)\\[([^/\\[\\]]*)/([^/\\[\\]]*)\\]$"_s);
    static const QRegularExpression principal(
        u"^principal://iam\\.googleapis\\.com/projects/([^/]+)/locations/global/workloadIdentityPools/([^/]+)/subject/ns/([^/]+)/sa/([^/]+)$"_s);
    static const QRegularExpression whole(
        u"^principalSet://iam\\.googleapis\\.com/projects/([^/]+)/locations/global/workloadIdentityPools/([^/]+)/(?:kubernetes\\.)?namespace/([^/]+)$"_s);
    if (const auto match = older.match(member); match.hasMatch())
        return {match.captured(1), {}, match.captured(2), match.captured(3)};
    if (const auto match = principal.match(member); match.hasMatch())
        return {match.captured(2), match.captured(1), match.captured(3), match.captured(4)};
    if (const auto match = whole.match(member); match.hasMatch())
        return {match.captured(2), match.captured(1), match.captured(3), {}};
    return {};
}

} // namespace

IamCaller IamCaller::kubernetes(const QString &pool, const QString &projectNumber, const QString &nameSpace,
                                const QString &serviceAccount)
{
    return {.pool = pool,
            .projectNumber = projectNumber,
            .nameSpace = nameSpace,
            .serviceAccount = serviceAccount};
}

QString IamCaller::member() const
{
    if (!isKubernetes())
        return serviceAccountMember(email);
    const QString project = CloudFacts::projectOfPool(pool);
    return workloadPrincipal(projectNumber.isEmpty() ? u"PROJECT_NUMBER"_s : projectNumber,
                             project.isEmpty() ? u"PROJECT"_s : project, nameSpace, serviceAccount);
}

QString IamCaller::impersonationMember() const
{
    return u"serviceAccount:%1[%2/%3]"_s.arg(pool.isEmpty() ? u"PROJECT.svc.id.goog"_s : pool, nameSpace,
                                             serviceAccount);
}

Truth IamCaller::isNamedBy(const QString &named) const
{
    if (named == "allUsers"_L1 || named == "allAuthenticatedUsers"_L1)
        return Truth::Yes;
    if (named.startsWith("deleted:"_L1) || named.startsWith("user:"_L1) || named.startsWith("domain:"_L1))
        return Truth::No;
    if (named.startsWith("projectOwner:"_L1) || named.startsWith("projectEditor:"_L1)
        || named.startsWith("projectViewer:"_L1)) // whoever has that role on the project
        return Truth::Unknown;
    if (!isKubernetes()) {
        if (named.startsWith("group:"_L1))
            return Truth::Unknown;
        // Addresses are compared without regard to case.
        return named.compare(member(), Qt::CaseInsensitive) == 0 ? Truth::Yes : Truth::No;
    }
    if (const NamedAccount account = accountIn(named)) {
        if (!pool.isEmpty() && account.pool != pool)
            return Truth::No;
        if (account.nameSpace != nameSpace
            || (!account.serviceAccount.isEmpty() && account.serviceAccount != serviceAccount))
            return Truth::No;
        if (!account.number.isEmpty() && !projectNumber.isEmpty() && account.number != projectNumber)
            return Truth::No;
        return Truth::Yes;
    }
    if (named.startsWith("principalSet://"_L1)) {
        if (!pool.isEmpty() && !named.contains(u"/workloadIdentityPools/"_s + pool + u'/'))
            return named.contains("/workloadIdentityPools/"_L1) ? Truth::No : Truth::Unknown;
        return named.endsWith("/*"_L1) ? Truth::Yes : Truth::Unknown;
    }
    return Truth::No;
}

QString IamCaller::nearMiss(const QStringList &members) const
{
    QStringList others;
    for (const QString &each : members) {
        if (isNamedBy(each) == Truth::No)
            others.append(each);
    }
    if (!isKubernetes()) {
        const QString local = email.section(u'@', 0, 0);
        for (const QString &each : std::as_const(others)) {
            // Another type, another domain, or one that was deleted and made anew.
            if (each.section(u':', 1).contains(local + u'@'))
                return each;
        }
        return nearest(member(), others);
    }
    // One part is another: of several the one whose account has this very name comes first.
    QString found;
    int best = 0;
    for (const QString &each : std::as_const(others)) {
        NamedAccount account = accountIn(each);
        if (!account && each.contains(u'[') && each.contains(nameSpace + u'/' + serviceAccount))
            account = {each.section(u':', -1).section(u'[', 0, 0), {}, nameSpace, serviceAccount};
        if (!account)
            continue;
        const bool sameAccount = account.serviceAccount == serviceAccount;
        const bool sameSpace = account.nameSpace == nameSpace;
        const bool likeAccount = sameAccount || !nearest(serviceAccount, {account.serviceAccount}).isEmpty();
        const bool likeSpace = sameSpace || !nearest(nameSpace, {account.nameSpace}).isEmpty();
        const int score = sameAccount && sameSpace ? 5
            : sameSpace && likeAccount             ? 4
            : sameAccount && likeSpace             ? 4
            : sameAccount                          ? 3
            : likeAccount && likeSpace             ? 2
                                                   : 0;
        if (score > best) {
            best = score;
            found = each;
        }
    }
    return found;
}

Truth roleHolds(const QString &role, const QString &permission)
{
    static const QHash<QString, QStringList> holders{
        {objectsGet,
         {u"storage.admin"_s, u"storage.objectAdmin"_s, u"storage.objectUser"_s, u"storage.objectViewer"_s,
          u"storage.legacyObjectOwner"_s, u"storage.legacyObjectReader"_s}},
        {objectsList,
         {u"storage.admin"_s, u"storage.objectAdmin"_s, u"storage.objectUser"_s, u"storage.objectViewer"_s,
          u"storage.legacyBucketOwner"_s, u"storage.legacyBucketReader"_s, u"storage.legacyBucketWriter"_s}},
        {objectsCreate,
         {u"storage.admin"_s, u"storage.objectAdmin"_s, u"storage.objectUser"_s, u"storage.objectCreator"_s,
          u"storage.legacyBucketOwner"_s, u"storage.legacyBucketWriter"_s}},
        {getAccessToken, {u"iam.workloadIdentityUser"_s, u"iam.serviceAccountTokenCreator"_s}},
    };
    if (!role.startsWith("roles/"_L1)) // projects/P/roles/X, organizations/N/roles/X
        return Truth::Unknown;
    const QString name = role.mid(6);
    if (holders.value(permission).contains(name))
        return Truth::Yes;
    // The families whose members are named above, and those that hold nothing of the kind. The basic roles reach objects only by way
    // of projectEditor: and its like in a bucket's policy.
    static const QStringList without{u"storage."_s,
                                     u"iam."_s,
                                     u"logging."_s,
                                     u"monitoring."_s,
                                     u"browser"_s,
                                     u"viewer"_s,
                                     u"editor"_s,
                                     u"owner"_s,
                                     u"compute."_s,
                                     u"autoscaling."_s,
                                     u"resourcemanager."_s,
                                     u"cloudtrace."_s,
                                     u"artifactregistry."_s,
                                     u"serviceusage."_s,
                                     u"container.defaultNodeServiceAccount"_s};
    for (const QString &each : without) {
        if (each.endsWith(u'.') ? name.startsWith(each) : name == each)
            return Truth::No;
    }
    return Truth::Unknown;
}

QStringList membersWithRole(JsonView policy, const QString &rolePart)
{
    QStringList members;
    for (const JsonView binding : policy["bindings"].items()) {
        if (!rolePart.isEmpty() && !binding["role"].text().contains(rolePart))
            continue;
        for (const JsonView member : binding["members"].items())
            members.append(member.text());
    }
    return members;
}

namespace {

/// Whether projectEditor:P and its like include somebody: whoever has that basic role in the project's policy.
Truth includedBy(const QString &convenience, const CloudFact &project, const IamCaller &caller)
{
    if (!project.isRead())
        return Truth::Unknown;
    const QString role = convenience.startsWith("projectOwner:"_L1) ? u"roles/owner"_s
        : convenience.startsWith("projectEditor:"_L1)               ? u"roles/editor"_s
                                                                    : u"roles/viewer"_s;
    Truth included = Truth::No;
    for (const JsonView binding : project.body()["bindings"].items()) {
        if (binding["role"].text() != role)
            continue;
        for (const JsonView member : binding["members"].items()) {
            const Truth named = caller.isNamedBy(member.text());
            if (named == Truth::No)
                continue;
            if (named == Truth::Yes && !binding["condition"].isObject())
                return Truth::Yes;
            included = Truth::Unknown;
        }
    }
    return included;
}

bool isConvenience(const QString &member)
{
    return member.startsWith("projectOwner:"_L1) || member.startsWith("projectEditor:"_L1)
        || member.startsWith("projectViewer:"_L1);
}

} // namespace

IamGrant grantIn(const CloudFact &policy, const QString &permission, const IamCaller &caller,
                 const CloudFact &project)
{
    IamGrant grant;
    if (policy.isAbsent()) { // nothing is granted on what is not there
        grant.granted = Truth::No;
        return grant;
    }
    if (!policy.isRead()) {
        grant.why = policy.why();
        return grant;
    }
    grant.granted = Truth::No;
    const auto perhaps = [&grant](const QString &role, const QString &member, const QString &why) {
        if (grant.granted == Truth::Yes || !grant.why.isEmpty())
            return;
        grant.granted = Truth::Unknown;
        grant.role = role;
        grant.member = member;
        grant.why = why;
    };
    for (const JsonView binding : policy.body()["bindings"].items()) {
        const QString role = binding["role"].text();
        const Truth holds = roleHolds(role, permission);
        if (holds == Truth::No)
            continue;
        const bool isConditional = binding["condition"].isObject();
        for (const JsonView each : binding["members"].items()) {
            const QString member = each.text();
            if (holds == Truth::Yes)
                grant.members.append(member);
            const Truth isNamed =
                isConvenience(member) ? includedBy(member, project, caller) : caller.isNamedBy(member);
            if (isNamed == Truth::No)
                continue;
            if (holds == Truth::Unknown) {
                if (isNamed == Truth::Yes)
                    perhaps(role, member, Say::tr("What the role %1 holds is not known here.").arg(role));
            } else if (isNamed == Truth::Unknown) {
                perhaps(role, member, Say::tr("Whether %1 includes the account cannot be told.").arg(member));
            } else if (isConditional) {
                perhaps(
                    role, member,
                    Say::tr("The binding of %1 has the condition “%2”; whether it is met cannot be told.")
                        .arg(role,
                             binding["condition"]["title"].text(binding["condition"]["expression"].text())));
            } else if (grant.granted != Truth::Yes) {
                grant.granted = Truth::Yes;
                grant.role = role;
                grant.member = member;
                grant.why.clear();
            }
        }
    }
    return grant;
}

IamGrant grantInEither(const CloudFact &policy, const CloudFact &above, const QString &permission,
                       const IamCaller &caller)
{
    IamGrant own = grantIn(policy, permission, caller, above);
    if (own.granted == Truth::Yes)
        return own;
    IamGrant inherited = grantIn(above, permission, caller);
    inherited.members = own.members + inherited.members;
    if (inherited.granted == Truth::Yes || own.granted == Truth::No)
        return inherited;
    own.members = inherited.members;
    return own;
}

} // namespace slipway
