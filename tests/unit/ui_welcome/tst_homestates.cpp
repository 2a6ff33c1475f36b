// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/endpoint/endpointmonitor.h"
#include "session/sandboxprocess.h"
#include "ui/endpoints/endpointpill.h"
#include "ui/welcome/homepage.h"
#include "unit/ui_dashboard/fakeworld.h"

#include <QTest>

using namespace slipway;
using namespace slipway::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// How the endpoints are, in Home's list.
class TestHomeStates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init();
    void cleanup();
    void anEndpointOfNobodysClusterIsNotCalledIll();
    void itServesOnceItsClusterIsConnected();
    void aHiddenPageAsksNothing();
    void aListThatIsMadeAnewGoesOnAsking();

private:
    EndpointPill *pill() const
    {
        const auto pills = m_page->findChildren<EndpointPill *>();
        for (EndpointPill *each : pills) {
            if (!each->isHidden() && !each->parentWidget()->isHidden())
                return each;
        }
        return nullptr;
    }
    void look()
    {
        turn();
        m_world->clock.advance(15s);
        turn();
    }

    std::unique_ptr<FakeWorld> m_world;
    std::unique_ptr<EndpointRegistry> m_registry;
    std::shared_ptr<EndpointMonitor> m_monitor;
    std::unique_ptr<HomePage> m_page;
    std::unique_ptr<SandboxProcess> m_sandbox;
};

void TestHomeStates::init()
{
    m_world = std::make_unique<FakeWorld>();
    m_registry = std::make_unique<EndpointRegistry>(u":memory:"_s, m_world->clock);
    QVERIFY(m_registry->load());
    QVERIFY(m_registry->remember(m_world->endpoint()));
    m_monitor = std::make_shared<EndpointMonitor>(*m_world->session, m_world->endpoint());
    m_sandbox = std::make_unique<SandboxProcess>(m_world->clock);
    m_page = std::make_unique<HomePage>(*m_world->session, *m_sandbox, *m_registry);
    m_page->setMonitorSource([this](const Endpoint &) { return m_monitor; });
    m_page->show();
    m_page->pageShown();
}

void TestHomeStates::cleanup()
{
    m_page.reset();
    m_sandbox.reset();
    m_monitor.reset();
    m_registry.reset();
    m_world.reset();
}

void TestHomeStates::anEndpointOfNobodysClusterIsNotCalledIll()
{
    look();
    QVERIFY(pill());
    QCOMPARE(pill()->text(), u"not connected"_s);
    QCOMPARE(pill()->state(), StatusPill::State::Unknown);
}

void TestHomeStates::itServesOnceItsClusterIsConnected()
{
    m_world->connectCluster();
    look();
    QCOMPARE(pill()->text(), u"serving"_s);
    QCOMPARE(pill()->state(), StatusPill::State::Good);
    QVERIFY2(pill()->toolTip().contains(u"2 of 2 replicas ready"_s), qPrintable(pill()->toolTip()));
    m_world->session->disconnectCluster();
    turn();
    QCOMPARE(pill()->text(), u"not connected"_s);
}

void TestHomeStates::aHiddenPageAsksNothing()
{
    m_world->connectCluster();
    look();
    QVERIFY(m_monitor->isRunning());
    m_page->pageHidden();
    m_page->hide();
    QVERIFY(!m_monitor->isRunning());
    m_page->show();
    m_page->pageShown();
    QVERIFY(m_monitor->isRunning());
}

void TestHomeStates::aListThatIsMadeAnewGoesOnAsking()
{
    m_world->connectCluster();
    look();
    Endpoint other = m_world->endpoint();
    other.name = u"other"_s;
    QVERIFY(m_registry->remember(other));
    turn();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the former rows are gone by now
    QCOMPARE(m_page->findChildren<EndpointPill *>().size(), 2);
    QVERIFY(m_monitor->isRunning());
}

QTEST_MAIN(TestHomeStates)
#include "tst_homestates.moc"
