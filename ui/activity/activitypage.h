// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/activity/activityrecorder.h"
#include "session/activity/activitytablemodel.h"
#include "ui/shell/page.h"

#include <QTimer>

class QPushButton;

namespace slipway {

class ActivityDetails;
class Banner;
class DataTable;
struct FixContext;

/// What was changed, by whom, where, and with which command one would do the same: the activity log, with filter and export.
class ActivityPage : public QWidget, public PageEvents
{
    Q_OBJECT

public:
    /// @p recorder outlives it.
    explicit ActivityPage(ActivityRecorder &recorder, QWidget *parent = nullptr);

    /// Without it entries are only read. All outlive the page.
    void allowUndo(Session &session, const FixContext &changes);

    void pageShown() override;
    void pageHidden() override;
    void refresh() override;

    /// Writes what the filter leaves to @p file; as JSON when its name ends so, else as CSV.
    Result<> exportTo(const QString &file) const;
    DataTable *table() const { return m_table; }

Q_SIGNALS:
    /// Details belong into the window's side panel.
    void detailsRequested(const QString &title, QWidget *content);

private:
    void read();
    void askForFile();
    QWidget *details(const Activity &activity);
    ActivityRecorder &m_recorder;
    ActivityTableModel *m_model;
    DataTable *m_table;
    Banner *m_banner;
    QPushButton *m_export;
    std::function<void(ActivityDetails &)> m_allowUndo;
    QTimer m_soon;
    bool m_shown = false;
};

} // namespace slipway
