// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/finding.h"

#include <QCoreApplication>
#include <QSet>

namespace slipway::audit {

/// The translation context of every text of the auditor.
struct AuditText {
    Q_DECLARE_TR_FUNCTIONS(Audit)
};

/// Where something stands. Line 0 is no place.
struct Place {
    QString file = {};
    int line = 0;
    QString toString() const { return file + u':' + QString::number(line); }
    bool operator==(const Place &) const = default;
};

/// One thing that was seen, for evidence.
struct Seen {
    Place place = {};
    QString field = {};
    QString value = {};
};

/// Collects findings; the same rule speaks once about one place.
class AuditReport
{
public:
    /// @param rule    an id of auditRules(); its severity is taken from there
    /// @param seen    the offending place first, then what it contradicts
    /// @param remedy  what to write instead; @p command is the corrected text itself
    void add(const char *rule, const QList<Seen> &seen, const QString &title, const QString &cause,
             const QString &remedy = {}, const QString &command = {});

    QList<Finding> takeFindings();

private:
    QList<Finding> m_findings;
    QSet<QString> m_said;
};

/// The text for evidence: one line, not too long, credentials masked.
QString evidenceValue(const QString &text);

} // namespace slipway::audit
