// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/endpointfilters.h"

#include "kube/eventtablemodel.h"
#include "kube/podtablemodel.h"

namespace slipway {

EndpointPodFilter::EndpointPodFilter(Endpoint endpoint, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_endpoint(std::move(endpoint))
{
    setSortRole(PodTableModel::SortRole);
}

void EndpointPodFilter::setSelector(const Labels &selector)
{
    if (selector == m_selector)
        return;
    m_selector = selector;
    invalidateRowsFilter();
}

bool EndpointPodFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const auto *model = qobject_cast<const PodTableModel *>(sourceModel());
    if (!model || m_selector.isEmpty())
        return false;
    const PodRow &pod = model->row(row);
    return pod.nameSpace == m_endpoint.target.nameSpace
        && std::ranges::all_of(m_selector.items(), [&pod](const auto &item) {
               return pod.labels.find(item.first) == item.second;
           });
}

EndpointEventFilter::EndpointEventFilter(Endpoint endpoint, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_endpoint(std::move(endpoint))
{
    setSortRole(EventTableModel::SortRole);
}

void EndpointEventFilter::setPods(const QSet<QString> &names)
{
    if (names == m_pods)
        return;
    m_pods = names;
    invalidateRowsFilter();
}

bool EndpointEventFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const auto *model = qobject_cast<const EventTableModel *>(sourceModel());
    if (!model)
        return false;
    const EventRow &event = model->rows().at(row);
    if (event.nameSpace != m_endpoint.target.nameSpace)
        return false;
    const auto bears = [&event](const QString &name) {
        return !name.isEmpty() && event.objectName.startsWith(name)
            && (event.objectName.size() == name.size() || event.objectName.at(name.size()) == u'-');
    };
    return m_pods.contains(event.objectName) || bears(m_endpoint.name) || bears(m_endpoint.service);
}

} // namespace slipway
