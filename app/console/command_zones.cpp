// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/cli.h"
#include "app/console/words.h"
#include "session/deploy/awszonematrix.h"
#include "session/deploy/stockmemory.h"
#include "session/deploy/zonematrix.h"

#include <QCoreApplication>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

void zonesOptions(Cli &cli)
{
    cli.parser.addOption(
        {u"accelerator"_s,
         Words::tr("GKE accelerator type, such as nvidia-l4, or AWS instance type, such as g5.xlarge"),
         u"TYPE"_s});
}

void show(Cli &cli, const ZoneMatrix &matrix)
{
    cli.print(cli.styled(u"%1  %2  %3  %4"_s.arg(Words::tr("ZONE"), -24)
                             .arg(Words::tr("OFFERED"), -9)
                             .arg(Words::tr("QUOTA FREE"), -18)
                             .arg(Words::tr("PRICE")),
                         "bold"));
    for (const ZoneCell &cell : std::as_const(matrix.cells)) {
        const QString offered = cell.offer == ZoneCell::Offer::Yes ? Words::tr("yes")
            : cell.offer == ZoneCell::Offer::No                    ? Words::tr("no")
                                                                   : Words::tr("unknown");
        QString quota = u"–"_s;
        if (cell.quota && cell.quota->each > 1)
            quota = Words::tr("%1 of %2 vCPUs").arg(cell.quota->free()).arg(cell.quota->limit);
        else if (cell.quota)
            quota = Words::tr("%1 of %2").arg(cell.quota->free()).arg(cell.quota->limit);
        else if (cell.offer == ZoneCell::Offer::Yes)
            quota = Words::tr("unknown");
        const QString price = cell.price && cell.offer == ZoneCell::Offer::Yes
            ? u"%1 %2/%3%4"_s.arg(cell.price->amount, 0, 'f', 2)
                  .arg(cell.price->currency, cell.price->per,
                       cell.price->provenance.estimated ? u" "_s + Words::tr("(estimated)") : QString())
            : u"–"_s;
        cli.print(u"%1  %2  %3  %4"_s.arg(cell.zone, -24)
                      .arg(cli.styled(offered.leftJustified(9), cell.usable(1) ? "good" : "dim"),
                           quota.leftJustified(18), price));
        if (const QString stock = stockText(cell.stock); !stock.isEmpty())
            cli.print(cli.styled(u"  "_s + stock, cell.ranOut ? "bad" : "dim"));
    }
    for (const QString &gap : std::as_const(matrix.gaps))
        cli.say(Words::tr("No answer from %1: what it offers is unknown.").arg(gap));
}

Task<ExitStatus> finish(Cli *cli, Result<ZoneMatrix> matrix, QString accelerator)
{
    if (!matrix)
        co_return cli->report(matrix.error());
    if (MeasurementArchive *archive = cli->session().measurements())
        rememberStock(*matrix, *archive, Catalog::builtIn());
    cli->endProgress();
    if (cli->isText())
        show(*cli, *matrix);
    else
        cli->printJson(matrix->toJson(accelerator));
    co_return ExitStatus::Fine;
}

Task<ExitStatus> runAws(Cli *cli, QString asked, QStringList instanceTypes, std::stop_token stop)
{
    const QString wanted = cli->parser.value(u"region"_s);
    if (!wanted.isEmpty() && !isAwsRegion(wanted))
        co_return cli->usage(
            Words::tr("\"%1\" is not an AWS region; they are called like eu-central-1").arg(wanted));
    auto account = co_await cli->session().connectAws({}, stop);
    if (!account)
        co_return cli->report(account.error());
    const QString region = wanted.isEmpty() ? cli->session().aws()->region() : wanted;
    if (region.isEmpty())
        co_return cli->usage(Words::tr("which region? Pass --region, or set AWS_REGION"));
    cli->sayProgress(
        Words::tr("Reading zones, offerings and quotas of %1 in %2 …").arg(account->accountId, region));
    auto matrix = co_await readAwsZoneMatrix(*cli->session().aws(), cli->clock, Catalog::builtIn(), region,
                                             asked, instanceTypes, stop);
    co_return co_await finish(cli, std::move(matrix), asked);
}

Task<ExitStatus> runZones(Cli &cli, std::stop_token stop)
{
    const Catalog &catalog = Catalog::builtIn();
    const QString asked = cli.parser.value(u"accelerator"_s);
    if (asked.isEmpty())
        co_return cli.usage(Words::tr("which accelerator? Pass --accelerator, e.g. nvidia-l4"));
    if (const QStringList types = awsInstanceTypesFor(catalog, asked); !types.isEmpty())
        co_return co_await runAws(&cli, asked, types, stop);
    const Accelerator *accelerator = catalog.acceleratorFor(asked);
    if (!accelerator) {
        QStringList known;
        for (const Accelerator &each : catalog.accelerators())
            known << each.id;
        co_return cli.usage(Words::tr("\"%1\" is not an accelerator that is known; known are: %2")
                                .arg(asked, known.join(u", "_s)));
    }
    auto account = co_await cli.session().connectGoogle({}, stop);
    if (!account)
        co_return cli.report(account.error());
    QString project = cli.parser.value(u"project"_s);
    if (project.isEmpty())
        project = account->project;
    if (project.isEmpty())
        co_return cli.usage(
            Words::tr("which project? Pass --project; the identity %1 suggests none").arg(account->account));
    cli.sayProgress(Words::tr("Reading zones, machine types and quotas of %1 …").arg(project));
    auto matrix = co_await readZoneMatrix(*cli.session().google(), cli.clock, catalog, project,
                                          {accelerator->id}, cli.parser.value(u"region"_s), stop);
    co_return co_await finish(&cli, std::move(matrix), accelerator->id);
}

} // namespace

const CommandLine zonesCommand{"zones",
                               QT_TRANSLATE_NOOP("Cli", "where an accelerator is offered, quota left, price"),
                               zonesOptions, runZones};

} // namespace slipway
