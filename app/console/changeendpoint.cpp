// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/changeendpoint.h"

#include "app/console/endpointaccess.h"
#include "app/console/previewoutput.h"
#include "app/console/runoutput.h"
#include "app/console/words.h"
#include "session/deploy/endpointrollout.h"

#include <QCoreApplication>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

void printReview(Cli &cli, const EndpointRollout::Review &review)
{
    for (qsizetype i = 0; i < review.plan.steps.size(); ++i) {
        const PlanStep &step = review.plan.steps.at(i);
        if (!step.change->isWait())
            printPreview(cli, *step.change, review.previews.at(std::size_t(i)), step.title);
    }
    const QStringList lines = rolloutRadiusText(review.radius);
    for (const QString &line : lines)
        cli.print(u"  • "_s + line);
}

} // namespace

Task<ExitStatus> changeEndpoint(Cli &cli, std::stop_token stop)
{
    auto endpoint = endpointNamed(cli, cli.parser.value(u"change"_s));
    if (!endpoint)
        co_return cli.report(endpoint.error());
    // A context that the person names wins over the one by which it was made.
    if (auto connected = co_await connectNamed(cli, endpoint->target, ConnectFor::Changing, stop); !connected)
        co_return cli.report(connected.error());
    EndpointRollout rollout(cli.session(), Catalog::builtIn(), cli.runs(), *endpoint);
    if (auto opened = co_await rollout.open(stop); !opened)
        co_return cli.report(opened.error());
    cli.sayProgress(Words::tr("Asking the server what would change …"));
    Result<EndpointRollout::Review> review = fail(ErrorKind::Internal, {});
    if (cli.parser.isSet(u"restart"_s)) {
        if (cli.parser.isSet(u"set"_s) || cli.parser.isSet(u"values"_s))
            co_return cli.usage(Words::tr(
                "--restart starts anew what runs; give other choices without it, they restart what has to"));
        review = co_await rollout.reviewRestart(stop);
    } else {
        auto choices = cli.choices(rollout.former());
        if (!choices)
            co_return cli.report(choices.error());
        rollout.deployment()->setChoices(*choices);
        review = co_await rollout.review(stop);
    }
    cli.endProgress();
    if (!review)
        co_return cli.report(review.error());
    if (cli.isText())
        printReview(cli, *review);
    if (review->isImpossible) {
        for (const ChangePreview &preview : review->previews) {
            if (preview.effect == ChangePreview::Effect::Impossible && preview.problem)
                co_return cli.report(*preview.problem);
        }
    }
    if (review->changes() == 0) {
        if (!cli.isText())
            cli.printJson({{u"endpoint"_s, endpoint->toJson()}});
        cli.say(Words::tr("It runs with these choices already; nothing was changed."));
        co_return ExitStatus::Fine;
    }
    if (!cli.confirm(Words::tr("Roll out %1 changes to %2?").arg(review->changes()).arg(endpoint->name))) {
        cli.say(Words::tr("Nothing was changed. Pass --yes to agree beforehand."));
        co_return ExitStatus::Usage;
    }
    auto journal = cli.runs().journal();
    if (!journal)
        co_return cli.report(journal.error());
    ChangeContext context = rollout.deployment()->context();
    context.target = endpoint->target;
    PlanRunner runner(**journal, context);
    const RunOptions options{.rollBackOnFailure = !cli.parser.isSet(u"keep"_s), .rollBackOnCancel = false};
    auto outcome = co_await runner.deploy(review->plan, options, runEvents(cli), stop);
    if (!outcome)
        co_return cli.report(outcome.error());
    if (outcome->succeeded() && outcome->endpoint) {
        if (auto kept = rememberEndpoint(cli, *outcome->endpoint); !kept)
            cli.say(Words::tr("The endpoint could not be remembered: %1").arg(kept.error().detail));
    }
    co_return co_await finishRun(cli, runner, *outcome);
}

} // namespace slipway
