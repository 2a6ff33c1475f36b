// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "google/iampolicy.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

namespace slipway {
using namespace Qt::StringLiterals;

IamPolicy IamPolicy::fromJson(const QJsonObject &json)
{
    IamPolicy policy{
        .version = json.value("version"_L1).toInt(1), .etag = json.value("etag"_L1).toString(), .rest = json};
    for (const QJsonValue &entry : json.value("bindings"_L1).toArray()) {
        const QJsonObject object = entry.toObject();
        IamBinding binding{.role = object.value("role"_L1).toString(),
                           .condition = object.value("condition"_L1).toObject()};
        for (const QJsonValue &member : object.value("members"_L1).toArray())
            binding.members.append(member.toString());
        policy.bindings.append(binding);
    }
    for (const QLatin1StringView known : {"version"_L1, "etag"_L1, "bindings"_L1})
        policy.rest.remove(known);
    return policy;
}

QJsonObject IamPolicy::toJson() const
{
    QJsonObject json = rest;
    QJsonArray array;
    for (const IamBinding &binding : bindings) {
        QJsonObject object{{"role"_L1, binding.role},
                           {"members"_L1, QJsonArray::fromStringList(binding.members)}};
        if (!binding.condition.isEmpty())
            object["condition"_L1] = binding.condition;
        array.append(object);
    }
    json["bindings"_L1] = array;
    json["version"_L1] = 3;
    if (!etag.isEmpty())
        json["etag"_L1] = etag;
    return json;
}

bool addMember(IamPolicy &policy, const QString &role, const QString &member)
{
    for (IamBinding &binding : policy.bindings) {
        if (binding.role != role || !binding.condition.isEmpty())
            continue;
        if (binding.members.contains(member))
            return false;
        binding.members.append(member);
        return true;
    }
    policy.bindings.append({.role = role, .members = {member}});
    return true;
}

bool removeMember(IamPolicy &policy, const QString &role, const QString &member)
{
    bool isChanged = false;
    for (IamBinding &binding : policy.bindings) {
        if (binding.role == role && binding.condition.isEmpty())
            isChanged |= binding.members.removeAll(member) > 0;
    }
    if (isChanged) {
        policy.bindings.removeIf([&role](const IamBinding &binding) {
            return binding.role == role && binding.condition.isEmpty() && binding.members.isEmpty();
        });
    }
    return isChanged;
}

MemberState hasMember(const IamPolicy &policy, const QString &role, const QString &member)
{
    MemberState state = MemberState::Absent;
    for (const IamBinding &binding : policy.bindings) {
        if (binding.role != role || !binding.members.contains(member))
            continue;
        if (binding.condition.isEmpty())
            return MemberState::Present;
        state = MemberState::Conditional;
    }
    return state;
}

QStringList deletedMembers(const IamPolicy &policy, const QString &role)
{
    QStringList found;
    for (const IamBinding &binding : policy.bindings) {
        if (binding.role != role)
            continue;
        for (const QString &member : binding.members) {
            if (member.startsWith("deleted:"_L1))
                found.append(member);
        }
    }
    return found;
}

namespace {

struct IamMemberWords {
    Q_DECLARE_TR_FUNCTIONS(IamMember)
};

bool matches(const char16_t *pattern, const QString &text)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QStringView(pattern)))
        .match(text)
        .hasMatch();
}

// Kubernetes' RFC 1123 label and subdomain, which namespaces and service accounts follow.
constexpr const char16_t *label = u"[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?";
constexpr const char16_t *subdomain = u"[a-z0-9]([-.a-z0-9]{0,251}[a-z0-9])?";
constexpr const char16_t *projectIdPattern =
    u"([a-z0-9.-]{1,60}:)?[a-z][-a-z0-9]{4,28}[a-z0-9]"; // domain-scoped projects have a prefix
constexpr const char16_t *emailPattern = u"[^@\\s:\\[\\]]{1,254}@[A-Za-z0-9.-]{1,253}";

QString serviceAccountProblem(const QString &email)
{
    if (!matches(emailPattern, email))
        return IamMemberWords::tr("“%1” is not the e-mail address of a service account.").arg(email);
    // GSA@P.gserviceaccount.com: IAM answers 404, and the grant is never made.
    const QString domain = email.section(u'@', 1);
    static const QRegularExpression oneLabel(u"^([^.]+)\\.gserviceaccount\\.com$"_s);
    const auto match = oneLabel.match(domain);
    if (match.hasMatch()) {
        const QString first = match.captured(1);
        const bool isGoogleOwned = first == "developer"_L1 || first == "appspot"_L1
            || first.startsWith("gcp-"_L1) || first == "cloudservices"_L1 || first.startsWith("gs-project"_L1)
            || first == "cloudbuild"_L1 || first.startsWith("container-"_L1) || first == "system"_L1;
        if (!isGoogleOwned)
            return IamMemberWords::tr(
                       "The address lacks “.iam”: it should end in @%1.iam.gserviceaccount.com.")
                .arg(first);
    }
    return {};
}

MemberSyntax principalSyntax(const QString &member, bool isSet)
{
    static const QRegularExpression pool(
        u"^principal(?:Set)?://iam\\.googleapis\\.com/projects/([^/]+)/locations/global/workloadIdentityPools/([^/]+)/(.+)$"_s);
    static const QRegularExpression workforce(
        u"^principal(?:Set)?://iam\\.googleapis\\.com/locations/global/workforcePools/[^/]+/.+$"_s);
    const MemberForm other = isSet ? MemberForm::PrincipalSet : MemberForm::Principal;
    // Sets of a whole project, folder or organisation have a host of their own.
    if (workforce.match(member).hasMatch()
        || (isSet && member.startsWith("principalSet://cloudresourcemanager.googleapis.com/"_L1)))
        return {.form = other};
    const auto match = pool.match(member);
    if (!match.hasMatch()) {
        return {
            .form = other,
            .problem =
                IamMemberWords::tr("The form is %1.")
                    .arg(
                        u"principal://iam.googleapis.com/projects/NUMBER/locations/global/workloadIdentityPools/PROJECT.svc.id.goog/subject/ns/NAMESPACE/sa/NAME"_s)};
    }
    if (!matches(u"[0-9]{1,20}", match.captured(1)))
        return {.form = other,
                .problem = IamMemberWords::tr("The first part takes the project's number, not its id: “%1”.")
                               .arg(match.captured(1))};
    const QString poolName = match.captured(2);
    const QString rest = match.captured(3);
    const bool looksLikeKubernetes = rest.startsWith("subject/ns/"_L1) || rest.startsWith("namespace/"_L1);
    if (!poolName.endsWith(".svc.id.goog"_L1)) {
        if (looksLikeKubernetes)
            return {.form = other,
                    .problem =
                        IamMemberWords::tr("The pool of a cluster is named PROJECT.svc.id.goog, not “%1”.")
                            .arg(poolName)};
        return {.form = other};
    }
    const QString projectId = poolName.chopped(12);
    if (matches(u"[0-9]+", projectId))
        return {
            .form = other,
            .problem =
                IamMemberWords::tr("The pool takes the project's id, not its number: “%1”.").arg(poolName)};
    if (!matches(projectIdPattern, projectId))
        return {.form = other, .problem = IamMemberWords::tr("“%1” is not a project id.").arg(projectId)};
    if (isSet) {
        const bool isKnown = rest.startsWith("namespace/"_L1) || rest.startsWith("kubernetes.cluster/"_L1)
            || rest.startsWith("kubernetes.namespace/"_L1) || rest.startsWith("attribute."_L1)
            || rest.startsWith("group/"_L1) || rest == "*"_L1;
        return {.form = MemberForm::WorkloadPrincipalSet,
                .problem = isKnown
                    ? QString()
                    : IamMemberWords::tr("“%1” is not a set that a cluster's pool has.").arg(rest)};
    }
    static const QRegularExpression subject(u"^subject/ns/([^/]+)/sa/([^/]+)$"_s);
    const auto parts = subject.match(rest);
    if (!parts.hasMatch())
        return {.form = MemberForm::WorkloadPrincipal,
                .problem =
                    IamMemberWords::tr("It must end in subject/ns/NAMESPACE/sa/NAME, not “%1”.").arg(rest)};
    if (!matches(label, parts.captured(1)) || !matches(subdomain, parts.captured(2)))
        return {.form = MemberForm::WorkloadPrincipal,
                .problem =
                    IamMemberWords::tr("“%1” names no possible namespace and service account.").arg(rest)};
    return {.form = MemberForm::WorkloadPrincipal};
}

} // namespace

MemberSyntax checkMember(const QString &member)
{
    if (member == "allUsers"_L1)
        return {.form = MemberForm::AllUsers};
    if (member == "allAuthenticatedUsers"_L1)
        return {.form = MemberForm::AllAuthenticatedUsers};
    if (member.startsWith("principal://"_L1))
        return principalSyntax(member, false);
    if (member.startsWith("principalSet://"_L1))
        return principalSyntax(member, true);

    const QString type = member.section(u':', 0, 0);
    const QString value = member.section(u':', 1);
    if (type == "deleted"_L1) {
        static const QRegularExpression form(
            u"^(?:user|serviceAccount|group|principal):.+\\?uid=[0-9]+$|^principal://.+$"_s);
        return {.form = MemberForm::Deleted,
                .problem = form.match(value).hasMatch()
                    ? QString()
                    : IamMemberWords::tr("A deleted member ends in ?uid= and a number.")};
    }
    if (type == "serviceAccount"_L1) {
        static const QRegularExpression kubernetes(u"^([^\\[\\]@]+)\\[([^/\\[\\]]*)/([^/\\[\\]]*)\\]$"_s);
        const auto match = kubernetes.match(value);
        if (match.hasMatch() || value.contains(u'[')) {
            MemberSyntax syntax{.form = MemberForm::KubernetesServiceAccount};
            if (!match.hasMatch())
                syntax.problem = IamMemberWords::tr("The form is %1.")
                                     .arg(u"serviceAccount:PROJECT.svc.id.goog[NAMESPACE/NAME]"_s);
            else if (!match.captured(1).endsWith(".svc.id.goog"_L1))
                syntax.problem =
                    IamMemberWords::tr("The pool of a cluster is named PROJECT.svc.id.goog, not “%1”.")
                        .arg(match.captured(1));
            else if (!matches(projectIdPattern, match.captured(1).chopped(12)))
                syntax.problem =
                    IamMemberWords::tr("“%1” is not a project id.").arg(match.captured(1).chopped(12));
            else if (!matches(label, match.captured(2)) || !matches(subdomain, match.captured(3)))
                syntax.problem = IamMemberWords::tr("“%1” names no possible namespace and service account.")
                                     .arg(match.captured(2) + u'/' + match.captured(3));
            return syntax;
        }
        return {.form = MemberForm::ServiceAccount, .problem = serviceAccountProblem(value)};
    }
    if (type == "user"_L1 || type == "group"_L1) {
        MemberSyntax syntax{.form = type == "user"_L1 ? MemberForm::User : MemberForm::Group};
        if (!matches(emailPattern, value))
            syntax.problem = IamMemberWords::tr("“%1” is not an e-mail address.").arg(value);
        else if (value.endsWith(".gserviceaccount.com"_L1))
            syntax.problem = IamMemberWords::tr("A service account is named serviceAccount:%1.").arg(value);
        return syntax;
    }
    if (type == "domain"_L1)
        return {.form = MemberForm::Domain,
                .problem = matches(u"[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+", value)
                    ? QString()
                    : IamMemberWords::tr("“%1” is not a domain.").arg(value)};
    if (type == "projectOwner"_L1 || type == "projectEditor"_L1 || type == "projectViewer"_L1)
        return {.form = MemberForm::ProjectRole,
                .problem = matches(projectIdPattern, value)
                    ? QString()
                    : IamMemberWords::tr("“%1” is not a project id.").arg(value)};

    if (matches(emailPattern, member))
        return {.problem =
                    IamMemberWords::tr("A member starts with its type, such as %1.")
                        .arg((member.endsWith(".gserviceaccount.com"_L1) ? u"serviceAccount:"_s : u"user:"_s)
                             + member)};
    return {.problem = IamMemberWords::tr("“%1” is not a member that IAM knows.").arg(member)};
}

QString workloadPrincipal(const QString &projectNumber, const QString &projectId, const QString &nameSpace,
                          const QString &serviceAccount)
{
    return u"principal://iam.googleapis.com/projects/%1/locations/global/workloadIdentityPools/%2.svc.id.goog/subject/ns/%3/sa/%4"_s
        .arg(projectNumber, projectId, nameSpace, serviceAccount);
}

QString kubernetesServiceAccountMember(const QString &projectId, const QString &nameSpace,
                                       const QString &serviceAccount)
{
    return u"serviceAccount:%1.svc.id.goog[%2/%3]"_s.arg(projectId, nameSpace, serviceAccount);
}

QString serviceAccountMember(const QString &email)
{
    return "serviceAccount:"_L1 + email;
}

} // namespace slipway
