// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/servertablemodel.h"
#include "session/livecluster.h"

namespace slipway {

/// Any one kind of the connected cluster, live, in the server's columns. Watches only while a kind is set.
class KindWatch : public QObject
{
    Q_OBJECT

public:
    explicit KindWatch(Session &session, QObject *parent = nullptr);
    ~KindWatch() override;

    /// @param nameSpace empty: all; does not count for kinds without namespaces
    void start(const ResourceKind &kind, const QString &nameSpace);
    /// Rows go too: what nobody watches would grow old in silence.
    void stop();
    /// Lists at once instead of waiting for a back-off; a no-op while live.
    void refresh();

    ServerTableModel *model() const { return m_model.get(); }
    const std::optional<ResourceKind> &kind() const { return m_kind; }
    QString nameSpace() const { return m_namespace; }
    LiveCluster::State state() const;
    std::optional<Error> error() const;
    QDateTime lastContact() const;
    bool isSynced() const;

Q_SIGNALS:
    void stateChanged();

private:
    void run();
    void take();

    Session &m_session;
    std::unique_ptr<ServerTableModel> m_model;
    std::optional<ResourceKind> m_kind;
    std::optional<ResourceKind> m_columnsOf;
    QString m_namespace;
    std::unique_ptr<TableRowSource> m_rows;
    std::unique_ptr<Reflector> m_reflector;
    TaskHandle m_handle;
};

} // namespace slipway
