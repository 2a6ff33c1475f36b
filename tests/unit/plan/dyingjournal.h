// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/oneshot.h"
#include "plan/journal.h"

namespace slipway {

/// A journal that dies with its process at the chosen write: before it is on the disk, or right after.
class DyingJournal : public Journal
{
public:
    explicit DyingJournal(Journal &real) : m_real(real) { }
    int writes = 0;
    int dieAt = -1;
    bool afterWriting = false;
    int failAt = -1; ///< the disk is full from this write on
    bool dead = false;

    Task<QString> begin(QString name, QString recipeId, Target target, QJsonObject planJson,
                        QStringList stepIds, QDateTime now) override
    {
        if (failAt == 0)
            co_return full();
        co_return co_await m_real.begin(name, recipeId, target, planJson, stepIds, now);
    }
    Task<> setRunState(QString run, RunState state, QDateTime now) override
    {
        const int write = ++writes;
        if (failAt > 0 && write >= failAt)
            co_return full();
        if (write == dieAt && !afterWriting)
            co_await death();
        auto result = co_await m_real.setRunState(run, state, now);
        if (write == dieAt)
            co_await death();
        co_return result;
    }
    Task<> writeStep(QString run, JournalStep step, QDateTime now) override
    {
        const int write = ++writes;
        if (failAt > 0 && write >= failAt)
            co_return full();
        if (write == dieAt && !afterWriting)
            co_await death();
        auto result = co_await m_real.writeStep(run, step, now);
        if (write == dieAt)
            co_await death();
        co_return result;
    }
    Task<JournalRun> run(QString id) override { return m_real.run(id); }
    Task<QList<JournalRun>> runs(bool openOnly) override { return m_real.runs(openOnly); }
    Task<> forget(QString run) override { return m_real.forget(run); }
    Result<std::unique_ptr<Claim>> claim(const QString &run) override { return m_real.claim(run); }

private:
    static std::unexpected<Error> full()
    {
        Error error = fail(ErrorKind::Unavailable,
                           QStringLiteral("There is no space left on the disk for the journal."))
                          .error();
        error.reason = QStringLiteral("DiskFull");
        return std::unexpected(error);
    }
    OneShot death()
    {
        dead = true;
        return OneShot(); // which nobody completes
    }
    Journal &m_real;
};

} // namespace slipway
