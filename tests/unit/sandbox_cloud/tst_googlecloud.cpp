// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "googlebench.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <openssl/evp.h>
#include <openssl/pem.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace slipway;
using namespace slipway::sandbox;

namespace {

using World = GoogleBench;

const QString kCluster = u"/container/v1/projects/ai-lab-demo/locations/us-central1/clusters/inference-std"_s;
const QString kAccounts = u"/iam/v1/projects/ai-lab-demo/serviceAccounts"_s;

QByteArray signedJwt(const QJsonObject &account, const QString &audience, qint64 now, int lifetime)
{
    const auto part = [](const QByteArray &text) {
        return text.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    };
    const QJsonObject claims{{u"iss"_s, account["client_email"_L1]},
                             {u"scope"_s, u"https://www.googleapis.com/auth/cloud-platform"_s},
                             {u"aud"_s, audience},
                             {u"iat"_s, now},
                             {u"exp"_s, now + lifetime}};
    const QByteArray message = part(R"({"alg":"RS256","typ":"JWT"})") + '.'
        + part(QJsonDocument(claims).toJson(QJsonDocument::Compact));
    const QByteArray pem = account["private_key"_L1].toString().toLatin1();
    BIO *bio = BIO_new_mem_buf(pem.constData(), int(pem.size()));
    EVP_PKEY *key = PEM_read_bio_PrivateKey(bio, nullptr, nullptr, nullptr);
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    size_t size = 0;
    EVP_DigestSignInit(context, nullptr, EVP_sha256(), nullptr, key);
    EVP_DigestSign(context, nullptr, &size, reinterpret_cast<const unsigned char *>(message.constData()),
                   size_t(message.size()));
    QByteArray signature(qsizetype(size), '\0');
    EVP_DigestSign(context, reinterpret_cast<unsigned char *>(signature.data()), &size,
                   reinterpret_cast<const unsigned char *>(message.constData()), size_t(message.size()));
    EVP_MD_CTX_free(context);
    EVP_PKEY_free(key);
    BIO_free(bio);
    return message + '.' + part(signature);
}

} // namespace

class TestGoogleCloud : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutATokenNothingIsAnswered()
    {
        World world(u"everything-fine"_s);
        for (const QString &token : {QString(), u"ya29.somebody-elses"_s}) {
            world.token = token;
            const auto container = world.call("GET", kCluster);
            QCOMPARE(container.status, 401);
            QCOMPARE(container.json["error"_L1]["status"_L1].toString(), u"UNAUTHENTICATED"_s);
            const auto storage = world.call("GET", u"/storage/storage/v1/b?project=ai-lab-demo"_s);
            QCOMPARE(storage.status, 401);
            QVERIFY(storage.json["error"_L1]["errors"_L1][0]["reason"_L1].isString());
            QVERIFY(storage.json["error"_L1]["status"_L1].isUndefined());
        }
    }

    void aRefreshTokenBuysATokenThatExpires()
    {
        World world(u"everything-fine"_s);
        QTemporaryDir folder;
        QVERIFY(world.cloud.writeCredentials(folder.path()));
        QFile file(folder.filePath(u"authorized_user.json"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
        const QJsonObject user = QJsonDocument::fromJson(file.readAll()).object();
        QUrlQuery form;
        for (const QString &key : {u"client_id"_s, u"client_secret"_s, u"refresh_token"_s})
            form.addQueryItem(key, QString::fromLatin1(QUrl::toPercentEncoding(user[key].toString())));
        form.addQueryItem(u"grant_type"_s, u"refresh_token"_s);
        world.token.clear();
        const auto answer =
            world.call("POST", u"/oauth2/token"_s, {}, form.toString(QUrl::FullyEncoded).toUtf8());
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json["token_type"_L1].toString(), u"Bearer"_s);
        world.token = answer.json["access_token"_L1].toString();
        QCOMPARE(world.call("GET", kCluster).status, 200);
        world.clock.advance(std::chrono::seconds(answer.json["expires_in"_L1].toInt()));
        const auto late = world.call("GET", kCluster);
        QCOMPARE(late.status, 401);
        QCOMPARE(late.json["error"_L1]["details"_L1][0]["reason"_L1].toString(), u"ACCESS_TOKEN_EXPIRED"_s);
        form.removeAllQueryItems(u"refresh_token"_s);
        form.addQueryItem(u"refresh_token"_s, u"wrong"_s);
        const auto refused = world.call("POST", u"/oauth2/token"_s, {}, form.toString().toUtf8());
        QCOMPARE(refused.status, 400);
        QCOMPARE(refused.json["error"_L1].toString(), u"invalid_grant"_s);
    }

    void aSignedAssertionIsVerified()
    {
        World world(u"everything-fine"_s);
        QTemporaryDir folder;
        QVERIFY(world.cloud.writeCredentials(folder.path()));
        QFile file(folder.filePath(u"service_account.json"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject account = QJsonDocument::fromJson(file.readAll()).object();
        const qint64 now = world.clock.now().toSecsSinceEpoch();
        const auto send = [&](const QByteArray &jwt) {
            world.token.clear();
            return world.call("POST", u"/oauth2/token"_s, {},
                              "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion="
                                  + jwt);
        };
        const QString audience = account["token_uri"_L1].toString();
        const QByteArray good = signedJwt(account, audience, now, 3600);
        const auto answer = send(good);
        QCOMPARE(answer.status, 200);
        world.token = answer.json["access_token"_L1].toString();
        QCOMPARE(world.call("GET", kCluster).status, 200);
        QByteArray forged = good;
        forged[forged.size() - 20] = forged.at(forged.size() - 20) == 'A' ? 'B' : 'A';
        for (const QByteArray &bad :
             {forged, QByteArray("a.b"), signedJwt(account, u"https://elsewhere/"_s, now, 3600),
              signedJwt(account, audience, now - 8000, 3600), signedJwt(account, audience, now, 7200)}) {
            const auto refused = send(bad);
            QCOMPARE(refused.status, 400);
            QCOMPARE(refused.json["error"_L1].toString(), u"invalid_grant"_s);
        }
    }

    void catalogueAndQuotasHoldTheWorld()
    {
        World world(u"everything-fine"_s);
        QJsonArray seen;
        QString token;
        int pages = 0;
        do { // several scopes over pages: nothing twice, nothing lost
            const auto page = world.call(
                "GET",
                u"/compute/compute/v1/projects/ai-lab-demo/aggregated/acceleratorTypes?maxResults=10&pageToken="_s
                    + token);
            QCOMPARE(page.status, 200);
            const QJsonObject items = page.json["items"_L1].toObject();
            for (const QJsonValue &scope : items) {
                for (const QJsonValue &type : scope["acceleratorTypes"_L1].toArray())
                    seen.append(type["selfLink"_L1]);
            }
            token = page.json["nextPageToken"_L1].toString();
            ++pages;
        } while (!token.isEmpty() && pages < 50);
        QVERIFY(pages > 3);
        int offered = 0;
        for (const RegionSpec &region : world.scenario.regions) {
            // The API lists what can be attached to a machine; TPUs come with their machine types.
            for (const ZoneSpec &zone : region.zones)
                offered += int(std::ranges::count_if(zone.accelerators, [&world](const auto &name) {
                    return !world.scenario.accelerators.value(name).tpu;
                }));
        }
        QCOMPARE(seen.size(), offered);
        const QJsonObject types =
            world
                .call(
                    "GET",
                    u"/compute/v1/projects/ai-lab-demo/zones/us-central1-a/machineTypes?filter=name%20eq%20g2-standard-12"_s)
                .json;
        QCOMPARE(types["items"_L1].toArray().size(), 1);
        QCOMPARE(types["items"_L1][0]["memoryMb"_L1].toInt(), 49152);
        const QJsonArray quotas = world.call("GET", u"/compute/v1/projects/ai-lab-demo/regions/us-central1"_s)
                                      .json["quotas"_L1]
                                      .toArray();
        QVERIFY(std::any_of(quotas.begin(), quotas.end(), [](const QJsonValue &quota) {
            return quota["metric"_L1] == "NVIDIA_L4_GPUS"_L1 && quota["limit"_L1] == 8;
        }));
        const QJsonObject info =
            world
                .call(
                    "GET",
                    u"/cloudquotas/v1/projects/ai-lab-demo/locations/global/services/compute.googleapis.com/quotaInfos/GPUS-PER-GPU-FAMILY-per-project-region"_s)
                .json;
        QCOMPARE(info["dimensionsInfos"_L1][0]["details"_L1]["value"_L1].toString(), u"8"_s); // int64 is text
        QCOMPARE(world.call("GET", u"/compute/v1/projects/ai-lab-demo/regions/mars"_s)
                     .json["error"_L1]["errors"_L1][0]["reason"_L1]
                     .toString(),
                 u"notFound"_s);
        QCOMPARE(world.call("GET", u"/compute/v1/projects/ai-lab-demo/zones?filter=((name"_s).status, 400);
    }

    void anAddonIsOnOnlyWhenItsOperationIsDone()
    {
        World world(u"addon-off"_s);
        int changes = 0;
        world.cloud.changed = [&] { ++changes; };
        const QJsonObject update{
            {u"update"_s,
             QJsonObject{{u"desiredAddonsConfig"_s,
                          QJsonObject{{u"gcsFuseCsiDriverConfig"_s, QJsonObject{{u"enabled"_s, true}}}}}}}};
        QVERIFY(!world.cloud.gcsFuseEnabled());
        const auto operation = world.call("PUT", kCluster, update);
        QCOMPARE(operation.json["status"_L1].toString(), u"RUNNING"_s);
        QCOMPARE(world.call("GET", kCluster).json["status"_L1].toString(), u"RECONCILING"_s);
        const auto second = world.call("PUT", kCluster, update);
        QCOMPARE(second.status, 400);
        QCOMPARE(second.json["error"_L1]["status"_L1].toString(), u"FAILED_PRECONDITION"_s);
        QVERIFY(
            second.json["error"_L1]["message"_L1].toString().contains("running incompatible operation"_L1));
        world.clock.advance(world.scenario.timeline.clusterUpdate - 1ms);
        QVERIFY(!world.cloud.gcsFuseEnabled());
        world.clock.advance(1ms);
        const QString path = u"/container/v1/projects/ai-lab-demo/locations/us-central1/operations/"_s
            + operation.json["name"_L1].toString();
        QCOMPARE(world.call("GET", path).json["status"_L1].toString(), u"DONE"_s);
        QVERIFY(world.cloud.gcsFuseEnabled());
        QCOMPARE(changes, 1);
        const QJsonObject cluster = world.call("GET", kCluster).json;
        QCOMPARE(cluster["addonsConfig"_L1]["gcsFuseCsiDriverConfig"_L1]["enabled"_L1].toBool(), true);
        QCOMPARE(cluster["endpoint"_L1].toString(), u"127.0.0.1:6443"_s);
        QCOMPARE(
            QByteArray::fromBase64(cluster["masterAuth"_L1]["clusterCaCertificate"_L1].toString().toLatin1()),
            QByteArray("PEM"));
    }

    void aPoolWithoutQuotaFailsSoonAndStaysInError()
    {
        World world(u"quota-zero"_s);
        const auto operation = createPool(world);
        QCOMPARE(operation.status, 200);
        world.clock.advance(world.scenario.timeline.quotaRefusal);
        const QJsonObject done = operationOf(world, operation.json);
        QCOMPARE(done["status"_L1].toString(), u"DONE"_s); // done is not success
        QVERIFY(done["error"_L1]["message"_L1].toString().contains("[GCE_QUOTA_EXCEEDED]"_L1));
        QVERIFY(done["error"_L1]["message"_L1].toString().contains("Quota 'NVIDIA_L4_GPUS' exceeded"_L1));
        QCOMPARE(world.call("GET", kCluster + "/nodePools/extra"_L1).json["status"_L1].toString(),
                 u"ERROR"_s);
    }

    void aStockedOutPoolHoldsTheClusterUntilCapacityReturns()
    {
        World world(u"stockout-then-recovery"_s);
        const size_t before = world.cloud.nodes().size();
        const auto operation = createPool(world);
        world.clock.advance(3min);
        QCOMPARE(operationOf(world, operation.json)["status"_L1].toString(), u"RUNNING"_s);
        QCOMPARE(world.call("DELETE", kCluster + "/nodePools/extra"_L1).status, 400);
        world.clock.advance(1min + world.scenario.timeline.nodePoolCreate);
        const QJsonObject done = operationOf(world, operation.json);
        QCOMPARE(done["status"_L1].toString(), u"DONE"_s);
        QVERIFY(done["error"_L1].isUndefined());
        QCOMPARE(world.cloud.nodes().size(), before + 1);
    }

    void aLastingStockoutGivesUpAfterThirtyFiveMinutes()
    {
        World world(u"dry.yaml"_s,
                    "format: slipway-scenario/1\nextends: everything-fine\nfaults: [{kind: stockout, zone: "
                    "us-central1-a, accelerator: nvidia-l4}]\n");
        const auto operation = createPool(world);
        world.clock.advance(34min);
        QCOMPARE(operationOf(world, operation.json)["status"_L1].toString(), u"RUNNING"_s);
        world.clock.advance(1min);
        const QJsonObject done = operationOf(world, operation.json);
        QVERIFY(done["error"_L1]["message"_L1].toString().contains(
            "Not all instances running in IGM after 35m0s"_L1));
        QCOMPARE(done["nodepoolConditions"_L1][0]["code"_L1].toString(), u"GCE_STOCKOUT"_s);
        // Its booking is given back.
        const QJsonArray quotas = world.call("GET", u"/compute/v1/projects/ai-lab-demo/regions/us-central1"_s)
                                      .json["quotas"_L1]
                                      .toArray();
        for (const QJsonValue &quota : quotas) {
            if (quota["metric"_L1] == "NVIDIA_L4_GPUS"_L1)
                QCOMPARE(quota["usage"_L1].toInt(), 0);
        }
    }

    void policiesRefuseConflictsAndUnknownMembers()
    {
        World world(u"everything-fine"_s);
        QCOMPARE(world.call("POST", kAccounts, {{u"accountId"_s, u"vllm-gcs-reader"_s}}).status, 200);
        const auto again = world.call("POST", kAccounts, {{u"accountId"_s, u"vllm-gcs-reader"_s}});
        QCOMPARE(again.status, 409);
        QCOMPARE(again.json["error"_L1]["status"_L1].toString(), u"ALREADY_EXISTS"_s);
        const QString policyUrl = u"/storage/storage/v1/b/ai-llm-models/iam"_s;
        QJsonObject policy = world.call("GET", policyUrl + "?optionsRequestedPolicyVersion=3"_L1).json;
        const QJsonArray old = policy["bindings"_L1].toArray();
        const auto withMember = [&](const QString &member) {
            QJsonArray bindings = old;
            bindings.append(QJsonObject{{u"role"_s, u"roles/storage.objectViewer"_s},
                                        {u"members"_s, QJsonArray{member}}});
            policy.insert(u"bindings"_s, bindings);
            return world.call("PUT", policyUrl, policy);
        };
        for (
            const QString &bad :
            {u"serviceAccount:vllm-gcs-reader@ai-lab-demo.gserviceaccount.com"_s,
             u"serviceAccount:nobody@ai-lab-demo.iam.gserviceaccount.com"_s,
             u"serviceAccount:other.svc.id.goog[default/x]"_s, u"somebody"_s, u"allUsers"_s,
             u"principal://iam.googleapis.com/projects/ai-lab-demo/locations/global/workloadIdentityPools/ai-lab-demo.svc.id.goog/subject/ns/a/sa/b"_s}) {
            const auto refused = withMember(bad);
            QVERIFY2(refused.status == 400 || (bad == "allUsers"_L1 && refused.status == 412),
                     qPrintable(bad));
        }
        QCOMPARE(withMember(u"serviceAccount:vllm-gcs-reader@ai-lab-demo.iam.gserviceaccount.com"_s).status,
                 200);
        QCOMPARE(withMember(u"user:late@example.com"_s).status, 412); // the etag is stale now
        const QString account = kAccounts + "/vllm-gcs-reader@ai-lab-demo.iam.gserviceaccount.com"_L1;
        const QJsonObject empty = world.call("POST", account + ":getIamPolicy"_L1).json;
        const QJsonObject grant{
            {u"policy"_s,
             QJsonObject{
                 {u"etag"_s, empty["etag"_L1]},
                 {u"bindings"_s,
                  QJsonArray{QJsonObject{
                      {u"role"_s, u"roles/iam.workloadIdentityUser"_s},
                      {u"members"_s,
                       QJsonArray{u"serviceAccount:ai-lab-demo.svc.id.goog[default/vllm-sa]"_s}}}}}}}};
        QCOMPARE(world.call("POST", account + ":setIamPolicy"_L1, grant).status, 200);
        const auto stale = world.call("POST", account + ":setIamPolicy"_L1, grant);
        QCOMPARE(stale.status, 409);
        QCOMPARE(stale.json["error"_L1]["status"_L1].toString(), u"ABORTED"_s);
        QCOMPARE(world.call("GET", kAccounts + "/vllm-gcs-reader@ai-lab-demo.gserviceaccount.com"_L1).status,
                 404);
    }

    void objectsAreListedAsFoldersAndRead()
    {
        World world(u"everything-fine"_s);
        const QString base = u"/storage/storage/v1/b/ai-llm-models/o"_s;
        const QJsonObject folders = world.call("GET", base + "?prefix=hf/&delimiter=/"_L1).json;
        QCOMPARE(folders["prefixes"_L1].toArray().size(), 8);
        QVERIFY(folders["items"_L1].isUndefined());
        const QJsonObject page = world.call("GET", base + "?prefix=hf/gemma-3-1b-it/&maxResults=2"_L1).json;
        QCOMPARE(page["items"_L1].toArray().size(), 2);
        const QJsonObject next =
            world
                .call("GET",
                      base + "?prefix=hf/gemma-3-1b-it/&pageToken="_L1 + page["nextPageToken"_L1].toString())
                .json;
        QCOMPARE(next["items"_L1].toArray().size(), 4);
        const auto config = world.call("GET", base + "/hf%2Fgemma-3-1b-it%2Fconfig.json?alt=media"_L1);
        QCOMPARE(config.json["num_hidden_layers"_L1].toInt(), 26);
        QCOMPARE(
            world
                .call("GET",
                      u"/download/storage/v1/b/ai-llm-models/o/hf%2Fgemma-3-1b-it%2Fconfig.json?alt=media"_s)
                .body,
            config.body);
        QCOMPARE(world.call("GET", base + "/nothing"_L1).status, 404);
        QCOMPARE(world.call("GET", u"/storage/v1/b/no-such-bucket"_s).status, 404);
    }

    void faultsTakePermissionsAndAnswerErrors()
    {
        World world(
            u"f.yaml"_s,
            "format: slipway-scenario/1\nextends: everything-fine\nfaults:\n"
            "  - {kind: permission-denied, permissions: [container.clusters.update]}\n"
            "  - {kind: http-error, service: container, status: 429, times: 2}\n  - {kind: token-revoked}\n");
        QCOMPARE(world.call("GET", kCluster).status, 429);
        QCOMPARE(world.call("GET", kCluster).json["error"_L1]["details"_L1][0]["reason"_L1].toString(),
                 u"RATE_LIMIT_EXCEEDED"_s);
        QCOMPARE(world.call("GET", kCluster).status, 200);
        const auto denied = world.call("PUT", kCluster, {{u"update"_s, QJsonObject{}}});
        QCOMPARE(denied.status, 403);
        QVERIFY(denied.json["error"_L1]["message"_L1].toString().contains("container.clusters.update"_L1));
        const QJsonObject held =
            world
                .call("POST", u"/cloudresourcemanager/v1/projects/ai-lab-demo:testIamPermissions"_s,
                      {{u"permissions"_s,
                        QJsonArray{u"container.clusters.get"_s, u"container.clusters.update"_s}}})
                .json;
        QCOMPARE(held["permissions"_L1].toArray(), (QJsonArray{u"container.clusters.get"_s}));
    }

    void aDisabledApiSaysSoUntilItIsEnabled()
    {
        World world(u"everything-fine"_s);
        const QString clusters = u"/container/v1/projects/ai-lab-legacy/locations/-/clusters"_s;
        const auto off = world.call("GET", clusters);
        QCOMPARE(off.status, 403);
        QCOMPARE(off.json["error"_L1]["details"_L1][0]["reason"_L1].toString(), u"SERVICE_DISABLED"_s);
        const QString services = u"/serviceusage/v1/projects/ai-lab-demo/services"_s;
        const QJsonObject operation = world
                                          .call("POST", services + ":batchEnable"_L1,
                                                {{u"serviceIds"_s, QJsonArray{u"tpu.googleapis.com"_s}}})
                                          .json;
        QVERIFY(!operation["done"_L1].toBool());
        world.clock.advance(world.scenario.timeline.serviceEnable);
        QVERIFY(world.call("GET", u"/serviceusage/v1/"_s + operation["name"_L1].toString())
                    .json["done"_L1]
                    .toBool());
        QCOMPARE(world.call("GET", services + "/tpu.googleapis.com"_L1).json["state"_L1].toString(),
                 u"ENABLED"_s);
        QCOMPARE(world
                     .call("POST", services + ":batchEnable"_L1,
                           {{u"serviceIds"_s, QJsonArray{u"nonsense.googleapis.com"_s}}})
                     .status,
                 403);
    }

    void hostileBodiesAreRefused()
    {
        World world(u"everything-fine"_s);
        for (const QByteArray &body : {QByteArray("{"), QByteArray("[]"), QByteArray(5000, '[')}) {
            const auto answer = world.call("POST", kAccounts, {}, body);
            QCOMPARE(answer.status, 400);
        }
        QCOMPARE(world.call("GET", u"/container/v1/nothing"_s).status, 404);
        QCOMPARE(world.call("GET", u"/storage/v1/b/ai-llm-models/o?pageToken=%00"_s).status, 400);
    }

private:
    static World::Answer createPool(World &world)
    {
        return world.call(
            "POST", kCluster + "/nodePools"_L1,
            {{u"nodePool"_s,
              QJsonObject{{u"name"_s, u"extra"_s},
                          {u"initialNodeCount"_s, 1},
                          {u"config"_s,
                           QJsonObject{{u"machineType"_s, u"g2-standard-12"_s},
                                       {u"accelerators"_s,
                                        QJsonArray{QJsonObject{{u"acceleratorType"_s, u"nvidia-l4"_s},
                                                               {u"acceleratorCount"_s, u"1"_s}}}}}}}}});
    }
    static QJsonObject operationOf(World &world, const QJsonObject &operation)
    {
        return world
            .call("GET",
                  u"/container/v1/projects/ai-lab-demo/locations/us-central1/operations/"_s
                      + operation["name"_L1].toString())
            .json;
    }
};

QTEST_GUILESS_MAIN(TestGoogleCloud)
#include "tst_googlecloud.moc"
