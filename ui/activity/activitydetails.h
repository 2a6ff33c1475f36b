// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/activity/activityundo.h"
#include "ui/diagnosis/fixpanel.h"

class QCheckBox;

namespace slipway {

class Session;

/// One entry of the activity log, and its undo: why not, or what it would do now, and then a clear yes.
class ActivityDetails : public QWidget
{
    Q_OBJECT

public:
    explicit ActivityDetails(const Activity &activity, QWidget *parent = nullptr);
    /// Without it the entry is only read. All outlive the panel.
    void allowUndo(Session &session, const FixContext &changes);

private:
    void look(RunStore &runs);
    void open();
    void preview();
    Activity m_activity;
    Session *m_session = nullptr;
    OfferedUndo m_offer;
    std::shared_ptr<Change> m_shown; ///< whose preview is open
    QPushButton *m_undo;
    QLabel *m_whyNot;
    BusyRow *m_busy;
    Banner *m_banner;
    QCheckBox *m_overwrite;
    FixPanel *m_fix = nullptr;
    TaskHandle m_looking;
    TaskHandle m_reaching;
};

} // namespace slipway
