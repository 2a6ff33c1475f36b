// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "aws/fakeawsclient.h"
#include "session/activity/activitylistmodel.h"
#include "session/deploy/deployment.h"
#include "store/database.h"
#include "store/drafts.h"
#include "ui/wizard/deploymentwizard.h"
#include "unit/plan/planworld.h"

#include <QTemporaryDir>

namespace slipway {

/// A project with quota in two regions, three clusters and a bucket with a model in it.
class WizardGoogle : public FakeGoogleClient
{
public:
    WizardGoogle()
    {
        fillGoogle(*this);
        identity.project = QStringLiteral("ai-lab");
        identity.source = QStringLiteral("~/.config/gcloud/application_default_credentials.json");
        const auto region = [this](const QString &name, double limit, double used) {
            const QStringList zones{name + QStringLiteral("-a"), name + QStringLiteral("-b"),
                                    name + QStringLiteral("-c")};
            regionList.items.append(
                {.name = name,
                 .status = QStringLiteral("UP"),
                 .zones = zones,
                 .quotas = {{.metric = QStringLiteral("NVIDIA_L4_GPUS"), .limit = limit, .usage = used},
                            {.metric = QStringLiteral("NVIDIA_A100_GPUS"), .limit = 0, .usage = 0}}});
            for (const QString &zone : zones) {
                zoneList.items.append({.name = zone, .region = name, .status = QStringLiteral("UP")});
                if (zone.endsWith(QLatin1Char('c')))
                    continue;
                acceleratorTypeList.items.append(
                    {.zone = zone, .name = QStringLiteral("nvidia-l4"), .maximumCardsPerInstance = 8});
                machineTypeList.items.append({.zone = zone,
                                              .name = QStringLiteral("g2-standard-8"),
                                              .guestCpus = 8,
                                              .memoryMiB = 32768,
                                              .acceleratorType = QStringLiteral("nvidia-l4"),
                                              .acceleratorCount = 1});
                if (name.startsWith(QLatin1StringView("us")))
                    acceleratorTypeList.items.append({.zone = zone,
                                                      .name = QStringLiteral("nvidia-tesla-a100"),
                                                      .maximumCardsPerInstance = 16});
            }
        };
        region(QStringLiteral("europe-west4"), 8, 2);
        region(QStringLiteral("europe-west1"), 0, 0);
        region(QStringLiteral("us-central1"), 4, 0);
        GkeCluster autopilot;
        autopilot.name = QStringLiteral("inference");
        autopilot.location = QStringLiteral("europe-west4");
        autopilot.status = QStringLiteral("RUNNING");
        autopilot.isAutopilot = true;
        autopilot.isGcsFuseCsiEnabled = true;
        autopilot.workloadPool = QStringLiteral("ai-lab.svc.id.goog");
        autopilot.currentMasterVersion = QStringLiteral("1.33.4-gke.1134000");
        autopilot.endpoint = QStringLiteral("10.0.0.2");
        autopilot.caCertificatePem = "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n";
        GkeCluster standard = clusterList.items.first();
        standard.currentMasterVersion = autopilot.currentMasterVersion;
        standard.endpoint = QStringLiteral("10.0.0.3");
        standard.caCertificatePem = autopilot.caCertificatePem;
        GkeCluster old = standard;
        old.name = QStringLiteral("old");
        old.location = QStringLiteral("us-central1-a");
        old.workloadPool.clear();
        clusterList.items = {standard, old, autopilot};
        for (const char *service : {"container", "compute", "storage", "iam", "iamcredentials"})
            serviceStates.insert(QString::fromLatin1(service) + QStringLiteral(".googleapis.com"),
                                 QStringLiteral("ENABLED"));
        bucketPermissions = {QStringLiteral("storage.objects.get"), QStringLiteral("storage.objects.list"),
                             QStringLiteral("storage.buckets.get"),
                             QStringLiteral("storage.buckets.getIamPolicy"),
                             QStringLiteral("storage.buckets.setIamPolicy")};
        for (const QString &model :
             {QStringLiteral("google/gemma-3-1b-it"), QStringLiteral("Qwen/Qwen2.5-7B-Instruct")}) {
            objectData[QStringLiteral("ai-models")].insert(model + QStringLiteral("/config.json"), "{}");
            objectData[QStringLiteral("ai-models")].insert(model + QStringLiteral("/model.safetensors"),
                                                           "weights");
        }
    }
    QStringList listedBuckets = {}; ///< as asked
    Task<GcsListing> objects(QString bucket, QString prefix, QString delimiter, int limit,
                             std::stop_token stop) override
    {
        listedBuckets.append(bucket);
        return FakeGoogleClient::objects(bucket, prefix, delimiter, limit, stop);
    }
    // This person may do everything.
    Task<QStringList> testProjectPermissions(QString, QStringList wanted, std::stop_token) override
    {
        co_return wanted;
    }
};

class AgreesToAll : public ExecConsent
{
public:
    Task<bool> ask(ExecCommand, std::stop_token) override { co_return true; }
};

/// All that the wizard stands on, without a network.
/// An account with one cluster, G instances sold in one of two zones, and quota for them.
inline void fillAws(FakeAwsClient &aws)
{
    const auto name = [](const char *text) { return QString::fromLatin1(text); };
    aws.identity.source = name("AWS_ACCESS_KEY_ID");
    aws.clusterList = {{.name = name("ml"),
                        .arn = name("arn:aws:eks:eu-central-1:123456789012:cluster/ml"),
                        .version = name("1.34"),
                        .status = name("ACTIVE"),
                        .endpoint = name("https://ml.test"),
                        .subnetIds = {name("subnet-a"), name("subnet-b")},
                        .isPublic = true}};
    aws.subnetList = {{.id = name("subnet-a"),
                       .zone = name("eu-central-1a"),
                       .availableIpAddresses = 200,
                       .isDefaultForZone = true},
                      {.id = name("subnet-b"),
                       .zone = name("eu-central-1b"),
                       .availableIpAddresses = 200,
                       .isDefaultForZone = true}};
    aws.zoneList = {{.name = name("eu-central-1a"),
                     .id = name("euc1-az2"),
                     .state = name("available"),
                     .type = name("availability-zone")},
                    {.name = name("eu-central-1b"),
                     .id = name("euc1-az3"),
                     .state = name("available"),
                     .type = name("availability-zone")}};
    aws.offerings = {{name("g5.xlarge"), name("eu-central-1a")}, {name("g6.xlarge"), name("eu-central-1b")}};
    aws.instanceTypeList = {{.name = name("g5.xlarge"), .vCpus = 4}, {.name = name("g6.xlarge"), .vCpus = 4}};
    aws.quotas.insert(name("L-DB2E81BA"),
                      {.serviceCode = name("ec2"),
                       .code = name("L-DB2E81BA"),
                       .name = name("Running On-Demand G and VT instances"),
                       .value = 32});
    aws.prices.insert(name("g5.xlarge"), {.usdPerHour = 1.258});
}

struct WizardWorld {
    WizardWorld() { fillAws(aws); }
    QTemporaryDir folder{scratchPattern()};
    FakeClock clock;
    AgreesToAll consent;
    FakeAwsClient aws;
    WizardGoogle *google = nullptr; // the session's, once connected
    ReadyKube *kube = nullptr;
    // What the model of the next cluster says it serves; told before the run, which may ask within one turn of the loop.
    QString servedModelName = QStringLiteral("served");
    std::function<void(WizardGoogle &)> onGoogle = {};
    Session session{
        clock,
        consent,
        {.environment = [this](const char *) { return QString(); },
         .homeFolder = folder.path(),
         .allowGcloud = false},
        SessionFactories{.kube = [this](KubeContext context, std::unique_ptr<KubeCredentialSource>,
                                        Clock &) -> Result<std::unique_ptr<KubeClient>> {
                             auto made = std::make_unique<ReadyKube>();
                             made->setContext(context);
                             made->model = servedModelName;
                             kube = made.get();
                             return made;
                         },
                         .google = [this]() -> std::unique_ptr<GoogleClient> {
                             auto made = std::make_unique<WizardGoogle>();
                             google = made.get();
                             if (onGoogle)
                                 onGoogle(*made);
                             return made;
                         },
                         .aws = [this](const QString &) -> Result<AwsClient *> { return &aws; }}};
    std::unique_ptr<Database> database = [this] {
        auto opened = Database::open(QStringLiteral(":memory:"), mainDatabaseOptions());
        return opened ? std::move(*opened) : nullptr;
    }();
    DraftStore drafts{*database};
    RunStore runs{folder.filePath(QStringLiteral("runs.db"))};
    ActivityListModel activities{clock};

    std::unique_ptr<DeploymentWizard> makeWizard()
    {
        auto wizard = std::make_unique<DeploymentWizard>(session, Catalog::builtIn(), builtInRecipes(),
                                                         &drafts, runs, activities);
        wizard->resize(1100, 700);
        return wizard;
    }
};

} // namespace slipway
