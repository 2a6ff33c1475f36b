// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Exec credential plugins: a program that a kubeconfig names prints a token or a certificate.
#include "base/redact.h"
#include "base/singleflight.h"
#include "base/worker.h"
#include "kube/childprocess.h"
#include "kube/execcommandkey.h"
#include "kube/kubecredentials.h"
#include "kube/visibletext.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

QString lastWords(const QByteArray &errors)
{
    // Colours first: their letters would stay when only ESC is made visible.
    QString text = QString::fromUtf8(errors);
    static const QRegularExpression ansi(u"\\x1b\\[[0-9;?]*[A-Za-z]"_s);
    text.remove(ansi);
    return redacted(visibleText(text.trimmed().right(1000), true));
}

class ExecCredentials : public KubeCredentialSource
{
public:
    ExecCredentials(KubeContext context, ExecConsent &consent, Clock &clock, ExecLimits limits,
                    QProcessEnvironment environment)
        : m_context(std::move(context))
        , m_config(m_context.user.exec.value_or(ExecConfig()))
        , m_consent(consent)
        , m_clock(clock)
        , m_limits(limits)
        , m_environment(std::move(environment))
    {
    }

    Task<KubeCredential> current(std::stop_token stop) override
    {
        if (m_cached && isFresh(*m_cached))
            co_return *m_cached;
        auto fetched = co_await m_flight.run([this](std::stop_token inner) { return fetch(inner); }, stop);
        co_return fetched;
    }

    bool rejected(const KubeCredential &used) override
    {
        if (m_cached == used)
            m_cached.reset();
        return !m_refused;
    }

private:
    bool isFresh(const KubeCredential &credential) const
    {
        return !credential.expires.isValid()
            || m_clock.now().addSecs(m_limits.slack.count()) < credential.expires;
    }
    std::unexpected<Error> failed(ErrorKind kind, const QString &detail) const
    {
        return fail(kind, detail, m_context.user.position.toString(),
                    redacted(visibleText(m_config.installHint.left(2000), true)));
    }

    Task<KubeCredential> fetch(std::stop_token stop)
    {
        if (m_config.interactive == ExecConfig::Interactive::Always)
            co_return fail(ErrorKind::Invalid,
                           u"the exec plugin insists on a terminal (interactiveMode: Always)"_s,
                           m_context.user.position.toString());
        auto command = co_await resolve(stop);
        if (!command)
            co_return std::unexpected(std::move(command.error()));
        // Asked each time with the key of now: a binary that changed since is a new question.
        auto agreed = co_await m_consent.ask(*command, stop);
        if (!agreed)
            co_return std::unexpected(std::move(agreed.error()));
        m_refused = !*agreed;
        if (m_refused) {
            Error error =
                failed(ErrorKind::Unauthorized,
                       u"running \"%1\" for credentials was not allowed"_s.arg(command->commandLine()))
                    .error();
            error.reason = u"ExecNotAllowed"_s;
            error.hint.clear();
            co_return std::unexpected(std::move(error));
        }
        ChildProcess child{.program = command->program,
                           .arguments = m_config.arguments,
                           .environment = m_environment,
                           .timeout = m_limits.timeout,
                           .maxOutputBytes = m_limits.maxOutputBytes,
                           .maxErrorBytes = m_limits.maxErrorBytes};
        if (!m_loginPath.isEmpty())
            child.environment.insert(u"PATH"_s, m_loginPath); // the plugin calls tools from there in turn
        for (const auto &[name, value] : std::as_const(m_config.environment))
            child.environment.insert(name, value);
        child.environment.insert(u"KUBERNETES_EXEC_INFO"_s, execInfo());
        auto ran = co_await runChild(child, m_clock, stop);
        if (!ran) {
            Error error = std::move(ran.error());
            if (error.kind != ErrorKind::Cancelled) {
                error.where = m_context.user.position.toString();
                error.hint = redacted(visibleText(m_config.installHint.left(2000), true));
                if (error.kind == ErrorKind::Timeout) // it is there, so how to install it is no help
                    error.hint = u"it may wait for a login: run it in a terminal, then connect again"_s;
            }
            co_return std::unexpected(std::move(error).within(u"exec plugin"_s));
        }
        if (ran->exitCode != 0)
            co_return failed(ErrorKind::Unauthorized,
                             u"%1 ended with exit status %2: %3"_s.arg(m_config.command)
                                 .arg(ran->exitCode)
                                 .arg(lastWords(ran->errors)));
        auto credential = parse(ran->output);
        if (!credential)
            co_return std::unexpected(std::move(credential.error()));
        // Slack would make a short-lived token useless; one that is already over would loop for ever.
        if (credential->expires.isValid() && credential->expires <= m_clock.now())
            co_return failed(ErrorKind::Unauthorized,
                             u"%1 returned a credential that expired at %2"_s.arg(
                                 m_config.command, credential->expires.toString(Qt::ISODate)));
        m_cached = *credential;
        co_return credential;
    }

    Task<ExecCommand> resolve(std::stop_token stop)
    {
        ExecCommand command{.arguments = m_config.arguments,
                            .environment = m_config.environment,
                            .kubeContext = m_context.name,
                            .file = m_context.user.position.file};
        if (m_config.command.contains(u'/')) {
            command.program = m_config.command;
        } else {
            command.program = QStandardPaths::findExecutable(
                m_config.command, m_environment.value(u"PATH"_s).split(u':', Qt::SkipEmptyParts));
            if (command.program.isEmpty()) {
                auto path = co_await loginShellPath(m_environment, m_clock, stop);
                if (!path)
                    co_return std::unexpected(std::move(path.error()));
                command.program =
                    QStandardPaths::findExecutable(m_config.command, path->split(u':', Qt::SkipEmptyParts));
                m_loginPath = *path;
            }
            if (command.program.isEmpty())
                co_return failed(ErrorKind::NotFound,
                                 u"the exec plugin %1 is not in PATH"_s.arg(visibleText(m_config.command)));
        }
        auto key = co_await onWorker([command] { return execCommandKey(command); });
        if (!key)
            co_return failed(key.error().kind, key.error().detail);
        command.key = *key;
        co_return command;
    }

    QString execInfo() const
    {
        QJsonObject spec{{u"interactive"_s, false}};
        if (m_config.provideClusterInfo) {
            QJsonObject cluster{{u"server"_s, m_context.server.toString(QUrl::FullyEncoded)}};
            if (!m_context.tls.serverName.isEmpty())
                cluster.insert("tls-server-name"_L1, m_context.tls.serverName);
            if (m_context.tls.insecureSkipVerify)
                cluster.insert("insecure-skip-tls-verify"_L1, true);
            if (!m_context.tls.caCertificatesPem.isEmpty())
                cluster.insert("certificate-authority-data"_L1,
                               QString::fromLatin1(m_context.tls.caCertificatesPem.toBase64()));
            if (!m_context.proxy.isEmpty())
                cluster.insert("proxy-url"_L1, m_context.proxy.toString(QUrl::FullyEncoded));
            if (m_context.disableCompression)
                cluster.insert("disable-compression"_L1, true);
            if (!m_context.cluster.execExtension.isEmpty())
                cluster.insert("config"_L1, m_context.cluster.execExtension);
            spec.insert("cluster"_L1, cluster);
        }
        return QString::fromUtf8(QJsonDocument(QJsonObject{{u"kind"_s, u"ExecCredential"_s},
                                                           {u"apiVersion"_s, m_config.apiVersion},
                                                           {u"spec"_s, spec}})
                                     .toJson(QJsonDocument::Compact));
    }

    Result<KubeCredential> parse(const QByteArray &output) const
    {
        // What it printed may be a token: it never gets into an error.
        const QJsonObject object = QJsonDocument::fromJson(output).object();
        if (object.isEmpty() || object.value("kind"_L1) != "ExecCredential"_L1)
            return failed(ErrorKind::Invalid, u"%1 printed no ExecCredential"_s.arg(m_config.command));
        if (object.value("apiVersion"_L1).toString() != m_config.apiVersion)
            return failed(ErrorKind::Invalid,
                          u"%1 answered in the version %2; the kubeconfig asks for %3"_s.arg(
                              m_config.command,
                              visibleText(object.value("apiVersion"_L1).toString().left(100)),
                              m_config.apiVersion));
        const QJsonObject status = object.value("status"_L1).toObject();
        KubeCredential credential;
        credential.bearerToken = Secret(status.value("token"_L1).toString().toUtf8());
        credential.clientCertificatePem = status.value("clientCertificateData"_L1).toString().toUtf8();
        credential.clientKeyPem = Secret(status.value("clientKeyData"_L1).toString().toUtf8());
        if (credential.clientCertificatePem.isEmpty() != credential.clientKeyPem.isEmpty())
            return failed(
                ErrorKind::Invalid,
                u"%1 returned a client certificate or key without the other"_s.arg(m_config.command));
        if (credential.bearerToken.isEmpty() && credential.clientCertificatePem.isEmpty())
            return failed(ErrorKind::Invalid,
                          u"%1 returned neither a token nor a client certificate"_s.arg(m_config.command));
        if (credential.bearerToken.reveal().contains('\n') || credential.bearerToken.reveal().contains('\r'))
            return failed(ErrorKind::Invalid,
                          u"%1 returned a token with a line break in it"_s.arg(m_config.command));
        if (const QString expires = status.value("expirationTimestamp"_L1).toString(); !expires.isEmpty()) {
            credential.expires = QDateTime::fromString(expires, Qt::ISODateWithMs).toUTC();
            if (!credential.expires.isValid())
                return failed(ErrorKind::Invalid,
                              u"%1 returned an expirationTimestamp that is no time"_s.arg(m_config.command));
        }
        return credential;
    }

    KubeContext m_context;
    ExecConfig m_config;
    ExecConsent &m_consent;
    Clock &m_clock;
    ExecLimits m_limits;
    QProcessEnvironment m_environment;
    QString m_loginPath;
    bool m_refused = false;
    std::optional<KubeCredential> m_cached;
    SingleFlight<KubeCredential> m_flight; // last: its task uses all above
};

} // namespace

Result<QString> execCommandKey(const ExecCommand &command)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](const QString &text) {
        const QByteArray bytes = text.toUtf8();
        hash.addData(QByteArray::number(bytes.size()) + ':'); // lengths: "a","bc" is not "ab","c"
        hash.addData(bytes);
    };
    add(command.program);
    for (const QString &argument : command.arguments)
        add(argument);
    hash.addData("|");
    for (const auto &[name, value] : command.environment) {
        add(name);
        add(value);
    }
    hash.addData("|");
    QFile file(command.program);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return fail(ErrorKind::NotFound, u"the program %1 cannot be read"_s.arg(command.program));
    return QString::fromLatin1(hash.result().toHex());
}

QString ExecCommand::commandLine() const
{
    KubeContext context;
    context.credentials = KubeContext::Credentials::Exec;
    context.user.exec = ExecConfig{.command = program, .arguments = arguments, .environment = environment};
    return context.execCommandLine();
}

std::unique_ptr<KubeCredentialSource> makeExecCredentials(KubeContext context, ExecConsent &consent,
                                                          Clock &clock, ExecLimits limits,
                                                          QProcessEnvironment environment)
{
    return std::make_unique<ExecCredentials>(std::move(context), consent, clock, limits,
                                             std::move(environment));
}

} // namespace slipway
