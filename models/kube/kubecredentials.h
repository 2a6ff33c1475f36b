// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/secret.h"
#include "base/task.h"
#include "kube/kubeconfig.h"

#include <QDateTime>
#include <QProcessEnvironment>

#include <functional>
#include <memory>

namespace slipway {

/// What proves to the API server who we are, for a while.
struct KubeCredential {
    Secret bearerToken = {};
    Secret basic = {}; ///< base64 of user:password, for the few servers that still take it
    QByteArray clientCertificatePem = {}; ///< when not empty, instead of the context's own
    Secret clientKeyPem = {};
    QDateTime expires = {}; ///< invalid when not known
    bool operator==(const KubeCredential &) const = default;
};

/// Where credentials come from. One source a client; it caches and refreshes by itself.
class KubeCredentialSource
{
public:
    virtual ~KubeCredentialSource() = default;
    /// The credential to use now. Many requests may ask at once; only one fetch runs.
    virtual Task<KubeCredential> current(std::stop_token stop) = 0;
    /// The server answered 401 to @p used.
    /// @return whether current() may give something else now, so that the request is worth one repeat
    virtual bool rejected(const KubeCredential &used) = 0;
};

/// The exact program that an exec plugin would run, for the person to see before it does.
struct ExecCommand {
    QString program = {}; ///< absolute
    QStringList arguments = {};
    QList<std::pair<QString, QString>> environment = {}; ///< added to our own
    QString kubeContext = {};
    QString file = {}; ///< the kubeconfig that asks for it
    QString key = {}; ///< SHA-256 of the program's path and content, its arguments and environment
    QString commandLine() const; ///< quoted for reading, control characters made visible
};

/// Asks the person, or remembers what they said. Consent belongs to ExecCommand::key: a changed binary, argument
/// or variable is a new question.
class ExecConsent
{
public:
    virtual ~ExecConsent() = default;
    /// @return true when it may run. A refusal is remembered by the source until the next explicit connect.
    virtual Task<bool> ask(ExecCommand command, std::stop_token stop) = 0;
};

/// Consent from a fixed set of keys, for the command line and for settings; asks nobody.
class ListedExecConsent : public ExecConsent
{
public:
    explicit ListedExecConsent(QStringList allowedKeys = {}) : m_keys(std::move(allowedKeys)) { }
    void allow(const QString &key) { m_keys.append(key); }
    Task<bool> ask(ExecCommand command, std::stop_token stop) override;

private:
    QStringList m_keys;
};

/// Limits of a plugin's run.
struct ExecLimits {
    std::chrono::milliseconds timeout{30'000};
    qint64 maxOutputBytes = 1024 * 1024;
    qint64 maxErrorBytes = 16 * 1024; ///< of standard error, kept for the person
    /// Renewed this long before it expires: client-go takes no slack, and a request on the way then meets a 401.
    std::chrono::seconds slack{60};
};

/// Runs the plugin of @p context without a shell: standard input closed, its own process group, output capped.
/// Errors: Unauthorized (refused consent, the plugin failed; detail has its last words, hint the install hint),
/// NotFound (program), Timeout, Invalid (interactiveMode Always, unreadable or mismatching output), Cancelled.
/// Source: Kubernetes docs, "Authenticating", client-go credential plugins.
std::unique_ptr<KubeCredentialSource>
makeExecCredentials(KubeContext context, ExecConsent &consent, Clock &clock, ExecLimits limits = {},
                    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment());

/// A fixed credential.
std::unique_ptr<KubeCredentialSource> makeStaticCredentials(KubeCredential credential);

/// A token file that somebody else rotates: read again once a minute and after a 401; a failed read keeps the last good token.
std::unique_ptr<KubeCredentialSource> makeTokenFileCredentials(QString file, Secret firstToken, Clock &clock);

/// Bearer tokens of our own making, e.g. Google's access token in place of gke-gcloud-auth-plugin.
/// The provider is asked again a minute before `expires`, and after a 401.
using BearerProvider = std::function<Task<KubeCredential>(std::stop_token)>;
std::unique_ptr<KubeCredentialSource> makeProvidedCredentials(BearerProvider provider, Clock &clock);

/// The source that @p context's kubeconfig user asks for.
Result<std::unique_ptr<KubeCredentialSource>> makeCredentials(const KubeContext &context,
                                                              ExecConsent &consent, Clock &clock);

/// PATH as the person's login shell has it: a program started from a desktop menu misses ~/.local/bin, /opt/… and the like.
/// Runs $SHELL -l once for each call, 5 s at most; the environment's own PATH when that fails.
Task<QString> loginShellPath(QProcessEnvironment environment, Clock &clock, std::stop_token stop);

} // namespace slipway
