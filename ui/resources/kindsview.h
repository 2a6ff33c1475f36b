// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

    void setNamespace(const QString &nameSpace);
    /// Nothing is asked or watched while it is false.
    void setActive(bool active);
    void refresh();
    const KindWatch &watch() const { return m_watch; }
    /// Whether the chosen kind has namespaces.
    bool isNamespaced() const;
    void refreshAges();

    QJsonObject saveState() const;
    void restoreState(const QJsonObject &state);

Q_SIGNALS:
    void objectActivated(const slipway::ResourceRef &ref);
    void stateChanged();
    void allNamespacesWanted();

private:
    void loadKinds(bool fresh);
    void fillTree(const Discovery &discovery);
    void filterTree(const QString &text);
    void choose(QTreeWidgetItem *item);
    void updateWatch();
    void updateEmpty();

    Session &m_session;
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
