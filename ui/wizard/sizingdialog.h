// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/taskhandle.h"
#include "session/deploy/sizingtablemodel.h"

#include <QDialog>

class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QTimer;

namespace slipway {

class BenchArchive;
class DataTable;
class Deployment;
class MeasurementArchive;
class RunStore;

/// From what an endpoint is to bear to the hardware that does, by price. Nothing is asked of anybody: it is an estimate, and says so.
class SizingDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param target what it begins with; the provider is the recipe's
    SizingDialog(const Catalog &catalog, Deployment &deployment, const SizingTarget &target, QWidget *parent);

    /// Estimates again, corrected by what benchmarks of one's own measured, once they are read. Both outlive the dialog.
    void correctBy(BenchArchive &benches, RunStore &runs);
    /// Ranks what was out of stock wherever it was tried lately behind the rest, and says so.
    void weighStock(MeasurementArchive &archive, const QDateTime &now);
    SizingTarget target() const;
    SizingTableModel *model() const { return m_model; }

private:
    void estimate();
    void showCurrent(int row);
    void useCurrent();

    const Catalog &m_catalog;
    Deployment &m_deployment;
    SizingTarget m_start;
    QList<MeasuredSpeed> m_measured;
    QList<StockAttempt> m_attempts;
    QDateTime m_now; // when they were read
    TaskHandle m_reading;
    QDoubleSpinBox *m_rate;
    QSpinBox *m_prompt;
    QSpinBox *m_output;
    QSpinBox *m_firstToken;
    QSpinBox *m_nextToken;
    SizingTableModel *m_model;
    DataTable *m_table;
    QLabel *m_words;
    QPushButton *m_use;
    QTimer *m_soon;
};

} // namespace slipway
