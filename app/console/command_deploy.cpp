// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/changeendpoint.h"
#include "app/console/endpointaccess.h"
#include "app/console/findingsoutput.h"
#include "app/console/outlookoutput.h"
#include "app/console/previewoutput.h"
#include "app/console/runoutput.h"
#include "app/console/words.h"
#include "session/targetconnection.h"

#include <QCoreApplication>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

void deployOptions(Cli &cli)
{
    cli.addChoiceOptions();
    cli.parser.addOptions({
        {u"resume"_s, Words::tr("go on with a run that was interrupted or failed"), u"RUN"_s},
        {u"roll-back"_s, Words::tr("take back what a run made"), u"RUN"_s},
        {u"skip-checks"_s, Words::tr("do not check first")},
        {u"roll-back-on-failure"_s,
         Words::tr("take everything back when a step fails; else the run stays resumable")},
        {u"change"_s, Words::tr("other choices for an endpoint that runs; what is not given stays as it is"),
         u"ENDPOINT"_s},
        {u"restart"_s, Words::tr("with --change: start its pods anew, with the choices as they are")},
        {u"keep"_s, Words::tr("with --change: keep the new choices even when it does not become healthy")},
    });
}

// Kept for status, chat, watch and the console; a failure to keep it is said and does not undo a deployment.
void keepEndpoint(Cli &cli, const Endpoint &endpoint)
{
    auto kept = rememberEndpoint(cli, endpoint);
    if (!kept)
        cli.say(Words::tr("The endpoint could not be remembered: %1").arg(kept.error().detail));
}

Task<ExitStatus> existingRun(Cli &cli, QString id, bool resume, std::stop_token stop)
{
    auto journal = cli.runs().journal();
    if (!journal)
        co_return cli.report(journal.error());
    auto run = co_await (*journal)->run(id);
    if (!run)
        co_return cli.report(run.error());
    if (auto connected = co_await connectNamed(cli, run->target, ConnectFor::Changing, stop); !connected)
        co_return cli.report(connected.error());
    PlanRunner runner(**journal, cli.session().changeContext(run->target));
    auto outcome = resume ? co_await runner.resume(id, {.rollBackOnCancel = false}, runEvents(cli), stop)
                          : co_await runner.rollBack(id, runEvents(cli), stop);
    if (!outcome)
        co_return cli.report(outcome.error());
    if (!resume && outcome->state == RunState::RolledBack && !outcome->error) {
        for (const QString &remark : std::as_const(outcome->remarks))
            cli.say(remark);
        cli.say(Words::tr("What this run made was taken back."));
        co_return ExitStatus::Fine;
    }
    if (outcome->succeeded() && outcome->endpoint)
        keepEndpoint(cli, *outcome->endpoint);
    co_return co_await finishRun(cli, runner, *outcome);
}

Task<ExitStatus> runDeploy(Cli &cli, std::stop_token stop)
{
    if (cli.parser.isSet(u"resume"_s))
        co_return co_await existingRun(cli, cli.parser.value(u"resume"_s), true, stop);
    if (cli.parser.isSet(u"roll-back"_s))
        co_return co_await existingRun(cli, cli.parser.value(u"roll-back"_s), false, stop);
    if (cli.parser.isSet(u"change"_s))
        co_return co_await changeEndpoint(cli, stop);
    for (const QString &option : {u"restart"_s, u"keep"_s}) {
        if (cli.parser.isSet(option))
            co_return cli.usage(Words::tr("--%1 goes with --change ENDPOINT").arg(option));
    }
    auto choices = cli.choices();
    if (!choices)
        co_return cli.report(choices.error());
    Deployment deployment(cli.session(), Catalog::builtIn(), *choices);
    if (auto connected = co_await cli.connectFor(deployment, stop); !connected)
        co_return cli.report(connected.error());
    if (auto learned = co_await deployment.learnFacts(stop); !learned)
        co_return cli.report(learned.error());
    const QList<ChoiceProblem> problems = deployment.problems();
    if (!problems.isEmpty())
        co_return cli.refuse(Words::tr("the choices cannot be deployed"), problems);
    if (!cli.parser.isSet(u"skip-checks"_s)) {
        if (cli.isText())
            cli.print(cli.styled(Words::tr("Checks"), "bold"));
        const CheckEvents events = [&cli](const CheckEvent &event) {
            if (event.running)
                cli.sayProgress(Words::tr("Checking: %1 …").arg(event.title));
        };
        auto findings = co_await deployment.check({}, events, stop);
        if (!findings)
            co_return cli.report(findings.error());
        cli.endProgress();
        if (cli.isText())
            printFindings(cli, deployment.findings());
        if (hasErrors(deployment.findings())) {
            if (!cli.isText())
                cli.printJson(findingsJson(deployment.findings(), false));
            cli.say(Words::tr(
                "Nothing was changed: an error stands. Mend it, or pass --skip-checks to try all the same."));
            co_return ExitStatus::FindingsStand;
        }
    }
    auto plan = deployment.plan();
    if (!plan)
        co_return cli.report(plan.error());
    // A remedy that a check offers may be a step of the plan as well; the plan's own consent covers it.
    int changes = 0;
    for (const PlanStep &step : std::as_const(plan->steps))
        changes += step.change->isWait() ? 0 : 1;
    if (cli.isText()) {
        cli.print(cli.styled(Words::tr("Plan: %1 changes, about %2 min to ready")
                                 .arg(changes)
                                 .arg(std::max<qint64>(1, plan->expected().count() / 60)),
                             "bold"));
        for (const PlanStep &step : std::as_const(plan->steps))
            cli.print(u"  • "_s + step.title
                      + (step.consent ? u"  "_s + Words::tr("(changes what others use too)") : QString()));
    }
    if (auto settled = co_await deployment.prices().settled(stop); !settled)
        co_return cli.report(settled.error());
    if (cli.isText())
        printCost(cli,
                  planCost(*plan, deployment.pools(), Catalog::builtIn(), QDate::currentDate(),
                           deployment.prices().all()));
    if (!cli.confirm(Words::tr("Apply %1 changes to %2?").arg(changes).arg(plan->target.describe()))) {
        cli.say(Words::tr("Nothing was changed. Pass --yes to agree beforehand."));
        co_return ExitStatus::Usage;
    }
    auto journal = cli.runs().journal();
    if (!journal)
        co_return cli.report(journal.error());
    PlanRunner runner(**journal, deployment.context());
    RunOptions options{.rollBackOnFailure = cli.parser.isSet(u"roll-back-on-failure"_s),
                       .rollBackOnCancel = false};
    if (cli.isText())
        cli.print(cli.styled(Words::tr("Deploying"), "bold"));
    auto outcome = co_await runner.deploy(*plan, options, runEvents(cli), stop);
    if (!outcome)
        co_return cli.report(outcome.error());
    if (outcome->succeeded() && outcome->endpoint)
        keepEndpoint(cli, *outcome->endpoint);
    // While the events of its start are there: what it took is what the next plan expects.
    if (outcome->succeeded() && outcome->endpoint && outcome->endpoint->protocol.isEmpty()
        && cli.session().kube() && isConnectedTo(cli.session(), outcome->endpoint->target))
        (void)co_await lookAtPredictions(&cli, cli.session().kube(), *outcome->endpoint, stop);
    co_return co_await finishRun(cli, runner, *outcome);
}

} // namespace

const CommandLine deployCommand{
    "deploy", QT_TRANSLATE_NOOP("Cli", "check, plan and run a deployment until the model answers"),
    deployOptions, runDeploy};

} // namespace slipway
