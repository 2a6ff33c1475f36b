// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/desktopnotifier.h"
#include "support/runtask.h"

#include <QDBusConnection>
#include <QDBusError>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;

/// A desktop's notification service, as the specification has it.
class FakeDesktop : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Told {
        uint replaces = 0;
        QString summary = {};
        QString body = {};
        QStringList actions = {};
        QVariantMap hints = {};
    };
    QList<Told> told;
    uint next = 41;

public Q_SLOTS:
    uint Notify(const QString &, uint replaces, const QString &, const QString &summary, const QString &body,
                const QStringList &actions, const QVariantMap &hints, int)
    {
        told.append({replaces, summary, body, actions, hints});
        return replaces > 0 ? replaces : next++;
    }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
    void NotificationClosed(uint id, uint reason);
};

class TestDesktopNotifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString program = QStandardPaths::findExecutable(u"dbus-daemon"_s);
        if (program.isEmpty())
            QSKIP("there is no dbus-daemon");
        QFile file(m_folder.filePath(u"bus.conf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\" "
            "\"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\">\n<busconfig><listen>unix:path="
            + m_folder.filePath(u"bus"_s).toUtf8()
            + "</listen><policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/><allow "
              "eavesdrop=\"true\"/>"
              "<allow own=\"*\"/></policy></busconfig>\n");
        file.close();
        m_bus.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_bus.start(
            program,
            {u"--nofork"_s, u"--nopidfile"_s, u"--print-address"_s, u"--config-file="_s + file.fileName()});
        QByteArray address;
        QVERIFY(eventually([&] { return (address += m_bus.readAllStandardOutput()).contains('\n'); }));
        address = address.trimmed();
        qputenv("DBUS_SESSION_BUS_ADDRESS", address); // before anybody asks for the session's bus
        QDBusConnection bus = QDBusConnection::connectToBus(QString::fromUtf8(address), u"desktop"_s);
        QVERIFY2(bus.isConnected(), qPrintable(bus.lastError().message()));
        QVERIFY(bus.registerObject(u"/org/freedesktop/Notifications"_s, &m_desktop,
                                   QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(bus.registerService(u"org.freedesktop.Notifications"_s));
    }
    void init() { m_desktop.told.clear(); }
    void cleanupTestCase()
    {
        QDBusConnection::disconnectFromBus(u"desktop"_s);
        m_bus.kill();
        m_bus.waitForFinished();
    }

    void whatIsToldAgainIsChangedAndNotToldTwice()
    {
        DesktopNotifier notifier;
        notifier.notify(7, u"gemma no longer serves"_s, u"Since 10:32."_s, true);
        QVERIFY(eventually([&] { return m_desktop.told.size() == 1; }));
        QCOMPARE(m_desktop.told.at(0).replaces, 0U);
        QCOMPARE(m_desktop.told.at(0).summary, u"gemma no longer serves"_s);
        QCOMPARE(m_desktop.told.at(0).hints.value(u"urgency"_s).toInt(), 2);
        QVERIFY(m_desktop.told.at(0).actions.startsWith(u"default"_s));
        notifier.notify(7, u"gemma serves again"_s, u"From 10:32 to 10:40."_s, false);
        QVERIFY(eventually([&] { return m_desktop.told.size() == 2; }));
        QCOMPARE(m_desktop.told.last().replaces, 41U);
        // Faster than the service answers: the last word counts.
        for (const QString &title : {u"a"_s, u"b"_s, u"c"_s})
            notifier.notify(8, title, {}, true);
        QVERIFY(eventually([&] { return m_desktop.told.size() == 4; }));
        QCOMPARE(m_desktop.told.at(2).summary, u"a"_s);
        QCOMPARE(m_desktop.told.at(3).summary, u"c"_s);
        QCOMPARE(m_desktop.told.at(3).replaces, 42U);
        QCOMPARE(m_desktop.told.at(1).hints.value(u"urgency"_s).toInt(), 1);
    }

    void whetherThereIsAServiceIsKnownBeforeAnAlert()
    {
        DesktopNotifier notifier;
        std::optional<DesktopNotifier::Way> way;
        notifier.findWay(&notifier, [&way](DesktopNotifier::Way found) { way = found; });
        QVERIFY(eventually([&] { return way.has_value(); }));
        QCOMPARE(*way, DesktopNotifier::Way::Service);
        QDBusConnection(u"desktop"_s).unregisterService(u"org.freedesktop.Notifications"_s);
        way.reset();
        notifier.findWay(&notifier, [&way](DesktopNotifier::Way found) { way = found; });
        const bool isTold = eventually([&] { return way.has_value(); });
        QDBusConnection(u"desktop"_s).registerService(u"org.freedesktop.Notifications"_s);
        QVERIFY(isTold);
        QVERIFY(*way != DesktopNotifier::Way::Service);
    }

    void aClickLeadsToWhatItIsAbout()
    {
        DesktopNotifier notifier;
        QSignalSpy activated(&notifier, &DesktopNotifier::activated);
        notifier.notify(1, u"one"_s, {}, true);
        notifier.notify(2, u"two"_s, {}, true);
        QVERIFY(eventually([&] { return m_desktop.told.size() == 2; }));
        const uint second = m_desktop.next - 1;
        QVERIFY(clickedUntil(activated, second, 2));
        // What is not ours, or was closed, leads nowhere. Signals come in order: once a later one has come, so have these.
        notifier.notify(3, u"three"_s, {}, true);
        QVERIFY(eventually([&] { return m_desktop.told.size() == 3; }));
        const uint third = m_desktop.next - 1;
        QVERIFY(clickedUntil(activated, third, 3));
        activated.clear();
        Q_EMIT m_desktop.NotificationClosed(second, 2);
        Q_EMIT m_desktop.ActionInvoked(second, u"default"_s);
        Q_EMIT m_desktop.ActionInvoked(9999, u"default"_s);
        notifier.notify(4, u"four"_s, {}, true);
        QVERIFY(eventually([&] { return m_desktop.told.size() == 4; }));
        QVERIFY(clickedUntil(activated, m_desktop.next - 1, 4));
        for (const QList<QVariant> &arguments : std::as_const(activated))
            QVERIFY(arguments.first().toInt() >= 3);
    }

    void markupFromTheClusterStaysText()
    {
        DesktopNotifier notifier;
        notifier.notify(1, u"<b>"_s, u"<a href=\"http://evil\">&amp;</a>"_s, true);
        QVERIFY(eventually([&] { return m_desktop.told.size() == 1; }));
        QVERIFY(!m_desktop.told.first().body.contains(u'<') && !m_desktop.told.first().body.contains(u'&'));
    }

    void withoutAServiceNothingHappens()
    {
        QDBusConnection(u"desktop"_s).unregisterService(u"org.freedesktop.Notifications"_s);
        DesktopNotifier notifier;
        notifier.notify(1, u"one"_s, {}, true);
        turn(200);
        QVERIFY(m_desktop.told.isEmpty());
    }

private:
    /// The number of what was told may still be on its way.
    bool clickedUntil(const QSignalSpy &activated, uint id, int key)
    {
        return eventually([&] {
            Q_EMIT m_desktop.ActionInvoked(id, u"default"_s);
            return std::ranges::any_of(activated, [key](const QList<QVariant> &arguments) {
                return arguments.first().toInt() == key;
            });
        });
    }

    QTemporaryDir m_folder;
    QProcess m_bus;
    FakeDesktop m_desktop;
};

QTEST_MAIN(TestDesktopNotifier)
#include "tst_desktopnotifier.moc"
