// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/journal.h"

#include "base/oneshot.h"
#include "base/redact.h"
#include "store/database.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QLockFile>
#include <QMutex>
#include <QSemaphore>
#include <QThreadPool>
#include <QUuid>

namespace slipway {
namespace {
using namespace Qt::StringLiterals;

const QList<std::pair<StepState, QString>> &stepStates()
{
    static const QList<std::pair<StepState, QString>> names = {
        {StepState::Pending, u"pending"_s}, {StepState::Started, u"started"_s},
        {StepState::Done, u"done"_s},       {StepState::Failed, u"failed"_s},
        {StepState::Skipped, u"skipped"_s}, {StepState::Undoing, u"undoing"_s},
        {StepState::Undone, u"undone"_s}};
    return names;
}

const QList<std::pair<RunState, QString>> &runStates()
{
    static const QList<std::pair<RunState, QString>> names = {
        {RunState::Running, u"running"_s},          {RunState::Failed, u"failed"_s},
        {RunState::RollingBack, u"rolling-back"_s}, {RunState::RolledBack, u"rolled-back"_s},
        {RunState::Succeeded, u"succeeded"_s},      {RunState::Destroyed, u"destroyed"_s}};
    return names;
}

template <typename State>
State stateFrom(const QList<std::pair<State, QString>> &names, const QString &name, State otherwise)
{
    for (const auto &[state, text] : names) {
        if (text == name)
            return state;
    }
    return otherwise;
}

QByteArray bytesOf(const QJsonObject &object)
{
    return object.isEmpty() ? QByteArray() : QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject objectOf(const QVariant &bytes)
{
    return QJsonDocument::fromJson(bytes.toByteArray()).object();
}

QString stamp(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QDateTime timeOf(const QVariant &text)
{
    return QDateTime::fromString(text.toString(), Qt::ISODateWithMs);
}

DatabaseOptions journalOptions()
{
    return {
        .schema = u"journal"_s,
        .migrations = {Migration{
            {u"CREATE TABLE runs (id TEXT PRIMARY KEY, name TEXT NOT NULL, state TEXT NOT NULL, recipe TEXT "
             u"NOT NULL,"
             " target BLOB NOT NULL, plan BLOB NOT NULL, created TEXT NOT NULL, changed TEXT NOT NULL)"_s,
             u"CREATE TABLE steps (run TEXT NOT NULL REFERENCES runs(id) ON DELETE CASCADE, position INTEGER "
             u"NOT NULL, id TEXT NOT NULL,"
             " state TEXT NOT NULL, captured BLOB, made BLOB, error TEXT, started TEXT, ended TEXT, PRIMARY KEY (run, id))"_s}}},
        // A step is on the disk before it happens, also when the power goes.
        .isDurable = true};
}

/// A step to be written, and who waits for it.
struct StepWrite {
    QString run;
    JournalStep step;
    QDateTime now;
    std::shared_ptr<std::optional<Result<>>> result;
    OneShot done;

    void finish(Result<> outcome)
    {
        result->emplace(std::move(outcome));
        done.complete();
    }
};

/// All of it on the journal's thread; the connection belongs to that thread.
class Rows
{
public:
    Result<> open(const QString &file)
    {
        auto opened = Database::open(file, journalOptions());
        if (!opened)
            return std::unexpected(std::move(opened.error()));
        m_database = std::move(*opened);
        return {};
    }
    void close() { m_database.reset(); }

    Result<> begin(const JournalRun &run)
    {
        return m_database->transaction([&]() -> Result<> {
            auto made = m_database->execute(
                u"INSERT INTO runs (id, name, state, recipe, target, plan, created, changed) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
                {run.id, run.name, toString(run.state), run.recipeId, bytesOf(run.target.toJson()),
                 bytesOf(run.plan), stamp(run.createdAt), stamp(run.changedAt)});
            for (qsizetype i = 0; made && i < run.steps.size(); ++i) {
                made =
                    m_database->execute(u"INSERT INTO steps (run, position, id, state) VALUES (?, ?, ?, ?)"_s,
                                        {run.id, i, run.steps.at(i).id, toString(run.steps.at(i).state)});
            }
            return made.transform([](int) { });
        });
    }

    Result<> setRunState(const QString &run, RunState state, const QDateTime &now)
    {
        return m_database
            ->execute(u"UPDATE runs SET state = ?, changed = ? WHERE id = ?"_s,
                      {toString(state), stamp(now), run})
            .transform([](int) { });
    }

    Result<> writeStep(const StepWrite &write)
    {
        return m_database->transaction([&] { return update(write); });
    }

    /// All of them or none, for one wait on the disk.
    Result<> writeSteps(const std::vector<StepWrite> &writes)
    {
        return m_database->transaction([&]() -> Result<> {
            for (const StepWrite &write : writes) {
                if (auto updated = update(write); !updated)
                    return updated;
            }
            return {};
        });
    }

    Result<QList<JournalRun>> runs(const QString &where, const QVariantList &values)
    {
        auto rows = m_database->query(u"SELECT * FROM runs "_s + where, values);
        if (!rows)
            return std::unexpected(std::move(rows.error()));
        QList<JournalRun> runs;
        for (const QVariantMap &row : std::as_const(*rows)) {
            JournalRun run{.id = row.value(u"id"_s).toString(),
                           .name = row.value(u"name"_s).toString(),
                           .state =
                               stateFrom(runStates(), row.value(u"state"_s).toString(), RunState::Failed),
                           .createdAt = timeOf(row.value(u"created"_s)),
                           .changedAt = timeOf(row.value(u"changed"_s)),
                           .target = Target::fromJson(objectOf(row.value(u"target"_s))),
                           .recipeId = row.value(u"recipe"_s).toString(),
                           .plan = objectOf(row.value(u"plan"_s))};
            auto steps =
                m_database->query(u"SELECT * FROM steps WHERE run = ? ORDER BY position"_s, {run.id});
            if (!steps)
                return std::unexpected(std::move(steps.error()));
            for (const QVariantMap &step : std::as_const(*steps)) {
                run.steps.append(
                    {.id = step.value(u"id"_s).toString(),
                     // What this version does not know is as uncertain as a crash.
                     .state = stateFrom(stepStates(), step.value(u"state"_s).toString(), StepState::Started),
                     .captured = objectOf(step.value(u"captured"_s)),
                     .made = objectOf(step.value(u"made"_s)),
                     .error = step.value(u"error"_s).toString(),
                     .startedAt = timeOf(step.value(u"started"_s)),
                     .endedAt = timeOf(step.value(u"ended"_s))});
            }
            runs.append(std::move(run));
        }
        return runs;
    }

    Result<> forget(const QString &run)
    {
        return m_database->transaction([&]() -> Result<> {
            auto gone = m_database->execute(u"DELETE FROM steps WHERE run = ?"_s, {run});
            if (gone)
                gone = m_database->execute(u"DELETE FROM runs WHERE id = ?"_s, {run});
            return gone.transform([](int) { });
        });
    }

private:
    Result<> update(const StepWrite &write)
    {
        const JournalStep &step = write.step;
        auto changed = m_database->execute(
            u"UPDATE steps SET state = ?, captured = ?, made = ?, error = ?, started = ?, ended = ? WHERE run = ? AND id = ?"_s,
            {toString(step.state), bytesOf(step.captured), bytesOf(step.made), step.error,
             stamp(step.startedAt), stamp(step.endedAt), write.run, step.id});
        if (!changed)
            return std::unexpected(std::move(changed.error()));
        if (*changed != 1)
            return fail(ErrorKind::NotFound, u"the journal has no step \"%1\" of this run"_s.arg(step.id));
        return m_database
            ->execute(u"UPDATE runs SET changed = ? WHERE id = ?"_s, {stamp(write.now), write.run})
            .transform([](int) { });
    }

    std::unique_ptr<Database> m_database;
};

/// Steps that run side by side are written together: while the disk is waited for, what else is to be written comes together, and goes
/// next for one more wait.
class StepWriter : public std::enable_shared_from_this<StepWriter>
{
public:
    explicit StepWriter(std::shared_ptr<Rows> rows) : m_rows(std::move(rows)) { }

    /// @return whether drain() has to be called once more, on the journal's thread
    bool add(StepWrite write)
    {
        const QMutexLocker locked(&m_mutex);
        m_waiting.push_back(std::move(write));
        return m_waiting.size() == 1;
    }

    void drain()
    {
        std::vector<StepWrite> writes;
        {
            const QMutexLocker locked(&m_mutex);
            writes.swap(m_waiting);
        }
        if (writes.size() > 1 && m_rows->writeSteps(writes)) {
            for (StepWrite &write : writes)
                write.finish({});
            return;
        }
        // One that cannot be written must not take the others with it.
        for (StepWrite &write : writes)
            write.finish(m_rows->writeStep(write));
    }

private:
    std::shared_ptr<Rows> m_rows;
    QMutex m_mutex;
    std::vector<StepWrite> m_waiting;
};

class LockClaim : public Journal::Claim
{
public:
    explicit LockClaim(const QString &file) : m_lock(file)
    {
        m_lock.setStaleLockTime(0);
    } // only a process that is gone is stale
    QLockFile m_lock;
};

class SqliteJournal : public Journal
{
public:
    explicit SqliteJournal(QString file)
        : m_file(std::move(file))
        , m_rows(std::make_shared<Rows>())
        , m_steps(std::make_shared<StepWriter>(m_rows))
    {
        // One thread that stays: the connection may be used on no other.
        m_pool.setMaxThreadCount(1);
        m_pool.setExpiryTimeout(-1);
    }
    ~SqliteJournal() override
    {
        m_pool.start([rows = m_rows] { rows->close(); });
        m_pool.waitForDone();
    }

    Result<> open()
    {
        // Start-up waits for this one; it is a few milliseconds, and nothing can be shown without it.
        // A semaphore, because waitForDone() ends the pool's thread, which the connection belongs to.
        Result<> opened;
        QSemaphore done;
        m_pool.start([rows = m_rows, file = m_file, &opened, &done] {
            opened = rows->open(file);
            done.release();
        });
        done.acquire();
        return opened;
    }

    Task<QString> begin(QString name, QString recipeId, Target target, QJsonObject planJson,
                        QStringList stepIds, QDateTime now) override
    {
        JournalRun run{.id = QUuid::createUuid().toString(QUuid::WithoutBraces),
                       .name = name,
                       .createdAt = now,
                       .changedAt = now,
                       .target = target,
                       .recipeId = recipeId,
                       .plan = planJson};
        for (const QString &id : stepIds)
            run.steps.append({.id = id});
        const QString id = run.id;
        std::function<Result<>(Rows &)> work = [run](Rows &rows) { return rows.begin(run); };
        auto written = co_await onThread<void>(std::move(work));
        if (!written)
            co_return std::unexpected(std::move(written.error()));
        co_return id;
    }

    Task<> setRunState(QString run, RunState state, QDateTime now) override
    {
        std::function<Result<>(Rows &)> work = [run, state, now](Rows &rows) {
            return rows.setRunState(run, state, now);
        };
        co_return co_await onThread<void>(std::move(work));
    }

    Task<> writeStep(QString run, JournalStep step, QDateTime now) override
    {
        step.error = redacted(step.error);
        const auto result = std::make_shared<std::optional<Result<>>>();
        OneShot done;
        if (m_steps->add({.run = run, .step = step, .now = now, .result = result, .done = done}))
            m_pool.start([steps = m_steps] { steps->drain(); });
        co_await done;
        co_return std::move(**result);
    }

    Task<JournalRun> run(QString id) override
    {
        std::function<Result<QList<JournalRun>>(Rows &)> work = [id](Rows &rows) {
            return rows.runs(u"WHERE id = ?"_s, {id});
        };
        auto found = co_await onThread<QList<JournalRun>>(std::move(work));
        if (!found)
            co_return std::unexpected(std::move(found.error()));
        if (found->isEmpty())
            co_return fail(ErrorKind::NotFound,
                           QCoreApplication::translate("Journal", "The journal has no run %1.").arg(id),
                           m_file);
        co_return found->first();
    }

    Task<QList<JournalRun>> runs(bool openOnly) override
    {
        std::function<Result<QList<JournalRun>>(Rows &)> work = [openOnly](Rows &rows) {
            return rows.runs(
                (openOnly ? u"WHERE state IN ('running', 'failed', 'rolling-back') "_s : QString())
                    + u"ORDER BY created DESC, rowid DESC"_s,
                {});
        };
        co_return co_await onThread<QList<JournalRun>>(std::move(work));
    }

    Task<> forget(QString run) override
    {
        std::function<Result<>(Rows &)> work = [run](Rows &rows) { return rows.forget(run); };
        co_return co_await onThread<void>(std::move(work));
    }

    Result<std::unique_ptr<Claim>> claim(const QString &run) override
    {
        // A database in memory belongs to one process anyway.
        auto claim =
            std::make_unique<LockClaim>(m_file == ":memory:"_L1 ? QDir::tempPath() + "/slipway-"_L1 + run
                                                                : m_file + u'.' + run + ".lock"_L1);
        if (claim->m_lock.tryLock())
            return claim;
        qint64 pid = 0;
        QString host;
        QString program;
        if (claim->m_lock.error() == QLockFile::LockFailedError
            && claim->m_lock.getLockInfo(&pid, &host, &program)) {
            return fail(
                ErrorKind::Conflict,
                QCoreApplication::translate("Journal", "Another program works on this run: %1, process %2.")
                    .arg(program)
                    .arg(pid),
                m_file);
        }
        return fail(ErrorKind::Forbidden,
                    QCoreApplication::translate("Journal", "The journal's folder cannot be written to."),
                    m_file);
    }

private:
    template <typename T> Task<T> onThread(std::function<Result<T>(Rows &)> work)
    {
        auto result = std::make_shared<std::optional<Result<T>>>();
        OneShot done;
        m_pool.start([result, done, rows = m_rows, work = std::move(work)] {
            result->emplace(work(*rows));
            done.complete();
        });
        co_await done;
        co_return std::move(**result);
    }

    QString m_file;
    std::shared_ptr<Rows> m_rows;
    std::shared_ptr<StepWriter> m_steps;
    QThreadPool m_pool;
};

} // namespace

QString toString(StepState state)
{
    for (const auto &[value, name] : stepStates()) {
        if (value == state)
            return name;
    }
    return {};
}

QString toString(RunState state)
{
    for (const auto &[value, name] : runStates()) {
        if (value == state)
            return name;
    }
    return {};
}

Result<std::unique_ptr<Journal>> openJournal(const QString &fileName)
{
    auto journal = std::make_unique<SqliteJournal>(fileName);
    if (auto opened = journal->open(); !opened)
        return std::unexpected(std::move(opened.error()).within(u"journal"_s));
    return journal;
}

} // namespace slipway
