// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "base/task.h"

#include <QMap>

#include <memory>

namespace slipway {

/// Whether a secret outlives the program.
enum class SecretKeeping { Keychain, MemoryOnly /**< "not saved: no keychain" */ };

/// Where secrets are kept, e.g. a Hugging Face token: the system's keychain, or memory.
class SecretStore
{
public:
    virtual ~SecretStore() = default;

    /// @return nothing when there is no such secret. Errors: Forbidden (the person refused), Cancelled, Internal.
    virtual Task<std::optional<Secret>> read(QString key, std::stop_token stop) = 0;
    /// @return how it is kept: without a keychain it stays in memory, and the UI says so.
    virtual Task<SecretKeeping> write(QString key, Secret secret, std::stop_token stop) = 0;
    /// Removing what is not there succeeds.
    virtual Task<> remove(QString key, std::stop_token stop) = 0;
    /// Known after the first call; until then what is expected.
    virtual SecretKeeping keeping() const = 0;
};

/// Keeps secrets until the program ends. For tests and where there is no keychain.
class MemorySecretStore : public SecretStore
{
public:
    Task<std::optional<Secret>> read(QString key, std::stop_token stop) override;
    Task<SecretKeeping> write(QString key, Secret secret, std::stop_token stop) override;
    Task<> remove(QString key, std::stop_token stop) override;
    SecretKeeping keeping() const override { return SecretKeeping::MemoryOnly; }

private:
    QMap<QString, Secret> m_secrets;
};

/// QtKeychain under the service name "slipway", with a MemorySecretStore behind it for machines without a keychain service.
std::unique_ptr<SecretStore> makeSecretStore();

} // namespace slipway
