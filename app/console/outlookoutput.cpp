// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/outlookoutput.h"

#include "app/console/words.h"
#include "kube/visibletext.h"
#include "session/bench/bencharchive.h"
#include "session/endpoint/metricarchive.h"
#include "session/outlook/outlookreading.h"
#include "session/outlook/outlooktablemodel.h"

#include <QCoreApplication>
#include <QLocale>

namespace slipway {
using namespace Qt::StringLiterals;

Task<std::optional<Outlook>> lookAtPredictions(Cli *cli, KubeClient *kube, Endpoint endpoint,
                                               std::stop_token stop)
{
    auto journal = cli->runs().journal();
    MetricArchive metrics(cli->paths().databaseFile(), cli->clock);
    BenchArchive benches(cli->paths().databaseFile());
    MeasurementArchive measurements(cli->paths().databaseFile());
    const OutlookSources sources{.journal = journal ? *journal : nullptr,
                                 .metrics = &metrics,
                                 .benches = &benches,
                                 .measurements = &measurements};
    auto outlook = co_await readOutlook(kube, endpoint, sources, Catalog::builtIn(), cli->clock, stop);
    if (outlook)
        co_return std::optional(*outlook);
    if (outlook.error().kind == ErrorKind::Cancelled)
        co_return std::unexpected(std::move(outlook.error()));
    cli->say(Words::tr("Predicted and measured: %1").arg(outlook.error().detail));
    co_return std::optional<Outlook>();
}

void printOutlook(Cli &cli, const Outlook &outlook)
{
    if (outlook.rows.isEmpty())
        return;
    cli.print(cli.styled(outlook.replica.isEmpty()
                             ? Words::tr("Predicted and measured")
                             : Words::tr("Predicted and measured, at %1").arg(outlook.replica),
                         "bold"));
    for (const QString &difference : outlook.differences)
        cli.print(u"  "_s + cli.styled(visibleText(difference), "warn"));
    for (const OutlookRow &row : outlook.rows) {
        const QString measured =
            row.measured.value ? outlookNumber(row, *row.measured.value) : Words::tr("unknown");
        const auto ratio = row.ratio();
        const char *style = row.verdict == OutlookRow::Verdict::Outside ? "bad"
            : row.verdict == OutlookRow::Verdict::Within                ? "good"
                                                                        : "dim";
        cli.print(u"  "_s + row.title.leftJustified(56) + outlookPrediction(row).leftJustified(30)
                  + cli.styled(measured.leftJustified(14), style)
                  + (ratio && *ratio >= 0.005 ? u"× "_s + QLocale().toString(*ratio, 'f', 2) : QString()));
        // Why something is not known, or which assumption was wrong; the sources are in the JSON.
        if (!row.assumption.isEmpty())
            cli.print(u"      "_s + cli.styled(row.assumption, "warn"));
        else if (!row.measured.value)
            cli.print(u"      "_s + cli.styled(visibleText(row.measured.why), "dim"));
        else if (!row.predicted.value)
            cli.print(u"      "_s + cli.styled(row.predicted.why, "dim"));
        if (row.estimate)
            cli.print(u"      "_s
                      + cli.styled(Words::tr("%1; the estimate was %2")
                                       .arg(row.predicted.source, outlookNumber(row, *row.estimate)),
                                   "dim"));
    }
}

} // namespace slipway
