// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/runoutput.h"

#include "app/console/words.h"

#include <QCoreApplication>
#include <QHash>

#include <csignal>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

QString clockText(qint64 ms)
{
    const qint64 s = ms / 1000;
    return u"%1:%2"_s.arg(s / 60, 2, 10, QLatin1Char('0')).arg(s % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

StepEvents runEvents(Cli &cli)
{
    // A wait tells its age every second. As lines for a program that is noise: one when something is new, else one in ten seconds.
    struct Told {
        QString what;
        qint64 elapsedMs = 0;
    };
    return [&cli, told = QHash<QString, Told>()](const StepEvent &event) mutable {
        if (!cli.isText()) {
            Told &last = told[event.step];
            const QString what = event.state + u'\n' + event.message;
            if (what == last.what && event.elapsedMs - last.elapsedMs < 10'000)
                return;
            last = {what, event.elapsedMs};
            if (cli.form() == OutputForm::JsonLines)
                cli.printJson(event.toJson());
            else if (event.state != "pending"_L1)
                cli.sayProgress(u"%1: %2 %3"_s.arg(event.step, event.state, event.message));
            return;
        }
        const QString elapsed = clockText(event.elapsedMs);
        if (event.state == "pending"_L1)
            return;
        if (event.state == "running"_L1 || event.state == "undoing"_L1) {
            QString line = u"  %1  %2"_s.arg(elapsed, event.title);
            if (!event.message.isEmpty())
                line += u" · "_s + event.message;
            if (event.expected && event.expected->count() >= 5000)
                line += u" · "_s
                    + (event.isLate ? Words::tr("later than usual")
                                    : Words::tr("usually %1").arg(clockText(event.expected->count())));
            cli.sayProgress(line, event.title + event.message);
            return;
        }
        const bool good = event.state == "done"_L1 || event.state == "undone"_L1;
        const QString word = good         ? Words::tr("done")
            : event.state == "skipped"_L1 ? Words::tr("as is")
            : event.state == "failed"_L1  ? Words::tr("FAILED")
                                          : event.state;
        cli.print(u"  "_s
                  + cli.styled(word.leftJustified(8),
                               good                             ? "good"
                                   : event.state == "failed"_L1 ? "bad"
                                                                : "dim")
                  + elapsed + u"  "_s + event.title
                  + (event.message.isEmpty() ? QString() : u" · "_s + event.message));
    };
}

Task<ExitStatus> finishRun(Cli &cli, PlanRunner &runner, RunOutcome outcome)
{
    const QString resume = Words::tr("slipway deploy --resume %1").arg(outcome.runId);
    if (outcome.error && outcome.error->kind == ErrorKind::Cancelled && cli.endedBySignal == SIGINT
        && outcome.state != RunState::RolledBack) {
        cli.say(Words::tr(
            "Interrupted: taking back what this run made. Press Ctrl+C again to leave it as it is."));
        // Its own stop token: the one that was asked has done its work.
        auto back = co_await runner.rollBack(outcome.runId, runEvents(cli), {});
        if (!back)
            co_return cli.report(back.error());
        back->error = outcome.error;
        outcome = *back;
    }
    for (const QString &remark : std::as_const(outcome.remarks))
        cli.say(remark);
    if (outcome.succeeded()) {
        if (!cli.isText()) {
            cli.printJson(
                {{u"endpoint"_s, outcome.endpoint ? QJsonValue(outcome.endpoint->toJson()) : QJsonValue()}});
        } else if (outcome.endpoint) {
            cli.print(cli.styled(Words::tr("Ready."), "good") + u' '
                      + (outcome.endpoint->modelIds.isEmpty()
                             ? Words::tr("Endpoint %1 answers").arg(outcome.endpoint->name)
                             : Words::tr("Endpoint %1 serves %2")
                                   .arg(outcome.endpoint->name, outcome.endpoint->modelIds.join(u", "_s))));
            cli.print(u"  "_s + outcome.endpoint->url);
            if (!outcome.endpoint->modelIds.isEmpty())
                cli.print(Words::tr("  Talk to it: slipway chat %1").arg(outcome.endpoint->name));
        }
        co_return ExitStatus::Fine;
    }
    const Error error = outcome.error.value_or(Error{.detail = Words::tr("the run did not succeed")});
    const bool rolledBack = outcome.state == RunState::RolledBack;
    const QString fate = rolledBack ? Words::tr("What this run made was taken back.")
                                    : Words::tr("Nothing more was changed; go on with: %1").arg(resume);
    if (!cli.isText()) {
        QJsonObject last{{u"endpoint"_s, QJsonValue::Null},
                         {u"error"_s,
                          QJsonObject{{u"kind"_s, errorKindName(error.kind)},
                                      {u"message"_s, error.detail},
                                      {u"step"_s, outcome.failedStep}}},
                         {u"run"_s, outcome.runId},
                         {u"state"_s, rolledBack ? u"rolledBack"_s : u"resumable"_s}};
        cli.printJson(last);
    } else if (error.kind != ErrorKind::Cancelled) {
        cli.report(error);
    }
    cli.say(fate);
    if (!rolledBack && error.kind != ErrorKind::Cancelled && !outcome.failedStep.isEmpty())
        cli.say(Words::tr("What the cluster says about it: %1").arg(u"slipway diagnose"_s));
    co_return ExitStatus::Failed;
}

} // namespace slipway
