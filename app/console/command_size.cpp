// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/modelchoice.h"
#include "app/console/words.h"
#include "catalog/sizing.h"
#include "session/deploy/measuredspeeds.h"
#include "session/deploy/sizingstock.h"
#include "session/deploy/stockmemory.h"

#include <QCoreApplication>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

void sizeOptions(Cli &cli)
{
    addModelOptions(cli);
    cli.parser.addOptions({
        {u"requests-per-second"_s, Words::tr("how many come in a second, on the average"), u"N"_s, u"1"_s},
        {u"prompt-tokens"_s, Words::tr("length of a typical prompt"), u"N"_s, u"1000"_s},
        {u"output-tokens"_s, Words::tr("length of a typical answer"), u"N"_s, u"250"_s},
        {u"ttft-ms"_s, Words::tr("until the first token, 95 of 100 requests at most"), u"MS"_s},
        {u"itl-ms"_s, Words::tr("between two tokens, at most"), u"MS"_s},
        {u"max-model-len"_s, Words::tr("longest context in tokens"), u"L"_s},
        {u"accelerator"_s, Words::tr("accelerator or machine type; all when none is given"), u"TYPE"_s},
        {u"provider"_s, Words::tr("google or aws; both when none is given"), u"CLOUD"_s},
        {u"all"_s, Words::tr("the dear ones too, and what does not meet it, with the reason")},
    });
}

Result<SizingTarget> targetOf(const Cli &cli)
{
    SizingTarget target;
    auto rate = numberOption(cli, u"requests-per-second"_s, 1, 0.001, 1e5);
    auto prompt = wholeOption(cli, u"prompt-tokens"_s, 1000, 1, 10'000'000);
    auto output = wholeOption(cli, u"output-tokens"_s, 250, 1, 1'000'000);
    auto ttft = numberOption(cli, u"ttft-ms"_s, 0, 1, 1e7);
    auto itl = numberOption(cli, u"itl-ms"_s, 0, 0.1, 1e6);
    auto length = wholeOption(cli, u"max-model-len"_s, 0, 1, 100'000'000);
    for (const std::optional<Error> &problem :
         {rate ? std::nullopt : std::optional(rate.error()),
          prompt ? std::nullopt : std::optional(prompt.error()),
          output ? std::nullopt : std::optional(output.error()),
          ttft ? std::nullopt : std::optional(ttft.error()), itl ? std::nullopt : std::optional(itl.error()),
          length ? std::nullopt : std::optional(length.error())}) {
        if (problem)
            return std::unexpected(*problem);
    }
    target.load = {.requestsPerSecond = *rate, .promptTokens = *prompt, .outputTokens = *output};
    target.mostTtftMs = *ttft;
    target.mostItlMs = *itl;
    target.maxModelLen = *length;
    if (target.maxModelLen > 0 && target.maxModelLen < *prompt + *output)
        return fail(ErrorKind::Invalid,
                    Words::tr("a context of %1 tokens does not hold a prompt of %2 and an answer of %3")
                        .arg(*length)
                        .arg(*prompt)
                        .arg(*output));
    if (const QString name = cli.parser.value(u"accelerator"_s).trimmed(); !name.isEmpty()) {
        if (auto known = acceleratorCalled(name); !known)
            return std::unexpected(std::move(known.error()));
        target.accelerator = name;
    }
    if (const QString cloud = cli.parser.value(u"provider"_s).trimmed().toLower(); !cloud.isEmpty()) {
        if (cloud != "google"_L1 && cloud != "aws"_L1)
            return fail(ErrorKind::Invalid,
                        Words::tr("--provider takes google or aws, not \"%1\"").arg(cloud));
        target.provider = cloud == "aws"_L1 ? CloudProvider::Aws : CloudProvider::Google;
    }
    return target;
}

QString hardwareOf(const SizingOption &option)
{
    QString text = u"%1 × %2"_s.arg(option.request.count).arg(option.request.accelerator.name);
    if (!option.request.quantization.isEmpty())
        text += u", "_s + option.request.quantization;
    return text;
}

/// So many of the cheapest are shown unless all are wanted.
constexpr int mostShown = 20;

void show(Cli &cli, const QList<WeighedOption> &options, bool withOthers)
{
    int shown = 0;
    cli.print(cli.styled(u"%1  %2  %3  %4  %5  %6  %7"_s.arg(Words::tr("A REPLICA"), -34)
                             .arg(Words::tr("REPLICAS"), 8)
                             .arg(Words::tr("MACHINES"), -22)
                             .arg(Words::tr("TTFT P95"), 9)
                             .arg(Words::tr("ITL"), 8)
                             .arg(Words::tr("AN HOUR"), 12)
                             .arg(Words::tr("1M TOKENS"), 10),
                         "bold"));
    for (const WeighedOption &weighed : options) {
        const SizingOption &option = weighed.option;
        if (!option.meetsIt()) {
            if (withOthers)
                cli.print(cli.styled(u"%1  %2"_s.arg(hardwareOf(option), -34).arg(option.whyNot), "dim"));
            continue;
        }
        if (++shown > mostShown && !withOthers)
            continue;
        const QString price = option.perHour
            ? u"%1%2 %3"_s.arg(option.perHour->provenance.estimated ? u"~"_s : QString())
                  .arg(option.perHour->amount, 0, 'f', 2)
                  .arg(option.perHour->currency)
            : Words::tr("unknown");
        const QString million =
            option.perMillionTokens ? u"%1"_s.arg(*option.perMillionTokens, 0, 'f', 2) : u"–"_s;
        cli.print(u"%1  %2  %3  %4  %5  %6  %7"_s.arg(hardwareOf(option), -34)
                      .arg(option.replicas, 8)
                      .arg(u"%1 × %2"_s.arg(option.machines).arg(option.machineType), -22)
                      .arg(u"%1 ms"_s.arg(option.each.ttftP95Ms, 0, 'f', 0), 9)
                      .arg(u"%1 ms"_s.arg(option.each.itlMs, 0, 'f', 1), 8)
                      .arg(price, 12)
                      .arg(million, 10));
    }
    if (shown > mostShown && !withOthers)
        cli.say(Words::tr("%1 more meet it; --all shows them.").arg(shown - mostShown));
}

/// What benchmarks of one's own said. Without a history there is none, which is no failure.
Task<QList<MeasuredSpeed>> ownMeasurements(Cli *cli, std::stop_token stop)
{
    auto journal = cli->runs().journal();
    if (!journal)
        co_return QList<MeasuredSpeed>();
    BenchArchive benches(cli->paths().databaseFile());
    auto speeds = co_await measuredSpeeds(&benches, *journal, &Catalog::builtIn(), stop);
    if (speeds || speeds.error().kind == ErrorKind::Cancelled)
        co_return speeds;
    cli->say(Words::tr("What was measured before cannot be read, and corrects nothing: %1")
                 .arg(speeds.error().detail));
    co_return QList<MeasuredSpeed>();
}

/// Under the table: which of its times are corrected, and by what.
void sayCorrections(Cli &cli, const QList<WeighedOption> &options)
{
    QStringList said;
    for (const WeighedOption &weighed : options) {
        const SizingOption &option = weighed.option;
        if (!option.meetsIt() || !option.measured)
            continue;
        const QString line = Words::tr("%1: times are %2 (prompts × %3, tokens × %4).")
                                 .arg(hardwareOf(option), measuredText(option.measured))
                                 .arg(option.measured.factors.reading, 0, 'f', 2)
                                 .arg(option.measured.factors.decoding, 0, 'f', 2);
        if (!said.contains(line))
            said << line;
    }
    for (const QString &line : std::as_const(said))
        cli.say(line);
}

/// Under the table: what comes last there although it is cheaper, and why.
void sayStockouts(Cli &cli, const QList<WeighedOption> &options)
{
    QStringList said;
    for (const WeighedOption &weighed : options) {
        if (!weighed.option.meetsIt() || !weighed.stock.ranOut())
            continue;
        const QString line = Words::tr("%1 (%2) comes last: %3")
                                 .arg(weighed.option.machineType, weighed.option.request.accelerator.name,
                                      stockText(weighed.stock));
        if (!said.contains(line))
            said << line;
    }
    for (const QString &line : std::as_const(said))
        cli.say(cli.styled(line, "bad"));
}

/// What tries of the last days came to. What cannot be read is not known, and ranks nothing.
QList<StockAttempt> rememberedTries(Cli &cli, const QDateTime &now)
{
    MeasurementArchive *archive = cli.session().measurements();
    if (!archive)
        return {};
    return archive->stockSince(now.addDays(-stockWeighsDays)).value_or(QList<StockAttempt>());
}

Task<ExitStatus> runSize(Cli &cli, std::stop_token stop)
{
    if (cli.parser.value(u"model"_s).trimmed().isEmpty() && !cli.parser.isSet(u"config"_s))
        co_return cli.usage(Words::tr("pass --model"));
    const auto target = targetOf(cli);
    if (!target)
        co_return cli.report(target.error());
    auto model = co_await chosenModel(&cli, stop);
    if (!model)
        co_return cli.report(model.error());
    const auto measured = co_await ownMeasurements(&cli, stop);
    if (!measured)
        co_return cli.report(measured.error());
    const QDateTime now = cli.clock.now();
    const QList<WeighedOption> options =
        weighedOptions(*model, *target, Catalog::builtIn(), *measured, rememberedTries(cli, now), now);
    const auto meeting =
        std::ranges::count_if(options, [](const WeighedOption &weighed) { return weighed.option.meetsIt(); });
    if (!cli.isText()) {
        cli.printJson(toJson(*target, options));
        co_return meeting > 0 ? ExitStatus::Fine : ExitStatus::FindingsStand;
    }
    if (meeting > 0 || cli.parser.isSet(u"all"_s))
        show(cli, options, cli.parser.isSet(u"all"_s));
    if (meeting == 0) {
        cli.say(cli.styled(Words::tr("Nothing in the catalogue meets that."), "bad") + u' '
                + Words::tr("--all says why not, for each."));
        co_return ExitStatus::FindingsStand;
    }
    if (std::ranges::any_of(options, [](const WeighedOption &weighed) {
            const SizingOption &option = weighed.option;
            return option.meetsIt() && !option.measured && !isProven(option.request.accelerator);
        }))
        cli.say(Words::tr(
            "Times of NVIDIA's chips were compared with published measurements, those of TPUs with none."));
    sayCorrections(cli, options);
    sayStockouts(cli, options);
    cli.say(
        Words::tr("Estimated from the chips' data sheets; times may be off by %1 % either way, and what a "
                  "benchmark measures is worth more. Prices are list prices on demand; ~ marks estimates.")
            .arg(throughputError * 100, 0, 'f', 0));
    co_return ExitStatus::Fine;
}

} // namespace

const CommandLine sizeCommand{
    "size", QT_TRANSLATE_NOOP("Cli", "which hardware answers so many requests fast enough, by price"),
    sizeOptions, runSize};

} // namespace slipway
