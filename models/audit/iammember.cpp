// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/iammember.h"

#include "audit/auditworld.h"
#include "audit/nearest.h"

#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

QString shown(QString text)
{
    return text.replace(literalDollar, u'$');
}

std::optional<PoolMember> poolMember(const QString &member)
{
    static const QRegularExpression form(
        u"^serviceAccount:(.+)\\.svc\\.id\\.goog\\[([^/\\[\\]]+)/([^/\\[\\]]+)\\]$"_s);
    if (const auto match = form.match(member); match.hasMatch())
        return PoolMember{match.captured(1), match.captured(2), match.captured(3)};
    static const QRegularExpression principal(
        u"^principal://iam\\.googleapis\\.com/projects/[^/]+/locations/global/workloadIdentityPools/(.+)\\.svc\\.id\\.goog/subject/ns/([^/]+)/sa/([^/]+)$"_s);
    if (const auto match = principal.match(member); match.hasMatch())
        return PoolMember{match.captured(1), match.captured(2), match.captured(3)};
    return {};
}

namespace {

/// Takes apart what should have been PROJECT.svc.id.goog[NAMESPACE/ACCOUNT].
std::optional<MemberProblem> poolProblem(const QString &body)
{
    static const QRegularExpression right(
        u"^[^\\s\\[\\]]+\\.svc\\.id\\.goog\\[[^\\s/\\[\\]:.]+/[^\\s/\\[\\]:]+\\]$"_s);
    static const QRegularExpression parts(u"^(.+?)\\.?svc\\.id\\.goog(.*)$"_s);
    const auto match = parts.match(body);
    if (!match.hasMatch())
        return {};
    const QString project = match.captured(1);
    QString rest = match.captured(2);
    // NAMESPACE and ACCOUNT are the last two words, whatever stands around and between them.
    static const QRegularExpression words(u"[^\\s\\[\\](){}<>/:.,|]+"_s);
    QStringList names;
    for (auto it = words.globalMatch(masked(rest)); it.hasNext();)
        names << it.next().captured();
    QStringList real;
    static const QRegularExpression realWords(u"\\$\\{[^}]*\\}|<[^>]*>|[^\\s\\[\\](){}<>/:.,|]+"_s);
    for (auto it = realWords.globalMatch(rest); it.hasNext();)
        real << it.next().captured();
    const QString correction = real.size() == 2
        ? u"serviceAccount:%1.svc.id.goog[%2/%3]"_s.arg(project, real.at(0), real.at(1))
        : u"serviceAccount:%1.svc.id.goog[NAMESPACE/SERVICE_ACCOUNT]"_s.arg(project);
    static const QRegularExpression digits(u"^\\d+$"_s);
    if (digits.match(project).hasMatch())
        return MemberProblem{
            AuditText::tr("The workload pool is named after the project's id; this is its number."),
            u"serviceAccount:PROJECT_ID.svc.id.goog%1"_s.arg(rest)};
    if (right.match(masked(body)).hasMatch())
        return {};
    if (rest.isEmpty())
        return MemberProblem{
            AuditText::tr(
                "The namespace and the Kubernetes service account are missing behind the workload pool."),
            correction};
    if (!rest.startsWith(u'[') || !rest.endsWith(u']'))
        return MemberProblem{AuditText::tr("The namespace and the Kubernetes service account stand in square "
                                           "brackets behind the workload pool: [NAMESPACE/SERVICE_ACCOUNT]."),
                             correction};
    if (masked(rest).count(u'/') != 1)
        return MemberProblem{
            AuditText::tr("Namespace and Kubernetes service account are separated by one slash."),
            correction};
    return MemberProblem{AuditText::tr("The member is not of the form "
                                       "serviceAccount:PROJECT_ID.svc.id.goog[NAMESPACE/SERVICE_ACCOUNT]."),
                         correction};
}

std::optional<MemberProblem> principalProblem(const QString &member)
{
    const QString hidden = masked(member);
    const bool set = member.startsWith("principalSet:"_L1);
    const QString prefix = set ? u"principalSet"_s : u"principal"_s;
    static const QRegularExpression form(
        u"^principal(?:Set)?://iam\\.googleapis\\.com/(?:projects/([^/]+)/)?locations/([^/]+)/(workloadIdentityPools|workforcePools|global)/([^/]+)/(.+)$"_s);
    const auto match = form.match(hidden);
    const QString general = set
        ? u"principalSet://iam.googleapis.com/projects/PROJECT_NUMBER/locations/global/workloadIdentityPools/PROJECT_ID.svc.id.goog/namespace/NAMESPACE"_s
        : u"principal://iam.googleapis.com/projects/PROJECT_NUMBER/locations/global/workloadIdentityPools/PROJECT_ID.svc.id.goog/subject/ns/NAMESPACE/sa/SERVICE_ACCOUNT"_s;
    if (!match.hasMatch()) {
        // A variable may hold half of it; judge only what is spelt out.
        if (hidden.count(anyText) > 0 && !hidden.contains("workloadIdentityPool"_L1))
            return {};
        return MemberProblem{AuditText::tr("The principal is not of the form that IAM takes."), general};
    }
    static const QRegularExpression digits(u"^\\d+$"_s);
    const QString project = match.captured(1);
    const QString pool = match.captured(4);
    const QString subject = match.captured(5);
    if (match.captured(3) == "workforcePools"_L1)
        return {};
    if (project.isEmpty())
        return MemberProblem{AuditText::tr("The project's number is missing in the principal."), general};
    // Both places by the same variable: one of them is wrong, for the first wants the number and the second the id.
    static const QRegularExpression raw(
        u"/projects/([^/]+)/.*/workloadIdentityPools/(.+?)\\.svc\\.id\\.goog"_s);
    const auto names = raw.match(member);
    static const QRegularExpression plainWord(u"^[a-z][a-z0-9-]{4,}$"_s);
    const bool same = names.hasMatch() && names.captured(1) == names.captured(2)
        && masked(names.captured(1)) == QString(anyText);
    if (plainWord.match(project).hasMatch() || project == "PROJECT_ID"_L1 || same)
        return MemberProblem{AuditText::tr("Behind projects/ stands the project's number, not its id."),
                             general};
    if (!pool.endsWith(".svc.id.goog"_L1)) {
        // Pools of other identity providers have names of their own.
        return {};
    }
    if (digits.match(pool.chopped(12)).hasMatch())
        return MemberProblem{
            AuditText::tr("The workload pool is named after the project's id; this is its number."), general};
    if (match.captured(2) != "global"_L1)
        return MemberProblem{AuditText::tr("Workload pools are global: locations/global."), general};
    if (set) {
        static const QRegularExpression good(
            u"^(?:namespace/[^/]+|kubernetes\\.cluster/.+|\\*|group/.+|attribute\\.[^/]+/.+)$"_s);
        if (subject.startsWith("subject/"_L1))
            return MemberProblem{AuditText::tr("One account is a principal://; principalSet:// is for many."),
                                 u"principal://"_s + shown(member).mid(15)};
        if (!good.match(subject).hasMatch())
            return MemberProblem{
                AuditText::tr("Behind the pool a principalSet names a namespace or a cluster."), general};
    } else {
        static const QRegularExpression good(u"^subject/ns/[^/]+/sa/[^/]+$"_s);
        if (subject.startsWith("namespace/"_L1))
            return MemberProblem{
                AuditText::tr("A whole namespace is a principalSet://; principal:// is for one account."),
                u"principalSet://"_s + shown(member).mid(12)};
        if (!good.match(subject).hasMatch() && !(subject == QString(anyText)))
            return MemberProblem{AuditText::tr("Behind the pool a principal names one account: "
                                               "subject/ns/NAMESPACE/sa/SERVICE_ACCOUNT."),
                                 general};
    }
    return {};
}

} // namespace

std::optional<MemberProblem> emailProblem(const QString &email)
{
    const QString hidden = masked(email);
    const QString domain = hidden.section(u'@', 1);
    if (!hidden.contains(u'@') || domain.contains(u' '))
        return {};
    if (!domain.contains("gserviceaccount"_L1) && !domain.contains("serviceaccount.com"_L1)
        && !domain.contains(".iam."_L1))
        return {};
    const QString user = email.section(u'@', 0, 0);
    if (domain.endsWith("developer.gserviceaccount.com"_L1)
        || domain.endsWith("appspot.gserviceaccount.com"_L1) || domain.startsWith("cloudservices."_L1)
        || domain.startsWith("cloudbuild."_L1))
        return {};
    // Google's own service agents: "service-123@container-engine-robot.iam…", "service-123@gs-project-accounts.iam…".
    if (user.startsWith("service-"_L1) || domain.startsWith("gcp-sa-"_L1))
        return {};
    static const QRegularExpression right(u"^[^@\\s]+\\.iam\\.gserviceaccount\\.com$"_s);
    const QString project = email.section(u'@', 1).section(u'.', 0, 0);
    if (!right.match(domain).hasMatch()) {
        const QString first =
            project == "iam"_L1 || project == "gserviceaccount"_L1 ? u"PROJECT_ID"_s : project;
        return MemberProblem{
            domain.contains(".iam."_L1)
                ? AuditText::tr(
                      "The domain of a Google service account is PROJECT_ID.iam.gserviceaccount.com.")
                : AuditText::tr("\".iam\" is missing: as written it names an account that does not exist, "
                                "and the call answers 404 or 400."),
            u"%1@%2.iam.gserviceaccount.com"_s.arg(user, first)};
    }
    static const QRegularExpression digits(u"^\\d+\\.iam"_s);
    if (digits.match(domain).hasMatch())
        return MemberProblem{AuditText::tr("The domain holds the project's id; this is its number."),
                             u"%1@PROJECT_ID.iam.gserviceaccount.com"_s.arg(user)};
    return {};
}

std::optional<MemberProblem> memberProblem(const QString &member)
{
    const QString hidden = masked(member);
    if (hidden == QString(anyText) || member.isEmpty())
        return {};
    // An address of this domain is a robot's, whatever it is called.
    static const QRegularExpression robot(u"^(?:user|group):[^@\\s]+@.*gserviceaccount\\.com$"_s);
    if (robot.match(hidden).hasMatch())
        return MemberProblem{
            AuditText::tr("The address is a service account's, not a person's: IAM answers that "
                          "the user does not exist."),
            u"serviceAccount:"_s + member.section(u':', 1)};
    static const QRegularExpression special(
        u"^(?:allUsers|allAuthenticatedUsers|project(?:Owner|Editor|Viewer):.+|deleted:.+|user:[^@\\s]+@.+|group:[^@\\s]+@.+|domain:.+)$"_s);
    if (special.match(hidden).hasMatch())
        return {};
    if (member.startsWith("principal"_L1, Qt::CaseInsensitive)
        && (member.contains("://"_L1) || member.contains("iam.googleapis.com"_L1))) {
        if (!member.startsWith("principal://"_L1) && !member.startsWith("principalSet://"_L1)) {
            const bool set = member.startsWith("principalset"_L1, Qt::CaseInsensitive);
            return MemberProblem{
                AuditText::tr("The prefix is written principal:// or principalSet://, in this "
                              "case and with both slashes."),
                (set ? u"principalSet://"_s : u"principal://"_s)
                    + member.mid(member.indexOf("iam.googleapis.com"_L1))};
        }
        return principalProblem(member);
    }
    static const QRegularExpression anyPrefix(u"^([A-Za-z_-]+):"_s);
    const auto prefix = anyPrefix.match(member);
    const bool pool = member.contains("svc.id.goog"_L1);
    const bool account = member.contains("serviceaccount.com"_L1) || member.contains("@"_L1);
    if (member.startsWith("serviceAccount:"_L1)) {
        const QString body = member.mid(15);
        if (pool)
            return poolProblem(body);
        if (body.contains(u'[') || (body.contains(u'/') && !body.contains(u'@'))) {
            static const QRegularExpression broken(u"^(.*?)(\\[.*|$)"_s);
            const QString project = broken.match(body).captured(1).section(u'.', 0, 0);
            return MemberProblem{
                AuditText::tr("The workload pool's domain is PROJECT_ID.svc.id.goog."),
                u"serviceAccount:%1.svc.id.goog%2"_s.arg(project, broken.match(body).captured(2))};
        }
        if (const auto problem = emailProblem(body))
            return MemberProblem{problem->cause, u"serviceAccount:"_s + problem->correction};
        if (const QString domain = masked(body).section(u'@', 1); !domain.isEmpty()
            && !domain.contains(anyText) && !domain.endsWith("gserviceaccount.com"_L1)
            && domain.contains(u'.') && !isPlaceholder(domain))
            return MemberProblem{
                AuditText::tr("A service account's address ends in gserviceaccount.com; this is "
                              "a person's or a group's."),
                u"user:"_s + body};
        if (!masked(body).contains(u'@') && !masked(body).contains(anyText))
            return MemberProblem{AuditText::tr("A service account is named by its e-mail, or as "
                                               "PROJECT_ID.svc.id.goog[NAMESPACE/SERVICE_ACCOUNT]."),
                                 u"serviceAccount:%1@PROJECT_ID.iam.gserviceaccount.com"_s.arg(body)};
        return {};
    }
    if (prefix.hasMatch() && !prefix.captured(1).contains("http"_L1)) {
        const QString wanted =
            nearest(prefix.captured(1), {u"serviceAccount"_s, u"user"_s, u"group"_s, u"domain"_s});
        if (pool || member.contains("gserviceaccount.com"_L1) || wanted == "serviceAccount"_L1)
            return MemberProblem{
                AuditText::tr("The member's prefix is written \"serviceAccount:\", in this case."),
                u"serviceAccount:"_s + member.mid(prefix.capturedLength())};
        if (!wanted.isEmpty())
            return MemberProblem{AuditText::tr("The member's prefix is written \"%1:\".").arg(wanted),
                                 wanted + u':' + member.mid(prefix.capturedLength())};
        return {};
    }
    if (pool || account)
        return MemberProblem{
            AuditText::tr("A member begins with what it is: serviceAccount:, user:, group:, principal:// …"),
            (pool || member.contains("gserviceaccount"_L1) ? u"serviceAccount:"_s : u"user:"_s) + member};
    return {};
}

} // namespace slipway::audit
