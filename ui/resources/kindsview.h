// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/fleet/fleetdiscovery.h"
#include "session/resources/kindgroups.h"
#include "session/resources/kindwatch.h"

#include <QJsonObject>
#include <QWidget>

class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace slipway {

class Banner;
class DataTable;
class EmptyState;

/// Every kind that the cluster serves, custom ones too: kinds by area at the left, the chosen one's objects in the server's own
/// columns at the right, live. Watches the one kind that is looked at.
class KindsView : public QWidget
{
    Q_OBJECT

public:
    /// @p session outlives it.
    explicit KindsView(Session &session, QWidget *parent = nullptr);

    /// Shows the objects of all clusters of @p fleet together while it has many. It outlives the view.
    void showAlso(ClusterFleet &fleet);
    /// Chooses a kind, once the kinds are known.
    void showKind(const ResourceKind &kind);
    void setNamespace(const QString &nameSpace);
    /// Nothing is asked or watched while it is false.
    void setActive(bool active);
    void refresh();
    const KindWatch &watch() const { return m_watch; }
    /// Several clusters' objects are in the table.
    bool isMany() const { return m_showsMany; }
    /// Whether the chosen kind has namespaces.
    bool isNamespaced() const;
    void refreshAges();

    QJsonObject saveState() const;
    void restoreState(const QJsonObject &state);

Q_SIGNALS:
    /// @p cluster is whose it is where several are shown; null: the connected one's.
    void objectActivated(const slipway::ResourceRef &ref, slipway::FleetCluster *cluster);
    void stateChanged();
    void allNamespacesWanted();

private:
    QString layoutKey() const;
    void arrange();
    void layOutColumns();
    void activateRow(int row);
    void loadKinds(bool fresh);
    void fillTree(const Discovery &discovery);
    void filterTree(const QString &text);
    void choose(QTreeWidgetItem *item);
    void updateWatch();
    void updateEmpty();

    Session &m_session;
    ClusterFleet *m_fleet = nullptr;
    std::unique_ptr<FleetDiscovery> m_discovery;
    bool m_showsMany = false;
    KindWatch m_watch;
    QLineEdit *m_filter;
    QTreeWidget *m_tree;
    Banner *m_banner;
    DataTable *m_table;
    TaskHandle m_discovering;
    QHash<QString, ResourceKind> m_kinds; // by "apps/Deployment"
    std::optional<ResourceKind> m_chosen;
    QString m_remembered; // "apps/Deployment": chosen again when the kinds are known
    QJsonObject m_columns; // of each kind that was looked at
    QString m_namespace;
    bool m_active = false;
    bool m_loaded = false;
};

} // namespace slipway
