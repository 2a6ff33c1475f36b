// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/taskhandle.h"
#include "session/endpoint/drift.h"
#include "session/session.h"
#include "ui/common/widgets.h"

namespace slipway {

class DataTable;
class RunStore;

/// What of an endpoint is not as it was last applied, who has changed it, and where that would last. Reads when it is told to.
class DriftView : public QWidget
{
    Q_OBJECT

public:
    /// Session outlives it.
    DriftView(Session &session, const Endpoint &endpoint, QWidget *parent = nullptr);

    /// Where it is kept what was applied; outlives the view.
    void readFrom(RunStore &runs) { m_runs = &runs; }
    void read();
    /// The cluster's client goes.
    void abandon() { m_reading.abandon(); }
    /// Also in vain: then it is read again by who asks for it.
    bool wasRead() const { return m_wasRead; }
    const DriftTableModel &model() const { return *m_model; }
    DataTable *table() const { return m_table; }

Q_SIGNALS:
    /// How many fields differ, and objects that are gone.
    void counted(int rows);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void show(const Drift &drift);
    Session &m_session;
    Endpoint m_endpoint;
    RunStore *m_runs = nullptr;
    TaskHandle m_reading;
    bool m_wasRead = false;
    DriftTableModel *m_model;
    DataTable *m_table;
    QLabel *m_state;
    QPushButton *m_again;
};

} // namespace slipway
