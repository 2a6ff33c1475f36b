// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/findingsoutput.h"
#include "diagnosis/bundle.h"
#include "diagnosis/capture.h"
#include "diagnosis/diagnosis.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

void options(Cli &cli)
{
    cli.parser.addOption({u"bundle"_s, Words::tr("read a support bundle instead of the cluster"), u"FILE"_s});
}

Task<std::shared_ptr<const Snapshot>> snapshotOf(Cli *cli, std::stop_token stop)
{
    if (cli->parser.isSet(u"bundle"_s)) {
        auto read = readBundleFile(cli->parser.value(u"bundle"_s));
        // A file that cannot be read is invalid input, whatever the reason.
        if (!read)
            read.error().kind = ErrorKind::Invalid;
        co_return read;
    }
    if (auto connected = co_await cli->connectCluster(stop); !connected)
        co_return std::unexpected(std::move(connected.error()));
    const ProgressSink progress([cli](const Progress &each) {
        cli->sayProgress(Words::tr("Reading %1: %2 …").arg(each.step, each.message));
    });
    const QString nameSpace =
        cli->parser.isSet(u"namespace"_s) ? cli->parser.value(u"namespace"_s) : QString();
    auto captured =
        co_await captureBundle(*cli->session().kube(), cli->clock, {.nameSpace = nameSpace}, progress, stop);
    if (!captured)
        co_return std::unexpected(std::move(captured.error()));
    cli->endProgress();
    // The same way in as a file: rules cannot tell which it was.
    co_return readBundle(QJsonDocument(*captured).toJson(QJsonDocument::Compact), u"cluster"_s);
}

Task<ExitStatus> run(Cli &cli, std::stop_token stop)
{
    auto snapshot = co_await snapshotOf(&cli, stop);
    if (!snapshot)
        co_return cli.report(snapshot.error());
    const QList<Finding> findings = diagnose(**snapshot);
    if (cli.isText()) {
        printFindings(cli, findings);
        if (findings.isEmpty())
            cli.print(cli.styled(Words::tr("Nothing is wrong as far as can be seen."), "good"));
    } else {
        cli.printJson(findingsJson(findings, false));
    }
    co_return hasErrors(findings) ? ExitStatus::FindingsStand : ExitStatus::Fine;
}

} // namespace

const CommandLine diagnoseCommand{
    "diagnose", QT_TRANSLATE_NOOP("Cli", "name what is wrong in a cluster, with its cause and a remedy"),
    options, run};

} // namespace slipway
