// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/endpoint/starthistory.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace slipway;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Verdict = StartupStage::Verdict;

namespace {

const QDateTime began({2026, 11, 21}, {10, 0}, QTimeZone::UTC);

QString at(const QDateTime &from, int seconds)
{
    return from.addSecs(seconds).toString(Qt::ISODate);
}

/// A pod that was scheduled at once, pulled from second 2 on for as long as @p pull, and then loaded for as long as @p load.
QJsonObject pod(const QString &uid, const QDateTime &from, int pull, std::optional<int> load,
                int restarts = 0)
{
    const auto condition = [&](const QString &type, bool isTrue, int seconds) {
        return QJsonObject{{u"type"_s, type},
                           {u"status"_s, isTrue ? u"True"_s : u"False"_s},
                           {u"lastTransitionTime"_s, at(from, seconds)}};
    };
    return {{u"metadata"_s,
             QJsonObject{{u"name"_s, uid},
                         {u"namespace"_s, u"llm"_s},
                         {u"uid"_s, uid},
                         {u"creationTimestamp"_s, at(from, 0)}}},
            {u"spec"_s,
             QJsonObject{{u"nodeName"_s, u"n"_s},
                         {u"containers"_s, QJsonArray{QJsonObject{{u"name"_s, u"vllm"_s}}}}}},
            {u"status"_s,
             QJsonObject{
                 {u"phase"_s, u"Running"_s},
                 {u"conditions"_s,
                  QJsonArray{condition(u"PodScheduled"_s, true, 0),
                             condition(u"Ready"_s, load.has_value(), 2 + pull + load.value_or(0))}},
                 {u"containerStatuses"_s,
                  QJsonArray{QJsonObject{
                      {u"name"_s, u"vllm"_s},
                      {u"restartCount"_s, restarts},
                      {u"state"_s,
                       QJsonObject{{u"running"_s, QJsonObject{{u"startedAt"_s, at(from, 2 + pull)}}}}}}}}}}};
}

QList<EventRow> events(const QString &uid, const QDateTime &from, int pull)
{
    const auto event = [&](const QString &reason, int seconds) {
        return EventRow{.uid = uid + reason,
                        .reason = reason,
                        .message = reason,
                        .objectKind = u"Pod"_s,
                        .objectName = uid,
                        .objectNamespace = u"llm"_s,
                        .objectUid = uid,
                        .firstSecs = from.addSecs(seconds).toSecsSinceEpoch(),
                        .lastSecs = from.addSecs(seconds).toSecsSinceEpoch()};
    };
    return {event(u"Pulling"_s, 2), event(u"Pulled"_s, 2 + pull)};
}

const Recipe *recipe()
{
    for (const auto &each : builtInRecipes()) {
        if (each->id == "vllm-gcsfuse"_L1)
            return each.get();
    }
    return nullptr;
}

/// The clocks of one history over its file.
struct Starts {
    QTemporaryDir folder;
    MeasurementArchive archive{folder.filePath(u"slipway.db"_s)};
    Endpoint endpoint{.name = u"gemma"_s, .target = {.nameSpace = u"llm"_s, .kubeContext = u"demo"_s}};
    StartHistory history{&archive, endpoint};

    /// As the window sees a replica: while it loads, and once it is ready.
    void start(const QString &uid, const QDateTime &from, int pull, int load)
    {
        (void)history.timelines({pod(uid, from, pull, {})}, events(uid, from, pull), recipe(),
                                from.addSecs(3 + pull));
        (void)history.timelines({pod(uid, from, pull, load)}, events(uid, from, pull), recipe(),
                                from.addSecs(3 + pull + load));
    }
    /// A replica that has loaded for @p loading by now.
    StartupStage loading(StartHistory &by, int loading)
    {
        const QDateTime from = began.addDays(1);
        const auto timelines = by.timelines({pod(u"new"_s, from, 30, {})}, events(u"new"_s, from, 30),
                                            recipe(), from.addSecs(32 + loading));
        return timelines.first().stages.last();
    }
};

} // namespace

class TestStartHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAPastTheRecipeIsWhatIsExpected();
    void whatFormerStartsTookIsWhatIsExpected();
    void severalQuickStartsMakeASlowOneLateBeforeTheRecipeDoes();
    void aFewLuckyStartsDoNotTightenTheRecipesLimit();
    void aReplicaIsNoPredictionOfItself();
    void theNextSittingKnowsThem();
    void endpointsOfOneNameElsewhereHaveTheirOwn();
    void aReadinessThatCameBackIsNoStart();
    void aContainerThatWasStartedAgainIsNoStart();
    void anImageThatWasThereSaysNothingOfPulling();
    void coldAndWarmStartsAreNotComparedWithOneAnother();
    void onlyTheNewestAreKept();
    void nothingIsKeptBeforeTheEventsAreKnown();
    void aNewNodesTimeIsNoFindingOfOne();
    void beforeItsEventsAreKnownNoStageIsSlow();
    void aLittleLongerThanTheRecipeSaysIsUsual();
    void withoutAnArchiveNothingIsKept();
};

void TestStartHistory::withoutAPastTheRecipeIsWhatIsExpected()
{
    Starts starts;
    const StartupStage stage = starts.loading(starts.history, 20);
    QCOMPARE(stage.pastStarts, 0);
    QVERIFY(stage.expected > 60s);
    QCOMPARE(stage.usual, stage.expected + stage.expected / 4 + 2s);
}

void TestStartHistory::whatFormerStartsTookIsWhatIsExpected()
{
    Starts starts;
    starts.start(u"a"_s, began, 40, 90);
    starts.start(u"b"_s, began.addSecs(3600), 30, 80);
    starts.start(u"c"_s, began.addSecs(7200), 35, 100);
    StartupStage stage = starts.loading(starts.history, 60);
    QCOMPARE(stage.pastStarts, 3);
    QCOMPARE(stage.expected, 90s);
    QCOMPARE(stage.least, 80s);
    QCOMPARE(stage.most, 100s);
    QCOMPARE(stage.verdict, Verdict::Normal);
    QCOMPARE(starts.loading(starts.history, 120).verdict,
             Verdict::Normal); // not quite as quick as the slowest
    QCOMPARE(starts.loading(starts.history, 150).verdict, Verdict::Slow);
    const QDateTime from = began.addDays(1);
    const StartupTimeline timeline =
        starts.history
            .timelines({pod(u"new"_s, from, 30, {})}, events(u"new"_s, from, 30), recipe(), from.addSecs(40))
            .first();
    QCOMPARE(timeline.past.starts, 3);
    QCOMPARE(timeline.past.least, 112s); // 2 s until it pulled, 30 s of that, 80 s of loading
    QCOMPARE(timeline.past.most, 137s);
}

void TestStartHistory::severalQuickStartsMakeASlowOneLateBeforeTheRecipeDoes()
{
    Starts starts;
    for (int i = 0; i < 3; ++i)
        starts.start(u"p%1"_s.arg(i), began.addSecs(3600 * i), 30, 20);
    const StartupStage stage = starts.loading(starts.history, 60);
    QCOMPARE(stage.late, 50s);
    QCOMPARE(stage.verdict, Verdict::Late);
}

void TestStartHistory::aFewLuckyStartsDoNotTightenTheRecipesLimit()
{
    Starts starts;
    const std::chrono::milliseconds limit = starts.loading(starts.history, 10).late;
    starts.start(u"a"_s, began, 30, 20);
    QCOMPARE(starts.loading(starts.history, 60).late, limit);
    QCOMPARE(starts.loading(starts.history, 60).verdict, Verdict::Slow);
}

void TestStartHistory::aReplicaIsNoPredictionOfItself()
{
    Starts starts;
    starts.start(u"a"_s, began, 30, 20);
    const StartupTimeline timeline =
        starts.history
            .timelines({pod(u"a"_s, began, 30, 20)}, events(u"a"_s, began, 30), recipe(), began.addSecs(100))
            .first();
    QCOMPARE(timeline.past.starts, 0);
    QCOMPARE(timeline.stages.last().pastStarts, 0);
}

void TestStartHistory::theNextSittingKnowsThem()
{
    Starts starts;
    starts.start(u"a"_s, began, 40, 90);
    MeasurementArchive archive(starts.folder.filePath(u"slipway.db"_s));
    StartHistory next(&archive, starts.endpoint);
    const StartupStage stage = starts.loading(next, 60);
    QCOMPARE(stage.pastStarts, 1);
    QCOMPARE(stage.expected, 90s);
    // What is known already is not measured again, also where its events have gone.
    (void)next.timelines({pod(u"a"_s, began, 40, 90)}, QList<EventRow>(), recipe(), began.addDays(1));
    QCOMPARE(starts.loading(next, 60).pastStarts, 1);
}

void TestStartHistory::endpointsOfOneNameElsewhereHaveTheirOwn()
{
    Starts starts;
    starts.start(u"a"_s, began, 40, 90);
    Endpoint elsewhere = starts.endpoint;
    elsewhere.target.kubeContext = u"other"_s;
    StartHistory other(&starts.archive, elsewhere);
    QCOMPARE(starts.loading(other, 60).pastStarts, 0);
}

void TestStartHistory::aReadinessThatCameBackIsNoStart()
{
    Starts starts;
    // Seen for the first time when it is ready, since three hours after its container started.
    (void)starts.history.timelines({pod(u"a"_s, began, 40, 3 * 3600)}, events(u"a"_s, began, 40), recipe(),
                                   began.addSecs(4 * 3600));
    QCOMPARE(starts.loading(starts.history, 60).pastStarts, 0);
    // Somebody who saw it load for as long knows that it did.
    starts.start(u"b"_s, began, 40, 3 * 3600);
    QCOMPARE(starts.loading(starts.history, 60).expected, 3h);
}

void TestStartHistory::aContainerThatWasStartedAgainIsNoStart()
{
    Starts starts;
    (void)starts.history.timelines({pod(u"a"_s, began, 40, 90, 2)}, events(u"a"_s, began, 40), recipe(),
                                   began.addSecs(200));
    QCOMPARE(starts.loading(starts.history, 60).pastStarts, 0);
}

void TestStartHistory::anImageThatWasThereSaysNothingOfPulling()
{
    Starts starts;
    QList<EventRow> had = events(u"a"_s, began, 0);
    had.removeFirst();
    had.first().message = u"Container image \"vllm\" already present on machine"_s;
    (void)starts.history.timelines({pod(u"a"_s, began, 0, 90)}, had, recipe(), began.addSecs(200));
    const auto timelines = starts.history.timelines({pod(u"new"_s, began.addDays(1), 30, {})},
                                                    events(u"new"_s, began.addDays(1), 30), recipe(),
                                                    began.addDays(1).addSecs(40));
    const auto &stages = timelines.first().stages;
    const auto image = std::ranges::find(stages, u"image"_s, &StartupStage::id);
    QVERIFY(image != stages.end());
    QCOMPARE(image->pastStarts, 0);
    QCOMPARE(stages.last().pastStarts, 1);
}

void TestStartHistory::coldAndWarmStartsAreNotComparedWithOneAnother()
{
    Starts starts;
    const auto warmEvents = [](const QString &uid, const QDateTime &from) {
        QList<EventRow> had = events(uid, from, 0);
        had.removeFirst();
        had.first().message = u"Container image \"vllm\" already present on machine"_s;
        return had;
    };
    const auto warm = [&](const QString &uid, int hour, int load) {
        const QDateTime from = began.addSecs(3600 * hour);
        return starts.history
            .timelines({pod(uid, from, 0, load)}, warmEvents(uid, from), recipe(), from.addSecs(10 + load))
            .first();
    };
    for (int i = 0; i < 3; ++i)
        starts.start(u"cold%1"_s.arg(i), began.addSecs(3600 * i), 200, 90);
    const StartupTimeline first = warm(u"warm0"_s, 4, 20);
    QCOMPARE(first.kind, StartKind::Warm);
    QCOMPARE(first.past.starts, 0); // it was quick, and that says nothing of a cold one
    const StartupTimeline second = warm(u"warm1"_s, 5, 25);
    QCOMPARE(second.past.starts, 1);
    QCOMPARE(second.past.most, 22s);
    const QDateTime from = began.addDays(1);
    const StartupTimeline cold = starts.history
                                     .timelines({pod(u"new"_s, from, 200, {})}, events(u"new"_s, from, 200),
                                                recipe(), from.addSecs(210))
                                     .first();
    QCOMPARE(cold.kind, StartKind::Cold);
    QCOMPARE(cold.past.starts, 3);
    QCOMPARE(cold.past.least, 292s);
    QCOMPARE(cold.stages.last().pastStarts, 3); // loading after a pull, as it was after the former ones
    QCOMPARE(cold.stages.last().least, 90s);
}

void TestStartHistory::onlyTheNewestAreKept()
{
    Starts starts;
    for (int i = 0; i < 40; ++i)
        starts.start(u"p%1"_s.arg(i), began.addSecs(3600 * i), 30, i < 30 ? 500 : 20);
    const StartupStage stage = starts.loading(starts.history, 5);
    QCOMPARE(stage.pastStarts, 10);
    QCOMPARE(stage.most, 20s);
    const auto all = starts.archive.all(u"starts endpoint=gemma namespace=llm cluster="_s
                                        + starts.endpoint.target.clusterKey());
    QVERIFY(all);
    QSet<QString> pods;
    for (const Measurement &each : *all)
        pods.insert(each.place);
    QCOMPARE(pods.size(), 30);
    QVERIFY(!pods.contains(u"p9"_s));
    QVERIFY(pods.contains(u"p10"_s));
}

void TestStartHistory::nothingIsKeptBeforeTheEventsAreKnown()
{
    // The pods come by another way than the events, and often sooner.
    Starts starts;
    const QList<QJsonObject> pods{pod(u"a"_s, began, 40, 90)};
    (void)starts.history.timelines(pods, std::nullopt, recipe(), began.addSecs(200));
    QCOMPARE(starts.loading(starts.history, 60).pastStarts, 0);
    (void)starts.history.timelines(pods, events(u"a"_s, began, 40), recipe(), began.addSecs(205));
    const QDateTime from = began.addDays(1);
    const auto stages =
        starts.history
            .timelines({pod(u"new"_s, from, 30, {})}, events(u"new"_s, from, 30), recipe(), from.addSecs(40))
            .first()
            .stages;
    const auto image = std::ranges::find(stages, u"image"_s, &StartupStage::id);
    QCOMPARE(image->pastStarts, 1);
    QCOMPARE(image->expected, 40s);
}

namespace {
/// Of a start that had its node made: scheduled after four minutes, ready after seven.
QJsonObject onNewNode()
{
    QJsonObject made = pod(u"n"_s, began, 258, 180);
    QJsonObject status = made.value(u"status"_s).toObject();
    QJsonArray conditions = status.value(u"conditions"_s).toArray();
    QJsonObject scheduled = conditions.at(0).toObject();
    scheduled.insert(u"lastTransitionTime"_s, at(began, 240));
    conditions[0] = scheduled;
    status.insert(u"conditions"_s, conditions);
    made.insert(u"status"_s, status);
    return made;
}

QList<EventRow> eventsOnNewNode()
{
    QList<EventRow> all = events(u"n"_s, began.addSecs(240), 18);
    EventRow up = all.first();
    up.uid = u"up"_s;
    up.reason = u"TriggeredScaleUp"_s;
    up.firstSecs = up.lastSecs = began.addSecs(12).toSecsSinceEpoch();
    all.prepend(up);
    return all;
}
} // namespace

void TestStartHistory::aNewNodesTimeIsNoFindingOfOne()
{
    Starts starts;
    const auto stages =
        starts.history.timelines({onNewNode()}, eventsOnNewNode(), recipe(), began.addSecs(500))
            .first()
            .stages;
    QCOMPARE(stages.at(0).id, u"scheduled"_s);
    QCOMPARE(stages.at(0).elapsed, 12s);
    QCOMPARE(stages.at(0).verdict, Verdict::Normal);
    QCOMPARE(stages.at(1).elapsed, 228s);
    QCOMPARE(stages.at(1).verdict, Verdict::Normal);
}

void TestStartHistory::beforeItsEventsAreKnownNoStageIsSlow()
{
    // Opening the page: the pods are there, their events come a moment later. Four minutes of finding a node were the making of one.
    Starts starts;
    for (const std::optional<QList<EventRow>> &known :
         {std::optional<QList<EventRow>>(), std::optional(QList<EventRow>())}) {
        const auto timeline =
            starts.history.timelines({onNewNode()}, known, recipe(), began.addSecs(500)).first();
        QCOMPARE(timeline.stages.at(0).elapsed, 240s);
        QCOMPARE(timeline.stages.at(0).verdict, Verdict::None);
        QVERIFY(timeline.verdict <= Verdict::Normal);
    }
    // The container's start and the readiness are conditions: what they bound is judged all the same.
    const auto loading =
        starts.history
            .timelines({pod(u"l"_s, began, 30, {})}, std::nullopt, recipe(), began.addSecs(32 + 1000))
            .first();
    QVERIFY(loading.stages.last().verdict >= Verdict::Slow);
}

void TestStartHistory::aLittleLongerThanTheRecipeSaysIsUsual()
{
    const auto *known = recipe();
    const auto scheduled = std::ranges::find(known->timeline, u"scheduled"_s, &RecipeStage::id);
    QCOMPARE(scheduled->expected, 20s);
    const auto verdictAfter = [&](int seconds) {
        const QList<PodStage> stages{
            {.id = PodStage::Id::Scheduled, .state = PodStage::State::Running, .started = began}};
        return startupTimeline(u"p"_s, stages, known, began.addSecs(seconds)).stages.first().verdict;
    };
    QCOMPARE(verdictAfter(21), Verdict::Normal);
    QCOMPARE(verdictAfter(27), Verdict::Normal);
    QCOMPARE(verdictAfter(28), Verdict::Slow);
    QCOMPARE(verdictAfter(301), Verdict::Late);
}

void TestStartHistory::withoutAnArchiveNothingIsKept()
{
    Starts starts;
    StartHistory none(nullptr, starts.endpoint);
    (void)none.timelines({pod(u"a"_s, began, 40, 90)}, events(u"a"_s, began, 40), recipe(),
                         began.addSecs(200));
    QCOMPARE(starts.loading(none, 60).pastStarts, 0);
}

QTEST_GUILESS_MAIN(TestStartHistory)
#include "tst_starthistory.moc"
