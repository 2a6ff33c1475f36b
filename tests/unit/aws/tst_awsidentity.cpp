// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "aws/awsidentity.h"
#include "base/fakeclock.h"
#include "base/whenall.h"
#include "net/faketransport.h"
#include "support/runtask.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace slipway;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Answer = FakeTransport::Answer;

class FakeProcess : public CredentialProcess
{
public:
    Result<QByteArray> answer = QByteArray();
    QList<QStringList> ran;

    Task<QByteArray> run(QStringList commandLine, QString, QString, std::stop_token stop) override
    {
        if (stop.stop_requested())
            co_return cancelled();
        ran.append(commandLine);
        co_return answer;
    }
};

Answer stsCredentials(const QByteArray &operation, const QByteArray &id,
                      const QByteArray &expiry = "2026-11-21T11:00:00Z")
{
    return {.status = 200,
            .chunks = {"<" + operation + "Response xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><"
                       + operation + "Result><Credentials><AccessKeyId>" + id
                       + "</AccessKeyId><SecretAccessKey>planted-secret</"
                         "SecretAccessKey><SessionToken>planted-token</SessionToken><Expiration>"
                       + expiry + "</Expiration></Credentials></" + operation + "Result></" + operation
                       + "Response>"}};
}

} // namespace

/// The chain, link by link: who is found, in which order, and what is said when nobody is.
class TestAwsIdentity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        QDir(m_home->path()).mkpath(u".aws/sso/cache"_s);
        m_environment.clear();
        m_transport = std::make_unique<FakeTransport>();
        m_clock = std::make_unique<FakeClock>();
        m_clock->setAutoAdvance(true);
        m_process = FakeProcess();
        m_process.answer = processAnswer();
        m_identity.reset();
    }
    void environmentComesFirst();
    void halfAKeyIsAMistakeAndNotAnAbsence();
    void aProfileThatIsAskedForBeatsTheEnvironment();
    void keysOfTheCredentialsFile();
    void aProfileThatIsNotThereNamesThoseThatAre();
    void rolesAreAssumedWithTheSourcesKeys();
    void rolesOfRolesAreAssumedInTurn();
    void circlesOfProfilesEnd();
    void aProfileMayBeItsOwnSource();
    void aRoleWithoutSourceIsSaid();
    void secondFactorsAreNotAskedFor();
    void aRefusedRoleSaysWhichActionOnWhat();
    void processesRunOnlyWhereTheyMay();
    void processesAreRunWithoutAShell();
    void aRefusedProcessIsTheAnswer();
    void whatAProcessPrintsIsNeverQuoted();
    void singleSignOnReadsTheCache();
    void anEndedSingleSignOnSaysWhenAndWhatToType();
    void withoutSingleSignOnNobodyIsAsked();
    void webIdentityIsNotSigned();
    void containersGiveTheirCredentials();
    void containersElsewhereAreNotAsked();
    void instanceMetadataIsVersionTwo();
    void aDeskWithoutAnythingSaysWhatWasTried();
    void aConfiguredLinkThatFailsIsTheAnswer();
    void strayCredentialsDoNotReachAStandIn();
    void temporaryCredentialsAreRenewedAhead();
    void oneSearchServesAllCallers();
    void aHangEndsWithCancel();

private:
    AwsIdentity &make(const QString &profile = {}, bool mayRun = true)
    {
        auto settings =
            AwsSettings::read([this](const char *name) { return m_environment.value(QByteArray(name)); },
                              m_home->path(), profile);
        if (!settings)
            qFatal("settings: %s", qPrintable(settings.error().toString()));
        m_identity =
            std::make_unique<AwsIdentity>(*m_transport, *m_clock, mayRun ? &m_process : nullptr, *settings);
        return *m_identity;
    }
    void write(const QString &name, const QByteArray &content)
    {
        QFile file(m_home->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(name));
    }
    QString idOf(AwsIdentity &identity)
    {
        const auto found = test::run(identity.credentials({}));
        return found ? found->accessKeyId : found.error().toString();
    }
    Error errorOf(AwsIdentity &identity)
    {
        auto found = test::run(identity.credentials({}));
        return found ? Error{.kind = ErrorKind::Internal, .detail = u"test: it succeeded"_s} : found.error();
    }
    static QByteArray processAnswer();
    void writeSsoCache(const QByteArray &expires);

    std::unique_ptr<QTemporaryDir> m_home;
    QMap<QByteArray, QString> m_environment;
    std::unique_ptr<FakeTransport> m_transport;
    std::unique_ptr<FakeClock> m_clock;
    FakeProcess m_process;
    std::unique_ptr<AwsIdentity> m_identity;
};

// Not in the class: moc takes a raw string there for the end of it.
QByteArray TestAwsIdentity::processAnswer()
{
    return R"({"Version":1,"AccessKeyId":"AKIDPROCESS","SecretAccessKey":"planted-secret","SessionToken":"t","Expiration":"2026-11-21T11:00:00Z"})";
}

void TestAwsIdentity::writeSsoCache(const QByteArray &expires)
{
    const QByteArray name = QCryptographicHash::hash("corp", QCryptographicHash::Sha1).toHex();
    write(
        u".aws/sso/cache/%1.json"_s.arg(QString::fromLatin1(name)),
        R"({"accessToken":"planted-sso-token","region":"eu-west-1","startUrl":"https://corp.awsapps.com/start","expiresAt":")"
            + expires + "\"}");
}

void TestAwsIdentity::environmentComesFirst()
{
    write(u".aws/credentials"_s, "[default]\naws_access_key_id=AKIDFILE\naws_secret_access_key=s\n");
    m_environment["AWS_ACCESS_KEY_ID"] = u"AKIDENV"_s;
    m_environment["AWS_SECRET_ACCESS_KEY"] = u"planted-secret"_s;
    m_environment["AWS_SESSION_TOKEN"] = u"planted-token"_s;
    auto &identity = make();
    const auto found = test::run(identity.credentials({}));
    QVERIFY(found);
    QCOMPARE(found->accessKeyId, u"AKIDENV"_s);
    QCOMPARE(found->sessionToken.reveal(), "planted-token");
    QVERIFY(identity.account().kind == AwsCredentialKind::Environment);
    QVERIFY(m_transport->requests().isEmpty());
}

void TestAwsIdentity::halfAKeyIsAMistakeAndNotAnAbsence()
{
    m_environment["AWS_ACCESS_KEY_ID"] = u"AKIDENV"_s;
    const Error error = errorOf(make());
    QCOMPARE(error.kind, ErrorKind::Invalid);
    QVERIFY(error.detail.contains(u"AWS_SECRET_ACCESS_KEY"_s));
}

void TestAwsIdentity::aProfileThatIsAskedForBeatsTheEnvironment()
{
    write(u".aws/credentials"_s, "[gpu]\naws_access_key_id=AKIDFILE\naws_secret_access_key=s\n");
    m_environment["AWS_ACCESS_KEY_ID"] = u"AKIDENV"_s;
    m_environment["AWS_SECRET_ACCESS_KEY"] = u"s"_s;
    QCOMPARE(idOf(make(u"gpu"_s)), u"AKIDFILE"_s);
    QCOMPARE(m_identity->account().profile, u"gpu"_s);
    // The variable does not, as with the AWS command line.
    m_environment["AWS_PROFILE"] = u"gpu"_s;
    QCOMPARE(idOf(make()), u"AKIDENV"_s);
}

void TestAwsIdentity::keysOfTheCredentialsFile()
{
    write(u".aws/credentials"_s,
          "[default]\naws_access_key_id = AKIDFILE\naws_secret_access_key = a/b+c#d\naws_session_token=t\n");
    const auto found = test::run(make().credentials({}));
    QVERIFY(found);
    QCOMPARE(found->secretAccessKey.reveal(), "a/b+c#d");
    QCOMPARE(found->sessionToken.reveal(), "t");
    QVERIFY(m_identity->account().kind == AwsCredentialKind::StaticKeys);
    QCOMPARE(m_identity->account().source, m_home->filePath(u".aws/credentials"_s));
}

void TestAwsIdentity::aProfileThatIsNotThereNamesThoseThatAre()
{
    write(u".aws/config"_s, "[profile gpu]\nregion=eu-west-1\n[profile cpu]\nregion=eu-west-1\n");
    const Error error = errorOf(make(u"gpuu"_s));
    QCOMPARE(error.kind, ErrorKind::Unauthorized);
    QVERIFY(error.detail.contains(u"gpuu"_s));
    QVERIFY(error.hint.contains(u"cpu, gpu"_s));
}

void TestAwsIdentity::rolesAreAssumedWithTheSourcesKeys()
{
    write(u".aws/config"_s,
          "[profile "
          "gpu]\nrole_arn=arn:aws:iam::123456789012:role/"
          "gpu\nsource_profile=base\nregion=eu-west-1\nexternal_id=x 1\nrole_session_name=ann\n");
    write(u".aws/credentials"_s, "[base]\naws_access_key_id=AKIDBASE\naws_secret_access_key=s\n");
    m_transport->enqueue(stsCredentials("AssumeRole", "ASIDROLE"));
    QCOMPARE(idOf(make(u"gpu"_s)), u"ASIDROLE"_s);
    QCOMPARE(m_transport->requests().size(), 1);
    const HttpRequest &request = m_transport->requests().at(0);
    QCOMPARE(request.url, QUrl(u"https://sts.eu-west-1.amazonaws.com/"_s));
    QCOMPARE(request.body,
             "Action=AssumeRole&Version=2011-06-15&RoleArn=arn%3Aaws%3Aiam%3A%3A123456789012%3Arole%2Fgpu&"
             "RoleSessionName=ann&ExternalId=x%201");
    QVERIFY(request.headers.value("Authorization")
                .value()
                .contains("Credential=AKIDBASE/20261121/eu-west-1/sts/aws4_request"));
    QVERIFY(m_identity->account().kind == AwsCredentialKind::AssumedRole);
    QCOMPARE(m_identity->account().expiry.value(), QDateTime({2026, 11, 21}, {11, 0}, QTimeZone::UTC));
}

void TestAwsIdentity::rolesOfRolesAreAssumedInTurn()
{
    write(u".aws/config"_s,
          "[profile a]\nrole_arn=arn:aws:iam::1:role/a\nsource_profile=b\n[profile "
          "b]\nrole_arn=arn:aws:iam::1:role/b\nsource_profile=c\n");
    write(u".aws/credentials"_s, "[c]\naws_access_key_id=AKIDC\naws_secret_access_key=s\n");
    m_transport->enqueue(stsCredentials("AssumeRole", "ASIDB"));
    m_transport->enqueue(stsCredentials("AssumeRole", "ASIDA"));
    QCOMPARE(idOf(make(u"a"_s)), u"ASIDA"_s);
    QVERIFY(
        m_transport->requests().at(1).headers.value("Authorization").value().contains("Credential=ASIDB/"));
    QCOMPARE(m_transport->requests().at(1).headers.value("X-Amz-Security-Token").value(), "planted-token");
}

void TestAwsIdentity::circlesOfProfilesEnd()
{
    write(u".aws/config"_s,
          "[profile a]\nrole_arn=arn:aws:iam::1:role/a\nsource_profile=b\n[profile "
          "b]\nrole_arn=arn:aws:iam::1:role/b\nsource_profile=a\n");
    const Error error = errorOf(make(u"a"_s));
    QCOMPARE(error.kind, ErrorKind::Invalid);
    QVERIFY(error.detail.contains(u"a → b → a"_s));
}

void TestAwsIdentity::aProfileMayBeItsOwnSource()
{
    write(u".aws/config"_s, "[profile a]\nrole_arn=arn:aws:iam::1:role/a\nsource_profile=a\n");
    write(u".aws/credentials"_s, "[a]\naws_access_key_id=AKIDA\naws_secret_access_key=s\n");
    m_transport->enqueue(stsCredentials("AssumeRole", "ASIDA"));
    QCOMPARE(idOf(make(u"a"_s)), u"ASIDA"_s);
}

void TestAwsIdentity::aRoleWithoutSourceIsSaid()
{
    write(u".aws/config"_s, "[default]\nrole_arn=arn:aws:iam::1:role/a\n");
    const Error error = errorOf(make());
    QCOMPARE(error.kind, ErrorKind::Invalid);
    QVERIFY(error.detail.contains(u"source_profile"_s));
    QVERIFY(error.where.contains(u".aws/config"_s));
}

void TestAwsIdentity::secondFactorsAreNotAskedFor()
{
    write(u".aws/config"_s,
          "[default]\nrole_arn=arn:aws:iam::1:role/a\nsource_profile=x\nmfa_serial=arn:aws:iam::1:mfa/ann\n");
    const Error error = errorOf(make());
    QCOMPARE(error.kind, ErrorKind::Unauthorized);
    QVERIFY(error.hint.contains(u"aws configure export-credentials --profile default"_s));
    QVERIFY(m_transport->requests().isEmpty());
}

void TestAwsIdentity::aRefusedRoleSaysWhichActionOnWhat()
{
    write(u".aws/config"_s,
          "[default]\nrole_arn=arn:aws:iam::1:role/"
          "a\nsource_profile=default\naws_access_key_id=AKID\naws_secret_access_key=planted-secret\n");
    m_transport->enqueue({.status = 403,
                          .chunks = {"<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</"
                                     "Code><Message>User: arn:aws:iam::1:user/ann is not authorized to "
                                     "perform: sts:AssumeRole on resource: "
                                     "arn:aws:iam::1:role/a</Message></Error></ErrorResponse>"}});
    const Error error = errorOf(make());
    QCOMPARE(error.kind, ErrorKind::Forbidden);
    QCOMPARE(error.reason, u"AccessDenied"_s);
    QVERIFY(error.hint.contains(u"sts:AssumeRole"_s) && error.hint.contains(u"arn:aws:iam::1:role/a"_s));
    QVERIFY(!error.toString().contains(u"planted"_s));
}

void TestAwsIdentity::processesRunOnlyWhereTheyMay()
{
    write(u".aws/config"_s, "[default]\ncredential_process=/opt/helper\n");
    const Error error = errorOf(make({}, false));
    QCOMPARE(error.kind, ErrorKind::Unauthorized);
    QVERIFY(error.where.contains(u"credential_process"_s));
}

void TestAwsIdentity::processesAreRunWithoutAShell()
{
    write(u".aws/config"_s, "[default]\ncredential_process = /opt/helper --for \"ann b\" $(id)\n");
    QCOMPARE(idOf(make()), u"AKIDPROCESS"_s);
    QCOMPARE(m_process.ran, (QList<QStringList>{{u"/opt/helper"_s, u"--for"_s, u"ann b"_s, u"$(id)"_s}}));
    QVERIFY(m_identity->account().kind == AwsCredentialKind::Process);
}

void TestAwsIdentity::aRefusedProcessIsTheAnswer()
{
    write(u".aws/config"_s, "[default]\ncredential_process = /opt/helper\n");
    m_process.answer = fail(ErrorKind::Unauthorized, u"may not run"_s);
    const Error error = errorOf(make());
    QCOMPARE(error.kind, ErrorKind::Unauthorized);
    QCOMPARE(error.detail, u"may not run"_s);
    QVERIFY(m_transport->requests().isEmpty());
}

void TestAwsIdentity::whatAProcessPrintsIsNeverQuoted()
{
    write(u".aws/config"_s, "[default]\ncredential_process = /opt/helper\n");
    for (
        const char *output :
        {"planted-secret", R"({"Version":2,"AccessKeyId":"planted"})",
         R"({"Version":1,"SecretAccessKey":"planted-secret"})",
         R"({"Version":1,"AccessKeyId":"planted","SecretAccessKey":"planted","Expiration":"planted"})",
         R"({"Version":1,"AccessKeyId":"planted","SecretAccessKey":"planted","Expiration":"2026-11-21T09:00:00Z"})"}) {
        m_process.answer = QByteArray(output);
        const Error error = errorOf(make());
        QVERIFY2(error.kind == ErrorKind::Invalid || error.kind == ErrorKind::Unauthorized, output);
        QVERIFY2(!error.toString().contains(u"planted"_s), output);
    }
}

void TestAwsIdentity::singleSignOnReadsTheCache()
{
    write(u".aws/config"_s,
          "[default]\nsso_session=corp\nsso_account_id=123456789012\nsso_role_name=Gpu Admin\n[sso-session "
          "corp]\nsso_region=eu-west-1\nsso_start_url=https://corp.awsapps.com/start\n");
    writeSsoCache("2026-11-21T12:00:00Z");
    m_transport->enqueue(FakeTransport::json(
        200,
        R"({"roleCredentials":{"accessKeyId":"ASIDSSO","secretAccessKey":"planted-secret","sessionToken":"t","expiration":1795262400000}})"));
    QCOMPARE(idOf(make()), u"ASIDSSO"_s);
    const HttpRequest &request = m_transport->requests().at(0);
    QCOMPARE(
        request.url,
        QUrl(
            u"https://portal.sso.eu-west-1.amazonaws.com/federation/credentials?role_name=Gpu%20Admin&account_id=123456789012"_s));
    QCOMPARE(request.headers.value("x-amz-sso_bearer_token").value(), "planted-sso-token");
    QVERIFY(!request.headers.value("Authorization"));
    QCOMPARE(m_identity->account().expiry.value(),
             QDateTime::fromMSecsSinceEpoch(1795262400000, QTimeZone::UTC));
    QCOMPARE(m_identity->account().loginCommand, u"aws sso login --profile default"_s);
}

void TestAwsIdentity::anEndedSingleSignOnSaysWhenAndWhatToType()
{
    write(u".aws/config"_s,
          "[profile gpu]\nsso_session=corp\nsso_account_id=1\nsso_role_name=r\n[sso-session "
          "corp]\nsso_region=eu-west-1\n");
    writeSsoCache("2026-11-21T08:30:00Z");
    const Error error = errorOf(make(u"gpu"_s));
    QCOMPARE(error.kind, ErrorKind::Unauthorized);
    QCOMPARE(error.reason, u"SsoLoginNeeded"_s);
    QVERIFY2(error.detail.contains(u"2026-11-21 08:30 UTC"_s), qPrintable(error.detail));
    QVERIFY(error.hint.contains(u"aws sso login --profile gpu"_s));
    QVERIFY(m_transport->requests().isEmpty());
}

void TestAwsIdentity::withoutSingleSignOnNobodyIsAsked()
{
    write(u".aws/config"_s,
          "[default]\nsso_start_url=https://corp.awsapps.com/"
          "start\nsso_region=eu-west-1\nsso_account_id=1\nsso_role_name=r\n");
    const Error error = errorOf(make());
    QCOMPARE(error.reason, u"SsoLoginNeeded"_s);
    QVERIFY(m_transport->requests().isEmpty());
}

void TestAwsIdentity::webIdentityIsNotSigned()
{
    write(u"token"_s, "planted.web.token\n");
    m_environment["AWS_ROLE_ARN"] = u"arn:aws:iam::1:role/pod"_s;
    m_environment["AWS_WEB_IDENTITY_TOKEN_FILE"] = m_home->filePath(u"token"_s);
    m_environment["AWS_REGION"] = u"eu-west-1"_s;
    m_transport->enqueue(stsCredentials("AssumeRoleWithWebIdentity", "ASIDWEB"));
    QCOMPARE(idOf(make()), u"ASIDWEB"_s);
    const HttpRequest &request = m_transport->requests().at(0);
    QVERIFY(!request.headers.value("Authorization"));
    QVERIFY(request.body.contains("WebIdentityToken=planted.web.token"));
    QVERIFY(!request.describe().contains(u"planted"_s));
}

void TestAwsIdentity::containersGiveTheirCredentials()
{
    write(u"token"_s, "planted-authorization");
    m_environment["AWS_CONTAINER_CREDENTIALS_FULL_URI"] = u"http://169.254.170.23/v1/credentials"_s;
    m_environment["AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"] = m_home->filePath(u"token"_s);
    m_transport->enqueue(FakeTransport::json(
        200,
        R"({"AccessKeyId":"ASIDPOD","SecretAccessKey":"s","Token":"t","Expiration":"2026-11-21T12:00:00Z"})"));
    QCOMPARE(idOf(make()), u"ASIDPOD"_s);
    QCOMPARE(m_transport->requests().at(0).headers.value("Authorization").value(), "planted-authorization");
    QVERIFY(m_identity->account().kind == AwsCredentialKind::Container);
}

void TestAwsIdentity::containersElsewhereAreNotAsked()
{
    m_environment["AWS_CONTAINER_CREDENTIALS_FULL_URI"] = u"http://evil.example.com/"_s;
    m_environment["AWS_CONTAINER_AUTHORIZATION_TOKEN"] = u"planted"_s;
    const Error error = errorOf(make());
    QCOMPARE(error.kind, ErrorKind::Invalid);
    QVERIFY(m_transport->requests().isEmpty());
}

void TestAwsIdentity::instanceMetadataIsVersionTwo()
{
    m_transport->enqueue({.status = 200, .chunks = {"session"}});
    m_transport->enqueue({.status = 200, .chunks = {"gpu-role\n"}});
    m_transport->enqueue(FakeTransport::json(
        200,
        R"({"Code":"Success","AccessKeyId":"ASIDEC2","SecretAccessKey":"s","Token":"t","Expiration":"2026-11-21T12:00:00Z"})"));
    QCOMPARE(idOf(make()), u"ASIDEC2"_s);
    const auto &requests = m_transport->requests();
    QCOMPARE(requests.at(0).method, "PUT");
    QCOMPARE(requests.at(0).headers.value("X-aws-ec2-metadata-token-ttl-seconds").value(), "21600");
    QCOMPARE(requests.at(2).url,
             QUrl(u"http://169.254.169.254/latest/meta-data/iam/security-credentials/gpu-role"_s));
    for (const HttpRequest &request : requests)
        QVERIFY(request.timeout <= 1s);
    for (const HttpRequest &request : requests.sliced(1))
        QCOMPARE(request.headers.value("X-aws-ec2-metadata-token").value(), "session");
}

void TestAwsIdentity::aDeskWithoutAnythingSaysWhatWasTried()
{
    m_transport->enqueue({.error = Error{.kind = ErrorKind::Timeout}});
    auto &identity = make();
    const Error error = errorOf(identity);
    QCOMPARE(error.kind, ErrorKind::Unauthorized);
    QCOMPARE(error.reason, u"NoCredentials"_s);
    for (const char *part : {"AWS_ACCESS_KEY_ID is not set", "AWS_ROLE_ARN is not set", ".aws/credentials",
                             "AWS_CONTAINER_CREDENTIALS_FULL_URI is not set", "169.254.169.254"})
        QVERIFY2(error.detail.contains(QLatin1StringView(part)), qPrintable(error.detail));
    QVERIFY(error.hint.contains(u"aws configure"_s));
    QCOMPARE(identity.attempts().size(), 5);
    QCOMPARE(m_transport->requests().size(), 1); // no second try at what does not answer
}

void TestAwsIdentity::aConfiguredLinkThatFailsIsTheAnswer()
{
    // Falling through would act as somebody else than the person meant.
    m_environment["AWS_ROLE_ARN"] = u"arn:aws:iam::1:role/pod"_s;
    m_environment["AWS_WEB_IDENTITY_TOKEN_FILE"] = u"/nowhere/token"_s;
    write(u".aws/credentials"_s, "[default]\naws_access_key_id=AKIDFILE\naws_secret_access_key=s\n");
    const Error error = errorOf(make());
    QCOMPARE(error.kind, ErrorKind::Unauthorized);
    QCOMPARE(error.where, u"/nowhere/token"_s);
}

void TestAwsIdentity::strayCredentialsDoNotReachAStandIn()
{
    write(u".aws/credentials"_s, "[default]\naws_access_key_id=AKIDREAL\naws_secret_access_key=s\n");
    m_environment["AWS_ENDPOINT_URL"] = u"http://127.0.0.1:5000"_s;
    const Error error = errorOf(make());
    QCOMPARE(error.reason, u"NoCredentials"_s);
    QVERIFY(m_transport->requests().isEmpty());
    // Named, they are meant.
    m_environment["AWS_PROFILE"] = u"default"_s;
    QCOMPARE(idOf(make()), u"AKIDREAL"_s);
}

void TestAwsIdentity::temporaryCredentialsAreRenewedAhead()
{
    m_clock->setAutoAdvance(false);
    write(u".aws/config"_s,
          "[default]\nrole_arn=arn:aws:iam::1:role/"
          "a\nsource_profile=default\naws_access_key_id=AKID\naws_secret_access_key=s\n");
    m_transport->enqueue(stsCredentials("AssumeRole", "ASID1", "2026-11-21T10:30:00Z"));
    m_transport->enqueue(stsCredentials("AssumeRole", "ASID2", "2026-11-21T11:30:00Z"));
    auto &identity = make();
    QCOMPARE(idOf(identity), u"ASID1"_s);
    m_clock->advance(24min);
    QCOMPARE(idOf(identity), u"ASID1"_s);
    m_clock->advance(2min);
    QCOMPARE(idOf(identity), u"ASID2"_s);
    const auto current = test::run(identity.credentials({}));
    m_transport->enqueue(stsCredentials("AssumeRole", "ASID3", "2026-11-21T11:30:00Z"));
    const auto renewed = test::run(identity.renewed(*current, {}));
    QVERIFY(renewed);
    QCOMPARE(renewed->accessKeyId, u"ASID3"_s);
    // Who comes late with the old ones gets the new ones without another call.
    const auto again = test::run(identity.renewed(*current, {}));
    QVERIFY(again);
    QCOMPARE(again->accessKeyId, u"ASID3"_s);
    QCOMPARE(m_transport->requests().size(), 3);
}

void TestAwsIdentity::oneSearchServesAllCallers()
{
    write(u".aws/config"_s,
          "[default]\nrole_arn=arn:aws:iam::1:role/"
          "a\nsource_profile=default\naws_access_key_id=AKID\naws_secret_access_key=s\n");
    m_transport->enqueue(stsCredentials("AssumeRole", "ASID1"));
    auto &identity = make();
    std::vector<Task<AwsCredentials>> tasks;
    for (int i = 0; i < 5; ++i)
        tasks.push_back(identity.credentials({}));
    const auto all = test::run(whenAll(std::move(tasks)));
    QVERIFY(all);
    for (const auto &one : *all)
        QVERIFY(one && one->accessKeyId == u"ASID1"_s);
    QCOMPARE(m_transport->requests().size(), 1);
}

void TestAwsIdentity::aHangEndsWithCancel()
{
    m_transport->enqueue({.hang = true});
    auto &identity = make();
    std::stop_source stop;
    auto task = identity.credentials(stop.get_token());
    bool done = false;
    task.start([&done] { done = true; });
    test::turn();
    QVERIFY(!done);
    stop.request_stop();
    test::turn();
    QVERIFY(done);
    const auto result = task.takeResult();
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestAwsIdentity)
#include "tst_awsidentity.moc"
