// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QAbstractItemModel;
class QLabel;
class QListView;
class QProgressBar;
class QToolButton;

namespace slipway {

/// What an activity model gives besides Qt::DisplayRole, the title.
namespace activity {
enum Role {
    MessageRole = Qt::UserRole + 1, ///< what happens now
    StateRole, ///< "running", "done", "failed", "cancelled"
    FractionRole, ///< 0…1, invalid when not known
    ElapsedRole, ///< ms
    ExpectedRole, ///< ms, invalid when not known
    CancellableRole
};
} // namespace activity

/// Every running Change with progress, time and cancel: one line when closed, a list when open. Survives page changes.
class ActivityDrawer : public QFrame
{
    Q_OBJECT

public:
    explicit ActivityDrawer(QWidget *parent = nullptr);
    void setModel(QAbstractItemModel *model);
    void setOpen(bool open);
    bool isOpen() const;
    void refreshIcons();

Q_SIGNALS:
    void cancelRequested(int row);

private:
    void update();
    QLabel *m_icon;
    class ElidedLabel *m_line;
    QProgressBar *m_bar;
    QToolButton *m_cancel;
    QToolButton *m_toggle;
    QListView *m_list;
    QAbstractItemModel *m_model = nullptr;
    int m_shownRow = -1;
};

} // namespace slipway
