// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/change.h"

#include <QList>

namespace slipway {

enum class Severity { Info, Warning, Error };
QString toString(Severity severity);

/// One observed value: which object, which field of it, what it says.
struct Evidence {
    QString object = {}; ///< "Kind/namespace/name", or a cloud resource: "bucket/ai-models"
    QString field = {}; ///< "spec.template.metadata.annotations", "log", "quota NVIDIA_L4_GPUS"
    QString value = {}; ///< untrusted text, shown as plain text
    bool operator==(const Evidence &) const = default;
};

/// What to do about it: words, the command for it, and the Change where Slipway can do it itself.
struct Remedy {
    QString description = {};
    QString command = {}; ///< empty: the Change's
    std::shared_ptr<Change> change = {};
    bool operator==(const Remedy &) const = default;
};

/// What a person should know about their system. Checks and diagnoses both return these.
struct Finding {
    enum class State {
        Problem, ///< it is so
        Passed, ///< looked, and all is well: for the folded list
        CannotTell, ///< could not look; cause says why. Never a pass, never a failure
    };
    QString id = {}; ///< stable: "addon.gcsfuse-off"
    Severity severity = Severity::Info;
    State state = State::Problem;
    QString title = {}; ///< what is wrong, one sentence, translated
    QString cause = {}; ///< why
    QList<Evidence> evidence = {};
    QList<Remedy> remedies = {};
    QString check = {}; ///< the check or rule that says so
    QString subject =
        {}; ///< what is at fault, the same from look to look: with the id it names one fault of a cluster
    bool operator==(const Finding &) const = default;

    /// DESIGN.md: id, severity, title, cause, evidence[], remedy[]; "state" is added for what is no problem.
    QJsonObject toJson() const;
};

/// {"findings":[…]}: the contract of check, diagnose and audit.
/// @param all false leaves out what passed
QJsonObject findingsJson(const QList<Finding> &findings, bool all);
/// Blocking first: errors, warnings, what cannot be told, information, passed.
void sortByUrgency(QList<Finding> &findings);
bool hasErrors(const QList<Finding> &findings);

} // namespace slipway

Q_DECLARE_METATYPE(slipway::Finding)
