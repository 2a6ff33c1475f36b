// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/cli.h"
#include "app/console/words.h"
#include "session/findings/cloudsource.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

void bundleOptions(Cli &cli)
{
    cli.parser.addOption({u"out"_s, Words::tr("write the bundle to this file"), u"FILE"_s});
}

Task<ExitStatus> runBundle(Cli &cli, std::stop_token stop)
{
    const QString path = cli.parser.value(u"out"_s);
    if (path.isEmpty())
        co_return cli.usage(Words::tr("name a file with --out FILE"));
    if (auto connected = co_await cli.connectCluster(stop); !connected)
        co_return cli.report(connected.error());
    const ProgressSink progress([&cli](const Progress &each) {
        cli.sayProgress(Words::tr("Reading %1: %2 …").arg(each.step, each.message), each.step);
    });
    const QString nameSpace = cli.parser.isSet(u"namespace"_s) ? cli.parser.value(u"namespace"_s) : QString();
    auto source = co_await openCloud(cli.session(), stop);
    if (!source)
        co_return cli.report(source.error());
    auto bundle = co_await captureBundle(*cli.session().kube(), cli.clock,
                                         {.nameSpace = nameSpace, .cloud = source->door}, progress, stop);
    if (!bundle)
        co_return cli.report(bundle.error());
    cli.endProgress();
    if (const QString said = coverageText(*source, cloudCoverageOf(*bundle)); !said.isEmpty())
        cli.say(said);
    if (auto written = writeBundle(path, QJsonDocument(*bundle).toJson(QJsonDocument::Indented)); !written) {
        written.error().kind = ErrorKind::Invalid; // it is the path that was given
        co_return cli.report(written.error());
    }
    const auto objects = bundle->value("cluster"_L1)["items"_L1].toArray().size();
    const auto logs = bundle->value("logs"_L1).toObject().size();
    if (cli.isText())
        cli.print(
            Words::tr(
                "Wrote %1: %2 objects, %3 logs, secrets and tokens removed. Read it before you pass it on.")
                .arg(path)
                .arg(objects)
                .arg(logs));
    else
        cli.printJson({{u"file"_s, path}, {u"objects"_s, objects}, {u"logs"_s, logs}});
    co_return ExitStatus::Fine;
}

} // namespace

const CommandLine bundleCommand{
    "bundle", QT_TRANSLATE_NOOP("Cli", "write a cluster's state to one file, without its secrets"),
    bundleOptions, runBundle};

} // namespace slipway
