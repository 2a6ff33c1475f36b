// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A proof from a file: whose chains, and with the cluster's own names in what is to be done.
#include "chain/proof.h"
#include "tests/support/runtask.h"
#include "unit/diagnosis/clusterbuilder.h"

#include <QTemporaryDir>

using namespace slipway;
using namespace Qt::StringLiterals;

class TestProof : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    /// A Service behind a Gateway whose class does not exist, in a cluster that its cloud described.
    Cluster behindAMissingClass()
    {
        Cluster cluster;
        cluster.listedAll()
            .add(obj(
                u"{'apiVersion':'gateway.networking.k8s.io/"
                u"v1','kind':'Gateway','metadata':{'name':'front','namespace':'shop','creationTimestamp':'$1'"
                u"},"
                "'spec':{'gatewayClassName':'gke-l7-rilb','listeners':[{'name':'h','port':80,'protocol':'HTTP'}]}}"_s,
                {Cluster::ago(300)}))
            .add(obj(u"{'apiVersion':'v1','kind':'Service','metadata':{'name':'web','namespace':'shop'},"
                     "'spec':{'selector':{'app':'web'},'ports':[{'port':80,'targetPort':8080}]}}"_s))
            .add(obj(
                u"{'apiVersion':'gateway.networking.k8s.io/"
                u"v1','kind':'HTTPRoute','metadata':{'name':'web','namespace':'shop','creationTimestamp':'$1'"
                u"},"
                "'spec':{'parentRefs':[{'name':'front'}],'rules':[{'backendRefs':[{'name':'web','port':80}]}]}}"_s,
                {Cluster::ago(300)}));
        return cluster;
    }
    QString written(const QByteArray &bundle)
    {
        const QString path = m_folder.filePath(u"bundle.json"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bundle) != bundle.size())
            qFatal("cannot write the bundle");
        return path;
    }
    Result<Proof> proven(const QByteArray &bundle, const QString &name)
    {
        return test::run(proveInBundle(written(bundle), ProofSubject::parse(name, u"shop"_s)));
    }

private Q_SLOTS:
    void theBrokenLinkCarriesTheClustersNames()
    {
        QJsonObject bundle = QJsonDocument::fromJson(behindAMissingClass().bundle()).object();
        bundle.insert(
            u"cloud"_s,
            QJsonArray{QJsonObject{
                {u"request"_s,
                 QJsonObject{{u"method"_s, u"GET"_s},
                             {u"url"_s, u"http://x/v1/projects/lab/locations/europe-west4/clusters/big"_s}}},
                {u"status"_s, 200},
                {u"body"_s, QJsonObject{{u"name"_s, u"big"_s}, {u"location"_s, u"europe-west4"_s}}}}});
        const auto proof = proven(QJsonDocument(bundle).toJson(), u"service/web"_s);
        QVERIFY(proof);
        QCOMPARE(proof->chains.size(), 1);
        const Chain &chain = proof->chains.first();
        QVERIFY(chain.broken() >= 0);
        const Link &link = chain.links.at(chain.broken());
        QVERIFY(!link.remedies.isEmpty());
        const Remedy &remedy = link.remedies.first();
        const QString command = remedy.change ? remedy.change->command() : remedy.command;
        QVERIFY2(command.contains(u"big"_s) && command.contains(u"europe-west4"_s), qPrintable(command));
        QVERIFY2(!command.contains(u"CLUSTER"_s), qPrintable(command));
    }

    void withoutTheCloudsWordTheNamesAreLeftToThePerson()
    {
        const auto proof = proven(behindAMissingClass().bundle(), u"service/web"_s);
        QVERIFY(proof);
        QCOMPARE(proof->chains.size(), 1);
        const Link &link = proof->chains.first().links.at(proof->chains.first().broken());
        QVERIFY(link.remedies.first().command.contains(u"--location LOCATION"_s));
    }

    void whatIsNotThereIsNoProof()
    {
        const auto proof = proven(behindAMissingClass().bundle(), u"service/other"_s);
        QVERIFY(proof);
        QVERIFY(proof->objects.isEmpty());
        QVERIFY(proof->chains.isEmpty());
    }

    void aFileThatIsNoBundleIsRefused()
    {
        const auto proof = proven("{\"cluster\": 7}", u"service/web"_s);
        QVERIFY(!proof);
        QCOMPARE(proof.error().kind, ErrorKind::Invalid);
    }
};

QTEST_GUILESS_MAIN(TestProof)
#include "tst_proof.moc"
