// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/linerules.h"

#include "diagnosis/families.h"

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

bool tellByLine(std::span<const LineRule> rules, const PodFacts &pod, const ContainerFacts &container,
                const LogText &log, Report &report)
{
    for (const LineRule &rule : rules) {
        QString line;
        const auto match = log.firstMatch(compiled(rule.pattern), &line);
        if (!match.hasMatch())
            continue;
        Diagnosis made = fromLog(QLatin1StringView(rule.id), pod, container, line);
        made.title = rule.title;
        QString told;
        for (int i = 1; i <= match.lastCapturedIndex() && told.isEmpty(); ++i)
            told = match.captured(i);
        made.cause = rule.cause.contains("%1"_L1) ? rule.cause.arg((told.isEmpty() ? line : told).left(200))
                                                  : rule.cause;
        if (rule.concerns) {
            const QRegularExpression &concerned = compiled(rule.concerns);
            for (const JsonView variable : container.spec["env"].items()) {
                if (const QString name = variable["name"].text(); concerned.match(name).hasMatch())
                    made.evidence.append(
                        seen(pod.pod, container.field() + u".env[%1]"_s.arg(name), variable["value"]));
            }
            if (concerned.match(container.words().join(u' ')).hasMatch())
                made.evidence.append(commandSeen(pod, container));
        }
        made.evidence.append(seen(pod.pod, container.field() + u".image"_s, container.image()));
        made.remedies = {editWorkload(rule.remedy, pod)};
        report.add(std::move(made));
        return true;
    }
    return false;
}

} // namespace slipway::diagnosis
