// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Google Cloud client over a real socket, against the cloud that SLIPWAY_GOOGLE_ENDPOINT names: the sandbox. What it expects of the
// world is in resources/sandbox/scenarios/everything-fine.yaml. It never runs against Google.
#include "google/acceleratorquota.h"
#include "google/gkeconnection.h"
#include "google/httpgoogleclient.h"
#include "google/quotapreference.h"
#include "net/http.h"
#include "plan/google/quotachanges.h"
#include "support/runtask.h"

#include <QFileInfo>

using namespace slipway;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestGoogle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (qEnvironmentVariableIsEmpty("SLIPWAY_GOOGLE_ENDPOINT"))
            QSKIP("SLIPWAY_GOOGLE_ENDPOINT names no sandbox");
        m_project = qEnvironmentVariable("CLOUDSDK_CORE_PROJECT");
        m_environment = [](const char *name) { return qEnvironmentVariable(name); };
        auto transport = makeHttpTransport({});
        QVERIFY(transport);
        m_transport = std::move(*transport);
        m_commands = makeProcessRunner(m_clock);
        auto endpoints = GoogleEndpoints::fromEnvironment(m_environment);
        QVERIFY2(endpoints, qPrintable(endpoints ? QString() : endpoints.error().toString()));
        m_endpoints = *endpoints;
        m_identity = std::make_unique<GoogleIdentity>(*m_transport, m_clock, *m_commands, m_endpoints,
                                                      GoogleIdentity::Options{});
        m_client = makeGoogleClient(*m_transport, m_clock, *m_identity, m_endpoints);
    }

    void everyIdentityIsAccepted()
    {
        QStringList seen;
        for (const GoogleAccount &candidate : m_identity->candidates()) {
            m_identity->use(candidate);
            const auto account = test::run(m_client->account({}));
            QVERIFY2(account, qPrintable(candidate.source + why(account)));
            const auto project = test::run(m_client->project(m_project, {}));
            QVERIFY2(project, qPrintable(candidate.source + why(project)));
            seen.append(toString(candidate.kind));
        }
        QVERIFY(seen.contains(u"AuthorizedUser"_s));
        QVERIFY(seen.contains(u"EnvironmentToken"_s));
        m_identity->use(m_identity->candidates().at(0));
    }

    void serviceAccountKeySignsIn()
    {
        const QString folder = QFileInfo(qEnvironmentVariable("GOOGLE_APPLICATION_CREDENTIALS")).path();
        const QString file = folder + "/service_account.json"_L1;
        GoogleIdentity robot(
            *m_transport, m_clock, *m_commands, m_endpoints, {.environment = [file](const char *name) {
                return qstrcmp(name, "GOOGLE_APPLICATION_CREDENTIALS") == 0 ? file : QString();
            }});
        const auto account = test::run(robot.describe({}));
        QVERIFY2(account, qPrintable(why(account)));
        QVERIFY(account->kind == GoogleCredentialKind::ServiceAccount);
        QVERIFY(account->expiry.has_value());
        auto client = makeGoogleClient(*m_transport, m_clock, robot, m_endpoints);
        QVERIFY(test::run(client->projects({})));
    }

    void refusedTokenIsUnauthorized()
    {
        GoogleIdentity stranger(
            *m_transport, m_clock, *m_commands, m_endpoints, {.environment = [](const char *name) {
                return qstrcmp(name, "CLOUDSDK_AUTH_ACCESS_TOKEN") == 0 ? u"ya29.not-one-of-yours"_s
                                                                        : QString();
            }});
        auto client = makeGoogleClient(*m_transport, m_clock, stranger, m_endpoints);
        const auto projects = test::run(client->projects({}));
        QVERIFY(!projects);
        QCOMPARE(projects.error().kind, ErrorKind::Unauthorized);
        QVERIFY(!projects.error().hint.isEmpty());
    }

    void projectsAndServices()
    {
        const auto projects = test::run(m_client->projects({}));
        QVERIFY2(projects, qPrintable(why(projects)));
        QVERIFY(!projects->isEmpty());
        const auto project = test::run(m_client->project(m_project, {}));
        QVERIFY2(project, qPrintable(why(project)));
        QCOMPARE(project->id, m_project);
        QVERIFY(project->number.toLongLong() > 0);
        const QStringList wanted = {u"container.clusters.list"_s, u"container.clusters.update"_s};
        const auto held = test::run(m_client->testProjectPermissions(m_project, wanted, {}));
        QVERIFY2(held, qPrintable(why(held)));
        QCOMPARE(*held, wanted);
        const auto services = test::run(
            m_client->services(m_project, {u"container.googleapis.com"_s, u"compute.googleapis.com"_s}, {}));
        QVERIFY2(services, qPrintable(why(services)));
        QCOMPARE(services->size(), 2);
        QVERIFY(services->at(0).isEnabled());
        auto operation = test::run(m_client->enableServices(
            m_project, {u"networkservices.googleapis.com"_s, u"container.googleapis.com"_s}, {}));
        QVERIFY2(operation, qPrintable(why(operation)));
        const auto ended = wait(*operation);
        QVERIFY2(ended, qPrintable(why(ended)));
        QVERIFY(test::run(m_client->services(m_project, {u"networkservices.googleapis.com"_s}, {}))
                    ->at(0)
                    .isEnabled());
    }

    void absentThingsAreNotFoundOrForbidden()
    {
        const auto isAway = [](ErrorKind kind) {
            return kind == ErrorKind::NotFound || kind == ErrorKind::Forbidden;
        };
        QVERIFY(isAway(test::run(m_client->project(u"no-such-project-1"_s, {})).error().kind));
        QVERIFY(isAway(test::run(m_client->cluster({m_project, u"europe-west4"_s, u"no-such-cluster"_s}, {}))
                           .error()
                           .kind));
        QVERIFY(isAway(test::run(m_client->bucket(u"no-such-bucket-1"_s, {})).error().kind));
        QVERIFY(isAway(
            test::run(m_client->serviceAccount(u"nobody@%1.iam.gserviceaccount.com"_s.arg(m_project), {}))
                .error()
                .kind));
    }

    void catalogueAndQuota()
    {
        const auto zones = test::run(m_client->zones(m_project, {}));
        QVERIFY2(zones, qPrintable(why(zones)));
        QVERIFY(zones->isComplete());
        const auto accelerators = test::run(m_client->acceleratorTypes(m_project, {}));
        QVERIFY2(accelerators, qPrintable(why(accelerators)));
        QVERIFY(std::any_of(accelerators->items.begin(), accelerators->items.end(),
                            [](const ComputeAcceleratorType &type) { return type.name == "nvidia-l4"_L1; }));
        const auto machines = test::run(m_client->machineTypes(m_project, u"name eq \"g2-.*\""_s, {}));
        QVERIFY2(machines, qPrintable(why(machines)));
        QVERIFY(!machines->items.isEmpty());
        for (const ComputeMachineType &machine : machines->items) {
            QVERIFY(machine.name.startsWith("g2-"_L1));
            QCOMPARE(machine.acceleratorType, u"nvidia-l4"_s);
        }
        const auto facts =
            test::run(readQuotaFacts(*m_client, m_project, {u"nvidia-l4"_s, u"nvidia-h100-80gb"_s}, {}));
        QVERIFY2(facts, qPrintable(why(facts)));
        QVERIFY2(!facts->regionsError && !facts->projectError, "quotas could not be read");
        const AcceleratorQuota l4 = acceleratorQuota(*facts, u"nvidia-l4"_s, u"europe-west4"_s, false);
        QCOMPARE(l4.readings.size(), 2);
        QVERIFY(l4.readings.at(0).free().has_value());
        QCOMPARE(l4.allows(1), AcceleratorQuota::Answer::Enough);
        // No metric in regions.get: Cloud Quotas has the limit, and nobody the usage.
        const QuotaReading h100 =
            acceleratorQuota(*facts, u"nvidia-h100-80gb"_s, u"us-central1"_s, false).readings.at(0);
        QVERIFY2(h100.limit.has_value(), qPrintable(h100.unknownBecause));
        const auto skus = test::run(m_client->computeSkus(u"USD"_s, {}));
        QVERIFY2(skus, qPrintable(why(skus)));
        QVERIFY(std::any_of(skus->begin(), skus->end(), [](const BillingSku &sku) {
            return sku.resourceGroup == "GPU"_L1 && sku.unitPrice > 0;
        }));
    }

    void quotaIsAskedForAndDecided()
    {
        QuotaPreferences *quotas = quotaPreferencesOf(m_client.get());
        QVERIFY(quotas);
        const auto limit = [this](const QString &region) {
            const auto facts = test::run(readQuotaFacts(*m_client, m_project, {u"nvidia-l4"_s}, {}));
            return acceleratorQuota(*facts, u"nvidia-l4"_s, region, false).readings.at(0).limit.value_or(-1);
        };
        const QuotaPreference wish{.quotaId = quotaIdOfMetric(u"NVIDIA_L4_GPUS"_s),
                                   .dimensions = {{u"region"_s, u"us-east4"_s}},
                                   .preferredValue = 3,
                                   .contactEmail = u"alex@example.com"_s,
                                   .justification = u"The contract test's"_s};
        QCOMPARE(limit(u"us-east4"_s), 1.0);
        const auto asked = test::run(quotas->createQuotaPreference(m_project, u"contract-l4"_s, wish, {}));
        QVERIFY2(asked, qPrintable(why(asked)));
        QVERIFY(asked->isReconciling);
        QCOMPARE(asked->grantedValue, std::optional<qint64>(1));
        // One for a quota and place, whatever its id.
        QCOMPARE(
            test::run(quotas->createQuotaPreference(m_project, u"contract-l4-b"_s, wish, {})).error().kind,
            ErrorKind::AlreadyExists);
        const auto granted = decided(asked->name);
        QCOMPARE(granted.grantedValue, std::optional<qint64>(3));
        QCOMPARE(limit(u"us-east4"_s), 3.0);
        QCOMPARE(limit(u"us-west1"_s), 2.0);
        // Beyond reason: refused in words, and the limit stays.
        QuotaPreference more = granted;
        more.preferredValue = 500;
        more.contactEmail = wish.contactEmail;
        const auto again = test::run(quotas->updateQuotaPreference(more, {}));
        QVERIFY2(again, qPrintable(why(again)));
        const auto refused = decided(asked->name);
        QCOMPARE(refused.grantedValue, std::optional<qint64>(3));
        QVERIFY(!refused.stateDetail.isEmpty());
        QCOMPARE(limit(u"us-east4"_s), 3.0);
        // An etag of before, no address, a quota that nobody knows.
        QVERIFY(!test::run(quotas->updateQuotaPreference(more, {})));
        QuotaPreference other = wish;
        other.dimensions = {{u"region"_s, u"us-west1"_s}};
        other.contactEmail.clear();
        QCOMPARE(test::run(quotas->createQuotaPreference(m_project, u"contract-c"_s, other, {})).error().kind,
                 ErrorKind::Invalid);
        other.quotaId = u"NO-SUCH-per-project-region"_s;
        QCOMPARE(test::run(quotas->createQuotaPreference(m_project, u"contract-d"_s, other, {})).error().kind,
                 ErrorKind::NotFound);
    }

    void aRequestForQuotaIsDoneOnceItIsGranted()
    {
        RequestGoogleQuota change(m_project,
                                  {.quotaId = quotaIdOfMetric(u"NVIDIA_T4_GPUS"_s),
                                   .dimensions = {{u"region"_s, u"us-east4"_s}},
                                   .value = 2}); // no address: the identity's own
        const ChangeContext context{.google = m_client.get(), .clock = &m_clock};
        const auto before = test::run(change.preview(context, {}));
        QVERIFY2(before, qPrintable(why(before)));
        QVERIFY2(before->effect == ChangePreview::Effect::Update, qPrintable(before->summary));
        const auto captured = test::run(change.capture(context, {}));
        QVERIFY2(captured, qPrintable(why(captured)));
        const auto made = test::run(change.run(context, *captured, {}, {}));
        QVERIFY2(made, qPrintable(why(made)));
        QVERIFY((*made)["reconciling"_L1].toBool());
        // Open, and then granted: nothing is left to do either way.
        QVERIFY(test::run(change.preview(context, {}))->effect == ChangePreview::Effect::Nothing);
        QCOMPARE(decided((*made)["preference"_L1].toString()).grantedValue, std::optional<qint64>(2));
        QVERIFY(test::run(change.preview(context, {}))->effect == ChangePreview::Effect::Nothing);
        QCOMPARE((*test::run(change.capture(context, {})))["value"_L1].toInt(), 2);
    }

    void clustersCanBeReached()
    {
        const auto clusters = test::run(m_client->clusters(m_project, {}));
        QVERIFY2(clusters, qPrintable(why(clusters)));
        QVERIFY(!clusters->items.isEmpty());
        int reachable = 0;
        for (const GkeCluster &listed : clusters->items) {
            const GkeClusterRef ref{m_project, listed.location, listed.name};
            const auto cluster = test::run(m_client->cluster(ref, {}));
            QVERIFY2(cluster, qPrintable(why(cluster)));
            QVERIFY(cluster->isRunning());
            const auto connection = gkeConnection(ref, *cluster, GkeEndpointChoice::Automatic);
            if (!connection)
                continue;
            // The bearer token of the identity is what the API server takes, as at Google.
            auto direct = makeHttpTransport({.tls = {.caCertificatesPem = connection->caCertificatePem}});
            QVERIFY(direct);
            const auto token = test::run(m_client->accessToken({}));
            QVERIFY(token);
            QUrl url = connection->server;
            url.setPath(u"/version"_s);
            const auto version = test::run((*direct)->send(
                {.url = url, .headers = {{"Authorization", "Bearer " + token->reveal()}}}, {}));
            if (version && version->isSuccess())
                ++reachable;
        }
        QVERIFY(reachable >= 1);
    }

    void addonIsTurnedOffAndOn()
    {
        const GkeClusterRef ref = standardCluster();
        for (const bool enabled : {false, true}) {
            auto operation = test::run(m_client->setAddon(ref, GkeAddon::GcsFuseCsi, enabled, {}));
            QVERIFY2(operation, qPrintable(why(operation)));
            const auto ended = wait(*operation);
            QVERIFY2(ended, qPrintable(why(ended)));
            QCOMPARE(test::run(m_client->cluster(ref, {}))->isGcsFuseCsiEnabled, enabled);
        }
    }

    void nodePoolIsMadeAndDeleted()
    {
        const GkeClusterRef ref = standardCluster();
        const auto cluster = test::run(m_client->cluster(ref, {}));
        QVERIFY2(cluster, qPrintable(why(cluster)));
        const QString zone = cluster->nodeLocations.value(0, ref.location);
        const GkeNodePoolSpec spec{.name = u"slipway-contract"_s,
                                   .machineType = u"e2-standard-4"_s,
                                   .locations = {zone},
                                   .initialNodeCount = 0,
                                   .autoscaling = true,
                                   .maxNodeCount = 1};
        auto operation = test::run(m_client->createNodePool(ref, spec, {}));
        QVERIFY2(operation, qPrintable(why(operation)));
        auto ended = wait(*operation);
        QVERIFY2(ended, qPrintable(why(ended)));
        const auto pool = test::run(m_client->nodePool(ref, spec.name, {}));
        QVERIFY2(pool, qPrintable(why(pool)));
        QCOMPARE(pool->machineType, spec.machineType);
        QCOMPARE(pool->metadataMode, u"GKE_METADATA"_s);
        QCOMPARE(test::run(m_client->createNodePool(ref, spec, {})).error().kind, ErrorKind::AlreadyExists);
        operation = test::run(m_client->deleteNodePool(ref, spec.name, {}));
        QVERIFY2(operation, qPrintable(why(operation)));
        ended = wait(*operation);
        QVERIFY2(ended, qPrintable(why(ended)));
        QCOMPARE(test::run(m_client->nodePool(ref, spec.name, {})).error().kind, ErrorKind::NotFound);
    }

    void policiesAreEditedWithEtags()
    {
        const QString accountId = u"slipway-contract"_s;
        const auto account =
            test::run(m_client->createServiceAccount(m_project, accountId, u"Contract test"_s, {}));
        QVERIFY2(account, qPrintable(why(account)));
        QCOMPARE(test::run(m_client->createServiceAccount(m_project, accountId, {}, {})).error().kind,
                 ErrorKind::AlreadyExists);
        const QString member = serviceAccountMember(account->email);
        const auto buckets = test::run(m_client->buckets(m_project, {}));
        QVERIFY2(buckets, qPrintable(why(buckets)));
        QVERIFY(!buckets->isEmpty());
        const QString role = u"roles/storage.objectViewer"_s;
        const QList<std::tuple<IamResource, QString, QString>> grants = {
            {{IamResource::Kind::Bucket, buckets->at(0).name}, role, member},
            {{IamResource::Kind::ServiceAccount, account->email},
             u"roles/iam.workloadIdentityUser"_s,
             kubernetesServiceAccountMember(m_project, u"default"_s, u"vllm"_s)},
            {{IamResource::Kind::Project, m_project}, u"roles/viewer"_s, member}};
        for (const auto &[resource, granted, who] : grants) {
            const auto edit = [](QString r, QString m, bool add) {
                return [r, m, add](IamPolicy &policy) {
                    return add ? addMember(policy, r, m) : removeMember(policy, r, m);
                };
            };
            auto changed = test::run(editPolicy(*m_client, m_clock, resource, edit(granted, who, true), {}));
            QVERIFY2(changed && *changed, qPrintable(resource.name + why(changed)));
            changed = test::run(editPolicy(*m_client, m_clock, resource, edit(granted, who, true), {}));
            QVERIFY(changed && !*changed);
            auto policy = test::run(m_client->policy(resource, {}));
            QVERIFY2(policy, qPrintable(why(policy)));
            QCOMPARE(hasMember(*policy, granted, who), MemberState::Present);
            // Somebody else writes: our older etag must be refused.
            IamPolicy stale = *policy;
            changed = test::run(editPolicy(*m_client, m_clock, resource, edit(granted, who, false), {}));
            QVERIFY2(changed && *changed, qPrintable(why(changed)));
            const auto refused = test::run(m_client->setPolicy(resource, stale, {}));
            QVERIFY(!refused);
            QCOMPARE(refused.error().kind, ErrorKind::Conflict);
        }
        const auto wrong = test::run(editPolicy(
            *m_client, m_clock, std::get<0>(grants.at(0)),
            [&](IamPolicy &policy) {
                return addMember(policy, role,
                                 u"serviceAccount:nobody@%1.iam.gserviceaccount.com"_s.arg(m_project));
            },
            {}));
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().kind, ErrorKind::Invalid);
        const auto removed = test::run(m_client->deleteServiceAccount(account->email, {}));
        QVERIFY2(removed, qPrintable(why(removed)));
    }

    void bucketsAndObjects()
    {
        const auto buckets = test::run(m_client->buckets(m_project, {}));
        QVERIFY2(buckets, qPrintable(why(buckets)));
        const auto weights = std::find_if(buckets->begin(), buckets->end(), [](const GcsBucket &each) {
            return each.name == "ai-llm-models"_L1;
        });
        QVERIFY(weights != buckets->end());
        const QString name = weights->name;
        const auto bucket = test::run(m_client->bucket(name, {}));
        QVERIFY2(bucket, qPrintable(why(bucket)));
        QVERIFY(!bucket->location.isEmpty());
        QCOMPARE(bucket->projectNumber, test::run(m_client->project(m_project, {}))->number);
        const auto all = test::run(m_client->objects(name, {}, {}, 500, {}));
        QVERIFY2(all, qPrintable(why(all)));
        const auto config =
            std::find_if(all->objects.begin(), all->objects.end(),
                         [](const GcsObject &object) { return object.name.endsWith("config.json"_L1); });
        QVERIFY(config != all->objects.end());
        const auto bytes = test::run(m_client->objectBytes(name, config->name, 64 * 1024, {}));
        QVERIFY2(bytes, qPrintable(why(bytes)));
        QCOMPARE(bytes->size(), std::min<qint64>(config->sizeBytes, 64 * 1024));
        const auto start = test::run(m_client->objectBytes(name, config->name, 10, {}));
        QCOMPARE(start.value_or(QByteArray()), bytes->left(10));
        const auto top = test::run(m_client->objects(name, {}, u"/"_s, 500, {}));
        QVERIFY(top && !top->prefixes.isEmpty());
        const auto few = test::run(m_client->objects(name, {}, {}, 1, {}));
        QVERIFY2(few && few->isTruncated && few->objects.size() == 1, qPrintable(why(few)));
        const QStringList wanted = {u"storage.objects.list"_s, u"storage.objects.get"_s};
        const auto held = test::run(m_client->testBucketPermissions(name, wanted, {}));
        QVERIFY2(held, qPrintable(why(held)));
        QCOMPARE(*held, wanted);
    }

private:
    template <typename T> static QString why(const Result<T> &result)
    {
        return result ? QString() : u": "_s + result.error().toString();
    }
    /// Polls quickly: the sandbox's time runs faster than ours.
    Result<GoogleOperation> wait(GoogleOperation operation)
    {
        for (int i = 0; i < 300 && !operation.isDone(); ++i) {
            (void)test::run(m_clock.sleepFor(100ms, {}));
            auto now = test::run(m_client->operation(operation, {}));
            if (!now)
                return now;
            operation = *now;
        }
        if (operation.failure)
            return std::unexpected(*operation.failure);
        return operation.isDone() ? Result<GoogleOperation>(operation)
                                  : fail(ErrorKind::Timeout, operation.status, operation.name);
    }
    QuotaPreference decided(const QString &name)
    {
        for (int i = 0; i < 300; ++i) {
            const auto all = test::run(quotaPreferencesOf(m_client.get())->quotaPreferences(m_project, {}));
            for (const QuotaPreference &each : all.value_or(QList<QuotaPreference>())) {
                if (each.name == name && !each.isReconciling)
                    return each;
            }
            (void)test::run(m_clock.sleepFor(100ms, {}));
        }
        return {};
    }
    GkeClusterRef standardCluster()
    {
        const auto clusters = test::run(m_client->clusters(m_project, {}));
        for (const GkeCluster &cluster : clusters ? clusters->items : QList<GkeCluster>()) {
            if (!cluster.isAutopilot)
                return {m_project, cluster.location, cluster.name};
        }
        return {};
    }

    SystemClock m_clock;
    QString m_project;
    std::function<QString(const char *)> m_environment;
    std::unique_ptr<HttpTransport> m_transport;
    std::unique_ptr<CommandRunner> m_commands;
    GoogleEndpoints m_endpoints;
    std::unique_ptr<GoogleIdentity> m_identity;
    std::unique_ptr<GoogleClient> m_client;
};

QTEST_GUILESS_MAIN(TestGoogle)
#include "tst_google.moc"
