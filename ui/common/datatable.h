// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/rowfilter.h"

#include <QStyledItemDelegate>
#include <QTableView>

class QLineEdit;
class QPushButton;

namespace slipway {

/// A table that behaves the same on every page: type-to-filter ("/"), sorting, multi-selection, copy as text, CSV, YAML
/// or JSON, columns that can be hidden and are remembered, rows that stay put under the mouse.
class DataTable : public QWidget
{
    Q_OBJECT

public:
    /// @param name stable, for remembering columns and for tests (objectName of the view is name + "View")
    /// @param title what is in it, translated: what a screen reader says
    DataTable(const QString &name, const QString &title, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model);
    QAbstractItemModel *sourceModel() const { return m_filter->sourceModel(); }
    QTableView *view() const { return m_view; }
    RowFilter *filter() const { return m_filter; }
    /// Rows of the source model that are selected.
    QList<int> selectedRows() const;
    int currentRow() const;
    void selectRow(int sourceRow);
    /// Shown in place of the table while the model has no rows.
    void setEmptyText(const QString &headline, const QString &explanation);
    /// A way on from the empty table, below its words: emptyActionTriggered(). Without text there is none.
    void setEmptyAction(const QString &text);
    /// @param widths in pixels at the design's font size; they grow with the person's
    void setColumnWidths(const QList<int> &widths);
    /// Extra entries of the context menu, above copying.
    void addRowAction(QAction *action);

    /// Grey: what stands there is no longer live.
    void setStale(bool stale);
    bool isStale() const { return m_stale; }

    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

Q_SIGNALS:
    void rowActivated(int sourceRow);
    void currentRowChanged(int sourceRow);
    void emptyActionTriggered();

private:
    enum class CopyForm { Text, Csv, Yaml, Json };
    void copy(CopyForm form) const;
    void showContextMenu(const QPoint &position);
    void updateEmpty();
    bool eventFilter(QObject *watched, QEvent *event) override;

    QString m_name;
    QTableView *m_view;
    QLineEdit *m_filterEdit;
    RowFilter *m_filter;
    class EmptyState *m_empty;
    QPushButton *m_emptyAction;
    EmptyState *m_noMatch; ///< there are rows, and the filter hides them all
    bool m_stale = false;
    QList<QAction *> m_rowActions;
};

} // namespace slipway
