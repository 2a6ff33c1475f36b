// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/endpoint/endpointfilters.h"

#include "kube/eventtablemodel.h"
#include "kube/podtablemodel.h"
#include "kube/resourcekind.h"
#include "session/endpoint/cloudtimeline.h"

#include <QConcatenateTablesProxyModel>
#include <QJsonArray>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

QString keyOf(QStringView kind, const QString &nameSpace, const QString &name)
{
    return kind % u'/' % nameSpace % u'/' % name;
}

} // namespace

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

void EndpointEventFilter::setPods(const QList<QJsonObject> &pods)
{
    QSet<QString> objects;
    for (const QJsonObject &pod : pods) {
        const QString nameSpace = namespaceOf(pod);
        const QString name = nameOf(pod);
        const QJsonObject spec = pod.value("spec"_L1).toObject();
        objects.insert(keyOf(u"Pod", nameSpace, name));
        objects.insert(keyOf(u"Node", {}, spec.value("nodeName"_L1).toString()));
        for (const QJsonValue &volume : spec.value("volumes"_L1).toArray()) {
            const QString claim = volume["persistentVolumeClaim"_L1]["claimName"_L1].toString();
            // The claim of an ephemeral volume is named for the pod and the volume.
            const bool isEphemeral = volume.toObject().contains("ephemeral"_L1);
            if (isEphemeral || !claim.isEmpty())
                objects.insert(keyOf(u"PersistentVolumeClaim", nameSpace,
                                     isEphemeral ? name + u'-' + volume["name"_L1].toString() : claim));
        }
        for (const QJsonValue &owner : pod.value("metadata"_L1)["ownerReferences"_L1].toArray())
            objects.insert(keyOf(owner["kind"_L1].toString(), nameSpace, owner["name"_L1].toString()));
    }
    if (objects == m_objects)
        return;
    m_objects = objects;
    invalidateRowsFilter();
}

bool EndpointEventFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const auto *model = qobject_cast<const EventTableModel *>(sourceModel());
    if (const auto *several = qobject_cast<const QConcatenateTablesProxyModel *>(sourceModel())) {
        const QModelIndex at = several->mapToSource(several->index(row, 0));
        model = qobject_cast<const EventTableModel *>(at.model());
        row = at.row();
    }
    if (!model)
        return false;
    const EventRow &event = model->rows().at(row);
    if (isCloudOperation(event))
        return true;
    if (m_objects.contains(keyOf(event.objectKind,
                                 event.objectKind == "Node"_L1 ? QString() : event.objectNamespace,
                                 event.objectName)))
        return true;
    if (event.nameSpace != m_endpoint.target.nameSpace)
        return false;
    const auto bears = [&event](const QString &name) {
        return !name.isEmpty() && event.objectName.startsWith(name)
            && (event.objectName.size() == name.size() || event.objectName.at(name.size()) == u'-');
    };
    return bears(m_endpoint.name) || bears(m_endpoint.service);
}

} // namespace slipway
