// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who we are to a server and who it is to us, over real TLS: client certificates in all their forms, refusals in words, proxies, IPv6.
#include "base/fakeclock.h"
#include "kube/kubeclient.h"
#include "support/certificates.h"
#include "support/runtask.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTcpServer>
#include <QTest>

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;

namespace {

/// Answers /version over TLS, and remembers who asked.
class TlsPeer : public QObject
{
public:
    TlsPeer(const Identity &own, QByteArray authority = {},
            const QHostAddress &address = QHostAddress::LocalHost)
        : clientAuthority(std::move(authority))
    {
        takeOn(own);
        isListening = m_server.listen(address);
        connect(&m_server, &QTcpServer::pendingConnectionAvailable, this, [this] {
            while (auto *socket = qobject_cast<QSslSocket *>(m_server.nextPendingConnection())) {
                connect(socket, &QSslSocket::readyRead, this, [this, socket] {
                    request += socket->readAll();
                    if (!request.contains("\r\n\r\n"))
                        return;
                    ++requests;
                    const QSslCertificate peer = socket->peerCertificate();
                    clientName = peer.subjectInfo(QSslCertificate::CommonName).value(0);
                    const QByteArray body = R"({"gitVersion":"v1.33.5","major":"1","minor":"33"})";
                    socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                                  + QByteArray::number(body.size()) + "\r\n\r\n" + body);
                });
            }
        });
    }
    /// As a server that starts anew with another certificate: connections go too.
    void takeOn(const Identity &own)
    {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificate(QSslCertificate(own.certificatePem()));
        tls.setPrivateKey(QSslKey(own.keyPem(), QSsl::Ec));
        tls.setPeerVerifyMode(clientAuthority.isEmpty() ? QSslSocket::VerifyNone : QSslSocket::VerifyPeer);
        if (!clientAuthority.isEmpty())
            tls.setCaCertificates(QSslCertificate::fromData(clientAuthority));
        m_server.setSslConfiguration(tls);
        for (QSslSocket *socket : m_server.findChildren<QSslSocket *>())
            socket->abort();
    }
    quint16 port() const { return m_server.serverPort(); }
    bool isListening = false;
    int requests = 0;
    QByteArray request;
    QString clientName;

private:
    const QByteArray clientAuthority;
    QSslServer m_server;
};

/// Takes every CONNECT to one port of this machine, whatever name was asked for.
class ConnectProxy : public QObject
{
public:
    explicit ConnectProxy(quint16 to)
    {
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::newConnection, this, [this, to] {
            QTcpSocket *client = m_server.nextPendingConnection();
            auto *peer = new QTcpSocket(client);
            connect(client, &QTcpSocket::readyRead, this, [this, client, peer, to] {
                if (peer->state() == QAbstractSocket::ConnectedState) {
                    peer->write(client->readAll());
                    return;
                }
                head += client->readAll();
                if (!head.contains("\r\n\r\n"))
                    return;
                connect(peer, &QTcpSocket::connected, client,
                        [client] { client->write("HTTP/1.1 200 Connection established\r\n\r\n"); });
                connect(peer, &QTcpSocket::readyRead, client,
                        [client, peer] { client->write(peer->readAll()); });
                connect(peer, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
                peer->connectToHost(QHostAddress::LocalHost, to);
            });
        });
    }
    QUrl url() const { return QUrl(u"http://127.0.0.1:%1"_s.arg(m_server.serverPort())); }
    QByteArray head;

private:
    QTcpServer m_server;
};

KubeContext contextTo(const QString &server, const QByteArray &authority)
{
    KubeContext context;
    context.name = u"tls"_s;
    context.server = QUrl(server);
    context.tls.caCertificatesPem = authority;
    return context;
}

QString at(quint16 port)
{
    return u"https://127.0.0.1:%1"_s.arg(port);
}

} // namespace

class TestIdentity : public QObject
{
    Q_OBJECT

private:
    FakeClock m_clock;
    const Identity m_authority = Identity::authority();

    Identity serverIdentity(Identity::Wish wish = {}) const
    {
        if (!wish.issuer)
            wish.issuer = &m_authority;
        return Identity(wish);
    }
    Result<KubeVersion> ask(const KubeContext &context)
    {
        auto client = makeKubeClient(context, makeStaticCredentials({}), m_clock);
        if (!client)
            return std::unexpected(client.error());
        return run((*client)->version({}));
    }

private Q_SLOTS:
    void clientCertificatesOfEveryFormAreTaken_data()
    {
        using enum Identity::Algorithm;
        using enum Identity::Form;
        QTest::addColumn<Identity::Algorithm>("algorithm");
        QTest::addColumn<Identity::Form>("form");
        QTest::newRow("RSA, PKCS#1") << Rsa << Traditional;
        QTest::newRow("RSA, PKCS#8") << Rsa << Pkcs8;
        QTest::newRow("ECDSA, SEC1") << Ec << Traditional;
        QTest::newRow("fault 18: ECDSA, PKCS#8") << Ec << Pkcs8;
    }
    void clientCertificatesOfEveryFormAreTaken()
    {
        QFETCH(Identity::Algorithm, algorithm);
        QFETCH(Identity::Form, form);
        const Identity server = serverIdentity();
        const Identity person({.commonName = "jane", .algorithm = algorithm, .issuer = &m_authority});
        TlsPeer peer(server, m_authority.certificatePem());
        KubeContext context = contextTo(at(peer.port()), m_authority.certificatePem());
        context.tls.clientCertificatePem = person.certificatePem();
        context.tls.clientKeyPem = Secret(person.keyPem(form));
        const auto version = ask(context);
        QVERIFY2(version, version ? "" : qPrintable(version.error().toString()));
        QCOMPARE(version->minor, 33);
        QCOMPARE(peer.clientName, u"jane"_s);
    }

    void rotatedCertificatesOfEitherSideAreTaken()
    {
        const Identity jane({.commonName = "jane", .issuer = &m_authority});
        const Identity renewed({.commonName = "jane, renewed", .issuer = &m_authority});
        struct Rotating : KubeCredentialSource {
            KubeCredential now;
            Task<KubeCredential> current(std::stop_token) override { co_return now; }
            bool rejected(const KubeCredential &) override { return false; }
        };
        const auto of = [](const Identity &person) {
            return KubeCredential{.clientCertificatePem = person.certificatePem(),
                                  .clientKeyPem = Secret(person.keyPem())};
        };
        TlsPeer peer(serverIdentity(), m_authority.certificatePem());
        auto credentials = std::make_unique<Rotating>();
        Rotating *source = credentials.get();
        source->now = of(jane);
        auto client = makeKubeClient(contextTo(at(peer.port()), m_authority.certificatePem()),
                                     std::move(credentials), m_clock);
        QVERIFY(client);
        QVERIFY(run((*client)->version({})));
        QCOMPARE(peer.clientName, u"jane"_s);
        // A connection that is open has the former certificate for as long as it lives, so there must be a new one.
        source->now = of(renewed);
        QVERIFY(run((*client)->version({})));
        QCOMPARE(peer.clientName, u"jane, renewed"_s);
        peer.takeOn(serverIdentity({.commonName = "renewed"}));
        const auto after = run((*client)->version({}));
        QVERIFY2(after, after ? "" : qPrintable(after.error().toString()));
        // Nobody gets in by calling it a rotation.
        const Identity stranger = Identity::authority();
        peer.takeOn(serverIdentity({.issuer = &stranger}));
        QVERIFY(!run((*client)->version({})));
    }

    void fault18EncryptedKeysAreRefusedWithWhatToDo_data()
    {
        using enum Identity::Form;
        QTest::addColumn<Identity::Algorithm>("algorithm");
        QTest::addColumn<Identity::Form>("form");
        QTest::newRow("RSA, PKCS#1") << Identity::Algorithm::Rsa << EncryptedTraditional;
        QTest::newRow("RSA, PKCS#8") << Identity::Algorithm::Rsa << EncryptedPkcs8;
        QTest::newRow("ECDSA, PKCS#8") << Identity::Algorithm::Ec << EncryptedPkcs8;
    }
    void fault18EncryptedKeysAreRefusedWithWhatToDo()
    {
        QFETCH(Identity::Algorithm, algorithm);
        QFETCH(Identity::Form, form);
        const Identity person({.algorithm = algorithm, .issuer = &m_authority});
        KubeContext context = contextTo(u"https://127.0.0.1:1"_s, m_authority.certificatePem());
        context.tls.clientCertificatePem = person.certificatePem();
        context.tls.clientKeyPem = Secret(person.keyPem(form));
        const auto refused = ask(context);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Invalid);
        QVERIFY(refused.error().detail.contains("encrypted"_L1));
        QVERIFY(!refused.error().hint.isEmpty());
        QVERIFY(!refused.error().toString().contains("PRIVATE"_L1));
    }

    void fault18ServersThatAreNotTheRightOnesAreRefusedInWords_data()
    {
        QTest::addColumn<QString>("which");
        QTest::addColumn<QString>("hint");
        QTest::newRow("another host's certificate") << u"host"_s << u"tls-server-name"_s;
        QTest::newRow("expired") << u"expired"_s << u"it ended on"_s;
        QTest::newRow("not valid yet") << u"early"_s << u"it begins on"_s;
        QTest::newRow("signed by itself") << u"self"_s << u"name the authority"_s;
        QTest::newRow("another authority of that name") << u"authority"_s << u"made anew"_s;
    }
    void fault18ServersThatAreNotTheRightOnesAreRefusedInWords()
    {
        QFETCH(QString, which);
        QFETCH(QString, hint);
        const Identity other = Identity::authority();
        Identity::Wish wish{.issuer = &m_authority};
        if (which == "host"_L1)
            wish.alternativeNames = "DNS:elsewhere.example";
        else if (which == "expired"_L1)
            wish.fromSeconds = -7200, wish.toSeconds = -3600;
        else if (which == "early"_L1)
            wish.fromSeconds = 86'400, wish.toSeconds = 2 * 86'400;
        else if (which == "authority"_L1)
            wish.issuer = &other;
        else
            wish.issuer = nullptr;
        TlsPeer peer{Identity(wish)};
        KubeContext context = contextTo(at(peer.port()), m_authority.certificatePem());
        const auto refused = ask(context);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Network);
        QCOMPARE(refused.error().reason, u"TlsFailed"_s);
        QVERIFY2(refused.error().hint.contains(hint), qPrintable(refused.error().hint));
        QCOMPARE(peer.requests, 0); // nothing was said to it
        context.tls.insecureSkipVerify = true; // and this alone goes past it
        QVERIFY(ask(context));
        QVERIFY(context.isInsecure());
    }

    void anotherNameIsVerifiedByTlsServerName()
    {
        TlsPeer peer(serverIdentity({.alternativeNames = "DNS:api.internal"}));
        KubeContext context = contextTo(at(peer.port()), m_authority.certificatePem());
        QVERIFY(!ask(context));
        context.tls.serverName = u"api.internal"_s;
        const auto version = ask(context);
        QVERIFY2(version, version ? "" : qPrintable(version.error().toString()));
        context.tls.serverName = u"api.other"_s;
        QVERIFY(!ask(context));
    }

    void fault19ProxyOfTheClusterResolvesTheName()
    {
        TlsPeer peer(serverIdentity({.alternativeNames = "DNS:api.internal.invalid"}));
        ConnectProxy proxy(peer.port());
        KubeContext context = contextTo(u"https://api.internal.invalid:6443"_s, m_authority.certificatePem());
        QVERIFY(!ask(context)); // nobody here knows that name
        context.proxy = proxy.url();
        const auto version = ask(context);
        QVERIFY2(version, version ? "" : qPrintable(version.error().toString()));
        QVERIFY2(proxy.head.startsWith("CONNECT api.internal.invalid:6443 "), proxy.head.constData());
        QVERIFY(!proxy.head.contains("Authorization"));
    }

    void fault19AddressesOfEitherFamily_data()
    {
        QTest::addColumn<QHostAddress>("listens");
        QTest::addColumn<QString>("host");
        QTest::newRow("IPv6 literal") << QHostAddress(QHostAddress::LocalHostIPv6) << u"[::1]"_s;
        QTest::newRow("a name of both families, IPv4 answers")
            << QHostAddress(QHostAddress::LocalHost) << u"localhost"_s;
    }
    void fault19AddressesOfEitherFamily()
    {
        QFETCH(QHostAddress, listens);
        QFETCH(QString, host);
        TlsPeer peer(serverIdentity(), {}, listens);
        if (!peer.isListening)
            QSKIP("this machine has no IPv6");
        const QByteArray yaml = "clusters: [{name: c, cluster: {server: 'https://" + host.toUtf8() + ":"
            + QByteArray::number(peer.port())
            + "', certificate-authority-data: " + m_authority.certificatePem().toBase64()
            + "}}]\ncontexts: [{name: x, context: {cluster: c, user: ''}}]\ncurrent-context: x\n";
        const auto config = parseKubeconfig(yaml, u"/k"_s);
        QVERIFY(config);
        const auto context = resolveContext(*config);
        QVERIFY2(context, context ? "" : qPrintable(context.error().toString()));
        const auto version = ask(*context);
        QVERIFY2(version, version ? "" : qPrintable(version.error().toString()));
    }

    void fiveHundredContextsAreReadAndNobodyIsDialled()
    {
        QTcpServer trap;
        QVERIFY(trap.listen(QHostAddress::LocalHost));
        QByteArray yaml = "clusters:\n";
        QByteArray contexts;
        QByteArray users;
        for (int i = 0; i < 500; ++i) {
            const QByteArray n = QByteArray::number(i);
            yaml += "- {name: c" + n
                + ", cluster: {server: 'http://127.0.0.1:" + QByteArray::number(trap.serverPort()) + "'}}\n";
            contexts += "- {name: x" + n + ", context: {cluster: c" + n + ", user: u" + n + "}}\n";
            users += "- {name: u" + n
                + ", user: {exec: {apiVersion: client.authentication.k8s.io/v1, command: /bin/false, "
                  "interactiveMode: Never}}}\n";
        }
        const auto config = parseKubeconfig(yaml + "contexts:\n" + contexts + "users:\n" + users, u"/k"_s);
        QVERIFY2(config, config ? "" : qPrintable(config.error().toString()));
        struct NoConsent : ExecConsent {
            int asked = 0;
            Task<bool> ask(ExecCommand, std::stop_token) override
            {
                ++asked;
                co_return false;
            }
        } consent;
        std::vector<std::unique_ptr<KubeClient>> clients;
        for (const KubeconfigContext &entry : config->contexts) {
            const auto context = resolveContext(*config, entry.name);
            QVERIFY(context);
            auto credentials = makeCredentials(*context, consent, m_clock);
            QVERIFY(credentials);
            auto client = makeKubeClient(*context, *std::move(credentials), m_clock);
            QVERIFY(client);
            clients.push_back(*std::move(client));
        }
        turn();
        QCOMPARE(clients.size(), std::size_t(500));
        QVERIFY(!trap.hasPendingConnections());
        QCOMPARE(consent.asked, 0);
    }
};

QTEST_GUILESS_MAIN(TestIdentity)
#include "tst_identity.moc"
