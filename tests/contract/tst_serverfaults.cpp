// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A real API server that is stopped, killed, and loses its history. Runs under tests/controlplane/with alone.
#include "kube/kubeclient.h"
#include "kube/podtablemodel.h"
#include "kube/reflector.h"
#include "support/runtask.h"

#include <QJsonDocument>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

class TestServerFaults : public QObject
{
    Q_OBJECT

private:
    SystemClock m_clock;
    ListedExecConsent m_consent;
    std::unique_ptr<KubeClient> m_client;

    bool control(const QString &command)
    {
        QProcess process;
        QSignalSpy finished(&process, &QProcess::finished);
        process.setProcessChannelMode(QProcess::ForwardedChannels);
        process.start(qEnvironmentVariable("SLIPWAY_CONTROLPLANE_CTL"),
                      {u"--dir"_s, qEnvironmentVariable("SLIPWAY_CONTROLPLANE_DIR"), command});
        return finished.wait(60'000) && process.exitCode() == 0;
    }
    QJsonObject configMap(const QString &name) const
    {
        return {{u"apiVersion"_s, u"v1"_s},
                {u"kind"_s, u"ConfigMap"_s},
                {u"metadata"_s,
                 QJsonObject{{u"name"_s, name},
                             {u"namespace"_s, u"default"_s},
                             {u"labels"_s, QJsonObject{{u"faults"_s, u"yes"_s}}}}}};
    }
    Result<Written> create(const QString &name)
    {
        return test::run(m_client->create(configMap(name), ApplyMode::Persist, {}));
    }
    QStringList onServer()
    {
        QStringList names;
        const auto list =
            test::run(m_client->list(kinds::configMaps(),
                                     {.nameSpace = u"default"_s, .labelSelector = u"faults=yes"_s}, {}),
                      std::chrono::seconds(60));
        for (const QJsonObject &item : list ? list->items : QList<QJsonObject>())
            names.append(nameOf(item));
        names.sort();
        return names;
    }

    /// A reflector and the names that it holds.
    struct Follower {
        std::unique_ptr<RowSource<ObjectRow>> rows = makeObjectRows(kinds::configMaps());
        QMap<QString, QString> names;
        std::unique_ptr<Reflector> reflector;
        TaskHandle handle;

        Follower(KubeClient &client, Clock &clock)
        {
            reflector = std::make_unique<Reflector>(
                client, clock, kinds::configMaps(),
                ReflectorOptions{.nameSpace = u"default"_s, .labelSelector = u"faults=yes"_s}, *rows);
            QObject::connect(reflector.get(), &Reflector::changed, &handle, [this] {
                const auto batch = rows->takeBatch();
                for (const QString &uid : batch.removed)
                    names.remove(uid);
                for (const ObjectRow &row : batch.upserted)
                    names.insert(row.uid, nameOf(row.object));
            });
            handle.start([this](std::stop_token stop, ProgressSink) { return reflector->run(stop); });
        }
        QStringList sorted() const
        {
            QStringList all = names.values();
            all.sort();
            return all;
        }
    };

private Q_SLOTS:
    void initTestCase()
    {
        if (qEnvironmentVariable("SLIPWAY_CONTROLPLANE_CTL").isEmpty())
            QSKIP("runs under tests/controlplane/with alone");
        const auto kubeconfig = loadKubeconfig();
        QVERIFY(kubeconfig);
        const auto context = resolveContext(*kubeconfig);
        QVERIFY(context);
        auto credentials = makeCredentials(*context, m_consent, m_clock);
        QVERIFY(credentials);
        auto client = makeKubeClient(*context, *std::move(credentials), m_clock);
        QVERIFY(client);
        m_client = *std::move(client);
    }

    void stoppedServerIsNoticedAndReturnedTo_data()
    {
        QTest::addColumn<QString>("command");
        QTest::newRow("stopped in order") << u"stop-apiserver"_s;
        QTest::newRow("killed") << u"kill-apiserver"_s;
    }
    void stoppedServerIsNoticedAndReturnedTo()
    {
        QFETCH(QString, command);
        QVERIFY(create(u"before-"_s + command));
        Follower follower(*m_client, m_clock);
        QTRY_COMPARE_WITH_TIMEOUT(follower.reflector->state(), Reflector::State::Live, 20'000);
        QTRY_COMPARE(follower.sorted(), onServer());
        const QStringList rowsBefore = follower.sorted();
        QVERIFY(control(command));
        QTRY_COMPARE_WITH_TIMEOUT(follower.reflector->state(), Reflector::State::Reconnecting, 5'000);
        QVERIFY(follower.reflector->lastError());
        QCOMPARE(follower.sorted(), rowsBefore); // rows stay, marked old
        QVERIFY(control(u"start-apiserver"_s));
        QVERIFY(create(u"after-"_s + command));
        QTRY_COMPARE_WITH_TIMEOUT(follower.reflector->state(), Reflector::State::Live, 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(follower.sorted(), onServer(), 20'000);
        QVERIFY(!follower.reflector->lastError());
    }

    void lostHistoryListsAgain()
    {
        QVERIFY(create(u"stays"_s));
        QVERIFY(create(u"goes"_s));
        const auto first = test::run(
            m_client->listPage(kinds::configMaps(), {.nameSpace = u"default"_s, .pageSize = 1}, {}, {}));
        QVERIFY(first);
        const QString token = QJsonDocument::fromJson(*first)
                                  .object()
                                  .value("metadata"_L1)
                                  .toObject()
                                  .value("continue"_L1)
                                  .toString();
        QVERIFY(!token.isEmpty());
        const auto old = test::run(m_client->get({kinds::configMaps(), u"default"_s, u"stays"_s}, {}));
        QVERIFY(old);
        Follower follower(*m_client, m_clock);
        QTRY_COMPARE_WITH_TIMEOUT(follower.reflector->state(), Reflector::State::Live, 20'000);
        QTRY_VERIFY(follower.sorted().contains(u"goes"_s));
        QVERIFY(test::run(m_client->remove({kinds::configMaps(), u"default"_s, u"goes"_s}, {}, {})));
        for (int i = 0; i < 3; ++i)
            QVERIFY(create(u"filler-%1"_s.arg(i)));
        QVERIFY(control(u"compact"_s));
        QVERIFY(control(u"restart-apiserver"_s));
        QTRY_COMPARE_WITH_TIMEOUT(follower.reflector->state(), Reflector::State::Live, 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(follower.sorted(), onServer(), 20'000);
        QVERIFY(!follower.sorted().contains(u"goes"_s));
        // Those who still hold old tokens and versions are told.
        const auto rest = test::run(
            m_client->listPage(kinds::configMaps(), {.nameSpace = u"default"_s, .pageSize = 1}, token, {}));
        QVERIFY(!rest);
        QCOMPARE(rest.error().kind, ErrorKind::Expired);
        auto stream = test::run(
            m_client->watch(kinds::configMaps(),
                            {.nameSpace = u"default"_s, .resourceVersion = resourceVersionOf(*old)}, {}));
        QCOMPARE(stream ? test::run((*stream)->events({})).error().kind : stream.error().kind,
                 ErrorKind::Expired);
    }
};

QTEST_GUILESS_MAIN(TestServerFaults)
#include "tst_serverfaults.moc"
