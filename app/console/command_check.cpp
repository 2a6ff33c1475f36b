// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/findingsoutput.h"
#include "app/console/words.h"

#include <QCoreApplication>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

void checkOptions(Cli &cli)
{
    cli.addChoiceOptions();
    cli.parser.addOption({u"only"_s, Words::tr("run this check alone; may repeat"), u"ID"_s});
    cli.parser.addOption({u"all"_s, Words::tr("also list in JSON what passed")});
}

Task<ExitStatus> runCheck(Cli &cli, std::stop_token stop)
{
    auto choices = cli.choices();
    if (!choices)
        co_return cli.report(choices.error());
    const QStringList only = cli.parser.values(u"only"_s);
    for (const QString &id : only) {
        if (!findCheck(id)) {
            QStringList known;
            for (const Check &check : allChecks())
                known << check.id;
            co_return cli.usage(
                Words::tr("there is no check \"%1\"; there are: %2").arg(id, known.join(u", "_s)));
        }
    }
    Deployment deployment(cli.session(), Catalog::builtIn(), *choices);
    const CheckEvents events = [&cli](const CheckEvent &event) {
        if (event.running)
            cli.sayProgress(Words::tr("Checking: %1 …").arg(event.title));
    };
    auto findings = co_await deployment.check(only, events, stop);
    if (!findings)
        co_return cli.report(findings.error());
    cli.endProgress();
    if (cli.isText())
        printFindings(cli, deployment.findings());
    else
        cli.printJson(findingsJson(deployment.findings(), cli.parser.isSet(u"all"_s)));
    co_return hasErrors(deployment.findings()) ? ExitStatus::FindingsStand : ExitStatus::Fine;
}

} // namespace

const CommandLine checkCommand{
    "check", QT_TRANSLATE_NOOP("Cli", "prove that a deployment can work before anything is changed"),
    checkOptions, runCheck};

} // namespace slipway
