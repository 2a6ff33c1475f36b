// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// slipway-sandbox: stands in for the clouds, the cluster and the model server, on loopback only.
#include "app/sandbox/aws/awscloud.h"
#include "app/sandbox/google/googlecloud.h"
#include "app/sandbox/http/httpserver.h"
#include "app/sandbox/http/tlsidentity.h"
#include "app/sandbox/kube/crdfiles.h"
#include "app/sandbox/kube/kubeconfigfile.h"
#include "app/sandbox/operatorshelf.h"
#include "app/sandbox/playedcluster.h"
#include "app/sandbox/world/scenario.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSocketNotifier>
#include <QTemporaryDir>

#include <csignal>
#include <cstdio>
#include <unistd.h>

using namespace slipway;
using namespace slipway::sandbox;
using namespace Qt::StringLiterals;

namespace {

int signalPipe[2];

extern "C" void onSignal(int)
{
    // Only async-signal-safe calls here; the event loop does the rest.
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(signalPipe[1], &byte, 1);
}

void quitOnSignals(QCoreApplication &app)
{
    if (::pipe(signalPipe) != 0)
        return;
    auto *notifier = new QSocketNotifier(signalPipe[0], QSocketNotifier::Read, &app);
    QObject::connect(notifier, &QSocketNotifier::activated, &app, &QCoreApplication::quit);
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESTART;
    ::sigaction(SIGTERM, &action, nullptr);
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGHUP, &action, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
}

int refuse(const QString &why, int status)
{
    std::fprintf(stderr, "slipway-sandbox: %s\n", qPrintable(why));
    return status;
}

/// Where a scenario's models lie: in the bucket's folder, or on the Hub under their id.
std::optional<FoundModel> findModel(const Scenario &scenario, const QMap<QString, QString> &stored,
                                    const QString &bucket, const QString &path)
{
    QString id = bucket.isEmpty() ? QString() : stored.value(bucket + u'/' + path);
    if (bucket.isEmpty()) {
        id = path;
        // A copy that an init container made on a disk: known by the folder's name.
        if (path.startsWith(u'/')) {
            const QString name = path.section(u'/', -1, -1, QString::SectionSkipEmpty);
            id.clear();
            for (auto it = scenario.models.cbegin(); it != scenario.models.cend() && id.isEmpty(); ++it) {
                if (it.key().section(u'/', -1).compare(name, Qt::CaseInsensitive) == 0)
                    id = it.key();
            }
        }
    } else if (id.isEmpty()) {
        for (const ProjectSpec &project : scenario.projects) {
            if (const auto found = project.buckets.constFind(bucket); found != project.buckets.cend())
                id = found->models.value(path);
        }
        if (const auto found = scenario.aws.buckets.constFind(bucket); found != scenario.aws.buckets.cend())
            id = found->models.value(path);
    }
    const auto model = scenario.models.constFind(id);
    if (model == scenario.models.cend())
        return {};
    return FoundModel{.id = model->id,
                      .configJson = QJsonDocument(model->config).toJson(QJsonDocument::Compact),
                      .shards = model->shards,
                      .gated = model->gated};
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"slipway-sandbox"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SLIPWAY_VERSION));
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Stands in for Google Cloud, AWS, their clusters and a model server on 127.0.0.1, so that a deployment can be tried without an account."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption scenarioOption(
        u"scenario"_s,
        u"The world and its faults: a built-in name (%1) or a file."_s.arg(builtInScenarios().join(u", "_s)),
        u"NAME|FILE"_s, u"everything-fine"_s);
    const QCommandLineOption speedOption(
        u"speed"_s, u"How many times faster than life things happen; the scenario's own by default."_s,
        u"X"_s);
    const QCommandLineOption portOption(
        u"port"_s, u"Port of the Kubernetes API; 0 (the default) takes a free one."_s, u"N"_s, u"0"_s);
    const QCommandLineOption kubeconfigOption(u"kubeconfig"_s, u"Written when ready, for its owner only."_s,
                                              u"FILE"_s);
    const QCommandLineOption envOption(
        u"env"_s, u"Written when ready: a file to source, with endpoint overrides and dummy credentials."_s,
        u"FILE"_s);
    const QCommandLineOption modelServerOption(
        u"model-server"_s, u"Forward text generation to this OpenAI-compatible server."_s, u"URL"_s);
    const QCommandLineOption crdsOption(
        u"crds"_s,
        u"Serve the CustomResourceDefinitions in this folder and below it, in place of the sandbox's own of the same name."_s,
        u"DIR"_s);
    parser.addOptions({scenarioOption, speedOption, portOption, kubeconfigOption, envOption,
                       modelServerOption, crdsOption});
    parser.process(app);

    const Result<Scenario> loaded = loadScenario(parser.value(scenarioOption));
    if (!loaded)
        return refuse(loaded.error().toString(), 2);
    const Scenario &scenario = *loaded;
    bool ok = true;
    const double speed = parser.isSet(speedOption) ? parser.value(speedOption).toDouble(&ok) : scenario.speed;
    if (!ok || !(speed > 0) || speed > 10'000)
        return refuse(u"--speed takes a number above 0 and up to 10000"_s, 2);
    const uint port = parser.value(portOption).toUInt(&ok);
    if (!ok || port > 65535)
        return refuse(u"--port takes a number from 0 to 65535"_s, 2);
    const QUrl upstream(parser.value(modelServerOption));
    if (parser.isSet(modelServerOption) && (!upstream.isValid() || upstream.host().isEmpty()))
        return refuse(u"--model-server takes a URL such as http://127.0.0.1:8000"_s, 2);

    std::vector<Json> definitions;
    if (parser.isSet(crdsOption)) {
        auto read = readCrds(parser.value(crdsOption));
        if (!read)
            return refuse(read.error().toString(), 2);
        definitions = std::move(*read);
        if (definitions.empty())
            return refuse(u"there is no CustomResourceDefinition in "_s + parser.value(crdsOption), 2);
    }

    SimClock clock(speed);
    SimClock tokenClock(1); // latencies of answers are measured by people: they stay true to life
    GoogleCloud cloud(scenario, clock);
    KubeletSettings settings;
    settings.timeline = scenario.timeline;
    settings.serverSpec = scenario.modelServer;
    settings.modelServerUpstream = upstream;
    settings.tokenClock = &tokenClock;
    QMap<QString, QString> stored; // "bucket/folder" → model id: what jobs put into buckets
    settings.findModel = [&](const QString &bucket, const QString &path) {
        return findModel(scenario, stored, bucket, path);
    };
    settings.storeModel = [&](const QString &bucket, const QString &path, const QString &id) {
        stored.insert(bucket + u'/' + path, id);
    };
    const TlsIdentity identity = makeTlsIdentity();
    if (identity.certificate.isEmpty())
        return refuse(u"cannot make a TLS certificate"_s, 1);

    const OperatorShelf shelf;
    HttpServer google([&](const HttpServerRequest &request, std::shared_ptr<HttpReply> reply) {
        if (request.path.startsWith(QLatin1StringView(OperatorShelf::root)))
            shelf.handle(request, reply);
        else
            cloud.handle(request, std::move(reply));
    });
    google.setMaxBodyBytes(16 * 1024 * 1024);
    if (!google.listen(0))
        return refuse(u"cannot listen on 127.0.0.1: %1"_s.arg(google.errorString()), 3);
    cloud.setBaseUrl(u"http://127.0.0.1:%1"_s.arg(google.port()));

    std::unique_ptr<AwsCloud> aws; // outlives the clusters
    // One cluster's address is what --port and --kubeconfig are about; the others are made and found through their cloud.
    std::map<QString, std::unique_ptr<PlayedCluster>> clusters;
    QString problem;
    const auto play = [&](const QString &name, CloudHooks &hooks, bool served,
                          const QList<QJsonObject> &manifests, PlayedCluster::Authenticate authenticate) {
        auto made =
            std::make_unique<PlayedCluster>(clock, hooks, settings, identity, std::move(authenticate));
        const auto wanted = static_cast<quint16>(served ? port : 0);
        if (!made->listen(wanted, manifests, definitions)) {
            problem = u"cannot listen on 127.0.0.1:%1: %2"_s.arg(wanted).arg(made->errorString());
            return QString();
        }
        const QString address = made->address();
        clusters[name] = std::move(made);
        return address;
    };
    const QString servedByAws = scenario.aws.servedCluster();
    const QString served =
        servedByAws.isEmpty() ? u"gke/"_s + scenario.servedCluster().second : u"eks/"_s + servedByAws;
    const auto byGoogle = [&](const QByteArray &token) -> std::optional<std::string> {
        if (!cloud.acceptsToken(QString::fromUtf8(token)))
            return {};
        return scenario.account.toStdString();
    };
    QString endpoint;
    if (servedByAws.isEmpty()) {
        const auto [projectName, clusterName] = scenario.servedCluster();
        endpoint = play(u"gke/"_s + clusterName, cloud, true,
                        scenario.projects.value(projectName).clusters.value(clusterName).manifests, byGoogle);
    }
    cloud.setKubernetesEndpoint(endpoint, identity.caCertificate);
    cloud.play = [&](const QString &name, CloudHooks &hooks) {
        return play(u"gke/"_s + name, hooks, false, {}, byGoogle);
    };
    cloud.stop = [&](const QString &name) { clusters.erase(u"gke/"_s + name); };
    cloud.standing = [&](const QString &name) {
        const auto played = clusters.find(u"gke/"_s + name);
        return played == clusters.end() ? QList<StandingObject>() : played->second->standing();
    };
    cloud.health = [&](const QString &name, const QString &backendService) {
        const auto played = clusters.find(u"gke/"_s + name);
        return played == clusters.end() ? QJsonArray() : played->second->health(backendService);
    };
    HttpServer awsServer([&](const HttpServerRequest &request, std::shared_ptr<HttpReply> reply) {
        aws->handle(request, std::move(reply));
    });
    if (scenario.aws.exists()) {
        aws = std::make_unique<AwsCloud>(scenario, clock);
        if (!awsServer.listen(0))
            return refuse(u"cannot listen on 127.0.0.1: %1"_s.arg(awsServer.errorString()), 3);
        aws->play = [&](const QString &name, CloudHooks &hooks) {
            const QString address = play(
                u"eks/"_s + name, hooks, name == servedByAws, scenario.aws.clusters.value(name).manifests,
                [&aws, name](const QByteArray &token) { return aws->userOf(name, token); });
            return std::pair(address, identity.caCertificate);
        };
        aws->stop = [&](const QString &name) { clusters.erase(u"eks/"_s + name); };
        aws->standing = [&](const QString &name) {
            const auto played = clusters.find(u"eks/"_s + name);
            return played == clusters.end() ? QList<AwsStanding>() : played->second->standingAtAws();
        };
        aws->targetGroups = [&](const QString &name) {
            const auto played = clusters.find(u"eks/"_s + name);
            return played == clusters.end() ? QList<AwsTargetGroup>() : played->second->targetGroups();
        };
        aws->start(u"http://127.0.0.1:%1"_s.arg(awsServer.port()));
    }
    if (!problem.isEmpty())
        return refuse(problem, 3);
    for (const Fault &fault : scenario.faultsOf(FaultKind::ObjectChanged)) {
        clock.after(fault.after, [&clusters, served, change = fault.args] {
            if (const auto played = clusters.find(served); played != clusters.end())
                played->second->merge(change);
        });
    }

    const QString kubeconfig = parser.isSet(kubeconfigOption)
        ? QFileInfo(parser.value(kubeconfigOption)).absoluteFilePath()
        : QString();
    QTemporaryDir credentials;
    if (parser.isSet(envOption)) {
        if (!credentials.isValid())
            return refuse(u"cannot make a folder for credentials: "_s + credentials.errorString(), 1);
        if (const auto written = cloud.writeCredentials(credentials.path()); !written)
            return refuse(written.error().toString(), 1);
        QByteArray text = cloud.environment(credentials.path(), kubeconfig);
        if (aws)
            text += aws->environment(credentials.path());
        if (const QString why = writePrivateFile(parser.value(envOption), text); !why.isEmpty())
            return refuse(why, 1);
    }
    const QString address = clusters[served]->address();
    if (!kubeconfig.isEmpty()) {
        const QString context = servedByAws.isEmpty()
            ? u"gke_%1_%2_%3"_s.arg(cloud.projectId(), cloud.clusterLocation(), cloud.clusterName())
            : aws->clusterArn(servedByAws);
        const QByteArray text = kubeconfigText(
            {.server = u"https://"_s + address,
             .caPem = identity.caCertificate,
             .token = servedByAws.isEmpty() ? cloud.accessToken().toUtf8() : aws->lastingToken(),
             .contextName = context});
        if (const QString why = writePrivateFile(kubeconfig, text); !why.isEmpty())
            return refuse(why, 1);
    }
    quitOnSignals(app);
    const QString awsAddress = aws ? u", AWS http://127.0.0.1:%1"_s.arg(awsServer.port()) : QString();
    std::printf(
        "slipway-sandbox ready: Kubernetes https://%s, Google http://127.0.0.1:%u%s, scenario %s, speed %g\n",
        qPrintable(address), unsigned(google.port()), qPrintable(awsAddress), qPrintable(scenario.name),
        speed);
    std::fflush(stdout);
    const int status = QCoreApplication::exec();
    clusters.clear();
    google.close();
    awsServer.close();
    return status;
}
