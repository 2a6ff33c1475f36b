// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/oneshot.h"
#include "base/task.h"

#include <QDialog>
#include <QPointer>

namespace slipway {

/// Has the person type the name of a protected context before something is changed in it.
class ContextConfirmDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ContextConfirmDialog(const QString &contextName, QWidget *parent = nullptr);
};

/// What a Session's ContextGuard asks in the window: one question at a time, each run of Changes its own.
class DialogContextConfirm : public QObject
{
    Q_OBJECT

public:
    explicit DialogContextConfirm(QObject *parent = nullptr);
    ~DialogContextConfirm() override;
    /// The window that dialogs belong to.
    void setWindow(QWidget *window) { m_window = window; }

    /// @return true when the name was typed
    Task<bool> ask(QString contextName, std::stop_token stop);

private:
    QPointer<QWidget> m_window;
    QPointer<ContextConfirmDialog> m_open;
    QList<OneShot> m_waiting; // for the open question to be answered
};

} // namespace slipway
