// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/endpointaccess.h"
#include "app/console/runoutput.h"
#include "app/console/words.h"
#include "session/activity/remains.h"
#include "session/deploy/endpointrollout.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

void destroyOptions(Cli &cli)
{
    cli.parser.addPositionalArgument(u"endpoint"_s, Words::tr("name of an endpoint"), u"endpoint"_s);
    cli.parser.addOption(
        {u"confirm"_s, Words::tr("the endpoint's name once more, instead of typing it"), u"NAME"_s});
}

Task<ExitStatus> runDestroy(Cli &cli, std::stop_token stop)
{
    if (positional(cli).isEmpty())
        co_return cli.usage(Words::tr("which endpoint? Name it"));
    auto endpoint = namedEndpoint(cli);
    if (!endpoint)
        co_return cli.report(endpoint.error());
    auto journal = cli.runs().journal();
    if (!journal)
        co_return cli.report(journal.error());
    auto runs = co_await runsOf(**journal, *endpoint, stop);
    if (!runs)
        co_return cli.report(runs.error());
    if (cli.isText()) {
        cli.print(cli.styled(
            Words::tr("This takes back what made %1 in %2:").arg(endpoint->name, endpoint->target.describe()),
            "bold"));
        auto lines = destroyText(*runs);
        if (!lines)
            co_return cli.report(lines.error());
        for (const QString &line : std::as_const(*lines))
            cli.print(u"  • "_s + line);
    }
    // Destruction takes the name typed; --yes alone is not enough.
    const bool named = cli.parser.value(u"confirm"_s) == endpoint->name;
    if (!named) {
        if (cli.parser.isSet(u"confirm"_s))
            co_return cli.usage(Words::tr("--confirm says \"%1\", the endpoint is %2; nothing was changed")
                                    .arg(cli.parser.value(u"confirm"_s), endpoint->name));
        const QString typed = cli.askLine(Words::tr("Type the endpoint's name to destroy it:"));
        if (typed != endpoint->name) {
            cli.say(Words::tr("Nothing was changed. In a script pass --confirm %1").arg(endpoint->name));
            co_return ExitStatus::Usage;
        }
    }
    if (auto connected = co_await connectNamed(cli, endpoint->target, ConnectFor::Changing, stop); !connected)
        co_return cli.report(connected.error());
    const ChangeContext context = cli.session().changeContext(endpoint->target);
    const Endpoint destroyed = *endpoint;
    auto outcome = co_await destroyEndpoint(**journal, context, destroyed, runEvents(cli), stop);
    if (!outcome)
        co_return cli.report(outcome.error());
    for (const QString &remark : std::as_const(outcome->remarks))
        cli.say(remark);
    if (outcome->error)
        co_return cli.report(*outcome->error);
    if (auto forgotten = forgetEndpoint(cli, *endpoint); !forgotten)
        cli.say(Words::tr("The endpoint is gone but still listed: %1").arg(forgotten.error().detail));
    const RemainsQuestion question{.kube = cli.session().kube(),
                                   .google = cli.session().google(),
                                   .aws = cli.session().aws(),
                                   .endpoint = destroyed,
                                   .runs = *runs};
    auto remains = co_await findRemains(question, Catalog::builtIn(), stop);
    if (!remains)
        co_return cli.report(remains.error());
    if (!cli.isText()) {
        QJsonObject object{{u"destroyed"_s, destroyed.name}, {u"remains"_s, remainsJson(*remains)}};
        if (!remains->notRead.isEmpty())
            object.insert(u"notRead"_s, QJsonArray::fromStringList(remains->notRead));
        cli.printJson(object);
        co_return ExitStatus::Fine;
    }
    cli.print(cli.styled(Words::tr("Destroyed."), "good"));
    const QStringList lines = remainsText(*remains);
    if (!lines.isEmpty())
        cli.print(cli.styled(Words::tr("What remains:"), "bold"));
    for (const QString &line : lines)
        cli.print(u"  • "_s + line);
    co_return ExitStatus::Fine;
}

} // namespace

const CommandLine destroyCommand{"destroy", QT_TRANSLATE_NOOP("Cli", "take back all that made an endpoint"),
                                 destroyOptions, runDestroy};

} // namespace slipway
