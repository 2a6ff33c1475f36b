// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/rowsource.h"

#include <QVariant>

namespace slipway {

/// One column as the server prints it: what `kubectl get` shows of the kind.
struct TableColumn {
    QString name = {}; ///< "Ready", "Age"; the server's words, untranslated
    QString type = {}; ///< "string", "integer", "number", "boolean", "date"
    QString description = {};
    bool isWide = false; ///< priority above 0: for wide output alone
    bool operator==(const TableColumn &) const = default;
};

/// One object as the server prints it. Cells are in the order of the columns; integers stay numbers, so that they sort as such.
struct TableRow {
    QString uid = {};
    QString nameSpace = {};
    QString name = {};
    qint64 createdSecs = 0;
    bool isDeleting = false;
    QVariantList cells = {};
    bool operator==(const TableRow &) const = default;
};

/// Rows of any kind, built-in or custom, from meta.k8s.io/v1 Tables. A server that prints no Tables of the kind sends plain objects,
/// which become rows of one column, the name.
/// Source: Kubernetes docs, "API Concepts", "Receiving resources as Tables".
class TableRowSource : public RowSource<TableRow>
{
public:
    /// Of the newest list or event that said so; empty before the first. They change when a CustomResourceDefinition does.
    virtual QList<TableColumn> columns() const = 0;
};
std::unique_ptr<TableRowSource> makeTableRows();

} // namespace slipway
