// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/taskhandle.h"
#include "session/contexttablemodel.h"
#include "session/sandboxprocess.h"
#include "session/session.h"
#include "ui/common/widgets.h"

#include <QPointer>

class QButtonGroup;
class QComboBox;
class QLineEdit;
class QListWidget;
class QProgressBar;

namespace slipway {

class DataTable;

/// What every door does alike: one task with its progress, its failure in words, and a way to stop it.
class Door : public QWidget
{
    Q_OBJECT

public:
    explicit Door(QWidget *parent = nullptr);
    /// The door was opened: shows what is true now; asks nobody beyond this machine.
    virtual void look() = 0;
    bool isBusy() const { return m_task.isRunning(); }
    Banner *banner() const { return m_banner; }

Q_SIGNALS:
    void connected();

protected:
    /// A command to copy below the failure; empty: none.
    void showFailure(const Error &error);
    void showCommand(const QString &intro, const QString &command);
    void setBusy(const QString &text);
    void setIdle();
    virtual void busyChanged(bool) { }

    TaskHandle m_task;
    QVBoxLayout *m_column;

private:
    Banner *m_banner;
    QWidget *m_progress;
    QLabel *m_progressText;
    QPushButton *m_cancel;
    QPointer<QWidget> m_focusBefore; // what was pressed, while it works and is disabled
    QWidget *m_command;
    QLabel *m_commandIntro;
    QLineEdit *m_commandLine;
};

/// Google Cloud: who one could be, and a token as the proof.
class GoogleDoor : public Door
{
    Q_OBJECT

public:
    explicit GoogleDoor(Session &session, QWidget *parent = nullptr);
    /// Looks for identities on this machine.
    void look() override;

private:
    void connectNow();
    void busyChanged(bool busy) override;
    Session &m_session;
    QList<GoogleAccount> m_candidates;
    QWidget *m_list;
    QVBoxLayout *m_rows;
    QButtonGroup *m_choice;
    QPushButton *m_connect;
    QPushButton *m_again;
};

/// Connects with the credentials that this machine has for AWS.
class AwsDoor : public Door
{
    Q_OBJECT

public:
    explicit AwsDoor(Session &session, QWidget *parent = nullptr);
    /// Reads the names of the profiles.
    void look() override;

private:
    void connectNow();
    void busyChanged(bool busy) override;
    QString profile() const; ///< empty: as the environment says

    Session &m_session;
    QComboBox *m_profile;
    QPushButton *m_connect;
    QPushButton *m_again;
};

/// A kubeconfig's contexts. Nothing is dialled before one is chosen and "Connect" is pressed.
class KubeconfigDoor : public Door
{
    Q_OBJECT

public:
    explicit KubeconfigDoor(Session &session, QWidget *parent = nullptr);
    void look() override;
    /// Another file than the environment's; empty goes back to that.
    void setFile(const QString &path);
    DataTable *table() const { return m_table; }

private:
    void chooseFile();
    void showContext(int row);
    void connectNow();
    void busyChanged(bool busy) override;
    Session &m_session;
    QString m_file;
    ContextTableModel m_model;
    QLabel *m_source;
    DataTable *m_table;
    QLabel *m_details;
    Banner *m_warning;
    QPushButton *m_connect;
    QString m_chosen;
    TaskHandle m_read;
};

/// The sandbox: choose a world, start it, be in it.
class SandboxDoor : public Door
{
    Q_OBJECT

public:
    SandboxDoor(Session &session, SandboxProcess &sandbox, QWidget *parent = nullptr);
    void setScenarios(const QList<SandboxScenario> &scenarios);
    void look() override;

private:
    QString titleOf(const QString &name) const;
    void startNow();
    void stopNow();
    void update();
    void busyChanged(bool busy) override;
    static Task<> enter(Session *session, SandboxProcess *sandbox, SandboxProcess::Options options,
                        ProgressSink progress, std::stop_token stop);
    Session &m_session;
    SandboxProcess &m_sandbox;
    Session::Options m_before; // to go back to when the sandbox ends
    bool m_entered = false;
    QList<SandboxScenario> m_scenarios;
    QListWidget *m_list;
    QLabel *m_description;
    QLabel *m_running;
    QPushButton *m_start;
    QPushButton *m_stop;
};

} // namespace slipway
