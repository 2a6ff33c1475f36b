// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/benchincluster.h"

#include "app/console/endpointaccess.h"
#include "app/console/previewoutput.h"
#include "app/console/words.h"
#include "kube/visibletext.h"
#include "session/bench/benchwords.h"
#include "session/bench/clusterbench.h"

#include <QCoreApplication>

namespace slipway {
using namespace Qt::StringLiterals;

Task<std::expected<MeasuredBench, ExitStatus>> benchInCluster(Cli &cli, BenchConfig config,
                                                              std::stop_token stop)
{
    using Answer = std::expected<MeasuredBench, ExitStatus>;
    const auto ended = [](ExitStatus status) { return Answer(std::unexpected(status)); };
    if (cli.parser.isSet(u"url"_s))
        co_return ended(
            cli.usage(Words::tr("--in-cluster loads an endpoint of a cluster, not an address (--url)")));
    if (!qEnvironmentVariableIsEmpty("SLIPWAY_API_KEY"))
        cli.say(Words::tr("SLIPWAY_API_KEY is not given to load pods: they take the key from the Secret that "
                          "the server has it from."));
    auto endpoint = namedEndpoint(cli);
    if (!endpoint)
        co_return ended(cli.report(endpoint.error()));
    if (auto connected = co_await connectNamed(cli, endpoint->target, ConnectFor::Changing, stop); !connected)
        co_return ended(cli.report(connected.error()));
    endpoint->target = cli.session().target();
    config.modelId = cli.parser.value(u"model"_s);
    ClusterBench bench(cli.session(), cli.runs());
    if (auto prepared = co_await bench.prepare(*endpoint, config, cli.parser.value(u"tokenizer"_s), stop);
        !prepared)
        co_return ended(cli.report(prepared.error()));
    if (cli.isText()) {
        printPreview(cli, *bench.change(), bench.preview());
        if (cli.isVerbose())
            cli.print(bench.change()->command());
    }
    const ChangePreview &preview = bench.preview();
    if (preview.effect == ChangePreview::Effect::Impossible
        || preview.effect == ChangePreview::Effect::Unknown)
        co_return ended(cli.report(preview.problem.value_or(
            fail(ErrorKind::Invalid, preview.summary, bench.change()->object()).error())));
    if (!cli.confirm(Words::tr("Start it?"))) {
        cli.say(Words::tr("Nothing was changed. Pass --yes to agree beforehand."));
        co_return ended(ExitStatus::Usage);
    }
    QString level;
    bench.setObserver(
        {.runBegan = [&level](int, LoadLevel now) { level = benchLevelText(now.concurrency, now.rate); },
         .podsChanged =
             [&cli, &level](const LoadPods &pods) {
                 const QString text = u"%1 · %2"_s.arg(level, loadPodsText(pods));
                 cli.sayProgress(pods.detail.isEmpty() ? text : text + u" · "_s + visibleText(pods.detail),
                                 text);
             }});
    auto result = co_await bench.run(stop);
    cli.endProgress();
    if (!bench.remark().isEmpty())
        cli.say(bench.remark());
    if (!result)
        co_return ended(cli.report(result.error()));
    co_return Answer(MeasuredBench{.result = std::move(*result),
                                   .title = endpoint->name,
                                   .wayIn = bench.description(),
                                   .problem = bench.problem()});
}

} // namespace slipway
