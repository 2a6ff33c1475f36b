// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Roles that pods take by the tokens of their service accounts.
#include "aws/awsfederation.h"
#include "aws/fakeawsclient.h"
#include "kube/fakekubeclient.h"
#include "plan/aws/eksaddonchanges.h"
#include "plan/aws/irsachanges.h"
#include "plan/aws/podidentitychanges.h"
#include "plan/aws/rolepolicychanges.h"
#include "planworld.h"

#include <QProcess>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

const EksClusterRef ref{.region = u"eu-central-1"_s, .name = u"ml"_s};
const QString issuer = u"oidc.eks.eu-central-1.amazonaws.com/id/ABC"_s;
const QString providerArn = u"arn:aws:iam::123456789012:oidc-provider/"_s + issuer;
const QString subject = u"system:serviceaccount:kube-system:ebs-csi-controller-sa"_s;

QJsonObject policyOf(const QList<QJsonObject> &statements)
{
    QJsonArray list;
    for (const QJsonObject &each : statements)
        list.append(each);
    return {{"Version"_L1, "2012-10-17"_L1}, {"Statement"_L1, list}};
}

QJsonObject with(QJsonObject statement, const QString &key, const QJsonValue &value)
{
    statement.insert(key, value);
    return statement;
}

} // namespace

class TestIrsaChanges : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<FakeAwsClient> m_aws;
    std::unique_ptr<FakeKubeClient> m_kube;
    std::unique_ptr<FakeClock> m_clock;
    ChangeContext m_context;

    Result<QJsonObject> tried(Change &change, const QJsonObject &captured)
    {
        return ended(change.run(m_context, captured, ProgressSink([](const Progress &) { }), {}));
    }
    std::pair<QJsonObject, QJsonObject> runOf(Change &change)
    {
        const auto captured = ended(change.capture(m_context, {}));
        if (!captured)
            qFatal("%s", qPrintable(captured.error().toString()));
        const auto made = tried(change, *captured);
        if (!made)
            qFatal("%s", qPrintable(made.error().toString()));
        return {*captured, *made};
    }
    QString undone(Change &change, const std::pair<QJsonObject, QJsonObject> &ran)
    {
        const auto said = ended(change.undo(m_context, ran.first, ran.second, {}, {}));
        return said ? *said : u"failed: "_s + said.error().toString();
    }
    static CreateServiceAccountRole driverRole(const QString &role = u"ml-ebs"_s)
    {
        return {ref, u"kube-system"_s, u"ebs-csi-controller-sa"_s, role,
                QStringList{u"service-role/AmazonEBSCSIDriverPolicy"_s}};
    }
    QJsonObject trustOf(const QString &role) const { return m_aws->roles.value(role).trustPolicy; }

private Q_SLOTS:
    void init()
    {
        m_aws = std::make_unique<FakeAwsClient>();
        m_aws->clusterList = {{.name = u"ml"_s, .status = u"ACTIVE"_s, .oidcIssuer = u"https://"_s + issuer}};
        m_kube = std::make_unique<FakeKubeClient>();
        m_clock = std::make_unique<FakeClock>();
        m_clock->setAutoAdvance(true);
        m_context = {.kube = m_kube.get(),
                     .aws = m_aws.get(),
                     .clock = m_clock.get(),
                     .target = {.provider = u"aws"_s}};
    }

    void aProviderIsMadeForStsAndRemoved()
    {
        EnsureOidcProvider change(ref);
        QCOMPARE(ended(change.preview(m_context, {}))->effect, ChangePreview::Effect::Create);
        const auto ran = runOf(change);
        QCOMPARE(m_aws->providers.size(), 1);
        QCOMPARE(m_aws->providers.first().arn, providerArn);
        QCOMPARE(m_aws->providers.first().clientIds, QStringList{stsAudience});
        QCOMPARE(ended(change.preview(m_context, {}))->effect, ChangePreview::Effect::Nothing);
        QCOMPARE(undone(change, ran), QString());
        QVERIFY(m_aws->providers.isEmpty());
    }

    void aProviderThatIsThereGetsTheAudienceAndStays()
    {
        m_aws->providers = {{.arn = providerArn, .url = issuer, .clientIds = {u"other"_s}}};
        EnsureOidcProvider change(ref);
        QCOMPARE(ended(change.preview(m_context, {}))->effect, ChangePreview::Effect::Update);
        const auto ran = runOf(change);
        QCOMPARE(m_aws->count(u"createOidcProvider"_s), 0);
        QCOMPARE(m_aws->providers.first().clientIds, QStringList({u"other"_s, stsAudience}));
        QCOMPARE(undone(change, ran), QString());
        QCOMPARE(m_aws->providers.size(), 1);
    }

    void aProviderThatServiceAccountsStillUseStays()
    {
        EnsureOidcProvider change(ref);
        const auto ran = runOf(change);
        m_kube->put(QJsonObject{
            {"apiVersion"_L1, "v1"_L1},
            {"kind"_L1, "ServiceAccount"_L1},
            {"metadata"_L1,
             QJsonObject{{"name"_L1, "loader"_L1},
                         {"namespace"_L1, "llm"_L1},
                         {"annotations"_L1,
                          QJsonObject{{"eks.amazonaws.com/role-arn"_L1, "arn:aws:iam::1:role/x"_L1}}}}}});
        const QString said = undone(change, ran);
        QVERIFY2(said.contains(u"llm/loader"_s), qPrintable(said));
        QCOMPARE(m_aws->providers.size(), 1);
        // Nobody to ask is no permission either, as long as the cluster stands.
        m_context.kube = nullptr;
        QVERIFY(!undone(change, ran).isEmpty());
        QCOMPARE(m_aws->providers.size(), 1);
        m_aws->clusterList.clear();
        QCOMPARE(undone(change, ran), QString());
        QVERIFY(m_aws->providers.isEmpty());
    }

    void aClusterWithoutIssuerIsAnErrorInWords()
    {
        m_aws->clusterList.first().oidcIssuer.clear();
        EnsureOidcProvider provider(ref);
        auto made = tried(provider, *ended(provider.capture(m_context, {})));
        QVERIFY(!made);
        QVERIFY2(made.error().detail.contains(u"OIDC"_s), qPrintable(made.error().toString()));
        CreateServiceAccountRole role = driverRole();
        made = tried(role, *ended(role.capture(m_context, {})));
        QVERIFY(!made);
        QVERIFY(m_aws->roles.isEmpty());
    }

    void aClusterThatAnEarlierStepMakesIsNoErrorInThePreview()
    {
        m_aws->clusterList.clear();
        EnsureOidcProvider provider(ref);
        QCOMPARE(ended(provider.preview(m_context, {}))->effect, ChangePreview::Effect::Create);
        CreateServiceAccountRole role = driverRole();
        QCOMPARE(ended(role.preview(m_context, {}))->effect, ChangePreview::Effect::Create);
    }

    void aRoleLetsInOneServiceAccountOfOneCluster()
    {
        CreateServiceAccountRole change = driverRole();
        const auto ran = runOf(change);
        const QJsonObject trust = trustOf(u"ml-ebs"_s);
        QVERIFY(trustsServiceAccount(trust, issuer, subject));
        QVERIFY(!trustsServiceAccount(trust, issuer, subject + u'2'));
        QVERIFY(!trustsServiceAccount(trust, issuer + u'2', subject));
        const QJsonValue equals = trust["Statement"_L1][0]["Condition"_L1]["StringEquals"_L1];
        QCOMPARE(equals[issuer + ":aud"_L1].toString(), stsAudience);
        QCOMPARE(equals[issuer + ":sub"_L1].toString(), subject);
        QCOMPARE(m_aws->attached.value(u"ml-ebs"_s).size(), 1);
        QCOMPARE(ended(change.preview(m_context, {}))->effect, ChangePreview::Effect::Nothing);
        QCOMPARE(undone(change, ran), QString());
        QVERIFY(m_aws->roles.isEmpty());
    }

    void aRoleThatIsThereKeepsWhomItTrusts()
    {
        const QJsonObject former = policyOf(
            {serviceAccountTrust(u"arn:aws:iam::123456789012:oidc-provider/elsewhere/id/1"_s, subject)});
        m_aws->roles = {{u"shared"_s, {.name = u"shared"_s, .trustPolicy = former}}};
        CreateServiceAccountRole change = driverRole(u"shared"_s);
        QCOMPARE(ended(change.preview(m_context, {}))->effect, ChangePreview::Effect::Update);
        const auto ran = runOf(change);
        const QJsonObject extended = trustOf(u"shared"_s);
        QCOMPARE(extended["Statement"_L1].toArray().size(), 2);
        QCOMPARE(extended["Statement"_L1][0], former["Statement"_L1][0]);
        QVERIFY(trustsServiceAccount(extended, issuer, subject));
        // A run that was cut after it wrote the policy finds it written.
        QVERIFY(tried(change, ran.first));
        QCOMPARE(trustOf(u"shared"_s), extended);
        QCOMPARE(undone(change, ran), QString());
        QCOMPARE(trustOf(u"shared"_s), former);
        QVERIFY(m_aws->attached.value(u"shared"_s).isEmpty());
        QVERIFY(m_aws->roles.contains(u"shared"_s));
    }

    void aTrustPolicyThatSomebodyWroteSinceStays()
    {
        m_aws->roles = {{u"shared"_s, {.name = u"shared"_s, .trustPolicy = policyOf({})}}};
        CreateServiceAccountRole change = driverRole(u"shared"_s);
        const auto ran = runOf(change);
        const QJsonObject theirs = policyOf({QJsonObject{{"Effect"_L1, "Deny"_L1}}});
        m_aws->roles[u"shared"_s].trustPolicy = theirs;
        QVERIFY(!undone(change, ran).isEmpty());
        QCOMPARE(trustOf(u"shared"_s), theirs);
    }

    void anAddonTakesItsRoleByTheProvider()
    {
        CreateServiceAccountRole role = driverRole();
        runOf(role);
        InstallEksAddon change(ref, u"aws-ebs-csi-driver"_s, u"ebs-csi-controller-sa"_s, u"ml-ebs"_s, true);
        runOf(change);
        const EksAddon addon = m_aws->addonLists.value(u"ml"_s).first();
        QCOMPARE(addon.serviceAccountRoleArn, m_aws->roles.value(u"ml-ebs"_s).arn);
        QVERIFY(m_aws->associations.value(u"ml"_s).isEmpty());
        QVERIFY(change.command().contains(u"--service-account-role-arn"_s));
        const auto again = changeFromJson(change.toJson());
        QVERIFY(again);
        QCOMPARE((*again)->command(), change.command());
        QJsonObject broken = change.toJson();
        broken.insert("identity"_L1, "magic"_L1);
        QVERIFY(!changeFromJson(broken));
    }

    void changesSurviveTheJournal()
    {
        const CreateServiceAccountRole role = driverRole();
        for (const Change *change :
             {static_cast<const Change *>(&role), static_cast<const Change *>(new EnsureOidcProvider(ref))}) {
            const auto again = changeFromJson(change->toJson());
            QVERIFY2(again, qPrintable(again ? QString() : again.error().toString()));
            QCOMPARE((*again)->toJson(), change->toJson());
            QCOMPARE((*again)->command(), change->command());
            if (change != &role)
                delete change;
        }
    }

    void theShellCommandWritesTheSamePolicy()
    {
        CreateServiceAccountRole change = driverRole();
        runOf(change);
        QProcess shell;
        // An aws that knows the cluster and the account, and no role yet; what create-role is given comes out.
        shell.start(u"/bin/sh"_s,
                    {u"-c"_s,
                     u"aws() { case \"$1 $2\" in 'eks describe-cluster') echo https://%1;; "
                     "'sts get-caller-identity') echo 123456789012;; 'iam get-role') return 1;; "
                     "'iam create-role') shift 5; printf '%s' \"$1\";; esac; }; "_s.arg(issuer)
                         + change.command()});
        QVERIFY(shell.waitForFinished(10'000));
        const QByteArray output = shell.readAllStandardOutput();
        QVERIFY2(shell.readAllStandardError().isEmpty(), qPrintable(change.command()));
        QCOMPARE(QJsonDocument::fromJson(output).object(), trustOf(u"ml-ebs"_s));
    }

    void trustIsReadFromEveryCondition_data()
    {
        QTest::addColumn<QJsonObject>("statement");
        QTest::addColumn<bool>("trusts");
        const QJsonObject good = serviceAccountTrust(providerArn, subject);
        const auto condition = [](const QString &how, const QJsonObject &keys) {
            return QJsonObject{{how, keys}};
        };
        const QString sub = issuer + ":sub"_L1;
        const QString aud = issuer + ":aud"_L1;
        QTest::newRow("as it should be") << good << true;
        QTest::newRow("without any condition") << with(good, u"Condition"_s, QJsonObject()) << true;
        QTest::newRow("a pattern of service accounts")
            << with(good, u"Condition"_s,
                    condition(u"StringLike"_s, {{sub, "system:serviceaccount:kube-system:ebs-*"_L1}}))
            << true;
        QTest::newRow("a pattern where the text is compared")
            << with(good, u"Condition"_s,
                    condition(u"StringEquals"_s, {{sub, "system:serviceaccount:kube-system:ebs-*"_L1}}))
            << false;
        QTest::newRow("one of several")
            << with(good, u"Condition"_s, condition(u"StringEquals"_s, {{sub, QJsonArray{"x"_L1, subject}}}))
            << true;
        QTest::newRow("another service account")
            << with(good, u"Condition"_s, condition(u"StringEquals"_s, {{sub, "x"_L1}})) << false;
        QTest::newRow("another audience")
            << with(good, u"Condition"_s, condition(u"StringEquals"_s, {{sub, subject}, {aud, "vault"_L1}}))
            << false;
        QTest::newRow("two conditions, of which one does not hold")
            << with(good, u"Condition"_s,
                    QJsonObject{{u"StringEquals"_s, QJsonObject{{sub, "x"_L1}}},
                                {u"StringLike"_s, QJsonObject{{sub, "*"_L1}}}})
            << false;
        QTest::newRow("another provider")
            << with(good, u"Principal"_s, QJsonObject{{u"Federated"_s, providerArn + u'9'}}) << false;
        QTest::newRow("one of several providers")
            << with(good, u"Principal"_s, QJsonObject{{u"Federated"_s, QJsonArray{"x"_L1, providerArn}}})
            << true;
        QTest::newRow("an action that tokens do not take")
            << with(good, u"Action"_s, "sts:AssumeRole"_L1) << false;
        QTest::newRow("all actions") << with(good, u"Action"_s, "sts:*"_L1) << true;
        QTest::newRow("a denial") << with(good, u"Effect"_s, "Deny"_L1) << false;
    }
    void trustIsReadFromEveryCondition()
    {
        QFETCH(QJsonObject, statement);
        QFETCH(bool, trusts);
        QCOMPARE(trustsServiceAccount(policyOf({statement}), issuer, subject), trusts);
        // One statement stands without a list.
        QCOMPARE(trustsServiceAccount({{"Statement"_L1, statement}}, issuer, subject), trusts);
    }

    void aRoleThatIsOnlyToBeTakenIsNotSaidToBeCreated()
    {
        m_aws->roles = {{u"weights"_s, {.name = u"weights"_s, .trustPolicy = policyOf({})}}};
        CreateServiceAccountRole change(ref, u"llm"_s, u"vllm"_s, u"weights"_s, QStringList());
        QVERIFY2(change.title().contains(u"llm/vllm"_s), qPrintable(change.title()));
        const auto preview = ended(change.preview(m_context, {}));
        QVERIFY(preview);
        QCOMPARE(preview->effect, ChangePreview::Effect::Update);
        QVERIFY2(!preview->details.constFirst().contains(u"with"_s),
                 qPrintable(preview->details.join(u'\n')));
        QVERIFY(driverRole().title().contains(u"ml-ebs"_s));
    }

    void podIdentityIsLetInBesideWhomTheRoleTrusts()
    {
        const QJsonObject former =
            policyOf({QJsonObject{{"Effect"_L1, "Allow"_L1},
                                  {"Principal"_L1, QJsonObject{{"Service"_L1, "pods.eks.amazonaws.com"_L1}}},
                                  {"Action"_L1, "sts:AssumeRole"_L1}}});
        QVERIFY(!trustsPodIdentity(former));
        m_aws->roles = {{u"weights"_s, {.name = u"weights"_s, .trustPolicy = former}}};
        TrustPodIdentity change(ref, u"llm"_s, u"vllm"_s, u"weights"_s);
        QCOMPARE(ended(change.preview(m_context, {}))->effect, ChangePreview::Effect::Update);
        QVERIFY2(change.command().contains(u"sts:TagSession"_s), qPrintable(change.command()));
        const auto ran = runOf(change);
        const QJsonObject extended = trustOf(u"weights"_s);
        QCOMPARE(extended["Statement"_L1].toArray().size(), 2);
        QCOMPARE(extended["Statement"_L1][0], former["Statement"_L1][0]);
        QVERIFY(trustsPodIdentity(extended));
        QCOMPARE(ended(change.preview(m_context, {}))->effect, ChangePreview::Effect::Nothing);
        const auto again = changeFromJson(change.toJson());
        QVERIFY(again);
        QCOMPARE((*again)->toJson(), change.toJson());
        QCOMPARE((*again)->command(), change.command());
        QCOMPARE(undone(change, ran), QString());
        QCOMPARE(trustOf(u"weights"_s), former);
    }

    void aBucketIsOpenedByAPolicyOfTheRolesOwn()
    {
        m_aws->roles = {{u"weights"_s, {.name = u"weights"_s}}};
        AllowBucketRead change(u"eu-central-1"_s, u"weights"_s, u"models"_s, u"qwen"_s);
        const auto preview = ended(change.preview(m_context, {}));
        QVERIFY(preview);
        QCOMPARE(preview->effect, ChangePreview::Effect::Update);
        const auto ran = runOf(change);
        const QJsonObject document = m_aws->inlinePolicies[u"weights"_s][u"slipway-read-models"_s];
        const QJsonArray statements = document.value("Statement"_L1).toArray();
        QCOMPARE(statements.size(), 2);
        QCOMPARE(statements.at(0)["Action"_L1].toString(), u"s3:ListBucket"_s);
        QCOMPARE(statements.at(0)["Resource"_L1].toString(), u"arn:aws:s3:::models"_s);
        QCOMPARE(statements.at(1)["Action"_L1].toString(), u"s3:GetObject"_s);
        QCOMPARE(statements.at(1)["Resource"_L1].toString(), u"arn:aws:s3:::models/qwen/"_s + u'*');
        QCOMPARE(ended(change.preview(m_context, {}))->effect, ChangePreview::Effect::Nothing);
        QCOMPARE(undone(change, ran), QString());
        QVERIFY(m_aws->inlinePolicies[u"weights"_s].isEmpty());
    }

    void aPolicyOfThatNameThatSaysSomethingElseStays()
    {
        m_aws->roles = {{u"weights"_s, {.name = u"weights"_s}}};
        const QJsonObject theirs{{u"Statement"_s, QJsonArray()}};
        m_aws->inlinePolicies[u"weights"_s][u"slipway-read-models"_s] = theirs;
        AllowBucketRead change(u"eu-central-1"_s, u"weights"_s, u"models"_s, {});
        const auto captured = ended(change.capture(m_context, {}));
        QVERIFY(captured);
        QCOMPARE(tried(change, *captured).error().kind, ErrorKind::Conflict);
        QCOMPARE(m_aws->inlinePolicies[u"weights"_s][u"slipway-read-models"_s], theirs);
    }

    void aPolicyThatSomebodyChangedSinceIsNotTakenAway()
    {
        m_aws->roles = {{u"weights"_s, {.name = u"weights"_s}}};
        AllowBucketRead change(u"eu-central-1"_s, u"weights"_s, u"models"_s, {});
        const auto ran = runOf(change);
        m_aws->inlinePolicies[u"weights"_s][u"slipway-read-models"_s].insert(u"Version"_s, u"2008-10-17"_s);
        QVERIFY(undone(change, ran).contains(u"slipway-read-models"_s));
        QVERIFY(!m_aws->inlinePolicies[u"weights"_s].isEmpty());
    }

    void aRoleThatIsNotThereIsNotFound()
    {
        AllowBucketRead change(u"eu-central-1"_s, u"nobody"_s, u"models"_s, {});
        const auto captured = ended(change.capture(m_context, {}));
        QVERIFY(!captured);
        QCOMPARE(captured.error().kind, ErrorKind::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestIrsaChanges)
#include "tst_irsachanges.moc"
