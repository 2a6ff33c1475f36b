// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/desktopnotifier.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QLoggingCategory>
#include <QSystemTrayIcon>
#include <QWindow>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
Q_LOGGING_CATEGORY(lcNotify, "slipway.notify")

// "Desktop Notifications Specification" 1.2, freedesktop.org: method Notify, signals ActionInvoked and NotificationClosed.
const QString service = u"org.freedesktop.Notifications"_s;
const QString objectPath = u"/org/freedesktop/Notifications"_s;

// A server may take the body for markup, and says so only when it is asked. What it could take for that is not there.
QString withoutMarkup(QString text)
{
    return text.replace(u'<', u'‹').replace(u'>', u'›').replace(u'&', u'+');
}
} // namespace

DesktopNotifier::DesktopNotifier(QObject *parent) : QObject(parent) { }

DesktopNotifier::~DesktopNotifier() = default;

void DesktopNotifier::findWay(QObject *context, const std::function<void(Way)> &tell)
{
    const Way without = QSystemTrayIcon::isSystemTrayAvailable() ? Way::Tray : Way::None;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        tell(without);
        return;
    }
    // One that is not running may be started by the first notification.
    const auto ask = [context, bus](const QString &method) {
        return new QDBusPendingCallWatcher(
            bus.asyncCall(QDBusMessage::createMethodCall(
                u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s, u"org.freedesktop.DBus"_s, method)),
            context);
    };
    auto *running = ask(u"ListNames"_s);
    auto *startable = ask(u"ListActivatableNames"_s); // answered after the other one
    connect(startable, &QDBusPendingCallWatcher::finished, context, [running, startable, without, tell] {
        const auto names = [](const QDBusPendingCallWatcher *watcher) {
            const QDBusPendingReply<QStringList> reply = *watcher;
            return reply.isValid() ? reply.value() : QStringList();
        };
        const bool isThere = names(running).contains(service) || names(startable).contains(service);
        running->deleteLater();
        startable->deleteLater();
        tell(isThere ? Way::Service : without);
    });
}

void DesktopNotifier::notify(int key, const QString &title, const QString &text, bool isUrgent)
{
    const Text what{title, text, isUrgent};
    // Without the number of the former one it would be told twice.
    if (const auto asked = m_asked.find(key); asked != m_asked.end())
        *asked = what;
    else
        send(key, what);
}

void DesktopNotifier::send(int key, const Text &what)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        tellByTray(key, what);
        return;
    }
    if (!m_isListening) {
        m_isListening = true;
        bus.connect(service, objectPath, service, u"ActionInvoked"_s, this, SLOT(onAction(uint, QString)));
        bus.connect(service, objectPath, service, u"NotificationClosed"_s, this, SLOT(onClosed(uint, uint)));
    }
    QDBusMessage call = QDBusMessage::createMethodCall(service, objectPath, service, u"Notify"_s);
    const QVariantMap hints{{u"urgency"_s, QVariant::fromValue<uchar>(what.isUrgent ? 2 : 1)},
                            {u"desktop-entry"_s, QGuiApplication::desktopFileName()}};
    call.setArguments({u"Slipway"_s, m_ids.value(key), QGuiApplication::desktopFileName(), what.title,
                       withoutMarkup(what.text), QStringList{u"default"_s, tr("Open")}, hints, -1});
    m_asked.insert(key, std::nullopt);
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, key, what] {
        watcher->deleteLater();
        const std::optional<Text> next = m_asked.take(key);
        const QDBusPendingReply<uint> reply = *watcher;
        if (reply.isError()) {
            qCDebug(lcNotify, "%s", qPrintable(reply.error().message()));
            tellByTray(key, next.value_or(what));
            return;
        }
        m_ids.insert(key, reply.value());
        if (next)
            send(key, *next);
    });
}

void DesktopNotifier::onAction(uint id, const QString &)
{
    for (auto it = m_ids.cbegin(); it != m_ids.cend(); ++it) {
        if (*it == id) {
            Q_EMIT activated(it.key());
            return;
        }
    }
}

void DesktopNotifier::onClosed(uint id, uint)
{
    m_ids.removeIf([id](const auto &entry) { return entry.value() == id; });
}

void DesktopNotifier::tellByTray(int key, const Text &what)
{
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return; // the window tells it all the same
    if (!m_tray) {
        m_tray = new QSystemTrayIcon(QIcon(u":/icons/slipway.svg"_s), this);
        m_tray->setToolTip(u"Slipway"_s);
        connect(m_tray, &QSystemTrayIcon::messageClicked, this, [this] { Q_EMIT activated(m_trayKey); });
        connect(m_tray, &QSystemTrayIcon::activated, this, [this] { Q_EMIT activated(m_trayKey); });
        m_tray->show();
    }
    m_trayKey = key;
    m_tray->showMessage(what.title, what.text,
                        what.isUrgent ? QSystemTrayIcon::Warning : QSystemTrayIcon::Information);
}

} // namespace slipway
