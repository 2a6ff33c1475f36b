// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/secretstore.h"

#include "base/oneshot.h"

#include <qt6keychain/keychain.h>

namespace slipway {
using namespace Qt::StringLiterals;

Task<std::optional<Secret>> MemorySecretStore::read(QString key, std::stop_token stop)
{
    if (stop.stop_requested())
        co_return cancelled();
    const auto found = m_secrets.constFind(key);
    co_return found == m_secrets.cend() ? std::optional<Secret>() : std::optional(*found);
}

Task<SecretKeeping> MemorySecretStore::write(QString key, Secret secret, std::stop_token stop)
{
    if (stop.stop_requested())
        co_return cancelled();
    m_secrets.insert(key, secret);
    co_return SecretKeeping::MemoryOnly;
}

Task<> MemorySecretStore::remove(QString key, std::stop_token stop)
{
    if (stop.stop_requested())
        co_return cancelled();
    m_secrets.remove(key);
    co_return {};
}

namespace {

class KeychainSecretStore : public SecretStore
{
public:
    Task<std::optional<Secret>> read(QString key, std::stop_token stop) override
    {
        auto *job = new QKeychain::ReadPasswordJob(u"slipway"_s);
        job->setKey(key);
        auto ended = co_await run(job, stop);
        if (!ended)
            co_return std::unexpected(std::move(ended.error()));
        if (*ended == QKeychain::NoError) {
            m_keeping = SecretKeeping::Keychain;
            co_return std::optional(Secret(m_lastRead));
        }
        if (*ended == QKeychain::EntryNotFound) {
            m_keeping = SecretKeeping::Keychain;
            co_return co_await m_memory.read(key, stop);
        }
        if (*ended == QKeychain::AccessDeniedByUser || *ended == QKeychain::AccessDenied)
            co_return fail(ErrorKind::Forbidden, u"the keychain refused access"_s);
        m_keeping = SecretKeeping::MemoryOnly;
        co_return co_await m_memory.read(key, stop);
    }

    Task<SecretKeeping> write(QString key, Secret secret, std::stop_token stop) override
    {
        auto *job = new QKeychain::WritePasswordJob(u"slipway"_s);
        job->setKey(key);
        job->setBinaryData(secret.reveal());
        auto ended = co_await run(job, stop);
        if (!ended)
            co_return std::unexpected(std::move(ended.error()));
        if (*ended == QKeychain::NoError) {
            m_keeping = SecretKeeping::Keychain;
            co_return SecretKeeping::Keychain;
        }
        if (*ended == QKeychain::AccessDeniedByUser || *ended == QKeychain::AccessDenied)
            co_return fail(ErrorKind::Forbidden, u"the keychain refused access"_s);
        m_keeping = SecretKeeping::MemoryOnly;
        co_return co_await m_memory.write(key, secret, stop);
    }

    Task<> remove(QString key, std::stop_token stop) override
    {
        auto forgotten = co_await m_memory.remove(key, stop);
        if (!forgotten)
            co_return forgotten;
        auto *job = new QKeychain::DeletePasswordJob(u"slipway"_s);
        job->setKey(key);
        auto ended = co_await run(job, stop);
        if (!ended)
            co_return std::unexpected(std::move(ended.error()));
        if (*ended == QKeychain::AccessDeniedByUser || *ended == QKeychain::AccessDenied)
            co_return fail(ErrorKind::Forbidden, u"the keychain refused access"_s);
        co_return {};
    }

    SecretKeeping keeping() const override { return m_keeping; }

private:
    // A job of the keychain cannot be cancelled: when the caller stops waiting, it ends by itself and deletes itself.
    Task<QKeychain::Error> run(QPointer<QKeychain::Job> job, std::stop_token stop)
    {
        auto error = std::make_shared<QKeychain::Error>(QKeychain::OtherError);
        auto data = std::make_shared<QByteArray>();
        OneShot ended;
        QObject::connect(job, &QKeychain::Job::finished, job, [error, data, ended](QKeychain::Job *done) {
            *error = done->error();
            if (const auto *reading = qobject_cast<QKeychain::ReadPasswordJob *>(done))
                *data = reading->binaryData();
            ended.complete();
        });
        std::stop_callback onStop(stop, [ended] { ended.complete(); });
        job->start();
        co_await ended;
        if (stop.stop_requested())
            co_return cancelled();
        m_lastRead = *data;
        co_return *error;
    }

    MemorySecretStore m_memory;
    QByteArray m_lastRead;
    SecretKeeping m_keeping = SecretKeeping::Keychain;
};

} // namespace

std::unique_ptr<SecretStore> makeSecretStore()
{
    return std::make_unique<KeychainSecretStore>();
}

} // namespace slipway
