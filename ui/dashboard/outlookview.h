// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/outlook/outlookreading.h"
#include "session/outlook/outlooktablemodel.h"
#include "session/session.h"
#include "ui/dashboard/readingframe.h"

namespace slipway {

class RunStore;

/// What the plan of an endpoint predicted, beside what is measured. Reads when it is told to; keeps what it measures for later plans.
class OutlookView : public ReadingFrame
{
    Q_OBJECT

public:
    /// Session outlives it.
    OutlookView(Session &session, const Endpoint &endpoint, QWidget *parent = nullptr);

    /// Where the plan and the history are. All outlive the view.
    void readFrom(RunStore &runs, MetricArchive *metrics, BenchArchive *benches);
    /// Looks at the newest ready replica, unless it is looking.
    void read() override;
    bool hasRead() const { return m_readAt.isValid(); }
    const OutlookTableModel &model() const { return *m_model; }

private:
    void show(const Outlook &outlook);
    Session &m_session;
    Endpoint m_endpoint;
    RunStore *m_runs = nullptr;
    MetricArchive *m_metrics = nullptr;
    BenchArchive *m_benches = nullptr;
    QDateTime m_readAt;
    OutlookTableModel *m_model;
};

} // namespace slipway
