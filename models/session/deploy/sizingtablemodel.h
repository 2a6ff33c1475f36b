// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/sizing.h"
#include "recipe/choices.h"
#include "session/deploy/sizingstock.h"

#include <QAbstractTableModel>

namespace slipway {

/// The choices that make a recipe's deployment the option's, by the parameters' usual ids.
/// @return nothing when the recipe has no parameter for one of them, e.g. for more than one replica
std::optional<QJsonObject> choicesOf(const SizingOption &option, const Recipe &recipe);

/// Ways to meet a load, best first, with what each costs; those that do not meet it come last, with the reason.
class SizingTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Hardware,
        Replicas,
        Machines,
        FirstToken,
        NextToken,
        PerHour,
        PerMillion,
        Note,
        ColumnCount
    };
    /// The raw value, for sorting.
    static constexpr int SortRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;
    /// @param refusals why the recipe does not take an option, one for each; empty where it does
    void setOptions(QList<WeighedOption> options, QStringList refusals);
    const SizingOption &optionAt(int row) const { return m_rows.at(row).option; }
    const OptionStock &stockAt(int row) const { return m_rows.at(row).stock; }
    /// Whether it meets the load and the recipe takes it.
    bool isUsable(int row) const { return m_rows.at(row).note.isEmpty(); }
    int usableCount() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        SizingOption option;
        OptionStock stock;
        QString note; // why not
    };
    QVariant sortValue(const Row &row, int column) const;
    QString text(const Row &row, int column) const;
    QList<Row> m_rows;
};

} // namespace slipway
