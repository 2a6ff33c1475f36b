// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/deploy/modeltablemodel.h"

#include "catalog/weights.h"

#include <QLocale>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

QString gib(qint64 bytes)
{
    return bytes <= 0 ? u"–"_s
                      : QLocale().toString(double(bytes) / (1024.0 * 1024 * 1024), 'f', 1) + u"\u00a0GiB"_s;
}

QString billions(qint64 parameters)
{
    return parameters >= 950'000'000 ? QLocale().toString(double(parameters) / 1e9, 'f', 1) + u"\u00a0B"_s
                                     : QLocale().toString(double(parameters) / 1e6, 'f', 0) + u"\u00a0M"_s;
}

} // namespace

ModelTableModel::ModelTableModel(const Catalog &catalog, QObject *parent)
    : QAbstractTableModel(parent)
    , m_catalog(catalog)
{
    reload();
}

void ModelTableModel::reload()
{
    beginResetModel();
    m_rows.clear();
    for (const ModelSpec &spec : m_catalog.models()) {
        Row row{.spec = spec};
        if (spec.quantization) {
            // A quantised checkpoint has one size; it goes to the column that its bits are nearest to.
            const auto scheme = quantizationScheme(spec.quantization->method, spec.quantization->bits,
                                                   spec.quantization->groupSize);
            const qint64 bytes = estimateWeights(spec, scheme, 2, 1).total;
            (spec.quantization->bits <= 4       ? row.bytes4
                 : spec.quantization->bits <= 8 ? row.bytes8
                                                : row.bytes16) = bytes;
        } else {
            row.bytes16 = estimateWeights(spec, {}, 2, 1).total;
            row.bytes8 = estimateWeights(spec, quantizationScheme(u"fp8"_s), 2, 1).total;
            row.bytes4 = estimateWeights(spec, quantizationScheme(u"awq"_s, 4, 128), 2, 1).total;
        }
        m_rows.append(row);
    }
    endResetModel();
}

int ModelTableModel::rowOf(const QString &modelId) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).spec.id.compare(modelId, Qt::CaseInsensitive) == 0)
            return row;
    }
    return -1;
}

int ModelTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ModelTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ModelTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows.at(index.row());
    const ModelSpec &spec = row.spec;
    if (role == Qt::TextAlignmentRole)
        return index.column() >= Parameters && index.column() <= Memory4
            ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter))
            : QVariant();
    if (role == SortRole) {
        switch (index.column()) {
        case Parameters:
            return spec.parameters;
        case Context:
            return spec.maxPositions;
        case Memory16:
            return row.bytes16;
        case Memory8:
            return row.bytes8;
        case Memory4:
            return row.bytes4;
        default:
            return data(index, Qt::DisplayRole);
        }
    }
    if (role == Qt::ToolTipRole) {
        const QString exact = index.column() == Parameters
            ? tr("%1 parameters").arg(QLocale().toString(spec.parameters))
            : index.column() == Context ? tr("%1 tokens").arg(QLocale().toString(spec.maxPositions))
                                        : QString();
        const QString source = tr("As of %1: %2").arg(spec.provenance.date, spec.provenance.source)
            + (spec.provenance.estimated ? tr(" (unverified)") : QString());
        return exact.isEmpty() ? source : exact + u'\n' + source; // the table shows it as plain text
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Id:
        return spec.id;
    case Parameters:
        return spec.activeParameters > 0 && spec.activeParameters < spec.parameters
            ? tr("%1 (%2 active)").arg(billions(spec.parameters), billions(spec.activeParameters))
            : billions(spec.parameters);
    case Context:
        return spec.maxPositions % 1024 == 0 ? QLocale().toString(spec.maxPositions / 1024) + u"\u00a0Ki"_s
                                             : QLocale().toString(spec.maxPositions);
    case Memory16:
        return gib(row.bytes16);
    case Memory8:
        return gib(row.bytes8);
    case Memory4:
        return gib(row.bytes4);
    case Licence:
        return spec.licence;
    case Gated:
        return spec.gated.isEmpty() || spec.gated == "unknown"_L1 ? tr("unknown")
            : spec.gated == "no"_L1                               ? tr("no")
                                                                  : tr("yes");
    default:
        return {};
    }
}

QVariant ModelTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::ToolTipRole && section >= Memory16 && section <= Memory4)
        return tr("Memory of the weights alone, by the calculator; the KV cache comes on top.");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Id:
        return tr("Model");
    case Parameters:
        return tr("Parameters");
    case Context:
        return tr("Context");
    case Memory16:
        return tr("16 bit");
    case Memory8:
        return tr("8 bit");
    case Memory4:
        return tr("4 bit");
    case Licence:
        return tr("Licence");
    case Gated:
        return tr("Gated");
    default:
        return {};
    }
}

} // namespace slipway
