// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "aws/awssettings.h"
#include "aws/credentialprocess.h"
#include "aws/xmltree.h"

#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

/// What is read without asking anybody: the shared files, the environment's settings, XML.
class TestAwsFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_environment.clear(); }
    void aFileOfRealLifeIsRead();
    void valuesKeepTheirHashesAndSigns();
    void indentedLinesNestOrContinue();
    void aSectionThatComesTwiceIsOne();
    void hostileFilesAreRefusedWithTheirLine_data();
    void hostileFilesAreRefusedWithTheirLine();
    void anyBytesEndInAResult();
    void theCredentialsFilesKeysWin();
    void namedDefaultWinsOverDefault();
    void sessionsAndServicesAreNoProfiles();
    void aMissingFileIsEmptyAndSaidToBeMissing();
    void theRegionComesFromTheEnvironmentFirst();
    void endpointsAreTakenInTheSdksOrder();
    void endpointsThatWouldLeakAreRefused_data();
    void endpointsThatWouldLeakAreRefused();
    void hostsFollowRegionAndPartition();
    void regionsAreNamesOnly_data();
    void regionsAreNamesOnly();
    void commandLinesAreSplitWithoutAShell();
    void xmlIsReadByPath();
    void hostileXmlIsRefused_data();
    void hostileXmlIsRefused();

private:
    std::function<QString(const char *)> reader()
    {
        return [this](const char *name) { return m_environment.value(QByteArray(name)); };
    }
    QMap<QByteArray, QString> m_environment;
};

namespace {

IniSection section(const QByteArray &text, int at = 0)
{
    const auto sections = parseIni(text, u"config"_s);
    return sections ? sections->value(at) : IniSection{.name = u"test: "_s + sections.error().toString()};
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace

void TestAwsFiles::aFileOfRealLifeIsRead()
{
    const auto sections =
        parseIni("# mine\r\n[default]\r\nregion = eu-central-1 ; home\r\nOUTPUT=json\r\n\r\n"
                 "[profile \"gpu team\"] # "
                 "theirs\r\nrole_arn=arn:aws:iam::123456789012:role/gpu\r\nsource_profile = default\r\n",
                 u"config"_s);
    QVERIFY2(sections, sections ? "" : qPrintable(sections.error().toString()));
    QCOMPARE(sections->size(), 2);
    QCOMPARE(sections->at(0).name, u"default"_s);
    QCOMPARE(sections->at(0).line, 2);
    QCOMPARE(sections->at(0).values.value(u"region"_s), u"eu-central-1"_s);
    QCOMPARE(sections->at(0).values.value(u"output"_s), u"json"_s);
    QCOMPARE(sections->at(1).name, u"profile \"gpu team\""_s);
    QCOMPARE(sections->at(1).values.value(u"role_arn"_s), u"arn:aws:iam::123456789012:role/gpu"_s);
}

void TestAwsFiles::valuesKeepTheirHashesAndSigns()
{
    const IniSection keys = section("[default]\naws_secret_access_key = abc#def/+==\nempty "
                                    "=\nurl=https://a/b?c=d#e\nspaced = # nothing\n");
    QCOMPARE(keys.values.value(u"aws_secret_access_key"_s), u"abc#def/+=="_s);
    QCOMPARE(keys.values.value(u"url"_s), u"https://a/b?c=d#e"_s);
    QVERIFY(keys.values.contains(u"empty"_s));
    QCOMPARE(keys.values.value(u"empty"_s), QString());
    QCOMPARE(keys.values.value(u"spaced"_s), QString());
}

void TestAwsFiles::indentedLinesNestOrContinue()
{
    const IniSection services =
        section("[services local]\neks =\n  endpoint_url = http://127.0.0.1:5000\n\tregion=eu-west-1\nec2 "
                "=\n  endpoint_url = http://127.0.0.1:5001\n");
    QCOMPARE(services.nested.value(u"eks"_s).value(u"endpoint_url"_s), u"http://127.0.0.1:5000"_s);
    QCOMPARE(services.nested.value(u"eks"_s).value(u"region"_s), u"eu-west-1"_s);
    QCOMPARE(services.nested.value(u"ec2"_s).value(u"endpoint_url"_s), u"http://127.0.0.1:5001"_s);
    const IniSection going = section("[default]\ncredential_process = prog\n  --flag\n");
    QCOMPARE(going.values.value(u"credential_process"_s), u"prog\n--flag"_s);
}

void TestAwsFiles::aSectionThatComesTwiceIsOne()
{
    const auto sections = parseIni("[a]\nx=1\ny=1\n[b]\nx=9\n[a]\nx=2\n", u"config"_s);
    QVERIFY(sections);
    QCOMPARE(sections->size(), 2);
    QCOMPARE(sections->at(0).values.value(u"x"_s), u"2"_s);
    QCOMPARE(sections->at(0).values.value(u"y"_s), u"1"_s);
}

void TestAwsFiles::hostileFilesAreRefusedWithTheirLine_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("where");
    QTest::newRow("a setting before any section")
        << QByteArray("aws_access_key_id = AKIAPLANTED\n") << u"config:1"_s;
    QTest::newRow("no closing bracket") << QByteArray("[default]\n[profile x\na=b\n") << u"config:2"_s;
    QTest::newRow("a section without a name") << QByteArray("[ ]\n") << u"config:1"_s;
    QTest::newRow("something behind the bracket") << QByteArray("[default] oops\n") << u"config:1"_s;
    QTest::newRow("a line that is no setting")
        << QByteArray("[default]\nplanted-secret-value\n") << u"config:2"_s;
    QTest::newRow("a setting without a name")
        << QByteArray("[default]\n= planted-secret-value\n") << u"config:2"_s;
    QTest::newRow("a nested line that is no setting")
        << QByteArray("[default]\ns3 =\n  planted-secret-value\n") << u"config:3"_s;
    QTest::newRow("bytes that are no text") << QByteArray("[default]\na=\xff\xfe\n") << u"config"_s;
    QTest::newRow("a zero byte") << QByteArray("[default]\na=b\0c\n", 16) << u"config"_s;
    QTest::newRow("an endless line") << QByteArray("[default]\na=" + QByteArray(100'000, 'x') + "\n")
                                     << u"config:2"_s;
    QTest::newRow("a file that is something else") << QByteArray(5 * 1024 * 1024, '\n') << u"config"_s;
}

void TestAwsFiles::hostileFilesAreRefusedWithTheirLine()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, where);
    const auto sections = parseIni(text, u"config"_s);
    QVERIFY(!sections);
    QCOMPARE(sections.error().kind, ErrorKind::Invalid);
    QCOMPARE(sections.error().where, where);
    QVERIFY(!sections.error().detail.isEmpty());
    // What stands there may be a key.
    QVERIFY(!sections.error().toString().contains("planted"_L1, Qt::CaseInsensitive));
}

void TestAwsFiles::anyBytesEndInAResult()
{
    const QByteArray good = "[default]\na = b # c\ns3 =\n  x = y\n[profile z]\nrole_arn = r\n";
    for (qsizetype cut = 0; cut <= good.size(); ++cut) {
        (void)parseIni(good.first(cut), u"config"_s);
        for (const char odd : {'\0', '[', ']', '=', '\n', ' ', '\x80'}) {
            QByteArray text = good;
            text.insert(cut, odd);
            const auto sections = parseIni(text, u"config"_s);
            QVERIFY(sections || sections.error().kind == ErrorKind::Invalid);
        }
    }
}

void TestAwsFiles::theCredentialsFilesKeysWin()
{
    const auto all = AwsProfiles::parse(
        "[profile gpu]\naws_access_key_id=OLD\naws_secret_access_key=old\nregion=eu-west-1\n", u"c"_s,
        "[gpu]\naws_access_key_id=NEW\naws_secret_access_key=new\n", u"k"_s);
    QVERIFY(all);
    const AwsProfile *gpu = all->find(u"gpu"_s);
    QVERIFY(gpu);
    QCOMPARE(gpu->value(u"aws_access_key_id"_s), u"NEW"_s);
    QCOMPARE(gpu->value(u"region"_s), u"eu-west-1"_s);
    QCOMPARE(gpu->keysFrom, u"k"_s);
}

void TestAwsFiles::namedDefaultWinsOverDefault()
{
    const auto all = AwsProfiles::parse("[default]\nregion=us-west-2\n[profile default]\nregion=eu-west-1\n",
                                        u"c"_s, {}, u"k"_s);
    QVERIFY(all);
    QCOMPARE(all->find(u"default"_s)->value(u"region"_s), u"eu-west-1"_s);
}

void TestAwsFiles::sessionsAndServicesAreNoProfiles()
{
    const auto all = AwsProfiles::parse("[sso-session corp]\nsso_region=eu-west-1\n[services local]\neks=\n  "
                                        "endpoint_url=http://localhost:1\n[gpu]\nx=y\n[profile a]\nx=y\n",
                                        u"c"_s, {}, u"k"_s);
    QVERIFY(all);
    // In the config file a profile is called one.
    QCOMPARE(all->profiles.keys(), QStringList{u"a"_s});
    QCOMPARE(all->ssoSessions.value(u"corp"_s).value(u"sso_region"_s), u"eu-west-1"_s);
    QCOMPARE(all->services.value(u"local"_s).value(u"eks"_s).value(u"endpoint_url"_s),
             u"http://localhost:1"_s);
}

void TestAwsFiles::aMissingFileIsEmptyAndSaidToBeMissing()
{
    QTemporaryDir home;
    const auto none = AwsProfiles::read(reader(), home.path());
    QVERIFY(none);
    QVERIFY(!none->hasConfig && !none->hasCredentials);
    QVERIFY(none->profiles.isEmpty());
    m_environment["AWS_CONFIG_FILE"] = u"~/other"_s;
    write(home.filePath(u"other"_s), "[default]\nregion=eu-west-1\n");
    const auto some = AwsProfiles::read(reader(), home.path());
    QVERIFY(some && some->hasConfig);
    QVERIFY(some->find(u"default"_s));
}

void TestAwsFiles::theRegionComesFromTheEnvironmentFirst()
{
    QTemporaryDir home;
    m_environment["AWS_CONFIG_FILE"] = home.filePath(u"config"_s);
    write(home.filePath(u"config"_s), "[default]\nregion=eu-west-1\n[profile gpu]\nregion=us-west-2\n");
    QCOMPARE(AwsSettings::read(reader(), home.path())->region, u"eu-west-1"_s);
    QCOMPARE(AwsSettings::read(reader(), home.path(), u"gpu"_s)->region, u"us-west-2"_s);
    m_environment["AWS_PROFILE"] = u"gpu"_s;
    QCOMPARE(AwsSettings::read(reader(), home.path())->region, u"us-west-2"_s);
    m_environment["AWS_DEFAULT_REGION"] = u"ap-south-1"_s;
    QCOMPARE(AwsSettings::read(reader(), home.path())->region, u"ap-south-1"_s);
    m_environment["AWS_REGION"] = u"sa-east-1"_s;
    QCOMPARE(AwsSettings::read(reader(), home.path())->region, u"sa-east-1"_s);
}

void TestAwsFiles::endpointsAreTakenInTheSdksOrder()
{
    const auto profiles =
        AwsProfiles::parse("[profile p]\nservices=local\nendpoint_url=http://localhost:4\n[services "
                           "local]\neks=\n  endpoint_url=http://localhost:3\n",
                           u"c"_s, {}, u"k"_s);
    QVERIFY(profiles);
    const AwsProfile *profile = profiles->find(u"p"_s);
    const auto urlOf = [&](AwsService service) {
        const auto endpoints = AwsEndpoints::from(reader(), *profiles, profile);
        return endpoints ? endpoints->url(service, u"eu-west-1"_s).toString() : endpoints.error().toString();
    };
    QCOMPARE(urlOf(AwsService::Eks), u"http://localhost:3/"_s);
    QCOMPARE(urlOf(AwsService::Ec2), u"http://localhost:4/"_s);
    m_environment["AWS_ENDPOINT_URL"] = u"http://localhost:2/"_s;
    QCOMPARE(urlOf(AwsService::Eks), u"http://localhost:2/"_s);
    m_environment["AWS_ENDPOINT_URL_EKS"] = u"http://localhost:1/eks"_s;
    m_environment["AWS_ENDPOINT_URL_SERVICE_QUOTAS"] = u"http://localhost:9"_s;
    QCOMPARE(urlOf(AwsService::Eks), u"http://localhost:1/eks/"_s);
    QCOMPARE(urlOf(AwsService::Ec2), u"http://localhost:2/"_s);
    QCOMPARE(urlOf(AwsService::ServiceQuotas), u"http://localhost:9/"_s);
    m_environment["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"] = u"true"_s;
    QCOMPARE(urlOf(AwsService::Eks), u"https://eks.eu-west-1.amazonaws.com/"_s);
}

void TestAwsFiles::endpointsThatWouldLeakAreRefused_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("http to another machine") << u"http://aws.example.com"_s;
    QTest::newRow("a name that begins like loopback") << u"http://127.example.com"_s;
    QTest::newRow("no URL") << u"localhost:5000"_s;
    QTest::newRow("a password") << u"https://a:b@example.com"_s;
    QTest::newRow("a query") << u"https://example.com/?x=y"_s;
}

void TestAwsFiles::endpointsThatWouldLeakAreRefused()
{
    QFETCH(QString, url);
    m_environment["AWS_ENDPOINT_URL_EKS"] = url;
    const auto endpoints = AwsEndpoints::from(reader(), {}, nullptr);
    QVERIFY(!endpoints);
    QCOMPARE(endpoints.error().kind, ErrorKind::Invalid);
    QCOMPARE(endpoints.error().where, u"AWS_ENDPOINT_URL_EKS"_s);
}

void TestAwsFiles::hostsFollowRegionAndPartition()
{
    const AwsEndpoints aws;
    QCOMPARE(aws.url(AwsService::Eks, u"eu-central-1"_s, u"/clusters"_s).toString(),
             u"https://eks.eu-central-1.amazonaws.com/clusters"_s);
    QCOMPARE(aws.url(AwsService::Ecr, u"eu-central-1"_s).host(), u"api.ecr.eu-central-1.amazonaws.com"_s);
    QCOMPARE(aws.url(AwsService::Iam, u"eu-central-1"_s).host(), u"iam.amazonaws.com"_s);
    QCOMPARE(aws.url(AwsService::Pricing, u"eu-central-1"_s).host(),
             u"api.pricing.us-east-1.amazonaws.com"_s);
    QCOMPARE(aws.url(AwsService::Sts, u"cn-north-1"_s).host(), u"sts.cn-north-1.amazonaws.com.cn"_s);
    QCOMPARE(aws.url(AwsService::Sts, u"us-gov-west-1"_s).host(), u"sts.us-gov-west-1.amazonaws.com"_s);
    QCOMPARE(AwsEndpoints::signingRegion(AwsService::Iam, u"eu-central-1"_s), u"us-east-1"_s);
    QCOMPARE(AwsEndpoints::signingRegion(AwsService::Iam, u"cn-northwest-1"_s), u"cn-north-1"_s);
    QCOMPARE(awsPartition(u"us-gov-east-1"_s), u"aws-us-gov"_s);
}

void TestAwsFiles::regionsAreNamesOnly_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("valid");
    QTest::newRow("plain") << u"eu-central-1"_s << true;
    QTest::newRow("government") << u"us-gov-west-1"_s << true;
    QTest::newRow("isolated") << u"us-iso-east-1"_s << true;
    QTest::newRow("two digits") << u"eu-south-12"_s << true;
    QTest::newRow("another host") << u"evil.example.com/"_s << false;
    QTest::newRow("a fragment") << u"eu-central-1#"_s << false;
    QTest::newRow("a line more") << u"eu-central-1\n"_s << false;
    QTest::newRow("a zone") << u"eu-central-1a"_s << false;
    QTest::newRow("Google's") << u"us-central1"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestAwsFiles::regionsAreNamesOnly()
{
    QFETCH(QString, text);
    QFETCH(bool, valid);
    QCOMPARE(isAwsRegion(text), valid);
}

void TestAwsFiles::commandLinesAreSplitWithoutAShell()
{
    QCOMPARE(splitCommandLine(u"/opt/bin/helper --profile \"a b\" 'c \"d' e\\ f $HOME `id` ; rm"_s).value(),
             (QStringList{u"/opt/bin/helper"_s, u"--profile"_s, u"a b"_s, u"c \"d"_s, u"e f"_s, u"$HOME"_s,
                          u"`id`"_s, u";"_s, u"rm"_s}));
    QCOMPARE(splitCommandLine(u"a \"\" b"_s).value(), (QStringList{u"a"_s, QString(), u"b"_s}));
    QCOMPARE(splitCommandLine(QString()).value(), QStringList());
    QVERIFY(!splitCommandLine(u"a \"b"_s));
}

void TestAwsFiles::xmlIsReadByPath()
{
    const auto xml =
        aws::parseXml("<?xml version=\"1.0\"?>\n<R xmlns=\"http://x/\">\n <set>\n  <item><n>a &amp; "
                      "b</n></item>\n  <item><n>c</n><m><k>1</k></m></item>\n </set>\n</R>");
    QVERIFY(xml);
    QCOMPARE(xml->name, u"R"_s);
    QCOMPARE(xml->items(u"set").size(), 2u);
    QCOMPARE(xml->items(u"set").at(0).textAt(u"n"), u"a & b"_s);
    QCOMPARE(xml->items(u"set").at(1).textAt(u"m/k"), u"1"_s);
    QCOMPARE(xml->textAt(u"no/such/path"), QString());
    QVERIFY(xml->items(u"none").empty());
}

void TestAwsFiles::hostileXmlIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a page of a proxy") << QByteArray("<!DOCTYPE html><html><body>Log in</body></html>");
    QTest::newRow("entities that grow")
        << QByteArray("<!DOCTYPE r [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><r>&b;</r>");
    QTest::newRow("cut off") << QByteArray("<R><set><item>");
    QTest::newRow("nested without end")
        << QByteArray(QByteArray("<a>").repeated(5000) + QByteArray("</a>").repeated(5000));
}

void TestAwsFiles::hostileXmlIsRefused()
{
    QFETCH(QByteArray, text);
    const auto xml = aws::parseXml(text);
    QVERIFY(!xml);
    QCOMPARE(xml.error().kind, ErrorKind::Invalid);
}

QTEST_GUILESS_MAIN(TestAwsFiles)
#include "tst_awsfiles.moc"
