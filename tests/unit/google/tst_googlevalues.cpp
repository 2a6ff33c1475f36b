// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/shellwords.h"
#include "google/acceleratorquota.h"
#include "google/capacityproblem.h"
#include "google/fakegoogleclient.h"
#include "google/gcloudcommands.h"
#include "google/gkeconnection.h"
#include "google/googleendpoints.h"
#include "google/iampolicy.h"
#include "support/runtask.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QTemporaryDir>

using namespace slipway;
using namespace Qt::StringLiterals;

/// What models/google decides without asking anybody.
class TestGoogleValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void membersAreChecked_data();
    void membersAreChecked();
    void membersThatWeMakeAreWellFormed();
    void policiesKeepWhatTheyDoNotUnderstand();
    void onlyUnconditionalBindingsAreEdited();
    void fault27CapacityProblemsAreNamed_data();
    void fault27CapacityProblemsAreNamed();
    void stockoutWinsOverItsConsequences();
    void quotaAnswers_data();
    void quotaAnswers();
    void fault26QuotasThatCouldNotBeReadAreUnknown();
    void connectionsAreChosen_data();
    void connectionsAreChosen();
    void kubeconfigKeepsForeignEntries();
    void kubeconfigIsRefusedRatherThanLost_data();
    void kubeconfigIsRefusedRatherThanLost();
    void kubeconfigFileIsTheOwnersOnly();
    void overridesMustBeSafe_data();
    void overridesMustBeSafe();
    void overridesAreReadAsGcloudReadsThem();
    void commandsAreQuoted();
    void zonesAreToldFromRegions_data();
    void zonesAreToldFromRegions();
};

void TestGoogleValues::membersAreChecked_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<int>("form");
    QTest::addColumn<QString>("problem"); // a part of it; empty: well formed
    const auto row = [](const char *name, const QString &member, MemberForm form,
                        const QString &problem = {}) {
        QTest::newRow(name) << member << int(form) << problem;
    };
    const QString pool =
        u"principal://iam.googleapis.com/projects/123/locations/global/workloadIdentityPools/"_s;
    const QString set =
        u"principalSet://iam.googleapis.com/projects/123/locations/global/workloadIdentityPools/"_s;
    row("user", u"user:a@example.com"_s, MemberForm::User);
    row("group", u"group:a@example.com"_s, MemberForm::Group);
    row("domain", u"domain:example.com"_s, MemberForm::Domain);
    row("everybody", u"allUsers"_s, MemberForm::AllUsers);
    row("everybody signed in", u"allAuthenticatedUsers"_s, MemberForm::AllAuthenticatedUsers);
    row("project role", u"projectEditor:ai-lab"_s, MemberForm::ProjectRole);
    row("service account", u"serviceAccount:vllm@ai-lab.iam.gserviceaccount.com"_s,
        MemberForm::ServiceAccount);
    row("Compute's own account", u"serviceAccount:1-compute@developer.gserviceaccount.com"_s,
        MemberForm::ServiceAccount);
    row("App Engine's own account", u"serviceAccount:ai-lab@appspot.gserviceaccount.com"_s,
        MemberForm::ServiceAccount);
    row("service account without .iam", u"serviceAccount:vllm@ai-lab.gserviceaccount.com"_s,
        MemberForm::ServiceAccount, u"@ai-lab.iam.gserviceaccount.com"_s);
    row("service account as a user", u"user:vllm@ai-lab.iam.gserviceaccount.com"_s, MemberForm::User,
        u"serviceAccount:"_s);
    row("Kubernetes service account", u"serviceAccount:ai-lab.svc.id.goog[ns/vllm]"_s,
        MemberForm::KubernetesServiceAccount);
    row("… without the pool's suffix", u"serviceAccount:ai-lab[ns/vllm]"_s,
        MemberForm::KubernetesServiceAccount, u"svc.id.goog"_s);
    row("… without a namespace", u"serviceAccount:ai-lab.svc.id.goog[vllm]"_s,
        MemberForm::KubernetesServiceAccount, u"NAMESPACE/NAME"_s);
    row("… with an impossible namespace", u"serviceAccount:ai-lab.svc.id.goog[Name_Space/vllm]"_s,
        MemberForm::KubernetesServiceAccount, u"Name_Space"_s);
    row("principal", pool + u"ai-lab.svc.id.goog/subject/ns/default/sa/vllm"_s,
        MemberForm::WorkloadPrincipal);
    row("principal with the project's id",
        u"principal://iam.googleapis.com/projects/ai-lab/locations/global/workloadIdentityPools/ai-lab.svc.id.goog/subject/ns/d/sa/v"_s,
        MemberForm::Principal, u"number"_s);
    row("principal without the pool's suffix", pool + u"ai-lab/subject/ns/default/sa/vllm"_s,
        MemberForm::Principal, u"svc.id.goog"_s);
    row("principal whose pool has the number", pool + u"123.svc.id.goog/subject/ns/default/sa/vllm"_s,
        MemberForm::Principal, u"id, not its number"_s);
    row("principal without an account", pool + u"ai-lab.svc.id.goog/subject/ns/default"_s,
        MemberForm::WorkloadPrincipal, u"subject/ns/NAMESPACE/sa/NAME"_s);
    row("set of a namespace", set + u"ai-lab.svc.id.goog/namespace/default"_s,
        MemberForm::WorkloadPrincipalSet);
    row("set that no cluster has", set + u"ai-lab.svc.id.goog/sorted/by/colour"_s,
        MemberForm::WorkloadPrincipalSet, u"sorted"_s);
    row("principal of another pool", pool + u"github/subject/repo:x"_s, MemberForm::Principal);
    row("deleted", u"deleted:serviceAccount:a@b.iam.gserviceaccount.com?uid=123"_s, MemberForm::Deleted);
    row("deleted without uid", u"deleted:user:a@b.com"_s, MemberForm::Deleted, u"uid"_s);
    row("bare e-mail", u"a@example.com"_s, MemberForm::Unknown, u"user:a@example.com"_s);
    row("nothing", {}, MemberForm::Unknown, u"not a member"_s);
    row("a line break", u"user:a@example.com\nuser:b@example.com"_s, MemberForm::User, u"e-mail"_s);
}

void TestGoogleValues::membersAreChecked()
{
    QFETCH(QString, member);
    QFETCH(int, form);
    QFETCH(QString, problem);
    const MemberSyntax syntax = checkMember(member);
    QCOMPARE(int(syntax.form), form);
    QCOMPARE(syntax.isValid(), problem.isEmpty());
    QVERIFY2(syntax.problem.contains(problem), qPrintable(syntax.problem));
}

void TestGoogleValues::membersThatWeMakeAreWellFormed()
{
    QCOMPARE(checkMember(workloadPrincipal(u"123456789012"_s, u"ai-lab"_s, u"inference"_s, u"vllm"_s)).form,
             MemberForm::WorkloadPrincipal);
    QCOMPARE(checkMember(kubernetesServiceAccountMember(u"ai-lab"_s, u"inference"_s, u"vllm"_s)).form,
             MemberForm::KubernetesServiceAccount);
    for (const QString &member :
         {workloadPrincipal(u"123456789012"_s, u"ai-lab"_s, u"inference"_s, u"vllm"_s),
          kubernetesServiceAccountMember(u"ai-lab"_s, u"inference"_s, u"vllm"_s),
          serviceAccountMember(u"vllm@ai-lab.iam.gserviceaccount.com"_s)})
        QVERIFY2(checkMember(member).isValid(), qPrintable(checkMember(member).problem));
}

void TestGoogleValues::policiesKeepWhatTheyDoNotUnderstand()
{
    const QJsonObject json{
        {u"version"_s, 1},
        {u"etag"_s, u"BwX="_s},
        {u"auditConfigs"_s, QJsonArray{QJsonObject{{u"service"_s, u"allServices"_s}}}},
        {u"bindings"_s,
         QJsonArray{QJsonObject{{u"role"_s, u"roles/viewer"_s},
                                {u"members"_s, QJsonArray{u"user:a@b.c"_s}},
                                {u"condition"_s, QJsonObject{{u"expression"_s, u"true"_s}}}}}}};
    QJsonObject expected = json;
    expected.insert(u"version"_s, 3); // a lower one loses conditions
    QCOMPARE(IamPolicy::fromJson(json).toJson(), expected);
}

void TestGoogleValues::onlyUnconditionalBindingsAreEdited()
{
    const QString role = u"roles/storage.objectViewer"_s;
    const QString member = u"user:a@b.c"_s;
    const IamBinding conditional{
        .role = role, .members = {member}, .condition = {{u"expression"_s, u"request.time < x"_s}}};
    IamPolicy policy;
    policy.bindings = {conditional};
    QCOMPARE(hasMember(policy, role, member), MemberState::Conditional);
    QVERIFY(!removeMember(policy, role, member));
    QVERIFY(addMember(policy, role, member));
    QVERIFY(!addMember(policy, role, member));
    QCOMPARE(hasMember(policy, role, member), MemberState::Present);
    QCOMPARE(policy.bindings.size(), 2);
    QVERIFY(removeMember(policy, role, member));
    QCOMPARE(policy.bindings, QList<IamBinding>{conditional});
    policy.bindings.append({.role = role, .members = {u"deleted:user:x@y.z?uid=1"_s, member}});
    QCOMPARE(deletedMembers(policy, role), QStringList{u"deleted:user:x@y.z?uid=1"_s});
}

void TestGoogleValues::fault27CapacityProblemsAreNamed_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    QTest::addColumn<int>("problem");
    const auto row = [](const char *name, const QString &code, const QString &message,
                        CapacityProblem problem) { QTest::newRow(name) << code << message << int(problem); };
    row("GKE's stockout code", u"GCE_STOCKOUT"_s, {}, CapacityProblem::Stockout);
    row("GKE's quota code", u"GCE_QUOTA_EXCEEDED"_s, {}, CapacityProblem::Quota);
    row("any code with QUOTA", u"NEW_QUOTA_KIND"_s, {}, CapacityProblem::Quota);
    row("Compute's code inside a sentence", {},
        u"Google Compute Engine: [ZONE_RESOURCE_POOL_EXHAUSTED] The zone 'projects/p/zones/us-central1-a' does not have enough resources available."_s,
        CapacityProblem::Stockout);
    row("quota in a sentence", {}, u"Google Compute Engine: Quota exceeded: [GCE_QUOTA_EXCEEDED]"_s,
        CapacityProblem::Quota);
    row("organisation policy", {},
        u"Constraint constraints/compute.vmExternalIpAccess violated for project p."_s,
        CapacityProblem::OrgPolicy);
    row("reservation", {}, u"Specified reservation [r1] does not exist."_s, CapacityProblem::Reservation);
    row("addresses", u"IP_SPACE_EXHAUSTED"_s, {}, CapacityProblem::IpExhausted);
    row("permission", u"PERMISSIONS_ERROR"_s, {}, CapacityProblem::Permission);
    row("TPU shape", {}, u"Unsupported TPU configuration"_s, CapacityProblem::Unsupported);
    row("the autoscaler's event", {},
        u"Node scale up in zones us-east1-b failed: GCE out of resources. Pod is at risk of not being scheduled."_s,
        CapacityProblem::Stockout);
    row("something else", u"UNKNOWN"_s,
        u"All cluster resources were brought up, but: only 0 nodes out of 1 have registered"_s,
        CapacityProblem::None);
    row("nothing", {}, {}, CapacityProblem::None);
}

void TestGoogleValues::fault27CapacityProblemsAreNamed()
{
    QFETCH(QString, code);
    QFETCH(QString, message);
    QFETCH(int, problem);
    const CapacityFinding finding = classifyCapacity(code, message);
    QCOMPARE(toString(finding.problem), toString(CapacityProblem(problem)));
    QVERIFY(capacityProblemFromString(toString(finding.problem)) == finding.problem);
    QCOMPARE(finding.evidence.isEmpty(), finding.problem == CapacityProblem::None);
}

void TestGoogleValues::stockoutWinsOverItsConsequences()
{
    GkeNodePool pool;
    pool.conditions = {{.code = u"IP_SPACE_EXHAUSTED"_s},
                       {.code = u"GCE_STOCKOUT"_s, .message = u"zone us-east1-b"_s}};
    QVERIFY(classifyCapacity(pool).problem == CapacityProblem::Stockout);
    QCOMPARE(classifyCapacity(pool).location, u"us-east1-b"_s);
    const CapacityFinding quota = classifyCapacity(
        u"GCE_QUOTA_EXCEEDED"_s, u"Quota 'SSD_TOTAL_GB' exceeded.  Limit: 500.0 in region us-central1."_s);
    QCOMPARE(quota.quotaMetric, u"SSD_TOTAL_GB"_s);
    QCOMPARE(quota.quotaLimit, std::optional(500.0));
    QCOMPARE(quota.location, u"us-central1"_s);
    QCOMPARE(classifyCapacity({}, u"Constraint constraints/compute.requireShieldedVm."_s).constraint,
             u"constraints/compute.requireShieldedVm"_s);
}

namespace {
QuotaFacts quotaFacts(double limit, double used, double allRegions)
{
    QuotaFacts facts;
    facts.regions.items = {{.name = u"europe-west4"_s,
                            .quotas = {{.metric = u"NVIDIA_L4_GPUS"_s, .limit = limit, .usage = used}}}};
    facts.project = {{.metric = u"GPUS_ALL_REGIONS"_s, .limit = allRegions, .usage = 0}};
    QuotaInfo info;
    info.quotaId = u"GPUS-PER-GPU-FAMILY-per-project-region"_s;
    info.values = {
        {.dimensions = {}, .value = 0},
        {.dimensions = {{u"region"_s, u"europe-west4"_s}, {u"gpu_family"_s, u"NVIDIA_H100"_s}}, .value = 8}};
    facts.infos.insert(info.quotaId, info);
    return facts;
}
} // namespace

void TestGoogleValues::quotaAnswers_data()
{
    QTest::addColumn<QString>("accelerator");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QList<double>>("facts"); // limit, used, all regions
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("answer");
    using enum AcceleratorQuota::Answer;
    const auto row = [](const char *name, const QString &accelerator, const QString &region,
                        const QList<double> &facts, int count, AcceleratorQuota::Answer answer) {
        QTest::newRow(name) << accelerator << region << facts << count << int(answer);
    };
    row("enough", u"nvidia-l4"_s, u"europe-west4"_s, {8, 4, 16}, 4, Enough);
    row("used up", u"nvidia-l4"_s, u"europe-west4"_s, {8, 5, 16}, 4, NotEnough);
    row("zero", u"nvidia-l4"_s, u"europe-west4"_s, {0, 0, 16}, 1, NotEnough);
    row("unlimited", u"nvidia-l4"_s, u"europe-west4"_s, {-1, 100, -1}, 100, Enough);
    row("the cap over all regions", u"nvidia-l4"_s, u"europe-west4"_s, {8, 0, 1}, 2, NotEnough);
    row("a region that does not report", u"nvidia-l4"_s, u"us-east1"_s, {8, 0, 16}, 1, Unknown);
    row("a limit without usage", u"nvidia-h100-80gb"_s, u"europe-west4"_s, {8, 0, 16}, 8, Unknown);
    row("a limit that is too small whatever is used", u"nvidia-h100-80gb"_s, u"europe-west4"_s, {8, 0, 16}, 9,
        NotEnough);
    row("the default entry's zero", u"nvidia-h100-80gb"_s, u"us-east1"_s, {8, 0, 16}, 1, NotEnough);
    row("an accelerator of tomorrow", u"nvidia-x1000"_s, u"europe-west4"_s, {8, 0, 16}, 1, Unknown);
}

void TestGoogleValues::quotaAnswers()
{
    QFETCH(QString, accelerator);
    QFETCH(QString, region);
    QFETCH(QList<double>, facts);
    QFETCH(int, count);
    QFETCH(int, answer);
    const AcceleratorQuota quota =
        acceleratorQuota(quotaFacts(facts[0], facts[1], facts[2]), accelerator, region, false);
    QCOMPARE(int(quota.allows(count)), answer);
    for (const QuotaReading &reading : quota.readings)
        QCOMPARE(reading.unknownBecause.isEmpty(), reading.limit.has_value() && reading.used.has_value());
}

void TestGoogleValues::fault26QuotasThatCouldNotBeReadAreUnknown()
{
    FakeGoogleClient google;
    google.failures.insert(u"regions"_s, fail(ErrorKind::Forbidden, u"not yours"_s).error());
    google.failures.insert(u"quotaInfo"_s, fail(ErrorKind::Forbidden, u"API off"_s).error());
    google.globalQuotas = {{.metric = u"GPUS_ALL_REGIONS"_s, .limit = 8, .usage = 0}};
    const auto facts =
        test::run(readQuotaFacts(google, u"ai-lab"_s, {u"nvidia-l4"_s, u"nvidia-h100-80gb"_s}, {}));
    QVERIFY(facts);
    QCOMPARE(facts->regionsError->kind, ErrorKind::Forbidden);
    QVERIFY(!facts->projectError);
    QCOMPARE(facts->infoErrors.size(), 1);
    QCOMPARE(acceleratorQuota(*facts, u"nvidia-l4"_s, u"europe-west4"_s, false).allows(1),
             AcceleratorQuota::Answer::Unknown);
    QVERIFY(acceleratorQuota(*facts, u"nvidia-h100-80gb"_s, u"europe-west4"_s, false)
                .readings.first()
                .unknownBecause.contains(u"API off"_s));
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(test::run(readQuotaFacts(google, u"ai-lab"_s, {u"nvidia-l4"_s}, stop.get_token())).error().kind,
             ErrorKind::Cancelled);
}

void TestGoogleValues::connectionsAreChosen_data()
{
    QTest::addColumn<GkeCluster>("cluster");
    QTest::addColumn<int>("choice");
    QTest::addColumn<QString>("server"); // empty: refused
    GkeCluster cluster;
    cluster.endpoint = u"34.1.2.3"_s;
    cluster.privateEndpoint = u"10.0.0.2"_s;
    cluster.dnsEndpoint = u"gke-abc.europe-west4.gke.goog"_s;
    cluster.caCertificatePem = "PEM";
    cluster.isDnsEndpointExternal = true;
    const auto row = [](const char *name, const GkeCluster &it, GkeEndpointChoice choice,
                        const QString &server) { QTest::newRow(name) << it << int(choice) << server; };
    row("the address by itself", cluster, GkeEndpointChoice::Automatic, u"https://34.1.2.3"_s);
    row("the DNS name when asked for", cluster, GkeEndpointChoice::Dns,
        u"https://gke-abc.europe-west4.gke.goog"_s);
    row("the private address when asked for", cluster, GkeEndpointChoice::PrivateIp, u"https://10.0.0.2"_s);
    GkeCluster off = cluster;
    off.isIpEndpointEnabled = false;
    row("the DNS name when the address is off", off, GkeEndpointChoice::Automatic,
        u"https://gke-abc.europe-west4.gke.goog"_s);
    off.isDnsEndpointExternal = false;
    row("a DNS name that takes nothing from outside", off, GkeEndpointChoice::Automatic, {});
    GkeCluster young;
    young.status = u"PROVISIONING"_s;
    row("no address yet", young, GkeEndpointChoice::Automatic, {});
    row("no DNS name", young, GkeEndpointChoice::Dns, {});
    row("no private address", young, GkeEndpointChoice::PrivateIp, {});
    GkeCluster odd = cluster;
    odd.endpoint = u"not an address"_s;
    row("no address at all", odd, GkeEndpointChoice::Ip, {});
}

void TestGoogleValues::connectionsAreChosen()
{
    QFETCH(GkeCluster, cluster);
    QFETCH(int, choice);
    QFETCH(QString, server);
    const auto connection =
        gkeConnection({u"ai-lab"_s, u"europe-west4"_s, u"c1"_s}, cluster, GkeEndpointChoice(choice));
    QCOMPARE(connection.has_value(), !server.isEmpty());
    if (!connection) {
        QVERIFY(!connection.error().detail.isEmpty());
        return;
    }
    QCOMPARE(connection->server.toString(), server);
    QCOMPARE(connection->contextName, u"gke_ai-lab_europe-west4_c1"_s);
    // The DNS name's certificate is public: the cluster's own CA would refuse it.
    QCOMPARE(connection->caCertificatePem.isEmpty(), connection->isDnsEndpoint);
}

namespace {
const GkeConnection sample{
    .contextName = u"gke_p_l_c"_s, .server = QUrl(u"https://34.1.2.3"_s), .caCertificatePem = "PEM"};
}

void TestGoogleValues::kubeconfigKeepsForeignEntries()
{
    const QByteArray existing =
        "apiVersion: v1\nkind: Config\ncurrent-context: mine\npreferences: {colors: true}\n"
        "clusters:\n- name: mine\n  cluster: {server: https://mine, insecure-skip-tls-verify: true}\n"
        "- name: gke_p_l_c\n  cluster: {server: https://old}\n"
        "contexts:\n- name: mine\n  context: {cluster: mine, user: mine, namespace: \"1234\"}\n"
        "users:\n- name: mine\n  user: {password: \"0777\", exec: {command: x, args: [a, \"true\"]}}\n";
    const auto once = kubeconfigWith(sample, existing, true);
    QVERIFY2(once, once ? "" : qPrintable(once.error().toString()));
    for (const char *kept : {"https://mine", "\"1234\"", "\"0777\"", "\"true\"", "colors: true",
                             "insecure-skip-tls-verify: true"})
        QVERIFY2(once->contains(kept), kept);
    QVERIFY(!once->contains("https://old"));
    QVERIFY(once->contains("current-context: gke_p_l_c"));
    QVERIFY(once->contains("gke-gcloud-auth-plugin"));
    QVERIFY(once->contains("--use_application_default_credentials"));
    QVERIFY(once->contains(sample.caCertificatePem.toBase64()));
    QVERIFY(!once->contains("token"));
    // Writing the same again changes nothing.
    QCOMPARE(*kubeconfigWith(sample, *once, true), *once);
    const auto fresh = kubeconfigWith(sample, {}, false);
    QVERIFY(fresh);
    QVERIFY(!fresh->contains("--use_application_default_credentials"));
}

void TestGoogleValues::kubeconfigIsRefusedRatherThanLost_data()
{
    QTest::addColumn<QByteArray>("existing");
    QTest::newRow("not YAML") << QByteArray("clusters: [\n");
    QTest::newRow("a list") << QByteArray("- a\n- b\n");
    QTest::newRow("a scalar") << QByteArray("hello");
    QTest::newRow("users is no list") << QByteArray("users: {a: b}\n");
    QByteArray bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 9; ++i)
        bomb += QByteArrayLiteral("aN: &aN [*aM, *aM, *aM, *aM, *aM, *aM, *aM, *aM, *aM, *aM]\n")
                    .replace('N', QByteArray::number(i))
                    .replace('M', QByteArray::number(i - 1));
    QTest::newRow("aliases of aliases") << bomb;
}

void TestGoogleValues::kubeconfigIsRefusedRatherThanLost()
{
    QFETCH(QByteArray, existing);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"config"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(existing);
    file.close();
    const auto written = writeKubeconfig(path, sample, true);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Invalid);
    QVERIFY(written.error().where.startsWith(path));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), existing);
}

void TestGoogleValues::kubeconfigFileIsTheOwnersOnly()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"new/config"_s);
    QVERIFY(writeKubeconfig(path, sample, true));
    QVERIFY(!(QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    const auto environment = [](const QString &value) { return [value](const char *) { return value; }; };
    QCOMPARE(defaultKubeconfigPath(environment(u":/a:/b"_s), u"/home/me"_s), u"/a"_s);
    QCOMPARE(defaultKubeconfigPath(environment({}), u"/home/me"_s), u"/home/me/.kube/config"_s);
}

void TestGoogleValues::overridesMustBeSafe_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<bool>("isAccepted");
    QTest::newRow("https") << u"https://proxy.example/google"_s << true;
    QTest::newRow("http on this machine") << u"http://127.0.0.1:8080"_s << true;
    QTest::newRow("http on localhost") << u"http://localhost:8080/"_s << true;
    QTest::newRow("http on IPv6 loopback") << u"http://[::1]:8080"_s << true;
    QTest::newRow("http elsewhere") << u"http://proxy.example"_s << false;
    QTest::newRow("a name that begins like loopback") << u"http://127.0.0.1.evil.example"_s << false;
    QTest::newRow("a password in it") << u"https://me:secret@proxy.example"_s << false;
    QTest::newRow("a query") << u"https://proxy.example/?a=b"_s << false;
    QTest::newRow("no URL") << u"proxy"_s << false;
    QTest::newRow("a file") << u"file:///etc/passwd"_s << false;
}

void TestGoogleValues::overridesMustBeSafe()
{
    QFETCH(QString, base);
    QFETCH(bool, isAccepted);
    const auto endpoints = GoogleEndpoints::fromBase(base);
    QCOMPARE(endpoints.has_value(), isAccepted);
    if (!endpoints) {
        QCOMPARE(endpoints.error().kind, ErrorKind::Invalid);
        QVERIFY(!endpoints.error().toString().contains(u"secret"_s));
    }
}

void TestGoogleValues::overridesAreReadAsGcloudReadsThem()
{
    QMap<QByteArray, QString> variables;
    const auto environment = [&variables](const char *name) { return variables.value(name); };
    const auto plain = GoogleEndpoints::fromEnvironment(environment);
    QVERIFY(plain && !plain->isOverridden());
    QCOMPARE(plain->url(GoogleApi::Compute, u"/compute/v1/projects/p"_s),
             QUrl(u"https://compute.googleapis.com/compute/v1/projects/p"_s));
    variables = {{"SLIPWAY_GOOGLE_ENDPOINT", u"http://127.0.0.1:9/g/"_s},
                 {"CLOUDSDK_API_ENDPOINT_OVERRIDES_COMPUTE", u"http://127.0.0.1:7/compute/v1/"_s},
                 {"CLOUDSDK_API_ENDPOINT_OVERRIDES_STORAGE", u"http://127.0.0.1:6/"_s}};
    const auto both = GoogleEndpoints::fromEnvironment(environment);
    QVERIFY(both && both->isOverridden());
    QCOMPARE(both->url(GoogleApi::Container, u"/v1/projects/p"_s),
             QUrl(u"http://127.0.0.1:9/g/container/v1/projects/p"_s));
    QCOMPARE(both->url(GoogleApi::Compute, u"/compute/v1/projects/p"_s),
             QUrl(u"http://127.0.0.1:7/compute/v1/projects/p"_s));
    QCOMPARE(both->url(GoogleApi::Storage, u"/storage/v1/b/x"_s),
             QUrl(u"http://127.0.0.1:6/storage/v1/b/x"_s));
    variables = {{"CLOUDSDK_API_ENDPOINT_OVERRIDES_IAM", u"http://elsewhere.example/"_s}};
    QCOMPARE(GoogleEndpoints::fromEnvironment(environment).error().where,
             u"CLOUDSDK_API_ENDPOINT_OVERRIDES_IAM"_s);
}

void TestGoogleValues::commandsAreQuoted()
{
    QCOMPARE(shellCommand({u"gcloud"_s, u"a b"_s, u"it's"_s, u"$(x)"_s}),
             u"gcloud 'a b' 'it'\\''s' '$(x)'"_s);
    const QString command =
        gcloudCommandForAddMember({IamResource::Kind::Bucket, u"b"_s}, u"roles/storage.objectViewer"_s,
                                  kubernetesServiceAccountMember(u"ai-lab"_s, u"ns"_s, u"sa"_s));
    QVERIFY2(command.startsWith(u"gcloud storage buckets add-iam-policy-binding gs://b "_s),
             qPrintable(command));
    QVERIFY2(command.contains(u"'--member=serviceAccount:ai-lab.svc.id.goog[ns/sa]'"_s), qPrintable(command));
}

void TestGoogleValues::zonesAreToldFromRegions_data()
{
    QTest::addColumn<bool>("zone");
    QTest::addColumn<QString>("region");
    QTest::newRow("us-central1-a") << true << u"us-central1"_s;
    QTest::newRow("northamerica-northeast1-b") << true << u"northamerica-northeast1"_s;
    QTest::newRow("us-south1-ai1b") << true << u"us-south1"_s;
    QTest::newRow("us-central1") << false << u"us-central1"_s;
    QTest::newRow("global") << false << u"global"_s;
    QTest::newRow("") << false << QString();
}

void TestGoogleValues::zonesAreToldFromRegions()
{
    QFETCH(const bool, zone);
    QFETCH(const QString, region);
    const QString location = QString::fromLatin1(QTest::currentDataTag());
    QCOMPARE(isZone(location), zone);
    QCOMPARE(regionOf(location), region);
}

QTEST_GUILESS_MAIN(TestGoogleValues)
#include "tst_googlevalues.moc"
