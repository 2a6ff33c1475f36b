// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/acceleratormetrics.h"

#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

/// Pages of the DCGM exporter and of GKE's TPU device plugin.
class TestAcceleratorMetrics : public QObject
{
    Q_OBJECT

    static QList<AcceleratorReading> read(const QByteArray &text)
    {
        return acceleratorsOn(MetricsPage(text));
    }

private Q_SLOTS:
    void aGpuWithItsPod()
    {
        const auto readings = read(R"(# HELP DCGM_FI_DEV_GPU_UTIL GPU utilization (in %).
# TYPE DCGM_FI_DEV_GPU_UTIL gauge
DCGM_FI_DEV_GPU_UTIL{gpu="0",UUID="GPU-a",pci_bus_id="00000000:53:00.0",device="nvidia0",modelName="NVIDIA L4",Hostname="n",container="vllm",namespace="llm",pod="vllm-0"} 93
DCGM_FI_DEV_GPU_UTIL{gpu="1",UUID="GPU-b",modelName="NVIDIA L4",Hostname="n"} 0
DCGM_FI_DEV_FB_USED{gpu="0",UUID="GPU-a",modelName="NVIDIA L4",Hostname="n",container="vllm",namespace="llm",pod="vllm-0"} 20000
DCGM_FI_DEV_FB_FREE{gpu="0",UUID="GPU-a",modelName="NVIDIA L4",Hostname="n",container="vllm",namespace="llm",pod="vllm-0"} 2500
DCGM_FI_DEV_FB_RESERVED{gpu="0",UUID="GPU-a",modelName="NVIDIA L4",Hostname="n",container="vllm",namespace="llm",pod="vllm-0"} 500
DCGM_FI_DEV_POWER_USAGE{gpu="0",UUID="GPU-a",modelName="NVIDIA L4",Hostname="n",container="vllm",namespace="llm",pod="vllm-0"} 67.692000
)");
        QCOMPARE(readings.size(), 2);
        const AcceleratorReading &first = readings.first();
        QCOMPARE(first.id, u"GPU-a"_s);
        QCOMPARE(first.model, u"NVIDIA L4"_s);
        QCOMPARE(first.pod, u"vllm-0"_s);
        QCOMPARE(first.nameSpace, u"llm"_s);
        QCOMPARE(*first.use, 0.93);
        QCOMPARE(*first.memoryUsedBytes, 20000.0 * 1024 * 1024);
        QCOMPARE(*first.memoryTotalBytes,
                 23000.0 * 1024 * 1024); // what the driver reserves is part of the whole
        QCOMPARE(*first.watts, 67.692);
        QVERIFY(readings.last().pod.isEmpty() && !readings.last().watts);
    }

    void whatADeviceCannotTellIsNotTold()
    {
        const auto readings =
            read("DCGM_FI_DEV_GPU_UTIL{UUID=\"GPU-a\"} 9223372036854775794\n"
                 "DCGM_FI_DEV_POWER_USAGE{UUID=\"GPU-a\"} 140737488355328\n"
                 "DCGM_FI_DEV_FB_USED{UUID=\"GPU-a\"} NaN\nDCGM_FI_DEV_GPU_TEMP{UUID=\"GPU-a\"} 41\n");
        QCOMPARE(readings.size(), 1);
        QVERIFY(!readings.first().use && !readings.first().watts && !readings.first().memoryUsedBytes);
    }

    void aMigInstanceIsOneOfItsOwn()
    {
        const auto readings = read(
            "DCGM_FI_PROF_GR_ENGINE_ACTIVE{UUID=\"GPU-a\",GPU_I_ID=\"1\",pod=\"x\",namespace=\"llm\"} 0.25\n"
            "DCGM_FI_PROF_GR_ENGINE_ACTIVE{UUID=\"GPU-a\",GPU_I_ID=\"2\"} 0.75\n");
        QCOMPARE(readings.size(), 2);
        QCOMPARE(readings.first().id, u"GPU-a/MIG 1"_s);
        QCOMPARE(*readings.first().use, 0.25);
    }

    void tpuChipsWithTheirPodAreNotCountedTwice()
    {
        const QByteArray held =
            "duty_cycle{accelerator_id=\"480-4\",container=\"vllm\",make=\"cloud-tpu\",model=\"tpu-v6e-"
            "slice\",namespace=\"llm\",pod=\"p\",tpu_topology=\"2x4\"} 99\n"
            "memory_total{accelerator_id=\"480-4\",container=\"vllm\",make=\"cloud-tpu\",model=\"tpu-v6e-"
            "slice\",namespace=\"llm\",pod=\"p\",tpu_topology=\"2x4\"} 3.4e+10\n"
            "memory_used{accelerator_id=\"480-4\",container=\"vllm\",make=\"cloud-tpu\",model=\"tpu-v6e-"
            "slice\",namespace=\"llm\",pod=\"p\",tpu_topology=\"2x4\"} 1.7e+10\n";
        const QByteArray node = "duty_cycle_node{accelerator_id=\"480-0\",make=\"cloud-tpu\",model=\"tpu-v6e-"
                                "slice\",tpu_topology=\"2x4\"} 98\n"
                                "tensorcore_utilization_node{accelerator_id=\"480-0\",make=\"cloud-tpu\","
                                "model=\"tpu-v6e-slice\",tpu_topology=\"2x4\"} 40\n";
        const auto readings = read(held + node);
        QCOMPARE(readings.size(), 1);
        QCOMPARE(readings.first().pod, u"p"_s);
        QCOMPARE(*readings.first().use, 0.99);
        QCOMPARE(*readings.first().memoryUsedBytes / *readings.first().memoryTotalBytes, 0.5);
        QVERIFY(!readings.first().watts);
        const auto ofNode = read(node); // an older plugin tells of the node alone
        QCOMPARE(ofNode.size(), 1);
        QCOMPARE(*ofNode.first().use, 0.98);
        QVERIFY(ofNode.first().pod.isEmpty());
    }

    void anotherPageHasNone()
    {
        QVERIFY(read("vllm:num_requests_running 3\nmemory_used 5\n").isEmpty());
        QVERIFY(read("").isEmpty());
    }

    void togetherAddsPowerAndMemoryAndAveragesUse()
    {
        const AcceleratorUse all =
            together({{.use = 0.5, .memoryUsedBytes = 10, .memoryTotalBytes = 40, .watts = 30},
                      {.use = 1.0, .memoryUsedBytes = 30, .memoryTotalBytes = 40, .watts = 50},
                      {.memoryUsedBytes = 99}}); // without the whole no share
        QCOMPARE(all.count, 3);
        QCOMPARE(*all.use, 0.75);
        QCOMPARE(*all.memoryUse, 0.5);
        QCOMPARE(*all.watts, 80.0);
        QVERIFY(!together({}).use);
    }
};

QTEST_GUILESS_MAIN(TestAcceleratorMetrics)
#include "tst_acceleratormetrics.moc"
