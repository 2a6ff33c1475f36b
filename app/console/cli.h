// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "session/activity/activityrecorder.h"
#include "session/deploy/deployment.h"
#include "session/outlook/measurementarchive.h"
#include "session/session.h"
#include "store/storepaths.h"

#include <QCommandLineParser>
#include <QJsonObject>

#include <memory>

namespace slipway {

/// The contract of DESIGN.md: scripts branch on these.
enum class ExitStatus {
    Fine = 0,
    FindingsStand = 1,
    Usage = 2,
    Unreachable = 3,
    Unauthorized = 4,
    Failed = 5
};
ExitStatus exitStatusOf(const Error &error);

enum class OutputForm { Text, Json, JsonLines };

/// What every sub-command has at hand: options, output, the session. JSON goes to standard output and nothing else does;
/// progress and errors go to standard error. Made once per process.
class Cli
{
public:
    Cli();
    ~Cli();

    QCommandLineParser parser;
    SystemClock clock;
    /// SIGINT or SIGTERM once one came: a person's Ctrl+C rolls a deployment back, a shutdown leaves it resumable.
    int endedBySignal = 0;

    /// The options that every command takes.
    void addCommonOptions();
    /// An option whose value may be left out: then it is @p bare. Only a whole number that follows it is its value.
    void addOptionWithBareValue(const QCommandLineOption &option, const QString &bare);
    /// Those of commands that work on a deployment: --recipe, --values, --set.
    void addChoiceOptions();
    /// @return a usage problem, in a sentence
    std::optional<QString> parse(const QStringList &arguments);

    OutputForm form() const { return m_form; }
    bool isText() const { return m_form == OutputForm::Text; }
    bool isVerbose() const { return parser.isSet(QStringLiteral("verbose")); }
    bool colours() const { return m_colours; }

    /// One JSON object on standard output; on one line for jsonl.
    void printJson(const QJsonObject &object);
    /// A line of text on standard output.
    void print(const QString &line);
    /// A line on standard error, for people; control characters are made visible.
    void say(const QString &line);
    /// A line that replaces the one before it on a terminal; elsewhere an ordinary line, when it says something new.
    /// @param essence what has to change for it to be worth another line off a terminal, e.g. without a running clock
    void sayProgress(const QString &line, const QString &essence = {});
    void endProgress();
    /// "good", "warn", "bad", "dim", "bold": colour on a terminal, else the text alone.
    QString styled(const QString &text, const char *style) const;

    /// Call last: a command whose output got lost has not done what was asked.
    ExitStatus finished(ExitStatus status);

    /// Choices that a recipe does not take; what to do names the first of them.
    /// @param problems at least one
    ExitStatus refuse(const QString &what, const QList<ChoiceProblem> &problems);
    /// Says the error on standard error (and as {"error":…} on standard output in JSON form).
    ExitStatus report(const Error &error);
    ExitStatus usage(const QString &problem);

    Session &session();
    /// Another one, for another cluster at the same time: the same files, consent and protection.
    std::unique_ptr<Session> makeSession();
    const StorePaths &paths() const { return m_paths; }
    RunStore &runs() { return m_runs; }
    /// The activity log that this process writes to.
    ActivityRecorder &activities();
    /// Asks on the terminal; false without one. --yes answers yes.
    bool confirm(const QString &question);
    /// The same for what --yes does not cover.
    bool ask(const QString &question);
    /// A line typed on the terminal; empty without one.
    QString askLine(const QString &question);

    /// Recipe and choices from --recipe, --values, --set and the common options (project, region).
    /// @param base what holds where nothing is given, and whose recipe it is
    Result<Choices> choices(const std::optional<Choices> &base = {});
    /// Connects to Google Cloud and to the cluster as far as the target names them.
    Task<> connectFor(Deployment &deployment, std::stop_token stop);
    /// Connects to the cluster that --context names, or the current one.
    Task<> connectCluster(std::stop_token stop);

private:
    class Consent;
    void write(const QByteArray &bytes);
    OutputForm m_form = OutputForm::Text;
    bool m_colours = false;
    bool m_terminal = false;
    QHash<QString, QString> m_bareValues; ///< by the option's name
    QString m_lastProgress;
    QString m_lastEssence;
    QString m_lostOutput;
    std::unique_ptr<Consent> m_consent;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<ActivityRecorder> m_recorder;
    std::unique_ptr<MeasurementArchive> m_measurements;
    StorePaths m_paths;
    RunStore m_runs;
};

/// One sub-command. Adding one: a file command_<name>.cpp that defines one of these, and a line in commands.cpp.
struct CommandLine {
    const char *name;
    const char *summary;
    void (*options)(Cli &cli);
    Task<ExitStatus> (*run)(Cli &cli, std::stop_token stop);
};
extern const CommandLine zonesCommand, fitCommand, sizeCommand, checkCommand, auditCommand, renderCommand,
    deployCommand, statusCommand, watchCommand, execCommand, chatCommand, benchCommand, metricsCommand,
    diffCommand, destroyCommand, undoCommand, diagnoseCommand, proveCommand, bundleCommand;
std::span<const CommandLine *const> allCommands();
/// The words before the options that belong to each command, e.g. an endpoint's name.
QStringList positional(const Cli &cli);

} // namespace slipway
