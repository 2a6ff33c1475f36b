// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/cli.h"
#include "app/console/words.h"
#include "session/deploy/plancost.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

void renderOptions(Cli &cli)
{
    cli.addChoiceOptions();
    cli.parser.addOption(
        {u"out"_s,
         Words::tr("folder for the manifests, kustomization.yaml and the script of equivalent commands"),
         u"DIR"_s});
    cli.parser.addOption({u"offline"_s, Words::tr("ask nobody: what would be asked is assumed, and said")});
}

Task<ExitStatus> runRender(Cli &cli, std::stop_token stop)
{
    const QString folder = cli.parser.value(u"out"_s);
    if (folder.isEmpty())
        co_return cli.usage(Words::tr("where to? Pass --out DIR"));
    if (QFileInfo::exists(folder) && !QDir(folder).isEmpty() && !cli.parser.isSet(u"yes"_s)
        && !QFileInfo::exists(folder + u"/kustomization.yaml"_s))
        co_return cli.usage(
            Words::tr("%1 is not empty and holds no earlier export; choose another folder or pass --yes")
                .arg(folder));
    auto choices = cli.choices();
    if (!choices)
        co_return cli.report(choices.error());
    Deployment deployment(cli.session(), Catalog::builtIn(), *choices);
    if (!cli.parser.isSet(u"offline"_s)) {
        // Facts make the output exact, but rendering needs none: without a connection it says what it assumed.
        auto connected = co_await cli.connectFor(deployment, stop);
        if (!connected && connected.error().kind == ErrorKind::Cancelled)
            co_return cli.report(connected.error());
        if (!connected)
            cli.say(Words::tr("Rendering without the target's facts: %1").arg(connected.error().detail));
        if (auto learned = co_await deployment.learnFacts(stop); !learned)
            co_return cli.report(learned.error());
    }
    const QList<ChoiceProblem> problems = deployment.problems();
    if (!problems.isEmpty())
        co_return cli.refuse(Words::tr("the choices cannot be rendered"), problems);
    auto rendering = deployment.rendering();
    if (!rendering)
        co_return cli.report(rendering.error());
    auto plan = deployment.plan();
    if (!plan)
        co_return cli.report(plan.error());
    if (auto settled = co_await deployment.prices().settled(stop); !settled)
        co_return cli.report(settled.error());
    const PlanCost cost = planCost(*plan, deployment.pools(), Catalog::builtIn(), QDate::currentDate(),
                                   deployment.prices().all());
    auto written = writeExport(folder, exportFiles(*plan, *rendering, *choices));
    if (!written)
        co_return cli.report(written.error());
    for (const QString &assumption : std::as_const(rendering->assumptions))
        cli.say(Words::tr("Assumed: %1").arg(assumption));
    if (!cli.isText()) {
        cli.printJson({{u"files"_s, QJsonArray::fromStringList(*written)}, {u"cost"_s, costJson(cost)}});
        co_return ExitStatus::Fine;
    }
    for (const QString &file : std::as_const(*written))
        cli.print(file);
    // What other programs read from standard output are the files alone.
    if (const QString text = costText(cost); !text.isEmpty())
        cli.say(Words::tr("Costs by list price: %1").arg(text));
    co_return ExitStatus::Fine;
}

} // namespace

const CommandLine renderCommand{
    "render", QT_TRANSLATE_NOOP("Cli", "write the manifests and the equivalent commands to a folder"),
    renderOptions, runRender};

} // namespace slipway
