// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/contextguard.h"

#include "kube/forwardingclient.h"

#include <QRegularExpression>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

class GuardedClient : public ForwardingClient, public ChangePermits
{
public:
    GuardedClient(std::unique_ptr<KubeClient> client, ContextGuard guard)
        : ForwardingClient(*client)
        , m_owned(std::move(client))
        , m_guard(std::move(guard))
    {
    }

    Task<std::shared_ptr<void>> permitChanges(std::stop_token stop) override
    {
        if (std::shared_ptr<void> permit = m_permit.lock())
            co_return permit;
        if (auto allowed = co_await ask(stop); !allowed)
            co_return std::unexpected(std::move(allowed.error()));
        auto permit = std::make_shared<int>();
        m_permit = permit;
        co_return std::shared_ptr<void>(permit);
    }
    bool isReadOnly() const override { return protection() == Protection::ReadOnly; }
    Task<Written> create(QJsonObject object, ApplyMode mode, std::stop_token stop) override
    {
        if (auto allowed = co_await allow(mode, stop); !allowed)
            co_return std::unexpected(std::move(allowed.error()));
        co_return co_await m_client.create(std::move(object), mode, stop);
    }
    Task<Written> apply(QJsonObject object, ApplyOptions options, std::stop_token stop) override
    {
        if (auto allowed = co_await allow(options.mode, stop); !allowed)
            co_return std::unexpected(std::move(allowed.error()));
        co_return co_await m_client.apply(std::move(object), std::move(options), stop);
    }
    Task<Written> patch(ResourceRef ref, PatchType type, QJsonValue body, ApplyMode mode,
                        std::stop_token stop, QString subresource) override
    {
        if (auto allowed = co_await allow(mode, stop); !allowed)
            co_return std::unexpected(std::move(allowed.error()));
        co_return co_await m_client.patch(std::move(ref), type, std::move(body), mode, stop,
                                          std::move(subresource));
    }
    Task<QJsonObject> remove(ResourceRef ref, DeleteOptions options, std::stop_token stop) override
    {
        if (auto allowed = co_await allow(options.mode, stop); !allowed)
            co_return std::unexpected(std::move(allowed.error()));
        co_return co_await m_client.remove(std::move(ref), std::move(options), stop);
    }
    Task<HttpResponse> raw(QByteArray method, QByteArray pathAndQuery, QByteArray body,
                           std::stop_token stop) override
    {
        const bool reads = method == "GET" || method == "HEAD";
        if (auto allowed = co_await allow(reads ? ApplyMode::DryRun : ApplyMode::Persist, stop); !allowed)
            co_return std::unexpected(std::move(allowed.error()));
        co_return co_await m_client.raw(std::move(method), std::move(pathAndQuery), std::move(body), stop);
    }

private:
    Protection protection() const
    {
        return m_guard.protection ? m_guard.protection(context().name) : Protection::None;
    }

    Task<> allow(ApplyMode mode, std::stop_token stop)
    {
        // What was permitted is not taken back in the middle, except by read-only.
        if (mode == ApplyMode::DryRun || (!m_permit.expired() && protection() != Protection::ReadOnly))
            co_return {};
        co_return co_await ask(stop);
    }

    Task<> ask(std::stop_token stop)
    {
        const QString name = context().name;
        switch (protection()) {
        case Protection::None:
            co_return {};
        case Protection::ReadOnly:
            co_return refused(
                u"ContextReadOnly"_s,
                u"the context %1 is read-only by the settings: nothing is changed in it"_s.arg(name),
                u"take it from the protected contexts in the settings, if it is to be changed"_s);
        case Protection::TypedConfirmation:
            break;
        }
        if (m_guard.confirm) {
            auto typed = co_await m_guard.confirm(name, stop);
            if (!typed)
                co_return std::unexpected(std::move(typed.error()));
            if (*typed)
                co_return {};
        }
        co_return refused(
            u"ContextNotConfirmed"_s,
            u"the context %1 is protected by the settings, and its name was not given"_s.arg(name),
            u"type the name when asked, or give --confirm-context %1"_s.arg(name));
    }

    static std::unexpected<Error> refused(const QString &reason, const QString &detail, const QString &hint)
    {
        Error error = fail(ErrorKind::Forbidden, detail, {}, hint).error();
        error.reason = reason;
        return std::unexpected(std::move(error));
    }

    std::unique_ptr<KubeClient> m_owned;
    ContextGuard m_guard;
    std::weak_ptr<void> m_permit;
};

} // namespace

Protection protectionOf(const QList<ProtectedContext> &rules, const QString &contextName)
{
    Protection strictest = Protection::None;
    for (const ProtectedContext &rule : rules) {
        const QRegularExpression pattern(QRegularExpression::wildcardToRegularExpression(
            rule.pattern, QRegularExpression::NonPathWildcardConversion));
        // What cannot be understood protects rather than not.
        if (!pattern.isValid() || pattern.match(contextName).hasMatch())
            strictest = std::max(strictest, rule.protection);
    }
    return strictest;
}

std::optional<Protection> protectionFromText(QStringView text)
{
    for (const Protection one : {Protection::None, Protection::TypedConfirmation, Protection::ReadOnly}) {
        if (text == textOf(one))
            return one;
    }
    return {};
}

QString textOf(Protection protection)
{
    switch (protection) {
    case Protection::ReadOnly:
        return u"read-only"_s;
    case Protection::TypedConfirmation:
        return u"typed-confirmation"_s;
    case Protection::None:
        break;
    }
    return u"none"_s;
}

bool isReadOnly(const KubeClient *client)
{
    const auto *permits = dynamic_cast<const ChangePermits *>(client);
    return permits && permits->isReadOnly();
}

Task<std::shared_ptr<void>> permitChanges(KubeClient &client, std::stop_token stop)
{
    if (auto *permits = dynamic_cast<ChangePermits *>(&client))
        co_return co_await permits->permitChanges(stop);
    co_return std::shared_ptr<void>();
}

std::unique_ptr<KubeClient> guardedClient(std::unique_ptr<KubeClient> client, ContextGuard guard)
{
    return std::make_unique<GuardedClient>(std::move(client), std::move(guard));
}

} // namespace slipway
