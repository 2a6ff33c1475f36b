// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/endpointaccess.h"
#include "app/console/runoutput.h"

#include <QCoreApplication>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

void options(Cli &cli)
{
    cli.parser.addPositionalArgument(u"endpoint"_s, Words::tr("name of an endpoint"), u"endpoint"_s);
    cli.parser.addOption(
        {u"confirm"_s, Words::tr("the endpoint's name once more, instead of typing it"), u"NAME"_s});
}

Task<ExitStatus> run(Cli &cli, std::stop_token stop)
{
    if (positional(cli).isEmpty())
        co_return cli.usage(Words::tr("which endpoint? Name it"));
    auto endpoint = namedEndpoint(cli);
    if (!endpoint)
        co_return cli.report(endpoint.error());
    auto journal = cli.runs().journal();
    if (!journal)
        co_return cli.report(journal.error());
    auto run = co_await (*journal)->run(endpoint->runId);
    if (!run)
        co_return cli.report(
            std::move(run.error()).within(Words::tr("find the run that made %1").arg(endpoint->name)));
    auto plan = Plan::fromJson(run->plan);
    if (!plan)
        co_return cli.report(plan.error());
    if (cli.isText()) {
        cli.print(cli.styled(
            Words::tr("This takes back what made %1 in %2:").arg(endpoint->name, endpoint->target.describe()),
            "bold"));
        for (auto step = plan->steps.crbegin(); step != plan->steps.crend(); ++step) {
            for (const JournalStep &done : std::as_const(run->steps)) {
                if (done.id != step->id || done.state != StepState::Done)
                    continue;
                const QString text = step->change->undoText(done.captured);
                if (!text.isEmpty())
                    cli.print(u"  • "_s + text);
            }
        }
    }
    // Destruction takes the name typed; --yes alone is not enough.
    const bool named = cli.parser.value(u"confirm"_s) == endpoint->name;
    if (!named) {
        if (cli.parser.isSet(u"confirm"_s))
            co_return cli.usage(Words::tr("--confirm says \"%1\", the endpoint is %2; nothing was changed")
                                    .arg(cli.parser.value(u"confirm"_s), endpoint->name));
        const QString typed = cli.askLine(Words::tr("Type the endpoint's name to destroy it:"));
        if (typed != endpoint->name) {
            cli.say(Words::tr("Nothing was changed. In a script pass --confirm %1").arg(endpoint->name));
            co_return ExitStatus::Usage;
        }
    }
    if (auto connected = co_await connectNamed(cli, endpoint->target, ConnectFor::Changing, stop); !connected)
        co_return cli.report(connected.error());
    PlanRunner runner(**journal, cli.session().changeContext(endpoint->target));
    auto outcome = co_await runner.rollBack(endpoint->runId, runEvents(cli), stop);
    if (!outcome)
        co_return cli.report(outcome.error());
    for (const QString &remark : std::as_const(outcome->remarks))
        cli.say(remark);
    if (outcome->error)
        co_return cli.report(*outcome->error);
    if (auto forgotten = forgetEndpoint(cli, *endpoint); !forgotten)
        cli.say(Words::tr("The endpoint is gone but still listed: %1").arg(forgotten.error().detail));
    if (!cli.isText())
        cli.printJson({{u"destroyed"_s, endpoint->name}});
    else
        cli.print(cli.styled(Words::tr("Destroyed."), "good"));
    co_return ExitStatus::Fine;
}

} // namespace

const CommandLine destroyCommand{"destroy", QT_TRANSLATE_NOOP("Cli", "take back all that made an endpoint"),
                                 options, run};

} // namespace slipway
