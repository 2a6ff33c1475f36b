// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/incremental.h"

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

QSet<QString> changedBetween(const QHash<QString, std::size_t> &before,
                             const QHash<QString, std::size_t> &now)
{
    QSet<QString> changed;
    for (auto it = now.begin(); it != now.end(); ++it) {
        if (const auto old = before.constFind(it.key()); old == before.constEnd() || *old != *it)
            changed.insert(it.key());
    }
    for (auto it = before.begin(); it != before.end(); ++it) {
        if (!now.contains(it.key()))
            changed.insert(it.key());
    }
    return changed;
}

} // namespace

QList<Finding> IncrementalDiagnosis::look(const Snapshot &snapshot)
{
    const QMutexLocker lock(&m_mutex);
    const QHash<QString, std::size_t> prints = fingerprintsOf(snapshot);
    const QSet<QString> changed = changedBetween(m_prints, prints);
    // Which kinds were asked for decides what their absence proves, for every rule.
    const bool isAnew = m_prints.isEmpty() || changed.contains(u"listed"_s);
    m_ran.clear();
    Report report;
    QHash<QString, QString> familyOf;
    for (const RuleFamily &family : allFamilies()) {
        Remembered &own = m_families[family.name];
        const std::size_t before = report.all().size();
        const qint64 age = snapshot.now() - own.at;
        const bool isFresh = !isAnew && own.at > 0 && age >= 0 && age < longestSeconds
            && own.explainedBefore == report.explainedPrint() && !(own.isOfAll && !changed.isEmpty())
            && !own.kinds.intersects(changed);
        if (isFresh) {
            for (const Diagnosis &each : own.added)
                report.add(each);
        } else {
            m_ran.append(family.name);
            own = {.explainedBefore = report.explainedPrint(), .at = snapshot.now()};
            ReadRecorder recorder;
            report.copyTo(&own.added);
            family.run(snapshot, report);
            report.copyTo(nullptr);
            own.kinds = recorder.kinds();
            own.isOfAll = recorder.hasReadAll();
        }
        for (std::size_t i = before; i < report.all().size(); ++i)
            familyOf.insert(report.all()[i].id, family.name);
    }
    m_prints = prints;
    return findingsOf(report.take(), familyOf);
}

QStringList IncrementalDiagnosis::ran() const
{
    const QMutexLocker lock(&m_mutex);
    return m_ran;
}

void IncrementalDiagnosis::forget()
{
    const QMutexLocker lock(&m_mutex);
    m_families.clear();
    m_prints.clear();
}

} // namespace slipway
