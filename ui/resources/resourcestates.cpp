// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/resources/resourcestates.h"

#include "kube/eventtablemodel.h"
#include "kube/nodetablemodel.h"
#include "kube/podtablemodel.h"

namespace slipway {

StatusPill::State podState(const QModelIndex &index)
{
    switch (index.data(PodTableModel::SeverityRole).value<PodTableModel::Severity>()) {
    case PodTableModel::Severity::Fine:
        return StatusPill::State::Good;
    case PodTableModel::Severity::Working:
        return StatusPill::State::Working;
    case PodTableModel::Severity::Trouble:
        return StatusPill::State::Bad;
    case PodTableModel::Severity::Done:
        return StatusPill::State::Info;
    }
    return StatusPill::State::Unknown;
}

StatusPill::State nodeState(const QModelIndex &index)
{
    const auto node = index.data(NodeTableModel::RowRole).value<NodeRow>();
    if (!node.isReady)
        return StatusPill::State::Bad;
    return node.isCordoned || !node.troubles.isEmpty() ? StatusPill::State::Warn : StatusPill::State::Good;
}

StatusPill::State eventState(const QModelIndex &index)
{
    return index.data(EventTableModel::IsWarningRole).toBool() ? StatusPill::State::Warn
                                                               : StatusPill::State::Info;
}

} // namespace slipway
