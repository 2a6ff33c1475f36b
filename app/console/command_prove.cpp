// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/endpointaccess.h"
#include "app/console/words.h"
#include "base/redact.h"
#include "session/findings/provechains.h"

#include <QCoreApplication>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

void proveOptions(Cli &cli)
{
    cli.parser.addPositionalArgument(u"name"_s,
                                     Words::tr("an endpoint, or pod/NAME, serviceaccount/NAME, service/NAME, "
                                               "gateway/NAME, httproute/NAME, ingress/NAME"),
                                     u"NAME"_s);
    cli.parser.addOption({u"bundle"_s, Words::tr("read a support bundle instead of the cluster"), u"FILE"_s});
    cli.parser.addOption({u"no-probes"_s, Words::tr("send no probe to a pod again")});
}

QString askedNamespace(Cli &cli)
{
    return cli.parser.isSet(u"namespace"_s) ? cli.parser.value(u"namespace"_s) : QString();
}

/// The remembered endpoint of that name: nothing where there is none, which is no error.
std::optional<Endpoint> endpointCalled(Cli &cli, const QString &name)
{
    const QString plain = name.startsWith("endpoint/"_L1) ? name.section(u'/', 1) : name;
    if (plain.contains(u'/'))
        return {};
    const auto all = rememberedEndpoints(cli);
    if (!all)
        return {};
    const auto found = std::ranges::find(*all, plain, &Endpoint::name);
    return found == all->end() ? std::nullopt : std::optional(*found);
}

Task<Proof> proof(Cli *cli, QString name, std::stop_token stop)
{
    ProofSubject subject = ProofSubject::parse(name, askedNamespace(*cli));
    if (cli->parser.isSet(u"bundle"_s)) {
        auto read = co_await proveInBundle(cli->parser.value(u"bundle"_s), subject);
        // A file that cannot be read is invalid input, whatever the reason.
        if (!read)
            read.error().kind = ErrorKind::Invalid;
        co_return read;
    }
    if (const auto endpoint = endpointCalled(*cli, name)) {
        subject = {.nameSpace = endpoint->target.nameSpace,
                   .name = endpoint->name,
                   .service = endpoint->service,
                   .isEndpoint = true};
        if (auto connected = co_await connectNamed(*cli, endpoint->target, ConnectFor::Reading, stop);
            !connected)
            co_return std::unexpected(std::move(connected.error()));
    } else if (auto connected = co_await cli->connectCluster(stop); !connected) {
        co_return std::unexpected(std::move(connected.error()));
    }
    const ProgressSink progress([cli](const Progress &each) {
        cli->sayProgress(Words::tr("Reading %1: %2 …").arg(each.step, each.message), each.step);
    });
    auto proven = co_await proveWithCloud(cli->session(), subject,
                                          {.sendProbes = !cli->parser.isSet(u"no-probes"_s)}, progress, stop);
    cli->endProgress();
    if (!proven)
        co_return std::unexpected(std::move(proven.error()));
    if (const QString why = proven->whyNotAsked(); !why.isEmpty())
        cli->say(why);
    co_return std::move(proven->proof);
}

void printLink(Cli &cli, const Link &link)
{
    struct Form {
        QString word;
        const char *style;
    };
    const Form form = link.state == Link::State::Holds ? Form{Words::tr("ok"), "good"}
        : link.state == Link::State::Broken            ? Form{Words::tr("BROKEN"), "bad"}
        : link.state == Link::State::Unknown           ? Form{Words::tr("unknown"), "warn"}
                                                       : Form{Words::tr("not judged"), "dim"};
    cli.print(u"  "_s + cli.styled(form.word.leftJustified(10) + u' ', form.style) + link.what + u": "_s
              + link.object);
    const auto more = [&cli](const QString &text) {
        cli.print(u"             "_s + cli.styled(text, "dim"));
    };
    if (!link.observed.isEmpty())
        more(Words::tr("observed: %1").arg(redacted(link.observed).left(300)));
    if (link.state == Link::State::Holds)
        return;
    if (!link.expected.isEmpty())
        more(Words::tr("expected: %1").arg(link.expected));
    if (!link.why.isEmpty())
        more(redacted(link.why).left(500));
    if (link.state != Link::State::Broken)
        return;
    for (const Evidence &each : link.evidence)
        more(u"%1 %2 = %3"_s.arg(each.object, each.field, redacted(each.value).left(300)));
    for (const Remedy &remedy : link.remedies) {
        cli.print(u"             "_s + Words::tr("To do: %1").arg(remedy.description));
        const QString command =
            remedy.command.isEmpty() && remedy.change ? remedy.change->command() : remedy.command;
        if (!command.isEmpty())
            cli.print(u"               "_s + redacted(command));
    }
}

void printChain(Cli &cli, const Chain &chain)
{
    const int broken = chain.broken();
    const QString verdict = broken >= 0
        ? cli.styled(Words::tr("link %1 of %2 is broken").arg(broken + 1).arg(chain.links.size()), "bad")
        : chain.holds() ? cli.styled(Words::tr("holds"), "good")
                        : cli.styled(Words::tr("nothing is broken as far as can be told"), "warn");
    cli.print(cli.styled(chain.title, "bold") + u": "_s + chain.subject + u" – "_s + verdict);
    for (const Link &link : chain.links)
        printLink(cli, link);
    cli.print({});
}

Task<ExitStatus> runProve(Cli &cli, std::stop_token stop)
{
    const QStringList names = cli.parser.positionalArguments();
    if (names.size() != 1)
        co_return cli.usage(Words::tr("name one thing to prove: an endpoint, or KIND/NAME"));
    auto proven = co_await proof(&cli, names.constFirst(), stop);
    if (!proven)
        co_return cli.report(proven.error());
    if (proven->objects.isEmpty())
        co_return cli.report(
            fail(ErrorKind::NotFound,
                 Words::tr("nothing of the name %1 is among what was read").arg(names.constFirst()), {},
                 Words::tr("name a kind and a namespace, as in service/NAME --namespace NAMESPACE"))
                .error());
    if (!cli.isText()) {
        cli.printJson(chainsJson(proven->chains));
    } else {
        for (const Chain &chain : proven->chains)
            printChain(cli, chain);
        if (proven->chains.isEmpty())
            cli.print(Words::tr(
                "There is nothing to prove: no requests come to it, and it has no identity at a cloud."));
    }
    const bool isBroken =
        std::ranges::any_of(proven->chains, [](const Chain &chain) { return chain.broken() >= 0; });
    co_return isBroken ? ExitStatus::FindingsStand : ExitStatus::Fine;
}

} // namespace

const CommandLine proveCommand{
    "prove",
    QT_TRANSLATE_NOOP("Cli", "walk an identity or a request's way link by link, and name the broken one"),
    proveOptions, runProve};

} // namespace slipway
