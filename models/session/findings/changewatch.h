// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/taskhandle.h"
#include "plan/kube/restoreobject.h"
#include "plan/kube/setback.h"

#include <QObject>

#include <chrono>

namespace slipway {

class Journal;
class Session;

/// Follows the object of a Change that was just carried out, and tells when somebody sets back what it set: a fix at an object that a
/// controller makes lasts until that looks again.
class ChangeWatch : public QObject
{
    Q_OBJECT

public:
    /// @p session outlives it.
    explicit ChangeWatch(Session &session, QObject *parent = nullptr);
    ~ChangeWatch() override;

    /// Follows what the run changed; nothing where that is no object of the cluster. The former one is followed no longer.
    /// @param journal outlives the watch
    void begin(Journal &journal, const QString &runId);
    void stop();

    /// Whether some of it is another value now. False too where nothing is followed.
    bool isSetBack() const { return m_seen && !m_seen->away().isEmpty(); }
    /// "Deployment/ns/name"
    QString object() const;
    const QList<FieldSince> &away() const;
    /// Who has set it back, by managedFields; may be empty.
    QStringList managers() const;
    int times() const { return m_seen ? m_seen->times() : 0; }
    /// From begin() to the first time.
    std::chrono::seconds after() const { return m_after; }
    QString durableWay() const { return m_seen ? m_seen->durableWay() : QString(); }

Q_SIGNALS:
    void changed();

private:
    Task<> follow(Journal &journal, QString runId, std::stop_token stop);
    void see(const QJsonObject &live);

    Session &m_session;
    RestoreObject::Kept m_kept;
    std::optional<SetBackWatch> m_seen;
    std::chrono::nanoseconds m_began = {};
    std::chrono::seconds m_after = {};
    TaskHandle m_following;
};

} // namespace slipway
