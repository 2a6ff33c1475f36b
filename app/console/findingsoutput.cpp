// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/findingsoutput.h"

#include "app/console/words.h"

#include <QCoreApplication>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
} // namespace

void printFindings(Cli &cli, const QList<Finding> &findings)
{
    int passed = 0;
    for (const Finding &finding : findings) {
        if (finding.state == Finding::State::Passed) {
            ++passed;
            cli.print(cli.styled(u"  ok       "_s, "good") + finding.title);
            continue;
        }
        const bool unknown = finding.state == Finding::State::CannotTell;
        const QString word = unknown                ? Words::tr("unknown")
            : finding.severity == Severity::Error   ? Words::tr("ERROR")
            : finding.severity == Severity::Warning ? Words::tr("warning")
                                                    : Words::tr("note");
        const char *style = unknown                 ? "dim"
            : finding.severity == Severity::Error   ? "bad"
            : finding.severity == Severity::Warning ? "warn"
                                                    : "dim";
        cli.print(u"  "_s + cli.styled(word.leftJustified(9), style) + finding.title);
        if (!finding.cause.isEmpty())
            cli.print(u"           "_s + cli.styled(finding.cause, "dim"));
        if (!unknown) {
            for (const Evidence &evidence : finding.evidence)
                cli.print(u"           "_s
                          + cli.styled(
                              u"%1 %2 = %3"_s.arg(evidence.object, evidence.field, evidence.value.left(300)),
                              "dim"));
        }
        for (const Remedy &remedy : finding.remedies) {
            cli.print(u"           "_s + Words::tr("To do: %1").arg(remedy.description));
            const QString command = !remedy.command.isEmpty() ? remedy.command
                : remedy.change                               ? remedy.change->command()
                                                              : QString();
            if (!command.isEmpty())
                cli.print(u"             "_s + command);
        }
    }
    if (passed == findings.size() && passed > 0)
        cli.print(cli.styled(Words::tr("All %1 checks passed.").arg(passed), "good"));
}

} // namespace slipway
