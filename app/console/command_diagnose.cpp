// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/findingsoutput.h"
#include "app/console/words.h"
#include "session/findings/cloudsource.h"
#include "session/findings/mutedfindings.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

void diagnoseOptions(Cli &cli)
{
    cli.parser.addOption({u"bundle"_s, Words::tr("read a support bundle instead of the cluster"), u"FILE"_s});
    cli.parser.addOption({u"show-muted"_s, Words::tr("list what is known and accepted as well")});
}

Task<ClusterLook> look(Cli *cli, std::stop_token stop)
{
    if (cli->parser.isSet(u"bundle"_s)) {
        auto read = co_await lookAtBundle(cli->parser.value(u"bundle"_s));
        // A file that cannot be read is invalid input, whatever the reason.
        if (!read)
            read.error().kind = ErrorKind::Invalid;
        co_return read;
    }
    if (auto connected = co_await cli->connectCluster(stop); !connected)
        co_return std::unexpected(std::move(connected.error()));
    const ProgressSink progress([cli](const Progress &each) {
        cli->sayProgress(Words::tr("Reading %1: %2 …").arg(each.step, each.message), each.step);
    });
    const QString nameSpace =
        cli->parser.isSet(u"namespace"_s) ? cli->parser.value(u"namespace"_s) : QString();
    auto looked = co_await lookWithCloud(cli->session(), {.nameSpace = nameSpace}, progress, stop);
    cli->endProgress();
    if (!looked)
        co_return std::unexpected(std::move(looked.error()));
    if (const QString said = coverageText(looked->source, looked->look.cloud); !said.isEmpty())
        cli->say(said);
    co_return std::move(looked->look);
}

// What was accepted for the connected cluster, in the window as well. A file that is not there is not made for the question.
QList<Mute> accepted(Cli &cli)
{
    const QString file = cli.paths().databaseFile();
    if (cli.parser.isSet(u"bundle"_s) || !QFileInfo::exists(file))
        return {};
    auto database = Database::open(file, mainDatabaseOptions());
    auto mutes = database ? MuteStore(**database).of(clusterName(cli.session())) : Result<QList<Mute>>();
    if (!database || !mutes) {
        cli.say(Words::tr("What is known and accepted cannot be read, so that everything is listed: %1")
                    .arg((database ? mutes.error() : database.error()).detail));
        return {};
    }
    return *mutes;
}

Task<ExitStatus> runDiagnose(Cli &cli, std::stop_token stop)
{
    auto looked = co_await look(&cli, stop);
    if (!looked)
        co_return cli.report(looked.error());
    const SiftedFindings sifted = sift(looked->findings, accepted(cli), looked->versions);
    const bool showMuted = cli.parser.isSet(u"show-muted"_s);
    if (!cli.isText()) {
        cli.printJson(siftedJson(sifted, showMuted));
    } else {
        printFindings(cli, sifted.shown);
        if (sifted.shown.isEmpty())
            cli.print(cli.styled(sifted.muted.isEmpty()
                                     ? Words::tr("Nothing is wrong as far as can be seen.")
                                     : Words::tr("Nothing is wrong but what is known and accepted."),
                                 "good"));
        if (showMuted) {
            for (const MutedFinding &each : sifted.muted) {
                cli.print(u"  "_s + cli.styled(Words::tr("accepted").leftJustified(9), "dim")
                          + each.finding.title);
                const QString until = untilText(each.mute);
                cli.print(
                    u"           "_s
                    + cli.styled(
                        until.isEmpty()
                            ? Words::tr("%1 (%2)").arg(each.mute.reason, each.mute.owner)
                            : Words::tr("%1 (%2, until %3)").arg(each.mute.reason, each.mute.owner, until),
                        "dim"));
            }
        } else if (!sifted.muted.isEmpty()) {
            cli.print(cli.styled(Words::tr("Known and accepted, not listed: %1 (--show-muted lists them)")
                                     .arg(sifted.muted.size()),
                                 "dim"));
        }
    }
    co_return hasErrors(sifted.shown) ? ExitStatus::FindingsStand : ExitStatus::Fine;
}

} // namespace

const CommandLine diagnoseCommand{
    "diagnose", QT_TRANSLATE_NOOP("Cli", "name what is wrong in a cluster, with its cause and a remedy"),
    diagnoseOptions, runDiagnose};

} // namespace slipway
