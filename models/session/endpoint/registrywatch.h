// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileSystemWatcher>
#include <QTimer>

namespace slipway {

class EndpointRegistry;

/// Has the registry read its file again when somebody else wrote to it: `slipway deploy` in a terminal, or another window. Nothing is
/// asked while nothing is written.
class RegistryWatch : public QObject
{
    Q_OBJECT

public:
    /// It outlives the watch.
    explicit RegistryWatch(EndpointRegistry &registry, QObject *parent = nullptr);

    /// The registry's file, which may not be there yet; its folder has to be. ":memory:" is written to by nobody else.
    void setFile(const QString &databaseFile);

private:
    void watch();
    EndpointRegistry &m_registry;
    QString m_file;
    QFileSystemWatcher m_watcher;
    QTimer m_soon; ///< one commit is several writes
};

} // namespace slipway
