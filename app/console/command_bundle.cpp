// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/cli.h"
#include "app/console/words.h"
#include "base/durationtext.h"
#include "session/endpoint/endpointregistry.h"
#include "session/findings/cloudsource.h"
#include "session/record/sessionrecorder.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

Task<> stopAfter(Clock *clock, std::chrono::minutes length, std::stop_source what, std::stop_token stop)
{
    if (auto slept = co_await clock->sleepFor(length, stop); !slept)
        co_return slept;
    what.request_stop();
    co_return {};
}

void bundleOptions(Cli &cli)
{
    cli.parser.addOption({u"out"_s,
                          Words::tr("write the bundle to this file; gzipped where its name ends with .gz and "
                                    "it is a recording"),
                          u"FILE"_s});
    cli.addOptionWithBareValue(
        {u"follow"_s,
         Words::tr("then record what happens, for so many minutes or until Ctrl+C; the "
                   "console plays it at any speed"),
         u"MINUTES"_s},
        u"0"_s);
}

/// Of the file that endpoints are remembered in; one that is not there is not made for the question.
QList<Endpoint> knownEndpoints(Cli &cli)
{
    if (!QFileInfo::exists(cli.paths().databaseFile()))
        return {};
    EndpointRegistry registry(cli.paths().databaseFile(), cli.clock);
    if (auto loaded = registry.load(); !loaded)
        cli.say(Words::tr("The endpoints cannot be read, so that none is listened to: %1")
                    .arg(loaded.error().detail));
    return registry.endpoints();
}

/// Ends with @p stop, and after @p length where that is not zero.
Task<> record(Cli *cli, SessionRecorder *recorder, QString path, QString nameSpace,
              std::chrono::minutes length, ProgressSink progress, std::stop_token stop)
{
    std::stop_source over;
    const std::stop_callback byPerson(stop, [over]() mutable { over.request_stop(); });
    TaskHandle timer;
    QObject::connect(recorder, &SessionRecorder::changed, &timer, [&, length] {
        const QDateTime since = recorder->since();
        if (!since.isValid())
            return;
        if (length.count() > 0 && !timer.isRunning())
            timer.start([cli, over, length](std::stop_token ended, ProgressSink) mutable {
                return stopAfter(&cli->clock, length, over, ended);
            });
        const auto seconds = std::chrono::seconds(since.secsTo(cli->clock.now()));
        cli->sayProgress(Words::tr("Recording for %1: %2 change(s), %3. Ctrl+C ends it.")
                             .arg(durationText(seconds))
                             .arg(recorder->entries())
                             .arg(QLocale().formattedDataSize(recorder->bytes())),
                         Words::tr("Recording"));
    });
    co_return co_await recorder->run(path, nameSpace, progress, over.get_token());
}

Task<ExitStatus> runRecording(Cli &cli, const QString &path, const QString &nameSpace,
                              const ProgressSink &progress, std::stop_token stop)
{
    const int minutes = cli.parser.value(u"follow"_s).toInt(); // what is no number is not its value
    SessionRecorder recorder(cli.session(), [&cli] { return knownEndpoints(cli); });
    auto recorded =
        co_await record(&cli, &recorder, path, nameSpace, std::chrono::minutes(minutes), progress, stop);
    cli.endProgress();
    if (!recorded) {
        if (recorded.error().where == path)
            recorded.error().kind = ErrorKind::Invalid; // it is the path that was given
        co_return cli.report(recorded.error());
    }
    if (cli.isText())
        cli.print(
            Words::tr("Wrote %1: %2 change(s), %3, secrets and tokens removed. Read it before you pass it "
                      "on; the console plays it: Findings, Open a bundle, Play it.")
                .arg(path)
                .arg(recorder.entries())
                .arg(QLocale().formattedDataSize(recorder.bytes())));
    else
        cli.printJson(
            {{u"file"_s, path}, {u"changes"_s, recorder.entries()}, {u"bytes"_s, recorder.bytes()}});
    co_return ExitStatus::Fine;
}

Task<ExitStatus> runBundle(Cli &cli, std::stop_token stop)
{
    const QString path = cli.parser.value(u"out"_s);
    if (path.isEmpty())
        co_return cli.usage(Words::tr("name a file with --out FILE"));
    if (const QStringList words = positional(cli); !words.isEmpty())
        co_return cli.usage(
            Words::tr(
                "\"%1\" is not understood: --follow takes a whole number of minutes, and bundle no names")
                .arg(words.first()));
    if (auto connected = co_await cli.connectCluster(stop); !connected)
        co_return cli.report(connected.error());
    const ProgressSink progress([&cli](const Progress &each) {
        cli.sayProgress(Words::tr("Reading %1: %2 …").arg(each.step, each.message), each.step);
    });
    const QString nameSpace = cli.parser.isSet(u"namespace"_s) ? cli.parser.value(u"namespace"_s) : QString();
    if (cli.parser.isSet(u"follow"_s))
        co_return co_await runRecording(cli, path, nameSpace, progress, stop);
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
