// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "google/gcloudcommands.h"
#include "plan/google/googlechanges.h"

namespace slipway {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// --- CreateServiceAccount

QString CreateServiceAccount::email() const
{
    return m_accountId + u'@' + m_projectId + ".iam.gserviceaccount.com"_L1;
}

QString CreateServiceAccount::object() const
{
    return u"serviceAccount/"_s + email();
}

QString CreateServiceAccount::title() const
{
    return changeWords(QT_TRANSLATE_NOOP("Change", "Create the Google service account %1")).arg(m_accountId);
}

QString CreateServiceAccount::command() const
{
    return gcloudCommandForCreateServiceAccount(m_projectId, m_accountId, m_displayName);
}

Task<QJsonObject> CreateServiceAccount::look(ChangeContext context, std::stop_token stop)
{
    auto account = co_await context.google->serviceAccount(email(), stop);
    if (!account && account.error().kind == ErrorKind::NotFound)
        co_return QJsonObject{{doneKey(), false}};
    if (!account)
        co_return std::unexpected(std::move(account.error()));
    co_return QJsonObject{
        {doneKey(), true}, {"uniqueId"_L1, account->uniqueId}, {"disabled"_L1, account->isDisabled}};
}

QString CreateServiceAccount::doneText() const
{
    return changeWords(QT_TRANSLATE_NOOP("Change", "%1 exists and is used as it is.")).arg(email());
}

QString CreateServiceAccount::summary(const QJsonObject &) const
{
    return changeWords(QT_TRANSLATE_NOOP("Change", "Creates %1.")).arg(email());
}

QStringList CreateServiceAccount::doneDetails(const QJsonObject &seen) const
{
    if (!seen.value("disabled"_L1).toBool())
        return {};
    return {changeWords(QT_TRANSLATE_NOOP("Change", "The account is disabled; nobody can act as it."))};
}

Task<QJsonObject> CreateServiceAccount::make(ChangeContext context, QJsonObject, ProgressSink,
                                             std::stop_token stop)
{
    auto created =
        co_await context.google->createServiceAccount(m_projectId, m_accountId, m_displayName, stop);
    // Nobody else makes an account of this name in the seconds since it was looked for: a lost answer came true.
    if (!created && created.error().kind == ErrorKind::AlreadyExists)
        created = co_await context.google->serviceAccount(email(), stop);
    if (!created)
        co_return std::unexpected(std::move(created.error()).within(u"service account"_s));
    // IAM is eventually consistent: for up to a minute after its creation an account may not be found (Google Cloud docs, "Create service accounts").
    for (int attempt = 0; attempt < 30; ++attempt) {
        auto seen = co_await context.google->serviceAccount(email(), stop);
        if (seen)
            break;
        if (seen.error().kind != ErrorKind::NotFound)
            co_return std::unexpected(std::move(seen.error()));
        if (auto slept = co_await context.clock->sleepFor(2s, stop); !slept)
            co_return std::unexpected(std::move(slept.error()));
    }
    co_return QJsonObject{{"email"_L1, created->email}, {"uniqueId"_L1, created->uniqueId}};
}

QString CreateServiceAccount::takeBackText(const QJsonObject &) const
{
    return changeWords(QT_TRANSLATE_NOOP("Change", "Deletes %1.")).arg(email());
}

Task<QString> CreateServiceAccount::takeBack(ChangeContext context, QJsonObject, QJsonObject made,
                                             ProgressSink, std::stop_token stop)
{
    auto now = co_await look(context, stop);
    if (!now)
        co_return std::unexpected(std::move(now.error()));
    if (!isDone(*now))
        co_return QString();
    const QString uniqueId = made.value("uniqueId"_L1).toString();
    if (!uniqueId.isEmpty() && now->value("uniqueId"_L1).toString() != uniqueId)
        co_return changeWords(QT_TRANSLATE_NOOP("Change", "%1 was made anew by somebody else and stays."))
            .arg(email());
    auto deleted = co_await context.google->deleteServiceAccount(email(), stop);
    if (!deleted && deleted.error().kind != ErrorKind::NotFound)
        co_return std::unexpected(std::move(deleted.error()));
    co_return QString();
}

QJsonObject CreateServiceAccount::fields() const
{
    return {{"project"_L1, m_projectId}, {"accountId"_L1, m_accountId}, {"displayName"_L1, m_displayName}};
}

// --- AddIamBinding

QString AddIamBinding::object() const
{
    switch (m_resource.kind) {
    case IamResource::Kind::Bucket:
        return u"bucket/"_s + m_resource.name;
    case IamResource::Kind::ServiceAccount:
        return u"serviceAccount/"_s + m_resource.name;
    case IamResource::Kind::Project:
        break;
    }
    return u"project/"_s + m_resource.name;
}

QString AddIamBinding::title() const
{
    return changeWords(QT_TRANSLATE_NOOP("Change", "Grant %1 on %2")).arg(m_role, m_resource.name);
}

QString AddIamBinding::command() const
{
    return gcloudCommandForAddMember(m_resource, m_role, m_member);
}

std::optional<Error> AddIamBinding::refusal() const
{
    if (const MemberSyntax syntax = checkMember(m_member); !syntax.isValid())
        return fail(ErrorKind::Invalid, syntax.problem, m_member).error();
    return {};
}

Task<QJsonObject> AddIamBinding::look(ChangeContext context, std::stop_token stop)
{
    auto policy = co_await context.google->policy(m_resource, stop);
    // The account that an earlier step of the same plan makes.
    if (!policy && policy.error().kind == ErrorKind::NotFound
        && m_resource.kind == IamResource::Kind::ServiceAccount)
        co_return QJsonObject{{doneKey(), false}};
    if (!policy)
        co_return std::unexpected(std::move(policy.error()));
    co_return QJsonObject{{doneKey(), hasMember(*policy, m_role, m_member) == MemberState::Present}};
}

QString AddIamBinding::doneText() const
{
    return changeWords(QT_TRANSLATE_NOOP("Change", "%1 has %2 on %3.")).arg(m_member, m_role, object());
}

QString AddIamBinding::summary(const QJsonObject &) const
{
    return changeWords(QT_TRANSLATE_NOOP("Change", "Gives %1 the role %2 on %3."))
        .arg(m_member, m_role, object());
}

QStringList AddIamBinding::details(const QJsonObject &) const
{
    return {changeWords(QT_TRANSLATE_NOOP("Change",
                                          "Other members and roles are not touched. It takes up to two "
                                          "minutes, at times seven, to take effect."))};
}

Task<QJsonObject> AddIamBinding::make(ChangeContext context, QJsonObject, ProgressSink progress,
                                      std::stop_token stop)
{
    const QString role = m_role;
    const QString member = m_member;
    for (int attempt = 0;; ++attempt) {
        std::function<bool(IamPolicy &)> edit = [role, member](IamPolicy &policy) {
            return addMember(policy, role, member);
        };
        auto written =
            co_await editPolicy(*context.google, *context.clock, m_resource, std::move(edit), stop);
        if (written)
            co_return QJsonObject{{"unchanged"_L1, !*written}};
        // An account that was made a moment ago is not known to IAM everywhere yet.
        const bool mayBeNew = written.error().kind == ErrorKind::NotFound
            || (written.error().kind == ErrorKind::Invalid && m_member.startsWith("serviceAccount:"_L1));
        if (!mayBeNew || attempt == 9)
            co_return std::unexpected(std::move(written.error()).within(u"access"_s));
        progress({.step = kind(), .message = written.error().detail});
        if (auto slept = co_await context.clock->sleepFor(6s, stop); !slept)
            co_return std::unexpected(std::move(slept.error()));
    }
}

QString AddIamBinding::takeBackText(const QJsonObject &) const
{
    return changeWords(QT_TRANSLATE_NOOP("Change", "Takes %1 away from %2.")).arg(m_role, m_member);
}

Task<QString> AddIamBinding::takeBack(ChangeContext context, QJsonObject, QJsonObject, ProgressSink,
                                      std::stop_token stop)
{
    const QString role = m_role;
    const QString member = m_member;
    std::function<bool(IamPolicy &)> edit = [role, member](IamPolicy &policy) {
        return removeMember(policy, role, member);
    };
    auto written = co_await editPolicy(*context.google, *context.clock, m_resource, std::move(edit), stop);
    // With the account or bucket gone, so is the grant.
    if (!written && written.error().kind != ErrorKind::NotFound)
        co_return std::unexpected(std::move(written.error()));
    co_return QString();
}

QJsonObject AddIamBinding::fields() const
{
    const QString resource = m_resource.kind == IamResource::Kind::Bucket ? u"bucket"_s
        : m_resource.kind == IamResource::Kind::ServiceAccount            ? u"serviceAccount"_s
                                                                          : u"project"_s;
    return {{resource, m_resource.name}, {u"role"_s, m_role}, {u"member"_s, m_member}};
}

} // namespace slipway
