// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/taskhandle.h"
#include "session/bench/benchruntablemodel.h"
#include "ui/benchmark/benchexport.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QMenu;
class QPushButton;
class QVBoxLayout;

namespace slipway {

class Banner;
class CurveChart;
class DataTable;
class ElidedLabel;

/// One result: the latency-throughput curve, a row a run, and what the chosen run's figures are worth.
class BenchResultView : public QWidget
{
    Q_OBJECT

public:
    explicit BenchResultView(QWidget *parent = nullptr);

    void show(const BenchResult &result, const BenchSession::About &about,
              const std::optional<BenchSession::Live> &live);
    const BenchResult &result() const { return m_result; }
    const BenchSession::About &about() const { return m_about; }
    DataTable *table() const { return m_table; }
    CurveChart *curve() const { return m_curve; }
    /// The run that the details are of; -1 for none.
    int currentRun() const { return m_run; }
    /// What the details say, a line each.
    QStringList detailLines() const;
    void exportTo(BenchFormat format, const QString &file);

Q_SIGNALS:
    void termsRequested();

private:
    void showRun(int run);
    void updateCurve();
    void updateDetails();
    void askForFile(BenchFormat format);

    BenchResult m_result;
    BenchSession::About m_about;
    int m_run = -1;
    BenchRunTableModel *m_model;
    ElidedLabel *m_title;
    QPushButton *m_terms;
    QPushButton *m_export;
    Banner *m_banner;
    QComboBox *m_latency;
    QComboBox *m_quantile;
    CurveChart *m_curve;
    QWidget *m_details;
    QVBoxLayout *m_detailLines;
    DataTable *m_table;
    TaskHandle m_writing;
};

} // namespace slipway
