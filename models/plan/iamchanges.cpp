// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "google/gcloudcommands.h"
#include "plan/googlechanges.h"

#include <QCoreApplication>

namespace slipway {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Change", text);
}

std::unexpected<Error> noGoogle()
{
    return fail(ErrorKind::Unavailable, words(QT_TRANSLATE_NOOP("Change", "There is no Google Cloud identity; sign in first.")));
}

Result<ChangePreview> failedPreview(const Error &error)
{
    if (error.kind == ErrorKind::Cancelled)
        return std::unexpected(error);
    ChangePreview preview;
    preview.effect = ChangePreview::Effect::Unknown;
    preview.problem = error;
    preview.summary = error.detail;
    return preview;
}

} // namespace

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
    return words(QT_TRANSLATE_NOOP("Change", "Create the Google service account %1")).arg(m_accountId);
}

QString CreateServiceAccount::command() const
{
    return gcloudCommandForCreateServiceAccount(m_projectId, m_accountId, m_displayName);
}

QString CreateServiceAccount::undoText(const QJsonObject &captured) const
{
    return captured.value("existed"_L1).toBool() ? QString() : words(QT_TRANSLATE_NOOP("Change", "Deletes %1.")).arg(email());
}

Task<ChangePreview> CreateServiceAccount::preview(ChangeContext context, std::stop_token stop)
{
    auto captured = co_await capture(context, stop);
    if (!captured)
        co_return failedPreview(captured.error());
    ChangePreview preview;
    const bool existed = captured->value("existed"_L1).toBool();
    preview.effect = existed ? ChangePreview::Effect::Nothing : ChangePreview::Effect::Create;
    preview.summary = (existed ? words(QT_TRANSLATE_NOOP("Change", "%1 exists and is used as it is.")) : words(QT_TRANSLATE_NOOP("Change", "Creates %1."))).arg(email());
    if (captured->value("disabled"_L1).toBool())
        preview.details.append(words(QT_TRANSLATE_NOOP("Change", "The account is disabled; nobody can act as it.")));
    co_return preview;
}

Task<QJsonObject> CreateServiceAccount::capture(ChangeContext context, std::stop_token stop)
{
    if (!context.google)
        co_return noGoogle();
    auto account = co_await context.google->serviceAccount(email(), stop);
    if (!account && account.error().kind == ErrorKind::NotFound)
        co_return QJsonObject{{u"existed"_s, false}};
    if (!account)
        co_return std::unexpected(std::move(account.error()));
    co_return QJsonObject{{u"existed"_s, true}, {u"uniqueId"_s, account->uniqueId}, {u"disabled"_s, account->isDisabled}};
}

Task<QJsonObject> CreateServiceAccount::run(ChangeContext context, QJsonObject captured, ProgressSink, std::stop_token stop)
{
    if (!context.google)
        co_return noGoogle();
    if (captured.value("existed"_L1).toBool())
        co_return QJsonObject{{u"unchanged"_s, true}};
    auto created = co_await context.google->createServiceAccount(m_projectId, m_accountId, m_displayName, stop);
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
    co_return QJsonObject{{u"email"_s, created->email}, {u"uniqueId"_s, created->uniqueId}};
}

Task<bool> CreateServiceAccount::alreadyDone(ChangeContext context, QJsonObject, std::stop_token stop)
{
    auto now = co_await capture(context, stop);
    if (!now)
        co_return std::unexpected(std::move(now.error()));
    co_return now->value("existed"_L1).toBool();
}

Task<QString> CreateServiceAccount::undo(ChangeContext context, QJsonObject captured, QJsonObject made, ProgressSink, std::stop_token stop)
{
    if (captured.value("existed"_L1).toBool())
        co_return QString();
    auto now = co_await capture(context, stop);
    if (!now)
        co_return std::unexpected(std::move(now.error()));
    if (!now->value("existed"_L1).toBool())
        co_return QString();
    const QString uniqueId = made.value("uniqueId"_L1).toString();
    if (!uniqueId.isEmpty() && now->value("uniqueId"_L1).toString() != uniqueId)
        co_return words(QT_TRANSLATE_NOOP("Change", "%1 was made anew by somebody else and stays.")).arg(email());
    auto deleted = co_await context.google->deleteServiceAccount(email(), stop);
    if (!deleted && deleted.error().kind != ErrorKind::NotFound)
        co_return std::unexpected(std::move(deleted.error()));
    co_return QString();
}

QJsonObject CreateServiceAccount::toJson() const
{
    return {{u"kind"_s, kind()}, {u"object"_s, object()}, {u"project"_s, m_projectId}, {u"accountId"_s, m_accountId}, {u"displayName"_s, m_displayName}};
}

// --- AddIamBinding

QString AddIamBinding::object() const
{
    switch (m_resource.kind) {
    case IamResource::Kind::Bucket: return u"bucket/"_s + m_resource.name;
    case IamResource::Kind::ServiceAccount: return u"serviceAccount/"_s + m_resource.name;
    case IamResource::Kind::Project: break;
    }
    return u"project/"_s + m_resource.name;
}

QString AddIamBinding::title() const
{
    return words(QT_TRANSLATE_NOOP("Change", "Grant %1 on %2")).arg(m_role, m_resource.name);
}

QString AddIamBinding::command() const
{
    return gcloudCommandForAddMember(m_resource, m_role, m_member);
}

QString AddIamBinding::undoText(const QJsonObject &captured) const
{
    return captured.value("present"_L1).toBool() ? QString() : words(QT_TRANSLATE_NOOP("Change", "Takes %1 away from %2.")).arg(m_role, m_member);
}

Task<ChangePreview> AddIamBinding::preview(ChangeContext context, std::stop_token stop)
{
    ChangePreview preview;
    if (const MemberSyntax syntax = checkMember(m_member); !syntax.isValid()) {
        preview.effect = ChangePreview::Effect::Impossible;
        preview.summary = syntax.problem;
        preview.problem = fail(ErrorKind::Invalid, syntax.problem).error();
        co_return preview;
    }
    auto captured = co_await capture(context, stop);
    if (!captured)
        co_return failedPreview(captured.error());
    const bool present = captured->value("present"_L1).toBool();
    preview.effect = present ? ChangePreview::Effect::Nothing : ChangePreview::Effect::Update;
    preview.summary = (present ? words(QT_TRANSLATE_NOOP("Change", "%1 has %2 on %3.")) : words(QT_TRANSLATE_NOOP("Change", "Gives %1 the role %2 on %3.")))
                          .arg(m_member, m_role, object());
    if (!present)
        preview.details.append(words(QT_TRANSLATE_NOOP("Change", "Other members and roles are not touched. It takes up to two minutes, at times seven, to take effect.")));
    co_return preview;
}

Task<QJsonObject> AddIamBinding::capture(ChangeContext context, std::stop_token stop)
{
    if (!context.google)
        co_return noGoogle();
    auto policy = co_await context.google->policy(m_resource, stop);
    // The account that an earlier step of the same plan makes.
    if (!policy && policy.error().kind == ErrorKind::NotFound && m_resource.kind == IamResource::Kind::ServiceAccount)
        co_return QJsonObject{{u"present"_s, false}};
    if (!policy)
        co_return std::unexpected(std::move(policy.error()));
    co_return QJsonObject{{u"present"_s, hasMember(*policy, m_role, m_member) == MemberState::Present}};
}

Task<QJsonObject> AddIamBinding::run(ChangeContext context, QJsonObject, ProgressSink progress, std::stop_token stop)
{
    if (!context.google)
        co_return noGoogle();
    if (const MemberSyntax syntax = checkMember(m_member); !syntax.isValid())
        co_return fail(ErrorKind::Invalid, syntax.problem, m_member);
    const QString role = m_role;
    const QString member = m_member;
    for (int attempt = 0;; ++attempt) {
        std::function<bool(IamPolicy &)> edit = [role, member](IamPolicy &policy) { return addMember(policy, role, member); };
        auto written = co_await editPolicy(*context.google, *context.clock, m_resource, std::move(edit), stop);
        if (written)
            co_return QJsonObject{{u"unchanged"_s, !*written}};
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

Task<bool> AddIamBinding::alreadyDone(ChangeContext context, QJsonObject, std::stop_token stop)
{
    auto now = co_await capture(context, stop);
    if (!now)
        co_return std::unexpected(std::move(now.error()));
    co_return now->value("present"_L1).toBool();
}

Task<QString> AddIamBinding::undo(ChangeContext context, QJsonObject captured, QJsonObject, ProgressSink, std::stop_token stop)
{
    if (captured.value("present"_L1).toBool())
        co_return QString();
    if (!context.google)
        co_return noGoogle();
    const QString role = m_role;
    const QString member = m_member;
    std::function<bool(IamPolicy &)> edit = [role, member](IamPolicy &policy) { return removeMember(policy, role, member); };
    auto written = co_await editPolicy(*context.google, *context.clock, m_resource, std::move(edit), stop);
    // With the account or bucket gone, so is the grant.
    if (!written && written.error().kind != ErrorKind::NotFound)
        co_return std::unexpected(std::move(written.error()));
    co_return QString();
}

QJsonObject AddIamBinding::toJson() const
{
    const QString resource = m_resource.kind == IamResource::Kind::Bucket ? u"bucket"_s
        : m_resource.kind == IamResource::Kind::ServiceAccount           ? u"serviceAccount"_s
                                                                         : u"project"_s;
    return {{u"kind"_s, kind()}, {u"object"_s, object()}, {resource, m_resource.name}, {u"role"_s, m_role}, {u"member"_s, m_member}};
}

} // namespace slipway
