// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/auditreport.h"

#include "audit/audit.h"
#include "audit/shell.h"
#include "base/redact.h"

namespace slipway::audit {

using namespace Qt::StringLiterals;

QString evidenceValue(const QString &text)
{
    QString line = text.simplified();
    line.replace(literalDollar, u'$');
    line = redacted(line);
    return line.size() > 200 ? line.left(199) + u'…' : line;
}

void AuditReport::add(const char *rule, const QList<Seen> &seen, const QString &title, const QString &cause,
                      const QString &remedy, const QString &command)
{
    const auto rules = auditRules();
    const auto known =
        std::ranges::find_if(rules, [rule](const AuditRule &each) { return qstrcmp(each.id, rule) == 0; });
    Q_ASSERT(known != rules.end());
    if (known == rules.end())
        return;
    Finding finding{
        .id = QString::fromLatin1(rule), .severity = known->severity, .title = title, .cause = cause};
    finding.check = u"audit"_s;
    QString key = finding.id;
    for (const Seen &each : seen) {
        finding.evidence.append({each.place.toString(), each.field, evidenceValue(each.value)});
        if (&each == &seen.first())
            key += u'|' + each.place.toString() + u'|' + each.value;
    }
    if (m_said.contains(key))
        return;
    m_said.insert(key);
    if (!remedy.isEmpty() || !command.isEmpty())
        finding.remedies.append({remedy, command, {}});
    m_findings.append(std::move(finding));
}

QList<Finding> AuditReport::takeFindings()
{
    m_said.clear();
    return std::exchange(m_findings, {});
}

} // namespace slipway::audit
