// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/conversation.h"

#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace slipway {

/// The functions that an answer calls, with their arguments, and a place for what each gave. Nothing is called by us: the person does
/// it, or makes something up, and sends that back.
class ToolCallsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ToolCallsPanel(const QList<ToolCall> &calls, QWidget *parent = nullptr);

    /// A line a call: its name and its arguments, as the model wrote them.
    QString text() const;
    /// Sent already, or another branch is read: no more to fill in.
    void setAnswered(bool answered);

Q_SIGNALS:
    /// One Tool message a call, in the order of the calls.
    void resultsGiven(const QList<ChatMessage> &results);

private:
    QList<ToolCall> m_calls;
    QList<QPlainTextEdit *> m_results;
    QPushButton *m_send;
};

} // namespace slipway
