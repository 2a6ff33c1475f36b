// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/onequestion.h"

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
    /// The window that dialogs belong to.
    void setWindow(QWidget *window) { m_window = window; }

    /// @return true when the name was typed
    Task<bool> ask(QString contextName, std::stop_token stop);

private:
    QPointer<QWidget> m_window;
    OneQuestion m_question;
};

} // namespace slipway
