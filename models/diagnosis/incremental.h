// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/diagnosis.h"

#include <QMutex>

namespace slipway {

/// Judges one cluster again and again, and each time runs only the families of rules that read something of a kind that has changed since,
/// or to which earlier families have said something else. The findings are those of diagnose(), whatever was left out.
///
/// May be used from any thread, by one at a time.
class IncrementalDiagnosis
{
public:
    QList<Finding> look(const Snapshot &snapshot);
    /// The families that the last look ran.
    QStringList ran() const;
    /// Forgets everything: the next look is of another cluster.
    void forget();

    /// Rules judge ages as well: what has not changed is judged again after so long all the same.
    static constexpr qint64 longestSeconds = 30;

private:
    struct Remembered {
        QSet<QString> kinds;
        bool isOfAll = false;
        std::size_t explainedBefore = 0;
        qint64 at = 0; ///< the snapshot's time
        std::vector<Diagnosis> added;
    };
    mutable QMutex m_mutex;
    QHash<QString, Remembered> m_families;
    QHash<QString, std::size_t> m_prints;
    QStringList m_ran;
};

} // namespace slipway
