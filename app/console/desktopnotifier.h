// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>

#include <functional>
#include <optional>

class QSystemTrayIcon;

namespace slipway {

/// Tells the desktop: by the notification service where there is one, else by a symbol in the tray, else not at all.
class DesktopNotifier : public QObject
{
    Q_OBJECT

public:
    explicit DesktopNotifier(QObject *parent = nullptr);
    ~DesktopNotifier() override;

    enum class Way { Service, Tray, None };
    /// Which of the three it is, once the bus has said so; never where @p context goes first.
    void findWay(QObject *context, const std::function<void(Way)> &tell);
    /// @param key  the same one again changes what was told, instead of telling more
    /// @param isUrgent  stays until it is seen
    void notify(int key, const QString &title, const QString &text, bool isUrgent);

Q_SIGNALS:
    /// The person clicked on what was told of @p key.
    void activated(int key);

private Q_SLOTS:
    void onAction(uint id, const QString &action);
    void onClosed(uint id, uint reason);

private:
    struct Text {
        QString title;
        QString text;
        bool isUrgent;
    };
    void send(int key, const Text &what);
    void tellByTray(int key, const Text &what);
    QHash<int, uint> m_ids; ///< the service's, by key
    QHash<int, std::optional<Text>>
        m_asked; ///< keys whose number is on its way, with what is to be told once it is there
    bool m_isListening = false;
    QSystemTrayIcon *m_tray = nullptr;
    int m_trayKey = 0;
};

} // namespace slipway
