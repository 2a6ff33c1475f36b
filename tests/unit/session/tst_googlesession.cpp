// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../ui_dashboard/fakeworld.h"

#include <QTest>

using namespace slipway;
using namespace slipway::test;

class TestGoogleSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // `slipway status --context` reached the cluster by the kubeconfig first, and then asked for the identity: the client was gone.
    void theFirstIdentityLeavesTheClusterConnected()
    {
        FakeWorld world;
        world.connectCluster();
        const KubeClient *before = world.session->kube();
        QVERIFY(before);
        QVERIFY(run(world.session->connectGoogle({}, {})));
        QCOMPARE(world.session->kube(), before);
    }

    void anotherIdentityDropsTheClusterThatMayUseTheFormer()
    {
        FakeWorld world;
        QVERIFY(run(world.session->connectGoogle({}, {})));
        world.connectCluster();
        QVERIFY(run(world.session->connectGoogle({}, {})));
        QVERIFY(!world.session->kube());
    }
};

QTEST_GUILESS_MAIN(TestGoogleSession)
#include "tst_googlesession.moc"
