// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/endpoint/drifttablemodel.h"
#include "session/session.h"
#include "ui/dashboard/readingframe.h"

class QComboBox;

namespace slipway {

class DriftPanel;
class RunStore;
struct FixContext;

/// What of an endpoint is not the same in files, as last applied and in the cluster, who has changed it, and what brings it together.
/// Reads when it is told to.
class DriftView : public ReadingFrame
{
    Q_OBJECT

public:
    /// Session outlives it.
    DriftView(Session &session, const Endpoint &endpoint, QWidget *parent = nullptr);

    /// Where it is kept what was applied; outlives the view.
    void readFrom(RunStore &runs) { m_runs = &runs; }
    /// Offers to bring the three together. What the context names outlives the view. Once.
    void allowChanges(const FixContext &context);
    void read() override;
    /// Also in vain: then it is read again by who asks for it.
    bool wasRead() const { return m_wasRead; }
    /// Compares with other files.
    void setSource(const FilesSource &source);
    const FilesSource &source() const { return m_source; }
    const DriftTableModel &model() const { return *m_model; }
    DriftPanel *panel() const { return m_panel; }

Q_SIGNALS:
    /// How many fields differ, and objects that are not everywhere.
    void counted(int rows);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void showDrift(const Drift &drift);
    void chooseSource(int index);
    void showSource();
    void updateButtons();
    void showDetail();
    /// Those that are selected, or all.
    QList<DriftRow> wanted() const;
    void openApply();
    void openKeep();
    void saveValues();
    void refuse(const Error &error);
    Session &m_session;
    Endpoint m_endpoint;
    RunStore *m_runs = nullptr;
    FilesSource m_source;
    Drift m_drift;
    bool m_wasRead = false;
    DriftTableModel *m_model;
    QComboBox *m_files;
    QLabel *m_detail;
    DriftPanel *m_panel = nullptr;
    QWidget *m_actions;
    QPushButton *m_apply;
    QPushButton *m_keep;
    QPushButton *m_save;
};

} // namespace slipway
