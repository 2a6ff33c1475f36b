// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/taskhandle.h"
#include "kube/execsession.h"
#include "session/session.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace slipway {

class Banner;
class TerminalScreen;
class TerminalView;

/// A command with a terminal in a container of one pod. It opens when asked to and not before: what runs there can change things, so it goes by
/// the rule for protected contexts and is in the activity log, without what was typed.
class PodTerminal : public QWidget
{
    Q_OBJECT

public:
    /// @param target of the activity log's entries. @p session outlives it.
    PodTerminal(Session &session, std::function<Target()> target, QWidget *parent = nullptr);
    ~PodTerminal() override;

    void setPod(const QString &nameSpace, const QString &pod, const QStringList &containers);
    void open();
    /// Ends the command as closing a terminal's window does.
    void close();
    bool isOpen() const { return m_exec && m_exec->isOpen(); }
    TerminalScreen &screen() { return *m_screen; }

private:
    void started(const Result<> &outcome);
    void take(const QByteArray &bytes);
    void feed();
    void ended(const Result<int> &outcome);
    void lost(const Error &error);
    void askToPaste(const QString &text);
    void record(const Result<> &outcome, const QString &remark);
    void updateState();

    Session &m_session;
    std::function<Target()> m_target;
    QString m_nameSpace;
    QString m_pod;
    QComboBox *m_container;
    QLineEdit *m_command;
    QPushButton *m_toggle;
    Banner *m_banner;
    std::unique_ptr<TerminalScreen> m_screen;
    TerminalView *m_view;
    QLabel *m_hint;
    std::unique_ptr<ExecSession> m_exec;
    TaskHandle m_opening;
    TaskHandle m_looking; ///< whether the pod is still there
    QByteArray m_unread; ///< what came and is not on the screen yet
    QTimer m_feeding;
    std::optional<Result<int>> m_end; ///< came while there was still something to read
    QString m_toPaste;
    qint64 m_logged = 0;
};

} // namespace slipway
