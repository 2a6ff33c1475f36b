// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/taskhandle.h"
#include "session/outlook/outlookreading.h"
#include "session/outlook/outlooktablemodel.h"
#include "session/session.h"
#include "ui/common/widgets.h"

namespace slipway {

class DataTable;
class RunStore;

/// What the plan of an endpoint predicted, beside what is measured. Reads when it is told to; keeps what it measures for later plans.
class OutlookView : public QWidget
{
    Q_OBJECT

public:
    /// Session outlives it.
    OutlookView(Session &session, const Endpoint &endpoint, QWidget *parent = nullptr);

    /// Where the plan and the history are. All outlive the view.
    void readFrom(RunStore &runs, MetricArchive *metrics, BenchArchive *benches);
    /// Looks at the newest ready replica, unless it is looking.
    void read();
    /// The cluster's client goes.
    void abandon() { m_reading.abandon(); }
    bool hasRead() const { return m_readAt.isValid(); }
    const OutlookTableModel &model() const { return *m_model; }
    DataTable *table() const { return m_table; }

private:
    void show(const Outlook &outlook);
    Session &m_session;
    Endpoint m_endpoint;
    RunStore *m_runs = nullptr;
    MetricArchive *m_metrics = nullptr;
    BenchArchive *m_benches = nullptr;
    TaskHandle m_reading;
    QDateTime m_readAt;
    OutlookTableModel *m_model;
    DataTable *m_table;
    QLabel *m_state;
    QPushButton *m_again;
};

} // namespace slipway
