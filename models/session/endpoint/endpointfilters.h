// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/labels.h"
#include "plan/target.h"

#include <QJsonObject>
#include <QSet>
#include <QSortFilterProxyModel>

namespace slipway {

/// The rows of a PodTableModel that stand behind an Endpoint: those that its Service selects.
class EndpointPodFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit EndpointPodFilter(Endpoint endpoint, QObject *parent = nullptr);
    /// Nothing passes while it is empty.
    void setSelector(const Labels &selector);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    Endpoint m_endpoint;
    Labels m_selector;
};

/// The rows of an EventTableModel about an Endpoint, in one line of time: its pods, their nodes, claims and owners, and objects of its
/// namespace that bear its name or its Service's, alone or before a dash, as Deployments, routes and autoscalers of a recipe do. What the
/// cloud did to the cluster concerns it always. The source may also be a QConcatenateTablesProxyModel of several such models.
class EndpointEventFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit EndpointEventFilter(Endpoint endpoint, QObject *parent = nullptr);
    /// @param pods whole objects
    void setPods(const QList<QJsonObject> &pods);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    Endpoint m_endpoint;
    QSet<QString> m_objects; ///< "Kind/namespace/name"; of a node without the namespace
};

} // namespace slipway
