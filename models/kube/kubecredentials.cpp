// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/kubecredentials.h"

#include "base/deadline.h"
#include "base/singleflight.h"
#include "kube/childprocess.h"

#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
Q_LOGGING_CATEGORY(lcKube, "slipway.kube.credentials")

// client-go reads a token file again about once a minute (transport/token_source.go).
constexpr std::chrono::seconds tokenFilePeriod{60};
constexpr qint64 maxTokenFileBytes = 64 * 1024;
// A request that leaves now should not meet an expired token on its way.
constexpr std::chrono::seconds providerSlack{60};

class StaticCredentials : public KubeCredentialSource
{
public:
    explicit StaticCredentials(KubeCredential credential) : m_credential(std::move(credential)) { }
    Task<KubeCredential> current(std::stop_token stop) override
    {
        if (stop.stop_requested())
            co_return cancelled();
        co_return m_credential;
    }
    bool rejected(const KubeCredential &) override { return false; }

private:
    KubeCredential m_credential;
};

class TokenFileCredentials : public KubeCredentialSource
{
public:
    TokenFileCredentials(QString file, Secret first, Clock &clock) : m_file(std::move(file)), m_clock(clock)
    {
        m_credential.bearerToken = std::move(first);
    }

    Task<KubeCredential> current(std::stop_token stop) override
    {
        if (stop.stop_requested())
            co_return cancelled();
        if (!m_readAt || m_clock.monotonic() - *m_readAt >= tokenFilePeriod) {
            m_readAt = m_clock.monotonic();
            // Small and local: read here. A failed read keeps the last good token, since a rotation is not atomic everywhere.
            QFile file(m_file);
            if (QFileInfo(m_file).isFile() && file.open(QIODevice::ReadOnly)) {
                const QByteArray token = file.read(maxTokenFileBytes).trimmed();
                if (!token.isEmpty())
                    m_credential.bearerToken = Secret(token);
            }
        }
        if (m_credential.bearerToken.isEmpty())
            co_return fail(ErrorKind::Unauthorized,
                           u"the token file %1 cannot be read or is empty"_s.arg(m_file), m_file);
        co_return m_credential;
    }
    bool rejected(const KubeCredential &used) override
    {
        if (used != m_credential)
            return true; // changed meanwhile
        m_readAt.reset();
        return true;
    }

private:
    QString m_file;
    Clock &m_clock;
    KubeCredential m_credential;
    std::optional<std::chrono::nanoseconds> m_readAt;
};

class ProvidedCredentials : public KubeCredentialSource
{
public:
    ProvidedCredentials(BearerProvider provider, Clock &clock)
        : m_provider(std::move(provider))
        , m_clock(clock)
    {
    }

    Task<KubeCredential> current(std::stop_token stop) override
    {
        if (m_cached
            && (!m_cached->expires.isValid()
                || m_clock.now().addSecs(providerSlack.count()) < m_cached->expires))
            co_return *m_cached;
        auto fetched = co_await m_flight.run(m_provider, stop);
        if (fetched)
            m_cached = *fetched;
        co_return fetched;
    }
    bool rejected(const KubeCredential &used) override
    {
        if (m_cached == used)
            m_cached.reset();
        return true;
    }

private:
    BearerProvider m_provider;
    Clock &m_clock;
    std::optional<KubeCredential> m_cached;
    SingleFlight<KubeCredential> m_flight;
};

} // namespace

Task<bool> ListedExecConsent::ask(ExecCommand command, std::stop_token stop)
{
    if (stop.stop_requested())
        co_return cancelled();
    co_return m_keys.contains(command.key);
}

std::unique_ptr<KubeCredentialSource> makeStaticCredentials(KubeCredential credential)
{
    return std::make_unique<StaticCredentials>(std::move(credential));
}

std::unique_ptr<KubeCredentialSource> makeTokenFileCredentials(QString file, Secret firstToken, Clock &clock)
{
    return std::make_unique<TokenFileCredentials>(std::move(file), std::move(firstToken), clock);
}

std::unique_ptr<KubeCredentialSource> makeProvidedCredentials(BearerProvider provider, Clock &clock)
{
    return std::make_unique<ProvidedCredentials>(std::move(provider), clock);
}

Result<std::unique_ptr<KubeCredentialSource>> makeCredentials(const KubeContext &context,
                                                              ExecConsent &consent, Clock &clock)
{
    const KubeconfigUser &user = context.user;
    switch (context.credentials) {
    case KubeContext::Credentials::BearerToken:
        return makeStaticCredentials({.bearerToken = user.bearerToken});
    case KubeContext::Credentials::TokenFile:
        return makeTokenFileCredentials(user.tokenFile, user.bearerToken, clock);
    case KubeContext::Credentials::Basic:
        return makeStaticCredentials(
            {.basic = Secret((user.username.toUtf8() + ':' + user.password.reveal()).toBase64())});
    case KubeContext::Credentials::Exec:
        if (user.exec->interactive == ExecConfig::Interactive::Always)
            return fail(
                ErrorKind::Invalid,
                u"the exec plugin of user \"%1\" insists on a terminal (interactiveMode: Always)"_s.arg(
                    user.name),
                user.position.toString(),
                u"log in with the cloud's command line first, or set interactiveMode to IfAvailable"_s);
        return makeExecCredentials(context, consent, clock);
    case KubeContext::Credentials::None:
    case KubeContext::Credentials::ClientCertificate:
        break;
    }
    return makeStaticCredentials({});
}

Task<QString> loginShellPath(QProcessEnvironment environment, Clock &clock, std::stop_token stop)
{
    const QString own = environment.value(u"PATH"_s);
    const QString shell = environment.value(u"SHELL"_s);
    if (shell.isEmpty() || !QFileInfo(shell).isExecutable())
        co_return own;
    // Marks tell the value from what profiles print.
    constexpr auto mark = "__slipway_path__"_L1;
    ChildProcess child{.program = shell,
                       .arguments = {u"-l"_s, u"-c"_s, u"printf '%1%s%1' \"$PATH\""_s.arg(mark)},
                       .environment = environment,
                       .timeout = std::chrono::seconds(5)};
    auto ran = co_await runChild(child, clock, stop);
    if (!ran) {
        if (ran.error().kind == ErrorKind::Cancelled)
            co_return std::unexpected(std::move(ran.error()));
        qCDebug(lcKube) << "no PATH from the login shell:" << ran.error().toString();
        co_return own;
    }
    const QStringList parts = QString::fromUtf8(ran->output).split(mark);
    co_return parts.size() == 3 && !parts.at(1).isEmpty() ? parts.at(1) : own;
}

} // namespace slipway
