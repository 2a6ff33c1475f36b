// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "plan/target.h"
#include "store/storefile.h"

#include <QObject>

namespace slipway {

/// The endpoints that are remembered between runs, in the file that the command line uses too. Whether one is healthy is
/// the EndpointMonitor's to say.
class EndpointRegistry : public QObject
{
    Q_OBJECT

public:
    struct Known {
        QString id = {}; ///< of the record
        Endpoint endpoint = {};
        QDateTime created = {};
        bool operator==(const Known &) const = default;
    };

    /// @param databaseFile see StorePaths::databaseFile(); ":memory:" remembers nothing. Opened by the first load().
    EndpointRegistry(QString databaseFile, const Clock &clock, QObject *parent = nullptr);

    /// Reads what is there, e.g. after the command line deployed something. Errors: those of Database::open().
    Result<> load();
    /// By name. Empty before load().
    const QList<Known> &all() const { return m_all; }
    /// The same without what the record adds.
    QList<Endpoint> endpoints() const;
    const Known *find(const QString &id) const;
    /// Keeps or replaces the endpoint of that name and target.
    Result<> remember(const Endpoint &endpoint);
    /// Takes it off the list; what runs in the cluster stays.
    Result<> forget(const QString &id);
    /// Another file, such as that of a sandbox's sitting.
    void setFile(const QString &databaseFile);

Q_SIGNALS:
    void changed();

private:
    StoreFile m_file;
    const Clock &m_clock;
    QList<Known> m_all;
};

} // namespace slipway
