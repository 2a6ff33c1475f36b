// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/activitylog.h"
#include "store/drafts.h"
#include "store/endpoints.h"
#include "store/secretstore.h"
#include "support/runtask.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {
const QDateTime noon({2026, 11, 21}, {12, 0}, QTimeZone::UTC);
// Two forms: one that only its name gives away, one that only its look does.
const auto named = u"correct-horse-battery"_s;
const auto looking = u"hf_AbCdEfGhIjKlMnOpQr"_s;
} // namespace

class TestRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        reopen();
    }
    void cleanup() { m_database.reset(); }
    void draftsComeBack();
    void draftsAreSavedOverById();
    void endpointsComeBack();
    void aNameIsUniqueWithinItsTarget();
    void activitiesComeBack();
    void activitiesArePaged();
    void whatRanAtTheEndIsClosedAsUnknown();
    void whatIsMissingIsNotFound();
    void fault30SecretsAreNotInTheFile();
    void memoryKeepsSecretsAndSaysSo();

private:
    void reopen()
    {
        m_database.reset();
        auto opened = Database::open(file(), mainDatabaseOptions());
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().toString()));
        m_database = std::move(*opened);
    }
    QString file() const { return m_folder->filePath(u"slipway.sqlite"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
};

void TestRecords::draftsComeBack()
{
    const auto first = DraftStore(*m_database)
                           .save({.recipeId = u"vllm-gcsfuse"_s,
                                  .title = u"Gemma"_s,
                                  .page = u"fit"_s,
                                  .choices = {{u"model"_s, u"google/gemma-3-1b-it"_s},
                                              {u"count"_s, 2},
                                              {u"hfSecretName"_s, u"hf"_s}}},
                                 noon);
    QVERIFY(first);
    QVERIFY(!first->id.isEmpty());
    QCOMPARE(first->choices.size(), 3); // the name of a Secret is no secret
    const auto second = DraftStore(*m_database).save({.recipeId = u"kuberay-gcs"_s}, noon.addSecs(60));
    QVERIFY2(second, second ? "" : qPrintable(second.error().toString()));
    reopen();
    DraftStore drafts(*m_database);
    const auto all = drafts.all();
    QVERIFY(all);
    QCOMPARE(all->size(), 2);
    QCOMPARE(all->first().id, second->id); // newest first
    QCOMPARE(*drafts.load(first->id), *first);
    QCOMPARE(drafts.load(first->id)->saved, noon);
    QVERIFY(drafts.remove(first->id));
    QCOMPARE(drafts.all()->size(), 1);
}

void TestRecords::draftsAreSavedOverById()
{
    DraftStore drafts(*m_database);
    auto draft = drafts.save({.recipeId = u"r"_s, .page = u"target"_s}, noon);
    QVERIFY(draft);
    draft->page = u"checks"_s;
    QVERIFY(drafts.save(*draft, noon.addSecs(1)));
    QCOMPARE(drafts.all()->size(), 1);
    QCOMPARE(drafts.load(draft->id)->page, u"checks"_s);
}

void TestRecords::endpointsComeBack()
{
    const EndpointRecord wanted{.name = u"gemma"_s,
                                .recipeId = u"vllm-gcsfuse"_s,
                                .target = {{u"project"_s, u"ai-lab"_s}},
                                .urls = {u"http://10.0.0.1:8000"_s, u"https://g.example"_s},
                                .modelIds = {u"google/gemma-3-1b-it"_s},
                                .choices = {{u"replicas"_s, 3}},
                                .planId = u"p1"_s,
                                .created = noon};
    const auto saved = EndpointStore(*m_database).save(wanted);
    QVERIFY(saved);
    reopen();
    EndpointStore endpoints(*m_database);
    const auto loaded = endpoints.load(saved->id);
    QVERIFY(loaded);
    QCOMPARE(*loaded, *saved);
    QCOMPARE(loaded->urls, wanted.urls);
    QCOMPARE(loaded->choices, wanted.choices);
    // A record with nothing but a name is one, too.
    const auto bare = endpoints.save({.name = u"bare"_s});
    QVERIFY2(bare, bare ? "" : qPrintable(bare.error().toString()));
    QCOMPARE(endpoints.all()->size(), 2);
    QCOMPARE(endpoints.all()->first().name, u"bare"_s); // by name
    QVERIFY(endpoints.all()->first().urls.isEmpty());
    QVERIFY(endpoints.remove(saved->id));
    QCOMPARE(endpoints.all()->size(), 1);
}

void TestRecords::aNameIsUniqueWithinItsTarget()
{
    EndpointStore endpoints(*m_database);
    const QJsonObject here{{u"cluster"_s, u"c1"_s}};
    auto first = endpoints.save({.name = u"gemma"_s, .target = here});
    QVERIFY(first);
    const auto twice = endpoints.save({.name = u"gemma"_s, .target = here});
    QVERIFY(!twice);
    QCOMPARE(twice.error().kind, ErrorKind::Conflict);
    QVERIFY(twice.error().detail.contains(u"gemma"_s));
    QVERIFY(endpoints.save({.name = u"gemma"_s, .target = {{u"cluster"_s, u"c2"_s}}}));
    first->urls = {u"http://new"_s};
    QVERIFY(endpoints.save(*first));
    QCOMPARE(endpoints.all()->size(), 2);
}

void TestRecords::activitiesComeBack()
{
    ActivityLog log(*m_database);
    Activity activity{.started = noon,
                      .who = u"someone@example.com"_s,
                      .target = u"gke · c1"_s,
                      .what = u"Create node pool gpu"_s,
                      .command = u"gcloud container node-pools create gpu"_s,
                      .planId = u"p1"_s};
    const auto id = log.begin(activity);
    QVERIFY2(id, id ? "" : qPrintable(id.error().toString()));
    activity.id = *id;
    QCOMPARE(log.latest(10)->first(), activity);
    QVERIFY(log.end(*id, Activity::Outcome::Failed, u"out of stock"_s, noon.addSecs(5)));
    reopen();
    activity.ended = noon.addSecs(5);
    activity.outcome = Activity::Outcome::Failed;
    activity.message = u"out of stock"_s;
    QCOMPARE(*ActivityLog(*m_database).ofPlan(u"p1"_s), QList<Activity>{activity});
    QVERIFY(ActivityLog(*m_database).ofPlan(u"p2"_s)->isEmpty());
}

void TestRecords::activitiesArePaged()
{
    ActivityLog log(*m_database);
    for (int i = 0; i < 25; ++i)
        QVERIFY(log.begin({.started = noon.addDays(i), .what = QString::number(i)}));
    QStringList seen;
    qint64 before = 0;
    for (;;) {
        const auto page = log.latest(10, before);
        QVERIFY(page);
        if (page->isEmpty())
            break;
        for (const Activity &each : *page)
            seen.append(each.what);
        before = page->last().id;
    }
    QCOMPARE(seen.size(), 25);
    QCOMPARE(seen.first(), u"24"_s);
    QCOMPARE(seen.last(), u"0"_s);
    QCOMPARE(*log.forgetBefore(noon.addDays(20)), 20);
    QCOMPARE(log.latest(100)->size(), 5);
}

void TestRecords::whatRanAtTheEndIsClosedAsUnknown()
{
    ActivityLog log(*m_database);
    const auto ran = log.begin({.started = noon, .what = u"ran"_s});
    const auto done = log.begin({.started = noon, .what = u"done"_s});
    QVERIFY(ran && done);
    QVERIFY(log.end(*done, Activity::Outcome::Done, {}, noon.addSecs(1)));
    reopen();
    ActivityLog later(*m_database);
    QCOMPARE(*later.closeInterrupted(noon.addDays(1)), 1);
    QCOMPARE(*later.closeInterrupted(noon.addDays(2)), 0);
    const auto all = later.latest(2);
    QVERIFY(all->at(0).outcome == Activity::Outcome::Done);
    QVERIFY(all->at(1).outcome == Activity::Outcome::Unknown);
    QCOMPARE(all->at(1).ended, noon.addDays(1));
}

void TestRecords::whatIsMissingIsNotFound()
{
    QCOMPARE(DraftStore(*m_database).load(u"no"_s).error().kind, ErrorKind::NotFound);
    QCOMPARE(EndpointStore(*m_database).load(u"no"_s).error().kind, ErrorKind::NotFound);
    QVERIFY(DraftStore(*m_database).remove(u"no"_s));
    QVERIFY(EndpointStore(*m_database).remove(u"no"_s));
}

void TestRecords::fault30SecretsAreNotInTheFile()
{
    const QJsonObject choices{
        {u"model"_s, u"kept-model"_s},
        {u"password"_s, named},
        {u"note"_s, looking},
        {u"nested"_s, QJsonObject{{u"api_key"_s, named}}},
        {u"env"_s, QJsonArray{QJsonObject{{u"name"_s, u"HF_TOKEN"_s}, {u"value"_s, named}}, looking}}};
    QVERIFY(DraftStore(*m_database)
                .save({.recipeId = u"r"_s, .title = u"with "_s + looking, .choices = choices}, noon));
    QVERIFY(EndpointStore(*m_database)
                .save({.name = u"e"_s,
                       .urls = {u"https://me:%1@host/"_s.arg(named), u"https://host/?token="_s + named},
                       .choices = choices}));
    ActivityLog log(*m_database);
    const auto id = log.begin({.started = noon,
                               .what = u"what "_s + looking,
                               .command = u"curl -H 'Authorization: Bearer %1' --api-key=%1"_s.arg(named)});
    QVERIFY(id);
    QVERIFY(log.end(*id, Activity::Outcome::Failed, u"refused password="_s + named, noon));
    m_database.reset(); // the write-ahead log goes into the file
    QByteArray all;
    for (const QString &name : QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden)) {
        QFile each(m_folder->filePath(name));
        QVERIFY(each.open(QIODevice::ReadOnly));
        all += each.readAll();
    }
    QVERIFY(all.contains("kept-model")); // else this test looks in the wrong place
    QVERIFY(!all.contains(named.toUtf8()));
    QVERIFY(!all.contains(looking.toUtf8()));
}

void TestRecords::memoryKeepsSecretsAndSaysSo()
{
    MemorySecretStore secrets;
    QCOMPARE(*test::run(secrets.write(u"hf"_s, Secret("hidden"), {})), SecretKeeping::MemoryOnly);
    QCOMPARE(*test::run(secrets.read(u"hf"_s, {})), std::optional(Secret("hidden")));
    QVERIFY(!test::run(secrets.read(u"other"_s, {}))->has_value());
    QVERIFY(test::run(secrets.remove(u"hf"_s, {})));
    QVERIFY(test::run(secrets.remove(u"hf"_s, {})));
    QVERIFY(!test::run(secrets.read(u"hf"_s, {}))->has_value());
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(test::run(secrets.read(u"hf"_s, stop.get_token())).error().kind, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestRecords)
#include "tst_records.moc"
