// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/kubeclient.h"

#include <functional>

namespace slipway {

/// What the person has laid down for a context.
enum class Protection {
    None,
    TypedConfirmation, ///< its name is typed before each Change, or each run of Changes
    ReadOnly,
};

struct ProtectedContext {
    QString pattern = {}; ///< of context names: * is any text, ? one character
    Protection protection = Protection::None;
    bool operator==(const ProtectedContext &) const = default;
};

/// What holds for a context: the strictest of all that match its name.
Protection protectionOf(const QList<ProtectedContext> &rules, const QString &contextName);

/// "read-only", "typed-confirmation": how settings write it; nothing for any other text.
std::optional<Protection> protectionFromText(QStringView text);
QString textOf(Protection protection);

/// What stands between Changes and a cluster. Both are asked anew each time: settings hold at once.
struct ContextGuard {
    std::function<Protection(const QString &contextName)> protection = {};
    /// Has a person type the context's name; false: they did not.
    std::function<Task<bool>(QString contextName, std::stop_token stop)> confirm = {};
};

/// Asked before a run of Changes, of a client that is guarded.
class ChangePermits
{
public:
    virtual ~ChangePermits() = default;
    /// A protected context refuses, or has a person type its name. What it gives permits Changes while it lives.
    /// Errors: Forbidden (reason ContextReadOnly or ContextNotConfirmed).
    virtual Task<std::shared_ptr<void>> permitChanges(std::stop_token stop) = 0;
    /// Whether every Change is refused, as the settings are now.
    virtual bool isReadOnly() const = 0;
};

/// Whether @p client, which may be null, refuses every Change: for not offering what would be refused.
bool isReadOnly(const KubeClient *client);

/// Of a client that is not guarded it gives a permit that means nothing.
Task<std::shared_ptr<void>> permitChanges(KubeClient &client, std::stop_token stop);

/// A client, with ChangePermits, that changes nothing against @p guard: writes that are not dry runs end as Forbidden, with reason ContextReadOnly or
/// ContextNotConfirmed. One confirmation holds for one write, or while what permitChanges() gave lives.
/// What goes through proxyTransport() and socketAccess() is an endpoint's own matter, and passes.
std::unique_ptr<KubeClient> guardedClient(std::unique_ptr<KubeClient> client, ContextGuard guard);

} // namespace slipway
