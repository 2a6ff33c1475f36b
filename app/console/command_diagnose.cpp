// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/findingsoutput.h"
#include "diagnosis/bundle.h"
#include "diagnosis/diagnosis.h"

#include <QCoreApplication>

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

Task<ExitStatus> run(Cli &cli, std::stop_token)
{
    if (!cli.parser.isSet(u"bundle"_s))
        co_return cli.usage(Words::tr("name a support bundle with --bundle FILE"));
    auto snapshot = readBundleFile(cli.parser.value(u"bundle"_s));
    if (!snapshot) {
        // A file that cannot be read is invalid input, whatever the reason.
        snapshot.error().kind = ErrorKind::Invalid;
        co_return cli.report(snapshot.error());
    }
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
