// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/findingsoutput.h"
#include "app/console/words.h"
#include "audit/audit.h"

#include <QCoreApplication>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

void auditOptions(Cli &cli)
{
    cli.parser.addPositionalArgument(
        u"FILE|DIR"_s, Words::tr("a Markdown runbook, a shell script, a manifest, or a folder of such"));
    cli.parser.addOption(
        {u"crds"_s, Words::tr("folder of CustomResourceDefinitions to validate against, too"), u"DIR"_s});
}

Task<ExitStatus> runAudit(Cli &cli, std::stop_token)
{
    const QStringList given = positional(cli);
    if (given.size() != 1)
        co_return cli.usage(given.isEmpty() ? Words::tr("which file or folder?")
                                            : Words::tr("one file or folder at a time"));
    AuditOptions auditOptions;
    auditOptions.crdFolder = cli.parser.value(u"crds"_s);
    const auto findings = auditPath(given.first(), auditOptions);
    if (!findings)
        co_return cli.report(findings.error());
    if (!cli.isText())
        cli.printJson(findingsJson(*findings, false));
    else if (findings->isEmpty())
        cli.print(cli.styled(Words::tr("Nothing is wrong with %1 as far as can be seen.").arg(given.first()),
                             "good"));
    else
        printFindings(cli, *findings);
    co_return hasErrors(*findings) ? ExitStatus::FindingsStand : ExitStatus::Fine;
}

} // namespace

const CommandLine auditCommand{
    "audit", QT_TRANSLATE_NOOP("Cli", "find the bugs of runbooks, scripts and manifests, with their lines"),
    auditOptions, runAudit};

} // namespace slipway
