// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/modelserver/engine.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace slipway::sandbox;

namespace {

struct Bench {
    explicit Bench(ModelServerSettings given = {})
        : settings(std::move(given))
        , clock(1, SimClock::Mode::Manual)
        , engine(settings, clock)
    {
    }
    Engine::Id submit(int prompt, int output, int firstToken = 0)
    {
        Engine::Sequence sequence;
        for (int i = 0; i < prompt; ++i)
            sequence.prompt.append(firstToken + i);
        sequence.outputTokens = output;
        sequence.maxTokens = output;
        sequence.finishReason = "stop";
        const int index = int(made.size());
        made.append(0);
        reasons.append(QByteArray());
        ends.append(Engine::Time(0));
        sequence.progressed = [this, index](int upTo) { made[index] = upTo; };
        sequence.ended = [this, index](const QByteArray &reason) {
            reasons[index] = reason;
            ends[index] = clock.elapsed();
        };
        return engine.submit(std::move(sequence));
    }
    ModelServerSettings settings;
    SimClock clock;
    Engine engine;
    QList<int> made;
    QList<QByteArray> reasons;
    QList<Engine::Time> ends;
};

} // namespace

class TestEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLoneSequenceKeepsItsRate()
    {
        Bench bench({.tokensPerSecond = 50, .prefillTokensPerSecond = 1000});
        bench.submit(100, 51);
        bench.clock.advance(99ms);
        QCOMPARE(bench.made.first(), 0);
        bench.clock.advance(1ms); // 100 tokens of prompt at 1000 a second
        QCOMPARE(bench.made.first(), 1);
        bench.clock.advance(1s); // 50 more at 20 ms
        QCOMPARE(bench.reasons.first(), QByteArray("stop"));
        QCOMPARE(bench.engine.metrics.generationTokens, 51U);
        QCOMPARE(bench.engine.metrics.timeToFirstToken.count(), 1U);
        QCOMPARE(bench.engine.metrics.timeToFirstToken.sum(), 0.1);
        QCOMPARE(bench.engine.metrics.interTokenLatency.count(), 50U);
        QCOMPARE(bench.engine.metrics.finished.value("stop"), 1U);
        QCOMPARE(bench.engine.cacheUse(), 0.0);
    }

    void manyTogetherAreSlowerEachAndFasterInAll()
    {
        Bench lone({.tokensPerSecond = 50});
        lone.submit(10, 100);
        lone.clock.advance(60s);
        Bench crowd({.tokensPerSecond = 50});
        for (int i = 0; i < 20; ++i)
            crowd.submit(10, 100, 1000 * i);
        crowd.clock.advance(60s);
        QVERIFY(crowd.ends.last() > lone.ends.first());
        QVERIFY(crowd.ends.last() < lone.ends.first() * 3);
        QCOMPARE(crowd.engine.metrics.finished.value("stop"), 20U);
    }

    void beyondTheLimitRequestsWait()
    {
        Bench bench({.maxRunningRequests = 2});
        for (int i = 0; i < 5; ++i)
            bench.submit(10, 20, 1000 * i);
        bench.clock.advance(200ms);
        QCOMPARE(bench.engine.running(), 2);
        QCOMPARE(bench.engine.waiting(), 3);
        bench.clock.advance(60s);
        QCOMPARE(bench.engine.running() + bench.engine.waiting(), 0);
        QVERIFY(bench.engine.metrics.queueTime.sum() > 0.5);
    }

    void aFullCachePreemptsTheYoungestAndAllStillEnd()
    {
        Bench bench({.kvCacheTokens = 160, .blockSize = 16, .prefixCaching = false});
        bench.submit(60, 80);
        bench.submit(60, 80, 5000);
        bench.clock.advance(60s);
        QVERIFY(bench.engine.metrics.preemptions > 0);
        QVERIFY(bench.ends.at(0) < bench.ends.at(1));
        QCOMPARE(bench.made, (QList<int>{80, 80}));
        QCOMPARE(bench.engine.metrics.generationTokens, 160U);
        QCOMPARE(bench.engine.cacheUse(), 0.0);
    }

    void whatNeverFitsEndsAsAnError()
    {
        Bench bench({.kvCacheTokens = 64});
        bench.submit(200, 5);
        bench.submit(10, 5, 9000);
        bench.clock.advance(5s);
        QCOMPARE(bench.reasons, (QList<QByteArray>{"error", "stop"}));
    }

    void equalBeginningsAreComputedOnce()
    {
        Bench bench({.prefillTokensPerSecond = 1000, .blockSize = 16});
        bench.submit(160, 2);
        bench.clock.advance(5s);
        QCOMPARE(bench.engine.metrics.prefixHits, 0U);
        const Engine::Time start = bench.clock.elapsed();
        bench.submit(170, 1); // the first 160 tokens are the same
        bench.clock.advance(5s);
        QCOMPARE(bench.engine.metrics.prefixHits, 160U);
        QCOMPARE(bench.engine.metrics.prefixQueries, 330U);
        QVERIFY(bench.ends.at(1) - start < 100ms);
        bench.submit(160, 1, 1); // shifted by one: nothing in common
        bench.clock.advance(5s);
        QCOMPARE(bench.engine.metrics.prefixHits, 160U);
        bench.submit(160, 1); // all cached, yet the last block is computed for its logits
        bench.clock.advance(5s);
        QCOMPARE(bench.engine.metrics.prefixHits, 160U + 144U);
    }

    void abortFreesEverythingAtOnce()
    {
        Bench bench;
        const Engine::Id running = bench.submit(100, 1000);
        bench.clock.advance(500ms);
        QVERIFY(bench.engine.cacheUse() > 0);
        bench.engine.abort(running);
        QCOMPARE(bench.engine.running(), 0);
        QCOMPARE(bench.engine.cacheUse(), 0.0);
        QCOMPARE(bench.engine.metrics.finished.value("abort"), 1U);
        const int made = bench.made.first();
        bench.clock.advance(5s);
        QCOMPARE(bench.made.first(), made);
        QVERIFY(bench.reasons.first().isEmpty());
        bench.engine.abort(running); // again: harmless
        QCOMPARE(bench.engine.metrics.finished.value("abort"), 1U);
    }

    void blocksNeverLeakUnderChurn()
    {
        Bench bench({.maxRunningRequests = 6, .kvCacheTokens = 512, .blockSize = 16});
        QList<Engine::Id> ids;
        for (int i = 0; i < 120; ++i) {
            ids.append(bench.submit(20 + (i * 37) % 150, 1 + (i * 13) % 90, (i % 5) * 10));
            bench.clock.advance(std::chrono::milliseconds((i * 29) % 170));
            QVERIFY(bench.engine.cacheUse() >= 0 && bench.engine.cacheUse() <= 1);
            if (i % 4 == 3)
                bench.engine.abort(ids.at(i - 2));
        }
        bench.clock.advance(600s);
        QCOMPARE(bench.engine.running() + bench.engine.waiting(), 0);
        QCOMPARE(bench.engine.cacheUse(), 0.0);
    }
};

QTEST_GUILESS_MAIN(TestEngine)
#include "tst_engine.moc"
