// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/driftoutput.h"
#include "app/console/previewoutput.h"
#include "app/console/words.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

void diffOptions(Cli &cli)
{
    cli.addChoiceOptions();
    addDriftOptions(cli);
}

Task<ExitStatus> runDiff(Cli &cli, std::stop_token stop)
{
    if (const QStringList words = positional(cli); !words.isEmpty())
        co_return co_await showDrift(cli, words.constFirst(), stop);
    if (cli.parser.isSet(u"manifests"_s) || cli.parser.isSet(u"write-values"_s))
        co_return cli.usage(Words::tr("--manifests and --write-values need the name of an endpoint"));
    auto choices = cli.choices();
    if (!choices)
        co_return cli.report(choices.error());
    Deployment deployment(cli.session(), Catalog::builtIn(), *choices);
    if (auto connected = co_await cli.connectFor(deployment, stop); !connected)
        co_return cli.report(connected.error());
    if (auto learned = co_await deployment.learnFacts(stop); !learned)
        co_return cli.report(learned.error());
    auto plan = deployment.plan();
    if (!plan)
        co_return cli.report(plan.error());
    cli.sayProgress(Words::tr("Asking the server what would change …"));
    auto previews = co_await deployment.preview(*plan, stop);
    if (!previews)
        co_return cli.report(previews.error());
    cli.endProgress();
    bool impossible = false;
    QJsonArray list;
    for (std::size_t i = 0; i < previews->size(); ++i) {
        const ChangePreview &preview = previews->at(i);
        const PlanStep &step = plan->steps.at(qsizetype(i));
        impossible = impossible || preview.effect == ChangePreview::Effect::Impossible;
        if (step.change->isWait())
            continue;
        if (cli.isText()) {
            printPreview(cli, *step.change, preview, step.title);
            continue;
        }
        QJsonObject entry = previewJson(*step.change, preview);
        entry.insert(u"step"_s, step.id);
        list.append(entry);
    }
    if (!cli.isText())
        cli.printJson({{u"changes"_s, list}});
    co_return impossible ? ExitStatus::FindingsStand : ExitStatus::Fine;
}

} // namespace

const CommandLine diffCommand{"diff",
                              QT_TRANSLATE_NOOP("Cli",
                                                "what a deployment would change, or how an endpoint's files, "
                                                "last apply and cluster differ, field by field"),
                              diffOptions, runDiff};

} // namespace slipway
