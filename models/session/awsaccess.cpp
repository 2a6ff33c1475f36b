// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/awsaccess.h"

#include "aws/httpawsclient.h"
#include "base/redact.h"
#include "base/worker.h"
#include "kube/childprocess.h"
#include "kube/execcommandkey.h"
#include "kube/visibletext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct AwsAccessWords {
    Q_DECLARE_TR_FUNCTIONS(AwsAccess)
};

class ConsentedProcess : public CredentialProcess
{
public:
    ConsentedProcess(ExecConsent &consent, Clock &clock) : m_consent(consent), m_clock(clock) { }

    Task<QByteArray> run(QStringList commandLine, QString profile, QString file,
                         std::stop_token stop) override
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        ExecCommand command{
            .arguments = commandLine.mid(1), .kubeContext = u"profile %1"_s.arg(profile), .file = file};
        const QString name = commandLine.value(0);
        if (name.contains(u'/')) {
            command.program = name;
        } else {
            command.program = QStandardPaths::findExecutable(
                name, environment.value(u"PATH"_s).split(u':', Qt::SkipEmptyParts));
            if (command.program.isEmpty()) {
                // A program started from a desktop menu has a shorter PATH than the person's shell.
                auto path = co_await loginShellPath(environment, m_clock, stop);
                if (!path)
                    co_return std::unexpected(std::move(path.error()));
                command.program = QStandardPaths::findExecutable(name, path->split(u':', Qt::SkipEmptyParts));
                environment.insert(u"PATH"_s, *path);
            }
        }
        if (command.program.isEmpty() || !QFileInfo(command.program).isAbsolute())
            co_return fail(ErrorKind::NotFound,
                           AwsAccessWords::tr("The program %1 is not in PATH.").arg(visibleText(name)), file);
        auto key = co_await onWorker([command] { return execCommandKey(command); });
        if (!key)
            co_return std::unexpected(std::move(key.error()));
        command.key = *key;
        auto agreed = co_await m_consent.ask(command, stop);
        if (!agreed)
            co_return std::unexpected(std::move(agreed.error()));
        if (!*agreed) {
            Error error = fail(ErrorKind::Unauthorized,
                               AwsAccessWords::tr("Running “%1” for credentials was not allowed.")
                                   .arg(command.commandLine()),
                               file)
                              .error();
            error.reason = u"ExecNotAllowed"_s;
            co_return std::unexpected(std::move(error));
        }
        auto ran = co_await runChild(
            {.program = command.program, .arguments = command.arguments, .environment = environment}, m_clock,
            stop);
        if (!ran)
            co_return std::unexpected(std::move(ran.error()));
        if (ran->exitCode != 0)
            co_return fail(
                ErrorKind::Unauthorized,
                AwsAccessWords::tr("%1 ended with exit status %2: %3")
                    .arg(visibleText(name))
                    .arg(ran->exitCode)
                    .arg(redacted(visibleText(QString::fromUtf8(ran->errors).trimmed().right(1000), true))),
                file);
        co_return ran->output;
    }

private:
    ExecConsent &m_consent;
    Clock &m_clock;
};

/// "arn:aws:eks:REGION:ACCOUNT:cluster/NAME", as `aws eks update-kubeconfig` names contexts and clusters.
std::optional<EksPlace> placeFromArn(const QString &text)
{
    const QStringList parts = text.split(u':');
    if (parts.size() != 6 || parts.at(0) != "arn"_L1 || parts.at(2) != "eks"_L1
        || !parts.at(5).startsWith("cluster/"_L1) || !isAwsRegion(parts.at(3)))
        return {};
    return EksPlace{.region = parts.at(3), .accountId = parts.at(4), .cluster = parts.at(5).sliced(8)};
}

/// The region in https://HASH.gr7.REGION.eks.amazonaws.com[.cn], verified TLS only; empty for any other server.
QString eksRegionOf(const KubeContext &context)
{
    if (context.server.scheme() != "https"_L1 || context.isInsecure() || !context.tls.serverName.isEmpty())
        return {};
    QString host = context.server.host();
    if (host.endsWith(".eks.amazonaws.com.cn"_L1))
        host.chop(3);
    if (!host.endsWith(".eks.amazonaws.com"_L1))
        return {};
    const QString region = host.section(u'.', -4, -4);
    return isAwsRegion(region) ? region : QString();
}

} // namespace

AwsAccess::AwsAccess() = default;
AwsAccess::~AwsAccess() = default;

Result<std::unique_ptr<AwsAccess>> AwsAccess::make(Clock &clock, ExecConsent &consent,
                                                   std::function<QString(const char *)> environment,
                                                   QString homeFolder, QString profile)
{
    auto settings = AwsSettings::read(std::move(environment),
                                      homeFolder.isEmpty() ? QDir::homePath() : homeFolder, profile);
    if (!settings)
        return std::unexpected(std::move(settings.error()));
    auto transport = makeHttpTransport({});
    if (!transport)
        return std::unexpected(std::move(transport.error()));
    std::unique_ptr<AwsAccess> access(new AwsAccess);
    access->m_transport = std::move(*transport);
    access->m_process = makeConsentedProcess(consent, clock);
    access->m_identity = std::make_unique<AwsIdentity>(*access->m_transport, clock, access->m_process.get(),
                                                       std::move(*settings));
    access->m_client = makeAwsClient(*access->m_transport, clock, *access->m_identity);
    return access;
}

std::unique_ptr<CredentialProcess> makeConsentedProcess(ExecConsent &consent, Clock &clock)
{
    return std::make_unique<ConsentedProcess>(consent, clock);
}

std::optional<EksPlace> eksPlaceOf(const KubeContext &context)
{
    std::optional<EksPlace> place = placeFromArn(context.clusterName);
    if (!place)
        place = placeFromArn(context.name);
    EksPlace told;
    if (context.credentials == KubeContext::Credentials::Exec && context.user.exec) {
        const ExecConfig &exec = *context.user.exec;
        const QString program = QFileInfo(exec.command).fileName();
        const QStringList &arguments = exec.arguments;
        const auto after = [&arguments](std::initializer_list<QLatin1StringView> names) {
            for (const QLatin1StringView name : names) {
                if (const qsizetype at = arguments.indexOf(name); at >= 0)
                    return arguments.value(at + 1);
            }
            return QString();
        };
        if (program == "aws"_L1 && arguments.contains("eks"_L1) && arguments.contains("get-token"_L1)) {
            told.cluster = after({"--cluster-name"_L1, "--cluster-id"_L1});
            told.region = after({"--region"_L1});
            told.profile = after({"--profile"_L1});
            static const QStringList understood{u"--region"_s, u"--profile"_s, u"--cluster-name"_s,
                                                u"--output"_s};
            told.isNative = std::ranges::all_of(arguments, [](const QString &argument) {
                return !argument.startsWith("--"_L1) || understood.contains(argument);
            });
        } else if (program == "aws-iam-authenticator"_L1) {
            told.cluster = after({"-i"_L1, "--cluster-id"_L1});
            told.region = after({"--region"_L1});
        }
        for (const auto &[name, value] : exec.environment) {
            if (name == "AWS_PROFILE"_L1 && told.profile.isEmpty())
                told.profile = value;
            else if (name != "AWS_PROFILE"_L1 && name != "AWS_STS_REGIONAL_ENDPOINTS"_L1)
                told.isNative = false; // it changes what the plugin does in ways that we do not follow
        }
    }
    const QString hostRegion = eksRegionOf(context);
    if (told.region.isEmpty())
        told.region = hostRegion;
    if (!place) {
        if (told.cluster.isEmpty() || !isAwsRegion(told.region))
            return {};
        place = told;
    }
    place->profile = told.profile;
    // The plugin's token is for the cluster that it names, whatever the entry is called. And nobody is asked before ours is made, so it
    // goes to EKS alone: a kubeconfig from a stranger must not get a token for a cluster of ours sent to a server of theirs.
    place->isNative = told.isNative && told.cluster == place->cluster && told.region == place->region
        && hostRegion == place->region;
    return place;
}

} // namespace slipway
