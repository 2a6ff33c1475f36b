// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/kubecredentials.h"
#include "ui/common/onequestion.h"

#include <QSet>

class QCheckBox;

namespace slipway {

/// Shows the exact program that a kubeconfig wants to run, and asks whether it may. Nothing runs before "Run it".
class ExecConsentDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ExecConsentDialog(const ExecCommand &command, QWidget *parent = nullptr);
    /// Whether the answer is for good, not for this sitting alone.
    bool isRemembered() const;

private:
    QCheckBox *m_remember;
};

/// Asks the person in a dialog, one question at a time; remembers by ExecCommand::key through the callbacks.
class DialogExecConsent : public QObject, public ExecConsent
{
    Q_OBJECT

public:
    struct Memory {
        std::function<bool(const QString &key)> isAllowed = {};
        std::function<void(const QString &key)> allow = {};
    };
    explicit DialogExecConsent(Memory memory, QObject *parent = nullptr);
    /// The window that dialogs belong to.
    void setWindow(QWidget *window) { m_window = window; }

    Task<bool> ask(ExecCommand command, std::stop_token stop) override;

private:
    Memory m_memory;
    QPointer<QWidget> m_window;
    OneQuestion m_question;
    QSet<QString> m_allowed; // in this sitting
};

} // namespace slipway
