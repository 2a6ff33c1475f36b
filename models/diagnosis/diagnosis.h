// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/snapshot.h"
#include "plan/finding.h"

#include <set>

namespace slipway {

/// What one rule says of one fault, and how it hangs together with what others say.
struct Diagnosis {
    QString id = {}; ///< stable and readable: "pod.unschedulable-taint"
    Severity severity = Severity::Info;
    QString title = {};
    QString cause = {};
    QList<Evidence> evidence = {};
    QList<Remedy> remedies = {};
    /// What is at fault. Two of the same id and key are one fault, seen twice.
    QString key = {};
    /// Labels of objects whose trouble this is, or comes from this: "Pod/ns/name", "PersistentVolumeClaim/ns/name".
    QStringList about = {};
    /// A symptom says what is seen and not why. It gives way to whatever has in `about` something of its own `about` or `from`.
    bool isSymptom = false;
    /// Labels of objects that this symptom may come from: a Service's pods, a pod's claims.
    QStringList from = {};
    bool cannotTell = false; ///< evidence is incomplete; cause says what would confirm it. Always Info
};

/// Where rules put what they find.
class Report
{
public:
    void add(Diagnosis diagnosis);
    /// Whether a cause is known already for this object: later families ask so as not to guess at what is known.
    bool isExplained(const QString &label) const;
    const std::vector<Diagnosis> &all() const { return m_all; }
    std::vector<Diagnosis> take() { return std::move(m_all); }
    /// A number for all that is explained: where it is the same, isExplained() answers the same.
    std::size_t explainedPrint() const { return m_explainedPrint; }
    /// From now on what is added is copied there too, before it is merged with what it repeats; null: no longer.
    void copyTo(std::vector<Diagnosis> *added) { m_copies = added; }

private:
    std::vector<Diagnosis> *m_copies = nullptr;
    std::size_t m_explainedPrint = 0;
    std::vector<Diagnosis> m_all;
    QHash<QString, qsizetype> m_byKey;
    std::set<QString> m_explained;
};

using Rule = void (*)(const Snapshot &snapshot, Report &report);

/// One file of rules. Adding one: the file, its name in families.h, its line in engine.cpp.
struct RuleFamily {
    QLatin1StringView name;
    Rule run;
};
std::span<const RuleFamily> allFamilies();

/// What families have said becomes findings: consequences go under their causes, the most urgent come first.
/// @param familyOf by id
QList<Finding> findingsOf(std::vector<Diagnosis> all, const QHash<QString, QString> &familyOf);

/// All findings, causes with their consequences in their evidence, most urgent first; never one twice.
QList<Finding> diagnose(const Snapshot &snapshot);

} // namespace slipway
