// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/oneshot.h"
#include "base/task.h"

#include <QDialog>
#include <QPointer>

#include <functional>

namespace slipway {

/// Questions that tasks put to the person in dialogs, one on the screen at a time. Who comes while one is open waits for closed(), looks
/// whether the answer has settled its own, and asks then.
class OneQuestion : public QObject
{
    Q_OBJECT

public:
    explicit OneQuestion(QObject *parent = nullptr);
    ~OneQuestion() override;

    bool isOpen() const { return !m_open.isNull(); }
    /// Until the open question is answered, or its asker is gone. Errors: Cancelled.
    Task<> closed(std::stop_token stop);
    /// Shows the dialog, takes it over and deletes it at the end. A question whose asker is gone leaves the screen. Not while one is open.
    /// @param agreed called before the dialog goes, when it was accepted
    /// @return whether it was. Errors: Cancelled.
    Task<bool> ask(QDialog *dialog, std::function<void()> agreed, std::stop_token stop);

private:
    QPointer<QDialog> m_open;
    QList<OneShot> m_waiting; // for the open question to be answered
};

} // namespace slipway
