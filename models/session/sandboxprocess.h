// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/task.h"

#include <QHash>
#include <QTemporaryDir>

#include <memory>

class QProcess;

namespace slipway {

/// A world to try things in, as its scenario file describes itself, in the person's language where it is one of ours.
struct SandboxScenario {
    QString name = {}; ///< what --scenario takes
    QString title = {};
    QString description = {};
    bool operator==(const SandboxScenario &) const = default;
};

/// The scenarios of a folder, e.g. ":/sandbox/scenarios", "everything-fine" first; files that are none are left out.
QList<SandboxScenario> readSandboxScenarios(const QString &folder);

/// Runs slipway-sandbox beside us: started for the "try the sandbox" door, ended with this object. Starting again
/// replaces it.
class SandboxProcess
{
public:
    struct Options {
        QString program = {}; ///< empty: beside our own program, else from PATH
        QString scenario = {}; ///< empty: the default one, "everything is fine"
        double speed = 0; ///< 0: the sandbox's default
        QString modelServer = {}; ///< URL of a real OpenAI-compatible server; empty: the built-in generator
    };
    explicit SandboxProcess(Clock &clock);
    ~SandboxProcess();

    /// Ends when the sandbox is ready. Errors: NotFound (no such program), Internal with its last words, Timeout (30 s), Cancelled.
    Task<> start(Options options, std::stop_token stop);
    /// Ends it; its connections and everything in it are gone.
    void stop();
    bool isRunning() const;
    /// The variables of its --env file, on top of the process' own.
    QString environment(const char *name) const;
    QString kubeconfig() const;
    QString scenario() const { return m_scenario; }

private:
    Clock &m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<QProcess> m_process;
    QHash<QString, QString> m_environment;
    QString m_scenario;
};

} // namespace slipway
