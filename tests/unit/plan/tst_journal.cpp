// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/whenall.h"
#include "plan/journal.h"
#include "planworld.h"

#include <QTemporaryDir>

using namespace slipway;
using namespace Qt::StringLiterals;

class TestJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsThereAfterReopening();
    void stepsThatAreWrittenTogetherAreAllThere();
    void oneStepThatCannotBeWrittenTakesNoOtherAlong();
    void openRunsAreFound();
    void oneProcessWorksOnARun();
    void errorsAreRedacted();
    void aDamagedFileIsSaid();
    void aFolderThatCannotBeWrittenIsSaid();

private:
    static Result<QString> begin(Journal &journal, const QString &name)
    {
        return ended(journal.begin(name, u"vllm-gcsfuse"_s, testTarget(), {{u"steps"_s, QJsonArray{u"a"_s}}},
                                   {u"a"_s, u"b"_s}, QDateTime({2026, 11, 21}, {10, 0}, QTimeZone::UTC)));
    }
};

void TestJournal::whatIsWrittenIsThereAfterReopening()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"journal.sqlite"_s);
    QString id;
    const QDateTime now({2026, 11, 21}, {10, 0, 1, 250}, QTimeZone::UTC);
    {
        auto journal = openJournal(file);
        QVERIFY2(journal, qPrintable(journal.error_or(Error()).toString()));
        id = begin(**journal, u"one"_s).value_or(QString());
        QVERIFY(!id.isEmpty());
        const JournalStep step{
            .id = u"b"_s, .state = StepState::Started, .captured = {{u"existed"_s, false}}, .startedAt = now};
        QVERIFY(ended((*journal)->writeStep(id, step, now)));
        QVERIFY(ended((*journal)->setRunState(id, RunState::Failed, now)));
        const JournalStep none{.id = u"no such"_s};
        QVERIFY(!ended((*journal)->writeStep(id, none, now)));
    }
    auto journal = openJournal(file);
    QVERIFY(journal);
    const auto run = ended((*journal)->run(id));
    QVERIFY(run);
    QCOMPARE(run->name, u"one"_s);
    QCOMPARE(toString(run->state), toString(RunState::Failed));
    QCOMPARE(run->target, testTarget());
    QCOMPARE(run->changedAt, now);
    QCOMPARE(run->plan, (QJsonObject{{u"steps"_s, QJsonArray{u"a"_s}}}));
    QCOMPARE(run->steps.size(), 2);
    QCOMPARE(toString(run->steps.at(0).state), toString(StepState::Pending));
    QCOMPARE(toString(run->steps.at(1).state), toString(StepState::Started));
    QCOMPARE(run->steps.at(1).captured, (QJsonObject{{u"existed"_s, false}}));
    QCOMPARE(run->steps.at(1).startedAt, now);
    QCOMPARE(ended((*journal)->run(u"none"_s)).error().kind, ErrorKind::NotFound);
}

void TestJournal::stepsThatAreWrittenTogetherAreAllThere()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"j"_s);
    const QDateTime now({2026, 11, 21}, {10, 0}, QTimeZone::UTC);
    constexpr int steps = 200;
    QString id;
    {
        auto journal = openJournal(file);
        QVERIFY(journal);
        QStringList ids;
        for (int i = 0; i < steps; ++i)
            ids << QString::number(i);
        const auto begun = ended(
            (*journal)->begin(u"many"_s, u"r"_s, testTarget(), {{u"steps"_s, QJsonArray{u"a"_s}}}, ids, now));
        QVERIFY2(begun, qPrintable(begun.error_or(Error()).toString()));
        id = *begun;
        std::vector<Task<>> writes;
        for (int i = 0; i < steps; ++i)
            writes.push_back((*journal)->writeStep(
                id, {.id = ids.at(i), .state = StepState::Started, .captured = {{u"i"_s, i}}}, now));
        // What was written is on the disk when its own task ends, whoever else wrote with it.
        const auto outcomes = ended(whenAll(std::move(writes)));
        for (const Result<> &outcome : *outcomes)
            QVERIFY2(outcome, qPrintable(outcome.error_or(Error()).toString()));
    }
    auto journal = openJournal(file);
    const auto run = ended((*journal)->run(id));
    QCOMPARE(run->steps.size(), steps);
    for (int i = 0; i < steps; ++i) {
        QCOMPARE(toString(run->steps.at(i).state), toString(StepState::Started));
        QCOMPARE(run->steps.at(i).captured.value("i"_L1).toInt(), i);
    }
}

void TestJournal::oneStepThatCannotBeWrittenTakesNoOtherAlong()
{
    QTemporaryDir folder;
    auto journal = openJournal(folder.filePath(u"j"_s));
    QVERIFY(journal);
    const QString id = *begin(**journal, u"one"_s);
    const QDateTime now({2026, 11, 21}, {10, 0}, QTimeZone::UTC);
    std::vector<Task<>> writes;
    for (const QString &step : {u"a"_s, u"no such"_s, u"b"_s})
        writes.push_back((*journal)->writeStep(id, {.id = step, .state = StepState::Done}, now));
    const auto outcomes = ended(whenAll(std::move(writes)));
    QVERIFY(outcomes->at(0) && outcomes->at(2));
    QCOMPARE(outcomes->at(1).error().kind, ErrorKind::NotFound);
    const auto run = ended((*journal)->run(id));
    for (const JournalStep &step : run->steps)
        QCOMPARE(toString(step.state), toString(StepState::Done));
}

void TestJournal::openRunsAreFound()
{
    QTemporaryDir folder;
    auto journal = openJournal(folder.filePath(u"j"_s));
    QVERIFY(journal);
    const QString one = *begin(**journal, u"one"_s);
    const QString two = *begin(**journal, u"two"_s);
    QVERIFY(ended((*journal)->setRunState(one, RunState::Succeeded, QDateTime::currentDateTimeUtc())));
    auto runs = ended((*journal)->runs(true));
    QCOMPARE(runs->size(), 1);
    QCOMPARE(runs->first().id, two);
    runs = ended((*journal)->runs(false));
    QCOMPARE(runs->size(), 2);
    QCOMPARE(runs->first().id, two); // newest first
    QVERIFY(ended((*journal)->forget(one)));
    QCOMPARE(ended((*journal)->runs(false))->size(), 1);
}

void TestJournal::oneProcessWorksOnARun()
{
    QTemporaryDir folder;
    auto journal = openJournal(folder.filePath(u"j"_s));
    auto claim = (*journal)->claim(u"r"_s);
    QVERIFY(claim);
    const auto second = (*journal)->claim(u"r"_s);
    QVERIFY(!second);
    QCOMPARE(second.error().kind, ErrorKind::Conflict);
    claim->reset();
    QVERIFY((*journal)->claim(u"r"_s));
}

void TestJournal::errorsAreRedacted()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"j"_s);
    {
        auto journal = openJournal(file);
        const QString id = *begin(**journal, u"one"_s);
        const JournalStep step{.id = u"a"_s,
                               .state = StepState::Failed,
                               .error = u"401: Authorization: Bearer canary-abcdefgh"_s};
        QVERIFY(ended((*journal)->writeStep(id, step, QDateTime::currentDateTimeUtc())));
    }
    for (const QString &name : QDir(folder.path()).entryList(QDir::Files)) {
        QFile written(folder.filePath(name));
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(!written.readAll().contains("canary"));
    }
}

void TestJournal::aDamagedFileIsSaid()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"j"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(8192, 'x'));
    file.close();
    const auto journal = openJournal(file.fileName());
    QVERIFY(!journal);
    QVERIFY(!journal.error().detail.isEmpty());
}

void TestJournal::aFolderThatCannotBeWrittenIsSaid()
{
    const auto journal = openJournal(u"/proc/none/journal"_s);
    QVERIFY(!journal);
    QVERIFY(!journal.error().detail.isEmpty());
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
