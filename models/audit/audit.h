// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/finding.h"

#include <QDate>

#include <span>

namespace slipway {

struct AuditOptions {
    QString crdFolder =
        {}; ///< CustomResourceDefinitions to validate against besides the schemas that are compiled in
    QDate today = QDate::currentDate(); ///< what has left support by then is reported
};

/// Reads one file or every runbook, script and manifest of a folder, joins them into one world and says what is wrong with it.
///
/// Conservative: what is not known is not reported. Evidence names "file:line"; the values of secrets are masked.
/// @param path a Markdown runbook, a shell script, a manifest, or a folder of such
/// @return findings, most urgent first. Errors: NotFound, Forbidden, Invalid (binary, not UTF-8, too large, a YAML bomb; where says which file)
Result<QList<Finding>> auditPath(const QString &path, const AuditOptions &options = {});

/// One kind of mistake that is looked for.
struct AuditRule {
    const char *id; ///< stable: Finding::id
    Severity severity;
    const char *summary; ///< English, for the documentation; findings say it in the reader's language
};

/// Every rule, in the order of docs/audit.md, which a test compares with this list.
std::span<const AuditRule> auditRules();

} // namespace slipway
