// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/nodes/program.h"
#include "telemetry/acceleratormetrics.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace slipway::sandbox;

/// The sandbox's DCGM exporter, read as the console reads a real one.
class TestDcgmExporter : public QObject
{
    Q_OBJECT

    SimClock m_clock{1, SimClock::Mode::Manual};
    std::vector<GpuHolder> m_holders;

    std::unique_ptr<Program> exporter(const char *gpus)
    {
        ProgramContext context;
        context.container["image"] = "gke.gcr.io/gke-dcgm-exporter:4.4.1-4.6.0-gke.17";
        context.node["metadata"]["name"] = "gke-n1";
        context.node["metadata"]["labels"]["cloud.google.com/gke-accelerator"] = "nvidia-l4";
        context.node["status"]["capacity"]["nvidia.com/gpu"] = gpus;
        context.gpuHolders = [this] { return m_holders; };
        context.clock = &m_clock;
        context.log = [](const QByteArray &) { };
        return makeProgram(std::move(context));
    }
    static QList<slipway::AcceleratorReading> read(Program &program)
    {
        const auto reply = std::make_shared<RecordedReply>();
        HttpServerRequest request;
        request.method = "GET";
        request.path = u"/metrics"_s;
        program.handle(request, reply);
        return slipway::acceleratorsOn(slipway::MetricsPage(reply->body()));
    }

private Q_SLOTS:
    void itListensOnceDcgmIsUp()
    {
        const auto program = exporter("1");
        program->start();
        QVERIFY(!program->listens(9400));
        m_clock.advance(3s);
        QVERIFY(program->listens(9400) && !program->listens(8000));
    }

    void numbersFollowTheLoadOfThePodThatHoldsTheGpu()
    {
        const auto program = exporter("2");
        m_holders = {{"llm", "vllm-0", "vllm", 1, {.busy = 0, .memory = 0.9}}};
        const auto idle = read(*program);
        QCOMPARE(idle.size(), 2);
        const auto held = [](const QList<slipway::AcceleratorReading> &readings) {
            return *std::ranges::find(readings, u"vllm-0"_s, &slipway::AcceleratorReading::pod);
        };
        QCOMPARE(held(idle).nameSpace, u"llm"_s);
        QCOMPARE(held(idle).model, u"NVIDIA L4"_s);
        QCOMPARE(*held(idle).use, 0.0);
        QVERIFY(*held(idle).watts < 20);
        m_holders.front().load.busy = 0.9;
        const auto busy = read(*program);
        QCOMPARE(*held(busy).use, 0.9);
        QVERIFY(*held(busy).watts > 50 && *held(busy).watts <= 72); // what an L4 draws at most
        QCOMPARE(held(busy).id, held(idle).id); // the same GPU
        QCOMPARE(*held(busy).memoryTotalBytes, 23034.0 * 1024 * 1024);
        QVERIFY(qAbs(*held(busy).memoryUsedBytes / *held(busy).memoryTotalBytes - 0.9) < 0.001);
    }

    void aGpuThatNobodyHoldsNamesNoPod()
    {
        const auto program = exporter("1");
        m_holders.clear();
        const auto readings = read(*program);
        QCOMPARE(readings.size(), 1);
        QVERIFY(readings.first().pod.isEmpty());
        QCOMPARE(*readings.first().use, 0.0);
    }
};

QTEST_GUILESS_MAIN(TestDcgmExporter)
#include "tst_dcgmexporter.moc"
