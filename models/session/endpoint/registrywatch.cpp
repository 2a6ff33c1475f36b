// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/endpoint/registrywatch.h"

#include "session/endpoint/endpointregistry.h"

#include <QFileInfo>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

RegistryWatch::RegistryWatch(EndpointRegistry &registry, QObject *parent)
    : QObject(parent)
    , m_registry(registry)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(250ms);
    // Not begun anew by each write: whoever writes all the time would put it off for ever.
    const auto soon = [this] {
        watch();
        if (!m_soon.isActive())
            m_soon.start();
    };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, soon);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, soon);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        if (QFileInfo::exists(m_file))
            (void)m_registry.load(); // the dashboard says what could not be read
    });
}

void RegistryWatch::setFile(const QString &databaseFile)
{
    m_soon.stop();
    const QStringList former = m_watcher.files() + m_watcher.directories();
    if (!former.isEmpty())
        m_watcher.removePaths(former);
    m_file = databaseFile == ":memory:"_L1 ? QString() : databaseFile;
    watch();
}

void RegistryWatch::watch()
{
    if (m_file.isEmpty())
        return;
    // Commits go to the log beside the file (see Database: journal_mode=WAL), which comes with the first connection and goes with the
    // last; the folder tells of both.
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    for (const QString &path : {QFileInfo(m_file).absolutePath(), m_file, m_file + u"-wal"_s}) {
        if (!watched.contains(path) && QFileInfo::exists(path))
            m_watcher.addPath(path);
    }
}

} // namespace slipway
