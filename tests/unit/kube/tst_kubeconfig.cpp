// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/kubeconfig.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {
const QByteArray plain = R"(apiVersion: v1
kind: Config
current-context: one
clusters:
- name: c
  cluster:
    server: https://example.invalid:6443/prefix/
    certificate-authority-data: LS0tLS1CRUdJTg==
contexts:
- name: one
  context: {cluster: c, user: u, namespace: team-a}
users:
- name: u
  user:
    token: secret-token
)";

QByteArray withUser(const QByteArray &user)
{
    QByteArray text = plain;
    return text.replace("    token: secret-token\n", user);
}
} // namespace

class TestKubeconfig : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contextIsResolved()
    {
        const auto config = parseKubeconfig(plain, u"/k/config"_s);
        QVERIFY2(config, config ? "" : qPrintable(config.error().toString()));
        const auto context = resolveContext(*config);
        QVERIFY2(context, context ? "" : qPrintable(context.error().toString()));
        QCOMPARE(context->server.toString(), u"https://example.invalid:6443/prefix"_s);
        QCOMPARE(context->nameSpace, u"team-a"_s);
        QCOMPARE(context->tls.caCertificatesPem, QByteArray("-----BEGIN"));
        QCOMPARE(context->credentials, KubeContext::Credentials::BearerToken);
        QVERIFY(!context->isInsecure());
        QVERIFY(!context->credentialsDescription().contains(u"secret-token"_s));
    }

    void jsonByteOrderMarkAndCarriageReturnsAreRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QByteArray crlf = plain;
        crlf.replace("\n", "\r\n");
        QByteArray cr = plain;
        cr.replace("\n", "\r");
        QTest::newRow("byte order mark") << "\xef\xbb\xbf" + plain;
        QTest::newRow("CRLF") << crlf;
        QTest::newRow("CR") << cr;
        const QString wide = QChar(0xfeff) + QString::fromUtf8(plain);
        QTest::newRow("UTF-16") << QByteArray(reinterpret_cast<const char *>(wide.utf16()), wide.size() * 2);
        QTest::newRow("JSON with tabs")
            << QByteArray("{\t\"current-context\":\"one\",\t\"clusters\":[{\"name\":\"c\",\"cluster\":{"
                          "\"server\":\"https://x\"}}],"
                          "\"contexts\":[{\"name\":\"one\",\"context\":{\"cluster\":\"c\",\"user\":\"u\","
                          "\"namespace\":\"team-a\"}}],"
                          "\"users\":[{\"name\":\"u\",\"user\":{\"token\":\"t\"}}]}");
    }
    void jsonByteOrderMarkAndCarriageReturnsAreRead()
    {
        QFETCH(QByteArray, text);
        const auto config = parseKubeconfig(text, u"/k/config"_s);
        QVERIFY2(config, config ? "" : qPrintable(config.error().toString()));
        const auto context = resolveContext(*config);
        QVERIFY(context);
        QCOMPARE(context->nameSpace, u"team-a"_s);
    }

    void fault17BadFilesAreRefusedWithTheLine_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("detail");
        QTest::newRow("tab as indentation")
            << QByteArray("clusters:\n\t- name: c\n") << u"/k/config:2"_s << u"not YAML"_s;
        QTest::newRow("unclosed") << QByteArray("clusters: [\n") << u"/k/config:2"_s << u"not YAML"_s;
        QTest::newRow("not a map") << QByteArray("- a\n- b\n") << u"/k/config:1"_s << u"not a map"_s;
        QTest::newRow("another kind")
            << QByteArray("kind: Pod\n") << u"/k/config:1"_s << u"its kind is Pod"_s;
        QTest::newRow("duplicate name") << QByteArray("users:\n- name: u\n- name: u\n") << u"/k/config:3"_s
                                        << u"two entries named \"u\""_s;
        QTest::newRow("duplicate key")
            << QByteArray("users: []\nusers: []\n") << u"/k/config:2"_s << u"stands twice"_s;
        QTest::newRow("list of text") << QByteArray("users:\n- u\n") << u"/k/config:2"_s << u"list of maps"_s;
        QTest::newRow("wrong type") << QByteArray("clusters:\n- name: c\n  cluster:\n    server: [1]\n")
                                    << u"/k/config:4"_s << u"server must be text"_s;
        QTest::newRow("bad base64") << QByteArray("users:\n- name: u\n  user:\n    client-key-data: '%%%'\n")
                                    << u"/k/config:4"_s << u"not base64"_s;
        QTest::newRow("NUL") << QByteArray("a: \0b", 5) << u"/k/config"_s << u"not a text file"_s;
        QTest::newRow("not UTF-8") << QByteArray("a: \xff\xc0") << u"/k/config"_s << u"not a text file"_s;
        QTest::newRow("alias to itself") << QByteArray("a: &x [*x]\n") << u"/k/config:1"_s << u""_s;
        QTest::newRow("exec without version")
            << QByteArray("users:\n- name: u\n  user:\n    exec:\n      command: x\n") << u"/k/config:5"_s
            << u"no apiVersion"_s;
        QTest::newRow("exec v1 without mode")
            << QByteArray("users:\n- name: u\n  user:\n    exec:\n      command: x\n      apiVersion: "
                          "client.authentication.k8s.io/v1\n")
            << u"/k/config:5"_s << u"interactiveMode"_s;
    }
    void fault17BadFilesAreRefusedWithTheLine()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, where);
        QFETCH(QString, detail);
        const auto config = parseKubeconfig(text, u"/k/config"_s);
        QVERIFY(!config);
        QCOMPARE(config.error().kind, ErrorKind::Invalid);
        QCOMPARE(config.error().where, where);
        QVERIFY2(config.error().detail.contains(detail), qPrintable(config.error().detail));
    }

    void fault17AliasBombIsRefused()
    {
        QByteArray bomb = "a: &a [x,x,x,x,x,x,x,x,x,x]\n";
        for (char c = 'b'; c < 'k'; ++c)
            bomb += QByteArray(1, c) + ": &" + c + " ["
                + QByteArray("*" + QByteArray(1, char(c - 1)) + ",").repeated(10) + "]\n";
        const auto config = parseKubeconfig(bomb, u"/k/config"_s);
        QVERIFY(!config);
        QVERIFY2(config.error().detail.contains(u"once aliases are expanded"_s),
                 qPrintable(config.error().detail));
    }

    void deepNestingIsRefused()
    {
        const auto config = parseKubeconfig(QByteArray("[").repeated(100'000), u"/k/config"_s);
        QVERIFY(!config);
        QCOMPARE(config.error().kind, ErrorKind::Invalid);
    }

    void smallAnchorsAreFine()
    {
        const auto config = parseKubeconfig(
            "x: &u {token: t}\nusers:\n- name: a\n  user: *u\n- name: b\n  user: *u\n", u"/k/config"_s);
        QVERIFY(config);
        QCOMPARE(config->users.size(), 2);
        QCOMPARE(config->user(u"b"_s)->bearerToken.reveal(), QByteArray("t"));
    }

    void fault17TenThousandContextsAreRead()
    {
        QByteArray text = "clusters:\n- name: c\n  cluster: {server: 'https://x'}\nusers: []\ncontexts:\n";
        for (int i = 0; i < 10'000; ++i)
            text += "- name: ctx-" + QByteArray::number(i) + "\n  context: {cluster: c, user: ''}\n";
        const auto config = parseKubeconfig(text, u"/k/config"_s);
        QVERIFY(config);
        QCOMPARE(config->contexts.size(), 10'000);
        QVERIFY(resolveContext(*config, u"ctx-9999"_s));
    }

    void firstFileWinsForTheWholeEntry()
    {
        const auto first =
            parseKubeconfig("current-context: a\nusers:\n- name: u\n  user: {token: one}\n", u"/1"_s);
        const auto second = parseKubeconfig(
            "current-context: b\nusers:\n- name: u\n  user: {token: two, as: root}\n- name: v\n  user: {}\n",
            u"/2"_s);
        const Kubeconfig all = merged({*first, *second});
        QCOMPARE(all.currentContext, u"a"_s);
        QCOMPARE(all.user(u"u"_s)->bearerToken.reveal(), QByteArray("one"));
        QVERIFY(all.user(u"u"_s)->impersonateUser.isEmpty());
        QCOMPARE(all.user(u"v"_s)->position.file, u"/2"_s);
    }

    void environmentListSkipsMissingFiles()
    {
        QTemporaryDir dir;
        QFile file(dir.filePath(u"a"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(plain);
        file.close();
        const QString list = dir.filePath(u"missing"_s) + u":"_s + dir.filePath(u"a"_s) + u":"_s;
        const auto config = loadKubeconfig(
            {}, [&](const char *name) { return qstrcmp(name, "KUBECONFIG") == 0 ? list : QString(); });
        QVERIFY(config);
        QCOMPARE(config->files, QStringList{dir.filePath(u"a"_s)});
        QCOMPARE(config->warnings.size(), 1);
        const auto none = loadKubeconfig(dir.filePath(u"missing"_s));
        QVERIFY(!none);
        QCOMPARE(none.error().kind, ErrorKind::NotFound);
    }

    void hugeFilesAndFoldersAreRefusedUnread()
    {
        QTemporaryDir dir;
        QFile file(dir.filePath(u"huge"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.resize(100LL * 1024 * 1024));
        file.close();
        const auto huge = loadKubeconfig(dir.filePath(u"huge"_s));
        QVERIFY(!huge);
        QVERIFY2(huge.error().detail.contains(u"100 MiB; the limit is 16 MiB"_s),
                 qPrintable(huge.error().detail));
        const auto folder = loadKubeconfig(dir.path());
        QVERIFY(!folder);
        QCOMPARE(folder.error().kind, ErrorKind::Invalid);
        QVERIFY(!loadKubeconfig(u"/dev/zero"_s));
    }

    void relativePathsStandBesideTheFile()
    {
        const auto config = parseKubeconfig(
            withUser("    client-certificate: pki/me.crt\n    client-key: ../me.key\n"), u"/k/sub/config"_s);
        QVERIFY(config);
        QCOMPARE(config->user(u"u"_s)->clientCertificateFile, u"/k/sub/pki/me.crt"_s);
        QCOMPARE(config->user(u"u"_s)->clientKeyFile, u"/k/me.key"_s);
        const auto context = resolveContext(*config);
        QVERIFY(!context);
        QVERIFY2(context.error().detail.contains(u"/k/sub/pki/me.crt is not there"_s),
                 qPrintable(context.error().detail));
    }

    void fault17ContextProblemsAreSaid_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("detail");
        QByteArray noUser = plain;
        noUser.replace("user: u,", "user: nobody,");
        QTest::newRow("missing user") << noUser << u"the user \"nobody\", which is not there"_s;
        QByteArray noCluster = plain;
        noCluster.replace("cluster: c,", "cluster: nothing,");
        QTest::newRow("missing cluster") << noCluster << u"the cluster \"nothing\""_s;
        QTest::newRow("token and password") << withUser("    token: t\n    username: a\n    password: b\n")
                                            << u"both a token and a user name"_s;
        QTest::newRow("certificate without key")
            << withUser("    client-certificate-data: eA==\n") << u"but no key"_s;
        QTest::newRow("removed provider")
            << withUser("    auth-provider: {name: gcp}\n") << u"removed in 1.26"_s;
        QTest::newRow("groups without user") << withUser("    as-groups: [a]\n") << u"impersonates"_s;
        QByteArray both = plain;
        both.replace("    server:", "    insecure-skip-tls-verify: true\n    server:");
        QTest::newRow("authority and insecure") << both << u"asks not to verify"_s;
        QByteArray noServer = plain;
        noServer.replace("https://example.invalid:6443/prefix/", "''");
        QTest::newRow("no server") << noServer << u"has no server"_s;
        QByteArray ftp = plain;
        ftp.replace("https://example", "ftp://example");
        QTest::newRow("not http") << ftp << u"not an http or https URL"_s;
        QByteArray space = plain;
        space.replace("team-a", "../../etc");
        QTest::newRow("bad namespace") << space << u"not a namespace's name"_s;
    }
    void fault17ContextProblemsAreSaid()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, detail);
        const auto config = parseKubeconfig(text, u"/k/config"_s);
        QVERIFY2(config, config ? "" : qPrintable(config.error().toString()));
        const auto context = resolveContext(*config);
        QVERIFY(!context);
        QVERIFY2(context.error().detail.contains(detail), qPrintable(context.error().detail));
        QVERIFY(!context.error().where.isEmpty());
    }

    void fault17InsecureIsMarked()
    {
        QByteArray text = plain;
        text.replace("    certificate-authority-data: LS0tLS1CRUdJTg==",
                     "    insecure-skip-tls-verify: true");
        const auto context = resolveContext(*parseKubeconfig(text, u"/k/config"_s));
        QVERIFY(context);
        QVERIFY(context->isInsecure());
        QCOMPARE(context->warnings.size(), 1);
    }

    void plainHttpCarriesNoCredentials()
    {
        QByteArray text = plain;
        text.replace("https://", "http://");
        const auto context = resolveContext(*parseKubeconfig(text, u"/k/config"_s));
        QVERIFY(context);
        QCOMPARE(context->credentials, KubeContext::Credentials::None);
        QVERIFY(context->isInsecure());
    }

    void explicitTokenSwitchesThePluginOff()
    {
        const QByteArray exec = "    exec: {command: p, apiVersion: client.authentication.k8s.io/v1beta1, "
                                "args: ['a b', \"esc\\e\"], env: [{name: K, value: v}]}\n";
        const auto on = resolveContext(*parseKubeconfig(withUser(exec), u"/k/config"_s));
        QVERIFY(on);
        QCOMPARE(on->credentials, KubeContext::Credentials::Exec);
        QCOMPARE(on->execCommandLine(), u"K=v p 'a b' 'esc␛'"_s);
        const auto off = resolveContext(*parseKubeconfig(withUser(exec + "    token: t\n"), u"/k/config"_s));
        QVERIFY(off);
        QCOMPARE(off->credentials, KubeContext::Credentials::BearerToken);
    }
};

QTEST_GUILESS_MAIN(TestKubeconfig)
#include "tst_kubeconfig.moc"
