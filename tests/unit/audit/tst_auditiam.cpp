// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/audit/auditing.h"

using namespace slipway;
using namespace Qt::StringLiterals;

/// Members, e-mails and roles of Google Cloud IAM. Line 4 is the first line of a block.
class TestAuditIam : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrongMembersAreToldWithTheirLine_data();
    void wrongMembersAreToldWithTheirLine();
    void rightMembersAreLeftAlone_data();
    void rightMembersAreLeftAlone();
    void bindingsAreComparedWithAccounts_data();
    void bindingsAreComparedWithAccounts();
    void theCorrectionIsTheWholeMember();
};

static QByteArray bind(const QByteArray &member)
{
    return shell("gcloud iam service-accounts add-iam-policy-binding reader@acme-ml.iam.gserviceaccount.com "
                 "\\\n  --role=roles/iam.workloadIdentityUser \\\n  --member=\""
                 + member + "\"");
}

void TestAuditIam::wrongMembersAreToldWithTheirLine_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QByteArray &text, const QStringList &expected) {
        QTest::newRow(name) << text << expected;
    };
    const QStringList member{u"iam.member-malformed@6"_s};
    row("no brackets", bind("serviceAccount:acme-ml.svc.id.goog/models/server"), member);
    row("round brackets", bind("serviceAccount:acme-ml.svc.id.goog(models/server)"), member);
    row("nothing behind the pool", bind("serviceAccount:acme-ml.svc.id.goog"), member);
    row("closing bracket forgotten", bind("serviceAccount:acme-ml.svc.id.goog[models/server"), member);
    row("colon for a slash", bind("serviceAccount:acme-ml.svc.id.goog[models:server]"), member);
    row("dot for a slash", bind("serviceAccount:acme-ml.svc.id.goog[models.server]"), member);
    row("namespace forgotten", bind("serviceAccount:acme-ml.svc.id.goog[server]"), member);
    row("two slashes", bind("serviceAccount:acme-ml.svc.id.goog[models/server/x]"), member);
    row("project number", bind("serviceAccount:123456789012.svc.id.goog[models/server]"), member);
    row("prefix forgotten", bind("acme-ml.svc.id.goog[models/server]"), member);
    row("prefix in lower case", bind("serviceaccount:acme-ml.svc.id.goog[models/server]"), member);
    row("variables, no brackets", bind("serviceAccount:${PROJECT}.svc.id.goog/${NS}/${KSA}"), member);
    row("a Google account as workload identity user",
        bind("serviceAccount:reader@acme-ml.iam.gserviceaccount.com"), member);
    row("another pool domain", bind("serviceAccount:acme-ml.id.goog[models/server]"),
        {u"iam.service-account-email@6"_s});
    row("principal with the id",
        shell("gcloud storage buckets add-iam-policy-binding gs://acme-weights "
              "--role=roles/storage.objectViewer "
              "--member=principal://iam.googleapis.com/projects/acme-ml/locations/global/"
              "workloadIdentityPools/acme-ml.svc.id.goog/subject/ns/models/sa/server"),
        {u"iam.member-malformed@4"_s});
    row("principal with one variable twice",
        shell("gcloud storage buckets add-iam-policy-binding gs://acme-weights "
              "--role=roles/storage.objectViewer "
              "--member=\"principal://iam.googleapis.com/projects/${PROJECT_ID}/locations/global/"
              "workloadIdentityPools/${PROJECT_ID}.svc.id.goog/subject/ns/models/sa/server\""),
        {u"iam.member-malformed@4"_s});
    row("principal for a namespace",
        shell("gcloud storage buckets add-iam-policy-binding gs://acme-weights "
              "--role=roles/storage.objectViewer "
              "--member=principal://iam.googleapis.com/projects/123456789012/locations/global/"
              "workloadIdentityPools/acme-ml.svc.id.goog/namespace/models"),
        {u"iam.member-malformed@4"_s});
    row("principalSet for one account",
        shell("gcloud storage buckets add-iam-policy-binding gs://acme-weights "
              "--role=roles/storage.objectViewer "
              "--member=principalSet://iam.googleapis.com/projects/123456789012/locations/global/"
              "workloadIdentityPools/acme-ml.svc.id.goog/subject/ns/models/sa/server"),
        {u"iam.member-malformed@4"_s});
    row("pool named by number",
        shell("gcloud storage buckets add-iam-policy-binding gs://acme-weights "
              "--role=roles/storage.objectViewer "
              "--member=principal://iam.googleapis.com/projects/123456789012/locations/global/"
              "workloadIdentityPools/123456789012.svc.id.goog/subject/ns/models/sa/server"),
        {u"iam.member-malformed@4"_s});
    row("iam missing in the target",
        shell("gcloud iam service-accounts add-iam-policy-binding \\\n  reader@acme-ml.gserviceaccount.com "
              "\\\n  --role roles/iam.workloadIdentityUser --member "
              "'serviceAccount:acme-ml.svc.id.goog[models/server]'"),
        {u"iam.service-account-email@5"_s});
    row("iam missing in a member",
        shell("gcloud storage buckets add-iam-policy-binding gs://acme-weights --role "
              "roles/storage.objectViewer --member serviceAccount:reader@acme-ml.gserviceaccount.com"),
        {u"iam.service-account-email@4"_s});
    row("iam missing in a manifest",
        yaml("apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: server\n  annotations:\n    "
             "iam.gke.io/gcp-service-account: reader@acme-ml.gserviceaccount.com"),
        {u"iam.service-account-email@9"_s});
    row("role in the plural",
        shell("gcloud storage buckets add-iam-policy-binding gs://acme-weights --role "
              "roles/storage.objectViewers --member serviceAccount:reader@acme-ml.iam.gserviceaccount.com"),
        {u"iam.role-unknown@4"_s});
    row("role without roles/",
        shell("gcloud storage buckets add-iam-policy-binding gs://acme-weights --role storage.objectViewer "
              "--member serviceAccount:reader@acme-ml.iam.gserviceaccount.com"),
        {u"iam.role-unknown@4"_s});
    row("Config Connector",
        yaml("apiVersion: iam.cnrm.cloud.google.com/v1beta1\nkind: IAMPolicyMember\nmetadata:\n  name: "
             "wi\nspec:\n  member: serviceAccount:acme-ml.svc.id.goog/models/server\n  role: "
             "roles/iam.workloadIdentityUser\n  resourceRef:\n    kind: IAMServiceAccount\n    name: reader"),
        {u"iam.member-malformed@9"_s});
}

void TestAuditIam::wrongMembersAreToldWithTheirLine()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QStringList, expected);
    QCOMPARE(audited(text), expected);
}

void TestAuditIam::rightMembersAreLeftAlone_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("brackets") << bind("serviceAccount:acme-ml.svc.id.goog[models/server]");
    QTest::newRow("variables") << bind("serviceAccount:${PROJECT}.svc.id.goog[${NS}/${KSA}]");
    QTest::newRow("plain variables") << bind("serviceAccount:$PROJECT.svc.id.goog[$NS/$KSA]");
    QTest::newRow("command substitution")
        << bind("serviceAccount:$(gcloud config get-value project).svc.id.goog[models/server]");
    QTest::newRow("placeholders") << bind("serviceAccount:<PROJECT_ID>.svc.id.goog[<NAMESPACE>/<KSA>]");
    QTest::newRow("words to replace") << bind("serviceAccount:PROJECT_ID.svc.id.goog[NAMESPACE/KSA_NAME]");
    QTest::newRow("one variable for all") << bind("${MEMBER}");
    const auto bucket = [](const QByteArray &member) {
        return shell("gcloud storage buckets add-iam-policy-binding gs://acme-weights "
                     "--role=roles/storage.objectViewer --member=\""
                     + member + "\"");
    };
    QTest::newRow("principal") << bucket(
        "principal://iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/"
        "acme-ml.svc.id.goog/subject/ns/models/sa/server");
    QTest::newRow("principal with variables")
        << bucket("principal://iam.googleapis.com/projects/${PROJECT_NUMBER}/locations/global/"
                  "workloadIdentityPools/${PROJECT_ID}.svc.id.goog/subject/ns/models/sa/server");
    QTest::newRow("principalSet of a namespace")
        << bucket("principalSet://iam.googleapis.com/projects/123456789012/locations/global/"
                  "workloadIdentityPools/acme-ml.svc.id.goog/namespace/models");
    QTest::newRow("principalSet of a cluster")
        << bucket("principalSet://iam.googleapis.com/projects/123456789012/locations/global/"
                  "workloadIdentityPools/acme-ml.svc.id.goog/kubernetes.cluster/https://"
                  "container.googleapis.com/v1/projects/acme-ml/locations/us-central1/clusters/c1");
    QTest::newRow("pool of another provider")
        << bucket("principalSet://iam.googleapis.com/projects/123456789012/locations/global/"
                  "workloadIdentityPools/github/attribute.repository/acme/models");
    QTest::newRow("compute default account")
        << bucket("serviceAccount:123456789012-compute@developer.gserviceaccount.com");
    QTest::newRow("service agent") << bucket(
        "serviceAccount:service-123456789012@container-engine-robot.iam.gserviceaccount.com");
    QTest::newRow("user") << bucket("user:ann@example.com");
    QTest::newRow("group") << bucket("group:ml@example.com");
    QTest::newRow("everybody who signed in") << bucket("allAuthenticatedUsers");
    QTest::newRow("custom role") << shell("gcloud projects add-iam-policy-binding acme-ml --role "
                                          "projects/acme-ml/roles/modelReader --member user:ann@example.com");
}

void TestAuditIam::rightMembersAreLeftAlone()
{
    QFETCH(const QByteArray, text);
    QCOMPARE(audited(text), QStringList());
}

void TestAuditIam::bindingsAreComparedWithAccounts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("expected");
    const QByteArray account =
        "kubectl create namespace models\nkubectl create serviceaccount weights-reader -n models\n"
        "kubectl annotate serviceaccount weights-reader -n models "
        "iam.gke.io/gcp-service-account=reader@acme-ml.iam.gserviceaccount.com\n";
    const auto binding = [](const QByteArray &who) {
        return "gcloud iam service-accounts add-iam-policy-binding reader@acme-ml.iam.gserviceaccount.com "
               "--role roles/iam.workloadIdentityUser --member 'serviceAccount:acme-ml.svc.id.goog["
            + who + "]'";
    };
    const auto row = [](const char *name, const QByteArray &text, const QStringList &expected) {
        QTest::newRow(name) << text << expected;
    };
    row("the same", shell(account + binding("models/weights-reader")), {});
    row("another namespace", shell(account + binding("default/weights-reader")),
        {u"iam.member-mismatch@7"_s});
    row("another account", shell(account + binding("models/weights-loader")), {u"iam.member-mismatch@7"_s});
    row("turned around", shell(account + binding("weights-reader/models")), {u"iam.member-mismatch@7"_s});
    row("the namespace in a variable", shell("NS=models\n" + account + binding("'\"$NS\"'/weights-reader")),
        {});
    row("another namespace in a variable",
        shell("NS=inference\n" + account + binding("'\"$NS\"'/weights-reader")),
        {u"iam.member-mismatch@8"_s});
    row("Config Connector's own account",
        shell(account
              + "gcloud iam service-accounts add-iam-policy-binding kcc@acme-ml.iam.gserviceaccount.com "
                "--role roles/iam.workloadIdentityUser --member "
                "'serviceAccount:acme-ml.svc.id.goog[cnrm-system/cnrm-controller-manager]'"),
        {});
    row("Google account created under another name",
        shell("gcloud iam service-accounts create weights-reader --project acme-ml\ngcloud storage buckets "
              "add-iam-policy-binding gs://acme-weights --role roles/storage.objectViewer --member "
              "serviceAccount:weight-reader@acme-ml.iam.gserviceaccount.com"),
        {u"iam.member-mismatch@5"_s});
    row("account of a manifest",
        yaml("apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: server\n  namespace: models\n  "
             "annotations:\n    iam.gke.io/gcp-service-account: reader@acme-ml.iam.gserviceaccount.com")
            + "\n" + shell(binding("model/server")),
        {u"iam.member-mismatch@16"_s});
}

void TestAuditIam::bindingsAreComparedWithAccounts()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QStringList, expected);
    QCOMPARE(audited(text), expected);
}

void TestAuditIam::theCorrectionIsTheWholeMember()
{
    const QTemporaryDir folder;
    const auto findings = auditPath(write(folder, u"setup.sh"_s,
                                          "#!/bin/bash\ngcloud iam service-accounts add-iam-policy-binding "
                                          "\"$GSA\" --role roles/iam.workloadIdentityUser --member "
                                          "\"serviceAccount:${PROJECT}.svc.id.goog/models/server\"\n"),
                                    testOptions());
    QVERIFY(findings);
    QCOMPARE(findings->size(), 1);
    QCOMPARE(findings->first().remedies.value(0).command,
             u"serviceAccount:${PROJECT}.svc.id.goog[models/server]"_s);
    QVERIFY(findings->first().evidence.first().object.endsWith("setup.sh:2"_L1));
}

QTEST_GUILESS_MAIN(TestAuditIam)
#include "tst_auditiam.moc"
